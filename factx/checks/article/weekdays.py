"""Weekdays against dates: "Monday, March 4, 2025" was a Tuesday."""

import re
from calendar import isleap
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from factx.calendar import WEEKDAYS
from factx.checks.article.sheet import Sheet, finding, gives_year, moment_of
from factx.findings import Finding
from factx.model import Claim
from factx.wordlists import alternatives

WEEKDAY_RE = re.compile(rf"\b(?P<day>{alternatives(WEEKDAYS)})\b\.?", re.IGNORECASE)
BARE_RE = re.compile(rf"(?:{alternatives(WEEKDAYS)})\.?", re.IGNORECASE)
# "Monday | ( | March 4)".
APPOSED_RE = re.compile(r",?[ ]?\(|,[ ](?:the[ ])?")
OTHER_YEAR_RE = re.compile(
    r"\b(?:last|next|previous|following)[ ]year\b|\byears?[ ](?:ago|earlier|later)\b|\b[12]\d{3}\b"
)
# A date without a year is taken for the one nearest to the day of publication, if it is as near as this.
NEAR = timedelta(days=60)
# Their ISO numbers begin with 1.
DAYS = ("", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def check_weekdays(sheet: Sheet) -> Iterator[Finding]:
    """A finding for each date that the article gives with its weekday."""
    for line in sheet.lines:
        for claim in line.dates:
            if WEEKDAY_RE.search(claim.text):
                yield from _judge((claim,), sheet)
        for first, second in pairwise(line.dates):
            is_apposed = APPOSED_RE.fullmatch(sheet.text, first.end, second.start) is not None
            if is_apposed and BARE_RE.fullmatch(first.text) and not WEEKDAY_RE.search(second.text):
                yield from _judge((first, second), sheet)


def _judge(claims: tuple[Claim, ...], sheet: Sheet) -> Iterator[Finding]:
    """The finding about a weekday and the day of the month in the same claim or in the one behind it."""
    named = WEEKDAY_RE.search(claims[0].text)
    day = _day_of(claims[-1], sheet)
    if named is None or day is None:
        return
    actual = DAYS[day.isoweekday()]
    is_right = WEEKDAYS[named["day"].lower()] == day.isoweekday()
    told = "" if is_right else f", not a {DAYS[WEEKDAYS[named['day'].lower()]]}"
    explanation = f"{day.day} {day:%B} {day.year} is a {actual}{told}"
    roles = [("date", claim) for claim in claims]
    yield finding(
        "date", "consistent" if is_right else "inconsistent", explanation, roles, rule="<weekday>, <date>"
    )


def _day_of(claim: Claim, sheet: Sheet) -> date | None:
    """The one day that the claim means; None where it has no day of the month or its year is uncertain."""
    moment = moment_of(claim)
    if (
        moment is None
        or moment.earliest != moment.latest
        or not re.search(r"\d", WEEKDAY_RE.sub("", claim.text))
    ):
        return None
    day = moment.earliest
    if gives_year(claim):
        return day
    published = sheet.published
    if published is None or OTHER_YEAR_RE.search(claim.sentence.text):
        return None
    near = [same for year in (-1, 0, 1) if (same := _in_year(day, published.year + year))]
    nearest = min(near, key=lambda same: abs(same - published), default=None)
    return nearest if nearest and abs(nearest - published) <= NEAR else None


def _in_year(day: date, year: int) -> date | None:
    """The same day of another year, None for 29 February where there is none."""
    is_leap_day = (day.month, day.day) == (2, 29)
    return None if is_leap_day and not isleap(year) else day.replace(year=year)
