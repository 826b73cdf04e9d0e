"""Units that one of two neighbouring amounts has from the other: "11 and 8 percent"; pure, no spaCy."""

import re
from dataclasses import replace
from fractions import Fraction

from factx.numbers.amount import Amount
from factx.numbers.moves import MAY_BE_ABOUT
from factx.numbers.nouns import COUNT_AHEAD_RE, LINKS
from factx.numbers.words import HARMED
from factx.wordlists import alternatives

AND_GAP_RE = re.compile(rf"[ ]and[ ]{MAY_BE_ABOUT}", re.IGNORECASE)
OR_GAP_RE = re.compile(r"-?[ ](?:or|and/or)[ ](?:even[ ]|perhaps[ ])?|-[ ]and[ ]", re.IGNORECASE)
# "a canvas of 30 by 45 centimetres"
BY_GAP_RE = re.compile(r"[ ](?:by|x|×)[ ]", re.IGNORECASE)
LENGTHS = frozenset(("centimeter", "foot", "inch", "kilometer", "meter", "mile", "millimeter", "yard"))
# "280 million of the 1.5 billion shekels".
OF_THE_GAP_RE = re.compile(r"[ ]of[ ](?:the|its|their|an?)[ ](?:[a-z]{1,12}[ ])?", re.IGNORECASE)
# "arrested 12 and 20 kilograms of heroin were seized": two clauses, whose numbers share nothing.
VERB_BEFORE_RE = re.compile(
    r"\b(?:[a-z]{2,20}ed|caught|freed|held|hurt|left|met|sent|shot|slain|took)[ ](?:about[ ]|some[ ])?\Z"
)
PEOPLE_BEFORE_RE = re.compile(
    rf"\b(?:{alternatives(HARMED)}|arrest(?:ed|s)?|charged|detain(?:ed|s)?|hired|kills?|rescued)[ ]\Z"
)
CLAUSE_BEHIND_RE = re.compile(
    rf"[ ](?:of[ ](?!(?:{LINKS})\b)(?:[\w-]{{1,20}}[ ]){{1,3}})?(?:are|had|has|have|is|was|were|will|would)\b"
)
# "rose to 73.6 from 64.9 per cent", "to 7.7 percent in May from 7.5", "naira a month, up from 30,000"
FROM_GAP_RE = re.compile(
    r"(?:[ ](?:an?|per)[ ][a-z]{1,12})?(?:[ ]in[ ](?:[A-Z][a-z]{2,8}|[12]\d{3}))?"
    rf"(?P<way>,?[ ](?:down|up))?,?[ ]from[ ]{MAY_BE_ABOUT}"
)
TO_BEFORE_RE = re.compile(r"\b(?:at|to)[ ](?:about[ ])?\Z")
RESPECTIVELY_RE = re.compile(r",?[ ]respectively\b", re.IGNORECASE)
# How far back a verb is looked for.
MAX_VERB = 30


def listed(
    text: str, first: Amount, second: Amount, gap: str, *, start: int, end: int
) -> tuple[Amount, Amount]:
    """Both, with the unit that only one of them names: "11 and 8 percent", "2 of the 5 million euros"."""
    lacks_unit = first.unit is None and first.kind == "count"
    if (
        lacks_unit
        and second.unit
        and (
            OR_GAP_RE.fullmatch(gap)
            or (second.unit in LENGTHS and BY_GAP_RE.fullmatch(gap))
            or (_is_pair(first, second, gap) and not _part_clauses(text, first, second, start=start, end=end))
        )
    ):
        return replace(first, kind=second.kind, unit=second.unit, factor=second.factor), second
    came = FROM_GAP_RE.fullmatch(gap)
    is_level = came and (came["way"] or TO_BEFORE_RE.search(text, max(start, first.start - 10), first.start))
    if is_level and _is_one_figure(text, first, second, end=end):  # "rose 32% from 34 to 60" has no 34%
        if second.is_bare:
            return first, replace(second, kind=first.kind, unit=first.unit, factor=first.factor)
        return replace(first, kind=second.kind, unit=second.unit, factor=second.factor), second
    if lacks_unit and second.kind == "money" and OF_THE_GAP_RE.fullmatch(gap):
        return replace(first, kind="money", unit=second.unit), second
    shares = first.kind == "money" and second.unit is None and second.scale != 1
    if shares and AND_GAP_RE.fullmatch(gap) and RESPECTIVELY_RE.match(text, second.end, end):
        return first, replace(second, kind="money", unit=first.unit)
    return first, second


def _is_one_figure(text: str, first: Amount, second: Amount, *, end: int) -> bool:
    """Whether one of the two lacks the unit that stands behind the other, and is of its size."""
    bare, full = (first, second) if first.is_bare else (second, first)
    if not bare.is_bare or bare.rule != "<digits>" or full.unit is None or full.end <= full.numeral_end:
        return False
    if full.scale != 1 or not full.value / 4 < bare.value * full.factor < full.value * 4:
        return False
    return COUNT_AHEAD_RE.match(text, bare.end, end) is None


def _is_pair(first: Amount, second: Amount, gap: str) -> bool:
    """Whether two numbers of one size share a unit: "11 and 8 percent", not "the index at 500 and 5%"."""
    is_bare = first.is_bare and first.rule != "<vague amount>" and second.kind in ("measure", "percent")
    return is_bare and gap == " and " and second.value / 10 < first.value < second.value * 10


def _part_clauses(text: str, first: Amount, second: Amount, *, start: int, end: int) -> bool:
    """Whether a clause ends between the two: "Officers arrested 12 and 20 kilograms were seized"."""
    before = max(start, first.start - MAX_VERB)
    if PEOPLE_BEFORE_RE.search(text, before, first.start):
        return True
    return (
        VERB_BEFORE_RE.search(text, before, first.start) is not None
        and CLAUSE_BEHIND_RE.match(text, second.end, end) is not None
    )


def shared(first: Amount, second: Amount, *, is_from: bool) -> tuple[Amount, Amount]:
    """Both, with the unit that only one of them names: "from 4.8 to 4.7 percent", "from 80 pounds to 60"."""
    if is_from and first.unit is None and first.kind == "count" and second.unit and first.scale == 1:
        scale = second.scale if second.scale != 1 and first.number < 1000 else Fraction(1)
        return replace(first, kind=second.kind, unit=second.unit, factor=second.factor, scale=scale), second
    if is_from and second.unit is None and second.kind == "count" and first.unit and first.kind != "money":
        return first, replace(second, kind=first.kind, unit=first.unit, factor=first.factor)
    if (
        first.unit == second.unit
        and first.scale == 1
        and second.scale != 1
        and first.number < second.number < 1000
    ):
        return replace(first, scale=second.scale), second
    return first, second
