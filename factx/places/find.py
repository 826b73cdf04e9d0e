"""Candidates that name places -> place mentions."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from factx.model import Mention, PlaceKind, PlaceName
from factx.naming.candidates import Candidate, Kind, shortened
from factx.naming.gazetteer import places_called
from factx.naming.stretches import PLACE_LABELS
from factx.naming.words import REGION_WORDS
from factx.places.results import find_result_lines
from factx.places.words import FACILITY_WORDS, NATURAL_WORDS


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
            place = _region_of_office(candidate, text) or candidate
            name = PlaceName(" ".join(text[place.start : place.end].split()), _kind(place))
            yield Mention(place.start, place.end, name, _rule(place))


def _region_of_office(candidate: Candidate, text: str) -> Candidate | None:
    """The region that the name of an office begins with: "Osage County | Coroner", but "Kay County Jail"."""
    words = candidate.words
    for size in range(2, len(words)):
        known = words[size - 1].lower() in REGION_WORDS and places_called(" ".join(words[:size]))
        if known and not FACILITY_WORDS.intersection(word.lower() for word in words[size:]):
            return shortened(candidate, size, text)
    return None


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
