"""Outputs of a run: one file, a folder with a file an article, or standard output."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePath
from typing import Any

from factx.batch.items import Outcome
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

# Name of the journal of a run into a folder.
FOLDER_JOURNAL = "factx-batch"


@dataclass(frozen=True, slots=True)
class Sink:
    """An output as functions: whether an earlier run has done an item, how to add one, how to keep one."""

    is_known: Callable[[str], bool]
    add: Callable[[str, Outcome], None]
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

    def add(key: str, outcome: Outcome) -> None:
        nonlocal written
        for piece in outcome.pieces:
            out.write((frame.between if written else frame.prefix) + piece.data)
            written += 1
        out.flush()

    yield Sink(lambda key: False, add, lambda key: None)
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

    def is_known(key: str) -> bool:
        return key in store.known and all((folder / name).is_file() for _, name in recorded(key))

    def recorded(key: str) -> list[list[str]]:
        names: list[list[str]] = json.loads(known_piece(store, key))
        return names

    def add(key: str, outcome: Outcome) -> None:
        names = []
        for piece in outcome.pieces:
            name = name_of(piece.source)
            _write_whole(folder / name, piece.data + b"\n")
            names.append([piece.source, str(name)])
        done(key, outcome, names)

    def done(key: str, outcome: Outcome, names: list[list[str]]) -> None:
        taken.update(name for _, name in names)
        data = json.dumps(names).encode() + b"\n"
        add_piece(store, "" if outcome.failures else key, data, documents=len(names))

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
        yield Sink(is_known, add, keep)
        drop(store, keep=run.resume)


def _store_sink(store: Store) -> Sink:
    def add(key: str, outcome: Outcome) -> None:
        data = store.frame.between.join(piece.data for piece in outcome.pieces)
        add_piece(store, "" if outcome.failures else key, data, documents=len(outcome.pieces))

    return Sink(lambda key: key in store.known, add, lambda key: keep_piece(store, key))


def _write_whole(path: Path, data: bytes) -> None:
    """The file, which appears when it is complete. Raises FactxError where it can't be written."""
    part = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(data)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise unwritable(path, error) from None
