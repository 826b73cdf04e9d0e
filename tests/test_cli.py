"""The command as a user meets it: what it prints, where it writes, how it ends."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from factx.language import default_model
from tests.conftest import Run
from tests.promises import schema_validator
from tests.shell import ARTICLE, FOUND, assert_refused, claims_of, write

is_root = hasattr(os, "geteuid") and os.geteuid() == 0


class TestExtract:
    def test_a_file(self, run: Run, tmp_path: Path) -> None:
        write(tmp_path, "a.txt")
        done = run("extract", "a.txt")
        assert (done.returncode, done.stderr) == (0, b"")
        assert claims_of(done.stdout) == FOUND
        schema_validator().validate(json.loads(done.stdout))

    @pytest.mark.parametrize("arguments", [[], ["-"]])
    def test_standard_input(self, run: Run, arguments: list[str]) -> None:
        done = run("extract", *arguments, stdin=ARTICLE.encode())
        assert claims_of(done.stdout) == FOUND
        assert json.loads(done.stdout)["document"]["source"] == "-"

    def test_several_give_an_array_and_a_missing_one_costs_only_itself(
        self, run: Run, tmp_path: Path
    ) -> None:
        write(tmp_path, "a.txt")
        write(tmp_path, "b.txt")
        done = run("extract", "a.txt", "missing.txt", "b.txt")
        assert done.returncode == 2
        assert "missing.txt: no such file" in done.stderr.decode()
        assert [document["document"]["source"] for document in json.loads(done.stdout)] == ["a.txt", "b.txt"]

    def test_jsonl(self, run: Run, tmp_path: Path) -> None:
        write(tmp_path, "a.txt")
        lines = run("extract", "a.txt", "-f", "jsonl").stdout.decode().splitlines()
        assert [next(iter(json.loads(line).items())) for line in lines] == [("document", "a.txt")] * len(
            FOUND
        )

    def test_csv_by_the_name_of_the_output(self, run: Run, tmp_path: Path) -> None:
        write(tmp_path, "a.txt")
        assert run("extract", "a.txt", "-o", "claims.csv").returncode == 0
        header, *rows = (tmp_path / "claims.csv").read_text(encoding="utf-8").splitlines()
        assert header.startswith("document,id,type,text,start,end,sentence.index,")
        assert len(rows) == len(FOUND)

    def test_the_output_may_be_a_dash(self, run: Run) -> None:
        assert claims_of(run("extract", "-o", "-", stdin=ARTICLE.encode()).stdout) == FOUND

    def test_table(self, run: Run, tmp_path: Path) -> None:
        write(tmp_path, "a.txt")
        table = run("extract", "a.txt", "-f", "table", NO_COLOR="1").stdout.decode()
        assert "Ole Hansen" in table
        assert "\x1b" not in table

    def test_only_some_types(self, run: Run) -> None:
        done = run("extract", "-t", "person", "-t", "place", stdin=ARTICLE.encode())
        assert claims_of(done.stdout) == [("place", "Oslo"), ("person", "Ole Hansen")]

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


class TestOutput:
    def test_no_such_folder(self, run: Run) -> None:
        assert_refused(run("extract", "-o", "no/such/claims.json", stdin=ARTICLE.encode()), "does not exist")

    def test_a_folder_in_the_place_of_the_file(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "claims.json").mkdir()
        assert_refused(run("extract", "-o", "claims.json", stdin=ARTICLE.encode()), "folder")

    def test_a_name_that_tells_no_format(self, run: Run) -> None:
        assert_refused(run("extract", "-o", "claims.xlsx", stdin=ARTICLE.encode()), "claims.xlsx", "-f")

    @pytest.mark.skipif(is_root, reason="root may write everywhere")
    def test_no_permission(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "locked").mkdir(mode=0o500)
        assert_refused(run("extract", "-o", "locked/claims.json", stdin=ARTICLE.encode()), "permission")

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
    def test_a_full_disk(self, run: Run) -> None:
        assert_refused(
            run("extract", "-f", "json", "-o", "/dev/full", stdin=ARTICLE.encode()), "/dev/full", "space"
        )

    def test_a_failed_run_leaves_the_old_file(self, run: Run, tmp_path: Path) -> None:
        write(tmp_path, "claims.json", "old")
        assert_refused(run("extract", "missing.txt", "-o", "claims.json"), "missing.txt")
        assert [path.name for path in tmp_path.iterdir()] == ["claims.json"]
        assert (tmp_path / "claims.json").read_text() == "old"

    def test_a_closed_pipe_ends_silently(self, tmp_path: Path) -> None:
        write(tmp_path, "a.txt", "\n\n".join([ARTICLE] * 500))
        command = [sys.executable, "-m", "factx", "extract", str(tmp_path / "a.txt"), "-f", "jsonl"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            assert process.stdout is not None and process.stderr is not None
            process.stdout.readline()
            process.stdout.close()
            assert process.stderr.read() == b""
        assert process.returncode == 0

    @pytest.mark.parametrize("command", ["extract", "batch", "batch --errors e.jsonl"])
    def test_a_reader_that_has_had_enough(self, command: str, tmp_path: Path) -> None:
        sources = [f"{number}.txt" for number in range(8)]
        for source in sources:  # more in all than a pipe takes at once
            write(tmp_path, source, "\n\n".join([f"In {source}: {ARTICLE}"] * 30))
        with subprocess.Popen(
            [sys.executable, "-m", "factx", *command.split(), "-q", "-f", "json", *sources],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=tmp_path,
        ) as process:
            assert process.stdout is not None and process.stderr is not None
            process.stdout.read(10)
            process.stdout.close()
            assert process.stderr.read() == b""
        assert process.returncode == 0


@pytest.mark.skipif(os.name == "nt", reason="needs a shell that closes streams")
class TestStreams:
    """Standard output that is full or closed, and other streams that are closed."""

    def _shell(self, command: str, folder: Path) -> "subprocess.CompletedProcess[bytes]":
        write(folder, "a.txt")
        command = f"{sys.executable} -m factx {command}"
        return subprocess.run(command, shell=True, cwd=folder, capture_output=True, check=False)

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
    @pytest.mark.parametrize("command", ["extract a.txt", "batch a.txt", "check a.txt", "schema"])
    def test_a_full_one(self, command: str, tmp_path: Path) -> None:
        done = self._shell(f"{command} > /dev/full", tmp_path)
        assert_refused(done, "factx: error: standard output: No space left on device")

    @pytest.mark.parametrize(
        ("command", "says"),
        [
            ("extract a.txt >&-", "error: standard output: "),
            ("schema >&-", "error: standard output: "),
            ("extract <&-", "error: -: it is empty"),
        ],
    )
    def test_a_closed_one(self, command: str, says: str, tmp_path: Path) -> None:
        assert_refused(self._shell(command, tmp_path), says)

    def test_none_is_needed_to_write_a_file(self, tmp_path: Path) -> None:
        assert self._shell("extract a.txt -o a.json <&- >&- 2>&-", tmp_path).returncode == 0
        assert claims_of((tmp_path / "a.json").read_bytes()) == FOUND


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
        listed = run("models").stdout
        assert b"* en_core_web_sm" in listed
        assert b"* factx-names-" in listed

    @pytest.mark.parametrize(
        ("arguments", "tagger"),
        [
            ([], "+factx-names-2"),
            (["--ner", "model"], ""),
            (["--model", default_model()], ""),
            (["--model", default_model(), "--ner", "factx"], "+factx-names-2"),
        ],
    )
    def test_who_tags_names(self, run: Run, arguments: list[str], tagger: str) -> None:
        done = run("extract", *arguments, stdin=b"Ann Lee was in Oslo in 2024.")
        document = json.loads(done.stdout)
        assert document["document"]["model"].partition("3.8.0")[2] == tagger
        assert {claim["type"] for claim in document["claims"]} == {"person", "place", "date"}
