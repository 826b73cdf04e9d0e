"""Runs and wickets of cricket, which look like ranges and fractions: "215-6", "3-42", "264/7"; pure."""

import re
from dataclasses import replace
from fractions import Fraction

from factx.numbers.amount import Amount

MAX_WICKETS = 10
# "took 3-55": a bowler's wickets and runs
BOWLED_BEFORE_RE = re.compile(
    r"\b(?:bagged|claimed|claiming|figures[ ]of|grabbed|took|taking)[ ]\Z", re.IGNORECASE
)
# "recovered from 215-6 in 40 overs"
GAME_RE = re.compile(
    r"\b(?:batsm[ae]n|bowlers?|bowling|innings|ODIs?|overs?|T20|wickets?|\d{1,3}-over)\b", re.IGNORECASE
)
# How far from them a word of the game may stand, in this sentence or the next.
MAX_CUE = 400
# "collapsed from 141 for 2 to 188 all out": 2 to 188 is no range.
OUT_BEFORE_RE = re.compile(r"\b\d{1,3}[ ]for[ ]\Z")
TOTAL_RE = re.compile(r"\d{2,3}/(?:10|\d)")


def has_wickets(text: str, first: Amount, second: Amount, *, start: int) -> bool:
    """Whether one of the two numbers with a hyphen between them tells wickets, the other one runs."""
    if first.number <= MAX_WICKETS and BOWLED_BEFORE_RE.search(
        text, max(start, first.start - 14), first.start
    ):
        return True
    return min(first.number, second.number) <= MAX_WICKETS and _is_game(text, first, second)


def is_behind_runs(text: str, amount: Amount, *, start: int) -> bool:
    """Whether the number tells the wickets lost: the 2 of "141 for 2"."""
    return OUT_BEFORE_RE.search(text, max(start, amount.start - 12), amount.start) is not None


def as_total(text: str, amount: Amount) -> Amount:
    """The amount as a score where it gives runs and wickets: "a total of 264/7"; else unchanged."""
    is_total = (
        amount.kind == "ratio" and amount.value > 1 and TOTAL_RE.fullmatch(text, amount.start, amount.end)
    )
    if not is_total or not _is_game(text, amount, amount):
        return amount
    return replace(amount, number=Fraction(0), kind="score", rule="<score>")


def _is_game(text: str, first: Amount, last: Amount) -> bool:
    return GAME_RE.search(text, max(0, first.start - MAX_CUE), last.end + MAX_CUE) is not None
