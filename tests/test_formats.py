"""Which reader is taken, packed files, and files that are too large."""

import gzip
import json
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from factx.batch.items import Failure
from factx.batch.sources import find_items
from factx.errors import FactxError
from factx.model import Article, Options
from factx.readers.formats import READABLE_SUFFIXES
from factx.readers.limits import format_size, parse_size
from factx.readers.read import read_articles, read_path
from factx.writers.csv import write_csv
from tests.conftest import Extract
from tests.reading import read, refusal

HTML = b"<!DOCTYPE html>\n<title>Held</title><p>Police in Oslo held 45 people on Monday, the mayor said.</p>"
EML = b"Received: x\r\nFrom: a@b.org\r\nSubject: Held\r\nDate: Tue, 23 Dec 2025 08:00\r\n\r\nTwo men.\r\n"
RECORD = {"id": "a1", "text": "Two men.", "title": "Held", "published": "2025-12-23"}


def _all(raw: bytes, name: str, options: Options | None = None) -> list[Article | FactxError]:
    return list(read_articles(raw, name, options=options or Options()))


class TestFormat:
    @pytest.mark.parametrize("name", ["-", "article", "a.unknown"])
    @pytest.mark.parametrize(
        ("raw", "title"),
        [
            (HTML, "Held"),
            (b"\xef\xbb\xbf  <!-- saved -->\n" + HTML, "Held"),
            (HTML.decode().encode("utf-16"), "Held"),
            (EML, "Held"),
            (json.dumps(RECORD).encode(), "Held"),
            (json.dumps(RECORD, indent=2).encode("utf-8-sig"), "Held"),
            (b"# Held\n\nTwo men.", None),
            (b"From: Oslo\nTwo men: one old.\n", None),
            (b"[Editor's note] Two men.", None),
            (b"{Two} men.", None),
        ],
        ids=[
            "html",
            "html bom",
            "html utf-16",
            "eml",
            "json",
            "json indented",
            "text",
            "from",
            "bracket",
            "brace",
        ],
    )
    def test_by_content(self, raw: bytes, title: str | None, name: str) -> None:
        assert read(raw, name).title == title

    def test_lines_of_records_by_content(self) -> None:
        raw = (json.dumps(RECORD) + "\n" + json.dumps({"text": "One man."}) + "\n").encode()
        assert [article.source for article in _all(raw, "-") if isinstance(article, Article)] == ["a1", "-:2"]

    def test_a_text_file_stays_what_it_is(self) -> None:
        for raw in (HTML, EML, b"# Held", json.dumps(RECORD).encode()):
            article = read(raw, "a.txt")
            assert article.text == raw.decode()
            assert len(article.warnings) == (raw != b"# Held")
        assert read(HTML, "a.txt").warnings == (
            "a.txt: read as plain text, but it looks like html; if it is, add --input-format html",
        )
        assert read(HTML, "a.txt", Options(input_format="text")).warnings == ()

    def test_the_user_knows_better(self) -> None:
        assert read(HTML, "a.txt", Options(input_format="html")).title == "Held"
        assert read(HTML, "a.html", Options(input_format="text")).text == HTML.decode()

    @pytest.mark.parametrize(
        ("raw", "says"),
        [
            (b"\x89PNG\r\n\x1a\n" + bytes(50), "a picture"),
            (b"\xff\xd8\xff\xe0" + bytes(50), "a picture"),
            (b"PK\x03\x04" + bytes(50), "a zip archive"),
            (b"\xd0\xcf\x11\xe0" + bytes(50), "an old office document"),
            (b"{\\rtf1 Two men.}", "RTF"),
            (b"BZh91AY", "bzip2"),
            (b"SQLite format 3\0", "SQLite"),
        ],
    )
    def test_what_can_not_be_read_is_named(self, raw: bytes, says: str) -> None:
        for name in ("a.txt", "-", "a.html"):
            assert refusal(raw, name).startswith(f"{name}: this is ")
            assert says in refusal(raw, name)


class TestRecords:
    def test_an_array(self) -> None:
        raw = json.dumps(
            [RECORD, 5, {"text": "One man."}, {"text": ""}, {"text": "x", "published": "soon"}]
        ).encode()
        first, number, second, empty, undated = _all(raw, "a.json")
        assert isinstance(first, Article) and isinstance(second, Article)
        assert (first.source, first.published) == ("a1", date(2025, 12, 23))
        assert second.source == "a.json:3"
        assert 'a.json:2: a record needs a "text"' in str(number)
        assert "a.json:4: it is empty" in str(empty)
        assert "'soon' is no date" in str(undated)

    @pytest.mark.parametrize(
        "raw", [b"{", b"[]", b'"x"', b"[" * 100_000, b'{"text": NaN}', b'{"text": "\xff"}']
    )
    def test_what_is_none(self, raw: bytes) -> None:
        assert refusal(raw, "a.json").startswith("a.json: ")

    def test_another_encoding(self) -> None:
        raw = json.dumps({"text": "José"}, ensure_ascii=False).encode("latin-1")
        for name in ("a.json", "a.jsonl"):
            assert read(raw, name, Options(encoding="latin-1")).text == "José"
            assert "UTF-8" in refusal(raw, name)

    @pytest.mark.parametrize("name", ["detention-report.json", "cyclone.json"])
    def test_what_factx_wrote_is_no_article(self, name: str) -> None:
        document = json.loads((Path(__file__).parent.parent / "samples" / name).read_text(encoding="utf-8"))
        lines = "\n".join(json.dumps({"document": "a", **claim}) for claim in document["claims"])
        for raw in (json.dumps(document), json.dumps([document, document]), lines):
            assert "factx wrote this" in refusal(raw.encode(), "-")

    @pytest.mark.parametrize(
        "record",
        [
            {"source": "a.txt", "reason": "it is empty"},
            {"schema_version": 1, "factx_version": "0.1.0", "articles": [], "groups": []},
            {
                "document": "a",
                "id": "f",
                "kind": "total",
                "verdict": "unclear",
                "explanation": "",
                "rule": "",
            },
        ],
    )
    def test_nor_is_what_it_says_of_articles(self, record: dict[str, object]) -> None:
        assert "factx wrote this" in refusal(json.dumps(record).encode(), "a.jsonl")

    def test_a_table_that_factx_wrote(self, extracted: Extract) -> None:
        for bom in (False, True):
            table = "".join(write_csv([extracted("Two men.")], bom=bom))
            for name in ("a.csv", "a.txt", "-"):
                assert "factx wrote this" in refusal(table.encode(), name)

    def test_another_table(self) -> None:
        raw = b"id,text\n1,Two men.\n"
        (warning,) = read(raw, "a.csv").warnings
        assert warning.startswith("a.csv: a table, read as plain text")
        assert read(raw, "a.csv", Options(input_format="text")).warnings == ()

    @pytest.mark.parametrize("raw", [b"", b"\n", b" \n\r\n"])
    def test_lines_without_a_record(self, raw: bytes, tmp_path: Path) -> None:
        path = tmp_path / "a.jsonl"
        for content in (raw, gzip.compress(raw)):
            path.write_bytes(content)
            (given,) = read_path(path, options=Options())
            (item,) = find_items([str(path)], Options())
            assert isinstance(item, Failure)
            assert str(given) == item.reason == f"{path}: there is no record in it"


class TestPacked:
    @pytest.mark.parametrize(
        ("raw", "name"),
        [(b"Two men.", "a.txt"), (HTML, "a.html"), (EML, "a.eml"), (json.dumps(RECORD).encode(), "a.json")],
    )
    def test_as_if_it_were_not(self, raw: bytes, name: str) -> None:
        packed = gzip.compress(raw)
        plain = read(raw, name)
        for packed_name in (f"{name}.gz", f"{name}.GZ"):
            article = read(packed, packed_name)
            assert (article.text, article.title) == (plain.text, plain.title)
        if name != "a.json":
            assert article.sha256 == sha256(packed).hexdigest()

    def test_lines_of_records(self, tmp_path: Path) -> None:
        path = tmp_path / "a.jsonl.gz"
        path.write_bytes(
            gzip.compress(json.dumps(RECORD).encode() + b"\n") * 3
        )  # as cat puts archives together
        assert len(list(read_path(path, options=Options()))) == 3

    def test_a_bomb(self, tmp_path: Path) -> None:
        bomb = gzip.compress(bytes(60_000_000))
        assert len(bomb) < 100_000
        for name in ("a.txt.gz", "-", "a.jsonl.gz"):
            said = refusal(bomb, name)
            assert "unpacks to more than the limit of 50MB" in said
            assert "--max-size 100MB" in said
        path = tmp_path / "a.jsonl.gz"
        path.write_bytes(bomb)
        (given,) = read_path(path, options=Options())
        assert "50MB" in str(given)

    def test_an_archive_in_an_archive(self) -> None:
        assert "inside a gzip archive" in refusal(gzip.compress(gzip.compress(b"Two men.")), "a.txt.gz")

    def test_damaged(self, tmp_path: Path) -> None:
        packed = gzip.compress(b'{"text": "Two men."}\n' * 1000)
        for raw in (
            packed[:-20],
            packed[:40] + bytes(4) + packed[44:],
            b"\x1f\x8b",
            b"\x1f\x8bxxxxxxxxxxxxxxx",
        ):
            assert "damaged gzip archive" in refusal(raw, "a.txt.gz")
            path = tmp_path / "a.jsonl.gz"
            path.write_bytes(raw)
            assert "damaged gzip archive" in str(list(read_path(path, options=Options()))[-1])


class TestSize:
    def test_a_file_over_the_limit_is_not_read(self, tmp_path: Path) -> None:
        path = tmp_path / "big.txt"
        with path.open("wb") as file:
            file.truncate(500_000_000)
        (error,) = read_path(path, options=Options())
        assert str(error) == (
            f"{path}: it is larger than the limit of 50MB; if it is meant to be, raise the limit with "
            "--max-size, as in --max-size 100MB"
        )

    def test_the_limit_is_inclusive(self, tmp_path: Path) -> None:
        path = tmp_path / "a.txt"
        path.write_bytes(b"x" * 1000)
        (article,) = read_path(path, options=Options(max_size=1000))
        assert isinstance(article, Article)
        (error,) = read_path(path, options=Options(max_size=999))
        assert isinstance(error, FactxError)

    def test_records_may_be_many_but_none_over_the_limit(self, tmp_path: Path) -> None:
        path = tmp_path / "a.jsonl"
        path.write_bytes(b'{"text": "Two men."}\n' * 10 + b'{"text": "' + b"x" * 100 + b'"}')
        *articles, error = read_path(path, options=Options(max_size=50))
        assert len(articles) == 10
        assert "larger than the limit of 50B" in str(error)

    @pytest.mark.parametrize("size", ["", "x", "-5MB", "0", "5TBB", "1e400", "nan", "MB"])
    def test_what_is_no_size(self, size: str) -> None:
        assert parse_size(size) is None

    @pytest.mark.parametrize("size", [1, 999, 1_000, 50_000_000, 1_500_000_000])
    def test_sizes_are_read_as_they_are_written(self, size: int) -> None:
        assert parse_size(format_size(size)) == size


def test_suffixes_that_folders_are_searched_for() -> None:
    assert {".txt", ".md", ".html", ".pdf", ".docx", ".eml", ".json", ".jsonl", ".txt.gz", ".jsonl.gz"} <= (
        READABLE_SUFFIXES
    )
