"""Folders, text files and records -> Articles, one at a time and in a fixed order."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from factx.errors import FactxError
from factx.model import Article, Options
from factx.readers.formats import READABLE_SUFFIXES, is_readable
from factx.readers.own import OwnOutputError
from factx.readers.read import read_path

RECORD_SUFFIXES = (".jsonl", ".ndjson")


def read_sources(sources: Iterable[str], *, options: Options) -> Iterator[Article | FactxError]:
    """The articles of each source in turn: a folder's files by name, a file of records by line.

    What can't be read gives its error in place of an article, so that the rest goes on.
    """
    for source in sources:
        path = Path(source)
        if path.is_dir():
            yield from _read_folder(path, options)
        else:
            yield from read_file(path, options=options)


def count_articles(sources: Iterable[str]) -> int:
    """How many articles there are to read, for a progress bar; what can't be opened counts as one."""
    count = 0
    for source in sources:
        path = Path(source)
        if path.is_dir():
            count += sum(is_readable(name) for _, _, names in os.walk(path) for name in names)
        elif path.suffix.lower() in RECORD_SUFFIXES and os.access(path, os.R_OK):
            with path.open("rb") as lines:
                count += sum(1 for line in lines if line.strip())
        else:
            count += 1
    return count


def read_file(path: Path, *, options: Options) -> Iterator[Article | FactxError]:
    """The articles of one file; where there is none, why."""
    try:
        yield from read_path(path, options=options)
    except OSError as error:
        yield unreadable(path, error)


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


def _read_folder(folder: Path, options: Options) -> Iterator[Article | FactxError]:
    """The articles of its files; what factx itself wrote beside them is passed over."""
    found = False
    problems: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=problems.append):
        folders.sort()
        for problem in problems:
            yield unreadable(Path(problem.filename), problem)
        problems.clear()
        for name in sorted(filter(is_readable, names)):
            articles = read_file(Path(parent, name), options=options)
            for article in articles:
                if not isinstance(article, OwnOutputError):
                    found = True
                    yield article
    yield from (unreadable(Path(problem.filename), problem) for problem in problems)
    if not found and not problems:
        suffixes = ", ".join(sorted(suffix for suffix in READABLE_SUFFIXES if not suffix.endswith(".gz")))
        yield FactxError(
            f"{folder}: there are no articles in this folder; it reads {suffixes} and .gz of them"
        )
