"""Verbs that report: "X said that C", "C, X said", "X vowed to C", "X criticised C", "it was said that C"."""

from typing import TYPE_CHECKING

from factx.context.clauses import child, extent_of, is_passive, without
from factx.context.content import (
    as_clause_content,
    clause_content,
    is_withheld,
    loose_content,
    phrase_content,
)
from factx.context.reports import Report, cue_words
from factx.context.sources import informs, is_thing, may_be_source, speaker_of
from factx.context.words import (
    COUNTING_VERBS,
    EVIDENCE_VERBS,
    FINDING_VERBS,
    HEARING_NOUNS,
    INFINITIVE_VERBS,
    MEANING_VERBS,
    NAMING_VERBS,
    OBJECT_VERBS,
    PARTICLE_VERBS,
    PASSIVE_VERBS,
    PREPOSITIONS,
    RECIPIENT_VERBS,
    SAYING_VERBS,
)

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

CUE_VERBS = (
    SAYING_VERBS
    | OBJECT_VERBS
    | NAMING_VERBS
    | COUNTING_VERBS
    | FINDING_VERBS
    | INFINITIVE_VERBS
    | PASSIVE_VERBS
    | PREPOSITIONS.keys()
    | {"hear", "put"}
    | {words.split()[0] for words in PARTICLE_VERBS}
)


# Passives that tell of a deed done to their subject, be it in words: "was charged with", "was praised for".
DEED_PASSIVES = frozenset(
    {"charge", "condemn", "criticise", "criticize", "describe", "hail", "label", "praise"}
)


def verb_report(verb: "Token", sent: "Span") -> Report | None:
    """The report of which the verb is the cue, None where it reports nothing."""
    if is_passive(verb):
        return _passive_report(verb)
    source = speaker_of(verb)
    if source is None or _is_unsaid(verb):
        return None
    if verb.lemma_.lower() == "hear":
        return _hearing(verb, source)
    if not may_be_source(source) and not (source.lower_ == "it" and _is_personal(verb)):
        return None
    lemma = verb.lemma_.lower()
    speaks = lemma in SAYING_VERBS and (lemma not in EVIDENCE_VERBS or informs(source))
    speaks = speaks and not (lemma in MEANING_VERBS and is_thing(source))
    content = (
        (clause_content(verb, source) or as_clause_content(verb) if speaks else [])
        or phrase_content(verb, source)
        or (loose_content(verb, source, sent) if speaks else [])
    )
    return Report(verb, cue_words(verb), source, tuple(content), speaks) if content or speaks else None


def _hearing(verb: "Token", court: "Token") -> Report | None:
    """ "The court heard that C": said by somebody in court, whom the clause does not name."""
    if court.lemma_.lower() not in HEARING_NOUNS:
        return None
    content = clause_content(verb, court)
    return Report(verb, verb.lower_, None, tuple(content)) if content else None


def _is_personal(verb: "Token") -> bool:
    """Whether "it" as the subject is an organisation: "it said", not "it shows that"."""
    return verb.lemma_.lower() in SAYING_VERBS - EVIDENCE_VERBS - FINDING_VERBS


def _is_unsaid(verb: "Token") -> bool:
    """Whether nothing is said: "did not say", "declined to say"."""
    if child(verb, "neg") and verb.lemma_ != "deny":
        return True
    return verb.dep_ == "xcomp" and verb.head.lemma_ in ("decline", "fail", "refuse")


def _passive_report(verb: "Token") -> Report | None:
    """ "It was reported by X that C", "Y was accused by X of C"; "Y is said to C" has no source.

    In "Y is charged with C" only C is said: that Y is charged is the author's.
    """
    lemma = verb.lemma_.lower()
    agent = child(verb, "agent")
    if agent is None and _is_ahead(verb):
        return None
    source = child(agent, "pobj") if agent is not None else None
    if is_withheld(verb):
        return None
    if lemma not in PASSIVE_VERBS or (source is None and (child(verb, "neg") or verb.dep_ == "acl")):
        return None
    if source is not None and not may_be_source(source):
        return None
    content = []
    subject = child(verb, "nsubjpass", "nsubj")
    mark = child(verb, "mark", "advmod")
    if mark is not None and mark.lower_ == "as":
        # "As described by X, C": the sentence around.
        content += without((verb.sent.start, verb.sent.end), [(mark.i, verb.right_edge.i + 1)])
    elif verb.dep_ == "acl":
        content.append((verb.head.left_edge.i, verb.i))
    elif subject is not None and subject.lower_ != "it" and _is_about(verb, is_sourced=source is not None):
        content.append(extent_of(subject))
    complements = [c for c in verb.rights if _is_complement(c)]
    if source is None and not complements:
        # "The plan was announced" is the author's.
        return None
    content += [extent_of(phrase) for phrase in complements]
    return Report(verb, verb.lower_, source, tuple(content)) if content else None


def _is_about(verb: "Token", *, is_sourced: bool) -> bool:
    """Whether the subject is part of what is said: of "Y is said to C", not of "Y was told that C"."""
    lemma = verb.lemma_.lower()
    is_deed = lemma in DEED_PASSIVES and child(verb, "xcomp", "ccomp") is None
    return lemma not in RECIPIENT_VERBS and (is_sourced or not is_deed)


def _is_ahead(verb: "Token") -> bool:
    """Whether it is still to be said: "the loss will be reported as", "he could be charged with"."""
    return any(c.dep_ == "aux" and c.tag_ == "MD" for c in verb.lefts)


def _is_complement(phrase: "Token") -> bool:
    """Whether the phrase after a passive verb is what is said: "that C", "to C", "of C", "as C"."""
    if phrase.dep_ == "prep":
        return phrase.lower_ in ("as", "for", "of", "with")
    return phrase.dep_ in ("acl", "ccomp", "oprd", "xcomp")
