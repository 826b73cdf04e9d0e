"""Text -> amounts: one number each, with its sign, currency, scale and unit; pure, no spaCy."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from factx.model import NumberKind
from factx.numbers import currencies, units
from factx.numbers.lookup import SYMBOLS, Unit, read_unit
from factx.numbers.words import ORDINALS, VAGUE
from factx.numerals import (
    DENOMINATORS,
    DIGIT_FRACTION,
    DIGITS,
    MAX_DIGITS,
    ONES,
    SEP,
    SHORT_SCALES,
    TAIL,
    TEENS,
    TENS,
    WORD_SCALES,
    WORDS,
    alternatives,
    parse_fraction,
    spaced,
)


@dataclass(frozen=True, slots=True)
class Amount:
    """One number in the text; `start` and `end` are the whole expression, `numeral_end` is where its digits end."""

    start: int
    end: int
    numeral_start: int
    numeral_end: int
    number: Fraction
    rule: str
    kind: NumberKind = "count"
    unit: str | None = None
    scale: Fraction = Fraction(1)
    factor: Fraction = Fraction(1)
    high: Fraction | None = None
    is_signed: bool = False
    age_unit: str | None = None

    @property
    def value(self) -> Fraction:
        return self.number * self.scale * self.factor


# "a few hundred", "several thousand", "tens of thousands".
_VAGUE = rf"(?:several|a{SEP}few){SEP}(?:hundred|thousand|million|billion|dozen)|{spaced(VAGUE)}"
# Below the line: "thirds", "twenty-fifth"; more than one of them have an -s.
_DENOMINATOR = rf"(?:(?:{alternatives(TENS)}){SEP})?(?:{alternatives({**ORDINALS, **DENOMINATORS})})"
_ABOVE = rf"(?:{alternatives({**ONES, **TEENS, **TENS})}|\d{{1,2}})"
_SCALE_NEXT = rf"{SEP}(?:(?:of{SEP})?an?{SEP})?(?:{alternatives(WORD_SCALES)})\b"

NUMERAL_RE = re.compile(
    rf"""
    # "1,135", "2½", "6.23x10^-4"
    (?P<digits>(?<!\d)(?<!\d[.,])(?:{DIGIT_FRACTION}|(?:{DIGITS})(?:[x×]10\^?[-−+]?\d{{1,2}}(?!\d)|e[-+]?\d{{1,2}}(?![\w.])|{TAIL}(?!\w))?))
    |(?<![\w$£€.])(?<!\w-)(?:
        (?P<vague>{_VAGUE})\b                             # "hundreds of thousands"
        # "two thirds", "half", but not "half a million"
        |(?P<fraction>(?:(?P<above>{_ABOVE}){SEP}(?P<below>{_DENOMINATOR}s|half)|(?P<one>an?|one){SEP}(?P<part>{_DENOMINATOR})|half)(?!\w|{_SCALE_NEXT}))
        |(?P<words>{WORDS})                               # "a hundred and five"
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)

DOTTED_THOUSANDS_RE = re.compile(r"\d{1,3}\.000")
PLURAL_RE = re.compile(r"[ ](?:[a-z]+[ ]){0,2}(?:[a-z]{2,}s|people|men|women|children)\b")
LAST_SCALE_RE = re.compile(
    r"(?P<number>.{1,60}?)[^\S\r\n-]{0,3}-?[^\S\r\n]{0,3}(?P<scale>hundred|thousand|million|billion|trillion|lakhs?|crores?)",
    re.IGNORECASE,
)
# "twenty-fifth" is no twenty; seconds are times as well.
ORDINAL_NEXT_RE = re.compile(
    rf"{SEP}(?:and{SEP})?(?:{alternatives(set(ORDINALS) - {'second'})})(?!\w)", re.IGNORECASE
)
_GAP = r"[^\S\r\n]{0,2}"
SCALE_RE = re.compile(
    rf"""
    {_GAP}-?[ ]?(?P<words>(?:hundred[ -])?(?:{alternatives(WORD_SCALES)}|dozens|millions|billions)(?:[ -](?:million|billion|crore)s?)?)\b
    |{_GAP}(?P<short>{alternatives(SHORT_SCALES)}|bn?|t|cr|lacs?|lkhs?)(?![^\W_])
    """,
    re.VERBOSE | re.IGNORECASE,
)

_SYMBOLS = {
    symbol: code for symbol, code in currencies.SYMBOLS.items() if symbol not in ("元", "円", "zł", "Kč")
}
PREFIX_RE = re.compile(
    rf"""
    (?P<outer>(?<![\w.)%])[-−–+]|(?<!\w)(?:minus|negative)[ ])?
    (?:(?P<currency>(?<![^\W_])(?:{alternatives([*_SYMBOLS, *currencies.CODES, *currencies.CODE_ALIASES])})
        |(?<![^\W_])(?:US|C|NZ|HK)[ ]\$|(?<![^\W_])(?:us|c)[ ]\$(?=[ ])|(?<![^\W_])(?:PS|N|R|{alternatives(currencies.NAMES_BEFORE)})|[$£€¥₹])[^\S\r\n]?)?
    (?P<sign>[-−–+]|(?<!\w)(?:minus|negative)[ -])?
    \Z
    """,
    re.VERBOSE,
)
# "COVID-19", "scp2-173": a hyphen behind a word with letters in it, other than those above.
TORN_RE = re.compile(
    r"(?<![^\W_])(?!(?:about|minus|near|nearly|now|over|roughly|sub|then|to|under)-)\w{0,20}[^\W\d_]\w{0,20}[-–−]\Z",
    re.IGNORECASE,
)
LETTER_CURRENCIES = {"N": "NGN", "PS": "GBP", "R": "ZAR"}
MINUSES = ("-", "−", "–", "minus", "negative")
SIGNS = ("-", "−", "–", "+")
GAP_RE = re.compile(rf"{_GAP}-?(?=[^\s\d])")
WORD_RE = re.compile(r"[^\W\d_]+|[x×]")
MONEY_CUE_RE = re.compile(
    rf"(?<!\w)(?:{alternatives(currencies.MONEY_CUES)})(?!\w)|£|\bpence\b", re.IGNORECASE
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
        amount = _read_amount(text, numeral, start=free, end=end)
        if amount is not None:
            free = amount.end
            yield amount


def _read_amount(text: str, numeral: re.Match[str], *, start: int, end: int) -> Amount | None:
    bare = _read_numeral(text, numeral, end=end)
    if bare is None:
        return None
    signed = _with_prefix(text, bare, start=start)
    if signed is None:
        return None
    scaled = _with_scale(text, signed, end=end)
    whole = _with_unit(text, scaled, end=end)
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
        number = Fraction(VAGUE.get(words) or WORD_SCALES[words.split()[-1]]) * 2
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
        if not PLURAL_RE.match(text, numeral.end(), end):
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


def _with_prefix(text: str, amount: Amount, *, start: int) -> Amount | None:
    """The amount with its sign and the currency before it; None where letters are glued to the number."""
    at = amount.start
    prefix = PREFIX_RE.search(text, max(start, at - 16), at)
    assert prefix is not None, "all parts of the prefix are optional"
    sign = (prefix["outer"] or prefix["sign"] or "").strip(" -").lower() or (
        prefix["outer"] or prefix["sign"] or ""
    )
    currency = prefix["currency"]
    before = text[prefix.start() - 1] if prefix.start() > 0 else " "
    if currency is None and sign in SIGNS:
        hyphened = before.isalnum() or before in ")%"
        if hyphened or _follows_number(text, prefix.start()):
            return None if prefix.start() > start and TORN_RE.search(text, start, at) else amount
    if currency is None and not sign and (before.isalpha() or (before in "_@#'’/:" and at - 1 >= start)):
        return None if before.isalnum() or before in "_@#" or text[at - 2 : at - 1].isdigit() else amount
    unit = _prefix_unit(currency, text, amount)
    if currency is not None and unit is None:
        return None if text[at - 1].isalpha() else amount
    negative = sign in MINUSES
    return replace(
        amount,
        start=prefix.start() if sign or unit else at,
        number=-amount.number if negative else amount.number,
        kind=unit.kind if unit else amount.kind,
        unit=unit.name if unit else None,
        is_signed=sign in SIGNS,
    )


def _follows_number(text: str, at: int) -> bool:
    """Whether a hyphen at `at` stands behind a number: "75 -300mm" is no minus, "Stoxx 50 -1.3%" is one."""
    before = text[max(0, at - 3) : at].rstrip()
    return before[-1:].isdigit() and not re.match(r"[\d.,]{1,20}\s?%", text[at + 1 : at + 24])


def _prefix_unit(currency: str | None, text: str, amount: Amount) -> Unit | None:
    if currency is None:
        return None
    symbol = currency.replace(" ", "").strip()
    if symbol in currencies.NAMES_BEFORE:
        return Unit("money", currencies.NAMES[symbol])
    if symbol in LETTER_CURRENCIES:  # "R5,000", "R1.5bn"; "R2" is a droid
        if re.match(
            r"\d{1,3}(?:[, ]\d{3})+|[\d.]{1,9} ?(?:[mb]n?|million|billion|trillion)\b",
            text[amount.start :][:30],
        ):
            return Unit("money", LETTER_CURRENCIES[symbol])
        return None
    if symbol == "c$":
        return Unit("money", "CAD")
    return SYMBOLS.get(symbol) or Unit("money", currencies.SYMBOLS.get(symbol))


def _with_scale(text: str, amount: Amount, *, end: int) -> Amount:
    """The amount with "million", "bn", "k" behind it."""
    if amount.rule in ("<vague amount>", "<fraction>"):
        return amount
    scale = SCALE_RE.match(text, amount.end, end)
    if scale is None:
        return amount
    if scale["words"]:
        number = Fraction(1)
        for word in re.findall(r"[a-z]+", scale["words"].lower()):
            number *= WORD_SCALES.get(word) or WORD_SCALES[word.removesuffix("s")]
        return replace(amount, end=scale.end(), scale=amount.scale * number)
    factor = _short_scale(scale["short"], text, amount, at=scale.start("short"), end=end)
    return replace(amount, end=scale.end(), scale=amount.scale * factor) if factor else amount


def _short_scale(letters: str, text: str, amount: Amount, *, at: int, end: int) -> int | None:
    """The scale that one or two letters mean here, None where they are a unit or a word."""
    is_money, is_attached = amount.kind == "money", at == amount.end
    if letters in ("k", "K"):
        return 1000 if is_attached else None
    if letters in ("t", "T"):
        return 10**12 if is_money else None
    if letters == "b":
        return 10**9 if is_attached else None
    if letters == "B":
        return 10**9
    if letters.lower() in ("cr", "lac", "lacs", "lkh", "lkhs"):
        return 10**7 if letters.lower() == "cr" else 10**5
    if letters.lower() == "mm":
        return 10**6 if is_money else None
    if letters == "m" and not is_money:
        return 10**6 if _is_million(text, at + 1, end=end) else None
    return SHORT_SCALES[letters.lower()]


def _is_million(text: str, start: int, *, end: int) -> bool:
    """Whether the "m" before `start` counts ("2.7m digital sales") and does not measure ("a 100m race")."""
    ahead = text[start : min(start + 60, end)]
    words = WORD_RE.findall(re.split(r"[.,;:()–—\n]", ahead, maxsplit=1)[0])[:6]
    if not words or words[0].lower() in units.LENGTH_CUES or not words[0][0].islower():
        unit = re.match(r"[ -]([^\W\d_]+)", ahead)
        return unit is not None and read_unit(text, start + 1, end) is not None
    if words[0] in ("of", "people", "or") or read_unit(text, start + 1, end):
        return True
    plural = re.compile(
        r"(?!(?:as|is|was|has|its|this|his|us|towards|across|always|yes)\b)\w{2,}s\b|people\b|women\b|men\b|children\b"
    )
    return any(plural.fullmatch(word) for word in words)


def _with_unit(text: str, amount: Amount, *, end: int) -> Amount:
    """The amount with the unit behind it, and the words that belong to it."""
    if amount.rule == "<fraction>":
        return _with_fraction_unit(text, amount, end=end)
    gap = GAP_RE.match(text, amount.end, end)
    if gap is None:
        return amount
    found = _read_loose_unit(text, amount, start=gap.end(), end=end)
    if found is None and amount.rule == "<vague amount>":  # "tens of thousands of dollars"
        behind = re.compile(r"[^\S\r\n]of[^\S\r\n]").match(text, amount.end, end)
        found = read_unit(text, behind.end(), end) if behind else None
    if found is None:
        return amount
    stop, unit = found
    if amount.kind == "money" and re.match(r"\s?\d", text[stop : min(stop + 2, end)]):
        return amount  # "$20 $37"
    if amount.kind == "money" and (
        unit.kind != "money" or unit.factor != 1 or amount.unit not in (unit.name, "USD")
    ):
        return amount
    return replace(
        amount,
        end=stop,
        kind=unit.kind,
        unit=amount.unit if amount.kind == "money" else unit.name,
        factor=unit.factor,
    )


def _with_fraction_unit(text: str, amount: Amount, *, end: int) -> Amount:
    """ "half a mile", "three-quarters of an inch"."""
    behind = re.compile(r"[^\S\r\n-]?-?(?:of[^\S\r\n])?(?:an?[^\S\r\n])?").match(text, amount.end, end)
    found = read_unit(text, behind.end(), end) if behind else None
    if found is None or (found[1].kind == "percent" and found[1].name == "percent"):
        return amount
    stop, unit = found
    return replace(amount, end=stop, kind=unit.kind, unit=unit.name, factor=unit.factor)


def _read_loose_unit(text: str, amount: Amount, *, start: int, end: int) -> tuple[int, Unit] | None:
    """The unit at `start`, where the words around it leave no other reading."""
    is_attached = start == amount.end
    found = read_unit(text, start, end)
    if found is None:
        return _read_short_length(text, amount, start=start, end=end)
    stop, unit = found
    word = text[start:stop]
    if not is_attached and word in units.ATTACHED_ONLY and amount.kind != "money":
        return None
    return (
        found
        if _is_unit(word, text, amount, stop=stop, end=end)
        else _other_reading(word, text, amount, found)
    )


def _is_unit(word: str, text: str, amount: Amount, *, stop: int, end: int) -> bool:
    """Whether a word that is also something else is a unit here."""
    lower, behind = word.lower(), text[stop : min(stop + 24, end)]
    if word == "p" and behind.startswith(".m"):  # "2 p.m."
        return False
    if lower == "won":  # "sold for 3,000 won", not "the 12 won the cup"
        return amount.value >= 1000 and not re.match(
            r"\s(?:the|an?|their|his|her|its|by|back|over|every)\b", behind
        )
    if lower in ("cup", "cups"):  # "He has won two Cups"
        return word.islower() or behind.startswith(" of ")
    if lower in ("degree", "degrees"):  # "two degrees in physics"
        return not (amount.value <= 5 and re.match(r"\s(?:in|from) [A-Za-z]", behind))
    if lower == "stone":
        return not re.match(r"\s(?!and\b|in\b|since\b|over\b|after\b|to\b)[a-z]", behind)
    if word in ("c", "p"):  # "a 1080p screen", "vitamin c"
        return amount.value not in (144, 240, 360, 480, 720, 1080, 1440, 2160) and (
            word == "p" or text[stop - 2].isdigit()
        )
    if word in ("C", "F"):  # "a 5 C Street", "PA 23456 F Block"
        return not re.match(r"\s[A-Z]", behind) and amount.value < 5000
    if lower in ("pound", "pounds"):
        return not _is_currency(text, amount, end=end)
    return True


def _other_reading(word: str, text: str, amount: Amount, found: tuple[int, Unit]) -> tuple[int, Unit] | None:
    return (found[0], Unit("money", "GBP")) if word.lower() in ("pound", "pounds") else None


def _is_currency(text: str, amount: Amount, *, end: int) -> bool:
    """Whether "pounds" are money: by their number, or by the words around them."""
    if amount.scale >= 10**6 or amount.kind == "money":
        return True
    return MONEY_CUE_RE.search(text, max(0, amount.start - 120), min(end, amount.end + 60)) is not None


def _read_short_length(text: str, amount: Amount, *, start: int, end: int) -> tuple[int, Unit] | None:
    """Metres and inches by their shortest signs, which are words or marks as well: "48m", "2 in.", "10 \" long"."""
    letter = re.compile(r"m(?![^\W_])|in\b|\"").match(text, start, end)
    if letter is None or amount.kind == "money":
        return None
    ahead = text[letter.end() : min(letter.end() + 12, end)]
    word = WORD_RE.match(ahead.lstrip())
    is_dimension = word is not None and word[0].lower() in units.DIMENSIONS
    if letter[0] == "m":
        return (letter.end(), Unit("measure", "meter"))
    ends = not ahead.strip(" .)")
    ends = ends or text[max(0, amount.start - 3) : amount.start].lower() in (
        "ft ",
        "ft,",
        "et ",
        "t, ",
        "ot ",
    )
    if letter[0] == "in" and (is_dimension or ends or start == amount.end):
        return (letter.end(), Unit("measure", "inch"))
    return (letter.end(), Unit("measure", "inch")) if letter[0] == '"' and is_dimension else None
