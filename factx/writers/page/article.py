"""One Document -> one page: the article with its claims marked, and all that they say."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from factx.errors import FactxError
from factx.model import CLAIM_TYPES, Attribution, Claim, ClaimType, Document, Entity, PlaceEntity
from factx.writers.claims import claim_dict
from factx.writers.days import days_in_words
from factx.writers.meaning import meaning
from factx.writers.page.atlas import coastlines, draw_map
from factx.writers.page.pieces import paragraphs_of, sources_of
from factx.writers.page.render import render
from factx.writers.page.timeline import timeline_of

TYPE_NAMES: dict[ClaimType, str] = {
    "number": "Numbers",
    "date": "Dates",
    "person": "People",
    "place": "Places",
}
NO_SOURCE = "a source without a name"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whom claims come from: a person of the article, or whoever is named so, and how many claims."""

    name: str
    entity: str | None
    claims: int


@dataclass(frozen=True, slots=True)
class Card:
    """A person or place, its role, and the positions of the claims that mention it."""

    entity: Entity
    role: str | None
    mentions: tuple[int, ...]


def write_only_page(documents: Iterable[Document]) -> Iterator[str]:
    """The page of the one document. Raises FactxError where there are several."""
    pages = iter(documents)
    first = next(pages, None)
    if first is None:
        return
    if next(pages, None) is not None:
        raise FactxError(
            "a page shows one article; for several, write a folder of pages: "
            "factx batch SOURCE... -f html -o pages/"
        )
    yield write_page(first)


def write_page(document: Document, *, index: str | None = None) -> str:
    """The whole page; `index` is the address of the page that lists all articles, where there is one."""
    paragraphs = paragraphs_of(document)
    moments = timeline_of(document)
    speakers = speakers_of(document)
    counts = Counter(claim.type for claim in document.claims)
    cards = _cards(document)
    drawing = draw_map([card.entity for card in cards if isinstance(card.entity, PlaceEntity)])
    return render(
        "article.html",
        styles=("article.css", "details.css", "lists.css", "map.css", "print.css"),
        scripts=("details.js", "filters.js", "article.js"),
        data=_data(document, speakers),
        document=document,
        index=index,
        title=document.title or document.source,
        headed=bool(paragraphs) and paragraphs[0].text == document.title,
        paragraphs=paragraphs,
        published=days_in_words(document.published, document.published) if document.published else None,
        types=[(kind, TYPE_NAMES[kind], counts[kind]) for kind in CLAIM_TYPES],
        speakers=speakers,
        unattributed=sum(claim.attribution is None for claim in document.claims),
        people=[card for card in cards if card.entity.type == "person"],
        places=[card for card in cards if card.entity.type == "place"],
        drawing=drawing,
        land=coastlines() if drawing else "",
        moments=moments,
        undated=counts["date"] - len(moments),
    )


def speakers_of(document: Document) -> list[Speaker]:
    """Whom the article has claims from, those with most claims first."""
    names: dict[str, tuple[str, str | None]] = {}
    counts: Counter[str] = Counter()
    for claim in document.claims:
        if claim.attribution is not None:
            key = _speaker_key(claim.attribution)
            names.setdefault(key, (claim.attribution.source or NO_SOURCE, claim.attribution.entity))
            counts[key] += 1
    return [Speaker(*names[key], count) for key, count in counts.most_common()]


def _speaker_key(attribution: Attribution) -> str:
    """The same for the same source: the person, or else the name as it is spelled."""
    return attribution.entity or (attribution.source or NO_SOURCE).casefold()


def _cards(document: Document) -> list[Card]:
    """The people and places with the claims that mention them, those mentioned most first."""
    mentions: dict[str, list[int]] = {entity.id: [] for entity in document.entities}
    roles: dict[str, str] = {}
    for number, claim in enumerate(document.claims):
        entity = getattr(claim.value, "entity", None)
        if entity in mentions:
            mentions[entity].append(number)
            role = getattr(claim.value, "role", None)
            if role:
                roles.setdefault(entity, role)
    cards = [
        Card(entity, roles.get(entity.id), tuple(mentions[entity.id]))
        for entity in document.entities
        if mentions[entity.id]
    ]
    return sorted(cards, key=lambda card: -len(card.mentions))


def _data(document: Document, speakers: list[Speaker]) -> dict[str, Any]:
    """What the scripts read: the claims as they are printed, each sentence once, and who says what."""
    sources = sources_of(document)
    ids = [speaker.entity or speaker.name.casefold() for speaker in speakers]
    numbers = {key: number for number, key in enumerate(ids)}

    def record(claim: Claim) -> dict[str, Any]:
        said = claim.attribution
        extent = (said.start, said.end) if said and said.start is not None and said.end is not None else None
        return {
            **claim_dict(claim),
            "sentence": claim.sentence.index,
            "meaning": meaning(claim),
            "speaker": None if said is None else numbers[_speaker_key(said)],
            "named": None if extent is None else sources[extent],
        }

    return {
        "sentences": [[sentence.start, sentence.text] for sentence in document.sentences],
        "speakers": [speaker.name for speaker in speakers],
        "claims": [record(claim) for claim in document.claims],
    }
