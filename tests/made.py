"""Documents made without a model: stories of several articles each, for tests of many documents."""

from collections.abc import Iterator
from datetime import date, timedelta
from hashlib import sha256
from itertools import count
from random import Random

from factx.model import (
    Claim,
    ClaimType,
    DateValue,
    Document,
    NumberValue,
    PersonValue,
    PlaceValue,
    Sentence,
    Value,
)

CONSONANTS, VOWELS = "bdfgklmnprstvz", "aeiou"
NOUNS = ("worker", "house", "prisoner", "student", "boat", "tree", "patient", "ticket", "soldier", "ton")
VERBS = ("kill", "injure", "arrest", "release", "plant", "sell", "rescue", "close", "count", "treat")
FILLERS = ("near the harbour", "after heavy rain", "under a new law", "in the old town", "despite the strike")


def made_documents(
    stories: int, *, articles: int = 5, sentences: int = 12, seed: int = 1
) -> Iterator[Document]:
    """`articles` documents a story that give its figures and names; one of them gets a figure wrong."""
    random = Random(seed)
    for story in range(stories):
        town, people = _name(random), [f"{_name(random)} {_name(random)}" for _ in range(3)]
        figures = [
            (random.randrange(2, 4000), random.choice(NOUNS), random.choice(VERBS)) for _ in range(sentences)
        ]
        for number in range(articles):
            told = list(figures)
            if number == articles - 1:
                amount, noun, verb = told[0]
                told[0] = (amount * 2 + 1, noun, verb)
            yield _document(f"{story}-{number}.txt", town, people, told, random)


def _name(random: Random) -> str:
    syllables = (random.choice(CONSONANTS) + random.choice(VOWELS) for _ in range(random.randrange(3, 5)))
    return "".join(syllables).capitalize()


def _document(
    source: str, town: str, people: list[str], figures: list[tuple[int, str, str]], random: Random
) -> Document:
    text, sentences, claims, ids = "", [], [], count()
    for index, (amount, noun, verb) in enumerate(figures):
        person = people[index % len(people)]
        line = f"In {town} on Monday, {amount} {noun}s were {verb}ed {random.choice(FILLERS)}, {person} said."
        sentence = Sentence(index, len(text), len(text) + len(line), line)
        sentences.append(sentence)
        day = f"date-{source}-{next(ids)}"
        counted = NumberValue("count", amount, of=f"{noun}s", of_lemma=noun, predicate=verb, when=day)
        values: list[tuple[ClaimType, str, str, Value]] = [
            ("place", f"place-{source}-{next(ids)}", town, PlaceValue(f"place:{town}", town, "city", "PE")),
            (
                "date",
                day,
                "Monday",
                DateValue("DATE", "2025-03-03", earliest="2025-03-03", latest="2025-03-03"),
            ),
            ("number", f"number-{source}-{next(ids)}", str(amount), counted),
            ("person", f"person-{source}-{next(ids)}", person, PersonValue(f"person:{person}", person)),
        ]
        for kind, claim_id, words, value in values:
            start = len(text) + line.index(words)
            end = start + len(words)
            claims.append(
                Claim(claim_id, kind, words, start, end, sentence, value, None, negated=False, rule="made")
            )
        text += line + "\n"
    return Document(
        source=source,
        sha256=sha256(source.encode()).hexdigest(),
        title=None,
        published=date(2025, 3, 4) + timedelta(days=random.randrange(2)),
        published_from="metadata",
        language="en",
        model="made",
        text=text,
        sentences=sentences,
        entities=[],
        claims=claims,
    )
