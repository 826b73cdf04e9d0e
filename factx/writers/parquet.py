"""Documents -> Parquet: the columns of the CSV, typed."""

from collections.abc import Iterable
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from factx.errors import FactxError
from factx.model import Document
from factx.version import VERSION
from factx.writers.csv import COLUMN_TYPES, row_of

if TYPE_CHECKING:
    import pyarrow

# Calendar days that are always whole; TIMEX values such as "2025-Q3" stay text.
DAYS = ("value.earliest", "value.latest")

# Whole or not: a double holds either, exactly up to 2**53.
AMOUNTS = tuple(name for name, kind in COLUMN_TYPES.items() if {float, int} <= set(get_args(kind)))

# So many rows at least are one group: enough for compression, few enough for memory.
ROWS_A_GROUP = 20_000


def check_pyarrow() -> None:
    """Raises FactxError with the command that installs pyarrow, where it is missing."""
    if find_spec("pyarrow") is None:
        raise FactxError("Parquet needs pyarrow, which is not installed: pip install 'factx[parquet]'")


def write_parquet(documents: Iterable[Document], path: Path) -> None:
    """One claim a row; the rows are written in groups, so that a long run needs little memory."""
    check_pyarrow()
    from pyarrow import RecordBatch
    from pyarrow.parquet import ParquetWriter

    schema = _schema()
    rows: list[dict[str, Any]] = []
    with ParquetWriter(path, schema, compression="zstd") as writer:
        for document in documents:
            rows += [_typed(row_of(document, claim)) for claim in document.claims]
            if len(rows) >= ROWS_A_GROUP:
                writer.write_batch(RecordBatch.from_pylist(rows, schema))
                rows = []
        if rows:
            writer.write_batch(RecordBatch.from_pylist(rows, schema))


def _schema() -> "pyarrow.Schema":
    import pyarrow

    made_by = {"factx_version": VERSION}
    return pyarrow.schema([(name, _type_of(name)) for name in COLUMN_TYPES], made_by)


def _type_of(column: str) -> "pyarrow.DataType":
    """The Arrow type of a column: a number that may be whole or not is a double."""
    import pyarrow

    kind = COLUMN_TYPES[column]
    kinds = {kind, *get_args(kind)}
    if column in DAYS:
        return pyarrow.date32()
    if float in kinds:
        return pyarrow.float64()
    if bool in kinds:
        return pyarrow.bool_()
    return pyarrow.int64() if int in kinds else pyarrow.string()


def _typed(row: dict[str, Any]) -> dict[str, Any]:
    """The row with its days as dates and its numbers as the doubles that the columns hold."""
    days = {name: date.fromisoformat(row[name]) for name in DAYS if row.get(name)}
    return row | days | {name: float(row[name]) for name in AMOUNTS if row.get(name) is not None}
