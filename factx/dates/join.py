"""Neighbouring pieces of one date -> one expression: "10 p.m." + "Wednesday", "the third quarter" + "of" + "1989"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from factx.dates.patterns import S, plain, words
from factx.dates.value import Calendar, Expression
from factx.dates.words import AMOUNT_MODIFIERS, PART_MODIFIERS


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
    r"(?:['’]s)?\s{1,9}|,\s{0,9}|\s{1,9}[(]|-|,?\s{1,9}(?:of|in|on|at|for|and|at\sabout|about|around|at\saround)\s{1,9}(?:the\s{1,9})?",
    re.IGNORECASE,
)
MAX_GLUE = 20

PART_BEFORE_RE = re.compile(
    rf"""(?<![\w-])(?:
      (?:the{S})?(?:very{S})? (?P<word>{words(w for w in PART_MODIFIERS if w.startswith(("ear", "lat", "mid")) and w != "middle")}) (?:{S}(?:in|on|of){S}(?:the{S})?|{S}|-)
    | (?:the{S}|its{S})?(?:very{S})?(?P<part>end|beginning|start|middle|close){S}of{S}
    )$""",
    re.VERBOSE | re.IGNORECASE,
)
AMOUNT_BEFORE_RE = re.compile(rf"(?<![\w-])(?P<words>{words(AMOUNT_MODIFIERS)}){S}$", re.IGNORECASE)
AMOUNT_AFTER_RE = re.compile(rf"{S}or{S}(?P<word>so|more|longer|less|later)\b", re.IGNORECASE)
AFTER_MODIFIERS = {
    "later": "ON_OR_AFTER",
    "less": "EQUAL_OR_LESS",
    "longer": "EQUAL_OR_MORE",
    "more": "EQUAL_OR_MORE",
    "so": "APPROX",
}
# "over the past year": the preposition, not the amount.
BEFORE_ARTICLE = frozenset({"at least", "nearly", "almost", "about"})
# "around May 5" and "about 10 p.m."; "over Friday" is no modifier of Friday.
BEFORE_DATES = frozenset({"about", "approximately", "around", "roughly", "almost", "nearly"})
MAX_MODIFIER = 24


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
    if glue == "-" and left.value.clock is None and right.value.clock is None:
        return None
    if left.rule == right.rule == "<number> <unit>" and glue in ("", "and", ","):
        value = _joined_duration(left.value, right.value)
    elif left.rule == "the <unit> of <part>" and glue == "of":
        value = _week_of(left.value, right.value)
    else:
        value = None if glue == "and" else joined_value(left.value, right.value, glue=glue)
    return Piece(left.start, right.end, value, f"{left.rule} + {right.rule}") if value else None


# "16 years and eight months": each part is counted in a smaller unit.
DURATION_PARTS_RE = re.compile(r"P(?P<date>(?:\d+[YMWD]){0,4})(?:T(?P<time>(?:\d+[HMS]){1,3}))?")
UNIT_ORDER = "YMWD"


def _joined_duration(left: Expression, right: Expression) -> Expression | None:
    first, second = (DURATION_PARTS_RE.fullmatch(value.timex or "") for value in (left, right))
    if not first or not second:
        return None
    if first["time"] or not first["date"]:
        if second["date"] or "HMS".find(second[0][-1]) <= "HMS".find(first[0][-1]):
            return None
        return replace(left, timex=first[0] + (second["time"] or ""))
    if second["date"] and UNIT_ORDER.find(second["date"][-1]) <= UNIT_ORDER.find(first["date"][-1]):
        return None
    return replace(left, timex=first[0] + second["date"] + (f"T{second['time']}" if second["time"] else ""))


def _week_of(unit: Expression, day: Expression) -> Expression | None:
    """ "The week of March 6"."""
    is_week = unit.frame and unit.frame.unit == "week" and day.calendar and day.calendar.day and not day.clock
    return replace(day, calendar=replace(day.calendar, week_of=True)) if is_week and day.calendar else None


def joined_value(left: Expression, right: Expression, *, glue: str = "") -> Expression | None:
    """What two neighbouring pieces mean together, None where they are two dates.

    >>> month, year = Expression("DATE", calendar=Calendar(month=5)), Expression("DATE", calendar=Calendar(2025))
    >>> joined_value(month, year).calendar
    Calendar(year=2025, digits=None, month=5, day=None, weekday=None, weekend=False, season=None, quarter=None, half=None, holiday=None, nth=None, step=None, numbers=None, week_of=False, split=False)
    >>> joined_value(year, year) is None
    True
    """
    if (
        left.timex
        or right.timex
        or left.timex_type in ("SET", "DURATION")
        or right.timex_type in ("SET", "DURATION")
    ):
        return None
    for fine, coarse in ((left, right), (right, left)):
        is_bare_hour = len(fine.clock or "") == len("T09") and not _is_part(fine)
        if _is_clock_only(fine) and not is_bare_hour and not coarse.clock and _is_day(coarse):
            return replace(coarse, timex_type="TIME", clock=fine.clock, mod=fine.mod or coarse.mod)
        if _is_clock_only(fine) and _is_part(coarse) and not _is_part(fine) and not _is_clock_only(coarse):
            clock = f"{fine.clock}:00" if is_bare_hour else fine.clock
            return replace(coarse, clock=_later_half(clock or "", coarse.clock or ""))
        if fine.calendar and coarse.calendar and not coarse.frame and not coarse.clock:
            fields = _joined_fields(fine.calendar, coarse.calendar)
            if fields and glue not in ("in", "at", "in the"):
                return replace(fine, calendar=fields, mod=fine.mod or coarse.mod, frame=None)
        if fine.calendar and not fine.frame and coarse.frame and not coarse.calendar and not coarse.clock:
            if glue != "," and _fits(fine.calendar, coarse.frame.unit):
                return replace(fine, frame=coarse.frame, mod=fine.mod or coarse.mod)
    return None


def _is_clock_only(value: Expression) -> bool:
    return bool(value.clock) and not value.calendar and not value.frame


def _is_part(value: Expression) -> bool:
    return value.clock in ("TMO", "TAF", "TEV", "TNI")


def _is_day(value: Expression) -> bool:
    if value.calendar:
        return bool(value.calendar.day or value.calendar.weekday or value.calendar.holiday)
    return bool(value.frame and value.frame.unit == "day")


def _later_half(clock: str, part: str) -> str:
    """ "3:30" said of an evening is the second half of the day.

    >>> _later_half("T03:30", "TEV"), _later_half("T03:30", "TMO")
    ('T15:30', 'T03:30')
    """
    hour = int(clock[1:3])
    return (
        f"T{hour + 12:02}{clock[3:]}"
        if hour < 12 and part in ("TEV", "TAF", "TNI") and not (part == "TNI" and hour < 5)
        else clock
    )


def _joined_fields(fine: Calendar, coarse: Calendar) -> Calendar | None:
    """The fields of both, where they name a day, month, season or quarter and its year, or a weekday and its date."""
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
        return replace(fine, year=coarse.year)
    if fine.nth and coarse.month and not coarse.day:
        return replace(coarse, weekday=fine.weekday, nth=fine.nth)
    return None


def _fits(fine: Calendar, unit: str) -> bool:
    """Whether the fields lie in a unit of that size: a month or quarter in a year, a weekday in a week."""
    if fine.year or fine.step:
        return False
    if fine.nth:
        return unit in ("month", "year")
    if fine.weekday:
        return unit == "week"
    if fine.month or fine.season or fine.quarter or fine.half or fine.holiday:
        return unit == "year"
    return bool(fine.day) and unit == "month"


def with_modifiers(pieces: Sequence[Piece], text: str, *, first: int) -> Iterator[Piece]:
    """The pieces that can stand alone, with the modifiers around them; `first` is where their sentence begins."""
    end_before = first
    for piece in pieces:
        before = text[max(end_before, piece.start - MAX_MODIFIER) : piece.start]
        piece = _with_part(piece, before) or _with_amount(piece, before, text) or piece
        if after := AMOUNT_AFTER_RE.match(text, piece.end):
            word = after["word"].lower()
            if word != "later" or piece.value.timex_type == "DATE":
                piece = replace(piece, end=after.end(), value=replace(piece.value, mod=AFTER_MODIFIERS[word]))
        end_before = piece.end
        piece = _with_article(piece, text)
        if piece.alone:
            yield piece


def _with_article(piece: Piece, text: str) -> Piece:
    """The article of "the 1988 third quarter" belongs to the quarter."""
    calendar = piece.value.calendar
    has_article = text[max(0, piece.start - 4) : piece.start].lower() == "the "
    if (
        has_article
        and calendar
        and calendar.quarter
        and calendar.year
        and text[piece.end - 7 : piece.end] == "quarter"
    ):
        return replace(piece, start=piece.start - len("the "))
    return piece


def _with_part(piece: Piece, before: str) -> Piece | None:
    value = piece.value
    if value.timex_type not in ("DATE", "TIME") or (value.timex and value.timex.endswith("_REF")):
        return None
    found = PART_BEFORE_RE.search(before)
    if not found:
        return None
    word = (found["word"] or found["part"]).lower()
    return replace(
        piece, start=piece.start - len(found[0]), value=replace(value, mod=PART_MODIFIERS[word]), alone=True
    )


def _with_amount(piece: Piece, before: str, text: str) -> Piece | None:
    found = AMOUNT_BEFORE_RE.search(before)
    if not found or piece.value.timex_type == "SET":
        return None
    word = plain(found["words"])
    if piece.value.timex and "X" in piece.value.timex:
        return None
    is_amount = piece.value.timex_type == "DURATION" or piece.rule == "<number> <unit> ago"
    if (
        is_amount
        and text[piece.start : piece.start + 4].lower() in ("the ", "past", "last", "next")
        and word not in BEFORE_ARTICLE
    ):
        return None
    if not is_amount and (word not in BEFORE_DATES or not _is_approximable(piece.value, word)):
        return None
    return replace(
        piece, start=piece.start - len(found[0]), value=replace(piece.value, mod=AMOUNT_MODIFIERS[word])
    )


def _is_approximable(value: Expression, word: str) -> bool:
    return bool(value.clock and not value.clock[1:].isalpha()) or bool(
        value.calendar and (value.calendar.year or value.calendar.day) and word not in ("almost", "nearly")
    )
