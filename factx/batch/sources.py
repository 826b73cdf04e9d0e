"""Folders, files, archives and records -> items, one at a time and in a fixed order."""

import gzip
import os
from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatch
from io import BufferedReader
from pathlib import Path, PurePath
from typing import BinaryIO

from factx.batch.items import Failure, Item
from factx.errors import FactxError
from factx.model import Article, Options
from factx.readers.archives import is_archive, read_archive
from factx.readers.formats import GZIP_MAGIC, SUFFIXES, is_readable, suffix_of
from factx.readers.limits import lines_of, read_limited
from factx.readers.read import read_path
from factx.readers.records import no_record


def find_items(sources: Iterable[str], options: Options) -> Iterator[Item | Failure]:
    """The items of each source in turn: a folder's files by name, an archive's members, records by line.

    Of folders and archives only articles are taken, or, where there are globs, what one of them fits. What
    can't be read gives a failure in place of an item, so that the rest goes on.
    """
    for source in sources:
        if "://" in source:
            from factx.batch.remote import find_remote

            yield from find_remote(source, options)
        elif Path(source).is_dir():
            yield from _folder_items(Path(source), options)
        else:
            yield from _file_items(Path(source), options, found=False)


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


def count_items(sources: Iterable[str], options: Options) -> int | None:
    """How many items there are, for a progress bar; None where that is not known before they are read."""
    count = 0
    for source in sources:
        path = Path(source)
        if "://" in source or is_archive(source):
            return None
        if path.is_dir():
            files = [file for file in _files_below(path) if isinstance(file, Path)]
            names = [file.relative_to(path).as_posix() for file in files]
            names = [name for name in names if is_wanted(name, options.globs)]
            if any(is_archive(name) or is_records(name, options) for name in names):
                return None
            count += len(names)
        elif is_records(source, options) and os.access(path, os.R_OK):
            with path.open("rb") as lines:
                count += sum(1 for line in lines if line.strip())
        else:
            count += 1
    return count


def is_wanted(name: str, globs: Sequence[str]) -> bool:
    """Whether a file of a folder or archive is read: an article by its ending, or what a pattern fits.

    A pattern without a slash goes by the file's own name, one with a slash by its path in the folder.

    >>> is_wanted("may/Fire.TXT", ()), is_wanted("may/a.log", ["*.log"]), is_wanted("may/a.txt", ["june/*"])
    (True, True, False)
    """
    if globs:
        return any(fnmatch(name if "/" in glob else PurePath(name).name, glob) for glob in globs)
    return is_readable(name)


def is_records(name: str, options: Options) -> bool:
    """Whether a file of that name has one record a line."""
    return (options.input_format or SUFFIXES.get(suffix_of(name))) == "jsonl"


def read_lines(
    stream: BufferedReader, source: str, max_size: int, *, found: bool
) -> Iterator[Item | Failure]:
    """An item for each line that is not blank; the stream may be a gzip archive."""
    is_packed = stream.peek(len(GZIP_MAGIC)).startswith(GZIP_MAGIC)
    lines = lines_of(gzip.GzipFile(fileobj=stream) if is_packed else stream, source, max_size)
    is_empty = True
    try:
        for number, line in enumerate(lines, 1):
            if line.strip():
                is_empty = False
                yield Item(source, line, number, found=found)
    except FactxError as error:
        yield Failure(source, str(error))
    else:
        if is_empty:
            yield Failure(source, str(no_record(source)))


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


def _folder_items(folder: Path, options: Options) -> Iterator[Item | Failure]:
    found = False
    for file in _files_below(folder):
        if isinstance(file, Failure):
            found = True
            yield file
        elif is_wanted(file.relative_to(folder).as_posix(), options.globs) and not _is_written(file, options):
            found = True
            yield from _file_items(file, options, found=True)
    if not found:
        wanted = " or ".join(options.globs) or f"{', '.join(sorted(SUFFIXES))} and .gz of them"
        reason = f"{folder}: there are no articles in this folder; it reads {wanted}"
        yield Failure(str(folder), reason)


def _is_written(file: Path, options: Options) -> bool:
    """Whether the run writes the file itself, as the list of errors, which is empty at first."""
    written = (Path(path) for path in (options.output, options.errors) if path)
    return any(path.name == file.name and path.exists() and path.samefile(file) for path in written)


def _files_below(folder: Path) -> Iterator[Path | Failure]:
    """The files of a folder and of those below it, by name; a folder that links lead back to is read once."""
    seen: set[tuple[int, int]] = set()
    problems: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=problems.append, followlinks=True):
        yield from map(_failure_of, problems)
        problems.clear()
        place = Path(parent).stat()
        if (place.st_dev, place.st_ino) in seen:
            folders.clear()
            continue
        seen.add((place.st_dev, place.st_ino))
        folders.sort()
        yield from (Path(parent, name) for name in sorted(names))
    yield from map(_failure_of, problems)


def _archive_items(path: Path, options: Options) -> Iterator[Item | Failure]:
    members = read_archive(
        path, is_wanted=lambda name: is_wanted(name, options.globs), max_size=options.max_size
    )
    for source, content in members:
        if isinstance(content, FactxError):
            yield Failure(source, str(content))
        else:
            yield Item(source, content, found=True)


def _failure_of(error: OSError) -> Failure:
    """What is said of a file or folder that the operating system does not give."""
    path = Path(error.filename)
    return Failure(str(path), str(unreadable(path, error)))


def _file_items(path: Path, options: Options, *, found: bool) -> Iterator[Item | Failure]:
    try:
        if is_archive(path.name):
            yield from _archive_items(path, options)
            return
        with path.open("rb") as stream:
            if is_records(path.name, options):
                yield from read_lines(stream, str(path), options.max_size, found=found)
            else:
                yield Item(str(path), read_limited(stream, str(path), options.max_size), found=found)
    except OSError as error:
        yield Failure(str(path), str(unreadable(path, error)))
    except FactxError as error:
        yield Failure(str(path), str(error))
