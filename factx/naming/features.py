"""Candidate -> features: what speaks for or against a person or a place, each with a readable name."""

from bisect import bisect_right
from math import log10

from factx.calendar import MONTHS
from factx.naming.candidates import Candidate
from factx.naming.gazetteer import Place, places_called
from factx.naming.lexicon import is_family, is_given
from factx.naming.words import (
    DEMONYMS,
    DIRECTIONS,
    GENERIC,
    HONORIFICS,
    ORGANISATION_STARTS,
    ORGANISATION_WORDS,
    PARTICLES,
    PLACE_NOUNS,
    PLACE_STARTS,
    PLACE_WORDS,
    PLURAL_DEMONYMS,
    PREPOSITIONS_OF_PLACE,
    ROLE_NOUNS,
    SPEECH_VERBS,
    THING_STARTS,
    TITLES,
)

# What people do by what they say, as lemmas; and where they go.
SAYING = frozenset(
    {"add", "argue", "believe", "claim", "explain", "note", "say", "tell", "think", "tweet", "write"}
)
MOTION_VERBS = frozenset(
    {"bomb", "capture", "cross", "enter", "flee", "invade", "leave", "reach", "shell", "tour", "visit"}
)

# Words before a name that tell something, beside the prepositions of place.
OTHER_WORDS_BEFORE = frozenset(
    {"a", "against", "an", "and", "between", "by", "for", "from", "of", "on", "over", "the", "to", "with"}
)

# Words after which a name is that of a ship, a storm or a club; others of the table say less in lower case.
THINGS_BEFORE = THING_STARTS - {"challenger", "project", "space", "storm"}

# Where the tagger's chances are cut into steps.
CHANCE_STEPS = (0.02, 0.1, 0.25, 0.4, 0.6, 0.75, 0.9, 0.98)

AFTER_DATELINE = frozenset({"(", "-", "--", "–", "—"})
APPOSITIONS = frozenset({"a", "an", "chief", "director", "head", "her", "his", "president", "the"})


def features_of(candidate: Candidate) -> list[str]:
    """The features of one candidate, judged by itself and its sentence."""
    return [
        *_of_label(candidate),
        *_of_chances(candidate),
        *_of_words(candidate),
        *_of_context(candidate),
    ]


def _of_label(c: Candidate) -> list[str]:
    size = "one" if len(c.words) == 1 else "more"
    extent = "exact" if c.is_exact else "part"
    return [f"label {c.label or 'none'} {extent}", f"label {c.label or 'none'} {size}"]


def _of_chances(c: Candidate) -> list[str]:
    if c.chances is None:
        return []
    chances = {"person": c.chances.person, "place": c.chances.place, "other": c.chances.other}
    return [f"{kind} chance {bisect_right(CHANCE_STEPS, chance)}" for kind, chance in chances.items()]


def _of_words(c: Candidate) -> list[str]:
    words = [word.strip(".,").lower() for word in c.words]
    first, last = words[0], words[-1]
    name = " ".join(words)
    found = [f"words {min(len(words), 5)}", f"tag {c.tag}", *_of_organisation(words, name)]
    if len(words) > 1 and last in PLACE_WORDS:
        found.append("ends as place")
    if len(words) > 1 and first in PLACE_STARTS:
        found.append("begins as place")
    if (first in THING_STARTS and len(words) > 1) or c.before[0] in THINGS_BEFORE:
        found.append("begins as thing")
    if name in DEMONYMS or name in PLURAL_DEMONYMS:
        found.append("demonym")
    elif last in DEMONYMS or first in DEMONYMS or last in PLURAL_DEMONYMS:
        found.append("has demonym")
    if any(character.isdigit() for character in name):
        found.append("digit")
    if "of" in words or "and" in words or "&" in words or "for" in words or "the" in words:
        found.append("has small word")
    if "&" in words:
        found.append("ampersand")
    if name in GENERIC:
        found.append("generic")
    text = "".join(c.words)
    if c.shape != "headline" and text.isupper() and len(text) > 1:
        found.append("acronym short" if len(text) < 6 else "acronym long")
    if len(text) == 1:
        found.append("letter")
    if len(words) > 1 and all(len(word.rstrip(".")) == 1 or word.count(".") for word in c.words[:-1]):
        found.append("initials")
    if _begins_with_acronym(c):
        found.append("acronym first")
    found += _of_lexicon(c, words)
    return found + _of_gazetteer(c)


def _of_organisation(words: list[str], name: str) -> list[str]:
    if any(place.is_main and place.kind in ("country", "region") for place in places_called(name)):
        return []  # "West Bank"
    if len(words) > 2 and words[-2] in PARTICLES and is_given(words[0]):
        return []  # "Dominique de la Tour"
    is_named = words[0] in ORGANISATION_STARTS and len(words) > 1
    if is_named or words[-1] in ORGANISATION_WORDS or (words[0] in ORGANISATION_WORDS and "of" in words):
        return ["ends as organisation"]
    return ["has organisation word"] if any(word in ORGANISATION_WORDS for word in words) else []


def _of_lexicon(c: Candidate, words: list[str]) -> list[str]:
    given, family = is_given(words[0]) and not _begins_with_acronym(c), is_family(words[-1])
    if len(words) == 1:
        if given and family:
            return ["one word given or family"]
        return ["one word given"] if given else ["one word family"] if family else ["one word unknown"]
    if given and family:
        return ["given + family"]
    if given:
        return ["given + unknown"]
    if family:
        return ["unknown + family"]
    if is_family(words[0]) or is_given(words[-1]):
        return ["reversed"]
    return ["unknown + unknown"]


def _begins_with_acronym(c: Candidate) -> bool:
    """Whether only its first word is in capitals, and more than initials: "FIFA Ticketing"."""
    first = c.words[0]
    return len(first) > 2 and first.isalpha() and first.isupper() and not "".join(c.words).isupper()


def _of_gazetteer(c: Candidate) -> list[str]:
    places = places_called(" ".join(c.words))
    if not places:
        return ["gazetteer none"]
    best = max(places, key=_weight)
    if not best.is_main:
        return [f"gazetteer alternate {_size(best)}"]
    known = f"gazetteer {best.kind}" if best.kind != "city" else f"gazetteer city {_size(best)}"
    return [known, "gazetteer, several words"] if len(c.words) > 1 else [known]


def _weight(place: Place) -> float:
    rank = {"country": 9.0, "region": 7.0, "natural": 7.0}.get(place.kind, log10(place.population + 10))
    return rank - (0 if place.is_main else 2)


def _size(place: Place) -> int:
    return min(int(log10(place.population + 10)), 6)


def _of_context(c: Candidate) -> list[str]:
    return [*_of_title(c), *_of_word_before(c), *_of_words_after(c), *_of_sentence(c)]


def _of_title(c: Candidate) -> list[str]:
    before, before2 = c.before
    if c.title:
        last = c.title.lower().split()[-1].rstrip(".")
        return ["honorific" if last in HONORIFICS else "title"]
    if before in ROLE_NOUNS or before in TITLES:
        return ["role before"]
    return ["role, before"] if before == "," and before2 in ROLE_NOUNS else []


def _of_word_before(c: Candidate) -> list[str]:
    before, before2 = c.before
    found = []
    if before in PREPOSITIONS_OF_PLACE or before in OTHER_WORDS_BEFORE:
        found.append(f"before {before}")
    if before == "the" and before2 in PREPOSITIONS_OF_PLACE:
        found.append("in the")
    if before == "of" and before2 in PLACE_NOUNS:
        found.append("city of")
    if before in DIRECTIONS:
        found.append("direction before")
    return found


def _of_words_after(c: Candidate) -> list[str]:
    after, after2, after3 = c.after
    found = []
    if after in PLACE_NOUNS:
        found.append("place noun after")
    if after == "," and after2.isdigit() and len(after2) == 2:
        found.append("age after")
    if after in ("who", "whose", "himself", "herself") or (after == "," and after2 in ("who", "whose")):
        found.append("who after")
    if after == "," and (after2 in ROLE_NOUNS or after3 in ROLE_NOUNS):
        found.append("role after")
    if after == "," and after2 in APPOSITIONS:
        found.append("apposition after")
    if after in ("'s", "’s"):
        found.append("possessive")
    return found


def _of_sentence(c: Candidate) -> list[str]:
    after = c.after[0]
    found = [f"relation {c.relation}"]
    if after in SPEECH_VERBS or c.before[0] in SPEECH_VERBS:
        found.append("speech verb")
    if c.head == "leave" or (c.relation == "dobj" and c.head in MOTION_VERBS):
        found.append("motion verb")
    if c.relation in ("nsubj", "nsubjpass") and c.head in SAYING:
        found.append("says")
    first = c.words[0]
    follows = c.after[1] if after == "," else after
    is_dated = follows[:1].isdigit() or follows.rstrip(".") in MONTHS
    if c.shape and first.isupper() and len(first) > 2 and (is_dated or after in (*AFTER_DATELINE, ":")):
        found.append("dateline, then date or dash")
    if first.isupper() and len(first) > 3 and (after in AFTER_DATELINE or c.shape == "first"):
        found.append("dateline")
    if c.shape:
        found.append(f"shape {c.shape}")
        if c.is_common:
            found.append("common word first")
    return found
