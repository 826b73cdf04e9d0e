"""What the words around an amount say about it: at least, about, rose by, per; by their text."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from factx.model import Change, Comparator
from factx.numbers.ages import MAX_AGE
from factx.numbers.amount import Amount, follows_number
from factx.numbers.modifier_words import (
    AMBIGUOUS_CHANGES,
    BEFORE_CHANGE_ADVERBS,
    CHANGE_ADVERBS,
    COMPARATOR_SIGNS,
    COMPARATORS_AFTER,
    COMPARATORS_BEFORE,
    DECREASE_NOUNS,
    DECREASES,
    FILLERS,
    INCREASE_NOUNS,
    INCREASES,
    MARKET_VERBS,
    RATE_NOUNS,
)
from factx.numerals import alternatives, word_set


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
    # "30-plus", "50 people or more", but not "60 or younger than 12"
    (?:(?P<plus>[ -]plus\b|\+(?!\d))                          # "30-plus", "30+"
    |(?:[\s-]+[^\W\d]{{1,20}}){{0,2}},?\s(?P<words>{_phrases(COMPARATORS_AFTER)})\b
        (?!(?:(?<=older)|(?<=younger))\sthan\b))
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
    r"\b(?:back|climb\w*|creep\w*|crept|edg\w*|go\w*|inch\w*|jump\w*|mov\w*|push\w*|ramp\w*|ris\w*|rose|shot|went)"
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
# "clocked 9.86 seconds over 100m"
RACED_RE = re.compile(
    r"\b(?:seconds?|secs?|minutes?|champion|final|gold|race|raced|record|title)[ ]over[ ]\Z"
)
OPEN_BRACKET_RE = re.compile(r"\s?[(\[]\Z")
SLASH_RE = re.compile(r"\s?[/|]\s?\Z")

WORD_RE = re.compile(r"[^\W\d_]+")
# "made up 5% of"
PHRASAL = word_set(
    """
    gave give given giving made make makes making offer offered pick picked put puts take taken took use
    used
    """
)
OR_BEFORE_RE = re.compile(r"(?:[ ][a-z]{1,12}){0,2},?[ ]\(?or[ ]\Z", re.IGNORECASE)
NOUN_OF_RE = re.compile(
    rf"\b(?P<noun>{alternatives(INCREASE_NOUNS | DECREASE_NOUNS)})\s(?:of|by)\s(?:\w+\s){{0,2}}\Z",
    re.IGNORECASE,
)
NOUN_AFTER_RE = re.compile(
    rf"[\s-](?:[a-z]{{1,20}}\s)?(?P<noun>{alternatives(INCREASE_NOUNS | DECREASE_NOUNS)})"
    r"(?:\s(?:by|for|from|in|last|of|on|over|since|this|to)\b|[.,;]|\Z)",
    re.IGNORECASE,
)
LEVEL_AFTER_RE = re.compile(r"\s(?P<word>higher|lower)\b(?!\s(?:than|rate|level|price))", re.IGNORECASE)
# "53 trials behind closed doors, up from 31"
CAME_FROM_RE = re.compile(
    r"[^\d.;:(),]{0,60}[,(–—-][ ]?(?P<word>up|down)[ ](?:sharply[ ]|slightly[ ])?"
    r"from[ ](?:[a-z]{1,8}[ ]){0,2}\d",
    re.IGNORECASE,
)
# "Dow Jones industrials 2596.72, off 17.01", "the shares were off 3 percent"
# (but "was off 12 metres" tells how far)
OFF_BEFORE_RE = re.compile(r"(?:\d,|\b(?:are|is|was|were))[ ]off[ ](?:about[ ]|nearly[ ])?\Z")
OFF_AFTER_RE = re.compile(
    r"[ ](?:(?:basis|percentage)[ ])?points?\b|\s?(?:[.,;:)]|\Z)|[ ](?:at|by|from|in|on|to)\b"
)
# "sold 45 of the 60 paintings, up from 31"
OF_THE_BEFORE_RE = re.compile(r"\bof[ ](?:(?:its|the|their)[ ])?\Z")
TICKER_RE = re.compile(r"(?:[A-Z][\w&.]{0,40}|\b[\d.,]{1,40})\s\(?\Z")

PER_RE = re.compile(
    r"""
    # "45 per 100,000 people", "$80 per barrel", "RM79 a month", "$76 US a barrel"
    (?:(?:[ ](?:US|U\.S\.|AUD|CAD))?(?:(?P<is_sure>[ -]per[ -]|/)|[ -]an?[ -]|[ ]each[ ]|[ ]every[ ])
    (?P<per>(?:(?:square|sq|cubic|metric|fluid|troy)\.?[ ]|\d[\d,]{1,9}[ ])?[^\W\d_]{1,20}))
    (?!\w)(?(is_sure)|(?![ ](?:after|ago|before|earlier|from|later|old|on)\b))   # "$5 a year earlier"
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
    if after is not None:
        return ">=" if after["plus"] else COMPARATORS_AFTER[_plain(after["words"])]
    if before is None:
        return "="
    if before["the"] and LEVEL_BEHIND_RE.match(text, amount.end, end) is None:
        return "="
    if before["a"] and before["words"] in PLACES:  # "hid under a 5in slab"
        return "="
    if before["words"] == "over" and amount.kind == "measure" and RACED_RE.search(words):
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


def change_of(text: str, amount: Amount, *, start: int, end: int) -> Change | None:
    """Which way something changes by the amount; None where the text says of no change, or gives its result.

    >>> from factx.numbers.amounts import read_amounts
    >>> [change_of(t, next(read_amounts(t, 0, len(t))), start=0, end=len(t))
    ...  for t in ("rose by 10%", "was down a further 3 points", "fell to 12", "a 5% cut.")]
    ['increase', 'decrease', None, 'decrease']
    """
    before = text[max(start, amount.start - 90) : amount.start]
    is_clear = amount.kind in ("percent", "measure") or text.startswith(" points", amount.end)
    if OFF_BEFORE_RE.search(before) and (
        amount.kind in ("money", "percent")
        or (amount.kind == "count" and OFF_AFTER_RE.match(text, amount.end, end))
    ):
        return "decrease"
    spoken = _spoken_change(before, is_clear=is_clear, is_money=amount.kind == "money")
    if spoken is not None:
        return spoken
    if amount.is_signed and amount.kind == "percent" and TICKER_RE.search(before):
        return "decrease" if amount.number < 0 else "increase"
    is_whole = OF_THE_BEFORE_RE.search(before) is not None
    if amount.kind == "count" and not is_whole and (came_from := CAME_FROM_RE.match(text, amount.end, end)):
        return "increase" if came_from["word"].lower() == "up" else "decrease"
    noun = NOUN_OF_RE.search(before) if {"by", "of"} & set(before.lower().split()[-3:]) else None
    if noun is None and amount.kind == "percent":
        noun = NOUN_AFTER_RE.match(text, amount.end, min(end, amount.end + 40))
    if noun is not None and not (noun["noun"].lower() == "loss" and amount.kind == "money"):
        return "increase" if noun["noun"].lower() in INCREASE_NOUNS else "decrease"
    level = LEVEL_AFTER_RE.match(text, amount.end, end) if amount.kind == "percent" else None
    if level is not None:
        return "increase" if level["word"].lower() == "higher" else "decrease"
    return None


# "fell by at least 3%", but not "was up 3% at $4"
AT_LEAST_RE = re.compile(r"\bat[ ](?:least|most)[ ]\Z", re.IGNORECASE)


def _is_filler(words: Sequence[str]) -> bool:
    """Whether the last word may stand between a change and its number: "by some 3%", not "up 3% at 4"."""
    last = words[-1].lower()
    return last in FILLERS or last == "between"


def _spoken_change(before: str, *, is_clear: bool, is_money: bool) -> Change | None:
    """The change that the words before the amount state: "rose 3%", "cut prices by 3%", "was down 3%".

    `is_clear` says that things change by such an amount; others may be the object of "raise" or "lose".
    """
    before_adverbs = BEFORE_CHANGE_ADVERBS | MARKET_VERBS if is_money else BEFORE_CHANGE_ADVERBS
    words = WORD_RE.findall(AT_LEAST_RE.sub("", before[-70:]))
    has_by = False
    while len(words) > 1 and _is_filler(words):
        has_by = words.pop().lower() == "by" or has_by
    word = words[-1].lower() if words else ""
    if word in INCREASES or word in DECREASES:
        if re.search(rf"\b{word}\b\s?[;:.,(]", before[-70:], re.IGNORECASE):
            return None
        if word in CHANGE_ADVERBS and not has_by:
            gap = before[-70:].lower().rpartition(word)[0].rstrip()
            clear = not gap or not gap[-1].isalpha() or words[-2].lower() in before_adverbs
            if not clear and (not is_clear or words[-2].lower() in PHRASAL):
                return None
        if word in AMBIGUOUS_CHANGES and not is_clear and not has_by:
            return None
        return "increase" if word in INCREASES else "decrease"
    if not has_by:
        return None
    clause = re.split(r"[;:]|,\s(?:but|while)\b", before)[-1]
    spoken = [word.lower() for word in WORD_RE.findall(clause)]
    moves = [  # "was up again by 3%", but not "ended up winning by 3%"
        word
        for last, word in pairwise(["", *spoken])
        if (word in INCREASES or word in DECREASES)
        and (word not in CHANGE_ADVERBS or last in BEFORE_CHANGE_ADVERBS)
    ]
    return None if not moves else "increase" if moves[-1] in INCREASES else "decrease"


def follows_change(text: str, first: Amount, second: Amount) -> bool:
    """Whether the second gives the same change once more: "lost 190 points, or 0.6%"."""
    return second.start - first.end < 30 and OR_BEFORE_RE.fullmatch(text, first.end, second.start) is not None


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
    return rate["per"]


def per_of_noun(text: str, amount: Amount, noun: str, *, end: int) -> str | None:
    """What it is per where the counted noun stands between: "5 times a week", "2 tonnes of milk a day"."""
    at = text.find(noun, amount.end, min(end, amount.end + 80))
    if at < 0:
        return None
    behind = replace(amount, end=at + len(noun), unit=None)
    return per_of(text, behind, end=end)
