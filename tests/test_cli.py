"""The command as a user meets it: what it prints, what it says, how it ends, whatever the input."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.promises import schema_validator

ARTICLE = "Police in Oslo held 45 people in 2024.\n\nOle Hansen was released.\n"

is_root = hasattr(os, "geteuid") and os.geteuid() == 0


def _write(folder: Path, name: str, content: str | bytes = ARTICLE) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def _claims(raw: bytes) -> list[tuple[str, str]]:
    return [(claim["type"], claim["text"]) for claim in json.loads(raw)["claims"]]


def _assert_refused(done: "subprocess.CompletedProcess[bytes]", *words: str) -> None:
    """Exit 2 with a message that has the words, nothing on standard output, no traceback."""
    said = done.stderr.decode()
    assert done.returncode == 2, said
    assert done.stdout == b""
    assert "Traceback" not in said
    for word in words:
        assert word in said


FOUND = [("place", "Oslo"), ("number", "45"), ("date", "2024"), ("person", "Ole Hansen")]


class TestExtract:
    def test_a_file(self, run: Run, tmp_path: Path) -> None:
        _write(tmp_path, "a.txt")
        done = run("extract", "a.txt")
        assert (done.returncode, done.stderr) == (0, b"")
        assert _claims(done.stdout) == FOUND
        schema_validator().validate(json.loads(done.stdout))

    @pytest.mark.parametrize("arguments", [[], ["-"]])
    def test_standard_input(self, run: Run, arguments: list[str]) -> None:
        done = run("extract", *arguments, stdin=ARTICLE.encode())
        assert _claims(done.stdout) == FOUND
        assert json.loads(done.stdout)["document"]["source"] == "-"

    def test_several_give_an_array_and_a_missing_one_costs_only_itself(
        self, run: Run, tmp_path: Path
    ) -> None:
        _write(tmp_path, "a.txt")
        _write(tmp_path, "b.txt")
        done = run("extract", "a.txt", "missing.txt", "b.txt")
        assert done.returncode == 2
        assert "missing.txt: no such file" in done.stderr.decode()
        assert [document["document"]["source"] for document in json.loads(done.stdout)] == ["a.txt", "b.txt"]

    def test_jsonl(self, run: Run, tmp_path: Path) -> None:
        _write(tmp_path, "a.txt")
        lines = run("extract", "a.txt", "-f", "jsonl").stdout.decode().splitlines()
        assert [next(iter(json.loads(line).items())) for line in lines] == [("document", "a.txt")] * len(
            FOUND
        )

    def test_csv_by_the_name_of_the_output(self, run: Run, tmp_path: Path) -> None:
        _write(tmp_path, "a.txt")
        assert run("extract", "a.txt", "-o", "claims.csv").returncode == 0
        header, *rows = (tmp_path / "claims.csv").read_text(encoding="utf-8").splitlines()
        assert header.startswith("document,id,type,text,start,end,sentence.index,")
        assert len(rows) == len(FOUND)

    def test_table(self, run: Run, tmp_path: Path) -> None:
        _write(tmp_path, "a.txt")
        table = run("extract", "a.txt", "-f", "table", NO_COLOR="1").stdout.decode()
        assert "Ole Hansen" in table
        assert "\x1b" not in table

    def test_only_some_types(self, run: Run) -> None:
        done = run("extract", "-t", "person", "-t", "place", stdin=ARTICLE.encode())
        assert _claims(done.stdout) == [("place", "Oslo"), ("person", "Ole Hansen")]

    def test_published(self, run: Run) -> None:
        document = json.loads(run("extract", "--published", "2025-12-23", stdin=ARTICLE.encode()).stdout)[
            "document"
        ]
        assert (document["published"], document["published_from"]) == ("2025-12-23", "option")

    @pytest.mark.parametrize(
        ("order", "timex"), [("--day-first", "2025-04-03"), ("--month-first", "2025-03-04")]
    )
    def test_the_order_of_day_and_month(self, run: Run, order: str, timex: str) -> None:
        done = run("extract", order, stdin=b"They met on 3/4/2025 and left.")
        assert [claim["value"]["timex"] for claim in json.loads(done.stdout)["claims"]] == [timex]

    def test_utf8_out_whatever_the_locale(self, run: Run) -> None:
        done = run("extract", stdin="José Muñoz was held in Kraków.".encode(), LC_ALL="C", PYTHONUTF8="0")
        assert "José Muñoz" in done.stdout.decode("utf-8")

    def test_twice_the_same(self, run: Run) -> None:
        assert run("extract", stdin=ARTICLE.encode()).stdout == run("extract", stdin=ARTICLE.encode()).stdout


class TestBadInput:
    def test_a_folder(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "articles").mkdir()
        _assert_refused(run("extract", "articles"), "articles", "folder", "factx batch")

    @pytest.mark.parametrize("content", ["", " \n\t\u00a0\r\n"], ids=["empty", "white space"])
    def test_no_text(self, run: Run, tmp_path: Path, content: str) -> None:
        _write(tmp_path, "a.txt", content)
        _assert_refused(run("extract", "a.txt"), "a.txt", "empty" if not content else "no text")

    @pytest.mark.parametrize("start", [b"%PDF-1.7", b"PK\x03\x04", b"\x1f\x8b\x08", b"\x89PNG\r\n\x1a\n"])
    def test_a_binary_file(self, run: Run, tmp_path: Path, start: bytes) -> None:
        _write(tmp_path, "a.txt", start + bytes(range(256)) * 20)
        _assert_refused(run("extract", "a.txt"), "a.txt: this is ")

    @pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig"])
    def test_unicode_encodings(self, run: Run, encoding: str) -> None:
        assert _claims(run("extract", stdin=ARTICLE.encode(encoding)).stdout) == FOUND

    def test_latin_1(self, run: Run) -> None:
        done = run("extract", stdin="José Muñoz was held in Spain in 2024.".encode("latin-1"))
        assert ("person", "José Muñoz") in _claims(done.stdout)
        assert "not UTF-8; read as windows-1252" in done.stderr.decode()

    def test_the_named_encoding_does_not_fit(self, run: Run) -> None:
        _assert_refused(run("extract", "--encoding", "utf-8", stdin=b"caf\xe9"), "not utf-8", "--encoding")

    def test_an_encoding_that_does_not_exist(self, run: Run) -> None:
        _assert_refused(run("extract", "--encoding", "utf-9", stdin=b"x"), "utf-9")

    def test_crlf_stays(self, run: Run) -> None:
        done = run("extract", stdin=ARTICLE.replace("\n", "\r\n").encode())
        assert _claims(done.stdout) == FOUND
        assert "\r\n" in json.loads(done.stdout)["document"]["text"]

    def test_nul_bytes(self, run: Run) -> None:
        done = run("extract", stdin=(ARTICLE.replace("people", "peo\0ple") + ARTICLE * 5).encode())
        assert done.returncode == 0
        assert "control characters" in done.stderr.decode()
        assert "peo\0ple" in json.loads(done.stdout)["document"]["text"]

    def test_thousands_of_brackets(self, run: Run) -> None:
        started = time.monotonic()
        done = run("extract", stdin=b"(" * 5000 + b"\n\n" + ARTICLE.encode())
        assert _claims(done.stdout) == FOUND
        assert time.monotonic() - started < 60

    def test_ten_million_digits(self, run: Run) -> None:
        done = run("extract", "-f", "jsonl", stdin=b"7" * 10_000_000)
        assert (done.returncode, done.stdout) == (0, b"")

    def test_a_text_over_the_limit_of_spacy(self, run: Run, tmp_path: Path) -> None:
        filler = ("river" * 40 + " ") * 15  # few words and many characters, so that the test is quick
        text = ARTICLE + "\n" + "\n\n".join([filler] * 500) + "\n\n" + ARTICLE
        assert len(text) > 1_500_000
        _write(tmp_path, "a.txt", text)
        claims = json.loads(run("extract", "a.txt").stdout)["claims"]
        assert all(text[claim["start"] : claim["end"]] == claim["text"] for claim in claims)
        assert [(c["type"], c["text"]) for c in claims[: len(FOUND)]] == FOUND
        assert [(c["type"], c["text"]) for c in claims[-len(FOUND) :]] == FOUND

    def test_a_model_that_is_not_installed(self, run: Run) -> None:
        _assert_refused(
            run("extract", "--model", "en_core_web_xxl", stdin=b"x"), "en_core_web_xxl", "not installed"
        )

    def test_a_model_folder_that_is_none(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "model").mkdir()
        _assert_refused(run("extract", "--model", "model", stdin=b"x"), "'model'", "can't be loaded")

    def test_a_date_that_is_none(self, run: Run) -> None:
        _assert_refused(run("extract", "--published", "yesterday", stdin=b"x"), "yesterday", "YYYY-MM-DD")

    def test_an_option_that_does_not_exist(self, run: Run) -> None:
        _assert_refused(run("extract", "--verbose"), "--verbose")


class TestOutput:
    def test_no_such_folder(self, run: Run) -> None:
        _assert_refused(run("extract", "-o", "no/such/claims.json", stdin=ARTICLE.encode()), "does not exist")

    def test_a_folder_in_the_place_of_the_file(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "claims.json").mkdir()
        _assert_refused(run("extract", "-o", "claims.json", stdin=ARTICLE.encode()), "folder")

    def test_a_name_that_tells_no_format(self, run: Run) -> None:
        _assert_refused(run("extract", "-o", "claims.xlsx", stdin=ARTICLE.encode()), "claims.xlsx", "-f")

    @pytest.mark.skipif(is_root, reason="root may write everywhere")
    def test_no_permission(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "locked").mkdir(mode=0o500)
        _assert_refused(run("extract", "-o", "locked/claims.json", stdin=ARTICLE.encode()), "permission")

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
    def test_a_full_disk(self, run: Run) -> None:
        _assert_refused(
            run("extract", "-f", "json", "-o", "/dev/full", stdin=ARTICLE.encode()), "/dev/full", "space"
        )

    def test_a_failed_run_leaves_the_old_file(self, run: Run, tmp_path: Path) -> None:
        _write(tmp_path, "claims.json", "old")
        _assert_refused(run("extract", "missing.txt", "-o", "claims.json"), "missing.txt")
        assert [path.name for path in tmp_path.iterdir()] == ["claims.json"]
        assert (tmp_path / "claims.json").read_text() == "old"

    def test_a_closed_pipe_ends_silently(self, tmp_path: Path) -> None:
        _write(tmp_path, "a.txt", "\n\n".join([ARTICLE] * 500))
        command = [sys.executable, "-m", "factx", "extract", str(tmp_path / "a.txt"), "-f", "jsonl"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            assert process.stdout is not None and process.stderr is not None
            process.stdout.readline()
            process.stdout.close()
            assert process.stderr.read() == b""
        assert process.returncode == 0


class TestInterrupt:
    def _interrupted(self, *command: str, once: Path | None = None) -> tuple[int, str]:
        """Sends Ctrl-C when the file is there, or else soon after the start."""
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
                time.sleep(0.05)
            time.sleep(0.5)
            process.send_signal(signal.SIGINT)
            assert process.stderr is not None
            return process.wait(60), process.stderr.read()

    def test_extract(self) -> None:
        code, said = self._interrupted("extract")
        assert code == 130
        assert said.strip() == "factx: error: interrupted; nothing was written"

    def test_batch_keeps_what_is_done(self, tmp_path: Path) -> None:
        records = "".join(json.dumps({"id": f"a{n}", "text": ARTICLE * 40}) + "\n" for n in range(2000))
        source, output = _write(tmp_path, "records.jsonl", records), tmp_path / "claims.jsonl"
        code, said = self._interrupted(
            "batch", str(source), "-o", str(output), once=tmp_path / ".claims.jsonl.part"
        )
        assert code == 130
        assert "interrupted" in said
        assert "Traceback" not in said
        lines = [json.loads(line) for line in output.read_text(encoding="utf-8").splitlines()]
        assert len(lines) > 0
        assert not (tmp_path / ".claims.jsonl.part").exists()


class TestBatch:
    def test_a_folder_into_one_file(self, run: Run, tmp_path: Path) -> None:
        for name in ("articles/b.txt", "articles/a.txt", "articles/more/c.TXT", "articles/notes.md"):
            _write(tmp_path, name)
        done = run("batch", "articles", "-o", "claims.jsonl")
        assert done.returncode == 0
        assert done.stderr.startswith(
            b"factx: 3 documents, 0 failures; 12 claims (3 number, 3 date, 3 person, 3 place)"
        )
        lines = (tmp_path / "claims.jsonl").read_text(encoding="utf-8").splitlines()
        sources = list(dict.fromkeys(json.loads(line)["document"] for line in lines))
        assert sources == ["articles/a.txt", "articles/b.txt", "articles/more/c.TXT"]

    def test_a_folder_into_a_folder(self, run: Run, tmp_path: Path) -> None:
        for name in ("articles/a.txt", "articles/more/a.txt"):
            _write(tmp_path, name)
        assert run("batch", "articles/", "-o", "out/", "-q").stderr == b""
        for name in ("out/a.json", "out/more/a.json"):
            schema_validator().validate(json.loads((tmp_path / name).read_text(encoding="utf-8")))

    def test_ids_stay_inside_the_output_folder(self, run: Run, tmp_path: Path) -> None:
        ids = ["../../evil", "/etc/passwd", "a/b", "a/b", "", "con:cept?"]
        _write(tmp_path, "r.jsonl", "".join(json.dumps({"id": name, "text": ARTICLE}) + "\n" for name in ids))
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
        _write(tmp_path, "r.jsonl", "\n".join(lines))
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
        _assert_refused(run("batch", "articles", "-o", "claims.jsonl"), "no *.txt files")
        assert not (tmp_path / "claims.jsonl").exists()

    def test_a_format_that_does_not_go_with_a_folder(self, run: Run, tmp_path: Path) -> None:
        _write(tmp_path, "a.txt")
        _assert_refused(run("batch", "a.txt", "-f", "csv", "-o", "out/"), "out/", "-f")


class TestOtherCommands:
    def test_version(self, run: Run) -> None:
        assert run("--version").stdout == b"factx, version 0.1.0\n"

    @pytest.mark.parametrize("command", [[], ["extract"], ["batch"], ["schema"], ["models"]])
    def test_help(self, run: Run, command: list[str]) -> None:
        done = run(*command, "--help")
        assert done.returncode == 0
        assert done.stdout.startswith(b"Usage: factx ")

    def test_no_arguments(self, run: Run) -> None:
        assert run().stdout == run("--help").stdout

    def test_schema(self, run: Run) -> None:
        assert json.loads(run("schema").stdout)["title"] == "factx document, version 1"

    def test_models(self, run: Run) -> None:
        assert b"* en_core_web_sm" in run("models").stdout
