"""A person's name as text -> its parts; pure, no spaCy."""

import re

from factx.naming.lexicon import is_family, is_given
from factx.naming.trim import fold
from factx.people.words import (
    BURMESE_PARTS,
    FAMILY_FIRST,
    FAMILY_PARTICLES,
    PATRONYMIC_PARTICLES,
    SUFFIXES,
)

# How the first of two Spanish or Portuguese family names ends: "García Lorca", but not "Day O'Connor"
DOUBLE_RE = re.compile(r"(?:[aeo]|[aeio][szl]|ar|on|in)$")

# Ronald "Bato" dela Rosa, Joaquín “El Chapo” Guzmán
NICKNAME_RE = re.compile(r"""["“‘'](?=[^\W_])[^"“”]{1,30}?["”’'](?=\s)""")

# The second word of many Vietnamese names: "Nguyen Van Dai", "Tran Thi Nga"; not so "Lee Van Cleef".
VIETNAMESE_MIDDLE = frozenset({"thi", "van"})
GIVEN_BEFORE_VAN = frozenset({"jo", "kim", "lee"})

Parts = tuple[str | None, str | None]


def parse_name(name: str) -> Parts:
    """Given and family name; None for a part that the name does not have, or that can't be told.

    >>> parse_name("Ursula von der Leyen"), parse_name("Yoon Suk-yeol"), parse_name("Aung San Suu Kyi")
    (('Ursula', 'von der Leyen'), ('Suk-yeol', 'Yoon'), (None, None))
    >>> parse_name("Shtermer")
    (None, None)
    >>> parse_name('Joaquín "El Chapo" Guzmán')
    ('Joaquín', 'Guzmán')
    """
    bare = NICKNAME_RE.sub(" ", name)
    words = [word for word in bare.split() if fold(word) not in SUFFIXES and word[0] not in "\"“'‘"]
    if len(words) < 2 or sum(fold(word) in BURMESE_PARTS for word in words) > len(words) / 2:
        return None, None
    lower = [fold(word) for word in words]
    if any(word in PATRONYMIC_PARTICLES for word in lower[1:]):
        return _patronymic(words, lower)
    if _is_vietnamese(words, lower):
        return " ".join(words[1:]), words[0]
    for at in range(1, len(words) - 1):
        if lower[at] in FAMILY_PARTICLES:
            return " ".join(words[:at]), " ".join(words[at:])
    if _is_family_first(words):
        return " ".join(words[1:]), words[0]
    is_double = len(words) == 3 and DOUBLE_RE.search(lower[1]) is not None
    if is_double and is_family(words[1]) and not is_given(words[1]) and is_family(words[2]):
        return words[0], " ".join(words[1:])
    if len(words) > 3 and not is_given(words[-2]):
        return None, None
    return " ".join(words[:-1]), words[-1]


def _patronymic(words: list[str], lower: list[str]) -> Parts:
    """The parts of an Arabic or Malay name: "Hamad bin Khalifa Al Thani" has a family name, others have none.

    >>> parse_name("Hamad bin Khalifa Al Thani"), parse_name("Mohammed bin Salman")
    (('Hamad', 'Al Thani'), ('Mohammed', None))
    """
    family = (
        " ".join(words[-2:]) if lower[-2] in ("al", "el") else words[-1] if lower[-1][:3] == "al " else None
    )
    return words[0], family


def _is_vietnamese(words: list[str], lower: list[str]) -> bool:
    """Whether the family name comes first, as its second word tells: "Nguyen Van Dai", not "Bo van Dam"."""
    is_middle = len(words) > 2 and lower[1] in VIETNAMESE_MIDDLE and words[1][0].isupper()
    return is_middle and lower[0] in FAMILY_FIRST and lower[0] not in GIVEN_BEFORE_VAN


def _is_family_first(words: list[str]) -> bool:
    """Whether it is an East Asian name in its own order: "Xi Jinping", but not "Bruce Lee"."""
    first, last = fold(words[0]), fold(words[-1])
    if first not in FAMILY_FIRST or len(words) > 3:
        return False
    hyphen = "-" in words[-1] and words[-1].partition("-")[2][:1].islower()
    if hyphen or len(words) == 3:
        return True
    return (
        last not in FAMILY_FIRST
        and not is_family(words[-1])
        and first not in ("an", "chan", "do", "kim", "lee", "min")
    )
