"""Lists of words as sets and patterns: how a rule's words stand in the code, and how it looks for them."""

import re
from collections.abc import Iterable

# Between the words of one number or phrase: "twenty-one", "fifty  two"; never a line break.
SEP = r"(?:[^\S\r\n]{0,2}-[^\S\r\n]{0,2}|[^\S\r\n]{1,3})"


def alternatives(words: Iterable[str]) -> str:
    """The words as a pattern, longest first.

    >>> alternatives({"five": 5, "fifteen": 15})
    'fifteen|five'
    """
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def word_set(words: str) -> frozenset[str]:
    """The words of a table that is written as running text.

    >>> sorted(word_set("two one"))
    ['one', 'two']
    """
    return frozenset(words.split())


def spaced(words: Iterable[str]) -> str:
    """The phrases as a pattern, with any space or hyphen between their words.

    >>> bool(re.fullmatch(spaced(["three quarters"]), "three-quarters"))
    True
    """
    return "|".join(
        SEP.join(map(re.escape, word.split())) for word in sorted(words, key=lambda w: (-len(w), w))
    )
