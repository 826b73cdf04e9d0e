"""Lines of sports results: the towns in them stand for their teams, which are no places.

Oldham 3 Ipswich 3          CHICAGO AT TORONTO          BALTIMORE 70 63 .526 4
"""

import re
from collections.abc import Iterator
from itertools import groupby

# No result is longer; longer lines are not looked at.
MAX_LINE = 90

NAME_RE = re.compile(r"(?![A-Z]\Z)[A-ZÀ-Þ][\w.'’&-]*\Z")
FIGURE_RE = re.compile(r"[(+-]?(?:\d{0,4}[.,/:-]?\d{1,4}|-)[).,]?\Z")
AGAINST = frozenset({"at", "v", "v.", "vs", "vs."})

# The heads of a table of teams: won, lost, drawn, played, points, goals for and against, per cent.
HEADS = frozenset({"D", "GA", "GB", "GF", "L", "P", "PCT", "PTS", "Pct", "Pts", "T", "W"})
MIN_HEADS = 3

# A row of a table has at least so many figures.
MIN_FIGURES = 3


def find_result_lines(text: str) -> list[tuple[int, int]]:
    """Start and end of the lines in `text` that give results of matches, or a team's row in a table.

    A row alone might be of any table: it counts where the article also gives results or the table's heads.

    >>> text = "Results:\\nOldham 3 Ipswich 3\\nReading 2 Stoke 2\\nThe match at Reading drew 9,000."
    >>> [text[start:end] for start, end in find_result_lines(text)]
    ['Oldham 3 Ipswich 3', 'Reading 2 Stoke 2']
    >>> find_result_lines("Ohio 52 47 1\\nIowa 53 46 1")
    []
    """
    shapes = [(start, end, _shape(text[start:end])) for start, end in _lines(text)]
    kinds = {shape for _, _, shape in shapes}
    wanted = {"score", "pair", "row"} if kinds & {"score", "heads"} else {"score", "pair"}
    found = [(start, end) for start, end, shape in shapes if shape in wanted and shape != "pair"]
    # "TALKS AT GENEVA" may be a headline; one of several such lines is a fixture
    for shape, group in groupby(shapes, key=lambda line: line[2]):
        fixtures = [(start, end) for start, end, _ in group]
        if shape == "pair" and len(fixtures) > 1:
            found += fixtures
    return sorted(found)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """The lines that are not blank and not too long."""
    start = 0
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        if bare and len(bare) <= MAX_LINE:
            first = start + line.index(bare)
            yield first, first + len(bare)
        start += len(line)


def _shape(line: str) -> str:
    """What a line is ("" for none of these), by what its words are: names, figures, "at" and "v".

    >>> [_shape(line) for line in ("New York 3 BOSTON 2", "CHICAGO AT TORONTO", "W L PCT GB")]
    ['score', 'pair', 'heads']
    >>> _shape("LONDON 1996-08-31"), _shape("Smith was out for 3")
    ('', '')
    """
    words = line.split()
    if sum(word in HEADS for word in words) >= MIN_HEADS:
        return "heads"
    kinds = "".join(_kind(word) for word in words)
    if "?" in kinds:
        return ""
    shape = "".join(kind for kind, _ in groupby(kinds))
    if shape in ("NFNF", "NFN"):
        return "score"
    if shape in ("NAN", "NANF"):
        return "pair"
    return "row" if shape == "NF" and kinds.count("F") >= MIN_FIGURES else ""


def _kind(word: str) -> str:
    """F for a figure, A for a word between teams, N for a name, ? for any other."""
    if word.lower() in AGAINST:
        return "A"
    if FIGURE_RE.match(word):
        return "F"
    return "N" if NAME_RE.match(word) else "?"
