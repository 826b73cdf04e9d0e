"""Values of numeric expressions without a model; what the parse adds is in cases/number.json."""

import re

import pint
import pytest

from factx.model import NumberKind, NumberValue
from factx.numbers import lookup, modifier_words, units
from factx.numbers.amounts import read_amounts
from factx.numbers.joins import join_amounts
from factx.numbers.value import parse_number

MONEY: NumberKind = "money"
UNITS = (*lookup.PHRASES.values(), *lookup.SYMBOLS.values())

SPELLINGS: list[tuple[NumberValue, list[str]]] = [
    (
        NumberValue(MONEY, 3_500_000, unit="USD"),
        [
            "$3.5 million",
            "3.5 million dollars",
            "US$3.5m",
            "$3,500,000",
            "3.5m US dollars",
            "USD 3.5 million",
            "$US3.5m",
        ],
    ),
    (NumberValue(MONEY, 4.7, unit="GBP"), ["£4.70", "470 pence", "470p", "GBP 4.70"]),
    (NumberValue(MONEY, 20.43, unit="USD"), ["$20.43", "20 dollars 43 cents", "$20 and 43c"]),
    (
        NumberValue(MONEY, 15_000_000, unit="INR"),
        ["Rs 1.5 crore", "₹1.5 crore", "1.5 crore rupees", "Rs. 15,000,000"],
    ),
    (NumberValue(MONEY, 10_000, unit="CHF"), ["10,000 Swiss francs", "CHF10,000", "10,000 CHF"]),
    (NumberValue(MONEY, -15, unit="EUR"), ["-15€", "-€15", "€-15", "minus 15 euros"]),
    (
        NumberValue("percent", 5, unit="percent"),
        ["5%", "5 %", "5 per cent", "5 percent", "5pc", "five percent", "5 pct"],
    ),
    (
        NumberValue("percent", 0.5, unit="percentage_point"),
        ["0.5 percentage points", "50 basis points", "50bp"],
    ),
    (
        NumberValue("measure", 30, unit="kilometer"),
        ["30 km", "30km", "30 kilometres", "thirty kilometers", "30-kilometre"],
    ),
    (
        NumberValue("measure", 80, unit="kilometer / hour"),
        ["80 km/h", "80km/h", "80 kph", "80 kilometres an hour"],
    ),
    (
        NumberValue("measure", 38, unit="degree_Celsius"),
        ["38C", "38°C", "38 degrees Celsius", "38 degrees C", "38 ° C"],
    ),
    (NumberValue("measure", 5.5, unit="foot"), ["5ft 6in", "5 feet 6 inches", "5.5 ft", "5½ feet"]),
    (NumberValue("measure", 660, unit="meter ** 2"), ["660 square metres", "660m2", "660 m²", "660 sq m"]),
    (NumberValue("age", 36), ["36-year-old", "36 years old", "thirty-six years of age"]),
    (NumberValue("age", 18, unit="month"), ["18-month-old", "18 months old"]),
    (NumberValue("ratio", 0.2), ["one in five", "1 in 5", "one out of five", "1/5", "one-fifth"]),
    (NumberValue("count", low=10, high=15), ["10-15", "10–15", "10 to 15", "ten to fifteen"]),
    (
        NumberValue(MONEY, low=3_000_000_000, high=5_000_000_000, unit="USD"),
        ["$3–5 billion", "$3 to $5 billion", "$3bn-$5bn", "3-5 billion dollars", "$3 billion to $5 billion"],
    ),
    (
        NumberValue("count", low=200_000),
        ["hundreds of thousands", "several hundred thousand", "a few hundred thousand"],
    ),
]


@pytest.mark.parametrize(
    ("value", "spelling"), [(value, spelling) for value, all_ in SPELLINGS for spelling in all_]
)
def test_one_value_many_spellings(value: NumberValue, spelling: str) -> None:
    assert parse_number(spelling) == value


@pytest.mark.parametrize(
    "text", ["", "police", "COVID-19", "5:25", "1.2.3", "F-16", "$", "%", "km", "12 people", "1" * 31]
)
def test_no_value(text: str) -> None:
    assert parse_number(text) is None


def test_every_unit_is_one_that_pint_parses() -> None:
    registry: pint.UnitRegistry[float] = pint.UnitRegistry()
    named = {unit.name for unit in UNITS if unit.kind == "measure"}
    for name in sorted(name for name in named if name):
        registry.Unit(name)
    for time in units.TIMES.values():
        registry.Unit(f"oil_barrel / {time}")


def test_currencies_are_codes() -> None:
    money = [unit.name for unit in UNITS if unit.kind == "money"]
    assert all(code is None or re.fullmatch("[A-Z]{3}", code) for code in money)


def test_a_change_goes_one_way() -> None:
    assert not modifier_words.INCREASES & modifier_words.DECREASES
    assert not modifier_words.INCREASE_NOUNS & modifier_words.DECREASE_NOUNS
    assert (modifier_words.INCREASES | modifier_words.DECREASES) >= modifier_words.AMBIGUOUS_CHANGES


HOSTILE = [
    ("1", 20_000),
    ("1,", 10_000),
    ("1-", 5_000),
    ("a ", 10_000),
    ("twenty ", 3_000),
    ("one hundred and ", 1_500),
    ("half a ", 3_000),
    ("$", 20_000),
    ("5 million and ", 700),
    ("5 to ", 1_000),
    ("between 5 and ", 700),
    ("A-1 ", 2_000),
    ("(", 20_000),
    ("5          ", 2_000),
    ("😀\x00½\u2009", 2_000),
    ("hundreds of ", 1_500),
    ("1e1", 3_000),
    ("5% ", 3_000),
    ("Article 5, 6 and ", 700),
    ("aged 5, ", 1_500),
    ("one million, two hundred, ", 500),
    ("one hundred & ", 1_000),
]


@pytest.mark.parametrize(("piece", "times"), HOSTILE, ids=[repr(piece) for piece, _ in HOSTILE])
def test_hostile_text_keeps_its_offsets(piece: str, times: int) -> None:
    text = piece * times
    for amount in join_amounts(text, list(read_amounts(text, 0, len(text))), start=0, end=len(text)):
        assert 0 <= amount.start < amount.end <= len(text)
