"""Number text -> value; pure, no spaCy."""

from factx.model import NumberValue
from factx.numbers.ages import as_age
from factx.numbers.amount import Amount
from factx.numbers.amounts import read_amounts
from factx.numbers.joins import join_amounts
from factx.numerals import plain


def parse_number(text: str) -> NumberValue | None:
    """The value of a numeric expression that is the whole text, None where it is none.

    >>> parse_number("1,135").number, parse_number("36-year-old").kind, parse_number("police")
    (1135, 'age', None)
    >>> parse_number("$3.5 million") == NumberValue("money", 3_500_000, unit="USD")
    True
    """
    end = len(text)
    amounts = join_amounts(text, list(read_amounts(text, 0, end)), start=0, end=end)
    if len(amounts) != 1:
        return None
    amount = as_age(text, amounts[0], start=0, end=end) or amounts[0]
    return value_of(amount) if (amount.start, amount.end) == (0, end) else None


def value_of(amount: Amount) -> NumberValue:
    """What the amount's own words say.

    >>> from fractions import Fraction
    >>> value_of(Amount(0, 8, 0, 8, number=Fraction(2000), rule="<vague amount>")).low
    2000
    """
    if amount.rule == "<vague amount>":
        return NumberValue(amount.kind, low=plain(amount.value), unit=amount.unit)
    if amount.kind == "score":
        return NumberValue(amount.kind)
    if amount.high is not None:
        return NumberValue(amount.kind, low=plain(amount.value), high=plain(amount.high), unit=amount.unit)
    return NumberValue(amount.kind, number=plain(amount.value), unit=amount.unit)
