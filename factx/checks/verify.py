"""Stored claims against their article as it is read now: which of them no longer stand where they stood."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factx.ids import claim_id
from factx.model import Article, Claim, Document, Sentence

MAX_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Broken:
    """What no longer stands in the article, and why in words; `id` is None for a sentence without claims."""

    id: str | None
    text: str
    start: int
    end: int
    why: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What holds of one article's claims; `changed` where it is not the one that they were read from."""

    source: str
    changed: bool
    claims: int
    broken: Sequence[Broken]


def verify(claims: Sequence[Claim], article: Article, *, source: str, document: Document | None) -> Verdict:
    """Each claim's place and sentence, and where the whole document is known, all its sentences.

    Without the document, the ids tell whether the article is the same: they are made from its digest.
    """
    changed = (
        document.sha256 != article.sha256
        if document
        else any(claim.id != _id_of(claim, article) for claim in claims)
    )
    sentences = document.sentences if document else ()
    broken = [
        *_broken_claims(claims, article, changed=changed),
        *_broken_sentences(sentences, claims, article.text),
    ]
    return Verdict(source, changed, len(claims), broken)


def _broken_claims(claims: Sequence[Claim], article: Article, *, changed: bool) -> Iterator[Broken]:
    for claim in claims:
        why = _why(claim, article.text)
        if why is None and not changed and claim.id != _id_of(claim, article):
            why = "its id is not the one of this place; it was changed after factx wrote it"
        if why:
            yield Broken(claim.id, claim.text, claim.start, claim.end, why)


def _broken_sentences(sentences: Sequence[Sentence], claims: Sequence[Claim], text: str) -> Iterator[Broken]:
    """The sentences that no longer stand there and have no claim that would say so."""
    told = {claim.sentence.index for claim in claims}
    for sentence in sentences:
        if sentence.index not in told and text[sentence.start : sentence.end] != sentence.text:
            why = _why_not_there(sentence, text)
            yield Broken(None, sentence.text, sentence.start, sentence.end, why)


def _why(claim: Claim, text: str) -> str | None:
    """Why the claim does not stand where it says; None where it does."""
    sentence = claim.sentence
    if text[sentence.start : sentence.end] != sentence.text:
        return _why_not_there(sentence, text)
    if not sentence.start <= claim.start < claim.end <= sentence.end:
        return "it does not lie in its sentence"
    there = text[claim.start : claim.end]
    return None if there == claim.text else f"there stands {_shown(there)}"


def _why_not_there(sentence: Sentence, text: str) -> str:
    place = text.find(sentence.text)
    if place >= 0:
        return f"its sentence stands at {place} now, not at {sentence.start}"
    there = text[sentence.start : sentence.end]
    return f"its sentence is gone; there stands {_shown(there)}" if there else "its sentence is gone"


def _shown(text: str) -> str:
    """A quotation of the text, cut short.

    >>> _shown("Two men\\nwere held")
    '“Two men were held”'
    """
    line = " ".join(text.split())
    return f"“{line}”" if len(line) <= MAX_SHOWN else f"“{line[:MAX_SHOWN].rstrip()} …”"


def _id_of(claim: Claim, article: Article) -> str:
    return claim_id(article.sha256, claim.type, claim.start, claim.end)
