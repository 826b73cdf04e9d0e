"""Report -> attribution: the name of the source, also behind "he", "who", "the ministry" and "it"."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factx.context.clauses import child
from factx.context.genders import pronoun_of_name, pronoun_of_word
from factx.context.quotations import is_quoted
from factx.context.sources import antecedent, np_extent
from factx.context.words import (
    ANY_ORGANISATION,
    DOCUMENT_NOUNS,
    ORGANISATION_NOUNS,
    PERSONAL_PRONOUNS,
)
from factx.layout import after_dateline
from factx.model import Attribution, Mention, PersonValue
from factx.naming.words import RANK_LETTERS
from factx.spans import span_over

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from factx.context.quotations import Quotation
    from factx.context.reports import Report

# A pronoun is looked up this many sentences back.
MAX_SENTENCES_BACK = 6

# Of all names before a pronoun or "the group", so many are looked at.
MAX_NAMES_BACK = 30


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
        and _person_at(report.source, persons) is None
    ]
    persons += [_as_named(source, extent) for source, extent in unnamed if _is_somebody(source)]
    organisations.update(
        (source.idx, _as_named(source, extent))
        for source, extent in unnamed
        if source.pos_ == "PROPN" and source.ent_type_ not in ("FAC", "GPE", "LOC", "PERSON")
    )
    return sorted(persons, key=_start), sorted(organisations.values(), key=_start)


def _is_dateline(ent: "Span", text: str) -> bool:
    """Whether the name is the place of a dateline, which NER takes for an organisation: "RIGA, May 3 —"."""
    is_first = ent.start == 0 or bool(ent.doc[ent.start].is_sent_start)
    return is_first and after_dateline(text, ent.start_char) >= ent.end_char


def _start(named: Named) -> int:
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


def attribution_from(
    report: "Report",
    *,
    content: Sequence[tuple[int, int]],
    persons: Sequence[Named],
    organisations: Sequence[Named],
    sent_starts: Sequence[int],
    text: str,
) -> Attribution:
    """The report's attribution; its source is a name where the text gives one, else the words themselves."""
    if report.source is None:
        return Attribution(None, report.words, None, None)
    doc = report.cue.doc
    first, last = source_extent(report)
    start, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
    head = antecedent(report.source)
    named = _organisation_beside(head, organisations) or _person_at(head, persons)
    if named is None and head.lower_ in PERSONAL_PRONOUNS:
        named = _person_behind(head, persons, content=content, sent_starts=sent_starts)
    if named is None and _stands_for_organisation(head):
        named = _organisation_behind(head, organisations, sent_starts=sent_starts)
    if named is not None:
        if named.start < end and start < named.end:  # the parser may split a name: "Sanwo-Olu"
            start, end = min(start, named.start), max(end, named.end)
        return Attribution(named.name, report.words, start, end, named.entity)
    first, last = np_extent(head) if head != report.source else (first, last)
    words = text[doc[first].idx : doc[last - 1].idx + len(doc[last - 1])]
    return Attribution(" ".join(words.split()), report.words, start, end)


def speaker_again(report: "Report", attribution: Attribution) -> Named | None:
    """The person behind "he" in "he said", who speaks on in the next "he said"; None for other sources."""
    is_pronoun = report.source is not None and report.source.lower_ in PERSONAL_PRONOUNS
    if not is_pronoun or attribution.source is None or attribution.start is None or attribution.end is None:
        return None
    assert report.source is not None
    pronoun = report.source.lower_
    if attribution.source.lower() == pronoun:
        return None
    return Named(
        attribution.start,
        attribution.end,
        attribution.source,
        attribution.entity,
        leads=True,
        pronoun=pronoun,
    )


def _person_at(head: "Token", persons: Sequence[Named]) -> Named | None:
    """The person that the noun phrase names, in its head or an apposition; None for "Lee and Kim"."""
    if child(head, "conj") is not None:
        return None
    for token in [head, *_appositions(head)]:
        # "Ana Lima KC"
        idx = token.nbor(-1).idx if token.text in RANK_LETTERS and token.i else token.idx
        at = bisect_right(persons, idx, key=_start) - 1
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


def _organisation_beside(head: "Token", organisations: Sequence[Named]) -> Named | None:
    """The organisation behind a noun and a comma: "a rival newspaper, The Daily Herald"."""
    if head.pos_ != "NOUN" or child(head, "conj") is not None:
        return None
    for token in _appositions(head):
        at = bisect_right(organisations, token.idx, key=_start) - 1
        is_apart = token.doc[token.left_edge.i - 1].text == ","
        if is_apart and token.pos_ == "PROPN" and at >= 0 and token.idx < organisations[at].end:
            return organisations[at]
    return None


def _person_behind(
    pronoun: "Token",
    persons: Sequence[Named],
    *,
    content: Sequence[tuple[int, int]],
    sent_starts: Sequence[int],
) -> Named | None:
    """The person named last before the pronoun, sentence by sentence, those that lead a clause first.

    Those in what the report says itself don't count: in "Lee was held, he said" somebody else speaks.
    """
    own = bisect_right(sent_starts, pronoun.idx) - 1
    earliest = _sentences_back(pronoun, sent_starts)
    before = bisect_right(persons, pronoun.idx, key=_start)
    candidates: list[Named] = []
    for named in reversed(persons[max(before - MAX_NAMES_BACK, 0) : before]):
        if named.start < earliest:
            break
        clashes = named.pronoun is not None and named.pronoun != pronoun.lower_
        if not clashes and not any(start <= named.start < end for start, end in content):
            candidates.append(named)
    return min(candidates, key=lambda n: _remoteness(n, own, sent_starts), default=None)


def _sentences_back(token: "Token", sent_starts: Sequence[int]) -> int:
    """Where the first sentence begins that is searched for what the token stands for."""
    own = bisect_right(sent_starts, token.idx) - 1
    return sent_starts[max(own - MAX_SENTENCES_BACK, 0)]


def _remoteness(named: Named, own: int, sent_starts: Sequence[int]) -> tuple[int, bool, int]:
    """Sorts the nearest sentence first, in it the subjects, and of these the first one."""
    back = own - (bisect_right(sent_starts, named.start) - 1)
    return back, not named.leads, named.start


def _stands_for_organisation(head: "Token") -> bool:
    """Whether the noun phrase is "it", or "the" with a noun for an organisation and nothing else."""
    if head.lower_ == "it":
        return True
    first, last = np_extent(head)
    is_short = last - first == 2 and head.doc[first].lower_ == "the"
    return is_short and head.lemma_.lower() in ORGANISATION_NOUNS and not head.doc[last - 1].is_title


def _organisation_behind(
    head: "Token", organisations: Sequence[Named], *, sent_starts: Sequence[int]
) -> Named | None:
    """The last organisation that is called by the noun, in its name ("Health Ministry") or beside it.

    "it", "the group" and the like may also be the last one that is the subject of a clause; but "the army" is
    no company that happens to stand before it.
    """
    before = organisations[: bisect_right(organisations, head.idx, key=_start)]
    recent = list(reversed(before[-MAX_NAMES_BACK:]))
    noun = head.lemma_.lower()
    called = (named for named in recent if noun in named.name.lower().split() or noun in named.nouns)
    earliest = _sentences_back(head, sent_starts)
    leading = (
        named
        for named in recent
        if named.start >= earliest and (named.leads or named.nouns & ORGANISATION_NOUNS)
    )
    return next(called, None) or (next(leading, None) if noun in ANY_ORGANISATION else None)
