"""What factx itself wrote, met where an article is expected."""

import re
from typing import Any

from factx.errors import FactxError

# Keys that only factx's own output has: a whole document, and a claim as JSON Lines has it.
DOCUMENT_KEYS = frozenset(("schema_version", "document", "claims"))
CLAIM_KEYS = frozenset(("document", "sentence", "value", "rule"))

# What the head of a page says that factx made.
PAGE_RE = re.compile(r'<meta name="generator" content="factx ')
HEAD_CHARACTERS = 4096


class OwnOutputError(FactxError):
    """The input is what factx wrote about an article; a folder may well hold it beside the article."""


def check_record(record: Any, where: str) -> None:
    """Raises OwnOutputError where factx wrote the record.

    >>> check_record({"document": "a.txt", "text": "45", "sentence": {}, "value": {}, "rule": ""}, "a:1")
    Traceback (most recent call last):
        ...
    factx.readers.own.OwnOutputError: a:1: factx wrote this; give it the article that it is about
    """
    if isinstance(record, dict) and (record.keys() >= DOCUMENT_KEYS or record.keys() >= CLAIM_KEYS):
        raise _own(where)


def check_page(html: str, where: str) -> None:
    """Raises OwnOutputError where factx made the page."""
    if PAGE_RE.search(html, 0, HEAD_CHARACTERS):
        raise _own(where)


def _own(where: str) -> OwnOutputError:
    return OwnOutputError(f"{where}: factx wrote this; give it the article that it is about")
