"""Place names of one article -> what the gazetteer has under them, decided by all of them together."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from math import log10

from factx.model import Mention, PlaceKind, PlaceName
from factx.naming.gazetteer import Place, place_at, places_called
from factx.naming.trim import fold
from factx.places.focus import (
    Focus,
    count_demonyms,
    find_focus,
    share_of_country,
    share_of_region,
    within,
    without,
)

# "Washington state", "Quebec City"
NOUN_AFTER_RE = re.compile(
    r"\s(?P<noun>[Cc]ity|town|village|state|province|region|oblast|governorate|prefecture)\b"
)

# What is found out about one place helps with the next.
PASSES = 3

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

# Degrees of latitude that are near by, and that make no difference.
NEAR, SAME = 0.8, 1.0

# What a region gains by the place before it: "Atlanta, Georgia".
CONTENT = 3.0

# Towns of this size are meant more often than the province that is named after them.
LARGE_TOWN = 30_000

# Countries whose states and provinces are better known than towns of the same name.
FEDERATIONS = frozenset({"AU", "BR", "CA", "DE", "GB", "IN", "US"})

# Georgia is a state as well as a country.
AMBIGUOUS = frozenset({"GE"})


def resolve_places(mentions: Sequence[Mention[PlaceName]], text: str) -> list[Mention[PlaceName]]:
    """The mentions with country, id and coordinates where the article leaves no doubt what is meant."""
    readings = {fold(m.value.name): places_called(m.value.name) for m in mentions}
    containers = _containers(mentions, text)
    contents = {c: name for name, found in containers.items() for c in found}
    counts = Counter(fold(m.value.name) for m in mentions)
    kinds = _kinds_told(mentions, text)
    demonyms = count_demonyms(text)
    chosen: dict[str, Place] = {}
    for _ in range(PASSES):
        focus = find_focus(chosen, counts, demonyms)
        best = {
            name: _best(
                places,
                containers=[chosen.get(c) or _largest(readings[c]) for c in containers[name]],
                content=_likeliest(readings.get(contents.get(name, ""), ())),
                told=kinds.get(name),
                focus=without(focus, chosen.get(name), counts[name]),
            )
            for name, places in readings.items()
        }
        before, chosen = chosen, {name: place for name, place in best.items() if place is not None}
        if chosen == before:
            break
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
    # in a list of countries or of states no one lies in the next
    inside = [c for c in containers if c and (wide is None or wide.kind != c.kind or not wide.is_main)]
    scores = {
        place: _score(place, containers=inside, focus=focus)
        + (KIND_TOLD if place.kind == told else 0.0)
        + (CONTENT if content is not None and _lies_in(content, place) else 0.0)
        for place in places
    }
    likeliest = sorted(scores, key=lambda place: (-scores[place], place.row))
    if not likeliest or scores[likeliest[0]] < (MIN_SCORE if len(likeliest) > 1 else MIN_SCORE_ALONE):
        return None
    best = likeliest[0]
    if best.kind == "region" and told != "region":
        best = _town_in(best, places) or best
    rivals = [scores[other] for other in likeliest if other != best and not _are_near(best, other)]
    return best if not rivals or scores[likeliest[0]] - rivals[0] >= MIN_LEAD else None


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
    if (share := share_of_country(focus, place.country)) is not None:
        score += COUNTRY_NAMED + COUNTRY_SHARE * share
    if (share := share_of_region(focus, place.region)) is not None:
        score += REGION_NAMED + REGION_SHARE * share
    if place.kind in ("city", "region"):
        cities = (other for other in focus.around if other is not focus.own and other.kind == "city")
        score += min(EACH_NEAR * sum(within(place, other, NEAR) for other in cities), MOST_NEAR)
    return score


def _prior(place: Place) -> float:
    """How often a place of that size is meant, where nothing else is known."""
    if place.kind == "country":
        score = 7.5 if place.country in AMBIGUOUS else 10.5
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
    return (a.country == b.country and within(a, b, SAME)) or _lies_in(a, b) or _lies_in(b, a)


def _described(name: PlaceName, place: Place | None) -> PlaceName:
    if place is None:
        return name
    return PlaceName(name.name, place.kind, place.country, place.geonames_id, place.latitude, place.longitude)
