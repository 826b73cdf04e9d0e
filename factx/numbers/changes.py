"""Which way something changes by an amount: "rose by 3%", "a 5% cut", "was down 3 points"; by the text."""

import re
from collections.abc import Sequence
from itertools import pairwise

from factx.model import Change
from factx.numbers.amount import Amount
from factx.numbers.modifier_words import (
    AMBIGUOUS_CHANGES,
    BEFORE_CHANGE_ADVERBS,
    CHANGE_ADVERBS,
    DECREASE_NOUNS,
    DECREASES,
    DROPS,
    FILLERS,
    INCREASE_NOUNS,
    INCREASES,
    MARKET_VERBS,
)
from factx.wordlists import alternatives, word_set

WORD_RE = re.compile(r"[^\W\d_]+")
# "made up 5% of", "clocked up 26 miles"
PHRASAL = word_set(
    """
    chalked clock clocked clocking gave give given giving made make makes making notched offer offered pick
    picked put puts rack racked racking take taken took use used
    """
)
OR_BEFORE_RE = re.compile(r"(?:[ ][a-z]{1,12}){0,2},?[ ]\(?or[ ]\Z", re.IGNORECASE)
NOUN_OF_RE = re.compile(
    rf"\b(?<!storm\s)(?P<noun>{alternatives(INCREASE_NOUNS | DECREASE_NOUNS)})"
    r"\s(?:of|by)\s(?:\w+\s){0,2}\Z",
    re.IGNORECASE,
)
# "a 5% cut", "a 61 per cent year-on-year (YoY) jump in profit", "a 0.25-point sales-tax rise", but not
# "a 20% growth rate"
_ON_YEAR = r"(?:month|quarter|week|year|m|q|y)(?:[\s-]on[\s-]|-?o-?)(?:month|quarter|week|year|m|q|y)"
NOUN_AFTER_RE = re.compile(
    rf"[\s-](?:{_ON_YEAR}\s(?:\([a-z-]{{3,7}}\)\s)?)?(?:[a-z-]{{1,20}}\s)?"
    rf"(?P<noun>{alternatives(INCREASE_NOUNS | DECREASE_NOUNS)})"
    r"(?:\s(?:after|against|among|and|as|at|between|by|compared|during|for|from|in|is|last|of|on|over|since|this|to"
    r"|versus|was|when|will|with|within|would|year)\b|\s?[.,;:)—–]|\Z)",
    re.IGNORECASE,
)
LEVEL_AFTER_RE = re.compile(
    r",?\s(?P<word>firmer|higher|lower|softer|stronger|weaker)\b(?!\s(?:than|rate|level|price))"
    # "was 5% down on average", but not "5% down payment"
    r"|\s(?P<way>down|up)(?=[.,;]|\Z|\s(?:at|by|compared|from|in|last|on|this|year)\b)",
    re.IGNORECASE,
)
# "closed 45 points, or 0.2%, higher"
POINTS_LEVEL_RE = re.compile(
    r"\spoints?(?:,?\s(?:or\s|\()[\d.]{1,9}\s?(?:%\)?|percent|per\scent|pc))?,?\s(?P<word>higher|lower)\b(?!\sthan\b)",
    re.IGNORECASE,
)
# "lost $1.64, or 2.2%, to $73.55", "shed 47 cents to $62.98"
MOVED_AFTER_RE = re.compile(
    r"(?:,?\s(?:\(|or\s)(?:about\s)?[\d.]{1,9}\s?(?:%|percent|per\scent|pc)\)?,?\s(?:at|to)\s\S?\d"
    r"|\sto\s(?:[a-z]{1,8}\s){0,2}[A-Z]{0,3}[$£€¥₹]\d)",
    re.IGNORECASE,
)
# "a 7-point jump"
POINT_RE = re.compile(r"-points?\b")
# How far behind the number its noun ends.
MAX_NOUN = 60
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
# "risen between the two nations", "expand their one-seat majority": known things, which change by nothing
KNOWN_BEFORE_RE = re.compile(r"\b(?:both|her|his|its|my|our|the|their|these|those|your)[ ]\Z", re.IGNORECASE)
# "raised by one official", who did it
AGENT_BEFORE_RE = re.compile(r"\b(?:been|being|is|was|were|are)[ ][a-z]{3,20}[ ]by[ ]\Z", re.IGNORECASE)
# "sold 45 of the 60 paintings, up from 31"
OF_THE_BEFORE_RE = re.compile(r"\bof[ ](?:(?:its|the|their)[ ])?\Z")
TICKER_RE = re.compile(r"(?:[A-Z][\w&.]{0,40}|\b[\d.,]{1,40})\s\(?\Z")


def change_of(text: str, amount: Amount, *, start: int, end: int) -> Change | None:
    """Which way something changes by the amount; None where the text says of no change, or gives its result.

    >>> from factx.numbers.amounts import read_amounts
    >>> [change_of(t, next(read_amounts(t, 0, len(t))), start=0, end=len(t))
    ...  for t in ("rose by 10%", "was down a further 3 points", "fell to 12", "a 5% cut.")]
    ['increase', 'decrease', None, 'decrease']
    """
    before = text[max(start, amount.start - 90) : amount.start]
    if amount.kind == "count" and (
        KNOWN_BEFORE_RE.search(before) or (amount.value == 1 and AGENT_BEFORE_RE.search(before))
    ):
        return None
    if text.startswith(" short", amount.end):  # "fell 17 short"
        return None
    is_clear = (
        amount.kind in ("percent", "measure")
        or text.startswith(" points", amount.end)
        or MOVED_AFTER_RE.match(text, amount.end, end) is not None
    )
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
    points = POINT_RE.match(text, amount.end, end) if amount.kind == "count" else None
    if noun is None and (amount.kind == "percent" or points):
        at = points.end() if points else amount.end
        noun = NOUN_AFTER_RE.match(text, at, min(end, at + MAX_NOUN))
    if noun is not None and not (noun["noun"].lower() == "loss" and amount.kind == "money"):
        return "increase" if noun["noun"].lower() in INCREASE_NOUNS else "decrease"
    level_re = LEVEL_AFTER_RE if amount.kind == "percent" else POINTS_LEVEL_RE
    level = level_re.match(text, amount.end, end) if amount.kind in ("count", "percent") else None
    if level is not None:
        way = level.groupdict().get("way") or level["word"]
        return "increase" if way.lower() in ("firmer", "higher", "stronger", "up") else "decrease"
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
        is_ambiguous = word in AMBIGUOUS_CHANGES or (word in DROPS and not is_money)
        if is_ambiguous and not is_clear and not has_by:
            return None
        return "increase" if word in INCREASES else "decrease"
    if not has_by or word.endswith("ed"):  # "demand has surged, with 79 sets ordered by 14 countries"
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
