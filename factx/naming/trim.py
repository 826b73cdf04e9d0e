"""What people's and places' names have in common: where a name begins and ends, how spellings compare."""

import re
import unicodedata
from functools import lru_cache

from factx.spans import trim

# Marks that NER takes along with a name: bullets, quotation marks, brackets, commas.
MARKS = frozenset("\"'“”‘’«»()[]{}<>•·‣◦▪■*–—-_,;:|/\\#@")

# "the Netherlands": an article is no part of a name ("The Hague" is one with a capital).
ARTICLE_RE = re.compile(r"(?P<article>the\s+|The\s+(?!Hague\b|Gambia\b))")

# Letters that Unicode does not decompose into a plain one and an accent.
PLAIN_LETTERS = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th"}
)

# What joins or splits the words of a name: "Bosnia-Herzegovina", "St. Louis".
BETWEEN_WORDS_RE = re.compile(r"[\W_]+")

# "Lukashenko's", "Lukashenko’s", "the Netherlands'"
POSSESSIVE_RE = re.compile(r"(?P<ending>['’](?:s|S)?)$")


def trim_name(text: str, start: int, end: int) -> tuple[int, int]:
    """The extent of the name itself: no article, possessive, bullet or punctuation, and only its first line.

    Empty (start == end) where no letter stays.

    >>> text = "the Netherlands’ ports"
    >>> trim_name(text, 0, 16)
    (4, 15)
    >>> trim_name("• Ann Lee\\nBo", 0, 12)
    (2, 9)
    """
    start, end = trim(text, start, end, characters=MARKS)
    name = text[start:end].splitlines()[0] if start < end else ""
    if article := ARTICLE_RE.match(name):
        start += article.end()
        name = name[article.end() :]
    if possessive := POSSESSIVE_RE.search(name):
        name = name[: possessive.start()]
    start, end = trim(text, start, start + len(name), characters=MARKS)
    return (start, end) if any(character.isalpha() for character in text[start:end]) else (start, start)


@lru_cache(maxsize=20_000)
def fold(name: str) -> str:
    """The name as names are compared: lower case, no accents, apostrophes and punctuation, single spaces.

    >>> fold("São  Tomé"), fold("N'Djamena"), fold("Port-au-Prince")
    ('sao tome', 'ndjamena', 'port au prince')
    """
    decomposed = unicodedata.normalize("NFKD", name.casefold().translate(PLAIN_LETTERS))
    plain = "".join(c for c in decomposed if not unicodedata.combining(c) and c not in "'’‘`ʻʿʼ")
    return BETWEEN_WORDS_RE.sub(" ", plain).strip()
