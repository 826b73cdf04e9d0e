"""Comparisons -> JSON, JSON Lines (a group a line) and CSV (a statement a row)."""

import csv
import json
from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import date
from io import StringIO
from typing import Any

from factx.compared import AsOf, ComparedArticle, Comparison, Group, Shared, Statement
from factx.model import Claim
from factx.version import VERSION
from factx.writers.claims import claim_dict
from factx.writers.csv import BOM, flat

SCHEMA_VERSION = 1

# What a row of CSV has of a statement's claim.
CLAIM_COLUMNS = (
    "claim.id",
    "claim.text",
    "claim.start",
    "claim.end",
    "claim.sentence.text",
    "claim.value.kind",
    "claim.value.number",
    "claim.value.low",
    "claim.value.high",
    "claim.value.comparator",
    "claim.value.unit",
    "claim.value.of",
    "claim.value.name",
    "claim.value.role",
    "claim.value.country",
    "claim.attribution.source",
)
AS_OF_COLUMNS = ("as_of.timex", "as_of.earliest", "as_of.latest", "as_of.known_from")
GROUP_COLUMNS = ("group", "type", "name", "verdict")
COLUMNS = (*GROUP_COLUMNS, "document", "published", *AS_OF_COLUMNS, "spellings", "mentions", *CLAIM_COLUMNS)


def write_json(comparison: Comparison) -> Iterator[str]:
    """One object: the articles, and the groups one at a time."""
    articles = json.dumps([plain(article) for article in comparison.articles], ensure_ascii=False, indent=2)
    yield f'{{\n"schema_version": {SCHEMA_VERSION},\n"factx_version": "{VERSION}",\n'
    yield f'"articles": {articles},\n"groups": ['
    before = "\n"
    for group in comparison.groups:
        yield before + json.dumps(plain(group), ensure_ascii=False, indent=2)
        before = ",\n"
    yield "\n]\n}\n"


def write_jsonl(comparison: Comparison) -> Iterator[str]:
    """One group a line."""
    for group in comparison.groups:
        yield json.dumps(plain(group), ensure_ascii=False, separators=(",", ":")) + "\n"


def write_csv(comparison: Comparison, *, bom: bool = False) -> Iterator[str]:
    """The header, then the rows of one group at a time; empty where a key does not apply."""
    yield (BOM if bom else "") + _lines([COLUMNS])
    for group in comparison.groups:
        about = {"group": group.id, "type": group.type, "name": group.name, "verdict": group.verdict}
        rows = ({**about, **flat(plain(statement))} for statement in group.statements)
        yield _lines([_cell(row.get(column)) for column in COLUMNS] for row in rows)


def plain(record: object) -> Any:
    """A dataclass of the comparison, and what is in it, in the types that JSON has."""
    if isinstance(record, Claim):
        return claim_dict(record)
    if isinstance(record, AsOf | ComparedArticle | Group | Shared | Statement):
        return {field.name: plain(getattr(record, field.name)) for field in fields(record)}
    if isinstance(record, date):
        return record.isoformat()
    if isinstance(record, tuple | list):
        return [plain(part) for part in record]
    return record


def _cell(value: object) -> str:
    if value is None:
        return ""
    return "; ".join(value) if isinstance(value, list) else str(value)


def _lines(rows: Iterable[Iterable[str]]) -> str:
    buffer = StringIO()
    csv.writer(buffer, lineterminator="\n").writerows(rows)
    return buffer.getvalue()
