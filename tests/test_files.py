"""Documents -> SQLite, Parquet, CSV for Excel; and back again."""

import csv
import json
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import fields, replace
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from factx import model
from factx.errors import FactxError
from factx.model import Claim, Document
from factx.readers.stored import document_of
from factx.readers.stored_tables import read_parquet, read_sqlite
from factx.writers import FILE_FORMATS, check_output, write_documents, write_file
from tests.conftest import TODAY, Extract, Run
from tests.documents import EVIL, OVERLAPPING
from tests.shell import assert_refused, write

TEXT = """Fire in Oslo

Ole Hansen said about 45 people left Oslo on 3 May 2024. At least $80 million, or 3.5%, was lost, she said.

Between 10 and 15 of them were not found. Dozens came back, according to the police.
"""


@pytest.fixture(scope="module")
def documents(extracted: Extract) -> list[Document]:
    """One from real text, one whose claims overlap, one hostile, and one with nothing in it."""
    empty = replace(extracted("Nothing happened."), source="empty.txt", title="", published=None)
    huge = replace(OVERLAPPING.claims[3], value=model.NumberValue("identifier", 2**53 - 1))
    overlapping = replace(OVERLAPPING, claims=[*OVERLAPPING.claims[:3], huge, *OVERLAPPING.claims[4:]])
    return [replace(extracted(TEXT, TODAY), source="a.txt"), overlapping, EVIL, empty]


def read_csv(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text)))


def rows(path: Path, query: str, *values: object) -> list[Any]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query, values).fetchall()


def claims_of(documents: Sequence[Document]) -> list[tuple[str, Claim]]:
    return [(document.source, claim) for document in documents for claim in document.claims]


class TestRoundTrips:
    def test_json(self, documents: list[Document]) -> None:
        records = json.loads("".join(write_documents(documents, "json", several=True)))
        assert [document_of(record) for record in records] == documents

    def test_sqlite(self, documents: list[Document], tmp_path: Path) -> None:
        write_file(documents, tmp_path / "claims.db", "sqlite")
        assert list(read_sqlite(tmp_path / "claims.db")) == documents

    def test_parquet(self, documents: list[Document], tmp_path: Path) -> None:
        write_file(documents, tmp_path / "claims.parquet", "parquet")
        assert list(read_parquet(tmp_path / "claims.parquet")) == claims_of(documents)

    def test_csv_and_parquet_have_the_same_columns_and_rows(
        self, documents: list[Document], tmp_path: Path
    ) -> None:
        from pyarrow.parquet import read_table

        write_file(documents, tmp_path / "claims.parquet", "parquet")
        table = read_table(tmp_path / "claims.parquet")
        printed = read_csv("".join(write_documents(documents, "csv", several=True)))
        assert table.column_names == list(printed[0])
        assert [row["id"] for row in table.to_pylist()] == [row["id"] for row in printed]
        kinds = {name: str(table.schema.field(name).type) for name in table.column_names}
        assert kinds["value.number"] == kinds["value.latitude"] == "double"
        assert kinds["value.earliest"] == "date32[day]"
        assert (kinds["start"], kinds["negated"], kinds["value.timex"]) == ("int64", "bool", "string")

    @pytest.mark.parametrize("name", ["claims.db", "claims.parquet"])
    def test_no_documents(self, name: str, tmp_path: Path) -> None:
        write_file([], tmp_path / name, "sqlite" if name.endswith("db") else "parquet")
        assert list((read_sqlite if name.endswith("db") else read_parquet)(tmp_path / name)) == []

    def test_the_same_input_gives_the_same_bytes(self, documents: list[Document], tmp_path: Path) -> None:
        for name in ("a", "b"):
            write_file(documents, tmp_path / f"{name}.db", "sqlite")
            write_file(documents, tmp_path / f"{name}.parquet", "parquet")
        for suffix in (".db", ".parquet"):
            first, second = ((tmp_path / f"{name}{suffix}").read_bytes() for name in ("a", "b"))
            assert first == second


class TestSqlite:
    @pytest.fixture
    def path(self, documents: list[Document], tmp_path: Path) -> Path:
        write_file(documents, tmp_path / "claims.db", "sqlite")
        return tmp_path / "claims.db"

    def test_every_key_is_a_column(self, path: Path) -> None:
        columns = {
            table: {row[1] for row in rows(path, f"PRAGMA table_info({table})")}
            for table in ("documents", "sentences", "entities", "claims")
        }
        lists = {"sentences", "entities", "claims"}
        assert {f.name for f in fields(model.Document)} - lists <= columns["documents"]
        assert {f.name for f in fields(model.PlaceEntity)} <= columns["entities"]
        assert {f.name for f in fields(model.Claim)} - {"value", "attribution"} <= columns["claims"]
        for value in (model.NumberValue, model.DateValue, model.PersonValue, model.PlaceValue):
            assert {f"value_{f.name}" for f in fields(value)} <= columns["claims"]
        assert {f"attribution_{f.name}" for f in fields(model.Attribution)} <= columns["claims"]

    def test_a_view_has_every_key_of_its_type_but_references(self, path: Path) -> None:
        for view, value in (
            ("numbers", model.NumberValue),
            ("dates", model.DateValue),
            ("people", model.PersonValue),
            ("places", model.PlaceValue),
        ):
            columns = {row[1] for row in rows(path, f"PRAGMA table_info({view})")}
            assert {f.name for f in fields(value)} - {"when", "where"} <= columns
            assert {"document", "title", "published", "sentence", "attribution_source"} <= columns

    def test_no_join_is_needed(self, path: Path) -> None:
        columns = "title, published, number, comparator, when_text, when_earliest, attribution_source"
        query = f"SELECT {columns} FROM numbers WHERE of = 'people' AND document = 'a.txt'"
        expected = ("Fire in Oslo", "2025-12-23", 45, "~", "3 May 2024", "2024-05-03", "Ole Hansen")
        assert rows(path, query) == [expected]

    def test_full_text(self, path: Path) -> None:
        found = rows(path, "SELECT document, published FROM search('NEAR(left oslo)')")
        assert found == [("a.txt", "2025-12-23")]
        assert rows(path, "SELECT count(*) FROM search('leaving')") == [(0,)]
        assert rows(path, "SELECT count(*) FROM search('finding OR found OR foundling')") == [(1,)]

    def test_a_second_run_replaces(self, path: Path, documents: list[Document]) -> None:
        before = path.read_bytes()
        tables = ("documents", "sentences", "entities", "claims", "search")
        contents = {table: rows(path, f"SELECT rowid, * FROM {table}") for table in tables}
        write_file(documents[:2], path, "sqlite")
        assert {table: rows(path, f"SELECT rowid, * FROM {table}") for table in tables} != {}
        assert list(read_sqlite(path)) == documents
        assert rows(path, "SELECT count(*) FROM claims") == [(len(claims_of(documents)),)]
        assert len(path.read_bytes()) <= 2 * len(before)
        for table in ("documents", "sentences", "search"):
            assert rows(path, f"SELECT rowid, * FROM {table}") == contents[table]

    def test_a_changed_article_takes_the_place_of_the_old(
        self, path: Path, documents: list[Document]
    ) -> None:
        write_file([replace(documents[3], source="a.txt")], path, "sqlite")
        assert [document.source for document in read_sqlite(path)] == [d.source for d in documents]
        assert rows(path, "SELECT count(*) FROM search('hansen') WHERE document = 'a.txt'") == [(0,)]
        assert rows(path, "PRAGMA foreign_key_check") == []
        assert rows(path, "PRAGMA integrity_check") == [("ok",)]

    def test_one_text_under_two_names(self, documents: list[Document], tmp_path: Path) -> None:
        twice = [documents[0], replace(documents[0], source="copy.txt")]
        write_file(twice, tmp_path / "claims.db", "sqlite")
        assert list(read_sqlite(tmp_path / "claims.db")) == twice

    def test_what_is_done_stays_when_a_run_breaks_off(
        self, documents: list[Document], tmp_path: Path
    ) -> None:
        def broken() -> Any:
            yield documents[0]
            raise FactxError("b.txt: gone")

        with pytest.raises(FactxError, match="gone"):
            write_file(broken(), tmp_path / "claims.db", "sqlite")
        assert list(read_sqlite(tmp_path / "claims.db")) == documents[:1]

    def test_only_one_type_of_claim(self, extracted: Extract, tmp_path: Path) -> None:
        """A number's date and place need not be among the claims that --type keeps."""
        document = extracted(TEXT, TODAY)
        numbers = replace(document, claims=[claim for claim in document.claims if claim.type == "number"])
        write_file([numbers], tmp_path / "claims.db", "sqlite")
        assert list(read_sqlite(tmp_path / "claims.db")) == [numbers]

    def test_numbers_beyond_64_bits(self, tmp_path: Path) -> None:
        huge = replace(OVERLAPPING.claims[3], value=model.NumberValue("count", 10**30))
        for output_format, name in FILE_FORMATS.items():
            write_file([replace(OVERLAPPING, claims=[huge])], tmp_path / name, output_format)
        assert rows(tmp_path / "claims.db", "SELECT number FROM numbers") == [(1e30,)]


def _other_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE notes (text)")


def _newer(path: Path) -> None:
    write_file([], path, "sqlite")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA user_version = 99")


class TestRefusals:
    @pytest.mark.parametrize(
        ("make", "words"),
        [
            (_other_program, "another program"),
            (_newer, "update factx"),
            (lambda path: path.write_text("no database " * 100), "not an SQLite database"),
        ],
    )
    def test_databases_that_are_not_ours(
        self, make: Callable[[Path], None], words: str, tmp_path: Path, run: Run
    ) -> None:
        path = tmp_path / "claims.db"
        make(path)
        before = path.read_bytes()
        with pytest.raises(FactxError, match=words):
            check_output("sqlite", path)
        with pytest.raises(FactxError, match=words):
            write_file([OVERLAPPING], path, "sqlite")
        write(tmp_path, "a.txt")
        assert_refused(run("extract", "a.txt", "-o", "claims.db"), words, "claims.db")
        assert path.read_bytes() == before

    def test_a_database_that_another_program_writes_to(self, tmp_path: Path) -> None:
        path = tmp_path / "claims.db"
        write_file([], path, "sqlite")
        with closing(sqlite3.connect(path)) as other:
            other.execute("BEGIN EXCLUSIVE")
            with pytest.raises(FactxError, match="another program is writing"):
                write_file([OVERLAPPING], path, "sqlite")

    def test_an_empty_file_becomes_a_database(self, tmp_path: Path) -> None:
        (tmp_path / "claims.db").touch()
        write_file([OVERLAPPING], tmp_path / "claims.db", "sqlite")
        assert list(read_sqlite(tmp_path / "claims.db")) == [OVERLAPPING]

    def test_not_on_standard_output(self, run: Run) -> None:
        for output_format in ("sqlite", "parquet"):
            assert_refused(run("extract", "-f", output_format, stdin=b"Two men."), "-o claims.")
            assert_refused(run("batch", "x", "-f", output_format), "-o claims.")

    def test_without_pyarrow(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("factx.writers.parquet.find_spec", lambda name: None)
        with pytest.raises(FactxError, match=r"pip install 'factx\[parquet\]'"):
            check_output("parquet", Path("claims.parquet"))

    def test_a_page_for_one_article(self, run: Run, tmp_path: Path) -> None:
        for name in ("a.txt", "b.txt"):
            write(tmp_path, name)
        assert_refused(run("extract", "a.txt", "b.txt", "-o", "both.html"), "-f html -o pages/")
        assert not (tmp_path / "both.html").exists()

    def test_bom_is_for_csv(self, run: Run) -> None:
        assert_refused(run("extract", "--bom", stdin=b"Two men."), "--bom")
        assert_refused(run("batch", "x", "-o", "out/", "--bom"), "--bom")


class TestCommands:
    def test_extract(self, run: Run, tmp_path: Path) -> None:
        write(tmp_path, "a.txt")
        for name in ("claims.db", "claims.parquet", "a.html"):
            done = run("extract", "a.txt", "-o", name)
            assert (done.returncode, done.stdout) == (0, b"")
        (document,) = read_sqlite(tmp_path / "claims.db")
        assert list(read_parquet(tmp_path / "claims.parquet")) == claims_of([document])
        assert run("extract", "a.txt", "-f", "html").stdout == (tmp_path / "a.html").read_bytes()
        names = sorted(path.name for path in tmp_path.iterdir())
        assert names == ["a.html", "a.txt", "claims.db", "claims.parquet"]

    def test_batch(self, run: Run, tmp_path: Path) -> None:
        for name in ("articles/a.txt", "articles/sub/index.txt", "articles/index.txt"):
            write(tmp_path, name)
        for output in ("claims.db", "claims.parquet"):
            assert run("batch", "articles", "-o", output).returncode == 0
        stored = claims_of(list(read_sqlite(tmp_path / "claims.db")))
        assert stored == list(read_parquet(tmp_path / "claims.parquet"))

    def test_a_folder_of_pages(self, run: Run, tmp_path: Path) -> None:
        for name in ("articles/a.txt", "articles/sub/index.txt", "articles/index.txt"):
            write(tmp_path, name)
        assert run("batch", "articles", "-f", "html", "-o", "pages/").returncode == 0
        folder = tmp_path / "pages"
        pages = sorted(str(path.relative_to(folder)) for path in folder.rglob("*.html"))
        assert pages == ["a.html", "index-2.html", "index.html", "sub/index.html"]
        assert '<a href="../index.html">' in (folder / "sub/index.html").read_text(encoding="utf-8")

    def test_csv_for_excel(self, run: Run, tmp_path: Path) -> None:
        write(tmp_path, "a.txt", "Zoë Müller met 45 people in Köln.")
        plain = run("extract", "a.txt", "-f", "csv").stdout
        assert run("extract", "a.txt", "-f", "csv", "--bom").stdout == b"\xef\xbb\xbf" + plain
        assert run("batch", "a.txt", "-f", "csv", "--bom").stdout == b"\xef\xbb\xbf" + plain
