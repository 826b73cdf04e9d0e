"""What a text has told of dates so far, which the next date may refer to."""

import re
from dataclasses import dataclass, replace
from datetime import date

from factx.dates.calendar import Period, last_day, moved, period_of
from factx.dates.frames import is_year_before
from factx.dates.partners import is_months_of_year
from factx.dates.value import Expression, Frame
from factx.dates.words import TELLING
from factx.model import Mention
from factx.wordlists import alternatives

# "police said on Wednesday", "told reporters on Wednesday", "said in a statement late on Wednesday"
SAID_BEFORE_RE = re.compile(
    rf"""\b(?:{alternatives(TELLING)}|told\s(?:the\s|a\s)?[\w’'-]{{1,20}}(?:\s[\w’'-]{{1,20}})?)
    (?:\sin\san?\s(?:[\w-]{{1,20}}\s)?(?:briefing|interview|statement))?,?\s(?:on\s)?\Z""",
    re.VERBOSE,
)
SAID_REACH = 80
# "detained since 9 August": that day is over where the text tells the time.
SINCE_BEFORE_RE = re.compile(r"\bsince\s(?:about\s|early\s|late\s)?\Z", re.IGNORECASE)
# "after his June 23 mutiny": which mutiny, in passing
OWNED_BEFORE_RE = re.compile(
    r"(?:\b(?:her|his|its|my|our|their|your)|['’]s?)\s(?:[^\W\d_]{3,9}\.?\s\d{1,2}[-–])?\Z", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known where a date stands: the day published, and what the text spoke of before.

    `reported` is the quarter, half or year whose results the text gives; "a year earlier" goes back from it.
    """

    published: date | None
    last: Period | None = None
    last_day: Period | None = None
    last_quarter: Period | None = None
    reported: Period | None = None
    range_start: Period | None = None


def after(known: Known, period: Period | None, mention: Mention[Expression], *, text: str) -> Known:
    """What is known after the mention, which means that period."""
    if _is_comparison(mention.value):
        return known
    reported = _reported(known, period, mention, text=text)
    if period is None:
        return known if reported is known.reported else replace(known, reported=reported)
    return replace(
        known,
        last=period,
        last_day=_last_day(known, period, mention, text=text),
        last_quarter=period if period.unit == "quarter" else known.last_quarter,
        reported=reported,
    )


def _last_day(known: Known, period: Period, mention: Mention[Expression], *, text: str) -> Period | None:
    """The day that the text speaks of now.

    Not that on which somebody said so ("police said on Wednesday"), nor one that it only looks back to
    ("since 9 August", "after his June 23 mutiny").
    """
    if period.unit != "day" or _is_looked_back_to(mention, text):
        return known.last_day
    is_said = SAID_BEFORE_RE.search(text, max(0, mention.start - SAID_REACH), mention.start)
    return known.last_day if is_said and known.last_day else period


def _is_looked_back_to(mention: Mention[Expression], text: str) -> bool:
    calendar = mention.value.calendar
    if calendar is None or not calendar.month:
        return False
    before = max(0, mention.start - 16)
    return any(sign.search(text, before, mention.start) for sign in (SINCE_BEFORE_RE, OWNED_BEFORE_RE))


def _is_comparison(expression: Expression) -> bool:
    """Whether the text only looks back, and goes on after it: "a year earlier", "in the 1988 period"."""
    frame, calendar = expression.frame, expression.calendar
    if frame is not None and calendar is not None and calendar.year:
        return frame.unit == "quarter"
    return is_year_before(frame) or (frame is not None and (frame.unit, frame.amount) == ("quarter", -4))


def _reported(
    known: Known, period: Period | None, mention: Mention[Expression], *, text: str
) -> Period | None:
    """What the text gives the results of, after this mention: a quarter, a half, or the year."""
    if is_months_of_year(mention, text):
        day = known.reported.start if known.reported else known.published
        return period_of(day, "year") if day else None
    if period is None or (known.reported and known.published and last_day(period) > known.published):
        return known.reported  # "the fourth quarter" of the outlook
    if period.unit == "quarter" and known.reported and known.reported.unit == "quarter":
        return max(period, known.reported, key=lambda quarter: quarter.start)  # "after a flat second quarter"
    is_told = period.unit in ("quarter", "half") or mention.rule == "the <unit>"
    return period if is_told else known.reported


def base_of(frame: Frame, known: Known) -> Period | None:
    """What the text spoke of that the frame counts from."""
    if is_year_before(frame) and known.reported:
        return known.reported
    if frame.unit == "day" and known.last_day:
        return known.last_day
    if frame.unit != "quarter":
        return known.last
    told = known.reported if frame.origin == "compared" else known.last_quarter
    if (told and told.unit == "quarter") or not known.published:
        return told
    return period_of(moved(known.published, "quarter", -1), "quarter")
