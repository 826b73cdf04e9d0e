"""Is it denied: whether a mention's own clause is negated."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span


def is_negated(mention: "Span") -> bool:
    """Whether the mention's own clause denies it ("was not released in 2025")."""
    return False
