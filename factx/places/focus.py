"""Where an article takes place: what its place names and nationality words say together."""

import csv
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from factx.naming.gazetteer import NONE, Place

WORD_RE = re.compile(r"\b[A-Z]\w+")

# So many other names would have to be elsewhere before a country named once says little.
DOUBT = 2

# More places are not looked at to see what lies near.
MAX_AROUND = 60


@dataclass(frozen=True, slots=True)
class Focus:
    """How often the article names what lies in each country and region (by row), and its main places.

    `own` is the place that the focus is asked about: its own mentions don't count.
    """

    countries: Mapping[str, int]
    regions: Mapping[int, int]
    total: int
    around: tuple[Place, ...]
    own: Place | None = None
    own_count: int = 0


def find_focus(chosen: Mapping[str, Place], counts: Mapping[str, int], demonyms: Mapping[str, int]) -> Focus:
    """The focus by the places chosen so far, how often each name stands in the article, and its demonyms."""
    countries, regions = Counter(demonyms), Counter[int]()
    for name, place in chosen.items():
        if place.country:
            countries[place.country] += counts[name]
        if (region := region_of(place)) is not None:
            regions[region] += counts[name]
    main = sorted(chosen, key=lambda name: -counts[name])[:MAX_AROUND]
    return Focus(countries, regions, countries.total(), tuple(chosen[name] for name in main))


def without(focus: Focus, place: Place | None, count: int) -> Focus:
    """The focus as all names but that of the place tell it."""
    return replace(focus, own=place, own_count=count) if place else focus


def share_of_country(focus: Focus, country: str | None) -> float | None:
    """The country's share of all that names a country; None where nothing names it."""
    own = focus.own is not None and focus.own.country == country
    return _share(focus, focus.countries.get(country or "", 0), own=own)


def share_of_region(focus: Focus, region: int | None) -> float | None:
    """The region's share; None where nothing names it."""
    own = focus.own is not None and region_of(focus.own) == region
    return _share(focus, focus.regions.get(NONE if region is None else region, 0), own=own)


def _share(focus: Focus, count: int, *, own: bool) -> float | None:
    count -= focus.own_count if own else 0
    return count / (focus.total - focus.own_count + DOUBT) if count > 0 else None


def region_of(place: Place) -> int | None:
    """The row of the region that a place is or lies in."""
    return place.row if place.kind == "region" else place.region


def within(a: Place, b: Place, degrees: float) -> bool:
    """Whether two places are near each other; cheap, and too generous near the poles."""
    return abs(a.latitude - b.latitude) < degrees and abs(a.longitude - b.longitude) < degrees * 1.4


def count_demonyms(text: str) -> Counter[str]:
    """Country -> how often its nationality word stands in the text.

    >>> sorted(count_demonyms("Two Kenyan doctors, a French nurse and a Kenyan pilot").items())
    [('FR', 1), ('KE', 2)]
    """
    countries = _demonyms()
    words = (match[0].lower() for match in WORD_RE.finditer(text))
    return Counter(countries[word] for word in words if word in countries)


@cache
def _demonyms() -> dict[str, str]:
    with (files("factx.data") / "demonyms.tsv").open(encoding="utf-8") as file:
        return {row["demonym"]: row["country"] for row in csv.DictReader(file, delimiter="\t")}
