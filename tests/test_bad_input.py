"""Input that is broken, hostile or not what it seems: a clear message, the right exit code, all else done."""

import json
import time
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.shell import ARTICLE, FOUND, assert_refused, claims_of, write


class TestBadInput:
    def test_a_folder(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "articles").mkdir()
        assert_refused(run("extract", "articles"), "articles", "folder", "factx batch")

    @pytest.mark.parametrize("content", ["", " \n\t\u00a0\r\n"], ids=["empty", "white space"])
    def test_no_text(self, run: Run, tmp_path: Path, content: str) -> None:
        write(tmp_path, "a.txt", content)
        assert_refused(run("extract", "a.txt"), "a.txt", "empty" if not content else "no text")

    @pytest.mark.parametrize("start", [b"%PDF-1.7", b"PK\x03\x04", b"\x1f\x8b\x08", b"\x89PNG\r\n\x1a\n"])
    def test_a_binary_file(self, run: Run, tmp_path: Path, start: bytes) -> None:
        write(tmp_path, "a.txt", start + bytes(range(256)) * 20)
        assert_refused(run("extract", "a.txt"), "a.txt: this is ")

    @pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig"])
    def test_unicode_encodings(self, run: Run, encoding: str) -> None:
        assert claims_of(run("extract", stdin=ARTICLE.encode(encoding)).stdout) == FOUND

    def test_latin_1(self, run: Run) -> None:
        done = run("extract", stdin="José Muñoz was held in Spain in 2024.".encode("latin-1"))
        assert ("person", "José Muñoz") in claims_of(done.stdout)
        assert "not UTF-8; read as windows-1252" in done.stderr.decode()

    def test_the_named_encoding_does_not_fit(self, run: Run) -> None:
        assert_refused(run("extract", "--encoding", "utf-8", stdin=b"caf\xe9"), "not utf-8", "--encoding")

        said = run("extract", "--encoding", "utf-16", stdin=b"caf\xe9!").stderr.decode()
        assert "name its own with --encoding, or leave that out" in said

    def test_an_encoding_that_does_not_exist(self, run: Run) -> None:
        assert_refused(run("extract", "--encoding", "utf-9", stdin=b"x"), "utf-9")

    def test_crlf_stays(self, run: Run) -> None:
        done = run("extract", stdin=ARTICLE.replace("\n", "\r\n").encode())
        assert claims_of(done.stdout) == FOUND
        assert "\r\n" in json.loads(done.stdout)["document"]["text"]

    def test_nul_bytes(self, run: Run) -> None:
        done = run("extract", stdin=(ARTICLE.replace("people", "peo\0ple") + ARTICLE * 5).encode())
        assert done.returncode == 0
        assert "control characters" in done.stderr.decode()
        assert "peo\0ple" in json.loads(done.stdout)["document"]["text"]

    def test_thousands_of_brackets(self, run: Run) -> None:
        started = time.monotonic()
        done = run("extract", stdin=b"(" * 5000 + b"\n\n" + ARTICLE.encode())
        assert claims_of(done.stdout) == FOUND
        assert time.monotonic() - started < 60

    def test_ten_million_digits(self, run: Run) -> None:
        done = run("extract", "-f", "jsonl", stdin=b"7" * 10_000_000)
        assert (done.returncode, done.stdout) == (0, b"")

    def test_a_text_over_the_limit_of_spacy(self, run: Run, tmp_path: Path) -> None:
        filler = ("river" * 40 + " ") * 15  # few words and many characters, so that the test is quick
        text = ARTICLE + "\n" + "\n\n".join([filler] * 500) + "\n\n" + ARTICLE
        assert len(text) > 1_500_000
        write(tmp_path, "a.txt", text)
        claims = json.loads(run("extract", "a.txt").stdout)["claims"]
        assert all(text[claim["start"] : claim["end"]] == claim["text"] for claim in claims)
        assert [(c["type"], c["text"]) for c in claims[: len(FOUND)]] == FOUND
        assert [(c["type"], c["text"]) for c in claims[-len(FOUND) :]] == FOUND

    def test_a_model_that_is_not_installed(self, run: Run) -> None:
        assert_refused(
            run("extract", "--model", "en_core_web_xxl", stdin=b"x"), "en_core_web_xxl", "not installed"
        )

    def test_a_model_folder_that_is_none(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "model").mkdir()
        assert_refused(run("extract", "--model", "model", stdin=b"x"), "'model'", "can't be loaded")

    def test_a_date_that_is_none(self, run: Run) -> None:
        done = run("extract", "--published", "yesterday", stdin=b"x")
        assert_refused(done, "yesterday", "YYYY-MM-DD")
        assert done.stderr.count(b"--published") == 1

    def test_options_of_a_batch(self, run: Run) -> None:
        assert_refused(run("batch", "x", "--timeout", "nan"), "'nan' is no number of seconds")
        assert_refused(run("batch", "x", "--scheduler", "tcp://a:1"), "--engine dask")

    def test_an_option_that_does_not_exist(self, run: Run) -> None:
        assert_refused(run("extract", "--verbose"), "--verbose")
