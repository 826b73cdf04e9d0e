"""Neighbouring amounts -> one: ranges, ratios, scores, "5ft 11in", "20 dollars 43 cents"; pure, no spaCy."""

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import islice, pairwise

from factx.numbers.amount import Amount
from factx.numbers.cricket import as_total, has_wickets, is_behind_runs
from factx.numbers.handed_on import AND_GAP_RE, listed, shared
from factx.numbers.moves import FROM_RE, MAY_BE_ABOUT, moves
from factx.numbers.words import AFTER_SCORES, SCORE_NOUNS, WIN_CUES
from factx.wordlists import alternatives

HYPHEN_GAP_RE = re.compile(r"[^\S\r\n]?[-–—‑−][^\S\r\n]?~?")
# "4-2-3-1": more than two are neither a range nor a score.
CHAIN_RE = re.compile(r"[-–]\d")
TO_GAP_RE = re.compile(rf"-?[ ]to[ -]{MAY_BE_ABOUT}|-to-|[ ]through[ ]", re.IGNORECASE)
RATIO_GAP_RE = re.compile(r"[ -](?:in|out[ -]of)[ -](?:every[ ])?", re.IGNORECASE)
PART_GAP_RE = re.compile(r"[^\S\r\n]?|,?[ ](?:and[ ])?", re.IGNORECASE)
# "more than 10 but fewer than 20".
_OR_EQUAL = r"(?:[ ]or[ ]equal)?[ ]than(?:[ ]or[ ]equal[ ]to)?"
_MORE = rf"(?:above|over|(?:greater|higher|larger|more){_OR_EQUAL})"
_LESS = rf"(?:below|under|(?:fewer|less|lower|smaller){_OR_EQUAL})"
ABOVE_BEFORE_RE = re.compile(rf"\b{_MORE}[ ](?:an?[ ])?\Z", re.IGNORECASE)
BELOW_GAP_RE = re.compile(rf"(?:[ ](?:and|but)|,)[ ](?:is[ ])?{_LESS}[ ](?:an?[ ])?", re.IGNORECASE)
BETWEEN_RE = re.compile(rf"\bbetween[ ](?:(?:the[ ])?ages[ ]of[ ])?{MAY_BE_ABOUT}\Z", re.IGNORECASE)

# "15 dollars 50" ends here.
CLOSES_RE = re.compile(r"\s?(?:[.,;!?)]|\Z)|[ ](?:a|an|each|for|per)\b")
# How far back a "between" or "more than" is looked for.
MAX_CUE = 30
# What stands between two amounts of one claim, at most.
MAX_GAP = 32
# How far from a score the word "won" may stand.
MAX_SCORE_CUE = 120

PARTS = {
    ("foot", "inch"): Fraction(1, 12),
    ("kilometer", "centimeter"): Fraction(1, 100_000),
    ("kilometer", "meter"): Fraction(1, 1000),
    ("kilogram", "gram"): Fraction(1, 1000),
    ("meter", "centimeter"): Fraction(1, 100),
    ("mile", "yard"): Fraction(1, 1760),
    ("pound", "ounce"): Fraction(1, 16),
    ("stone", "pound"): Fraction(1, 14),
    ("yard", "foot"): Fraction(1, 3),
    ("yard", "inch"): Fraction(1, 36),
}

SCORE_NOUN_RE = re.compile(rf"[ -](?:{alternatives(SCORE_NOUNS)})\b", re.IGNORECASE)
SCORE_CUE_RE = re.compile(rf"\b(?:{alternatives(WIN_CUES)})\b", re.IGNORECASE)
# "outnumbered them three to one", "at odds of 10 to 1"; but "beat us three to one"
ODDS_BEFORE_RE = re.compile(
    rf"\b(?:out(?:gun|number|pac|spen|vot)\w{{1,4}}[ ](?:[\w’'-]{{1,14}}[ ]){{0,2}}(?:by[ ])?"
    rf"|(?:margin|odds|rate|ratio)[ ]of[ ]){MAY_BE_ABOUT}\Z",
    re.IGNORECASE,
)
# "10-15,000 refugees"
THOUSANDS_RE = re.compile(r"\d{1,3},000")
NOUN_AHEAD_RE = re.compile(rf"[ -](?!(?:{alternatives(AFTER_SCORES)})\b)[a-z]")


def join_amounts(text: str, amounts: Sequence[Amount], *, start: int, end: int) -> list[Amount]:
    """The amounts in text order, with those that make up one claim joined, and shared units handed on.

    >>> from factx.numbers.amounts import read_amounts
    >>> text = "between 10 and 15 people paid $3 to $5 million"
    >>> [text[a.start:a.end] for a in join_amounts(text, list(read_amounts(text, 0, 46)), start=0, end=46)]
    ['10 and 15', '$3 to $5 million']
    """
    joined: list[Amount] = []
    waiting = deque(amounts)
    while waiting:
        first = as_total(text, waiting.popleft())
        if not waiting or waiting[0].start - first.end > MAX_GAP:
            joined.append(first)
            continue
        is_double = _is_double(text, [first, *islice(waiting, 3)])
        pair = _join_pair(text, first, waiting.popleft(), start=start, end=end, is_double=is_double)
        if len(pair) == 1 and pair[0].high is None and pair[0].kind not in ("ratio", "score"):
            waiting.appendleft(pair[0])  # "10 km 8 metres 6 cm"
        elif pair:
            joined.append(pair[0])
            waiting.extendleft(pair[1:])
    return joined


def _is_double(text: str, four: Sequence[Amount]) -> bool:
    """Whether two ranges follow each other: "from 5 to 7 per cent to 3 to 5 per cent"."""
    gaps = [text[a.end : b.start] for a, b in pairwise(four)]
    return len(gaps) == 3 and all(len(gap) < 9 and TO_GAP_RE.fullmatch(gap) for gap in gaps)


def _join_pair(
    text: str, first: Amount, second: Amount, *, start: int, end: int, is_double: bool
) -> tuple[Amount, ...]:
    """One amount where the two make up one claim, both where they don't, none where they are no claim."""
    gap = text[first.end : second.start]
    before = max(start, first.start - MAX_CUE)
    second = _in_miles(text, first, second, gap)
    whole = (
        _summed(first, second, gap)
        or _compound(text, first, second, gap)
        or _restated(text, first, second, gap)
    )
    if whole is not None:
        return (whole,)
    if HYPHEN_GAP_RE.fullmatch(gap):
        return _hyphened(text, first, second, start=start, end=end)
    if RATIO_GAP_RE.fullmatch(gap) or gap == "-to-":
        ratio = _ratio(text, first, second, gap)
        if ratio is not None:
            return (ratio,)
    if TO_GAP_RE.fullmatch(gap):
        if second.is_bare and second.value == 1 and ODDS_BEFORE_RE.search(text, before, first.start):
            return (replace(_span(first, second), number=first.value, kind="ratio", rule="<number> to one"),)
        if is_behind_runs(text, first, start=start):
            return first, second
        if not is_double and moves(text, first, second, start=start):
            return shared(first, second, is_from=FROM_RE.search(text, before, first.start) is not None)
        return _range(first, second, rule="<number> to <number>") or (first, second)
    if BELOW_GAP_RE.fullmatch(gap) and ABOVE_BEFORE_RE.search(text, before, first.start):
        return _range(first, second, rule="above <number> but below <number>") or (first, second)
    if AND_GAP_RE.fullmatch(gap) and BETWEEN_RE.search(text, before, first.start):
        return _range(first, second, rule="between <number> and <number>") or (first, second)
    return listed(text, first, second, gap, start=start, end=end)


def _in_miles(text: str, first: Amount, second: Amount, gap: str) -> Amount:
    """The second in miles where it gives kilometres once more: "25km (15m)"; else unchanged."""
    is_restated = gap in (" (", "(") and first.unit == "kilometer" and second.unit == "meter"
    if is_restated and first.value * Fraction(55, 100) < second.value < first.value * Fraction(70, 100):
        return replace(second, unit="mile")
    return second


def _restated(text: str, first: Amount, second: Amount, gap: str) -> Amount | None:
    """Such as "45 (forty-five)" or "forty-five (45)", one amount."""
    is_in_brackets = gap == " (" and text.startswith(")", second.end)
    is_in_words = "<number words>" in (first.rule, second.rule) and first.rule != second.rule
    if is_in_brackets and is_in_words and first.value == second.value and second.unit is None:
        return replace(first, end=second.end + 1)
    return None


def _span(first: Amount, second: Amount) -> Amount:
    """The first amount up to the end of the second; its value is the caller's to set."""
    return replace(
        first, end=second.end, numeral_end=second.numeral_end, scale=Fraction(1), factor=Fraction(1)
    )


def _compound(text: str, first: Amount, second: Amount, gap: str) -> Amount | None:
    """Such as "5ft 11in", "20 dollars 43 cents", "15 dollars 50"; None where the two are two amounts."""
    if not PART_GAP_RE.fullmatch(gap) or second.is_signed or second.number < 0:
        return None
    part = PARTS.get((first.unit or "", second.unit or ""))
    if part is not None and second.value * part < 1 and first.number.denominator == 1:
        return replace(
            _span(first, second), number=first.value + second.value * part, rule="<measure> <smaller measure>"
        )
    if first.kind != "money" or first.scale != 1 or first.factor != 1 or "," in gap:
        return None
    if second.kind == "money" and second.factor != 1 and second.number < 100:
        return replace(_span(first, second), number=first.value + second.value, rule="<money> <hundredths>")
    by_word = first.end > first.numeral_end + 2
    bare = second.kind == "count" and second.scale == 1 and text[second.start : second.end].isdigit()
    closes = CLOSES_RE.match(text, second.end)
    if by_word and bare and 10 <= second.number < 100 and closes:
        return replace(
            _span(first, second), number=first.value + second.number / 100, rule="<money> <hundredths>"
        )
    return None


def _summed(first: Amount, second: Amount, gap: str) -> Amount | None:
    """Such as "5 crore 20 lakh rupees"; None for "three thousand dollars two hundred times"."""
    ends_in_scale = first.unit is None or first.start < first.numeral_start
    named = second if first.unit is None else first
    if gap != " " or not ends_in_scale or second.unit not in (None, named.unit):
        return None
    if not 1 < second.scale < first.scale or second.value >= first.scale or second.factor != 1:
        return None
    whole = first.value + second.value
    return replace(
        _span(first, second), number=whole, kind=named.kind, unit=named.unit, rule="<scale> <scale>"
    )


def _hyphened(text: str, first: Amount, second: Amount, *, start: int, end: int) -> tuple[Amount, ...]:
    """What "10-15", "3-2" or "2013-14" say: a range, a score, or nothing."""
    if CHAIN_RE.match(text, second.end, end):
        return ()
    bare = all(a.unit is None and a.scale == 1 and a.kind == "count" for a in (first, second))
    if (
        bare
        and first.number < second.number / 1000
        and THOUSANDS_RE.fullmatch(text, second.start, second.end)
    ):
        first = replace(first, number=first.number * 1000)
    if not bare:
        return _range(first, second, rule="<number>-<number>") or (first, second)
    digits = text[first.start : first.end] + text[second.start : second.end]
    if not digits.isdigit() or max(first.number, second.number) > 999:
        return _range(first, second, rule="<number>-<number>") or ()
    ahead = text[second.end : min(second.end + 14, end)]
    is_bowled = has_wickets(text, first, second, start=start)
    if SCORE_NOUN_RE.match(ahead) or (
        not NOUN_AHEAD_RE.match(ahead)
        and (
            is_bowled
            or SCORE_CUE_RE.search(
                text, max(start, first.start - MAX_SCORE_CUE), min(end, second.end + MAX_SCORE_CUE)
            )
        )
    ):
        return (replace(_span(first, second), number=Fraction(0), kind="score", rule="<score>"),)
    return _range(first, second, rule="<number>-<number>") or ()


def _ratio(text: str, first: Amount, second: Amount, gap: str) -> Amount | None:
    """Such as "one in five", "nine out of ten"; None for "five in 2019" or "12 out of 10"."""
    if gap == "-to-":  # "3-to-1", but "0-to-60-mph" is a range
        if not first.is_bare or not second.is_bare or not second.value or text.startswith("-", second.end):
            return None
        return replace(
            _span(first, second), number=first.value / second.value, kind="ratio", rule="<number>-to-<number>"
        )
    bare = all(a.unit is None and a.kind == "count" and a.number.denominator == 1 for a in (first, second))
    if not bare or not 0 < first.value < second.value or first.value > 99:
        return None
    if 1600 <= second.value <= 2100 and second.scale == 1:
        return None
    if first.value > 9 and second.value % 5 and "in" in gap:  # "24 in 48 balls"
        return None
    return replace(
        _span(first, second), number=first.value / second.value, kind="ratio", rule="<number> in <number>"
    )


def _range(first: Amount, second: Amount, *, rule: str) -> tuple[Amount, ...] | None:
    """The range from the first to the second, None where they can't be its bounds."""
    unnamed = (first.unit is None and first.kind == "count", second.unit is None and second.kind == "count")
    if not (unnamed[0] or unnamed[1] or (first.unit == second.unit and first.kind == second.kind)):
        return None
    if unnamed[1] and not unnamed[0] and first.kind != "money" and first.kind != "percent":
        return None
    if unnamed[1] and first.kind == "money" and first.end > first.numeral_end + 2 and first.scale == 1:
        return None  # "10 dollars to 20" is money by its words
    if first.kind == "ordinal" or first.rule == "<vague amount>" or second.rule == "<vague amount>":
        return None
    scale = first.scale
    if (
        first.scale == 1
        and second.scale != 1
        and abs(first.number) < second.number
        and abs(first.number) < 1000
    ):
        scale = second.scale
    named = first if unnamed[1] else second
    low: Fraction = first.number * scale * named.factor
    high: Fraction = second.number * second.scale * named.factor
    if low > high and low < 0 and rule.startswith("between"):  # "between -16 and -23 degrees"
        low, high = high, low
    if low >= high:
        return None
    whole = replace(_span(first, second), number=low, high=high, kind=named.kind, unit=named.unit, rule=rule)
    return (whole,)
