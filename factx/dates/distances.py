"""Rules for dates that lie so far from another: "today", "three years ago", "in two months"."""

import re
from dataclasses import replace

from factx.dates.durations import CLOCK_UNITS, timex_duration
from factx.dates.patterns import (
    BEGIN,
    GAP,
    JOINT,
    NUMBER,
    VAGUE,
    WEEKDAY,
    Rule,
    S,
    compiled,
    number_of,
    plain,
    text_before,
    words,
)
from factx.dates.things import OF_AN_ERA, OF_ERAS
from factx.dates.value import Expression, Frame, Origin, Unit
from factx.dates.words import (
    AFTER_DISTANCE,
    UNITS,
)
from factx.model import TimexType

# "today", "the day after tomorrow"
DAYS = {
    "the day after tomorrow": 2,
    "the day before yesterday": -2,
    "today": 0,
    "tomorrow": 1,
    "yesterday": -1,
}
DAY_WORD_PATTERN = rf"{BEGIN}(?P<day>{words(DAYS)})\b"

# "three years ago", "a day earlier", "two weeks later", "10 days from now"
DISTANCE_PATTERN = rf"""{BEGIN}(?P<exact>(?:exactly|precisely){S})?
    (?:(?:(?P<vague>{VAGUE}|some|(?:a{S})?couple(?:{S}of)?) | (?P<number>{NUMBER}) | (?P<one>an?)){JOINT})?
    (?P<unit>{words(set(UNITS) - {"evening", "evenings", "semester", "weekend"})})\b
    (?P<so>{S}or{S}(?:so|two))?{S}(?P<way>{words(set(AFTER_DISTANCE) - {"after", "before"})})\b"""
# "the day before", "the week after": where nothing follows that it is before.
DAY_BEFORE_PATTERN = rf"""{BEGIN}the{S}(?P<unit>day|night|week|month|year){S}(?P<way>before|after)\b
    (?={GAP}(?:[.,;:!?)\"”’]|$|and\b|but\b|that\b))"""

# "from 53 million a year before.", "had begun two years before,": where nothing follows that it is before.
BEFORE_PATTERN = rf"""
    {BEGIN}(?:(?P<number>{NUMBER})|an?){S}(?P<unit>days?|weeks?|months?|years?|decades?){S}before\b
    (?={GAP}(?:[.,;:!?)\"”’]|$))"""

# "the week after next", "the year before last"
TWO_AWAY_PATTERN = rf"""{BEGIN}the{S}(?P<unit>day|week|month|quarter|year){S}
    (?:(?P<next>after{S}next)|before{S}last)\b(?!{S}{WEEKDAY})"""

# "in two months", "in a week": a date where the verb speaks of the future, else how long something took
_COUNTED_UNIT = rf"(?:(?P<number>{NUMBER})|an?){S}(?P<unit>days?|weeks?|fortnight|months?|years?)"
IN_DISTANCE_PATTERN = rf"""(?<=\bin\s)(?P<extent>{_COUNTED_UNIT})\b
    (?!['’]|-|{S}(?:of|after|before|or|and|to)\b)"""
# "in two weeks' time"
IN_TIME_PATTERN = rf"(?<=\bin\s)(?P<extent>{_COUNTED_UNIT}['’]?s?['’]?{S}time)\b"


def _frame(unit: Unit, amount: int, origin: Origin = "published") -> Expression:
    return Expression("DATE", frame=Frame(unit, amount, origin))


# "USA Today", "VOA Today", the programme "Today"
NAME_BEFORE_RE = re.compile(r"\b[A-Z]\w*\s$|[\"“‘]$")
NAME_AFTER_RE = re.compile(r",?[\"”’]|\s[Ss]how\b")


# "today's world": our time, not this day
ERA_AFTER_RE = compiled(rf"['’]s{S}(?:{words(OF_AN_ERA)})\b")
# "the leaders of tomorrow": of a time; "the events of today", "the arrests of yesterday" are of the day
OF_ERA_RE = compiled(rf"\b(?:{words(OF_AN_ERA | OF_ERAS)}){S}of{S}$")
ERAS = {"today": "PRESENT_REF", "tomorrow": "FUTURE_REF"}


def _is_name(match: re.Match[str]) -> bool:
    """Whether it is the name of a paper or programme."""
    before = text_before(match, 12)
    if match["day"] == "TODAY":
        return before.endswith("USA ")
    if match["day"] != "Today" or not NAME_BEFORE_RE.search(before):
        return False
    return before.endswith(" ") or bool(NAME_AFTER_RE.match(match.string, match.end()))


def build_day_word(match: re.Match[str]) -> Expression | None:
    if _is_name(match):
        return None
    word = plain(match["day"])
    is_owner = match.string[match.end() : match.end() + 1] in ("'", "’")
    if word in ERAS and not is_owner and OF_ERA_RE.search(text_before(match, 26)):
        return Expression("DATE", ERAS[word])
    if ERA_AFTER_RE.match(match.string, match.end()):
        return Expression("DATE", "PRESENT_REF") if word == "today" else None
    return _frame("day", DAYS[word])


def build_distance(match: re.Match[str]) -> Expression | None:
    unit = UNITS[match["unit"].lower()]
    origin, sign = AFTER_DISTANCE[plain(match["way"])]
    if not (match["number"] or match["one"]):
        if match["vague"] and "couple" in match["vague"].lower():
            return Expression("DATE", frame=Frame(unit, 2 * sign, origin), mod="APPROX")
        if plain(match["way"]) == "previously" or (not match["vague"] and not match["unit"].endswith("s")):
            return None
        if plain(match["way"]) == "ago":
            return Expression("DATE", "PAST_REF")
        return Expression("DURATION", timex_duration(None, unit))
    number = 1 if match["one"] else number_of(match["number"])
    if number is None or number > 1_000_000:
        return None
    distance = _distance(unit, number, sign, origin)
    if match["so"]:
        return replace(distance, mod="APPROX")
    if match["exact"] and distance.frame and not distance.mod:
        return replace(distance, frame=replace(distance.frame, exact=True))
    return distance


def _distance(unit: Unit, number: float, sign: int, origin: Origin) -> Expression:
    """The frame so many units away; a half counts in the next smaller unit."""
    mod = "APPROX" if number != int(number) else None
    if unit == "year" and number == 1 and sign < 0:
        origin = "compared" if origin == "published" else origin
    if unit == "decade":
        unit, number = "year", number * 10
    smaller: dict[Unit, tuple[Unit, int]] = {
        "year": ("month", 12),
        "century": ("year", 100),
        "week": ("day", 7),
    }
    if mod and unit in smaller:
        unit, factor = smaller[unit]
        number *= factor
    timex_type: TimexType = "TIME" if unit in CLOCK_UNITS else "DATE"
    return Expression(timex_type, frame=Frame(unit, sign * int(number), origin, same_part=True), mod=mod)


def build_two_away(match: re.Match[str]) -> Expression | None:
    return _frame(UNITS[match["unit"].lower()], 2 if match["next"] else -2)


# "its second time in three years", "once in five years": how often, and no date to come
SPAN_BEFORE_RE = re.compile(r"\b(?:attempt|once|only|time|times|twice)\sin\s$", re.IGNORECASE)


def build_in_distance(match: re.Match[str]) -> Expression | None:
    """Both readings: the duration, and the frame for a verb in the future tense."""
    unit = UNITS[match["unit"].lower()]
    number = number_of(match["number"]) if match["number"] else 1
    if number is None or number != int(number) or number > 1000:
        return None
    is_span = SPAN_BEFORE_RE.search(text_before(match, 14))
    frame = None if is_span else Frame(unit, int(number))
    return Expression("DURATION", timex_duration(number, unit), frame=frame)


def build_in_time(match: re.Match[str]) -> Expression | None:
    number = number_of(match["number"]) if match["number"] else 1
    if number is None or number != int(number) or number > 1000:
        return None
    return _frame(UNITS[match["unit"].lower()], int(number))


def build_day_before(match: re.Match[str]) -> Expression | None:
    step = 1 if match["way"].lower() == "after" else -1
    unit = UNITS[match["unit"].lower()]
    if unit == "night":
        return Expression("TIME", frame=Frame("day", step, "context"), clock="TNI")
    return _frame(unit, step, "context")


def build_before(match: re.Match[str]) -> Expression | None:
    number = number_of(match["number"]) if match["number"] else 1
    if number is None or number > 1000:
        return None
    return _distance(UNITS[match["unit"].lower()], number, -1, "context")


RULES = (
    Rule("<day word>", "day word", DAY_WORD_PATTERN, build_day_word),
    Rule("<number> <unit> ago", "distance", DISTANCE_PATTERN, build_distance),
    Rule("in <number> <unit>", "unit", IN_DISTANCE_PATTERN, build_in_distance),
    Rule("in <number> <unit> time", "time", IN_TIME_PATTERN, build_in_time),
    Rule("the <unit> after next", "next", TWO_AWAY_PATTERN, build_two_away),
    Rule("the <unit> before", "unit", DAY_BEFORE_PATTERN, build_day_before),
    Rule("<number> <unit> before", "unit", BEFORE_PATTERN, build_before),
)
