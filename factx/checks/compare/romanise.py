"""One name in several spellings: keys that spellings of one Slavic, Arabic or Chinese name share.

A key keeps what the ways of writing a name in Latin letters agree on. Equal keys make two words candidates
only; `people.py` asks for more.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from factx.checks.compare.name_words import GIVEN_SPELLINGS

# In this order; each line maps the spellings of one sound to one.
SLAVIC_SOUNDS = (
    ("x", "ks"),
    ("szcz", "sh"),
    ("shch", "sh"),
    ("sch", "sh"),
    ("sz", "sh"),
    ("cz", "ch"),
    ("kh", "h"),
    ("zh", "z"),
    ("ts", "t"),  # Tsikhanouskaya, Tikhanovskaya
    ("tz", "t"),
    ("dz", "d"),
    ("ck", "tk"),  # Zelenckyj
    ("g", "h"),  # Hryhoryeu, Grigoriev
    ("w", "v"),
    ("y", "i"),
    ("j", "i"),
)
# "Kavaleuskaya", "Kovalevskaya"; "Shklou", "Shklov"
SHORT_U_RE = re.compile(r"(?P<vowel>[aeio])u(?=[^aeiou]|$)")
# "Bialiatski", "Belyatsky": a soft consonant's i says nothing.
GLIDE_RE = re.compile(r"i(?=[aeou])")
REPEATED_RE = re.compile(r"(?P<letter>.)(?P=letter)+")

ARABIC_SOUNDS = (
    ("kh", "k"),
    ("gh", "k"),
    ("ph", "f"),
    ("th", "t"),
    ("dh", "d"),
    ("dj", "j"),
    ("sh", "s"),
    ("ch", "s"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("q", "k"),
    ("g", "k"),  # Qaddafi, Gaddafi
    ("w", "u"),
    ("v", "u"),
    ("y", "i"),
    ("e", "a"),
    ("o", "u"),
)
# "Fatimah", "Fatima"; "Qasimiy", "Qasimi"
ARABIC_END_RE = re.compile(r"[hi]$")

# Wade-Giles and Pinyin write the same syllables; the sounds that they part are one here.
CHINESE_SYLLABLE_RE = re.compile(
    r"""
    (?P<initial> zh | ch | sh | hs | tz | ts | [bpmfdtnlgkhjqxrzcswy] )? (?P<final>
    iang|iong|uang|ueng|ang|eng|ing|ong|ung|iao|ian|ien|uai|uan|uei|ieh|ueh|iai|ai|ei|ao|ou|an|en|in|un|ia
    |ie|iu|ua|uo|ui|ue|er|eh|ih|i|a|o|e|u )
    """,
    re.VERBOSE,
)
WADE_GILES_RE = re.compile(r"hs|tz|^ts|ih|ung|ieh|ien|ueh|uei|eh$|^tse")
CHINESE_INITIALS = {
    "b": "p",
    "c": "ts",
    "d": "t",
    "g": "k",
    "hs": "sh",
    "j": "ch",
    "q": "ch",
    "r": "r",
    "tz": "ts",
    "x": "sh",
    "z": "ts",
    "zh": "ch",
}
CHINESE_FINALS = {
    "eh": "e",
    "ieh": "ie",
    "ien": "ian",
    "uei": "ui",
    "ueh": "ue",
    "ung": "ong",
    "uo": "o",
}


@lru_cache(maxsize=50_000)
def slavic_key(word: str) -> str:
    """What the spellings of a Slavic name share; the word comes folded.

    >>> slavic_key("kalesnikava") == slavic_key("kolesnikova")
    True
    >>> slavic_key("lukashenka") == slavic_key("lukashenko"), slavic_key("kavaleuskaya")
    (True, 'kavalavska')
    >>> slavic_key("bialiatski") == slavic_key("belyatsky"), slavic_key("petrov") == slavic_key("petrova")
    (True, False)
    """
    return close_key(word).replace("e", "a")


@lru_cache(maxsize=50_000)
def close_key(word: str) -> str:
    """A key as `slavic_key` that tells e from a and o, for names of any kind.

    >>> close_key("hryshchenko") == close_key("grishchenko"), close_key("lena") == close_key("lana")
    (True, False)
    """
    for spelling, sound in SLAVIC_SOUNDS:
        word = word.replace(spelling, sound)
    word = SHORT_U_RE.sub(r"\g<vowel>v", word)
    word = GLIDE_RE.sub("", REPEATED_RE.sub(r"\g<letter>", word))
    return REPEATED_RE.sub(r"\g<letter>", word).replace("o", "a")


@lru_cache(maxsize=50_000)
def arabic_key(word: str) -> str:
    """The consonants that the spellings of an Arabic name share; the word comes folded, without its article.

    >>> arabic_key("qasimi") == arabic_key("kasimi"), arabic_key("gaddafi") == arabic_key("qadhafi")
    (True, True)
    >>> arabic_key("hussein") == arabic_key("hassan")
    False
    """
    for spelling, sound in ARABIC_SOUNDS:
        word = word.replace(spelling, sound)
    word = REPEATED_RE.sub(r"\g<letter>", word)
    return ARABIC_END_RE.sub("", word)


@lru_cache(maxsize=50_000)
def chinese_key(words: tuple[str, ...]) -> str | None:
    """What Pinyin and Wade-Giles agree on in a folded name, family name first; None for other names.

    >>> chinese_key(("hsu", "chih", "wei")) == chinese_key(("xu", "zhiwei")) == "shu chihwei"
    True
    >>> chinese_key(("mao", "tse", "tung")) == chinese_key(("mao", "zedong")), chinese_key(("ann", "smith"))
    (True, None)
    """
    if len(words) < 2:
        return None
    family, given = _syllables(words[0], words), _syllables("".join(words[1:]), words)
    if family is None or given is None or len(family) != 1 or len(given) > 2:
        return None
    return f"{family[0]} {''.join(given)}"


def _syllables(word: str, name: Sequence[str]) -> list[str] | None:
    is_wade_giles = any(WADE_GILES_RE.search(part) for part in name)
    found, at = [], 0
    while at < len(word):
        syllable = CHINESE_SYLLABLE_RE.match(word, at)
        if syllable is None:
            return None
        initial, final = syllable["initial"] or "", syllable["final"]
        if final == "i" and initial in ("zh", "ch", "sh") and not is_wade_giles:
            final = "ih"
        found.append(CHINESE_INITIALS.get(initial, initial) + CHINESE_FINALS.get(final, final))
        at = syllable.end()
    return found


@cache
def _given_lines() -> dict[str, frozenset[int]]:
    """Folded given name -> the lines of the table that it stands in."""
    lines: dict[str, set[int]] = {}
    for number, spellings in enumerate(GIVEN_SPELLINGS):
        for spelling in spellings:
            lines.setdefault(spelling, set()).add(number)
    return {spelling: frozenset(numbers) for spelling, numbers in lines.items()}


def is_same_given(word: str, other: str) -> bool:
    """Whether the table has the folded words as spellings of one given name.

    >>> is_same_given("uladz", "vladimir"), is_same_given("ihar", "ivan")
    (True, False)
    """
    lines = _given_lines()
    return not lines.get(word, frozenset()).isdisjoint(lines.get(other, ()))
