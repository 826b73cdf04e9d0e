"""What is written never takes the place of what is read, nor one article that of another."""

import json
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path, PurePath

import pytest

from factx.batch.items import Item, Outcome, mark_of
from factx.batch.names import output_names
from factx.batch.run import run_batch
from factx.batch.sinks import Run as BatchRun
from factx.batch.sinks import open_folder
from factx.cli.output import is_taken
from factx.readers.stored_files import read_stored
from factx.readers.text import make_article
from tests.batches import HEADER, echo_work, run_file
from tests.conftest import Run
from tests.shell import ARTICLE, assert_refused, write

RECORD = json.dumps({"id": "a", "text": ARTICLE}) + "\n"
OTHER = json.dumps({"id": "a", "text": ARTICLE.replace("45", "46")}) + "\n"


class TestSources:
    @pytest.mark.parametrize(
        "command",
        [
            "compare in/r.jsonl -o in/r.jsonl",
            "compare in -o in/r.jsonl",
            "compare in/a.txt --against in/r.jsonl -o in/r.jsonl",
            "batch in/r.jsonl -o in/r.jsonl",
            "batch in -o in/r.jsonl",
            "batch --from-stdin -o in/r.jsonl",
            "batch in/r.jsonl -o c.jsonl --errors in/r.jsonl",
            "batch in -o c/ --shards --errors in/r.jsonl",
        ],
    )
    def test_are_not_written_over(self, command: str, run: Run, tmp_path: Path) -> None:
        write(tmp_path, "in/a.txt")
        write(tmp_path, "in/r.jsonl", RECORD)
        assert_refused(run(*command.split(), stdin=b"in/r.jsonl\n"), "in/r.jsonl: ", "another name")
        assert (tmp_path / "in/r.jsonl").read_text() == RECORD
        assert not (tmp_path / "c.jsonl").exists()

    def test_errors_and_claims_have_a_file_each(self, run: Run, tmp_path: Path) -> None:
        write(tmp_path, "a.txt")
        done = run("batch", "a.txt", "-o", "c.jsonl", "--errors", "./c.jsonl")
        assert_refused(done, "c.jsonl: the claims go there")
        assert_refused(run("batch", "a.txt", "--errors", "no/e.jsonl"), "the folder no does not exist")

    def test_what_factx_wrote_is_written_anew(self, run: Run, tmp_path: Path) -> None:
        write(tmp_path, "in/a.txt")
        write(tmp_path, "in/empty.txt", "")
        command = ("batch", "in", "-o", "in/c.jsonl", "--errors", "in/e.jsonl")
        first, again = run(*command), run(*command)
        assert (first.returncode, again.returncode) == (2, 2)
        assert b"1 document, 1 failure;" in again.stderr

    def test_what_is_in_the_folder_stays(self, run: Run, tmp_path: Path) -> None:
        write(tmp_path, "in/a.json", RECORD)
        for _ in range(2):
            done = run("batch", "in", "-o", "in/")
            assert done.returncode == 0
            assert b"in/a.json: factx did not write it; it stays" in done.stderr
        assert sorted(path.name for path in (tmp_path / "in").iterdir()) == ["a-2.json", "a.json"]
        assert (tmp_path / "in/a.json").read_text() == RECORD

    def test_shards_beside_articles(self, run: Run, tmp_path: Path) -> None:
        write(tmp_path, "in/claims-00000.jsonl", RECORD)
        assert_refused(run("batch", "in", "-o", "in/", "--shards"), "claims-00000.jsonl: factx did not write")

    @pytest.mark.parametrize(
        ("content", "is_own"),
        [
            ("", True),
            ('{"source": "a.txt", "reason": "it is empty"}\n', True),
            ('{\n  "schema_version": 1,\n  "factx_version": "0.1.0",\n  "document": {', True),
            ('[\n{\n  "schema_version": 1,\n  "factx_version": "0.1.0",', True),
            ('{"document":"a","id":"x","type":"number","sentence":{},"value":{},"rule":""}\n', True),
            ("\ufeffdocument,id,type,text,start,end,sentence.index\n", True),
            ('<!doctype html><meta name="generator" content="factx 0.1.0">', True),
            (RECORD, False),
            ("[" * 100_000, False),
            ("document,words\n", False),
            (b"\xff\xfe\x00", False),
        ],
    )
    def test_what_is_factx_s_own(self, content: str | bytes, tmp_path: Path, *, is_own: bool) -> None:
        assert is_taken(write(tmp_path, "a", content)) != is_own

    def test_an_empty_name_is_not_this_folder(self, run: Run, tmp_path: Path) -> None:
        write(tmp_path, "a.txt")
        for command in (["batch", "", "-o", "c.jsonl"], ["batch", "a.txt", "-o", ""], ["compare", ""]):
            assert_refused(run(*command), "it is empty; name a file or folder")


class TestRepeats:
    @pytest.mark.parametrize("name", ["c.db", "c.csv", "c.jsonl", "out/"])
    def test_two_records_of_one_id(self, name: str, run: Run, tmp_path: Path) -> None:
        write(tmp_path, "r.jsonl", RECORD + OTHER)
        done = run("batch", "r.jsonl", "-o", name, "--errors", "e.jsonl")
        assert done.returncode == 2
        assert b"a: an article before it has the same name or id" in done.stderr
        assert json.loads((tmp_path / "e.jsonl").read_text())["source"] == "a"
        (stored,) = read_stored(tmp_path / name)
        assert [claim.text for claim in stored.claims if claim.type == "number"] == ["45"]

    def test_extract(self, run: Run, tmp_path: Path) -> None:
        write(tmp_path, "r.jsonl", RECORD + OTHER + RECORD)
        done = run("extract", "r.jsonl", "-f", "jsonl")
        assert done.returncode == 2
        assert b"a: an article before it has the same name or id" in done.stderr
        assert b"a: it is given more than once" in done.stderr
        assert done.stdout.count(b"\n") == 4

    def test_an_article_that_is_given_again(self, run: Run, tmp_path: Path) -> None:
        write(tmp_path, "in/a.txt")
        done = run("batch", "in", "in/a.txt", "-f", "jsonl")
        assert (done.returncode, done.stdout.count(b"\n")) == (0, 4)
        assert b"in/a.txt: it is given more than once; it is taken once" in done.stderr

    @pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse names that are no text")
    def test_file_names_that_differ_in_what_is_no_text(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "in").mkdir()
        for number, name in enumerate((b"caf\xe9.txt", b"caf\xe8.txt")):
            (tmp_path / "in" / os.fsdecode(name)).write_text(f"{number + 2} men.")
        done = run("batch", "in", "-o", "c.db")
        assert done.returncode == 2
        assert b"1 document, 1 failure" in done.stderr

    def test_the_same_text_with_another_title_is_another_article(self) -> None:
        article = make_article(ARTICLE, "a")
        assert mark_of(article) == mark_of(make_article(ARTICLE, "a"))
        assert mark_of(article) != mark_of(replace(article, title="Held"))

    @pytest.mark.parametrize("name", ["c.jsonl", "c.json"])
    def test_a_run_that_is_gone_on_with(self, name: str, tmp_path: Path) -> None:
        items = [Item("a", b"1"), Item("b", b"2"), Item("a", b"3"), Item("b", b"2")]
        list(run_file(tmp_path / "whole", items))
        for _ in range(2):
            outcomes = list(run_file(tmp_path / name, items, resume=True))
            assert [len(outcome.failures) for outcome in outcomes] == [0, 0, 1, 0]
            assert [len(outcome.warnings) for outcome in outcomes] == [0, 0, 0, 1]
        swapped = [items[2], items[0], items[1]]
        outcomes = list(run_file(tmp_path / name, swapped, resume=True))
        assert [len(outcome.failures) for outcome in outcomes] == [0, 1, 0]
        assert [outcome.unchanged for outcome in outcomes] == [0, 0, 1]


class TestNames:
    @pytest.mark.parametrize(
        ("given", "articles", "names"),
        [
            (["in"], ["in/a.txt", "in/b/c.html"], ["a.json", "b/c.html.json"]),
            (["/x/in/a.txt", "y/a.txt"], ["/x/in/a.txt", "y/a.txt"], ["a.json", "a-2.json"]),
            (["x/in/r.jsonl"], ["x/in/r.jsonl:2", "b/c"], ["r.jsonl_2.json", "b/c.json"]),
            (["x/a.zip"], ["x/a.zip/may/a.txt"], ["may/a.json"]),
            (["a.txt", "in"], ["a.txt", "in/may/a.txt"], ["a.json", "may/a.json"]),
            ([], ["/x/a.txt", ".txt", "", "A"], ["x/a.json", "article.json", "article-2.json", "A.json"]),
            ([], ["Index", "index"], ["Index-2.json", "index-3.json"]),
        ],
    )
    def test_of_articles(self, given: Sequence[str], articles: Sequence[str], names: Sequence[str]) -> None:
        name_of = output_names(given, is_taken=lambda path: str(path).lower() == "index.json")
        assert [str(name_of(article)) for article in articles] == names

    @pytest.mark.parametrize("letter", ["a", "é", "あ", "😀"])
    def test_as_long_as_file_systems_allow(self, letter: str, tmp_path: Path) -> None:
        name_of = output_names([])
        for source in (letter * 300, letter * 300 + ".", f"{letter * 300}/{letter}", "a/" * 3_000 + letter):
            path = tmp_path / name_of(source)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.with_name(f".{path.name}.part").write_text("")

    def test_one_that_can_not_be_written_costs_only_itself(self, tmp_path: Path) -> None:
        items = [Item(name, b"{}") for name in ("a", "b" * 300, "file/in", "c")]
        write(tmp_path, "file", "")
        for _ in range(2):
            run = BatchRun(HEADER, resume=True)
            with open_folder(tmp_path, run, lambda source: PurePath(source)) as sink:
                outcomes: list[Outcome] = list(run_batch(items, sink, echo_work, workers=1, timeout=60))
            assert [[failure.source for failure in outcome.failures] for outcome in outcomes] == [
                [],
                ["b" * 300],
                ["file/in"],
                [],
            ]
        assert "File name too long" in outcomes[1].failures[0].reason
        assert sorted(path.name for path in tmp_path.iterdir() if not path.name.startswith(".")) == [
            "a",
            "c",
            "file",
        ]
