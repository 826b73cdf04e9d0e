"""The noun that stands before its number: "the number of men rose to 12", "a pick or two"; by the parse."""

from typing import TYPE_CHECKING

from factx.numbers.words import NOUNED_ADJECTIVES
from factx.wordlists import word_set

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

NOUNS = ("NOUN", "PROPN")
# "the number of cases rose to 12": nouns that count what follows, and what stands before their number.
NUMBER_NOUNS = word_set("count number tally total")
# "the death toll rose to 12": nouns that count what stands before them; on roads a toll counts deaths.
COUNT_NOUNS = word_set("count tally")
COUNTING = NUMBER_NOUNS | COUNT_NOUNS | {"toll"}
TOLLS = word_set("casualty death fatality injury")
# "the victims numbered 213"
NUMBER_VERBS = word_set("number total")
NUMBER_PREPOSITIONS = word_set("above at below beyond by from over past to under")
# How far up the parse the number of something is looked for.
MAX_CLIMB = 4
# How far from its number an object may stand; a verb may have any number of words on its right.
MAX_OBJECT = 16
MAX_OBJECT_BEHIND = 6


def noun_before(span: "Span", sent: "Span") -> "Token | None":
    """The noun that a plain number counts and that stands before it, None where none does."""
    return _noun_before_or(span, sent) or _numbered_noun(span)


def noun_of(preposition: "Token") -> "Token | None":
    """The noun of "of prisoners", or the adjective of "of dead"."""
    for child in preposition.rights:
        if child.dep_ == "pobj" and (child.pos_ in NOUNS or child.lower_ in NOUNED_ADJECTIVES):
            return child
    return None


def _noun_before_or(span: "Span", sent: "Span") -> "Token | None":
    """The noun of "a pick or two"."""
    doc, at = span.doc, span.start
    if at - sent.start < 3 or doc[at - 1].lower_ != "or" or doc[at - 3].lower_ not in ("a", "an", "another"):
        return None
    return doc[at - 2] if doc[at - 2].pos_ in NOUNS else None


def _numbered_noun(span: "Span") -> "Token | None":
    """The noun of "the number of men is 12", "put the death toll at 12", "the victims numbered 213"."""
    at = span.root
    if at.dep_ == "pobj":
        if at.head.lower_ not in NUMBER_PREPOSITIONS:
            return None
    elif at.dep_ not in ("attr", "dobj", "npadvmod"):
        return None
    elif at.head.lemma_ in NUMBER_VERBS:
        return _subject(at.head)
    for _ in range(MAX_CLIMB):
        at = at.head
        for noun in (at, *at.lefts, *_counting_objects(at, span)):
            if noun is at or noun.dep_ in ("dobj", "nsubj", "nsubjpass"):
                if noun.lemma_.lower() in NUMBER_NOUNS and (behind := _noun_behind(noun)):
                    return behind
                if noun.pos_ in NOUNS and (part := _first_part(noun)):
                    return part
        if at.pos_ in ("AUX", "VERB") and (at.dep_ != "conj" or _subject(at) is not None):
            return None
    return None


def _counting_objects(verb: "Token", span: "Span") -> "list[Token]":
    """Objects near the number that count something: "put the toll at 12", "brought to 12 the number"."""
    if verb.pos_ != "VERB":
        return []
    near = span.doc[max(verb.i, span.start - MAX_OBJECT) : span.end + MAX_OBJECT_BEHIND]
    return [
        token
        for token in near
        if token.dep_ == "dobj" and token.head == verb and token.lemma_.lower() in COUNTING
    ]


def _noun_behind(noun: "Token") -> "Token | None":
    counted = next((noun_of(child) for child in noun.rights if child.lower_ == "of"), None)
    if counted is None or counted.i + 1 >= len(counted.doc):
        return counted
    behind = counted.nbor()  # "the number of Georgian dead"
    return behind if behind.lower_ in NOUNED_ADJECTIVES and behind.pos_ in ("ADJ", *NOUNS) else counted


def _first_part(noun: "Token") -> "Token | None":
    """The "death" of "death toll", the "case" of "case count"."""
    part, word = noun.nbor(-1) if noun.i > 0 else noun, noun.lemma_.lower()
    if part == noun or part.head != noun or part.tag_ not in ("NN", "NNS"):
        return None
    return part if word in COUNT_NOUNS or (word == "toll" and part.lemma_.lower() in TOLLS) else None


def _subject(verb: "Token") -> "Token | None":
    return next(
        (child for child in verb.lefts if child.dep_ in ("nsubj", "nsubjpass") and child.pos_ in NOUNS), None
    )
