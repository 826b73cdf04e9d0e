"""What a date takes from the dates beside it: "April to September 2025", "10:35 a.m. (0735 GMT) Friday"."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from factx.dates.value import Calendar, Expression, Tense, is_clock_only
from factx.model import Mention

Dated = Mention[Expression]

# "April to September 2025", "May 3, June 4 and July 5, 2024": the year is said once.
BETWEEN_RE = re.compile(
    r"\s{0,3}[-–—]\s{0,3}|,?\s{1,3}(?:to|and|or|through|until|till|thru)\s{1,3}|,\s{1,3}",
    re.IGNORECASE,
)
# Of two that are a range the second one comes later.
RANGE_RE = re.compile(r"\s{0,3}[-–—]\s{0,3}|\s{1,3}(?:to|through|until|till|thru)\s{1,3}", re.IGNORECASE)

BETWEEN_BEFORE_RE = re.compile(r"\bbetween\s\Z", re.IGNORECASE)

# "Spain in January, France in February": the end of a sentence ends the list.
SENTENCE_END_RE = re.compile(r"[.!?;]\s|\n")
MAX_LIST_GAP = 80
MONTHS_AHEAD = 3


def is_next_month(first: Dated, second: Dated, text: str) -> bool:
    """Whether the second is a month that follows the first one in a list of what lies ahead."""
    before, after = first.value.calendar, second.value.calendar
    if before is None or after is None or not (before.month and after.month) or second.value.tense == "past":
        return False
    if after.year or after.day or second.start - first.end > MAX_LIST_GAP:
        return False
    ahead = (after.month - before.month) % 12
    return ahead <= MONTHS_AHEAD and not SENTENCE_END_RE.search(text, first.end, second.start)


def with_shared_tenses(mentions: Sequence[Dated], text: str) -> list[Dated]:
    """The mentions; a month that lies ahead wherever a verb tells of it lies ahead elsewhere too.

    Days of one list share the tense: "between 4 and 11 May", "on April 1 and May 6".
    """
    told = list(mentions)
    for at in range(len(told) - 1):
        first, second = told[at], told[at + 1]
        if _share_month(first, second, text) or _are_listed_days(first, second, text):
            tense = first.value.tense or second.value.tense
            told[at] = replace(first, value=replace(first.value, tense=tense))
            told[at + 1] = replace(second, value=replace(second.value, tense=tense))
    return _with_tenses_of_months(told)


def _share_month(first: Dated, second: Dated, text: str) -> bool:
    """Whether the month that is said of one of the two days is that of both."""
    is_shared = first.rule == "<day> to <day> <month>" or second.rule == "<month> <day> to <day>"
    return is_shared and BETWEEN_RE.fullmatch(text, first.end, second.start) is not None


def _are_listed_days(first: Dated, second: Dated, text: str) -> bool:
    """Whether both are days of a list: "on March 27, April 1 and April 6"."""
    fields = first.value.calendar, second.value.calendar
    if not all(calendar and calendar.month and calendar.day and not calendar.year for calendar in fields):
        return False
    return BETWEEN_RE.fullmatch(text, first.end, second.start) is not None


def _with_tenses_of_months(mentions: Sequence[Dated]) -> list[Dated]:
    tenses: dict[int, set[Tense]] = {}
    for mention in mentions:
        if (month := _bare_month(mention)) and mention.value.tense:
            tenses.setdefault(month, set()).add(mention.value.tense)
    ahead = {month for month, told in tenses.items() if told == {"future"}}
    return [
        replace(mention, value=replace(mention.value, tense="future"))
        if mention.value.tense is None and _bare_month(mention) in ahead
        else mention
        for mention in mentions
    ]


def _bare_month(mention: Dated) -> int | None:
    """The month that is named without a year or day."""
    calendar = mention.value.calendar
    if calendar is None or mention.value.frame or calendar != Calendar(month=calendar.month):
        return None
    return calendar.month


# "the quarter ended Sept. 30"
ENDED_RE = re.compile(r",?\s{1,3}(?:that\s|which\s)?(?:ended|ending|to|through)\s(?:on\s|in\s)?")

# What may stand between a time of day and its day.
DAY_FOLLOWS_RE = re.compile(
    r"\s\([^()]{1,20}\)\s(?:on\s)?|\)\s(?:on\s)?|\s(?:[^\W\d_]{2,12}\stime\s)?on\s|,?\s[a-z]+(?:\s[a-z]+)?\son\s"
)


# "overnight into Sunday"
NIGHT_INTO_RE = re.compile(r"\s(?:in)?to\s(?:early\s)?", re.IGNORECASE)


# "between 5 and 7 p.m. Friday"
CLOCK_RANGE_RE = re.compile(r"\s{0,2}[-–—]\s{0,2}|\s{1,3}(?:to|and|or|until)\s{1,3}")


def is_range(first: Dated, second: Dated, text: str) -> bool:
    """Whether the two dates stand in a range; "three months to June" is none."""
    return first.value.timex_type != "DURATION" and bool(RANGE_RE.fullmatch(text, first.end, second.start))


def is_between_weekdays(first: Dated, second: Dated, text: str) -> bool:
    """Whether the two are the ends of days that lie ahead: "between Monday night and Friday"."""
    fields = first.value.calendar, second.value.calendar
    if not all(calendar and calendar.weekday and not calendar.month for calendar in fields):
        return False
    tenses = first.value.tense, second.value.tense
    if "past" in tenses or text[first.end : second.start].strip().lower() != "and":
        return False
    return BETWEEN_BEFORE_RE.search(text, max(0, first.start - 12), first.start) is not None


def end_of_quarter(mention: Dated, after: Dated | None, text: str) -> Dated | None:
    """The date on which "the quarter" ended, where it says so."""
    frame = mention.value.frame
    is_quarter = frame is not None and frame.unit == "quarter" and frame.origin == "context"
    return after if is_quarter and after and ENDED_RE.fullmatch(text, mention.end, after.start) else None


# "the nine months", "the first six months": how business years are counted up
MONTHS_OF_YEAR_RE = re.compile(r"(?:the\s)?(?:(?:first|latest)\s)?(?:six|nine|6|9)\smonths", re.IGNORECASE)


def is_months_of_year(mention: Dated, text: str) -> bool:
    """Whether the duration stands for the part of the year that results are given for."""
    span = text[mention.start : mention.end]
    return mention.value.timex in ("P6M", "P9M") and bool(MONTHS_OF_YEAR_RE.fullmatch(span))


def day_of_clock(mention: Dated, followers: Sequence[Dated], text: str) -> Dated | None:
    """The date after a time of day that is its day; another time of day may stand between."""
    if not is_clock_only(mention.value):
        return None
    for after in followers:
        if is_clock_only(after.value):
            continue
        if after.value.clock and CLOCK_RANGE_RE.fullmatch(text, mention.end, after.start):
            return after
        if mention.value.clock == "TNI" and NIGHT_INTO_RE.fullmatch(text, mention.end, after.start):
            return after
        start = max((clock.end for clock in followers if clock.end <= after.start), default=mention.end)
        return after if DAY_FOLLOWS_RE.fullmatch(text, start, after.start) else None
    return None


def with_shared_years(mentions: Sequence[Dated], text: str, *, day_first: bool | None) -> list[Dated]:
    """The mentions, in text order, with the year of their partner in a range, and days told from months."""
    shared: list[Dated] = []
    for mention in reversed(mentions):
        value = mention.value
        calendar = value.calendar
        if calendar and calendar.numbers and day_first is not None:
            day, month = calendar.numbers if day_first else calendar.numbers[::-1]
            calendar = replace(calendar, day=day, month=month, numbers=None)
            mention = replace(mention, value=replace(value, calendar=calendar))
        if calendar and shared and BETWEEN_RE.fullmatch(text, mention.end, shared[-1].start):
            is_list = not is_range(mention, shared[-1], text)
            mention = _with_year_of(mention, shared[-1].value.calendar, is_list=is_list)
            mention = _with_frame_of(mention, shared[-1].value)
        shared.append(mention)
    return shared[::-1]


def _with_year_of(mention: Dated, partner: Calendar | None, *, is_list: bool) -> Dated:
    """The mention in its partner's year, or the one before where a range runs over New Year."""
    calendar = mention.value.calendar
    if calendar is None or partner is None or not (calendar.month and partner.month and partner.year):
        return mention
    if calendar.year is not None:
        return mention
    wraps = (calendar.month, calendar.day or 0) > (partner.month, partner.day or 31)
    if is_list and (wraps or bool(calendar.day) != bool(partner.day)):
        return mention
    return replace(
        mention, value=replace(mention.value, calendar=replace(calendar, year=partner.year - wraps))
    )


def _with_frame_of(mention: Dated, partner: Expression) -> Dated:
    """The mention in the year that its partner tells by another: "January 1 to April 2 last year"."""
    calendar, later, frame = mention.value.calendar, partner.calendar, partner.frame
    if calendar is None or later is None or frame is None or frame.unit != "year" or mention.value.frame:
        return mention
    if calendar.year or calendar.step or not (calendar.month and later.month):
        return mention
    if (calendar.month, calendar.day or 0) > (later.month, later.day or 31):
        return mention
    return replace(mention, value=replace(mention.value, frame=frame))


# Americans write the month first; in Canada and the Philippines both ways occur.
MONTH_FIRST = frozenset({"US"})
BOTH_WAYS = frozenset({"CA", "PH", "US"})


def is_day_first(mentions: Sequence[Dated], text: str, *, countries: Collection[str]) -> bool | None:
    """Whether the article writes the day first in digits, as its other dates or its countries tell."""
    for mention in mentions:
        if mention.rule == "<number>/<number>/<year>":
            first, second, *_ = re.split(r"\D", text[mention.start : mention.end])
            if int(first) > 12 or int(second) > 12:
                return int(first) > 12
    if any(mention.rule.startswith("<day> <month>") for mention in mentions):  # "3 April"
        return True
    if countries and MONTH_FIRST.issuperset(countries):
        return False
    return True if countries and BOTH_WAYS.isdisjoint(countries) else None
