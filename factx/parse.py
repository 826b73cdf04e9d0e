"""Article text -> one spaCy Doc with the offsets of the whole text, however long or odd it is."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from factx.forms import build_forms
from factx.layout import block_starts
from factx.naming.chances import set_chances, take_chances
from factx.sentences import mark_starts, rule_out_starts

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# A longer text is parsed in parts: cost per word and memory stay the same at any length.
# Of a text of short words, fewer characters: what is worked out for a part stays in the processor's cache.
MAX_PART = 30_000
MAX_WORDS = 3_500

# Texts parsed together; spaCy's own default of 256 is slower and takes three times the memory (measured).
# Vectors are worked out for fewer at a time, so that they stay in the processor's cache.
BATCH_TEXTS = 32
BATCH_CHARACTERS = 60_000
VECTOR_TEXTS = 4

# spaCy's tokenizer peels affixes off one by one, which is quadratic in "((((((" and the like.
LONG_RUN_RE = re.compile(r"\S{250,}")
PIECE_RE = re.compile(r"\S{1,250}")


def parse_texts(texts: Iterable[str], nlp: "Language") -> "Iterator[Doc]":
    """One Doc a text, in order; `doc.text == text`; no sentence crosses a paragraph, headline or bullet.

    A Doc is the same whatever texts stand beside it.
    """
    steps = [_step(component) for _, component in nlp.pipeline]
    for batch in _batches(texts):
        parts = [_parts(text) for text in batch]
        docs = (
            _tokenize(text[start:end], nlp, starts=starts)
            for text, cut in zip(batch, parts, strict=True)
            for start, end, starts in cut
        )
        parsed = _run(docs, steps)
        for cut in parts:
            own = [next(parsed) for _ in cut]
            yield own[0] if len(own) == 1 else _joined(own)


def _run(docs: "Iterable[Doc]", steps: "Sequence[Callable[[list[Doc]], list[Doc]]]") -> "Iterator[Doc]":
    """The docs after all steps, in groups of about a batch's size: a long text has more parts than one."""
    from numpy import zeros

    group: list[Doc] = []
    size = 0
    for doc in chain(docs, [None]):
        if group and (doc is None or size + len(doc.text) > BATCH_CHARACTERS):
            for step in steps:
                group = step(group)
            for done in group:
                done.tensor = zeros((0,), dtype="f")  # nobody asks for it again, and it is large
                yield done
            group, size = [], 0
        if doc is not None:
            group.append(doc)
            size += len(doc.text)


def _joined(parts: "list[Doc]") -> "Doc":
    """The parts of a text as one Doc, with all that the pipeline set."""
    from spacy.tokens import Doc

    chances = take_chances(parts)
    doc = Doc.from_docs(parts, ensure_whitespace=False)
    assert doc is not None  # there are parts
    if chances is not None:
        set_chances(doc, chances)
    return doc


def _step(component: "Callable[[Doc], Doc]") -> "Callable[[list[Doc]], list[Doc]]":
    """A component of the pipeline as a function of a batch."""
    from spacy.pipeline import AttributeRuler, Pipe, Tok2Vec

    if isinstance(component, AttributeRuler):
        component = build_forms(component)
    if isinstance(component, Pipe):
        size = VECTOR_TEXTS if isinstance(component, Tok2Vec) else BATCH_TEXTS
        return lambda docs: list(component.pipe(docs, batch_size=size))
    return lambda docs: [component(doc) for doc in docs]


def _batches(texts: Iterable[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    size = 0
    for text in texts:
        if batch and (len(batch) == BATCH_TEXTS or size + len(text) > BATCH_CHARACTERS):
            yield batch
            batch, size = [], 0
        batch.append(text)
        size += len(text)
    if batch:
        yield batch


def _parts(text: str) -> list[tuple[int, int, list[int]]]:
    """Half-open extents that cover the text, with the block starts inside; cut at blocks where possible."""
    starts = block_starts(text)
    limit = _part_size(text)
    bounds = [0]
    for block, after in pairwise([*starts, len(text)]):
        if after - bounds[-1] > limit and block > bounds[-1]:
            bounds.append(block)
        while after - bounds[-1] > limit:
            space = text.rfind(" ", bounds[-1] + 1, bounds[-1] + limit)
            bounds.append(bounds[-1] + limit if space < 0 else space + 1)
    extents = list(pairwise([*bounds, len(text)])) if len(text) > bounds[-1] else [(0, len(text))]
    return [
        (start, end, [at - start for at in starts[bisect_left(starts, start) : bisect_left(starts, end)]])
        for start, end in extents
    ]


def _part_size(text: str) -> int:
    """How many characters a part may have; a line break is a word to spaCy."""
    words = len(text.split()) + text.count("\n")
    return min(MAX_PART, len(text) * MAX_WORDS // max(words, 1))


def _tokenize(text: str, nlp: "Language", *, starts: list[int]) -> "Doc":
    """The text as tokens, with a sentence start at each of the given offsets."""
    from spacy.tokens import Doc

    if LONG_RUN_RE.search(text):
        words, spaces = _words_and_spaces(text, nlp)
        doc = Doc(nlp.vocab, words=words, spaces=spaces)
    else:
        doc = nlp.make_doc(text)
    mark_starts(doc, starts)
    if nlp.has_pipe("parser"):
        rule_out_starts(doc)
    return doc


def _words_and_spaces(text: str, nlp: "Language") -> tuple[list[str], list[bool]]:
    """The text as spaCy's words and following spaces, with over-long runs cut by a plain pattern."""
    words: list[str] = []
    spaces: list[bool] = []
    end = 0
    for run in [*LONG_RUN_RE.finditer(text), None]:
        for token in nlp.tokenizer(text[end : run.start() if run else len(text)]):
            words.append(token.text)
            spaces.append(bool(token.whitespace_))
        if run:
            pieces = PIECE_RE.findall(run[0])
            words += pieces
            spaces += [False] * len(pieces)
            end = run.end()
    return words, spaces
