"""Unresolved dates + the date published -> TIMEX3 values and calendar days, in reading order.

Nothing is resolved against the day of the run: without a date published, "Friday" stays "XXXX-WXX-5".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import zip_longest

from factx.dates.calendar import (
    SEASON_MONTHS,
    Period,
    day_or_none,
    last_day,
    nth_weekday,
    period_of,
    shift,
    timex_of,
)
from factx.dates.holidays import holiday
from factx.dates.value import Calendar, Expression, Frame
from factx.model import DateAnchor, DateValue, Mention


@dataclass(frozen=True, slots=True)
class Known:
    """What is known where a date stands: the day published, and what the text last spoke of."""

    published: date | None
    last: Period | None = None
    last_day: Period | None = None
    last_quarter: Period | None = None


# "April to September 2025", "between May 3 and June 4, 2024": the year is said once.
BETWEEN_RE = re.compile(r"(?:\s{0,3}[-–—]\s{0,3}|,?\s{1,3}(?:to|and|or|through|until|till|thru)\s{1,3}(?:in\s)?|,\s{1,3})", re.IGNORECASE)


def resolve_dates(
    mentions: Sequence[Mention[Expression]], *, published: date | None, text: str = "", day_first: bool | None = None
) -> list[Mention[DateValue]]:
    """The same mentions with their TIMEX3 values, in reading order."""
    known = Known(published)
    resolved: list[Mention[DateValue]] = []
    shared = _with_shared_years(mentions, text, day_first=day_first)
    for mention, after in zip_longest(shared, shared[1:]):
        value, period = _resolved(mention.value, known)
        if period and period.unit == "quarter" and after and ENDED_RE.fullmatch(text, mention.end, after.start):
            value, period = _quarter_ended(value, period, _resolved(after.value, known)[1])
        if not _is_comparison(mention.value.frame):
            known = _after(known, period)
        resolved.append(Mention(mention.start, mention.end, value, mention.rule))
    return resolved


# "the quarter ended Sept. 30"
ENDED_RE = re.compile(r",?\s{1,3}(?:that\s|which\s)?(?:ended|ending|to|through)\s(?:on\s|in\s)?")


def _quarter_ended(value: DateValue, period: Period, end: Period | None) -> tuple[DateValue, Period]:
    """The quarter that the end date lies in, where a bare "the quarter" has one."""
    if value.anchor != "context" or end is None or end.unit != "day":
        return value, period
    period = period_of(end.start, "quarter")
    return _dated(value, period, "context", clock=None), period


def _is_comparison(frame: Frame | None) -> bool:
    """Whether the text only looks back for a comparison: after "up from a year earlier" it speaks of this year on."""
    return frame is not None and frame.unit == "year" and frame.amount == -1


def _after(known: Known, period: Period | None) -> Known:
    if period is None:
        return known
    return replace(
        known,
        last=period,
        last_day=period if period.unit == "day" else known.last_day,
        last_quarter=period if period.unit == "quarter" else known.last_quarter,
    )


def _with_shared_years(
    mentions: Sequence[Mention[Expression]], text: str, *, day_first: bool | None
) -> list[Mention[Expression]]:
    """The mentions, in text order, with the year of a partner in a range or list, and days told from months."""
    if day_first is None:
        day_first = _day_first_here(mentions, text)
    shared: list[Mention[Expression]] = []
    for mention in reversed(mentions):
        value = mention.value
        calendar = value.calendar
        if calendar and calendar.numbers and day_first is not None:
            day, month = calendar.numbers if day_first else calendar.numbers[::-1]
            calendar = replace(calendar, day=day, month=month, numbers=None)
            mention = replace(mention, value=replace(value, calendar=calendar))
        if calendar and shared and BETWEEN_RE.fullmatch(text, mention.end, shared[-1].start):
            mention = _with_year_of(mention, shared[-1].value.calendar)
        shared.append(mention)
    return shared[::-1]


def _with_year_of(mention: Mention[Expression], partner: Calendar | None) -> Mention[Expression]:
    calendar = mention.value.calendar
    if not (calendar and partner and partner.year and calendar.year is None and calendar.month and partner.month) or calendar.digits:
        return mention
    wraps = (calendar.month, calendar.day or 0) > (partner.month, partner.day or 31)
    return replace(mention, value=replace(mention.value, calendar=replace(calendar, year=partner.year - wraps)))


def _day_first_here(mentions: Sequence[Mention[Expression]], text: str) -> bool | None:
    """Whether the article writes the day first, as far as its other dates in digits tell."""
    for mention in mentions:
        if mention.rule == "<number>/<number>/<year>":
            first, second, *_ = re.split(r"\D", text[mention.start : mention.end])
            if int(first) > 12:
                return True
            if int(second) > 12:
                return False
    return None


def _resolved(expression: Expression, known: Known) -> tuple[DateValue, Period | None]:
    """The value, and the period that later dates may refer to."""
    value = DateValue(expression.timex_type, expression.timex, expression.mod, expression.quant, expression.freq)
    if expression.calendar is None and expression.frame is None:
        if not expression.clock:
            return value, None
        return _clock_value(expression, value, known)
    if expression.calendar is None and expression.frame is not None:
        period, anchor = _in_frame(expression.frame, known)
    else:
        period, anchor = _in_calendar(expression, known)
        if period and expression.calendar and expression.calendar.week_of:
            period = period_of(period.start, "week")
    if period is None:
        return replace(value, timex=_yearless(expression)), None
    return _dated(value, period, anchor, clock=expression.clock), period


def _dated(value: DateValue, period: Period, anchor: DateAnchor, *, clock: str | None) -> DateValue:
    if clock:
        if period.unit != "day":
            return value
        return replace(value, timex=period.start.isoformat() + clock, earliest=period.start.isoformat(), latest=period.start.isoformat(), anchor=anchor)
    if period.season:
        return replace(value, timex=timex_of(period), anchor=anchor)
    timex = timex_of(period)
    return replace(value, timex=timex, earliest=period.start.isoformat(), latest=last_day(period).isoformat(), anchor=anchor)


def _clock_value(expression: Expression, value: DateValue, known: Known) -> tuple[DateValue, Period | None]:
    """A time of day alone is that of the day that the text last spoke of, else of the day published."""
    if known.last_day:
        return _dated(value, known.last_day, "context", clock=expression.clock), None
    if known.published:
        return _dated(value, Period("day", known.published), "published", clock=expression.clock), None
    return replace(value, timex=f"XXXX-XX-XX{expression.clock}"), None


def _yearless(expression: Expression) -> str | None:
    """The value of a date whose year is open.

    >>> _yearless(Expression("DATE", calendar=Calendar(month=12, day=23)))
    'XXXX-12-23'
    """
    calendar = expression.calendar
    if calendar is None or calendar.year or calendar.digits or calendar.numbers or calendar.nth or calendar.holiday:
        return None
    clock = expression.clock or ""
    if calendar.month:
        return f"XXXX-{calendar.month:02}" + (f"-{calendar.day:02}{clock}" if calendar.day else "")
    if calendar.weekday:
        return f"XXXX-WXX-{calendar.weekday}{clock}"
    if calendar.season or calendar.quarter:
        return f"XXXX-{calendar.season or f'Q{calendar.quarter}'}"
    return None


def _in_frame(frame: Frame, known: Known) -> tuple[Period | None, DateAnchor]:
    """The period that lies so far from the day published or from what the text last spoke of."""
    unit = frame.unit
    if frame.origin == "compared" and known.last_quarter:
        return _from_base(known.last_quarter, frame), "context"
    if unit in ("hour", "minute", "second", "night", "millennium"):
        return None, "published"
    if frame.origin == "context":
        base = known.last_day if unit == "day" and known.last_day else known.last
        if _is_comparison(frame) and known.last_quarter:
            base = known.last_quarter
        if unit == "quarter":
            base = known.last_quarter
            if base is None and known.published:
                base = period_of(_moved(known.published, "quarter", -1), "quarter")
        if base is None:
            return (None, "context") if known.published is None else (_period_at(known.published, frame), "published")
        return _from_base(base, frame), "context"
    if known.published is None:
        return None, "published"
    return _period_at(known.published, frame), "published"


def _from_base(base: Period, frame: Frame) -> Period | None:
    """A year from a quarter or month is a quarter or month again: "profit rose from a year earlier"."""
    if frame.unit == "year" and base.unit in ("quarter", "month") and frame.amount:
        moved = shift(base.start, "year", frame.amount)
        return period_of(moved, base.unit) if moved else None
    return _period_at(base.start, frame)


def _period_at(day: date, frame: Frame) -> Period | None:
    moved = shift(day, frame.unit, frame.amount)
    if moved is None:
        return None
    if frame.unit == "weekend" and frame.amount == 0 and day.isoweekday() < 6:
        moved = day
    return period_of(moved, frame.unit)


def _moved(day: date, unit: str, amount: int) -> date:
    return shift(day, unit, amount) or day  # type: ignore[arg-type]


def _in_calendar(expression: Expression, known: Known) -> tuple[Period | None, DateAnchor]:
    calendar, frame = expression.calendar, expression.frame
    assert calendar is not None
    if calendar.numbers:
        return None, "explicit"
    if calendar.digits:
        return _by_digits(calendar), "explicit"
    if calendar.year:
        if frame and known.last_quarter:  # "the 1988 period"
            return _in_year(Calendar(quarter=(known.last_quarter.start.month + 2) // 3), calendar.year), "context"
        return _in_year(calendar, calendar.year), "explicit"
    if frame and not (frame.unit == "day" and frame.origin == "context"):
        outer, anchor = _in_frame(frame, known)
        return (_inside(calendar, outer) if outer else None), anchor
    if frame and known.last:
        return _nearest(calendar, known.last.start, expression), "context"
    if known.published is None:
        return None, "published"
    return _nearest(calendar, known.published, expression), "published"


def _by_digits(calendar: Calendar) -> Period | None:
    digits = calendar.digits or ""
    if digits == "+1" and calendar.year:
        return None
    start = day_or_none(int(digits.ljust(4, "0")), 1, 1)
    return Period("century" if len(digits) == 2 else "decade", start) if start else None


def _in_year(calendar: Calendar, year: int) -> Period | None:
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


def _inside(calendar: Calendar, outer: Period) -> Period | None:
    """The period that the fields name inside a year, month or week."""
    if outer.unit == "year":
        return _in_year(calendar, outer.start.year)
    if outer.unit == "month":
        if calendar.nth and calendar.weekday:
            day = nth_weekday(outer.start.year, outer.start.month, calendar.weekday, calendar.nth)
        else:
            day = day_or_none(outer.start.year, outer.start.month, calendar.day or 0)
        return Period("day", day) if day else None
    if outer.unit == "week" and calendar.weekday:
        return Period("day", outer.start + timedelta(days=calendar.weekday - 1))
    return None


# Days: a date that would lie so far back without its year, and so close ahead, is the one ahead.
FAR_BACK, CLOSE_AHEAD = 240, 120


def _nearest(calendar: Calendar, day: date, expression: Expression) -> Period | None:
    """The period with those fields that is meant on that day: the last one that has begun, unless the words say otherwise."""
    candidates = _candidates(calendar, day)
    if calendar.weekday and calendar.day:  # "Friday, Dec. 23": the weekday tells the year
        candidates = [period for period in candidates if period.start.isoweekday() == calendar.weekday] or candidates
    step, tense = calendar.step, expression.tense
    begun = [period for period in candidates if period.start <= day]
    ahead = [period for period in candidates if last_day(period) >= day]
    if step == -1:
        over = [period for period in begun if last_day(period) < day]
        return over[-1] if over else None
    if step == 1:
        after = [period for period in ahead if period.start > day]
        return after[0] if after else None
    if not begun or not ahead:
        return (begun or ahead or [None])[-1]
    if step == 0 and tense != "past" and (calendar.weekday or calendar.weekend):
        return ahead[0]
    if step == 0 and not (calendar.weekday or calendar.weekend):
        same_year = [period for period in candidates if period.start.year == day.year]
        return same_year[0] if same_year else begun[-1]
    if tense == "future" and not calendar.quarter:
        return ahead[0]
    if calendar.weekday or calendar.weekend or calendar.quarter or (tense == "past" and not calendar.day):
        return begun[-1]
    far_back = (day - last_day(begun[-1])).days
    close_ahead = (ahead[0].start - day).days
    return ahead[0] if far_back > FAR_BACK and close_ahead < CLOSE_AHEAD else begun[-1]


def _candidates(calendar: Calendar, day: date) -> list[Period]:
    """The periods with those fields around the day, in order."""
    if calendar.weekday and not calendar.day and not calendar.nth and not calendar.month:
        first = day - timedelta(days=(day.isoweekday() - calendar.weekday) % 7)
        return [Period("day", first + timedelta(days=7 * week)) for week in (-1, 0, 1)] if 10 < day.toordinal() < 3_652_000 else []
    if calendar.weekend:
        return [Period("weekend", period_of(day, "weekend").start + timedelta(days=7 * week)) for week in (-1, 0, 1)]
    if calendar.day and not calendar.month:
        months = [_moved(day.replace(day=1), "month", step) for step in (-1, 0, 1)]
        days = [day_or_none(month.year, month.month, calendar.day) for month in months]
        return [Period("day", found) for found in days if found]
    years = (day.year - 1, day.year, day.year + 1) if calendar.month != 2 or calendar.day != 29 else range(day.year - 8, day.year + 9)
    return [period for year in years if (period := _in_year(calendar, year))]
