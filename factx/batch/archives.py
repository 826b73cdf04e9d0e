"""Archives of articles -> items, one member at a time; nothing is unpacked to the disk."""

import gzip
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from io import BufferedIOBase
from pathlib import Path
from typing import IO

from factx.batch.items import Item
from factx.errors import FactxError

# A member that unpacks to more is no article: a bomb, or a mistake.
MAX_MEMBER = 100_000_000

ZIP_SUFFIXES = (".zip",)
TAR_SUFFIXES = (".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz")

DAMAGES = (
    EOFError,
    gzip.BadGzipFile,
    NotImplementedError,
    RuntimeError,  # a zip member with a password
    tarfile.TarError,
    zipfile.BadZipFile,
    zlib.error,
)


def is_archive(name: str) -> bool:
    """Whether a file of that name is taken apart.

    >>> is_archive("May.TAR.GZ"), is_archive("a.txt")
    (True, False)
    """
    return name.lower().endswith(ZIP_SUFFIXES + TAR_SUFFIXES)


def read_archive(path: Path, *, is_wanted: Callable[[str], bool]) -> Iterator[Item | FactxError]:
    """The members that are wanted by their names, in order; raises OSError for the archive itself."""
    members = _zip_members(path) if path.name.lower().endswith(ZIP_SUFFIXES) else _tar_members(path)
    found = False
    try:
        for name, stream in members:
            if is_wanted(name):
                found = True
                yield _read_member(f"{path}/{name}", stream)
    except DAMAGES as error:
        yield FactxError(f"{path}: the archive is damaged or has a password ({error}); unpack it first")
        return
    if not found:
        yield FactxError(f"{path}: there are no articles in this archive")


def read_lines(stream: BufferedIOBase | IO[bytes], source: str) -> Iterator[Item | FactxError]:
    """An item for each line of records that is not blank; the stream may be that of a gzip archive."""
    number = 0
    try:
        while line := stream.readline(MAX_MEMBER + 1):
            number += 1
            if len(line) > MAX_MEMBER:
                yield FactxError(f"{source}:{number}: over {MAX_MEMBER:,} bytes in one line; split it first")
                return
            if line.strip():
                yield Item(f"{source}:{number}", line, is_record=True)
    except DAMAGES as error:
        yield FactxError(f"{source}: the archive is damaged ({error}); the lines before that are read")


def _read_member(source: str, stream: IO[bytes]) -> Item | FactxError:
    with stream:
        raw = stream.read(MAX_MEMBER + 1)
    if len(raw) > MAX_MEMBER:
        return FactxError(f"{source}: over {MAX_MEMBER:,} bytes when unpacked; split it first")
    return Item(source, raw)


def _zip_members(path: Path) -> Iterator[tuple[str, IO[bytes]]]:
    with zipfile.ZipFile(path) as archive:
        for member in archive.infolist():
            if not member.is_dir():
                yield member.filename, archive.open(member)


def _tar_members(path: Path) -> Iterator[tuple[str, IO[bytes]]]:
    with tarfile.open(path, "r|*") as archive:
        for member in archive:
            stream = archive.extractfile(member) if member.isreg() else None
            if stream is not None:
                yield member.name, stream
