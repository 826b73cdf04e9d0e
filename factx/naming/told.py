"""What the words beside a candidate say that it names: a company, a storm, a man called so."""

from collections.abc import Sequence
from itertools import pairwise

from factx.naming.candidates import Candidate
from factx.naming.gazetteer import is_known_place, places_called
from factx.naming.lexicon import is_family, is_given
from factx.naming.stretches import PERSON_LABELS
from factx.naming.trim import fold
from factx.naming.words import (
    COMPANY_NOUNS,
    DEMONYMS,
    EMPLOYEE_NOUNS,
    ROLE_NOUNS,
    SPEECH_VERBS,
)
from factx.wordlists import word_set

# "a man called Taras", "identified only as Boureima": so the text says that a name is a person's.
CALLED = frozenset({"called", "named"})
CALLED_NOUNS = frozenset({"boy", "child", "girl", "man", "teenager", "villager", "woman", "youth"})

# What only people suffer, and have.
OF_PEOPLE = word_set(
    """
    abduction arrest assassination beheading brother daughter demise execution father funeral grandson husband
    kidnapping killing lynching mother murder nephew parents sister slaying son sons supporters widow wife
    """
)

# "sons Omar and Ali", "their children, Ann, Bo and Ola"
RELATIVES = frozenset({"brothers", "children", "daughters", "grandchildren", "sisters", "sons"})

# "tropical storm Delta", "typhoon Tino"
STORMS = frozenset({"cyclone", "hurricane", "storm", "typhoon"})


# Between a company and the one who works there: " chief executive officer ".
MAX_EMPLOYEE = 25
BEFORE_EMPLOYEE = frozenset({"assistant", "deputy", "executive", "head", "managing", "senior", "vice"})
POSSESSIVES = frozenset({"'", "’", "'s", "’s"})

# "told Brandt", "told Brandt that"
AFTER_TOLD = frozenset({"", ",", ".", "in", "on", "that"})


def names_of_things(
    candidates: Sequence[Candidate], features: Sequence[Sequence[str]]
) -> tuple[set[str], set[str]]:
    """The words by which things and companies go on: "Amara" of a cyclone, "Brandt" of "Brandt Motors"."""
    things, companies = set(), set()
    for candidate, found in zip(candidates, features, strict=True):
        # "Hurricane Wilma", "Tropical Storm Wilma"
        is_thing = "begins as thing" in found and len(candidate.words) == 2
        if is_thing or (len(candidate.words) > 2 and candidate.words[-2].lower() in STORMS):
            things.add(fold(candidate.words[-1]))
        if is_called_storm(candidate) and not is_known_place(fold(" ".join(candidate.words))):
            things.add(fold(" ".join(candidate.words)))
        if "ends as organisation" in found and len(candidate.words) > 1:
            companies.add(fold(candidate.words[0]))
    return things, companies


def employers_of(candidates: Sequence[Candidate], keys: Sequence[str]) -> set[str]:
    """Names of companies, teams and movements, by whom they employ or what they are called.

    "Brandt's Bo Lee", "Brandt chairman Bo Lee", "the rights group Brandt", "Brandt reported".
    """
    found = set()
    for (c, after), key in zip(pairwise(candidates), keys, strict=False):
        gap = after.start - c.end
        if len(after.words) > 1 and is_given(after.words[0]) and not may_be_person(c):
            is_owner = c.after[0] in POSSESSIVES and not after.title and gap <= len("'s ")
            employs = _last_employee_noun(c) == after.before[0] and gap <= MAX_EMPLOYEE
            if is_owner or employs:
                found.add(key)
    for c, key in zip(candidates, keys, strict=True):
        if is_called_company(c):
            found.add(key)
        if len(c.words) < 3 and not c.title and not is_like_person(c):
            reports = len(c.words) == 1 and c.after[0] == "reported"
            is_told = c.head == "tell" and c.relation in ("dative", "dobj") and c.after[0] in AFTER_TOLD
            # "Lima, founder of Brandt"
            is_led = c.before[0] == "of" and c.before[1] in EMPLOYEE_NOUNS and not places_called(key)
            cites = len(c.words) == 1 and c.after[:2] == (",", "citing")
            if reports or is_told or is_led or cites or c.before[0] in COMPANY_NOUNS:
                found.add(key)
    return found


def _last_employee_noun(c: Candidate) -> str | None:
    """The noun after the name that tells what somebody is there: "chairman", "executive" of two words."""
    if c.after[:2] == ("chief", "executive"):
        return "executive"
    noun = c.after[1] if c.after[0] in BEFORE_EMPLOYEE else c.after[0]
    return noun if noun in EMPLOYEE_NOUNS else None


def is_called_company(c: Candidate) -> bool:
    """ "Brandt, a rights group, said"."""
    is_beside = c.after[0] == "," and c.after[1] in ("a", "an", "the")
    return is_beside and c.apposition in COMPANY_NOUNS and not c.title


def called_people(candidates: Sequence[Candidate]) -> set[int]:
    """Positions of the names that are said to be people's: "a man called Taras", "sons Omar and Ali"."""
    called = {i for i, c in enumerate(candidates) if is_called_person(c)}
    relatives: set[int] = set()
    for i, c in enumerate(candidates):
        at = 1 if c.before[0] == "," else 0
        is_first = c.before[at] in RELATIVES and c.after[0] in (",", "and")
        is_next = i - 1 in relatives and c.before[0] in (",", "and")
        if (is_first or is_next) and len(c.words) == 1 and not c.title and c.label in ("", "PERSON"):
            relatives.add(i)
    return called | relatives


def is_called_person(c: Candidate) -> bool:
    """Whether it is said to be somebody's name: "a man called Taras", "known only as Boureima"."""
    is_named = c.before[0] in CALLED and (c.before[1] in CALLED_NOUNS or c.before[1] in ROLE_NOUNS)
    is_late = c.before == ("late", "the") and c.label in PERSON_LABELS  # "the late Benito Juárez"
    return is_named or is_late or c.before == ("as", "only")


def is_of_person(c: Candidate, key: str) -> bool:
    """ "the murder of Hashir Faruqi", "son of Teodoro Obiang"."""
    return c.before[0] == "of" and c.before[1] in OF_PEOPLE and not is_known_place(key)


def is_unnamed_people(c: Candidate) -> bool:
    """A nationality word before a small one that is no part of a name: "Omani foreign minister"."""
    is_bare = len(c.words) == 1 and not c.label and not c.title
    return is_bare and c.words[0].lower() in DEMONYMS and c.after[0] not in SPEECH_VERBS


def is_called_storm(c: Candidate) -> bool:
    """ "tropical storm Delta", "typhoon Tino"."""
    return c.before[0] in STORMS


def is_followed_by_which(c: Candidate) -> bool:
    """ "Brandt, which runs a port": no person, unless the name says so ("Lee met Lima, which helped")."""
    is_subject = c.relation in ("nsubj", "nsubjpass") and not c.title
    return is_subject and len(c.words) == 1 and c.after[:2] == (",", "which") and not is_like_person(c)


def may_be_person(c: Candidate) -> bool:
    """Whether the words make a person's name, or are a given or family name alone."""
    if len(c.words) == 1:
        return is_like_person(c)
    return is_given(c.words[0]) and is_family(c.words[-1])


def is_like_person(c: Candidate) -> bool:
    """Whether any of its words is a name that people bear."""
    return any(is_given(word) or is_family(word) for word in c.words)
