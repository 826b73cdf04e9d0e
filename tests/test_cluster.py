"""A Dask cluster on this machine: what a worker that dies costs, and that the output is the same."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from distributed import LocalCluster

from factx.batch.items import Failure, Item
from factx.batch.run import run_on_cluster
from factx.batch.shards import shards_of, work_shard
from factx.batch.sinks import Run, open_file
from factx.batch.store import Frame
from factx.model import Options
from tests.batches import run_file, small_items
from tests.conftest import Run as RunCommand
from tests.shell import assert_refused, write

pytestmark = [
    pytest.mark.filterwarnings("ignore"),  # a worker that is killed says so in many ways
    pytest.mark.usefixtures("nlp"),
]
HEADER = {"factx": "test", "format": "jsonl"}


def test_a_worker_killed_half_way_loses_nothing(
    tmp_path: Path, nlp: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factx.batch.run.shards_of", lambda found, header: shards_of(found, header, size=20))
    articles = small_items(230)
    lost = Failure("lost.txt", "lost.txt: no such file")
    items: list[Item | Failure] = [*articles[:200], lost, *articles[200:]]
    list(run_file(tmp_path / "whole.jsonl", items, nlp))
    folder = tmp_path / "shards"
    folder.mkdir()
    counts: Counter[str] = Counter()
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        open_file(tmp_path / "c.jsonl", Frame(), Run(HEADER, resume=False)) as sink,
    ):
        options = Options(scheduler=cluster.scheduler_address)
        for number, outcome in enumerate(run_on_cluster(items, sink, folder, options, header=HEADER)):
            counts += outcome.counts
            if number == 3:
                next(iter(cluster.workers.values())).process.process.kill()
    assert (counts["documents"], counts["failures"]) == (230, 1)
    assert (tmp_path / "c.jsonl").read_bytes() == (tmp_path / "whole.jsonl").read_bytes()


def test_a_shard_is_done_once(tmp_path: Path) -> None:
    (shard,) = shards_of(small_items(3), HEADER)
    assert work_shard(shard, str(tmp_path), Options(), "jsonl")["documents"] == 3
    written = {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    assert work_shard(shard, str(tmp_path), Options(), "jsonl")["documents"] == 3
    assert {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == written
    assert [s.name for s in shards_of(small_items(4), HEADER)] != [shard.name]


def test_the_command_starts_a_cluster_of_its_own(run: RunCommand, tmp_path: Path) -> None:
    for name in ("in/a.txt", "in/b.txt", "in/c.txt"):
        write(tmp_path, name)
    assert run("batch", "in", "-o", "whole.json").returncode == 0
    done = run("batch", "in", "-o", "c.json", "--engine", "dask")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "c.json").read_bytes() == (tmp_path / "whole.json").read_bytes()
    done = run("batch", "in", "-o", "out/", "--engine", "dask", "--shards", "-f", "csv")
    assert (tmp_path / "out/claims-00000.csv").read_bytes().count(b"Oslo") >= 3
    assert sorted(path.name for path in tmp_path.iterdir()) == ["c.json", "in", "out", "whole.json"]
    assert (
        b"can't be reached"
        in run("batch", "in", "-o", "d.json", "--engine", "dask", "--scheduler", "tcp://127.0.0.1:9").stderr
    )


def test_without_dask_nothing_is_begun(run: RunCommand, tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    write(tmp_path, "without/distributed.py", "raise ImportError")
    done = run("batch", "a.txt", "-o", "c.jsonl", "--engine", "dask", PYTHONPATH=str(tmp_path / "without"))
    assert_refused(done, "the engine dask is not installed")
    assert not list(tmp_path.glob("*c.jsonl*"))


def test_shards_on_this_machine(run: RunCommand, tmp_path: Path) -> None:
    lines = "".join(json.dumps({"id": f"a{n}", "text": "One man."}) + "\n" for n in range(1_005))
    write(tmp_path, "r.jsonl", lines)
    assert run("batch", "r.jsonl", "-o", "out/", "--shards", "--workers", "2").returncode == 0
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == ["claims-00000.jsonl", "claims-00001.jsonl"]
    sizes = [len({json.loads(line)["document"] for line in (tmp_path / "out" / n).open()}) for n in names]
    assert sizes == [1_000, 5]
