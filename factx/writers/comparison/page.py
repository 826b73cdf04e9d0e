"""Comparisons -> one HTML page that needs nothing from elsewhere: a row a thing, a column an article."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factx.compared import ComparedArticle, Comparison, Group, GroupType, Statement
from factx.writers.comparison.words import (
    EXPLANATIONS,
    SIGNS,
    as_of_in_words,
    compared_in_words,
    figure_in_words,
    source_of,
)
from factx.writers.days import days_in_words
from factx.writers.page.render import render

# More columns than this nobody reads across; then a row has its articles in one cell.
MAX_COLUMNS = 24

NAMES: dict[GroupType, str] = {"number": "figures", "person": "people", "place": "places"}


@dataclass(frozen=True, slots=True)
class Column:
    """An article at the head of its column."""

    title: str
    source: str
    day: str | None
    stored: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """One statement; `document` is named only where the column does not."""

    type: GroupType
    figure: str
    as_of: str | None
    source: str | None
    document: str | None
    before: str
    text: str
    after: str


@dataclass(frozen=True, slots=True)
class Row:
    """A group with its statements by column; `kind` is its verdict, or its type where it has none."""

    id: str
    kind: str
    sign: str
    verdict: str
    name: str
    shared: Sequence[str]
    cells: Sequence[Sequence[Cell]]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of row that the reader can choose to see."""

    id: str
    name: str
    sign: str
    explanation: str | None
    count: int


def write_page(comparison: Comparison) -> Iterator[str]:
    """The page, whole."""
    named = {statement.document for group in comparison.groups for statement in group.statements}
    articles = [article for article in comparison.articles if article.source in named]
    columns = articles if len(articles) <= MAX_COLUMNS else []
    yield render(
        "compare.html",
        styles=("compare.css",),
        scripts=("compare.js",),
        data={},
        title=f"{compared_in_words(comparison)} compared",
        columns=[_column(article) for article in columns],
        kinds=list(_kinds(comparison.groups)),
        rows=[_row(group, columns) for group in comparison.groups],
    )


def _column(article: ComparedArticle) -> Column:
    day = days_in_words(article.published, article.published) if article.published else None
    return Column(article.title or article.source, article.source, day, article.stored)


def _kinds(groups: Sequence[Group]) -> Iterator[Kind]:
    """The verdicts and types that there are rows of."""
    counts = Counter(group.verdict or group.type for group in groups)
    for verdict, sign in SIGNS.items():
        if counts[verdict]:
            yield Kind(verdict, verdict, sign, EXPLANATIONS[verdict], counts[verdict])
    for kind in ("person", "place"):
        if counts[kind]:
            yield Kind(kind, NAMES[kind], "", None, counts[kind])


def _row(group: Group, columns: Sequence[ComparedArticle]) -> Row:
    if columns:
        cells = [
            [_cell(group, s, names_document=False) for s in group.statements if s.document == column.source]
            for column in columns
        ]
    else:
        cells = [[_cell(group, statement, names_document=True) for statement in group.statements]]
    return Row(
        id=group.id,
        kind=group.verdict or group.type,
        sign=SIGNS[group.verdict] if group.verdict else "",
        verdict=group.verdict or group.type,
        name=group.name,
        shared=[person.name for person in group.shared],
        cells=cells,
    )


def _cell(group: Group, statement: Statement, *, names_document: bool) -> Cell:
    claim = statement.claim
    text, start = claim.sentence.text, claim.start - claim.sentence.start
    end = claim.end - claim.sentence.start
    return Cell(
        type=group.type,
        figure=figure_in_words(statement),
        as_of=as_of_in_words(statement.as_of),
        source=source_of(statement) if group.type == "number" else None,
        document=statement.document if names_document else None,
        before=text[:start],
        text=text[start:end],
        after=text[end:],
    )
