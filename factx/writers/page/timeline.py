"""Date claims -> the days that an article speaks of, in order."""

from dataclasses import dataclass
from datetime import date

from factx.model import DateValue, Document
from factx.writers.days import days_in_words


@dataclass(frozen=True, slots=True)
class Moment:
    """A date claim (its position in the document's claims) with its first day, and its days in words."""

    claim: int
    earliest: date
    days: str


def timeline_of(document: Document) -> list[Moment]:
    """The dates that are resolved to days, the earliest first; among equals, as the text has them."""
    moments = []
    for number, claim in enumerate(document.claims):
        value = claim.value
        if isinstance(value, DateValue) and value.earliest and value.latest:
            earliest, latest = date.fromisoformat(value.earliest), date.fromisoformat(value.latest)
            moments.append(Moment(number, earliest, days_in_words(earliest, latest)))
    return sorted(moments, key=lambda moment: (moment.earliest, moment.claim))
