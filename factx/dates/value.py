"""Date text -> expression; pure, no spaCy."""

import re
from dataclasses import dataclass

from factx.model import TimexType


@dataclass(frozen=True, slots=True)
class Expression:
    """What a date's own words say, before the article's other dates are looked at."""

    timex_type: TimexType
    year: int | None = None


def parse_date(text: str) -> Expression | None:
    """The expression that the words give, None where they are no date.

    >>> parse_date("2025")
    Expression(timex_type='DATE', year=2025)
    """
    return Expression("DATE", int(text)) if re.fullmatch(r"(?:19|20)\d\d", text) else None
