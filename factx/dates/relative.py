"""Rules for dates that lie some way from another: "last week", "three years ago", "the next day", "now"."""

import re

from factx.dates.durations import timex_duration
from factx.dates.holidays import NAMES, holiday_name
from factx.dates.patterns import (
    BEGIN,
    DAY,
    GAP,
    JOINT,
    MONTH,
    NUMBER,
    SEASON,
    VAGUE,
    WEEKDAY,
    YEAR,
    Rule,
    S,
    compiled,
    day_of,
    is_verb_month,
    month_of,
    number_of,
    plain,
    text_before,
    weekday_of,
    words,
    year_of,
)
from factx.dates.value import Calendar, Expression, Frame, Origin, Unit
from factx.dates.words import (
    AFTER_DISTANCE,
    CONTEXT_SHIFTS,
    PUBLISHED_SHIFTS,
    REFERENCES,
    SEASONS,
    UNITS,
)

SHIFT = rf"(?:{words([*PUBLISHED_SHIFTS, *CONTEXT_SHIFTS])})"
FRAME_UNIT = r"(?:day|week|month|quarter|qtr|year|yr|decade|century)\b"

# "last week", "the following year", "this fiscal year", "that same day", "the current quarter"
FRAME_RE = compiled(
    rf"{BEGIN}(?P<the>the{S}(?:very{S})?)?(?P<shift>{SHIFT}){S}(?:(?:fiscal|financial|calendar|full|academic|school){S})?(?P<unit>{FRAME_UNIT})"
)
# "the year", "the quarter": the one that the text is about.
THE_UNIT_RE = compiled(
    rf"{BEGIN}the{S}(?:full{S}|fiscal{S}|(?P<latest>latest){S}(?:fiscal{S})?)?(?P<unit>year|quarter|(?<=latest\s)period)\b(?!['’]?s?-|{S}(?:before|after)\b)"
)
# "the year ended March 31" says how long.
ENDED_RE = re.compile(r"\s{1,3}(?:ended|ending|to|through)\b")
# "the 1988 period": the quarter spoken of, in that year
THAT_QUARTER_RE = compiled(rf"{BEGIN}(?:the{S})?(?P<year>{YEAR}){S}(?:period|quarter)\b")
# "the end of the month", "later in the day": only with what stands before.
BARE_UNIT_RE = compiled(rf"{BEGIN}(?:the{S})?(?P<unit>day|week|month|decade|century)\b(?!['’-])")
WEEKEND_RE = compiled(rf"{BEGIN}the{S}weekend\b")
# "the year-ago quarter", "the year-earlier period", "a year-ago"
YEAR_AGO_RE = compiled(
    rf"{BEGIN}(?:the{S})?(?:comparable{S}|corresponding{S})?year-(?:ago|earlier){S}(?:(?P<nth>first|second|third|fourth){S})?(?P<unit>quarter|period|month)\b"
    rf"|{BEGIN}year-(?:ago|earlier)\b"
)

# "last Friday", "next May", "this summer", "that September", "the previous Monday"
STEP_RE = compiled(
    rf"{BEGIN}(?P<the>the{S})?(?P<shift>{SHIFT}){S}"
    rf"(?:(?P<weekday>{WEEKDAY})|(?P<month>{MONTH})(?:{S}(?P<day>{DAY}))?|(?P<season>{SEASON})|(?P<holiday>{words(NAMES)})\b|(?P<weekend>weekend)\b)"
)

# "today", "the day after tomorrow"
DAYS = {
    "the day after tomorrow": 2,
    "the day before yesterday": -2,
    "today": 0,
    "tomorrow": 1,
    "yesterday": -1,
}
DAY_WORD_RE = compiled(rf"{BEGIN}(?P<day>{words(DAYS)})\b")

# "three years ago", "a day earlier", "two weeks later", "10 days from now"
DISTANCE_RE = compiled(
    rf"""{BEGIN}
    (?:(?:(?P<vague>{VAGUE}|(?:a{S})?couple(?:{S}of)?) | (?P<number>{NUMBER}) | (?P<one>an?)){JOINT})?
    (?P<unit>{words(set(UNITS) - {"evening", "evenings", "semester", "weekend"})})\b
    (?:{S}or{S}so)?{S}(?P<way>{words(set(AFTER_DISTANCE) - {"after", "before"})})\b"""
)
# "the day before", "the week after": where nothing follows that it is before.
DAY_BEFORE_RE = compiled(
    rf"{BEGIN}the{S}(?P<unit>day|night|week|month|year){S}(?P<way>before|after)\b(?={GAP}(?:[.,;:!?)\"”’]|$|and\b|but\b|that\b))"
)

# "the week after next", "the year before last"
TWO_AWAY_RE = compiled(rf"{BEGIN}the{S}(?P<unit>{FRAME_UNIT}){S}(?:(?P<next>after{S}next)|before{S}last)\b")

# "in two months", "in a week": a date where the verb speaks of the future, else how long something took
IN_DISTANCE_RE = compiled(
    rf"""(?<=\bin\s)(?P<extent>(?:(?P<number>{NUMBER})|an?){S}(?P<unit>days?|weeks?|months?|years?))\b
    (?!['’]|-|{S}(?:of|after|before|or|and|to)\b)"""
)

# "now", "recently", "the near future"
# "soon after", "as soon as" and "as recently as" are about something else.
REFERENCE_RE = compiled(rf"(?<![\w$-])(?<!\bas\s)(?P<words>{words(REFERENCES)})\b(?![-]|{S}(?:after|as)\b)")
# "recent years", "recent weeks and months", "the coming months", "future quarters"
VAGUE_TIME_RE = compiled(
    rf"{BEGIN}(?:the{S})?(?P<word>recent|past|future|coming){S}(?P<unit>hours|days|weeks|months|quarters|years|decades)"
    rf"(?:{S}and{S}(?:months|years|decades))?\b"
)
# "the end of the year" is made of two; "year-end", "the year's end", "month-end" are not.
UNIT_END_RE = compiled(
    rf"{BEGIN}(?:the{S})?(?P<unit>year|month|week|quarter)(?:['’]s)?{JOINT}end\b(?!{S}(?:of|zone))"
)


def _frame(unit: Unit, amount: int, origin: Origin = "published") -> Expression:
    return Expression("DATE", frame=Frame(unit, amount, origin))


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
    if word == "this" and unit == "day":  # "to this day"
        return Expression("DATE", "PRESENT_REF")
    if word in ("past", "last", "coming", "latest") and the and unit != "quarter":
        return None
    if word == "next" and the:
        return _frame(unit, 1, "context")
    if word in PUBLISHED_SHIFTS:
        return _frame(unit, PUBLISHED_SHIFTS[word])
    return _frame(unit, CONTEXT_SHIFTS[word], "context")


def build_the_unit(match: re.Match[str]) -> Expression | None:
    if match["unit"].lower() == "year":
        is_ended = ENDED_RE.match(match.string, match.end())
        return Expression("DURATION", "P1Y") if is_ended else _frame("year", 0, "context")
    return _frame("quarter", -1) if match["latest"] else _frame("quarter", 0, "context")


def build_that_quarter(match: re.Match[str]) -> Expression | None:
    calendar = Calendar(year_of(match["year"]))
    return Expression("DATE", calendar=calendar, frame=Frame("quarter", 0, "context"))


def build_bare_unit(match: re.Match[str]) -> Expression | None:
    unit = UNITS[match["unit"].lower()]
    return _frame(unit, 0, "context" if unit == "day" else "published")


def build_weekend(match: re.Match[str]) -> Expression | None:
    return Expression("DATE", calendar=Calendar(weekend=True))


def build_year_ago(match: re.Match[str]) -> Expression | None:
    return Expression("DATE", frame=Frame("year", -1, "context", same_part=True))


def build_step(match: re.Match[str]) -> Expression | None:
    word = plain(match["shift"])
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


# "USA Today", "VOA Today"
NAME_BEFORE_RE = re.compile(r"\b[A-Z]\w*\s$")


def build_day_word(match: re.Match[str]) -> Expression | None:
    if match["day"] == "Today" and NAME_BEFORE_RE.search(text_before(match, 12)):
        return None
    return _frame("day", DAYS[plain(match["day"])])


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
    return _distance(unit, number, sign, origin)


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
    return Expression("DATE", frame=Frame(unit, sign * int(number), origin, same_part=True), mod=mod)


def build_two_away(match: re.Match[str]) -> Expression | None:
    return _frame(UNITS[match["unit"].lower()], 2 if match["next"] else -2)


def build_in_distance(match: re.Match[str]) -> Expression | None:
    """Both readings: the duration, and the frame for a verb in the future tense."""
    unit = UNITS[match["unit"].lower()]
    number = number_of(match["number"]) if match["number"] else 1
    if number is None or number != int(number) or number > 1000:
        return None
    return Expression("DURATION", timex_duration(number, unit), frame=Frame(unit, int(number)))


def build_day_before(match: re.Match[str]) -> Expression | None:
    step = 1 if match["way"].lower() == "after" else -1
    unit = UNITS[match["unit"].lower()]
    if unit == "night":
        return Expression("TIME", frame=Frame("day", step, "context"), clock="TNI")
    return _frame(unit, step, "context")


# "the past" and "the current" before a noun: "the past three months", "current account"
PAST_PHRASE_RE = re.compile(
    r"\s+(?:\w+[\s-]){0,3}?(?:seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|decades?|century|summers?|winters?)\b"
)


def build_reference(match: re.Match[str]) -> Expression | None:
    said = plain(match["words"])
    if said in ("the past", "the present") and re.match(
        r"\s+\w", match.string[match.end() : match.end() + 3]
    ):
        following = re.match(r"\s+(\w+)", match.string[match.end() : match.end() + 30])
        if following and following[1].lower() not in (
            "and",
            "when",
            "that",
            "but",
            "or",
            "to",
            "as",
            "he",
            "she",
            "it",
            "they",
            "we",
        ):
            return None
    return Expression("DATE", REFERENCES[said])


def build_vague_time(match: re.Match[str]) -> Expression | None:
    return Expression("DATE", "FUTURE_REF" if match["word"].lower() in ("future", "coming") else "PAST_REF")


def build_unit_end(match: re.Match[str]) -> Expression | None:
    return Expression("DATE", frame=Frame(UNITS[match["unit"].lower()], 0), mod="END")


RULES = (
    Rule("<shift> <unit>", "unit", FRAME_RE, build_frame),
    Rule("the <unit>", "unit", THE_UNIT_RE, build_the_unit),
    Rule("the <year> quarter", "digit", THAT_QUARTER_RE, build_that_quarter),
    Rule("the <unit> of <part>", "unit", BARE_UNIT_RE, build_bare_unit, alone=False),
    Rule("the weekend", "unit", WEEKEND_RE, build_weekend),
    Rule("the year-ago <unit>", "unit", YEAR_AGO_RE, build_year_ago),
    Rule("<shift> <weekday>", "weekday", STEP_RE, build_step),
    Rule("<shift> <month>", "month", STEP_RE, build_step),
    Rule("<shift> <season>", "season", STEP_RE, build_step),
    Rule("<shift> <holiday>", "holiday", STEP_RE, build_step),
    Rule("<shift> weekend", "unit", STEP_RE, build_step),
    Rule("<day word>", "day word", DAY_WORD_RE, build_day_word),
    Rule("<number> <unit> ago", "unit", DISTANCE_RE, build_distance),
    Rule("in <number> <unit>", "unit", IN_DISTANCE_RE, build_in_distance),
    Rule("the <unit> after next", "unit", TWO_AWAY_RE, build_two_away),
    Rule("the <unit> before", "unit", DAY_BEFORE_RE, build_day_before),
    Rule("<reference>", "reference", REFERENCE_RE, build_reference),
    Rule("recent <units>", "unit", VAGUE_TIME_RE, build_vague_time),
    Rule("<unit>-end", "unit", UNIT_END_RE, build_unit_end),
)
