"""Whether a person is "he" or "she", by title, noun or given name; strings only."""

from factx.context.words import FEMININE_WORDS, MASCULINE_WORDS
from factx.naming.lexicon import gender_of

PRONOUNS = {"f": "she", "m": "he"}


def pronoun_of_word(word: str) -> str | None:
    """The pronoun that a title or noun asks for; None where it says nothing, as the surname Newman does.

    >>> pronoun_of_word("spokeswoman"), pronoun_of_word("Mr."), pronoun_of_word("Newman")
    ('she', 'he', None)
    """
    bare = word.lower().rstrip(".")
    if bare in FEMININE_WORDS or word.endswith("woman"):
        return "she"
    is_man = word.islower() and word.endswith("man")
    return "he" if bare in MASCULINE_WORDS or is_man else None


def pronoun_of_name(name: str) -> str | None:
    """The pronoun that the given name of a full name asks for; None for a single word and an unknown name.

    >>> pronoun_of_name("Anna Kowalska"), pronoun_of_name("Kim Lee"), pronoun_of_name("Ivan")
    ('she', None, None)
    """
    first, _, rest = name.partition(" ")
    gender = gender_of(first) if rest else None
    return PRONOUNS[gender] if gender else None
