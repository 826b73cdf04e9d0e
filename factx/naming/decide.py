"""Candidates -> what each of them names; the whole article decides, not one sentence."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Literal

from factx.naming.candidates import Candidate
from factx.naming.features import features_of
from factx.naming.gazetteer import places_called
from factx.naming.trim import fold

Kind = Literal["person", "place"]
Scores = tuple[float, float]

# A surname or given name alone is the person of a longer name in the same article.
SURNAME_BONUS = 4.0
GIVEN_NAME_BONUS = 1.5

# Features that are rarer in the texts that the weights were fitted on than in the world's news.
RARE = {
    "begins as thing": (-6.0, -6.0),
    "dateline, then date or dash": (-2.0, 3.0),
    "honorific": (2.2, 0.0),
    "one word unknown": (-1.1, 0.0),
    "role after": (1.2, 0.1),
    "title": (1.8, -0.6),
    "unknown + unknown": (-1.2, -0.3),
}

# For a word that is no part of a longer name in the article, and the name of a country or a large city.
KNOWN_PLACE_BONUS = 1.0
KNOWN_CITY = 150_000

# Names in a list: what a bulleted one gains, what one beside a person needs, and how near it must be.
BULLETS = frozenset("•·‣◦▪■●►▶→✓✔*–—-")
LIST_BONUS = 1.5
MIN_IN_LIST = -2.5
MAX_GAP = 6

# How much one occurrence counts against the article's vote on the same spelling.
OWN_SHARE = 0.4
VOTE_POWER = 0.8
THRESHOLDS = (0.0, -0.5)


@cache
def _weights() -> dict[str, Scores]:
    lines = (files("factx.data") / "name_weights.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines[1:])
    return {feature: (float(person), float(place)) for feature, person, place in rows} | RARE


def score(candidate: Candidate) -> Scores:
    weights = _weights()
    person, place = weights["bias"]
    for feature in features_of(candidate):
        weight = weights.get(feature)
        if weight:
            person += weight[0]
            place += weight[1]
    return person, place


def _list_bonus(candidates: Sequence[Candidate]) -> dict[int, float]:
    """Place in `candidates` -> bonus for a person: entries of a bulleted list that look like names, two or more."""
    entries = [
        i
        for i, c in enumerate(candidates)
        if c.before[0] in BULLETS
        and len(c.words) in (2, 3, 4)
        and c.after[0] in ("", ",", "(", "–", "—", "-", ";", ".")
    ]
    return dict.fromkeys(entries, LIST_BONUS) if len(entries) > 1 else {}


def _fill_lists(candidates: Sequence[Candidate], kinds: list[Kind | None], person: Sequence[float]) -> None:
    """Makes people of those names of several words that stand in a list right beside a person."""
    for step in (range(1, len(kinds)), range(len(kinds) - 2, -1, -1)):
        for i in step:
            other = i - 1 if step.step > 0 else i + 1
            first, second = sorted((i, other))
            if (
                kinds[i] is None
                and kinds[other] == "person"
                and len(candidates[i].words) in (2, 3)
                and len(candidates[other].words) > 1
                and person[i] > MIN_IN_LIST
                and candidates[first].after[0] in (",", "and", ";")
                and candidates[second].start - candidates[first].end <= MAX_GAP
            ):
                kinds[i] = "person"


def decide(candidates: Sequence[Candidate]) -> list[Kind | None]:
    """For each candidate whether it names a person or a place; None for anything else."""
    own = [score(c) for c in candidates]
    keys = [fold(" ".join(c.words)) for c in candidates]
    votes: dict[str, Scores] = {}
    members: dict[str, list[int]] = defaultdict(list)
    for i, key in enumerate(keys):
        members[key].append(i)
    for key, at in members.items():
        count = len(at) ** VOTE_POWER
        votes[key] = (sum(own[i][0] for i in at) / count, sum(own[i][1] for i in at) / count)
    surnames, givens = _names_of_people(votes)
    kinds: list[Kind | None] = []
    scores: list[float] = []
    bonus = _list_bonus(candidates)
    for i, (key, (person, place)) in enumerate(zip(keys, own, strict=True)):
        person += bonus.get(i, 0.0)
        person = OWN_SHARE * person + (1 - OWN_SHARE) * votes[key][0]
        place = OWN_SHARE * place + (1 - OWN_SHARE) * votes[key][1]
        if " " not in key:
            if key in surnames:
                person += SURNAME_BONUS
            elif key in givens:
                person += GIVEN_NAME_BONUS
            elif is_known_place(key):
                person -= KNOWN_PLACE_BONUS
                place += KNOWN_PLACE_BONUS
        kinds.append(_kind(person, place))
        scores.append(person)
    _fill_lists(candidates, kinds, scores)
    return kinds


def is_known_place(name: str) -> bool:
    """Whether a country, a region or a large city is mainly called so.

    >>> is_known_place("aleppo"), is_known_place("smith")
    (True, False)
    """
    return any(
        place.is_main and (place.kind != "city" or place.population > KNOWN_CITY)
        for place in places_called(name)
    )


def _kind(person: float, place: float) -> Kind | None:
    person, place = person - THRESHOLDS[0], place - THRESHOLDS[1]
    if max(person, place) <= 0:
        return None
    return "person" if person >= place else "place"


def _names_of_people(votes: dict[str, Scores]) -> tuple[set[str], set[str]]:
    surnames, givens = set(), set()
    for key, (person, place) in votes.items():
        words = key.split()
        if len(words) > 1 and _kind(person, place) == "person":
            surnames.add(words[-1])
            givens.add(words[0])
    return surnames, givens
