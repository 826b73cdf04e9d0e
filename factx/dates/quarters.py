"""Rules for quarters that no number tells: "the March quarter", "the final quarter of 2025"."""

import re

from factx.dates.patterns import BEGIN, YEAR, Rule, S, month_of, year_of
from factx.dates.value import Calendar, Expression

# "the March quarter", "the December 2017 quarter": the one that ends with that month
MONTH_PATTERN = rf"""{BEGIN}(?:the{S})?(?P<month>March|June|September|December)
    (?:{S}(?P<year>{YEAR}))?{S}quarter\b"""
FINAL_PATTERN = rf"{BEGIN}(?:the{S})?(?:closing|final|last){S}quarter(?:{S}of)?{S}(?P<year>{YEAR})"


def build_of_month(match: re.Match[str]) -> Expression | None:
    year = year_of(match["year"]) if match["year"] else None
    return Expression("DATE", calendar=Calendar(year, quarter=month_of(match["month"]) // 3))


def build_final(match: re.Match[str]) -> Expression | None:
    return Expression("DATE", calendar=Calendar(year_of(match["year"]), quarter=4))


RULES = (
    Rule("the <month> quarter", "quarter", MONTH_PATTERN, build_of_month),
    Rule("the final quarter of <year>", "quarter", FINAL_PATTERN, build_final),
)
