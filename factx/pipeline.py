"""The whole flow on one page: Article -> spaCy Doc -> find -> settle -> resolve -> context -> Document."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import tee
from typing import TYPE_CHECKING, TypeVar

from factx.context.attribution import attribution_of, find_statements
from factx.context.negation import is_negated, may_deny
from factx.context.ties import tie_numbers
from factx.dates.dateline import find_published
from factx.dates.find import find_dates
from factx.dates.resolve import resolve_dates
from factx.entities import link_people, link_places
from factx.ids import claim_id
from factx.language import has_own_tagger, model_name
from factx.layout import find_headline
from factx.model import Article, Claim, ClaimType, Document, Mention, NerChoice, Options, Sentence, Value
from factx.naming.candidates import find_candidates
from factx.naming.decide import decide
from factx.numbers.find import find_numbers
from factx.parse import parse_texts
from factx.people.find import find_people
from factx.places.find import find_places
from factx.places.resolve import resolve_places
from factx.sentences import entities_of, sentences_of
from factx.settle import settle, without_periods
from factx.spans import span_over

if TYPE_CHECKING:
    from datetime import date

    from spacy.language import Language
    from spacy.tokens import Doc, Span

    from factx.model import PublishedFrom

T = TypeVar("T")


def extract(articles: Iterable[Article], nlp: "Language", options: Options) -> Iterator[Document]:
    """One Document an article, in order. Articles are parsed in small batches: give many at once."""
    to_parse, to_read = tee(articles)
    docs = parse_texts((article.text for article in to_parse), nlp)
    model = model_name(nlp)
    ner: NerChoice = "factx" if has_own_tagger(nlp) else "model"
    for article, doc in zip(to_read, docs, strict=True):
        yield _read_document(article, doc, model=model, ner=ner, options=options)


def _read_document(article: Article, doc: "Doc", *, model: str, ner: NerChoice, options: Options) -> Document:
    text = article.text
    published, published_from = _find_published(article, options)
    sents = sentences_of(doc)
    candidates = find_candidates(doc, sents, entities_of(doc, sents))
    kinds = decide(candidates, ner=ner)

    numbers = _find_all(find_numbers, sents, text)
    dates, numbers, people, places = settle(
        dates=without_periods(_find_all(find_dates, sents, text), numbers, text),
        numbers=numbers,
        people=list(find_people(candidates, kinds, text)),
        places=list(find_places(candidates, kinds, text)),
    )

    known_dates = resolve_dates(
        dates,
        published=published,
        text=text,
        day_first=options.day_first,
        countries={mention.value.country for mention in places if mention.value.country},
    )
    known_people, persons = link_people(people)
    known_places, locations = link_places(resolve_places(places, text))

    def id_of(kind: ClaimType, mention: Mention[Value]) -> str:
        return claim_id(article.sha256, kind, mention.start, mention.end)

    tied_numbers = tie_numbers(
        numbers,
        doc,
        text=text,
        dates={id_of("date", m): m for m in known_dates if "date" in options.types},
        places={id_of("place", m): m for m in known_places if "place" in options.types},
    )
    statements = find_statements(sents, text=text, people=known_people)
    starts = [sent.start_char for sent in sents]
    sentences = [
        Sentence(index, start, sent.end_char, text[start : sent.end_char])
        for index, (start, sent) in enumerate(zip(starts, sents, strict=True))
    ]

    @cache
    def denies(index: int) -> bool:
        return may_deny(sents[index])

    def claim(kind: ClaimType, mention: Mention[Value]) -> Claim:
        index = bisect_right(starts, mention.start) - 1
        return Claim(
            id=id_of(kind, mention),
            type=kind,
            text=text[mention.start : mention.end],
            start=mention.start,
            end=mention.end,
            sentence=sentences[index],
            value=mention.value,
            attribution=attribution_of(mention, statements),
            negated=denies(index) and is_negated(span_over(doc, mention.start, mention.end)),
            rule=mention.rule,
        )

    claims = (
        [claim("number", mention) for mention in tied_numbers]
        + [claim("date", mention) for mention in known_dates]
        + [claim("person", mention) for mention in known_people]
        + [claim("place", mention) for mention in known_places]
    )
    return Document(
        source=article.source,
        sha256=article.sha256,
        title=article.title or find_headline(text),
        published=published,
        published_from=published_from,
        language=article.language or doc.lang_,
        model=model,
        text=text,
        sentences=sentences,
        entities=[*persons, *locations],
        claims=sorted((c for c in claims if c.type in options.types), key=lambda c: (c.start, c.end)),
    )


def _find_all(
    find: "Callable[[Span, str], Iterable[Mention[T]]]", sents: "Sequence[Span]", text: str
) -> list[Mention[T]]:
    return [mention for sent in sents for mention in find(sent, text)]


def _find_published(article: Article, options: Options) -> "tuple[date | None, PublishedFrom | None]":
    """The date that the article came out and where that is known from; the user's word comes first."""
    if options.published:
        return options.published, "option"
    if article.published:
        return article.published, "metadata"
    published = find_published(article.text)
    return published, "dateline" if published else None
