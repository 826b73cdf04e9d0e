"""Cues that are no verbs: "according to X", "reportedly", "X's claim that", "Police: two held"."""

from typing import TYPE_CHECKING

from factx.context.clauses import child, extent_of, is_verb, without
from factx.context.reports import Report
from factx.context.sources import may_be_source
from factx.context.words import (
    DOCUMENT_NOUNS,
    DOUBTFUL_NOUNS,
    LABEL_NOUNS,
    MEASURING_NOUNS,
    PERSONAL_PRONOUNS,
    SAYING_VERBS,
    SPEAKER_NOUNS,
)

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

# The source before a colon is short: "Police:", "UN human rights chief Volker Türk:".
MAX_SPEAKER = 8


def preposition_report(token: "Token", sent: "Span") -> Report | None:
    """ "According to X, C", "C, according to X", "C, per X": all the rest of the sentence."""
    if token.lower_ == "according":
        inner = next((t for t in token.children if t.lower_ == "to"), None)
        words = "according to"
    else:
        before = sent.doc[token.i - 1].text if token.i > sent.start else ""
        inner = token if before in (",", "(", "—", "–") else None
        words = token.lower_
    source = child(inner, "pobj", "pcomp") if inner is not None else None
    if source is None or not may_be_source(source):
        return None
    start, end = extent_of(token)
    end = max(end, source.right_edge.i + 1)
    # "Held, according to the union: Ana Lima, Bo Diaz"
    end = next((t.i for t in sent.doc[source.i + 1 : end] if t.text == ":"), end)
    return Report(token, words, source, tuple(without((sent.start, sent.end), [(start, end)])))


def adverb_report(token: "Token") -> Report | None:
    """ "He reportedly left": the clause or phrase that the adverb stands in, without a source."""
    head = token.head
    if head == token or (head.lemma_ in SAYING_VERBS and child(head, "nsubj")):
        return None
    return Report(token, token.lower_, None, tuple(without(extent_of(head), [(token.i, token.i + 1)])))


def noun_report(noun: "Token") -> Report | None:
    """ "X's claim that C", "a warning by X that C", "X's estimate of C"; "claims that C" have no source."""
    source = _owner(noun)
    if source is not None and not may_be_source(source):
        return None
    content = [extent_of(c) for c in noun.rights if _is_content(c)]
    if source is None and noun.lemma_.lower() not in DOUBTFUL_NOUNS:
        return None
    if source is not None and not content and noun.lemma_.lower() in MEASURING_NOUNS:
        content = [
            extent_of(c) for c in noun.rights if c.dep_ == "prep" and c.lower_ in ("about", "of", "on")
        ]
    return Report(noun, noun.lower_, source, tuple(content)) if content else None


def _is_content(clause: "Token") -> bool:
    """Whether the clause after the noun is what it says: "that C", "to C"; a relative clause is not."""
    return clause.dep_ in ("acl", "ccomp") and (child(clause, "mark") or child(clause, "aux")) is not None


def _owner(noun: "Token") -> "Token | None":
    """Who makes the claim: "X's claim", "a claim by X"."""
    if owner := child(noun, "poss"):
        return owner
    preps = (c for c in noun.rights if c.dep_ in ("prep", "agent") and c.lower_ in ("by", "from"))
    prep = next(preps, None)
    return child(prep, "pobj") if prep is not None else None


def colon_report(colon: "Token", sent: "Span") -> Report | None:
    """ "Police: two held": what follows a short name at the beginning; 'Lee was brief: "C."'."""
    words = sent.doc[sent.start : colon.i]
    if not len(words) or any(t.is_quote for t in words):
        return None
    if colon.i + 1 == sent.end or sent.doc[colon.i + 1].is_quote:
        return _introduction(colon, words.root)
    source = words.root
    if len(words) > MAX_SPEAKER or any(t.pos_ in ("VERB", "AUX") for t in words) or not _is_speaker(source):
        return None
    return Report(colon, ":", source, ((colon.i + 1, sent.end),), quotes=True)


def _introduction(colon: "Token", root: "Token") -> Report | None:
    """A clause without a verb of saying that ends in a colon; its subject speaks."""
    source = child(root, "nsubj", "nsubjpass") if is_verb(root) else root
    if source is None or not (_is_speaker(source) or source.lower_ in PERSONAL_PRONOUNS):
        return None
    return Report(colon, ":", source, (), quotes=True)


def _is_speaker(noun: "Token") -> bool:
    """Whether the noun is a person, or a body or document that speaks."""
    if noun.pos_ not in ("NOUN", "PROPN"):
        return False
    return noun.lemma_.lower() in SPEAKER_NOUNS | DOCUMENT_NOUNS - LABEL_NOUNS or noun.ent_type_ == "PERSON"
