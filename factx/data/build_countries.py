"""Make country_points.tsv and demonyms.tsv: python -m factx.data.build_countries

The source is the Python package countryinfo (MIT). CORRECTIONS are points of GeoNames where the package has
none, or one far from the middle of the country.
"""

import csv
import json
from collections.abc import Iterator, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

CORRECTIONS = {
    "AF": (33.0, 66.0),
    "AQ": (-78.15856, 16.40626),
    "AX": (60.25, 20.0),
    "BL": (17.9, -62.83),
    "BQ": (12.2, -68.26),
    "BV": (-54.42, 3.42),
    "CA": (60.10867, -113.64258),
    "CW": (12.17, -69.0),
    "DE": (51.5, 10.5),
    "GB": (54.75844, -2.69531),
    "IN": (22.0, 79.0),
    "IT": (42.83333, 12.83333),
    "JP": (35.68536, 139.75309),
    "KR": (36.5, 127.75),
    "MF": (18.07, -63.05),
    "NL": (52.25, 5.75),
    "PS": (31.92157, 35.20329),
    "PT": (39.6945, -8.13057),
    "RS": (44.81892, 20.45998),
    "SX": (18.04, -63.07),
    "TC": (21.73, -71.58),
    "UG": (1.25, 32.5),
    "UM": (19.28, 166.65),
    "US": (39.76, -98.5),
    "VG": (18.5, -64.5),
    "VI": (18.34, -64.9),
    "VN": (16.16667, 107.83333),
    "XK": (42.58333, 21.0),
}
# What countryinfo lacks.
DEMONYMS = {
    "american": "US",
    "argentine": "AR",
    "argentinian": "AR",
    "bosnian": "BA",
    "britons": "GB",
    "burkinabe": "BF",
    "english": "GB",
    "filipina": "PH",
    "icelandic": "IS",
    "kazakh": "KZ",
    "kosovar": "XK",
    "kyrgyz": "KG",
    "lankan": "LK",
    "nepali": "NP",
    "palestinian": "PS",
    "saudi": "SA",
    "scottish": "GB",
    "tajik": "TJ",
    "uzbek": "UZ",
    "welsh": "GB",
}


def main() -> None:
    """Write country code, latitude, longitude; and demonym, country code."""
    points = {
        country["ISO"]["alpha2"].upper(): (country["latlng"][0], country["latlng"][1])
        for country in _countries()
    }
    # "French" is said of territories as well: the largest country comes last and stays
    demonyms = {
        demonym.strip().lower(): country["ISO"]["alpha2"].upper()
        for country in sorted(_countries(), key=lambda country: country.get("population") or 0)
        for demonym in country["demonym"].split(",")
        if country.get("demonym")
    }
    _write(
        "country_points.tsv",
        ("country", "latitude", "longitude"),
        sorted((code, *point) for code, point in (points | CORRECTIONS).items()),
    )
    _write("demonyms.tsv", ("demonym", "country"), sorted((demonyms | DEMONYMS).items()))


def _countries() -> Iterator[dict[str, Any]]:
    for file in (files("countryinfo") / "data").iterdir():
        if file.name.endswith(".json"):
            country = json.loads(file.read_text(encoding="utf-8"))
            if isinstance(country, dict) and country.get("latlng") and country.get("ISO"):
                yield country


def _write(name: str, header: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    with Path(__file__).with_name(name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


if __name__ == "__main__":
    main()
