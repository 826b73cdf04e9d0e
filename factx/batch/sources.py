"""Folders, text files and records -> Articles, one at a time and in a fixed order."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from factx.errors import FactxError
from factx.model import Article
from factx.readers.records import read_records
from factx.readers.text import read_text

RECORD_SUFFIXES = (".jsonl", ".ndjson")
TEXT_SUFFIX = ".txt"


def read_sources(sources: Iterable[str], *, encoding: str | None) -> Iterator[Article | FactxError]:
    """The articles of each source in turn: a folder's text files by name, a file of records by line.

    What can't be read gives its error in place of an article, so that the rest goes on.
    """
    for source in sources:
        path = Path(source)
        if path.is_dir():
            yield from _read_folder(path, encoding)
        elif path.suffix.lower() in RECORD_SUFFIXES:
            yield from _read_records(path)
        else:
            yield read_file(path, encoding=encoding)


def count_articles(sources: Iterable[str]) -> int:
    """How many articles there are to read, for a progress bar; what can't be opened counts as one."""
    count = 0
    for source in sources:
        path = Path(source)
        if path.is_dir():
            count += sum(
                name.lower().endswith(TEXT_SUFFIX) for _, _, names in os.walk(path) for name in names
            )
        elif path.suffix.lower() in RECORD_SUFFIXES and os.access(path, os.R_OK):
            with path.open("rb") as lines:
                count += sum(1 for line in lines if line.strip())
        else:
            count += 1
    return count


def read_file(path: Path, *, encoding: str | None) -> Article | FactxError:
    """The article of one text file, or why there is none."""
    try:
        return read_text(path.read_bytes(), str(path), encoding=encoding)
    except OSError as error:
        return unreadable(path, error)
    except FactxError as error:
        return error


def unreadable(path: Path, error: OSError) -> FactxError:
    """The operating system's error in words that help.

    >>> str(unreadable(Path("a.txt"), FileNotFoundError(2, "No such file or directory")))
    'a.txt: no such file; check its name and folder'
    """
    match error:
        case FileNotFoundError():
            return FactxError(f"{path}: no such file; check its name and folder")
        case IsADirectoryError():
            return FactxError(
                f"{path}: this is a folder; for all articles in it use: factx batch {path} -o claims.jsonl"
            )
        case PermissionError():
            return FactxError(f"{path}: no permission; check who may use it")
    return FactxError(f"{path}: {error.strerror or error}")


def _read_folder(folder: Path, encoding: str | None) -> Iterator[Article | FactxError]:
    found = False
    problems: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=problems.append):
        folders.sort()
        for problem in problems:
            yield unreadable(Path(problem.filename), problem)
        problems.clear()
        for name in sorted(names):
            if name.lower().endswith(TEXT_SUFFIX):
                found = True
                yield read_file(Path(parent, name), encoding=encoding)
    yield from (unreadable(Path(problem.filename), problem) for problem in problems)
    if not found and not problems:
        yield FactxError(f"{folder}: there are no *{TEXT_SUFFIX} files in this folder")


def _read_records(path: Path) -> Iterator[Article | FactxError]:
    try:
        with path.open("rb") as lines:
            yield from read_records(lines, str(path))
    except OSError as error:
        yield unreadable(path, error)
