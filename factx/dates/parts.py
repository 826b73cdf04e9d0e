"""Rules for days and weeks counted inside a longer time: "the last day of May", "week 31 of 2025"."""

import re

from factx.dates.patterns import BEGIN, JOINT, ORDINAL_DAY, YEAR, Rule, S, day_of, plain
from factx.dates.value import Calendar, Expression, Unit
from factx.dates.words import UNITS

# "the first week of 2015", "the 20th day of next month", "the last weekend in May",
# "the second-last day of May"
NTH_UNIT_PATTERN = rf"""{BEGIN}(?:the{S})?(?P<nth>{ORDINAL_DAY}|final|last|opening|penultimate)
    (?P<last>{JOINT}(?:(?:from|to){JOINT})?last)?{JOINT}(?:full{S})?
    (?P<unit>day|week|weekend)\b(?={S}(?:in|of)\b)"""
# "week 31 of 2025", "week 3, 2027"; without its year it may count the weeks of anything.
WEEK_NUMBER_PATTERN = rf"{BEGIN}week{S}(?P<nth>[1-9]|[1-4]\d|5[0-3])(?:{S}(?:in|of)|,)?{S}(?P<year>{YEAR})"

EDGES = {"final": -1, "last": -1, "opening": 1, "penultimate": -2}


def build_nth_unit(match: re.Match[str]) -> Expression | None:
    unit: Unit = UNITS[match["unit"].lower()]
    word = plain(match["nth"])
    nth = EDGES.get(word) or day_of(word)
    if match["last"]:
        return Expression("DATE", calendar=Calendar(nth=-abs(nth), part=unit))
    return Expression("DATE", calendar=Calendar(nth=nth, part=unit))


def build_week_number(match: re.Match[str]) -> Expression | None:
    return Expression("DATE", calendar=Calendar(int(match["year"]), nth=int(match["nth"]), part="week"))


RULES = (
    Rule("<nth> <unit> of <date>", "unit", NTH_UNIT_PATTERN, build_nth_unit, alone=False),
    Rule("week <number> of <year>", "unit", WEEK_NUMBER_PATTERN, build_week_number),
)
