"""The parts that the patterns of dates are built from, and what the words in them stand for."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from factx.calendar import MONTHS, WEEKDAYS
from factx.dates.holidays import NAMES
from factx.dates.value import Expression
from factx.dates.words import (
    DAY_PARTS,
    ORDINALS,
    SEASONS,
    UNITS,
    VAGUE_AMOUNTS,
    VERB_MONTHS,
)
from factx.numerals import SMALL, parse_numeral
from factx.wordlists import alternatives


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and what its words mean. It is tried where the sentence has a word of its `trigger`.

    The pattern is text, compiled where it is first tried: half of the rules wait for words that a short
    article does not have. Its group "extent", where it has one, is what is found. What can't stand `alone`
    ("the morning", "the first half") counts only beside a date that it belongs to.
    """

    name: str
    trigger: str
    pattern: str
    build: Callable[[re.Match[str]], Expression | None]
    alone: bool = True


def words(names: Iterable[str]) -> str:
    """The words as a pattern, longest first; any white space and any apostrophe, or none, will do.

    >>> words(["the past", "new year's eve"])
    "new\\\\s{1,9}year['’]?s\\\\s{1,9}eve|the\\\\s{1,9}past"
    """
    pattern = alternatives(names)
    return pattern.replace(r"\ ", S).replace("'", "['’]?")


# White space inside an expression; a line may break there.
S = r"\s{1,9}"
GAP = r"\s{0,2}"
JOINT = rf"(?:{S}|[-‐‑–])"

# Not in the middle of a word, number, amount of money or decimal.
_NO_HYPHEN = r"(?:(?<![-‐‑])|(?<=\bmid-)|(?<=\blate-)|(?<=\bearly-)|(?<=\bpost-)|(?<=\bpre-))"
START = rf"(?<![\w$€£¥#%/–.,'’])(?<![$€£¥]\s){_NO_HYPHEN}"
BEGIN = rf"(?<![\w$€£¥#/.'’]){_NO_HYPHEN}"
# A month may stand behind a hyphen: "March 20-Dec. 21", "June-August 1992".
BEGIN_MONTH = r"(?<![\w$€£¥#/.'’])"

_FULL_MONTHS = [name for name in MONTHS if len(name) > 4 or name in ("july", "june", "may")]
_SHORT_MONTHS = [name for name in MONTHS if name not in _FULL_MONTHS]
MONTH = rf"(?:(?:{words(_FULL_MONTHS)})\b|(?:{words(_SHORT_MONTHS)})\b\.?)"

_FULL_WEEKDAYS = [name for name in WEEKDAYS if name.endswith("day")]
_SHORT_WEEKDAYS = [name for name in WEEKDAYS if not name.endswith("day")]
WEEKDAY_NAME = rf"(?:{words(_FULL_WEEKDAYS)})"
WEEKDAY = rf"(?:{WEEKDAY_NAME}\b)"
SHORT_WEEKDAY = rf"(?:(?:{words(_SHORT_WEEKDAYS)})\b\.?)"

HOLIDAY = rf"(?:{words(NAMES)})\b".replace(r"\-", r"[-\s]")
SEASON = rf"(?:{words(SEASONS)})\b"
DAY_PART = r"(?:morning|afternoon|evening|night)\b"
_ORDINAL = words(set(ORDINALS) - {"last"}).replace(r"\-", JOINT)
ORDINAL_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{_ORDINAL})\b"
DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\w%]|[.:/]\d|,\d{1,3}(?!\d))"
YEAR_DIGITS = r"(?:1\d{3}|20\d{2}|2100)"
# not the beginning of "1800 295 295", a phone number
YEAR = rf"{YEAR_DIGITS}(?![\w%]|[.,:]\d|-\d{{2,4}}-\d|[ ]\d{{3}}[ ]\d{{3}}(?!\d))"
SHORT_YEAR = r"['’]\d\d(?!\w)"

# What stands after "the last week" that is counted in a longer time.
OF_LONGER = rf"""{S}(?:of|in){S}(?:{MONTH}|{YEAR}
    | (?:last|next|that|the|this){S}(?:month|quarter|year|decade|century)\b)"""

# "nineteen ninety-seven", "two thousand and five", "twenty twenty-five": years as broadcasts spell them.
_TENS = words(name for name, number in SMALL.items() if 20 <= number <= 90)
_UNITS = words(name for name, number in SMALL.items() if 1 <= number <= 9)
_TEENS = words(name for name, number in SMALL.items() if 10 <= number <= 19)
SPELT_YEAR = rf"""(?:
    (?:nineteen|eighteen|seventeen|twenty)(?:{S}|-)
    (?:(?:{_TENS})(?:(?:{S}|-)(?:{_UNITS}))?|{_TEENS}|(?:oh|o)(?:{S}|-)(?:{_UNITS}))
  | two{S}thousand(?:{S}and)?(?:{S}(?:{_UNITS}|{_TEENS}|(?:{_TENS})(?:-(?:{_UNITS}))?))?
)\b(?!{S}(?:hundred|thousand|million)|-)"""

# "1,135", "2½", "2 1/2", "twenty-four", "two and a half", "a hundred"
_NUMBER_WORD = rf"(?:{words(SMALL)}|hundred|thousand|million|billion|dozen)\b"
NUMBER = rf"""(?:
    \d{{1,3}}(?:,\d{{3}}){{1,3}} (?![\d])
  | \d{{1,6}}{S}\d/\d
  | \d{{1,6}}(?:\.\d{{1,3}})?[¼½¾⅓⅔]?(?!\d)
  | [¼½¾]
  | (?:an?{S}(?=hundred|thousand|million|dozen|billion))?
    {_NUMBER_WORD}(?:(?:{S}|-)(?:and{S})?{_NUMBER_WORD}){{0,5}}
)(?:(?:{S}|-)and(?:{S}|-)a(?:{S}|-)(?:half|quarter)\b)?"""

VAGUE = rf"(?:{words(VAGUE_AMOUNTS)})\b"
UNIT = rf"(?:{words(UNITS)})\b"


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern, without regard to case; white space and comments in it are for the reader."""
    return re.compile(pattern, re.VERBOSE | re.IGNORECASE)


def text_before(match: re.Match[str], length: int) -> str:
    """At most so many characters of the text in front of what was found."""
    return match.string[max(0, match.start() - length) : match.start()]


def plain(text: str) -> str:
    """The words in lower case, one space between them and straight apostrophes, as the tables have them.

    >>> plain("New  Year’s\\nEve")
    "new year's eve"
    """
    return " ".join(text.lower().replace("’", "'").split())


def month_of(text: str) -> int:
    """The month that a name or abbreviation means.

    >>> month_of("Sept."), month_of("may")
    (9, 5)
    """
    return MONTHS[text.lower().rstrip(".")]


def is_verb_month(text: str) -> bool:
    """Whether the word may be the verb: "may" and "march" without a capital.

    >>> is_verb_month("may"), is_verb_month("May"), is_verb_month("april")
    (True, False, False)
    """
    return text.islower() and text.rstrip(".") in VERB_MONTHS


def weekday_of(text: str) -> int:
    """The ISO number of a weekday.

    >>> weekday_of("Tues."), weekday_of("Sunday")
    (2, 7)
    """
    return WEEKDAYS[text.lower().rstrip(".")]


def day_of(text: str) -> int:
    """The day of the month that digits or an ordinal give.

    >>> day_of("23rd"), day_of("7"), day_of("twenty-first")
    (23, 7, 21)
    """
    digits = re.match(r"\d{1,2}", text)
    return int(digits[0]) if digits else ORDINALS[re.sub(r"[\s-]+", "-", text.lower())]


def number_of(text: str) -> int | float | None:
    """The number of units, with a fraction as news writes it.

    >>> number_of("2 1/2"), number_of("twenty-four"), number_of("two and a half")
    (2.5, 24, 2.5)
    """
    whole, _, fraction = text.rpartition(" ")
    if "/" in fraction:
        over, under = (int(part) for part in fraction.split("/"))
        return int(whole) + over / under if under else None
    return parse_numeral(text)


def year_of(text: str) -> int | None:
    """The year that digits or words give; two digits mean the years from 1930 to 2029.

    >>> year_of("1998"), year_of("'98"), year_of("nineteen ninety-seven"), year_of("two thousand and five")
    (1998, 1998, 1997, 2005)
    """
    digits = text.lstrip("'’")
    if digits.isdigit():
        number = int(digits)
        return number if len(digits) > 2 else number + (2000 if number < 30 else 1900)
    first, _, rest = plain(text).replace("-", " ").partition(" ")
    if first == "two":
        number_read = parse_numeral(text)
        return int(number_read) if number_read is not None else None
    rest_read = parse_numeral(rest.replace("oh ", "").removeprefix("o "))
    return SMALL[first] * 100 + int(rest_read) if rest_read is not None else None


def clock_part(text: str) -> str:
    """The TIMEX3 ending of a part of the day.

    >>> clock_part("Night"), clock_part("noon")
    ('TNI', 'T12:00')
    """
    part = DAY_PARTS[text.lower()]
    return part if part.startswith("T") else f"T{part}"
