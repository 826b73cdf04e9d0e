"""The same quantity twice in one article, with figures that can't both be right."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factx.checks.article.bounds import are_equal
from factx.checks.article.changes import SCALE_RE
from factx.checks.article.moves import find_changes
from factx.checks.article.parts import find_groups
from factx.checks.article.sheet import Amount, Sheet, finding
from factx.checks.article.shown import shown
from factx.checks.article.wording import APART_RE, Wording, are_told_apart, stem, wording_of
from factx.checks.article.words import DEFINITE, LIGHT_VERBS, VAGUE_NOUNS
from factx.findings import Finding, Verdict
from factx.wordlists import alternatives

# "The | 1,300 employees": what is known already.
DEFINITE_RE = re.compile(rf"\b(?:{alternatives(DEFINITE)})[ ]\Z", re.IGNORECASE)
# "the 14 sailors | were rescued", "the 1,300 employees | of the city": nothing that picks some of them out.
WHOLE_RE = re.compile(
    r"""[ ](?:are|can|could|had|has|have|is|must|said|say|was|were|will|would)\b
      | [ ]of[ ](?:its|the|this)[ ](?P<owner>[A-Za-z]+) | [.,;:] | \Z""",
    re.VERBOSE,
)
# The share of the shorter sentence's words that the other must have too, and how many at least.
MIN_SHARED = 0.7
MIN_WORDS = 3
# A smaller count may be of some of them, a much larger one is of others.
MIN_COUNT = 10
MIN_OF_FIRST = 0.8
MAX_OF_FIRST = 2
# A longer article compares each amount with as many that follow it.
MAX_COMPARED = 60
SCALES = (1e3, 1e6, 1e-3, 1e-6)


@dataclass(frozen=True, slots=True)
class Said:
    """An amount with what its sentence is about, and the time that it is tied to."""

    amount: Amount
    wording: Wording
    time: str | None


def check_repeats(sheet: Sheet) -> Iterator[Finding]:
    """A finding for each two amounts of the article that speak of one thing."""
    by_unit: dict[tuple[str | None, ...], list[Said]] = defaultdict(list)
    for said in _free_amounts(sheet):
        by_unit[(*said.amount.unit, said.amount.value.per)].append(said)
    for alike in by_unit.values():
        for at, first in enumerate(alike):
            for second in alike[at + 1 : at + 1 + MAX_COMPARED]:
                if first.time is None or second.time is None or first.time == second.time:
                    yield from _compared(first, second, alike, sheet.text)


def _free_amounts(sheet: Sheet) -> Iterator[Said]:
    """The amounts that no total, part or change explains."""
    bound = {part.claim.id for group in find_groups(sheet) for part in group.parts}
    for change in find_changes(sheet):
        bound |= {end.claim.id for end in (change.before, change.after, *change.by) if end}
    times = {claim.id: getattr(claim.value, "timex", None) for line in sheet.lines for claim in line.dates}
    for line in sheet.lines:
        free = [a for a in line.amounts if a.claim.id not in bound and a.value.kind != "ratio"]
        wording = wording_of(line) if free else None
        for amount in free:
            if wording is not None and not amount.value.change:
                yield Said(amount, wording, times.get(amount.value.when or ""))


def _compared(first: Said, second: Said, alike: Sequence[Said], text: str) -> Iterator[Finding]:
    found = (
        _in_two_scales(first, second, text)
        or _definite(first, second.amount, alike, text)
        or _said_again(first, second)
    )
    if found is not None:
        yield found


def _in_two_scales(first: Said, second: Said, text: str) -> Finding | None:
    """ "$3 million" and later "the $3 billion deal": the same figure in two scales."""
    one, other = first.amount, second.amount
    numbers = one.value.number, other.value.number
    if not numbers[0] or not numbers[1] or APART_RE.search(text, other.phrase_end, other.phrase_end + 8):
        return None
    if not (SCALE_RE.search(one.claim.text) or SCALE_RE.search(other.claim.text)):
        return None
    if not any(abs(numbers[1] / numbers[0] / scale - 1) < 1e-9 for scale in SCALES) or one.head != other.head:
        return None
    if one.value.kind == "count" and one.head is None:
        return None
    digits = re.sub(r"\D", "", one.claim.text).strip("0")
    is_definite = DEFINITE_RE.search(text, other.claim.sentence.start, other.start) is not None
    if not is_definite and (len(digits) < 2 or not first.wording.words & second.wording.words):
        return None
    claims = [("first", one.claim), ("second", other.claim)]
    explanation = f"{shown(one)}, but also {shown(other)}"
    return finding("scale", "inconsistent", explanation, claims, rule="<amount> in two scales")


def _have_one_noun(first: Amount, second: Amount) -> bool:
    return first.head == second.head and (first.noun or "").lower() == (second.noun or "").lower()


def _definite(said: Said, second: Amount, alike: Sequence[Said], text: str) -> Finding | None:
    """ "1,200 employees" and later "the 1,300 employees", where the article counts no others."""
    first = said.amount
    if first.value.kind != "count" or first.head is None or first.head in VAGUE_NOUNS:
        return None
    if not _have_one_noun(first, second) or first.claim.sentence == second.claim.sentence:
        return None
    before = [other for other in alike if other.amount.head == first.head]
    before = [other for other in before if other.amount.start <= second.start]
    if len(before) > 2 or not DEFINITE_RE.search(text, second.claim.sentence.start, second.start):
        return None
    whole = WHOLE_RE.match(text, second.phrase_end, second.claim.sentence.end)
    if whole is None or (whole["owner"] and stem(whole["owner"]) not in said.wording.words):
        return None
    verdict = are_equal(first.bounds, second.bounds)
    is_other = second.bounds.low > first.bounds.high * MAX_OF_FIRST
    is_some = second.bounds.high < max(MIN_COUNT, first.bounds.low * MIN_OF_FIRST)
    if verdict == "inconsistent" and (is_some or is_other):
        verdict = "unclear"
    return _told(first, second, verdict, rule="<count>, the <count>")


def _said_again(first: Said, second: Said) -> Finding | None:
    """Two sentences that say the same of the same thing, in mostly the same words."""
    one, other = first.amount, second.amount
    predicate = one.value.predicate
    if predicate is None or predicate in LIGHT_VERBS or predicate != other.value.predicate:
        return None
    if one.head is None or not _have_one_noun(one, other) or one.claim.sentence == other.claim.sentence:
        return None
    shared = len(first.wording.words & second.wording.words)
    shorter = min(len(first.wording.words), len(second.wording.words))
    if shared < max(MIN_WORDS, MIN_SHARED * shorter) or are_told_apart(first.wording, second.wording):
        return None
    verdict = are_equal(one.bounds, other.bounds)
    if (verdict == "inconsistent" and _have_two_sources(one, other)) or _are_open(one, other):
        verdict = "unclear"
    return _told(one, other, verdict, rule="<amount> again")


def _are_open(first: Amount, second: Amount) -> bool:
    """Whether neither figure limits the other: "at least 56" and "at least 118"."""
    comparators = {first.value.comparator, second.value.comparator}
    return first.value.number != second.value.number and (
        comparators <= {">", ">="} or comparators <= {"<", "<="}
    )


def _have_two_sources(first: Amount, second: Amount) -> bool:
    sources = first.claim.attribution, second.claim.attribution
    return sources[0] is not None and sources[1] is not None and sources[0].source != sources[1].source


def _told(first: Amount, second: Amount, verdict: Verdict, *, rule: str) -> Finding:
    joint = "and" if verdict == "consistent" else "but also"
    claims = [("first", first.claim), ("second", second.claim)]
    return finding("repeat", verdict, f"{shown(first)}, {joint} {shown(second)}", claims, rule=rule)
