"""The people and organisations that a text names outside quotations: whom "he" or "the group" may mean."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factx.context.clauses import child
from factx.context.genders import pronoun_of_name, pronoun_of_word
from factx.context.quotations import is_quoted
from factx.context.sources import np_extent
from factx.context.words import DOCUMENT_NOUNS, ORGANISATION_NOUNS
from factx.layout import after_dateline
from factx.model import Mention, PersonValue
from factx.naming.words import RANK_LETTERS
from factx.spans import span_over

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from factx.context.quotations import Quotation
    from factx.context.reports import Report


@dataclass(frozen=True, slots=True)
class Named:
    """A name outside quotation marks.

    `leads` tells that it is the subject of its clause, `nouns` what it is called beside its name: "group" in
    "the monitoring group Open Cells".
    """

    start: int
    end: int
    name: str
    entity: str | None
    leads: bool
    pronoun: str | None
    nouns: frozenset[str] = frozenset()


def find_names(
    sents: "Sequence[Span]",
    *,
    text: str,
    people: Sequence[Mention[PersonValue]],
    quotations: "Sequence[Quotation]",
    reports: "Sequence[Report]",
) -> tuple[list[Named], list[Named]]:
    """The people and the organisations that the text names outside quotations, in order."""
    if not sents:
        return [], []
    doc = sents[0].doc
    persons = [
        _named(doc, m.start, m.end, m.value.name, m.value.entity)
        for m in people
        if not is_quoted(quotations, m.start)
    ]
    organisations = {
        ent.start_char: _organisation(doc, ent)
        for ent in doc.ents
        if ent.label_ == "ORG" and not _is_dateline(ent, text) and not is_quoted(quotations, ent.start_char)
    }
    unnamed = [
        (report.source, source_extent(report))
        for report in reports
        if report.source is not None
        and not is_quoted(quotations, report.source.idx)
        and person_at(report.source, persons) is None
    ]
    persons += [_as_named(source, extent) for source, extent in unnamed if _is_somebody(source)]
    organisations.update(
        (source.idx, _as_named(source, extent))
        for source, extent in unnamed
        if source.pos_ == "PROPN" and source.ent_type_ not in ("FAC", "GPE", "LOC", "PERSON")
    )
    return sorted(persons, key=start_of), sorted(organisations.values(), key=start_of)


def _is_dateline(ent: "Span", text: str) -> bool:
    """Whether the name is the place of a dateline, which NER takes for an organisation: "RIGA, May 3 —"."""
    is_first = ent.start == 0 or bool(ent.doc[ent.start].is_sent_start)
    return is_first and after_dateline(text, ent.start_char) >= ent.end_char


def start_of(named: Named) -> int:
    return named.start


def _is_somebody(source: "Token") -> bool:
    """Whether the source is one person without a name, whom "he" may mean: "a nurse", "the minister"."""
    is_one = source.tag_ == "NN" and child(source, "conj") is None
    return is_one and source.lemma_.lower() not in ORGANISATION_NOUNS | DOCUMENT_NOUNS


def source_extent(report: "Report") -> tuple[int, int]:
    """The source's noun phrase, up to the cue where that belongs to it: "officials suggesting that C"."""
    assert report.source is not None
    first, last = np_extent(report.source)
    if report.source.i < report.cue.i < last:
        last = report.cue.i
        while report.cue.doc[last - 1].dep_ in ("cc", "punct"):
            last -= 1
    return first, last


def _as_named(source: "Token", extent: tuple[int, int]) -> Named:
    """The source by the words that stand there."""
    first, last = extent
    span = source.doc[first:last]
    name = " ".join(span.text.split())
    name = _without_article(name) if source.pos_ == "PROPN" else name
    return Named(span.start_char, span.end_char, name, None, leads=True, pronoun=_pronoun(source, ""))


def _named(doc: "Doc", start: int, end: int, name: str, entity: str | None) -> Named:
    root = span_over(doc, start, end).root
    # "Ana's brother Bo Lee said": the name is in apposition to the subject
    head = root.head if root.dep_ == "appos" else root
    leads = head.dep_ in ("nsubj", "nsubjpass")
    return Named(start, end, name, entity, leads, _pronoun(root, name), _nouns_beside(root))


def _organisation(doc: "Doc", ent: "Span") -> Named:
    """The organisation; in "Tesla shareholders backed" it leads the clause as well."""
    named = _named(doc, ent.start_char, ent.end_char, _without_article(ent.text), None)
    root = ent.root
    owns = root.dep_ in ("amod", "compound", "nmod", "poss") and root.head.dep_ in ("nsubj", "nsubjpass")
    return replace(named, leads=True) if owns else named


def _nouns_beside(root: "Token") -> frozenset[str]:
    """The nouns that the name is in apposition to, on either side."""
    beside = [c for c in root.children if c.dep_ in ("appos", "compound", "nmod")]
    if root.dep_ in ("appos", "compound", "nmod"):
        beside.append(root.head)
    return frozenset(token.lemma_.lower() for token in beside if token.pos_ == "NOUN")


def _without_article(name: str) -> str:
    """
    >>> _without_article("the Health Ministry")
    'Health Ministry'
    """
    return name[4:] if name[:4] in ("the ", "The ") else name


def _pronoun(root: "Token", name: str) -> str | None:
    """ "he" or "she" where the noun, a title, an apposition or the given name tells; else None."""
    beside = [c for c in root.children if c.dep_ in ("appos", "compound", "nmod")]
    # A surname may look like a title: "Billie Jean King".
    told = (pronoun_of_word(token.text) for token in [*beside, *([root] if root.pos_ == "NOUN" else [])])
    return next((pronoun for pronoun in told if pronoun), None) or pronoun_of_name(name)


def person_at(head: "Token", persons: Sequence[Named]) -> Named | None:
    """The person that the noun phrase names, in its head or an apposition; None for "Lee and Kim"."""
    if child(head, "conj") is not None:
        return None
    for token in [head, *_appositions(head)]:
        # "Ana Lima KC"
        idx = token.nbor(-1).idx if token.text in RANK_LETTERS and token.i else token.idx
        at = bisect_right(persons, idx, key=start_of) - 1
        if at >= 0 and idx < persons[at].end:
            return persons[at]
    return None


def _appositions(head: "Token") -> "list[Token]":
    """What stands in apposition to the noun, where it is one: "the brothers, Bo Lee and Kim Lee" are two."""
    return [
        c
        for c in head.rights
        if c.dep_ == "appos" and c.doc[c.left_edge.i - 1].text != ":" and child(c, "conj") is None
    ] + [c for place in _places_of(head) for c in place.rights if c.dep_ == "appos" and c.pos_ == "PROPN"]


def _places_of(head: "Token") -> "list[Token]":
    """The places of an office, to which the parser may tie its holder: "the mayor of Riga, Bo Lee"."""
    offices = (c for c in head.rights if c.dep_ == "prep" and c.lower_ == "of")
    nouns = (child(office, "pobj") for office in offices)
    return [noun for noun in nouns if noun is not None and noun.ent_type_ in ("GPE", "LOC")]


def organisation_beside(head: "Token", organisations: Sequence[Named]) -> Named | None:
    """The organisation behind a noun and a comma: "a rival newspaper, The Daily Herald"."""
    if head.pos_ != "NOUN" or child(head, "conj") is not None:
        return None
    for token in _appositions(head):
        at = bisect_right(organisations, token.idx, key=start_of) - 1
        is_apart = token.doc[token.left_edge.i - 1].text == ","
        if is_apart and token.pos_ == "PROPN" and at >= 0 and token.idx < organisations[at].end:
            return organisations[at]
    return None
