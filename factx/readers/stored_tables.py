"""The databases and Parquet files that factx wrote -> Documents and claims."""

import csv
import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from factx.errors import FactxError
from factx.model import Claim, Document
from factx.readers.stored import SCHEMA_VERSION, claim_of, document_of

# What the columns of a claim are grouped by: "value.number", or "value_number" in a database.
GROUPS = ("value", "attribution", "sentence")
AMOUNTS = ("value.high", "value.low", "value.number")
NUMBER_RE = re.compile(r"-?\d{1,400}(?:\.\d{1,400})?(?:e[+-]?\d{1,4})?")


def read_sqlite(path: Path) -> Iterator[Document]:
    """The documents of a database, in the order in which they came into it."""
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        try:
            heads = connection.execute("SELECT * FROM documents ORDER BY id").fetchall()
        except sqlite3.DatabaseError as error:
            raise FactxError(f"{path}: no database of factx ({error})") from None
        for head in heads:
            record = {"schema_version": SCHEMA_VERSION, **_document(connection, dict(head))}
            yield document_of(record, where=f"{path}: {head['source']}")


def read_parquet(path: Path) -> Iterator[tuple[str, Claim]]:
    """The claims of a Parquet file in its order, each after the source of its document."""
    if find_spec("pyarrow") is None:
        raise FactxError("Parquet needs pyarrow, which is not installed: pip install 'factx[parquet]'")
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    try:
        file = ParquetFile(path)
    except ArrowException as error:
        raise FactxError(f"{path}: no Parquet file ({error})") from None
    with file:
        if "document" not in file.schema_arrow.names:
            raise FactxError(f"{path}: no claims of factx; there is no column 'document'")
        for batch in file.iter_batches():
            for row in batch.to_pylist():
                yield row["document"], claim_of(_nested(row, "."), where=f"{path}: {row['document']}")


def read_csv(path: Path) -> Iterator[tuple[str, Claim]]:
    """The claims of a CSV file in its order, each after the source of its document."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file)
        if "document" not in (rows.fieldnames or ()):
            raise FactxError(f"{path}: no claims of factx; there is no column 'document'")
        for row in rows:
            where = f"{path}:{rows.line_num}"
            if None in row or None in row.values():
                raise FactxError(f"{where}: the row is not as wide as the header; the file is damaged")
            cells = {column: _cell(column, value) for column, value in row.items()}
            yield row["document"], claim_of(_nested(cells, "."), where=where)


def _cell(column: str, value: str) -> str | int | float | None:
    """What a cell holds: nothing, text, or one of the numbers that may be whole or not.

    >>> _cell("value.number", "45"), _cell("value.number", "1e+30"), _cell("text", "45"), _cell("text", "")
    (45, 1e+30, '45', None)
    """
    if column not in AMOUNTS or not value:
        return value or None
    try:
        return int(value)
    except ValueError:
        return float(value) if NUMBER_RE.fullmatch(value) else value


def _document(connection: sqlite3.Connection, head: dict[str, Any]) -> dict[str, Any]:
    """The JSON document that the rows of one document make."""

    def rows(table: str, order: str) -> list[dict[str, Any]]:
        query = f"SELECT * FROM {table} WHERE document_id = ? ORDER BY {order}"
        return [dict(row) for row in connection.execute(query, (head["id"],))]

    sentences = [row | {"index": row["sentence"]} for row in rows("sentences", "sentence")]
    entities = [row | {"aliases": json.loads(row["aliases"])} for row in rows("entities", "rowid")]
    claims = [
        _nested(row, "_") | {"sentence": sentences[row["sentence"]]} for row in rows("claims", 'start, "end"')
    ]
    return {"document": head, "sentences": sentences, "entities": entities, "claims": claims}


def _nested(row: dict[str, Any], joint: str) -> dict[str, Any]:
    """The claim object whose nested keys were joined; without a cue there is no attribution.

    >>> _nested({"id": "a", "value.number": 4.0, "attribution.cue": None}, ".")
    {'id': 'a', 'value': {'number': 4}, 'attribution': None}
    """
    claim: dict[str, Any] = {}
    for column, value in row.items():
        group, _, key = column.partition(joint)
        if key and group in GROUPS:
            claim.setdefault(group, {})[key] = _plain(value)
        else:
            claim[column] = value
    if claim.get("attribution", {}).get("cue") is None:
        claim["attribution"] = None
    return claim


def _plain(value: Any) -> Any:
    """A day as text, and a whole number that a column of doubles held as an integer again."""
    if isinstance(value, date):
        return value.isoformat()
    return int(value) if isinstance(value, float) and value.is_integer() else value
