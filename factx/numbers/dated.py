"""Numbers that are years and days, and count nothing; by their text."""

import re

from factx.calendar import MONTHS
from factx.numbers.amount import Amount
from factx.numbers.nouns import COUNT_AHEAD_RE, LINKS, NO_PLURAL, PLURAL
from factx.numbers.times import QUANTITY_CUES, YEAR_CUES
from factx.wordlists import alternatives

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
# "250 B.C.", "10,000 to 200 B.C.", "A.D. 250 to 552"; but not "1,200 B.C. nurses" of British Columbia.
ERA_AFTER_RE = re.compile(
    r"(?:[ ]?[-–][ ]?|[ ](?:and|or|to)[ ])?(?:(?<=[ –-])[\d,]{1,7})?[ ]"
    r"(?:B\.?C\.?E|C\.E|(?P<place>A\.?D|B\.?C))\b\.?"
)
ERA_CUE_RE = re.compile(r"\b(?:after|around|before|by|circa|in|since|until)[ ]\Z", re.IGNORECASE)
ERA_NOUN_RE = re.compile(rf"[ ](?:(?!(?:{LINKS})\b)[A-Za-z-]{{1,20}}[ ]){{0,2}}{NO_PLURAL}{PLURAL}")
ERA_BEFORE_RE = re.compile(r"\bA\.?D\.?[ ](?:\d{1,4}(?:[ ]?[-–][ ]?|[ ](?:and|or|to)[ ]))?\Z")
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
# "the 2019 elections", against "2000 people".
YEAR_BEFORE_NOUN_RE = re.compile(
    r"(?:\b(?:a|and|by|during|for|from|her|his|in|its|of|our|since|that|the|their|this|to)|['’]s)[ ]\Z",
    re.IGNORECASE,
)


def is_in_era(text: str, amount: Amount, *, before: int, end: int) -> bool:
    """Such as "250 B.C.", "A.D. 250"; but not "1,200 B.C. nurses"."""
    if ERA_BEFORE_RE.search(text, before, amount.start):
        return True
    era = ERA_AFTER_RE.match(text, amount.end, end)
    if era is None or not era["place"] or ERA_NOUN_RE.match(text, era.end(), end) is None:
        return era is not None
    is_grouped = "," in text[amount.start : amount.end]
    return not is_grouped and ERA_CUE_RE.search(text, before, amount.start) is not None


def is_year(text: str, amount: Amount, *, start: int, end: int) -> bool:
    """Such as "in 2019", "the 2019 elections", "since 1845"; but not "2000 people"."""
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


def is_short_year(text: str, amount: Amount, *, before: int) -> bool:
    """Such as "the '05 election", "the class of '98"; in "'45 people died'" the mark opens a quotation."""
    if text[amount.start - 1 : amount.start] not in ("'", "’", "‘"):
        return False
    return amount.number < 10 or SHORT_YEAR_BEFORE_RE.search(text, before, amount.start) is not None


def is_day(text: str, amount: Amount, *, before: int, end: int) -> bool:
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
