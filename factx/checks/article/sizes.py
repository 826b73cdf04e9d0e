"""A size or an age that the article gives twice: "340 metres long", later "430 metres long"."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from factx.checks.article.bounds import are_equal
from factx.checks.article.sheet import Amount, Line, Sheet, finding
from factx.checks.article.shown import shown
from factx.findings import Finding, Verdict
from factx.model import Claim, NumberValue, PersonValue

# "The bridge over the Drina is | 340 metres | long": what is measured, and how.
SUBJECT_RE = re.compile(
    r"""\b(?:its|the|this)[ ](?P<noun>[a-z]+)
    (?P<which>[ ](?:across|at|in|near|of|on|over|through|under)[ ][^,.;:\d]{1,40}?)?
    [ ](?:is|measures|stands|was|will[ ]be)[ ]
    (?:(?:about|almost|around|just|more[ ]than|nearly|now|only|over)[ ])*\Z""",
    re.VERBOSE | re.IGNORECASE,
)
DIMENSION_RE = re.compile(r"[ ](?P<dimension>deep|high|in[ ]length|long|tall|thick|wide)\b")
# "Anna Lind | , | 34", "43-year-old | Lind".
BEHIND_NAME_RE = re.compile(r",[ ](?:aged?[ ])?|[ ]\((?:aged?[ ])?|[ ]is[ ](?:aged?[ ])?")
BEFORE_NAME_RE = re.compile(r"[ ](?:(?!(?:and|at|by|for|from|in|of|on|or|to|with)[ ])[A-Za-z-]+[ ]){0,3}")
# "was | 34 | when", "34 | at the time": ages of another day.
PAST_RE = re.compile(
    r"\b(?:then|was|were)\b[^|]*\||\|[^|]{0,4}\b(?:at[ ]the[ ]time|then|when|in[ ][12]\d{3})\b"
)


def check_sizes(sheet: Sheet) -> Iterator[Finding]:
    """Findings about sizes and ages that the article gives of one thing or person."""
    yield from _sizes(sheet)
    yield from _ages(sheet)


def _sizes(sheet: Sheet) -> Iterator[Finding]:
    measured: dict[tuple[str, str], list[tuple[Amount, str]]] = defaultdict(list)
    for line in sheet.lines:
        for amount in line.amounts:
            subject = SUBJECT_RE.search(sheet.text, line.sentence.start, amount.start)
            dimension = DIMENSION_RE.match(sheet.text, amount.end, line.sentence.end)
            if amount.value.kind == "measure" and subject and dimension:
                key = subject["noun"].lower(), dimension["dimension"]
                measured[key].append((amount, (subject["which"] or "").lower()))
    for uses in measured.values():
        for (first, of_first), (second, of_second) in pairwise(uses):
            if not (of_first and of_second) or of_first == of_second:
                yield from _same_size(first, second)


def _same_size(first: Amount, second: Amount) -> Iterator[Finding]:
    claims = [("first", first.claim), ("second", second.claim)]
    explanation = f"{shown(first)}, but also {shown(second)}"
    if first.unit == second.unit:
        verdict = are_equal(first.bounds, second.bounds)
        if verdict == "consistent":
            explanation = f"{shown(first)}, and {shown(second)}"
        yield finding("repeat", verdict, explanation, claims, rule="<size> again")
    elif first.value.number == second.value.number:
        yield finding("scale", "inconsistent", explanation, claims, rule="<size> in two units")


def _ages(sheet: Sheet) -> Iterator[Finding]:
    ages: dict[str, list[Claim]] = defaultdict(list)
    for line in sheet.lines:
        for age in line.ages:
            person = _person(age, line, sheet.text)
            if person is not None and not PAST_RE.search(_around(age, sheet.text)):
                ages[person].append(age)
    for claims in ages.values():
        for first, second in pairwise(claims):
            yield from _same_age(first, second)


def _person(age: Claim, line: Line, text: str) -> str | None:
    """The entity whose age it is: "Anna Lind, 34", "the 34-year-old teacher Anna Lind"."""
    people = [name for name in line.names if isinstance(name.value, PersonValue)]
    for name in people:
        is_behind = BEHIND_NAME_RE.fullmatch(text, name.end, age.start)
        is_before = "old" in age.text and BEFORE_NAME_RE.fullmatch(text, age.end, name.start)
        if isinstance(name.value, PersonValue) and (is_behind or is_before):
            return name.value.entity
    return None


def _around(age: Claim, text: str) -> str:
    """The words right before and behind an age that may move it into the past."""
    sentence = age.sentence
    before = text[max(sentence.start, age.start - 12) : age.start]
    return f"{before}|{text[age.end : min(sentence.end, age.end + 24)]}"


def _same_age(first: Claim, second: Claim) -> Iterator[Finding]:
    numbers = [claim.value.number for claim in (first, second) if isinstance(claim.value, NumberValue)]
    units = {claim.value.unit for claim in (first, second) if isinstance(claim.value, NumberValue)}
    if len(units) != 1 or numbers[0] is None or numbers[1] is None:
        return
    apart = abs(numbers[0] - numbers[1])
    explanation = f"aged {numbers[0]}, {'but also' if apart else 'and'} {numbers[1]}"
    verdict: Verdict = "consistent" if not apart else "unclear" if apart == 1 else "inconsistent"
    yield finding("repeat", verdict, explanation, [("first", first), ("second", second)], rule="<age> again")
