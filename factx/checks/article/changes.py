"""Changes against what they lead from and to: "rose 32% from 34 to 45", "doubled to 90 from 50"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from factx.checks.article.bounds import Bounds, are_equal, quotient_of, scaled
from factx.checks.article.moves import Change, find_changes
from factx.checks.article.sheet import Amount, Sheet, finding, moment_of
from factx.checks.article.shown import figure, in_units_of, plain
from factx.findings import Finding, Verdict
from factx.model import Claim

# How far "doubled" may stay below 2 and go beyond it, as shares of it, by the words before it.
SLACK = {"": (0.05, 0.15), "almost": (0.3, 0.03), "more than": (0.02, 0.7), "nearly": (0.3, 0.03)}
# "a third" may be 31% or 36%.
POINTS = 3.0
# What is unclear beyond that.
DOUBT = (0.02, 0.1)
# "from 34 to 45 million" leaves out a scale, "from $893,000 to $1.77 million" does not.
MAX_ELLIPTIC = 1000
SCALE_RE = re.compile(
    r"\b(?:billion|bn|crore|lakh|million|mn|thousand|trillion)\b|\d(?:bn|k|m|tn)\b", re.IGNORECASE
)


def check_changes(sheet: Sheet) -> Iterator[Finding]:
    """Findings for each change whose two ends the article gives."""
    years = {
        claim.id: moment.earliest.year
        for line in sheet.lines
        for claim in line.dates
        if (moment := moment_of(claim))
    }
    for change in find_changes(sheet):
        if change.before is None or change.after is None:
            yield from _judge_one_end(change)
            continue
        ends = _aligned(change.before, change.after)
        if ends is not None:
            sized = replace(
                change, by=tuple(by for by in change.by if not _is_of_other_years(by, change, years))
            )
            yield _judge(sized, change.before, change.after, ends)


def _is_of_other_years(by: Amount, change: Change, years: dict[str, int]) -> bool:
    """Whether the size is of another span than the ends: "fell 10% in 2023, from 50 in 2020 to 40"."""
    when = [years.get(amount.value.when or "") for amount in (by, change.before) if amount]
    return len(when) == 2 and when[0] is not None and when[1] is not None and abs(when[0] - when[1]) > 1


def _aligned(before: Amount, after: Amount) -> tuple[Bounds, Bounds] | None:
    """The bounds of both ends in one unit and scale, None where they can't be compared.

    The first may leave its unit and scale to the second: "from 34 to 45 million tonnes".
    """
    first, second = before.bounds, after.bounds
    is_elliptic = before.value.kind == "count" and after.value.kind in ("measure", "money", "percent")
    if before.unit != after.unit and not is_elliptic:
        return None
    if before.head and after.head and before.head != after.head:
        return None
    scale = _scale(after)
    if scale > 1 and _scale(before) == 1 and first.high < MAX_ELLIPTIC:
        first = scaled(first, scale)
    return first, second


def _scale(amount: Amount) -> float:
    """What the scale word of an amount multiplies by, 1 where it has none.

    >>> SCALE_RE.search("$3.5 million") is not None, SCALE_RE.search("45") is None
    (True, True)
    """
    if not SCALE_RE.search(amount.claim.text):
        return 1
    number = amount.value.number or 0
    return next((scale for scale in (1e12, 1e9, 1e6, 1e3) if number >= scale), 1)


def _judge(change: Change, before: Amount, after: Amount, ends: tuple[Bounds, Bounds]) -> Finding:
    claims: list[tuple[str, Claim]] = [("before", before.claim), ("after", after.claim)]
    claims += [("change", by.claim) for by in change.by]
    course = f"from {figure(before)} to {figure(after)}"
    verdict, explanation = _direction(change, course, ends)
    if verdict == "consistent" and change.factor is not None:
        verdict, explanation = _factor(change, course, ends)
    for by in change.by:
        if verdict == "consistent":
            verdict, explanation = _size(by, course, ends, fallback=explanation, like=after)
    return finding(
        "change",
        verdict,
        explanation,
        claims,
        rule=f"<change> {'by <amount>' if change.by else 'from <amount>'}",
    )


def _direction(change: Change, course: str, ends: tuple[Bounds, Bounds]) -> tuple[Verdict, str]:
    before, after = ends if change.is_rise else ends[::-1]
    word = "rise" if change.is_rise else "fall"
    if after.high < before.low:
        verdict: Verdict = "inconsistent" if after.loose_high < before.loose_low else "unclear"
        return verdict, f"{course} is no {word}"
    return "consistent", f"{course} is a {word}"


def _factor(change: Change, course: str, ends: tuple[Bounds, Bounds]) -> tuple[Verdict, str]:
    """Whether what "doubled" did double; "nearly doubled" may stay below and "more than" go beyond."""
    factor = change.factor or 1
    ratio = quotient_of(ends[1], ends[0])
    below, above = SLACK[change.extent] if factor > 1 else SLACK[change.extent][::-1]
    claimed = Bounds(
        factor * (1 - below),
        factor * (1 + above),
        factor * (1 - below - DOUBT[0]),
        factor * (1 + above + DOUBT[1]),
    )
    verdict = are_equal(ratio, claimed)
    told = f", not {plain(factor)} times" if verdict == "inconsistent" else ""
    return verdict, f"{course} is {plain((ratio.low + ratio.high) / 2)} times as much{told}"


def _size(
    by: Amount, course: str, ends: tuple[Bounds, Bounds], *, fallback: str, like: Amount
) -> tuple[Verdict, str]:
    """Whether the change is as large as the article says, in percent, points or the amounts' own unit."""
    before, after = ends
    verdicts: list[tuple[Verdict, float, str]] = []
    size = _difference(before, after)
    if by.value.kind == "ratio":
        by = replace(by, bounds=_roughly(by.bounds))
    if by.value.unit == "percent" or by.value.kind == "ratio":
        if before.loose_low <= 0:
            return "unclear", fallback
        relative = _relative(before, after)
        verdicts.append((are_equal(relative, by.bounds), (relative.low + relative.high) / 2, "%"))
    if like.value.unit == "percent" or by.value.unit == "percentage_point":
        verdicts.append((are_equal(size, by.bounds), (size.low + size.high) / 2, " points"))
    elif by.unit == like.unit or (by.value.unit is None and by.value.kind == "count"):
        verdicts.append((are_equal(size, by.bounds), (size.low + size.high) / 2, ""))
    if not verdicts:
        return "consistent", fallback
    verdict, number, unit = min(
        verdicts, key=lambda judged: ("consistent", "unclear", "inconsistent").index(judged[0])
    )
    written = f"{plain(number)}{unit}" if unit else in_units_of(like, number)
    told = f", not {figure(by)}" if verdict == "inconsistent" else ""
    word = "rise" if after.low + after.high >= before.low + before.high else "fall"
    return verdict, f"{course} is a {word} of {written}{told}"


def _roughly(bounds: Bounds) -> Bounds:
    """A fraction in words as percent: "by a third" is some 33%."""
    low, high = 100 * bounds.low, 100 * bounds.high
    return Bounds(low - POINTS, high + POINTS, low - 2 * POINTS, high + 2 * POINTS)


def _difference(before: Bounds, after: Bounds) -> Bounds:
    """How far apart the two ends are, whichever is the greater."""
    if after.low + after.high < before.low + before.high:
        before, after = after, before
    return Bounds(
        max(0.0, after.low - before.high),
        after.high - before.low,
        max(0.0, after.loose_low - before.loose_high),
        after.loose_high - before.loose_low,
    )


def _relative(before: Bounds, after: Bounds) -> Bounds:
    """The change in percent of the first end."""
    ratio = scaled(quotient_of(after, before), 100)
    shifted = Bounds(ratio.low - 100, ratio.high - 100, ratio.loose_low - 100, ratio.loose_high - 100)
    if shifted.low + shifted.high >= 0:
        return shifted
    return Bounds(-shifted.high, -shifted.low, -shifted.loose_high, -shifted.loose_low)


def _judge_one_end(change: Change) -> Iterator[Finding]:
    """The change in its own unit against that in percent: "rose 32 cents, or 4%, to $8.20"."""
    end = change.after or change.before
    if end is None or len(change.by) != 2:
        return
    size = next((by for by in change.by if by.unit == end.unit), None)
    percent = next((by for by in change.by if by.value.unit == "percent"), None)
    if size is None or percent is None or end is percent or end.value.kind == "percent":
        return
    base = end.bounds
    if change.after is not None:
        sign = -1 if change.is_rise else 1
        base = _shifted(base, size.bounds, sign=sign)
    if base.loose_low <= 0 or base.low <= 0:
        return
    share = scaled(quotient_of(size.bounds, base), 100)
    verdict = are_equal(share, percent.bounds)
    number = (share.low + share.high) / 2
    told = f", not {figure(percent)}" if verdict == "inconsistent" else ""
    word = "rise" if change.is_rise else "fall"
    ends = f"{'to' if change.after else 'from'} {figure(end)}"
    explanation = f"a {word} of {figure(size)} {ends} is {plain(number)}%{told}"
    claims = [
        ("after" if change.after else "before", end.claim),
        ("change", size.claim),
        ("change", percent.claim),
    ]
    yield finding("change", verdict, explanation, claims, rule="<change> by <amount>, or <percent>")


def _shifted(bounds: Bounds, by: Bounds, *, sign: int) -> Bounds:
    if sign < 0:
        return Bounds(
            bounds.low - by.high,
            bounds.high - by.low,
            bounds.loose_low - by.loose_high,
            bounds.loose_high - by.loose_low,
        )
    return Bounds(
        bounds.low + by.low,
        bounds.high + by.high,
        bounds.loose_low + by.loose_low,
        bounds.loose_high + by.loose_high,
    )
