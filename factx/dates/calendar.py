"""Calendar arithmetic on periods: weeks, months, quarters, years. Pure; knows no words."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from factx.dates.value import Unit

MONTHS_IN = {"month": 1, "season": 3, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
DAYS_IN = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}

# Months that TIMEX3's seasons begin in, for telling which one is nearest; the days are left open, since the
# hemisphere is.
SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


@dataclass(frozen=True, slots=True)
class Period:
    """A unit of the calendar and its first day; a season is kept by name.

    A `fiscal` one bears that name in the books: the days that it covers differ from company to company.
    """

    unit: Unit
    start: date
    season: str | None = None
    fiscal: bool = False


def period_of(day: date, unit: Unit) -> Period:
    """The period of that unit that the day lies in; a weekend is the one that ends its week.

    >>> period_of(date(2025, 12, 23), "quarter").start
    datetime.date(2025, 10, 1)
    >>> period_of(date(2025, 12, 23), "week").start
    datetime.date(2025, 12, 22)
    """
    if unit in ("week", "fortnight"):
        return Period("week", day - timedelta(days=day.isoweekday() - 1))
    if unit == "weekend":
        return Period(unit, moved(day, "day", 6 - day.isoweekday()))
    if unit in MONTHS_IN:
        index = (day.year * 12 + day.month - 1) // MONTHS_IN[unit] * MONTHS_IN[unit]
        return Period(unit, date(max(index // 12, 1), index % 12 + 1, 1))
    return Period("day", day)


def shift(day: date, unit: Unit, amount: int) -> date | None:
    """The day that lies so many units from `day`; None beyond the years 1 to 9999.

    >>> shift(date(2024, 2, 29), "year", 1), shift(date(2024, 3, 31), "week", -1)
    (datetime.date(2025, 2, 28), datetime.date(2024, 3, 24))
    >>> shift(date(2024, 2, 29), "year", 100_000) is None
    True
    """
    if unit in MONTHS_IN:
        index = day.year * 12 + day.month - 1 + amount * MONTHS_IN[unit]
        year, month = divmod(index, 12)
        if not 1 <= year <= 9999:
            return None
        return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    distance = amount * DAYS_IN.get(unit, 1)
    ordinal = day.toordinal() + distance
    return date.fromordinal(ordinal) if date.min.toordinal() <= ordinal <= date.max.toordinal() else None


def moved(day: date, unit: Unit, amount: int) -> date:
    """As `shift`, with the day itself where it would leave the calendar.

    >>> moved(date.max, "day", 1) == date.max
    True
    """
    return shift(day, unit, amount) or day


def last_day(period: Period) -> date:
    """The last day of the period.

    >>> last_day(Period("month", date(2024, 2, 1)))
    datetime.date(2024, 2, 29)
    """
    if period.unit == "day":
        return period.start
    if period.unit == "weekend":
        return moved(period.start, "day", 1)
    after = shift(period.start, period.unit, 1)
    return after - timedelta(days=1) if after else date.max


def timex_of(period: Period) -> str:
    """The TIMEX3 value of the period.

    >>> timex_of(period_of(date(2025, 12, 23), "week")), timex_of(period_of(date(1994, 1, 1), "decade"))
    ('2025-W52', '199X')
    """
    start = period.start
    if period.season:
        return f"{start.year:04}-{period.season}"
    if period.unit in ("week", "weekend"):
        year, week, _ = start.isocalendar()
        return f"{year:04}-W{week:02}" + ("-WE" if period.unit == "weekend" else "")
    if period.unit == "century":
        return f"{start.year // 100:02}XX"
    if period.unit == "decade":
        return f"{start.year // 10:03}X"
    if period.unit == "year":
        return f"{start.year:04}"
    if period.unit == "half":
        return f"{start.year:04}-H{(start.month + 5) // 6}"
    if period.unit == "quarter":
        return f"{start.year:04}-Q{(start.month + 2) // 3}"
    return f"{start.year:04}-{start.month:02}" if period.unit == "month" else start.isoformat()


# How far the end of a company's quarter may lie from that of the calendar's.
QUARTER_SLACK = 9


def quarter_ended(day: date) -> Period:
    """The quarter of the calendar that most of a quarter which ended on that day lies in.

    >>> quarter_ended(date(2025, 9, 28)).start, quarter_ended(date(2025, 7, 31)).start
    (datetime.date(2025, 7, 1), datetime.date(2025, 4, 1))
    >>> quarter_ended(date(2025, 9, 28)).fiscal, quarter_ended(date(2025, 7, 31)).fiscal
    (False, True)
    """
    quarter = period_of(moved(day, "day", -45), "quarter")
    return replace(quarter, fiscal=abs((last_day(quarter) - day).days) > QUARTER_SLACK)


def day_or_none(year: int, month: int, day: int) -> date | None:
    """The calendar day, None where the calendar has none.

    >>> day_or_none(2025, 2, 29) is None
    True
    """
    if not (1 <= year <= 9999 and 1 <= month <= 12):
        return None
    return date(year, month, day) if 1 <= day <= monthrange(year, month)[1] else None


def nth_part(period: Period, unit: Unit, nth: int) -> Period | None:
    """The nth day, week or weekend of the period, -1 for the last; None where it has none.

    A week belongs to the month and year that its Thursday lies in, as in ISO 8601.

    >>> nth_part(period_of(date(2015, 6, 1), "year"), "week", 1).start
    datetime.date(2014, 12, 29)
    >>> nth_part(period_of(date(2025, 2, 1), "month"), "day", -1).start
    datetime.date(2025, 2, 28)
    """
    first, last = period.start, last_day(period)
    weekday = {"week": 4, "weekend": 6}.get(unit)
    if nth > 0:
        ahead = (weekday - first.isoweekday()) % 7 if weekday else 0
        there = shift(first, "day", ahead + (nth - 1) * (7 if weekday else 1))
    else:
        back = (last.isoweekday() - weekday) % 7 if weekday else 0
        there = shift(last, "day", -back + (nth + 1) * (7 if weekday else 1))
    return period_of(there, unit) if there and first <= there <= last else None


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The nth such weekday of the month, -1 for the last one; None where the month has no fifth.

    >>> nth_weekday(2025, 11, 4, 4), nth_weekday(2025, 5, 1, -1)
    (datetime.date(2025, 11, 27), datetime.date(2025, 5, 26))
    """
    days = monthrange(year, month)[1]
    if nth < 0:
        last = date(year, month, days)
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    day = 1 + (weekday - first.isoweekday()) % 7 + 7 * (nth - 1)
    return date(year, month, day) if day <= days else None
