"""Files that factx wrote, in whatever format -> what each says of its articles."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from factx.errors import FactxError
from factx.model import Claim, Document
from factx.readers.stored import claim_of, document_of
from factx.readers.stored_tables import read_csv, read_parquet, read_sqlite


@dataclass(frozen=True, slots=True)
class Stored:
    """What a file holds of one article; `document` is None where the format has only claims."""

    source: str
    claims: Sequence[Claim]
    document: Document | None = None


def read_stored(path: Path) -> Iterator[Stored]:
    """What stands in a file, or in each file of a folder that may be factx's, one article after the other.

    Raises FactxError for a file that factx did not write, and OSError where it can't be read.
    """
    if path.is_dir():
        paths = sorted(inner for inner in path.rglob("*") if inner.suffix.lower() in READERS)
        if not paths:
            raise FactxError(f"{path}: there are no files of claims in this folder, {', '.join(READERS)}")
        for inner in paths:
            yield from read_stored(inner)
        return
    with path.open("rb"):  # a database would only say that it can't be opened
        pass
    read = READERS.get(path.suffix.lower())
    if read is None:
        raise FactxError(
            f"{path}: can't tell the format from its name; it ends in none of {', '.join(READERS)}"
        )
    try:
        yield from read(path)
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError, sqlite3.DatabaseError) as error:
        raise FactxError(f"{path}: this is damaged, or factx did not write it ({error})") from None


def _read_json(path: Path) -> Iterator[Stored]:
    content = json.loads(path.read_text(encoding="utf-8-sig"))
    records = content if isinstance(content, list) else [content]
    for number, record in enumerate(records, 1):
        where = f"{path}:{number}" if len(records) > 1 else str(path)
        if not isinstance(record, dict):
            raise FactxError(f"{where}: this is no JSON document of factx")
        yield _of_document(document_of(record, where=where))


def _read_jsonl(path: Path) -> Iterator[Stored]:
    with path.open(encoding="utf-8-sig") as lines:
        yield from _grouped(
            _line(line, f"{path}:{number}") for number, line in enumerate(lines, 1) if line.strip()
        )


def _line(line: str, where: str) -> tuple[str, Claim]:
    record: Any = json.loads(line)
    if not isinstance(record, dict) or not isinstance(record.get("document"), str):
        raise FactxError(f"{where}: this is no claim of factx; it names no document")
    return record["document"], claim_of(record, where=where)


def _of_document(document: Document) -> Stored:
    return Stored(document.source, document.claims, document)


def _grouped(claims: Iterable[tuple[str, Claim]]) -> Iterator[Stored]:
    """The claims of each article together; they stand behind each other in every format."""
    for source, group in groupby(claims, key=lambda pair: pair[0]):
        yield Stored(source, [claim for _, claim in group])


READERS: dict[str, Callable[[Path], Iterator[Stored]]] = {
    ".json": _read_json,
    ".jsonl": _read_jsonl,
    ".ndjson": _read_jsonl,
    ".csv": lambda path: _grouped(read_csv(path)),
    ".db": lambda path: map(_of_document, read_sqlite(path)),
    ".sqlite": lambda path: map(_of_document, read_sqlite(path)),
    ".parquet": lambda path: _grouped(read_parquet(path)),
}
