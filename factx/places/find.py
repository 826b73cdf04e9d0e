"""Candidates that name places -> place mentions."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from factx.model import Mention, PlaceKind, PlaceName
from factx.naming.candidates import Candidate, Kind
from factx.naming.gazetteer import places_called
from factx.places.results import find_result_lines
from factx.places.words import FACILITY_WORDS, NATURAL_WORDS, REGION_WORDS

PLACE_LABELS = frozenset({"FAC", "GPE", "LOC"})


def find_places(
    candidates: Sequence[Candidate], kinds: Sequence[Kind | None], text: str
) -> Iterator[Mention[PlaceName]]:
    """The places among the candidates; offsets point into `text`, the whole article.

    A town in a line of sports results is its team; a country there is still the country.
    """
    results = find_result_lines(text)
    starts = [start for start, _ in results]
    for candidate, kind in zip(candidates, kinds, strict=True):
        if kind == "place":
            at = bisect_right(starts, candidate.start) - 1
            if at >= 0 and candidate.start < results[at][1] and not _is_country(candidate):
                continue
            name = PlaceName(" ".join(text[candidate.start : candidate.end].split()), _kind(candidate))
            yield Mention(candidate.start, candidate.end, name, _rule(candidate))


def _is_country(candidate: Candidate) -> bool:
    return any(place.kind == "country" for place in places_called(" ".join(candidate.words)))


def _kind(candidate: Candidate) -> PlaceKind:
    """What the name itself says that the place is, before the gazetteer is asked."""
    first, last = candidate.words[0].lower(), candidate.words[-1].lower()
    if last in REGION_WORDS:
        return "region"
    if last in FACILITY_WORDS:  # "Hill Road"
        return "facility"
    if first in NATURAL_WORDS or last in NATURAL_WORDS:
        return "natural"
    return "facility" if candidate.label == "FAC" else "other"


def _rule(candidate: Candidate) -> str:
    """The rule's name: NER, where it says so itself, else that the gazetteer or the article decided."""
    return f"spacy:{candidate.label}" if candidate.label in PLACE_LABELS else "<place name>"
