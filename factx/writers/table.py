"""Documents -> a table for people to read on a terminal."""

from collections.abc import Callable, Iterable, Iterator
from io import StringIO
from itertools import groupby
from typing import Any

from factx.model import Claim, DateValue, Document, NumberValue, PersonValue, PlaceValue

COMPARATORS = {"=": "", ">=": "≥ ", ">": "> ", "<=": "≤ ", "<": "< ", "~": "≈ "}
COLORS = {"number": "green", "date": "yellow", "person": "cyan", "place": "magenta"}
CHANGES = {"increase": "↑ ", "decrease": "↓ ", None: ""}


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


def meaning(claim: Claim) -> str:
    """What a claim means, in a few words.

    >>> from factx.model import Sentence
    >>> value = NumberValue("count", 164, comparator=">=", of="political prisoners")
    >>> meaning(Claim("n", "number", "164", 9, 12, Sentence(0, 0, 12, ""), value, None, False, ""))
    '≥ 164 political prisoners'
    """
    negated = "not: " if claim.negated else ""
    return negated + MEANINGS[type(claim.value)](claim.value)


def _number(value: NumberValue) -> str:
    amount = _amount(value)
    unit = "%" if value.unit == "percent" else f" {value.unit}" if value.unit else ""
    kind = f"{value.kind} " if value.kind in ("age", "identifier", "ordinal", "ratio", "score") else ""
    per = f" per {value.per}" if value.per else ""
    counted = f" {value.of}" if value.of else ""
    return f"{CHANGES[value.change]}{COMPARATORS[value.comparator]}{kind}{amount}{unit}{per}{counted}"


def _amount(value: NumberValue) -> str:
    if value.number is not None:
        return f"{value.number:,}"
    low = "" if value.low is None else f"{value.low:,}"
    return f"{low}–{value.high:,}" if value.high is not None else f"{low} or more"


def _date(value: DateValue) -> str:
    what = " ".join(
        part for part in (value.mod, value.timex or f"unresolved {value.timex_type.lower()}") if part
    )
    covers = f" ({value.earliest} to {value.latest})" if value.earliest != value.latest else ""
    return what + covers


def _person(value: PersonValue) -> str:
    return f"{value.name}, {value.role}" if value.role else value.name


def _place(value: PlaceValue) -> str:
    country = f", {value.country}" if value.country and value.kind != "country" else ""
    return f"{value.name}{country}" if value.kind == "other" else f"{value.name}{country} ({value.kind})"


def _source(claim: Claim) -> str:
    if claim.attribution is None:
        return ""
    return claim.attribution.source or claim.attribution.cue


MEANINGS: dict[type, Callable[[Any], str]] = {
    NumberValue: _number,
    DateValue: _date,
    PersonValue: _person,
    PlaceValue: _place,
}
