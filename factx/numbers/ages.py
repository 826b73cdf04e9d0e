"""Ages: numbers that say how old, and count nothing; by their text."""

import re
from dataclasses import replace

from factx.naming.words import ROLE_NOUNS, ROLE_SURNAMES
from factx.numbers.amount import Amount, follows_number
from factx.numbers.dated import MONTH_BEFORE_RE
from factx.numbers.nouns import LINKS, NO_PLURAL, PLURAL
from factx.numbers.words import AGE_UNITS, AGED_PEOPLE, KIN, PERSONS
from factx.wordlists import alternatives

# "36-year-old", "30 years old", "five years of age", "87 yo".
AGE_AFTER_RE = re.compile(
    r"[ \u00a0-]?(?:(?P<unit>year|month|week|day)s?(?:[ -]olds?\b|[ ]of[ ]age\b)"
    r"|y\.?/?o\.?(?![\w.])|yrs?[ ]old\b)",
    re.IGNORECASE,
)
# It and AGE_OVER_RE look at words in lower case: a pattern that ignores case takes three times as long.
AGE_BEFORE_RE = re.compile(
    r"\b(?:aged?|ages|age[ ](?:bracket|group|range)(?:[ ]of)?|age[ ]of|ages[ ]of|as[ ](?:old|young)[ ]as"
    r"|(?P<compared>(?:older|younger)[ ]than))[ ]"
    r"(?:(?:between|from|about|around|at[ ]least|just|only|over|under|above|below|up[ ]to)[ ])?\Z",
)
# "the 25-34 age group", "men in the 18-24 years age bracket"
AGE_GROUP_AFTER_RE = re.compile(
    r"(?:[ -]years?)?[ -](?P<age>age[ -](?:bracket|category|group|range)s?)\b", re.IGNORECASE
)
# "older than 12 of his rivals", against "anyone older than 12 needs a ticket".
OF_OTHERS_RE = re.compile(r"[ ]of[ ](?:her|his|its|my|our|the|their|them|these|those|us)\b")
OTHERS_AFTER_RE = re.compile(
    rf"{OF_OTHERS_RE.pattern}|[ ](?:(?!(?:{LINKS})\b)[a-z-]{{1,20}}[ ])?{NO_PLURAL}{PLURAL}"
)
AGED_BEFORE_RE = re.compile(
    rf"\b(?:{alternatives(AGED_PEOPLE)})[ ](?:(?:who[ ])?(?:are|is)[ ])?(?:no[ ])?\Z",
    re.IGNORECASE,
)
# "He was 93.", "when she was 17,", "who turned 18 in May".
AGE_PRONOUN_BEFORE_RE = re.compile(
    r"\b(?:(?:he|she|who|I|when[ ](?-i:[A-Z])\w{1,20}"
    r"|(?:her|his|my|our|their)[ ](?:brother|child|daughter|father|husband|mother|sister|son|wife))"
    r"(?:[ ](?:am|is|was|had[ ]turned|will[ ]be)|['’][ms])"
    r"|(?P<turns>turn(?:ed|s)?))[ ]"
    r"(?:(?:about|already|almost|around|barely|just|nearly|now|only|still)[ ])?\Z",
    re.IGNORECASE,
)
AGE_OPEN_AFTER_RE = re.compile(
    r"[.,;)](?!\d)|\s*[–—]|\Z|[ ](?:and|at[ ]the[ ]time|but|in[ ](?-i:[A-Z])\w{2,8}"
    r"|next[ ](?:month|week|year)|or[ ](?:older|over|so|under|younger)|when|who"
    r"|he|her|his|I|my|our|she|the|their|they|we)\b",
    re.IGNORECASE,
)
AGE_TURNED_AFTER_RE = re.compile(r"[ ](?:in|last|next|on|this|today|tomorrow|yesterday)\b")
# "aged 4, 6 and 10", "aged 4 and 6 (now 10 and 12)", but not "aged 4 and 20 others".
AGE_LIST_GAP_RE = re.compile(r",[ ]|,?[ ](?:and|or)[ ]|[ ]\(now[ ]")
AGE_LIST_NOUN_RE = re.compile(rf"[ -](?!(?:has|is|was|were|years)\b)(?:[a-z]{{1,20}}[ ])?{PLURAL}|%")
AGE_OVER_RE = re.compile(
    rf"\b(?:{alternatives(AGED_PEOPLE)})[ ](?:(?:who[ ])?are[ ])?"
    r"(?:over|under|above|below)[ ](?:the[ ]age[ ]of[ ])?\Z",
)
# "adults 18 and older"
AGE_OLDER_AFTER_RE = re.compile(r"[ ](?:and|or)[ ](?:older|younger)\b(?![ ]than\b)", re.IGNORECASE)
# ", 42," behind a name.
AGE_COMMA_BEFORE_RE = re.compile(
    r"(?<!\w)[^\W\d_a-z][^\W\d_]*[a-z’'.-][\w’'.-]*[ ]?,[ ](?:now[ ]|then[ ])?\Z"
)
# "her sons, 4, 7 and 12, live here", "two girls, both 16, were hurt", but not "of the boys, 12, ..."
KIN_BEFORE_RE = re.compile(rf"\b(?:{alternatives(KIN)}),[ ](?P<each>(?:all|both)[ ])?\Z", re.IGNORECASE)
KIN_PART_RE = re.compile(r"\b(?:among|of)[ ](?:[\w’'-]{1,20}[ ]){0,3}[a-z]{1,20},[ ]\Z", re.IGNORECASE)
KIN_AFTER_RE = re.compile(r"(?:(?:,|,?[ ](?:and|or))[ ]\d{1,3}){0,12}(?:[,;)](?![\d])|\.(?!\d)|\Z)")
AGE_COMMA_AFTER_RE = re.compile(r",(?!\d)|[.](?:\s|\Z)|;|[ ]and[ ][A-Z]")
TOLD_BY_AGE = ROLE_NOUNS | ROLE_SURNAMES | PERSONS
# "The defendant, 52, pleaded", but not "a total of patients, 52, pleaded".
PERSON_BEFORE_RE = re.compile(
    r"\b(?:an?|her|his|my|our|the|their)[ ](?:[a-z-]{1,20}[ ]){0,3}(?P<noun>[^\W\d_][\w-]{1,20}),[ ]\Z",
    re.IGNORECASE,
)
# "identified as Rajesh Kumar (34)"
IDENTIFIED_BEFORE_RE = re.compile(
    r"\b(?:(?:identified|named)[ ]as|identities[ ]of)[ ][^.;!?\n]{1,160}\b[A-Z][\w’'-]{1,20}[ ]\(\Z"
)
# "his wife (26)", but not "three students (26)"
PERSON_IN_FRONT_RE = re.compile(
    r"\b(?:an?|her|his|my|our|the|their)[ ](?:[a-z-]{1,20}[ ]){0,2}(?P<noun>[a-z-]{3,20})[ ]\(\Z",
    re.IGNORECASE,
)
# "died at 93", "left school at 14 and worked"
LIFE_BEFORE_RE = re.compile(
    r"\b(?:die[ds]?|left[ ](?:home|school)|married|orphaned|retire[ds]?|widowed)[ ]at[ ]\Z"
)
# "the youngest victim was four, the oldest 79."
OLDEST_BEFORE_RE = re.compile(
    r"\bthe[ ](?:eldest|oldest|youngest)[ ](?:(?:is|was)[ ])?(?:(?:just|only)[ ])?\Z"
)
# "30% of them were under 25."
ARE_OVER_RE = re.compile(
    r"\bof[ ](?:them|those|whom|the[ ][a-z]{1,20})[ ](?:are|is|was|were)[ ](?:over|under)[ ]\Z", re.IGNORECASE
)
# "people over 65 travel free", but not "people over 20 miles away" or "over 20 seats".
AGE_NOUN_RE = re.compile(r"[ -](?!(?:has|is|was)\b)(?:[a-z]{1,20}[ ])?[a-z]{2,20}s\b|%|-")
YEARS_RE = re.compile(r"[ ]years?\b")
# Ages that others may follow: "aged 4, 6 and 10".
LISTED_RULES = ("aged <number>", "<kin>, <number>,")
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
    group = AGE_GROUP_AFTER_RE.match(text, amount.end, end)
    if group is not None:
        return replace(amount, end=group.start("age") - 1, kind="age", rule="<number> age group")
    return _aged(text, amount, start=start, end=end) or _spoken_age(text, amount, start=start, end=end)


def _aged(text: str, amount: Amount, *, start: int, end: int) -> Amount | None:
    """Such as "aged 12", "older than 12", "aged three months"."""
    before = max(start, amount.start - 48)
    aged = AGE_BEFORE_RE.search(text[before : amount.start].lower())
    after = _end_of_years(text, amount, end=end)
    if aged is None or (aged["compared"] and _counts_others(text, before + aged.start(), after, end=end)):
        return None
    short = SHORT_TIME_RE.match(text, after, end)
    if short is None:
        return replace(amount, end=after, kind="age", rule="aged <number>")
    if not short["unit"]:
        return None
    return replace(amount, end=short.end(), kind="age", unit=AGE_UNITS[short["unit"]], rule="aged <number>")


def _counts_others(text: str, start: int, after: int, *, end: int) -> bool:
    """Whether what someone is older than are people: "older than 12 of his rivals", "than 12 rivals"."""
    if OTHERS_AFTER_RE.match(text, after, end) is None:
        return False
    return OF_OTHERS_RE.match(text, after, end) is not None or (
        AGED_BEFORE_RE.search(text, max(0, start - 24), start) is None
    )


def _end_of_years(text: str, amount: Amount, *, end: int) -> int:
    years = YEARS_RE.match(text, amount.end, end)
    return years.end() if years else amount.end


def _spoken_age(text: str, amount: Amount, *, start: int, end: int) -> Amount | None:
    """Such as "He was 93.", "women over 60", "adults 18 and older", "Jane Doe, 42,", "her sons, 4 and 7,"."""
    before = max(start, amount.start - 48)
    after = _end_of_years(text, amount, end=end)
    pronoun = AGE_PRONOUN_BEFORE_RE.search(text, before, amount.start)
    if pronoun is not None and (
        AGE_OPEN_AFTER_RE.match(text, after, end)
        or (pronoun["turns"] and AGE_TURNED_AFTER_RE.match(text, after, end))
    ):
        return replace(amount, kind="age", rule="<person> is <number>")
    is_over = AGE_OVER_RE.search(text[before : amount.start].lower()) is not None
    if is_over and not AGE_NOUN_RE.match(text, after, end):
        return replace(amount, end=after, kind="age", rule="people over <number>")
    if AGE_OLDER_AFTER_RE.match(text, after, end):
        return replace(amount, end=after, kind="age", rule="<number> or older")
    if _is_apposed(text, amount, start=start, end=end):
        return replace(amount, kind="age", rule="<name>, <number>,")
    if _is_apposed_to_kin(text, amount, start=start, end=end):
        return replace(amount, kind="age", rule="<kin>, <number>,")
    return _told_age(text, amount, start=start, end=end)


def _told_age(text: str, amount: Amount, *, start: int, end: int) -> Amount | None:
    """Such as "The defendant, 52,", "identified as Rajesh Kumar (34)", "left school at 14."."""
    if not text[amount.start : amount.end].isdigit() or amount.value < 1:
        return None
    before, behind = text[max(start, amount.start - 80) : amount.start], text[amount.end : amount.end + 2]
    if before.endswith(", ") and behind == ", ":
        person = PERSON_BEFORE_RE.search(before)
        is_person = person is not None and person["noun"].lower() in TOLD_BY_AGE
        return replace(amount, kind="age", rule="<person>, <number>,") if is_person else None
    if before.endswith(" (") and behind[:1] == ")":
        kin = PERSON_IN_FRONT_RE.search(before)
        is_named = is_of_identified(text, amount, start=start) or (
            kin is not None
            and kin["noun"].lower() in TOLD_BY_AGE | KIN
            and not kin["noun"].endswith(("s", "en"))
        )
        return replace(amount, kind="age", rule="<name> (<number>)") if is_named else None
    if AGE_OPEN_AFTER_RE.match(text, amount.end, end) is None:
        return None
    if before.endswith(" at ") and LIFE_BEFORE_RE.search(before) and amount.value > 12:
        return replace(amount, kind="age", rule="<life event> at <number>")
    if OLDEST_BEFORE_RE.search(before):
        return replace(amount, kind="age", rule="the oldest <number>")
    if before.endswith(("over ", "under ")) and ARE_OVER_RE.search(before):
        return replace(amount, kind="age", rule="people over <number>")
    return None


def is_of_identified(text: str, amount: Amount, *, start: int) -> bool:
    """Whether the number in brackets is the age of someone identified: "identified as Rajesh Kumar (34)".

    >>> from factx.numbers.amounts import read_amounts
    >>> text = "identified as Anil Rao (34)"
    >>> is_of_identified(text, next(read_amounts(text, 0, 27)), start=0)
    True
    """
    return IDENTIFIED_BEFORE_RE.search(text, max(start, amount.start - 200), amount.start) is not None


def as_next_age(text: str, amount: Amount, before: Amount, *, end: int) -> Amount | None:
    """The amount as an age where it goes on with the ages before it: "aged 4, 6 and 10"; else None.

    >>> from fractions import Fraction
    >>> four = Amount(5, 6, 5, 6, number=Fraction(4), rule="aged <number>")
    >>> age = as_next_age("aged 4, 6", replace(four, start=8, end=9), four, end=9)
    >>> age and age.kind
    'age'
    """
    if (
        before.rule not in LISTED_RULES
        or not amount.is_bare
        or not 0 <= amount.value <= MAX_AGE
        or amount.high
    ):
        return None
    if AGE_LIST_GAP_RE.fullmatch(text, before.end, amount.start) is None:
        return None
    if AGE_LIST_NOUN_RE.match(text, amount.end, end) is not None:
        return None
    return replace(amount, kind="age", rule=before.rule)


def _is_apposed(text: str, amount: Amount, *, start: int, end: int) -> bool:
    """Whether the number stands between commas behind a name: "Jane Doe, 42,"."""
    if not text[amount.start : amount.end].isdigit() or not 1 <= amount.value <= MAX_AGE:
        return False
    before = max(start, amount.start - 40)
    if AGE_COMMA_AFTER_RE.match(text, amount.end, end) is None:
        return False
    named = AGE_COMMA_BEFORE_RE.search(text, before, amount.start)
    return named is not None and MONTH_BEFORE_RE.search(text, before, amount.start) is None


def _is_apposed_to_kin(text: str, amount: Amount, *, start: int, end: int) -> bool:
    """Whether the number, or a list that it opens, stands behind people and a comma: "her sons, 4 and 7,"."""
    is_behind_comma = text[max(start, amount.start - 7) : amount.start].endswith((", ", ", all ", ", both "))
    if not is_behind_comma or not text[amount.start : amount.end].isdigit() or amount.value < 1:
        return False
    before = max(start, amount.start - 64)
    if KIN_BEFORE_RE.search(text, before, amount.start) is None:
        return False
    is_part = KIN_PART_RE.search(text, before, amount.start) is not None
    return not is_part and KIN_AFTER_RE.match(text, amount.end, end) is not None


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
