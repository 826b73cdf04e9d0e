"""Text -> amounts: one number each, with its sign, currency, scale and unit; pure, no spaCy."""

import re
from collections.abc import Iterator
from fractions import Fraction
from math import prod

from factx.model import NumberKind
from factx.numbers.amount import Amount
from factx.numbers.measured import with_unit
from factx.numbers.nouns import COUNT_AHEAD_RE
from factx.numbers.prefixes import with_prefix
from factx.numbers.scales import with_scale
from factx.numbers.whose import with_owner
from factx.numbers.words import ORDINALS, VAGUE
from factx.numerals import (
    DENOMINATORS,
    DIGIT_FRACTION,
    DIGITS,
    MAX_DIGITS,
    ONES,
    TAIL,
    TEENS,
    TENS,
    WORD_SCALES,
    WORDS,
    parse_fraction,
)
from factx.wordlists import SEP, alternatives, spaced

# "a few hundred", "several thousand", "tens of thousands".
_FEW = rf"(?:hundred(?:{SEP}(?:thousand|million))?|thousand|million|billion|dozen)"
_VAGUE = rf"(?:several|a{SEP}few){SEP}{_FEW}|{spaced(VAGUE)}"
_POWER = r"[x×]10(?:\^[-−+]?|[-−+])\d{1,2}(?!\d)|e[-+]?\d{1,2}(?![\w.])"
# Below the line: "thirds", "twenty-fifth"; more than one of them have an -s.
_DENOMINATOR = rf"(?:(?:{alternatives(TENS)}){SEP})?(?:{alternatives({**ORDINALS, **DENOMINATORS})})"
_ABOVE = rf"(?:{alternatives({**ONES, **TEENS, **TENS})}|\d{{1,2}})"
_SCALE_NEXT = rf"{SEP}(?:(?:of{SEP})?an?{SEP})?(?:{alternatives(WORD_SCALES)})\b"

NUMERAL_RE = re.compile(
    rf"""
    # "wards 22,24,26"
    (?P<list>(?<![\w.,$€£-])\d{{1,2}}(?:,\d{{1,2}}){{2,40}}(?!\w|[.,]\d|%))
    # "1,135", "2½", "6.23x10^-4"
    |(?P<digits>(?<!\d)(?<!\d[.,])(?:{DIGIT_FRACTION}|(?:{DIGITS})(?:{_POWER}|{TAIL}(?!\w))?))
    # "one-in-five", "four-five men"
    |(?<![\w$£€.])(?:(?<!\w-)|(?<=-in-)|(?<=out-of-)
        |(?<=\b(?:one|two|six)-)|(?<=\b(?:four|five|nine)-)|(?<=\b(?:three|seven|eight)-))(?:
        (?P<vague>{_VAGUE})\b                             # "hundreds of thousands"
        # "two thirds", "half", but not "half a million"
        |(?P<fraction>(?:(?P<above>{_ABOVE}){SEP}(?P<below>{_DENOMINATOR}s)
            |(?P<one>an?|one){SEP}(?P<part>{_DENOMINATOR})|half)(?!\w|{_SCALE_NEXT}))
        |(?P<words>{WORDS})                               # "a hundred and five"
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)

NUMBER_RE = re.compile(r"\d+")
DOTTED_THOUSANDS_RE = re.compile(r"\d{1,3}\.000")
LAST_SCALE_RE = re.compile(
    r"(?P<number>.{1,60}?)[^\S\r\n-]{0,3}-?[^\S\r\n]{0,3}"
    r"(?P<scale>hundred|thousand|million|billion|trillion|lakhs?|crores?)",
    re.IGNORECASE,
)
# "twenty-fifth" is no twenty; seconds are times as well.
ORDINAL_NEXT_RE = re.compile(
    rf"{SEP}(?:and{SEP})?(?:{alternatives(set(ORDINALS) - {'second'})})(?!\w)", re.IGNORECASE
)


def read_amounts(text: str, start: int, end: int) -> Iterator[Amount]:
    """The amounts between `start` and `end` in text order; no two of them overlap.

    >>> [(amount.rule, str(amount.value), amount.unit) for amount in read_amounts("$3.5m for 21 km2", 0, 16)]
    [('<digits>', '3500000', 'USD'), ('<digits>', '21', 'kilometer ** 2')]
    """
    free = start
    for numeral in NUMERAL_RE.finditer(text, start, end):
        if numeral.start() < free:
            continue
        if numeral["list"]:
            yield from (_listed(item) for item in NUMBER_RE.finditer(text, *numeral.span()))
            continue
        amount = _read_amount(text, numeral, start=free, end=end)
        if amount is not None:
            free = amount.end
            yield amount


def _listed(item: re.Match[str]) -> Amount:
    return Amount(*item.span(), *item.span(), number=Fraction(item[0]), rule="<number>,<number>,<number>")


def _read_amount(text: str, numeral: re.Match[str], *, start: int, end: int) -> Amount | None:
    bare = _read_numeral(text, numeral, end=end)
    if bare is None:
        return None
    signed = with_prefix(text, bare, start=start)
    if signed is None:
        return None
    scaled = with_scale(text, signed, end=end)
    whole = with_owner(text, with_unit(text, scaled, end=end))
    glued = whole.end < end and text[whole.end].isalnum() and text[whole.end - 1].isalnum()
    return None if glued else whole


def _read_numeral(text: str, numeral: re.Match[str], *, end: int) -> Amount | None:
    """The amount of the bare numeral, None where it is part of something else or too long."""
    number: Fraction | None
    scale = Fraction(1)
    if numeral["vague"]:
        words = re.sub(r"[\s-]+", " ", numeral["vague"].lower())
        if words == "scores" and not text.startswith(" of ", numeral.end()):
            return None
        scales = [WORD_SCALES.get(word, 1) for word in words.split()]
        number = Fraction(VAGUE.get(words) or prod(scales)) * 2
        rule = "<vague amount>"
    elif numeral["fraction"]:
        number, rule = _read_fraction(numeral), "<fraction>"
    else:
        if numeral["digits"] and len(numeral[0]) > MAX_DIGITS and not re.search(r"[,\s]", numeral[0]):
            return None
        number, scale = _split_scale(numeral[0])
        rule = "<digits>" if numeral["digits"] else "<number words>"
    if numeral["words"] and ORDINAL_NEXT_RE.match(text, numeral.end(), end):
        return None
    after = text[numeral.end() : min(numeral.end() + 2, end)]
    if number is None or after[:1].isdigit() or re.match(r"[:.,/]\d", after):
        return None
    if DOTTED_THOUSANDS_RE.fullmatch(numeral[0]):  # "1.000 persons", "hit 1.000"
        if not COUNT_AHEAD_RE.match(text, numeral.end(), end):
            return None
        scale = Fraction(1000)
    if numeral[0].lower() == "zero" and after.startswith("-"):  # "zero-tolerance"
        return None
    kind: NumberKind = "ratio" if numeral["fraction"] or re.fullmatch(r"\d+/\d+", numeral[0]) else "count"
    return Amount(
        numeral.start(),
        numeral.end(),
        numeral.start(),
        numeral.end(),
        number=number,
        rule=rule,
        kind=kind,
        scale=scale,
    )


def _split_scale(numeral: str) -> tuple[Fraction | None, Fraction]:
    """Number and scale of "five thousand", so that "four to five thousand" can share it.

    >>> _split_scale("five thousand"), _split_scale("1,135")
    ((Fraction(5, 1), Fraction(1000, 1)), (Fraction(1135, 1), Fraction(1, 1)))
    """
    if numeral.isdecimal():  # most numbers are; the rest of this is ten times as slow
        return Fraction(int(numeral)), Fraction(1)
    last = LAST_SCALE_RE.fullmatch(numeral)
    number = parse_fraction(last["number"]) if last else None
    if last is None or number is None or number >= 1000:
        return parse_fraction(numeral), Fraction(1)
    return number, Fraction(WORD_SCALES[last["scale"].lower()])


def _read_fraction(numeral: re.Match[str]) -> Fraction | None:
    if not numeral["above"] and not numeral["one"]:
        return Fraction(1, 2)
    above = parse_fraction(numeral["above"]) if numeral["above"] else Fraction(1)
    *tens, last = re.split(r"[\s-]+", (numeral["below"] or numeral["part"]).lower())
    below = (
        DENOMINATORS.get(last)
        or DENOMINATORS.get(last.removesuffix("s"))
        or ORDINALS.get(last.removesuffix("s"))
    )
    assert above is not None and below is not None, "both come from the tables"
    if not tens:
        return above / below if below > 1 and last not in ("second", "seconds") else None
    return above / (TENS[tens[0]] + below) if below < 10 else None
