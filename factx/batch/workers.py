"""Worker processes: items go out in small groups, outcomes come back in the order of the items.

spaCy's own n_process waits for ever for a worker that was killed. Here each worker has a pipe of its own, so
that one that dies or hangs is seen at once, and costs no more than the article that it was at.
"""

import multiprocessing
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any

from factx.batch.items import Item, Outcome, failed
from factx.batch.work import Work

# What a worker gets at a time: enough for spaCy to be quick, little enough for all to finish together.
GROUP_ITEMS = 16
GROUP_BYTES = 40_000

# Tasks that may be open for each worker, behind one that takes long; more would pile up in memory.
MAX_OPEN = 100

# A worker is replaced after so many bytes: spaCy keeps every new word that it meets.
WORKER_BYTES = 40_000_000

# An item on which so many workers have died is given up; a worker may be killed for reasons of its own.
MAX_DEATHS = 3

# The longest wait for an outcome before the deadlines are looked at again, in seconds.
TICK = 0.25

MakeWork = Callable[[], Work]


@dataclass(frozen=True, slots=True)
class Task:
    """An item to work on, or, where there is none, what is known; `key` tells an item from all others.

    `name` is what an item is called that is known.
    """

    item: Item | None
    key: str
    outcome: Outcome
    name: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Numbers of the tasks that go to a worker together, and how often a worker died on them."""

    numbers: tuple[int, ...]
    deaths: int = 0


@dataclass(frozen=True, slots=True)
class Worker:
    """A process and our end of the pipe to it."""

    process: BaseProcess
    pipe: "Connection[Any, Any]"


@dataclass(frozen=True, slots=True)
class Crew:
    """The workers as they are at a moment: who is free, and who is at what until when."""

    make_work: MakeWork
    timeout: float
    free: list[Worker]
    busy: dict[Worker, tuple[Group, float]]
    done_bytes: dict[Worker, int]


@dataclass(frozen=True, slots=True)
class Desk:
    """The tasks that are open: what is known of them, and the groups to be tried once more."""

    tasks: dict[int, Task]
    outcomes: dict[int, Outcome]
    again: deque[Group]


def work_through(
    tasks: Iterable[Task], make_work: MakeWork, *, workers: int, timeout: float
) -> Generator[tuple[Task, Outcome], None, None]:
    """Each task with its outcome, in the order of the tasks.

    `make_work` is called once in each worker. `timeout` are the seconds that one item may take.
    """
    crew = Crew(make_work, timeout, [], {}, {})
    desk = Desk({}, {}, deque())
    coming = enumerate(tasks)
    next_out = 0
    is_over = False
    try:
        for _ in range(workers):
            _hire(crew)
        while desk.tasks or not is_over:
            while crew.free and desk.again:
                _assign(crew, desk, desk.again.popleft())
            while crew.free and not is_over and len(desk.tasks) < MAX_OPEN * workers:
                group, is_over = _next_group(coming, desk)
                if group.numbers:
                    _assign(crew, desk, group)
            while next_out in desk.outcomes:
                yield desk.tasks.pop(next_out), desk.outcomes.pop(next_out)
                next_out += 1
            if crew.busy:
                _collect(crew, desk)
    finally:
        _dismiss(crew)


def _next_group(coming: Iterator[tuple[int, Task]], desk: Desk) -> tuple[Group, bool]:
    """The next items to work on, and whether they are the last; a task that is known ends a group."""
    numbers: list[int] = []
    size = 0
    while len(numbers) < GROUP_ITEMS and size < GROUP_BYTES:
        number, task = next(coming, (-1, None))
        if task is None:
            return Group(tuple(numbers)), True
        desk.tasks[number] = task
        if task.item is None:
            desk.outcomes[number] = task.outcome
            break
        numbers.append(number)
        size += len(task.item.raw)
    return Group(tuple(numbers)), False


def _assign(crew: Crew, desk: Desk, group: Group) -> None:
    """Gives the group to a free worker, or to a new one where that has died in the meantime."""
    worker = crew.free.pop()
    items = [item for number in group.numbers if (item := desk.tasks[number].item)]
    crew.busy[worker] = group, time.monotonic() + crew.timeout
    crew.done_bytes[worker] += sum(len(item.raw) for item in items)
    try:
        worker.pipe.send(items)
    except OSError:  # it is seen as dead when its outcome is asked for
        return


def _collect(crew: Crew, desk: Desk) -> None:
    """Waits a moment for outcomes; a worker that is dead or late gives way to a new one."""
    ready = wait([worker.pipe for worker in crew.busy], TICK)
    for worker, (group, deadline) in list(crew.busy.items()):
        if worker.pipe in ready:
            try:
                outcomes: list[Outcome] = worker.pipe.recv()
            except (EOFError, OSError):
                _replace(crew, worker)
                _after_death(desk, group, f"its worker was ended ({_cause(worker)}); it may need more memory")
                continue
            desk.outcomes.update(zip(group.numbers, outcomes, strict=True))
            del crew.busy[worker]
            if crew.done_bytes[worker] > WORKER_BYTES:
                _replace(crew, worker)
            else:
                crew.free.append(worker)
        elif time.monotonic() > deadline:
            _replace(crew, worker)
            last = f"it took longer than {crew.timeout:g} seconds; give it more with --timeout"
            _after_death(desk, replace(group, deaths=MAX_DEATHS), last)


def _after_death(desk: Desk, group: Group, reason: str) -> None:
    """Has each item of the group tried alone; one that was alone has failed after several tries."""
    if len(group.numbers) > 1:
        desk.again.extend(Group((number,)) for number in group.numbers)
    elif group.deaths + 1 < MAX_DEATHS:
        desk.again.append(replace(group, deaths=group.deaths + 1))
    else:
        for number in group.numbers:
            item = desk.tasks[number].item
            source = item.name if item else ""
            desk.outcomes[number] = failed(source, f"{source}: {reason}")


def _cause(worker: Worker) -> str:
    worker.process.join(1)
    code = worker.process.exitcode or 0
    return signal.Signals(-code).name if code < 0 else f"exit code {code}"


def can_fork() -> bool:
    """Whether workers are forked, with the model that is loaded; else each loads its own."""
    return "fork" in multiprocessing.get_all_start_methods() and sys.platform != "darwin"


def _hire(crew: Crew) -> None:
    """Starts a worker. It is forked where that is safe, and has the loaded model at once."""
    forks = can_fork()
    context: Any = multiprocessing.get_context("fork" if forks else "spawn")
    ours, theirs = context.Pipe()
    others = [worker.pipe for worker in [*crew.free, *crew.busy]] if forks else []
    process = context.Process(
        target=_serve, args=(theirs, crew.make_work, [*others, ours] if forks else []), daemon=True
    )
    process.start()
    theirs.close()
    worker = Worker(process, ours)
    crew.free.append(worker)
    crew.done_bytes[worker] = 0


def _replace(crew: Crew, worker: Worker) -> None:
    """Ends a worker, whatever it does, and starts another one in its place."""
    crew.busy.pop(worker, None)
    crew.done_bytes.pop(worker)
    _end(worker)
    _hire(crew)


def _dismiss(crew: Crew) -> None:
    for worker in [*crew.free, *crew.busy]:
        _end(worker)


def _end(worker: Worker) -> None:
    worker.pipe.close()
    worker.process.kill()
    worker.process.join()


def _serve(
    pipe: "Connection[Any, Any]", make_work: MakeWork, inherited: Sequence["Connection[Any, Any]"]
) -> None:
    """A worker's life: items in, outcomes out, until the other end of the pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to all processes; the first one decides
    for other in inherited:  # else the end of the first process would not close them
        other.close()
    try:
        work = make_work()
        while True:
            pipe.send(work(pipe.recv()))
    except (EOFError, OSError):
        return
