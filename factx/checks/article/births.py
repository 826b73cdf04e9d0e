"""Ages against birth dates: "Anna Berg, 45, was born on 3 May 1970"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from factx.checks.article.sheet import Line, Moment, Sheet, finding, gives_year, moment_of
from factx.findings import Finding
from factx.model import Claim, NumberValue, PersonValue

BORN_RE = re.compile(
    r"\bborn\b(?:[ ](?:at|in|near)[ ][^.;:,\d]{1,40}?,?)?[ ](?:in|on)[ ]\Z|\bborn[ ]\Z", re.IGNORECASE
)
DIED_RE = re.compile(
    r"\b(?:died|dies|passed[ ]away|was[ ]killed)\b[^.;]{0,40}?\b(?:in|on)[ ]\Z", re.IGNORECASE
)
DEAD_RE = re.compile(r"\b(?:died|dies|killed|late|murdered)\b")
# "Anna Berg | , | 45", "Anna Berg | , aged | 45".
NAMED_RE = re.compile(r"[ ]?[,(][ ]?(?:aged?[ ]|who[ ]is[ ])?|[ ]is[ ](?:aged?[ ])?", re.IGNORECASE)
PRONOUN_RE = re.compile(r"(?:He|She)[ ](?:was|is)[ ]\Z|(?:The|A)[ ]\w+[ ]was[ ]\Z")
# "lives with her father, who was born in 1980".
KIN_RE = re.compile(
    r"\b(?:aunt|brother|child|children|cousin|daughter|father|grand\w+|husband|mother|parents?|sister|son|uncle|wife|whose)\b",
    re.IGNORECASE,
)
# "died in 2010 | at the age of | 60".
AT_AGE_RE = re.compile(r",?[ ](?:(?:at|when)[ ])?(?:the[ ]age[ ]of[ ]|aged?[ ])?")
# Days after a birthday in which an article may still have the age before it.
LATE = 14


def check_births(sheet: Sheet) -> Iterator[Finding]:
    """A finding for each person whose age and date of birth the article gives."""
    ages = [(line, claim) for line in sheet.lines for claim in line.ages if _is_of_years(claim)]
    for at, line in enumerate(sheet.lines):
        for claim in line.dates:
            birth = moment_of(claim)
            if birth is None or not BORN_RE.search(sheet.text, line.sentence.start, claim.start):
                continue
            if not gives_year(claim):
                continue
            dead = _age_at_death(line, birth, sheet.text)
            if dead is not None:
                yield dead
                continue
            person = _born(line, claim, sheet.lines[at - 1] if at else None, sheet.text)
            for age_line, age in ages:
                if person is not None and _age_of(age, age_line, sheet.text) == person:
                    found = _judge(age, birth, age_line, sheet)
                    if found is not None:
                        yield found


def _is_of_years(claim: Claim) -> bool:
    value = claim.value
    return (
        isinstance(value, NumberValue)
        and value.number is not None
        and value.unit is None
        and value.comparator == "="
    )


def _born(line: Line, born: Claim, before: Line | None, text: str) -> str | None:
    """The entity of the person who was born: the last before the word, or the one that "she" stands for."""
    if KIN_RE.search(text, line.sentence.start, born.start):
        return None
    people = [name for name in line.names if isinstance(name.value, PersonValue) and name.end <= born.start]
    if (
        not people
        and before is not None
        and PRONOUN_RE.search(text[line.sentence.start : born.start].split("born")[0])
    ):
        people = [name for name in before.names if isinstance(name.value, PersonValue)]
    entities = dict.fromkeys(p.value.entity for p in people if isinstance(p.value, PersonValue))
    return next(iter(entities)) if len(entities) == 1 else None


def _age_of(age: Claim, line: Line, text: str) -> str | None:
    """The entity of the person whose age it is: the name right before it."""
    for name in line.names:
        if (
            isinstance(name.value, PersonValue)
            and name.end <= age.start
            and NAMED_RE.fullmatch(text, name.end, age.start)
        ):
            return name.value.entity
    return None


def _age_at_death(line: Line, birth: Moment, text: str) -> Finding | None:
    """ "born in 1950, died in 2010 at the age of 60", None where the sentence gives no death."""
    for claim in line.dates:
        death = moment_of(claim) if claim.start > birth.claim.end else None
        if death is None or not gives_year(claim):
            continue
        if not DIED_RE.search(text, birth.claim.end, claim.start):
            continue
        age = next((age for age in line.ages if AT_AGE_RE.fullmatch(text, claim.end, age.start)), None)
        if age is not None and _is_of_years(age):
            low, high = _years(birth.latest, death.earliest), _years(birth.earliest, death.latest)
            return _found(age, birth, (low, high), lag=0, death=claim, day=claim.text)
    return None


def _judge(age: Claim, birth: Moment, line: Line, sheet: Sheet) -> Finding | None:
    """The age against the birth date on the day of publication; None where the age is of another day."""
    day = sheet.published
    behind = sheet.text[age.end : line.sentence.end]
    if day is None or day < birth.latest or re.match(r",?[ ](?:when|at[ ]the|in[ ])", behind):
        return None
    if DEAD_RE.search(line.sentence.text):
        return None
    low, high = _years(birth.latest, day), _years(birth.earliest, day)
    has_just_passed = high != _years(birth.earliest, day - timedelta(days=LATE))
    return _found(age, birth, (low, high), lag=int(has_just_passed), day=day.isoformat())


def _found(
    age: Claim, birth: Moment, years: tuple[int, int], *, lag: int, day: str, death: Claim | None = None
) -> Finding:
    """The finding about an age that should lie between two."""
    low, high = years
    number = age.value.number if isinstance(age.value, NumberValue) else None
    is_right = number is not None and low - lag <= number <= high
    known = f"{low}" if low == high else f"{low} or {high}"
    told = "" if is_right else f", not {age.text}"
    explanation = f"born {birth.claim.text} is {known} on {day}{told}"
    claims = [("age", age), ("birth", birth.claim), *([("death", death)] if death else [])]
    return finding(
        "date", "consistent" if is_right else "inconsistent", explanation, claims, rule="<age>, born <date>"
    )


def _years(birth: date, day: date) -> int:
    """Full years from one day to another.

    >>> _years(date(1970, 5, 3), date(2025, 5, 2)), _years(date(1970, 5, 3), date(2025, 5, 3))
    (54, 55)
    """
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))
