"""Make given_names.txt and family_names.txt: python -m factx.data.build_person_names FOLDER

They come from the locales of the Python package Faker (MIT) and from the popular names by country (CC0) in
FOLDER: common-forenames-by-country.csv and common-surnames-by-country.csv. Folded, Latin script only.
"""

import csv
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from factx.naming.trim import fold

HERE = Path(__file__).parent
FAMILY = ("last_names", "last_names_female", "last_names_male", "last_romanized_names")

# Attribute of a Faker provider -> gender of the given names in it.
GIVEN = {"first_names": "", "first_names_female": "f", "first_names_male": "m", "first_romanized_names": ""}


def main() -> None:
    """Write both tables, one folded name a line; given names with their gender, where all agree."""
    folder = Path(sys.argv[1])
    genders: dict[str, set[str]] = defaultdict(set)
    for attribute, gender in GIVEN.items():
        for name in _of_faker(attribute):
            genders[fold(name)].add(gender)
    for row in _rows(folder / "common-forenames-by-country.csv"):
        genders[fold(row["Romanized Name"])].add(row["Gender"].lower())
    given = [f"{name}\t{_gender(found)}".rstrip() for name, found in genders.items() if _is_name(name)]
    family = {fold(name) for attribute in FAMILY for name in _of_faker(attribute)}
    family |= {fold(row["Romanized Name"]) for row in _rows(folder / "common-surnames-by-country.csv")}
    _write("given_names.txt", given)
    _write("family_names.txt", [name for name in family if _is_name(name)])


def _write(file: str, lines: Iterable[str]) -> None:
    (HERE / file).write_text("".join(f"{line}\n" for line in sorted(lines)), encoding="utf-8")


def _gender(found: set[str]) -> str:
    told = found - {""}
    return told.pop() if len(told) == 1 else ""


def _of_faker(attribute: str) -> Iterator[str]:
    package = import_module("faker.providers.person")
    for module in iter_modules(package.__path__):
        provider = import_module(f"{package.__name__}.{module.name}").Provider(None)
        for name in getattr(provider, attribute, None) or ():
            yield name if isinstance(name, str) else name[0]


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8-sig") as file:
        yield from csv.DictReader(file)


def _is_name(name: str) -> bool:
    return len(name) > 1 and name.isascii() and name.replace(" ", "").isalpha()


if __name__ == "__main__":
    main()
