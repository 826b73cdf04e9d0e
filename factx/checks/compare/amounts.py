"""How two figures of one thing stand to each other: equal, compatible, or at odds."""

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from factx.model import Claim, NumberValue

if TYPE_CHECKING:
    from pint import UnitRegistry

Relation = Literal["equal", "compatible", "odds"]

# "about 50" may be 46; "nearly 20,000" is not 15,000.
ABOUT = 0.1
NEARLY = 0.15
# Nobody rounds further than this without saying so.
ROUNDING = 0.05
# Counts below this are given exactly.
EXACT_BELOW = 100
# Miles turned into kilometres and rounded on the way.
CONVERTED = 0.03
# "dozens" are no thousands.
VAGUE_RANGE = 10

# "<" stands for "fewer than 200" and for "nearly 200"; these words tell the second.
NEARLY_RE = re.compile(r"\b(?:almost|approaching|close\s+to|just\s+under|nearly)\s+\Z", re.IGNORECASE)

INFINITE = float("inf")


def relation(a: Claim, b: Claim) -> Relation | None:
    """How the amounts stand to each other; None where their units can't be compared.

    >>> from factx.model import Sentence
    >>> def claim(**value):
    ...     sentence = Sentence(0, 0, 0, "")
    ...     return Claim("", "number", "", 0, 0, sentence, NumberValue(**value), None, False, "")
    >>> more, exact = claim(kind="count", number=1100, comparator=">"), claim(kind="count", number=1135)
    >>> relation(more, exact), relation(exact, exact), relation(exact, claim(kind="count", number=1184))
    ('compatible', 'equal', 'odds')
    >>> miles = claim(kind="measure", number=6.2, unit="mile")
    >>> relation(claim(kind="measure", number=10, unit="kilometer"), miles)
    'compatible'
    """
    assert isinstance(a.value, NumberValue) and isinstance(b.value, NumberValue)
    if {a.value.unit, b.value.unit} == {"percent", "percentage_point"}:
        return "odds" if a.value.number == b.value.number and a.value.change and b.value.change else None
    factor = 1.0 if a.value.unit == b.value.unit else _factor(a.value.unit or "", b.value.unit or "")
    if factor is None:
        return None
    key = (a.value.number, a.value.low, a.value.high, a.value.unit)
    if key == (b.value.number, b.value.low, b.value.high, b.value.unit):
        if _excludes(a.value, b.value) or _excludes(b.value, a.value):
            return "odds"
        return (
            "equal"
            if a.value.comparator == b.value.comparator or _is_exact(a) == _is_exact(b)
            else "compatible"
        )
    low, high = _bounds(a)
    other_low, other_high = _bounds(b)
    if factor != 1.0:
        low, high = sorted((low * factor, high * factor))
        low, high = low - abs(low) * CONVERTED, high + abs(high) * CONVERTED
    if low <= other_high and other_low <= high:
        return "compatible"
    return "compatible" if factor == 1.0 and _is_rounded(a.value, b.value) else "odds"


def _excludes(a: NumberValue, b: NumberValue) -> bool:
    """ "nearly 5,000" and "over 5,000" can't both be."""
    return (a.comparator == "<" and b.comparator in (">", ">=")) or (
        a.comparator == "<=" and b.comparator == ">"
    )


def _is_exact(claim: Claim) -> bool:
    assert isinstance(claim.value, NumberValue)
    return claim.value.comparator == "="


def _bounds(claim: Claim) -> tuple[float, float]:
    """The least and the most that the claim allows."""
    value = claim.value
    assert isinstance(value, NumberValue)
    if value.number is None:
        low = -INFINITE if value.low is None else float(value.low)
        if value.high is not None:
            return low, float(value.high)
        return low, low * VAGUE_RANGE if low > 0 else INFINITE
    number = float(value.number)
    match value.comparator:
        case ">=" | ">":
            return number, INFINITE
        case "~":
            return number - abs(number) * ABOUT, number + abs(number) * ABOUT
        case "<=":
            return -INFINITE, number
        case "<":
            before = claim.sentence.text[: claim.start - claim.sentence.start]
            is_near = NEARLY_RE.search(before) is not None
            return (number - abs(number) * NEARLY if is_near else -INFINITE), number
    return number, number


def _is_rounded(a: NumberValue, b: NumberValue) -> bool:
    """Whether the coarser of two numbers may be the other one, rounded.

    >>> def count(number): return NumberValue("count", number)
    >>> _is_rounded(count(500), count(509)), _is_rounded(count(340), count(350))
    (True, False)
    """
    if a.number is None or b.number is None:
        return False
    coarse, fine = sorted((a, b), key=lambda value: -_step(value))
    assert coarse.number is not None and fine.number is not None
    step = _step(coarse)
    if step == _step(fine) or (coarse.kind == "count" and abs(coarse.number) < EXACT_BELOW):
        return False
    return abs(coarse.number - fine.number) <= min(step / 2, abs(coarse.number) * ROUNDING)


def _step(value: NumberValue) -> float:
    """What the last digit that is not a closing zero stands for.

    >>> [_step(NumberValue("count", number)) for number in (500, 509, 3_480_000_000, 3.5)]
    [100.0, 1.0, 10000000.0, 0.1]
    """
    assert value.number is not None
    digits = f"{abs(value.number):.6f}".rstrip("0")
    whole, _, decimals = digits.partition(".")
    if decimals:
        return float(f"1e-{len(decimals)}")
    step = 10.0 ** (len(whole) - len(whole.rstrip("0")))
    # "30%" is not 34%: shares are given to the whole point.
    return min(step, 1.0) if value.kind in ("percent", "age") else step


def is_scale_apart(a: NumberValue, b: NumberValue) -> bool:
    """Whether the digits are the same and the scale is another: $3 million, $3 billion.

    >>> is_scale_apart(NumberValue("money", 3_000_000), NumberValue("money", 3_000_000_000))
    True
    """
    if not a.number or not b.number:
        return False
    ratio = max(a.number, b.number) / min(a.number, b.number)
    return round(ratio, 6) in (1e3, 1e6)


def significant_digits(value: NumberValue) -> int:
    """How many digits of the number say something: few numbers have many by chance.

    >>> [significant_digits(NumberValue("count", number)) for number in (7, 20, 45, 2340, 3_500_000)]
    [1, 1, 2, 3, 2]
    """
    number = value.number if value.number is not None else value.low or value.high or 0
    return len(f"{abs(number):.6f}".rstrip("0").replace(".", "").strip("0"))


def closeness(a: NumberValue, b: NumberValue) -> float:
    """The smaller number's share of the larger, 0 where there is none.

    >>> closeness(NumberValue("count", 9), NumberValue("count", 12))
    0.75
    """
    low, high = sorted(abs(value.number or value.low or 0) for value in (a, b))
    return low / high if high else 0.0


@cache
def _factor(unit: str, other: str) -> float | None:
    """What an amount in `unit` is multiplied by to be one in `other`; None where it can't be."""
    from pint import DimensionalityError, UndefinedUnitError

    if not unit or not other or "degree_" in unit + other:  # 20 °C are not so many times °F
        return None
    try:
        return float(_registry().Quantity(1, unit).to(other).magnitude)
    except (DimensionalityError, UndefinedUnitError):
        return None


@cache
def _registry() -> "UnitRegistry[Any]":
    from pint import UnitRegistry

    return UnitRegistry()
