"""Where a text breaks by its layout: paragraphs, headlines, bullets. Strings only, no spaCy."""

import re
from dataclasses import dataclass
from itertools import pairwise

# A line of the text without its line break; "\r\n" counts as one break, "\x0c" starts a page.
LINE_RE = re.compile(r"(?P<line>[^\r\n\v\f\x85\u2028\u2029]+)")

# "• Marina Zolotova", "- two men", "3) a car", "(b) a van": a list entry begins here.
BULLET_RE = re.compile(
    r"""\s*
    (?: [•·‣◦▪■●○►▶→✓✔*–—-] \s+     # a mark and a space: "• ", "- "
      | [•‣◦▪■●►▶✓✔]                 # a mark that is never a word, also without a space
      | \(?(?: \d{1,2} | [a-z] )\)\s  # "3) ", "(b) "
      | \d{1,2}\.\s+(?=[A-Z])          # "3. Police"
    )""",
    re.VERBOSE,
)

# 'He left."', "Why?", "said:": nothing of this sentence follows on the next line.
FINISHED_RE = re.compile(r"[.!?:;…][\"'”’»)\]]*\s*$")

# The next line goes on in the middle of a sentence.
CONTINUES_RE = re.compile(r"\s*[\"'“‘«(]?[a-z]")

# "MINSK, Dec. 23 (Reuters) — ", "NEW DELHI, 3 March 2025 - ", "BEIRUT (AP) -- ": where it was written.
DATELINE_RE = re.compile(
    r"""[A-Z][A-Z'’.-]{2,30} (?:[ /][A-Z][A-Z'’.-]{1,30}){0,3}  # a city, in capitals, or two
    (?:,[ ][^\n—–-]{1,50}?)?                                   # its country, the date
    (?:[ ]?\([^()\n]{2,30}\))?                                 # the agency
    [ ]?(?:[—–]|--?)[ ]""",
    re.VERBOSE,
)

# Of the line breaks that are no paragraph breaks, at least this share must run on in lower case before the
# article counts as wrapped. Wrapped news measures .6 to .8, one paragraph a line 0 to .1.
WRAPPED_SHARE = 0.3

# A line that stops this far short of the widest one was ended by its writer, not by the wrap.
SHORT_LINE = 0.6

MAX_HEADLINE_WORDS = 25


@dataclass(frozen=True, slots=True)
class Line:
    """One line that has text; `gap` tells that a blank line stands before it."""

    start: int
    end: int
    text: str
    gap: bool


def lines_of(text: str) -> list[Line]:
    """The lines that have text, in order; `start` is the line's first character, indentation included.

    >>> [(line.text, line.gap) for line in lines_of("One\\ntwo\\n\\nThree")]
    [('One', False), ('two', False), ('Three', True)]
    """
    lines: list[Line] = []
    end = 0
    for match in LINE_RE.finditer(text):
        if not match["line"].strip():
            continue
        between = text[end : match.start()].replace("\r\n", "\n")
        gap = bool(lines) and (len(between.strip(" \t\xa0")) > 1 or "\f" in between)
        lines.append(Line(match.start(), match.end(), match["line"], gap))
        end = match.end()
    return lines


def is_wrapped(lines: list[Line]) -> bool:
    """Whether a single line break is a mere wrap in this article; the whole article tells.

    >>> is_wrapped(lines_of("Police said on Monday\\nthat two men were\\nheld. They were\\nnot named."))
    True
    >>> is_wrapped(lines_of("Two men held\\nPolice said two men were held.\\nThey were not named."))
    False
    """
    single = sum(not line.gap for line in lines[1:])
    running_on = sum(
        bool(CONTINUES_RE.match(b.text)) and not BULLET_RE.match(b.text) and not FINISHED_RE.search(a.text)
        for a, b in pairwise(lines)
        if not b.gap
    )
    return running_on >= max(1, WRAPPED_SHARE * single)


def _breaks_before(line: Line, previous: Line, *, wrapped: bool, width: int) -> bool:
    """Whether a paragraph, headline or list entry ends with `previous` and another one begins at `line`."""
    if line.gap or BULLET_RE.match(line.text):
        return True
    if not wrapped:
        return not (CONTINUES_RE.match(line.text) and not FINISHED_RE.search(previous.text))
    ended_early = len(previous.text) + len(line.text.split()[0]) < SHORT_LINE * width
    return ended_early and not CONTINUES_RE.match(line.text)


def block_starts(text: str) -> list[int]:
    """Where paragraphs, headlines and list entries begin: offsets of their first visible character.

    >>> text = "Fire in port\\n\\nA fire broke out,\\nand two men died.\\n• Ann Lee\\n• Bo Diaz"
    >>> [text[start:start + 6] for start in block_starts(text)]
    ['Fire i', 'A fire', '• Ann ', '• Bo D']
    """
    lines = lines_of(text)
    wrapped, width = is_wrapped(lines), max((len(line.text) for line in lines), default=0)
    first = [line.start + len(line.text) - len(line.text.lstrip()) for line in lines]
    return first[:1] + [
        start
        for start, (previous, line) in zip(first[1:], pairwise(lines), strict=True)
        if _breaks_before(line, previous, wrapped=wrapped, width=width)
    ]


def after_dateline(text: str, start: int) -> int:
    """Where the sentence that begins at `start` begins behind its dateline; `start` where it has none.

    >>> after_dateline("RIGA, May 3 (AP) - Two left.", 0), after_dateline("NATO chief - a Dane - left.", 0)
    (19, 0)
    """
    dateline = DATELINE_RE.match(text, start)
    return dateline.end() if dateline else start


def find_headline(text: str) -> str | None:
    """The first block where it stands alone on a line and is no sentence, else None.

    >>> find_headline("Fire in the port of Riga\\n\\nA fire broke out on Monday.")
    'Fire in the port of Riga'
    >>> find_headline("A fire broke out on Monday.\\n\\nTwo men died.") is None
    True
    """
    starts = block_starts(text)
    if len(starts) < 2:
        return None
    first = text[starts[0] : starts[1]].strip()
    is_line = len(lines_of(first)) == 1 and len(first.split()) <= MAX_HEADLINE_WORDS
    return first if is_line and not FINISHED_RE.search(first) and not BULLET_RE.match(first) else None
