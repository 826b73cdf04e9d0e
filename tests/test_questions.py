"""README's questions, put to the samples: SQLite and DuckDB answer each as it stands there."""

import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import duckdb
import pytest

from factx.model import Document
from factx.readers.stored import document_of
from factx.writers import write_file

ROOT = Path(__file__).parent.parent
BLOCK_RE = re.compile(r"```sql\n(?P<block>.*?)```", re.DOTALL)


def questions(*, parquet: bool) -> list[str]:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = [match["block"] for match in BLOCK_RE.finditer(readme)]
    chosen = (block for block in blocks if ("claims.parquet" in block) == parquet)
    asked = (part.strip() for block in chosen for part in block.split(";"))
    return [question for question in asked if question]


@pytest.fixture(scope="module")
def samples() -> list[Document]:
    paths = sorted((ROOT / "samples").glob("*.json"))
    return [document_of(json.loads(path.read_text(encoding="utf-8"))) for path in paths]


def test_there_are_questions_for_both() -> None:
    assert len(questions(parquet=False)) >= 4
    assert len(questions(parquet=True)) >= 2


@pytest.mark.parametrize("question", questions(parquet=False))
def test_sqlite_answers(question: str, samples: list[Document], tmp_path: Path) -> None:
    write_file(samples, tmp_path / "claims.db", "sqlite")
    with closing(sqlite3.connect(tmp_path / "claims.db")) as connection:
        assert len(connection.execute(question).fetchall()) > 0


@pytest.mark.parametrize("question", questions(parquet=True))
def test_duckdb_answers(
    question: str, samples: list[Document], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_file(samples, tmp_path / "claims.parquet", "parquet")
    monkeypatch.chdir(tmp_path)
    with duckdb.connect() as connection:
        assert len(connection.execute(question).fetchall()) > 0
