"""Number text -> value; pure, no spaCy."""

from factx.model import NumberValue


def parse_number(text: str) -> NumberValue | None:
    """The value of a numeric expression, None where it is none.

    >>> parse_number("1,135").number
    1135
    """
    plain = text.replace(",", "")
    return NumberValue("count", float(plain) if "." in plain else int(plain)) if plain else None
