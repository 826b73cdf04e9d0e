"""What the words beside a candidate say that it names: a town, a company, a storm, a man called so."""

from collections.abc import Sequence
from itertools import pairwise

from factx.naming.candidates import Candidate
from factx.naming.gazetteer import is_known_place, places_called
from factx.naming.lexicon import is_family, is_given
from factx.naming.stretches import HYPHENS, PERSON_LABELS, PLACE_LABELS
from factx.naming.trim import fold
from factx.naming.words import (
    COMPANY_NOUNS,
    DEMONYMS,
    EMPLOYEE_NOUNS,
    PARTIES,
    PREPOSITIONS_OF_PLACE,
    ROLE_NOUNS,
    SPEECH_VERBS,
    region_abbreviations,
)
from factx.wordlists import word_set

# "the town of Mir Ali"
TOWN_NOUNS = frozenset(
    {
        "city",
        "hamlet",
        "municipality",
        "neighborhood",
        "neighbourhood",
        "resort",
        "settlement",
        "slum",
        "suburb",
    }
    | {"town", "township", "village"}
)

# "the towns of Haris and Varzaqan"
TOWNS = frozenset({"cities", "hamlets", "islands", "suburbs", "towns", "townships", "villages"})
MAX_LIST_GAP = len(", and ")

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

# "a Danbury man", "Danbury police": who lives and works in a town.
HOME_NOUNS = word_set(
    """
    boy businessman businesswoman couple father firefighter firefighters girl grandfather grandmother
    homeowner man men mother native natives pensioner resident residents schoolboy schoolgirl student
    teen teenager teenagers teens woman women
    """
)
# "Sligo-based", "Sligo-born"
HOME_SUFFIXES = frozenset({"based", "born", "bred", "raised"})

# "Kaya, a town in", "Kaya, a town that"
AFTER_TOWN = word_set(
    """
    a about along and around at beside by close east in just near north of on outside overlooking
    south that west where which with
    """
)

# "BANTAM — A man ..."; shorter words in capitals may be acronyms
DASHES = frozenset({"--", "–", "—"})
MAX_ACRONYM = 3

# What ends the search for the town: "an official of the town".
OTHER_PREPOSITIONS = frozenset({"as", "by", "for", "from", "of", "on", "to", "who", "with"})

# "the road from Kaya to Dori"
ROAD_NOUNS = frozenset({"bus", "ferry", "flight", "highway", "journey", "railway", "road", "route", "train"})
ROAD_PREPOSITIONS = frozenset({"between", "from", "to"})

# "on Rustaveli Avenue"
STREETS = word_set(
    "airport arena avenue boulevard cathedral cemetery drive expressway freeway highway lane motorway prison "
    "road square stadium street turnpike"
)
BEFORE_STREET = word_set("across along at between down from in into near of off on onto outside to")

# "Alachua and Gilchrist counties"
REGIONS = frozenset(
    {"counties", "districts", "governorates", "municipalities", "parishes", "prefectures", "provinces"}
    | {"townships", "villages"}
)

# "in Mariscal Zavala prison" is a place; in "the Zavala prison letters" that can't be told.
FACILITY_NOUNS = frozenset({"airport", "jail", "prison"})
# "raided Tse Antswam village", but "in the Olympic village"
VILLAGE_NOUNS = frozenset({"neighborhood", "neighbourhood", "slum", "township", "village"})
STREET_NOUNS = frozenset({"avenue", "boulevard", "highway", "motorway", "roundabout", "square", "street"})
BEFORE_FACILITY = frozenset({"at", "from", "in", "inside", "near", "outside", "to"})

# What armies and floods do to towns only; and what is done to known towns rather than to people.
DONE_TO_TOWNS = frozenset(
    {"besiege", "bombard", "encircle", "inundate", "overrun", "recapture", "retake", "shell"}
)
DONE_TO_KNOWN_TOWNS = frozenset(
    {"attack", "bomb", "capture", "control", "devastate", "enter", "flood", "hit", "liberate", "occupy"}
    | {"raid", "reach", "seize", "storm", "strike", "take"}
)

# "Rio de Janeiro", "Mar del Plata"
PLACE_PARTICLES = frozenset({"da", "de", "del", "do", "dos"})

# Right behind one of these a name is never a place's.
MEDIA_NOUNS = frozenset({"broadcaster", "channel", "magazine", "newspaper", "ngo", "watchdog", "website"})

# Between a company and the one who works there: " chief executive officer ".
MAX_EMPLOYEE = 25
BEFORE_EMPLOYEE = frozenset({"assistant", "deputy", "executive", "head", "managing", "senior", "vice"})
POSSESSIVES = frozenset({"'", "’", "'s", "’s"})

# Below, a place may have any name.
SMALL_TOWN = 10_000

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
        if len(after.words) > 1 and is_given(after.words[0]) and not _may_be_person(c):
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


def short_of_place(key: str) -> str | None:
    """What a place is called for short, None where its name has no such shape.

    >>> short_of_place("rio de janeiro"), short_of_place("new york")
    ('rio', None)
    """
    words = key.split()
    return words[0] if len(words) > 2 and words[1] in PLACE_PARTICLES else None


def is_medium(c: Candidate) -> bool:
    """ "the newspaper La Union", "military channel Myawaddy": a known place's name too, and none here."""
    return c.before[0] in MEDIA_NOUNS and not c.title


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


def is_taken_town(c: Candidate, key: str) -> bool:
    """ "troops recaptured Umm Rawaba", "fighters seized Debre Tabor": an object that is no person's name."""
    if c.relation not in ("dobj", "nsubjpass") or c.title or _may_be_person(c):
        return False
    return c.head in DONE_TO_TOWNS or (c.head in DONE_TO_KNOWN_TOWNS and bool(places_called(key)))


def is_town_of_two_words(c: Candidate, key: str) -> bool:
    """A name of several words that a region or town mainly has, and nobody: "Lao Cai", "Chasiv Yar"."""
    if len(c.words) == 1 or c.title or c.before[0] in ROLE_NOUNS or _may_be_person(c):
        return False
    return any(p.is_main and (p.kind == "region" or p.population > SMALL_TOWN) for p in places_called(key))


def is_unnamed_people(c: Candidate) -> bool:
    """A nationality word before a small one that is no part of a name: "Omani foreign minister"."""
    is_bare = len(c.words) == 1 and not c.label and not c.title
    return is_bare and c.words[0].lower() in DEMONYMS and c.after[0] not in SPEECH_VERBS


def is_called_storm(c: Candidate) -> bool:
    """ "tropical storm Delta", "typhoon Tino"."""
    return c.before[0] in STORMS


def is_called_facility(c: Candidate) -> bool:
    """ "in Mariscal Zavala prison", "the Khreshchatyk boulevard"."""
    if c.title:
        return False
    is_village = c.after[0] in VILLAGE_NOUNS and c.before[0] not in ("a", "an", "the") and not c.shape
    is_facility = c.after[0] in FACILITY_NOUNS and c.before[0] in BEFORE_FACILITY
    return is_village or is_facility or c.after[0] in STREET_NOUNS


def towns_listed(candidates: Sequence[Candidate], keys: Sequence[str]) -> set[str]:
    """ "the towns of Haris, Ahar and Varzaqan": the last one is behind "and"."""
    found = set()
    is_list = False
    for i, (c, key) in enumerate(zip(candidates, keys, strict=True)):
        is_list = (is_list or (c.before[0] == "of" and c.before[1] in TOWNS)) and not c.title
        if is_list:
            found.add(key)
            is_beside = i + 1 < len(candidates) and candidates[i + 1].start - c.end <= MAX_LIST_GAP
            is_list = is_beside and c.after[0] in (",", "and") and c.before[0] != "and"
    return found


def is_called_town(c: Candidate, key: str) -> bool:
    """ "the town of Mir Ali", "Kaya, a town in", "the road to Kaya", "Gilchrist counties", "D-Columbus"."""
    if c.title or c.after[0] in POSSESSIVES:
        return False
    before, before2 = c.before
    is_town = before == "of" and before2 in TOWN_NOUNS
    is_on_road = before in ROAD_PREPOSITIONS and before2 in ROAD_NOUNS and bool(places_called(key))
    is_region = before == "," and c.words[0] in region_abbreviations()  # "Churchill, Man."
    is_seat = before in HYPHENS and before2 in PARTIES
    return is_town or is_on_road or is_region or is_seat or c.after[0] in REGIONS or _has_town_behind(c)


def is_town_dateline(c: Candidate, key: str) -> bool:
    """ "BANTAM — A man ..." behind a headline."""
    is_first = c.shape == "first" and c.words[0].isupper() and c.after[0] in DASHES
    return is_first and len(key) > MAX_ACRONYM and any(place.is_main for place in places_called(key))


def _has_town_behind(c: Candidate) -> bool:
    """ "Tamarasheni, a Georgian town", "Kibera, Nairobi's largest slum", but "Lee, a village teacher"."""
    if c.after[0] != "," or not (c.after[1] in ("a", "an", "the") or c.after[2] in POSSESSIVES):
        return False
    for word, following in pairwise(c.after[2:]):
        if word in TOWN_NOUNS:
            return following in AFTER_TOWN or not (following[:1].isalpha() or following in POSSESSIVES)
        if word in PREPOSITIONS_OF_PLACE or word in OTHER_PREPOSITIONS:
            return False
    return False


def is_street(c: Candidate) -> bool:
    """ "on Rustaveli Avenue", "to the Manila Cathedral"; one with a number is an identifier: "Route 66"."""
    before = c.before[1] if c.before[0] == "the" else c.before[0]
    return (
        c.words[-1].lower() in STREETS
        and c.words[-1][0].isupper()
        and before in BEFORE_STREET
        and not c.title
    )


def is_home(c: Candidate, key: str) -> bool:
    """ "a Danbury man", "Danbury police", "a Sligo-based artist", where the tagger thinks so too."""
    if c.label not in PLACE_LABELS or c.title or key in DEMONYMS:
        return False
    is_tied = c.after[0] in HYPHENS and c.after[1] in HOME_SUFFIXES
    return is_tied or c.after[0] in HOME_NOUNS or (c.after[0] == "police" and bool(places_called(key)))


def is_followed_by_which(c: Candidate) -> bool:
    """ "Brandt, which runs a port": no person, unless the name says so ("Lee met Lima, which helped")."""
    is_subject = c.relation in ("nsubj", "nsubjpass") and not c.title
    return is_subject and len(c.words) == 1 and c.after[:2] == (",", "which") and not is_like_person(c)


def _may_be_person(c: Candidate) -> bool:
    """Whether the words make a person's name, or are a given or family name alone."""
    if len(c.words) == 1:
        return is_like_person(c)
    return is_given(c.words[0]) and is_family(c.words[-1])


def is_like_person(c: Candidate) -> bool:
    """Whether any of its words is a name that people bear."""
    return any(is_given(word) or is_family(word) for word in c.words)
