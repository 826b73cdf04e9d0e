"""Where an article takes place: what its place names and nationality words say together."""

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files
from math import exp, floor, log

from factx.naming.gazetteer import Place, places_called, regions_around
from factx.places.words import ARABIC

WORD_RE = re.compile(r"\b[A-Z]\w+")

# So many other names would have to be elsewhere before a country named once says little.
DOUBT = 2

# A reading that scores so much less than another is a tenth as likely.
TENFOLD = 0.4
LN_10 = log(10)

# A less likely reading says nothing about the article.
UNLIKELY = 0.01

# Cities of this size are named all over the world: they say less of where an article takes place than a
# village does. "Offices in Dallas and Paris" are not both in Texas.
WELL_KNOWN_CITY = 100_000
COUNTRY_OF_WELL_KNOWN, AROUND_WELL_KNOWN = 0.5, 0.2

Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reading:
    """A place that a name may mean, where it lies: its regions by row, the smallest first, itself among them.

    `cell` is its degree of latitude and longitude; None for a state or country, which is no spot on the map.
    """

    place: Place
    regions: tuple[int, ...]
    cell: Cell | None


@dataclass(frozen=True, slots=True)
class Focus:
    """How often the article names what lies in each country, in each region (by row) and around each cell.

    A name counts for each of its readings by how likely that one is; around a cell, where what is near
    counts and not how often, it counts once. Well-known cities count for less, but wholly in the total.
    """

    countries: Mapping[str, float] = field(default_factory=dict)
    regions: Mapping[int, float] = field(default_factory=dict)
    cells: Mapping[Cell, float] = field(default_factory=dict)
    total: float = 0.0


@lru_cache(maxsize=20_000)
def readings_of(name: str) -> tuple[Reading, ...]:
    """What the gazetteer has under a name; "Bosnia-Herzegovina" is "Bosnia and Herzegovina".

    An Arabic name has more spellings than the gazetteer: "Hodeidah" is "Hodeida", "Qamishli" "Al Qamishli".
    So it may where a place elsewhere has it as another name: "Iskandariyah" is also Alexandria.

    >>> [reading.place.country for reading in readings_of("Hodeidah")]
    ['YE']
    """
    places = places_called(name)
    if not places and len(words := name.split()) == 2:
        joined_name = " and ".join(words)
        places = tuple(place for place in places_called(joined_name) if place.kind in ("country", "region"))
    if " " not in name and not any(place.is_main for place in places):
        spelled = [f"al {name}", *([name[:-1]] if name.endswith("ah") else [])]
        others = (place for other in spelled for place in places_called(other) if place.country in ARABIC)
        places = tuple({place.row: place for place in (*others, *places)}.values())
    return tuple(reading_of(place) for place in places)


def reading_of(place: Place) -> Reading:
    """The place with where it lies."""
    own = [place.row] if place.kind == "region" else []
    regions = [*own, *regions_around(place)]
    is_local = place.kind == "city" or len(regions) > 1
    return Reading(
        place, tuple(regions), (floor(place.latitude), floor(place.longitude)) if is_local else None
    )


def likelihoods(scores: Sequence[float]) -> list[float]:
    """How likely each reading of one name is by its score; they add up to 1."""
    best = max(scores, default=0.0)
    weights = [exp((score - best) / TENFOLD * LN_10) for score in scores]
    total = sum(weights)
    return [weight / total for weight in weights]


def focus_of(readings: Sequence[Reading], shares: Sequence[float], count: int) -> Focus:
    """What one name that stands `count` times in the article adds to its focus."""
    countries: dict[str, float] = defaultdict(float)
    regions: dict[int, float] = defaultdict(float)
    cells: dict[Cell, float] = defaultdict(float)
    total = 0.0
    for reading, share in zip(readings, shares, strict=True):
        if share < UNLIKELY:
            continue
        place = reading.place
        is_well_known = place.kind == "city" and place.population > WELL_KNOWN_CITY
        around = share * (AROUND_WELL_KNOWN if is_well_known else 1.0)
        if place.country:
            countries[place.country] += share * count * (COUNTRY_OF_WELL_KNOWN if is_well_known else 1.0)
            total += share * count
        for region in reading.regions:
            regions[region] += around * count
        if reading.cell is not None:
            row, column = reading.cell
            for i in (row - 1, row, row + 1):
                for j in (column - 1, column, column + 1):
                    cells[i, j] += around
    return Focus(countries, regions, cells, total)


def joined(parts: Iterable[Focus], demonyms: Mapping[str, int]) -> Focus:
    """The focus of the whole article by what each name adds, and by its nationality words."""
    countries: dict[str, float] = defaultdict(float, demonyms)
    regions: dict[int, float] = defaultdict(float)
    cells: dict[Cell, float] = defaultdict(float)
    total = float(sum(demonyms.values()))
    for part in parts:
        total += part.total
        for country, weight in part.countries.items():
            countries[country] += weight
        for region, weight in part.regions.items():
            regions[region] += weight
        for cell, weight in part.cells.items():
            cells[cell] += weight
    return Focus(countries, regions, cells, total)


def share_of_country(focus: Focus, own: Focus, country: str) -> float:
    """The country's share of all that names a country, but for the name itself; 0 where nothing names it."""
    return _share(focus.countries.get(country, 0.0) - own.countries.get(country, 0.0), focus, own)


def share_of_region(focus: Focus, own: Focus, region: int) -> float:
    """The region's share, likewise."""
    return _share(focus.regions.get(region, 0.0) - own.regions.get(region, 0.0), focus, own)


def _share(weight: float, focus: Focus, own: Focus) -> float:
    return max(weight, 0.0) / (focus.total - own.total + DOUBT)


def names_near(focus: Focus, own: Focus, cell: Cell) -> float:
    """How many other names of the article are near a cell, each as far as it is likely to be there."""
    return max(focus.cells.get(cell, 0.0) - own.cells.get(cell, 0.0), 0.0)


def count_demonyms(text: str) -> Counter[str]:
    """Country -> how often its nationality word stands in the text.

    >>> sorted(count_demonyms("Two Kenyan doctors, a French nurse and a Kenyan pilot").items())
    [('FR', 1), ('KE', 2)]
    """
    countries = _demonyms()
    words = (match[0].lower() for match in WORD_RE.finditer(text))
    return Counter(countries[word] for word in words if word in countries)


def country_of_people(word: str) -> str | None:
    """The country of a nationality word.

    >>> country_of_people("Lebanese"), country_of_people("Lebanon")
    ('LB', None)
    """
    return _demonyms().get(word.lower())


@cache
def _demonyms() -> dict[str, str]:
    with (files("factx.data") / "demonyms.tsv").open(encoding="utf-8") as file:
        return {row["demonym"]: row["country"] for row in csv.DictReader(file, delimiter="\t")}
