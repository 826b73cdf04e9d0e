"""A text with its names marked, as pieces in text order: easy to change without counting characters."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

# The label of a stretch that may or may not be a name: nothing is learnt from it.
UNKNOWN = "?"


@dataclass(frozen=True, slots=True)
class Piece:
    """A name with its label, or the text between two names with the label ""."""

    text: str
    label: str = ""


Pieces: TypeAlias = tuple[Piece, ...]
Marked: TypeAlias = tuple[int, int, str]


def to_pieces(text: str, names: Iterable[Marked]) -> Pieces:
    """The text cut at its names, which are given by start, end and label and don't overlap.

    >>> to_pieces("In Riga.", [(3, 7, "GPE")])
    (Piece(text='In ', label=''), Piece(text='Riga', label='GPE'), Piece(text='.', label=''))
    """
    pieces, at = [], 0
    for start, end, label in sorted(names):
        pieces += [Piece(text[at:start]), Piece(text[start:end], label)]
        at = end
    return tuple(piece for piece in [*pieces, Piece(text[at:])] if piece.text)


def to_text(pieces: Sequence[Piece]) -> tuple[str, list[Marked]]:
    """The text of the pieces, and start, end and label of its names.

    >>> to_text([Piece("In "), Piece("Riga", "GPE")])
    ('In Riga', [(3, 7, 'GPE')])
    """
    names, at = [], 0
    for piece in pieces:
        if piece.label:
            names.append((at, at + len(piece.text), piece.label))
        at += len(piece.text)
    return "".join(piece.text for piece in pieces), names
