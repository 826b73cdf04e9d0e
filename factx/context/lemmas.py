"""The lemma of a verb where the model's lemmatizer picks the wrong one of two: "fined" is no "fin"; pure."""

import re

# "fin", "rap", "stag": one syllable that ends in a single vowel and a consonant doubles it before -ed, and
# none takes -es.
DOUBLING_RE = re.compile(r"(?:[^aeiou]|qu)*[aeiou][bcdfgklmnprtvz]")
CONTRACTED = {"’m": "be", "’re": "be", "’s": "be", "’ve": "have"}


def verb_lemma(word: str, lemma: str) -> str:
    """The lemma in small letters, put right where the spelling of the word allows another one only.

    >>> [verb_lemma("fined", "fin"), verb_lemma("planned", "plan"), verb_lemma("visited", "visit")]
    ['fine', 'plan', 'visit']
    >>> [verb_lemma("raping", "rap"), verb_lemma("stages", "stag")]
    ['rape', 'stage']
    >>> [verb_lemma("bused", "bus"), verb_lemma("’s", "’")]
    ['bus', 'be']
    """
    word, lemma = word.lower(), lemma.lower()
    if word in (lemma + "ed", lemma + "es", lemma + "ing") and DOUBLING_RE.fullmatch(lemma):
        return lemma + "e"
    return CONTRACTED.get(word, lemma)
