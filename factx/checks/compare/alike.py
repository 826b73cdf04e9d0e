"""Whether two figures of different articles are of one thing, by points for and against it."""

from collections.abc import Callable
from math import sqrt
from typing import Final

from factx.checks.compare.amounts import Relation, closeness, is_scale_apart, relation, significant_digits
from factx.checks.compare.figures import Figure
from factx.checks.compare.moments import gap_days
from factx.checks.compare.wording import is_person_noun
from factx.checks.compare.words import EXCLUSIVE_NOUNS, RISING
from factx.model import PlaceValue
from factx.naming.trim import fold

Weigh = Callable[[str], float]

# What two figures need to be put together: figures at odds need the most, equal ones are a sign themselves.
NEEDED: Final = {"equal": 4.0, "compatible": 4.5, "odds": 6.0}

SAME_NOUN = 2.0
ANYBODY_NOUN = 0.5  # "nine people", "nine workers"
NOBODY_NAMED = 2.0
SAME_FAMILY = 1.5
SAME_VERB = 1.0
OTHER_VERB = -1.0
MISSING_MODIFIER = -0.5
OTHER_MODIFIERS = -1.5
OTHER_NOUN = -0.5
SAME_MODIFIERS = 0.5
SAME_PLACE = 1.0
SAME_TIME = 1.0
SAME_SOURCE = 0.5
NO_SHARED_NAME = -1.0
CONTEXT = 3.0
ARTICLES = 2.0
CLOSE = 0.5
FAR = -1.5
LOOSE = -2.0  # "at least four" and 1,184 do not contradict each other, nor are they of one thing
SAME_DIGITS = 2.5  # $3 million, $3 billion

# Articles on one story share this much of their names; those that share less may have only a country in
# common. Months later, when the trial comes, they must share more.
STORY = 0.1
OLD_STORY = 0.25

# A name of this weight is in few articles.
RARE = 0.6

# From one source so many digits are one figure.
TELLING_DIGITS = 3

# Reports of one event come out within so many days. Prices and shares are given by the month, events
# counted by the year: the strikes of two months are two strikes.
ONE_STORY = 30
MONTH = 27
YEAR = 364


def likeness(a: Figure, b: Figure, *, weigh: Weigh, related: float) -> tuple[float, Relation] | None:
    """Points and how the amounts stand; None where the figures can't be of one thing.

    `weigh` gives a word's weight, rare words the most; `related` says how much the articles share, 0 to 1.
    """
    if a.measure != b.measure or a.owner is not None:
        return None
    how = relation(a.claim, b.claim)
    if (
        how is None
        or not _may_be_one(a, b, how)
        or not _is_one_story(a, b, how, weigh=weigh, related=related)
    ):
        return None
    points = (
        _noun_points(a, b)
        + _happening_points(a, b)
        + _modifier_points(a, b)
        + _setting_points(a, b, weigh)
        + CONTEXT * _overlap(a, b, weigh)
        + ARTICLES * related
        + _amount_points(a, b, how)
    )
    return points, how


def _is_one_story(a: Figure, b: Figure, how: Relation, *, weigh: Weigh, related: float) -> bool:
    """Whether the articles or sentences share enough names; "two dead" are in every other article."""
    is_recent = gap_days(a.moment.reported, b.moment.reported) <= ONE_STORY
    if related >= (STORY if is_recent else OLD_STORY):
        return True
    if any(weigh(name) >= RARE for name in a.names & b.names):
        return True
    return how == "equal" and significant_digits(a.value) >= TELLING_DIGITS and bool(a.source & b.source)


def _may_be_one(a: Figure, b: Figure, how: Relation) -> bool:
    """Whether nothing tells that the figures are of two things; figures at odds must agree in more."""
    if a.families and b.families and a.families.isdisjoint(b.families):
        return False
    if ("former" in a.modifiers) != ("former" in b.modifiers):
        return False
    if (a.planned, a.added) != (b.planned, b.added) and how != "equal":
        return False
    if how == "odds" and a.modifiers and b.modifiers and a.modifiers.isdisjoint(b.modifiers):
        return False
    return _may_count_one(a, b, how) and _may_be_there(a, b, how) and _may_be_then(a, b, how)


def _may_count_one(a: Figure, b: Figure, how: Relation) -> bool:
    """Whether the nouns may be of one thing: the same, or of people to whom the same happens."""
    if a.noun == b.noun:
        return True
    if a.noun is None or b.noun is None:  # "with 61 percent", "by 67 percent of voters"
        is_counted = a.value.kind == "count"
        return how != "odds" or not is_counted or not a.families.isdisjoint(b.families)
    if any(a.noun in nouns and b.noun in nouns for nouns in EXCLUSIVE_NOUNS):
        return False
    if not (is_person_noun(a.noun) and is_person_noun(b.noun)):
        return False
    same_happens = not a.families.isdisjoint(b.families) or (a.verb is not None and a.verb == b.verb)
    return how != "odds" and same_happens


def _may_be_there(a: Figure, b: Figure, how: Relation) -> bool:
    """Whether the figures may be of one place: a city may stand for its country, no city for another."""
    if a.place and b.place:
        return _is_same_place(a.place, b.place) or _may_contain(a.place, b.place)
    apart = bool(a.countries and b.countries) and a.countries.isdisjoint(b.countries)
    return not (apart and how == "odds")


def _is_same_place(a: PlaceValue, b: PlaceValue) -> bool:
    if a.geonames_id and a.geonames_id == b.geonames_id:
        return True
    return fold(a.name) == fold(b.name)


def _may_contain(a: PlaceValue, b: PlaceValue) -> bool:
    """Whether one place may lie in the other: no two cities, no places of two countries."""
    if a.country and b.country and a.country != b.country:
        return False
    return not (a.kind == b.kind and a.kind in ("city", "country"))


def _may_be_then(a: Figure, b: Figure, how: Relation) -> bool:
    """Whether the figures may be of one time, or of one series: the prisoners of two days."""
    one, other = a.moment, b.moment
    is_state = (one.standing or one.level) and (other.standing or other.level)
    if one.manner is None or other.manner is None or one.first is None or other.first is None:
        return how == "equal" or is_state or gap_days(one.as_of, other.as_of) <= ONE_STORY
    if "since" in (one.manner, other.manner):
        return one.first == other.first if one.manner == other.manner else how == "equal"
    assert one.last is not None and other.last is not None
    if one.first <= other.last and other.first <= one.last:
        return True
    shortest = min((one.last - one.first).days, (other.last - other.first).days)
    return is_state or (how != "equal" and shortest >= (YEAR if a.value.kind == "count" else MONTH))


def _noun_points(a: Figure, b: Figure) -> float:
    if {a.noun, b.noun} <= {None, "anybody"}:  # "80 hurt", "wounding another 70 people"
        return NOBODY_NAMED if a.families and a.families & b.families & RISING else 0.0
    if a.noun is None or b.noun is None:
        return 0.0
    if a.noun == b.noun:
        return SAME_NOUN
    return ANYBODY_NOUN if "anybody" in (a.noun, b.noun) else OTHER_NOUN


def _happening_points(a: Figure, b: Figure) -> float:
    if a.families and b.families:
        return SAME_FAMILY
    if a.verb and b.verb:
        return SAME_VERB if a.verb == b.verb else OTHER_VERB
    return 0.0


def _modifier_points(a: Figure, b: Figure) -> float:
    if a.modifiers and b.modifiers and a.modifiers.isdisjoint(b.modifiers):
        return OTHER_MODIFIERS
    shared = SAME_MODIFIERS if a.modifiers & b.modifiers else 0.0
    return shared + MISSING_MODIFIER * len(a.modifiers ^ b.modifiers)


def _setting_points(a: Figure, b: Figure, weigh: Weigh) -> float:
    """For the same place, time and source, and against sentences that share no rare name."""
    points = 0.0
    if a.place and b.place and _is_same_place(a.place, b.place):
        points += SAME_PLACE
    if a.moment.first and (a.moment.first, a.moment.last) == (b.moment.first, b.moment.last):
        points += SAME_TIME
    if a.source & b.source:
        points += SAME_SOURCE
    rare, other_rare = ({name for name in f.names if weigh(name) >= RARE} for f in (a, b))
    if rare and other_rare and rare.isdisjoint(other_rare):
        points += NO_SHARED_NAME
    return points


def _overlap(a: Figure, b: Figure, weigh: Weigh) -> float:
    """How much of their sentences the figures share, 0 to 1; the words beside the numbers count twice."""
    whole, near = _share(a.words, b.words, weigh), _share(a.near, b.near, weigh)
    return (whole + near) / 2


def _share(words: frozenset[str], others: frozenset[str], weigh: Weigh) -> float:
    total = sum(map(weigh, words)) * sum(map(weigh, others))
    return sum(map(weigh, words & others)) / sqrt(total) if total else 0.0


def _amount_points(a: Figure, b: Figure, how: Relation) -> float:
    """For an equal number, the more the rarer it is; against one that is many times the other."""
    if how == "equal":
        return min(3.0, significant_digits(a.value))
    share = closeness(a.value, b.value)
    if how == "compatible":
        return CLOSE if share >= 0.75 else LOOSE if share < 0.4 else 0.0
    if is_scale_apart(a.value, b.value):
        return SAME_DIGITS
    return CLOSE if share >= 0.75 else FAR if share < 0.2 else 0.0
