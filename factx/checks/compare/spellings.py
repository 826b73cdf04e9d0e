"""Whether two names may be one person's, spelled or shortened in two ways."""

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import OSA

from factx.checks.compare.name_words import ARABIC_ARTICLES, PARTICLES, SUFFIXES
from factx.checks.compare.romanise import arabic_key, chinese_key, is_same_given, slavic_key
from factx.naming.lexicon import gender_of, is_given
from factx.naming.words import SHORT_NAMES

# Shorter words have too many neighbours: "Lee", "Leo".
MIN_VARIANT = 5
MIN_ARABIC = 4
MIN_TYPO = 7

# "Uladz" for "Uladzimir"; "Gabriel" is not short for "Gabriela".
MIN_SHORT = 4
MIN_CUT = 3


def name_keys(words: Sequence[str]) -> Iterator[str]:
    """Keys of a folded name of several words; names that may be one person's have one in common.

    >>> set(name_keys(("maryia", "kalesnikava"))) & set(name_keys(("maria", "kolesnikova")))
    {'slavic kalasnikava'}
    """
    bare = _bare(words)
    yield f"slavic {slavic_key(bare[-1])}"
    yield f"arabic {arabic_key(bare[-1])}"
    yield f"end {' '.join(bare[-2:])}"
    yield f"all {' '.join(sorted(bare))}"
    yield f"begin {' '.join(bare[:2])}"
    if chinese := chinese_key(tuple(words)):
        yield f"chinese {chinese}"


def may_be_one_name(words: Sequence[str], others: Sequence[str]) -> bool:
    """Whether two folded names of several words may be one person's.

    >>> may_be_one_name(("uladz", "labkovich"), ("uladzimir", "labkovich"))
    True
    >>> may_be_one_name(("alyaksandr", "lukashenka"), ("alexander", "lukashenko"))
    True
    >>> may_be_one_name(("mohammed", "al", "qasimi"), ("muhammad", "el", "kasimi"))
    True
    >>> may_be_one_name(("ivan", "petrov"), ("igor", "petrov"))
    False
    >>> may_be_one_name(("mario", "rossi"), ("maria", "rossi"))
    False
    """
    if chinese_key(tuple(words)) and chinese_key(tuple(words)) == chinese_key(tuple(others)):
        return True
    one, other = sorted((_bare(words), _bare(others)), key=len)
    if sorted(one) == sorted(other):  # family name first or last
        return True
    if one in (other[: len(one)], other[-len(one) :]):
        return True
    if not _may_be_family(one[-1], other[-1]):
        return False
    if len(one) > 2 and len(other) > 2 and one[1][0] != other[1][0]:
        return False
    return _may_be_given(one[0], other[0]) or _may_be_given("".join(one[:-1]), "".join(other[:-1]))


def _bare(words: Sequence[str]) -> list[str]:
    """The name without the articles, particles and suffixes that one writer puts, the next one leaves out.

    >>> _bare(["abdel", "fattah", "al", "sisi"])
    ['abdel', 'fattah', 'sisi']
    >>> _bare(["joseph", "biden", "jr"])
    ['joseph', 'biden']
    """
    while len(words) > 2 and words[-1] in SUFFIXES:
        words = words[:-1]
    skipped = ARABIC_ARTICLES | PARTICLES
    return [words[0], *(word for word in words[1:-1] if word not in skipped), words[-1]]


def _may_be_family(word: str, other: str) -> bool:
    """Whether two family names may be one; "Petrov" is another person than "Petrova".

    >>> _may_be_family("kavaleuskaya", "kovalevskaya"), _may_be_family("petrov", "petrova")
    (True, False)
    """
    if word == other:
        return True
    shorter = min(len(word), len(other))
    if word + "a" == other or other + "a" == word:
        return False
    if shorter >= MIN_VARIANT and slavic_key(word) == slavic_key(other):
        return True
    if shorter >= MIN_ARABIC and arabic_key(word) == arabic_key(other):
        return True
    return shorter >= MIN_TYPO and word[0] == other[0] and OSA.distance(word, other, score_cutoff=1) <= 1


def _may_be_given(word: str, other: str) -> bool:
    """Whether two given names may be one person's: another spelling, an initial, a short form.

    >>> _may_be_given("bob", "robert"), _may_be_given("j", "john"), _may_be_given("gabriel", "gabriela")
    (True, True, False)
    """
    if word == other or is_same_given(word, other):
        return True
    shorter, longer = sorted((word, other), key=len)
    if len(shorter) == 1:
        return longer.startswith(shorter)
    if longer in SHORT_NAMES.get(shorter, ()):
        return True
    if is_given(word) and is_given(other):
        return False
    genders = {gender_of(word), gender_of(other)} - {None}
    if len(genders) > 1 or shorter + "a" == longer:
        return False
    if longer.startswith(shorter):
        return len(shorter) >= MIN_SHORT and len(longer) - len(shorter) >= MIN_CUT
    if len(shorter) >= MIN_VARIANT and slavic_key(word) == slavic_key(other):
        return True
    return len(shorter) >= MIN_ARABIC and arabic_key(word) == arabic_key(other)
