"""An article's text -> paragraphs cut into pieces, so that all claims can be marked, however they overlap."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from factx.layout import is_wrapped, lines_of
from factx.model import Document


@dataclass(frozen=True, slots=True)
class Piece:
    """Text that the same claims cover: their positions in the document's claims, the innermost first.

    `stop` tells that the innermost claim is met here for the first time; `sources` are the attributions (by
    their position among `sources_of`) whose source is named here.
    """

    text: str
    claims: tuple[int, ...]
    sources: tuple[int, ...]
    stop: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """What a paragraph has of one sentence; the sentence is None for the white space between two."""

    sentence: int | None
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`gap` tells that a blank line stands before it."""

    text: str
    gap: bool
    stretches: tuple[Stretch, ...]


def sources_of(document: Document) -> dict[tuple[int, int], int]:
    """Where the text names the source of a claim, each extent once, numbered in the order of the claims."""
    extents = (
        (claim.attribution.start, claim.attribution.end)
        for claim in document.claims
        if claim.attribution is not None
    )
    named = ((start, end) for start, end in extents if start is not None and end is not None)
    return {extent: number for number, extent in enumerate(dict.fromkeys(named))}


def paragraphs_of(document: Document) -> list[Paragraph]:
    """The article's paragraphs in order, with every character of their text in one piece."""
    extents = _paragraph_extents(document.text)
    sentences = [(sentence.start, sentence.end) for sentence in document.sentences]
    claims = [(claim.start, claim.end) for claim in document.claims]
    sources = list(sources_of(document))
    cuts = sorted(
        {
            cut
            for start, end in (*((p[0], p[1]) for p in extents), *sentences, *claims, *sources)
            for cut in (start, end)
        }
    )
    inside = zip(_covering(cuts, sentences), _covering(cuts, claims), _covering(cuts, sources), strict=True)
    seen: set[int] = set()
    cells: list[tuple[int, int | None, Piece]] = []
    for (start, end), (of_sentences, of_claims, of_sources) in zip(pairwise(cuts), inside, strict=True):
        innermost = tuple(sorted(of_claims, key=lambda n: (claims[n][1] - claims[n][0], n)))
        stop = bool(innermost) and innermost[0] not in seen
        seen.update(innermost[:1])
        piece = Piece(document.text[start:end], innermost, tuple(of_sources), stop)
        cells.append((start, of_sentences[0] if of_sentences else None, piece))
    return list(_gathered(document.text, extents, cells))


def _paragraph_extents(text: str) -> list[tuple[int, int, bool]]:
    """Start, end and gap of each paragraph; one line is one, unless line breaks are mere wraps here."""
    lines = lines_of(text)
    wrapped = is_wrapped(lines)
    extents: list[tuple[int, int, bool]] = []
    for line in lines:
        if extents and wrapped and not line.gap:
            extents[-1] = (extents[-1][0], line.end, extents[-1][2])
        else:
            extents.append((line.start, line.end, line.gap))
    return extents


def _covering(cuts: Sequence[int], extents: Sequence[tuple[int, int]]) -> Iterator[list[int]]:
    """For each stretch between two cuts, the positions of the extents that cover it.

    >>> list(_covering([0, 2, 5, 9], [(0, 5), (2, 9)]))
    [[0], [0, 1], [1]]
    """
    waiting = sorted(range(len(extents)), key=lambda n: extents[n], reverse=True)
    open_now: list[int] = []
    for cut in cuts[:-1]:
        open_now = [n for n in open_now if extents[n][1] > cut]
        while waiting and extents[waiting[-1]][0] <= cut:
            open_now.append(waiting.pop())
        yield open_now


def _gathered(
    text: str, extents: Iterable[tuple[int, int, bool]], cells: Sequence[tuple[int, int | None, Piece]]
) -> Iterator[Paragraph]:
    """The pieces by paragraph, and in it by sentence; what lies between paragraphs is white space."""
    position = 0
    for start, end, gap in extents:
        while position < len(cells) and cells[position][0] < start:
            position += 1
        first = position
        while position < len(cells) and cells[position][0] < end:
            position += 1
        stretches = tuple(
            Stretch(sentence, tuple(piece for _, _, piece in group))
            for sentence, group in groupby(cells[first:position], key=lambda cell: cell[1])
        )
        yield Paragraph(text[start:end].strip(), gap, stretches)
