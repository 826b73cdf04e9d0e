"""What a number as it is written leaves open: rounding, comparators, ranges. Pure.

Every amount has two sets of bounds. The written ones follow from its own words: "45 million" is 44.5 to
45.5 million, "72%" is 71.5 to 72.5, "at least 4" is 4 or more. The loose ones also allow that plain digits
were rounded ("1,200" may be 1,150 to 1,250). What fits the first is consistent, what fits only the second is
unclear, and what fits neither is inconsistent. The decimals of a percentage may be cut off, not rounded.
"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from factx.findings import Verdict
from factx.model import Comparator, NumberValue

DIGITS_RE = re.compile(r"\d[\d,.\u00a0\u202f ]*")
# "about 200", "about 62%": how far off such a figure may be, as a share of it or in percentage points.
ABOUT = 0.15
ABOUT_POINTS = 3.0
# Plain digits count as rounded from here on: "1,200", not "300".
MIN_ROUNDED = 1000
TINY = 1e-9


@dataclass(frozen=True, slots=True)
class Bounds:
    """The least and greatest amount, as written and when plain digits may be rounded."""

    low: float
    high: float
    loose_low: float
    loose_high: float


def bounds_of(text: str, value: NumberValue, *, is_nearly: bool = False) -> Bounds | None:
    """What a claim's number may be, None where it has none (a score, a label).

    `is_nearly` tells "nearly 200" from "fewer than 200", which may be far less.

    >>> bounds_of("4", NumberValue("count", 4, comparator=">="))
    Bounds(low=4.0, high=inf, loose_low=4.0, loose_high=inf)
    >>> bounds_of("$3.5 million", NumberValue("money", 3_500_000, unit="USD")).low
    3450000.0
    """
    if value.number is not None:
        half, loose = _half_steps(text, value)
        about = ABOUT_POINTS if value.kind == "percent" else ABOUT * abs(value.number)
        low, high = _compared(value.number - half, value.number + half, value.comparator, about=about)
        loose_low, loose_high = _compared(
            value.number - loose, value.number + loose, value.comparator, about=about
        )
        if is_nearly and value.comparator == "<":
            low, loose_low = low + value.number - 2 * about, loose_low + value.number - 3 * about
        return Bounds(low, high, loose_low, loose_high)
    if value.low is None:
        return None
    high = math.inf if value.high is None else value.high
    low, high = _compared(value.low, high, value.comparator, about=ABOUT * abs(value.low))
    return Bounds(low, high, low, high)


def exactly(number: float) -> Bounds:
    """The bounds of a number that is known exactly."""
    return Bounds(number, number, number, number)


def _compared(low: float, high: float, comparator: Comparator, *, about: float) -> tuple[float, float]:
    match comparator:
        case ">" | ">=":
            return low, math.inf
        case "<" | "<=":
            return min(0, low), high
        case "~":
            return low - about, high + about
    return low, high


def _half_steps(text: str, value: NumberValue) -> tuple[float, float]:
    """Half of the last place that is written, and half of the last place that is not zero.

    >>> _half_steps("45 million", NumberValue("count", 45_000_000))
    (500000.0, 500000.0)
    >>> _half_steps("1,200", NumberValue("count", 1200)), _half_steps("72%", NumberValue("percent", 72))
    ((0.0, 50.0), (0.5, 1.0))
    """
    number = abs(value.number or 0)
    written = DIGITS_RE.search(text)
    digits = written[0].rstrip("., \u00a0\u202f") if written else ""
    whole, _, decimals = digits.replace(",", "").partition(".")
    plain = re.sub(r"\D", "", whole)
    mantissa = float(f"{plain or 0}.{decimals}") if decimals.isdigit() or not decimals else 0.0
    if mantissa:
        scale = number / mantissa
        if decimals or scale >= 100 or value.kind == "percent":
            half = scale * 10.0 ** -len(decimals) / 2
            return half, 2 * half if value.kind == "percent" else half  # 72.9% is called 72% by some
    rounded = _zeros(number) / 2 if number >= MIN_ROUNDED else 0.0
    return (0.0, rounded) if mantissa else (rounded, rounded)


def _zeros(number: float) -> float:
    """The place of the last digit that is not zero, at most the second digit; 0 where that is a small one.

    >>> _zeros(1200), _zeros(20_000), _zeros(1135), _zeros(1130)
    (100.0, 1000.0, 0.0, 0.0)
    """
    if number != int(number):
        return 0.0
    digits = str(int(number))
    zeros = min(len(digits) - len(digits.rstrip("0")), len(digits) - 2)
    return 10.0**zeros if zeros >= 2 else 0.0


def total_of(parts: Sequence[Bounds]) -> Bounds:
    """The bounds of the sum of amounts."""
    return Bounds(
        sum(part.low for part in parts),
        sum(part.high for part in parts),
        sum(part.loose_low for part in parts),
        sum(part.loose_high for part in parts),
    )


def scaled(bounds: Bounds, factor: float) -> Bounds:
    """The bounds times a positive number."""
    return Bounds(
        bounds.low * factor, bounds.high * factor, bounds.loose_low * factor, bounds.loose_high * factor
    )


def quotient_of(part: Bounds, whole: Bounds) -> Bounds:
    """The bounds of one amount by another, both positive. Only one of the two is taken to be loose at a time.

    >>> quotient_of(exactly(45), exactly(30)).low
    1.5
    """

    def ratio(above: float, below: float) -> float:
        return above / below if below > 0 else math.inf

    return Bounds(
        ratio(part.low, whole.high),
        ratio(part.high, whole.low),
        min(ratio(part.loose_low, whole.high), ratio(part.low, whole.loose_high)),
        max(ratio(part.loose_high, whole.low), ratio(part.high, whole.loose_low)),
    )


def are_equal(first: Bounds, second: Bounds) -> Verdict:
    """Whether two amounts can be one.

    >>> are_equal(exactly(1136), exactly(1135)), are_equal(exactly(4), Bounds(3, 9, 3, 9))
    ('inconsistent', 'consistent')
    """
    is_exact = first.low == first.high or second.low == second.high
    if _reaches(first.low, second.high, is_exact=is_exact) and _reaches(
        second.low, first.high, is_exact=is_exact
    ):
        return "consistent"
    if first.loose_low < second.loose_high and second.loose_low < first.loose_high:
        return "unclear"  # bounds that only touch are no overlap: "1,200" and "1,300" are not both 1,250
    return "inconsistent"


def is_at_most(part: Bounds, whole: Bounds) -> Verdict:
    """Whether the first amount can be no more than the second.

    >>> is_at_most(exactly(50), exactly(45)), is_at_most(exactly(40), exactly(45))
    ('inconsistent', 'consistent')
    """
    if _reaches(part.low, whole.high, is_exact=part.low == part.high or whole.low == whole.high):
        return "consistent"
    return "unclear" if part.loose_low < whole.loose_high else "inconsistent"


def _reaches(low: float, high: float, *, is_exact: bool) -> bool:
    """Whether the first is below the second; two rounded amounts that only touch are apart."""
    slack = 0.0 if math.isinf(high) else abs(high) * TINY
    return low <= high + slack if is_exact else low < high - slack
