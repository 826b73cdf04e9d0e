"""The fields of a calendar date -> the period that they mean: in a year, a larger period, or near a day."""

from datetime import date, timedelta

from factx.dates.calendar import (
    SEASON_MONTHS,
    Period,
    day_or_none,
    last_day,
    moved,
    nth_weekday,
    period_of,
    shift,
)
from factx.dates.holidays import holiday
from factx.dates.value import Calendar, Expression


def by_digits(calendar: Calendar) -> Period | None:
    """The decade or century that the first digits of its years give.

    >>> by_digits(Calendar(digits="199"))
    Period(unit='decade', start=datetime.date(1990, 1, 1), season=None, fiscal=False)
    """
    digits = calendar.digits or ""
    start = day_or_none(int(digits.ljust(4, "0")), 1, 1)
    return Period("century" if len(digits) == 2 else "decade", start) if start else None


def in_year(calendar: Calendar, year: int) -> Period | None:
    """The period that the fields name in that year; None where the calendar has none."""
    if calendar.holiday:
        day = holiday(calendar.holiday, year)
        return Period("day", day) if day else None
    if calendar.season:
        start = day_or_none(year, SEASON_MONTHS[calendar.season], 1)
        return Period("season", start, calendar.season) if start else None
    if calendar.quarter or calendar.half:
        month = calendar.quarter * 3 - 2 if calendar.quarter else (calendar.half or 1) * 6 - 5
        start = day_or_none(year, month, 1)
        return Period("quarter" if calendar.quarter else "half", start) if start else None
    if calendar.month and calendar.nth and calendar.weekday:
        day = nth_weekday(year, calendar.month, calendar.weekday, calendar.nth)
        return Period("day", day) if day else None
    if calendar.month and calendar.day:
        day = day_or_none(year, calendar.month, calendar.day)
        return Period("day", day) if day else None
    start = day_or_none(year, calendar.month or 1, 1)
    return Period("month" if calendar.month else "year", start) if start else None


def inside(calendar: Calendar, outer: Period) -> Period | None:
    """The period that the fields name inside a year, month or week."""
    if outer.unit == "year":
        return in_year(calendar, outer.start.year)
    if outer.unit == "month":
        if calendar.nth and calendar.weekday:
            day = nth_weekday(outer.start.year, outer.start.month, calendar.weekday, calendar.nth)
        else:
            day = day_or_none(outer.start.year, outer.start.month, calendar.day or 0)
        return Period("day", day) if day else None
    if outer.unit == "week" and calendar.weekday:
        return Period("day", outer.start + timedelta(days=calendar.weekday - 1))
    return None


# So few days from now the day is meant even in the future tense: "will run from Jan. 23", said on Jan. 28.
CLOSE_DAYS = 14

# A day that every year has lies no further back than this; Feb. 29 may.
DAYS_IN_YEAR = 366

# Where the verb does not tell, a date without a year lies ahead if that is this much closer than the last.
AHEAD_SHARE = 0.6


def nearest(calendar: Calendar, day: date, expression: Expression) -> Period | None:
    """The period with those fields that is meant on that day: the last one begun, unless words say more."""
    candidates = _candidates(calendar, day)
    if calendar.weekday and calendar.day:  # "Friday, Dec. 23": the weekday tells the year
        candidates = [
            period for period in candidates if period.start.isoweekday() == calendar.weekday
        ] or candidates
    step, tense = calendar.step, expression.tense
    begun = [period for period in candidates if period.start <= day]
    ahead = [period for period in candidates if last_day(period) >= day]
    if step and step < 0:
        over = [period for period in begun if last_day(period) < day]
        return over[step] if len(over) >= -step else None
    if step and step > 0:
        after = [period for period in ahead if period.start > day]
        return after[step - 1] if len(after) >= step else None
    if not begun or not ahead:
        return next(iter(begun[-1:] + ahead[:1]), None)
    is_in_week = calendar.weekday or calendar.weekend
    if step == 0 and (tense in ("future", "planned") or (tense is None and is_in_week)):
        return ahead[0]
    if step == 0 and not is_in_week:
        same_year = [period for period in candidates if period.start.year == day.year]
        return same_year[0] if same_year else begun[-1]
    far_back = (day - last_day(begun[-1])).days
    close_ahead = (ahead[0].start - day).days
    if far_back > DAYS_IN_YEAR > close_ahead:
        return ahead[0]
    if calendar.holiday and (calendar.week_of or calendar.weekend) and close_ahead < 7:  # it is under way
        return ahead[0]
    if calendar.month and calendar.day and tense != "past" and min(far_back, close_ahead) <= CLOSE_DAYS:
        return begun[-1] if far_back < close_ahead else ahead[0]
    if tense == "future" and not calendar.quarter:
        return ahead[0]
    if tense == "planned":
        return ahead[0] if is_in_week or close_ahead < far_back else begun[-1]
    is_past = (calendar.weekday and not calendar.month) or calendar.quarter
    is_past = is_past or (calendar.weekend and not calendar.holiday)
    if is_past or tense == "past":
        return begun[-1]
    return ahead[0] if close_ahead < far_back * AHEAD_SHARE else begun[-1]


def next_from(calendar: Calendar, day: date) -> Period | None:
    """The first period with those fields that begins on that day or after it: the end of a range.

    >>> next_from(Calendar(month=3), date(2023, 11, 1)).start
    datetime.date(2024, 3, 1)
    """
    return next((period for period in _candidates(calendar, day) if period.start >= day), None)


def _candidates(calendar: Calendar, day: date) -> list[Period]:
    """The periods with those fields around the day, in order."""
    if calendar.weekday and not calendar.day and not calendar.nth and not calendar.month:
        back = (day.isoweekday() - calendar.weekday) % 7
        reach = abs(calendar.step or 1)
        days = [shift(day, "day", 7 * week - back) for week in range(-reach, reach + 1)]
        return [Period("day", found) for found in days if found]
    if calendar.weekend and not (calendar.month or calendar.holiday):
        return [period_of(moved(day, "week", week), "weekend") for week in (-1, 0, 1)]
    if calendar.day and not calendar.month:
        reach = 11 if calendar.weekday else 1
        months = [moved(day.replace(day=1), "month", step) for step in range(-reach, reach + 1)]
        days = [day_or_none(month.year, month.month, calendar.day) for month in months]
        return [Period("day", found) for found in days if found]
    if calendar.nth and not calendar.month:
        return []
    years = (
        (day.year - 1, day.year, day.year + 1)
        if calendar.month != 2 or calendar.day != 29
        else range(day.year - 8, day.year + 9)
    )
    return [period for year in years if (period := in_year(calendar, year))]
