"""The glyphs of PDF pages -> lines in reading order -> paragraphs without running heads; pure geometry."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from factx.layout import BULLET_RE, FINISHED_RE
from factx.readers.hyphens import join_lines, words_of

# Lengths are in heights of a line (its font's height).
WIDE_GAP = 0.9  # between words of justified text it is hardly ever that wide; between columns it is
CELL_GAP = 2.5  # between the cells of a table
INDENT = 0.7
SAME_COLUMN = 3.0  # lines that begin this near each other are of one column
NEIGHBOURS = 6  # lines before and after that tell how wide a column is

# Two columns of prose: this many lines broken at one place, with this much text on either side. The cells of
# a table are shorter, and its rows stay whole.
MIN_SPLIT_LINES = 4
MIN_SPLIT_CHARACTERS = 20
MAX_COLUMNS = 6

# Heads and feet stand in the outer part of the page, in the size of the text or smaller, on many pages.
MARGIN = 0.12
HEAD_SIZE = 1.1
HEAD_SHARE = 0.4

OTHER_SIZE = 0.12
WIDER_PITCH = 1.35

DIGITS_RE = re.compile(r"\d+")
# "12", "- 12 -", "Page 3 of 10", "3/10", "p. 3", with the figures as "#"
PAGE_NUMBER_RE = re.compile(r"[-–—|\s]*(?:page|p\.|pg\.?)?\s*#\s*(?:(?:of|/|\|)\s*#)?[-–—|\s]*")
LOWER_START_RE = re.compile(r"\s*[\"'“‘(«]?[^\W\d_A-Z]")


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character, the box of its font around it (y grows upwards), and whether a line ends after it."""

    character: str
    left: float
    bottom: float
    right: float
    top: float
    ends_line: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """A wide space inside a line: the index of the character after it, and where it begins and ends."""

    index: int
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Line:
    page: int
    text: str
    left: float
    bottom: float
    right: float
    top: float
    gaps: tuple[Gap, ...] = ()

    @property
    def height(self) -> float:
        return max(self.top - self.bottom, 1.0)


@dataclass(frozen=True, slots=True)
class Page:
    height: float
    lines: Sequence[Line]


def page_of(glyphs: Iterable[Glyph], *, number: int, height: float) -> Page:
    """The lines of a page in reading order, those of interleaved columns put one column after the other."""
    lines = [line for run in _runs(glyphs) if (line := _line_of(run, number))]
    return Page(height, _unmix(lines, MAX_COLUMNS))


def text_of_pages(pages: Sequence[Page]) -> str:
    """The paragraphs of all pages, a blank line between them."""
    lines = [line for page in _without_heads(pages) for line in page.lines]
    return "\n\n".join(_paragraphs(lines))


def _runs(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    run: list[Glyph] = []
    for glyph in glyphs:
        if glyph.character not in "\r\n":
            run.append(glyph)
        if glyph.ends_line or glyph.character in "\r\n":
            yield run
            run = []
    yield run


def _line_of(run: Sequence[Glyph], page: int) -> Line | None:
    """The line of a run of glyphs; None where there is nothing to see in it."""
    seen = [(index, glyph) for index, glyph in enumerate(run) if not glyph.character.isspace()]
    if not seen:
        return None
    glyphs = [glyph for _, glyph in seen]
    height = median(glyph.top - glyph.bottom for glyph in glyphs)
    gaps = tuple(
        Gap(index, before.right, glyph.left)
        for (_, before), (index, glyph) in pairwise(seen)
        if glyph.left - before.right > WIDE_GAP * height
    )
    bottom = median(glyph.bottom for glyph in glyphs)
    return Line(
        page,
        "".join(glyph.character for glyph in run),
        left=min(glyph.left for glyph in glyphs),
        right=max(glyph.right for glyph in glyphs),
        bottom=bottom,
        top=bottom + height,
        gaps=gaps,
    )


def _unmix(lines: list[Line], columns: int) -> list[Line]:
    """The lines with those broken where a gutter runs down the page, the left column before the right one."""
    gutter = _gutter(lines) if columns > 1 else None
    if gutter is None:
        return lines
    unmixed: list[Line] = []
    left: list[Line] = []
    right: list[Line] = []
    for line in lines:
        gap = _gap_at(line, gutter)
        if gap:
            before, after = _split(line, gap)
            left.append(before)
            right.append(after)
        elif line.right <= gutter:
            left.append(line)
        elif line.left >= gutter:
            right.append(line)
        else:  # a headline over both columns: what stands above it comes first
            unmixed += [*_unmix(left, columns - 1), *_unmix(right, columns - 1), line]
            left, right = [], []
    return [*unmixed, *_unmix(left, columns - 1), *_unmix(right, columns - 1)]


def _gutter(lines: Sequence[Line]) -> float | None:
    """Where columns of prose are apart whose lines the file gives row by row; None where there are none."""
    gaps = [gap for line in lines for gap in line.gaps]
    if len(gaps) < MIN_SPLIT_LINES:
        return None
    places = Counter(round(gap.right) for gap in gaps)
    place, _ = max(places.items(), key=lambda counted: (counted[1], -counted[0]))
    gutter = place - 1.0
    split = [_split(line, gap) for line in lines if (gap := _gap_at(line, gutter))]
    if len(split) < MIN_SPLIT_LINES:
        return None
    enough = all(
        sum(len(part.text.strip()) for part in side) >= MIN_SPLIT_CHARACTERS * len(split)
        for side in zip(*split, strict=True)
    )
    return gutter if enough else None


def _gap_at(line: Line, place: float) -> Gap | None:
    return next((gap for gap in line.gaps if gap.left <= place <= gap.right), None)


def _split(line: Line, gap: Gap) -> tuple[Line, Line]:
    before = [other for other in line.gaps if other.index < gap.index]
    after = [replace(other, index=other.index - gap.index) for other in line.gaps if other.index > gap.index]
    return (
        replace(line, text=line.text[: gap.index], right=gap.left, gaps=tuple(before)),
        replace(line, text=line.text[gap.index :], left=gap.right, gaps=tuple(after)),
    )


def _without_heads(pages: Sequence[Page]) -> list[Page]:
    """The pages less what repeats at their edges, and less the page numbers."""
    edges = [[line for line in page.lines if _is_at_edge(line, page)] for page in pages]
    counted = Counter(form for lines in edges for form in {_form(line) for line in lines})
    often = {form for form, count in counted.items() if count >= max(2, HEAD_SHARE * len(pages))}
    kept: list[Page] = []
    for page, lines in zip(pages, edges, strict=True):
        heads = {id(line) for line in lines if _form(line) in often or PAGE_NUMBER_RE.fullmatch(_form(line))}
        kept.append(replace(page, lines=[line for line in page.lines if id(line) not in heads]))
    return kept


def _is_at_edge(line: Line, page: Page) -> bool:
    middle = (line.top + line.bottom) / 2
    size = median(other.height for other in page.lines)
    return not MARGIN < middle / page.height < 1 - MARGIN and line.height <= HEAD_SIZE * size


def _form(line: Line) -> str:
    """What is the same on every page: "Page 3 of 10" as "page # of #"."""
    return " ".join(DIGITS_RE.sub("#", line.text.lower()).split())


def _paragraphs(lines: Sequence[Line]) -> Iterator[str]:
    """The lines put together where one runs on into the next."""
    pitch, words = _usual_pitch(lines), words_of(line.text for line in lines)
    paragraph: list[str] = []
    for index, line in enumerate(lines):
        near = lines[max(0, index - NEIGHBOURS) : index + NEIGHBOURS]
        if paragraph and _breaks_between(lines[index - 1], line, near=near, pitch=pitch):
            yield join_lines(paragraph, words)
            paragraph = []
        paragraph.append(_with_bars(line))
    if paragraph:
        yield join_lines(paragraph, words)


def _usual_pitch(lines: Sequence[Line]) -> float:
    """How far apart lines of one size are, in heights of a line."""
    pitches = [
        (a.bottom - b.bottom) / a.height
        for a, b in pairwise(lines)
        if _is_below(b, a) and not _other_size(a, b)
    ]
    return median(pitches) if pitches else 1.0


def _breaks_between(line: Line, following: Line, *, near: Sequence[Line], pitch: float) -> bool:
    """Whether a paragraph, headline or list entry ends with `line`."""
    if _other_size(line, following) or BULLET_RE.match(following.text):
        return True
    if _cells(line) or _cells(following):
        return True
    finished = bool(FINISHED_RE.search(line.text))
    if _has_room_for(following, line, near) and (finished or not LOWER_START_RE.match(following.text)):
        return True
    if not _is_below(following, line):  # the next column or page: a sentence may go on there
        return finished and _is_indented(following, near)
    if (line.bottom - following.bottom) / line.height > WIDER_PITCH * pitch:
        return True
    return finished and _is_indented(following, near) and not _is_indented(line, near)


def _cells(line: Line) -> list[Gap]:
    """The gaps between the cells of a table's row; none where the line is no row."""
    return [gap for gap in line.gaps if gap.right - gap.left > CELL_GAP * line.height]


def _with_bars(line: Line) -> str:
    """The line's text, where it is a row with a bar between its cells."""
    ends = [gap.index for gap in _cells(line)]
    parts = [line.text[start:end].strip() for start, end in pairwise([0, *ends, len(line.text)])]
    return " | ".join(parts)


def _is_below(line: Line, other: Line) -> bool:
    """Whether it stands under the other one in the same column."""
    overlaps = line.left < other.right and other.left < line.right
    return line.page == other.page and line.bottom < other.bottom and overlaps


def _other_size(line: Line, other: Line) -> bool:
    return abs(line.height - other.height) > OTHER_SIZE * max(line.height, other.height)


def _column_of(line: Line, near: Sequence[Line]) -> list[Line]:
    return [
        other
        for other in near
        if other.page == line.page
        and abs(other.left - line.left) <= SAME_COLUMN * line.height
        and not _other_size(other, line)
    ]


def _is_indented(line: Line, near: Sequence[Line]) -> bool:
    return line.left - min(other.left for other in _column_of(line, near)) > INDENT * line.height


def _has_room_for(following: Line, line: Line, near: Sequence[Line]) -> bool:
    """Whether the next line's first word would have stood on this one too: its writer ended it."""
    first, _, _ = following.text.strip().partition(" ")
    width = (following.right - following.left) * (len(first) + 1) / max(len(following.text.strip()), 1)
    room = max(other.right for other in _column_of(line, near)) - line.right
    return room > width + line.height
