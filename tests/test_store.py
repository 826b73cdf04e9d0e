"""Outputs in the making: whole or not there, and gone on with after anything."""

import json
import os
import random
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from factx.batch.items import Item
from factx.batch.store import journal_of, part_of
from factx.errors import FactxError
from tests.batches import run_file, small_items

ITEMS = small_items(120)


def _whole(path: Path, items: list[Item] = ITEMS) -> bytes:
    list(run_file(path, items))
    return path.read_bytes()


def _stopped(output: Path, after: int, items: list[Item] = ITEMS) -> None:
    """A run that ends without having been told, after so many outcomes."""
    running = run_file(output, items)
    for _ in range(after):
        next(running)
    running.close()


def _resumed(output: Path, items: list[Item] = ITEMS) -> Counter[str]:
    return sum((outcome.counts for outcome in run_file(output, items, resume=True)), Counter())


@pytest.mark.parametrize("name", ["c.jsonl", "c.json"])
def test_resumed_is_as_if_it_had_never_stopped(tmp_path: Path, name: str) -> None:
    whole = _whole(tmp_path / f"whole-{name}")
    output = tmp_path / name
    for after in (1, 30, 59, 60):
        _stopped(output, after)
        assert not output.exists()
        assert part_of(output).exists()
        assert _resumed(output)["unchanged"] >= after - 1
        assert output.read_bytes() == whole
        journal_of(output).unlink()
        output.unlink()
    assert not part_of(output).exists()


def test_a_run_that_is_not_resumed_leaves_nothing_behind(tmp_path: Path) -> None:
    _whole(tmp_path / "c.jsonl")
    assert [path.name for path in tmp_path.iterdir()] == ["c.jsonl"]


@pytest.mark.parametrize("seed", range(10))
def test_damaged_part_files_and_journals(tmp_path: Path, seed: int) -> None:
    whole = _whole(tmp_path / "whole.json")
    output, chance = tmp_path / "c.json", random.Random(seed)
    _stopped(output, 80)
    for path in (part_of(output), journal_of(output)):
        content = bytearray(path.read_bytes())
        at = chance.randrange(len(content))
        match chance.randrange(3):
            case 0:
                del content[at:]
            case 1:
                content[at:] = bytes(len(content) - at)  # as after a power cut
            case 2:
                content[at : at + 1] = b"#"
        path.write_bytes(content)
    _resumed(output)
    assert output.read_bytes() == whole


def test_only_what_changed_is_done_again(tmp_path: Path) -> None:
    output = tmp_path / "c.json"
    _resumed(output)
    assert _resumed(output) == Counter(unchanged=len(ITEMS))
    changed = [Item("new", b"new"), *ITEMS[60:], Item(ITEMS[3].source, b"changed"), *ITEMS[10:50]]
    assert _resumed(output, changed) == Counter(unchanged=len(changed) - 2)
    assert output.read_bytes() == _whole(tmp_path / "whole.json", changed)
    assert _resumed(output, changed) == Counter(unchanged=len(changed))
    assert output.read_bytes() == _whole(tmp_path / "whole.json", changed)


def test_another_version_or_other_options_start_anew(tmp_path: Path) -> None:
    output = tmp_path / "c.jsonl"
    _stopped(output, 50)
    outcomes = list(run_file(output, ITEMS, resume=True, header={"factx": "other"}))
    assert all(outcome.pieces for outcome in outcomes)


def test_two_runs_of_one_output(tmp_path: Path) -> None:
    first = run_file(tmp_path / "c.jsonl", ITEMS)
    next(first)
    code = (
        "from pathlib import Path; from tests.batches import run_file\n"
        f"next(run_file(Path({str(tmp_path / 'c.jsonl')!r}), []))"
    )
    second = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "another factx is writing it" in second.stderr
    first.close()


def test_an_old_output_stays_until_the_new_one_is_whole(tmp_path: Path) -> None:
    output = tmp_path / "c.jsonl"
    output.write_text("old")
    _stopped(output, 50)
    assert output.read_text() == "old"


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="mounting a small disk needs root"
)
def test_a_full_disk(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    items = [Item(f"a{n}", json.dumps(n).encode() * 5000) for n in range(100)]
    try:
        subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk], check=True, capture_output=True
        )
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no small disk can be mounted here")
    try:
        with pytest.raises(
            FactxError, match=r"No space left on device; what is done so far is kept.*--resume"
        ):
            list(run_file(disk / "c.jsonl", items))
        assert not (disk / "c.jsonl").exists()
        subprocess.run(["mount", "-o", "remount,size=8m", disk], check=True)
        assert _resumed(disk / "c.jsonl", items)["unchanged"] > 10
        assert (disk / "c.jsonl").read_bytes() == _whole(tmp_path / "whole.jsonl", items)
    finally:
        subprocess.run(["umount", disk], check=True)
