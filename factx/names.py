"""What people's and places' names have in common: where a name begins and ends."""

import re

from factx.spans import trim

# Marks that NER takes along with a name: bullets, quotation marks, brackets, commas.
MARKS = frozenset("\"'“”‘’«»()[]{}<>•·‣◦▪■*–—-_,;:|/\\#@")

# "the Netherlands": an article is no part of a name ("The Hague" is one with a capital).
ARTICLE_RE = re.compile(r"(?P<article>the\s+|The\s+(?!Hague\b|Gambia\b))")

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
