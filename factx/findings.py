"""The findings of checks as frozen dataclasses: what claims of one article say about each other. No logic."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from factx.model import Claim, PublishedFrom

FindingKind = Literal["total", "percentage", "change", "list", "repeat", "date", "scale"]
Verdict = Literal["consistent", "inconsistent", "unclear"]


@dataclass(frozen=True, slots=True)
class Involved:
    """A claim that a finding is about, and what it is there: "total", "part", "announced", "listed", ..."""

    role: str
    claim: Claim


@dataclass(frozen=True, slots=True)
class Finding:
    """What some claims say about each other, and whether they can all be true."""

    id: str
    kind: FindingKind
    verdict: Verdict
    explanation: str
    claims: tuple[Involved, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Checked:
    """One article with what was found in it."""

    source: str
    sha256: str
    title: str | None
    published: date | None
    published_from: PublishedFrom | None
    findings: Sequence[Finding]
