"""A unit of time so far from a day -> the period that it is. Pure; knows no article."""

from dataclasses import replace
from datetime import date

from factx.dates.calendar import Period, period_of, shift
from factx.dates.value import Frame, Unit

SIZES: tuple[Unit, ...] = (
    "day",
    "weekend",
    "week",
    "fortnight",
    "month",
    "season",
    "quarter",
    "half",
    "year",
    "decade",
    "century",
)


def from_base(base: Period, frame: Frame) -> Period | None:
    """The period that lies so far from the base; None where it would be finer than the base.

    A year from a quarter or month is a quarter or month again: "profit rose from a year earlier".

    >>> year_before = Frame("year", -1, same_part=True)
    >>> from_base(period_of(date(2025, 7, 1), "quarter"), year_before)
    Period(unit='quarter', start=datetime.date(2024, 7, 1), season=None, fiscal=False)
    """
    if frame.same_part and frame.unit == "year" and base.unit in ("half", "quarter", "month"):
        there = shift(base.start, "year", frame.amount)
        return replace(period_of(there, base.unit), fiscal=base.fiscal) if there else None
    # A day can't be told from a year: "In 2020 he left. The next day ..."
    if SIZES.index(frame.unit) < SIZES.index(base.unit):
        return None
    period = period_at(base.start, frame)
    return replace(period, fiscal=True) if period and base.fiscal else period


def period_at(day: date, frame: Frame) -> Period | None:
    """The period that lies so far from the one of the day; None beyond the calendar.

    >>> period_at(date(2025, 12, 23), Frame("month", -2)).start
    datetime.date(2025, 10, 1)
    """
    there = shift(day, frame.unit, frame.amount)
    if there is None:
        return None
    if frame.exact:
        return Period("day", there)
    if frame.unit == "weekend" and frame.amount == 0 and day.isoweekday() < 6:
        there = day
    return replace(period_of(there, frame.unit), fiscal=frame.fiscal)


def is_year_before(frame: Frame | None) -> bool:
    """Whether it is a year back, where a quarter or month stays one: "a year earlier"."""
    return frame is not None and frame.same_part and frame.unit == "year" and frame.amount == -1
