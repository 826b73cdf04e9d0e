"""Where a batch's articles come from: folders, archives, records, lists, other file systems."""

import gzip
import io
import json
import os
import tarfile
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal

import fsspec
import pytest

from factx.batch.items import Failure, Item
from factx.batch.sources import count_items, find_items, listed_sources
from factx.model import Options
from tests.shell import write


def _found(*sources: Path | str, globs: Sequence[str] = ()) -> list[str]:
    return [
        item.name if isinstance(item, Item) else f"error: {item.reason}"
        for item in find_items(map(str, sources), replace(Options(), globs=tuple(globs)))
    ]


def _below(folder: Path, found: Sequence[str]) -> list[str]:
    return [name.replace(f"{folder}/", "") for name in found]


def test_a_folder_by_name_with_the_folders_below_it(tmp_path: Path) -> None:
    for name in ("b.txt", "a.TXT", "notes.md", "c/a.txt", "b/z.txt"):
        write(tmp_path, name)
    assert _below(tmp_path, _found(tmp_path)) == ["a.TXT", "b.txt", "notes.md", "b/z.txt", "c/a.txt"]
    assert _below(tmp_path, _found(tmp_path, globs=["*.md", "c/*"])) == ["notes.md", "c/a.txt"]
    assert count_items([str(tmp_path)], Options()) == 5


def test_links_that_lead_back(tmp_path: Path) -> None:
    write(tmp_path, "in/a.txt")
    (tmp_path / "in/again").symlink_to(tmp_path / "in", target_is_directory=True)
    (tmp_path / "in/up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "in/lost.txt").symlink_to(tmp_path / "nowhere.txt")
    names = _below(tmp_path, _found(tmp_path / "in"))
    assert names == ["in/a.txt", "error: in/lost.txt: no such file; check its name and folder"]


def test_a_folder_that_can_not_be_opened(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    assert "no such file" in _found(tmp_path / "nowhere")[0]
    assert "no articles in this folder; it reads *.html" in _found(tmp_path, globs=["*.html"])[0]


def test_a_zip_archive(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for name in ("may/b.txt", "may/a.txt", "picture.png", "../../up.txt"):
            archive.writestr(name, f"text of {name}")
    found = [item for item in find_items([str(tmp_path / "a.zip")], Options()) if isinstance(item, Item)]
    assert _below(tmp_path, [item.source for item in found]) == [
        "a.zip/may/b.txt",
        "a.zip/may/a.txt",
        "a.zip/../../up.txt",
    ]
    assert found[0].raw == b"text of may/b.txt"


@pytest.mark.parametrize("mode", ["w:gz", "w"])
def test_a_tar_archive(tmp_path: Path, mode: Literal["w", "w:gz"]) -> None:
    path = tmp_path / ("a.tar.gz" if mode == "w:gz" else "a.tar")
    with tarfile.open(path, mode) as archive:
        for name in ("b.txt", "a.txt"):
            member = tarfile.TarInfo(name)
            member.size = 4
            archive.addfile(member, io.BytesIO(b"text"))
        link = tarfile.TarInfo("link.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    assert _below(tmp_path, _found(path)) == [f"{path.name}/b.txt", f"{path.name}/a.txt"]


def test_records_plain_and_packed(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"text": f"text {n}"}) + "\n\n" for n in range(3)).encode()
    write(tmp_path, "r.jsonl", lines)
    write(tmp_path, "r.jsonl.gz", gzip.compress(lines))
    assert _below(tmp_path, _found(tmp_path / "r.jsonl")) == [f"r.jsonl:{n}" for n in (1, 3, 5)]
    assert _below(tmp_path, _found(tmp_path / "r.jsonl.gz")) == [f"r.jsonl.gz:{n}" for n in (1, 3, 5)]
    assert count_items([str(tmp_path / "r.jsonl")], Options()) == 3


def test_damaged_archives(tmp_path: Path) -> None:
    write(tmp_path, "a.zip", b"PK\x03\x04 no archive")
    write(tmp_path, "a.tar.gz", gzip.compress(b"no archive" * 100))
    write(tmp_path, "cut.jsonl.gz", gzip.compress(b'{"text": "one"}\n' * 10_000)[:-20])
    for name in ("a.zip", "a.tar.gz", "cut.jsonl.gz"):
        *_, last = _found(tmp_path / name)
        assert last.startswith(f"error: {tmp_path / name}: "), last
        assert "damaged" in last


def test_what_unpacks_to_far_too_much(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.txt", b"0" * 10_000_000)
        archive.writestr("b.txt", b"text")
    write(tmp_path, "bomb.jsonl.gz", gzip.compress(b"0" * 10_000_000))
    write(tmp_path, "large.txt", b"0" * 1_000_000)
    options = Options(max_size=100_000)
    for name, rest in (("bomb.zip", 1), ("bomb.jsonl.gz", 0), ("large.txt", 0)):
        first, *others = find_items([str(tmp_path / name)], options)
        assert "than the limit of 100KB" in str(first)
        assert len(others) == rest


@pytest.mark.parametrize("raw", [b"a.txt\nb c.txt\n\n", b"a.txt\0b c.txt\0", b"a.txt\r\nb c.txt"])
def test_a_list_on_standard_input(raw: bytes) -> None:
    assert list(listed_sources(io.BytesIO(raw))) == ["a.txt", "b c.txt"]
    odd = os.fsdecode(b"caf\xe9.txt")
    assert list(listed_sources(io.BytesIO(b"caf\xe9.txt\n"))) == [odd]


def test_another_file_system() -> None:
    files = fsspec.filesystem("memory")
    files.pipe(
        {"/news/b.txt": b"text b", "/news/may/a.txt": b"text a", "/news/x.png": b"", "/r.jsonl": b"{}\n"}
    )
    assert _found("memory://news") == ["memory:///news/b.txt", "memory:///news/may/a.txt"]
    assert _found("memory://news/b.txt", "memory://r.jsonl") == [
        "memory:///news/b.txt",
        "memory:///r.jsonl:1",
    ]
    (missing,) = find_items(["memory://nothing.txt"], Options())
    assert isinstance(missing, Failure)
    assert missing.source == "memory://nothing.txt"
