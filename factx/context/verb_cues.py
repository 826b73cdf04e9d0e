"""Verbs that report: "X said that C", "C, X said", "X vowed to C", "X criticised C", "it was said that C"."""

from typing import TYPE_CHECKING

from factx.context.clauses import child, extent_of, is_passive, is_verb, subject_of, without
from factx.context.reports import Report
from factx.context.sources import may_be_source, np_extent
from factx.context.words import (
    COUNTING_VERBS,
    DOCUMENT_NOUNS,
    EVIDENCE_VERBS,
    FINDING_VERBS,
    INFINITIVE_VERBS,
    MEANING_VERBS,
    NAMING_VERBS,
    OBJECT_COMPLEMENTS,
    OBJECT_VERBS,
    PARTICLE_VERBS,
    PASSIVE_VERBS,
    PERSON_ENDINGS,
    PREPOSITIONS,
    RECIPIENT_VERBS,
    SAYING_NOUNS,
    SAYING_VERBS,
    SPEAKER_NOUNS,
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
    | {"put"}
    | {words.split()[0] for words in PARTICLE_VERBS}
)

DASHES = frozenset({"-", "--", "_", "–", "—"})

NOMINAL = ("NOUN", "PRON", "PROPN")

# Clauses that a comma sets off without making what stands before it theirs: ", who said".
SUBORDINATE = frozenset({"acl", "advcl", "conj", "relcl"})

# A subject and its adjuncts that stand between a quotation and the verb of saying are shorter than this.
MAX_SUBJECT = 20

# In "C, X said on Tuesday in Oslo, C", what stands between the verb and the comma is shorter than this.
MAX_ADJUNCT = 8

# Adjuncts that the parser gives to the verb of saying although what is said goes on with them:
# "said he left on Monday".
TRAILING = frozenset({"advcl", "advmod", "ccomp", "dep", "dobj", "npadvmod", "prep"})


def verb_report(verb: "Token", sent: "Span") -> Report | None:
    """The report of which the verb is the cue, None where it reports nothing."""
    if is_passive(verb):
        return _passive_report(verb)
    source = _speaker_of(verb)
    if source is None or _is_unsaid(verb):
        return None
    if not may_be_source(source) and not (source.lower_ == "it" and _is_personal(verb)):
        return None
    lemma = verb.lemma_.lower()
    speaks = lemma in SAYING_VERBS and (lemma not in EVIDENCE_VERBS or informs(source))
    speaks = speaks and not (lemma in MEANING_VERBS and _is_thing(source))
    content = (
        (_clause_content(verb, source) or _as_clause_content(verb) if speaks else [])
        or _phrase_content(verb, source)
        or (_loose_content(verb, source, sent) if speaks else [])
    )
    return Report(verb, _cue_words(verb), source, tuple(content), speaks) if content or speaks else None


def _is_personal(verb: "Token") -> bool:
    """Whether "it" as the subject is an organisation: "it said", not "it shows that"."""
    return verb.lemma_.lower() in SAYING_VERBS - EVIDENCE_VERBS - FINDING_VERBS


def informs(source: "Token") -> bool:
    """Whether the source's findings are statements: a document, an institution, an expert."""
    lemma = source.lemma_.lower()
    if source.pos_ == "PROPN":
        return source.ent_type_ in ("", "NORP", "ORG") or (source.is_upper and len(source) > 2)
    return lemma in DOCUMENT_NOUNS or lemma in SPEAKER_NOUNS or source.ent_type_ in ("ORG", "NORP")


def _is_thing(source: "Token") -> bool:
    """Whether the source is no one who speaks, and no document: "the move", "the attack on the port"."""
    lemma = source.lemma_.lower()
    if source.pos_ != "NOUN" or source.ent_type_ or lemma in DOCUMENT_NOUNS | SPEAKER_NOUNS | SAYING_NOUNS:
        return False
    return not lemma.endswith(PERSON_ENDINGS)


def _speaker_of(verb: "Token") -> "Token | None":
    """The subject; of "issued a statement saying" the one who issued it."""
    source = subject_of(verb)
    if source is None:
        return _inverted_subject(verb)
    if verb.dep_ == "acl" and source.dep_ == "dobj" and _is_document(source):
        return child(source.head, "nsubj") or source
    if source.i > verb.i or source.head != verb:
        return source
    if (dash := _dateline_dash(verb, source)) is not None:
        return _nominal(verb.doc[dash + 1 : verb.i]) or source
    if (mark := _closing_mark(verb, source)) is not None:
        return _nominal(verb.doc[mark + 1 : verb.i]) or _inverted_subject(verb)
    return source


def _closing_mark(verb: "Token", source: "Token") -> int | None:
    """The last quotation mark between the two: '"the poor," Lee said' has "Lee" as its subject."""
    doc = verb.doc
    near = range(verb.i - 1, max(source.i, verb.i - MAX_SUBJECT), -1)
    return next((i for i in near if doc[i].is_quote), None)


def _dateline_dash(verb: "Token", source: "Token") -> int | None:
    """The dash of a dateline that was taken for the subject: "RIGA (AP) — The minister said"."""
    start = verb.sent.start
    if source.left_edge.i > start or not source.is_upper:
        return None
    return next(
        (t.i for t in verb.doc[source.i : min(source.i + MAX_SUBJECT, verb.i)] if t.text in DASHES), None
    )


def _inverted_subject(verb: "Token") -> "Token | None":
    """'"C," added another man.': the object of a verb of saying right behind a quotation or comma."""
    before = verb.doc[verb.i - 1] if verb.i > verb.sent.start else None
    if (
        before is None
        or not (before.is_quote or before.text == ",")
        or verb.lemma_.lower() not in SAYING_VERBS
    ):
        return None
    noun = next((c for c in verb.rights if c.dep_ in ("dobj", "attr", "oprd", "dative")), None)
    return noun if noun is not None and noun.pos_ in NOMINAL and noun.i - verb.i < MAX_SUBJECT else None


def _nominal(span: "Span") -> "Token | None":
    """The head of the span where it is a noun phrase."""
    root = span.root if len(span) else None
    return root if root is not None and root.pos_ in NOMINAL else None


def _is_document(noun: "Token") -> bool:
    return noun.lemma_.lower() in DOCUMENT_NOUNS | SAYING_NOUNS


def _is_unsaid(verb: "Token") -> bool:
    """Whether nothing is said: "did not say", "declined to say"."""
    if child(verb, "neg") and verb.lemma_ != "deny":
        return True
    return verb.dep_ == "xcomp" and verb.head.lemma_ in ("decline", "fail", "refuse")


def _cue_words(verb: "Token") -> str:
    """The cue as the text has it, with its particle: "said", "pointed out"."""
    particle = child(verb, "prt")
    return f"{verb.lower_} {particle.lower_}" if particle else verb.lower_


def _clause_content(verb: "Token", source: "Token") -> list[tuple[int, int]]:
    """The clauses that depend on the verb: before it ("C, X said"), after it ("X said C"), or both."""
    ranges = []
    for clause in verb.children:
        if clause.dep_ not in ("ccomp", "parataxis") or clause == source:
            continue
        start, end = extent_of(clause)
        if end <= verb.i:
            ranges.append((min(start, verb.left_edge.i), end))
        elif start > verb.i:
            ranges.append((_start_of_clause(verb, clause), _end_of_clause(verb, clause)))
        else:
            # "which the union said would last": the clause's subject stands before the verb of saying.
            ranges.append((verb.i + 1, end))
    if verb.dep_ == "parataxis" and not ranges:
        ranges = without(extent_of(verb.head), [extent_of(verb)])
    return ranges


def _start_of_clause(verb: "Token", clause: "Token") -> int:
    """Where the reported clause begins; its subject is part of it also where it is parsed as an object."""
    start = clause.left_edge.i
    noun = next((c for c in verb.rights if c.dep_ == "dobj" and c.right_edge.i + 1 == start), None)
    if noun is None or child(clause, "nsubj", "nsubjpass", "mark") is not None:
        return start
    return start if any(c.lower_ == "to" for c in clause.lefts) else noun.left_edge.i


def _end_of_clause(verb: "Token", clause: "Token") -> int:
    """Where the reported clause ends, trailing adjuncts of the verb of saying included."""
    end = clause.right_edge.i + 1
    for sister in verb.rights:
        if sister.i <= clause.i:
            continue
        if sister.dep_ not in TRAILING or sister.left_edge.i != end:
            break
        end = sister.right_edge.i + 1
    return end


def _as_clause_content(verb: "Token") -> list[tuple[int, int]]:
    """ "As X noted, C": the clause that the as-clause belongs to."""
    mark = child(verb, "mark", "advmod")
    if mark is None or mark.lower_ != "as" or verb.dep_ != "advcl" or child(verb, "dobj", "xcomp"):
        return []
    return without(extent_of(verb.head), [extent_of(verb)])


def _loose_content(verb: "Token", source: "Token", sent: "Span") -> list[tuple[int, int]]:
    """ "C, X said", "C1, X said, C2", "X said: C", "X said C" where the parser has no clause."""
    doc, first = sent.doc, min(np_extent(source)[0], verb.i)
    colon = next(
        (t.i for t in doc[verb.i + 1 : min(verb.i + MAX_ADJUNCT, sent.end - 1)] if t.text == ":"), None
    )
    if colon is not None:
        return [(colon + 1, sent.end)]
    if first - 1 > sent.start and doc[first - 1].text == "," and _is_aside(verb):
        last = max(verb.i, source.i)
        comma = next(
            (t.i for t in doc[last + 1 : min(last + MAX_ADJUNCT, sent.end)] if t.text == ","), sent.end
        )
        parts = [(sent.start, first - 1), (comma + 1, sent.end)]
        return [part for part in parts if _is_clause(doc[part[0] : part[1]], verb)]
    for phrase in verb.rights:
        if phrase.dep_ in ("dobj", "xcomp", "acomp", "attr", "csubj") and any(
            is_verb(t) for t in phrase.subtree
        ):
            return (
                [(phrase.left_edge.i, _end_of_clause(verb, phrase))] if verb.lemma_ in ("add", "say") else []
            )
    return []


def _is_aside(verb: "Token") -> bool:
    """Whether ", X said" can be about the clause beside it: it has no place, as ", who said" has."""
    if verb.dep_ == "advcl" and verb.head.i < verb.i:
        return child(verb, "mark", "advmod") is None and child(verb, "nsubj") is not None
    return verb.dep_ not in SUBORDINATE and next((c for c in verb.rights if c.dep_ == "dobj"), None) is None


def _is_clause(span: "Span", verb: "Token") -> bool:
    """Whether the stretch is a clause of its own, not one that tells when or why it is said."""
    own = [t for t in span if t.head == verb]
    if own and all(t.dep_ in ("advcl", "advmod", "cc", "conj", "npadvmod", "prep", "punct") for t in own):
        return False
    return any(t.pos_ in ("VERB", "AUX") for t in span)


def _phrase_content(verb: "Token", source: "Token") -> list[tuple[int, int]]:
    """The phrases that depend on the verb and are what is said: its object, "of C", "to C"."""
    lemma = verb.lemma_.lower()
    takes_object = (
        (lemma in OBJECT_VERBS and not (lemma in MEANING_VERBS and _is_thing(source)))
        or _cue_words(verb).replace(verb.lower_, lemma, 1) in PARTICLE_VERBS
        or (lemma in COUNTING_VERBS and informs(source))
        or (lemma in FINDING_VERBS and _is_document(source))
        or (lemma == "put" and any(c.lower_ == "at" for c in verb.rights))
        or (lemma in NAMING_VERBS and child(verb, "oprd", "attr", "ccomp") is not None)
    )
    directs = lemma in INFINITIVE_VERBS and child(verb, "xcomp", "ccomp") is not None
    ranges: list[tuple[int, int]] = []
    for phrase in verb.rights:
        if (
            (takes_object and phrase.dep_ in ("dobj", "oprd", "attr", "ccomp", "dative", "xcomp"))
            or (directs and phrase.dep_ in ("dobj", "xcomp", "ccomp") and _is_directive(phrase))
            or _is_for_clause(verb, phrase)
            or _is_content_phrase(verb, phrase, after_object=bool(ranges))
        ):
            ranges.append(extent_of(phrase))
        elif phrase.dep_ in ("prt", "advmod"):
            ranges += [
                extent_of(prep)
                for prep in phrase.rights
                if _is_content_phrase(verb, prep, after_object=False)
            ]
    return ranges


def _is_directive(phrase: "Token") -> bool:
    """Whether the phrase is an infinitive, or the one who is asked to do it."""
    return phrase.dep_ == "dobj" or child(phrase, "aux") is not None


def _is_for_clause(verb: "Token", clause: "Token") -> bool:
    """ "called for the troops to leave": the preposition marks the infinitive's subject."""
    if clause.dep_ not in ("ccomp", "advcl", "xcomp"):
        return False
    mark = child(clause, "mark")
    return mark is not None and mark.lower_ in PREPOSITIONS.get(verb.lemma_.lower(), ())


def _is_content_phrase(verb: "Token", prep: "Token", *, after_object: bool) -> bool:
    """Whether the prepositional phrase is what is said: "warned of C", "praised her for C"."""
    if prep.dep_ not in ("prep", "dative"):
        return False
    noun = child(prep, "pobj")
    if noun is not None and noun.ent_type_ in ("DATE", "TIME"):
        return False
    if prep.lower_ in PREPOSITIONS.get(verb.lemma_.lower(), ()):
        return True
    if prep.lower_ == "at":
        return verb.lemma_ in ("estimate", "put")
    return after_object and (prep.lower_ in OBJECT_COMPLEMENTS or child(prep, "pcomp") is not None)


def _passive_report(verb: "Token") -> Report | None:
    """ "It was reported by X that C", "Y was accused by X of C"; "Y is said to C" has no source."""
    lemma = verb.lemma_.lower()
    agent = child(verb, "agent")
    source = child(agent, "pobj") if agent is not None else None
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
    elif subject is not None and subject.lower_ != "it" and lemma not in RECIPIENT_VERBS:
        content.append(extent_of(subject))
    for phrase in verb.rights:
        if phrase.dep_ in ("ccomp", "xcomp", "oprd", "prep", "advcl", "acl"):
            content.append(extent_of(phrase))
    return Report(verb, verb.lower_, source, tuple(content)) if content else None
