"""What a user of `factx check` relies on: its promises, its output, its exit codes."""

import json
from functools import cache
from importlib.resources import files
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from factx.checks.article.check import check
from factx.findings import Checked
from factx.model import Document
from factx.writers.findings import checked_dict, write_findings
from tests.conftest import TODAY, Extract, Run
from tests.shell import write

WRONG = "A total of 412 miners were rescued near Antofagasta, including 305 men and 117 women."
RIGHT = "A total of 412 miners were rescued near Antofagasta, including 305 men and 107 women."
SEVERAL = f"""{WRONG} Exports rose 32% from 34 to 60 tonnes.

Three men were held: Ann Lee, John Smith and Mark Poe. It began on Monday, 4 March 2025.
"""


@cache
def findings_validator() -> Draft202012Validator:
    schema = json.loads((files("factx") / "findings.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def explanations(checked: Checked, verdict: str) -> list[str]:
    return [finding.explanation for finding in checked.findings if finding.verdict == verdict]


@pytest.fixture(scope="module")
def document(extracted: Extract) -> Document:
    return extracted(SEVERAL, TODAY)


class TestPromises:
    def test_what_is_found(self, document: Document) -> None:
        checked = check(document)
        assert explanations(checked, "inconsistent") == [
            "305 men + 117 women = 422, not 412",
            "from 34 to 60 tonnes is a rise of 76.5%, not 32%",
            "4 March 2025 is a Tuesday, not a Monday",
        ]
        assert explanations(checked, "consistent") == ["three men announced, 3 named"]

    def test_claims_are_those_of_the_document(self, document: Document) -> None:
        for finding in check(document).findings:
            assert {involved.claim for involved in finding.claims} <= set(document.claims)

    def test_ids_are_unique_and_stable(self, document: Document) -> None:
        ids = [finding.id for finding in check(document).findings]
        assert len(set(ids)) == len(ids)
        assert ids == [finding.id for finding in check(document).findings]

    def test_the_schema_holds(self, document: Document) -> None:
        checked = check(document)
        record = checked_dict(checked)
        findings_validator().validate(record)
        lines = [json.loads(line) for line in write_findings([checked], "jsonl", several=True)]
        assert lines == [{"document": "test", **finding} for finding in record["findings"]]


@pytest.mark.parametrize(
    "text",
    [
        "No numbers here.",
        "0 of 0 people (0%) came, including 0 women.",
        "Sales rose from 0 to 0, up 0%.",
        "He was born on 29 February 2000. On Monday, February 29, it rained.",
        "Of them, 20 were women. Of which 30 (300%) of them.",
        "It rose to to 6 from from 5 5 5 of of of 7%, or, (8).",
        "Three men: , , and .\nTwo women:\n-\n-\n",
        "between 5 and 3 people, including 12 and 14 and 15",
        "∞ 1e999 -5 people, including -6 women and -7 men",
    ],
)
def test_nasty_texts_raise_no_alarm_and_no_error(text: str, extracted: Extract) -> None:
    assert explanations(check(extracted(text, TODAY)), "inconsistent") == []


def test_a_long_article_takes_a_moment_only(extracted: Extract) -> None:
    import time

    document = extracted(
        "Police in Oslo held 45 people, including 20 women and 25 men, on Monday. " * 400, TODAY
    )
    started = time.process_time()
    assert len(check(document).findings) >= 400
    assert time.process_time() - started < 20


class TestCommand:
    def test_a_contradiction_gives_one(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text(WRONG, encoding="utf-8")
        done = run("check", "a.txt")
        assert done.returncode == 1
        assert "305 men + 117 women = 422, not 412" in " ".join(done.stdout.decode().split())
        assert done.stderr == b""

    def test_without_one_the_exit_is_zero(self, run: Run) -> None:
        done = run("check", stdin=RIGHT.encode())
        assert done.returncode == 0
        assert "nothing found" in done.stdout.decode()

    def test_all_shows_what_holds(self, run: Run) -> None:
        done = run("check", "--all", "-f", "json", stdin=RIGHT.encode())
        assert done.returncode == 0
        findings_validator().validate(json.loads(done.stdout))
        assert [finding["verdict"] for finding in json.loads(done.stdout)["findings"]] == ["consistent"]

    def test_several_give_an_array_and_a_missing_one_two(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text(WRONG, encoding="utf-8")
        (tmp_path / "b.txt").write_text(RIGHT, encoding="utf-8")
        done = run("check", "a.txt", "missing.txt", "b.txt", "-f", "json")
        assert done.returncode == 2
        assert "missing.txt: no such file" in done.stderr.decode()
        assert [len(article["findings"]) for article in json.loads(done.stdout)] == [1, 0]

    def test_lines_by_the_name_of_the_output(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text(WRONG, encoding="utf-8")
        assert run("check", "a.txt", "-o", "findings.jsonl").returncode == 1
        (line,) = (tmp_path / "findings.jsonl").read_text(encoding="utf-8").splitlines()
        assert json.loads(line)["document"] == "a.txt"
        assert [claim["text"] for claim in json.loads(line)["claims"]] == ["412", "305", "117"]

    def test_type_leaves_out_the_others(self, run: Run) -> None:
        done = run("check", "--type", "date", "-f", "json", stdin=SEVERAL.encode())
        assert done.returncode == 1
        assert [finding["kind"] for finding in json.loads(done.stdout)["findings"]] == ["date"]

    def test_a_format_that_is_none(self, run: Run, tmp_path: Path) -> None:
        write(tmp_path, "a.txt")
        done = run("check", "a.txt", "-o", "findings.xml")
        assert done.returncode == 2
        assert "findings.xml: can't tell the format" in done.stderr.decode()

    def test_the_schema_is_printed(self, run: Run) -> None:
        assert json.loads(run("schema", "findings").stdout)["title"] == "factx findings, version 1"
