"""Sentence -> the reports in it, by the dependency parse."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factx.context.clauses import MAX_SENTENCE, is_verb
from factx.context.other_cues import adverb_report, colon_report, noun_report, preposition_report
from factx.context.verb_cues import CUE_VERBS, verb_report
from factx.context.words import REPORTING_ADVERBS, SAYING_NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from factx.context.reports import Report

CUE_LEMMAS = CUE_VERBS | SAYING_NOUNS | REPORTING_ADVERBS

# Parts of a noun phrase or of another verb, never a cue of their own: "the accused man".
NO_CUES = frozenset({"amod", "aux", "auxpass", "compound", "nmod"})


def find_reports(sent: "Span") -> "Iterator[Report]":
    """The reports of a sentence in the order of their cues; none where the sentence is not parsed."""
    if len(sent) > MAX_SENTENCE:
        return
    speaks = False
    for token in sent:
        # 'Lee said on Monday: "C."' has its cue before the colon.
        report = None if token.lower_ == ":" and speaks else _report_at(token, sent)
        if report:
            speaks = speaks or report.quotes
            yield report


def _report_at(token: "Token", sent: "Span") -> "Report | None":
    """The report whose cue the token is."""
    word, lemma = token.lower_, token.lemma_.lower()
    if word in ("according", "per"):
        return preposition_report(token, sent)
    if word == ":":
        return colon_report(token, sent)
    if lemma not in CUE_LEMMAS or token.dep_ in NO_CUES:
        return None
    if lemma in REPORTING_ADVERBS:
        return adverb_report(token)
    if lemma in CUE_VERBS and is_verb(token):
        return verb_report(token, sent)
    return noun_report(token) if lemma in SAYING_NOUNS and token.pos_ == "NOUN" else None
