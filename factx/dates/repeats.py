"""Rules for how often something happens: "every week", "twice a year", "daily", "on Mondays"."""

import re

from factx.dates.around import LEADS
from factx.dates.durations import timex_duration
from factx.dates.patterns import (
    BEGIN,
    DAY_PART,
    MONTH,
    NUMBER,
    SEASON,
    UNIT,
    WEEKDAY,
    WEEKDAY_NAME,
    Rule,
    S,
    clock_part,
    is_verb_month,
    month_of,
    number_of,
    text_before,
    weekday_of,
    words,
)
from factx.dates.rates import AMOUNT_RE
from factx.dates.value import Expression
from factx.dates.words import FREQUENCIES, SEASONS, UNITS

# "every year", "each Thursday", "every two weeks", "every other day"
EVERY_PATTERN = rf"""{BEGIN}(?P<quant>every|each)(?:{S}(?:single|and{S}every))?{S}
    (?: (?P<other>other{S})?(?P<unit>{UNIT}) | (?P<number>{NUMBER}|few){S}(?P<units>{UNIT})
      | (?P<other_day>other{S})?(?P<weekday>{WEEKDAY})(?:{S}(?P<part>{DAY_PART}))?
      | (?P<month>{MONTH}) | (?P<season>{SEASON})
      | (?P<day_part>{DAY_PART}))"""
# "each of the past three years"
EACH_OF_PATTERN = rf"""
    {BEGIN}(?P<quant>each|every{S}one){S}of{S}(?:the|her|his|its|their|those){S}(?:(?:{words(LEADS)}){S})?
    (?:{NUMBER}){S}(?P<unit>{UNIT})"""
# "everyday at 6 a.m.", written as one word
EVERYDAY_PATTERN = rf"{BEGIN}everyday\b(?=\s{{0,2}}(?:[.,;:!?)]|$)|{S}(?:\d|at\b|between\b|from\b))"
# "twice a week", "three times per year", "once every two days"
TIMES_PATTERN = rf"""{BEGIN}(?: (?P<adverb>once|twice|thrice) | (?P<number>{NUMBER}|several){S}times ){S}
    (?:an?|per|every|each){S}(?:(?P<every>{NUMBER}){S})?(?P<unit>{UNIT})"""
# "daily", "annually"
FREQUENCY_PATTERN = rf"{BEGIN}(?P<word>{words(FREQUENCIES)})\b(?!-)"
# "paid quarterly", "adjusted semi-annually": as adverbs; a "quarterly dividend" says of what kind it is
QUARTERLY_PATTERN = rf"""{BEGIN}(?P<word>quarterly|semi-?annually|bi-?monthly)\b
    (?=\s{{0,2}}(?:[.;:!?)]|$)|{S}(?:in|since|until)\b)"""
# "Mondays", "Tuesday nights", "weekends"
PLURAL_DAY_PATTERN = rf"""{BEGIN}(?:(?P<weekday>{WEEKDAY_NAME})s
    |(?P<with_part>{WEEKDAY}){S}(?P<part>mornings|afternoons|evenings|nights)|(?P<weekends>weekends)
    |(?:(?<=\bin\sthe\s)|(?<=\bmost\s)|(?<=\bonly\s))(?P<parts>mornings|afternoons|evenings))\b"""


def build_every(match: re.Match[str]) -> Expression | None:
    quant = match["quant"].upper()
    if match["unit"] or match["units"]:
        unit = UNITS[(match["unit"] or match["units"]).lower()]
        few = (match["number"] or "").lower() == "few"
        number = None if few else 2 if match["other"] else number_of(match["number"] or "one")
        return Expression("SET", timex_duration(number, "day" if unit == "night" else unit), quant=quant)
    if match["month"]:
        return (
            None
            if is_verb_month(match["month"])
            else Expression("SET", f"XXXX-{month_of(match['month']):02}", quant=quant)
        )
    if match["season"]:
        return Expression("SET", f"XXXX-{SEASONS[match['season'].lower()]}", quant=quant)
    if match["day_part"]:
        return Expression("SET", f"XXXX-XX-XX{clock_part(match['day_part'])}", quant=quant)
    part = clock_part(match["part"]) if match["part"] else ""
    if match["other_day"]:
        quant = f"{quant} OTHER"
    return Expression("SET", f"XXXX-WXX-{weekday_of(match['weekday'])}{part}", quant=quant)


def build_each_of(match: re.Match[str]) -> Expression | None:
    return Expression("SET", timex_duration(1, UNITS[match["unit"].lower()]), quant="EACH")


def build_everyday(match: re.Match[str]) -> Expression | None:
    return Expression("SET", "P1D", quant="EVERY")


def build_times(match: re.Match[str]) -> Expression | None:
    adverbs = {"once": 1, "twice": 2, "thrice": 3}
    if match["adverb"]:
        count: object = adverbs[match["adverb"].lower()]
    else:
        count = "X" if match["number"].lower() == "several" else number_of(match["number"])
    every = number_of(match["every"]) if match["every"] else 1
    if match["number"] and match.string[max(0, match.start() - 2) : match.start() - 1].isdigit():
        return None  # "3 million times a day"
    if UNITS[match["unit"].lower()] in ("minute", "second"):  # "spins 700 times a minute": the number's rate
        return None
    return Expression("SET", timex_duration(every, UNITS[match["unit"].lower()]), freq=f"{count}X")


def _is_name(match: re.Match[str]) -> bool:
    """Whether it has a capital inside its sentence: "Americas Quarterly"."""
    return not match["word"].islower() and match.string[match.start() - 1 : match.start()] == " "


# "the party daily Granma", "the German daily Bild"; but "get daily Slovak news"
PAPER_BEFORE_RE = re.compile(r"\b(?:[A-Z]\w{3,15},?|leading|national|newspaper|party|the)\s$")
PAPER_AFTER_RE = re.compile(
    r",?\s[A-Z][a-z]|\s(?:cited|quoted|quotes|reported|reports|said|says|wrote|writes)\b"
)


def _is_paper(match: re.Match[str]) -> bool:
    """Whether it is the noun, a newspaper, and not how often something happens."""
    if match.string.startswith(" newspaper", match.end()):
        return True
    is_named = PAPER_AFTER_RE.match(match.string, match.end())
    return bool(is_named and PAPER_BEFORE_RE.search(text_before(match, 18)))


def build_frequency(match: re.Match[str]) -> Expression | None:
    word = match["word"]
    if _is_name(match) or (word == "daily" and _is_paper(match)):
        return None
    if word.lower().endswith("ally") and AMOUNT_RE.search(text_before(match, 12)):
        return None
    return Expression("SET", FREQUENCIES[word.lower()])


QUARTERLY = {"bimonthly": "P2M", "quarterly": "P3M", "semiannually": "P6M"}


def build_quarterly(match: re.Match[str]) -> Expression | None:
    if _is_name(match):
        return None
    return Expression("SET", QUARTERLY[match["word"].lower().replace("-", "")])


def build_plural_day(match: re.Match[str]) -> Expression | None:
    if match["weekends"]:
        return Expression("SET", "XXXX-WXX-WE")
    if match["parts"]:
        return Expression("SET", f"XXXX-XX-XX{clock_part(match['parts'][:-1])}")
    part = clock_part(match["part"][:-1]) if match["part"] else ""
    return Expression("SET", f"XXXX-WXX-{weekday_of(match['weekday'] or match['with_part'])}{part}")


RULES = (
    Rule("every <unit>", "every", EVERY_PATTERN, build_every),
    Rule("each of <number> <unit>", "every", EACH_OF_PATTERN, build_each_of),
    Rule("everyday", "frequency", EVERYDAY_PATTERN, build_everyday),
    Rule("<number> times a <unit>", "times", TIMES_PATTERN, build_times),
    Rule("<frequency>", "frequency", FREQUENCY_PATTERN, build_frequency),
    Rule("quarterly", "frequency", QUARTERLY_PATTERN, build_quarterly),
    Rule("<weekdays>", "plural day", PLURAL_DAY_PATTERN, build_plural_day),
)
