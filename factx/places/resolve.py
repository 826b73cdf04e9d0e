"""Place names of one article -> what the gazetteer has under them, decided by all of them together."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from math import log10

from factx.model import Mention, PlaceKind, PlaceName
from factx.naming.gazetteer import Place, place_at, places_called
from factx.naming.trim import fold

# "Washington state", "Quebec City"
NOUN_AFTER_RE = re.compile(r"\s(?P<noun>[Cc]ity|town|village|state|province|region|oblast|governorate|prefecture)\b")
WORD_RE = re.compile(r"\b[A-Z]\w+")

# How sure the best reading must be of itself, and how far before the next one.
MIN_SCORE = 4.2
MIN_LEAD = 0.5

# What a reading gains by its container in the text ("Paris, Texas"), and by what else the article is about.
INSIDE = 6.0
OUTSIDE = -3.0
COUNTRY_NAMED, COUNTRY_SHARE = 1.0, 2.0
REGION_NAMED, REGION_SHARE = 2.0, 1.5
EACH_NEAR, MOST_NEAR = 0.8, 1.6
KIND_TOLD = 2.5


@dataclass(frozen=True, slots=True)
class Focus:
    """Where the article takes place: share of its place names and nationality words, by country and by region."""

    countries: Mapping[str, float]
    regions: Mapping[int, float]
    places: Mapping[str, Place]


def resolve_places(mentions: Sequence[Mention[PlaceName]], text: str) -> list[Mention[PlaceName]]:
    """The mentions with country, id and coordinates where the article leaves no doubt which place is meant."""
    readings = {fold(m.value.name): places_called(m.value.name) for m in mentions}
    containers = _containers(mentions, text)
    counts = Counter(fold(m.value.name) for m in mentions)
    kinds = _kinds_told(mentions, text)
    demonyms = _demonym_counts(text)
    focus = Focus(_shares(demonyms), {}, {})
    chosen: dict[str, Place | None] = {}
    for _ in range(3):
        chosen = {
            name: _best(
                name,
                places,
                containers=[chosen.get(c) or _largest(readings[c]) for c in containers[name]],
                told=kinds.get(name),
                focus=focus,
            )
            for name, places in readings.items()
        }
        focus = _focus(chosen, counts, demonyms)
    return [replace(m, value=_described(m.value, chosen[fold(m.value.name)])) for m in mentions]


def _containers(mentions: Sequence[Mention[PlaceName]], text: str) -> dict[str, list[str]]:
    """Name -> the names that stand after it as what it lies in, anywhere in the article."""
    found: dict[str, list[str]] = defaultdict(list)
    for i, m in enumerate(mentions[:-1]):
        after = mentions[i + 1]
        between = text[m.end : after.start]
        if len(between) < 4 and "," in between or between in (" (", " in "):
            if _may_contain(after.value.name):
                found[fold(m.value.name)].append(fold(after.value.name))
        elif between in ("'s ", "’s "):
            found[fold(after.value.name)].append(fold(m.value.name))
    return found


def _may_contain(name: str) -> bool:
    return any(place.kind in ("country", "region") for place in places_called(name))


def _largest(places: Sequence[Place]) -> Place | None:
    wide = [place for place in places if place.kind in ("country", "region")]
    return wide[0] if wide else None


def _kinds_told(mentions: Sequence[Mention[PlaceName]], text: str) -> dict[str, PlaceKind]:
    """Name -> what the word after it says it is: "Washington state", "Quebec City"."""
    found: dict[str, PlaceKind] = {}
    for m in mentions:
        if (noun := NOUN_AFTER_RE.match(text, m.end)) is not None:
            found[fold(m.value.name)] = "city" if noun["noun"].lower() in ("city", "town", "village") else "region"
    return found


def _best(
    name: str, places: Sequence[Place], *, containers: Sequence[Place | None], told: PlaceKind | None, focus: Focus
) -> Place | None:
    """The place that is meant; None where two far apart are about as likely, or none is likely."""
    around = [place for other, place in focus.places.items() if other != name]
    wide = _largest(places)
    inside = [c for c in containers if c is not None and (wide is None or wide.kind != c.kind or not wide.is_main)]
    scored = sorted(
        (
            (
                _score(place, containers=inside, around=around, focus=focus)
                + (KIND_TOLD if place.kind == told else 0.0),
                place,
            )
            for place in places
        ),
        key=lambda pair: (-pair[0], pair[1].row),
    )
    if not scored or scored[0][0] < MIN_SCORE:
        return None
    best, place = scored[0]
    rivals = [score for score, other in scored[1:] if not _are_near(place, other)]
    return place if not rivals or best - rivals[0] >= MIN_LEAD else None


def _score(
    place: Place, *, containers: Sequence[Place], around: Sequence[Place], focus: Focus
) -> float:
    score = _prior(place)
    for container in {c.row: c for c in containers if c.row != place.row}.values():
        score += INSIDE if _lies_in(place, container) else OUTSIDE
    if place.country in focus.countries:
        score += COUNTRY_NAMED + COUNTRY_SHARE * focus.countries[place.country]
    if place.region in focus.regions:
        score += REGION_NAMED + REGION_SHARE * focus.regions[place.region]
    if place.kind in ("city", "region"):
        near = sum(1 for other in around if other.kind == "city" and _within(place, other, 0.8))
        score += min(EACH_NEAR * near, MOST_NEAR)
    return score


def _within(a: Place, b: Place, degrees: float) -> bool:
    return abs(a.latitude - b.latitude) < degrees and abs(a.longitude - b.longitude) < degrees * 1.4


def _prior(place: Place) -> float:
    """How often a place of that size is meant, where nothing else is known."""
    if place.kind == "country":
        score = 8.0
    elif place.kind == "city":
        score = log10(place.population + 10)
    elif place.geonames_id is None and place.country == "US" and place.kind == "region":
        score = 3.5
    elif place.kind == "region" and place.country:
        score = 5.6 if place.country not in FEDERATIONS else 6.5
    else:
        score = 7.0
    return score if place.is_main else score - 1.0


# Countries whose states and provinces are better known than towns of the same name.
FEDERATIONS = frozenset({"AU", "BR", "CA", "DE", "GB", "IN", "US"})


def _lies_in(place: Place, container: Place) -> bool:
    if container.kind == "country":
        return place.country == container.country
    row: int | None = place.region
    while row is not None:
        if row == container.row:
            return True
        row = place_at(row).region
    return False


def _are_near(a: Place, b: Place) -> bool:
    """Whether it makes little difference which of the two is meant: a city and the region around it."""
    return (a.country == b.country and _within(a, b, 1.0)) or _lies_in(a, b) or _lies_in(b, a)


def _focus(
    chosen: Mapping[str, Place | None], counts: Mapping[str, int], demonyms: Mapping[str, int]
) -> Focus:
    countries: Counter[str] = Counter()
    regions: Counter[int] = Counter()
    for name, place in chosen.items():
        if place is None:
            continue
        if place.country:
            countries[place.country] += counts[name]
        if place.kind == "region":
            regions[place.row] += counts[name]
        elif place.region is not None:
            regions[place.region] += counts[name]
    for country, share in demonyms.items():
        countries[country] += share
    return Focus(
        _shares(countries), _shares(regions), {name: place for name, place in chosen.items() if place}
    )


def _shares(counts: Mapping[object, int]) -> dict[object, float]:
    total = sum(counts.values())
    return {key: count / total for key, count in counts.items()} if total else {}


def _demonym_counts(text: str) -> Counter[str]:
    countries = _demonyms()
    words = (match[0].lower() for match in WORD_RE.finditer(text))
    return Counter(countries[word] for word in words if word in countries)


@cache
def _demonyms() -> dict[str, str]:
    lines = (files("factx.data") / "demonyms.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines[1:])


def _described(name: PlaceName, place: Place | None) -> PlaceName:
    if place is None:
        return name
    return PlaceName(
        name.name, place.kind, place.country, place.geonames_id, place.latitude, place.longitude
    )
