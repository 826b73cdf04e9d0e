"""Unresolved dates + the date published -> TIMEX3 values and calendar days, in reading order.

Nothing is resolved against the day of the run: without a date published, "Friday" stays "XXXX-WXX-5".
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from factx.dates.calendar import (
    DAYS_IN,
    Period,
    last_day,
    moved,
    nth_part,
    period_of,
    quarter_ended,
    shift,
    timex_of,
)
from factx.dates.frames import from_base, period_at
from factx.dates.known import Known, after, base_of
from factx.dates.nearest import by_digits, in_year, inside, nearest, next_from
from factx.dates.partners import (
    day_of_clock,
    end_of_quarter,
    is_between_weekdays,
    is_day_first,
    is_next_month,
    is_range,
    with_shared_tenses,
    with_shared_years,
)
from factx.dates.value import Calendar, Expression, Frame
from factx.model import DateAnchor, DateValue, Mention


def resolve_dates(
    mentions: Sequence[Mention[Expression]],
    *,
    published: date | None,
    text: str = "",
    day_first: bool | None = None,
    countries: Collection[str] = (),
) -> list[Mention[DateValue]]:
    """The same mentions with their TIMEX3 values, in reading order.

    `text` is the whole article and `countries` are the codes of those that it names: where "3/4/2025" may be
    two days, `day_first` tells, else the article's other dates, else its countries; else it stays open.
    """
    known = Known(published)
    resolved: list[Mention[DateValue]] = []
    if day_first is None:
        day_first = is_day_first(mentions, text, countries=countries)
    shared = with_shared_tenses(with_shared_years(mentions, text, day_first=day_first), text)
    for at, mention in enumerate(shared):
        value, period = _resolved(mention.value, _known_at(at, shared, known, text=text))
        known = after(known, period, mention, text=text)
        resolved.append(Mention(mention.start, mention.end, value, mention.rule))
    return resolved


def _known_at(at: int, mentions: Sequence[Mention[Expression]], known: Known, *, text: str) -> Known:
    """What is known where a date stands, with what the dates beside it say of it."""
    mention, followers = mentions[at], mentions[at + 1 : at + 3]
    if day := day_of_clock(mention, followers, text):
        period = _resolved(day.value, known)[1]
        return replace(known, last_day=period) if period and period.unit == "day" else known
    if end := end_of_quarter(mention, next(iter(followers), None), text):
        period = _resolved(end.value, known)[1]
        quarter = known.last_quarter
        if period and not (quarter and quarter.fiscal):
            quarter = quarter_ended(last_day(period))
        return replace(known, last_quarter=quarter, reported=quarter)
    before = mentions[at - 1] if at else None
    if before and (is_range(before, mention, text) or is_between_weekdays(before, mention, text)):
        return replace(known, range_start=known.last)
    is_ahead = known.last and known.published and known.last.start > known.published
    if at and is_ahead and is_next_month(mentions[at - 1], mention, text):
        return replace(known, range_start=known.last)
    return known


def _resolved(expression: Expression, known: Known) -> tuple[DateValue, Period | None]:
    """The value, and the period that later dates may refer to."""
    if expression.offset:
        return _counted_from(expression, expression.offset, known)
    if expression.calendar and expression.calendar.part:
        return _part_of(expression, expression.calendar, known)
    value = DateValue(
        expression.timex_type, expression.timex, expression.mod, expression.quant, expression.freq
    )
    if expression.calendar is None and expression.frame is None:
        if not expression.clock:
            return value, None
        return _clock_value(expression, value, known)
    if expression.calendar is None and expression.frame is not None:
        period, anchor = _in_frame(expression.frame, known)
    else:
        period, anchor = _in_calendar(expression, known)
        if period and expression.calendar:
            period = _whole(period, expression.calendar)
    if period is None:
        return replace(value, timex=_yearless(expression)), None
    if expression.calendar and expression.calendar.split:
        if period.unit != "year":  # the business year decides on what "the first quarter of 2023-24" is
            return value, None
        after = moved(period.start, "year", 1)
        bounds = replace(_dated(value, period, anchor, clock=None), timex=None)
        return replace(bounds, latest=last_day(period_of(after, "year")).isoformat()), period
    return _dated(value, period, anchor, clock=expression.clock), period


def _counted_from(expression: Expression, offset: Frame, known: Known) -> tuple[DateValue, Period | None]:
    """The date that lies so far from the one that the other fields tell."""
    from_value, base = _resolved(replace(expression, offset=None), known)
    value = replace(from_value, timex=None, earliest=None, latest=None)
    period = from_base(base, replace(offset, exact=offset.exact and base.unit == "day")) if base else None
    return (_dated(value, period, value.anchor or "context", clock=None) if period else value), period


def _whole(period: Period, calendar: Calendar) -> Period:
    """The fiscal period, or the week or weekend that the day stands for.

    That of a Monday's holiday is the weekend before it.
    """
    if calendar.fiscal:
        return replace(period, fiscal=True)
    if calendar.week_of:
        return period_of(period.start, "week")
    if not calendar.weekend:
        return period
    is_early = calendar.holiday is not None and period.start.isoweekday() <= 2
    return period_of(moved(period.start, "day", -2) if is_early else period.start, "weekend")


def _part_of(expression: Expression, calendar: Calendar, known: Known) -> tuple[DateValue, Period | None]:
    """The day or week that is counted inside the longer time that the other fields tell."""
    whole = replace(calendar, part=None, nth=None)
    outer_value, outer = _resolved(
        replace(expression, calendar=None if whole == Calendar() else whole), known
    )
    value = replace(outer_value, timex=None, earliest=None, latest=None)
    if outer is None or calendar.part is None or calendar.nth is None:
        return value, None
    inner = nth_part(outer, calendar.part, calendar.nth)
    if inner is None:
        return value, None
    dated = _dated(value, inner, outer_value.anchor or "published", clock=expression.clock)
    if outer.unit == "month" and dated.earliest and dated.latest:  # September's first week begins with it
        first, last = max(inner.start, outer.start), min(last_day(inner), last_day(outer))
        dated = replace(dated, earliest=first.isoformat(), latest=last.isoformat())
    return dated, inner


def _dated(value: DateValue, period: Period, anchor: DateAnchor, *, clock: str | None) -> DateValue:
    """The value with the period's TIMEX3 value and days; those of seasons and fiscal years are open."""
    if clock and period.unit != "day":
        return value
    dated = replace(value, timex=timex_of(period) + (clock or ""), anchor=anchor)
    if period.season or period.fiscal:
        return dated
    earliest, latest = _days(period, value.mod)
    return replace(
        dated, earliest=str(earliest) if earliest else None, latest=str(latest) if latest else None
    )


def _days(period: Period, mod: str | None) -> tuple[date | None, date | None]:
    """The first and last day that the words cover; None on the side that they leave open.

    >>> _days(period_of(date(2014, 1, 1), "year"), "BEFORE")
    (None, datetime.date(2013, 12, 31))
    """
    first, last = period.start, last_day(period)
    if mod == "BEFORE":
        return None, shift(first, "day", -1)
    if mod == "AFTER":
        return shift(last, "day", 1), None
    return (first, None) if mod == "ON_OR_AFTER" else (first, last)


def _clock_value(expression: Expression, value: DateValue, known: Known) -> tuple[DateValue, Period | None]:
    """A time of day alone is that of the day that the text last spoke of, else of the day published.

    What is over has not happened on a day ahead, nor will what is to come happen on one long over.
    """
    is_night = expression.clock == "TNI" and expression.tense != "future"  # "overnight"
    is_over = is_night or expression.tense == "past"
    is_ahead = known.last_day and known.published and known.last_day.start > known.published
    is_gone = expression.tense == "future" and _is_long_over(known)
    if known.last_day and not (is_over and is_ahead) and not is_gone:
        return _dated(value, known.last_day, "context", clock=expression.clock), None
    if known.published:
        return _dated(value, Period("day", known.published), "published", clock=expression.clock), None
    return replace(value, timex=f"XXXX-XX-XX{expression.clock}"), None


def _is_long_over(known: Known) -> bool:
    """Whether the day that the text last spoke of lies more than a week back."""
    if known.last_day is None or known.published is None:
        return False
    return (known.published - known.last_day.start).days > DAYS_IN["week"]


def _yearless(expression: Expression) -> str | None:
    """The value of a date whose year is open.

    >>> _yearless(Expression("DATE", calendar=Calendar(month=12, day=23)))
    'XXXX-12-23'
    """
    calendar = expression.calendar
    if (
        calendar is None
        or calendar.year
        or calendar.digits
        or calendar.numbers
        or calendar.nth
        or calendar.holiday
    ):
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
    if frame.origin == "compared" and known.reported and unit != "quarter":
        return from_base(known.reported, frame), "context"
    if unit in ("hour", "minute", "second", "night", "millennium"):
        return None, "published"
    if frame.origin == "context" or (unit == "quarter" and frame.origin == "compared"):
        base = base_of(frame, known)
        if base is None:
            if known.published is None or frame.amount > 0:  # "two days later": than what?
                return None, "context"
            return period_at(known.published, frame), "published"
        return from_base(base, frame), "context"
    if known.published is None:
        return None, "published"
    return period_at(known.published, frame), "published"


def _is_open_end(calendar: Calendar, start: Period, published: date) -> bool:
    """Whether a range that begins there tells the year or week of its end; a weekday ends a short one."""
    is_short = abs((published - start.start).days) <= DAYS_IN["week"]
    if start.unit == "day" and not calendar.day and not calendar.weekday:
        return False  # "a revision Friday to December's figures"
    return bool(calendar.month or (calendar.weekday and calendar.step is None and is_short))


def _in_calendar(expression: Expression, known: Known) -> tuple[Period | None, DateAnchor]:
    calendar, frame = expression.calendar, expression.frame
    assert calendar is not None
    if calendar.numbers:
        return None, "explicit"
    if calendar.digits:
        return by_digits(calendar), "explicit"
    if calendar.year:
        base = known.reported or (known.last if frame and frame.same_part else None)
        if frame and base:  # "the 1988 period"
            same = Frame("year", calendar.year - base.start.year, "context", same_part=True)
            return from_base(base, same), "context"
        return in_year(calendar, calendar.year), "explicit"
    if frame and not (frame.unit == "day" and frame.origin == "context"):
        outer, anchor = _in_frame(frame, known)
        return (inside(calendar, outer) if outer else None), anchor
    if frame and known.last:
        return nearest(calendar, known.last.start, expression), "context"
    if known.published is None:
        return None, "published"
    if (
        known.range_start
        and _is_open_end(calendar, known.range_start, known.published)
        and (later := next_from(calendar, known.range_start.start))
    ):
        return later, "published"
    return nearest(calendar, known.published, expression), "published"
