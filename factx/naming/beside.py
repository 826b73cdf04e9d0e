"""What the decided names beside it say of a name: in a list of people, in "Hugo, Oklahoma"."""

from collections.abc import Sequence
from itertools import pairwise

from factx.naming.candidates import Candidate, Kind, Scores
from factx.naming.gazetteer import is_known_place, places_called, regions_around
from factx.naming.lexicon import is_family, is_given
from factx.naming.told import POSSESSIVES, is_like_person

# Names in a list: what begins an entry and what follows one; what a name beside a person or a place needs,
# and how near it must be.
BULLETS = frozenset("•·‣◦▪■●►▶→✓✔*–—-")
AFTER_ENTRY = frozenset({"", ",", "(", "–", "—", "-", ";", "."})
AFTER_HOME = frozenset({"", ".", ";"})
MIN_IN_LIST = -2.5
MIN_PLACE_IN_LIST = -2.0
MAX_GAP = 6


def listed_in(candidates: Sequence[Candidate]) -> set[int]:
    """Positions of the names that begin entries of a bulleted list, where there are two or more."""
    entries = {
        i
        for i, c in enumerate(candidates)
        if c.before[0] in BULLETS and len(c.words) in (2, 3, 4) and c.after[0] in AFTER_ENTRY
    }
    return entries if len(entries) > 1 else set()


def fill_beside(
    candidates: Sequence[Candidate],
    kinds: list[Kind | None],
    scores: Sequence[Scores],
    keys: Sequence[str],
    *,
    listed: set[int],
) -> None:
    """Sets the kinds that the names beside them tell; `listed` is of `listed_in`, `keys` the folded names."""
    _fill_lists(candidates, kinds, scores, keys)
    _fill_bullets(candidates, kinds, scores, listed=listed)
    _fill_homes(candidates, kinds, keys)
    _fill_towns(candidates, kinds, keys)
    _fill_places(candidates, kinds, scores, keys)


def _fill_lists(
    candidates: Sequence[Candidate], kinds: list[Kind | None], scores: Sequence[Scores], keys: Sequence[str]
) -> None:
    """Makes people of those names of several words that stand in a list right beside a person."""
    pairs = list(pairwise(range(len(kinds))))
    for known, i in [*pairs, *((after, i) for i, after in reversed(pairs))]:
        first, second = sorted((known, i))
        is_list = candidates[first].after[0] in (",", "and", ";")
        is_list = is_list and candidates[second].start - candidates[first].end <= MAX_GAP
        is_beside = is_list and kinds[known] == "person" and len(candidates[known].words) > 1
        is_open = kinds[i] is None or (kinds[i] == "place" and is_given(candidates[i].words[0]))
        is_open = is_open and (kinds[i] is None or not places_called(keys[i]))
        may_be = is_open and len(candidates[i].words) in (2, 3) and scores[i][0] > MIN_IN_LIST
        if is_beside and may_be and not _is_any_place(keys[i]):
            kinds[i] = "person"


def _fill_bullets(
    candidates: Sequence[Candidate], kinds: list[Kind | None], scores: Sequence[Scores], *, listed: set[int]
) -> None:
    """Makes people of the other names that begin entries of a bulleted list where half of them are people."""
    if 2 * sum(kinds[i] == "person" for i in listed) < len(listed):
        return
    for i in listed:
        if kinds[i] is None and len(candidates[i].words) in (2, 3) and scores[i][0] > MIN_IN_LIST:
            kinds[i] = "person"


def _fill_homes(candidates: Sequence[Candidate], kinds: list[Kind | None], keys: Sequence[str]) -> None:
    """Makes places of known ones that people are named with: "Ana Lima of Varna", "Ana Lima, 28, Varna".

    One word there is nobody ("Ana Lima of Lindsay"), nor is anything behind an age ("of Lindsay Close").
    """
    for i, (person, home) in enumerate(pairwise(candidates), start=1):
        if kinds[i - 1] != "person" or len(person.words) == 1:
            continue
        gap = home.start - person.end
        is_listed = _is_age(home.before) and gap == len(", 28, ") and not _is_age(home.after)
        # "Ann Lee, 45, Jackson and Mary Lee"
        is_listed = is_listed and (kinds[i] is None or home.after[0] in AFTER_HOME)
        if _is_of(person, home):
            if kinds[i] is None and is_known_place(keys[i]):
                kinds[i] = "place"
            is_one = len(home.words) == 1 or _is_age(person.after)
            if kinds[i] == "person" and is_one and not home.title:
                kinds[i] = "place" if places_called(keys[i]) else None
        if is_listed and _is_any_place(keys[i]):
            kinds[i] = "place"


def _is_of(person: Candidate, home: Candidate) -> bool:
    """Whether nothing but "of" stands between the two, or the person's age as well."""
    gap = home.start - person.end
    is_near = gap == len(" of ") or (gap <= len(", 28, of ") and _is_age(person.after))
    return is_near and home.before[0] == "of" and home.after[0] not in POSSESSIVES


def _fill_towns(candidates: Sequence[Candidate], kinds: list[Kind | None], keys: Sequence[str]) -> None:
    """Makes a place of a name that lies in the place behind its comma: "Hugo, Oklahoma"."""
    for i, (town, around) in enumerate(pairwise(candidates)):
        is_before = town.after[0] == "," and around.start - town.end == len(", ")
        if is_before and kinds[i] is None and kinds[i + 1] == "place" and _lies_in(keys[i], keys[i + 1]):
            kinds[i] = "place"


def _fill_places(
    candidates: Sequence[Candidate], kinds: list[Kind | None], scores: Sequence[Scores], keys: Sequence[str]
) -> None:
    """Makes places of those names that a country has, and nobody, right behind a place of it in a list."""
    for i, (known, c) in enumerate(pairwise(candidates), start=1):
        is_list = known.after[0] in (",", "and") and c.start - known.end <= MAX_GAP
        is_open = kinds[i] is None and kinds[i - 1] == "place" and scores[i][1] > MIN_PLACE_IN_LIST
        if is_list and is_open and _share_country(keys[i - 1], keys[i]) and not is_like_person(c):
            kinds[i] = "place"


def _share_country(name: str, other: str) -> bool:
    """Whether the gazetteer has places of both names in one country.

    >>> _share_country("badulla", "nuwara eliya"), _share_country("tripoli", "eu")
    (True, False)
    """
    return bool(_countries(name) & _countries(other))


def _countries(name: str) -> set[str]:
    return {place.country for place in places_called(name) if place.country is not None}


def _lies_in(name: str, around: str) -> bool:
    """Whether the gazetteer has a place of the one name in a region or country of the other.

    >>> _lies_in("hugo", "oklahoma"), _lies_in("hugo", "norway")
    (True, False)
    """
    wider = places_called(around)
    regions = {place.row for place in wider if place.kind == "region"}
    countries = {place.country for place in wider if place.kind == "country"}
    towns = [place for place in places_called(name) if place.kind == "city" and place.is_main]
    return any(town.country in countries or regions.intersection(regions_around(town)) for town in towns)


def _is_age(words: Sequence[str]) -> bool:
    """Whether a comma and an age are the nearest words, `words` from the name outwards."""
    return words[0] == "," and len(words[1]) == 2 and words[1].isdigit()


def _is_any_place(name: str) -> bool:
    """Whether any place, however small, is called so, and nobody: "stoke newington", not "ann arbor"."""
    words = name.split()
    if len(words) > 1 and is_given(words[0]) and is_family(words[-1]):
        return False
    may_be_name = any(is_given(word) or is_family(word) for word in words)
    return any(place.is_main or not may_be_name for place in places_called(name))
