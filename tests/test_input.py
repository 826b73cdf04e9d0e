"""Input in all formats as a user gives it: files, standard input, folders; options, warnings and refusals."""

import gzip
import json
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.shell import ARTICLE, FOUND, assert_refused, claims_of, write

HTML = "<!doctype html><title>T</title>" + "".join(f"<p>{part}</p>" for part in ARTICLE.split("\n\n"))
EML = f"From: a@b.example\nDate: Tue, 23 Dec 2025 08:00 +0100\nSubject: Held\n\n{ARTICLE}"
GERMAN = (
    "Die Polizei nahm am Montag in Berlin 45 Menschen fest, die geflohen waren, so der Bürgermeister. " * 4
)


@pytest.mark.parametrize("content", [HTML.encode(), EML.encode(), gzip.compress(ARTICLE.encode())])
def test_standard_input_of_any_format(run: Run, content: bytes) -> None:
    done = run("extract", "-", stdin=content)
    assert done.stderr == b""
    assert claims_of(done.stdout) == FOUND


def test_the_format_of_the_input(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "page.txt", HTML)
    assert claims_of(run("extract", "page.txt", "--input-format", "html").stdout) == FOUND
    assert_refused(run("extract", "page.txt", "--input-format", "pdf"), "page.txt", "damaged PDF")


def test_several_records_give_an_array(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "r.json", json.dumps([{"id": "a", "text": ARTICLE}, {"id": "b", "text": ARTICLE}]))
    done = run("extract", "r.json")
    assert [document["document"]["source"] for document in json.loads(done.stdout)] == ["a", "b"]


def test_the_limit(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "a.txt", ARTICLE * 20)
    assert_refused(run("extract", "a.txt", "--max-size", "1KB"), "a.txt", "1KB", "--max-size")
    assert_refused(run("extract", "--max-size", "1KB", stdin=ARTICLE.encode() * 20), "-: it is larger")
    assert run("extract", "a.txt", "--max-size", "2 kB").returncode == 0
    assert_refused(run("extract", "a.txt", "--max-size", "much"), "'much' is no size")


def test_another_language_is_said(run: Run) -> None:
    done = run("extract", stdin=GERMAN.encode())
    assert done.returncode == 0
    assert "its language seems to be 'de'; factx reads English only" in done.stderr.decode()
    assert json.loads(done.stdout)["document"]["language"] == "de"


def test_a_folder_of_all_formats(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "in/a.html", HTML)
    write(tmp_path, "in/b.eml", EML)
    write(tmp_path, "in/c.md", ARTICLE)
    write(tmp_path, "in/d.txt.gz", gzip.compress(ARTICLE.encode()))
    write(tmp_path, "in/e.jpg", b"\xff\xd8\xff")
    write(tmp_path, "in/f.pdf", b"%PDF-1.7 broken")
    done = run("batch", "in", "-f", "json")
    assert done.returncode == 2
    assert "in/f.pdf: this is a damaged PDF" in done.stderr.decode()
    documents = json.loads(done.stdout)
    assert [document["document"]["source"] for document in documents] == [
        "in/a.html",
        "in/b.eml",
        "in/c.md",
        "in/d.txt.gz",
    ]
    for document in documents:
        assert [(claim["type"], claim["text"]) for claim in document["claims"]] == FOUND


def test_what_factx_wrote_into_a_folder_is_not_read_from_it(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "in/a.txt")
    for _ in range(2):
        done = run("batch", "in", "-o", "in/")
        assert done.returncode == 0, done.stderr
        assert b"1 document, 0 failures" in done.stderr
    run("batch", "in", "-o", "in/claims.jsonl")
    assert b"1 document, 0 failures" in run("batch", "in", "-o", "claims.jsonl").stderr
    assert_refused(run("extract", "in/a.json"), "in/a.json: factx wrote this")


def test_the_article_is_not_written_over(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "page.html", HTML)
    assert_refused(run("extract", "page.html", "-o", "page.html"), "page.html: this is the article itself")
    assert (tmp_path / "page.html").read_text() == HTML


def test_records_on_standard_input(run: Run) -> None:
    lines = "".join(json.dumps({"id": name, "text": ARTICLE}) + "\n" for name in ("a", "b"))
    for content in (lines.encode(), gzip.compress(lines.encode())):
        for chosen in ([], ["--input-format", "jsonl"]):
            done = run("extract", "-f", "jsonl", *chosen, stdin=content)
            assert done.stderr == b""
            assert [json.loads(line)["document"] for line in done.stdout.splitlines()] == ["a"] * 4 + [
                "b"
            ] * 4


def test_names_do_not_steer_the_terminal(run: Run) -> None:
    mail = EML.replace("Subject", "Content-Type: multipart/mixed; boundary=b\nSubject").replace(ARTICLE, "")
    attachment = '--b\nContent-Disposition: attachment; filename="\x1b[2J.pdf"\n\nx\n'
    done = run("extract", stdin=f"{mail}--b\n\n{ARTICLE}\n{attachment}--b--".encode())
    assert claims_of(done.stdout) == FOUND
    assert b"\x1b" not in done.stderr
