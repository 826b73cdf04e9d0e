"""Which words of a sentence report, from whom, and what: cues with their source and content, by the parse."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factx.context.clauses import child, extent_of, is_passive, is_verb, subject_of, without
from factx.context.sources import may_be_source, np_extent
from factx.context.words import (
    COUNTING_VERBS,
    DOCUMENT_NOUNS,
    EVIDENCE_VERBS,
    INFINITIVE_VERBS,
    NAMING_VERBS,
    OBJECT_COMPLEMENTS,
    OBJECT_VERBS,
    PASSIVE_VERBS,
    PREPOSITIONS,
    REPORTING_ADVERBS,
    SAYING_NOUNS,
    SAYING_VERBS,
    SPEAKER_NOUNS,
)

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

CUE_VERBS = (
    SAYING_VERBS | OBJECT_VERBS | NAMING_VERBS | COUNTING_VERBS | PREPOSITIONS.keys() | INFINITIVE_VERBS | PASSIVE_VERBS
)
CUE_LEMMAS = CUE_VERBS | SAYING_NOUNS | REPORTING_ADVERBS | {"accord", "according", "per"}

# A token range: positions of tokens, half-open.
Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Report:
    """A cue in its sentence: `source` heads the source's noun phrase, `content` are the token ranges it reports."""

    cue: "Token"
    words: str
    source: "Token | None"
    content: tuple[Range, ...]
    quotes: bool


def find_reports(sent: "Span") -> Iterator[Report]:
    """The reports of a sentence in the order of their cues; none where the sentence is not parsed."""
    for token in sent:
        lemma = token.lemma_.lower()
        if lemma not in CUE_LEMMAS and token.lower_ != "according":
            continue
        if token.lower_ == "according":
            report = _according_report(token, sent)
        elif lemma in REPORTING_ADVERBS:
            report = _adverb_report(token)
        elif is_verb(token) and lemma in CUE_VERBS and token.dep_ not in ("aux", "auxpass", "amod", "compound"):
            report = _passive_report(token) if is_passive(token) else _active_report(token, sent)
        elif token.pos_ == "NOUN" and lemma in SAYING_NOUNS:
            report = _noun_report(token)
        else:
            report = None
        if report:
            yield report


def _active_report(verb: "Token", sent: "Span") -> Report | None:
    """ "X said that C", "C, X said", "X vowed to C", "X criticised C"."""
    source = subject_of(verb)
    if source is None or not may_be_source(source) or _is_unsaid(verb):
        return None
    lemma = verb.lemma_.lower()
    speaks = lemma not in EVIDENCE_VERBS or _informs(source)
    content: list[Range] = []
    if lemma in SAYING_VERBS and speaks:
        content += _clause_content(verb, source)
        if not content:
            content += _loose_content(verb, source, sent)
    if not content:
        content += _phrase_content(verb, source)
    quotes = lemma in SAYING_VERBS and speaks
    if not content and not quotes:
        return None
    return Report(verb, _cue_words(verb), source, tuple(content), quotes)


def _is_unsaid(verb: "Token") -> bool:
    """Whether it is not said: "did not say", "declined to say", "asked to say"."""
    if verb.lemma_ in ("deny", "rule"):
        return False
    if child(verb, "neg"):
        return True
    return verb.dep_ == "xcomp" and verb.head.lemma_ in ("decline", "fail", "refuse")


def _informs(source: "Token") -> bool:
    """Whether the source is one whose findings are statements: a document, an institution, an expert."""
    lemma = source.lemma_.lower()
    return lemma in DOCUMENT_NOUNS or lemma in SPEAKER_NOUNS or source.ent_type_ in ("ORG", "NORP")


def _cue_words(verb: "Token") -> str:
    """The cue as the text has it, with its particle: "said", "pointed out"."""
    particle = child(verb, "prt")
    return f"{verb.lower_} {particle.lower_}" if particle else verb.lower_


def _clause_content(verb: "Token", source: "Token") -> list[Range]:
    """The clauses that depend on the verb: before it ("C, X said"), after it ("X said C"), or both."""
    ranges = []
    for clause in verb.children:
        if clause.dep_ not in ("ccomp", "parataxis") or clause is source:
            continue
        start, end = extent_of(clause)
        if end <= verb.i:
            ranges.append((min(start, verb.left_edge.i), end))
        elif start > verb.i:
            ranges.append((start, _end_of_clause(verb, clause)))
    if verb.dep_ == "parataxis" and not ranges:
        ranges += without(extent_of(verb.head), [extent_of(verb)])
    return ranges


def _end_of_clause(verb: "Token", clause: "Token") -> int:
    """Where the reported clause ends, with adjuncts that the parser gave to the verb of saying ("said he left on Monday")."""
    end = clause.right_edge.i + 1
    for sister in verb.rights:
        if sister.i <= clause.i:
            continue
        if sister.dep_ not in ("prep", "advmod", "npadvmod", "advcl", "ccomp", "dobj", "dep") or sister.left_edge.i != end:
            break
        end = sister.right_edge.i + 1
    return end


def _loose_content(verb: "Token", source: "Token", sent: "Span") -> list[Range]:
    """What stands before ", X said" at the end of a sentence where the parse has no clause."""
    first = min(np_extent(source)[0], verb.i)
    if first - 1 <= sent.start or sent.doc[first - 1].text != ",":
        return []
    if any(t.pos_ in ("VERB", "AUX") for t in sent.doc[max(verb.i, source.i) + 1 : sent.end]):
        return []
    return [(sent.start, first - 1)]


def _phrase_content(verb: "Token", source: "Token") -> list[Range]:
    """The phrases that depend on the verb: its object, "of C", "to C"."""
    lemma = verb.lemma_.lower()
    takes_object = lemma in OBJECT_VERBS or (lemma in COUNTING_VERBS and _informs(source))
    names = lemma in NAMING_VERBS and child(verb, "oprd", "attr") is not None
    ranges = []
    for phrase in verb.rights:
        if phrase.dep_ in ("dobj", "oprd", "attr", "ccomp", "dative") and (takes_object or names):
            ranges.append(extent_of(phrase))
        elif phrase.dep_ in ("xcomp", "ccomp") and lemma in INFINITIVE_VERBS and child(phrase, "aux"):
            ranges.append(extent_of(phrase))
        elif phrase.dep_ == "dobj" and lemma in INFINITIVE_VERBS and child(verb, "xcomp", "ccomp"):
            ranges.append(extent_of(phrase))
        elif phrase.dep_ == "prep" and _is_content_prep(verb, phrase, after_object=bool(ranges)):
            ranges.append(extent_of(phrase))
        elif phrase.dep_ == "prt" or phrase.dep_ == "advmod":
            for prep in phrase.children:
                if prep.dep_ == "prep" and prep.lower_ in PREPOSITIONS.get(lemma, ()):
                    ranges.append(extent_of(prep))
    return ranges


def _is_content_prep(verb: "Token", prep: "Token", *, after_object: bool) -> bool:
    """Whether the prepositional phrase belongs to what is said."""
    if prep.lower_ in PREPOSITIONS.get(verb.lemma_.lower(), ()):
        return True
    return after_object and prep.lower_ in OBJECT_COMPLEMENTS and not _is_adjunct(prep)


def _is_adjunct(prep: "Token") -> bool:
    """Whether the phrase says when or where rather than what: "on Monday", "at a rally"."""
    noun = child(prep, "pobj")
    return noun is not None and (noun.ent_type_ in ("DATE", "TIME") or prep.lower_ in ("at", "on", "over"))


def _passive_report(verb: "Token") -> Report | None:
    """ "It was reported by X that C", "Y was accused by X of C", "Y is said to C" without a source."""
    lemma = verb.lemma_.lower()
    agent = child(verb, "agent")
    source = child(agent, "pobj") if agent else None
    if source is None and (lemma not in PASSIVE_VERBS or child(verb, "neg") or verb.dep_ == "acl"):
        return None
    if source is not None and not may_be_source(source):
        return None
    holes = [(verb.i, verb.i + 1)] + ([extent_of(agent)] if agent else [])
    content = []
    if verb.dep_ == "acl":
        content = [(verb.head.left_edge.i, verb.i)] if source is not None else []
    elif subject := child(verb, "nsubjpass", "nsubj"):
        recipient = lemma in ("tell", "ask", "inform", "remind", "warn", "notify", "urge")
        if subject.lower_ != "it" and not recipient:
            content.append(extent_of(subject))
    for c in verb.rights:
        if c.dep_ in ("ccomp", "xcomp", "oprd", "prep", "advcl", "acl") and c.i > verb.i:
            content += without(extent_of(c), holes)
    return Report(verb, verb.lower_, source, tuple(content), False) if content else None


def _according_report(token: "Token", sent: "Span") -> Report | None:
    """ "According to X, C", "C, according to X", in every position."""
    to = next((t for t in token.children if t.lower_ == "to"), None)
    source = child(to, "pobj", "pcomp") if to else None
    if source is None:
        return None
    start, end = extent_of(token)
    end = max(end, source.right_edge.i + 1)
    return Report(token, "according to", source, tuple(without((sent.start, sent.end), [(start, end)])), False)


def _adverb_report(token: "Token") -> Report | None:
    """ "He reportedly left": the clause or phrase that the adverb stands in, without a source."""
    head = token.head
    if head is token or (head.lemma_ in SAYING_VERBS and child(head, "nsubj")):
        return None
    return Report(token, token.lower_, None, tuple(without(extent_of(head), [(token.i, token.i + 1)])), False)


def _noun_report(noun: "Token") -> Report | None:
    """ "X's claim that C", "a warning by X that C"; without X there is no source ("allegations that C")."""
    clause = child(noun, "acl", "ccomp", "relcl")
    content = []
    if clause is not None and clause.dep_ != "relcl" and (child(clause, "mark") or child(clause, "aux")):
        content.append(extent_of(clause))
    if not content:
        return None
    source = child(noun, "poss")
    if source is None:
        for prep in noun.rights:
            if prep.dep_ == "prep" and prep.lower_ in ("by", "from", "of"):
                source = child(prep, "pobj")
                break
    if source is not None and not may_be_source(source):
        return None
    return Report(noun, noun.lower_, source, tuple(content), False)
