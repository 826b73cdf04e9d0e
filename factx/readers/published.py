"""A publication date as users and records give it -> date."""

from datetime import date, datetime

from factx.errors import FactxError


def parse_published(published: object, where: str) -> date:
    """The day of "YYYY-MM-DD", with or without a time after it; raises FactxError for anything else.

    >>> parse_published("2025-12-23T08:00:00Z", "a.jsonl:1")
    datetime.date(2025, 12, 23)
    """
    try:
        return datetime.fromisoformat(str(published).strip()).date()
    except ValueError:
        raise FactxError(f"{where}: published {published!r} is no date; give it as YYYY-MM-DD") from None
