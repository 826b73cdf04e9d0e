"""Documents -> an SQLite database, which keeps what earlier runs wrote into it."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any

from factx.errors import FactxError
from factx.model import Document
from factx.version import VERSION
from factx.writers.claims import document_dict
from factx.writers.csv import flat

# Marks the file as ours: "fact" as a number, and the version of the schema in sqlite.sql.
APPLICATION_ID = 0x66616374
SCHEMA = 1

# Room for the sentences of one document, so that their ids follow from document and position.
SENTENCES_A_DOCUMENT = 10_000_000

LARGEST_INTEGER = 2**63 - 1


def write_sqlite(documents: Iterable[Document], path: Path) -> None:
    """Adds the documents, one transaction each; one with the same source takes the place of the one before.

    Raises FactxError where the file is no database of ours or can't be written.
    """
    with _opened(path) as connection:
        with _errors(path):
            connection.execute("PRAGMA foreign_keys = ON")
            if _is_empty(connection):
                _make_tables(connection)
            # A log beside the database spares the disk a wait for each document; it is gone in the end.
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
        try:
            for document in documents:
                with _errors(path), connection:
                    _put(connection, document)
        finally:
            with _errors(path):
                connection.execute("PRAGMA journal_mode = DELETE")


def check_database(path: Path) -> None:
    """Raises FactxError where a database there belongs to another program or to a newer factx."""
    if path.exists():
        with _opened(path):
            pass


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection to the database there, which is ours or empty."""
    with _errors(path):
        opened = sqlite3.connect(path)
    with closing(opened) as connection:
        with _errors(path):
            empty = _is_empty(connection)
            (application,) = connection.execute("PRAGMA application_id").fetchone()
            (schema,) = connection.execute("PRAGMA user_version").fetchone()
        if not empty and application != APPLICATION_ID:
            raise FactxError(f"{path}: this database belongs to another program; give another file name")
        if schema > SCHEMA:
            raise FactxError(
                f"{path}: written by a newer factx (schema {schema}, this one knows {SCHEMA}); "
                "update factx or give another file name"
            )
        yield connection


def _is_empty(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_master").fetchone() is None


def _make_tables(connection: sqlite3.Connection) -> None:
    statements = (files("factx.writers") / "sqlite.sql").read_text(encoding="utf-8")
    connection.executescript(
        f"BEGIN; PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {SCHEMA};{statements}COMMIT;"
    )


@contextmanager
def _errors(path: Path) -> Iterator[None]:
    """What SQLite complains of, in words that help."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        said = str(error)
        if "not a database" in said:
            raise FactxError(f"{path}: not an SQLite database; give another file name") from None
        if "locked" in said:
            raise FactxError(f"{path}: another program is writing to it; close that and try again") from None
        raise FactxError(f"{path}: SQLite says: {said}") from None


def _put(connection: sqlite3.Connection, document: Document) -> None:
    """Writes one document in place of the one that had its source."""
    record = document_dict(document)
    head = record["document"] | {"factx_version": VERSION}
    names = ", ".join(head)
    updates = ", ".join(f"{name} = excluded.{name}" for name in head)
    connection.execute(
        f"INSERT INTO documents ({names}) VALUES ({', '.join(f':{name}' for name in head)}) "
        f"ON CONFLICT (source) DO UPDATE SET {updates}",
        head,
    )
    (number,) = connection.execute("SELECT id FROM documents WHERE source = ?", (document.source,)).fetchone()
    for table in ("claims", "entities", "sentences"):
        connection.execute(f"DELETE FROM {table} WHERE document_id = ?", (number,))
    key = {"document_id": number}
    _insert(connection, "sentences", (key | _sentence_row(number, row) for row in record["sentences"]))
    _insert(
        connection, "entities", (key | row | {"aliases": _text(row["aliases"])} for row in record["entities"])
    )
    _insert(connection, "claims", (key | _claim_row(row) for row in record["claims"]))


def _insert(connection: sqlite3.Connection, table: str, rows: Iterable[Mapping[str, Any]]) -> None:
    """Inserts rows that may differ in their columns; their names are ours, never the article's."""
    for row in rows:
        names = ", ".join(f'"{name}"' for name in row)
        marks = ", ".join("?" * len(row))
        connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(row.values()))


def _sentence_row(document: int, sentence: dict[str, Any]) -> dict[str, Any]:
    row = {key: value for key, value in sentence.items() if key != "index"}
    return {"id": document * SENTENCES_A_DOCUMENT + sentence["index"], "sentence": sentence["index"], **row}


def _claim_row(claim: dict[str, Any]) -> dict[str, Any]:
    """A claim as columns; where there is no attribution, its columns stay empty."""
    row = {key: value for key, value in flat(claim, joint="_").items() if not key.startswith("sentence_")} | {
        "sentence": claim["sentence"]["index"]
    }
    row.pop("attribution", None)
    return {key: _number(value) for key, value in row.items()}


def _number(value: Any) -> Any:
    """SQLite's integers have 64 bits; a larger one is stored as the nearest real number.

    >>> _number(10**30), _number(45), _number("45")
    (1e+30, 45, '45')
    """
    return float(value) if isinstance(value, int) and abs(value) > LARGEST_INTEGER else value


def _text(aliases: list[str]) -> str:
    return json.dumps(aliases, ensure_ascii=False)
