"""An output in the making: a part file of pieces and a journal of where each lies, safe at any moment.

The part file only grows. A piece counts once the journal has its line, with its place and checksum; what a
crash left behind that is cut off when the run goes on. The output takes its name when all of it is there.
"""

import json
import os
import shutil
import time
import zlib
from array import array
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from factx.batch.items import Mark
from factx.batch.sources import unreadable
from factx.errors import FactxError

# How the lines of a journal are made up; one of another version can't be gone on with.
JOURNAL_VERSION = 2

# Seconds after which what is written is made to outlast a power cut.
SYNC_INTERVAL = 2.0


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the pieces: before the first, between two, behind the last."""

    prefix: bytes = b""
    between: bytes = b""
    suffix: bytes = b""


@dataclass(frozen=True, slots=True)
class Span:
    """Where a piece lies in the part file, its checksum, and the marks of its documents."""

    start: int
    end: int
    crc: int
    marks: Sequence[Mark]


@dataclass(frozen=True, slots=True)
class Store:
    """The two open files, the pieces of earlier runs by key, and the places of this run's pieces in order."""

    output: Path
    frame: Frame
    part: BinaryIO
    journal: BinaryIO
    known: Mapping[str, Span]
    placed: "array[int]"
    synced: "array[float]"


def part_of(output: Path) -> Path:
    """The part file of an output.

    >>> part_of(Path("out/claims.csv")).name
    '.claims.csv.part'
    """
    return output.with_name(f".{output.name}.part")


def journal_of(output: Path) -> Path:
    """The journal of an output."""
    return output.with_name(f".{output.name}.journal")


@contextmanager
def open_store(output: Path, *, header: Mapping[str, Any], frame: Frame, resume: bool) -> Iterator[Store]:
    """The store of an output, with the pieces of an earlier run of the same header where `resume` wants them.

    Raises FactxError where nothing can be written there, or where another run is writing.
    """
    try:
        with journal_of(output).open("a+b", buffering=0) as journal:
            _lock(journal, output)
            if resume and not part_of(output).exists() and output.is_file() and _header(journal) == header:
                shutil.copyfile(output, part_of(output))  # a finished run is gone on with as well
            with part_of(output).open("a+b", buffering=0) as part:
                known = _recover(part, journal, header) if resume else {}
                if not known:
                    _start(part, journal, header, frame)
                yield Store(output, frame, part, journal, known, array("Q"), array("d", [time.monotonic()]))
    except OSError as error:
        raise unwritable(output, error) from None


def is_begun(output: Path, header: Mapping[str, Any]) -> bool | None:
    """Whether an earlier run of the output can be gone on with; None where there is none."""
    try:
        with journal_of(output).open("rb") as journal:
            return bool(_header(journal) == header)
    except OSError:
        return None


def unwritable(path: Path, error: OSError) -> FactxError:
    """Why an output can't be written, and that what is done so far is kept."""
    reason = str(unreadable(path, error))
    return FactxError(f"{reason}; what is done so far is kept: put that right and go on with --resume")


def add_piece(store: Store, key: str, data: bytes, *, marks: Sequence[Mark]) -> None:
    """Writes a piece at the end of the part file, and then its line in the journal."""
    end = store.part.seek(0, os.SEEK_END)
    before = store.frame.between if end > len(store.frame.prefix) else b""
    _write(store.part, before + data)
    start = end + len(before)
    span = Span(start, start + len(data), zlib.crc32(data), marks)
    _write(store.journal, _line([key, span.start, span.end, span.crc, span.marks]))
    store.placed.extend((span.start, span.end))
    if time.monotonic() - store.synced[0] > SYNC_INTERVAL:
        os.fsync(store.part.fileno())
        os.fsync(store.journal.fileno())
        store.synced[0] = time.monotonic()


def keep_piece(store: Store, key: str) -> None:
    """Takes a piece of an earlier run as the next one."""
    span = store.known[key]
    store.placed.extend((span.start, span.end))


def known_piece(store: Store, key: str) -> bytes:
    """A piece of an earlier run."""
    span = store.known[key]
    return _read(store.part, span.start, span.end)


def read_pieces(store: Store) -> Iterator[bytes]:
    """The pieces of this run, in their order."""
    for at in range(0, len(store.placed), 2):
        start, end = store.placed[at : at + 2]
        yield _read(store.part, start, end)


def finish(store: Store, *, keep: bool) -> None:
    """Gives the output its name, with the pieces in the order of this run; `keep` leaves the journal."""
    try:
        if _is_in_order(store):
            store.part.truncate(store.placed[-1])
            _write(store.part, store.frame.suffix)
        else:
            _rewrite(store)
        os.fsync(store.part.fileno())
        part_of(store.output).replace(store.output)
    except OSError as error:
        raise unwritable(store.output, error) from None
    if not keep:
        journal_of(store.output).unlink()


def drop(store: Store, *, keep: bool) -> None:
    """Removes the part file and the journal of an output that needs them no more; `keep` leaves them."""
    if not keep:
        part_of(store.output).unlink()
        journal_of(store.output).unlink()


def _is_in_order(store: Store) -> bool:
    at = len(store.frame.prefix)
    for i in range(0, len(store.placed), 2):
        if store.placed[i] != at + (len(store.frame.between) if i else 0):
            return False
        at = store.placed[i + 1]
    return True


def _rewrite(store: Store) -> None:
    """Puts the pieces in the order of this run, in the part file and in the journal."""
    by_start = {entry[1]: entry for entry in _entries(store.journal)}
    output = store.output
    new_part, new_journal = (output.with_name(f".{output.name}.{what}.new") for what in ("part", "journal"))
    with new_part.open("wb") as part, new_journal.open("wb") as journal:
        store.journal.seek(0)
        journal.write(store.journal.readline())
        part.write(store.frame.prefix)
        for i in range(0, len(store.placed), 2):
            start, end = store.placed[i : i + 2]
            part.write(store.frame.between if i else b"")
            key, _, _, crc, marks = by_start[start]
            journal.write(_line([key, part.tell(), part.tell() + end - start, crc, marks]))
            part.write(_read(store.part, start, end))
        part.write(store.frame.suffix)
        part.flush()
        os.fsync(part.fileno())
    new_part.replace(part_of(output))
    new_journal.replace(journal_of(output))


def _start(part: BinaryIO, journal: BinaryIO, header: Mapping[str, Any], frame: Frame) -> None:
    part.truncate(0)
    journal.truncate(0)
    _write(part, frame.prefix)
    _write(journal, _line(header))


def _recover(part: BinaryIO, journal: BinaryIO, header: Mapping[str, Any]) -> dict[str, Span]:
    """The pieces that both files have whole, where the journal is of this header; the rest is cut off."""
    if _header(journal) != header:
        return {}
    known: dict[str, Span] = {}
    part_end, journal_end = 0, len(_line(header))
    for key, *numbers in _entries(journal):
        span = Span(*numbers)
        if zlib.crc32(_read(part, span.start, span.end)) != span.crc:
            break
        if key:  # what failed in part is done again
            known[key] = span
        part_end = span.end
        journal_end += len(_line([key, *numbers]))
    part.truncate(part_end)
    journal.truncate(journal_end)
    return known


def _header(journal: BinaryIO) -> Any:
    """What the journal's first line says the run was like, None where it has none."""
    journal.seek(0)
    try:
        return json.loads(journal.readline())
    except ValueError:
        return None


def _entries(journal: BinaryIO) -> Iterator[list[Any]]:
    """The whole lines of the journal behind its header; the first damaged one ends it."""
    journal.seek(0)
    content = journal.read().split(b"\n")
    for line in content[1:-1]:
        try:
            key, start, end, crc, marks = json.loads(line)
        except ValueError:
            return
        yield [key, start, end, crc, marks]


def _read(part: BinaryIO, start: int, end: int) -> bytes:
    part.seek(start)
    return part.read(end - start)


def _write(file: BinaryIO, data: bytes) -> None:
    """All of the data; a file that is not buffered may take less at a time, as when the disk is full."""
    rest = memoryview(data)
    while rest:
        rest = rest[file.write(rest) :]


def _line(record: Any) -> bytes:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _lock(journal: BinaryIO, output: Path) -> None:
    """Keeps a second run from writing the same output. Raises FactxError where one does already."""
    try:
        import fcntl
    except ImportError:  # Windows has none
        return
    try:
        fcntl.lockf(journal, fcntl.LOCK_EX | fcntl.LOCK_NB)  # unlike flock, not held by the workers as well
    except (BlockingIOError, PermissionError):
        raise FactxError(f"{output}: another factx is writing it; wait for that to finish") from None
