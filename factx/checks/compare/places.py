"""Which places of different articles are one place."""

from collections import defaultdict
from collections.abc import Sequence

from factx.checks.compare.reading import Named, Reading


def group_places(readings: Sequence[Reading]) -> list[list[Named]]:
    """The places of all articles, one list a place, in the order of their first mention.

    Places are one by their geonames id, or else by name, where no country tells them apart. A place without
    an id joins the one that has its name and lies in a country of its article.
    """
    known: dict[int, list[Named]] = defaultdict(list)
    named: dict[tuple[str, ...], list[list[Named]]] = defaultdict(list)
    for reading in readings:
        for place in reading.places:
            if place.geonames_id is not None:
                known[place.geonames_id].append(place)
    for places in known.values():
        named[places[0].words].append(places)
    for reading in readings:
        for place in reading.places:
            if place.geonames_id is None:
                _add(place, named[place.words], reading)
    groups = [places for candidates in named.values() for places in candidates]
    ordered = [sorted(places, key=lambda place: (place.article, place.claim.start)) for places in groups]
    return sorted(ordered, key=lambda places: (places[0].article, places[0].claim.start))


def _add(place: Named, candidates: list[list[Named]], reading: Reading) -> None:
    """Puts the place with the one candidate that it fits, or makes it a new one."""
    fitting = [
        places
        for places in candidates
        if all(other.article != place.article for other in places) and _may_be_one(place, places[0], reading)
    ]
    if len(fitting) == 1:
        fitting[0].append(place)
    else:
        candidates.append([place])


def _may_be_one(place: Named, other: Named, reading: Reading) -> bool:
    """Whether a place without an id may be another one of its name."""
    if place.country and other.country:
        return place.country == other.country
    return other.country is None or other.country in reading.countries or not reading.countries
