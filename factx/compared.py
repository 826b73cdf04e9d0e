"""What a comparison of articles gives, as frozen dataclasses: groups of statements of one thing.

`factx/comparison.schema.json` describes the same shapes as JSON. No logic lives here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from factx.model import Claim

GroupType = Literal["number", "person", "place"]
GROUP_TYPES: tuple[GroupType, ...] = ("number", "person", "place")

# How the figures of one group stand to each other, the one that most wants a look first.
Verdict = Literal["differ", "changed", "compatible", "agree"]
VERDICTS: tuple[Verdict, ...] = ("differ", "changed", "compatible", "agree")


@dataclass(frozen=True, slots=True)
class ComparedArticle:
    """An article of the comparison; `stored` where it comes from the claims that were compared against."""

    source: str
    title: str | None
    published: date | None
    stored: bool = False


@dataclass(frozen=True, slots=True)
class AsOf:
    """The day or time that a figure holds for, and what told it."""

    timex: str | None
    earliest: str | None
    latest: str | None
    known_from: Literal["claim", "article", "published"]


@dataclass(frozen=True, slots=True)
class Statement:
    """What one article says of a thing; `spellings` and `mentions` are those of a person or place in it."""

    document: str
    published: date | None
    as_of: AsOf | None
    claim: Claim
    spellings: tuple[str, ...] = ()
    mentions: int = 1


@dataclass(frozen=True, slots=True)
class Shared:
    """Somebody whom the sentences of several statements name; `id` is that of the person's group."""

    id: str
    name: str
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """What several articles speak of; people and places have no verdict."""

    id: str
    type: GroupType
    name: str
    verdict: Verdict | None
    statements: Sequence[Statement]
    shared: Sequence[Shared] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    articles: Sequence[ComparedArticle]
    groups: Sequence[Group]
