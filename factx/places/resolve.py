"""Place names of one article -> what the gazetteer has under them, decided by all of them together."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from math import log10

from factx.model import Mention, PlaceKind, PlaceName
from factx.naming.gazetteer import Place, place_at, places_called
from factx.naming.trim import fold

# "Washington state", "Quebec City"
NOUN_AFTER_RE = re.compile(
    r"\s(?P<noun>[Cc]ity|town|village|state|province|region|oblast|governorate|prefecture)\b"
)
WORD_RE = re.compile(r"\b[A-Z]\w+")

# How sure the best reading must be of itself, and how far before the next one.
MIN_SCORE = 3.7
MIN_SCORE_ALONE = 2.8
MIN_LEAD = 0.5

# What a reading gains by its container in the text ("Paris, Texas"), and by what else the article is about.
INSIDE = 6.0
OUTSIDE = -3.0
COUNTRY_NAMED, COUNTRY_SHARE = 1.0, 2.0
REGION_NAMED, REGION_SHARE = 2.0, 1.5
EACH_NEAR, MOST_NEAR = 0.8, 1.6
KIND_TOLD = 2.5

# So many other names would have to be elsewhere before a country named once says little.
DOUBT = 2

LARGE_TOWN = 30_000
CONTENT = 3.0


@dataclass(frozen=True, slots=True)
class Focus:
    """Where the article takes place: how often its other places and nationality words name what."""

    countries: Mapping[str, int]
    regions: Mapping[int, int]
    total: int
    around: Sequence[Place]


def resolve_places(mentions: Sequence[Mention[PlaceName]], text: str) -> list[Mention[PlaceName]]:
    """The mentions with country, id and coordinates where the article leaves no doubt what is meant."""
    readings = {fold(m.value.name): places_called(m.value.name) for m in mentions}
    containers = _containers(mentions, text)
    contents = {c: name for name, found in containers.items() for c in found}
    counts = Counter(fold(m.value.name) for m in mentions)
    kinds = _kinds_told(mentions, text)
    demonyms = _demonym_counts(text)
    chosen: dict[str, Place] = {}
    for _ in range(3):
        best = {
            name: _best(
                places,
                containers=[chosen.get(c) or _largest(readings[c]) for c in containers[name]],
                content=_likeliest(readings.get(contents.get(name, ""), ())),
                told=kinds.get(name),
                focus=_focus(name, chosen, counts, demonyms),
            )
            for name, places in readings.items()
        }
        chosen = {name: place for name, place in best.items() if place is not None}
    return [replace(m, value=_described(m.value, chosen.get(fold(m.value.name)))) for m in mentions]


def _containers(mentions: Sequence[Mention[PlaceName]], text: str) -> dict[str, list[str]]:
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
            found[fold(m.value.name)] = (
                "city" if noun["noun"].lower() in ("city", "town", "village") else "region"
            )
    return found


def _likeliest(places: Sequence[Place]) -> Place | None:
    return max(places, key=_prior, default=None)


def _best(
    places: Sequence[Place],
    *,
    containers: Sequence[Place | None],
    content: Place | None,
    told: PlaceKind | None,
    focus: Focus,
) -> Place | None:
    """The place that is meant; None where two far apart are about as likely, or none is likely."""
    wide = _largest(places)
    inside = [
        c for c in containers if c is not None and (wide is None or wide.kind != c.kind or not wide.is_main)
    ]
    scored = sorted(
        (
            (
                _score(place, containers=inside, focus=focus)
                + (KIND_TOLD if place.kind == told else 0.0)
                + (CONTENT if content is not None and _lies_in(content, place) else 0.0),
                place,
            )
            for place in places
        ),
        key=lambda pair: (-pair[0], pair[1].row),
    )
    if not scored or scored[0][0] < (MIN_SCORE if len(scored) > 1 else MIN_SCORE_ALONE):
        return None
    best, place = scored[0]
    if place.kind == "region" and told != "region":
        place = _town_in(place, places) or place
    rivals = [score for score, other in scored[1:] if not _are_near(place, other)]
    return place if not rivals or best - rivals[0] >= MIN_LEAD else None


def _town_in(region: Place, places: Sequence[Place]) -> Place | None:
    """The large town that a region is named after, which is meant more often; not so with states."""
    if region.country in FEDERATIONS:
        return None
    towns = [p for p in places if p.kind == "city" and p.is_main and p.population > LARGE_TOWN]
    return next((town for town in towns if _lies_in(town, region)), None)


def _score(place: Place, *, containers: Sequence[Place], focus: Focus) -> float:
    score = _prior(place)
    for container in {c.row: c for c in containers if c.row != place.row}.values():
        score += INSIDE if _lies_in(place, container) else OUTSIDE
    if place.country is not None and place.country in focus.countries:
        score += COUNTRY_NAMED + COUNTRY_SHARE * focus.countries[place.country] / (focus.total + DOUBT)
    if place.region is not None and place.region in focus.regions:
        score += REGION_NAMED + REGION_SHARE * focus.regions[place.region] / (focus.total + DOUBT)
    if place.kind in ("city", "region"):
        near = sum(1 for other in focus.around if other.kind == "city" and _within(place, other, 0.8))
        score += min(EACH_NEAR * near, MOST_NEAR)
    return score


def _within(a: Place, b: Place, degrees: float) -> bool:
    return abs(a.latitude - b.latitude) < degrees and abs(a.longitude - b.longitude) < degrees * 1.4


def _prior(place: Place) -> float:
    """How often a place of that size is meant, where nothing else is known."""
    if place.kind == "country":
        score = 7.5 if place.country == "GE" else 10.5  # Georgia is a state as well
    elif place.kind == "city":
        score = log10(place.population + 10)
    elif place.geonames_id is None and place.country == "US" and place.kind == "region":
        score = 3.5
    elif place.kind == "region" and place.country:
        known = min(log10(place.population + 10), 5.6)
        score = known if place.country not in FEDERATIONS else 6.5
    else:
        score = 8.0
    return score if place.is_main or place.population > 5_000_000 else score - 1.0


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
    name: str, chosen: Mapping[str, Place], counts: Mapping[str, int], demonyms: Mapping[str, int]
) -> Focus:
    """The focus of the article, as all names but the given one tell it."""
    countries: Counter[str] = Counter(demonyms)
    regions: Counter[int] = Counter()
    others = [(counts[other], place) for other, place in chosen.items() if other != name]
    for count, place in others:
        if place.country:
            countries[place.country] += count
        region = place.row if place.kind == "region" else place.region
        if region is not None:
            regions[region] += count
    return Focus(countries, regions, countries.total(), [place for _, place in others])


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
    return PlaceName(name.name, place.kind, place.country, place.geonames_id, place.latitude, place.longitude)
