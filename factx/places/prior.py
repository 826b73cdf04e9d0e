"""How often a place of a name is meant, where nothing else is known."""

from collections.abc import Sequence
from math import log10

from factx.places.focus import Reading

# Counties are in the news more evenly than cities: a large one is not meant that much more often.
DISTRICT, DISTRICT_SIZE = 2.5, 0.3

# Countries whose states and provinces are better known than towns of the same name.
FEDERATIONS = frozenset({"AU", "BR", "CA", "DE", "GB", "IN", "US"})

# A state of so many people is known by its name.
GREAT_STATE = 1_000_000

# Georgia is a state as well as a country.
AMBIGUOUS = frozenset({"GE"})


def prior_of(reading: Reading) -> float:
    """How often a place of that size is meant, as a power of ten."""
    place = reading.place
    if place.kind == "country":
        score = 7.5 if place.country in AMBIGUOUS else 10.5
    elif place.kind == "city":
        score = log10(place.population + 10)
    elif _is_district(reading):
        score = DISTRICT + DISTRICT_SIZE * log10(place.population + 10)
    elif place.kind == "region" and place.region is not None:
        known = min(log10(place.population + 10), 5.6)
        score = known if place.country not in FEDERATIONS else 6.5
    else:  # from our own table, of what the news calls by that name
        score = 8.0
    return score if place.is_main or place.population > 5_000_000 else score - 1.0


def likeliest_of(readings: Sequence[Reading]) -> Reading | None:
    """The reading that is meant most often."""
    return max(readings, key=prior_of, default=None)


def is_great_state(reading: Reading) -> bool:
    """Whether it is a state or province of a federation, and a large one."""
    place = reading.place
    is_state = place.kind == "region" and place.is_main and place.country in FEDERATIONS
    return is_state and len(reading.regions) == 1 and place.population > GREAT_STATE


def _is_district(reading: Reading) -> bool:
    return reading.place.kind == "region" and len(reading.regions) > 1
