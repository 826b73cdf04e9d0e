"""Place name -> what the gazetteer knows of it; reads data/."""

import csv
from functools import cache
from importlib.resources import files

from factx.model import PlaceKind, PlaceName
from factx.places.words import AMBIGUOUS_COUNTRIES, COUNTRY_ALIASES


@cache
def _countries() -> dict[str, tuple[str, int]]:
    """Lower-case name -> ISO code and GeoNames id."""
    with (files("factx.data") / "countries.tsv").open(encoding="utf-8") as file:
        rows = [(row["name"].lower(), row["country"], int(row["geonames_id"])) for row in csv.DictReader(file, delimiter="\t")]
    geonames_id = {code: number for _, code, number in rows}
    named = {name: (code, number) for name, code, number in rows}
    return named | {name: (code, geonames_id[code]) for name, code in COUNTRY_ALIASES.items()}


def look_up(name: str, *, otherwise: PlaceKind) -> PlaceName:
    """The place of that name; of kind `otherwise`, with nothing more, where the gazetteer has none or can't decide.

    >>> look_up("Belarus", otherwise="other").country
    'BY'
    >>> look_up("Georgia", otherwise="other").country is None
    True
    """
    key = name.lower().replace("’", "'")
    country = None if key in AMBIGUOUS_COUNTRIES else _countries().get(key)
    if country is None:
        return PlaceName(name, otherwise)
    code, geonames_id = country
    return PlaceName(name, "country", code, geonames_id)
