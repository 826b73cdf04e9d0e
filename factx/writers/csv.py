"""Documents -> CSV: one claim a row, nested keys joined by a dot, one table for all claim types."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Any, get_args, get_type_hints

from factx.model import Attribution, Claim, Document, Sentence, Value
from factx.writers.claims import claim_dict


def _columns() -> dict[str, Any]:
    """Each column, in order, with the type that the claim format has for it."""
    nested = {"sentence": (Sentence,), "value": get_args(Value), "attribution": (Attribution,)}
    columns: dict[str, Any] = {"document": str}
    for name, kind in get_type_hints(Claim).items():
        inner = nested.get(name)
        if inner is None:
            columns[name] = kind
            continue
        for record in inner:
            for part, part_kind in get_type_hints(record).items():
                columns.setdefault(f"{name}.{part}", part_kind)
    return columns


COLUMN_TYPES = _columns()
COLUMNS = list(COLUMN_TYPES)


# Tells Excel that the file is UTF-8.
BOM = "\ufeff"


def write_csv(documents: Iterable[Document], *, bom: bool = False) -> Iterator[str]:
    """The header, then the rows of one document at a time; empty where a key does not apply."""
    yield (BOM if bom else "") + _lines([COLUMNS])
    for document in documents:
        rows = (row_of(document, claim) for claim in document.claims)
        yield _lines([[_cell(row.get(column)) for column in COLUMNS] for row in rows])


def flat(record: dict[str, Any], *, joint: str = ".", prefix: str = "") -> dict[str, Any]:
    """Nested keys joined to one.

    >>> flat({"a": 1, "b": {"c": None}})
    {'a': 1, 'b.c': None}
    """
    row: dict[str, Any] = {}
    for key, value in record.items():
        if isinstance(value, dict):
            row |= flat(value, joint=joint, prefix=f"{prefix}{key}{joint}")
        else:
            row[prefix + key] = value
    return row


def row_of(document: Document, claim: Claim) -> dict[str, Any]:
    """A claim as a row: what stands under each of COLUMNS that applies to it."""
    return {"document": document.source, **flat(claim_dict(claim))}


def _cell(value: object) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _lines(rows: Iterable[list[str]]) -> str:
    buffer = StringIO()
    csv.writer(buffer, lineterminator="\n").writerows(rows)
    return buffer.getvalue()
