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
        return self.number * self.scale * self.factor

    @property
    def is_bare(self) -> bool:
        """Whether it has neither unit nor scale."""
        return self.unit is None and self.scale == 1 and self.kind == "count"
