"""What the tests of the command share: an article, and what is expected of it and of a refusal."""

import json
import subprocess
from pathlib import Path

ARTICLE = "Police in Oslo held 45 people in 2024.\n\nOle Hansen was released.\n"


def write(folder: Path, name: str, content: str | bytes = ARTICLE) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def claims_of(raw: bytes) -> list[tuple[str, str]]:
    return [(claim["type"], claim["text"]) for claim in json.loads(raw)["claims"]]


def assert_refused(done: "subprocess.CompletedProcess[bytes]", *words: str) -> None:
    """Exit 2 with a message that has the words, nothing on standard output, no traceback."""
    said = done.stderr.decode()
    assert done.returncode == 2, said
    assert done.stdout == b""
    assert "Traceback" not in said
    for word in words:
        assert word in said


FOUND = [("place", "Oslo"), ("number", "45"), ("date", "2024"), ("person", "Ole Hansen")]
