"""Documents -> tables for people to read on a terminal."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from factx.model import CLAIM_TYPES, Claim, Document
from factx.writers.meaning import meaning
from factx.writers.terminal import VISIBLE, one_line, printed

if TYPE_CHECKING:
    from rich.console import Group
    from rich.table import Table
    from rich.text import Text

COLORS = {"number": "green", "date": "yellow", "person": "cyan", "place": "magenta"}


def write_table(
    documents: Iterable[Document], *, width: int | None = None, color: bool = False
) -> Iterator[str]:
    """A table a document; `width` in columns, None for the terminal's own."""
    return printed(map(table_of, documents), width=width, color=color)


def table_of(document: Document) -> "Group":
    """The title, then each sentence that claims something, over what its claims mean and who says so."""
    from rich.console import Group
    from rich.padding import Padding
    from rich.text import Text

    counts = ", ".join(
        f"{sum(claim.type == kind for claim in document.claims)} {kind}" for kind in CLAIM_TYPES
    )
    published = f"published {document.published}; " if document.published else ""
    parts = [
        Text(one_line(document.title or document.source), style="bold"),
        Text(f"{published}{len(document.claims)} claims ({counts})\n", style="dim"),
    ]
    blocks = [
        (_sentence(sentence), Padding(_claims(sentence), (0, 0, 1, 2)))
        for _, group in groupby(document.claims, key=lambda claim: claim.sentence.index)
        for sentence in [list(group)]
    ]
    return Group(*parts, *(part for block in blocks for part in block))


def _claims(claims: Iterable[Claim]) -> "Table":
    """One row a claim of a sentence."""
    from rich.table import Table
    from rich.text import Text

    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(width=6)
    for ratio in (4, 6, 3):
        table.add_column(ratio=ratio, overflow="fold")
    for claim in claims:
        table.add_row(
            Text(claim.type, style="dim"),
            Text(one_line(claim.text), style=COLORS[claim.type]),
            Text(one_line(meaning(claim))),
            Text(one_line(_source(claim)), style="italic"),
        )
    return table


def _sentence(claims: list[Claim]) -> "Text":
    """The sentence with its claims in their colours."""
    from rich.text import Text

    sentence = claims[0].sentence
    text = Text(sentence.text.translate(VISIBLE), style="bold")
    for claim in claims:
        text.stylize(COLORS[claim.type], claim.start - sentence.start, claim.end - sentence.start)
    return text


def _source(claim: Claim) -> str:
    if claim.attribution is None:
        return ""
    return claim.attribution.source or claim.attribution.cue
