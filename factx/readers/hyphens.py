"""Lines that a page broke -> the text that they were, words that were divided made whole."""

import re
from collections.abc import Iterable, Sequence

WORD_RE = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
SPACES_RE = re.compile(r"\s+")

# "govern-" and "ment": a word divided at the end of a line. A soft hyphen shows nowhere else.
DIVIDED_RE = re.compile(r"(?P<start>[^\W_](?:[^\W_]|-(?=[^\W_]))*)(?P<hyphen>[-‐\u00ad])\Z")
REST_RE = re.compile(r"(?P<rest>[^\W\d_]+)")
# "10–" and "15": a range goes on without a space.
RANGE_RE = re.compile(r"\d[–-]\Z")

SOFT_HYPHEN = "\u00ad"
# Letters that fonts draw as one shape and files name by it.
LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})

# First parts of words that keep their hyphen: "self-employed", "non-profit".
KEEP_HYPHEN = frozenset(
    [
        "all",
        "anti",
        "co",
        "cross",
        "cyber",
        "eight",
        "ex",
        "five",
        "four",
        "half",
        "high",
        "ill",
        "left",
        "long",
        "low",
        "mid",
        "multi",
        "new",
        "nine",
        "non",
        "one",
        "part",
        "post",
        "pre",
        "pro",
        "quasi",
        "right",
        "self",
        "semi",
        "seven",
        "short",
        "six",
        "so",
        "ten",
        "then",
        "three",
        "two",
        "vice",
        "well",
        "worst",
    ]
)


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """All words in lower case, those with a hyphen inside whole: what divided words are compared with.

    >>> sorted(words_of(["The well-known go-", "vernment"]))
    ['go', 'the', 'vernment', 'well-known']
    """
    return frozenset(word for text in texts for word in WORD_RE.findall(text.lower()))


def join_lines(lines: Sequence[str], words: frozenset[str]) -> str:
    """The lines as one, a space between them; `words` are those that the whole text has.

    >>> join_lines(["The govern-", "ment of self-", "employed 36-year-", "olds in Oslo"], frozenset())
    'The government of self-employed 36-year-olds in Oslo'
    """
    text = ""
    for line in lines:
        text = _append(text, SPACES_RE.sub(" ", line).strip(), words)
    return text.replace(SOFT_HYPHEN, "").translate(LIGATURES)


def _append(text: str, line: str, words: frozenset[str]) -> str:
    rest = REST_RE.match(line)
    divided = DIVIDED_RE.search(text, max(0, len(text) - 80))
    if divided and rest:
        return (text[:-1] if _is_one_word(divided, rest["rest"], words) else text) + line
    tight = not text or (RANGE_RE.search(text) and line[:1].isdigit())
    return text + line if tight else f"{text} {line}"


def _is_one_word(divided: re.Match[str], rest: str, words: frozenset[str]) -> bool:
    """Whether the hyphen is there only because the line ended."""
    start = divided["start"].lower()
    if divided["hyphen"] == SOFT_HYPHEN:
        return True
    if not rest[0].islower() or "-" in start or not start.isalpha():
        return False
    if start + rest in words or f"{start}-{rest}" in words:
        return start + rest in words
    return start not in KEEP_HYPHEN
