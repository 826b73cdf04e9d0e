"""Ordinals and identifiers: numbers that say which, and count nothing; by their text."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import cache

from factx.addresses import STREETS
from factx.calendar import MONTHS
from factx.numbers.amount import Amount
from factx.numbers.dated import MONTH_BEFORE_RE
from factx.numbers.nouns import LINKS, NO_PLURAL, PLURAL, THE_BEFORE_RE
from factx.numbers.words import (
    DATED_LABELS,
    LABELS,
    ORDINALS,
    PRODUCTS,
    ROMAN_LABELS,
)
from factx.numerals import ONES, TEENS, TENS, WORDS, parse_fraction
from factx.wordlists import SEP, alternatives, word_set

YEAR_RE = re.compile(r"(?:19|20)\d\d")

_ROMAN_LABEL = rf"(?:World[ ]|Super[ ])?(?:{alternatives(word.capitalize() for word in ROMAN_LABELS)})"
_NO_MORE = r"(?![\w]|[.,:]\d|/\d{1,3}(?!\d)|[%-])"
_NUMBER = rf"(?P<number>\d{{1,6}}|\d{{1,3}},\d{{3}}|{alternatives({**ONES, **TEENS})}){_NO_MORE}"
# "S&P 500" where its ampersand got lost on the way: "S&amp;P 500", "S P 500"
_INDEX = r"\bS(?:&amp;|[ ]and[ ]|[ ])?P(?=[ \u00a0][1-9]00\b)"
LABEL_RE = re.compile(
    rf"""
    # "Article 342", "Boeing 787", "World War II"
    (?<![\w-])(?:
        (?:(?-i:World)[ ](?=war))?(?P<label>(?:{alternatives(LABELS)}))
            (?:[ \u00a0]|(?<=no\.)|(?<=nos\.)){_NUMBER}
        |(?P<product>(?-i:{alternatives(PRODUCTS)})|{_INDEX})[ \u00a0](?P<model>\d{{1,5}}){_NO_MORE}
        |(?-i:(?P<roman_label>{_ROMAN_LABEL})[ ](?P<roman>[IVXLC]{{1,7}}))\b
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Labels in small letters are often plain nouns: "the bill 40 senators backed".
LOWER_LABELS = word_set(
    """
    article articles category channel chapter clauses flight gates grade grades highway junction junctions
    level no. nos. number page
    pages phase phases room round rounds route section sections stage stages tier type ward zone
    """
)
# Labels with a number in words: "round seven", "Volume Three".
NUMBERED_LABELS = word_set(
    """
    act article category chapter game grade grades level number page pages part phase phases round rounds
    season section stage stages tier volume war
    """
)
# "The theatre stages 12 to 15 plays"; but "pupils in grades 5 to 7 classes".
VERB_LABELS = word_set("grades pages phases rounds routes stages")
NOUN_BEFORE_RE = re.compile(rf"\b(?:{LINKS}|all|both|these|those)[ ]\Z", re.IGNORECASE)
LABEL_LIST_RE = re.compile(
    rf"(?:(?:,|,?[ ](?:and|or|through|to))[ ](?:\d{{1,6}}|{alternatives({**ONES, **TEENS})})){{1,8}}"
    rf"[ ](?:(?!(?:{LINKS})\b)[a-z-]{{1,20}}[ ])?{NO_PLURAL}{PLURAL}",
)
OF_THEM_RE = re.compile(r"[ ]of[ ](?:them|these|those|us|which|whom)\b")
PLURAL_AHEAD_RE = re.compile(rf"[ ](?:(?:[a-z]+[ ])?{NO_PLURAL}{PLURAL}|per[ ]?cent\b)")

# "Articles 5, 7 and 12", "Category 4 to 3", but not "Flight 370 and 239 people" or "Act 5 and 12 other".
LABEL_GAP_RE = re.compile(r"(?:,|,?[ ](?:and|or|through|to))[ ]")
LABEL_NOUN_RE = re.compile(
    rf"[ -](?!(?:{LINKS})\b)(?:[a-z]{{1,20}}[ ])?{PLURAL}|%|[ ](?:more|other)\b"
    r"|[ ]of[ ](?!(?:its|that|the|this)[ ]\w{1,20}(?<!s)\b)"  # "Articles 5 and 7 of the treaty" goes on
)

_ORDINAL_WORDS = alternatives(ORDINALS)
# How an ordinal ends; where nothing does, the slower pattern below is not asked, nor compiled.
ORDINAL_END_RE = re.compile(rf"(?:\d(?:st|nd|rd|th)|{_ORDINAL_WORDS})(?!\w)", re.IGNORECASE)
END_AFTER_RE = re.compile(r"\s*(?:[.,;:)]|\Z)")
NO_ORDINAL_BEFORE_RE = re.compile(
    r"\b(?:per|split|one|each|every|just|about|for)[ -]\Z|\d[ -]\Z", re.IGNORECASE
)
NO_ORDINAL_AFTER_RE = re.compile(
    rf"[ ](?:of[ ])?(?:{alternatives(MONTHS)})\b|[ ](?:{alternatives(STREETS)})\b"
    r"|[ ](?:centur(?:y|ies)|quarter|half)\b|[ ]of[ ](?:each|every|last|next|that|the|this)[ ]month\b"
    r"|-(?![a-z]{1,20}(?:est|most)\b)",
    re.IGNORECASE,
)

ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


@cache
def _ordinal_re() -> re.Pattern[str]:
    return re.compile(
        rf"""
        (?<![\w.,$-])(?:(?P<digits>\d{{1,4}}|\d{{1,3}},\d{{3}})(?:st|nd|rd|th)
        |(?:(?P<base>{WORDS}){SEP}(?:and{SEP})?)?(?P<word>{_ORDINAL_WORDS}))(?!\w)
        """,
        re.VERBOSE | re.IGNORECASE,
    )


def as_next_label(text: str, amount: Amount, before: Amount, *, end: int) -> Amount | None:
    """The amount as an identifier where it goes on with the label before it: "category 4 to 3"; else None."""
    if before.kind != "identifier" or not amount.is_bare or amount.high:
        return None
    is_number = text[amount.start : amount.end].isdigit() or text[before.end - 1 : before.end].isalpha()
    if not is_number or not LABEL_GAP_RE.fullmatch(text, before.end, amount.start):
        return None
    is_range = text[before.end : amount.start].strip() in ("through", "to")
    if not is_range and LABEL_NOUN_RE.match(text, amount.end, end) is not None:
        return None
    return replace(amount, kind="identifier", rule="<label> <number>")


def find_labels(text: str, start: int, end: int) -> Iterator[Amount]:
    """Such as "No. 17", "Article 342", "Boeing 787", "World War II": identifiers, each with its label.

    >>> [(text.number, text.start, text.end) for text in find_labels("under Article 342 of", 0, 20)]
    [(Fraction(342, 1), 6, 17)]
    """
    for label in LABEL_RE.finditer(text, start, end):
        word = label["label"]
        if word is not None and not _is_label(word, label["number"], text, at=label.end(), end=end):
            continue
        if word in VERB_LABELS and _is_verb(text, label.start(), label.end(), start=start, end=end):
            continue
        digits = label["number"] or label["model"]
        number = parse_fraction(digits) if digits else _roman(label["roman"])
        assert number is not None, "digits, a number word or a Roman numeral"
        at = label.start("number") if word else label.start("model") if digits else label.start("roman")
        yield Amount(
            label.start(),
            label.end(),
            at,
            label.end(),
            number=number,
            rule="<label> <number>",
            kind="identifier",
        )


def _is_label(word: str, number: str, text: str, *, at: int, end: int) -> bool:
    """Whether the word before a number labels it: "Article 5", "no. 5", but not "no 5" or "the Act 2015"."""
    if word.lower() in DATED_LABELS and YEAR_RE.fullmatch(number):
        return False
    if number[0].isalpha():
        if word.lower() == "number" and number.lower() == "one":  # "the number one enemy"
            return False
        if number[0].isupper() is not word[0].isupper() or word.lower() not in NUMBERED_LABELS:
            return False
        return PLURAL_AHEAD_RE.match(text, at, end) is None and OF_THEM_RE.match(text, at, end) is None
    if word[0].isupper() or word in ("no.", "nos."):
        return True
    return word in LOWER_LABELS and PLURAL_AHEAD_RE.match(text, at, end) is None


def _is_verb(text: str, label_start: int, label_end: int, *, start: int, end: int) -> bool:
    """Whether the plural before numbers is a verb, which a noun behind them shows: "stages 5 and 7 plays"."""
    if LABEL_LIST_RE.match(text, label_end, end) is None:
        return False
    return NOUN_BEFORE_RE.search(text, max(start, label_start - 12), label_start) is None


def find_ordinals(text: str, start: int, end: int) -> Iterator[Amount]:
    """Such as "10th", "twenty-first"; a day of a month, a street or a century is none.

    >>> [str(found.number) for found in find_ordinals("the 10th and the twenty-fifth time, May 4th", 0, 43)]
    ['10', '25']
    """
    if ORDINAL_END_RE.search(text, start, end) is None:
        return
    for ordinal in _ordinal_re().finditer(text, start, end):
        number = (
            Fraction(ordinal["digits"].replace(",", "")) if ordinal["digits"] else _ordinal_words(ordinal)
        )
        before = max(start, ordinal.start() - 16)
        if number is None or NO_ORDINAL_AFTER_RE.match(text, ordinal.end(), end):
            continue
        if MONTH_BEFORE_RE.search(text, before, ordinal.start()):
            continue
        is_day = ordinal["digits"] and number <= 31 and THE_BEFORE_RE.search(text, before, ordinal.start())
        if is_day and END_AFTER_RE.match(text, ordinal.end(), end):
            continue
        if not ordinal["digits"] and NO_ORDINAL_BEFORE_RE.search(text, before, ordinal.start()):
            continue
        yield Amount(
            ordinal.start(),
            ordinal.end(),
            ordinal.start(),
            ordinal.end(),
            number=number,
            rule="<ordinal>",
            kind="ordinal",
        )


def _ordinal_words(ordinal: re.Match[str]) -> Fraction | None:
    last = ORDINALS[ordinal["word"].lower()]
    if not ordinal["base"]:
        return Fraction(last)
    base = parse_fraction(ordinal["base"])
    if base is None:
        return None
    if last >= 100:
        return base * last
    is_tens = ordinal["base"].lower().endswith(tuple(TENS)) and last < 10
    return base + last if is_tens or base % 100 == 0 else None


def _roman(letters: str) -> Fraction:
    digits = [ROMAN_DIGITS[letter] for letter in letters]
    return Fraction(sum(-a if a < b else a for a, b in zip(digits, [*digits[1:], 0], strict=True)))
