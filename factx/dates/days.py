"""Rules for days and months of the calendar, written out or in digits."""

import re

from factx.calendar import MONTHS
from factx.dates.patterns import (
    BEGIN,
    BEGIN_MONTH,
    DAY,
    GAP,
    MONTH,
    ORDINAL_DAY,
    SHORT_WEEKDAY,
    SHORT_YEAR,
    SPELT_YEAR,
    START,
    WEEKDAY,
    YEAR,
    YEAR_DIGITS,
    Rule,
    S,
    day_of,
    is_verb_month,
    month_of,
    text_before,
    words,
    year_of,
)
from factx.dates.value import Calendar, Expression

# The weekday in "Sept. 13 (Thursday), 2018"
WEEKDAY_INSIDE = rf"(?:{GAP}\((?:{WEEKDAY}|{SHORT_WEEKDAY})\))?"

# "Dec. 23", "December 23rd, 2025", "June 24,2005", "March the third", "Dec31 , 1994"
MONTH_DAY_PATTERN = rf"""{BEGIN_MONTH}(?P<month>{MONTH})(?:{S}(?:the{S})?|[-/])?(?P<day>{DAY}|{ORDINAL_DAY})
    (?!(?:(?<=-\d)|(?<=-\d\d)){S}{MONTH})(?:(?:{WEEKDAY_INSIDE}(?:{S})?,?(?:{S})?|-)(?P<year>{YEAR}|(?<=\s){SHORT_YEAR}|(?<=\s){SPELT_YEAR}))?"""

# "12-13 November", "1 January-30 April": the second day stands behind a hyphen.
SECOND = r"(?:(?<=[\s(]\d[-–])|(?<=[\s(]\d\d[-–])|(?<=[a-z][-–])(?=\d{1,2}\s))"
# "23 December 2025", "the 15th of February", "31-Oct-74", "first of March", "28 June in 2020"
DAY_MONTH_PATTERN = rf"""
    (?:{START}|{SECOND})(?:the{S})?(?P<day>{DAY}|{ORDINAL_DAY})(?:{S}of)?(?:{S}|[-/])?(?P<month>{MONTH})
    (?:{WEEKDAY_INSIDE},?(?:{S}(?:of|in){S}|{S}|[-/])(?P<year>{YEAR}|{SHORT_YEAR}|{SPELT_YEAR}
        |(?<=[-/])\d\d(?!\d|{S}{MONTH})))?"""  # "1 January-30 April" has no year

# "September 2025", "Sept. '25", "May, 1968", "May of 1968"
MONTH_YEAR_PATTERN = (
    rf"{BEGIN_MONTH}(?P<month>{MONTH})(?:,?{S}(?:of{S})?|-)(?P<year>{YEAR}|{SHORT_YEAR}|{SPELT_YEAR})"
)

# "in September", "Feb."; without its dot an abbreviation is a month only after a preposition: "since Oct".
BARE_MONTH_PATTERN = r"""(?-i:(?<![\w$€£¥#/.'’])(?P<month>
        (?i:january|february|april|june|july|august|september|october|november|december)\b
      | (?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.
      | (?:May|March|MAY|MARCH)\b
      | (?:(?<=\b[Ii]n\s)|(?<=\b[Bb]y\s)|(?<=\b[Ss]ince\s)|(?<=\b[Uu]ntil\s)|(?<=\b[Aa]fter\s))
        (?:Jan|Feb|Apr|Jul|Aug|Sept?|Oct|Nov|Dec)\b(?!\s[A-Z][a-z])
    ))"""

# "April Smith", "August Wilson", "May": a name goes on with a capital, and a month has a word before it.
NAME_MONTHS = frozenset({"april", "august", "june", "march", "may"})
CAPITAL_AFTER_RE = re.compile(r"\s[A-Z][a-z]")
# "the June E. Lund Library"
INITIAL_AFTER_RE = re.compile(r"\s[A-Z]\.\s[A-Z]")
CUE_BEFORE_RE = re.compile(
    r"""(?:\b(?: about|after|and|around|before|beginning|between|by|coming|during|each|early|ended|ending
        | every|following|for|from|in|last|late|mid|next|of|past|previous|since|starting|the|this|through
        | till|to|until )[\s-]+|-)$""",
    re.IGNORECASE | re.VERBOSE,
)

# "2025-12-23", "2025/12/23", "2025-12-23T14:30:00Z"
ISO_DATE_PATTERN = r"""(?<![\w./-])(?P<year>[12]\d{3})(?P<mark>[-/.])(?P<month>0[1-9]|1[0-2])
    (?P=mark)(?P<day>[0-3]\d)(?!\d|[-/]\d)
    (?:(?:T|\s)(?P<clock>[0-2]\d:[0-5]\d)(?::[0-5]\d)?(?:\.\d{1,6})?(?:Z|[+-]\d\d:?\d\d)?(?!\d))?"""

# "2025-12", "2024/10": the years 2024 to 2010 would be no range, so the second part is a month.
ISO_MONTH_PATTERN = r"(?<![\w$€£¥./,-])(?P<year>(?:19|20)\d\d)[-/](?P<month>0[1-9]|1[0-2])(?![\w%]|[-–/.,]\d)"

# "2019-Aug-1", "2024 December 5"
YEAR_FIRST_PATTERN = (
    rf"(?<![\w$€£¥./,-])(?P<year>{YEAR_DIGITS})(?:{S}|[-/])(?P<month>{MONTH})(?:{S}|[-/])(?P<day>{DAY})"
)

# "14Apr 2015", "05JAN2025", "Dec31, 1994"
GLUED_PATTERN = rf"""
    (?<![\w$€£¥.,/-])(?:(?P<day>\d{{1,2}})(?P<month>{words(MONTHS)})|(?P<first>{words(MONTHS)})(?P<second>\d{{1,2}}))
    (?:{GAP}(?:,{GAP})?(?P<year>{YEAR_DIGITS}))?(?![\w%])"""

# "01.08.2025", "3/4/2025", "10-31-74", "10 31 1974"
NUMERIC_DATE_PATTERN = r"""
    (?<![\w./$€£-])(?P<first>\d{1,2})(?P<mark>[-/.]|\s(?=\d\d\s\d{4}\b))(?P<second>\d{1,2})(?P=mark)
    (?P<year>[12]\d{3}|\d\d)(?!\w|[-/.]\d)"""

# "2/2013"
NUMERIC_MONTH_PATTERN = r"(?<![\w./-])(?P<month>0?[1-9]|1[0-2])/(?P<year>(?:19|20)\d\d)(?!\w|[-/.]\d)"

# "on 15/2", "15/2 at 4 p.m.": elsewhere it is a fraction, odds or a score.
DAY_SLASH_MONTH_PATTERN = rf"""(?:(?<=\bon\s)|(?<![\w./$€£-])(?=\d{{1,2}}/\d{{1,2}}{S}at{S}\d))(?!24/7)
    (?P<first>\d{{1,2}}){GAP}/{GAP}(?P<second>\d{{1,2}})(?!\w|[-/.]\d)"""

# The attacks of September 11, 2001.
NINE_ELEVEN_PATTERN = r"(?<![\w./-])9/11(?!\w|[./-]\d|\sof\b)"

# "May 3-5", "3 to 5 May": the day whose month stands at the other one.
SECOND_DAY_PATTERN = rf"""{BEGIN}(?P<month>{MONTH}){S}\d{{1,2}}(?:st|nd|rd|th)?
    (?:{GAP}[-–—]{GAP}|{S}(?:to|and|through|or|until){S})
    (?P<extent>(?:the{S})?(?P<day>{DAY})(?:,?{S}(?P<year>{YEAR}))?)
    (?!{S}(?:{MONTH}|a\.?m|p\.?m|people|percent|per{S}cent))"""
FIRST_DAY_PATTERN = rf"""{START}(?P<extent>(?:the{S})?(?P<day>{DAY}))
    (?:{GAP}[-–—]{GAP}|{S}(?:to|and|through|or|until){S})(?:the{S})?
    \d{{1,2}}(?:st|nd|rd|th)?(?:{S}of)?{S}(?P<month>{MONTH})(?:,?{S}(?P<year>{YEAR}))?"""


def _date(calendar: Calendar) -> Expression:
    return Expression("DATE", calendar=calendar)


def _year(match: re.Match[str]) -> int | None:
    return year_of(match["year"]) if match["year"] else None


def build_day(match: re.Match[str]) -> Expression | None:
    """None for the verbs: "may 5 people", "march 3 miles"."""
    if is_verb_month(match["month"]) and not match["year"] and match["day"].isdigit():
        return None
    return _date(Calendar(_year(match), month=month_of(match["month"]), day=day_of(match["day"])))


def build_month_year(match: re.Match[str]) -> Expression | None:
    """None for the verbs: "may 2000 people"."""
    if is_verb_month(match["month"]):
        return None
    return _date(Calendar(_year(match), month=month_of(match["month"])))


def build_bare_month(match: re.Match[str]) -> Expression | None:
    """None for names and verbs: "April Smith", "May I ask", "March on Rome"."""
    name = match["month"].lower()
    has_cue = name not in NAME_MONTHS or CUE_BEFORE_RE.search(text_before(match, 12))
    is_named = name in ("may", "march") or CAPITAL_AFTER_RE.match(match.string, match.end())
    is_person = name in NAME_MONTHS and INITIAL_AFTER_RE.match(match.string, match.end())
    if is_person or (not has_cue and is_named):
        return None
    return _date(Calendar(month=month_of(name)))


def build_iso(match: re.Match[str]) -> Expression | None:
    calendar = Calendar(int(match["year"]), month=int(match["month"]), day=int(match["day"]))
    clock = match["clock"]
    return Expression("TIME" if clock else "DATE", calendar=calendar, clock=f"T{clock}" if clock else None)


def build_iso_month(match: re.Match[str]) -> Expression | None:
    """None for "2004-10" and "2011-12", which may be a range of years, or a season."""
    year, month = int(match["year"]), int(match["month"])
    return _date(Calendar(year, month=month)) if month <= year % 100 else None


def build_glued(match: re.Match[str]) -> Expression | None:
    """None for words in lower case with a number, unless a year follows."""
    month, day = match["month"] or match["first"], int(match["day"] or match["second"])
    if not 1 <= day <= 31 or (month.islower() and not match["year"]):
        return None
    return _date(Calendar(_year(match), month=month_of(month), day=day))


def build_numeric(match: re.Match[str]) -> Expression | None:
    """Dots mean that the day comes first; else the order is open where both parts may be months."""
    first, second = int(match["first"]), int(match["second"])
    if not (0 < first <= 31 and 0 < second <= 31) or (first > 12 and second > 12):
        return None
    if len(match["year"]) == 2 and len(match[0]) < len("1/2/34"):
        return None
    is_dotted = match["mark"] == "."
    return _in_order(
        first, second, year=year_of(match["year"]), day_first=True if is_dotted and second <= 12 else None
    )


def _in_order(first: int, second: int, *, year: int | None, day_first: bool | None) -> Expression:
    if first > 12 or first == second or day_first:
        return _date(Calendar(year, month=second, day=first))
    if second > 12:
        return _date(Calendar(year, month=first, day=second))
    return _date(Calendar(year, numbers=(first, second)))


def build_day_slash_month(match: re.Match[str]) -> Expression | None:
    first, second = int(match["first"]), int(match["second"])
    if not (0 < first <= 31 and 0 < second <= 31) or (first > 12 and second > 12):
        return None
    return _in_order(first, second, year=None, day_first=None)


def build_numeric_month(match: re.Match[str]) -> Expression | None:
    return _date(Calendar(int(match["year"]), month=int(match["month"])))


def build_nine_eleven(match: re.Match[str]) -> Expression | None:
    return _date(Calendar(2001, month=9, day=11))


RULES = (
    Rule("<month> <day>", "month", MONTH_DAY_PATTERN, build_day),
    Rule("<day> <month>", "month", DAY_MONTH_PATTERN, build_day),
    Rule("<month> <day> to <day>", "month", SECOND_DAY_PATTERN, build_day),
    Rule("<day> to <day> <month>", "month", FIRST_DAY_PATTERN, build_day),
    Rule("<month> <year>", "month", MONTH_YEAR_PATTERN, build_month_year),
    Rule("<month>", "month", BARE_MONTH_PATTERN, build_bare_month),
    Rule("<year>-<month>-<day>", "digit", ISO_DATE_PATTERN, build_iso),
    Rule("<year>-<month>", "digit", ISO_MONTH_PATTERN, build_iso_month),
    Rule("<year> <month> <day>", "month", YEAR_FIRST_PATTERN, build_day),
    Rule("<day><month><year>", "month", GLUED_PATTERN, build_glued),
    Rule("<number>/<number>/<year>", "digit", NUMERIC_DATE_PATTERN, build_numeric),
    Rule("<number>/<year>", "digit", NUMERIC_MONTH_PATTERN, build_numeric_month),
    Rule("on <number>/<number>", "digit", DAY_SLASH_MONTH_PATTERN, build_day_slash_month),
    Rule("9/11", "digit", NINE_ELEVEN_PATTERN, build_nine_eleven),
)
