"""Candidates -> what each of them names; the whole article decides, not one sentence."""

from collections import defaultdict
from collections.abc import Container, Sequence, Set
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from factx.model import NerChoice
from factx.naming.beside import fill_beside, listed_in
from factx.naming.candidates import Candidate, Kind, Scores
from factx.naming.features import features_of
from factx.naming.gazetteer import is_known_place, places_called
from factx.naming.lexicon import is_given, organisations
from factx.naming.told import (
    called_people,
    employers_of,
    is_called_person,
    is_called_storm,
    is_followed_by_which,
    is_of_person,
    is_unnamed_people,
    names_of_things,
)
from factx.naming.towns import (
    is_called_facility,
    is_called_town,
    is_home,
    is_medium,
    is_no_place,
    is_street,
    is_taken_town,
    is_town_dateline,
    is_town_of_two_words,
    short_of_place,
    towns_listed,
)
from factx.naming.trim import fold
from factx.naming.words import PARTICLES

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

# The same of a known town in capitals at the head of a report.
DATELINE_BONUS = 6.0

# What a known town of several words gains as a place and loses as a person, and one that armies take.
KNOWN_TOWN_BONUS = 2.0
TAKEN_BONUS = 3.5

# What a name gains as a person that the article calls one: "a man called Taras".
CALLED_BONUS = 4.0

# The same where somebody's son or murder is spoken of.
OF_PERSON_BONUS = 2.0

# What a name gains as a person that begins an entry of a list.
LIST_BONUS = 1.5

# How much one occurrence counts against the article's vote on the same spelling.
OWN_SHARE = 0.3
VOTE_POWER = 0.85

# What a person's and a place's score must exceed, by who tags names.
THRESHOLDS: dict[NerChoice, Scores] = {"factx": (-0.2, -0.2), "model": (0.0, -0.5)}


@dataclass(frozen=True, slots=True)
class Told:
    """Folded names by what the article says of them, and the parts of its people's names."""

    surnames: Set[str]
    givens: Set[str]
    things: Set[str]
    companies: Set[str]
    no_people: Set[str]
    towns: Set[str]
    taken: Set[str]
    short: Set[str]


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
    told = _told(candidates, keys, features, votes=votes, ner=ner)
    listed = listed_in(candidates)
    called = called_people(candidates)
    scores: list[Scores] = []
    for i, key in enumerate(keys):
        person, place = _bonus(candidates[i], key, told)
        person += OWN_SHARE * own[i][0] + (1 - OWN_SHARE) * votes[key][0]
        person += (LIST_BONUS if i in listed else 0) + (CALLED_BONUS if i in called else 0)
        place += OWN_SHARE * own[i][1] + (1 - OWN_SHARE) * votes[key][1]
        scores.append((person, place))
    kinds = [_kind(person, place, ner) for person, place in scores]
    fill_beside(candidates, kinds, scores, keys, listed=listed)
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


def _told(
    candidates: Sequence[Candidate],
    keys: Sequence[str],
    features: Sequence[Sequence[str]],
    *,
    votes: dict[str, Scores],
    ner: NerChoice,
) -> Told:
    """What the article says of its names, `keys`."""
    ending_in_places = _names_ending_in_places(votes)
    surnames, givens = _names_of_people(candidates, keys, votes, ner, without=ending_in_places)
    things, companies = names_of_things(candidates, features)
    employers = employers_of(candidates, keys)
    known = organisations().intersection(keys)
    employers |= {key.split()[-1] for key in known}
    pairs = list(zip(candidates, keys, strict=True))
    return Told(
        surnames=surnames,
        givens=givens,
        things=things,
        companies=((companies | employers) - surnames) | known,
        no_people=ending_in_places | ({key for c, key in pairs if is_followed_by_which(c)} - surnames),
        towns={key for c, key in pairs if is_called_town(c, key)} | towns_listed(candidates, keys),
        taken={key for c, key in pairs if is_taken_town(c, key)} - surnames,
        short={short for key in votes if (short := short_of_place(key)) and is_known_place(key)}
        - surnames
        - givens,
    )


def _bonus(c: Candidate, key: str, told: Told) -> Scores:
    """What a name gains and loses by the gazetteer, and by what the article says of it."""
    if key in told.things or is_called_storm(c):
        return THING_SCORES
    person, place = _known(key, told)
    if key in told.companies:
        person -= COMPANY_LOSS
        place -= 0 if places_called(key) else COMPANY_LOSS
    elif key in told.no_people or (is_unnamed_people(c) and key not in told.surnames):
        person -= COMPANY_LOSS
    if is_medium(c) or is_no_place(c, key):
        place -= COMPANY_LOSS
    town = 0.0
    if key in told.taken:
        town = TAKEN_BONUS
    elif key not in told.surnames and (is_town_of_two_words(c, key) or is_home(c, key)):
        town = KNOWN_TOWN_BONUS
    if key in told.towns or key in told.short or is_called_facility(c) or is_street(c):
        town += TOWN_BONUS
    elif is_town_dateline(c, key):
        town += DATELINE_BONUS
    of_person = OF_PERSON_BONUS if is_of_person(c, key) and not is_called_person(c) else 0.0
    return person - town + of_person, place + town


def _known(key: str, told: Told) -> Scores:
    """What a single word gains by the longer names in the article, and a name by the gazetteer."""
    if key in told.surnames:
        return SURNAME_BONUS, 0.0
    if key in told.givens:
        return GIVEN_NAME_BONUS, 0.0
    return (-KNOWN_PLACE_BONUS, KNOWN_PLACE_BONUS) if is_known_place(key) else (0.0, 0.0)


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
    candidates: Sequence[Candidate],
    keys: Sequence[str],
    votes: dict[str, Scores],
    ner: NerChoice,
    *,
    without: Container[str],
) -> tuple[set[str], set[str]]:
    """The surnames and the first words of the names that are people's by the votes, some left out."""
    surnames, givens = set(), set()
    words_of = {key: c.words for c, key in zip(candidates, keys, strict=True) if len(c.words) > 1}
    for key, words in words_of.items():
        if key not in without and _kind(*votes[key], ner) == "person":
            surnames |= {fold(words[-1]), fold(" ".join(words[_surname_at(words) :]))}
            givens.add(fold(words[0]))
    return surnames, givens


def _surname_at(words: Sequence[str]) -> int:
    """Position of the first word of a surname with its particles.

    >>> _surname_at(["Ursula", "von", "der", "Leyen"]), _surname_at(["Linda", "Thomas-Greenfield"])
    (1, 1)
    """
    at = len(words) - 1
    while at > 1 and words[at - 1].lower() in PARTICLES:
        at -= 1
    return at
