"""Place name -> the places of that name that GeoNames knows; reads data/gazetteer.bin.

data/build_gazetteer.py makes the file. It has two counts (places, names) as 32-bit integers, then columns
one after the other, all little-endian: first those of the places (COLUMNS), then the 64-bit hashes of all
names in order, then for each hash the row of its place. Nothing is parsed; a look-up is a binary search.
"""

import sys
from array import array
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import blake2b
from importlib.resources import files

from factx.model import PlaceKind
from factx.naming.trim import fold
from factx.naming.words import REGION_WORDS

# Column of a place -> type code of its array. `region` is the row of the region that it lies in.
COLUMNS = {
    "id": "I",
    "population": "I",
    "region": "I",
    "latitude": "f",
    "longitude": "f",
    "country": "H",
    "kind": "B",
}
KINDS: tuple[PlaceKind, ...] = ("country", "region", "city", "natural", "facility", "other")
NONE = 0xFFFFFFFF

# Set in the row of a name where the place is better known by another one.
ALTERNATE = 0x80000000


# A city of this size is known all over the world.
KNOWN_CITY = 150_000


@dataclass(frozen=True, slots=True)
class Place:
    """A row of the gazetteer; `row` and `region` are rows, `is_main` tells that this is its usual name."""

    row: int
    kind: PlaceKind
    country: str | None
    geonames_id: int | None
    latitude: float
    longitude: float
    population: int
    region: int | None
    is_main: bool


@dataclass(frozen=True, slots=True)
class Gazetteer:
    places: Mapping[str, Sequence[float]]
    hashes: Sequence[int]
    rows: Sequence[int]


def name_hash(name: str) -> int:
    """64 bits of the folded name: a name that no place has meets another's hash once in 10^13 look-ups.

    >>> name_hash("SÃO TOMÉ") == name_hash("Sao Tome")
    True
    """
    return int.from_bytes(blake2b(fold(name).encode(), digest_size=8).digest(), "little")


@cache
def _gazetteer() -> Gazetteer:
    data = (files("factx.data") / "gazetteer.bin").read_bytes()
    at = 0

    def column(code: str, length: int) -> "array[int]":
        nonlocal at
        values = array(code)
        values.frombytes(data[at : at + length * values.itemsize])
        at += length * values.itemsize
        if sys.byteorder == "big":
            values.byteswap()
        return values

    places, names = column("I", 2)
    columns = {name: column(code, places) for name, code in COLUMNS.items()}
    return Gazetteer(columns, column("Q", names), column("I", names))


@lru_cache(maxsize=50_000)
def places_called(name: str) -> tuple[Place, ...]:
    """The places of that name, those first that are mainly called so, then the largest.

    "Turkana County" is the region of "Turkana", where nothing is called so in full.

    >>> [(place.kind, place.country) for place in places_called("Kenya")][:1]
    [('country', 'KE')]
    >>> [(place.kind, place.country) for place in places_called("Turkana County")]
    [('region', 'KE')]
    >>> places_called("no such place")
    ()
    """
    found = _places_under(name)
    short, _, last = name.rpartition(" ")
    if not found and short and last.lower() in REGION_WORDS:
        found = [place for place in _places_under(short) if place.kind == "region"]
    return tuple(sorted(found, key=lambda p: (not p.is_main, -p.population, p.row)))


def _places_under(name: str) -> list[Place]:
    gazetteer = _gazetteer()
    key = name_hash(name)
    at = bisect_left(gazetteer.hashes, key)
    found = []
    while at < len(gazetteer.hashes) and gazetteer.hashes[at] == key:
        row = gazetteer.rows[at]
        found.append(place_at(row & ~ALTERNATE, is_main=not row & ALTERNATE))
        at += 1
    return found


@lru_cache(maxsize=50_000)
def place_at(row: int, *, is_main: bool = True) -> Place:
    """The place in a row of the table."""
    column = _gazetteer().places
    country, region, number = (int(column[name][row]) for name in ("country", "region", "id"))
    return Place(
        row=row,
        kind=KINDS[int(column["kind"][row])],
        country=country.to_bytes(2, "big").decode() if country else None,
        geonames_id=number or None,
        latitude=round(column["latitude"][row], 5),
        longitude=round(column["longitude"][row], 5),
        population=int(column["population"][row]),
        region=None if region == NONE else region,
        is_main=is_main,
    )


def regions_around(place: Place) -> list[int]:
    """Rows of the regions that the place lies in, the nearest first.

    >>> [places_called("Oklahoma")[0].row in regions_around(place) for place in places_called("Edmond")]
    [True]
    """
    found = []
    parent = place.region
    while parent is not None and (around := place_at(parent)).kind == "region":
        found.append(parent)
        parent = around.region
    return found


def is_known_place(name: str) -> bool:
    """Whether a country, a region or a large city is mainly called so.

    >>> is_known_place("aleppo"), is_known_place("smith")
    (True, False)
    """
    return any(
        place.is_main and (place.kind != "city" or place.population > KNOWN_CITY)
        for place in places_called(name)
    )
