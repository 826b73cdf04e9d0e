"""What a comparison keeps of an article: its figures, people and places, and the names in it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from factx.checks.compare.figures import Figure, figures_of
from factx.checks.compare.wording import content_words, name_keys_of, names_in, words_in
from factx.checks.compare.words import NO_CONTENT
from factx.model import Claim, Document, PersonValue, PlaceValue
from factx.naming.trim import fold

# What an article is about shows in its first names; more would only cost memory.
MAX_NAMES = 100


@dataclass(frozen=True, slots=True)
class Named:
    """A person or place of an article, with what tells whether another article means the same one."""

    article: int
    words: tuple[str, ...]
    roles: frozenset[str]
    country: str | None
    geonames_id: int | None
    spellings: tuple[str, ...]
    mentions: int
    claim: Claim

    @property
    def entity(self) -> str:
        value = self.claim.value
        assert isinstance(value, PersonValue | PlaceValue)
        return value.entity


@dataclass(frozen=True, slots=True)
class Reading:
    """An article without its text: `names` are keys of its names, `countries` the codes of its places."""

    number: int
    source: str
    title: str | None
    published: date | None
    stored: bool
    names: frozenset[str]
    countries: frozenset[str]
    figures: tuple[Figure, ...]
    people: tuple[Named, ...]
    places: tuple[Named, ...]


def read_document(document: Document, number: int, *, stored: bool) -> Reading:
    """What is kept of the article; `number` is its place among the articles compared."""
    names = frozenset(_names(document))
    places = [claim.value for claim in document.claims if isinstance(claim.value, PlaceValue)]
    return Reading(
        number=number,
        source=document.source,
        title=document.title,
        published=document.published,
        stored=stored,
        names=names,
        countries=frozenset(place.country for place in places if place.country),
        figures=figures_of(document, number, names),
        people=tuple(_named(document, number, PersonValue)),
        places=tuple(_named(document, number, PlaceValue)),
    )


def _names(document: Document) -> list[str]:
    """Keys of the article's names, those of people and places first."""
    sentences = (
        document.sentences or {claim.sentence.start: claim.sentence for claim in document.claims}.values()
    )
    words = [
        word
        for claim in document.claims
        if isinstance(claim.value, PersonValue | PlaceValue)
        for word in name_keys_of(claim.value.name)
    ]
    titles = (word for word in words_in(document.title or "") if word.casefold() not in NO_CONTENT)
    words += [key for word in titles for key in name_keys_of(word)]
    for sentence in sentences:
        words += names_in(sentence.text)
    return list(dict.fromkeys(words))[:MAX_NAMES]


def _named(document: Document, number: int, kind: type[PersonValue] | type[PlaceValue]) -> Iterator[Named]:
    """The article's people or places in the order of their first mention."""
    mentions: dict[str, list[Claim]] = defaultdict(list)
    for claim in document.claims:
        if isinstance(claim.value, kind):
            mentions[claim.value.entity].append(claim)
    for claims in mentions.values():
        value = claims[0].value
        assert isinstance(value, PersonValue | PlaceValue)
        fullest = next((claim for claim in claims if claim.text == value.name), claims[0])
        roles = (
            ()
            if isinstance(value, PlaceValue)
            else (c.value.role for c in claims if isinstance(c.value, PersonValue))
        )
        yield Named(
            article=number,
            words=tuple(fold(value.name).split()),
            roles=frozenset(word for role in roles if role for word in content_words(role)),
            country=value.country if isinstance(value, PlaceValue) else None,
            geonames_id=value.geonames_id if isinstance(value, PlaceValue) else None,
            spellings=tuple(dict.fromkeys([value.name, *(claim.text for claim in claims)])),
            mentions=len(claims),
            claim=fullest,
        )
