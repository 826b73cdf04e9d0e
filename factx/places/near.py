"""Which places the text says are near each other: "Iskandariyah, 60 kilometers south of Baghdad"."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, hypot, radians

from factx.model import Mention, PlaceName
from factx.naming.gazetteer import Place
from factx.naming.trim import fold

# What stands between the two names.
BETWEEN_RE = re.compile(
    r"""
    ,? \s (?:[a-z]{1,12} \s){0,5}
    (?: (?P<number>\d[\d,.]{0,6}) (?:\s|-)?
        (?P<unit>km|kms|kilomet(?:er|re)s?|miles?) (?:\s \([^()]{1,20}\))?
        (?:\s (?:to \s the \s)? [a-z-]{2,13})? \s (?:of|from)
      | (?:north|south|(?:north|south)?-?(?:east|west)) \s of
      | (?:near|outside|close \s to)
    )
    (?: \s the \s (?:[A-Za-z-]{2,15} \s){0,3} (?:capital|city|port|town|village) (?:,|\s of)?
      | \s (?:central|downtown)
    )?
    \s
    """,
    re.VERBOSE,
)
LONGEST = 90
KILOMETERS = {"m": 1.609, "k": 1.0}

# "near" and "south of" say no more.
NEAR = 100.0

# People round, measure along the road and from the edge of a large town.
FACTOR, MARGIN = 1.25, 30.0
DEGREE = 111.2


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The folded name of a place, and how many kilometers away it is at most."""

    name: str
    kilometers: float


def neighbours_told(mentions: Sequence[Mention[PlaceName]], text: str) -> dict[str, list[Neighbour]]:
    """Name -> the places that it is near, by what the article says right behind it."""
    found: dict[str, list[Neighbour]] = defaultdict(list)
    for i, m in enumerate(mentions[:-1]):
        after = mentions[i + 1]
        if not 0 < after.start - m.end <= LONGEST:
            continue
        told = BETWEEN_RE.fullmatch(text, m.end, after.start)
        if told is not None:
            found[fold(m.value.name)].append(Neighbour(fold(after.value.name), _most(told)))
    return found


def _most(told: "re.Match[str]") -> float:
    """Kilometers that the two are apart at most."""
    if told["number"] is None:
        return NEAR
    number = told["number"].replace(",", "").rstrip(".")
    return float(number) * KILOMETERS[told["unit"][0]] * FACTOR + MARGIN if number.count(".") < 2 else NEAR


def is_within(one: Place, other: Place, kilometers: float) -> bool:
    """Whether the two are so near, on a flat map of the land between them.

    >>> from factx.naming.gazetteer import places_called
    >>> paris, london = places_called("Paris")[0], places_called("London")[0]
    >>> is_within(paris, london, 360), is_within(paris, london, 330)
    (True, False)
    """
    north = one.latitude - other.latitude
    east = (one.longitude - other.longitude) * cos(radians((one.latitude + other.latitude) / 2))
    return hypot(north, east) * DEGREE <= kilometers
