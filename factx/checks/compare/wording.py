"""The words of a sentence that carry its matter: names, and stems of the other words."""

import re
from functools import cache, lru_cache
from sys import intern
from typing import TYPE_CHECKING

from factx.checks.compare.romanise import close_key
from factx.checks.compare.words import FAMILIES, NO_CONTENT, NO_PERSON_NOUNS, PERSON_ENDINGS, PERSON_NOUNS
from factx.naming.trim import fold

if TYPE_CHECKING:
    from collections.abc import Callable

# "Dnipro-based", "O'Neill", "U.S."; digits are no words.
WORD_RE = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*")

# In a headline every word has a capital, which makes none of them a name.
MAX_NAME_SHARE = 0.6
HEADLINE_WORDS = 4
POSSESSIVES = ("'s", "’s")


def words_in(text: str) -> list[str]:
    """The words as the text has them, without possessive endings.

    >>> words_in("Kerala's 2,340 rescuers")
    ['Kerala', 'rescuers']
    """
    return [_bare(word) for word in WORD_RE.findall(text)]


def _bare(word: str) -> str:
    return word[:-2] if word.endswith(POSSESSIVES) else word


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The stem of an English word in any case.

    >>> stem("Released"), stem("release"), stem("passengers")
    ('releas', 'releas', 'passeng')
    """
    return intern(_stem()(word.casefold()))


@cache
def _stem() -> "Callable[[str], str]":
    import snowballstemmer

    stemmer: Callable[[str], str] = snowballstemmer.stemmer("english").stemWord
    return stemmer


@lru_cache(maxsize=10_000)
def names_in(sentence: str) -> frozenset[str]:
    """The names of a sentence, one key a word: what has a capital and does not begin it.

    >>> names_in("On Tuesday the mayor, Yevhen Hryshchenko, said so.") == {
    ...     *name_keys_of("Yevhen"), *name_keys_of("Hryshchenko")
    ... }
    True
    >>> names_in("Mass Pardons And Expulsions In Belarus")
    frozenset()
    """
    words = words_in(sentence)[1:]
    capitals = [word for word in words if word[0].isupper()]
    if len(words) >= HEADLINE_WORDS and len(capitals) > MAX_NAME_SHARE * len(words):
        return frozenset()
    names = (word for word in capitals if word.casefold() not in NO_CONTENT)
    return frozenset(key for name in names for key in name_keys_of(name))


@lru_cache(maxsize=100_000)
def name_keys_of(name: str) -> tuple[str, ...]:
    """A key for each word of the name, which other spellings of it share.

    >>> name_keys_of("Hryshchenko") == name_keys_of("Grishchenko"), len(name_keys_of("New York"))
    (True, 2)
    """
    return tuple(intern(close_key(word)) for word in fold(name).split() if len(word) > 1)


@lru_cache(maxsize=10_000)
def content_words(text: str) -> frozenset[str]:
    """The stems of the words that say something.

    >>> sorted(content_words("At least 12 miners were trapped on Monday"))
    ['miner', 'trap']
    """
    return frozenset(
        stem(word) for word in words_in(text) if len(word) > 1 and word.casefold() not in NO_CONTENT
    )


@cache
def _families() -> dict[str, frozenset[str]]:
    """Word -> the families of the table that it stands in."""
    found: dict[str, set[str]] = {}
    for family, words in FAMILIES.items():
        for word in words:
            found.setdefault(word, set()).add(family)
    return {word: frozenset(families) for word, families in found.items()}


def families_of(word: str) -> frozenset[str]:
    """The families of what happens or is measured that the word stands in.

    >>> families_of("Killed"), families_of("table")
    (frozenset({'dead'}), frozenset())
    """
    return _families().get(word.casefold(), frozenset())


def is_person_noun(noun: str) -> bool:
    """Whether the lemma means people, as far as its ending tells.

    >>> is_person_noun("worker"), is_person_noun("woman"), is_person_noun("tower"), is_person_noun("village")
    (True, True, False, False)
    """
    if noun in PERSON_NOUNS:
        return True
    return noun not in NO_PERSON_NOUNS and noun.endswith(PERSON_ENDINGS)
