"""An article's text -> paragraphs cut into pieces, so that all claims can be marked, however they overlap."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from factx.layout import is_wrapped, lines_of
from factx.model import Claim, Document


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
class _Cell:
    """A piece with the positions of its paragraph and sentence."""

    paragraph: int
    sentence: int | None
    piece: Piece


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
    """The article's paragraphs in order, with every letter of their text in one piece."""
    lines = _paragraph_extents(document.text)
    layers = (
        [(start, end) for start, end, _ in lines],
        [(sentence.start, sentence.end) for sentence in document.sentences],
        [(claim.start, claim.end) for claim in document.claims],
        list(sources_of(document)),
    )
    cuts = sorted({cut for extents in layers for extent in extents for cut in extent})
    seen: set[int] = set()
    cells: list[_Cell] = []
    covering = zip(*(_covering(cuts, extents) for extents in layers), strict=True)
    for (start, end), (paragraphs, sentences, claims, sources) in zip(pairwise(cuts), covering, strict=True):
        if not paragraphs:
            continue  # white space between two
        innermost = tuple(sorted(claims, key=lambda n: (_length(document.claims[n]), n)))
        stop = bool(innermost) and innermost[0] not in seen
        seen.update(innermost[:1])
        piece = Piece(document.text[start:end], innermost, tuple(sources), stop)
        cells.append(_Cell(paragraphs[0], sentences[0] if sentences else None, piece))
    return [
        Paragraph(document.text[start:end].strip(), gap, _stretches(cells_of_it))
        for number, cells_of_it in groupby(cells, key=lambda cell: cell.paragraph)
        for start, end, gap in [lines[number]]
    ]


def _length(claim: Claim) -> int:
    return claim.end - claim.start


def _stretches(cells: Iterable[_Cell]) -> tuple[Stretch, ...]:
    """The pieces of one paragraph by sentence."""
    return tuple(
        Stretch(sentence, tuple(cell.piece for cell in group))
        for sentence, group in groupby(cells, key=lambda cell: cell.sentence)
    )


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
