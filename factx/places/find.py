"""Candidates that name places -> place mentions."""

from collections.abc import Iterator, Sequence

from factx.model import Mention, PlaceName
from factx.naming.candidates import Candidate
from factx.naming.decide import Kind

PLACE_LABELS = frozenset({"FAC", "GPE", "LOC"})


def find_places(
    candidates: Sequence[Candidate], kinds: Sequence[Kind | None], text: str
) -> Iterator[Mention[PlaceName]]:
    """The places among the candidates; offsets point into `text`, the whole article."""
    for candidate, kind in zip(candidates, kinds, strict=True):
        if kind == "place":
            name = PlaceName(" ".join(text[candidate.start : candidate.end].split()))
            yield Mention(candidate.start, candidate.end, name, _rule(candidate))


def _rule(candidate: Candidate) -> str:
    """The rule's name: NER, where it says so itself, else that the gazetteer or the article decided."""
    return f"spacy:{candidate.label}" if candidate.label in PLACE_LABELS else "<place name>"
