"""Periods: an end before its start, a length that does not fit, "since 2018, for five years"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from factx.checks.article.bounds import Bounds, are_equal
from factx.checks.article.sheet import Line, Moment, Sheet, finding, gives_year, moment_of
from factx.checks.article.words import BEGINNINGS
from factx.findings import Finding
from factx.model import Claim, DateValue
from factx.wordlists import alternatives

DAYS_A_YEAR = 365.25
UNIT_DAYS = {"D": 1.0, "M": 30.44, "W": 7.0, "Y": DAYS_A_YEAR}
DURATION_RE = re.compile(r"P(?P<number>\d+(?:\.\d+)?)(?P<unit>[DMWY])")
# "fell from 2024 to 2023 | levels".
LEVELS_RE = re.compile(r"[ ](?:figures|levels|numbers|prices|rates|values)\b")
# "6.2 percent | a year | (2016-2020)" is a rate.
RATE_RE = re.compile(r"an?[ ]", re.IGNORECASE)

# "from | 1990 | to | 1999", "(1950 | – | 1940".
TO_RE = re.compile(r"[ ](?:to|until|till|through)[ ](?:the[ ])?|[ ]?[–—-][ ]?")
AND_RE = re.compile(r"[ ]and[ ](?:the[ ])?")
FROM_RE = re.compile(r"\b(?P<first>from|between)[ ](?:the[ ])?\Z|(?P<bracket>\()\Z", re.IGNORECASE)
# "five years | , from | 1990 to 1999", "1990 to 1999 | , for | five years".
BEFORE_PERIOD_RE = re.compile(r",?[ ]\(?(?:from|between)[ ]|,?[ ]\(")
BEHIND_PERIOD_RE = re.compile(r",?[ ]\(?(?:for|a[ ]period[ ]of|a[ ]total[ ]of|lasting)?[ ]?|,[ ]")
# "for five years | , since | 2018", "since 2018, | for | five years".
SINCE_RE = re.compile(r"\bsince[ ](?:the[ ])?(?:(?:about|around|early|late|mid)[ -])?\Z", re.IGNORECASE)
FOR_RE = re.compile(
    r"""\bfor[ ]
    (?:(?:about|almost|around|at[ ]least|exactly|just|more[ ]than|nearly|over|some|the|last|past)[ ])*\Z""",
    re.IGNORECASE | re.VERBOSE,
)
PERFECT_RE = re.compile(r"\b(?:has|have|’ve|'ve)\b", re.IGNORECASE)
JOINED_RE = re.compile(r"(?:[ ]now)?,?[ ](?:for[ ]|since[ ]|or[ ])?(?:the[ ](?:last|past)[ ])?")
# "in 2015 | , | five years ago".
APART_RE = re.compile(r",[ ](?:in[ ]|on[ ])?|[ ]\(|[ ](?:in|on)[ ]")
# How much longer or shorter than it is said a period may be: by a year where only years are given.
YEARS_OFF = 1.0
PARTS_OFF = 0.15


@dataclass(frozen=True, slots=True)
class Period:
    """A beginning and an end that the article gives together."""

    first: Moment
    last: Moment
    start: int
    end: int


def check_periods(sheet: Sheet) -> Iterator[Finding]:
    """Findings for the periods of each sentence, and for the times since a date."""
    for line in sheet.lines:
        periods = [*_periods(line, sheet.text), *_lives(line, sheet.text)]
        for period in periods:
            yield _order(period)
            yield from _length(period, line, sheet.text)
        yield from _since(line, sheet)
        yield from _ago(line, sheet.text)


def _periods(line: Line, text: str) -> Iterator[Period]:
    """ "from 1990 to 1999", "between 5 and 9 May 2024", "(1950–1999)": only where the order is certain."""
    for first, last in pairwise(line.dates):
        if LEVELS_RE.match(text, last.end):
            continue
        lead = FROM_RE.search(text, line.sentence.start, first.start)
        if lead is None:
            continue
        joint_re = AND_RE if lead["first"] and lead["first"].lower() == "between" else TO_RE
        if not joint_re.fullmatch(text, first.end, last.start):
            continue
        if lead["bracket"] and text[last.end : last.end + 1] != ")":
            continue
        period = _period(first, last, start=lead.start())
        if period is not None:
            yield period


def _period(first: Claim, last: Claim, *, start: int) -> Period | None:
    """The period between two dates, None where a year has to be guessed."""
    moments = moment_of(first), moment_of(last)
    if moments[0] is None or moments[1] is None or moments[1].value.timex_type != "DATE":
        return None
    if not (gives_year(first) and gives_year(last)):
        return None
    return Period(moments[0], moments[1], start, last.end)


def _lives(line: Line, text: str) -> Iterator[Period]:
    """ "was born in 1950 and died in 1999", "opened in 2001 and closed in 2005"."""
    for first, last in pairwise(line.dates):
        begins = BEGIN_RE.search(text, line.sentence.start, first.start)
        if begins is None:
            continue
        ends = END_RES[begins["verb"].lower()].fullmatch(text, first.end, last.start)
        period = _period(first, last, start=begins.start()) if ends else None
        if period is not None:
            yield period


PLACE = r"(?:[ ](?:at|by|in|near|for)[ ](?:[^,.;:\d]{1,40}?))?"
BEGIN_RE = re.compile(rf"\b(?P<verb>{alternatives(BEGINNINGS)})\b{PLACE}[ ](?:in|on)[ ]\Z", re.IGNORECASE)
END_RES = {
    begin: re.compile(
        rf"""{PLACE} (?:,?[ ](?:and|but|before|then)|,)[ ]
        (?:(?:finally|had|has|he|it|later|only|she|then|they|was|were|which|who)[ ])*
        (?:{alternatives(ends)})\b {PLACE} [ ](?:in|on)[ ]""",
        re.IGNORECASE | re.VERBOSE,
    )
    for begin, ends in BEGINNINGS.items()
}


def _order(period: Period) -> Finding:
    first, last = period.first, period.last
    claims = [("start", first.claim), ("end", last.claim)]
    if last.latest < first.earliest:
        explanation = f"{last.claim.text} is before {first.claim.text}"
        return finding("date", "inconsistent", explanation, claims, rule="from <date> to <date>")
    explanation = f"{last.claim.text} is not before {first.claim.text}"
    return finding("date", "consistent", explanation, claims, rule="from <date> to <date>")


def _length(period: Period, line: Line, text: str) -> Iterator[Finding]:
    """The period's length against the one that stands beside it."""
    if period.last.latest < period.first.earliest:
        return
    for claim in line.dates:
        is_before = claim.end <= period.start + 1 and BEFORE_PERIOD_RE.fullmatch(
            text, claim.end, period.first.claim.start
        )
        is_behind = claim.start >= period.end and BEHIND_PERIOD_RE.fullmatch(text, period.end, claim.start)
        length = _days(claim)
        if length is None or not (is_before or is_behind):
            continue
        low = (period.last.earliest - period.first.latest).days
        high = (period.last.latest - period.first.earliest).days + 1
        yield _compared(claim, length, low, high, (period.first.claim, period.last.claim))


def _days(claim: Claim) -> Bounds | None:
    """How many days a duration claim can mean, None where it is none that can be reckoned with."""
    value = claim.value
    if not isinstance(value, DateValue) or value.timex_type != "DURATION" or not value.timex:
        return None
    if RATE_RE.match(claim.text):
        return None
    duration = DURATION_RE.fullmatch(value.timex)
    if duration is None:
        return None
    unit, number = UNIT_DAYS[duration["unit"]], float(duration["number"])
    is_over, is_under = (
        (value.mod or "").endswith(("MORE_THAN", "OR_MORE")),
        (value.mod or "").endswith("LESS_THAN"),
    )
    low, high = (number - 1) * unit, (number + 1) * unit
    slack = PARTS_OFF * number * unit
    low, high = min(low, number * unit - slack), max(high, number * unit + slack)
    if is_over:
        high = number * unit * 1.5 + unit
    if is_under:
        low = number * unit * 0.6
    return Bounds(low, high, low - unit * YEARS_OFF / 2, high + unit * YEARS_OFF / 2)


def _compared(claim: Claim, length: Bounds, low: int, high: int, dates: tuple[Claim, ...]) -> Finding:
    """The finding about a length and the least and greatest number of days that the dates leave."""
    verdict = are_equal(Bounds(low, high, low, high), length)
    told = f", not {claim.text}" if verdict == "inconsistent" else ""
    explanation = f"{_span(low, high)} lie between the dates{told}"
    claims = [("length", claim), *(("date", date_claim) for date_claim in dates)]
    return finding("date", verdict, explanation, claims, rule="<duration> from <date>")


def _span(low: int, high: int) -> str:
    """The number of days, or of years where there are many."""
    middle = (low + high) / 2
    return (
        f"about {middle / DAYS_A_YEAR:.0f} years" if middle > 2 * DAYS_A_YEAR else f"about {middle:.0f} days"
    )


def _is_resolved(claim: Claim) -> bool:
    """Whether it is a date or a length; "now" is none."""
    return moment_of(claim) is not None or _days(claim) is not None


def _since(line: Line, sheet: Sheet) -> Iterator[Finding]:
    """ "has led the party for five years, since 2018", against the day of publication."""
    published, text = sheet.published, sheet.text
    if published is None or len(PERFECT_RE.findall(line.sentence.text)) != 1:
        return
    dates = [claim for claim in line.dates if _is_resolved(claim)]
    for first, second in pairwise(dates):
        length_claim, date_claim = (first, second) if _days(first) else (second, first)
        length, moment = _days(length_claim), moment_of(date_claim)
        if (
            length is None
            or moment is None
            or moment.value.timex_type != "DATE"
            or not gives_year(date_claim)
        ):
            continue
        is_since = SINCE_RE.search(text, line.sentence.start, date_claim.start)
        is_for = FOR_RE.search(text, line.sentence.start, length_claim.start)
        is_joined = JOINED_RE.fullmatch(text, first.end, second.start)
        if is_since and (is_for or is_joined) and moment.latest <= published:
            low, high = (published - moment.latest).days, (published - moment.earliest).days
            yield _compared(length_claim, length, low, high, (date_claim,))


def _ago(line: Line, text: str) -> Iterator[Finding]:
    """ "in 2015, five years ago": a date and a distance that are one day or year."""
    for first, second in pairwise(line.dates):
        if not APART_RE.fullmatch(text, first.end, second.start):
            continue
        ago, dated = (first, second) if first.text.lower().endswith(" ago") else (second, first)
        moments = moment_of(ago), moment_of(dated)
        if not ago.text.lower().endswith(" ago") or not gives_year(dated) or None in moments:
            continue
        if moments[0] is not None and moments[1] is not None:
            yield _same_time(moments[0], moments[1])


def _same_time(ago: Moment, dated: Moment) -> Finding:
    is_years = re.fullmatch(r"\d{4}", ago.value.timex or "") is not None
    slack = round(DAYS_A_YEAR if is_years else 31)
    apart = max((ago.earliest - dated.latest).days, (dated.earliest - ago.latest).days)
    claims = [("date", dated.claim), ("distance", ago.claim)]
    is_same = apart <= slack
    explanation = f"{ago.claim.text} is {_called(ago, is_years=is_years)}"
    told = "" if is_same else f", not {dated.claim.text}"
    return finding(
        "date",
        "consistent" if is_same else "inconsistent",
        explanation + told,
        claims,
        rule="<date>, <distance>",
    )


def _called(moment: Moment, *, is_years: bool) -> str:
    first: date = moment.earliest
    return f"about {first.year}" if is_years else f"about {first.isoformat()}"
