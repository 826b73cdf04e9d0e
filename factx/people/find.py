"""Candidates that name people -> person mentions."""

from collections.abc import Iterator, Sequence

from factx.model import Mention, PersonName
from factx.naming.candidates import Candidate
from factx.naming.decide import Kind


def find_people(
    candidates: Sequence[Candidate], kinds: Sequence[Kind | None], text: str
) -> Iterator[Mention[PersonName]]:
    """The people among the candidates; offsets point into `text`, the whole article."""
    for candidate, kind in zip(candidates, kinds, strict=True):
        if kind == "person":
            name = PersonName(" ".join(text[candidate.start : candidate.end].split()))
            yield Mention(candidate.start, candidate.end, name, f"spacy:{candidate.label}")
