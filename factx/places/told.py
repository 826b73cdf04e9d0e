"""What the words beside a place name tell of it: which kind of place it is, and what it lies in."""

import re
from collections import defaultdict
from collections.abc import Sequence

from factx.model import Mention, PlaceKind, PlaceName
from factx.naming.gazetteer import Place, places_called
from factx.naming.trim import fold
from factx.places.focus import Reading, country_of_people, readings_of

# "Washington state", "Quebec City"
NOUN_AFTER_RE = re.compile(
    r"\s(?P<noun>[Cc]ity|town|village|state|province|region|oblast|governorate|prefecture|regency|woreda)\b"
)

# "the city of Basra", "the state of New York"
NOUN_BEFORE_RE = re.compile(r"\b(?P<noun>city|town|village|port|state|province|region|governorate)\sof\s$")

# "New York governor Ann Lee", "New York Gov. Ann Lee"
OFFICE_AFTER_RE = re.compile(r"\s(?:governor|Governor|Gov\.|lieutenant governor|Lt\.)(?!\w)")

# "northern New York": of a city one says "north"
DIRECTION_BEFORE_RE = re.compile(
    r"\b(?:[Uu]pstate|(?:[Nn]orth(?:east|west)?|[Ss]outh(?:east|west)?|[Ee]ast|[Ww]est)ern)\s$"
)

TOWN_NOUNS = frozenset({"city", "port", "town", "village"})

# "the Lebanese coastal city of Tripoli", "Lebanon's second city, Tripoli"
PEOPLE_BEFORE_RE = re.compile(
    r"""\b(?P<people>(?:(?:North|Saudi|South|Sri)\s)?[A-Z][a-z]+)(?P<owner>['’]s)?
        \s(?:[a-z-]{2,20}\s){0,3}
        (?:capital|city|district|governorate|port|province|region|resort|settlement|state|suburb|town|village)
        (?:\sof|,)?\s$""",
    re.VERBOSE,
)

# How far before a name such words are looked for.
BEFORE = 20
BEFORE_PEOPLE = 90


def containers_told(mentions: Sequence[Mention[PlaceName]], text: str) -> dict[str, list[str]]:
    """Name -> the names that stand after it as what it lies in, anywhere in the article."""
    found: dict[str, list[str]] = defaultdict(list)
    for i, m in enumerate(mentions[:-1]):
        after = mentions[i + 1]
        between = text[m.end : after.start]
        if (len(between) < 4 and "," in between) or between in (" (", " in "):
            if _may_contain(after.value.name):
                found[fold(m.value.name)].append(fold(after.value.name))
        elif between in ("'s ", "’s "):
            found[fold(after.value.name)].append(fold(m.value.name))
    return found


def countries_told(mentions: Sequence[Mention[PlaceName]], text: str) -> dict[str, str]:
    """Name -> the country that the words before it say that it lies in: "the Lebanese city of Tripoli"."""
    found: dict[str, str] = {}
    for m in mentions:
        told = PEOPLE_BEFORE_RE.search(text, max(m.start - BEFORE_PEOPLE, 0), m.start)
        if told is None:
            continue
        country = _country_called(told["people"]) if told["owner"] else country_of_people(told["people"])
        if country is not None:
            found.setdefault(fold(m.value.name), country)
    return found


def _country_called(name: str) -> str | None:
    countries = (place.country for place in places_called(name) if place.kind == "country" and place.is_main)
    return next(countries, None)


def _may_contain(name: str) -> bool:
    return any(reading.place.kind in ("country", "region") for reading in readings_of(fold(name)))


def largest(readings: Sequence[Reading]) -> Place | None:
    places = (reading.place for reading in readings)
    return next((place for place in places if place.kind in ("country", "region")), None)


def kinds_told(mentions: Sequence[Mention[PlaceName]], text: str) -> dict[str, PlaceKind]:
    """Name -> what it or the word after it says that it is: "Cook County", "Washington state"."""
    found: dict[str, PlaceKind] = {}
    for m in mentions:
        name = fold(m.value.name)
        if (kind := _kind_after(m, text)) is not None:
            found[name] = kind
        elif (kind := _kind_before(m, text)) is not None:
            found.setdefault(name, kind)
        elif m.value.kind == "region":
            found.setdefault(name, "region")
    return found


def kind_at(mention: Mention[PlaceName], text: str) -> PlaceKind | None:
    """The kind of place that the words beside this one mention tell, None where they tell none.

    >>> text = "Utah Gov. Ann Lee, the city of Basra"
    >>> [kind_at(Mention(at, end, PlaceName(text[at:end]), "made"), text) for at, end in ((0, 4), (31, 36))]
    ['region', 'city']
    """
    told = _kind_after(mention, text) or _kind_before(mention, text)
    return told or ("region" if OFFICE_AFTER_RE.match(text, mention.end) else None)


def _kind_after(mention: Mention[PlaceName], text: str) -> PlaceKind | None:
    noun = NOUN_AFTER_RE.match(text, mention.end)
    return _kind(noun["noun"]) if noun else None


def _kind_before(mention: Mention[PlaceName], text: str) -> PlaceKind | None:
    noun = NOUN_BEFORE_RE.search(text, max(mention.start - BEFORE, 0), mention.start)
    return _kind(noun["noun"]) if noun else None


def is_part_of_state(mention: Mention[PlaceName], text: str) -> bool:
    """Whether the mention is of a part of a state, if there is one of that name: "northern New York"."""
    first = max(mention.start - BEFORE, 0)
    return DIRECTION_BEFORE_RE.search(text, first, mention.start) is not None


def _kind(noun: str) -> PlaceKind:
    return "city" if noun.lower() in TOWN_NOUNS else "region"
