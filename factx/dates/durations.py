"""Rules for how long something lasts: "two and a half years", "the past three months", "a 10-day strike"."""

import re
from fractions import Fraction

from factx.dates.around import LEADS, WHOLES
from factx.dates.patterns import (
    BEGIN,
    JOINT,
    MONTH,
    NUMBER,
    OF_LONGER,
    VAGUE,
    YEAR,
    Rule,
    S,
    compiled,
    number_of,
    plain,
    text_before,
    words,
)
from factx.dates.rates import AMOUNT_RE, COUNTED_BEFORE_RE, NO_RATE_AFTER_RE, RATE_REACH
from factx.dates.value import Expression, Unit
from factx.dates.words import UNIT_LETTERS, UNITS

CLOCK_UNITS = frozenset({"hour", "minute", "second"})

# The next smaller unit, for halves and quarters of a unit.
SMALLER: dict[Unit, tuple[Unit, int]] = {
    "century": ("year", 100),
    "day": ("hour", 24),
    "decade": ("year", 10),
    "fortnight": ("week", 2),
    "hour": ("minute", 60),
    "minute": ("second", 60),
    "week": ("day", 7),
    "year": ("month", 12),
}

# "52 years old", "of age": ages are numbers.
AGE = rf"-|{S}(?:old|of{S}age|young)\b"
# "is expected to last eight to ten weeks" is a verb.
NO_VERB = r"(?<!\bto\s)(?<!ll\s)(?<!ould\s)(?<!\bmay\s)(?<!might\s)(?<!\bcan\s)"
LEAD = rf"""(?:
    (?:the{S} | {NO_VERB})(?:{words(LEADS)}){S} | the{S} | another{S} | an{S}additional{S})"""
WHOLE = rf"(?:(?:{words(WHOLES)}){S})"
DURATION_UNIT = rf"(?:{words(set(UNITS) - {'evening', 'evenings', 'semester', 'weekend'})})\b"

# "three years", "the past 20 years", "another five years", "at least 20 more years", "a couple of days"
DURATION_PATTERN = rf"""{BEGIN}(?P<lead>{LEAD})?
    (?: (?P<vague>{VAGUE}) | (?:a{S})?(?P<couple>couple)(?:{S}of)?(?:{S}more)? | (?P<number>{NUMBER}) ) {S}
    (?P<whole>{WHOLE})?(?P<unit>{DURATION_UNIT})(?!{AGE})
    (?P<half>{S}and{S}a{S}(?:half|quarter)\b)?"""
# "the two day rally": the article is the rally's.
SINGULAR_PATTERN = (
    rf"{BEGIN}(?P<number>{NUMBER}){S}(?P<unit>second|minute|hour|day|week|month|year)\b(?!{AGE})"
)
# "two to three weeks", "10-15 years", "between two and three months" without the "between"
RANGE_PATTERN = rf"""
    {BEGIN}(?P<lead>{LEAD})?(?P<low>{NUMBER})(?:-?{S}(?:to|or){S}|[-–])(?P<high>{NUMBER}){JOINT}
    (?P<unit>{DURATION_UNIT})(?!{AGE})"""
BETWEEN_PATTERN = rf"""
    (?<=\bbetween\s)(?P<low>{NUMBER}){S}and{S}(?P<high>{NUMBER}){JOINT}(?P<unit>{DURATION_UNIT})(?!{AGE})"""
# "a year", "an hour and a half", "a full week", "half an hour", "half a century", "the past year"
ONE_PATTERN = rf"""{BEGIN}(?: (?P<fraction>half){S}an?{S}
      | (?:an?|one)(?:{S}|-)(?P<fraction_of>half|quarter)(?:{S}|-)(?:of{S}an?{S})?
      | an?{S} | another{S} | (?P<lead>the{S}(?:past|last|coming|entire|whole
        |next(?={S}(?:minute|hour|decade|century))){S}) )
    {WHOLE}?(?P<unit>{DURATION_UNIT})(?!-|{S}old|{S}(?:after|by|to){S}(?P=unit)\b)
    (?:{S}and{S}(?:a{S})?(?P<half>half|quarter)\b)?"""
# "five-year", "two-and-a-half-year", "10-day", "day-long", "several-year"
HYPHEN_PATTERN = rf"""{BEGIN}(?:(?P<vague>several|multi)|(?P<number>{NUMBER}))[-‐‑](?:and-a-half-)?
    (?P<unit>(?:second|minute|hour|day|night|week|month|year|decade)s?|quarter)\b
    (?:[-‐‑](?:long|plus))?(?!['’-]|{S}old)"""
# "1hr", "30mins", and "3.5years" by a slip
SHORT_UNIT_PATTERN = rf"""{BEGIN}(?P<number>\d{{1,4}}(?:\.\d{{1,2}})?)
    (?P<unit>hrs?|mins?|secs?|yrs?|minutes|hours|days|weeks|months|years)\b(?!{AGE})"""
# "a day-long strike", "a 300 year-long feud"; but "two year-long projects" are two
LONG_PATTERN = rf"""{BEGIN}(?:(?P<number>{NUMBER}){S}(?=[a-z]{{3,6}}-long{S}[a-z-]{{1,20}}(?<!s)\b))?
    (?P<unit>(?:hour|day|week|month|year|decade)s?|centur(?:y|ies))-?long\b"""
# "the week before the vote", "the day after": how far from it
BESIDE_PATTERN = rf"""{BEGIN}(?P<extent>the{S}(?P<unit>day|week|month|year))
    (?={S}(?:before|after|following|preceding|since|leading)\b)"""


# "in the decade to 2023": how long, like "the year to June"
DECADE_PATTERN = rf"{BEGIN}the{S}decade(?={S}(?:ended|ending|through|to|up{S}to){S}(?:{MONTH}{S})?{YEAR})"
# "jailed for 12 and nine years respectively": the numbers whose unit stands at the last one
RESPECTIVE_PATTERN = rf"""{BEGIN}(?P<extent>(?P<number>{NUMBER}))
    (?=(?:,{S}{NUMBER}){{0,3}},?{S}and{S}{NUMBER}{S}(?P<unit>hours|minutes|seconds|days|weeks|months|years)
      (?:{S}[a-z]{{1,12}}){{0,3}},?{S}respectively\b)"""


def timex_duration(number: float | Fraction | None, unit: Unit) -> str:
    """The TIMEX3 value of so many units, None for a vague amount of them.

    >>> timex_duration(2.5, "year"), timex_duration(90, "minute"), timex_duration(None, "week")
    ('P2Y6M', 'PT90M', 'PXW')
    >>> timex_duration(1.5, "hour"), timex_duration(2, "fortnight"), timex_duration(0.5, "century")
    ('PT1H30M', 'P4W', 'P50Y')
    """
    if unit == "fortnight":
        number, unit = (None if number is None else number * 2), "week"
    mark = "PT" if unit in CLOCK_UNITS else "P"
    if number is None:
        return f"{mark}X{UNIT_LETTERS[unit]}"
    amount = Fraction(number).limit_denominator(1000)
    whole, rest = divmod(amount, 1)
    if rest and unit in SMALLER:
        smaller, factor = SMALLER[unit]
        if unit in ("decade", "century"):
            return f"P{_plain(amount * factor)}Y"
        if (rest * factor).denominator == 1:
            tail = f"{rest * factor}{UNIT_LETTERS[smaller]}"
            head = f"{mark}{whole}{UNIT_LETTERS[unit]}" if whole else ""
            smaller_mark = "PT" if smaller in CLOCK_UNITS else "P"
            if not head:
                return smaller_mark + tail
            return head + ("T" + tail if smaller_mark == "PT" and mark == "P" else tail)
    return f"{mark}{_plain(amount)}{UNIT_LETTERS[unit]}"


def _plain(number: Fraction) -> str:
    return str(number.numerator) if number.denominator == 1 else f"{float(number):g}"


def lasting(number: float | Fraction | None, unit: str, mod: str | None = None) -> Expression:
    """So many units of time, None for an open number of them."""
    return Expression("DURATION", timex_duration(number, UNITS[unit.lower()]), mod=mod)


# "one day" is some day in the future, unless something lasts it.
ONE_DAY_CUE_RE = re.compile(r"\b(?:for|in|within|least|only|just|than)\s$", re.IGNORECASE)


# "before the age of 12 years", "aged 5 months"
# "in the age group of 18-19 years", "aged between 5 and 9 years"
AGE_BEFORE_RE = re.compile(
    r"\b(?:aged|ages?)(?:\s(?:bracket|group|range))?(?:\s(?:between|from|of))?\s(?:the\s)?$", re.IGNORECASE
)
AGE_GROUP_AFTER_RE = compiled(rf"{JOINT}age{JOINT}(?:bracket|category|group|range)s?\b")


# "three quarters of voters", "three quarters said": a fraction, unless something lasts so long.
OF_WHOLE_RE = compiled(rf"{S}of{S}(?:the|all|its|their)\b")
QUARTERS_CUE_RE = re.compile(r"\b(?:after|for|in|over|within)\s$", re.IGNORECASE)


# "the third in as many weeks": so many as were told before
AS_BEFORE_RE = re.compile(r"\bas\s$", re.IGNORECASE)
# "30 min": an abbreviation needs no plural.
NO_PLURAL = frozenset({"century", "hr", "millennium", "min", "qtr", "sec", "yr"})


def build_duration(match: re.Match[str]) -> Expression | None:
    unit = match["unit"].lower()
    if match["unit"].istitle() or AGE_BEFORE_RE.search(text_before(match, 10)):  # the newspaper "7 Days"
        return None
    if match["vague"]:
        if plain(match["vague"]) == "many" and AS_BEFORE_RE.search(text_before(match, 4)):
            return None
        return lasting(None, unit) if unit.endswith("s") or unit in ("centuries", "millennia") else None
    if match["couple"]:
        return lasting(2, unit, "APPROX")
    number = number_of(match["number"])
    if unit.startswith("quarter") and (
        OF_WHOLE_RE.match(match.string, match.end())
        or (not match["lead"] and not match["whole"] and not QUARTERS_CUE_RE.search(text_before(match, 8)))
    ):
        return None
    if number is None or (number != 1 and not unit.endswith("s") and unit not in NO_PLURAL):
        return None
    if (
        unit == "day"
        and match["number"].lower() == "one"
        and not match["lead"]
        and not ONE_DAY_CUE_RE.search(text_before(match, 8))
    ):
        return None
    if match["half"]:
        number += 0.5 if "half" in match["half"].lower() else 0.25
    return lasting(number, unit)


def build_singular(match: re.Match[str]) -> Expression | None:
    number = number_of(match["number"])
    is_name = match["unit"].istitle()
    return lasting(number, match["unit"]) if number is not None and number > 1 and not is_name else None


def build_range(match: re.Match[str]) -> Expression | None:
    low, high = number_of(match["low"]), number_of(match["high"])
    is_age = AGE_BEFORE_RE.search(text_before(match, 28)) or AGE_GROUP_AFTER_RE.match(
        match.string, match.end()
    )
    if is_age:
        return None
    return (
        lasting(low, match["unit"], "EQUAL_OR_MORE")
        if low is not None and high is not None and low < high
        else None
    )


# "the last week of September" is a week of the calendar.
OF_LONGER_RE = compiled(OF_LONGER)
# "in the last year of his term": which of its years
LAST_RE = compiled(rf"the{S}last\b")
OF_TERM_RE = compiled(rf"{S}of{S}(?:her|his|its|their)\b")


# "Wait a minute," he said.
WAIT_RE = re.compile(r"(?:[\"“‘']|\bJust\s)?\b(?:Hold\son|Wait|wait)\s$")


def build_one(match: re.Match[str]) -> Expression | None:
    if match["lead"] and OF_LONGER_RE.match(match.string, match.end()):
        return None
    if match["lead"] and LAST_RE.match(match["lead"]) and OF_TERM_RE.match(match.string, match.end()):
        return None
    unit = UNITS[match["unit"].lower()]
    if match["unit"].lower().endswith("s") or unit in ("second", "quarter"):
        return None
    if unit == "minute" and match[0].lower().startswith("a ") and WAIT_RE.search(text_before(match, 8)):
        return None
    number = Fraction(1)
    fraction = (match["fraction"] or match["fraction_of"] or "").lower()
    if fraction:
        number = Fraction(1, 2) if fraction == "half" else Fraction(1, 4)
    elif match["half"]:
        number += Fraction(1, 2) if match["half"].lower() == "half" else Fraction(1, 4)
    elif not match["lead"] and match[0][0] in "aA" and not NO_RATE_AFTER_RE.match(match.string, match.end()):
        before = text_before(match, RATE_REACH)
        if AMOUNT_RE.search(before):
            return None
        if COUNTED_BEFORE_RE.search(before):
            return Expression("SET", timex_duration(1, unit), quant="EACH")
    return lasting(number, match["unit"])


def build_hyphen(match: re.Match[str]) -> Expression | None:
    number = number_of(match["number"]) if match["number"] else None
    if (match["number"] and number is None) or match["unit"].istitle():  # "the Six-Day War"
        return None
    if number is not None and "and-a-half-" in match[0].lower():
        number = int(number) + 0.5
    return lasting(number, match["unit"])


def build_short_unit(match: re.Match[str]) -> Expression | None:
    number = number_of(match["number"])
    return lasting(number, match["unit"]) if number is not None else None


def build_long(match: re.Match[str]) -> Expression | None:
    """A day-long strike lasts one day, a years-long drought an open number of years."""
    number = number_of(match["number"]) if match["number"] else 1
    return lasting(None if match["unit"].lower().endswith("s") else number, match["unit"])


def build_decade(match: re.Match[str]) -> Expression | None:
    return lasting(1, "decade")


# "two months to the day after the coup": exactly so long
TO_THE_DAY_RE = re.compile(rf"\b(?:{words(UNITS)})\sto\s$", re.IGNORECASE)


def build_beside(match: re.Match[str]) -> Expression | None:
    """A day that an event tells: found, and left open."""
    if TO_THE_DAY_RE.search(text_before(match, 16)):
        return None
    return Expression("DATE")


RULES = (
    Rule("<number> <unit>", "unit", DURATION_PATTERN, build_duration),
    Rule("<number> <unit> <noun>", "unit", SINGULAR_PATTERN, build_singular),
    Rule("<number> to <number> <unit>", "unit", RANGE_PATTERN, build_range),
    Rule("between <number> and <number> <unit>", "unit", BETWEEN_PATTERN, build_range),
    Rule("a <unit>", "unit", ONE_PATTERN, build_one),
    Rule("<number>-<unit>", "unit", HYPHEN_PATTERN, build_hyphen),
    Rule("<number><unit>", "unit", SHORT_UNIT_PATTERN, build_short_unit),
    Rule("<unit>-long", "unit", LONG_PATTERN, build_long),
    Rule("the <unit> before", "unit", BESIDE_PATTERN, build_beside),
    Rule("the decade to <year>", "unit", DECADE_PATTERN, build_decade),
    Rule("<number> and <number> <unit>", "respectively", RESPECTIVE_PATTERN, build_short_unit),
)
