"""Rules for times of day: clock times, parts of the day, and days named together with one."""

import re

from factx.dates.around import ZONES
from factx.dates.patterns import (
    BEGIN,
    DAY_PART,
    GAP,
    START,
    WEEKDAY,
    Rule,
    S,
    clock_part,
    plain,
    text_before,
    weekday_of,
    words,
)
from factx.dates.value import Calendar, Expression, Frame
from factx.dates.words import CONTEXT_SHIFTS, PUBLISHED_SHIFTS
from factx.numerals import SMALL, parse_numeral
from factx.wordlists import alternatives

ZONE = rf"(?:{words(ZONES)})\b"

# "10:35 a.m.", "5.30pm EST", "7 p.m.", "1140 a.m."
TWELVE_HOUR_PATTERN = (
    rf"""{START}(?P<hour>1[0-2]|0?[1-9])(?:[:.]?(?P<minute>[0-5]\d))?(?::(?P<second>[0-5]\d))?
    {GAP}(?P<half>[ap])(?:\.{GAP}m\.|\.?m\b(?!\.?\w)|\.m\b)"""
    rf"(?:,?{S}(?P<zone>{ZONE}))?"
)
# "between 5 and 7 p.m.", "from 9-11 a.m.": the hour whose half of the day stands at the other one
FIRST_HOUR_PATTERN = rf"""{START}(?P<extent>(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?)
    (?:{GAP}[-–—]{GAP}|{S}(?:to|and|or|until){S})
    (?P<second>1[0-2]|0?[1-9])(?:[:.][0-5]\d)?{GAP}(?P<half>[ap])\.?{GAP}m\b"""
# "at 14:30", "14:30 GMT", "9:31"; scores and ratios look the same, so a cue or a zone has to stand by.
DAY_HOUR_PATTERN = rf"""{START}(?P<hour>[01]?\d|2[0-4])[:.h](?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\d%]|[:.,]\d)
    (?P<after>{GAP}(?:{ZONE}|hours\b|hrs\b|h\b))?(?!\w)"""
CLOCK_CUE_RE = re.compile(
    r"\b(?:at|by|from|until|till|around|about|after|before|since|to|between|past|and|than)\s{1,3}$",
    re.IGNORECASE,
)
# "0735 GMT", "1353 (1023GMT)", "at 1430 hours": not "1430 hours of sun"
FOUR_DIGITS_PATTERN = (
    rf"{START}(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?:{GAP}{ZONE}|{S}(?P<hours>hours|hrs)\b)"
)

_HOURS = alternatives(name for name, number in SMALL.items() if 1 <= number <= 12)
_MINUTES = alternatives(name for name, number in SMALL.items() if 10 <= number < 60)
# "ten thirty a.m.", "eight p.m.", as broadcasts are written down
SPELT_HOUR_PATTERN = rf"""
    {BEGIN}(?P<hour>{_HOURS})(?:(?:{S}|-)(?P<tens>{_MINUTES})(?:(?:{S}|-)(?P<units>{_HOURS}))?)?
    {GAP}(?P<half>[ap])(?:\.?\s?m\b\.?)(?!\w)"""
# "15 minutes past 3 p.m.", "ten minutes before midnight", "a quarter to noon"; not "15 minutes to 5"
MINUTES_PAST_PATTERN = rf"""
    {BEGIN}(?:(?P<minutes>[1-5]?\d|{_MINUTES}|{_HOURS}){S}minutes?|(?:a{S})?(?P<quarter>quarter)){S}
    (?P<way>past|after|to|before){S}
    (?:(?P<name>noon|midday|midnight)\b|(?P<hour>1[0-2]|0?[1-9]|{_HOURS}){GAP}(?P<half>[ap])\.?\s?m\b\.?(?!\w))"""
# "at 8 tonight", "at 10:30 tonight"
TONIGHT_HOUR_PATTERN = rf"(?<=\bat\s)(?P<hour>[4-9]|1[01])(?:[:.](?P<minute>[0-5]\d))?{S}tonight\b"
# "5 o'clock", "five o'clock in the morning", "4 in the morning", "half past six"
SPOKEN_PATTERN = rf"""{START}(?:(?P<fraction>half|(?:an?{S})?quarter|twenty|ten|five){S}(?P<way>past|to){S})?
    (?P<hour>1[0-2]|[1-9]|{_HOURS})(?::(?P<minute>[0-5]\d))?
    (?:{GAP}(?P<oclock>o['’]?clock))?(?:{GAP}(?P<half_day>[ap])\.?m\b)?
    (?:{S}(?P<part>in{S}the{S}(?:morning|afternoon|evening)|at{S}night))?\b(?!['’-]\w)"""

# "at 9": with the part of a day that tells which half ("Saturday morning at 9")
BARE_HOUR_PATTERN = rf"(?<=\bat\s)(?P<hour>1[0-2]|[1-9])(?![\w:%]|[.,/-]\d|{S}(?:percent|per|o['’]?clock))"
# "just after nine Sunday morning", "before six on Monday evening"
HOUR_WORD_PATTERN = rf"{BEGIN}(?P<hour>{_HOURS})(?={S}(?:on{S})?{WEEKDAY}{S}{DAY_PART})"
# "14:55" beside its date
BESIDE_DATE_PATTERN = rf"""{START}(?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\w:%]|[.,]\d)
    (?:{S}[+-]0\d:?\d\d\b)?"""

# "noon", "12 midnight"
NAMED_PATTERN = rf"{BEGIN}(?<!high\s)(?:12{S}|twelve{S})?(?P<name>noon|midday|midnight)\b"

# "Friday night", "Sunday evenings", "early Tuesday morning" with what stands before
WEEKDAY_PART_PATTERN = rf"{BEGIN}(?P<weekday>{WEEKDAY}){S}(?P<part>{DAY_PART})"
# "this morning", "last night", "the next evening", "yesterday afternoon"
SHIFTED_PART_PATTERN = rf"""
    {BEGIN}(?P<shift>this|last|yesterday|tomorrow|today|that(?:{S}same)?|(?:the{S})?(?:next|following|previous|same))
    ['’]?s?{S}(?P<part>{DAY_PART})"""
HOURS_OF_MORNING_PATTERN = rf"{BEGIN}(?:the{S})?(?:early|small|wee){S}hours{S}of{S}the{S}morning\b"
TONIGHT_PATTERN = rf"{BEGIN}(?P<word>tonight|overnight)\b"
# "the morning of", "the early hours of": only with the day that they are part of
BARE_PART_PATTERN = rf"{BEGIN}(?:the{S})?(?P<part>{DAY_PART})"
EARLY_HOURS_PATTERN = rf"{BEGIN}(?:the{S})?(?P<when>early|small|wee|late){S}(?:morning{S})?hours\b"


def _time(clock: str, *, frame: Frame | None = None, calendar: Calendar | None = None) -> Expression:
    return Expression("TIME", clock=clock, frame=frame, calendar=calendar)


def build_twelve_hour(match: re.Match[str]) -> Expression | None:
    hour = int(match["hour"]) % 12 + (12 if match["half"].lower() == "p" else 0)
    return _time(f"T{hour:02}:{match['minute'] or '00'}" + (f":{match['second']}" if match["second"] else ""))


def build_spelt_hour(match: re.Match[str]) -> Expression | None:
    hour = int(parse_numeral(match["hour"]) or 0) % 12 + (12 if match["half"].lower() == "p" else 0)
    minutes = [int(parse_numeral(part) or 0) for part in (match["tens"], match["units"]) if part]
    return _time(f"T{hour:02}:{sum(minutes):02}") if sum(minutes) < 60 else None


def build_minutes_past(match: re.Match[str]) -> Expression | None:
    """The minutes from the hour; those before midnight are the day's own, those after it the next day's."""
    minutes = 15 if match["quarter"] else int(parse_numeral(match["minutes"]) or 0)
    is_before = match["way"].lower() in ("before", "to")
    if match["name"]:
        hour = 12 if match["name"].lower() != "midnight" else 24 if is_before else 0
    else:
        hour = int(parse_numeral(match["hour"]) or 0) % 12 + (12 if match["half"].lower() == "p" else 0)
    total = (hour * 60 + (-minutes if is_before else minutes)) % (24 * 60)
    return _time(f"T{total // 60:02}:{total % 60:02}")


def build_tonight_hour(match: re.Match[str]) -> Expression | None:
    return _time(f"T{int(match['hour']) + 12}:{match['minute'] or '00'}", frame=Frame("day", 0))


def build_first_hour(match: re.Match[str]) -> Expression | None:
    """The first hour: "from 11 to 1 p.m." begins in the other half of the day."""
    hour, second = int(match["hour"]) % 12, int(match["second"]) % 12
    is_afternoon = (match["half"].lower() == "p") == (hour < second)
    return _time(f"T{hour + 12 * is_afternoon:02}:{match['minute'] or '00'}")


def build_day_hour(match: re.Match[str]) -> Expression | None:
    before = text_before(match, 10)
    if not match["after"] and "h" not in match[0] and (not CLOCK_CUE_RE.search(before) or "." in match[0]):
        return None
    return _time(f"T{int(match['hour']):02}:{match['minute']}")


def build_four_digits(match: re.Match[str]) -> Expression | None:
    if match["hours"] and not CLOCK_CUE_RE.search(text_before(match, 10)):
        return None
    return _time(f"T{match['hour']}:{match['minute']}")


def build_beside_date(match: re.Match[str]) -> Expression | None:
    return _time(f"T{match['hour']}:{match['minute']}")


MINUTES = {"five": 5, "half": 30, "quarter": 15, "ten": 10, "twenty": 20}


def build_spoken(match: re.Match[str]) -> Expression | None:
    fraction = (match["fraction"] or "").lower().split(" ")[-1]
    way = (match["way"] or "").lower()
    if not match["oclock"] and not match["part"] and not _is_said_time(fraction, way, text_before(match, 10)):
        return None
    hour, minute = int(parse_numeral(match["hour"]) or 0), MINUTES.get(fraction, 0)
    if way == "to":
        hour, minute = hour - 1 or 12, 60 - minute
    minute = int(match["minute"] or minute)
    part = plain(match["part"] or "")
    is_later = part.endswith(("afternoon", "evening", "night")) or (match["half_day"] or "").lower() == "p"
    return _time(f"T{(hour + 12 * (is_later and hour < 12)) % 24:02}:{minute:02}")


def _is_said_time(fraction: str, way: str, before: str) -> bool:
    """Whether "half past six" and the like, without "o'clock", tells the time.

    >>> _is_said_time("half", "past", ""), _is_said_time("ten", "to", "at ")
    (True, False)
    """
    if way == "past":
        return fraction in ("half", "quarter")
    return fraction == "quarter" and bool(CLOCK_CUE_RE.search(before))


# "High Noon"
NAME_BEFORE_RE = re.compile(r"[A-Z][a-z]+\s$")


def build_bare_hour(match: re.Match[str]) -> Expression | None:
    return _time(f"T{int(match['hour']):02}")


def build_hour_word(match: re.Match[str]) -> Expression | None:
    if not CLOCK_CUE_RE.search(text_before(match, 10)):
        return None
    return _time(f"T{int(parse_numeral(match['hour']) or 0):02}")


def build_named(match: re.Match[str]) -> Expression | None:
    if match["name"].istitle() and NAME_BEFORE_RE.search(text_before(match, 12)):
        return None
    return _time(clock_part(match["name"]))


# "next Thursday night": the day is that of "next Thursday".
SHIFT_BEFORE_RE = re.compile(rf"\b(?:{alternatives({*PUBLISHED_SHIFTS, *CONTEXT_SHIFTS})})\s$", re.IGNORECASE)


def build_weekday_part(match: re.Match[str]) -> Expression | None:
    if SHIFT_BEFORE_RE.search(text_before(match, 12)):
        return None
    return _time(clock_part(match["part"]), calendar=Calendar(weekday=weekday_of(match["weekday"])))


SHIFTED_DAYS = {"last": -1, "yesterday": -1, "tomorrow": 1, "today": 0, "this": 0}


def build_shifted_part(match: re.Match[str]) -> Expression | None:
    shift = plain(match["shift"]).removeprefix("the ").removesuffix(" same")
    if shift in SHIFTED_DAYS:
        return _time(clock_part(match["part"]), frame=Frame("day", SHIFTED_DAYS[shift]))
    amount = {"next": 1, "following": 1, "previous": -1}.get(shift, 0)
    return _time(clock_part(match["part"]), frame=Frame("day", amount, "context"))


def build_tonight(match: re.Match[str]) -> Expression | None:
    """Tonight, or the night of the day that the text speaks of; None for "The Tonight Show"."""
    if match["word"] == "Tonight" and match.string.startswith(" Show", match.end()):
        return None
    return _time("TNI", frame=Frame("day", 0) if match["word"].lower() == "tonight" else None)


def build_bare_part(match: re.Match[str]) -> Expression | None:
    return _time(clock_part(match["part"]))


def build_early_hours(match: re.Match[str]) -> Expression | None:
    return _time("TNI" if match["when"].lower() == "late" else "TMO")


def build_hours_of_morning(match: re.Match[str]) -> Expression | None:
    return _time("TMO")


RULES = (
    Rule("<hour> a.m.", "digit", TWELVE_HOUR_PATTERN, build_twelve_hour),
    Rule("<hour word> a.m.", "hour word", SPELT_HOUR_PATTERN, build_spelt_hour),
    Rule("<minutes> past <hour>", "minutes", MINUTES_PAST_PATTERN, build_minutes_past),
    Rule("<hour> tonight", "day word", TONIGHT_HOUR_PATTERN, build_tonight_hour),
    Rule("<hour> to <hour> a.m.", "digit", FIRST_HOUR_PATTERN, build_first_hour),
    Rule("<hour>:<minute>", "digit", DAY_HOUR_PATTERN, build_day_hour),
    Rule("<hour><minute> GMT", "digit", FOUR_DIGITS_PATTERN, build_four_digits),
    Rule("<hour> o'clock", "clock", SPOKEN_PATTERN, build_spoken),
    Rule("<hour> in the morning", "part", SPOKEN_PATTERN, build_spoken),
    Rule("at <hour>", "part", BARE_HOUR_PATTERN, build_bare_hour, alone=False),
    Rule("<hour word> <weekday> <part of day>", "hour word", HOUR_WORD_PATTERN, build_hour_word, alone=False),
    Rule("<date> <hour>:<minute>", "digit", BESIDE_DATE_PATTERN, build_beside_date, alone=False),
    Rule("noon", "clock", NAMED_PATTERN, build_named),
    Rule("<weekday> <part of day>", "weekday", WEEKDAY_PART_PATTERN, build_weekday_part),
    Rule("<shift> <part of day>", "part", SHIFTED_PART_PATTERN, build_shifted_part),
    Rule("tonight", "day word", TONIGHT_PATTERN, build_tonight),
    Rule("the <part of day>", "part", BARE_PART_PATTERN, build_bare_part, alone=False),
    Rule("the early hours of the morning", "hours", HOURS_OF_MORNING_PATTERN, build_hours_of_morning),
    Rule("the early hours", "hours", EARLY_HOURS_PATTERN, build_early_hours, alone=False),
)
