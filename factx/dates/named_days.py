"""Rules for days with a name: weekdays and holidays."""

import re

from factx.dates.holidays import holiday_name
from factx.dates.patterns import (
    BEGIN,
    HOLIDAY,
    MONTH,
    NUMBER,
    SHORT_WEEKDAY,
    WEEKDAY,
    WEEKDAY_NAME,
    YEAR,
    Rule,
    S,
    compiled,
    day_of,
    month_of,
    number_of,
    text_before,
    weekday_of,
    words,
)
from factx.dates.things import HOLIDAY_THINGS
from factx.dates.value import Calendar, Expression
from factx.dates.words import ORDINALS

# "Friday"
WEEKDAY_PATTERN = rf"{BEGIN}(?P<weekday>{WEEKDAY})"
# "on Tuesday week", as the Irish and British say: the Tuesday after next Tuesday
WEEKDAY_WEEK_PATTERN = (
    rf"(?<!\blast\s){BEGIN}(?P<weekday>{WEEKDAY}){S}week\b(?![-'’]|{S}(?:ago|before|later|of)\b)"
)
# "Tues.": beside its date only, since "Sun" and "Wed" are words.
SHORT_WEEKDAY_PATTERN = r"(?-i:(?<![\w$€£¥#/.'’-])(?P<weekday>Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)(?:\.|\b))"

# "the first Monday of May 2025", "the last Friday in June"; "the first Monday" of a month named elsewhere
NTH_WEEKDAY_PATTERN = rf"""
    {BEGIN}(?:the{S})?(?P<nth>first|second|third|fourth|fifth|last){S}(?P<weekday>{WEEKDAY})
    (?:{S}(?:of|in){S}(?P<month>{MONTH})(?:,?{S}(?P<year>{YEAR}))?)?"""
# "Wed 13th", "Friday the 26th"
WEEKDAY_DAY_PATTERN = rf"""{BEGIN}(?P<weekday>{WEEKDAY}|{SHORT_WEEKDAY}),?{S}(?:the{S})?
    (?P<day>\d{{1,2}}(?:st|nd|rd|th))\b(?!{S}of\b)"""

# "on the 15th": not "on the 15th floor"
DAY_ONLY_PATTERN = rf"""(?<=\b(?:on|by)\s)the{S}(?P<day>\d{{1,2}}(?:st|nd|rd|th))\b
    (?!{S}(?!and\b|to\b|at\b|in\b|after\b|before\b|when\b|of{S}(?:last|next|the|this){S}month\b)\w|-)"""

# "Christmas Day", "Easter 2025"
HOLIDAY_PATTERN = (
    rf"{BEGIN}(?P<name>{HOLIDAY})(?:{S}(?P<span>week|weekend)\b)?(?:,?{S}(?:of{S}|in{S})?(?P<year>{YEAR}))?"
)
# "two Fridays ago", "three Sundays from now"
WEEKDAYS_AWAY_PATTERN = (
    rf"{BEGIN}(?P<number>{NUMBER}){S}(?P<weekday>{WEEKDAY_NAME})s{S}(?P<way>ago|back|from{S}now|hence)\b"
)


def _date(calendar: Calendar) -> Expression:
    return Expression("DATE", calendar=calendar)


# "told the Sunday Times", "the Mail on Sunday": newspapers, with a capital
PAPER_AFTER_RE = re.compile(
    r"\s(?:Business|Express|Herald|Independent|Mail|Mirror|Monitor|Nation|Observer|Post|Standard|Star|Telegraph|Times"
    r"|Tribune|Vision)\b"
)
PAPER_BEFORE_RE = re.compile(r"\b(?:Mail|Independent)\son\s$")
NO_PAPER_BEFORE_RE = re.compile(r"\b(?:by|last|on|since|until)\s$", re.IGNORECASE)


def _is_paper(match: re.Match[str]) -> bool:
    before = text_before(match, 16)
    if PAPER_AFTER_RE.match(match.string, match.end()) and not NO_PAPER_BEFORE_RE.search(before):
        return match["weekday"].istitle()
    return match["weekday"] == "Sunday" and PAPER_BEFORE_RE.search(before) is not None


def build_weekday(match: re.Match[str]) -> Expression | None:
    if _is_paper(match):
        return None
    return _date(Calendar(weekday=weekday_of(match["weekday"])))


def build_weekday_week(match: re.Match[str]) -> Expression | None:
    return _date(Calendar(weekday=weekday_of(match["weekday"]), step=2))


def build_nth_weekday(match: re.Match[str]) -> Expression | None:
    return _date(
        Calendar(
            int(match["year"]) if match["year"] else None,
            month=month_of(match["month"]) if match["month"] else None,
            weekday=weekday_of(match["weekday"]),
            nth=ORDINALS[match["nth"].lower()],
        )
    )


def build_nth_of_month(match: re.Match[str]) -> Expression | None:
    return build_nth_weekday(match) if match["month"] else None


def build_weekday_day(match: re.Match[str]) -> Expression | None:
    return _date(Calendar(weekday=weekday_of(match["weekday"]), day=day_of(match["day"])))


def build_day_only(match: re.Match[str]) -> Expression | None:
    return _date(Calendar(day=day_of(match["day"])))


# "a Christmas tree", "an Easter egg": a thing, at any time of the year
THING_AFTER_RE = compiled(rf"{S}(?:{words(HOLIDAY_THINGS)})\b")


def build_holiday(match: re.Match[str]) -> Expression | None:
    """None for words that are a holiday only with a capital."""
    if match["name"] in ("epiphany", "holi", "pentecost", "May day"):  # "an early May day"
        return None
    if not match["span"] and not match["year"] and THING_AFTER_RE.match(match.string, match.end()):
        return None
    span = (match["span"] or "").lower()
    return _date(
        Calendar(
            int(match["year"]) if match["year"] else None,
            holiday=holiday_name(match["name"]),
            week_of=span == "week",
            weekend=span == "weekend",
        )
    )


# How many weeks away a weekday may be counted.
MAX_WEEKS = 52


def build_weekdays_away(match: re.Match[str]) -> Expression | None:
    number = number_of(match["number"])
    if number is None or number != int(number) or not 1 <= number <= MAX_WEEKS:
        return None
    sign = -1 if match["way"].lower() in ("ago", "back") else 1
    return _date(Calendar(weekday=weekday_of(match["weekday"]), step=sign * int(number)))


RULES = (
    Rule("<weekday>", "weekday", WEEKDAY_PATTERN, build_weekday),
    Rule("<weekday> week", "weekday", WEEKDAY_WEEK_PATTERN, build_weekday_week),
    Rule("<short weekday>", "weekday", SHORT_WEEKDAY_PATTERN, build_weekday, alone=False),
    Rule("<nth> <weekday>", "weekday", NTH_WEEKDAY_PATTERN, build_nth_weekday, alone=False),
    Rule("<nth> <weekday> of <month>", "weekday", NTH_WEEKDAY_PATTERN, build_nth_of_month),
    Rule("<weekday> the <day>", "weekday", WEEKDAY_DAY_PATTERN, build_weekday_day),
    Rule("the <day>", "digit", DAY_ONLY_PATTERN, build_day_only),
    Rule("<number> <weekdays> ago", "plural day", WEEKDAYS_AWAY_PATTERN, build_weekdays_away),
    Rule("<holiday>", "holiday", HOLIDAY_PATTERN, build_holiday),
)
