"""A person's name as text -> its parts; pure, no spaCy."""

from factx.people.words import TITLES


def without_titles(name: str) -> str:
    """The name without the titles before it; whole where nothing else would stay.

    >>> without_titles("Gen. Sir Alan Smith")
    'Alan Smith'
    >>> without_titles("Prince")
    'Prince'
    """
    first, _, rest = name.partition(" ")
    while rest.strip() and first.rstrip(".").lower() in TITLES:
        name = rest.lstrip()
        first, _, rest = name.partition(" ")
    return name
