"""How much is read: files and streams up to a limit, gzip archives up to the same limit unpacked."""

import gzip
import zlib
from collections.abc import Iterator
from io import BufferedIOBase, BytesIO
from typing import BinaryIO

from factx.errors import FactxError
from factx.readers.formats import GZIP_MAGIC

DAMAGES = (gzip.BadGzipFile, EOFError, zlib.error)
UNITS = {"": 1, "B": 1, "KB": 1_000, "MB": 1_000_000, "GB": 1_000_000_000}


def parse_size(size: str) -> int | None:
    """The bytes that "500MB" or "200 kB" stands for; None where it is no size.

    >>> parse_size("50MB"), parse_size("1.5 GB"), parse_size("much")
    (50000000, 1500000000, None)
    """
    figures = size.strip().upper()
    number = figures.rstrip("BKMG ")
    factor = UNITS.get(figures[len(number) :].strip())
    try:
        amount = float(number)
    except ValueError:
        return None
    return int(amount * factor) if factor and 0 < amount < 1e6 else None


def format_size(size: int) -> str:
    """The size in a unit that fits, as --max-size takes it.

    >>> format_size(50_000_000), format_size(1_234), format_size(999)
    ('50MB', '1.2KB', '999B')
    """
    unit, factor = max(
        ((u, f) for u, f in UNITS.items() if u and f <= max(size, 1)), key=lambda pair: pair[1]
    )
    return f"{size / factor:.1f}".removesuffix(".0") + unit


def read_limited(stream: BinaryIO, source: str, max_size: int) -> bytes:
    """All of the stream. Raises FactxError where it is larger; no more than the limit is then in memory."""
    raw = stream.read(max_size + 1)
    if len(raw) > max_size:
        raise too_large(source, max_size)
    return raw


def lines_of(stream: BufferedIOBase, source: str, max_size: int) -> Iterator[bytes]:
    """The lines of the stream, which may be a gzip archive's, one in memory at a time.

    Raises FactxError for a line over the limit and for a damaged archive.
    """
    while True:
        try:
            line = stream.readline(max_size + 1)
        except DAMAGES as error:
            raise damaged(source, error) from None
        if len(line) > max_size:
            raise too_large(source, max_size)
        if not line:
            return
        yield line


def damaged(source: str, error: Exception) -> FactxError:
    """What is said of a gzip archive that can't be unpacked."""
    return FactxError(f"{source}: this is a damaged gzip archive ({error}); fetch it again")


def too_large(source: str, max_size: int, *, unpacked: bool = False) -> FactxError:
    """What is said of an input over the limit; `unpacked` where it is the content of an archive that is."""
    what = "it unpacks to more" if unpacked else "it is larger"
    return FactxError(
        f"{source}: {what} than the limit of {format_size(max_size)}; if it is meant to be, raise the limit "
        f"with --max-size, as in --max-size {format_size(2 * max_size)}"
    )


def unpack(raw: bytes, source: str, max_size: int) -> bytes:
    """What a gzip archive holds, or the bytes themselves where they are none.

    Raises FactxError for a damaged archive, one inside another, and one that unpacks to more than the limit.
    """
    if not raw.startswith(GZIP_MAGIC):
        return raw
    try:
        content = gzip.GzipFile(fileobj=BytesIO(raw)).read(max_size + 1)
    except DAMAGES as error:
        raise damaged(source, error) from None
    if len(content) > max_size:
        raise too_large(source, max_size, unpacked=True)
    if content.startswith(GZIP_MAGIC):
        raise FactxError(f"{source}: this is a gzip archive inside a gzip archive; unpack it first")
    return content
