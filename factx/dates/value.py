"""What a date's own words say, before the article's other dates and the day of publication are looked at."""

from dataclasses import dataclass
from typing import Literal

from factx.model import TimexType

Unit = Literal[
    "second",
    "minute",
    "hour",
    "night",
    "day",
    "week",
    "weekend",
    "fortnight",
    "month",
    "season",
    "quarter",
    "half",
    "year",
    "decade",
    "century",
    "millennium",
]
# "compared" is the day published, or the quarter that the text speaks of: "up from $2 million a year ago".
Origin = Literal["published", "context", "compared"]
# "planned": "was due to begin", which may lie on either side.
Tense = Literal["past", "future", "planned"]


@dataclass(frozen=True, slots=True)
class Frame:
    """A unit of time that lies `amount` units from its origin: "last week", "a year earlier".

    With `same_part` a year from a quarter or month is that quarter or month of its year; `exact` is a day
    ("exactly two years ago"); `fiscal` years begin on a day that the text leaves open.
    """

    unit: Unit
    amount: int
    origin: Origin = "published"
    same_part: bool = False
    exact: bool = False
    fiscal: bool = False


@dataclass(frozen=True, slots=True)
class Calendar:
    """The fields of a calendar date that the words give.

    `digits` are the first digits of a year ("199", "19"); `split` means a year and the next one ("2019-20").
    `nth` counts the weekdays of a month ("the first Monday of May" is 1, "the last" is -1), or the days and
    weeks that `part` names ("the last week of 2025"); `step` is the
    way that "last", "this" and "next" point; `numbers` are the parts of "3/4/2025" where the order is open;
    `week_of` means the whole week that the day lies in; `fiscal` quarters and years are those of a company.
    """

    year: int | None = None
    digits: str | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    weekend: bool = False
    season: str | None = None
    quarter: int | None = None
    half: int | None = None
    holiday: str | None = None
    nth: int | None = None
    part: Unit | None = None
    step: int | None = None
    numbers: tuple[int, int] | None = None
    week_of: bool = False
    split: bool = False
    fiscal: bool = False


@dataclass(frozen=True, slots=True)
class Expression:
    """One date as its words give it.

    `timex` is the value of what needs no calendar: durations, sets, references. `clock` is the time of day as
    TIMEX3 writes it ("T14:30", "TEV"). Else `calendar`, `frame` or both say which day, month or year;
    `offset` is how far from it the date lies ("two weeks before May 13").
    """

    timex_type: TimexType
    timex: str | None = None
    calendar: Calendar | None = None
    frame: Frame | None = None
    clock: str | None = None
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    tense: Tense | None = None
    offset: Frame | None = None


def is_clock_only(value: Expression) -> bool:
    """Whether the words give a time of day and no day."""
    return bool(value.clock) and not value.calendar and not value.frame
