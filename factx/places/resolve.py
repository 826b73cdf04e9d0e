"""Place names of one article -> what the gazetteer has under them, decided by all of them together."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import sqrt

from factx.model import Mention, PlaceKind, PlaceName
from factx.naming.gazetteer import Place
from factx.naming.towns import short_of_place
from factx.naming.trim import fold
from factx.naming.words import DIRECTIONS
from factx.places.astray import find_astray
from factx.places.focus import (
    Focus,
    Reading,
    count_demonyms,
    focus_of,
    joined,
    likelihoods,
    names_near,
    readings_of,
    share_of_country,
    share_of_region,
)
from factx.places.near import is_within, neighbours_told
from factx.places.prior import FEDERATIONS, is_great_state, likeliest_of, prior_of
from factx.places.told import containers_told, countries_told, is_part_of_state, kind_at, kinds_told, largest
from factx.places.words import NATURAL_WORDS

# What is found out about one place helps with the next.
PASSES = 5

# How sure the best reading must be of itself, and how far before the next one.
MIN_SCORE = 3.7
MIN_SCORE_ALONE = 2.8
MIN_LEAD = 0.35

# What a reading gains by its container in the text ("Paris, Texas"), or the town that it is near, and by
# what else the article is about.
INSIDE = 6.0
OUTSIDE = -3.0
COUNTRY_NAMED, COUNTRY_SHARE = 1.5, 2.0
REGION_NAMED, REGION_SHARE = 1.0, 3.0
NEAR, MOST_NEAR = 1.0, 6.0
KIND_TOLD = 2.5

# A share of the article that is no chance.
SURE = 0.1

# Degrees of latitude that make no difference.
SAME = 1.0

# What a region gains by the place before it: "Atlanta, Georgia".
CONTENT = 3.0

# Towns of this size are meant more often than the province that is named after them.
LARGE_TOWN = 30_000

# So are cities of this size where the gazetteer knows them better by another name: "Basra", "Al Basrah".
LARGE_CITY = 500_000

# What a smaller town loses that has a great state's name: "Wales" in Yorkshire, "Queensland" in Alberta.
NAMESAKE, NAMESAKE_TOWN = 2.0, 100_000

NOTHING = Focus()


def resolve_places(mentions: Sequence[Mention[PlaceName]], text: str) -> list[Mention[PlaceName]]:
    """The mentions with country, id and coordinates where the article leaves no doubt what is meant."""
    counts = Counter(fold(m.value.name) for m in mentions)
    kinds = kinds_told(mentions, text)
    readings = {name: _readings(name, is_told=name in kinds) for name in counts}
    containers = containers_told(mentions, text)
    countries = countries_told(mentions, text)
    neighbours = neighbours_told(mentions, text)
    contents = {c: name for name, found in containers.items() for c in found}
    demonyms = count_demonyms(text)
    chosen: dict[str, Place | None] = {}
    parts: dict[str, Focus] = {}
    for _ in range(PASSES):
        focus = joined(parts.values(), demonyms)
        told = {
            name: _told(
                found,
                containers=[chosen.get(c) or largest(readings[c]) for c in containers.get(name, ())],
                content=likeliest_of(readings.get(contents.get(name, ""), ())),
                kind=kinds.get(name),
                country=countries.get(name),
                near=[
                    (place, neighbour.kilometers)
                    for neighbour in neighbours.get(name, ())
                    if (place := _town(chosen.get(neighbour.name), readings[neighbour.name])) is not None
                ],
            )
            for name, found in readings.items()
        }
        scores = {
            name: [
                score + _fit(reading, focus, parts.get(name, NOTHING))
                for reading, score in zip(found, told[name], strict=True)
            ]
            for name, found in readings.items()
        }
        chosen = {name: _best(readings[name], found, kind=kinds.get(name)) for name, found in scores.items()}
        parts = {
            name: focus_of(readings[name], likelihoods(found), counts[name]) for name, found in scores.items()
        }
    astray = find_astray(chosen, counts, demonyms, placed={*containers, *neighbours})
    chosen |= dict.fromkeys(astray)
    chosen |= _shortened(chosen)
    return [
        replace(m, value=_described(m.value, _meant_here(m, text, chosen[name], readings[name])))
        for m, name in ((m, fold(m.value.name)) for m in mentions)
    ]


def _shortened(chosen: Mapping[str, Place | None]) -> dict[str, Place]:
    """The places that short names stand for: "Rio" for Rio de Janeiro, but "Santiago" for no smaller one."""
    found = {}
    for name, place in chosen.items():
        short = short_of_place(name)
        if place is not None and short is not None and short in chosen:
            own = chosen[short]
            if own is None or own.population < place.population:
                found[short] = place
    return found


def _meant_here(
    mention: Mention[PlaceName], text: str, place: Place | None, readings: Sequence[Reading]
) -> Place | None:
    """The place; or the region or town of that name that this mention alone is of: "New York Gov. Lee"."""
    kind = kind_at(mention, text)
    if kind is None and is_part_of_state(mention, text) and any(is_great_state(r) for r in readings):
        kind = "region"
    if place is None or kind is None or {place.kind, kind} != {"city", "region"}:
        return place
    found = [r for r in readings if r.place.kind == kind and _goes_with(r, place, readings)]
    return max(found, key=prior_of).place if found else place


def _goes_with(reading: Reading, place: Place, readings: Sequence[Reading]) -> bool:
    """Whether the town lies in the region, one of them being the place; or it is a great state."""
    own = next(r for r in readings if r.place.row == place.row)
    return is_great_state(reading) or _are_near(reading, own)


def _readings(name: str, *, is_told: bool) -> Sequence[Reading]:
    """What the name may mean.

    "The West" and "the Gulf" are no provinces of Cameroon and New Guinea. A river, or what our own table has
    as land or waters, is no town that has another name of its own: "the East River" is in New York.
    """
    found = readings_of(name)
    if is_told:
        return found
    if name in DIRECTIONS or name in NATURAL_WORDS:
        return ()
    is_natural = name.endswith(" river") or any(r.place.kind == "natural" for r in found)
    return [r for r in found if r.place.is_main or r.place.kind != "city"] if is_natural else found


def _state_or_country(readings: Sequence[Reading]) -> Place | None:
    """The largest region or country, if it is what one thinks of at the name, and not of its capital."""
    wide = largest(readings)
    if wide is None or wide.country in FEDERATIONS or wide.kind == "country":
        return wide
    likeliest = likeliest_of(readings)
    return wide if likeliest is not None and likeliest.place.row == wide.row else None


def _town(chosen: Place | None, readings: Sequence[Reading]) -> Place | None:
    """The place, chosen or likeliest, from which one can measure how far it is."""
    likeliest = likeliest_of(readings)
    place = chosen or (likeliest.place if likeliest else None)
    return place if place is not None and place.kind == "city" else None


def _told(
    readings: Sequence[Reading],
    *,
    containers: Sequence[Place | None],
    content: Reading | None,
    kind: PlaceKind | None,
    country: str | None,
    near: Sequence[tuple[Place, float]],
) -> list[float]:
    """For each reading of a name how often it is meant, and what the text says of it."""
    wide = _state_or_country(readings)
    has_city = any(
        r.place.kind == "city" and r.place.is_main and r.place.population > LARGE_CITY for r in readings
    )
    namesake = NAMESAKE if any(is_great_state(reading) for reading in readings) else 0.0
    # in a list of countries or of states no one lies in the next
    inside = {c.row: c for c in containers if c and (wide is None or wide.kind != c.kind or not wide.is_main)}
    scores = []
    for reading in readings:
        score = prior_of(reading) + (KIND_TOLD if reading.place.kind == kind else 0.0)
        if reading.place.kind == "city" and reading.place.population < NAMESAKE_TOWN:
            score -= namesake
        if has_city and reading.place.kind == "city" and not reading.place.is_main:
            score -= NAMESAKE  # Amman was called Philadelphia
        for container in inside.values():
            if container.row != reading.place.row:
                score += INSIDE if _lies_in(reading, container) else OUTSIDE
        if country is not None and reading.place.kind != "country" and reading.place.country:
            score += INSIDE if reading.place.country == country else OUTSIDE
        for place, kilometers in near:
            if reading.cell is not None:
                score += INSIDE if is_within(reading.place, place, kilometers) else OUTSIDE
        if content is not None and _lies_in(content, reading.place):
            score += CONTENT
        scores.append(score)
    return scores


def _fit(reading: Reading, focus: Focus, own: Focus) -> float:
    """What a reading gains by what else the article is about."""
    score = 0.0
    if reading.place.country:
        share = share_of_country(focus, own, reading.place.country)
        score += COUNTRY_NAMED * min(share / SURE, 1.0) + COUNTRY_SHARE * share
    for region in reading.regions:
        share = share_of_region(focus, own, region)
        score += REGION_NAMED * min(share / SURE, 1.0) + REGION_SHARE * share
    if reading.cell is not None:
        score += NEAR * sqrt(min(names_near(focus, own, reading.cell), MOST_NEAR))
    return score


def _best(readings: Sequence[Reading], scores: Sequence[float], *, kind: PlaceKind | None) -> Place | None:
    """The place that is meant; None where two far apart are about as likely, or none is likely."""
    order = sorted(range(len(readings)), key=lambda i: (-scores[i], readings[i].place.row))
    if not order or scores[order[0]] < (MIN_SCORE if len(order) > 1 else MIN_SCORE_ALONE):
        return None
    best = readings[order[0]]
    if best.place.kind == "region" and kind != "region":
        best = _town_in(best, [readings[i] for i in order]) or best
    for i in order[1:]:
        if scores[order[0]] - scores[i] >= MIN_LEAD:
            break
        if readings[i] is not best and not _are_near(best, readings[i]):
            return None
    return best.place


def _town_in(region: Reading, readings: Sequence[Reading]) -> Reading | None:
    """The large town that a region is named after, which is meant more often; not so with states."""
    if region.place.country in FEDERATIONS:
        return None
    towns = (
        r
        for r in readings
        if r.place.kind == "city" and r.place.population > (LARGE_TOWN if r.place.is_main else LARGE_CITY)
    )
    return next((town for town in towns if _lies_in(town, region.place) or _is_around(region, town)), None)


def _is_around(region: Reading, town: Reading) -> bool:
    """Whether the region is the land around a town beyond the border: that of Jerusalem."""
    one, other = region.place, town.place
    is_abroad = other.is_main and one.country != other.country
    return is_abroad and abs(one.latitude - other.latitude) < SAME / 2 > abs(one.longitude - other.longitude)


def _lies_in(reading: Reading, container: Place) -> bool:
    if container.kind == "country":
        return reading.place.country == container.country
    return reading.place.row != container.row and container.row in reading.regions


def _are_near(a: Reading, b: Reading) -> bool:
    """Whether it makes little difference which of the two is meant: a city and the region around it."""
    one, other = a.place, b.place
    near = (
        abs(one.latitude - other.latitude) < SAME and abs(one.longitude - other.longitude) < SAME * 1.4
    )  # cheap, and too generous near the poles
    same = one.country == other.country or None in (one.country, other.country)  # Kashmir is in two
    return (same and near) or _lies_in(a, other) or _lies_in(b, one)


def _described(name: PlaceName, place: Place | None) -> PlaceName:
    if place is None:
        return name
    return PlaceName(name.name, place.kind, place.country, place.geonames_id, place.latitude, place.longitude)
