"""The scale behind a number: "3 million", "2.7m", "25k", "5 lakh"; pure, no spaCy."""

import re
from dataclasses import replace
from fractions import Fraction

from factx.numbers import units
from factx.numbers.amount import Amount
from factx.numbers.lookup import read_unit
from factx.numbers.words import LABELS
from factx.numerals import SHORT_SCALES, WORD_SCALES
from factx.wordlists import alternatives

_GAP = r"[^\S\r\n]{0,2}"
_WORDS = alternatives([*WORD_SCALES, "billions", "dozens", "millions"])
SCALE_RE = re.compile(
    rf"""
    # "4 hundred million"
    {_GAP}-?[ ]?(?P<words>(?:hundred[ -])?(?:{_WORDS})(?:[ -](?:million|billion|crore)s?)?)\b
    # "4bn"; no "B.C."
    |{_GAP}(?P<short>{alternatives(SHORT_SCALES)}|bn?|tr?|cr|lacs?|lkhs?)(?![^\W_]|\.[A-Z])
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Labels of what has versions; "8b", "about 8b" are billions.
VERSION_BEFORE_RE = re.compile(
    rf"\b(?:{alternatives(LABELS)}|apt|category|clade|flat|form|genotype|house|lineage|option|row|seat|strain"
    r"|subtype|suite|table|unit|variant)[ -]\Z",
    re.IGNORECASE,
)
WORD_RE = re.compile(r"[^\W\d_]+|[x×]")
CLAUSE_END_RE = re.compile(r"[.,;:()–—\n]")
PLURAL_RE = re.compile(
    r"(?!(?:across|always|as|has|his|is|its|this|towards|us|was|yes)\b)\w{2,}s\b|children\b|men\b|people\b|women\b"
)
INDIAN = {"cr": 10**7, "lac": 10**5, "lacs": 10**5, "lkh": 10**5, "lkhs": 10**5}


def with_scale(text: str, amount: Amount, *, end: int) -> Amount:
    """The amount with "million", "bn" or "k" behind it, unchanged where no scale follows.

    >>> [str(with_scale(text, Amount(0, 2, 0, 2, number=Fraction(10), rule="made"), end=len(text)).value)
    ...  for text in ("10 million", "10m people", "10m tall", "10k")]
    ['10000000', '10000000', '10', '10000']
    """
    if amount.rule in ("<vague amount>", "<fraction>"):
        return amount
    scale = SCALE_RE.match(text, amount.end, end)
    if scale is None:
        return amount
    if scale["words"]:
        number = Fraction(1)
        for word in re.findall(r"[a-z]+", scale["words"].lower()):
            number *= WORD_SCALES.get(word) or WORD_SCALES[word.removesuffix("s")]
        return replace(amount, end=scale.end(), scale=amount.scale * number)
    factor = _short_scale(scale["short"], text, amount, at=scale.start("short"), end=end)
    return replace(amount, end=scale.end(), scale=amount.scale * factor) if factor else amount


def _short_scale(letters: str, text: str, amount: Amount, *, at: int, end: int) -> int | None:
    """The scale that one or two letters mean here, None where they are a unit or a word."""
    is_money, is_attached = amount.kind == "money", at == amount.end
    if letters in ("k", "K"):
        return 1000 if is_attached else None
    if letters in ("t", "T", "tr"):
        return 10**12 if is_money else None
    if letters in ("b", "B"):
        if not is_money and is_attached and _is_version(text, amount, end=end):
            return None
        return 10**9 if is_attached or letters == "B" else None
    if letters.lower() in INDIAN:
        return INDIAN[letters.lower()]
    if letters.lower() == "mm":
        return 10**6 if is_money else None
    if letters == "m" and not is_money:
        return 10**6 if _is_million(text, at + 1, end=end) or _is_million_again(text, amount) else None
    return SHORT_SCALES[letters.lower()]


def _is_version(text: str, amount: Amount, *, end: int) -> bool:
    """Whether the "b" tells which of several: "clade 1b", "Phase 2b trials", "seat 3B"; not "8b people"."""
    if amount.number.denominator != 1 or amount.number >= 100:
        return False
    return VERSION_BEFORE_RE.search(text, max(0, amount.start - 16), amount.start) is not None


# "drew 1.1m visitors, still below the peak of 1.37m": a number of the same kind before
MILLIONS_BEFORE_RE = re.compile(
    r"(?<![\w.,$£€])\d{1,3}(?:\.\d{1,2})?m[ ](?:[a-z]{2,20}[ ])?(?:[a-z]{2,20}s|children|men|people|women)\b"
)
FIGURE_BEFORE_RE = re.compile(
    r"\b(?:(?:average|figure|forecast|high|low|peak|record|total|target)[ ]of|from|to|than|the)[ ]"
    r"(?:(?:about|almost|around|just|nearly|over|under)[ ])?\Z"
)
MAX_MILLIONS = 160


def _is_million_again(text: str, amount: Amount) -> bool:
    """Whether the "m" counts what the text counted in millions before: "1.1m visitors, up from 0.9m"."""
    if FIGURE_BEFORE_RE.search(text, max(0, amount.start - 40), amount.start) is None:
        return False
    counted = list(MILLIONS_BEFORE_RE.finditer(text, max(0, amount.start - MAX_MILLIONS), amount.start))
    return bool(counted) and counted[-1][0].split()[-1] not in units.LENGTH_CUES


def _is_million(text: str, start: int, *, end: int) -> bool:
    """Whether the "m" before `start` counts ("2.7m digital sales") and does not measure ("a 100m race")."""
    ahead = text[start : min(start + 60, end)]
    words = WORD_RE.findall(CLAUSE_END_RE.split(ahead, maxsplit=1)[0])[:6]
    if not words or words[0].lower() in units.LENGTH_CUES or not words[0][0].islower():
        return ahead[:1] in (" ", "-") and read_unit(text, start + 1, end) is not None
    if words[0] in ("of", "people", "or") or read_unit(text, start + 1, end):
        return True
    return any(PLURAL_RE.fullmatch(word) for word in words)
