"""Candidates -> what each of them names; the whole article decides, not one sentence."""

from collections import defaultdict
from collections.abc import Container, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Literal

from factx.model import NerChoice
from factx.naming.candidates import Candidate
from factx.naming.features import features_of
from factx.naming.gazetteer import is_known_place, places_called, regions_around
from factx.naming.lexicon import is_family, is_given
from factx.naming.told import (
    employers_of,
    is_called_facility,
    is_called_person,
    is_called_storm,
    is_called_town,
    is_followed_by_which,
    is_like_person,
    is_taken_town,
    is_town_of_two_words,
    is_unnamed_people,
    names_of_things,
)
from factx.naming.trim import fold
from factx.naming.words import NAMESAKES

Kind = Literal["person", "place"]
Scores = tuple[float, float]

# A surname or given name alone is the person of a longer name in the same article.
SURNAME_BONUS = 5.5
GIVEN_NAME_BONUS = 1.5

# Features that are rarer in the texts that the weights were fitted on than in the world's news.
RARE = {
    "acronym first": (-2.0, -0.8),
    "ampersand": (-6.0, -6.0),
    "begins as place": (-1.5, 1.1),
    "begins as thing": (-6.0, -6.0),
    "dateline, then date or dash": (-2.0, 3.0),
    "ends as organisation": (-4.0, -1.2),
    "generic": (-6.0, -6.0),
    "honorific": (2.2, 0.0),
    "role after": (1.2, 0.1),
    "title": (1.8, -0.6),
}

# The same for what only one of the taggers makes much of: the labels of small pipelines need more doubt.
RARE_BY_TAGGER: dict[NerChoice, dict[str, Scores]] = {
    "factx": {"one word unknown": (-0.8, 0.0), "unknown + unknown": (0.0, -0.3)},
    "model": {
        "common word first": (-3.0, -3.0),
        "one word unknown": (-1.1, 0.0),
        "unknown + unknown": (-1.2, -0.3),
    },
}

# What a storm's or a ship's name alone loses, as its full name does.
THING_SCORES = (-6.0, -6.0)

# What the first word of a company's name loses as a person, and as a place that no gazetteer knows; "Kabul"
# of "Kabul University" may still be one.
COMPANY_LOSS = 8.0

# For what is no part of a longer name in the article, and the name of a country, a region or a large city.
KNOWN_PLACE_BONUS = 1.2

# What a name gains as a place, and loses as a person, that the article calls one: "the town of Mir Ali".
TOWN_BONUS = 4.0

# What a known town of several words gains as a place and loses as a person, and one that armies take.
KNOWN_TOWN_BONUS = 2.0
TAKEN_BONUS = 3.5

# What a name gains as a person that the article calls one: "a man called Taras".
CALLED_BONUS = 4.0

# Names in a list: what a bulleted one gains, what one beside a person needs, and how near it must be.
BULLETS = frozenset("•·‣◦▪■●►▶→✓✔*–—-")
AFTER_ENTRY = frozenset({"", ",", "(", "–", "—", "-", ";", "."})
AFTER_HOME = frozenset({"", ".", ";"})
LIST_BONUS = 1.5
MIN_IN_LIST = -2.5
MIN_PLACE_IN_LIST = -2.0
MAX_GAP = 6

# How much one occurrence counts against the article's vote on the same spelling.
OWN_SHARE = 0.3
VOTE_POWER = 0.85

# What a person's and a place's score must exceed, by who tags names.
THRESHOLDS: dict[NerChoice, Scores] = {"factx": (-0.2, -0.2), "model": (0.0, -0.5)}


@cache
def _weights(ner: NerChoice) -> dict[str, Scores]:
    lines = (files("factx.data") / f"name_weights_{ner}.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines[1:])
    return (
        {feature: (float(person), float(place)) for feature, person, place in rows}
        | RARE
        | RARE_BY_TAGGER[ner]
    )


def score(features: Sequence[str], *, ner: NerChoice) -> Scores:
    """How much the features of one candidate speak for a person and for a place."""
    weights = _weights(ner)
    person, place = weights["bias"]
    for feature in features:
        weight = weights.get(feature)
        if weight:
            person += weight[0]
            place += weight[1]
    return person, place


def decide(candidates: Sequence[Candidate], *, ner: NerChoice) -> list[Kind | None]:
    """For each candidate whether it names a person or a place; None for anything else.

    `ner` tells whose labels the candidates carry: each tagger is trusted as far as it has proved right.
    """
    features = [features_of(candidate) for candidate in candidates]
    own = [score(found, ner=ner) for found in features]
    keys = [fold(" ".join(candidate.words)) for candidate in candidates]
    votes = _votes(keys, own)
    ending_in_places = _names_ending_in_places(votes)
    surnames, givens = _names_of_people(votes, ner, without=ending_in_places)
    things, companies = names_of_things(candidates, features)
    employers = employers_of(candidates, keys)
    employers |= {key.split()[-1] for key in NAMESAKES.intersection(keys)}
    things_told = {key for c, key in zip(candidates, keys, strict=True) if is_followed_by_which(c)}
    towns = {key for c, key in zip(candidates, keys, strict=True) if is_called_town(c)}
    taken = {key for c, key in zip(candidates, keys, strict=True) if is_taken_town(c, key)}
    listed = _listed(candidates)
    scores: list[Scores] = []
    for i, key in enumerate(keys):
        person, place = _bonus(key, surnames=surnames, givens=givens)
        if key in things:
            person, place = THING_SCORES
        elif key in NAMESAKES or key in (companies | employers) - surnames:
            person -= COMPANY_LOSS
            place -= 0 if places_called(key) else COMPANY_LOSS
        elif key in ending_in_places or key in things_told - surnames:
            person -= COMPANY_LOSS
        if key in towns or is_called_facility(candidates[i]):
            person -= TOWN_BONUS
            place += TOWN_BONUS
        if key not in surnames:
            bonus = TAKEN_BONUS if key in taken else 0.0
            bonus = bonus or (KNOWN_TOWN_BONUS if is_town_of_two_words(candidates[i], key) else 0.0)
            person -= bonus
            place += bonus
        if is_unnamed_people(candidates[i]) and key not in surnames:
            person -= COMPANY_LOSS
        if is_called_person(candidates[i]):
            person += CALLED_BONUS
        if is_called_storm(candidates[i]):
            person, place = THING_SCORES
        person += OWN_SHARE * own[i][0] + (1 - OWN_SHARE) * votes[key][0] + (LIST_BONUS if i in listed else 0)
        place += OWN_SHARE * own[i][1] + (1 - OWN_SHARE) * votes[key][1]
        scores.append((person, place))
    kinds = [_kind(person, place, ner) for person, place in scores]
    _fill_lists(candidates, kinds, scores, keys)
    _fill_bullets(candidates, kinds, scores, listed=listed)
    _fill_homes(candidates, kinds, keys)
    _fill_towns(candidates, kinds, keys)
    _fill_places(candidates, kinds, scores, keys)
    return kinds


def _votes(keys: Sequence[str], own: Sequence[Scores]) -> dict[str, Scores]:
    """The scores of each spelling: more than their mean where it is frequent, less than their sum."""
    members: dict[str, list[Scores]] = defaultdict(list)
    for key, scores in zip(keys, own, strict=True):
        members[key].append(scores)
    return {
        key: (
            sum(person for person, _ in found) / len(found) ** VOTE_POWER,
            sum(place for _, place in found) / len(found) ** VOTE_POWER,
        )
        for key, found in members.items()
    }


def _bonus(key: str, *, surnames: set[str], givens: set[str]) -> Scores:
    """What a name gains by the gazetteer, and a single word by the longer names in the article."""
    if key in surnames:
        return SURNAME_BONUS, 0.0
    if key in givens:
        return GIVEN_NAME_BONUS, 0.0
    return (-KNOWN_PLACE_BONUS, KNOWN_PLACE_BONUS) if is_known_place(key) else (0.0, 0.0)


def _listed(candidates: Sequence[Candidate]) -> set[int]:
    """Positions of the names that begin entries of a bulleted list, where there are two or more."""
    entries = {
        i
        for i, c in enumerate(candidates)
        if c.before[0] in BULLETS and len(c.words) in (2, 3, 4) and c.after[0] in AFTER_ENTRY
    }
    return entries if len(entries) > 1 else set()


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
    """Makes places of known ones that people are named with: "Ana Lima of Varna", "Ana Lima, 28, Varna"."""
    for i, (person, home) in enumerate(pairwise(candidates), start=1):
        if kinds[i - 1] != "person" or len(person.words) == 1:
            continue
        gap = home.start - person.end
        is_of = home.before[0] == "of" and gap == len(" of ")
        is_listed = _is_age(home.before) and gap == len(", 28, ") and not _is_age(home.after)
        # "Ann Lee, 45, Jackson and Mary Lee"
        is_listed = is_listed and (kinds[i] is None or home.after[0] in AFTER_HOME)
        if is_of and kinds[i] is None and is_known_place(keys[i]):
            kinds[i] = "place"
        if is_listed and _is_any_place(keys[i]):
            kinds[i] = "place"


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
    """Whether a comma and an age are the nearest words."""
    return words[0] == "," and len(words[1]) == 2 and words[1].isdigit()


def _is_any_place(name: str) -> bool:
    """Whether any place, however small, is called so, and nobody: "stoke newington", not "ann arbor"."""
    words = name.split()
    if len(words) > 1 and is_given(words[0]) and is_family(words[-1]):
        return False
    may_be_name = any(is_given(word) or is_family(word) for word in words)
    return any(place.is_main or not may_be_name for place in places_called(name))


def _kind(person: float, place: float, ner: NerChoice) -> Kind | None:
    person, place = person - THRESHOLDS[ner][0], place - THRESHOLDS[ner][1]
    if max(person, place) <= 0:
        return None
    return "person" if person >= place else "place"


def _names_ending_in_places(votes: dict[str, Scores]) -> set[str]:
    """Names that end in a place of the article and begin with no given name: "Overall Riga did well"."""
    places = {key for key, (person, place) in votes.items() if place > max(person, 0) and is_known_place(key)}
    pairs = ((key, key.split()) for key in votes)
    return {key for key, words in pairs if len(words) > 1 and words[-1] in places and not is_given(words[0])}


def _names_of_people(
    votes: dict[str, Scores], ner: NerChoice, *, without: Container[str]
) -> tuple[set[str], set[str]]:
    """The last words and the first words of the names that are people's by the votes, some left out."""
    surnames, givens = set(), set()
    for key, (person, place) in votes.items():
        words = key.split()
        if len(words) > 1 and key not in without and _kind(person, place, ner) == "person":
            surnames.add(words[-1])
            givens.add(words[0])
    return surnames, givens
