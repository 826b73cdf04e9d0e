"""Make given_names.txt and family_names.txt: python -m factx.data.build_person_names FOLDER

They come from the locales of the Python package Faker (MIT) and from the popular names by country (CC0) in FOLDER:
common-forenames-by-country.csv and common-surnames-by-country.csv. Folded, Latin script only.
"""

import csv
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from factx.naming.trim import fold

HERE = Path(__file__).parent
GIVEN = ("first_names", "first_names_female", "first_names_male", "first_names_nonbinary", "first_romanized_names")
FAMILY = ("last_names", "last_names_female", "last_names_male", "last_romanized_names")


def main() -> None:
    """Write both tables, one folded name a line."""
    folder = Path(sys.argv[1])
    given = {*_of_faker(GIVEN), *_of_csv(folder / "common-forenames-by-country.csv")}
    family = {*_of_faker(FAMILY), *_of_csv(folder / "common-surnames-by-country.csv")}
    for file, names in (("given_names.txt", given), ("family_names.txt", family)):
        lines = sorted(name for name in {fold(name) for name in names} if _is_name(name))
        (HERE / file).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def _of_faker(attributes: Iterable[str]) -> Iterator[str]:
    package = import_module("faker.providers.person")
    for module in iter_modules(package.__path__):
        provider = import_module(f"{package.__name__}.{module.name}").Provider(None)
        for attribute in attributes:
            for name in getattr(provider, attribute, None) or ():
                yield name if isinstance(name, str) else name[0]


def _of_csv(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            yield row["Romanized Name"]


def _is_name(name: str) -> bool:
    return len(name) > 1 and name.isascii() and name.replace(" ", "").isalpha()


if __name__ == "__main__":
    main()
