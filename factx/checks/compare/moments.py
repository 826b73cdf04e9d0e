"""When a figure holds: the day, month or year that its sentence gives it, or the day its article came out."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from factx.checks.compare.words import STANDING_WORDS
from factx.compared import AsOf
from factx.model import Claim, DateValue, Document, NumberValue

# "since 2020", "from July 2024"
SINCE_RE = re.compile(r"\b(?:since|from)\s+(?:the\s+)?\Z", re.IGNORECASE)
# "as of December 23", "by Friday"
STATE_RE = re.compile(r"\b(?:as\s+(?:of|at)|by|until|up\s+to)\s+\Z", re.IGNORECASE)
# "(all figures as of 01.08.2025)"
FIGURES_RE = re.compile(
    r"\b(?:data|figures|numbers|statistics)\s(?:[^\s.]+\s){0,3}as\s+(?:of|at)\s+\Z", re.IGNORECASE
)

# A share or measure that nothing makes rise or fall is a level, which may be another on another day.
LEVELS = ("measure", "percent", "ratio")

# A day given without its year.
DAY_OF_YEAR_RE = re.compile(r"(?:\d{4}|XXXX)-(?P<day>\d\d-\d\d)")

Manner = Literal["at", "since", "state"]


@dataclass(frozen=True, slots=True)
class Moment:
    """What the number's own clause says of its time, and the day that the figure holds for.

    `manner`: a figure of what happened "at" a time or "since" one, or of a "state" that may be another the
    next day. `first` and `last` are known together or not at all. `standing`: it may change from day to day;
    `level`: it is a share or a measure of how things are. `reported`: the day that the article gives for its
    figures, or came out.
    """

    manner: Manner | None
    first: date | None
    last: date | None
    standing: bool
    level: bool
    as_of: AsOf | None
    reported: AsOf | None


def moment_of(
    value: NumberValue, *, by_id: Mapping[str, Claim], reported: AsOf | None, words: Sequence[str]
) -> Moment:
    """The moment of a number; `words` are those of its clause, `reported` is `reported_day`'s."""
    when = by_id.get(value.when) if value.when else None
    is_level = value.kind in LEVELS and value.change is None and value.predicate in (None, "be", "stand")
    standing = not STANDING_WORDS.isdisjoint(word.casefold() for word in (*words, value.predicate or ""))
    if when is None or not isinstance(when.value, DateValue):
        return Moment(None, None, None, standing=standing, level=is_level, as_of=reported, reported=reported)
    before = when.sentence.text[: when.start - when.sentence.start]
    if SINCE_RE.search(before):
        manner: Manner = "since"
    else:
        manner = "state" if STATE_RE.search(before) else "at"
    is_whole = when.value.earliest is not None and when.value.latest is not None
    first, last = (_day(when.value.earliest), _day(when.value.latest)) if is_whole else (None, None)
    told = AsOf(when.value.timex, when.value.earliest, when.value.latest, "claim")
    return Moment(
        manner,
        first,
        last,
        standing=standing or manner == "state",
        level=is_level,
        as_of=reported if manner == "since" else told,
        reported=reported,
    )


def reported_day(document: Document) -> AsOf | None:
    """The day that the article gives for all its figures, else the day it came out."""
    for claim in document.claims:
        if isinstance(claim.value, DateValue) and FIGURES_RE.search(
            claim.sentence.text[: claim.start - claim.sentence.start]
        ):
            return AsOf(claim.value.timex, claim.value.earliest, claim.value.latest, "article")
    if document.published is None:
        return None
    day = document.published.isoformat()
    return AsOf(day, day, day, "published")


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def is_apart(a: AsOf | None, b: AsOf | None) -> bool:
    """Whether both are known and no day is in both.

    >>> december = AsOf("XXXX-12-23", None, None, "claim")
    >>> august = AsOf("2025-08-01", "2025-08-01", "2025-08-01", "article")
    >>> is_apart(december, august), is_apart(august, august), is_apart(None, august)
    (True, False, False)
    """
    if a is None or b is None:
        return False
    if a.earliest and a.latest and b.earliest and b.latest:
        return a.latest < b.earliest or b.latest < a.earliest
    day, other = (DAY_OF_YEAR_RE.match(as_of.timex or "") for as_of in (a, b))
    return day is not None and other is not None and day["day"] != other["day"]


def gap_days(a: AsOf | None, b: AsOf | None) -> int:
    """The days between the two, 0 where they meet or where one is not known.

    >>> may, june = (AsOf(day, day, day, "published") for day in ("2025-05-31", "2025-06-02"))
    >>> gap_days(may, june), gap_days(may, None)
    (2, 0)
    """
    if a is None or b is None or not (a.earliest and a.latest and b.earliest and b.latest):
        return 0
    later, earlier = max(a.earliest, b.earliest), min(a.latest, b.latest)
    return max(0, (date.fromisoformat(later) - date.fromisoformat(earlier)).days)
