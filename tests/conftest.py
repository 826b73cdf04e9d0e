"""What several tests need: the model once, and a way to run the command."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import pytest

from factx.language import load_model
from factx.model import Document, Options
from factx.pipeline import extract
from factx.readers.text import make_article

if TYPE_CHECKING:
    from spacy.language import Language

TODAY = date(2025, 12, 23)

Run: TypeAlias = "Callable[..., subprocess.CompletedProcess[bytes]]"
Extract: TypeAlias = Callable[..., Document]


@pytest.fixture(scope="session")
def nlp() -> "Language":
    """The default pipeline, loaded once for all tests."""
    return load_model()


@pytest.fixture(scope="session")
def extracted(nlp: "Language") -> Extract:
    """A function from a text, and the day it was published, to its Document."""

    def extracted(
        text: str, published: date | None = None, title: str | None = None, source: str = "test"
    ) -> Document:
        article = make_article(text, source, title=title)
        return next(extract([article], nlp, Options(published=published)))

    return extracted


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """A function that runs the command in an empty folder of its own, as a user would."""

    def run(*arguments: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "factx", *arguments],
            input=stdin,
            capture_output=True,
            cwd=tmp_path,
            env={**os.environ, **environment},
            timeout=300,
            check=False,
        )

    return run
