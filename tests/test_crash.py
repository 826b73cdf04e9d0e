"""kill -9 at any moment: what a run has done is kept, and the end is as if nothing had happened."""

import json
import os
import random
import signal
import sys
import time
from collections import Counter
from multiprocessing import active_children
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.batches import run_file, small_items
from tests.benchmarks.measures import memory_of

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the runs are forked, to share the model")

ITEMS = small_items(400)
KILLS = 20


def _fork_run(output: Path, nlp: "Language") -> int:
    """The process of a run that resumes; it ends with 0 when the output is there."""
    child = os.fork()
    if child:
        return child
    try:
        for _ in run_file(output, ITEMS, nlp, resume=True):
            pass
        os._exit(0)
    except BaseException:
        os._exit(1)


def test_the_first_process_killed_at_random_moments(tmp_path: Path, nlp: "Language") -> None:
    list(run_file(tmp_path / "whole.jsonl", ITEMS, nlp))
    whole, output = (tmp_path / "whole.jsonl").read_bytes(), tmp_path / "c.jsonl"
    chance = random.Random(1)
    kills = finished = 0
    while kills < KILLS or not finished:
        child = _fork_run(output, nlp)
        time.sleep(chance.uniform(0.01, 0.4))
        if kills < KILLS:
            os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        kills += os.WIFSIGNALED(status)
        if not os.WIFSIGNALED(status):
            assert os.waitstatus_to_exitcode(status) == 0
            assert output.read_bytes() == whole
            finished += 1
            for path in tmp_path.glob("*c.jsonl*"):
                path.unlink()


def test_workers_killed_at_random_moments(tmp_path: Path, nlp: "Language") -> None:
    list(run_file(tmp_path / "whole.jsonl", ITEMS, nlp))
    output, chance = tmp_path / "c.jsonl", random.Random(2)
    killed = 0
    counts: Counter[str] = Counter()
    for number, outcome in enumerate(run_file(output, ITEMS, nlp)):
        counts += outcome.counts
        if killed < KILLS and number % 20 == 0:
            chance.choice(active_children()).kill()
            killed += 1
    assert (killed, counts["documents"], counts["failures"]) == (KILLS, len(ITEMS), 0)
    assert output.read_bytes() == (tmp_path / "whole.jsonl").read_bytes()


@pytest.mark.slow
def test_a_hundred_thousand_articles_take_no_more_memory(tmp_path: Path) -> None:
    with (tmp_path / "r.jsonl").open("w") as file:
        for number in range(100_000):
            text = f"Police in Oslo held {number} people on Monday, said Ole Hansen{number}."
            file.write(json.dumps({"id": f"a{number}", "text": text}) + "\n")
    command = ["batch", str(tmp_path / "r.jsonl"), "-o", str(tmp_path / "c.jsonl"), "-q", "--workers", "2"]
    started = time.monotonic()
    memory = memory_of([sys.executable, "-m", "factx", *command])
    print(f"{time.monotonic() - started:.0f} s, {memory:.0f} MB")  # seen with pytest -m slow -s
    assert memory < 500
    with (tmp_path / "c.jsonl").open() as lines:
        assert len({json.loads(line)["document"] for line in lines}) == 100_000
