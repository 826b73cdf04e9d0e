"""Shards: a thousand articles or so that one process works on alone, and leaves as files for the others.

A shard's name has a hash of what is in it, so that it is done once: its files are there or they are not.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any
from uuid import uuid4

from factx.batch.items import Failure, Item, Outcome, failed, key_of
from factx.batch.work import PieceFormat, Work, frame_of, load_work
from factx.batch.workers import GROUP_ITEMS
from factx.errors import FactxError
from factx.model import Options

SHARD_ITEMS = 1_000


@dataclass(frozen=True, slots=True)
class Shard:
    """Some inputs in their order; what can't be read is in it as the error that says why."""

    name: str
    items: tuple[Item | FactxError, ...]


def shards_of(found: Iterable[Item | FactxError], header: Any, *, size: int = SHARD_ITEMS) -> Iterator[Shard]:
    """The inputs in shards, each named by its number and by what is in it; `header` is what else counts."""
    inputs = iter(found)
    number = 0
    while items := tuple(islice(inputs, size)):
        content = json.dumps([header, [str(i) if isinstance(i, FactxError) else key_of(i) for i in items]])
        yield Shard(f"{number:06}-{sha256(content.encode(errors='replace')).hexdigest()[:16]}", items)
        number += 1


def work_shard(shard: Shard, folder: str, options: Options, piece_format: PieceFormat) -> dict[str, int]:
    """Works on a shard, unless that is done, and writes its two files whole; gives back its counts."""
    place = Path(folder, shard.name)
    if not _summary(place).exists():
        work = _work(options, piece_format)
        outcomes = [outcome for item in _groups(shard.items) for outcome in _outcomes(item, work)]
        between = frame_of(piece_format, bom=options.bom).between
        pieces = [piece.data for outcome in outcomes for piece in outcome.pieces]
        _write_whole(_data(place), between.join(pieces))
        summary = {
            "counts": sum((outcome.counts for outcome in outcomes), Counter[str]()),
            "failures": [asdict(failure) for outcome in outcomes for failure in outcome.failures],
            "warnings": [warning for outcome in outcomes for warning in outcome.warnings],
        }
        _write_whole(_summary(place), json.dumps(summary).encode())
    counts: dict[str, int] = json.loads(_summary(place).read_bytes())["counts"]
    return counts


def read_shard(shard: Shard, folder: Path) -> tuple[bytes, Outcome]:
    """The documents of a shard that is done, and what became of its articles otherwise."""
    place = folder / shard.name
    summary = json.loads(_summary(place).read_bytes())
    failures = tuple(Failure(**failure) for failure in summary["failures"])
    outcome = Outcome((), failures, tuple(summary["warnings"]), Counter(summary["counts"]))
    return _data(place).read_bytes(), outcome


def lost_shard(shard: Shard, reason: str) -> list[Outcome]:
    """The outcomes of a shard that no process came to the end of."""
    names = (str(i).partition(": ")[0] if isinstance(i, FactxError) else i.name for i in shard.items)
    return [failed(name, f"{name}: {reason}") for name in names]


@cache
def _work(options: Options, piece_format: PieceFormat) -> Work:
    """The work of this process, whose model is loaded once."""
    return load_work(options, piece_format)


def _groups(items: Sequence[Item | FactxError]) -> Iterator[list[Item] | FactxError]:
    group: list[Item] = []
    for item in items:
        if isinstance(item, FactxError) or len(group) == GROUP_ITEMS:
            yield group
            group = []
        if isinstance(item, FactxError):
            yield item
        else:
            group.append(item)
    yield group


def _outcomes(group: list[Item] | FactxError, work: Work) -> list[Outcome]:
    if isinstance(group, FactxError):
        return [failed(str(group).partition(": ")[0], group)]
    return work(group) if group else []


def _data(place: Path) -> Path:
    return place.with_name(f"{place.name}.data")


def _summary(place: Path) -> Path:
    return place.with_name(f"{place.name}.json")


def _write_whole(path: Path, data: bytes) -> None:
    """The file at once; of two workers on one shard each writes the same, first under a name of its own."""
    part = path.with_name(f".{path.name}.{uuid4().hex}")
    part.write_bytes(data)
    part.replace(path)
