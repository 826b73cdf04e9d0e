"""Digits and number words that are no number claims: dates, times, addresses, durations; by their text."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from factx.numbers.amount import Amount
from factx.numbers.codes import is_code
from factx.numbers.dated import is_day, is_in_era, is_short_year, is_year
from factx.numbers.times import TIME_MODIFIERS, TIME_UNITS, TIME_ZONES
from factx.numbers.words import ORDINALS, PARTS_AFTER, VAGUE
from factx.numerals import DENOMINATORS, SMALL, VULGAR_FRACTIONS, WORD_SCALES
from factx.wordlists import alternatives

# What no number is read inside: each alternative with an example.
OPAQUE_RE = re.compile(
    r"""
    (?:https?://|www\.)\S{1,400}                            # https://example.org/2024/05
    |(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}    # desk7@example.org
    |(?<![\w$€£])\+\d{1,3}[ -]?\(?\d{1,4}\)?(?:[ -]\d{2,8}){1,4}(?!\d)  # +44 20 7946 0018
    |(?<![\w$€£])\(0\d{2,5}\)[ ]\d{3,8}(?![\w,.]\d|\d)            # (01632) 960142
    |(?<![\w$€£])\+?\(\d{2,4}\)[ ]?\d{3,4}-\d{3,4}(?!\d)      # +(511)242-0142
    |(?<![\w$€£])\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}(?!\d)      # (212) 555-0142
    |(?<=[\dIVX])[ ]?\(\d{1,2}\)(?!\w)                       # Section 30(7)
    |(?<=\([a-z]\))\(\d{1,2}\)                                # 501(c)(3)
    # "on freephone 1800 295 295", "call 0800 123 456"
    |(?=0\d|1[38]\d)
        (?:(?<=\b[Cc]all[ ])|(?<=phone[ ])|(?<=umber[ ])|(?<=line[ ])|(?<=\b[Tt]ext[ ])|(?<=\bon[ ]))
        \d{2,5}(?:[ -]\d{2,8}){1,4}(?![\w,.]\d|\d)
    |<[a-z][\w:-]{0,20}(?:[ ][\w:-]{1,30}=[^<>\n]{0,400})?[ ]?/?>  # <h1>, <image width="600">
    |(?<![\w$€£.,])1?-?[2-9]\d\d-\d{4}(?!\d)                # 555-0142
    |(?<![\w.,-])\d{1,6}(?:-\d{1,6}){2,}(?![\w-])          # 2024-05-31, 4-2-3-1
    |(?<![\w.,/])\d{1,4}(?:/\d{1,6}){2,8}(?![\w/])          # 31/5/2024
    |(?<![\w/])\d{1,6}[:-](?!to)[A-Za-z]{2,4}-\d{1,8}(?!\w)       # 23-cv-1044
    |(?<![\w/])(?:24/7|9/11|7/7|50/50|20/20|7/11)(?![\w/])
    |(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,3})?(?!\d)    # 5:25, 1:36.6
    |(?<![\w.,$€£-])(?:1\d|20)\d\d[-–/](?:\d{1,2}|(?:1[5-9]|20)\d\d)(?![\w-]|[.,]\d)  # 2013-14, 1558-9
    |\#\d{1,12}(?!\d)
    |(?<![\w.×])[-−]?\d{1,15}(?:\.\d{1,15})?\^[-+−]?\d{1,15}     # 1.1^23
    """,
    re.VERBOSE,
)

CLOCK_AFTER_RE = re.compile(
    r"[ ]?(?:[ap]\.m\b|[AP]\.M\b|[ap]m\b|[AP]M\b|o['’]?clock\b)"
    r"|[ ](?:in[ ]the[ ](?:morning|afternoon|evening)|at[ ]night)\b"
    rf"|[ ](?:local[ ]time|\(?(?:\d{{4}}[ ])?(?:{alternatives(TIME_ZONES)}))\b"
)
# "12 noon", but not "12 midnight raids".
NOON_AFTER_RE = re.compile(r"[ ](?:noon|midday|midnight(?![ ][a-z]{2,20}s\b))\b", re.IGNORECASE)
# "COVID -19", a name torn apart.
CODE_BEFORE_RE = re.compile(r"\b[A-Z]{2,12}[ ]-\Z")
LIST_AFTER_RE = re.compile(r"[.)](?:\s|\Z)")
TIME_AFTER_RE = re.compile(
    r"(?:[ \u00a0-](?:or[ ]so|or[ ]more|plus)|\+)?(?:[ ]-[ ]|[ \u00a0-]?)"
    rf"(?:(?:{alternatives(TIME_MODIFIERS)})[ -]){{0,3}}(?:of[ ](?:the[ ])?)?"
    rf"(?:{alternatives(TIME_UNITS)})\b(?![ -]?(?:olds?\b|of[ ]age|class\b|half\b|hand\b|round\b))",
    re.IGNORECASE,
)
# "a week or two"
TIME_BEFORE_RE = re.compile(rf"\b(?:an?|another)[ ](?:{alternatives(TIME_UNITS)})[ ]or[ ]\Z", re.IGNORECASE)
# "rose to 45 last year" counts no years.
LAST_TIME_RE = re.compile(
    r"[ ](?:last|past|previous)[ ](?:century|day|decade|month|night|week|weekend|year)\b", re.IGNORECASE
)
TIME_SYMBOL_RE = re.compile(r"[ ]?(?:h|hrs?|min|mins|secs?|ms|s)(?![\w/]|-\d)")
# "9.83 ± 0.02": how exact the number before is.
TOLERANCE_RE = re.compile(r"(?:\+/-|±)[ ]?\Z")
# "2.17 p.m." is a time, "2.123 pm" a length.
LONG_DECIMAL_RE = re.compile(r"\.\d{3}")
# "10 below zero" is a point of the thermometer.
ZERO_BEFORE_RE = re.compile(r"\b(?:(?:above|below)[ ]|sub-)\Z", re.IGNORECASE)
OR_RE = re.compile(r"[ ]?(?:or|to|and|[-–])[ ]?", re.IGNORECASE)


SLASHED_DATE_RE = re.compile(r"(?:\b(?:after|before|by|from|on|since|until)|day,?)[ ]\Z", re.IGNORECASE)
# Any digit or number word; most sentences have none, and this is the cheapest way to know.
_HINTS = alternatives({*SMALL, *VAGUE, *DENOMINATORS, *ORDINALS, *WORD_SCALES})
HINT_RE = re.compile(
    rf"[\d{''.join(VULGAR_FRACTIONS)}]|\b(?:{_HINTS})|(?-i:[a-z] (?:[IVXLC]{{2,7}}|[VX])\b|War I\b)",
    re.IGNORECASE,
)
# "half of", "a third of", "more than half": behind or before these a fraction is a part of something.
PART_AFTER_RE = re.compile(
    rf"[ ](?:{alternatives(PARTS_AFTER)})\b",
    re.IGNORECASE,
)
PART_BEFORE_RE = re.compile(
    r"\b(?:about|almost|around|by|exactly|just|least|nearly|only|over|roughly|some|than|to|under)[ ]"
    r"(?:a[ ])?\Z",
    re.IGNORECASE,
)
NO_PART_BEFORE_RE = re.compile(
    r"\b(?:and|first|final|last|next|opening|other|previous|second|the|this)[ ](?:a[ ])?\Z", re.IGNORECASE
)
# "fell by a quarter"
BY_BEFORE_RE = re.compile(
    r"\bby[ ](?:(?:about|almost|around|nearly|over|roughly|up[ ]to)[ ])?\Z", re.IGNORECASE
)
# "on day two of the trial", "in week 5": which of them
DAY_BEFORE_RE = re.compile(r"\b(?:after|by|from|in|into|on|since|until)[ ](?:[Dd]ay|week)[ ]\Z")
# "and half of its staff", "and a quarter of the votes": not "an hour and a half"
AND_BEFORE_RE = re.compile(r"\band[ ](?:a[ ])?\Z", re.IGNORECASE)
OF_AFTER_RE = re.compile(r"[ ]of[ ]")
OPEN_AFTER_RE = re.compile(
    r"\s*(?:[.,;:!?)\]”\"—–]|\Z)|[ ](?:and|are|compared|during|last|on|over|since|this)\b"
    r"|[ ](?:were|is|was|have|had|said|in|from|to|would|will|say|do|did)\b"
)


def may_hold_number(text: str, start: int, end: int) -> bool:
    """Whether there is anything to read between `start` and `end`.

    >>> may_hold_number("Twelve men", 0, 10), may_hold_number("No men", 0, 6)
    (True, False)
    """
    return HINT_RE.search(text, start, end) is not None


def is_part(text: str, amount: Amount, *, start: int, end: int) -> bool:
    """Whether a fraction in words is one: "a third of voters", not "a third man" or "half-time".

    >>> from factx.numbers.amounts import read_amounts
    >>> [is_part(t, next(read_amounts(t, 0, len(t))), start=0, end=len(t))
    ...  for t in ("half of it", "a third man", "two-thirds majority", "half-time")]
    [True, False, True, False]
    """
    words = text[amount.start : amount.end].lower()
    is_of = PART_AFTER_RE.match(text, amount.end, end) is not None
    if words == "half" or words.endswith(("half", "quarter", "quarters")):
        before = max(start, amount.start - 16)
        if text[amount.end : amount.end + 1] == "-" or text.startswith((" time", " an hour"), amount.end):
            return False
        goes_on = OF_AFTER_RE.match(text, amount.end, end) and AND_BEFORE_RE.search(
            text, before, amount.start
        )
        if not goes_on and NO_PART_BEFORE_RE.search(text, before, amount.start):
            return False
        is_measured = PART_BEFORE_RE.search(text, before, amount.start) is not None
        if words == "half":
            return is_of or is_measured
        if words.startswith("a ") and BY_BEFORE_RE.search(text, before, amount.start):
            return OPEN_AFTER_RE.match(text, amount.end, end) is not None
        return is_of or "-" in words or words.startswith("a half") or (is_measured and "half" in words)
    if re.match(r"(?:a|an|one)[ ]", words):
        return (
            is_of
            or (words.startswith("one ") and OPEN_AFTER_RE.match(text, amount.end, end) is not None)
            or (
                OPEN_AFTER_RE.match(text, amount.end, end) is not None
                and PART_BEFORE_RE.search(text, max(start, amount.start - 16), amount.start) is not None
            )
        )
    return True


def opaque_extents(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where no number is read: in addresses of the web, phone numbers, clock times, case numbers.

    >>> opaque_extents("Call 555-0142 at 5:30", 0, 21)
    [(5, 13), (17, 21)]
    """
    return [found.span() for found in OPAQUE_RE.finditer(text, start, end)]


def touches(amount: Amount, extents: Sequence[tuple[int, int]]) -> bool:
    """Whether the amount overlaps one of the extents, which are in text order and apart from each other.

    >>> from fractions import Fraction
    >>> touches(Amount(5, 9, 5, 9, number=Fraction(1), rule="made"), [(0, 3), (8, 12)])
    True
    """
    at = bisect_left(extents, (amount.start, amount.start))
    if at > 0 and extents[at - 1][1] > amount.start:
        return True
    return at < len(extents) and extents[at][0] < amount.end


def is_no_amount(text: str, amount: Amount, *, start: int, end: int) -> bool:
    """Whether a single number is a year, day, clock time, address or list number.

    >>> from factx.numbers.amounts import read_amounts
    >>> [is_no_amount(t, next(read_amounts(t, 0, len(t))), start=0, end=len(t))
    ...  for t in ("March 29", "at 9 a.m.", "10 Downing Street", "29 people")]
    [True, True, True, False]
    """
    if TOLERANCE_RE.search(text, max(start, amount.start - 4), amount.start):
        return True
    if amount.unit is not None or amount.scale != 1 or amount.kind not in ("count", "ratio"):
        return False
    before = max(start, amount.start - 32)
    if DAY_BEFORE_RE.search(text, before, amount.start):
        return True
    if amount.is_signed and CODE_BEFORE_RE.search(text, before, amount.start + 1):
        return True
    if amount.number == 0 and ZERO_BEFORE_RE.search(text, before, amount.start):
        return True
    if is_in_era(text, amount, before=before, end=end):
        return True
    if amount.number == 12 and NOON_AFTER_RE.match(text, amount.end, end):
        return True
    digits = text[amount.start : amount.end]
    if CLOCK_AFTER_RE.match(text, amount.end, end) and LONG_DECIMAL_RE.search(digits) is None:
        return True
    if not digits.isdigit():
        slashed = amount.kind == "ratio" and amount.rule == "<digits>"
        return slashed and SLASHED_DATE_RE.search(text, before, amount.start) is not None
    return (
        is_day(text, amount, before=before, end=end)
        or (len(digits) == 4 and is_year(text, amount, start=start, end=end))
        or (len(digits) == 2 and is_short_year(text, amount, before=before))
        or is_code(text, amount, start=start, before=before, end=end)
        or _is_list_number(text, amount, start=start, end=end)
    )


def is_duration(text: str, amount: Amount, *, end: int) -> bool:
    """Whether the amount is one of time, and so a date claim: "five years", "two straight days".

    >>> from factx.numbers.amounts import read_amounts
    >>> [is_duration(t, next(read_amounts(t, 0, 7)), end=len(t)) for t in ("two straight days", "10 men")]
    [True, False]
    """
    if amount.unit is not None and amount.kind != "ratio":
        return False
    if TIME_BEFORE_RE.search(text, max(0, amount.start - 24), amount.start):
        return True
    if amount.kind == "ratio" and re.match(
        r"[ ](?:of[ ])?an?[ ](?:hour|minute|day|year|century|decade|second|month)\b",
        text[amount.end : amount.end + 16],
    ):
        return True
    if amount.value != 1 and LAST_TIME_RE.match(text, amount.end, end):
        return False
    behind = TIME_AFTER_RE.match(text, amount.end, end)
    return behind is not None or (
        amount.rule == "<digits>" and TIME_SYMBOL_RE.match(text, amount.end, end) is not None
    )


def shares_time(text: str, first: Amount, second: Amount) -> bool:
    """Whether a number takes the unit of the duration behind it: "three or four years"."""
    return first.unit is None and OR_RE.fullmatch(text, first.end, second.start) is not None


def _is_list_number(text: str, amount: Amount, *, start: int, end: int) -> bool:
    """Such as "1. The plan", "(2) The cost"."""
    opens = amount.start - start <= 1 and not text[start : amount.start].strip(" (")
    return opens and LIST_AFTER_RE.match(text, amount.end, end) is not None
