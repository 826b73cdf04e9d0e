"""Amounts and sums in words that a reader understands at a glance. Pure."""

from collections.abc import Iterable

from factx.checks.article.sheet import Amount
from factx.model import NumberValue

COMPARATORS = {
    "=": "",
    ">=": "at least ",
    ">": "more than ",
    "<=": "up to ",
    "<": "less than ",
    "~": "about ",
}


def shown(amount: Amount) -> str:
    """The amount as the article has it, with its comparator and what it counts: "at least 164 prisoners"."""
    counted = f" {amount.noun}" if amount.noun and amount.value.kind == "count" else ""
    return f"{limit(amount)}{figure(amount)}{counted}"


def limit(amount: Amount) -> str:
    """The words of the amount's comparator, with a space, or nothing."""
    return COMPARATORS[amount.value.comparator]


def figure(amount: Amount) -> str:
    """The amount as the article writes it; the end of a range that stands for itself as a plain number."""
    number = amount.value.number
    if (
        number is not None
        and isinstance(amount.claim.value, NumberValue)
        and amount.claim.value.number is None
    ):
        return plain(number)
    text = " ".join(amount.claim.text.split())
    opens = amount.claim.start == amount.claim.sentence.start and text.isalpha()
    return text.lower() if opens else text


def plain(number: float) -> str:
    """A number with separators, without needless decimals.

    >>> plain(1136.0), plain(32.3529), plain(0.5)
    ('1,136', '32.4', '0.5')
    """
    if abs(number - round(number)) < 1e-6:
        return f"{round(number):,}"
    return f"{number:,.1f}" if abs(number) >= 1 else f"{number:.2g}"


def in_units_of(amount: Amount, number: float) -> str:
    """A number in the unit and scale in which the amount is written: "$35 million"."""
    value = amount.value
    if value.unit in ("percent", "percentage_point"):
        return f"{plain(number)}%"
    scale, name = _scale(number)
    written = f"{plain(number / scale)}{name}"
    return written if value.unit is None else f"{written} {value.unit}"


def _scale(number: float) -> tuple[float, str]:
    for scale, name in ((1e12, " trillion"), (1e9, " billion"), (1e6, " million")):
        if abs(number) >= scale and abs(number / scale * 10 - round(number / scale * 10)) < 1e-6:
            return scale, name
    return 1, ""


def added(terms: Iterable[str], total: str) -> str:
    """A sum: "412 men + 238 women = 650"."""
    return f"{' + '.join(terms)} = {total}"
