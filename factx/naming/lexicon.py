"""Given and family names of many countries; reads data/."""

from functools import cache
from importlib.resources import files

from factx.naming.trim import fold


@cache
def _names(table: str) -> frozenset[str]:
    return frozenset((files("factx.data") / f"{table}_names.txt").read_text(encoding="utf-8").splitlines())


def is_given(word: str) -> bool:
    """Whether people somewhere bear it as a given name.

    >>> is_given("Valentina"), is_given("Ministry")
    (True, False)
    """
    return fold(word) in _names("given")


def is_family(word: str) -> bool:
    """Whether it is a family name somewhere.

    >>> is_family("Müller"), is_family("Ministry")
    (True, False)
    """
    return fold(word) in _names("family")
