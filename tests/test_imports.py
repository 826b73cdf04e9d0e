"""What is imported when: help must not wait for spaCy."""

import subprocess
import sys

import pytest

HEAVY = ("spacy", "numpy", "dateparser", "rich", "charset_normalizer", "jinja2", "pyarrow")


@pytest.mark.parametrize(
    "statement",
    [
        "import factx",
        "import factx.cli",
        "from factx.cli import commands; commands(['--help'], standalone_mode=False)",
    ],
)
def test_nothing_heavy_is_imported(statement: str) -> None:
    code = (
        f"import sys\n{statement}\nprint([name for name in {HEAVY} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"
