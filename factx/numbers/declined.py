"""Digits and number words that are no number claims: dates, times, addresses, durations; by their text."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from factx.calendar import MONTHS
from factx.numbers.amount import Amount
from factx.numbers.codes import is_code
from factx.numbers.nouns import COUNT_AHEAD_RE, LINKS, NO_PLURAL, PLURAL
from factx.numbers.times import QUANTITY_CUES, TIME_MODIFIERS, TIME_UNITS, TIME_ZONES, YEAR_CUES
from factx.numbers.words import ORDINALS, PARTS_AFTER, VAGUE
from factx.numerals import DENOMINATORS, SMALL, VULGAR_FRACTIONS, WORD_SCALES, alternatives

# What no number is read inside: each alternative with an example.
OPAQUE_RE = re.compile(
    r"""
    (?:https?://|www\.)\S{1,400}                            # https://example.org/2024/05
    |(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}    # desk7@example.org
    |(?<![\w$€£])\+\d{1,3}[ -]?\(?\d{1,4}\)?(?:[ -]\d{2,8}){1,4}(?!\d)  # +44 20 7946 0018
    |(?<![\w$€£])\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}(?!\d)      # (212) 555-0142
    |(?<=[\dIVX])[ ]?\(\d{1,2}\)(?!\w)                       # Section 30(7)
    |(?<=\([a-z]\))\(\d{1,2}\)                                # 501(c)(3)
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

_MONTH = rf"(?:{alternatives(MONTHS.keys() - {'mar', 'march', 'may'})}|(?-i:May|MAY|Mar|March|MARCH|MAY))"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
MONTH_BEFORE_RE = re.compile(
    rf"(?<![^\W_])(?:{_MONTH}|(?<=\bon )(?:may|march)|(?<=\bsince )(?:may|march))\.?,?[ ]"
    rf"(?:{_DAY}(?:[ ]?[-–][ ]?|,?[ ](?:(?:and|to|or)[ ])?)){{0,4}}\Z",
    re.IGNORECASE,
)
MONTH_AFTER_RE = re.compile(
    rf"(?:[ ]?(?:[-–]|and|to|or)[ ]?{_DAY})?[ -](?:of[ ])?{_MONTH}(?![^\W_])", re.IGNORECASE
)
# "On May 5, 12 people died", "In April, 20 of them left": behind the day or a comma a number counts.
DATE_CLOSED_RE = re.compile(r"[\d,][ ]\Z")
CLAUSE_AHEAD_RE = re.compile(
    rf"[ ](?:(?!(?:{LINKS})\b)[a-z-]{{1,20}}[ ]){{0,2}}{NO_PLURAL}{PLURAL}"
    r"|[ ](?:are|died|have|more|of[ ](?:the|them|these|those)|were)\b"
)
# "By June 30, 12 had died"; but "June 30, 1850 was a Sunday".
VERB_AHEAD_RE = re.compile(
    r"[ ](?:came|fell|got|had|has|left|lost|said|stood|took|was|went|won|[a-z]{3,20}ed)\b"
)
CLOCK_AFTER_RE = re.compile(
    r"[ ]?(?:[ap]\.m\b|[AP]\.M\b|[ap]m\b|[AP]M\b|o['’]?clock\b)"
    r"|[ ](?:in[ ]the[ ](?:morning|afternoon|evening)|at[ ]night)\b"
    rf"|[ ](?:local[ ]time|\(?(?:\d{{4}}[ ])?(?:{alternatives(TIME_ZONES)}))\b"
)
# "250 B.C.", "10,000 to 200 B.C.", "A.D. 250 to 552"; but not "1,200 B.C. nurses" of British Columbia.
ERA_AFTER_RE = re.compile(
    r"(?:[ ]?[-–][ ]?|[ ](?:and|or|to)[ ])?(?:(?<=[ –-])[\d,]{1,7})?[ ]"
    r"(?:B\.?C\.?E|C\.E|(?P<place>A\.?D|B\.?C))\b\.?"
)
ERA_CUE_RE = re.compile(r"\b(?:after|around|before|by|circa|in|since|until)[ ]\Z", re.IGNORECASE)
ERA_NOUN_RE = re.compile(rf"[ ](?:(?!(?:{LINKS})\b)[A-Za-z-]{{1,20}}[ ]){{0,2}}{NO_PLURAL}{PLURAL}")
ERA_BEFORE_RE = re.compile(r"\bA\.?D\.?[ ](?:\d{1,4}(?:[ ]?[-–][ ]?|[ ](?:and|or|to)[ ]))?\Z")
# "12 noon", but not "12 midnight raids".
NOON_AFTER_RE = re.compile(r"[ ](?:noon|midday|midnight(?![ ][a-z]{2,20}s\b))\b", re.IGNORECASE)
# "the class of '98"
SHORT_YEAR_BEFORE_RE = re.compile(rf"\b(?:{alternatives(YEAR_CUES)}|class)[ ]['’‘]\Z", re.IGNORECASE)
YEAR_CUE_RE = re.compile(rf"\b(?:{alternatives(YEAR_CUES)})[ -]\Z", re.IGNORECASE)
OLD_YEAR_CUE_RE = re.compile(
    r"\b(?:in|since|until|till|circa|between|during|and|early|late|year)[ -]\Z", re.IGNORECASE
)
QUANTITY_CUE_RE = re.compile(
    rf"\b(?:{alternatives(QUANTITY_CUES)})[ ]\Z",
    re.IGNORECASE,
)
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
OR_RE = re.compile(r"[ ]?(?:or|to|and|[-–])[ ]?", re.IGNORECASE)


# "the 2019 elections", against "2000 people".
YEAR_BEFORE_NOUN_RE = re.compile(
    r"(?:\b(?:a|and|by|during|for|from|her|his|in|its|of|our|since|that|the|their|this|to)|['’]s)[ ]\Z",
    re.IGNORECASE,
)
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
OPEN_AFTER_RE = re.compile(
    r"\s*(?:[.,;:!?)\]”\"—–]|\Z)|[ ](?:and|are|were|is|was|have|had|said|in|from|to|would|will|say|do|did)\b"
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
        if NO_PART_BEFORE_RE.search(text, before, amount.start):
            return False
        is_measured = PART_BEFORE_RE.search(text, before, amount.start) is not None
        if words == "half":
            return is_of or is_measured
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
    if amount.is_signed and CODE_BEFORE_RE.search(text, before, amount.start + 1):
        return True
    if _is_in_era(text, amount, before=before, end=end):
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
        _is_day(text, amount, before=before, end=end)
        or (len(digits) == 4 and _is_year(text, amount, start=start, end=end))
        or (len(digits) == 2 and _is_short_year(text, amount, before=before))
        or is_code(text, amount, before=before, end=end)
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


def _is_in_era(text: str, amount: Amount, *, before: int, end: int) -> bool:
    if ERA_BEFORE_RE.search(text, before, amount.start):
        return True
    era = ERA_AFTER_RE.match(text, amount.end, end)
    if era is None or not era["place"] or ERA_NOUN_RE.match(text, era.end(), end) is None:
        return era is not None
    is_grouped = "," in text[amount.start : amount.end]
    return not is_grouped and ERA_CUE_RE.search(text, before, amount.start) is not None


def _is_year(text: str, amount: Amount, *, start: int, end: int) -> bool:
    before = max(start, amount.start - 16)
    counts = COUNT_AHEAD_RE.match(text, amount.end, end)
    if 2100 <= amount.number <= 2199 and counts is None:
        return YEAR_CUE_RE.search(text, before, amount.start) is not None
    if 1900 <= amount.number <= 2099:
        if counts is None:
            return (
                QUANTITY_CUE_RE.search(text, before, amount.start) is None
                or text[amount.end : amount.end + 1] != " "
            )
        return amount.start > start and YEAR_BEFORE_NOUN_RE.search(text, before, amount.start) is not None
    return (
        1000 <= amount.number < 1900
        and counts is None
        and OLD_YEAR_CUE_RE.search(text, before, amount.start) is not None
    )


def _is_short_year(text: str, amount: Amount, *, before: int) -> bool:
    """Such as "the '05 election", "the class of '98"; in "'45 people died'" the mark opens a quotation."""
    if text[amount.start - 1 : amount.start] not in ("'", "’", "‘"):
        return False
    return amount.number < 10 or SHORT_YEAR_BEFORE_RE.search(text, before, amount.start) is not None


def _is_day(text: str, amount: Amount, *, before: int, end: int) -> bool:
    """Whether a month stands beside the number: "March 29", "29 March", "March 17, 18 and 19"."""
    if amount.number <= 31 and MONTH_AFTER_RE.match(text, amount.end, end):
        return True
    may_be_dated = amount.number <= 31 or 1000 <= amount.number <= 9999
    if not may_be_dated or MONTH_BEFORE_RE.search(text, before, amount.start) is None:
        return False
    if DATE_CLOSED_RE.search(text, before, amount.start) is None:
        return True
    if amount.number <= 31 and VERB_AHEAD_RE.match(text, amount.end, end):
        return False
    return CLAUSE_AHEAD_RE.match(text, amount.end, end) is None


def _is_list_number(text: str, amount: Amount, *, start: int, end: int) -> bool:
    """Such as "1. The plan", "(2) The cost"."""
    opens = amount.start - start <= 1 and not text[start : amount.start].strip(" (")
    return opens and LIST_AFTER_RE.match(text, amount.end, end) is not None
