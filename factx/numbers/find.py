"""Sentence -> number mentions; every rule has a name that its mentions carry."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factx.model import Mention, NumberValue
from factx.numbers.value import parse_number

if TYPE_CHECKING:
    from spacy.tokens import Span

NUMBER_RE = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?\b|(?<![\w.,])\d{1,15}(?:\.\d+)?\b")


def find_numbers(sent: "Span", text: str) -> Iterator[Mention[NumberValue]]:
    """The sentence's numbers in text order; offsets point into `text`, the whole article."""
    for match in NUMBER_RE.finditer(text, sent.start_char, sent.end_char):
        value = parse_number(match[0])
        if value is not None:
            yield Mention(match.start(), match.end(), value, "<digits>")
