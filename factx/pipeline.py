"""The whole flow on one page: Article -> spaCy Doc -> find -> settle -> resolve -> context -> Document."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import tee
from typing import TYPE_CHECKING, TypeVar

from factx.context.attribution import Statement, attribution_of, find_statements
from factx.context.negation import is_negated, may_deny
from factx.context.ties import tie_numbers
from factx.dates.dateline import find_published
from factx.dates.find import find_dates
from factx.dates.resolve import resolve_dates
from factx.dates.value import Expression
from factx.entities import link_people, link_places
from factx.ids import claim_id
from factx.language import has_own_tagger, model_name
from factx.layout import find_headline
from factx.model import (
    Article,
    Claim,
    ClaimType,
    Document,
    Mention,
    NerChoice,
    NumberValue,
    Options,
    PersonName,
    PlaceName,
    Sentence,
    Value,
)
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
    dates, numbers, people, places = _find_mentions(doc, sents, text=text, ner=ner)
    known_dates = resolve_dates(
        dates,
        published=published,
        text=text,
        day_first=options.day_first,
        countries={mention.value.country for mention in places if mention.value.country},
    )
    known_people, persons = link_people(people)
    known_places, locations = link_places(resolve_places(places, text))
    tied_numbers = tie_numbers(
        numbers,
        doc,
        text=text,
        dates=_by_id("date", known_dates, article) if "date" in options.types else {},
        places=_by_id("place", known_places, article) if "place" in options.types else {},
    )
    mentions: dict[ClaimType, Sequence[Mention[Value]]] = {
        "number": tied_numbers,
        "date": known_dates,
        "person": known_people,
        "place": known_places,
    }
    sentences = [
        Sentence(index, sent.start_char, sent.end_char, text[sent.start_char : sent.end_char])
        for index, sent in enumerate(sents)
    ]
    claims = _make_claims(
        [(kind, mention) for kind in options.types for mention in mentions[kind]],
        article,
        sents,
        sentences=sentences,
        statements=find_statements(sents, text=text, people=known_people),
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
        claims=claims,
    )


def _find_mentions(
    doc: "Doc", sents: "Sequence[Span]", *, text: str, ner: NerChoice
) -> tuple[
    list[Mention[Expression]], list[Mention[NumberValue]], list[Mention[PersonName]], list[Mention[PlaceName]]
]:
    """The dates, numbers, people and places, none of which overlaps another."""
    candidates = find_candidates(doc, sents, entities_of(doc, sents))
    kinds = decide(candidates, ner=ner)
    numbers = _find_all(find_numbers, sents, text)
    return settle(
        dates=without_periods(_find_all(find_dates, sents, text), numbers, text),
        numbers=numbers,
        people=list(find_people(candidates, kinds, text)),
        places=list(find_places(candidates, kinds, text)),
    )


def _by_id(kind: ClaimType, mentions: Iterable[Mention[T]], article: Article) -> dict[str, Mention[T]]:
    return {claim_id(article.sha256, kind, mention.start, mention.end): mention for mention in mentions}


def _make_claims(
    mentions: Iterable[tuple[ClaimType, Mention[Value]]],
    article: Article,
    sents: "Sequence[Span]",
    *,
    sentences: Sequence[Sentence],
    statements: Sequence[Statement],
) -> list[Claim]:
    """The mentions as claims in text order, each with its sentence, and with who says it or denies it."""
    starts = [sentence.start for sentence in sentences]
    denies = cache(lambda index: may_deny(sents[index]))
    claims = []
    for kind, mention in mentions:
        index = bisect_right(starts, mention.start) - 1
        start, end = mention.start, mention.end
        claims.append(
            Claim(
                id=claim_id(article.sha256, kind, start, end),
                type=kind,
                text=article.text[start:end],
                start=start,
                end=end,
                sentence=sentences[index],
                value=mention.value,
                attribution=attribution_of(mention, statements),
                negated=denies(index) and is_negated(span_over(sents[index].doc, start, end)),
                rule=mention.rule,
            )
        )
    return sorted(claims, key=lambda c: (c.start, c.end))


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
