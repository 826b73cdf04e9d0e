"""Shards: a thousand articles or so that one process works on alone, and leaves as files for the others.

A shard's name has a hash of what is in it, so that it is done once: its files are there or they are not.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from hashlib import sha256
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import Any
from uuid import uuid4

from factx.batch.items import Failure, Item, Outcome, Piece, failed, key_of
from factx.batch.work import PieceFormat, Work, load_work
from factx.batch.workers import GROUP_ITEMS
from factx.model import Options

SHARD_ITEMS = 1_000


@dataclass(frozen=True, slots=True)
class Shard:
    """Some inputs in their order; what can't be read is in it as the failure that says why."""

    name: str
    items: tuple[Item | Failure, ...]


def shards_of(found: Iterable[Item | Failure], header: Any, *, size: int = SHARD_ITEMS) -> Iterator[Shard]:
    """The inputs in shards, each named by its number and by what is in it; `header` is what else counts."""
    inputs = iter(found)
    number = 0
    while items := tuple(islice(inputs, size)):
        content = json.dumps([header, [i.reason if isinstance(i, Failure) else key_of(i) for i in items]])
        yield Shard(f"{number:06}-{sha256(content.encode(errors='replace')).hexdigest()[:16]}", items)
        number += 1


def work_shard(shard: Shard, folder: str, options: Options, piece_format: PieceFormat) -> Counter[str]:
    """Works on a shard, unless that is done, and writes its two files whole; gives back its counts."""
    place = Path(folder, shard.name)
    if not _summary(place).exists():
        work = _work(options, piece_format)
        outcomes = [outcome for item in _groups(shard.items) for outcome in _outcomes(item, work)]
        pieces = [piece for outcome in outcomes for piece in outcome.pieces]
        _write_whole(_data(place), b"".join(piece.data for piece in pieces))
        summary = {
            "pieces": [[len(piece.data), piece.source, piece.mark, piece.counts] for piece in pieces],
            "failures": [asdict(failure) for outcome in outcomes for failure in outcome.failures],
            "warnings": [warning for outcome in outcomes for warning in outcome.warnings],
        }
        _write_whole(_summary(place), json.dumps(summary).encode())
    return read_shard(shard, Path(folder)).counts


def read_shard(shard: Shard, folder: Path) -> Outcome:
    """What became of the articles of a shard that is done."""
    place = folder / shard.name
    summary = json.loads(_summary(place).read_bytes())
    failures = tuple(Failure(**failure) for failure in summary["failures"])
    data = BytesIO(_data(place).read_bytes())
    pieces = tuple(
        Piece(source, data.read(length), (mark[0], mark[1]), Counter(counts))
        for length, source, mark, counts in summary["pieces"]
    )
    return Outcome(pieces, failures, tuple(summary["warnings"]))


def lost_shard(shard: Shard, reason: str) -> list[Outcome]:
    """The outcomes of a shard that no process came to the end of."""
    return [
        Outcome(failures=(i,)) if isinstance(i, Failure) else failed(i.name, f"{i.name}: {reason}")
        for i in shard.items
    ]


@cache
def _work(options: Options, piece_format: PieceFormat) -> Work:
    """The work of this process, whose model is loaded once."""
    return load_work(options, piece_format)


def _groups(items: Sequence[Item | Failure]) -> Iterator[list[Item] | Failure]:
    group: list[Item] = []
    for item in items:
        if isinstance(item, Failure) or len(group) == GROUP_ITEMS:
            yield group
            group = []
        if isinstance(item, Failure):
            yield item
        else:
            group.append(item)
    yield group


def _outcomes(group: list[Item] | Failure, work: Work) -> list[Outcome]:
    if isinstance(group, Failure):
        return [Outcome(failures=(group,))]
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
