"""Folders, files, archives and records -> items, one at a time and in a fixed order."""

import gzip
import os
from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path, PurePath
from typing import BinaryIO

from factx.batch.archives import is_archive, read_archive, read_lines
from factx.batch.items import Item
from factx.errors import FactxError
from factx.model import Article
from factx.readers.text import read_text

RECORD_SUFFIXES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
READABLE_SUFFIXES = (".txt",)


def find_items(sources: Iterable[str], *, globs: Sequence[str] = ()) -> Iterator[Item | FactxError]:
    """The items of each source in turn: a folder's files by name, an archive's members, records by line.

    Of folders and archives only articles are taken, or, where `globs` are given, what one of them fits.
    What can't be read gives its error in place of an item, so that the rest goes on.
    """
    for source in sources:
        if "://" in source:
            from factx.batch.remote import find_remote

            yield from find_remote(source, globs=globs)
        elif Path(source).is_dir():
            yield from _folder_items(Path(source), globs)
        else:
            yield from _file_items(Path(source), globs)


def listed_sources(stream: BinaryIO) -> Iterator[str]:
    """The paths of a list, one a line or, as `find -print0` writes them, each ended by a NUL."""
    rest = b""
    while block := stream.read1(65536) if hasattr(stream, "read1") else stream.read(65536):
        rest += block
        mark = b"\0" if b"\0" in rest else b"\n"
        *paths, rest = rest.split(mark)
        yield from (os.fsdecode(path.rstrip(b"\r")) for path in paths if path.strip())
    if rest.strip():
        yield os.fsdecode(rest.rstrip(b"\r\n"))


def count_items(sources: Iterable[str], *, globs: Sequence[str] = ()) -> int | None:
    """How many items there are, for a progress bar; None where that is not known before they are read."""
    count = 0
    for source in sources:
        path = Path(source)
        if "://" in source or is_archive(source) or source.lower().endswith(".gz"):
            return None
        if path.is_dir():
            files = [file for file in _files_below(path) if not isinstance(file, FactxError)]
            names = [str(file) for file in files if is_wanted(str(file.relative_to(path)), globs)]
            if any(is_archive(name) or is_records(name) for name in names):
                return None
            count += len(names)
        elif is_records(source) and os.access(path, os.R_OK):
            with path.open("rb") as lines:
                count += sum(1 for line in lines if line.strip())
        else:
            count += 1
    return count


def is_wanted(name: str, globs: Sequence[str]) -> bool:
    """Whether a file of a folder or archive is read: an article by its ending, or what a pattern fits.

    A pattern without a slash goes by the file's own name, one with a slash by its path in the folder.

    >>> is_wanted("may/Fire.TXT", ()), is_wanted("may/fire.md", ["*.md"]), is_wanted("may/a.txt", ["june/*"])
    (True, True, False)
    """
    if globs:
        return any(fnmatch(name if "/" in glob else PurePath(name).name, glob) for glob in globs)
    return name.lower().endswith(READABLE_SUFFIXES)


def is_records(name: str) -> bool:
    """Whether a file of that name has one record a line."""
    return name.lower().endswith(RECORD_SUFFIXES)


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


def _folder_items(folder: Path, globs: Sequence[str]) -> Iterator[Item | FactxError]:
    found = False
    for file in _files_below(folder):
        if isinstance(file, FactxError):
            found = True
            yield file
        elif is_wanted(file.relative_to(folder).as_posix(), globs):
            found = True
            yield from _file_items(file, globs)
    if not found:
        wanted = " or ".join(globs or [f"*{suffix}" for suffix in READABLE_SUFFIXES])
        yield FactxError(f"{folder}: there are no {wanted} files in this folder")


def _files_below(folder: Path) -> Iterator[Path | FactxError]:
    """The files of a folder and of those below it, by name; a folder that links lead back to is read once."""
    seen: set[tuple[int, int]] = set()
    problems: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=problems.append, followlinks=True):
        yield from (unreadable(Path(problem.filename), problem) for problem in problems)
        problems.clear()
        place = Path(parent).stat()
        if (place.st_dev, place.st_ino) in seen:
            folders.clear()
            continue
        seen.add((place.st_dev, place.st_ino))
        folders.sort()
        yield from (Path(parent, name) for name in sorted(names))
    yield from (unreadable(Path(problem.filename), problem) for problem in problems)


def _file_items(path: Path, globs: Sequence[str]) -> Iterator[Item | FactxError]:
    name = path.name.lower()
    try:
        if is_records(name):
            with gzip.open(path) if name.endswith(".gz") else path.open("rb") as lines:
                yield from read_lines(lines, str(path))
        elif is_archive(name):
            yield from read_archive(path, is_wanted=lambda member: is_wanted(member, globs))
        else:
            yield Item(str(path), path.read_bytes())
    except OSError as error:
        yield unreadable(path, error)
