"""Overlapping mentions -> the ones that stay, by one written order."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import TypeVar

from factx.model import Mention, NumberValue

D = TypeVar("D")
N = TypeVar("N")
P = TypeVar("P")
L = TypeVar("L")

# The amounts that a rate may be of: "four flights a week" tells how often they go, and stays a date too.
RATE_KINDS = frozenset({"measure", "money", "percent"})
# What may stand between such an amount and its period: "two tons of brown coal a day".
RATE_GAP_RE = re.compile(r"(?: of(?: [a-z]{2,20}){1,2})? (?:an?|per) ", re.IGNORECASE)


def without_periods(
    dates: Sequence[Mention[D]], numbers: Sequence[Mention[NumberValue]], text: str
) -> list[Mention[D]]:
    """The dates without those that only say what a number is per: "$5 million a year".

    >>> rate = NumberValue(kind="money", number=5, unit="USD", per="year")
    >>> without_periods([Mention(3, 9, "P1Y", "made")], [Mention(0, 2, rate, "made")], "$5 a year")
    []
    """
    ends = {
        gap.end() + len(number.value.per)
        for number in numbers
        if number.value.per and number.value.kind in RATE_KINDS
        if (gap := RATE_GAP_RE.match(text, number.end)) and text.startswith(number.value.per, gap.end())
    }
    return [date for date in dates if date.end not in ends]


def settle(
    *,
    dates: Sequence[Mention[D]],
    numbers: Sequence[Mention[N]],
    people: Sequence[Mention[P]],
    places: Sequence[Mention[L]],
) -> tuple[list[Mention[D]], list[Mention[N]], list[Mention[P]], list[Mention[L]]]:
    """The mentions that stay, each type in text order: no two of them overlap.

    The longer mention stays ("36-year-old" beats "year"); of equally long ones the type that stands
    first in the signature ("2023" is a date before it is a number), then the one that begins first.

    >>> year = Mention(3, 7, "2023", "made")
    >>> settle(dates=[year], numbers=[year], people=[], places=[])
    ([Mention(start=3, end=7, value='2023', rule='made')], [], [], [])
    """
    groups: list[Sequence[Mention[object]]] = [dates, numbers, people, places]
    order = sorted(
        (mention.start - mention.end, rank, mention.start, mention.end)
        for rank, group in enumerate(groups)
        for mention in group
    )
    taken: list[tuple[int, int]] = []
    winners: set[tuple[int, int, int]] = set()
    for _, rank, start, end in order:
        at = bisect_left(taken, (start, end))
        free_before = at == 0 or taken[at - 1][1] <= start
        free_after = at == len(taken) or end <= taken[at][0]
        if free_before and free_after:
            taken.insert(at, (start, end))
            winners.add((rank, start, end))
    return (
        _kept(dates, rank=0, winners=winners),
        _kept(numbers, rank=1, winners=winners),
        _kept(people, rank=2, winners=winners),
        _kept(places, rank=3, winners=winners),
    )


def _kept(group: Sequence[Mention[D]], *, rank: int, winners: set[tuple[int, int, int]]) -> list[Mention[D]]:
    """The group's winners in text order, one for each extent."""
    unique = {(m.start, m.end): m for m in reversed(group) if (rank, m.start, m.end) in winners}
    return [unique[extent] for extent in sorted(unique)]
