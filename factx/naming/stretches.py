"""Sentence -> stretches: the token positions from the first to the last word of what may be a name."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from factx.naming.gazetteer import places_called
from factx.naming.lexicon import is_family
from factx.naming.words import HYPHEN_SUFFIXES, NEVER_NAMES, NUMBERED, PARTICLES, ROLE_NOUNS, TITLES

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

# Parts of speech that a capitalised word at the beginning of a sentence has where it is no name.
COMMON = frozenset({"ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NUM", "PART", "PRON", "SCONJ", "VERB"})

HYPHENS = frozenset({"-", "‐", "‑", "–"})
QUOTES = frozenset({'"', "“", "”", "'", "‘", "’", "``", "''"})
POSSESSIVES = frozenset({"'s", "’s", "‘s", "`s"})
BETWEEN_NAMES = frozenset({",", "—", "–", "/", ";", ":", "(", ")"})

# Months that are given names or surnames as well.
MONTHS = frozenset({"april", "august", "jan", "jun", "june", "march", "may"})

# "Gulf of Mexico", "United States of America"
BEFORE_OF = frozenset(
    {
        "academy",
        "bank",
        "bay",
        "cape",
        "gulf",
        "horn",
        "institute",
        "isle",
        "isthmus",
        "museum",
        "republic",
        "sea",
    }
    | {"states", "strait", "university"}
)

# Arabic and Romance particles that a name may begin with.
FIRST_PARTICLES = frozenset({"al", "al-", "bin", "d'", "de", "dos", "el", "ibn", "van", "von"})

PERSON_LABELS = frozenset({"PER", "PERSON"})
PLACE_LABELS = frozenset({"FAC", "GPE", "LOC"})

# Offices that begin with a number: "First Minister", "First Lady".
FIRST_OFFICES = frozenset({"deputy", "lady", "minister", "secretary", "vice"})

# "d'Oliveira", "d’Estaing"
ELIDED_RE = re.compile(r"[dl]['’][A-ZÀ-Þ]")

# Labels of names that may hold a lower-case word: "University of Oslo", "Lord of the Rings".
LONG_LABELS = frozenset({"EVENT", "FAC", "GPE", "LAW", "LOC", "MISC", "ORG", "PRODUCT", "WORK_OF_ART"})

# "Capt.", "Supt.": longer titles have no full stop.
MAX_SHORT_TITLE = 5

# A longer stretch is no name.
MAX_WORDS = 15

# Fewer words are no headline.
MIN_HEADLINE_WORDS = 5


def is_headline(sent: "Span") -> bool:
    """Whether all words but the small ones have capitals, so that capitals tell nothing."""
    words = []
    for token in sent:
        if token.is_alpha and not (token.is_stop and not token.is_upper):
            if token.text[0].islower():
                return False
            words.append(token)
    if len(words) < MIN_HEADLINE_WORDS:
        return False
    if all(token.is_upper for token in words):
        return True
    commas = sum(token.text in (",", "/", ";", "|") for token in sent)
    return commas * 4 < len(words) and not sent.text.endswith(".")


def find_entities(
    sent: "Span", labels: Sequence[str], extents: Mapping[int, int]
) -> Iterator[tuple[int, int]]:
    """Token positions of the named entities: all there is to go by in a headline."""
    for start in range(sent.start, sent.end):
        if start in extents and labels[start]:
            yield start, min(extents[start], sent.end)


def find_stretches(
    sent: "Span", labels: Sequence[str], extents: Mapping[int, int]
) -> Iterator[tuple[int, int]]:
    """Token positions of each stretch of name words, widened to longer entities that begin in it."""
    doc = sent.doc
    at = sent.start
    while at < sent.end:
        if not _begins_name(doc[at], sent, labels):
            # an entity of lower-case words ("southern Siachen") is left as it is
            at += 1
            continue
        end = _stretch_end(doc, at, sent.end, labels, extents)
        yield at, end
        at = end


def _begins_name(token: "Token", sent: "Span", labels: Sequence[str]) -> bool:
    text, at = token.text, token.i
    if not is_capital(token):
        is_particle = text.lower() in FIRST_PARTICLES or ELIDED_RE.match(text) is not None
        begins_person = is_particle and labels[at] in PERSON_LABELS
        return (begins_person and at + 1 < sent.end) or (text[:3] in ("al-", "el-") and text[3:4].isupper())
    word, label = token.lower_, labels[at]
    if word in NEVER_NAMES:
        after = sent.doc[at + 1] if at + 1 < sent.end else None
        # "June Sculthorpe"
        may_be_given = word in MONTHS and label != "DATE"
        return may_be_given and after is not None and is_capital(after) and after.lower_ not in NEVER_NAMES
    before = sent.doc[at - 1].text if at > sent.start else ":"
    opens = before in QUOTES or before == ":"
    if token.is_stop and _is_stop_name(token, sent, labels):
        return True
    if token.is_stop and not (token.is_upper and len(word) > 1):
        return not opens and token.pos_ == "PROPN" and bool(label)
    return bool(label) or not (opens and token.pos_ in COMMON)


def _is_stop_name(token: "Token", sent: "Span", labels: Sequence[str]) -> bool:
    """Whether a common little word begins a name or title: "party chief To Lam", "First Minister Lee"."""
    at = token.i
    if at + 1 >= sent.end or not token.is_title or not is_capital(sent.doc[at + 1]):
        return False
    after = sent.doc[at + 1]
    if token.lower_ == "first":
        return after.lower_ in FIRST_OFFICES
    is_called = at > sent.start and sent.doc[at - 1].text in ROLE_NOUNS
    return is_called and labels[after.i] in PERSON_LABELS


def is_capital(token: "Token") -> bool:
    """Whether it may be the word of a name; what a bracket is stuck to is several: "KY--(Wire"."""
    text = token.text
    is_letter = text == "I" or (len(text) == 1 and token.pos_ == "DET")
    return text[0].isupper() and not is_letter and "(" not in text


def _stretch_end(doc: "Doc", at: int, limit: int, labels: Sequence[str], extents: Mapping[int, int]) -> int:
    """Where the stretch ends that begins at a token."""
    limit = min(limit, at + MAX_WORDS)
    end = _entity_end(doc, at, limit, labels=labels, extents=extents)
    while end < limit:
        further = _next_end(doc, at, end, limit, labels=labels, extents=extents)
        if further == end:
            break
        end = further
    return end


def _entity_end(doc: "Doc", at: int, limit: int, *, labels: Sequence[str], extents: Mapping[int, int]) -> int:
    """Where the entity ends that begins at a token, if it may hold lower-case words; else after the token."""
    end = extents.get(at, 0)
    is_long = end > at + 1 and labels[at] in LONG_LABELS and not _breaks(doc, at, end)
    return min(end, limit) if is_long else at + 1


def _next_end(
    doc: "Doc", start: int, end: int, limit: int, *, labels: Sequence[str], extents: Mapping[int, int]
) -> int:
    """Where the stretch ends with its next word; the same end where it stops."""
    token, before = doc[end], doc[end - 1]
    if ELIDED_RE.match(token.text) and before.whitespace_:
        return end + 1
    if is_capital(token) and (token.lower_.rstrip(".") not in NEVER_NAMES or _ends_name(token, labels)):
        is_joined = before.whitespace_ or before.text in HYPHENS or before.text.endswith((".", "'", "’"))
        return _entity_end(doc, end, limit, labels=labels, extents=extents) if is_joined else end
    if before.lower_ in NUMBERED and token.is_digit:
        return end + 1
    if end + 1 >= limit:
        return end
    following = doc[end + 1]
    if token.text == "." and not before.whitespace_ and _is_short_title(before) and is_capital(following):
        return end + 1
    if token.text in HYPHENS and not before.whitespace_ and not token.whitespace_ and following.is_alpha:
        return end if following.lower_ in HYPHEN_SUFFIXES else end + 2
    if token.lower_ == "of" and before.lower_ in BEFORE_OF and is_capital(following):
        return end + 2
    if token.lower_ == "and" and is_capital(following) and _is_one_region(doc, start, end + 2):
        return end + 2
    if token.lower_ in POSSESSIVES and is_capital(following) and _is_one_place(doc, start, end + 2):
        return end + 2
    if token.lower_ in PARTICLES and labels[end] != "GPE" and _leads_to_capital(doc, end, limit):
        return end + 1
    if token.text in QUOTES:
        return _nickname_end(doc, end, limit) or end
    return end


def _is_short_title(token: "Token") -> bool:
    """Whether it may be the title before a full stop, which the tokenizer knows of a few only: "Capt."."""
    return len(token) <= MAX_SHORT_TITLE and token.lower_ in TITLES


def _ends_name(token: "Token", labels: Sequence[str]) -> bool:
    """Whether a word that is rarely a name is one by the words beside it: "Theresa May", "Vo Thi Thu Ha"."""
    label = labels[token.i]
    if _is_inside_person(token, labels):
        return True
    may_be_family = label in PERSON_LABELS and is_family(token.text)
    return label == labels[token.i - 1] and (token.lower_ in MONTHS or may_be_family)


def _is_inside_person(token: "Token", labels: Sequence[str]) -> bool:
    """Whether the words on both sides belong to a person's name, without a comma or the like between."""
    at = token.i
    beside = token.doc[at - 1 : at + 2]
    is_person = len(beside) == 3 and all(labels[t.i] in PERSON_LABELS and is_capital(t) for t in beside)
    return is_person and not any(t.is_sent_start for t in beside[1:])


def _breaks(doc: "Doc", start: int, end: int) -> bool:
    """Whether the entity holds a comma or dash, and so is rather two names: "New Delhi, India"."""
    return any(doc[at].text in BETWEEN_NAMES or doc[at].is_space for at in range(start, end))


def _is_one_region(doc: "Doc", start: int, end: int) -> bool:
    """Whether the gazetteer has the words as one country or region: "Jammu and Kashmir"."""
    return any(p.kind in ("country", "region") for p in places_called(doc[start:end].text))


def _is_one_place(doc: "Doc", start: int, end: int) -> bool:
    """Whether the gazetteer has a place that is mainly called so: "Cox's Bazar"."""
    return any(place.is_main for place in places_called(doc[start:end].text))


def _leads_to_capital(doc: "Doc", at: int, limit: int) -> bool:
    """Whether nothing but one or two more particles stand before a capitalised word."""
    for i in range(at + 1, min(at + 4, limit)):
        if is_capital(doc[i]):
            return True
        if doc[i].lower_ not in PARTICLES and doc[i].text not in HYPHENS:
            return False
    return False


def _nickname_end(doc: "Doc", at: int, limit: int) -> int:
    """Where a nickname in quotation marks ends inside a name: “Pepe”, “El Chapo”; 0 where there is none."""
    for end in range(at + 2, min(at + 4, limit - 1)):
        if doc[end].text in QUOTES:
            goes_on = is_capital(doc[end + 1]) or doc[end + 1].lower_ in PARTICLES
            spaced = doc[at - 1].whitespace_ and doc[end].whitespace_ and goes_on
            return end + 1 if spaced and all(is_capital(doc[i]) for i in range(at + 1, end)) else 0
    return 0
