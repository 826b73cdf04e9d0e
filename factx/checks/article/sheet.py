"""A document as the checks read it: its amounts with their bounds, its dates as days, by sentence."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from factx.checks.article.bounds import Bounds, bounds_of
from factx.checks.article.words import VERBAL
from factx.findings import Finding, FindingKind, Involved, Verdict
from factx.model import Claim, DateValue, Document, NumberValue, PersonValue, Sentence

# Kinds that can be added, compared and divided.
AMOUNT_KINDS = frozenset({"count", "measure", "money", "percent", "ratio"})
# "<" stands for "fewer than 200" and for "nearly 200".
NEARLY_RE = re.compile(r"\b(?:almost|approaching|close[ ]to|just[ ]under|nearly)[ ]\Z", re.IGNORECASE)
YEAR_RE = re.compile(r"\b[12]\d{3}\b")
# What may stand between a number and the noun that it counts: "of the", "other", a hyphen.
MAX_BEFORE_NOUN = 24
# "40 of them women", "12 of whom were children", "22 were children": the noun of the part, not of the whole.
PLURAL = r"(?:[A-Za-z]{3,}(?<![us])s|[A-Za-z]*men|children)"
OWN_NOUN_RE = re.compile(
    rf"""[ ]of[ ](?:them|these|those|which|whom)\b (?:,?[ ](?:(?:are|is|was|were)[ ])?(?P<noun>{PLURAL})\b)?
      | [ ](?:are|were)[ ](?P<predicate>{PLURAL})(?=[ ]?(?:[,.;)]|and\b|while\b|but\b|or\b|from\b))""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number claim that can be reckoned with.

    `noun` is what it counts, `head` the lemma of that in lower case, `phrase_end` where its words end.
    """

    claim: Claim
    value: NumberValue
    bounds: Bounds
    noun: str | None
    head: str | None
    phrase_end: int

    @property
    def start(self) -> int:
        return self.claim.start

    @property
    def end(self) -> int:
        return self.claim.end

    @property
    def unit(self) -> tuple[str, str | None]:
        """What amounts that can be added share."""
        return self.value.kind, self.value.unit


@dataclass(frozen=True, slots=True)
class Moment:
    """A date claim, and the days that it covers."""

    claim: Claim
    value: DateValue
    earliest: date
    latest: date


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence with what it claims, in text order."""

    sentence: Sentence
    amounts: tuple[Amount, ...]
    ages: tuple[Claim, ...]
    dates: tuple[Claim, ...]
    names: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that the rules of the checks need."""

    document: Document
    text: str
    lines: tuple[Line, ...]

    @property
    def published(self) -> date | None:
        return self.document.published


def sheet_of(document: Document) -> Sheet:
    """The document's claims sorted by sentence, for the rules to read."""
    by_sentence: dict[int, list[Claim]] = defaultdict(list)
    for claim in document.claims:
        by_sentence[claim.sentence.index].append(claim)
    return Sheet(
        document,
        document.text,
        tuple(_line(sentence, by_sentence[sentence.index], document.text) for sentence in document.sentences),
    )


def _line(sentence: Sentence, claims: Sequence[Claim], text: str) -> Line:
    numbers = [claim for claim in claims if isinstance(claim.value, NumberValue)]
    return Line(
        sentence,
        amounts=tuple(amount for claim in numbers if (amount := amount_of(claim, text))),
        ages=tuple(c for c in numbers if isinstance(c.value, NumberValue) and c.value.kind == "age"),
        dates=tuple(claim for claim in claims if isinstance(claim.value, DateValue)),
        names=tuple(c for c in claims if not isinstance(c.value, NumberValue | DateValue)),
    )


def amount_of(claim: Claim, text: str) -> Amount | None:
    """The claim as an amount, None where it is none (an age, a label, a score) or is denied."""
    value = claim.value
    if not isinstance(value, NumberValue) or value.kind not in AMOUNT_KINDS or claim.negated:
        return None
    is_nearly = NEARLY_RE.search(text, claim.sentence.start, claim.start) is not None
    bounds = bounds_of(claim.text, value, is_nearly=is_nearly)
    if bounds is None:
        return None
    own = OWN_NOUN_RE.match(text, claim.end, claim.sentence.end)
    if own:
        noun = own["noun"] or own["predicate"]
        head = _lemma(noun) if noun else None
        return Amount(claim, value, bounds, noun, head, own.end())
    if value.of in VERBAL:  # "55 | work in Lyon"
        return Amount(claim, value, bounds, None, None, claim.end)
    head = value.of_lemma.lower() if value.of_lemma else None
    return Amount(claim, value, bounds, value.of, head, _phrase_end(claim, value, text))


def _lemma(noun: str) -> str:
    """The singular of a plural that stands alone.

    >>> _lemma("children"), _lemma("journalists"), _lemma("policemen")
    ('child', 'journalist', 'policeman')
    """
    word = noun.lower()
    if word.endswith("men"):
        return word[:-3] + "man"
    return "child" if word == "children" else word.removesuffix("s")


def _phrase_end(claim: Claim, value: NumberValue, text: str) -> int:
    if not value.of:
        return claim.end
    at = text.find(value.of, claim.end, claim.end + MAX_BEFORE_NOUN + len(value.of))
    between = text[claim.end : at] if at >= 0 else "."
    return at + len(value.of) if not re.search(r"[.,;:()\d]", between) else claim.end


def moment_of(claim: Claim) -> Moment | None:
    """The claim as days, None where it is no date or can't be resolved."""
    value = claim.value
    if not isinstance(value, DateValue) or not value.earliest or not value.latest:
        return None
    return Moment(claim, value, date.fromisoformat(value.earliest), date.fromisoformat(value.latest))


def gives_year(claim: Claim) -> bool:
    """Whether a date claim says its year itself."""
    return YEAR_RE.search(claim.text) is not None


def is_person(claim: Claim) -> bool:
    return isinstance(claim.value, PersonValue)


def finding(
    kind: FindingKind, verdict: Verdict, explanation: str, claims: Sequence[tuple[str, Claim]], *, rule: str
) -> Finding:
    """A finding about claims, each with the part that it plays; its id follows from its rule and claims."""
    named = ":".join([kind, rule, *(claim.id for _, claim in claims)])
    return Finding(
        id=f"finding-{sha256(named.encode()).hexdigest()[:12]}",
        kind=kind,
        verdict=verdict,
        explanation=explanation,
        claims=tuple(Involved(role, claim) for role, claim in claims),
        rule=rule,
    )
