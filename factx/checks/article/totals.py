"""Totals against their parts: "a total of 640 crew, including 412 men and 238 women"."""

import math
import re
from collections.abc import Iterator

from factx.checks.article.bounds import Bounds, are_equal, exactly, is_at_most, total_of
from factx.checks.article.groups import exclude_each_other
from factx.checks.article.parts import Group, find_groups
from factx.checks.article.sheet import Amount, Sheet, finding
from factx.checks.article.shown import added, figure, in_units_of, limit, shown
from factx.checks.article.words import ADULTS
from factx.findings import Finding, Verdict

# "$9 million".
FEW_MILLIONS_RE = re.compile(r"\D*\b\d[ ]?(?:billion|bn|crore|m|million|mn|trillion)\b[^\d.]*", re.IGNORECASE)

# How far beyond "at least 60" its parts may go, and from where on they are too many.
ROUND_LIMIT = 1.1
LOOSE_LIMIT = 1.2


def check_totals(sheet: Sheet) -> Iterator[Finding]:
    """A finding for each total that the article gives with parts of it."""
    for group in find_groups(sheet):
        verdict, explanation = _part_above(group) or _sum(group, sheet.text)
        if verdict == "inconsistent" and _is_doubtful(group):
            verdict = "unclear"
        claims = [("total", group.total.claim), *(("part", part.claim) for part in group.parts)]
        yield finding("total", verdict, explanation, claims, rule=group.rule)


def _is_doubtful(group: Group) -> bool:
    """Whether another, larger amount of the sentence may be the total."""
    return any(amount.bounds.high > group.total.bounds.high for amount in group.rivals)


def _part_above(group: Group) -> tuple[Verdict, str] | None:
    """The verdict where one part alone is more than the total, else None."""
    largest = max(group.parts, key=lambda part: part.bounds.low)
    verdict = is_at_most(largest.bounds, _upper(group.total))
    if verdict == "consistent":
        return None
    is_of_another = (
        largest.noun is None and largest.value.kind == "count" and not group.rule.startswith("of ")
    )
    return "unclear" if is_of_another else verdict, f"{shown(largest)} can't be part of {shown(group.total)}"


def _upper(total: Amount) -> Bounds:
    """The bounds of a total as it limits its parts: who counts 75 does not write "at least 62"."""
    bounds, number = total.bounds, total.value.number
    if bounds.high != math.inf or number is None:
        return bounds
    is_round = number % 10 == 0 or total.value.comparator == ">"
    return Bounds(
        bounds.low, number * (ROUND_LIMIT if is_round else 1), bounds.loose_low, number * LOOSE_LIMIT
    )


def _sum(group: Group, text: str) -> tuple[Verdict, str]:
    """The verdict on the sum of the parts: the total where they leave nothing out, else at most that."""
    total, *parts = _bounds(group)
    added_up = total_of([*parts, exactly(len(group.singles))])
    if not (group.is_exclusive or exclude_each_other(group.parts, text)):
        verdict = is_at_most(added_up, total)
        explanation = f"none of {', '.join(map(shown, group.parts))} is more than {shown(group.total)}"
        return "unclear" if verdict == "inconsistent" else verdict, explanation
    if group.is_whole or _are_all_adults(group, text):
        verdict = are_equal(added_up, total)
        return verdict, _shown_sum(group, "not" if verdict == "inconsistent" else "of")
    verdict = is_at_most(added_up, _upper(group.total) if total.high == math.inf else total)
    return verdict, _shown_sum(group, "more than" if verdict != "consistent" else "of")


def _are_all_adults(group: Group, text: str) -> bool:
    """Whether men and women are all there can be: "640 recruits, including 412 men and 218 women"."""
    is_exact = all(amount.value.comparator == "=" for amount in (group.total, *group.parts))
    if not is_exact or [part.head for part in group.parts] not in (["man", "woman"], ["woman", "man"]):
        return False
    first, second = group.parts
    is_bare = text[first.phrase_end : second.start] == " and " and text[second.phrase_end :][:1] in (
        ".",
        ",",
        "",
    )
    return is_bare and group.total.head in ADULTS


def _bounds(group: Group) -> list[Bounds]:
    """The bounds of the total and its parts; sums of money in a few whole millions are no rounded ones."""
    amounts = [group.total, *group.parts]
    are_exact = all(
        amount.value.kind == "money"
        and amount.value.comparator == "="
        and FEW_MILLIONS_RE.fullmatch(amount.claim.text)
        for amount in amounts
    )
    return [exactly(_middle(amount)) if are_exact else amount.bounds for amount in amounts]


def _shown_sum(group: Group, than: str) -> str:
    """The sum as a reader checks it: "412 men + 238 women = 650, more than 640"."""
    total = group.total
    number = sum(_middle(part) for part in group.parts) + len(group.singles)
    if len(group.parts) == 1 and not group.singles:
        return f"{shown(group.parts[0])} of {shown(total)}"
    equation = added([*map(shown, group.parts), *group.singles], in_units_of(total, number))
    if number == total.value.number:
        return equation
    comma = "" if than == "of" else ","
    return f"{equation}{comma} {than} {limit(total)}{figure(total)}"


def _middle(amount: Amount) -> float:
    value = amount.value
    if value.number is not None:
        return value.number
    return ((value.low or 0) + (value.high or value.low or 0)) / 2
