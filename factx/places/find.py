"""Named entities -> place mentions."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from factx.model import Mention, PlaceKind, PlaceName
from factx.names import trim_name
from factx.places.gazetteer import look_up

if TYPE_CHECKING:
    from spacy.tokens import Span

# OntoNotes labels that are places -> the kind where the gazetteer has nothing better.
PLACE_LABELS: dict[str, PlaceKind] = {"FAC": "facility", "GPE": "other", "LOC": "other"}


def find_places(ents: "Iterable[Span]", text: str) -> Iterator[Mention[PlaceName]]:
    """The places among the entities; offsets point into `text`, the whole article."""
    for ent in ents:
        if ent.label_ not in PLACE_LABELS:
            continue
        start, end = trim_name(text, ent.start_char, ent.end_char)
        if start < end:
            place = look_up(text[start:end], otherwise=PLACE_LABELS[ent.label_])
            yield Mention(start, end, place, f"spacy:{ent.label_}")
