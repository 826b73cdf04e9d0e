"""A whole run: items through the workers into an output."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from factx.batch.cluster import run_shards
from factx.batch.items import Item, Outcome, Piece, failed, key_of
from factx.batch.shards import lost_shard, read_shard, shards_of
from factx.batch.sinks import Sink
from factx.batch.work import PieceFormat
from factx.batch.workers import MakeWork, Task, work_through
from factx.errors import FactxError
from factx.model import Options


def run_batch(
    found: Iterable[Item | FactxError], sink: Sink, make_work: MakeWork, *, workers: int, timeout: float
) -> Iterator[Outcome]:
    """What becomes of each input, in order, once it is in the output; "unchanged" counts what was there."""
    for task, outcome in work_through(_tasks(found, sink), make_work, workers=workers, timeout=timeout):
        if task.item is None and task.key:
            sink.keep(task.key)
        elif outcome.pieces:
            sink.add(task.key, outcome)
        yield outcome


def run_on_cluster(
    found: Iterable[Item | FactxError],
    sink: Sink,
    folder: Path,
    options: Options,
    *,
    header: Mapping[str, Any],
) -> Iterator[Outcome]:
    """The same by a Dask cluster: a shard's documents are one piece; done shards lie in the folder."""
    piece_format: PieceFormat = header["format"]
    for shard, reason in run_shards(shards_of(found, header), folder, options, piece_format):
        if reason is not None:
            yield from lost_shard(shard, reason)
            continue
        data, outcome = read_shard(shard, folder)
        if outcome.counts["documents"]:
            sink.add(shard.name, replace(outcome, pieces=(Piece(shard.name, data),)))
        yield outcome


def _tasks(found: Iterable[Item | FactxError], sink: Sink) -> Iterator[Task]:
    for item in found:
        if isinstance(item, FactxError):
            source, _, _ = str(item).partition(": ")
            yield Task(None, "", failed(source, item))
        elif sink.is_known(key := key_of(item)):
            yield Task(None, key, Outcome(counts=Counter(unchanged=1)))
        else:
            yield Task(item, key, Outcome())
