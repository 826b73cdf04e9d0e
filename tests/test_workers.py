"""Worker processes: order, and what a worker that dies, hangs or stumbles costs."""

import os
import signal
import time
from collections.abc import Callable, Sequence
from functools import partial
from multiprocessing import active_children

import pytest

from factx.batch.items import Item, Outcome
from factx.batch.work import Work
from factx.batch.workers import Task, work_through
from tests.batches import copy_of


def _task(n: int) -> Task:
    return Task(Item(f"a{n}", b"x" * (n * 37 % 5000)), str(n), Outcome())


def _make(trouble: Callable[[Item], None]) -> Work:
    def work(items: Sequence[Item]) -> list[Outcome]:
        for item in items:
            trouble(item)
        return [Outcome((copy_of(item),)) for item in items]

    return work


def _run(trouble: Callable[[Item], None], *, count: int = 100, timeout: float = 60) -> list[Outcome]:
    tasks = [_task(n) for n in range(count)]
    done = list(work_through(tasks, partial(_make, trouble), workers=2, timeout=timeout))
    assert [task for task, _ in done] == tasks
    assert active_children() == []
    for task, outcome in done:
        assert task.item is not None
        assert [piece.source for piece in outcome.pieces] in ([], [task.item.source])
    return [outcome for _, outcome in done]


def _failed(outcomes: Sequence[Outcome]) -> list[str]:
    return [failure.source for outcome in outcomes for failure in outcome.failures]


def test_outcomes_come_in_order_whoever_is_faster() -> None:
    outcomes = _run(lambda item: time.sleep(0.02 if item.source.endswith("1") else 0))
    assert _failed(outcomes) == []


def test_an_article_that_ends_its_worker_costs_only_itself() -> None:
    def trouble(item: Item) -> None:
        if item.source in ("a7", "a50"):
            os.kill(os.getpid(), signal.SIGKILL)
        if item.source == "a60":
            os._exit(3)

    outcomes = _run(trouble)
    assert _failed(outcomes) == ["a7", "a50", "a60"]
    assert "SIGKILL" in outcomes[7].failures[0].reason
    assert "exit code 3" in outcomes[60].failures[0].reason


def test_an_article_that_hangs_costs_only_itself() -> None:
    outcomes = _run(lambda item: time.sleep(60 if item.source == "a9" else 0), timeout=2)
    assert _failed(outcomes) == ["a9"]
    assert "longer than 2 seconds" in outcomes[9].failures[0].reason


def test_workers_killed_from_outside_cost_nothing() -> None:
    done: list[Outcome] = []
    tasks = (_task(n) for n in range(300))
    for _, outcome in work_through(tasks, partial(_make, lambda item: None), workers=2, timeout=60):
        if len(done) % 50 == 10:
            for child in active_children():
                child.kill()
        done.append(outcome)
    assert len(done) == 300
    assert _failed(done) == []


def test_no_worker_is_left_when_the_run_is_given_up() -> None:
    running = work_through(map(_task, range(1000)), partial(_make, lambda item: None), workers=2, timeout=60)
    next(running)
    assert len(active_children()) == 2
    running.close()
    assert active_children() == []


def test_what_is_known_needs_no_worker() -> None:
    known = [Task(None, str(n), Outcome((copy_of(Item(f"a{n}", b"")),))) for n in range(500)]
    done = work_through([*known, _task(1)], partial(_make, lambda item: None), workers=2, timeout=60)
    assert [outcome.pieces[0].source for _, outcome in done] == [*(f"a{n}" for n in range(500)), "a1"]


@pytest.mark.parametrize("workers", [1, 3])
def test_nothing_to_do(workers: int) -> None:
    assert list(work_through([], partial(_make, lambda item: None), workers=workers, timeout=60)) == []
