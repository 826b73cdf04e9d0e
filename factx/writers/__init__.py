"""Writers: Documents -> text, one file a format."""

from collections.abc import Iterable, Iterator

from factx.errors import FactxError
from factx.model import Document, OutputFormat
from factx.writers.csv import write_csv
from factx.writers.json import write_json, write_json_array
from factx.writers.jsonl import write_jsonl

SUFFIXES: dict[str, OutputFormat] = {".csv": "csv", ".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl"}


def format_of(path: str) -> OutputFormat:
    """The format that a file name's ending asks for; raises FactxError where it names none.

    >>> format_of("out/claims.csv")
    'csv'
    """
    for suffix, output_format in SUFFIXES.items():
        if path.lower().endswith(suffix):
            return output_format
    raise FactxError(
        f"{path}: can't tell the format from its name; end it in {', '.join(SUFFIXES)} or give -f"
    )


def write_documents(
    documents: Iterable[Document],
    output_format: OutputFormat,
    *,
    several: bool,
    width: int | None = None,
    color: bool = False,
) -> Iterator[str]:
    """The documents in pieces of text, one a document; JSON is an array where there may be several.

    `width` (columns, None for the terminal's own) and `color` are for the table.
    """
    match output_format:
        case "csv":
            return write_csv(documents)
        case "json" if several:
            return write_json_array(documents)
        case "json":
            return (write_json(document) + "\n" for document in documents)
        case "jsonl":
            return map(write_jsonl, documents)
        case "table":
            from factx.writers.table import write_table

            return write_table(documents, width=width, color=color)
