"""The unit behind a number: "20 euros", "6.1-inch", "48m", "two pounds"; pure, no spaCy."""

import re
from dataclasses import replace
from fractions import Fraction

from factx.numbers import currencies, units
from factx.numbers.amount import Amount
from factx.numbers.lookup import HUNDREDTH, Unit, read_unit, with_rate
from factx.numerals import WORD_SCALES
from factx.wordlists import alternatives

GAP_RE = re.compile(r"(?:[ ]or[ ](?:so|more)[ ]|[^\S\r\n]{0,2}-?)(?=[^\s\d])")
OF_GAP_RE = re.compile(r"[^\S\r\n]of[^\S\r\n]")
# "half a percent", "half of 1 percent"
FRACTION_GAP_RE = re.compile(r"[^\S\r\n-]?-?(?:of[^\S\r\n](?:(?:1|one)[^\S\r\n])?)?(?:an?[^\S\r\n])?")
# "75 USD million"
LATE_SCALE_RE = re.compile(r"[ ](?P<scale>million|billion|trillion)\b", re.IGNORECASE)
NUMBER_NEXT_RE = re.compile(r"\s?\d")
WORD_RE = re.compile(r"[^\W\d_]+|[x×]")
LETTER_RE = re.compile(r"m(?![^\W_])|in\b|\"")
FEET_BEFORE_RE = re.compile(r"(?:ft|feet|foot)[ ,]{0,2}\Z", re.IGNORECASE)
MONEY_CUE_RE = re.compile(
    rf"(?<!\w)(?:{alternatives(currencies.MONEY_CUES)})(?!\w)|£|\bpence\b", re.IGNORECASE
)
# What follows where "won" is a verb, "degrees" are titles and "stone" is what something is made of.
VERB_WON_RE = re.compile(r"\s(?:the|an?|their|his|her|its|by|back|over|every)\b")
ACADEMIC_RE = re.compile(r"\s(?:in|from) [A-Za-z]")
STONE_RE = re.compile(r"\s(?!and\b|in\b|since\b|over\b|after\b|to\b)[a-z]")
# "a 5 billion-real gap": an adjective anywhere else
REAL_RE = re.compile(r"-real[ ](?!(?:estate|life|time|world)\b)")
# "a 500-pound bomb", whatever its price
WEIGHED_RE = re.compile(
    r"-pound[ ](?:[a-z-]{1,20}[ ])?(?:animal|baby|bear|bomb|boulder|boy|charge|device|dog|fish|girl|man"
    r"|package|rock|shark|shell|suspect|warhead|weapon|woman)s?\b",
    re.IGNORECASE,
)
# "a 1080p screen"
SCREEN_LINES = frozenset((144, 240, 360, 480, 720, 1080, 1440, 2160))
POUNDS = Unit("money", "GBP")
# "85 cents" are US cents, but not in a text that counts in euros.
EURO_CENTS = Unit("money", "EUR", HUNDREDTH)
EURO_OR_DOLLAR_RE = re.compile(r"(?P<euro>€|\beuros?\b|\bEUR\b)|\$|\bdollars?\b", re.IGNORECASE)
CENT_WINDOW = 2000


# "10 degrees below zero", "10 below zero"
BELOW_ZERO_RE = re.compile(r"[ ]below[ ]zero\b", re.IGNORECASE)


def with_unit(text: str, amount: Amount, *, end: int) -> Amount:
    """The amount with the unit behind it, unchanged where none follows; "10 degrees below zero" are -10.

    >>> from fractions import Fraction
    >>> [with_unit(text, Amount(0, 2, 0, 2, number=Fraction(20), rule="made"), end=len(text)).unit
    ...  for text in ("20 euros", "20-inch", "20 people")]
    ['EUR', 'inch', None]
    """
    measured = _with_unit(text, amount, end=end)
    below = BELOW_ZERO_RE.match(text, measured.end, end)
    if below is None or measured.number <= 0 or not (measured.unit or "degree").startswith("degree"):
        return measured
    unit = measured.unit or "degree"
    return replace(measured, end=below.end(), number=-measured.number, kind="measure", unit=unit)


def _with_unit(text: str, amount: Amount, *, end: int) -> Amount:
    if amount.rule == "<fraction>":
        return _with_fraction_unit(text, amount, end=end)
    gap = GAP_RE.match(text, amount.end, end)
    if gap is None:
        return amount
    found = _read_loose_unit(text, amount, start=gap.end(), end=end)
    if found is None and REAL_RE.match(text, amount.end, end):
        found = gap.end() + len("real"), Unit("money", "BRL")
    if found is None and amount.rule == "<vague amount>":  # "tens of thousands of dollars"
        behind = OF_GAP_RE.match(text, amount.end, end)
        found = read_unit(text, behind.end(), end) if behind else None
    if found is None:
        return amount
    stop, unit = found
    if amount.kind == "money" and NUMBER_NEXT_RE.match(text, stop, end):
        return amount  # "$20 $37"
    if amount.kind == "money" and (
        unit.kind != "money" or unit.factor != 1 or amount.unit not in (unit.name, "USD")
    ):
        return amount
    late = LATE_SCALE_RE.match(text, stop, end) if unit.kind == "money" and amount.scale == 1 else None
    if late is not None:
        amount = replace(amount, scale=Fraction(WORD_SCALES[late["scale"].lower()]))
        stop = late.end()
    return replace(
        amount,
        end=stop,
        kind=unit.kind,
        unit=amount.unit if amount.kind == "money" else unit.name,
        factor=unit.factor,
    )


def _with_fraction_unit(text: str, amount: Amount, *, end: int) -> Amount:
    """Such as "half a mile", "three-quarters of an inch"."""
    behind = FRACTION_GAP_RE.match(text, amount.end, end)
    found = read_unit(text, behind.end(), end) if behind else None
    is_apart = behind is not None and not behind[0].strip()
    if found is None or (is_apart and (found[1].name == "percent" or _is_ordinal(text, amount))):
        return amount
    stop, unit = found
    return replace(amount, end=stop, kind=unit.kind, unit=unit.name, factor=unit.factor)


def _is_ordinal(text: str, amount: Amount) -> bool:
    """Whether the fraction before a unit can be an ordinal: "a third degree burn", not "half mile"."""
    return not text[amount.start : amount.end].lower().endswith(("half", "quarter", "quarters", "s"))


def _read_loose_unit(text: str, amount: Amount, *, start: int, end: int) -> tuple[int, Unit] | None:
    """The unit at `start`, where the words around it leave no other reading."""
    is_attached = start == amount.end
    found = read_unit(text, start, end)
    if found is None:
        return _read_short_length(text, amount, start=start, end=end)
    stop, _ = found
    word = text[start:stop]
    if not is_attached and word in units.ATTACHED_ONLY and amount.kind != "money":
        return None
    if word.lower() in ("pound", "pounds") and _is_currency(text, amount, end=end):
        return stop, POUNDS
    if word.lower() in ("cent", "cents") and _counts_in_euros(text, amount.start):
        return stop, EURO_CENTS
    return found if _is_unit(word, text, amount, stop=stop, end=end) else None


def _counts_in_euros(text: str, at: int) -> bool:
    """Whether the last currency with cents that the text names before is the euro, not the dollar.

    >>> _counts_in_euros("It paid €2 million, and 85 cents a share.", 24), _counts_in_euros("85 cents", 0)
    (True, False)
    """
    named = list(EURO_OR_DOLLAR_RE.finditer(text, max(0, at - CENT_WINDOW), at))
    return bool(named) and named[-1]["euro"] is not None


def _is_unit(word: str, text: str, amount: Amount, *, stop: int, end: int) -> bool:
    """Whether a word that is also something else is a unit here."""
    lower, behind = word.lower(), text[stop : min(stop + 24, end)]
    if word == "p" and behind.startswith(".m"):  # "2 p.m."
        return False
    if lower == "won":  # "sold for 3,000 won", "down 0.3 won", not "the 12 won the cup"
        is_won = amount.value >= 1000 or amount.number.denominator != 1
        return is_won and not VERB_WON_RE.match(behind)
    if lower in ("cup", "cups"):  # "He has won two Cups"
        return word.islower() or behind.startswith(" of ")
    if lower in ("degree", "degrees"):  # "two degrees in physics"
        return not (0 <= amount.value <= 5 and ACADEMIC_RE.match(behind))
    if lower == "stone":
        return not STONE_RE.match(behind)
    if word in ("c", "p"):  # "a 1080p screen", "vitamin c"
        return amount.value not in SCREEN_LINES and (word == "p" or text[stop - 2].isdigit())
    if word in ("C", "F"):  # "a 5 C Street", "PA 23456 F Block"
        return not re.match(r"\s[A-Z]", behind) and amount.value < 5000
    if word == "W":  # "1160 W. Avenue P"
        return not re.match(r"\.?\s[A-Z]", behind)
    return True


def _is_currency(text: str, amount: Amount, *, end: int) -> bool:
    """Whether "pounds" are money: by their number, or by the words around them."""
    if amount.scale >= 10**6 or amount.kind == "money":
        return True
    if WEIGHED_RE.match(text, amount.end, end):
        return False
    return MONEY_CUE_RE.search(text, max(0, amount.start - 120), min(end, amount.end + 60)) is not None


def _read_short_length(text: str, amount: Amount, *, start: int, end: int) -> tuple[int, Unit] | None:
    """Metres and inches by their shortest signs, which are words as well: "48m", "2 in.", "10 \" long"."""
    letter = LETTER_RE.match(text, start, end)
    if letter is None or amount.kind == "money":
        return None
    ahead = text[letter.end() : min(letter.end() + 12, end)]
    word = WORD_RE.match(ahead.lstrip())
    is_dimension = word is not None and word[0].lower() in units.DIMENSIONS
    if letter[0] == "m":
        return with_rate(text, letter.end(), end, unit=Unit("measure", "meter"))
    ends = not ahead.strip(" .)") or FEET_BEFORE_RE.search(text, max(0, amount.start - 6), amount.start)
    if letter[0] == "in" and (is_dimension or ends or start == amount.end):
        return (letter.end(), Unit("measure", "inch"))
    is_sign = letter[0] == '"' and not text[letter.start() - 1].isalpha()  # "millions" of votes
    return (letter.end(), Unit("measure", "inch")) if is_sign and is_dimension else None
