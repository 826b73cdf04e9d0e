"""Whose rupees, shillings or pesos an amount is, by the countries that the text around it names; pure."""

import re
from collections import Counter
from dataclasses import replace
from functools import cache

from factx.numbers.amount import Amount
from factx.numbers.currency_places import PLACES, SPELLINGS
from factx.wordlists import alternatives

# Datelines are in capitals.
CODES = {
    name: {
        spelling: code for code, words in codes.items() for word in words for spelling in (word, word.upper())
    }
    for name, codes in PLACES.items()
}
# How far around the amount countries are looked for.
WINDOW = 2000
# What several countries write so is that of the one that the text names twice as often as all others.
SHARE = 2


@cache
def _currency_re() -> re.Pattern[str]:
    """The first or last word of an amount: "Rs 5 crore", "5 crore rupees", not "5 crore Indian rupees"."""
    return re.compile(
        rf"(?:(?P<before>{alternatives(SPELLINGS)})[^\S\r\n]?[\d.]"
        rf"|.{{0,40}}(?:[^a-z\s]|\b(?:billions?|crores?|dozens?|hundreds?|lakhs?|millions?|thousands?|trillions?|of"
        rf"|bn|m|tn|k))[\s-](?P<behind>{alternatives(SPELLINGS)})\Z)",
        re.IGNORECASE,
    )


@cache
def _places_re(currency: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(CODES[currency])})\b")


def with_owner(text: str, amount: Amount) -> Amount:
    """The amount of money in the currency of the country that the text is about; else unchanged.

    >>> from fractions import Fraction
    >>> text = "Lahore: Rs5"
    >>> five = Amount(8, 11, 10, 11, number=Fraction(5), rule="made", kind="money", unit="INR")
    >>> with_owner(text, five).unit, with_owner(text.replace("Lahore", "Police"), five).unit
    ('PKR', 'INR')
    """
    if amount.kind != "money" or amount.unit not in (None, "INR"):
        return amount
    written = _currency_re().match(text, amount.start, amount.end)
    if written is None:
        return amount
    name = SPELLINGS[(written["before"] or written["behind"]).lower()]
    window = max(0, amount.start - WINDOW), amount.end + WINDOW
    named = Counter(CODES[name][found[0]] for found in _places_re(name).finditer(text, *window))
    if not named:
        return amount
    code, times = named.most_common(1)[0]
    return replace(amount, unit=code) if times >= SHARE * (named.total() - times) else amount
