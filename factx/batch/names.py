"""A name for each article's own output file."""

import re
from collections.abc import Callable, Sequence
from pathlib import PurePath

# "records.jsonl:8" -> "records.jsonl": the file of a record without an id.
NUMBER_RE = re.compile(r":\d+\Z")

# Characters that a file name can't have on one system or another.
FORBIDDEN_RE = re.compile(r'[<>:"\\|?*\x00-\x1f]')

# File systems allow 255 bytes; a number, the ending, and a dot and ".part" while it is written come on top.
MAX_BYTES = 200
# And 4,096 bytes for the whole path; of an id with more slashes only the last parts are kept.
MAX_FOLDERS = 15


def output_names(
    sources: Sequence[str],
    *,
    suffix: str = ".json",
    is_taken: Callable[[PurePath], bool] = lambda path: False,
) -> Callable[[str], PurePath]:
    """A function from an article's source to the path of its own file, relative to the output folder.

    Below a source folder or archive the paths are kept; of a file that is a source there is its name alone.
    Ids become file names that stay inside the output folder; a second article of one name, or one whose name
    is taken, gets a number.

    >>> name = output_names(["articles"])
    >>> str(name("articles/may/fire.txt")), str(name("../../fire")), str(name("fire"))
    ('may/fire.json', 'fire.json', 'fire-2.json')
    """
    roots = [PurePath(source).parts for source in sources]
    used: set[str] = set()

    def name_of(source: str) -> PurePath:
        inside = _inside(source, roots)
        *folders, name = [part for part in inside if part not in ("/", "..", ".")] or ["article"]
        folder = PurePath(*map(_safe, folders[-MAX_FOLDERS:]))
        stem = _safe(name.removesuffix(".txt") or "article")
        path, number = folder / f"{stem}{suffix}", 1
        while str(path).lower() in used or is_taken(path):
            number += 1
            path = folder / f"{stem}-{number}{suffix}"
        used.add(str(path).lower())
        return path

    return name_of


def _inside(source: str, roots: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The path below the first root that has it; of a root itself, which is a file then, the name."""
    parts = PurePath(source).parts
    file = PurePath(NUMBER_RE.sub("", source)).parts
    for root in roots:
        if root in (parts, file):
            return parts[-1:]
        if parts[: len(root)] == root:
            return parts[len(root) :]
    return parts


def _safe(part: str) -> str:
    """The part without what no file name can have, as long as file systems allow.

    >>> _safe("con:cept?"), len(_safe("あ" * 200))
    ('con_cept_', 66)
    """
    safe = FORBIDDEN_RE.sub("_", part)
    return safe.encode()[:MAX_BYTES].decode(errors="ignore")
