"""All arithmetic on offsets: characters to tokens and back, overlap, trimming.

Character offsets are half-open code points of the document's text; token positions are `token.i`.
"""

from collections.abc import Container
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span


class Extent(Protocol):
    """Anything with a character `start` and `end`."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def overlaps(a: Extent, b: Extent) -> bool:
    """Whether two extents share a character.

    >>> from factx.model import Mention
    >>> overlaps(Mention(0, 4, None, "a"), Mention(3, 6, None, "b"))
    True
    >>> overlaps(Mention(0, 4, None, "a"), Mention(4, 6, None, "b"))
    False
    """
    return a.start < b.end and b.start < a.end


def contains(outer: Extent, inner: Extent) -> bool:
    """Whether `inner` lies inside `outer`.

    >>> from factx.model import Mention
    >>> contains(Mention(0, 4, None, "a"), Mention(0, 2, None, "b"))
    True
    """
    return outer.start <= inner.start and inner.end <= outer.end


def trim(text: str, start: int, end: int, *, characters: Container[str]) -> tuple[int, int]:
    """The extent without white space and the given characters at either side; empty if nothing stays.

    >>> trim("• Ann Lee, ", 0, 11, characters="•,")
    (2, 9)
    """
    while start < end and (text[start] in characters or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in characters or text[end - 1].isspace()):
        end -= 1
    return start, end


def span_over(doc: "Doc", start: int, end: int) -> "Span":
    """The smallest token span that covers the characters; they must lie inside `doc`."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        raise ValueError(f"characters {start}:{end} are outside the document")
    return span


def without_space(span: "Span") -> "Span":
    """The span without the white-space tokens at either side; empty if it has nothing else."""
    doc, first, last = span.doc, span.start, span.end
    while first < last and doc[first].is_space:
        first += 1
    while last > first and doc[last - 1].is_space:
        last -= 1
    return doc[first:last]
