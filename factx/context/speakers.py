"""Report -> attribution: the name of the source, also behind "he", "who", "the ministry" and "it"."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from factx.context.named import Named, organisation_beside, person_at, source_extent, start_of
from factx.context.sources import antecedent, np_extent
from factx.context.words import (
    ANY_ORGANISATION,
    ORGANISATION_NOUNS,
    PERSONAL_PRONOUNS,
)
from factx.model import Attribution

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factx.context.reports import Report

# A pronoun is looked up this many sentences back.
MAX_SENTENCES_BACK = 6

# Of all names before a pronoun or "the group", so many are looked at.
MAX_NAMES_BACK = 30


def attribution_from(
    report: "Report",
    *,
    content: Sequence[tuple[int, int]],
    persons: Sequence[Named],
    organisations: Sequence[Named],
    sent_starts: Sequence[int],
    text: str,
) -> Attribution:
    """The report's attribution; its source is a name where the text gives one, else the words themselves."""
    if report.source is None:
        return Attribution(None, report.words, None, None)
    doc = report.cue.doc
    first, last = source_extent(report)
    start, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
    head = antecedent(report.source)
    named = organisation_beside(head, organisations) or person_at(head, persons)
    if named is None and head.lower_ in PERSONAL_PRONOUNS:
        named = _person_behind(head, persons, content=content, sent_starts=sent_starts)
    if named is None and _stands_for_organisation(head):
        named = _organisation_behind(head, organisations, sent_starts=sent_starts)
    if named is not None:
        if named.start < end and start < named.end:  # the parser may split a name: "Sanwo-Olu"
            start, end = min(start, named.start), max(end, named.end)
        return Attribution(named.name, report.words, start, end, named.entity)
    first, last = np_extent(head) if head != report.source else (first, last)
    words = text[doc[first].idx : doc[last - 1].idx + len(doc[last - 1])]
    return Attribution(" ".join(words.split()), report.words, start, end)


def speaker_again(report: "Report", attribution: Attribution) -> Named | None:
    """The person behind "he" in "he said", who speaks on in the next "he said"; None for other sources."""
    is_pronoun = report.source is not None and report.source.lower_ in PERSONAL_PRONOUNS
    if not is_pronoun or attribution.source is None or attribution.start is None or attribution.end is None:
        return None
    assert report.source is not None
    pronoun = report.source.lower_
    if attribution.source.lower() == pronoun:
        return None
    return Named(
        attribution.start,
        attribution.end,
        attribution.source,
        attribution.entity,
        leads=True,
        pronoun=pronoun,
    )


def _person_behind(
    pronoun: "Token",
    persons: Sequence[Named],
    *,
    content: Sequence[tuple[int, int]],
    sent_starts: Sequence[int],
) -> Named | None:
    """The person named last before the pronoun, sentence by sentence, those that lead a clause first.

    Those in what the report says itself don't count: in "Lee was held, he said" somebody else speaks.
    """
    own = bisect_right(sent_starts, pronoun.idx) - 1
    earliest = _sentences_back(pronoun, sent_starts)
    before = bisect_right(persons, pronoun.idx, key=start_of)
    candidates: list[Named] = []
    for named in reversed(persons[max(before - MAX_NAMES_BACK, 0) : before]):
        if named.start < earliest:
            break
        clashes = named.pronoun is not None and named.pronoun != pronoun.lower_
        if not clashes and not any(start <= named.start < end for start, end in content):
            candidates.append(named)
    return min(candidates, key=lambda n: _remoteness(n, own, sent_starts), default=None)


def _sentences_back(token: "Token", sent_starts: Sequence[int]) -> int:
    """Where the first sentence begins that is searched for what the token stands for."""
    own = bisect_right(sent_starts, token.idx) - 1
    return sent_starts[max(own - MAX_SENTENCES_BACK, 0)]


def _remoteness(named: Named, own: int, sent_starts: Sequence[int]) -> tuple[int, bool, int]:
    """Sorts the nearest sentence first, in it the subjects, and of these the first one."""
    back = own - (bisect_right(sent_starts, named.start) - 1)
    return back, not named.leads, named.start


def _stands_for_organisation(head: "Token") -> bool:
    """Whether the noun phrase is "it", or "the" with a noun for an organisation and nothing else."""
    if head.lower_ == "it":
        return True
    first, last = np_extent(head)
    is_short = last - first == 2 and head.doc[first].lower_ == "the"
    return is_short and head.lemma_.lower() in ORGANISATION_NOUNS and not head.doc[last - 1].is_title


def _organisation_behind(
    head: "Token", organisations: Sequence[Named], *, sent_starts: Sequence[int]
) -> Named | None:
    """The last organisation that is called by the noun, in its name ("Health Ministry") or beside it.

    "it", "the group" and the like may also be the last one that is the subject of a clause; but "the army" is
    no company that happens to stand before it.
    """
    before = organisations[: bisect_right(organisations, head.idx, key=start_of)]
    recent = list(reversed(before[-MAX_NAMES_BACK:]))
    noun = head.lemma_.lower()
    called = (named for named in recent if noun in named.name.lower().split() or noun in named.nouns)
    earliest = _sentences_back(head, sent_starts)
    leading = (
        named
        for named in recent
        if named.start >= earliest and (named.leads or named.nouns & ORGANISATION_NOUNS)
    )
    return next(called, None) or (next(leading, None) if noun in ANY_ORGANISATION else None)
