"""Archives of articles -> the bytes of their members, one at a time; nothing is unpacked to the disk."""

import tarfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, BinaryIO, cast

from factx.errors import FactxError
from factx.readers.limits import DAMAGES, read_limited

ZIP_SUFFIXES = (".zip",)
TAR_SUFFIXES = (".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz")

# How damaged archives, unknown kinds of packing and those with a password show.
TROUBLES = (*DAMAGES, NotImplementedError, RuntimeError, tarfile.TarError, zipfile.BadZipFile)


def is_archive(name: str) -> bool:
    """Whether a file of that name is taken apart.

    >>> is_archive("May.TAR.GZ"), is_archive("a.txt")
    (True, False)
    """
    return name.lower().endswith(ZIP_SUFFIXES + TAR_SUFFIXES)


def read_archive(
    path: Path, *, is_wanted: Callable[[str], bool], max_size: int
) -> Iterator[tuple[str, bytes | FactxError]]:
    """The members that are wanted by their names, in order: source, and content or why there is none.

    A member's source is its name behind the archive's. Raises OSError for the archive itself.
    """
    members = _zip_members(path) if path.name.lower().endswith(ZIP_SUFFIXES) else _tar_members(path)
    found = False
    try:
        for name, stream in members:
            if is_wanted(name):
                found = True
                source = f"{path}/{name}"
                yield source, _read_member(stream, source, max_size)
    except TROUBLES as error:
        said = f"{path}: the archive is damaged or has a password ({error}); unpack it first"
        yield str(path), FactxError(said)
        return
    if not found:
        yield str(path), FactxError(f"{path}: there are no articles in this archive")


def _read_member(stream: IO[bytes], source: str, max_size: int) -> bytes | FactxError:
    """The member; of one that is too large no more is unpacked than the limit."""
    with stream:
        try:
            return read_limited(cast(BinaryIO, stream), source, max_size)
        except FactxError as error:
            return error


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
