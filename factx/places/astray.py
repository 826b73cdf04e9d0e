"""Names of an article that the gazetteer has abroad only, where the article has no business."""

from collections import Counter
from collections.abc import Container, Mapping
from math import log10

from factx.naming.gazetteer import Place
from factx.places.focus import reading_of
from factx.places.prior import prior_of

# In an article of which one country has this share, and at least so many names, a town in another one that
# it says nothing else of needs to be known: as much as a city with so many people.
HOME = 0.5
MIN_HOME = 3

# Local papers in English do not say in which country their own towns lie.
AT_HOME = frozenset({"GB", "US"})
KNOWN_ABROAD = 200_000


def find_astray(
    chosen: Mapping[str, Place | None],
    counts: Counter[str],
    demonyms: Counter[str],
    *,
    placed: Container[str],
) -> set[str]:
    """The names whose place is none that the article means.

    `chosen` are the places of its names, `counts` how often it has each, `demonyms` how often the nationality
    words of each country; of `placed` it says itself where they are.
    """
    named: Counter[str] = Counter()
    for name, place in chosen.items():
        if place is not None and place.country is not None:
            named[place.country] += counts[name]
    return {
        name
        for name, place in chosen.items()
        if place is not None and name not in placed and _is_astray(place, counts[name], named, demonyms)
    }


def _is_astray(place: Place, count: int, named: Counter[str], demonyms: Counter[str]) -> bool:
    """Whether it is a lesser town abroad, in an article of one country that names nothing else there.

    The Melia that rebels came to in the Congo is not the one in Sicily, which alone is in the gazetteer.
    `count` is how often the article names it, `named` how often it names what lies in each country.
    """
    if place.kind == "country" or place.country is None or place.country in AT_HOME:
        return False
    if named[place.country] > count or demonyms[place.country]:
        return False
    if place.population > KNOWN_ABROAD or prior_of(reading_of(place)) > log10(KNOWN_ABROAD):
        return False
    home = max((n for country, n in named.most_common(2) if country != place.country), default=0)
    return home >= MIN_HOME and home > HOME * (named.total() + demonyms.total() - count)
