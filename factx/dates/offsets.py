"""A distance and the date that it is counted from -> one date: "two weeks before May 13, 1999"."""

import re
from collections.abc import Iterable
from dataclasses import replace

from factx.dates.join import Piece
from factx.dates.value import Expression, Frame, Unit

BETWEEN_RE = re.compile(r"\s{1,9}(?P<way>after|before|from|prior\s{1,9}to)\s{1,9}", re.IGNORECASE)

# "closed for two days after Christmas", "less than two weeks before May 13": no day is told.
SPAN_BEFORE_RE = re.compile(
    r"\b(?:about|almost|around|every|for|in|least|most|nearly|of|over|roughly|some|than|to|under|within)\s{1,3}$",
    re.IGNORECASE,
)
# "the two days before Christmas" are a span, and "two trading days" no days of the calendar.
DISTANCE_RE = re.compile(
    r"(?:the\s{1,9}(?P<one>day|week|month|year)|[\w-]{1,20}\s{1,9}(?P<unit>day|week|month|year)s?)",
    re.IGNORECASE,
)
NUMBER_RE = re.compile(r"P(?P<number>\d{1,3})[DWMY]")
UNITS: dict[str, Unit] = {"day": "day", "month": "month", "week": "week", "year": "year"}


def with_offsets(pieces: Iterable[Piece], text: str) -> list[Piece]:
    """The pieces in text order, each distance made one with the date that follows it."""
    joined: list[Piece] = []
    for piece in pieces:
        whole = _counted_from(joined[-1], piece, text) if joined else None
        if whole:
            joined[-1] = whole
        else:
            joined.append(piece)
    return joined


def _counted_from(distance: Piece, day: Piece, text: str) -> Piece | None:
    between = BETWEEN_RE.fullmatch(text, distance.end, day.start)
    if not between or not _is_date(day.value):
        return None
    words = DISTANCE_RE.fullmatch(text, distance.start, distance.end)
    length = NUMBER_RE.fullmatch(distance.value.timex or "P1D")
    if not words or not length or SPAN_BEFORE_RE.search(text[max(0, distance.start - 12) : distance.start]):
        return None
    way = between["way"].lower()
    if words["one"] and (way == "from" or distance.value.timex):  # "over the week from Monday"
        return None
    number = int(length["number"]) * (1 if way in ("after", "from") else -1)
    offset = Frame(UNITS[(words["one"] or words["unit"]).lower()], number, exact=not words["one"])
    value = replace(day.value, offset=offset)
    return Piece(distance.start, day.end, value, f"{distance.rule} + {day.rule}")


def _is_date(value: Expression) -> bool:
    is_open = value.timex or value.clock or value.mod or value.offset
    return value.timex_type == "DATE" and not is_open
