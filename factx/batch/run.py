"""A whole run: items through the workers into an output."""

from collections import Counter
from collections.abc import Iterable, Iterator

from factx.batch.items import Item, Outcome, failed, key_of
from factx.batch.sinks import Sink
from factx.batch.workers import MakeWork, Task, work_through
from factx.errors import FactxError


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


def _tasks(found: Iterable[Item | FactxError], sink: Sink) -> Iterator[Task]:
    for item in found:
        if isinstance(item, FactxError):
            source, _, _ = str(item).partition(": ")
            yield Task(None, "", failed(source, item))
        elif sink.is_known(key := key_of(item)):
            yield Task(None, key, Outcome(counts=Counter(unchanged=1)))
        else:
            yield Task(item, key, Outcome())
