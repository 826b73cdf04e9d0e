"""Explicit dates in spellings that the other rules don't read: dateparser is asked as the last resort."""

import re
from functools import lru_cache

from factx.dates.days import DAY_MONTH_PATTERN, MONTH_DAY_PATTERN
from factx.dates.patterns import BEGIN, MONTH, YEAR_DIGITS, Rule, compiled
from factx.dates.value import Calendar, Expression

# "Dec/23/2025", "December, 23rd 2025", "23 / Dec. / 2025": day, month and year with any marks between them.
_MARK = r"\s{0,2}(?:[,./]|-)?\s{0,2}"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
UNUSUAL_DATE_PATTERN = rf"""{BEGIN}(?:{MONTH}{_MARK}{_DAY}|{_DAY}{_MARK}{MONTH})
    (?:,?\s{{1,2}}|{_MARK})(?:{YEAR_DIGITS})(?![\w%]|[.,:]\d)"""

# One language and one order, nothing filled in, no clock: "Dec/23" is no date, whatever the day of the run.
SETTINGS = {
    "PARSERS": ["absolute-time"],
    "PREFER_DAY_OF_MONTH": "first",
    "REQUIRE_PARTS": ["day", "month", "year"],
    "RETURN_AS_TIMEZONE_AWARE": False,
}


@lru_cache(maxsize=4096)
def parse_unusual(text: str) -> Expression | None:
    """The day that dateparser reads in an explicit date; None where it reads none, or not all of it.

    >>> parse_unusual("Dec/23/2025").calendar.day, parse_unusual("Dec/32/2025")
    (23, None)
    """
    from dateparser import parse

    day = parse(text, languages=["en"], settings=SETTINGS)
    if day is None:
        return None
    return Expression("DATE", calendar=Calendar(year=day.year, month=day.month, day=day.day))


def _build(match: re.Match[str]) -> Expression | None:
    usual = any(
        compiled(pattern).fullmatch(match.string, *match.span())
        for pattern in (MONTH_DAY_PATTERN, DAY_MONTH_PATTERN)
    )
    return None if usual else parse_unusual(match[0])


RULES = (Rule("<unusual date>", "month", UNUSUAL_DATE_PATTERN, _build),)
