"""Stretches that hold two names -> one stretch each."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from factx.naming.gazetteer import places_called
from factx.naming.lexicon import is_given
from factx.naming.stretches import HYPHENS, PERSON_LABELS, POSSESSIVES
from factx.naming.words import (
    DEMONYMS,
    HYPHEN_SUFFIXES,
    PARTIES,
    REGION_WORDS,
    ROLE_NOUNS,
    TITLE_WORDS,
    TITLES,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

CUTS = POSSESSIVES | HYPHENS | {"and"}

# "Minister of Transport Ana Lima", "Ambassador to Peru Ana Lima"
BEFORE_OFFICE = frozenset({"at", "for", "in", "of", "to"})

TITLES_AND_PARTS = TITLES | TITLE_WORDS

# A title has no more words: "Deputy Prime Minister".
MAX_TITLE = 4

# "E17", "SW1A"
POSTCODE_RE = re.compile(r"[A-Z]{1,2}\d{1,2}[A-Z]?")

# A place that a hyphen may tie to another one has at least so many inhabitants.
LARGE_CITY = 50_000


def split_stretches(
    doc: "Doc", stretches: Iterable[tuple[int, int]], labels: Sequence[str], extents: Mapping[int, int]
) -> Iterator[tuple[int, int]]:
    """The stretches, cut where they hold two names: "Sudan's Blue Nile", "Ankara-Baghdad", "Leeds LS9".

    Not so where the gazetteer has it all as one: "Hawke's Bay".
    """
    for first, last in stretches:
        name = _name_after_office(doc, first, last, labels=labels, extents=extents)
        is_one = name is None and not _may_be_several(doc, first, last, labels)
        if is_one or places_called(doc[first:last].text):
            yield first, last
            continue
        if name is not None:
            yield first, name
            yield name, last
            continue
        start = first
        for at in range(first + 1, last):
            if at > start and (width := _cut_width(doc, start, at, last, labels=labels)) is not None:
                yield start, at
                start = at + width
        if start < last:
            yield start, last


def _name_after_office(
    doc: "Doc", first: int, last: int, *, labels: Sequence[str], extents: Mapping[int, int]
) -> int | None:
    """Where a person begins after an office: "Minister of Transport | Ana Lima", "Mayor of Riga | Ana Lima".

    The tagger says so, or else a role noun and a known place before a given name.
    """
    before = first - 2 if first > 1 and doc[first - 1].lower_ == "the" else first - 1
    if before < 0 or doc[before].lower_ not in BEFORE_OFFICE:
        return None
    if before and doc[before - 1].lower_ in ROLE_NOUNS | TITLES and labels[first] != "ORG":
        for at in range(last - 2, first, -1):
            name = doc[at].text
            if is_place(doc, first, at) and (
                is_given(name) or (name.istitle() and _is_country(doc, first, at))
            ):
                return at
    if labels[first] in PERSON_LABELS:
        return None
    for at in range(first + 1, last - 1):
        word = doc[at - 1].lower_.rstrip(".")
        if word in TITLES or word in ROLE_NOUNS or is_given(word):
            return None
        if labels[at] in PERSON_LABELS:
            return at if extents.get(at) == last else None
    return None


def _is_country(doc: "Doc", start: int, end: int) -> bool:
    return any(p.is_main and p.kind == "country" for p in places_called(doc[start:end].text))


def _may_be_several(doc: "Doc", first: int, last: int, labels: Sequence[str]) -> bool:
    return any(
        doc[at].text in CUTS
        or (doc[at].is_upper and (len(doc[at]) > 3 or _is_postcode(doc[at])))
        or (at > first and _begins_title(doc, at, last, labels))
        for at in range(first, last)
    )


def _begins_title(doc: "Doc", at: int, last: int, labels: Sequence[str]) -> bool:
    """Whether a title stands between names of one person, as behind a caption: "Ana Lima | Mayor Lima"."""
    if labels[at - 1] not in PERSON_LABELS:
        return False
    end, limit = at, min(last, at + MAX_TITLE)
    while end < limit and not labels[end] and doc[end].lower_.rstrip(".") in TITLES_AND_PARTS:
        end += 1
    return at < end < last and doc[last - 1].text == doc[at - 1].text


def _cut_width(doc: "Doc", start: int, at: int, last: int, *, labels: Sequence[str]) -> int | None:
    """How many tokens from `at` on stand between two names; None where the name goes on."""
    word = doc[at].text
    if word in POSSESSIVES and at + 1 < last and _is_region(doc, start, at + 2):
        return None
    if word in POSSESSIVES or (word == "and" and labels[at] in ("FAC", "GPE", "LOC", "PERSON")):
        return 1
    if word in HYPHENS and at + 1 < last:
        if doc[at + 1].lower_ in HYPHEN_SUFFIXES:
            return 2
        if at == start + 1 and doc[start].lower_ in PARTIES:
            return 1
        return 1 if is_place(doc, start, at) and is_place(doc, at + 1, last) else None
    if _begins_title(doc, at, last, labels) or (_is_postcode(doc[at]) and is_place(doc, start, at)):
        return 0
    return 0 if word[0].isupper() and _is_dateline(doc[at - 1]) != _is_dateline(doc[at]) else None


def _is_region(doc: "Doc", start: int, end: int) -> bool:
    """Whether it is a region with its "County": "Queen Anne's County"."""
    return doc[end - 1].lower_ in REGION_WORDS and bool(places_called(doc[start:end].text))


def _is_postcode(token: "Token") -> bool:
    return POSTCODE_RE.fullmatch(token.text) is not None


def _is_dateline(token: "Token") -> bool:
    """Whether it is a place in capitals, as between an agency and an author: "WASHINGTON"."""
    return token.is_upper and len(token) > 3 and is_place(token.doc, token.i, token.i + 1)


def is_place(doc: "Doc", start: int, end: int) -> bool:
    """Whether the gazetteer has a country, region or large city of that name, or it is a people."""
    text = doc[start:end].text
    return (
        text.lower() in DEMONYMS
        or text == "EU"
        or any(p.is_main and (p.kind != "city" or p.population > LARGE_CITY) for p in places_called(text))
    )
