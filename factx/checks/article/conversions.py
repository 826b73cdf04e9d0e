"""A measure and the same in another unit: "100 km (60 miles)"."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from factx.checks.article.bounds import Bounds, are_equal
from factx.checks.article.sheet import Amount, Sheet, finding
from factx.checks.article.shown import figure, plain
from factx.findings import Finding, Verdict

if TYPE_CHECKING:
    from pint import UnitRegistry

# "100 km | ( | 60 miles", "100 km, | or | 60 miles".
SAME_RE = re.compile(
    r"""(?: [ ]?\([ ]?(?:or[ ])? | ,?[ ]or[ ] | [ ]?/[ ]? )
    (?:(?:about|almost|around|just|nearly|over|roughly|some)[ ])*""",
    re.VERBOSE | re.IGNORECASE,
)
# Converted figures are rounded to please; temperatures by degrees, all else by a share.
ROUNDED = 0.06
TOO_FAR = 0.12
DEGREES = 2.0


def check_conversions(sheet: Sheet) -> Iterator[Finding]:
    """A finding for each measure that the article gives again in another unit."""
    pairs = [
        (first, second)
        for line in sheet.lines
        for first, second in pairwise(a for a in line.amounts if a.value.kind == "measure")
        if first.value.unit != second.value.unit and SAME_RE.fullmatch(sheet.text, first.end, second.start)
    ]
    if pairs:
        from pint import UnitRegistry

        registry: UnitRegistry[float] = UnitRegistry()
        for first, second in pairs:
            found = _judge(first, second, registry)
            if found is not None:
                yield found


def _judge(first: Amount, second: Amount, registry: "UnitRegistry[float]") -> Finding | None:
    """The finding about two measures, None where they measure different things."""
    number, other = first.value.number, second.value.number
    if number is None or other is None:
        return None
    units = registry.Unit(first.value.unit or ""), registry.Unit(second.value.unit or "")
    if units[0].dimensionality != units[1].dimensionality:
        return None
    converted = [registry.Quantity(n, units[0]).to(units[1]).magnitude for n in _ends(first)]
    slack = DEGREES if "degree" in (second.value.unit or "") else ROUNDED * abs(converted[1])
    wide = 2 * DEGREES if "degree" in (second.value.unit or "") else TOO_FAR * abs(converted[1])
    low, high = min(converted), max(converted)
    verdict = are_equal(Bounds(low - slack, high + slack, low - wide, high + wide), _written(second))
    if "degree" in (second.value.unit or "") and verdict != "consistent":
        verdict = _judge_difference(first, second, otherwise=verdict)
    told = f", not {figure(second)}" if verdict == "inconsistent" else ""
    explanation = f"{figure(first)} is {plain(converted[1])} {second.value.unit}{told}"
    claims = [("first", first.claim), ("second", second.claim)]
    return finding("scale", verdict, explanation, claims, rule="<measure> (<measure>)")


def _judge_difference(first: Amount, second: Amount, *, otherwise: Verdict) -> Verdict:
    """Consistent where the degrees are a difference, not a reading: a warming of 3.6 °F, or 2 °C."""
    number, other = float(first.value.number or 0), float(second.value.number or 0)
    factor = 5 / 9 if first.value.unit == "degree_Fahrenheit" else 9 / 5
    return "consistent" if abs(number * factor - other) <= max(1.0, ROUNDED * abs(other)) else otherwise


def _ends(amount: Amount) -> tuple[float, float, float]:
    """The least, the written and the greatest number, with half a step of rounding."""
    bounds = _written(amount)
    return bounds.low, float(amount.value.number or 0), bounds.high


def _written(amount: Amount) -> Bounds:
    """The amount's bounds; a plain figure is rounded to its last digit."""
    low, high = amount.bounds.loose_low, amount.bounds.loose_high
    number = float(amount.value.number or 0)
    if low == high:
        half = 0.5 if number == int(number) else 0.05
        low, high = number - half, number + half
    return Bounds(low, high, low, high)
