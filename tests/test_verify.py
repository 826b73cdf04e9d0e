"""factx verify: what factx wrote, against the sources as they are now."""

import json
import shutil
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factx.checks.verify import verify
from factx.errors import FactxError
from factx.model import Article, Document, Options
from factx.pipeline import extract
from factx.readers.read import read_path
from factx.readers.stored_files import read_stored
from factx.readers.text import make_article
from factx.writers import format_of, write_documents, write_file
from tests.conftest import Extract, Run
from tests.shell import ARTICLE, assert_refused, write

if TYPE_CHECKING:
    from spacy.language import Language

FILES = ("claims.json", "claims.jsonl", "claims.csv", "claims.db", "claims.parquet")


@pytest.fixture(scope="module")
def document(extracted: Extract) -> Document:
    return extracted(ARTICLE + "\nNothing else happened.\n")


class TestCheck:
    """The check itself, on documents in memory."""

    def _whys(self, document: Document, text: str) -> dict[str, str]:
        verdict = verify(document.claims, make_article(text, "a"), source="a", document=document)
        return {broken.text: broken.why for broken in verdict.broken}

    def test_the_same_article(self, document: Document) -> None:
        article = make_article(document.text, "a")
        for known in (document, None):
            verdict = verify(document.claims, article, source="a", document=known)
            assert (verdict.changed, verdict.claims, list(verdict.broken)) == (False, 4, [])

    def test_something_added_at_its_end(self, document: Document) -> None:
        article = make_article(document.text + "\nMore.", "a")
        for known in (document, None):
            verdict = verify(document.claims, article, source="a", document=known)
            assert verdict.changed
            assert list(verdict.broken) == []

    def test_another_number(self, document: Document) -> None:
        whys = self._whys(document, document.text.replace("45", "46"))
        assert set(whys) == {"Oslo", "45", "2024"}
        assert whys["45"] == "its sentence is gone; there stands “Police in Oslo held 46 people in 2024.”"

    def test_something_added_at_its_beginning(self, document: Document) -> None:
        whys = self._whys(document, "Update.\n" + document.text)
        assert whys["Ole Hansen"] == "its sentence stands at 48 now, not at 40"
        assert whys["Nothing else happened."] == "its sentence stands at 74 now, not at 66"

    def test_a_text_cut_short(self, document: Document) -> None:
        assert self._whys(document, document.text[:40]) == {
            "Ole Hansen": "its sentence is gone",
            "Nothing else happened.": "its sentence is gone",
        }

    def test_claims_changed_by_hand(self, document: Document) -> None:
        number = next(claim for claim in document.claims if claim.type == "number")
        article = make_article(document.text, "a")
        for changed, why in (
            (replace(number, text="46"), "there stands “45”"),
            (replace(number, id="number-0123456789ab"), "its id is not the one of this place"),
            (replace(number, start=50, end=52), "it does not lie in its sentence"),
        ):
            verdict = verify([changed], article, source="a", document=document)
            assert verdict.broken[0].why.startswith(why)


class TestStored:
    @pytest.mark.parametrize("name", FILES)
    def test_every_format_is_read_back(self, name: str, extracted: Extract, tmp_path: Path) -> None:
        documents = [
            replace(extracted(text), source=text[:3]) for text in (ARTICLE, "Two men, 3.5%, left Rome.")
        ]
        path = tmp_path / name
        write_file(documents, path, format_of(name))
        stored = list(read_stored(path))
        assert [(part.source, list(part.claims)) for part in stored] == [
            (document.source, list(document.claims)) for document in documents
        ]

    def test_a_folder_of_documents(self, extracted: Extract, tmp_path: Path) -> None:
        document = extracted(ARTICLE)
        for name in ("b.json", "a/c.json"):
            write(tmp_path, name, "".join(write_documents([document], "json", several=False)))
        assert [part.document for part in read_stored(tmp_path)] == [document, document]

    @pytest.mark.parametrize(
        ("name", "content"),
        [
            ("a.json", "{"),
            ("a.json", "[1]"),
            ("a.json", '{"text": "Two men."}'),
            ("a.json", b"\xff\xfe\xff"),
            ("a.json", "[" * 100_000),
            ("a.jsonl", '{"text": "Two men."}\n'),
            ("a.jsonl", '{"document": "a", "type": "number"}\n'),
            ("a.csv", "a,b\n1,2\n"),
            ("a.csv", "document,id,type\na,b\n"),
            ("a.csv", b"\x00\xff"),
            ("a.db", "no database" * 100),
            ("a.parquet", "PAR1 not at all"),
            ("a.xlsx", "x"),
        ],
    )
    def test_what_factx_did_not_write(self, name: str, content: str | bytes, tmp_path: Path) -> None:
        path = write(tmp_path, name, content)
        with pytest.raises(FactxError, match=path.name):
            list(read_stored(path))

    def test_a_database_of_another_program(self, tmp_path: Path) -> None:
        path = tmp_path / "a.db"
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("CREATE TABLE documents (id)")
            connection.execute("INSERT INTO documents VALUES (1)")
            connection.commit()
        with pytest.raises(FactxError, match=r"a\.db"):
            list(read_stored(path))


class TestCommand:
    @pytest.fixture
    def stored(
        self, nlp: "Language", tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> Callable[[str], None]:
        """A function that makes the claims of a folder of articles, in the file of that name."""
        monkeypatch.chdir(tmp_path)

        def stored(name: str) -> None:
            paths = (
                write(Path("in"), "a.txt"),
                write(Path("in"), "b.html", "<!doctype html><p>" + ARTICLE.replace("\n\n", "</p><p>")),
            )
            _store(paths, name, nlp)

        return stored

    @pytest.mark.parametrize("name", FILES)
    def test_all_hold(self, name: str, run: Run, stored: Callable[[str], None]) -> None:
        stored(name)
        done = run("verify", name)
        assert done.stdout.decode() == "in/a.txt: all 4 claims hold\nin/b.html: all 4 claims hold\n"
        assert done.stderr == b"factx: 2 articles, 0 failures; 8 claims, 0 no longer hold\n"
        assert done.returncode == 0

    @pytest.mark.parametrize("name", FILES)
    def test_one_has_changed(
        self, name: str, run: Run, stored: Callable[[str], None], tmp_path: Path
    ) -> None:
        stored(name)
        write(tmp_path, "in/a.txt", ARTICLE.replace("Hansen", "Jensen"))
        done = run("verify", name, "-q")
        assert done.returncode == 1
        assert done.stderr == b""
        said = done.stdout.decode()
        assert "in/a.txt: the source has changed; 1 of 4 claims no longer hold\n" in said
        assert "“Ole Hansen”: its sentence is gone; there stands “Ole Jensen was released.”" in said
        assert "in/b.html: all 4 claims hold" in said

    def test_as_json(self, run: Run, stored: Callable[[str], None], tmp_path: Path) -> None:
        stored("claims.json")
        write(tmp_path, "in/a.txt", ARTICLE.replace("45", "46"))
        done = run("verify", "claims.json", "-f", "json")
        first, second = json.loads(done.stdout)
        assert (first["source"], first["changed"], first["claims"]) == ("in/a.txt", True, 4)
        assert [broken["text"] for broken in first["broken"]] == ["Oslo", "45", "2024"]
        assert second == {"source": "in/b.html", "changed": False, "claims": 4, "broken": []}

    def test_a_source_that_is_gone_costs_only_itself(
        self, run: Run, stored: Callable[[str], None], tmp_path: Path
    ) -> None:
        stored("claims.db")
        (tmp_path / "in/a.txt").unlink()
        done = run("verify", "claims.db")
        assert done.returncode == 2
        assert (
            "in/a.txt: there is no such source; say where its text is with --source" in done.stderr.decode()
        )
        assert done.stdout.decode() == "in/b.html: all 4 claims hold\n"

    @pytest.mark.parametrize("moved", ["moved", "moved/deeper/in"])
    def test_sources_that_were_moved(
        self, moved: str, run: Run, stored: Callable[[str], None], tmp_path: Path
    ) -> None:
        stored("claims.csv")
        (tmp_path / moved).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in").rename(tmp_path / moved)
        done = run("verify", "claims.csv", "--source", moved.partition("/in")[0])
        assert done.returncode == 0, done.stderr
        assert b"0 no longer hold" in done.stderr

    def test_standard_input_and_a_renamed_file(self, run: Run, tmp_path: Path) -> None:
        write(tmp_path, "claims.json", run("extract", stdin=ARTICLE.encode()).stdout)
        write(tmp_path, "other.txt")
        assert_refused(run("verify", "claims.json", "-q"), "standard input: there is no such source")
        assert run("verify", "claims.json", "--source", "other.txt").stdout == b"-: all 4 claims hold\n"

    @pytest.mark.parametrize("records", ["r.jsonl", "r.json"])
    def test_records(
        self, records: str, run: Run, nlp: "Language", tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        given = [
            {"id": "a1", "text": ARTICLE},
            {"text": "Two men."},
            {"text": ""},
            {"text": "One man in Rome."},
        ]
        lines = "\n".join(map(json.dumps, given)) if records == "r.jsonl" else json.dumps(given)
        _store([write(Path(), records, lines)], "claims.jsonl", nlp)
        assert b"a1: there is no such source" in run("verify", "claims.jsonl").stderr
        done = run("verify", "claims.jsonl", "--source", records)
        assert done.returncode == 0, done.stderr
        assert done.stdout.decode().splitlines() == [
            "a1: all 4 claims hold",
            f"{records}:2: all 1 claims hold",
            f"{records}:4: all 2 claims hold",
        ]

    def test_a_folder_of_shards(self, run: Run, stored: Callable[[str], None]) -> None:
        stored("claims.jsonl")
        assert run("batch", "in", "-o", "shards/", "--shards", "-f", "csv").returncode == 0
        done = run("verify", "shards")
        assert done.stdout.decode() == "in/a.txt: all 4 claims hold\nin/b.html: all 4 claims hold\n"

    @pytest.mark.parametrize("archive", ["a.zip", "a.tar.gz"])
    def test_sources_in_an_archive(
        self, archive: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        write(Path("in"), "a.txt")
        write(Path("in"), "r.jsonl", '{"id": "r1", "text": "Two men."}\n{"text": "One man in Rome."}\n')
        shutil.make_archive("a", "zip" if archive == "a.zip" else "gztar", "in")
        assert run("batch", archive, "-o", "claims.jsonl", "-q").returncode == 0
        found = run("verify", "claims.jsonl")
        assert found.stdout.count(b" hold\n") == 2
        assert b"r1: there is no such source" in found.stderr
        Path("moved").mkdir()
        Path(archive).rename(f"moved/{archive}")
        assert run("verify", "claims.jsonl", "--source", "moved").stdout == found.stdout
        done = run("verify", "claims.jsonl", "--source", f"moved/{archive}")
        assert (done.returncode, done.stdout.count(b" hold\n")) == (0, 3)

    @pytest.mark.parametrize(
        ("name", "content"), [("a.json", "[]"), ("a.jsonl", "\n"), ("a.csv", "document,id,type\n")]
    )
    def test_no_claims_at_all(self, name: str, content: str, run: Run, tmp_path: Path) -> None:
        write(tmp_path, name, content)
        for output_format in ("text", "json"):
            assert_refused(run("verify", name, "-f", output_format), f"{name}: there are no claims in it")

    def test_without_a_source_to_look_in(self, run: Run, stored: Callable[[str], None]) -> None:
        stored("claims.json")
        assert_refused(run("verify", "claims.json", "--source", "nowhere"), "nowhere: no such file or folder")
        for name in ("missing.json", "missing.db", "missing.parquet"):
            assert_refused(run("verify", name), f"{name}: no such file")
        assert_refused(run("verify", "in/a.txt"), "in/a.txt: can't tell the format")


def _store(paths: Iterable[Path], name: str, nlp: "Language") -> None:
    """Writes the claims of the files' articles, those that can be read."""
    given = chain.from_iterable(read_path(path, options=Options()) for path in paths)
    articles = [article for article in given if isinstance(article, Article)]
    write_file(extract(articles, nlp, Options()), Path(name), format_of(name))
