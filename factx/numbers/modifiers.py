"""What the words around an amount say about it: at least, about, per; by their text."""

import re
from collections.abc import Mapping
from dataclasses import replace

from factx.model import Comparator
from factx.numbers.ages import MAX_AGE
from factx.numbers.amount import Amount, follows_number
from factx.numbers.modifier_words import (
    COMPARATOR_SIGNS,
    COMPARATORS_AFTER,
    COMPARATORS_BEFORE,
    DISPUTES,
    RATE_NOUNS,
)
from factx.numbers.nouns import COUNT_AHEAD_RE, LINKS
from factx.numbers.times import TIME_UNITS
from factx.numerals import SMALL
from factx.wordlists import alternatives, word_set


def _phrases(words: Mapping[str, Comparator]) -> str:
    return alternatives(words).replace(r"\ ", r"\s")


COMPARATOR_BEFORE_RE = re.compile(
    rf"""
    (?:(?P<sub>\bsub-)                                       # "sub-500"
    |(?<!\w)(?P<words>{_phrases(COMPARATORS_BEFORE)})        # "more than a", "over the age of"
        (?:[\s-](?:the[ ]age[ ]of|(?P<the>the)|(?P<a>an?)|another))?[\s-]
    |(?P<sign>{alternatives(COMPARATOR_SIGNS)})\s?)                              # ">30"
    \Z
    """,
    re.VERBOSE,
)
COMPARATOR_ENDS = {re.split(r"[\s-]", phrase)[-1] for phrase in COMPARATORS_BEFORE}
COMPARATOR_ENDS |= {"a", "an", "another", "of", "sub", "the"}
LAST_WORD_RE = re.compile(r"(?<![^\W\d_])(?P<word>[^\W\d_]++\.?)[\s-]\Z")
MAX_BEFORE = 48
COMPARATOR_SIGN_ENDS = {sign[-1] for sign in COMPARATOR_SIGNS}

COMPARATOR_AFTER_RE = re.compile(
    rf"""
    # "30-plus", "50 people or more"; but not "60 or younger than 12", "four died and more than 60 were hurt",
    # "two men, at least one of them armed"
    (?:(?P<plus>[ -]plus\b|\+(?!\d))                          # "30-plus", "30+"
    |(?P<odd>-odd\b)                                        # "6,000-odd shelters"
    |(?:[\s-]+[^\W\d]{{1,20}}){{0,2}},?\s(?P<words>{_phrases(COMPARATORS_AFTER)})\b
        (?!\sthan\s|(?:(?<=\sat\sleast)|(?<=\sat\smost))\s
            (?:\d|(?:{alternatives(SMALL)}|a\s(?:dozen|hundred))\b)))
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "above the 2,000 mark", but not "power over the three regions", "about the two men"
LEVEL_BEHIND_RE = re.compile(
    r"[\s-](?:[a-z]{1,20}\s)?(?:average|barrier|ceiling|figure|floor|goal|level|limit|line|mark|maximum|minimum|target"
    r"|threshold)s?\b",
    re.IGNORECASE,
)
PLACES = word_set("above below beyond over under")
# "inched back up to 5%": "up" belongs to the verb.
MOVED_UP_RE = re.compile(
    r"\b(?:back|bump\w*|climb\w*|creep\w*|crept|dr[io]ve\w*|edg\w*|go\w*|inch\w*|jump\w*|mov\w*|nudg\w*|pick\w*"
    r"|pull\w*|push\w*|ramp\w*|revis\w*|ris\w*|rose|scal\w*|shot|sped|step\w*|tick\w*|went)"
    r"\s(?:back\s)?up\sto\s\Z",
    re.IGNORECASE,
)
# "could top 500", "sales top $1bn", but not "the world's top 500" or "its top 10".
TOPS_RE = re.compile(
    r"\b(?:can|could|may|might|must|not|should|to|will|would|(?!(?:as|has|his|is|its|this|was)\b)\w+s)\s\Z",
    re.IGNORECASE,
)
# "older than 12 of his rivals" compares no count.
AGE_COMPARED = ("older than", "younger than")
# "clocked 9.86 seconds over 100m", "ran 3min 33sec over 1500m"
RACED_RE = re.compile(
    r"(?:\b(?:seconds?|secs?|minutes?|champion|event|final|gold|medal|race|raced|ran|record|silver|title)"
    r"|\d(?:min|m|sec|s)|\d[:.]\d\d)[ ]over[ ]\Z"
)
# "a row over 5% tax plan", but not "a fight over 5% of the land"
DISPUTE_RE = re.compile(rf"\b(?:{alternatives(DISPUTES)})[ ]over[ ]\Z")
NOUN_BEHIND_RE = re.compile(rf"[ -](?!(?:{LINKS})\b)[a-z]{{2}}", re.IGNORECASE)
SUMMAND_RE = re.compile(r"[ ]\w")
OPEN_BRACKET_RE = re.compile(r"\s?[(\[]\Z")
SLASH_RE = re.compile(r"\s?[/|]\s?\Z")

PER_RE = re.compile(
    rf"""
    # "45 per 100,000 people", "$80 per barrel", "RM79 a month", "$76 US a barrel"
    # "855 naira ($0.53) per litre"
    (?:(?:[ ](?:US|U\.S\.|AUD|CAD)|\)|[ ]\([^()\n]{{2,24}}\))?
    (?:(?P<is_sure>[ -]per[ -]|/)|[ -]an?[ -]|[ ]each[ ]|[ ]every[ ])
    (?P<per>(?:(?:square|sq|cubic|metric|fluid|troy|(?:kilo|mega|giga|tera)watt)\.?[ ])?[^\W\d_]{{1,20}}
        # "31 per 100,000 in May", "5 per 1,000 live births"
        |\d[\d,]{{1,9}}(?:[ ](?!(?:{LINKS}|are|compared|during|had|has|have|is|last|this|was|were)\b)
            (?:live[ ])?[^\W\d_]{{1,20}})?))
    (?!\w)(?(is_sure)|(?![ ](?:after|ago|before|earlier|later|old)\b))           # "$5 a year earlier"
    """,
    re.VERBOSE | re.IGNORECASE,
)


def comparator_of(text: str, amount: Amount, *, start: int, end: int) -> Comparator:
    """What the words before or behind the amount make of it; "=" where they say nothing.

    >>> from factx.numbers.amounts import read_amounts
    >>> [comparator_of(t, next(read_amounts(t, 0, len(t))), start=0, end=len(t))
    ...  for t in ("at least 12", "about 12", "12 people or more", "12 people")]
    ['>=', '~', '>=', '=']
    """
    # in lower case: a pattern that ignores case takes three times as long
    words = text[max(start, amount.start - MAX_BEFORE) : amount.start].lower()
    may_follow = _may_compare(words) and not follows_number(text, amount)
    before = COMPARATOR_BEFORE_RE.search(words) if may_follow else None
    after = COMPARATOR_AFTER_RE.match(text, amount.end, end)
    if " or so " in text[amount.numeral_end : amount.end]:  # "120 or so miles"
        return "~"
    if after is not None and not _is_sum(text, amount, after, end=end):
        if after["odd"]:
            return "~"
        return ">=" if after["plus"] else COMPARATORS_AFTER[_plain(after["words"])]
    if before is None:
        return "="
    if before["the"] and LEVEL_BEHIND_RE.match(text, amount.end, end) is None:
        return "="
    if before["a"] and before["words"] in PLACES:  # "hid under a 5in slab"
        return "="
    if before["words"] == "over" and _is_no_more(text, amount, words, end=end):
        return "="
    if before["sub"]:
        return "<"
    if before["sign"]:
        return COMPARATOR_SIGNS[before["sign"]]
    if _plain(before["words"]) == "up to" and MOVED_UP_RE.search(
        text, max(start, amount.start - 32), amount.start
    ):
        return "="
    if _plain(before["words"]) == "top" and not TOPS_RE.search(text, start, amount.start - len(before[0])):
        return "="
    if amount.kind == "count" and amount.value <= MAX_AGE and before["words"].endswith(AGE_COMPARED):
        return "="
    return COMPARATORS_BEFORE[_plain(before["words"])]


def _is_sum(text: str, amount: Amount, after: re.Match[str], *, end: int) -> bool:
    """Whether the "plus" adds something: "$454m plus interest", but not "60 plus countries", "$5m-plus"."""
    if (after["plus"] or "") != " plus":
        return False
    is_counted = amount.kind == "count" and COUNT_AHEAD_RE.match(text, after.end(), end)
    return not is_counted and SUMMAND_RE.match(text, after.end(), end) is not None


def _is_no_more(text: str, amount: Amount, before: str, *, end: int) -> bool:
    """Whether "over" is no "more than": "10 seconds over 100m", "over one spell", "a row over 5% tax"."""
    if amount.kind == "measure" and RACED_RE.search(before):
        return True
    if amount.kind == "count" and amount.value == 1 and amount.scale == 1:
        return True
    return DISPUTE_RE.search(before) is not None and NOUN_BEHIND_RE.match(text, amount.end, end) is not None


def _may_compare(before: str) -> bool:
    """Whether the last word or sign may belong to a comparator; looking for one takes longer."""
    if before.rstrip()[-1:] in COMPARATOR_SIGN_ENDS:
        return True
    last = LAST_WORD_RE.search(before)
    return last is not None and last["word"] in COMPARATOR_ENDS


def _plain(words: str) -> str:
    return re.sub(r"\s+", " ", words.lower())


def restates(text: str, first: Amount, second: Amount) -> bool:
    """Whether the second gives the first once more, in another unit: "100 kilometers (60 miles)"."""
    if first.kind != second.kind or first.kind not in ("measure", "money") or second.start - first.end > 3:
        return False
    gap_end = second.start
    return any(sign.search(text, first.end, gap_end) is not None for sign in (OPEN_BRACKET_RE, SLASH_RE))


def per_of(text: str, amount: Amount, *, end: int) -> str | None:
    """What the amount is per; None where it is no rate, or its unit says so already.

    >>> from factx.numbers.amounts import read_amounts
    >>> text = "$80 per barrel"
    >>> per_of(text, next(read_amounts(text, 0, 14)), end=14)
    'barrel'
    """
    rate = PER_RE.match(text, amount.end, end)
    if rate is None or (amount.unit is not None and "/" in amount.unit):
        return None
    if not rate["is_sure"] and rate["per"].lower() not in RATE_NOUNS:
        return None
    is_time = not rate["is_sure"] and rate["per"].lower() in TIME_UNITS  # "$5 a year from now"
    if is_time and text.startswith((" from ", " on "), rate.end()):
        return None
    return rate["per"]


def per_of_noun(text: str, amount: Amount, noun: str, *, end: int) -> str | None:
    """What it is per where the counted noun stands between: "5 times a week", "2 tonnes of milk a day"."""
    at = text.find(noun, amount.end, min(end, amount.end + 80))
    if at < 0:
        return None
    behind = replace(amount, end=at + len(noun), unit=None)
    return per_of(text, behind, end=end)
