"""Who says it: the parts of a text that the article gives from a source."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factx.context.quotations import Quotation, find_quotations
from factx.context.reports import Report, find_reports
from factx.context.sources import np_extent
from factx.layout import block_starts
from factx.model import Attribution, Mention, PersonValue
from factx.spans import Extent, contains

if TYPE_CHECKING:
    from spacy.tokens import Span


@dataclass(frozen=True, slots=True)
class Statement:
    """A stretch of reported text and who it is from."""

    start: int
    end: int
    attribution: Attribution


def find_statements(
    sents: "Sequence[Span]", *, text: str, people: Sequence[Mention[PersonValue]]
) -> list[Statement]:
    """The reported stretches of the text, outermost first."""
    reports = [report for sent in sents for report in find_reports(sent)]
    blocks = block_starts(text)
    quotations = find_quotations(text, blocks)
    extents = [_extents(report) for report in reports]
    for number, quotation in _assign(quotations, reports, extents, sents, blocks, text):
        extents[number].append((quotation.start, quotation.end))
    cues = [report.cue.idx for report in reports]
    depth = [sum(any(s <= cue < e for s, e in other) for k, other in enumerate(extents) if k != n) for n, cue in enumerate(cues)]
    statements = []
    for n in sorted(range(len(reports)), key=lambda n: (depth[n], cues[n])):
        attribution = _attribution(reports[n], text)
        statements += [Statement(s, e, attribution) for s, e in extents[n]]
    return statements


def attribution_of(mention: Extent, statements: Sequence[Statement]) -> Attribution | None:
    """The attribution of the outermost statement that the mention lies in, None where the article itself says it."""
    return next((s.attribution for s in statements if contains(s, mention)), None)


def _attribution(report: Report, text: str) -> Attribution:
    if report.source is None:
        return Attribution(None, report.words, None, None)
    doc = report.cue.doc
    first, last = np_extent(report.source)
    start, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
    return Attribution(text[start:end], report.words, start, end)


def _extents(report: Report) -> list[tuple[int, int]]:
    doc = report.cue.doc
    return [(doc[a].idx, doc[b - 1].idx + len(doc[b - 1])) for a, b in report.content]


def _assign(quotations, reports, extents, sents, blocks, text):
    """Quotation -> the report it belongs to."""
    starts = [sent.start_char for sent in sents]
    def sent_of(at): return max(bisect_right(starts, at) - 1, 0)
    def block_of(at): return bisect_right(blocks, at) - 1
    inside = lambda at: any(q.start <= at < q.end for q in quotations)
    outer = [(n, r) for n, r in enumerate(reports) if r.source is not None and not inside(r.cue.idx)]
    by_sent = {}
    for n, r in outer:
        by_sent.setdefault(sent_of(r.cue.idx), []).append((n, r))
    last = None  # (report number, quotation)
    for q in quotations:
        first_sent, last_sent = sent_of(q.start), sent_of(q.end - 1)
        found = None
        cands = [(n, r) for k in range(first_sent, last_sent + 1) for n, r in by_sent.get(k, [])]
        # 1. content overlaps the quotation's beginning or end
        over = [n for n, r in cands if any(s < q.end and q.start < e for s, e in extents[n])]
        if over:
            found = over[0]
        else:
            adj = [(abs(r.cue.idx - q.end) if r.cue.idx > q.start else abs(q.start - r.cue.idx), n) for n, r in cands if r.quotes]
            is_clause = q.end - q.start > 30 or text[q.end - 2] in ",.!?" or text[q.end - 1: q.end + 1].endswith(",")
            if adj and is_clause:
                found = min(adj)[1]
        if found is None and last is not None:
            same_block = block_of(last[1].end - 1) == block_of(q.start)
            between = text[last[1].end : q.start]
            opens = not text[max(0, q.start - 40) : q.start].strip() or q.start in starts or q.start in blocks
            if q.follows_on:
                found = last[0]
            elif same_block and q.start in starts:
                found = last[0]
            elif q.start in blocks and block_of(q.start) - block_of(last[1].end - 1) == 1 and not text[q.end:].lstrip(" ").strip(" ")[:1].strip() :
                found = last[0]
        if found is None:
            # a quotation after "X said:" in the sentence before
            before = by_sent.get(first_sent - 1, [])
            if before and text[: q.start].rstrip().endswith(":"):
                found = before[-1][0]
        if found is None:
            continue
        last = (found, q)
        yield found, q
