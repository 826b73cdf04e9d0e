"""Outputs of a run: one file, a folder with a file an article, or standard output."""

import errno
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path, PurePath
from typing import Any

from factx.batch.items import Failure, Mark, Outcome
from factx.batch.store import (
    Frame,
    Store,
    add_piece,
    drop,
    finish,
    keep_piece,
    known_piece,
    open_store,
    read_pieces,
    unwritable,
)
from factx.errors import FactxError
from factx.model import Document

# What systems say of a name that is too long, that a folder has, or below what is no folder.
BAD_NAMES = (errno.EEXIST, errno.EINVAL, errno.EISDIR, errno.ENAMETOOLONG, errno.ENOTDIR, errno.ENOTEMPTY)

# Name of the journal of a run into a folder.
FOLDER_JOURNAL = "factx-batch"


class BadNameError(FactxError):
    """A file can't have the name that its article gives it."""


@dataclass(frozen=True, slots=True)
class Sink:
    """An output as functions.

    `known` gives the marks of an item's documents where an earlier run has done it, else None; `add` writes
    those of an outcome, and gives it back with what can't be written as failures; `keep` takes over what is
    known.
    """

    known: Callable[[str], Sequence[Mark] | None]
    add: Callable[[str, Outcome], Outcome]
    keep: Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Run:
    """What tells a run from others of the same output, and whether it goes on with an earlier one."""

    header: Mapping[str, Any]
    resume: bool


@contextmanager
def open_stream(frame: Frame) -> Iterator[Sink]:
    """Standard output."""
    out = sys.stdout.buffer
    written = 0

    def add(key: str, outcome: Outcome) -> Outcome:
        nonlocal written
        for piece in outcome.pieces:
            out.write((frame.between if written else frame.prefix) + piece.data)
            written += 1
        out.flush()
        return outcome

    yield Sink(lambda key: None, add, lambda key: None)
    if written:
        out.write(frame.suffix)
        out.flush()


@contextmanager
def open_file(output: Path, frame: Frame, run: Run) -> Iterator[Sink]:
    """A file that takes its name when the run is over; until then, and after a crash, it is a part file.

    It does not appear where there is no document.
    """
    with open_store(output, header=run.header, frame=frame, resume=run.resume) as store:
        yield _store_sink(store)
        if store.placed:
            finish(store, keep=run.resume)
        else:
            drop(store, keep=False)


@contextmanager
def open_documents(output: Path, run: Run, write: Callable[[Iterable[Document]], None]) -> Iterator[Sink]:
    """An output that `write` makes of the whole documents when the run is over; until then they are kept."""
    from factx.readers.stored import document_of

    with open_store(output, header=run.header, frame=Frame(), resume=run.resume) as store:
        yield _store_sink(store)
        lines = (line for piece in read_pieces(store) for line in piece.splitlines())
        write(document_of(json.loads(line)) for line in lines)
        drop(store, keep=run.resume)


@contextmanager
def open_shards(folder: Path, suffix: str, frame: Frame, run: Run, *, pieces: int) -> Iterator[Sink]:
    """A folder of files with so many pieces each, which appear when the run is over."""
    with open_store(folder / FOLDER_JOURNAL, header=run.header, frame=Frame(), resume=run.resume) as store:
        yield _store_sink(store)
        coming = read_pieces(store)
        number = 0
        while shard := list(islice(coming, pieces)):
            content = frame.prefix + frame.between.join(shard) + frame.suffix
            _write_whole(folder / f"claims-{number:05}{suffix}", content)
            number += 1
        drop(store, keep=run.resume)


@contextmanager
def open_folder(folder: Path, run: Run, name_of: Callable[[str], PurePath]) -> Iterator[Sink]:
    """A folder that gets a file for each article, whole and at once; the journal has their names."""
    taken: set[str] = set()

    def known(key: str) -> Sequence[Mark] | None:
        if key not in store.known or not all((folder / name).is_file() for _, name in recorded(key)):
            return None
        return store.known[key].marks

    def recorded(key: str) -> list[list[str]]:
        names: list[list[str]] = json.loads(known_piece(store, key))
        return names

    def add(key: str, outcome: Outcome) -> Outcome:
        written, names = _write_each(folder, outcome, name_of)
        if names:
            taken.update(name for _, name in names)
            _add(store, key, written, json.dumps(names).encode() + b"\n")
        return written

    def keep(key: str) -> None:
        for source, name in recorded(key):
            new = str(name_of(source))
            if new != name:  # another article of that name came before it
                if name in taken:
                    raise FactxError(
                        f"{folder}: articles of one name have changed places; leave --resume out"
                    )
                _write_whole(folder / new, (folder / name).read_bytes())
            taken.add(new)
        keep_piece(store, key)

    with open_store(folder / FOLDER_JOURNAL, header=run.header, frame=Frame(), resume=run.resume) as store:
        yield Sink(known, add, keep)
        drop(store, keep=run.resume)


def _write_each(
    folder: Path, outcome: Outcome, name_of: Callable[[str], PurePath]
) -> tuple[Outcome, list[list[str]]]:
    """What is written of the outcome, and source and file of each; what has a bad name fails alone."""
    names, pieces, failures = [], [], list(outcome.failures)
    for piece in outcome.pieces:
        name = name_of(piece.source)
        try:
            _write_whole(folder / name, piece.data + b"\n")
        except BadNameError as error:
            failures.append(Failure(piece.source, f"{piece.source}: {error}"))
            continue
        pieces.append(piece)
        names.append([piece.source, str(name)])
    return replace(outcome, pieces=tuple(pieces), failures=tuple(failures)), names


def _store_sink(store: Store) -> Sink:
    def known(key: str) -> Sequence[Mark] | None:
        return store.known[key].marks if key in store.known else None

    def add(key: str, outcome: Outcome) -> Outcome:
        _add(store, key, outcome, store.frame.between.join(piece.data for piece in outcome.pieces))
        return outcome

    return Sink(known, add, lambda key: keep_piece(store, key))


def _add(store: Store, key: str, outcome: Outcome, data: bytes) -> None:
    """Adds the outcome's pieces; an item that failed in part has no key, so that it is done again."""
    marks = [piece.mark for piece in outcome.pieces]
    add_piece(store, "" if outcome.failures else key, data, marks=marks)


def _write_whole(path: Path, data: bytes) -> None:
    """The file, which appears when it is complete. Raises FactxError where it can't be written."""
    part = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(data)
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        if error.errno in BAD_NAMES:
            raise BadNameError(f"{path}: {error.strerror}; give the article another name or id") from None
        raise unwritable(path, error) from None
