"""Neighbouring pieces of one date -> one expression: "10 p.m." + "Wednesday", "July" + "last year"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from factx.dates.patterns import plain
from factx.dates.value import Calendar, Expression, Frame, is_clock_only


@dataclass(frozen=True, slots=True)
class Piece:
    """A found part of a date, before it is joined with its neighbours."""

    start: int
    end: int
    value: Expression
    rule: str
    alone: bool = True


# What may stand between two pieces of one date.
GLUE_RE = re.compile(
    r"""(?:['’]s)?\s{1,9} | ,\s{0,9} | \s{1,9}[(\[]
      | ,?\s{1,9}(?:about|and|around|at|at\sabout|at\saround|for|in|of|on)\s{1,9}(?:the\s{1,9})?""",
    re.IGNORECASE | re.VERBOSE,
)
MAX_GLUE = 20


def join_pieces(pieces: Sequence[Piece], text: str) -> list[Piece]:
    """The pieces with neighbours of one date made one; a partner lets stand alone what can't."""
    joined: list[Piece] = []
    for piece in pieces:
        while joined and (whole := _whole(joined[-1], piece, text)):
            joined.pop()
            piece = whole
        joined.append(piece)
    return joined


def _whole(left: Piece, right: Piece, text: str) -> Piece | None:
    if right.start - left.end > MAX_GLUE or not GLUE_RE.fullmatch(text, left.end, right.start):
        return None
    glue = plain(text[left.end : right.start])
    if glue in BRACKETS:
        return _explained(left, right, text)
    is_duration = left.rule in JOINED_PARTS and right.rule in PARTS
    if left.rule in PARTS and right.rule == "<number> <unit> ago" and glue == "and":
        is_span = text.startswith(("the", "The"), left.start)  # "for the last 3 months, and 2 days ago"
        value = None if is_span else _joined_distance(left.value, right.value)
    elif is_duration and glue in ("", "and", ","):
        value = _joined_duration(left.value, right.value)
    elif left.value.calendar and left.value.calendar.part:
        value = _part_of(left.value.calendar, right.value) if glue.startswith(("in", "of")) else None
    elif left.rule in REPEATED and is_clock_only(right.value) and right.alone:
        value = _repeated_clock(left.value, right.value.clock or "")
    elif right.rule in REPEATED and is_clock_only(left.value) and left.alone and glue in ("", "on"):
        value = _repeated_clock(right.value, left.value.clock or "")
    elif left.rule in ("the <unit> of <part>", "the weekend") and glue == "of":
        value = _week_of(left.value, right.value)
    elif left.rule == "<nth> half" and glue.startswith("of") and _is_halved(right.value):
        value = replace(right.value, mod="START" if left.value.calendar == FIRST_HALF else "END")
    else:
        value = None if glue == "and" else joined_value(left.value, right.value, glue=glue)
    return Piece(left.start, right.end, value, f"{left.rule} + {right.rule}") if value else None


FIRST_HALF = Calendar(half=1)


def _is_halved(value: Expression) -> bool:
    """Whether TIMEX3 has no value for its halves: "the last half of the 1980s", "the first half of May"."""
    calendar, frame = value.calendar, value.frame
    is_month = calendar is not None and calendar.month is not None and not calendar.day
    is_decade = calendar is not None and calendar.digits is not None
    is_framed = (
        calendar is None and frame is not None and frame.unit in ("century", "decade", "month", "week")
    )
    return not value.clock and not value.mod and (is_month or is_decade or is_framed)


# What opens a day that explains another, and what closes it.
BRACKETS = {"(": ")", "[": "]"}


def _explained(left: Piece, right: Piece, text: str) -> Piece | None:
    """The day that is told twice: "this morning (July 21)", "Friday [14 October 2011]"."""
    told, explicit = left.value, right.value.calendar
    fields = told.calendar or Calendar()
    weekday = None if fields.month else fields.weekday
    is_relative = weekday or (told.frame and told.frame.unit == "day")
    if not (is_relative and explicit and explicit.month and explicit.day) or right.value.clock:
        return None
    if text[right.end : right.end + 1] != BRACKETS[text[right.start - 1]]:
        return None
    value = replace(told, calendar=replace(explicit, weekday=explicit.weekday or weekday), frame=None)
    return Piece(left.start, right.end + 1, value, f"{left.rule} + {right.rule}")


# What holds a day or week that is counted.
OUTER_UNITS = frozenset({"century", "decade", "half", "month", "quarter", "week", "year"})


def _part_of(part: Calendar, outer: Expression) -> Expression | None:
    """The counted day or week inside a month, year or the like: "the last week of September"."""
    frame, calendar = outer.frame, outer.calendar
    if outer.timex or outer.clock or (frame and frame.unit not in OUTER_UNITS) or not (frame or calendar):
        return None
    if calendar and (calendar.day or calendar.weekday or calendar.holiday or calendar.nth or calendar.season):
        return None
    fields = calendar or Calendar()
    return replace(outer, calendar=replace(fields, nth=part.nth, part=part.part))


# "every Monday at 4 p.m.", "daily at 9 a.m.", "8 a.m. on Sundays"
REPEATED = frozenset({"<frequency>", "<weekdays>", "every <unit>"})


def _repeated_clock(days: Expression, clock: str) -> Expression | None:
    """The clock time that repeats; on what days, the first of the two says."""
    timex = "XXXX-XX-XX" if days.timex == "P1D" else days.timex or ""
    return replace(days, timex=timex + clock) if timex.startswith("XXXX-") and "T" not in timex else None


# "16 years and eight months": each part is counted in a smaller unit.
PARTS = frozenset({"<number> <unit>", "<number><unit>", "a <unit>"})
# "17 years, 4 months and 12 days"
JOINED_PARTS = PARTS | {f"{longer} + {smaller}" for longer in PARTS for smaller in PARTS}
DURATION_PARTS_RE = re.compile(r"P(?P<date>(?:\d+[YMWD]){0,4})(?:T(?P<time>(?:\d+[HMS]){1,3}))?")
UNIT_ORDER = ("P", "Y", "M", "W", "D", "TH", "TM", "TS")


def _joined_duration(left: Expression, right: Expression) -> Expression | None:
    first, second = (DURATION_PARTS_RE.fullmatch(value.timex or "") for value in (left, right))
    if not first or not second or _size(second) <= _size(first):
        return None
    time = (first["time"] or "") + (second["time"] or "")
    return replace(left, timex=f"P{first['date']}{second['date']}" + (f"T{time}" if time else ""))


# How many of the smaller unit a larger one is.
UNITS_IN = {("W", "day"): 7, ("Y", "month"): 12}


def _joined_distance(left: Expression, right: Expression) -> Expression | None:
    """The distance in its smaller unit; open where the units don't add up, as in "a year and a day ago".

    >>> weeks = Expression("DURATION", "P2W")
    >>> _joined_distance(weeks, Expression("DATE", frame=Frame("day", -3))).frame.amount
    -17
    """
    parts, frame = DURATION_PARTS_RE.fullmatch(left.timex or ""), right.frame
    if not parts or not frame:
        return None
    whole = re.fullmatch(r"(?P<count>\d{1,4})(?P<unit>[WY])", parts["date"])
    factor = UNITS_IN.get((whole["unit"], frame.unit)) if whole else None
    if not whole or not factor:
        return Expression("DATE")
    more = int(whole["count"]) * factor
    return replace(right, frame=replace(frame, amount=frame.amount + (more if frame.amount > 0 else -more)))


def _size(parts: re.Match[str]) -> int:
    """Where the last unit of a duration stands among the units, the largest first."""
    return UNIT_ORDER.index("T" + parts[0][-1] if parts["time"] else parts[0][-1])


def _week_of(unit: Expression, day: Expression) -> Expression | None:
    """The whole week or weekend that the day lies in: "the week of March 6"."""
    is_week = unit.frame is not None and unit.frame.unit == "week"
    is_weekend = unit.calendar is not None and unit.calendar.weekend
    if (
        day.calendar is None
        or not (day.calendar.day or day.calendar.holiday)
        or day.clock
        or not (is_week or is_weekend)
    ):
        return None
    return replace(day, calendar=replace(day.calendar, week_of=is_week, weekend=is_weekend))


def joined_value(left: Expression, right: Expression, *, glue: str = "") -> Expression | None:
    """What two neighbouring pieces mean together, None where they are two dates.

    >>> month, year = (Expression("DATE", calendar=fields) for fields in (Calendar(month=5), Calendar(2025)))
    >>> joined_value(month, year).calendar == Calendar(2025, month=5)
    True
    >>> joined_value(year, year) is None
    True
    """
    if (
        not all(value.calendar or value.frame or value.clock for value in (left, right))
        or left.timex
        or right.timex
    ):
        return None
    for fine, coarse in ((left, right), (right, left)):
        is_bare_hour = len(fine.clock or "") == len("T09") and not _is_part(fine)
        if is_clock_only(fine) and not is_bare_hour and not coarse.clock and _is_day(coarse):
            return replace(coarse, timex_type="TIME", clock=fine.clock, mod=fine.mod or coarse.mod)
        is_other = is_bare_hour or not is_clock_only(coarse)  # "in the evening at 8"
        if is_clock_only(fine) and _is_part(coarse) and not _is_part(fine) and is_other:
            clock = f"{fine.clock}:00" if is_bare_hour else fine.clock
            return replace(coarse, clock=_later_half(clock or "", coarse.clock or ""))
        if fine.calendar and coarse.calendar and not coarse.frame and not coarse.clock:
            fields = _joined_fields(fine.calendar, coarse.calendar)
            is_year_first = coarse is left and coarse.calendar.year and not coarse.calendar.day
            if fields and glue not in ("in", "at", "in the") and not (is_year_first and glue):
                return replace(fine, calendar=fields, mod=fine.mod or coarse.mod, frame=None)
        is_frame = coarse.frame and not coarse.calendar and not coarse.clock
        if (
            fine.calendar
            and not fine.frame
            and is_frame
            and glue != ","
            and _fits(fine.calendar, coarse.frame)
        ):
            return replace(fine, frame=coarse.frame, mod=fine.mod or coarse.mod)
    return None


def _is_part(value: Expression) -> bool:
    return value.clock in ("TMO", "TAF", "TEV", "TNI")


def _is_day(value: Expression) -> bool:
    if value.calendar:
        return bool(value.calendar.day or value.calendar.weekday or value.calendar.holiday)
    return bool(value.frame and value.frame.unit == "day")


def _later_half(clock: str, part: str) -> str:
    """The clock time in its half of the day: "3:30" said of an evening.

    >>> _later_half("T03:30", "TEV"), _later_half("T03:30", "TMO")
    ('T15:30', 'T03:30')
    """
    hour = int(clock[1:3])
    is_later = part in ("TAF", "TEV") or (part == "TNI" and hour >= 5)
    return f"T{hour + 12:02}{clock[3:]}" if is_later and hour < 12 else clock


def _joined_fields(fine: Calendar, coarse: Calendar) -> Calendar | None:
    """The fields of both, where they name a part of a year and its year, or a weekday and its date."""
    is_weekday = fine.weekday and not fine.nth and not (fine.month or fine.day)
    if is_weekday and coarse.day and coarse.weekday is None:
        return replace(coarse, weekday=fine.weekday)
    is_year = coarse.year and not (
        coarse.month or coarse.season or coarse.quarter or coarse.holiday or coarse.digits
    )
    if (
        is_year
        and fine.year is None
        and not fine.step
        and (fine.month or fine.season or fine.quarter or fine.half or fine.holiday)
    ):
        return replace(
            fine, year=coarse.year, fiscal=fine.fiscal or coarse.fiscal, split=fine.split or coarse.split
        )
    if fine.nth and coarse.month and not coarse.day:
        return replace(coarse, weekday=fine.weekday, nth=fine.nth)
    return None


def _fits(fine: Calendar, frame: Frame | None) -> bool:
    """Whether the fields lie in a unit of that size: a month or quarter in a year, a weekday in a week."""
    if frame is None or fine.year or fine.step:
        return False
    unit = frame.unit
    if fine.nth:
        return unit in ("month", "year")
    if fine.weekday:
        return unit == "week"
    if fine.month or fine.season or fine.quarter or fine.half or fine.holiday:
        return unit == "year"
    return bool(fine.day) and unit == "month"
