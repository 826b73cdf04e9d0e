"""Which language a text is in."""

import re
from collections.abc import Sequence

ENGLISH = "en"

# Words that make up a fifth of English prose, and that other languages do not have.
ENGLISH_WORDS = frozenset(
    [
        "and",
        "are",
        "as",
        "from",
        "had",
        "has",
        "have",
        "his",
        "it",
        "its",
        "not",
        "said",
        "that",
        "the",
        "their",
        "they",
        "this",
        "to",
        "was",
        "were",
        "which",
        "who",
        "with",
        "would",
    ]
)
WORD_RE = re.compile(r"[^\W\d_]+")

# Lists of results and of names have few of those words: of 8,400 English texts 1 in 100 has less than this
# share. A text in another language has next to none, so that only such texts are looked at more closely.
MIN_ENGLISH_SHARE = 0.05
# A quotation, a headline or a table of names is too short to tell.
MIN_LETTERS = 200
SAMPLE_CHARACTERS = 20_000

# English that its classifier takes for Nigerian Pidgin: lists of names and results.
LIKE_ENGLISH = ("en", "pcm")


def find_language(text: str) -> str | None:
    """The ISO 639 code of the text's language; None where the text is too short to tell.

    The classifier takes most of a second to load; English, which is what nearly all texts are, is known
    from its commonest words without it.

    >>> find_language("Police held two men.") is None
    True
    >>> find_language("The men were held, and police said that they had fled with the car to Oslo. " * 4)
    'en'
    >>> find_language("Die Polizei nahm am Montag in Berlin zwei Männer fest, die geflohen waren. " * 4)
    'de'
    """
    sample = text[:SAMPLE_CHARACTERS]
    words = WORD_RE.findall(sample.lower())
    if sum(map(len, words)) < MIN_LETTERS:
        return None
    if _english_share(words) >= MIN_ENGLISH_SHARE:
        return ENGLISH
    from py3langid import classify

    language = str(classify(sample)[0])
    return ENGLISH if language in LIKE_ENGLISH else language


def _english_share(words: Sequence[str]) -> float:
    return sum(word in ENGLISH_WORDS for word in words) / len(words)
