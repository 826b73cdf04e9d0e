"""Ages: numbers that say how old, and count nothing; by their text."""

import re
from dataclasses import replace

from factx.numbers.amount import Amount, follows_number
from factx.numbers.declined import MONTH_BEFORE_RE
from factx.numbers.words import AGE_UNITS, AGED_PEOPLE
from factx.numerals import alternatives

# "36-year-old", "30 years old", "five years of age", "87 yo".
AGE_AFTER_RE = re.compile(
    r"[ \u00a0-]?(?:(?P<unit>year|month|week|day)s?(?:[ -]olds?\b|[ ]of[ ]age\b)"
    r"|y\.?/?o\.?(?![\w.])|yrs?[ ]old\b)",
    re.IGNORECASE,
)
# It and AGE_OVER_RE look at words in lower case: a pattern that ignores case takes three times as long.
AGE_BEFORE_RE = re.compile(
    r"\b(?:aged?|ages|age[ ](?:group|of)|ages[ ]of|as[ ](?:old|young)[ ]as|(?:older|younger)[ ]than)[ ]"
    r"(?:(?:between|from|about|around|at[ ]least|just|only|over|under|above|below|up[ ]to)[ ])?\Z",
)
# "He was 93.", "when she was 17,", "who turned 18 in May".
AGE_PRONOUN_BEFORE_RE = re.compile(
    r"\b(?:(?:he|she|who|I|when[ ](?-i:[A-Z])\w{1,20})(?:[ ](?:is|was|had[ ]turned)|['’]s)"
    r"|(?P<turns>turn(?:ed|s)?))[ ]"
    r"(?:(?:about|already|almost|around|barely|just|nearly|now|only|still)[ ])?\Z",
    re.IGNORECASE,
)
AGE_OPEN_AFTER_RE = re.compile(
    r"[.,;)](?!\d)|\s*[–—]|\Z|[ ](?:and|at[ ]the[ ]time|but|or[ ](?:older|over|so|under|younger)|when|who"
    r"|he|her|his|I|my|our|she|the|their|they|we)\b",
    re.IGNORECASE,
)
AGE_TURNED_AFTER_RE = re.compile(r"[ ](?:in|last|next|on|this|today|tomorrow|yesterday)\b")
# "aged 4, 6 and 10", "aged 4 and 6 (now 10 and 12)", but not "aged 4 and 20 others".
AGE_LIST_GAP_RE = re.compile(r",[ ]|,?[ ](?:and|or)[ ]|[ ]\(now[ ]")
AGE_LIST_NOUN_RE = re.compile(
    r"[ -](?!(?:has|is|was|were|years)\b)(?:[a-z]{1,20}[ ])?(?:[a-z]{2,20}s|people|men|women|children)\b|%"
)
AGE_OVER_RE = re.compile(
    rf"\b(?:{alternatives(AGED_PEOPLE)})[ ](?:(?:who[ ])?are[ ])?"
    r"(?:over|under|above|below)[ ](?:the[ ]age[ ]of[ ])?\Z",
)
# "adults 18 and older"
AGE_OLDER_AFTER_RE = re.compile(r"[ ](?:and|or)[ ](?:older|younger)\b(?![ ]than\b)", re.IGNORECASE)
# ", 42," behind a name.
AGE_COMMA_BEFORE_RE = re.compile(r"(?<!\w)[^\W\d_a-z][^\W\d_]*[a-z’'.-][\w’'.-]*,[ ](?:now[ ]|then[ ])?\Z")
AGE_COMMA_AFTER_RE = re.compile(r",(?!\d)|[.](?:\s|\Z)|;|[ ]and[ ][A-Z]")
# "people over 65 travel free", but not "people over 20 miles away" or "over 20 seats".
AGE_NOUN_RE = re.compile(r"[ -](?!(?:has|is|was)\b)(?:[a-z]{1,20}[ ])?[a-z]{2,20}s\b|%|-")
YEARS_RE = re.compile(r"[ ]years?\b")
# "a girl aged three months"
SHORT_TIME_RE = re.compile(r"[ -](?:(?P<unit>day|month|week)s?|hours)\b")
MAX_AGE = 115

# "people over the age of 60", "men aged 18 to 34", "children under 5"; but not "shops over 60".
AGED_RE = re.compile(
    r"""
    [ ](?:aged?[ ]|(?:over|under|above|below|between)[ ](?:the[ ]ages?[ ]of[ ]|(?P<bare>)))
    (?:about[ ]|over[ ]|under[ ]|between[ ])?\d{1,3}(?:(?:[ ]?[-–][ ]?|[ ](?:to|and)[ ])\d{1,3})?
    (?P<years>[ ]years?[ ](?:of[ ]age|old)|(?(bare)(?!)|[ ]years?))?     # "under the age of 5 years"
    (?:[ ](?:and|or)[ ](?:over|older|above|under|younger))?
    (?!\d|[\w%.,]\w|[ ](?:percent|per|million|billion))
    """,
    re.VERBOSE,
)


def as_age(text: str, amount: Amount, *, start: int, end: int) -> Amount | None:
    """The amount as an age, with the words that belong to it; None where it is none.

    >>> from factx.numbers.amounts import read_amounts
    >>> text = "a 36-year-old man"
    >>> age = as_age(text, next(read_amounts(text, 0, 17)), start=0, end=17)
    >>> text[age.start:age.end], age.kind
    ('36-year-old', 'age')
    """
    if amount.unit is not None or amount.kind not in ("count", "ratio"):
        return None
    behind = AGE_AFTER_RE.match(text, amount.end, end)
    if behind is not None:
        unit = AGE_UNITS[behind["unit"].lower()] if behind["unit"] else None
        return replace(amount, end=behind.end(), kind="age", unit=unit, rule="<number>-year-old")
    if not 0 <= amount.value <= MAX_AGE or amount.scale != 1 or (amount.high or 0) > MAX_AGE:
        return None
    if follows_number(text, amount):
        return None
    before = max(start, amount.start - 48)
    years = YEARS_RE.match(text, amount.end, end)
    after = years.end() if years else amount.end
    words = text[before : amount.start].lower()
    if AGE_BEFORE_RE.search(words):
        short = SHORT_TIME_RE.match(text, after, end)
        if short is None:
            return replace(amount, end=after, kind="age", rule="aged <number>")
        if short["unit"]:
            unit = AGE_UNITS[short["unit"]]
            return replace(amount, end=short.end(), kind="age", unit=unit, rule="aged <number>")
    pronoun = AGE_PRONOUN_BEFORE_RE.search(text, before, amount.start)
    if pronoun is not None and (
        AGE_OPEN_AFTER_RE.match(text, after, end)
        or (pronoun["turns"] and AGE_TURNED_AFTER_RE.match(text, after, end))
    ):
        return replace(amount, kind="age", rule="<person> is <number>")
    if AGE_OVER_RE.search(words) and not AGE_NOUN_RE.match(text, after, end):
        return replace(amount, end=after, kind="age", rule="people over <number>")
    if AGE_OLDER_AFTER_RE.match(text, after, end) and amount.unit is None:
        return replace(amount, end=after, kind="age", rule="<number> or older")
    if _is_apposed(text, amount, start=start, end=end):
        return replace(amount, kind="age", rule="<name>, <number>,")
    return None


def as_next_age(text: str, amount: Amount, before: Amount, *, end: int) -> Amount | None:
    """The amount as an age where it goes on with the ages before it: "aged 4, 6 and 10"; else None.

    >>> from fractions import Fraction
    >>> four = Amount(5, 6, 5, 6, number=Fraction(4), rule="aged <number>")
    >>> age = as_next_age("aged 4, 6", replace(four, start=8, end=9), four, end=9)
    >>> age and age.kind
    'age'
    """
    if (
        before.rule != "aged <number>"
        or not amount.is_bare
        or not 0 <= amount.value <= MAX_AGE
        or amount.high
    ):
        return None
    if AGE_LIST_GAP_RE.fullmatch(text, before.end, amount.start) is None:
        return None
    if AGE_LIST_NOUN_RE.match(text, amount.end, end) is not None:
        return None
    return replace(amount, kind="age", rule="aged <number>")


def _is_apposed(text: str, amount: Amount, *, start: int, end: int) -> bool:
    """Whether the number stands between commas behind a name: "Jane Doe, 42,"."""
    if not text[amount.start : amount.end].isdigit() or not 1 <= amount.value <= MAX_AGE:
        return False
    before = max(start, amount.start - 40)
    if AGE_COMMA_AFTER_RE.match(text, amount.end, end) is None:
        return False
    named = AGE_COMMA_BEFORE_RE.search(text, before, amount.start)
    return named is not None and MONTH_BEFORE_RE.search(text, before, amount.start) is None


def end_of_age(text: str, noun: str, *, start: int, end: int) -> int:
    """Where the age behind a noun ends; `start` where there is none.

    >>> end_of_age("people over 60 came", "people", start=6, end=19)
    14
    """
    aged = AGED_RE.match(text, start, end)
    if aged is None:
        return start
    is_bare = aged["bare"] is not None and aged["years"] is None
    if is_bare and (noun not in AGED_PEOPLE or AGE_NOUN_RE.match(text, aged.end(), end)):
        return start
    return aged.end()
