"""Named entities -> person mentions."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from factx.model import Mention, PersonName
from factx.names import trim_name
from factx.people.value import without_titles

if TYPE_CHECKING:
    from spacy.tokens import Span

PERSON_LABELS = ("PER", "PERSON")


def find_people(ents: "Iterable[Span]", text: str) -> Iterator[Mention[PersonName]]:
    """The people among the entities; offsets point into `text`, the whole article."""
    for ent in ents:
        if ent.label_ not in PERSON_LABELS:
            continue
        start, end = trim_name(text, ent.start_char, ent.end_char)
        start = end - len(without_titles(text[start:end]))
        if start < end:
            yield Mention(start, end, PersonName(" ".join(text[start:end].split())), f"spacy:{ent.label_}")
