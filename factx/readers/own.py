"""What factx itself wrote, met where an article is expected or where something is to be written."""

import json
import os
import re
from pathlib import Path
from typing import Any

from factx.errors import FactxError

# Keys that only factx's own output has: a whole document, the findings of one, or a comparison; a claim, a
# finding and a group as JSON Lines have them; an article that failed, which has no other keys.
DOCUMENT_KEYS = frozenset(("schema_version", "factx_version"))
LINE_KEYS = (
    frozenset(("document", "sentence", "value", "rule")),
    frozenset(("document", "verdict", "explanation", "rule")),
    frozenset(("verdict", "statements", "shared")),
)
ERROR_KEYS = frozenset(("source", "reason"))

# How factx's own files begin: a table of claims or of a comparison, JSON, and the head of a page.
TABLE_RE = re.compile(r"\ufeff?(?:document,id,type,text,start,end,|group,type,name,verdict,document,)")
JSON_RE = re.compile(r'\s*(?:\[\s*)?\{\s*"schema_version":\s*\d+,\s*"factx_version":')
PAGE_RE = re.compile(r'<meta name="generator" content="factx ')
HEAD_CHARACTERS = 4096

# A line of factx's own JSON Lines is hardly longer.
LINE_BYTES = 1_000_000


class OwnOutputError(FactxError):
    """The input is what factx wrote about an article; a folder may well hold it beside the article."""

    def __init__(self, where: str) -> None:
        super().__init__(f"{where}: factx wrote this; give it the article that it is about")
        self.where = where


def check_record(record: Any, where: str) -> None:
    """Raises OwnOutputError where factx wrote the record.

    >>> check_record({"document": "a.txt", "text": "45", "sentence": {}, "value": {}, "rule": ""}, "a:1")
    Traceback (most recent call last):
        ...
    factx.readers.own.OwnOutputError: a:1: factx wrote this; give it the article that it is about
    """
    if is_own_record(record):
        raise OwnOutputError(where)


def check_page(html: str, where: str) -> None:
    """Raises OwnOutputError where factx made the page."""
    if PAGE_RE.search(html, 0, HEAD_CHARACTERS):
        raise OwnOutputError(where)


def check_table(text: str, where: str) -> None:
    """Raises OwnOutputError where factx wrote the table."""
    if TABLE_RE.match(text):
        raise OwnOutputError(where)


def is_own_record(record: Any) -> bool:
    """Whether factx wrote the object.

    >>> is_own_record({"schema_version": 1, "factx_version": "0.1.0"}), is_own_record({"text": ""})
    (True, False)
    """
    if not isinstance(record, dict):
        return False
    keys = record.keys()
    return keys >= DOCUMENT_KEYS or keys == ERROR_KEYS or any(keys >= line_keys for line_keys in LINE_KEYS)


def is_replaceable(path: Path) -> bool:
    """Whether nothing is lost where the file is written anew: it is empty, or factx wrote it."""
    if not os.access(path, os.R_OK) or not path.is_file():
        return False
    with path.open("rb") as file:
        line = file.readline(LINE_BYTES)
        head = (line + file.read(HEAD_CHARACTERS)).decode(errors="replace")
    if not head.strip() or JSON_RE.match(head) or TABLE_RE.match(head):
        return True
    return bool(PAGE_RE.search(head, 0, HEAD_CHARACTERS)) or _is_own_line(line)


def _is_own_line(line: bytes) -> bool:
    try:
        return is_own_record(json.loads(line))
    except (ValueError, RecursionError):
        return False
