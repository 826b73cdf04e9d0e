"""What the words beside a candidate say of it as a place: that it is a town, somebody's home, a street."""

from collections.abc import Sequence

from factx.naming.candidates import Candidate
from factx.naming.gazetteer import places_called
from factx.naming.lexicon import organisations
from factx.naming.stretches import HYPHENS, PLACE_LABELS
from factx.naming.told import POSSESSIVES, may_be_person
from factx.naming.words import DEMONYMS, PARTIES, PREPOSITIONS_OF_PLACE, ROLE_NOUNS, region_abbreviations
from factx.wordlists import word_set

# "the town of Mir Ali"
TOWN_NOUNS = word_set(
    "city hamlet municipality neighborhood neighbourhood resort settlement slum suburb town township village"
)

# "the towns of Haris and Varzaqan"
TOWNS = frozenset({"cities", "hamlets", "islands", "suburbs", "towns", "townships", "villages"})
MAX_LIST_GAP = len(", and ")

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

# "BANTAM — A man ..."; shorter words in capitals may be acronyms
DASHES = frozenset({"--", "–", "—"})
MAX_ACRONYM = 3

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

# "the Khan family"
KIN = frozenset({"brothers", "clan", "dynasty", "family", "sisters"})

# "Rio de Janeiro", "Mar del Plata"
PLACE_PARTICLES = frozenset({"da", "de", "del", "do", "dos"})

# Right behind one of these a name is never a place's.
MEDIA_NOUNS = frozenset({"broadcaster", "channel", "magazine", "newspaper", "ngo", "watchdog", "website"})

# Below, a place may have any name.
SMALL_TOWN = 10_000


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


def is_no_place(c: Candidate, key: str) -> bool:
    """ "the Khan family"; and "a Toyota driver", but "a plant in Toyota"."""
    if c.after[0] in KIN and not c.title:
        return True
    return key in organisations() and c.before[0] not in PREPOSITIONS_OF_PLACE


def is_taken_town(c: Candidate, key: str) -> bool:
    """ "troops recaptured Umm Rawaba", "fighters seized Debre Tabor": an object that is no person's name."""
    if c.relation not in ("dobj", "nsubjpass") or c.title or may_be_person(c):
        return False
    return c.head in DONE_TO_TOWNS or (c.head in DONE_TO_KNOWN_TOWNS and bool(places_called(key)))


def is_town_of_two_words(c: Candidate, key: str) -> bool:
    """A name of several words that a region or town mainly has, and nobody: "Lao Cai", "Chasiv Yar"."""
    if len(c.words) == 1 or c.title or c.before[0] in ROLE_NOUNS or may_be_person(c):
        return False
    return any(p.is_main and (p.kind == "region" or p.population > SMALL_TOWN) for p in places_called(key))


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
    is_explained = c.after[0] == "," and c.apposition in TOWN_NOUNS
    return is_town or is_on_road or is_region or is_seat or c.after[0] in REGIONS or is_explained


def is_town_dateline(c: Candidate, key: str) -> bool:
    """ "BANTAM — A man ..." behind a headline."""
    is_first = c.shape == "first" and c.words[0].isupper() and c.after[0] in DASHES
    return is_first and len(key) > MAX_ACRONYM and any(place.is_main for place in places_called(key))


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
