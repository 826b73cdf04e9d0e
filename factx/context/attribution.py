"""Who says it: the parts of a text that the article gives from a source."""

from bisect import bisect_right, insort
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import pairwise
from typing import TYPE_CHECKING

from factx.context.cues import find_reports
from factx.context.named import find_names
from factx.context.quotations import find_quotations
from factx.context.sources import dateline_end
from factx.context.speakers import attribution_from, speaker_again
from factx.context.speech import assign_quotations
from factx.layout import after_dateline, block_starts
from factx.model import Attribution, Mention, PersonValue
from factx.spans import Extent, contains, without_space

if TYPE_CHECKING:
    from spacy.tokens import Span

    from factx.context.reports import Report


@dataclass(frozen=True, slots=True)
class Statement:
    """A stretch of reported text and who it is from."""

    start: int
    end: int
    attribution: Attribution


def find_statements(
    sents: "Sequence[Span]", *, text: str, people: Sequence[Mention[PersonValue]]
) -> list[Statement]:
    """The reported stretches in text order, none overlapping: of nested reports the outermost one's."""
    reports = [report for sent in sents for report in find_reports(sent)]
    extents = [_extents(report) for report in reports]
    blocks = block_starts(text)
    datelines = {
        sent.start_char: sent.doc[first].idx for sent in sents if (first := dateline_end(sent)) < sent.end
    }
    extents = [_without_datelines(own, text, blocks, datelines) for own in extents]
    quotations = find_quotations(text, blocks)
    spoken = list(assign_quotations(quotations, reports, extents, sents=sents, blocks=blocks, text=text))
    for quotation, number in spoken:
        extents[number].append((quotation.start, quotation.end))
    ranks = _ranks([report.cue.idx for report in reports], extents)
    persons, organisations = find_names(
        sents, text=text, people=people, quotations=quotations, reports=reports
    )
    sent_starts = [sent.start_char for sent in sents]
    attributions = []
    for report, own in zip(reports, extents, strict=True):
        attribution = attribution_from(
            report,
            content=own,
            persons=persons,
            organisations=organisations,
            sent_starts=sent_starts,
            text=text,
        )
        attributions.append(attribution)
        if (speaker := speaker_again(report, attribution)) is not None:
            insort(persons, speaker, key=lambda named: named.start)
    return [Statement(start, end, attributions[number]) for start, end, number in _outermost(extents, ranks)]


def attribution_of(mention: Extent, statements: Sequence[Statement]) -> Attribution | None:
    """The attribution of the statement that the mention lies in, None where the article itself says it."""
    at = bisect_right(statements, mention.start, key=lambda statement: statement.start) - 1
    return statements[at].attribution if at >= 0 and contains(statements[at], mention) else None


def _extents(report: "Report") -> list[tuple[int, int]]:
    """The report's content in characters."""
    doc = report.cue.doc
    spans = [without_space(doc[start:end]) for start, end in report.content]
    return [(span.start_char, span.end_char) for span in spans if len(span)]


def _without_datelines(
    own: list[tuple[int, int]], text: str, blocks: Sequence[int], datelines: Mapping[int, int]
) -> list[tuple[int, int]]:
    """The extents without the datelines in which they begin: nobody said "RIGA, May 3 (AP)".

    `datelines` tells of each sentence where it begins behind a dateline that only a tagger knows as one.
    """
    trimmed = []
    for start, end in own:
        block = blocks[bisect_right(blocks, start) - 1] if blocks and blocks[0] <= start else start
        trimmed.append((max(start, after_dateline(text, block), datelines.get(block, 0)), end))
    return [(start, end) for start, end in trimmed if start < end]


def _ranks(cues: Sequence[int], extents: Sequence[list[tuple[int, int]]]) -> list[int]:
    """For each report the number of other reports' extents that its cue lies in: 0 for an outermost one.

    >>> _ranks([5, 20], [[(10, 40)], [(25, 40)]])
    [0, 1]
    """
    starts = sorted(start for own in extents for start, _ in own)
    ends = sorted(end for own in extents for _, end in own)
    return [
        bisect_right(starts, cue) - bisect_right(ends, cue) - sum(start <= cue < end for start, end in own)
        for cue, own in zip(cues, extents, strict=True)
    ]


def _outermost(extents: Sequence[list[tuple[int, int]]], ranks: Sequence[int]) -> list[tuple[int, int, int]]:
    """Start, end and report of each stretch, by the report of the lowest rank that covers it.

    >>> _outermost([[(10, 40)], [(25, 50)]], [0, 1])
    [(10, 40, 0), (40, 50, 1)]
    """
    opening = sorted(
        (start, rank, number, end) for number, rank in enumerate(ranks) for start, end in extents[number]
    )
    bounds = sorted({at for own in extents for extent in own for at in extent})
    stretches: list[tuple[int, int, int]] = []
    active: list[tuple[int, int, int]] = []
    opened = 0
    for start, end in pairwise(bounds):
        while opened < len(opening) and opening[opened][0] <= start:
            _, rank, number, until = opening[opened]
            heappush(active, (rank, number, until))
            opened += 1
        while active and active[0][2] <= start:
            heappop(active)
        if not active:
            continue
        number = active[0][1]
        if stretches and stretches[-1][1] == start and stretches[-1][2] == number:
            stretches[-1] = (stretches[-1][0], end, number)
        else:
            stretches.append((start, end, number))
    return stretches
