"""Candidates that name places -> place mentions."""

from collections.abc import Iterator, Sequence

from factx.model import Mention, PlaceKind, PlaceName
from factx.naming.candidates import Candidate
from factx.naming.decide import Kind
from factx.places.words import FACILITY_WORDS, NATURAL_WORDS, REGION_WORDS

PLACE_LABELS = frozenset({"FAC", "GPE", "LOC"})


def find_places(
    candidates: Sequence[Candidate], kinds: Sequence[Kind | None], text: str
) -> Iterator[Mention[PlaceName]]:
    """The places among the candidates; offsets point into `text`, the whole article."""
    for candidate, kind in zip(candidates, kinds, strict=True):
        if kind == "place":
            name = PlaceName(" ".join(text[candidate.start : candidate.end].split()), _kind(candidate))
            yield Mention(candidate.start, candidate.end, name, _rule(candidate))


def _kind(candidate: Candidate) -> PlaceKind:
    """What the name itself says that the place is, before the gazetteer is asked."""
    first, last = candidate.words[0].lower(), candidate.words[-1].lower()
    if last in REGION_WORDS:
        return "region"
    if first in NATURAL_WORDS or last in NATURAL_WORDS:
        return "natural"
    return "facility" if candidate.label == "FAC" or last in FACILITY_WORDS else "other"


def _rule(candidate: Candidate) -> str:
    """The rule's name: NER, where it says so itself, else that the gazetteer or the article decided."""
    return f"spacy:{candidate.label}" if candidate.label in PLACE_LABELS else "<place name>"
