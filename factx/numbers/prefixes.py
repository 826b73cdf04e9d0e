"""The sign and the currency before a number: "-5", "US$84", "minus 3", "INR1 trillion"; pure, no spaCy."""

import re
from dataclasses import replace

from factx.numbers import currencies
from factx.numbers.amount import Amount
from factx.numbers.lookup import SYMBOLS, Unit
from factx.numbers.modifier_words import RATE_NOUNS
from factx.wordlists import alternatives

# Letters that are a currency only before an amount that looks like money: "R5,000", "N1.5bn", "PS8.1bn".
# "P6.3 billion" are pesos in Manila, pula in Gaborone; "K33.84" are kwacha in Lusaka, kina in Port Moresby.
LETTER_CURRENCIES = {"K": None, "LE": "EGP", "N": "NGN", "P": None, "PS": "GBP", "R": "ZAR"}
LETTER_AMOUNT_RE = re.compile(
    rf"""
    \d{{1,3}}[, ]\d{{3}}
    |[\d.]{{1,9}}[ -]?(?:[mbt]n?|million|billion|trillion)\b
    |\d{{1,4}}\.\d\d(?!\d|\.\d)                     # "P59.17"
    # "N865 per litre", "P43 a kilo"
    |\d{{2,4}}(?:\.\d)?(?:[ ]per[ ]|/|[ ]an?[ ](?:{alternatives(RATE_NOUNS)})\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "sold for R85", "up from N840", but not "the road from N2 to R61".
LETTER_BEFORE_RE = re.compile(
    r"\b(?:worth|cost(?:s|ing)?|pa(?:id|y|ys|ying)|(?:down|up)[ ]from"
    r"|(?:bought|fees?|fines?|goes|going|price|priced|prices|sell|selling|sells|sold|wage)"
    r"[ ](?:at|for|from|of))[ ]\Z"
)
LETTER_NUMBER_RE = re.compile(r"\d{2,4}(?![\w-]|[.,]\d)")

# These stand behind the amount only.
_BEHIND = ("元", "円", "zł", "Kč")
_CODES = alternatives(
    [*(set(currencies.SYMBOLS) - set(_BEHIND)), *currencies.CODES, *currencies.CODE_ALIASES]
)
_LETTERS = alternatives([*LETTER_CURRENCIES, *currencies.NAMES_BEFORE])
PREFIX_RE = re.compile(
    rf"""
    (?P<outer>(?<![\w.)%])[-−–+]|(?<!\w)(?<!plus[ ]or[ ])(?:minus|negative)[ ])?      # "-$5"
    (?:(?P<currency>
        (?<![^\W_])(?:{_CODES}|{_LETTERS}
            |(?:US|C|NZ|HK)[ ]\$                                      # "US $84 billion"
            |(?:us|c)[ ]\$(?=[ ]))                                    # "us $ 150", but not "gave us $150"
        |[$£€¥₹]
    )[^\S\r\n]?)?
    (?P<sign>[-−–+]|(?<!\w)(?<!plus[ ]or[ ])(?:minus|negative)[ -])?       # "$-5", "minus-130"
    \Z
    """,
    re.VERBOSE,
)
MAX_PREFIX = 24

# "COVID-19", "scp2-173": a hyphen behind a word with letters in it; but "sub-500", "now-18-month-old".
TORN_RE = re.compile(
    r"(?<![^\W_])(?!(?:about|in|minus|near|nearly|now|of|over|roughly|sub|then|to|under)-)"
    r"\w{0,20}[^\W\d_]\w{0,20}[-–−]\Z",
    re.IGNORECASE,
)
PERCENT_AHEAD_RE = re.compile(r"[\d.,]{1,20}\s?%")
MINUSES = ("-", "−", "–", "minus", "negative")
SIGNS = ("-", "−", "–", "+")
GLUE = "_@#'’/:"


def with_prefix(text: str, amount: Amount, *, start: int) -> Amount | None:
    """The amount with its sign and the currency before it; None where letters are glued to the number.

    >>> from fractions import Fraction
    >>> five = Amount(4, 5, 4, 5, number=Fraction(5), rule="made")
    >>> with_prefix("US$-5", five, start=0).value, with_prefix("MIG-5", five, start=0)
    (Fraction(-5, 1), None)
    """
    at = amount.start
    prefix = PREFIX_RE.search(text, max(start, at - MAX_PREFIX), at)
    assert prefix is not None, "all parts of the prefix are optional"
    mark = prefix["outer"] or prefix["sign"] or ""
    sign = mark if mark in SIGNS else mark.rstrip(" -")
    currency = prefix["currency"]
    before = text[prefix.start() - 1] if prefix.start() > 0 else " "
    if currency is None and sign in SIGNS:
        hyphened = before.isalnum() or before in ")%"
        if hyphened or _follows_number(text, prefix.start()):
            return (
                None if prefix.start() > start and TORN_RE.search(text, max(start, at - 44), at) else amount
            )
    if currency is None and before == "." and text[at - 2 : at - 1].isalpha() and at > start + 1:
        return None  # "BA.5", "L.I.2378"
    if currency is None and not sign and (before.isalpha() or (before in GLUE and at > start)):
        return None if before.isalnum() or before in "_@#" or text[at - 2 : at - 1].isdigit() else amount
    unit = _prefix_unit(currency, text, amount)
    if currency is not None and unit is None:  # "FR5", "the N-35 road"
        return (
            None
            if text[prefix.start("currency") : at].strip(" -–").isalpha() and text[at - 1] != " "
            else amount
        )
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
    return before[-1:].isdigit() and not PERCENT_AHEAD_RE.match(text, at + 1)


def _prefix_unit(currency: str | None, text: str, amount: Amount) -> Unit | None:
    if currency is None:
        return None
    symbol = currency.replace(" ", "").strip()
    if symbol in currencies.NAMES_BEFORE:
        return Unit("money", currencies.NAMES[symbol])
    if symbol in LETTER_CURRENCIES:
        return Unit("money", LETTER_CURRENCIES[symbol]) if _is_letter_money(symbol, text, amount) else None
    if symbol == "c$":
        return Unit("money", "CAD")
    return SYMBOLS.get(symbol) or Unit("money", currencies.SYMBOLS.get(symbol))


def _is_letter_money(symbol: str, text: str, amount: Amount) -> bool:
    """Whether the amount behind a single letter, or the words before it, look like money."""
    if LETTER_AMOUNT_RE.match(text, amount.start) is not None:
        return True
    letter = amount.start - len(symbol)
    return (
        LETTER_BEFORE_RE.search(text, max(0, letter - 24), letter) is not None
        and LETTER_NUMBER_RE.match(text, amount.start) is not None
    )
