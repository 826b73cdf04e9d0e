"""Comparisons -> tables for people to read on a terminal."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePath
from typing import TYPE_CHECKING

from factx.compared import Comparison, Group, Statement
from factx.writers.comparison.words import (
    EXPLANATIONS,
    SIGNS,
    as_of_in_words,
    compared_in_words,
    figure_in_words,
    source_of,
)
from factx.writers.terminal import VISIBLE, one_line, printed

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table
    from rich.text import Text

COLORS = {"differ": "red", "changed": "yellow", "compatible": "cyan", "agree": "green"}


def write_table(comparison: Comparison, *, width: int | None = None, color: bool = False) -> Iterator[str]:
    """Each figure with what the articles say of it, then people and places in a line each."""
    return printed(_parts(comparison), width=width, color=color)


def _parts(comparison: Comparison) -> "Iterator[RenderableType]":
    from rich.padding import Padding
    from rich.text import Text

    labels = _labels(comparison)
    numbers = [group for group in comparison.groups if group.type == "number"]
    yield Text(f"{compared_in_words(comparison)}; {_counted(numbers)}\n", style="bold")
    for group in numbers:
        yield _heading(group)
        yield Padding(_statements(group.statements, labels), (0, 0, 1, 2))
    for kind, title in (("person", "People"), ("place", "Places")):
        named = [group for group in comparison.groups if group.type == kind]
        if named:
            yield Text(f"{title} in several articles", style="bold")
            yield Padding(_names(named, labels), (0, 0, 1, 2))


def _labels(comparison: Comparison) -> dict[str, str]:
    """What each article is called: the name of its file, with the folders only where two have one name."""
    sources = dict.fromkeys(article.source for article in comparison.articles)
    names = Counter(PurePath(source).name for source in sources)
    return {s: PurePath(s).name if names[PurePath(s).name] == 1 else s for s in sources}


def _counted(groups: list[Group]) -> str:
    """How many figures there are, by verdict.

    >>> _counted([])
    'no figure that several of them give'
    """
    counts = [
        f"{sum(group.verdict == verdict for group in groups):,} {verdict}"
        for verdict in SIGNS
        if any(group.verdict == verdict for group in groups)
    ]
    return (
        f"figures that several of them give: {', '.join(counts)}"
        if counts
        else "no figure that several of them give"
    )


def _heading(group: Group) -> "Text":
    from rich.text import Text

    verdict = group.verdict or "agree"
    text = Text(f"{SIGNS[verdict]} {verdict}", style=f"bold {COLORS[verdict]}")
    text.append(f"  {one_line(group.name)}", style="bold not dim")
    text.append(f"  {EXPLANATIONS[verdict]}", style="dim")
    if group.shared:
        text.append(
            f"\n  named in several: {', '.join(one_line(person.name) for person in group.shared)}",
            style="dim",
        )
    return text


def _statements(statements: Iterable[Statement], labels: Mapping[str, str]) -> "Table":
    """One row a statement: the figure; its article, its day and who says it; the sentence."""
    from rich.text import Text

    table = _grid(3, 5, 9)
    for statement in statements:
        said = ", ".join(part for part in (as_of_in_words(statement.as_of), source_of(statement)) if part)
        article = Text(one_line(labels[statement.document]))
        if said:
            article.append(f"\n{one_line(said)}", style="dim")
        table.add_row(
            Text(one_line(figure_in_words(statement)), style="green"), article, _sentence(statement)
        )
    return table


def _grid(*ratios: int) -> "Table":
    """An empty table whose columns share the width like that."""
    from rich.table import Table

    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    for ratio in ratios:
        table.add_column(ratio=ratio, overflow="fold")
    return table


def _sentence(statement: Statement) -> "Text":
    """The sentence with the figure in it marked."""
    from rich.text import Text

    claim = statement.claim
    text = Text(claim.sentence.text.translate(VISIBLE))
    text.stylize("bold green", claim.start - claim.sentence.start, claim.end - claim.sentence.start)
    return text


def _names(groups: Iterable[Group], labels: Mapping[str, str]) -> "Table":
    """One row a person or place: the name, its other spellings, its articles."""
    from rich.text import Text

    table = _grid(4, 6, 8)
    for group in groups:
        spellings = dict.fromkeys(name for statement in group.statements for name in statement.spellings)
        spellings.pop(group.name, None)
        table.add_row(
            Text(one_line(group.name), style="bold"),
            Text(one_line(", ".join(spellings))),
            Text(
                one_line(", ".join(dict.fromkeys(labels[s.document] for s in group.statements))), style="dim"
            ),
        )
    return table
