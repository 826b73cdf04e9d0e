"""Which report a quotation belongs to: the one beside it, or the one that quoted the same speaker before."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factx.context.quotations import is_quoted

if TYPE_CHECKING:
    from spacy.tokens import Span

    from factx.context.quotations import Quotation
    from factx.context.reports import Report

Extents = list[tuple[int, int]]

# A shorter quotation without a comma or full stop is a name or a word ('the "Green Deal"').
MIN_SPEECH = 30

# In '"Why?" the old man asked', the cue is one of the first tokens.
EARLY = 8

# A cue that stands this far behind a quotation belongs to it only if nobody else is speaking.
MAX_GAP = 80


def assign_quotations(
    quotations: "Sequence[Quotation]",
    reports: "Sequence[Report]",
    extents: Sequence[Extents],
    *,
    sents: "Sequence[Span]",
    blocks: Sequence[int],
    text: str,
) -> "Iterator[tuple[Quotation, int]]":
    """Each quotation that somebody speaks, and the index of its report; `extents` are the contents."""
    starts = [sent.start_char for sent in sents]
    beside = _outside(quotations, reports, starts)
    last: tuple[Quotation, int] | None = None
    for quotation in quotations:
        first = max(bisect_right(starts, quotation.start) - 1, 0)
        final = max(bisect_right(starts, quotation.end - 1) - 1, 0)
        near = [n for sent in range(first, final + 1) for n in beside[sent]]
        number = _in_same_sentence(quotation, near, reports, extents, text)
        opens = bool(sents) and quotation.start == starts[first]
        goes_on = last is not None and _goes_on(last[0], quotation, opens=opens, blocks=blocks, text=text)
        if number is not None and goes_on and reports[number].cue.idx > quotation.end + MAX_GAP:
            number = None
        if number is None and opens and final + 1 < len(sents):
            number = _right_after(quotation, beside[final + 1], reports, sents[final + 1], text)
        if number is None and goes_on and last is not None:
            number = last[1]
        if number is None and first > 0:
            number = _from_sentence_before(
                quotation, beside[first - 1], opens=opens, blocks=blocks, text=text
            )
        if number is not None:
            last = quotation, number
            yield quotation, number


def _outside(
    quotations: "Sequence[Quotation]", reports: "Sequence[Report]", starts: Sequence[int]
) -> dict[int, list[int]]:
    """Sentence index -> the reports with a source whose cue is in no quotation."""
    found = defaultdict(list)
    for number, report in enumerate(reports):
        if report.source is not None and not is_quoted(quotations, report.cue.idx):
            found[max(bisect_right(starts, report.cue.idx) - 1, 0)].append(number)
    return found


def _in_same_sentence(
    quotation: "Quotation",
    near: Sequence[int],
    reports: "Sequence[Report]",
    extents: Sequence[Extents],
    text: str,
) -> int | None:
    """The report whose content the quotation is part of, else the nearest one that can quote."""
    for number in near:
        if any(start < quotation.end and quotation.start < end for start, end in extents[number]):
            return number
    inside = text[quotation.start : quotation.end].strip("\"'“”„«»‘’` ")
    is_speech = len(inside) > MIN_SPEECH or inside[-1:] in ",.!?"
    quoting = [number for number in near if reports[number].quotes] if is_speech else []
    return min(quoting, key=lambda n: _distance(quotation, reports[n].cue.idx), default=None)


def _distance(quotation: "Quotation", at: int) -> int:
    return at - quotation.end if at >= quotation.end else quotation.start - at


def _right_after(
    quotation: "Quotation", near: Sequence[int], reports: "Sequence[Report]", sent: "Span", text: str
) -> int | None:
    """'"Why?" he said.': the next sentence has only the cue."""
    if text[quotation.end : sent.start_char].strip() or "\n" in text[quotation.end : sent.start_char]:
        return None
    early = (n for n in near if reports[n].cue.i - sent.start < EARLY)
    return next((n for n in early if reports[n].quotes and not reports[n].content), None)


def _goes_on(
    before: "Quotation", quotation: "Quotation", *, opens: bool, blocks: Sequence[int], text: str
) -> bool:
    """Whether the speaker before speaks on: in the same paragraph, or in one that is all quotation."""
    if quotation.follows_on:
        return True
    apart = bisect_right(blocks, quotation.start) - bisect_right(blocks, before.start)
    if apart == 0:
        return opens
    following = bisect_right(blocks, quotation.start)
    end = blocks[following] if following < len(blocks) else len(text)
    return apart == 1 and quotation.start in blocks and not text[quotation.end : end].strip()


def _from_sentence_before(
    quotation: "Quotation", near: Sequence[int], *, opens: bool, blocks: Sequence[int], text: str
) -> int | None:
    """The last report of the sentence before: 'X said:' or, in the same paragraph, 'X disagreed. "C."'."""
    if not near or not opens:
        return None
    colon = text[: quotation.start].rstrip()[-1:] == ":"
    same_block = quotation.start not in blocks
    return near[-1] if colon or same_block else None
