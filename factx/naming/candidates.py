"""Doc -> candidates: the stretches of capitalised words that may name a person or a place."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from factx.naming.chances import Chances, mean_chances
from factx.naming.split import split_stretches
from factx.naming.stretches import find_entities, find_stretches, is_headline
from factx.naming.titles import after_titles, before_letters, is_rank, leading_place
from factx.naming.trim import fold, trim_name
from factx.naming.words import region_abbreviations

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

# What a name is, and how much speaks for a person and for a place.
Kind = Literal["person", "place"]
Scores = tuple[float, float]

# Places whose article is part of their name.
WITH_ARTICLE = frozenset({"Bahamas", "Gambia", "Hague"})


# So many words behind a name are looked at: ", president of"
AFTER = 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible name: its extent, and what stands in it and around it as plain strings."""

    start: int
    end: int
    words: tuple[str, ...]
    label: str  # the label of the named entity there, "" for none
    is_exact: bool  # whether that entity covers all of it
    title: str  # the titles before it, as they stand
    before: tuple[str, str]  # the last word before it and the one before that, lower case
    after: tuple[str, ...]  # the next words, AFTER of them
    is_common: bool  # whether the article has the single word in lower case as well
    shape: str  # "first" at the start of a sentence, "headline" where all words have capitals, else ""
    relation: str  # its syntactic relation
    head: str  # the lemma of the word that the relation is to
    tag: str  # part of speech of its main word
    apposition: str  # the noun in apposition to it: "group" in "Viasna, a rights group"
    chances: Chances | None  # what factx's tagger says of its words, None where another one tagged them


@dataclass(frozen=True, slots=True)
class Annotation:
    """A text, its lower-case words, the label of each token, where the entity ends that begins at a token."""

    text: str
    plain: frozenset[str]
    labels: Sequence[str]
    ends: Mapping[int, int]


def find_candidates(doc: "Doc", sents: "Sequence[Span]", ents: "Sequence[Span]") -> list[Candidate]:
    """The candidates in text order; they don't overlap. Empty where the pipeline has no NER."""
    if not doc.has_annotation("ENT_IOB"):
        return []
    labels = [""] * len(doc)
    for ent in ents:
        labels[ent.start : ent.end] = [ent.label_] * len(ent)
    plain = frozenset(token.text for token in doc if token.is_lower)
    annotation = Annotation(doc.text, plain, labels, {ent.start: ent.end for ent in ents})
    found: list[Candidate] = []
    for sent in sents:
        headline = is_headline(sent)
        find = find_entities if headline else find_stretches
        stretches = find(sent, labels, annotation.ends)
        for first, last in split_stretches(doc, stretches, labels, annotation.ends):
            found += _candidates(sent, first, last, annotation=annotation, headline=headline)
    return _without_headline_words(found, doc.text)


def _without_headline_words(candidates: list[Candidate], text: str) -> list[Candidate]:
    """The candidates; one in a headline ends as the same name elsewhere in the article: "ANN LEE RESIGNS"."""
    names = {
        fold(" ".join(c.words))
        for c in candidates
        if len(c.words) > 1 and c.shape != "headline" and not c.words[0].isupper()
    }
    return [
        _cut(c, names, text) if len(c.words) > 2 and (c.words[-1].isupper() or c.shape == "headline") else c
        for c in candidates
    ]


def _cut(candidate: Candidate, names: set[str], text: str) -> Candidate:
    words = candidate.words
    if fold(" ".join(words)) in names:
        return candidate
    for size in range(len(words) - 1, 1, -1):
        if fold(" ".join(words[:size])) in names:
            return shortened(candidate, size, text)
    return candidate


def shortened(candidate: Candidate, size: int, text: str) -> Candidate:
    """The candidate with only so many of its words; `text` is that of the article."""
    words = candidate.words
    end = candidate.start
    for word in words[:size]:
        end = text.index(word, end) + len(word)
    behind = (*(word.lower() for word in words[size:]), *candidate.after)
    return replace(candidate, end=end, words=words[:size], is_exact=False, after=behind[:AFTER])


def _candidates(
    sent: "Span", first: int, last: int, *, annotation: Annotation, headline: bool
) -> Iterator[Candidate]:
    """The name in a stretch, without its titles; before it the place that its titles name."""
    doc = sent.doc
    last = before_letters(doc, first, last)
    start, title = after_titles(doc, first, last, annotation.labels)
    if title and last - start == 1 and is_rank(title, doc[start].text):
        return
    if title and (end := leading_place(doc, first, start, annotation.labels)):
        yield from _candidate(sent, first, end, title="", annotation=annotation, headline=headline)
    if start < last:
        yield from _candidate(sent, start, last, title=title, annotation=annotation, headline=headline)


def _candidate(
    sent: "Span", first: int, last: int, *, title: str, annotation: Annotation, headline: bool
) -> Iterator[Candidate]:
    doc = sent.doc
    start, end = _extent(sent, first, last, annotation.text)
    if start == end:
        return
    labels = [label for label in annotation.labels[first:last] if label]
    root = doc[last - 1]
    while first <= root.head.i < last and root.head.i != root.i:
        root = root.head
    yield Candidate(
        start=start,
        end=end,
        words=tuple(annotation.text[start:end].split()),
        label=max(labels, key=lambda label: (labels.count(label), label), default=""),
        is_exact=annotation.ends.get(first, 0) >= last,
        title=title,
        before=(_word(sent, first - 1), _word(sent, first - 2)),
        after=tuple(_word(sent, at) for at in range(last, last + AFTER)),
        is_common=last == first + 1 and root.lower_ in annotation.plain,
        shape="headline" if headline else "first" if first == sent.start else "",
        relation=root.dep_,
        head=root.head.lemma_,
        tag=root.pos_,
        apposition=next((c.lower_ for c in root.rights if c.dep_ == "appos" and c.pos_ == "NOUN"), ""),
        chances=mean_chances(doc, first, last),
    )


def _extent(sent: "Span", first: int, last: int, text: str) -> tuple[int, int]:
    """The characters of the name, with the article of "The Hague" and the full stop of "Calif."."""
    doc = sent.doc
    start, end = trim_name(text, doc[first].idx, doc[last - 1].idx + len(doc[last - 1]))
    if first > sent.start and doc[first - 1].text == "The" and text[start:end] in WITH_ARTICLE:
        start = doc[first - 1].idx
    if text.startswith(".", end) and f"{text[start:end]}." in region_abbreviations():
        end += 1
    return start, end


def _word(sent: "Span", at: int) -> str:
    return sent.doc[at].lower_ if sent.start <= at < sent.end else ""
