"""What is imported when: help must not wait for spaCy."""

import subprocess
import sys
from pathlib import Path

import pytest

READERS = ("trafilatura", "htmldate", "lxml", "pypdfium2", "docx", "markdown_it", "email", "py3langid")
WRITERS = ("jinja2", "pyarrow")
HEAVY = ("spacy", "numpy", "dateparser", "rich", "charset_normalizer", "pydantic", *READERS, *WRITERS)


@pytest.mark.parametrize(
    "statement",
    [
        "import factx",
        "import factx.cli",
        "from factx.cli import commands; commands(['--help'], standalone_mode=False)",
    ],
)
def test_nothing_heavy_is_imported(statement: str) -> None:
    assert _imported_by(statement, HEAVY) == "[]"


def test_plain_text_is_read_without_the_other_readers(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The men were held, and police said that they had fled with the car to Oslo. " * 9)
    statement = (
        "from pathlib import Path\nfrom factx.model import Options\n"
        "from factx.readers.read import read_path\n"
        f"list(read_path(Path({str(path)!r}), options=Options()))"
    )
    assert _imported_by(statement, HEAVY) == "[]"


def _imported_by(statement: str, names: tuple[str, ...]) -> str:
    """Those of the modules that a fresh Python has after the statement, as a list is printed."""
    code = (
        f"import sys\n{statement}\nprint([name for name in {names} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stderr.strip()
