"""One number, many spellings."""

import pytest

from factx.numerals import parse_numeral
from factx.wordlists import alternatives, spaced, word_set

SPELLINGS: list[tuple[float, list[str]]] = [
    (0, ["0", "zero", "nought"]),
    (0.5, ["½", "1/2", "0.5", ".5"]),
    (2.5, ["2.5", "2½", "2 ½", "2 1/2", "two and a half", "two point five"]),
    (21, ["21", "twenty-one", "twenty one", "Twenty-One", "twenty  one"]),
    (105, ["105", "a hundred and five", "one hundred and five", "one hundred five"]),
    (1135, ["1,135", "1135", "1\u00a0135", "one thousand one hundred and thirty-five"]),
    (1135.5, ["1.135,50", "1,135.50", "1135.5"]),
    (40_000, ["40 000", "40,000", "40\u202f000", "forty thousand", "40k"]),
    (500_000, ["half a million", "500,000", "5 lakh", "five lakhs", "0.5m"]),
    (1_234_567, ["1,234,567", "12,34,567", "1 234 567", "1.234.567"]),
    (2_500_000, ["two and a half million", "2.5 million", "2.5m", "2½ million"]),
    (250_000, ["a quarter of a million", "quarter million", "250 thousand"]),
    (3_000_000_000, ["3bn", "three billion", "three thousand million", "3 billion", "300 crore"]),
    (0.000623, ["6.23x10^-4", "6.23×10−4", "6.23e-4"]),
]


@pytest.mark.parametrize(
    ("number", "spelling"), [(number, spelling) for number, all_ in SPELLINGS for spelling in all_]
)
def test_one_number_many_spellings(number: float, spelling: str) -> None:
    assert parse_numeral(spelling) == pytest.approx(number, rel=1e-12)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "police",
        "nineteen eighty-four",
        "one two",
        "twenty ten",
        "1/0",
        "1,2,3",
        "9" * 31,
        "a",
        "and",
        "-",
        "5 6",
    ],
)
def test_no_number(text: str) -> None:
    assert parse_numeral(text) is None


def test_whole_numbers_are_integers() -> None:
    assert isinstance(parse_numeral("2.0"), int)
    assert isinstance(parse_numeral("2.5"), float)


def test_patterns_try_the_longest_word_first() -> None:
    assert alternatives(["a", "ab", "b"]) == "ab|a|b"
    assert spaced(["a b"]).startswith("a")
    assert word_set("b a b") == {"a", "b"}
