"""One number in the text, before the words around it are looked at."""

from dataclasses import dataclass
from fractions import Fraction

from factx.model import NumberKind


@dataclass(frozen=True, slots=True)
class Amount:
    """One number; `start` and `end` are the whole expression, the numeral is its digits or number words.

    The number as written stands in `number`; `value` has it with its scale ("million") and in `unit`.
    """

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

    @property
    def value(self) -> Fraction:
        if self.scale == 1 and self.factor == 1:  # most amounts; fractions multiply slowly
            return self.number
        return self.number * self.scale * self.factor

    @property
    def is_bare(self) -> bool:
        """Whether it has neither unit nor scale."""
        return self.unit is None and self.scale == 1 and self.kind == "count"


def follows_number(text: str, amount: Amount) -> bool:
    """Whether another number stands directly before: then no word before says anything about this one.

    >>> amount = Amount(3, 5, 3, 5, number=Fraction(12), rule="made")
    >>> follows_number("5% 12", amount), follows_number("to 12", amount)
    (True, False)
    """
    before = text[max(0, amount.start - 2) : max(0, amount.start - 1)]
    return before.isdigit() or before == "%"
