"""Many articles: folders and records, one output or many, and Ctrl-C."""

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.promises import schema_validator
from tests.shell import ARTICLE, assert_refused, write


class TestBatch:
    def test_a_folder_into_one_file(self, run: Run, tmp_path: Path) -> None:
        for name in (
            "articles/b.txt",
            "articles/a.txt",
            "articles/more/c.TXT",
            "articles/notes.md",
            "articles/a.jpg",
        ):
            write(tmp_path, name)
        done = run("batch", "articles", "-o", "claims.jsonl")
        assert done.returncode == 0
        assert done.stderr.startswith(
            b"factx: 4 documents, 0 failures; 16 claims (4 number, 4 date, 4 person, 4 place)"
        )
        lines = (tmp_path / "claims.jsonl").read_text(encoding="utf-8").splitlines()
        sources = list(dict.fromkeys(json.loads(line)["document"] for line in lines))
        assert sources == ["articles/a.txt", "articles/b.txt", "articles/notes.md", "articles/more/c.TXT"]

    def test_a_folder_into_a_folder(self, run: Run, tmp_path: Path) -> None:
        for name in ("articles/a.txt", "articles/more/a.txt"):
            write(tmp_path, name)
        assert run("batch", "articles/", "-o", "out/", "-q").stderr == b""
        for name in ("out/a.json", "out/more/a.json"):
            schema_validator().validate(json.loads((tmp_path / name).read_text(encoding="utf-8")))

    def test_ids_stay_inside_the_output_folder(self, run: Run, tmp_path: Path) -> None:
        ids = ["../../evil", "/etc/passwd", "a/b", "a/b.txt", "", "con:cept?"]
        write(tmp_path, "r.jsonl", "".join(json.dumps({"id": name, "text": ARTICLE}) + "\n" for name in ids))
        assert run("batch", "r.jsonl", "-o", "out/").returncode == 0
        written = sorted(
            str(path.relative_to(tmp_path / "out")) for path in (tmp_path / "out").rglob("*.json")
        )
        assert written == [
            "a/b-2.json",
            "a/b.json",
            "article.json",
            "con_cept_.json",
            "etc/passwd.json",
            "evil.json",
        ]
        assert sorted(path.name for path in tmp_path.iterdir()) == ["out", "r.jsonl"]

    def test_records(self, run: Run, tmp_path: Path) -> None:
        lines = [
            '{"id": 7, "text": "Nine men in Paris.", "published": "2025-12-23", "title": "Held"}',
            "{broken",
            '{"id": "s\\ud800", "text": "Two men \\ud800 in Oslo."}',
            '{"no": "text"}',
            "[" * 100_000,
            '{"id": "e", "text": "  "}',
            '{"id": "p", "text": "One man in Rome.", "published": "soon"}',
            '{"text": "One man in Rome."}',
        ]
        write(tmp_path, "r.jsonl", "\n".join(lines))
        done = run("batch", "r.jsonl", "-f", "json")
        documents = json.loads(done.stdout)
        assert [document["document"]["source"] for document in documents] == ["7", "s\ufffd", "r.jsonl:8"]
        assert documents[0]["document"]["published"] == "2025-12-23"
        assert documents[0]["document"]["published_from"] == "metadata"
        assert documents[0]["document"]["title"] == "Held"
        said = done.stderr.decode()
        for words in (
            "r.jsonl:2: not a line of JSON",
            "lone surrogates",
            "r.jsonl:4:",
            "r.jsonl:5:",
            "e: there is no text",
        ):
            assert words in said
        assert "published 'soon' is no date" in said
        assert "3 documents, 5 failures" in said
        assert "Traceback" not in said
        assert done.returncode == 2

    def test_nothing_to_read(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "articles").mkdir()
        assert_refused(run("batch", "articles", "-o", "claims.jsonl"), "no articles")
        assert not (tmp_path / "claims.jsonl").exists()

    def test_a_format_that_does_not_go_with_a_folder(self, run: Run, tmp_path: Path) -> None:
        write(tmp_path, "a.txt")
        assert_refused(run("batch", "a.txt", "-f", "csv", "-o", "out/"), "out/", "-f")


class TestInterrupt:
    @pytest.fixture(autouse=True)
    def _listen(self) -> Iterator[None]:
        """A shell's background job ignores Ctrl-C, and so would all that it starts."""
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        yield
        signal.signal(signal.SIGINT, before)

    def _interrupted(self, *command: str, once: Path | None = None, wait: float = 0.5) -> tuple[int, str]:
        """Sends Ctrl-C when the file is there, or else soon after the start; it has a second to stop."""
        with subprocess.Popen(
            [sys.executable, "-m", "factx", *command],
            stderr=subprocess.PIPE,
            stdin=subprocess.PIPE,
            text=True,
        ) as process:
            deadline = time.monotonic() + 60
            while (
                once is not None
                and not (once.exists() and once.stat().st_size)
                and time.monotonic() < deadline
            ):
                time.sleep(0.02)
            time.sleep(wait)
            process.send_signal(signal.SIGINT)
            sent = time.monotonic()
            code = process.wait(60)
            assert once is None or time.monotonic() - sent < 3  # a second, and more where the machine is busy
            assert process.stderr is not None
            return code, process.stderr.read()

    def test_extract(self) -> None:
        code, said = self._interrupted("extract")
        assert code == 130
        assert said.strip() == "factx: error: interrupted; nothing was written"

    def test_batch_keeps_what_is_done(self, run: Run, tmp_path: Path) -> None:
        records = "".join(json.dumps({"id": f"a{n}", "text": ARTICLE}) + "\n" for n in range(600))
        source, output = write(tmp_path, "records.jsonl", records), tmp_path / "claims.jsonl"
        part = tmp_path / ".claims.jsonl.part"
        code, said = self._interrupted(
            "batch", str(source), "-o", str(output), "--workers", "2", once=part, wait=0.2
        )
        assert code == 130
        assert "are done and kept; go on with the same command and --resume" in said
        assert "Traceback" not in said
        assert part.stat().st_size
        assert not output.exists()
        resumed = run("batch", str(source), "-o", "claims.jsonl", "--resume")
        assert b" more unchanged)" in resumed.stderr
        assert run("batch", str(source), "-o", "whole.jsonl").returncode == 0
        assert output.read_bytes() == (tmp_path / "whole.jsonl").read_bytes()
        assert not part.exists()


class TestResume:
    def test_a_folder_of_articles(self, run: Run, tmp_path: Path) -> None:
        for name in ("in/a.txt", "in/b.txt"):
            write(tmp_path, name)
        assert b"2 documents, 0" in run("batch", "in", "-o", "out/", "--resume").stderr
        before = (tmp_path / "out/a.json").stat().st_mtime_ns
        write(tmp_path, "in/b.txt", "Nine men left Rome.")
        (tmp_path / "in/c.txt").write_text("Ten women came to Paris.")
        assert b"2 documents (1 more unchanged), 0" in run("batch", "in", "-o", "out/", "--resume").stderr
        assert (tmp_path / "out/a.json").stat().st_mtime_ns == before
        again = run("batch", "in", "-o", "out/", "--resume", "--published", "2025-12-23")
        assert b"other options or another version" in again.stderr
        assert b"3 documents, 0" in again.stderr

    def test_needs_a_place(self, run: Run, tmp_path: Path) -> None:
        write(tmp_path, "a.txt")
        assert_refused(run("batch", "a.txt", "--resume"), "--resume", "-o")


class TestTroubles:
    def test_failures_as_records(self, run: Run, tmp_path: Path) -> None:
        write(tmp_path, "in/a.txt")
        write(tmp_path, "in/b.txt", "")
        write(tmp_path, "in/c.txt", b"\x89PNG" + bytes(range(256)) * 9)
        done = run("batch", "in", "nowhere.txt", "-o", "claims.jsonl", "--errors", "errors.jsonl")
        assert done.returncode == 2
        assert b"1 document, 3 failures" in done.stderr
        errors = [json.loads(line) for line in (tmp_path / "errors.jsonl").read_text().splitlines()]
        assert [error["source"] for error in errors] == ["in/b.txt", "in/c.txt", "nowhere.txt"]
        assert errors[0]["reason"] == "it is empty"
        assert (tmp_path / "claims.jsonl").exists()

    def test_the_source_of_a_failure_is_its_whole_name(self, run: Run, tmp_path: Path) -> None:
        write(tmp_path, "x: y.txt", "")
        run("batch", "x: y.txt", "no: z.txt", "--errors", "errors.jsonl")
        errors = [json.loads(line) for line in (tmp_path / "errors.jsonl").read_text().splitlines()]
        assert [error["source"] for error in errors] == ["x: y.txt", "no: z.txt"]
        assert errors[0]["reason"] == "it is empty"

    def test_sources_from_standard_input(self, run: Run, tmp_path: Path) -> None:
        write(tmp_path, "a.txt")
        write(tmp_path, "b c.txt")
        done = run("batch", "--from-stdin", "-f", "json", stdin=b"b c.txt\na.txt\n")
        assert [d["document"]["source"] for d in json.loads(done.stdout)] == ["b c.txt", "a.txt"]
        assert_refused(run("batch"), "--from-stdin")
        assert_refused(run("batch", "a.txt", "--from-stdin"), "--from-stdin")

    @pytest.mark.parametrize("name", ["claims.csv", "claims.json"])
    def test_the_same_bytes_with_any_number_of_workers(self, run: Run, tmp_path: Path, name: str) -> None:
        for n in range(40):
            write(tmp_path, f"in/a{n}.txt", f"Police in Oslo held {n} people on Monday.\n" * (n % 7))
        for workers in ("1", "3"):
            run("batch", "in", "-o", f"{workers}-{name}", "--workers", workers)
        written = (tmp_path / f"1-{name}").read_bytes()
        assert written == (tmp_path / f"3-{name}").read_bytes()
        assert written.count(b"Oslo") >= 34
