"""Where a text quotes: the stretches between quotation marks, over sentences and paragraphs. Strings only."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

# Which marks close a quotation that this mark opened. The low mark is closed by either high one.
CLOSED_BY = {
    '"': ('"', "”"),
    "“": ("”", '"'),
    "„": ("“", "”", '"'),
    "«": ("»",),
    "»": ("«",),
    "``": ("''",),
    "''": ("''",),
}

# Marks that open and close.
SYMMETRIC = ('"', "''")

# Every mark that may be one of quotation.
MARK_RE = re.compile(
    r"""
    (?P<double> `` | '' | ["“”„«»] )     # "I am here", “Yes”, „Ja“, «Oui», ``yes''
    | (?P<opens> (?<![^\s(\[—–-]) ['‘]   # ‘I am here,’ 'I am here,': after a space or bracket ...
        (?=[^\W_])                       # ... before a letter or figure ...
        (?!(?:em|n|til|tis|twas|cause|bout|\d\ds)\b) )    # ... but not 'em, 'tis, the '90s
    | (?P<closes> (?<=\S) ['’] (?!\w) )  # the end of one, or an apostrophe: the workers' pay
    """,
    re.VERBOSE,
)


# A quotation in single marks is no longer than this: further on, the mark is likely to be an apostrophe.
MAX_SINGLE = 1500


@dataclass(frozen=True, slots=True)
class Quotation:
    """One stretch with its marks; `follows_on` tells that it continues the one before it."""

    start: int
    end: int
    follows_on: bool = False


def find_quotations(text: str, blocks: Sequence[int]) -> list[Quotation]:
    """The outermost quotations in order; `blocks` are the offsets where paragraphs begin.

    One that is not closed by the end of its paragraph goes on where the next paragraph opens with a mark.
    A mark that nothing closes is a quotation only at the beginning of a paragraph.

    >>> text = 'He said: "I am «here»." “No.\\n\\n“Yes,” she said. 5" long.'
    >>> [text[q.start : q.end] for q in find_quotations(text, [0, 30])]
    ['"I am «here»."', '“No.', '“Yes,”']
    """
    found: list[Quotation] = []
    unclosed = False
    for start, end in pairwise([*blocks, len(text)]):
        opens_next = (mark := MARK_RE.match(text, end)) is not None and mark["double"] is not None
        own = list(_in_block(text, start, end, keep_open=opens_next))
        if unclosed and own and own[0].start == start:
            own[0] = replace(own[0], follows_on=True)
        unclosed = bool(own) and own[-1].end == end
        found += own
    return [replace(q, end=q.start + len(text[q.start : q.end].rstrip())) for q in found]


def is_quoted(quotations: Sequence[Quotation], at: int) -> bool:
    """Whether the character stands in one of the quotations, which are in order.

    >>> is_quoted([Quotation(5, 9)], 5), is_quoted([Quotation(5, 9)], 9)
    (True, False)
    """
    before = bisect_right(quotations, at, key=lambda quotation: quotation.start) - 1
    return before >= 0 and at < quotations[before].end


def _in_block(text: str, start: int, end: int, *, keep_open: bool) -> Iterator[Quotation]:
    """The quotations of one paragraph; one that stays open ends with the paragraph."""
    marks = list(MARK_RE.finditer(text, start, end))
    at = 0
    while at < len(marks):
        mark = marks[at]
        if not _can_open(text, mark):
            at += 1
            continue
        closing = (_double_close if mark["double"] else _single_close)(text, marks, at)
        if closing is not None:
            yield Quotation(mark.start(), marks[closing].end())
            at = closing
        elif mark["double"] and (keep_open or mark.start() == start) and _is_unique(marks, at):
            yield Quotation(mark.start(), end)
            return
        at += 1


def _is_unique(marks: "list[re.Match[str]]", at: int) -> bool:
    """Whether the same mark does not follow; one that does makes it doubtful what this one opens."""
    return not any(marks[number]["double"] == marks[at]["double"] for number in range(at + 1, len(marks)))


def _can_open(text: str, mark: "re.Match[str]") -> bool:
    """Whether the mark stands before what it opens; a straight one before a space (5" long) does not."""
    if mark["double"] in SYMMETRIC:
        before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
        return not before.isalnum() and not after.isspace() and after != ""
    return mark["double"] != "”" if mark["double"] else mark["opens"] is not None


def _double_close(text: str, marks: "list[re.Match[str]]", at: int) -> int | None:
    """The index of the mark that closes; None where there is none before the same mark opens again."""
    opening, nested = marks[at]["double"], None
    for number in range(at + 1, len(marks)):
        mark = marks[number]
        closes = mark["double"] in CLOSED_BY[nested or opening] and not _opens_again(text, mark)
        if closes and nested is None:
            return number
        if closes:
            nested = None
        elif mark["double"] == opening:
            return None
        elif mark["double"] in ("“", "«") and nested is None:
            nested = mark["double"]
    return None


def _opens_again(text: str, mark: "re.Match[str]") -> bool:
    """Whether a straight mark opens a quotation: a space before it and a letter or figure after it."""
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    return mark["double"] in SYMMETRIC and before.isspace() and after.isalnum()


def _single_close(text: str, marks: "list[re.Match[str]]", at: int) -> int | None:
    """The index of the first closing mark that is no possessive, else of the first one, else None."""
    possessive = None
    closer = "’" if marks[at]["opens"] == "‘" else "'"
    for number in range(at + 1, len(marks)):
        mark = marks[number]
        if mark["opens"] or mark.end() - marks[at].end() > MAX_SINGLE:
            break
        if mark["closes"] == closer and text[mark.start() - 1] not in "sS":
            return number
        if mark["closes"] == closer and possessive is None:
            possessive = number
    return possessive
