"""A tagger against gold data: precision, recall and F1 of people and places, both ends of a name agreeing.

A gold file has one document a line: {"doc_id", "text", "types", "gold": [{"type", "start", "end"}]}.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factx.errors import FactxError
from factx.training.pieces import Marked

TYPES = {"FAC": "place", "GPE": "place", "LOC": "place", "PERSON": "person"}


@dataclass(frozen=True, slots=True)
class Score:
    """The figures for one type of name in one group of documents."""

    group: str
    type: str
    gold: int
    precision: float
    recall: float
    f1: float


def score_file(path: Path, tag: Callable[[str], Iterable[Marked]], groups: Mapping[str, str]) -> list[Score]:
    """The scores over the file, and those of each group where `groups` maps beginnings of ids to groups."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for document in _documents(path):
        found = {(start, end, TYPES[label]) for start, end, label in tag(document["text"]) if label in TYPES}
        gold = {(name["start"], name["end"], name["type"]) for name in document["gold"]}
        own = [group for beginning, group in groups.items() if document["doc_id"].startswith(beginning)]
        for type_ in document["types"]:
            right, said = ({name for name in names if name[2] == type_} for names in (gold, found))
            for group in [path.stem.removesuffix(".dev"), *own[:1]]:
                counts[group, type_].update(gold=len(right), found=len(said), both=len(right & said))
    return [_score(group, type_, count) for (group, type_), count in counts.items()]


def _documents(path: Path) -> Iterator[dict[str, Any]]:
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except OSError as error:
        raise FactxError(f"{path}: can't be read: {error}") from error
    for number, line in enumerate(lines, start=1):
        document = json.loads(line) if line.strip() else None
        if document is not None:
            if not {"doc_id", "text", "types", "gold"} <= set(document):
                raise FactxError(f'{path}, line {number}: needs "doc_id", "text", "types" and "gold"')
            yield document


def _score(group: str, type_: str, count: Counter[str]) -> Score:
    precision = count["both"] / count["found"] if count["found"] else 0.0
    recall = count["both"] / count["gold"] if count["gold"] else 0.0
    f1 = 2 * precision * recall / (precision + recall) if count["both"] else 0.0
    return Score(group, type_, count["gold"], precision, recall, f1)


def table_of(scores: Iterable[Score]) -> str:
    """The scores as a Markdown table.

    >>> print(table_of([Score("news", "person", 12, 0.9, 0.8, 0.847)]))
    | corpus | claims | in gold | precision | recall | F1 |
    | --- | --- | --- | --- | --- | --- |
    | news | person | 12 | .900 | .800 | .847 |
    """
    lines = [
        "| corpus | claims | in gold | precision | recall | F1 |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for score in scores:
        figures = " | ".join(f"{x:.3f}".lstrip("0") for x in (score.precision, score.recall, score.f1))
        lines.append(f"| {score.group} | {score.type} | {score.gold:,} | {figures} |")
    return "\n".join(lines)
