"""Documents -> CSV: one claim a row, nested keys joined by a dot, one table for all claim types."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import fields
from io import StringIO
from typing import Any, get_args

from factx.model import Attribution, Claim, Document, Sentence, Value
from factx.writers.claims import claim_dict


def _columns() -> list[str]:
    nested = {"sentence": (Sentence,), "value": get_args(Value), "attribution": (Attribution,)}
    columns = ["document"]
    for field in fields(Claim):
        inner = nested.get(field.name)
        columns += (
            [f"{field.name}.{part.name}" for record in inner for part in fields(record)]
            if inner
            else [field.name]
        )
    return list(dict.fromkeys(columns))


COLUMNS = _columns()


def write_csv(documents: Iterable[Document]) -> Iterator[str]:
    """The header, then the rows of one document at a time; empty where a key does not apply."""
    yield _lines([COLUMNS])
    for document in documents:
        rows = ({"document": document.source, **_flat(claim_dict(claim))} for claim in document.claims)
        yield _lines([[_cell(row.get(column)) for column in COLUMNS] for row in rows])


def _flat(record: dict[str, Any], prefix: str = "") -> dict[str, Any]:
    """Nested keys joined by a dot.

    >>> _flat({"a": 1, "b": {"c": None}})
    {'a': 1, 'b.c': None}
    """
    flat: dict[str, Any] = {}
    for key, value in record.items():
        flat |= _flat(value, f"{prefix}{key}.") if isinstance(value, dict) else {prefix + key: value}
    return flat


def _cell(value: object) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _lines(rows: Iterable[list[str]]) -> str:
    buffer = StringIO()
    csv.writer(buffer, lineterminator="\n").writerows(rows)
    return buffer.getvalue()
