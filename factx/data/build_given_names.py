"""Make given_names.tsv from the package Faker: python -m factx.data.build_given_names"""

import csv
from collections import Counter, defaultdict
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

# So many locales must have the name, and such a share of them for one gender ("Jean" and "Kim" differ).
MIN_LOCALES = 2
MIN_SHARE = 0.9


def main() -> None:
    """Write the given names in Latin letters that nearly always mean "he", or "she", sorted by name."""
    from faker.providers import person

    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for locale in iter_modules(person.__path__):
        provider = import_module(f"{person.__name__}.{locale.name}").Provider
        for pronoun, attribute in (("he", "first_names_male"), ("she", "first_names_female")):
            for name in set(getattr(provider, attribute, ())):
                votes[name][pronoun] += 1
    rows = []
    for name, count in votes.items():
        pronoun, most = count.most_common(1)[0]
        is_latin = name.isalpha() and all(character < "\u0250" for character in name)
        if is_latin and most >= MIN_LOCALES and most >= MIN_SHARE * count.total():
            rows.append((name, pronoun))
    with Path(__file__).with_name("given_names.tsv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(("name", "pronoun"))
        writer.writerows(sorted(rows))


if __name__ == "__main__":
    main()
