"""What a claim means, in a few words for people."""

import re
from collections.abc import Callable
from typing import Any

from factx.model import Claim, DateValue, NumberValue, PersonValue, PlaceValue
from factx.writers.days import when_in_words

COMPARATORS = {
    "=": "",
    ">=": "at least ",
    ">": "more than ",
    "<=": "at most ",
    "<": "less than ",
    "~": "about ",
}
POWERS = {"2": "square", "3": "cubic"}
# "meter ** 2", as Pint writes it.
POWER_RE = re.compile(r"(?P<unit>\w+) \*\* (?P<power>[23])")
CHANGES = {"increase": "↑ ", "decrease": "↓ ", None: ""}


def meaning(claim: Claim) -> str:
    """What a claim means, in a few words.

    >>> from factx.model import Sentence
    >>> value = NumberValue("count", 164, comparator=">=", of="political prisoners")
    >>> meaning(Claim("n", "number", "164", 9, 12, Sentence(0, 0, 12, ""), value, None, False, ""))
    'at least 164 political prisoners'
    """
    negated = "not: " if claim.negated else ""
    return negated + MEANINGS[type(claim.value)](claim.value)


def _number(value: NumberValue) -> str:
    amount = _amount(value)
    unit = "%" if value.unit == "percent" else f" {_unit(value.unit)}" if value.unit else ""
    kind = f"{value.kind} " if value.kind in ("age", "identifier", "ordinal", "ratio", "score") else ""
    per = f" per {value.per}" if value.per else ""
    counted = f" {value.of}" if value.of else ""
    return f"{CHANGES[value.change]}{COMPARATORS[value.comparator]}{kind}{amount}{unit}{per}{counted}"


def _unit(unit: str) -> str:
    """A unit in words.

    >>> _unit("kilometer / hour"), _unit("percentage_point"), _unit("meter ** 2")
    ('kilometer per hour', 'percentage point', 'square meter')
    """
    powers = POWER_RE.sub(lambda power: f"{POWERS[power['power']]} {power['unit']}", unit)
    return powers.replace(" / ", " per ").replace("_", " ")


def _amount(value: NumberValue) -> str:
    if value.number is not None:
        return _grouped(value.number)
    low = "" if value.low is None else _grouped(value.low)
    return f"{low}–{_grouped(value.high)}" if value.high is not None else f"{low} or more"


def _grouped(number: float) -> str:
    """A number with its thousands apart, and no more decimals than a reader can use.

    >>> _grouped(1200000), _grouped(2 / 3), _grouped(0.00012), _grouped(6.5)
    ('1,200,000', '0.6667', '0.00012', '6.5')
    """
    if isinstance(number, int) or abs(number) < 0.001:
        return f"{number:,}"
    return f"{number:,.4f}".rstrip("0").rstrip(".")


def _person(value: PersonValue) -> str:
    return f"{value.name}, {value.role}" if value.role else value.name


def _place(value: PlaceValue) -> str:
    country = f", {value.country}" if value.country and value.kind != "country" else ""
    return f"{value.name}{country}" if value.kind == "other" else f"{value.name}{country} ({value.kind})"


MEANINGS: dict[type, Callable[[Any], str]] = {
    NumberValue: _number,
    DateValue: when_in_words,
    PersonValue: _person,
    PlaceValue: _place,
}
