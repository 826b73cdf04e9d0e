"""Documents -> a table for people to read on a terminal."""

from collections.abc import Iterable, Iterator
from io import StringIO
from itertools import groupby

from factx.model import Claim, Document
from factx.writers.meaning import meaning

COLORS = {"number": "green", "date": "yellow", "person": "cyan", "place": "magenta"}


def write_table(
    documents: Iterable[Document], *, width: int | None = None, color: bool = False
) -> Iterator[str]:
    """A table a document; `width` in columns, None for the terminal's own."""
    for document in documents:
        yield _table(document, width=width, color=color)


def _table(document: Document, *, width: int | None, color: bool) -> str:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    published = f", published {document.published}" if document.published else ""
    table = Table(title=f"{document.title or document.source}{published}", expand=True, show_lines=True)
    table.add_column("sentence", ratio=4, overflow="fold")
    table.add_column("claims: text, meaning, who says it", ratio=5, overflow="fold")
    for _, claims in groupby(document.claims, key=lambda claim: claim.sentence.index):
        inner = Table.grid(padding=(0, 1), expand=True)
        for ratio in (3, 5, 3):
            inner.add_column(ratio=ratio, overflow="fold")
        for claim in claims:
            inner.add_row(
                Text(_one_line(claim.text), style=COLORS[claim.type]), meaning(claim), _source(claim)
            )
        table.add_row(_one_line(claim.sentence.text), inner)
    buffer = StringIO()
    console = Console(
        file=buffer,
        width=width,
        force_terminal=color,
        no_color=not color,
        highlight=False,
        emoji=False,
        markup=False,
    )
    console.print(table)
    return buffer.getvalue()


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _source(claim: Claim) -> str:
    if claim.attribution is None:
        return ""
    return claim.attribution.source or claim.attribution.cue
