"""JSON Lines bytes -> Articles: one record a line, {"id", "text", "published", "title"}."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from factx.errors import FactxError
from factx.model import Article
from factx.readers.published import parse_published
from factx.readers.text import make_article

MAX_SHOWN = 60


def read_records(lines: Iterable[bytes], source: str) -> Iterator[Article | FactxError]:
    """One Article for each line that is not blank; a line that can't be read gives its error in place of one.

    The record's id is the article's source; without an id it is the file's name and the line's number.
    """
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield read_record(line, f"{source}:{number}")
            except FactxError as error:
                yield error


def read_record(line: bytes, where: str) -> Article:
    """The article of one line; raises FactxError, which names `where`, for a line that is no record."""
    try:
        record: Any = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise FactxError(f"{where}: not a line of JSON in UTF-8 ({error}); the line is left out") from None
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        raise FactxError(f'{where}: a record needs a "text", as in {{"id": "a1", "text": "Two men ..."}}')
    published, title, name = record.get("published"), record.get("title"), record.get("id")
    return make_article(
        record["text"],
        where if name is None else str(name),
        title=None if title is None else str(title),
        published=None if published is None else parse_published(published, where),
    )
