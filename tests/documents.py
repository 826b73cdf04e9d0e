"""Documents made by hand, for what no sample has: overlapping claims, hostile text, thousands of claims."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from factx.model import (
    Attribution,
    Claim,
    ClaimType,
    DateValue,
    Document,
    Entity,
    NumberValue,
    PersonValue,
    PlaceEntity,
    PlaceValue,
    Sentence,
    Value,
)

Stated = tuple[ClaimType, str, Value]


def made(text: str, stated: Sequence[Stated], *, source: str = "made.txt", said_by: str) -> Document:
    """A document of one sentence a line; each claim stands where the text first has it."""
    sentences = []
    at = 0
    for index, line in enumerate(text.split("\n")):
        sentences.append(Sentence(index, at, at + len(line), line))
        at += len(line) + 1
    named = text.index(said_by)
    said = Attribution(said_by, "said", named, named + len(said_by))
    claims = []
    for number, (kind, words, value) in enumerate(stated):
        start = text.index(words)
        claims.append(
            Claim(
                id=f"{kind}-{number:012x}",
                type=kind,
                text=words,
                start=start,
                end=start + len(words),
                sentence=next(s for s in sentences if s.start <= start < s.end),
                value=value,
                attribution=said,
                negated=False,
                rule="<made>",
            )
        )
    claims.sort(key=lambda claim: (claim.start, claim.end))
    return Document(
        source=source,
        sha256="0" * 64,
        title=text.split("\n")[0],
        published=date(2025, 12, 23),
        published_from="option",
        language="en",
        model="none",
        text=text,
        sentences=sentences,
        entities=_entities(claims),
        claims=claims,
    )


def _entities(claims: Sequence[Claim]) -> list[Entity]:
    entities: dict[str, Entity] = {}
    for claim in claims:
        value = claim.value
        if isinstance(value, PersonValue):
            entities[value.entity] = Entity(value.entity, "person", value.name, (claim.text,), 1)
        if isinstance(value, PlaceValue):
            entities[value.entity] = PlaceEntity(
                value.entity,
                "place",
                value.name,
                (),
                1,
                value.kind,
                value.country,
                None,
                value.latitude,
                value.longitude,
            )
    return list(entities.values())


def repeated(document: Document, times: int) -> Document:
    """The document's text so many times over, with all its claims each time."""
    step = len(document.text) + 2
    count = len(document.sentences)
    sentences: list[Sentence] = []
    claims: list[Claim] = []
    for turn in range(times):
        moved = [
            replace(s, index=s.index + turn * count, start=s.start + turn * step, end=s.end + turn * step)
            for s in document.sentences
        ]
        sentences += moved
        claims += [_moved(claim, moved, turn, turn * step) for claim in document.claims]
    text = "\n\n".join([document.text] * times)
    return replace(document, text=text, sentences=sentences, claims=claims)


def _moved(claim: Claim, sentences: Sequence[Sentence], turn: int, by: int) -> Claim:
    said = claim.attribution
    if said and said.start is not None and said.end is not None:
        said = replace(said, start=said.start + by, end=said.end + by)
    return replace(
        claim,
        id=f"{claim.id}-{turn}",
        start=claim.start + by,
        end=claim.end + by,
        sentence=sentences[claim.sentence.index],
        attribution=said,
    )


OVERLAPPING = made(
    "The 2024 Oslo accord\nOle Hansen of Oslo met 45 people on 3 May 2024 in the Oslo 45 hall, he said.",
    [
        (
            "date",
            "2024",
            DateValue("DATE", "2024", earliest="2024-01-01", latest="2024-12-31", anchor="explicit"),
        ),
        ("person", "Ole Hansen of Oslo", PersonValue("person:ole-hansen", "Ole Hansen")),
        ("place", "Oslo met", PlaceValue("place:oslo", "Oslo", "city", "NO", None, 59.91, 10.75)),
        ("number", "45 people on 3", NumberValue("count", 45, of="people")),
        ("date", "3 May 2024", DateValue("DATE", "2024-05-03", earliest="2024-05-03", latest="2024-05-03")),
        ("number", "45 hall", NumberValue("identifier", 45)),
        ("place", "Oslo 45 hall", PlaceValue("place:hall", "Oslo 45 hall", "facility")),
        ("person", "Oslo 45", PersonValue("person:oslo-45", "Oslo 45")),
    ],
    said_by="Ole Hansen",
)

# What could break out of an element, an attribute, a comment, a script, an address, or a line of JSON.
HOSTILE = (
    "</script><script>document.title='broken'</script><!--<img src=x onerror=alert(1)>\u2028\u2029]]>&lt;"
)
EVIL = made(
    f"Title {HOSTILE}\n"
    f"\"><svg onload=alert(2)> said {HOSTILE} in javascript:alert(3) 'x' \u202e 45 {{{{ 7*7 }}}} 😀 six.",
    [
        ("person", '"><svg onload=alert(2)>', PersonValue('person:"><b>', HOSTILE, role=HOSTILE)),
        (
            "place",
            "javascript:alert(3)",
            PlaceValue("place:' onclick='", HOSTILE, "other", "<b>", None, 10.0, 20.0),
        ),
        ("number", "45", NumberValue("count", 45, unit=HOSTILE, per=HOSTILE, of=HOSTILE, when="x'\"]")),
        ("number", "six", NumberValue("count", 6)),
    ],
    source=f"../{HOSTILE}.txt",
    said_by='"><svg onload=alert(2)>',
)
