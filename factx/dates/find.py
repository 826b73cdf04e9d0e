"""Sentence -> date mentions; every rule has a name that its mentions carry.

The surface decides: patterns find pieces, the longest of overlapping pieces stays, and neighbours are joined
("10 p.m." + "Wednesday"). Grammar gives one thing only: the tense of the verb that a date belongs to.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from factx.calendar import MONTHS, WEEKDAYS
from factx.dates import (
    clock,
    days,
    distances,
    durations,
    named_days,
    parts,
    quarters,
    races,
    references,
    relative,
    repeats,
    spells,
    unusual,
    years,
)
from factx.dates.holidays import NAMES
from factx.dates.join import Piece, join_pieces
from factx.dates.modifiers import with_modifiers
from factx.dates.offsets import with_offsets
from factx.dates.patterns import compiled
from factx.dates.tense import tense_of
from factx.dates.value import Expression, Tense
from factx.dates.words import (
    AFTER_DISTANCE,
    DAY_PARTS,
    DECADES,
    FREQUENCIES,
    REFERENCES,
    SEASONS,
    UNITS,
)
from factx.model import Mention
from factx.numerals import SMALL
from factx.spans import span_over

if TYPE_CHECKING:
    from spacy.tokens import Span

RULES = (
    *days.RULES,
    *unusual.RULES,
    *named_days.RULES,
    *parts.RULES,
    *quarters.RULES,
    *races.RULES,
    *years.RULES,
    *relative.RULES,
    *distances.RULES,
    *references.RULES,
    *clock.RULES,
    *durations.RULES,
    *spells.RULES,
    *repeats.RULES,
)

WORD_RE = re.compile(r"[^\W\d_]{2,20}|\d{1,12}")

NONE: frozenset[str] = frozenset()

# Words of holidays that tell nothing: nearly every article has them.
GENERIC = frozenset({"day", "eve", "night", "year", "years", *WEEKDAYS})


def telling_word(name: str) -> str:
    """The word of a holiday's name that makes it worth looking for.

    >>> telling_word("all saints' day"), telling_word("good friday")
    ('saints', 'good')
    """
    telling = [word.group() for word in WORD_RE.finditer(name) if word.group() not in GENERIC]
    return telling[-1]


# Words that make the rules of a trigger worth trying.
TRIGGER_WORDS: dict[str, Iterable[str]] = {
    "century": ("centuries", "century"),
    "clock": ("clock", "half", "midday", "midnight", "noon", "quarter"),
    "day word": ("overnight", "today", "tomorrow", "tonight", "yesterday"),
    "decade": DECADES,
    "distance": {name.split()[-1] for name in AFTER_DISTANCE},
    "edge": (*spells.EARLY, *spells.EDGES),
    "end": ("end",),
    "every": ("each", "every"),
    "fiscal": ("fiscal",),
    "frequency": (*FREQUENCIES, "bimonthly", "everyday", "quarterly", "semiannually"),
    "half": ("1", "2", "h", "half"),
    "holiday": {telling_word(spelling) for name in NAMES for spelling in (name, name.replace("'", ""))},
    "hour word": {name for name, number in SMALL.items() if 1 <= number <= 12},
    "minutes": ("minute", "minutes", "quarter"),
    "hours": ("hours",),
    "month": MONTHS,
    "next": ("last", "next"),
    "part": set(DAY_PARTS) - {"midday", "midnight", "noon"},
    "plural day": (
        *(f"{name}s" for name in WEEKDAYS),
        *("afternoons", "evenings", "mornings", "nights", "weekends"),
    ),
    "quarter": ("1", "2", "3", "4", "period", "q", "qtr", "quarter", "quarters"),
    "reference": {"soon", *(name.split()[-1] for name in REFERENCES)},
    "respectively": ("respectively",),
    "season": SEASONS,
    "some": ("some",),
    "spelt year": ("eighteen", "nineteen", "seventeen", "thousand", "twenty"),
    "time": ("time",),
    "times": ("once", "thrice", "times", "twice"),
    "two": ("two",),
    "unit": (*UNITS, "long", "period"),
    "weekday": WEEKDAYS,
    "weekend": ("weekend",),
    "year": ("year",),
}
TRIGGERS = {
    word: {trigger for trigger, found in TRIGGER_WORDS.items() if word in found}
    for words in TRIGGER_WORDS.values()
    for word in words
}


def find_dates(sent: "Span", text: str) -> Iterator[Mention[Expression]]:
    """The sentence's dates in text order, without overlaps; offsets point into `text`, the whole article."""
    for piece in find_pieces(text, sent.start_char, sent.end_char):
        value = piece.value
        if _needs_tense(value):
            value = _with_tense(value, tense_of(span_over(sent.doc, piece.start, piece.end)))
        yield Mention(piece.start, piece.end, value, piece.rule)


def find_pieces(text: str, start: int, end: int) -> list[Piece]:
    """The dates between the two offsets, as the surface gives them.

    >>> text = "He left early on Friday, Dec. 23, and came back the next day."
    >>> [text[piece.start : piece.end] for piece in find_pieces(text, 0, len(text))]
    ['early on Friday, Dec. 23', 'the next day']
    """
    triggers = triggers_in(text, start, end)
    if not triggers:
        return []
    pieces = longest(_pieces(text, start, end, triggers=triggers))
    return list(with_modifiers(with_offsets(join_pieces(pieces, text), text), text, first=start))


def triggers_in(text: str, start: int, end: int) -> set[str]:
    """The triggers of the rules that may find something there.

    >>> sorted(triggers_in("He left on Monday at 5.", 0, 23))
    ['digit', 'weekday']
    """
    found: set[str] = set()
    for word in {word.lower() for word in WORD_RE.findall(text, start, end)}:
        found |= TRIGGERS.get(word, NONE)
        if word[0].isdecimal():
            found.add("digit")
    return found


def _pieces(text: str, start: int, end: int, *, triggers: set[str]) -> Iterator[Piece]:
    for rule in RULES:
        if rule.trigger in triggers:
            pattern = compiled(rule.pattern)
            extent = "extent" if "extent" in pattern.groupindex else 0
            for match in pattern.finditer(text, start, end):
                value = rule.build(match)
                if value is not None:
                    yield Piece(match.start(extent), match.end(extent), value, rule.name, rule.alone)


def longest(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces in text order that no longer one overlaps; of two alike, the one that can stand alone."""
    kept: list[Piece] = []
    ends: list[int] = []
    for piece in sorted(pieces, key=lambda piece: (piece.start - piece.end, piece.start, not piece.alone)):
        at = bisect_left(ends, piece.start + 1)
        if at == len(kept) or piece.end <= kept[at].start:
            kept.insert(at, piece)
            ends.insert(at, piece.end)
    return kept


def _with_tense(value: Expression, tense: Tense | None) -> Expression:
    """The value with its verb's tense, which tells "in two months" the date from the duration."""
    if not value.frame:
        return replace(value, tense=tense)
    if tense == "future":
        return replace(value, timex_type="DATE", timex=None)
    return replace(value, frame=None)


def _needs_tense(value: Expression) -> bool:
    if value.timex_type == "DURATION" and value.frame:
        return True
    calendar = value.calendar
    if value.clock and calendar is None and value.frame is None:
        return True
    return calendar is not None and calendar.year is None and value.frame is None and calendar.digits is None
