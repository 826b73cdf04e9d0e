"""JSON bytes -> Articles: records {"id", "text", "published", "title"}, one, an array, or one a line."""

import json
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from factx.errors import FactxError
from factx.model import Article
from factx.readers.encodings import decode
from factx.readers.own import OwnOutputError, check_record
from factx.readers.published import parse_published
from factx.readers.text import make_article


def read_records(
    lines: Iterable[bytes], source: str, *, encoding: str | None = None, first: int = 1
) -> Iterator[Article | FactxError]:
    """One Article for each line that is not blank; a line that can't be read gives its error in place of one.

    The record's id is the article's source; without an id it is the file's name and the line's number, which
    is `first` for the first of the lines. Where all lines are blank there is one error.
    """
    numbered = ((f"{source}:{number}", line) for number, line in enumerate(lines, first) if line.strip())
    articles = _read_each(
        (where, partial(_parse, line, where, encoding, what="a line of JSON")) for where, line in numbered
    )
    is_empty = True
    for article in articles:
        is_empty = False
        yield article
    if is_empty:
        yield no_record(source)


def read_json(raw: bytes, source: str, *, encoding: str | None = None) -> Iterator[Article | FactxError]:
    """The article of a record, or one for each record of an array; an error in place of one that is none.

    Raises FactxError for what is no JSON, and for an array without records.
    """
    content = _parse(raw, source, encoding, what="JSON")
    if not isinstance(content, list):
        return iter([_article_of(content, source)])
    if not content:
        raise no_record(source)
    return _read_each(
        (f"{source}:{number}", partial(_same, record)) for number, record in enumerate(content, 1)
    )


def no_record(source: str) -> FactxError:
    """What is said of a file of records that has none."""
    return FactxError(f"{source}: there is no record in it")


def _same(record: Any) -> Any:
    return record


def _read_each(records: Iterable[tuple[str, Callable[[], Any]]]) -> Iterator[Article | FactxError]:
    """The article of each record, by where it stands and what gives it; ends where factx wrote it."""
    for where, record in records:
        try:
            yield _article_of(record(), where)
        except OwnOutputError as error:
            yield error
            return
        except FactxError as error:
            yield error


def _parse(raw: bytes, where: str, encoding: str | None, *, what: str) -> Any:
    """What the JSON says. Raises FactxError where it is none."""
    try:
        return json.loads(decode(raw, where, encoding=encoding)[0] if encoding else raw)
    except (ValueError, RecursionError) as error:
        raise FactxError(f"{where}: not {what} in UTF-8 ({error}); it is left out") from None


def _article_of(record: Any, where: str) -> Article:
    """The article of one record, whose source is its id, else `where`. Raises FactxError where it is none."""
    check_record(record, where)
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        raise FactxError(f'{where}: a record needs a "text", as in {{"id": "a1", "text": "Two men ..."}}')
    published, title, own_id = record.get("published"), record.get("title"), record.get("id")
    return make_article(
        record["text"],
        where if own_id is None else str(own_id),
        title=None if title is None else str(title),
        published=None if published is None else parse_published(published, where),
    )
