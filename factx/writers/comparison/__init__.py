"""Writers of comparisons: groups of statements -> text, one file a format."""

from collections.abc import Iterator
from typing import Literal

from factx.compared import Comparison
from factx.writers.comparison.records import write_csv, write_json, write_jsonl
from factx.writers.suffixes import format_by_suffix

ComparisonFormat = Literal["json", "jsonl", "csv", "table", "html"]
SUFFIXES: dict[str, ComparisonFormat] = {
    ".csv": "csv",
    ".html": "html",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}


def comparison_format_of(path: str) -> ComparisonFormat:
    """The format that a file name's ending asks for; raises FactxError where it names none.

    >>> comparison_format_of("out/facts.html")
    'html'
    """
    return format_by_suffix(path, SUFFIXES)


def write_comparison(
    comparison: Comparison,
    output_format: ComparisonFormat,
    *,
    width: int | None = None,
    color: bool = False,
    bom: bool = False,
) -> Iterator[str]:
    """The comparison in pieces of text; `width` (columns) and `color` are for the table, `bom` for CSV."""
    match output_format:
        case "csv":
            return write_csv(comparison, bom=bom)
        case "json":
            return write_json(comparison)
        case "jsonl":
            return write_jsonl(comparison)
        case "html":
            from factx.writers.comparison.page import write_page

            return write_page(comparison)
        case "table":
            from factx.writers.comparison.table import write_table

            return write_table(comparison, width=width, color=color)
