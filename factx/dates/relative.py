"""Rules for units and named times that lie beside another: "last week", "next May", "that September"."""

import re
from collections.abc import Callable

from factx.dates.around import SAYING
from factx.dates.holidays import holiday_name
from factx.dates.patterns import (
    BEGIN,
    DAY,
    GAP,
    HOLIDAY,
    JOINT,
    MONTH,
    OF_LONGER,
    SEASON,
    WEEKDAY,
    YEAR,
    Rule,
    S,
    compiled,
    day_of,
    is_verb_month,
    month_of,
    plain,
    text_before,
    weekday_of,
    words,
    year_of,
)
from factx.dates.value import Calendar, Expression, Frame, Origin, Unit
from factx.dates.words import (
    CONTEXT_SHIFTS,
    PUBLISHED_SHIFTS,
    SEASONS,
    TELLING,
    UNITS,
)
from factx.wordlists import alternatives

SHIFT = rf"(?:{words([*PUBLISHED_SHIFTS, *CONTEXT_SHIFTS])})"
FRAME_UNIT = r"(?:day|week|month|quarter|qtr|year|yr|decade|century)\b(?!-century)"

# "last week", "the following year", "this fiscal year", "that same day", "the current quarter"
FRAME_PATTERN = rf"""{BEGIN}(?P<the>the{S}(?:very{S})?)?(?P<shift>{SHIFT}){S}
    (?:(?P<fiscal>academic|business|financial|fiscal|school){S}|(?:calendar|full|working){S})?
    (?P<unit>{FRAME_UNIT})"""
# "the current fiscal", "last fiscal", as Indian papers write
FISCAL_PATTERN = rf"""{BEGIN}(?:the{S})?(?P<shift>{SHIFT}){S}fiscal\b(?=\s?(?:[.,;:)’'–—]|\Z)
    |{S}(?:after|and|are|as|at|but|by|despite|due|ended|ending|for|from|has|he|in|is|it|on|or|over|since|that
        |the|to|versus|was|were|which|while|will|with|would)\b)"""
# "the year", "the quarter": the one that the text is about.
THE_UNIT_PATTERN = rf"""{BEGIN}the{S}(?:full{S}|(?P<latest>latest){S})?(?P<fiscal>fiscal{S})?
    (?P<unit>year|quarter|(?<=latest\s)period)\b(?!['’]?s?-|{S}(?:before|after)\b)"""
# "the year ended March 31", "the year to June" say how long.
ENDED_RE = compiled(rf"{S}(?:(?:ended|ending)\b|(?:to|through){S}(?:the{S}end\b|\d|{MONTH}))")
# "have risen since the start of the year": the year that it is now, whatever year was told of before
SINCE_START_RE = re.compile(
    r"(?P<had>\bhad\b[^.;]*)?\bsince\s(?:the\s(?:beginning|start)\sof\s)?$", re.IGNORECASE
)
# "this is the year to break the record": one that is told by what it is for
TO_VERB_RE = compiled(rf"{S}to{S}[a-z]")
# "the 1988 period": the quarter spoken of, in that year
THAT_QUARTER_PATTERN = rf"{BEGIN}(?:the{S})?(?P<year>{YEAR}){S}(?:period|quarter)\b"
# "For the week, it lost 2%", "is closed for the day": not "enough food for the week"
FOR_BEFORE_RE = re.compile(
    r"\bFor\s$|(?:%|\b(?:away|blocked|closed|down|higher|lower|off|per\s?cent|points?|shut|up))\sfor\s$"
)
FOR_UNIT_PATTERN = (
    rf"(?<=\bfor\s)(?P<extent>the{S}(?P<unit>day|week|month))\b(?={GAP}(?:[.,;:!?)]|$|and\b|as\b|but\b|to\b))"
)
# "the end of the month", "later in the day": only with what stands before.
BARE_UNIT_PATTERN = rf"{BEGIN}(?:the{S})?(?P<unit>day|week|month|year|decade|century)\b(?!['’-])"
WEEKEND_PATTERN = rf"{BEGIN}the{S}weekend\b"
# "the year-ago quarter", "the year-earlier period", "a year-ago"
YEAR_AGO_PATTERN = (
    rf"""{BEGIN}(?:the{S})?(?:comparable{S}|corresponding{S})?(?:year-(?:ago|earlier)|previous[ -]year){S}
    (?:(?P<nth>first|second|third|fourth){S})?(?P<unit>quarter|period|month)\b"""
    rf"|{BEGIN}year-(?:ago|earlier)\b"
)

# "the same period last year", "the corresponding quarter of 2023", "the quarter a year ago",
# "last year's quarter"
_YEAR_BEFORE = rf"""(?:(?:(?:a|one){S})?year{S}(?:ago|before|earlier)
    | (?:(?:in|of){S})?(?:last{S}year
      | the{S}(?:(?:preceding|previous|prior){S}year|year{S}(?:before|earlier))))"""
SAME_PERIOD_PATTERN = rf"""
    {BEGIN}(?:the{S})?(?:(?:same|comparable|corresponding|equivalent){S}(?P<unit>period|quarter)
      | (?<=the\s)(?P<quarter>quarter)){S}
    (?: {_YEAR_BEFORE}\b(?!['’]) | (?:in|of){S}(?P<year>{YEAR}) )
  | {BEGIN}last{S}year['’]s{S}(?:comparable{S}|corresponding{S}|same{S})?(?P<part>period|quarter)\b"""

# "last Friday", "next May", "this summer", "that September", "the previous Monday"
STEP_PATTERN = (
    rf"{BEGIN}(?P<the>the{S})?(?P<shift>{SHIFT}){S}"
    rf"""(?:(?P<weekday>{WEEKDAY})|(?P<month>{MONTH})(?:{S}(?P<day>{DAY}))?
    |(?P<season>{SEASON})|(?P<holiday>{HOLIDAY})|(?P<weekend>weekend)\b)"""
)

# "the end of the year" is made of two; "year-end", "the year's end", "month-end" are not.
UNIT_END_PATTERN = (
    rf"{BEGIN}(?:the{S})?(?P<unit>year|month|week|quarter)(?:['’]s)?{JOINT}end\b(?!{S}(?:of|zone))"
)


def _frame(unit: Unit, amount: int, origin: Origin = "published", *, fiscal: bool = False) -> Expression:
    return Expression("DATE", frame=Frame(unit, amount, origin, fiscal=fiscal))


# "last week of September", "his last day": of a longer time, not of ours.
OF_LONGER_RE = compiled(rf"{OF_LONGER}|{S}of{S}(?:her|his|its|the|their)\b")

# "following Tuesday's talks": a preposition without the article
NEED_ARTICLE = frozenset({"following", "preceding", "prior", "subsequent"})


def build_frame(match: re.Match[str]) -> Expression | None:
    """None for "the past year" and the like: those are durations."""
    word, unit = plain(match["shift"]), UNITS[match["unit"].lower()]
    if word in NEED_ARTICLE and not match["the"]:
        return None
    the = bool(match["the"])
    if match["unit"].istitle() and match["shift"].istitle():  # the broadcast "This Week"
        return None
    if word == "last" and (unit == "day" or OF_LONGER_RE.match(match.string, match.end())):
        return None
    if word == "this" and unit == "day":  # "to this day"
        return Expression("DATE", "PRESENT_REF")
    if word in ("past", "last", "coming", "latest") and the and unit != "quarter":
        return None
    fiscal = bool(match["fiscal"])
    if word == "next" and the and unit in ("century", "decade"):  # "over the next decade" lasts ten years
        return None
    if word == "next" and the:
        return _frame(unit, 1, "context", fiscal=fiscal)
    if word in PUBLISHED_SHIFTS:
        return _frame(unit, PUBLISHED_SHIFTS[word], fiscal=fiscal)
    return _frame(unit, CONTEXT_SHIFTS[word], "context", fiscal=fiscal)


def build_fiscal(match: re.Match[str]) -> Expression | None:
    word = plain(match["shift"])
    if word in PUBLISHED_SHIFTS:
        return _frame("year", PUBLISHED_SHIFTS[word], fiscal=True)
    return _frame("year", CONTEXT_SHIFTS[word], "context", fiscal=True)


def build_the_unit(match: re.Match[str]) -> Expression | None:
    if match["unit"].lower() == "year":
        is_ended = ENDED_RE.match(match.string, match.end())
        if is_ended or text_before(match, 11).lower() == "throughout ":
            return Expression("DURATION", "P1Y")
        if TO_VERB_RE.match(match.string, match.end()) and not match["fiscal"]:
            return None
        since = SINCE_START_RE.search(text_before(match, 80))
        is_now = since is not None and since["had"] is None
        return _frame("year", 0, "published" if is_now else "context", fiscal=bool(match["fiscal"]))
    return _frame("quarter", 0, "compared" if match["latest"] else "context")


def build_that_quarter(match: re.Match[str]) -> Expression | None:
    calendar = Calendar(year_of(match["year"]))
    return Expression("DATE", calendar=calendar, frame=Frame("quarter", 0, "context"))


# "At the end of the day, it is our home": after all.
AFTER_ALL_RE = re.compile(r"\bat\sthe\send\sof\s$", re.IGNORECASE)


def build_bare_unit(match: re.Match[str]) -> Expression | None:
    is_idiom = match[0].lower() == "the day" and match.string.startswith(",", match.end())
    if is_idiom and AFTER_ALL_RE.search(text_before(match, 16)):
        return None
    unit = UNITS[match["unit"].lower()]
    return _frame(unit, 0, "context" if unit == "day" else "published")


def build_for_unit(match: re.Match[str]) -> Expression | None:
    if not FOR_BEFORE_RE.search(text_before(match, 16)):
        return None
    return _frame(UNITS[match["unit"].lower()], 0, "context")


def build_weekend(match: re.Match[str]) -> Expression | None:
    return Expression("DATE", calendar=Calendar(weekend=True))


def build_year_ago(match: re.Match[str]) -> Expression | None:
    return Expression("DATE", frame=Frame("year", -1, "context", same_part=True))


def build_same_period(match: re.Match[str]) -> Expression | None:
    """A quarter, or whatever the text gives the results of."""
    if match["year"]:
        is_quarter = (match["unit"] or match["quarter"]).lower() == "quarter"
        same = Frame("quarter", 0, "context", same_part=not is_quarter)
        return Expression("DATE", calendar=Calendar(year_of(match["year"])), frame=same)
    if "quarter" in (match["unit"] or match["quarter"] or match["part"]).lower():
        return _frame("quarter", -4, "context")
    return build_year_ago(match)


# "predicts that January will be cold", "told reporters that Monday was quiet": the conjunction
CONJUNCTION_BEFORE_RE = re.compile(
    rf"\b(?:{alternatives(SAYING | TELLING)}|told\s(?:[\w’'-]{{1,20}}\s){{0,2}}[\w’'-]{{1,20}})\s$",
    re.IGNORECASE,
)
CONJUNCTION_REACH = 64


def build_step(match: re.Match[str]) -> Expression | None:
    word = plain(match["shift"])
    if word == "that" and CONJUNCTION_BEFORE_RE.search(text_before(match, CONJUNCTION_REACH)):
        return None
    if word in NEED_ARTICLE and not match["the"]:
        return None
    origin_context = word in CONTEXT_SHIFTS
    step = CONTEXT_SHIFTS[word] if origin_context else PUBLISHED_SHIFTS[word]
    if match["month"] and is_verb_month(match["month"]):
        return None
    if (
        match["season"]
        and match["season"].istitle()
        and re.match(r"\s[A-Z]", match.string[match.end() : match.end() + 2])
    ):
        return None  # "this Summer Olympics"
    calendar = Calendar(
        month=month_of(match["month"]) if match["month"] else None,
        weekday=weekday_of(match["weekday"]) if match["weekday"] else None,
        season=SEASONS[match["season"].lower()] if match["season"] else None,
        day=day_of(match["day"]) if match["day"] else None,
        holiday=holiday_name(match["holiday"]) if match["holiday"] else None,
        weekend=bool(match["weekend"]),
        step=step,
    )
    return Expression("DATE", calendar=calendar, frame=Frame("day", 0, "context") if origin_context else None)


def step_to(group: str) -> Callable[[re.Match[str]], Expression | None]:
    """The builder for what stands in that group of the pattern, so that each kind has a rule of its own."""
    return lambda match: build_step(match) if match[group] else None


def build_unit_end(match: re.Match[str]) -> Expression | None:
    return Expression("DATE", frame=Frame(UNITS[match["unit"].lower()], 0), mod="END")


RULES = (
    Rule("<shift> <unit>", "unit", FRAME_PATTERN, build_frame),
    Rule("<shift> fiscal", "fiscal", FISCAL_PATTERN, build_fiscal),
    Rule("the <unit>", "unit", THE_UNIT_PATTERN, build_the_unit),
    Rule("the <year> quarter", "digit", THAT_QUARTER_PATTERN, build_that_quarter),
    Rule("the <unit> of <part>", "unit", BARE_UNIT_PATTERN, build_bare_unit, alone=False),
    Rule("for the <unit>", "unit", FOR_UNIT_PATTERN, build_for_unit),
    Rule("the weekend", "weekend", WEEKEND_PATTERN, build_weekend),
    Rule("the year-ago <unit>", "year", YEAR_AGO_PATTERN, build_year_ago),
    Rule("the same period last year", "quarter", SAME_PERIOD_PATTERN, build_same_period),
    Rule("<shift> <weekday>", "weekday", STEP_PATTERN, step_to("weekday")),
    Rule("<shift> <month>", "month", STEP_PATTERN, step_to("month")),
    Rule("<shift> <season>", "season", STEP_PATTERN, step_to("season")),
    Rule("<shift> <holiday>", "holiday", STEP_PATTERN, step_to("holiday")),
    Rule("<shift> weekend", "weekend", STEP_PATTERN, step_to("weekend")),
    Rule("<unit>-end", "end", UNIT_END_PATTERN, build_unit_end),
)
