"""Percentages against counts: "899 of the 1,254 respondents (72%)"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factx.checks.article.bounds import Bounds, are_equal, quotient_of, scaled
from factx.checks.article.parts import find_groups
from factx.checks.article.sheet import Amount, Line, Sheet, finding
from factx.checks.article.shown import plain, shown
from factx.findings import Finding, Verdict

# "one in four (24%)", "a third, or 34%": fractions in words are rounded.
ROUGHLY = 0.03
AT_MOST_OFF = 0.06

MODIFIERS = (
    r"(?:(?:about|almost|approximately|around|just|more[ ]than|nearly|only|over|roughly|some|under)[ ])*"
)
# "899 men | ( | 72%", "899 people|, or |72%", "three in four | — | 75%".
SAME_RE = re.compile(
    rf"""(?: [ ]?\([ ]?(?:or[ ])? | ,?[ ]or[ ] | ,[ ]equal[ ]to[ ] | ,[ ]that[ ]is,?[ ]
      | [ ]?[—–][ ]?(?:or[ ])? )
    {MODIFIERS}(?:just[ ]|a[ ]little[ ])?""",
    re.VERBOSE | re.IGNORECASE,
)
# "899 | of the | 1,254".
OF_RE = re.compile(
    rf"""(?:[ ][a-z]+(?:[ ][a-z]+)?)?,?[ ](?:out[ ]of|of|from|among)
    [ ](?:(?:a[ ]total[ ]of|all|its|our|some|the|their)[ ])*{MODIFIERS}""",
    re.VERBOSE | re.IGNORECASE,
)

# "36 | came back positive, a rate of | 12%".
RATE_RE = re.compile(
    rf"""[^.;:,\d]{{0,60}} ,[ ]a[ ](?:failure[ ]|success[ ])?(?:portion|proportion|rate|share)[ ]of[ ]
    {MODIFIERS}""",
    re.VERBOSE,
)


def check_percentages(sheet: Sheet) -> Iterator[Finding]:
    """A finding for each percentage that the article gives beside the counts that it is of."""
    wholes = {part.claim.id: group.total for group in find_groups(sheet) for part in group.parts}
    for line in sheet.lines:
        for percent in line.amounts:
            if percent.value.unit == "percent" and percent.value.kind == "percent":
                found = _of_counts(line, percent, wholes, sheet.text) or _of_fraction(
                    line, percent, sheet.text
                )
                if found is not None:
                    yield found


def _of_counts(line: Line, percent: Amount, wholes: dict[str, Amount], text: str) -> Finding | None:
    """The percentage against a count and what that is a part of, where the sentence ties all three."""
    counts = [amount for amount in line.amounts if amount.value.kind == "count"]
    part = next((count for count in counts if _restates(count, percent, text)), None)
    if part is None:
        part = next((count for count in reversed(counts) if _is_rate(count, percent, text)), None)
    if part is None:
        return None
    whole = next((count for count in counts if _is_base(count, part, percent, text)), None)
    if whole is None:
        whole = wholes.get(part.claim.id) or _only_other(counts, part)
    if whole is None or whole.bounds.low <= 0 or whole.value.number is None or part.value.number is None:
        return None
    share = scaled(quotient_of(part.bounds, whole.bounds), 100)
    verdict = are_equal(share, percent.bounds)
    number = 100 * part.value.number / whole.value.number
    explanation = f"{shown(part)} of {shown(whole)} are {plain(number)}%"
    claims = [("part", part.claim), ("whole", whole.claim), ("percentage", percent.claim)]
    return finding(
        "percentage", verdict, _told(explanation, percent, verdict), claims, rule="<count> (<percent>)"
    )


def _is_rate(part: Amount, percent: Amount, text: str) -> bool:
    """Whether the percentage comes back to the part at the end: "36 came back positive, a rate of 12%"."""
    return RATE_RE.fullmatch(text, part.phrase_end, percent.start) is not None


def _restates(count: Amount, percent: Amount, text: str) -> bool:
    """Whether count and percentage say the same: "899 men (72%)", "72% of the members, or 899"."""
    first, second = sorted((count, percent), key=lambda amount: amount.start)
    for start in (first.end, first.phrase_end):
        if SAME_RE.fullmatch(text, start, second.start):
            return True
    between = text[first.end : second.start]
    aside = re.fullmatch(r"[ ](?:out[ ])?of[ ][^,;.()]{1,60}(?P<same>,[ ]or[ ]|[ ]\()[a-z ]{0,15}", between)
    return aside is not None


def _is_base(count: Amount, part: Amount, percent: Amount, text: str) -> bool:
    """Whether the count is what part and percentage are of: "899 of the 1,254", "72% of the 1,254"."""
    if count is part or count.start < min(part.start, percent.start):
        return False
    ends = [part.end, percent.end, percent.phrase_end]
    closed = [end + 1 for end in ends if text[end : end + 1] in (")", ",")]
    return any(OF_RE.fullmatch(text, end, count.start) for end in (*ends, *closed) if end <= count.start)


def _only_other(counts: Sequence[Amount], part: Amount) -> Amount | None:
    """The only other count of the sentence, where it is of the same noun: "a survey of 200 pupils"."""
    others = [count for count in counts if count is not part]
    if len(others) != 1 or part.head is None or others[0].head != part.head or others[0].start > part.start:
        return None
    number, whole = part.value.number or 0, others[0].value.number or 0
    return others[0] if number == int(number) and number < whole else None


def _told(explanation: str, percent: Amount, verdict: Verdict) -> str:
    return f"{explanation}, not {shown(percent)}" if verdict == "inconsistent" else explanation


def _of_fraction(line: Line, percent: Amount, text: str) -> Finding | None:
    """The percentage against a fraction in words: "one in four (25%)", "a third, or 34%"."""
    for first, second in pairwise(line.amounts):
        if percent not in (first, second):
            continue
        fraction = second if first is percent else first
        if fraction.value.kind != "ratio" or not fraction.value.number or fraction.value.number > 1:
            continue
        if not any(SAME_RE.fullmatch(text, end, second.start) for end in (first.end, first.phrase_end)):
            continue
        number = 100 * fraction.value.number
        verdict = are_equal(_roughly(fraction.bounds), scaled(percent.bounds, 0.01))
        explanation = f"{fraction.claim.text} is {plain(number)}%"
        claims = [("fraction", fraction.claim), ("percentage", percent.claim)]
        return finding(
            "percentage", verdict, _told(explanation, percent, verdict), claims, rule="<fraction> (<percent>)"
        )
    return None


def _roughly(bounds: Bounds) -> Bounds:
    return Bounds(
        bounds.low - ROUGHLY,
        bounds.high + ROUGHLY,
        bounds.loose_low - AT_MOST_OFF,
        bounds.loose_high + AT_MOST_OFF,
    )
