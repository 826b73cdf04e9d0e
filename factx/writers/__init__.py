"""Writers: Documents -> text or a file, one file a format."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from factx.errors import FactxError
from factx.model import Document, OutputFormat
from factx.writers.csv import write_csv
from factx.writers.json import write_json, write_json_array
from factx.writers.jsonl import write_jsonl
from factx.writers.suffixes import format_by_suffix

SUFFIXES: dict[str, OutputFormat] = {
    ".csv": "csv",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".db": "sqlite",
    ".sqlite": "sqlite",
    ".parquet": "parquet",
    ".html": "html",
}

# What can't be text on standard output, with a file name that fits.
FILE_FORMATS: dict[OutputFormat, str] = {"sqlite": "claims.db", "parquet": "claims.parquet"}


def format_of(path: str) -> OutputFormat:
    """The format that a file name's ending asks for; raises FactxError where it names none.

    >>> format_of("out/claims.csv"), format_of("claims.db")
    ('csv', 'sqlite')
    """
    return format_by_suffix(path, SUFFIXES)


def check_output(output_format: OutputFormat, path: Path | None, *, bom: bool = False) -> None:
    """Raises FactxError, before any work, where the format can't be written there (None: standard output)."""
    if bom and output_format != "csv":
        raise FactxError("--bom is for CSV; leave it out, or give -f csv")
    if path is None and output_format in FILE_FORMATS:
        raise FactxError(f"{output_format} needs a file: add -o {FILE_FORMATS[output_format]}")
    if output_format == "parquet":
        from factx.writers.parquet import check_pyarrow

        check_pyarrow()
    if output_format == "sqlite" and path is not None:
        from factx.writers.sqlite import check_database

        check_database(path)


def write_documents(
    documents: Iterable[Document],
    output_format: OutputFormat,
    *,
    several: bool,
    width: int | None = None,
    color: bool = False,
    bom: bool = False,
) -> Iterator[str]:
    """The documents in pieces of text, one a document; JSON is an array where there may be several.

    `width` (columns, None for the terminal's own) and `color` are for the table; `bom` is for CSV. Raises
    FactxError for a format that is no text, and for a second document where one is a page.
    """
    match output_format:
        case "csv":
            return write_csv(documents, bom=bom)
        case "json" if several:
            return write_json_array(documents)
        case "json":
            return (write_json(document) + "\n" for document in documents)
        case "jsonl":
            return map(write_jsonl, documents)
        case "html":
            from factx.writers.page.article import write_only_page

            return write_only_page(documents)
        case "table":
            from factx.writers.table import write_table

            return write_table(documents, width=width, color=color)
    raise FactxError(f"{output_format} is no text; it needs a file")


def write_file(documents: Iterable[Document], path: Path, output_format: OutputFormat) -> None:
    """Streams the documents into the file: a new one, or an SQLite database that keeps what it has.

    Raises FactxError where that can't be done.
    """
    match output_format:
        case "sqlite":
            from factx.writers.sqlite import write_sqlite

            write_sqlite(documents, path)
        case "parquet":
            from factx.writers.parquet import write_parquet

            write_parquet(documents, path)
        case _:
            with path.open("w", encoding="utf-8", newline="") as file:
                file.writelines(write_documents(documents, output_format, several=True))
