"""Rules for calendar dates: days, months, years, decades, centuries, seasons, quarters, holidays."""

import re

from factx.dates.holidays import NAMES
from factx.dates.patterns import (
    BEGIN,
    DAY,
    GAP,
    JOINT,
    MONTH,
    ORDINAL_DAY,
    SEASON,
    SHORT_WEEKDAY,
    SHORT_YEAR,
    SPELT_YEAR,
    START,
    WEEKDAY,
    YEAR,
    Rule,
    S,
    compiled,
    day_of,
    is_verb_month,
    month_of,
    plain,
    weekday_of,
    words,
    year_of,
)
from factx.dates.value import Calendar, Expression
from factx.dates.words import DECADES, ORDINALS, SEASONS

ANY_YEAR = rf"(?:{YEAR}|{SHORT_YEAR}|{SPELT_YEAR})"

# "Dec. 23", "December 23rd, 2025", "June 24,2005", "March the third", "Dec31 , 1994"
MONTH_DAY_RE = compiled(
    rf"{BEGIN}(?P<month>{MONTH})(?:{S}(?:the{S})?|-)?(?P<day>{DAY}|{ORDINAL_DAY})"
    rf"(?:(?:{S})?,?(?:{S})?(?P<year>{YEAR}|(?<=\s){SHORT_YEAR}|(?<=\s){SPELT_YEAR}))?"
)

# "23 December 2025", "the 15th of February", "31-Oct-74", "first of March"
DAY_MONTH_RE = compiled(
    rf"{START}(?:the{S})?(?P<day>{DAY}|{ORDINAL_DAY})(?:{S}of)?(?:{S}|[-/])?(?P<month>{MONTH})"
    rf"(?:,?(?:{S}of{S}|{S}|[-/])(?P<year>{ANY_YEAR}|(?<=[-/])\d\d(?!\d)))?"
)

# "September 2025", "Sept. '25", "May, 1968", "May of 1968"
MONTH_YEAR_RE = compiled(rf"{BEGIN}(?P<month>{MONTH})(?:,?{S}(?:of{S})?|-)(?P<year>{ANY_YEAR})")

# "in September", "Feb."; without a dot an abbreviation is no month: "Jan", "Mar".
BARE_MONTH_RE = re.compile(
    r"""(?<![\w$€£¥#/.'’])
    (?P<month> (?i:january|february|april|june|july|august|september|october|november|december)\b
             | (?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.
             | (?:May|March|MAY|MARCH)\b
    )""",
    re.VERBOSE,
)

# What stands before a month or season that is one, where the word alone does not tell.
CUE_BEFORE_RE = re.compile(
    r"(?:\b(?:in|since|by|until|till|of|last|next|this|early|late|mid|between|from|through|before|after|during|every|each"
    r"|and|to|for|around|about|previous|following|past|coming|until|ending|ended|beginning|starting)[\s-]+|-)$",
    re.IGNORECASE,
)

# "April Smith", "August Wilson": a name goes on with a capital.
NAME_MONTHS = frozenset({"april", "august", "june", "march", "may"})
CAPITAL_AFTER_RE = re.compile(r"\s[A-Z][a-z]")

# "2025-12-23", "2025/12/23", "20.12.2025" the other way round below
ISO_DATE_RE = compiled(
    r"(?<![\w./-])(?P<year>[12]\d{3})(?P<mark>[-/.])(?P<month>0[1-9]|1[0-2])(?P=mark)(?P<day>[0-3]\d)(?!\d|[-/]\d)"
    r"(?:(?:T|\s)(?P<clock>[0-2]\d:[0-5]\d)(?::[0-5]\d)?(?:\.\d{1,6})?(?:Z|[+-]\d\d:?\d\d)?(?!\d))?"
)

# "01.08.2025", "3/4/2025", "10-31-74"
NUMERIC_DATE_RE = compiled(
    r"(?<![\w./-])(?P<first>\d{1,2})(?P<mark>[-/.]|\s(?=\d\d\s\d{4}\b))(?P<second>\d{1,2})(?P=mark)(?P<year>[12]\d{3}|\d\d)(?![\w]|[-/.]\d)"
)

# "2/2013"
NUMERIC_MONTH_RE = compiled(r"(?<![\w./-])(?P<month>0?[1-9]|1[0-2])/(?P<year>(?:19|20)\d\d)(?![\w]|[-/.]\d)")

# "on 15/2"
DAY_SLASH_MONTH_RE = compiled(
    rf"(?<=\bon\s)(?P<first>\d{{1,2}}){GAP}/{GAP}(?P<second>\d{{1,2}})(?![\w]|[-/.]\d)"
)

# "2025", "the year 2025", "the year nineteen ninety-five"
YEAR_RE = compiled(
    rf"{START}(?:(?P<said>(?:the{S})?year(?:{S}of)?{S})(?P<said_year>{YEAR}|{SPELT_YEAR})|(?P<year>{YEAR})|(?P<spelt>{SPELT_YEAR}))"
)
# "in '98"
SHORT_YEAR_RE = compiled(rf"(?<=\b(?:in|of)\s)(?P<year>{SHORT_YEAR})")

# "the 1990s", "the '80s", "the nineties", "nineteen-sixties"
DECADE_RE = compiled(
    rf"{BEGIN}(?:the{S})?(?:(?P<digits>1\d\d|20\d)0['’]?s\b|(?P<short>['’]\d)0['’]?s\b|nineteen{JOINT}(?P<spelt>{words(DECADES)})\b)"
    rf"|{BEGIN}the{S}(?P<word>{words(DECADES)})\b"
)

# "the 20th century", "the third century BC", "19th-century"
CENTURY_RE = compiled(
    rf"{BEGIN}(?:the{S})?(?P<nth>{ORDINAL_DAY}){JOINT}centur(?:y|ies)\b(?:{S}(?P<era>B\.?C\.?E?\.?|A\.?D\.?|C\.?E\.?)(?!\w))?"
)

# "44 BC", "AD 79", "300 BCE", "1066 AD"
ERA_YEAR_RE = re.compile(
    r"""(?<![\w.,$])(?:
        (?P<before>\d{1,4})\s?(?P<era>B\.?C\.?(?:E\.?)?|A\.D\.|AD|CE)(?!\w)
      | (?:A\.D\.|AD)\s(?P<after>\d{1,4})(?!\w)
    )""",
    re.VERBOSE,
)

# "summer 2024", "the winter of 1995", "spring '98"
SEASON_YEAR_RE = compiled(rf"{BEGIN}(?:the{S})?(?P<season>{SEASON})(?:{S}of)?,?{S}(?P<year>{ANY_YEAR})")
# "in winter", "the summer": with a capital it is part of a name ("the Winter Carnival").
SEASON_RE = re.compile(rf"(?<![\w-])(?:[Tt]he{S})?(?P<season>spring|summer|autumn|winter)\b(?![-\s]?(?:camp|house|break|[A-Z]))")

# "the third quarter", "third-quarter", "fiscal second-quarter", "Q3 2025", "3Q"
QUARTER_RE = compiled(
    rf"{BEGIN}(?:the{S})?(?:fiscal{JOINT})?(?:(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th){JOINT}(?:fiscal{JOINT})?quarter\b"
    rf"|Q(?P<number>[1-4])(?!\w)|(?P<leading>[1-4])Q(?!\w))"
)

# "the first half"
HALF_RE = compiled(rf"{BEGIN}(?:the{S})?(?P<nth>first|second|last|latter|1st|2nd){JOINT}half\b")

# "fiscal 2025", "the fiscal year 2024", "FY2025"
FISCAL_YEAR_RE = compiled(
    rf"{BEGIN}(?:(?:the{S})?(?:fiscal|financial)(?:{S}year)?{S}|FY{GAP})(?P<year>{YEAR}|{SHORT_YEAR})"
)

# "2019-20", "2024/25"
SPLIT_YEAR_RE = compiled(r"(?<![\w$€£¥./,-])(?P<year>(?:1[6-9]|20)\d\d)[-–/](?P<second>\d\d)(?![\w%]|[-/.,]\d)")

# "Friday", "Tues.", "on Sat"
WEEKDAY_RE = compiled(rf"{BEGIN}(?P<weekday>{WEEKDAY})")
SHORT_WEEKDAY_RE = re.compile(r"(?<![\w$€£¥#/.'’-])(?P<weekday>Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)(?:\.|\b)")

# "the first Monday", "the last Friday" of a month
NTH_WEEKDAY_RE = compiled(rf"{BEGIN}(?:the{S})?(?P<nth>first|second|third|fourth|fifth|last){S}(?P<weekday>{WEEKDAY})")

# "on the 15th"
DAY_ONLY_RE = compiled(rf"(?<=\b(?:on|by)\s)the{S}(?P<day>\d{{1,2}}(?:st|nd|rd|th))\b(?!{S}(?!and|to|at|in|after|before|when)\w|-)")

# "Christmas Day", "Easter 2025"
HOLIDAY_RE = compiled(rf"{BEGIN}(?P<name>{words(NAMES)})\b(?:,?{S}(?:of{S})?(?P<year>{YEAR}))?")

# "9/11", "Sept. 11 attacks" is a plain date
NINE_ELEVEN_RE = compiled(r"(?<![\w./-])9/11(?!\w|[./-]\d)")


def _date(calendar: Calendar) -> Expression:
    return Expression("DATE", calendar=calendar)


def _year(match: re.Match[str]) -> int | None:
    return year_of(match["year"]) if match["year"] else None


def build_day(match: re.Match[str]) -> Expression | None:
    if is_verb_month(match["month"]) and not match["year"] and match["day"].isdigit():
        return None
    return _date(Calendar(_year(match), month=month_of(match["month"]), day=day_of(match["day"])))


def build_month_year(match: re.Match[str]) -> Expression | None:
    if is_verb_month(match["month"]):
        return None
    return _date(Calendar(_year(match), month=month_of(match["month"])))


def build_bare_month(match: re.Match[str]) -> Expression | None:
    name = match["month"].lower()
    if name in NAME_MONTHS and not CUE_BEFORE_RE.search(match.string[max(0, match.start() - 12) : match.start()]):
        is_named = CAPITAL_AFTER_RE.match(match.string, match.end())
        has_article = match.string[max(0, match.start() - 4) : match.start()].lower() == "the "
        if is_named or (name in ("may", "march") and not has_article):
            return None
    return _date(Calendar(month=month_of(name)))


def build_iso(match: re.Match[str]) -> Expression | None:
    calendar = Calendar(int(match["year"]), month=int(match["month"]), day=int(match["day"]))
    clock = match["clock"]
    return Expression("TIME" if clock else "DATE", calendar=calendar, clock=f"T{clock}" if clock else None)


def build_numeric(match: re.Match[str]) -> Expression | None:
    """A point between the parts means that the day comes first; else the order is open where both parts may be months."""
    first, second = int(match["first"]), int(match["second"])
    year = year_of(match["year"]) if "year" in match.re.groupindex else None
    if "year" in match.re.groupindex and len(match["year"]) == 2 and len(match[0]) < 6:
        return None
    day_first = first > 12 or ("mark" in match.re.groupindex and match["mark"] == "." and second <= 12)
    month_first = second > 12
    if not first or not second or (first > 12 and second > 12) or max(first, second) > 31:
        return None
    if first == second or day_first or month_first:
        day, month = (second, first) if month_first else (first, second)
        return _date(Calendar(year, month=month, day=day))
    return _date(Calendar(year, numbers=(first, second)))


def build_numeric_month(match: re.Match[str]) -> Expression | None:
    return _date(Calendar(int(match["year"]), month=int(match["month"])))


# "2000 troops", "1,500 metres": a year is not followed by what it would count.
COUNTED_AFTER_RE = re.compile(
    r"\s(?:people|men|women|children|troops|soldiers|jobs|miles|feet|meters|metres|yards|times|years|days|hours|dollars|pounds|euros"
    r"|percent|per\s|tons|tonnes|million|billion|km|kg|kilometers|kilometres|homes|houses|members|workers|employees|students|votes"
    r"|points|shares|more|dead|or\smore|others|police|and\sbeyond\sin)\b"
)


def build_year(match: re.Match[str]) -> Expression | None:
    if match["said"]:
        year = year_of(match["said_year"])
    else:
        year = year_of(match["year"] or match["spelt"])
        if COUNTED_AFTER_RE.match(match.string, match.end()) or (match["year"] and year is not None and year < 1400):
            return None
    return _date(Calendar(year)) if year else None


def build_plain_year(match: re.Match[str]) -> Expression | None:
    return _date(Calendar(_year(match)))


def build_decade(match: re.Match[str]) -> Expression | None:
    if match["digits"]:
        return _date(Calendar(digits=match["digits"]))
    if match["short"]:
        tens = match["short"][1]
    else:
        tens = str(DECADES[(match["spelt"] or match["word"]).lower()])
    return _date(Calendar(digits=("20" if tens in "01" else "19") + tens))


def build_century(match: re.Match[str]) -> Expression | None:
    nth, era = day_of(match["nth"]), (match["era"] or "").upper()
    if era.startswith("B"):
        return Expression("DATE", f"BC{nth - 1:02}XX")
    return _date(Calendar(digits=f"{nth - 1:02}")) if nth <= 30 else None


def build_era_year(match: re.Match[str]) -> Expression | None:
    if match["before"] and match["era"].startswith("B"):
        return Expression("DATE", f"BC{int(match['before']):04}")
    return _date(Calendar(int(match["before"] or match["after"])))


def build_season(match: re.Match[str]) -> Expression | None:
    year = year_of(match["year"]) if "year" in match.re.groupindex else None
    if year is None:
        with_article = match[0][0] in "tT"
        before = match.string[max(0, match.start() - 12) : match.start()]
        if not with_article and not CUE_BEFORE_RE.search(before):
            return None
    return _date(Calendar(year, season=SEASONS[match["season"].lower()]))


# "the fourth quarter" of a game is no quarter of a year.
SPORT_RE = re.compile(
    r"\b(?:points?|touchdowns?|games?|rebounds?|baskets?|goals?|quarterback|yards?|scored|scoring|3-pointers?|free\sthrows?|innings)\b"
)


def build_quarter(match: re.Match[str]) -> Expression | None:
    around = match.string[max(0, match.start() - 120) : match.end() + 120]
    if match["nth"] and SPORT_RE.search(around):
        return None
    number = match["number"] or match["leading"] or str(day_of(match["nth"]))
    return _date(Calendar(quarter=int(number)))


def build_half(match: re.Match[str]) -> Expression | None:
    return _date(Calendar(half=1 if match["nth"].lower() in ("first", "1st") else 2))


def build_split_year(match: re.Match[str]) -> Expression | None:
    """Two years that follow each other: a season or business year; their days tell, TIMEX3 has no value for it."""
    year, second = int(match["year"]), int(match["second"])
    return _date(Calendar(year, digits="+1")) if (year + 1) % 100 == second else None


def build_weekday(match: re.Match[str]) -> Expression | None:
    return _date(Calendar(weekday=weekday_of(match["weekday"])))


def build_nth_weekday(match: re.Match[str]) -> Expression | None:
    return _date(Calendar(weekday=weekday_of(match["weekday"]), nth=ORDINALS[match["nth"].lower()]))


def build_day_only(match: re.Match[str]) -> Expression | None:
    return _date(Calendar(day=day_of(match["day"])))


def build_holiday(match: re.Match[str]) -> Expression | None:
    if match["name"].islower() and match["name"] in ("easter", "epiphany", "pentecost"):
        return None
    return _date(Calendar(_year(match), holiday=plain(match["name"])))


def build_nine_eleven(match: re.Match[str]) -> Expression | None:
    return _date(Calendar(2001, month=9, day=11))


RULES = (
    Rule("<month> <day>", "month", MONTH_DAY_RE, build_day),
    Rule("<day> <month>", "month", DAY_MONTH_RE, build_day),
    Rule("<month> <year>", "month", MONTH_YEAR_RE, build_month_year),
    Rule("<month>", "month", BARE_MONTH_RE, build_bare_month),
    Rule("<year>-<month>-<day>", "digit", ISO_DATE_RE, build_iso),
    Rule("<number>/<number>/<year>", "digit", NUMERIC_DATE_RE, build_numeric),
    Rule("<number>/<year>", "digit", NUMERIC_MONTH_RE, build_numeric_month),
    Rule("on <number>/<number>", "digit", DAY_SLASH_MONTH_RE, build_numeric),
    Rule("<year>", "digit", YEAR_RE, build_year),
    Rule("<spelt year>", "spelt year", YEAR_RE, build_year),
    Rule("'<year>", "digit", SHORT_YEAR_RE, build_plain_year),
    Rule("<decade>", "digit", DECADE_RE, build_decade),
    Rule("<spelt decade>", "decade", DECADE_RE, build_decade),
    Rule("<nth> century", "unit", CENTURY_RE, build_century),
    Rule("<year> <era>", "digit", ERA_YEAR_RE, build_era_year),
    Rule("<season> <year>", "season", SEASON_YEAR_RE, build_season),
    Rule("<season>", "season", SEASON_RE, build_season),
    Rule("<nth> quarter", "quarter", QUARTER_RE, build_quarter),
    Rule("<nth> half", "half", HALF_RE, build_half, alone=False),
    Rule("fiscal <year>", "digit", FISCAL_YEAR_RE, build_plain_year),
    Rule("<year>-<next year>", "digit", SPLIT_YEAR_RE, build_split_year),
    Rule("<weekday>", "weekday", WEEKDAY_RE, build_weekday),
    Rule("<short weekday>", "weekday", SHORT_WEEKDAY_RE, build_weekday, alone=False),
    Rule("<nth> <weekday>", "weekday", NTH_WEEKDAY_RE, build_nth_weekday, alone=False),
    Rule("the <day>", "digit", DAY_ONLY_RE, build_day_only),
    Rule("<holiday>", "holiday", HOLIDAY_RE, build_holiday),
    Rule("9/11", "digit", NINE_ELEVEN_RE, build_nine_eleven),
)
