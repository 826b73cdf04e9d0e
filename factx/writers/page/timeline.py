"""Date claims -> the days that an article speaks of, in order."""

import calendar
from dataclasses import dataclass
from datetime import date

from factx.model import DateValue, Document


@dataclass(frozen=True, slots=True)
class Moment:
    """A date claim (its position in the document's claims) with its first day, and its days in words."""

    claim: int
    earliest: date
    days: str


def timeline_of(document: Document) -> list[Moment]:
    """The dates that are resolved to days, the earliest first; among equals, as the text has them."""
    moments = []
    for number, claim in enumerate(document.claims):
        value = claim.value
        if isinstance(value, DateValue) and value.earliest and value.latest:
            earliest, latest = date.fromisoformat(value.earliest), date.fromisoformat(value.latest)
            moments.append(Moment(number, earliest, days_in_words(earliest, latest)))
    return sorted(moments, key=lambda moment: (moment.earliest, moment.claim))


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
