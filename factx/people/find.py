"""Candidates that name people -> person mentions."""

from collections.abc import Iterator, Sequence
from typing import Literal

from factx.model import Mention, PersonName
from factx.naming.candidates import Candidate, Kind
from factx.people.roles import role_after, role_before, role_introduced
from factx.people.value import parse_name
from factx.people.words import FEMININE_TITLES, MASCULINE_TITLES, MONARCHS


def find_people(
    candidates: Sequence[Candidate], kinds: Sequence[Kind | None], text: str
) -> Iterator[Mention[PersonName]]:
    """The people among the candidates; offsets point into `text`, the whole article."""
    for candidate, kind in zip(candidates, kinds, strict=True):
        if kind == "person":
            start, end = candidate.start, candidate.end
            words = " ".join(text[start:end].split())
            is_monarch = candidate.title.rpartition(" ")[2].lower() in MONARCHS
            given, family = (None, None) if is_monarch else parse_name(words)
            name = PersonName(
                words,
                given,
                family,
                role=role_before(text, start, candidate.title)
                or role_after(text, end)
                or role_introduced(text, start, end, candidate.title),
                gender=_gender(candidate.title),
            )
            yield Mention(start, end, name, _rule(candidate))


def _gender(title: str) -> Literal["f", "m"] | None:
    words = {word.lower().rstrip(".") for word in title.split()}
    if words & FEMININE_TITLES:
        return "f"
    return "m" if words & MASCULINE_TITLES else None


def _rule(candidate: Candidate) -> str:
    """The rule's name: NER, where it says so itself; else that a title or the article decided."""
    if candidate.label in ("PER", "PERSON"):
        return f"spacy:{candidate.label}"
    return "<title> <name>" if candidate.title else "<name>"
