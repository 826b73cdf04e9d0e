"""Who says it: the parts of a text that the article gives from a source."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factx.model import Attribution, Mention, PersonValue
from factx.spans import Extent, contains

if TYPE_CHECKING:
    from spacy.tokens import Span


@dataclass(frozen=True, slots=True)
class Statement:
    """A stretch of reported text and who it is from."""

    start: int
    end: int
    attribution: Attribution


def find_statements(
    sents: "Sequence[Span]", *, text: str, people: Sequence[Mention[PersonValue]]
) -> list[Statement]:
    """The reported stretches of the text, outermost first."""
    return []


def attribution_of(mention: Extent, statements: Sequence[Statement]) -> Attribution | None:
    """The attribution of the outermost statement that the mention lies in, None where the article itself says it."""
    return next((s.attribution for s in statements if contains(s, mention)), None)
