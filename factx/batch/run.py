"""A whole run: items through the workers into an output."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from factx.batch.cluster import run_shards
from factx.batch.items import Failure, Item, Outcome, failed, key_of
from factx.batch.repeats import Seen, is_repeat, said_of_repeat, without_repeats
from factx.batch.shards import lost_shard, read_shard, shards_of
from factx.batch.sinks import Sink
from factx.batch.work import PieceFormat
from factx.batch.workers import MakeWork, Task, work_through
from factx.errors import FactxError
from factx.model import Options


def run_batch(
    found: Iterable[Item | Failure], sink: Sink, make_work: MakeWork, *, workers: int, timeout: float
) -> Iterator[Outcome]:
    """What becomes of each input, in order, once it is in the output; "unchanged" counts what was there."""
    seen: Seen = {}
    for task, outcome in work_through(_tasks(found, sink), make_work, workers=workers, timeout=timeout):
        yield _kept(task, sink, seen) if outcome.unchanged else _added(task.key, outcome, sink, seen)


def run_on_cluster(
    found: Iterable[Item | Failure],
    sink: Sink,
    folder: Path,
    options: Options,
    *,
    header: Mapping[str, Any],
) -> Iterator[Outcome]:
    """The same by a Dask cluster: a shard's documents are added at once; done shards lie in the folder."""
    seen: Seen = {}
    piece_format: PieceFormat = header["format"]
    for shard, reason in run_shards(shards_of(found, header), folder, options, piece_format):
        if reason is not None:
            yield from lost_shard(shard, reason)
            continue
        yield _added(shard.name, read_shard(shard, folder), sink, seen)


def _tasks(found: Iterable[Item | Failure], sink: Sink) -> Iterator[Task]:
    for item in found:
        if isinstance(item, Failure):
            yield Task(None, "", Outcome(failures=(item,)))
        elif sink.known(key := key_of(item)) is not None:
            yield Task(None, key, Outcome(unchanged=1), item.name)
        else:
            yield Task(item, key, Outcome())


def _added(key: str, outcome: Outcome, sink: Sink, seen: Seen) -> Outcome:
    """The outcome once its documents are in the output, each once."""
    once = without_repeats(outcome, seen)
    return sink.add(key, once) if once.pieces else once


def _kept(task: Task, sink: Sink, seen: Seen) -> Outcome:
    """The outcome of an item that an earlier run has done."""
    try:
        repeats = [is_repeat(task.name, mark, seen) for mark in sink.known(task.key) or ()]
    except FactxError as error:
        return failed(task.name, error)
    if all(repeats):
        return Outcome(warnings=(said_of_repeat(task.name),))
    sink.keep(task.key)
    return task.outcome
