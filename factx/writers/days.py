"""A date's value -> words for people."""

import calendar
import re
from datetime import date

from factx.model import DateValue

MODIFIERS = {
    "AFTER": "after",
    "APPROX": "about",
    "BEFORE": "before",
    "END": "end of",
    "EQUAL_OR_LESS": "at most",
    "EQUAL_OR_MORE": "at least",
    "LESS_THAN": "less than",
    "MID": "middle of",
    "MORE_THAN": "more than",
    "ON_OR_AFTER": "on or after",
    "ON_OR_BEFORE": "on or before",
    "START": "start of",
}
REFERENCES = {"FUTURE_REF": "in the future", "PAST_REF": "in the past", "PRESENT_REF": "now"}
PARTS_OF_DAY = {
    "TAF": "afternoon",
    "TDT": "daytime",
    "TEV": "evening",
    "TMO": "morning",
    "TNI": "night",
}
PERIODS = {
    "CE": "century",
    "D": "day",
    "DE": "decade",
    "ML": "millennium",
    "M": "month",
    "W": "week",
    "Y": "year",
}
CLOCK_UNITS = {"H": "hour", "M": "minute", "S": "second"}

SEASONS = {"FA": "autumn", "SP": "spring", "SU": "summer", "WI": "winter"}

# "P16Y8M", "PT1H30M", "P2DE", "PXD": a count and a unit each; "X" is a count that the text leaves open.
AMOUNT_RE = re.compile(r"(?P<count>\d+(?:\.\d+)?|X+)(?P<unit>CE|DE|ML|[YMWDHS])")


def when_in_words(value: DateValue) -> str:
    """What a date, duration or repeated time means.

    >>> when_in_words(DateValue("DATE", "2025-05", mod="START", earliest="2025-05-01", latest="2025-05-31"))
    'start of May 2025'
    >>> when_in_words(DateValue("TIME", "2025-05-19T02:00", earliest="2025-05-19", latest="2025-05-19"))
    '19 May 2025, 02:00'
    >>> when_in_words(DateValue("DURATION", "P16Y8M")), when_in_words(DateValue("DATE", "2026-SP"))
    ('16 years, 8 months', 'spring 2026')
    >>> when_in_words(DateValue("DATE"))
    'not resolved'
    """
    modifier = f"{MODIFIERS[value.mod]} " if value.mod in MODIFIERS else ""
    if value.earliest and value.latest:
        days = days_in_words(date.fromisoformat(value.earliest), date.fromisoformat(value.latest))
        return modifier + days + _clock(value.timex or "")
    if not value.timex:
        return "not resolved"
    often = " ".join(part.lower() for part in (value.freq, value.quant) if part)
    what = duration_in_words(value.timex) or _season(value.timex) or REFERENCES.get(value.timex, value.timex)
    return " ".join(part for part in (often, modifier + what) if part)


def duration_in_words(timex: str) -> str | None:
    """A TIMEX3 duration; None for anything else.

    >>> duration_in_words("PT1H30M"), duration_in_words("PXY"), duration_in_words("2025")
    ('1 hour, 30 minutes', 'some years', None)
    """
    if not timex.startswith("P"):
        return None
    days, _, clock = timex[1:].partition("T")
    amounts = [
        _count(match["count"], units[match["unit"]])
        for text, units in ((days, PERIODS), (clock, CLOCK_UNITS))
        for match in AMOUNT_RE.finditer(text)
        if match["unit"] in units
    ]
    return ", ".join(amounts) or None


def _season(timex: str) -> str | None:
    """A season of a year, which has no days: it depends on the hemisphere."""
    year, _, season = timex.partition("-")
    return f"{SEASONS[season]} {year}" if season in SEASONS and year.isdecimal() else None


def _count(count: str, unit: str) -> str:
    if count == "1":
        return f"1 {unit}"
    several = unit[:-1] + "ies" if unit.endswith("y") and unit != "day" else unit + "s"
    return f"{'some' if 'X' in count else count} {several}"


def _clock(timex: str) -> str:
    """The part of the day that a TIMEX3 time names, after the day itself."""
    _, mark, clock = timex.partition("T")
    if not mark:
        return ""
    return f", {PARTS_OF_DAY.get(mark + clock, clock)}"


def days_in_words(earliest: date, latest: date) -> str:
    """A day, a month, a year, or from when to when.

    >>> days_in_words(date(2025, 5, 19), date(2025, 5, 19))
    '19 May 2025'
    >>> days_in_words(date(1970, 11, 1), date(1970, 11, 30))
    'November 1970'
    >>> days_in_words(date(2025, 7, 1), date(2025, 9, 30))
    'July to September 2025'
    >>> days_in_words(date(2020, 1, 1), date(2029, 12, 31))
    '2020 to 2029'
    >>> days_in_words(date(2024, 12, 30), date(2025, 1, 2))
    '30 December 2024 to 2 January 2025'
    """
    if earliest == latest:
        return _day(earliest)
    whole_months = earliest.day == 1 and latest.day == calendar.monthrange(latest.year, latest.month)[1]
    if whole_months and (earliest.month, latest.month) == (1, 12):
        return _span(str(earliest.year), str(latest.year))
    same_year = earliest.year == latest.year
    if whole_months:
        first = _month(earliest) if not same_year else calendar.month_name[earliest.month]
        if same_year and earliest.month == latest.month:
            return _month(latest)
        return _span(first, _month(latest))
    return _span(_day(earliest) if not same_year else _day(earliest).rsplit(" ", 1)[0], _day(latest))


def _span(first: str, last: str) -> str:
    return first if first == last else f"{first} to {last}"


def _day(day: date) -> str:
    return f"{day.day} {_month(day)}"


def _month(day: date) -> str:
    return f"{calendar.month_name[day.month]} {day.year}"
