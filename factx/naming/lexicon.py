"""Given and family names of many countries, and names of organisations; reads data/."""

from functools import cache
from importlib.resources import files

from factx.naming.trim import fold


@cache
def _lines(file: str) -> tuple[str, ...]:
    return tuple((files("factx.data") / file).read_text(encoding="utf-8").splitlines())


@cache
def _given() -> dict[str, str]:
    """Folded given name -> "f", "m" or ""."""
    return {name: gender for name, _, gender in (line.partition("\t") for line in _lines("given_names.txt"))}


@cache
def _family() -> frozenset[str]:
    return frozenset(_lines("family_names.txt"))


@cache
def organisations() -> frozenset[str]:
    """Folded names of armed groups, parties, media, clubs and companies, called like people or places.

    >>> "abu sayyaf" in organisations()
    True
    """
    return frozenset(_lines("organisations.txt"))


def is_given(word: str) -> bool:
    """Whether people somewhere bear it as a given name.

    >>> is_given("Valentina"), is_given("Ministry")
    (True, False)
    """
    return fold(word) in _given()


def is_family(word: str) -> bool:
    """Whether it is a family name somewhere.

    >>> is_family("Müller"), is_family("Ministry")
    (True, False)
    """
    return fold(word) in _family()


def gender_of(given: str) -> str | None:
    """ "f" or "m" where all who bear the given name have that gender, as far as is known.

    >>> gender_of("Anna"), gender_of("Thomas"), gender_of("Kim")
    ('f', 'm', None)
    """
    return _given().get(fold(given)) or None
