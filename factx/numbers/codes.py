"""Digits that say which, and count nothing: references, phone and house numbers, postcodes; by their text."""

import re

from factx.addresses import is_before_block, is_before_street
from factx.numbers.ages import is_of_identified
from factx.numbers.amount import Amount
from factx.numbers.nouns import COUNT_AHEAD_RE
from factx.numerals import ONES, TEENS
from factx.wordlists import alternatives

# "reference 10070979", "call 13 14 44".
CODE_CUE_RE = re.compile(
    r"\b(?:account|badge|call|code|docket|helpline|hotline|id|licence|license|passport|phone|reference|tel|telephone)"
    r"(?:[ ](?:number|no\.?|on))?[:.]?[ ]\Z",
    re.IGNORECASE,
)
# "called 911", "a 999 operator", "the 911 calls"; but not "called 112 witnesses" or "received 112 calls".
EMERGENCY_NUMBERS = frozenset(("000", "111", "112", "911", "999"))
CALL_BEFORE_RE = re.compile(
    r"\b(?:call(?:ed|ing|s)?|dial(?:l?ed|l?ing|s)?|phon(?:ed?|es|ing)|rang|ring(?:ing)?|text(?:ed)?)[ ]\Z",
    re.IGNORECASE,
)
CALL_AFTER_RE = re.compile(
    r"[ -](?:emergency[ ])?(?:(?P<call>call(?:er|ing)?)(?![ ](?:for|on|the)\b)|cent(?:er|re)|dispatch(?:er)?"
    r"|operator|system)(?P<plural>s)?\b",
    re.IGNORECASE,
)
# Before these a plural counts no 911 of them: "the 911 calls", "two 999 calls", "frantic 999 calls".
NO_COUNT_BEFORE_RE = re.compile(
    r"(?:\b(?:a|an|any|each|every|few|her|his|its|many|more|multiple|my|no|numerous|our|several|that|the|their"
    rf"|these|this|those|fake|false|frantic|hoax|prank|recorded|repeated|{alternatives({**ONES, **TEENS})})"
    r"|['’]s|\d)[ ]\Z",
    re.IGNORECASE,
)
# "in 911 calls", against "in 112 centres".
IN_CALL_RE = re.compile(r"\b(?:during|from|in|respond(?:ed|ing|s)?[ ]to)[ ]\Z", re.IGNORECASE)
# "a 501(c) group"
CLAUSE_AFTER_RE = re.compile(r"\([a-z]\)")
# "Reagan (16)": an age, a minute, a shirt.
NAME_BRACKET_RE = re.compile(r"[A-Z][\w’'.-]{1,20}[ ]\(\Z")
POSTCODE_BEFORE_RE = re.compile(r"\b[A-Z]{2}[ ]\Z")
POSTCODE_AFTER_RE = re.compile(r"[ ](?:zip|post(?:al)?)[ -]?code\b", re.IGNORECASE)


def is_code(text: str, amount: Amount, *, start: int, before: int, end: int) -> bool:
    """Whether a number in digits is a reference, part of an address, or in brackets behind a name.

    `start` is where the sentence begins, `before` how far back most cues are looked for.

    >>> from factx.numbers.amounts import read_amounts
    >>> [is_code(t, next(read_amounts(t, 0, len(t))), start=0, before=0, end=len(t))
    ...  for t in ("call 911", "10 Downing Street", "the 3200 block of it", "Reagan (16)", "29 people")]
    [True, True, True, True, False]
    """
    if CODE_CUE_RE.search(text, before, amount.start) or is_before_street(text, amount.end, end):
        return True
    if CLAUSE_AFTER_RE.match(text, amount.end, end):
        return True
    if text[amount.start : amount.end] in EMERGENCY_NUMBERS and _is_called(
        text, amount, before=before, end=end
    ):
        return True
    if amount.number >= 100 and is_before_block(text, amount.end, end):
        return True
    if amount.number <= 115 and text.startswith(")", amount.end):
        is_of_name = NAME_BRACKET_RE.search(text, before, amount.start) is not None
        return is_of_name and not is_of_identified(text, amount, start=start)
    is_postcode = POSTCODE_BEFORE_RE.search(text, before, amount.start) or POSTCODE_AFTER_RE.match(
        text, amount.end, end
    )
    return amount.end - amount.start == 5 and is_postcode is not None


def _is_called(text: str, amount: Amount, *, before: int, end: int) -> bool:
    if used := CALL_AFTER_RE.match(text, amount.end, end):
        if not used["plural"] or NO_COUNT_BEFORE_RE.search(text, before, amount.start):
            return True
        return used["call"] is not None and IN_CALL_RE.search(text, before, amount.start) is not None
    is_called = CALL_BEFORE_RE.search(text, before, amount.start) is not None
    return is_called and COUNT_AHEAD_RE.match(text, amount.end, end) is None
