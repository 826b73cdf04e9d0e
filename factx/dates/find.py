"""Sentence -> date mentions; every rule has a name that its mentions carry."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factx.dates.value import Expression, parse_date
from factx.model import Mention

if TYPE_CHECKING:
    from spacy.tokens import Span

YEAR_RE = re.compile(r"(?<![\w.,$])(?:19|20)\d\d\b")


def find_dates(sent: "Span", text: str) -> Iterator[Mention[Expression]]:
    """The sentence's dates in text order; offsets point into `text`, the whole article."""
    for match in YEAR_RE.finditer(text, sent.start_char, sent.end_char):
        value = parse_date(match[0])
        if value is not None:
            yield Mention(match.start(), match.end(), value, "<year>")
