"""Pieces of text -> standard output or a file that appears only when it is complete."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from factx.batch.sources import is_wanted, unreadable
from factx.errors import FactxError
from factx.model import Document, OutputFormat
from factx.readers.own import is_replaceable
from factx.writers import write_file


def is_folder(output: str) -> bool:
    """Whether the path means a folder: it is one, or it ends in a slash, or its name has no ending.

    >>> is_folder("no-such-folder/"), is_folder("claims.jsonl")
    (True, False)
    """
    if Path(output).exists():
        return Path(output).is_dir()
    return output.endswith(("/", os.sep)) or not Path(output).suffix


def make_folder(output: str) -> Path:
    """The folder, made where it is missing. Raises FactxError where it can't be."""
    folder = Path(output)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unreadable(folder, error) from None
    if not os.access(folder, os.W_OK):
        raise FactxError(f"{output}: no permission to write there")
    return folder


def check_writable(output: str) -> None:
    """Raises FactxError where nothing can be written there, before any work is done."""
    path = Path(output)
    if path.is_dir():
        raise FactxError(f"{output}: this is a folder; give a file name")
    folder = path.parent
    if not folder.is_dir():
        raise FactxError(f"{output}: the folder {folder} does not exist; make it first")
    if not os.access(path if path.exists() else folder, os.W_OK):
        raise FactxError(f"{output}: no permission to write there")


def check_apart(output: str, sources: Iterable[str], *, globs: Sequence[str] = ()) -> None:
    """Raises FactxError where the output would take the place of a source, as page.html may be both."""
    path = Path(output)
    if not path.is_file():
        return
    for source in map(Path, sources):
        if source.exists() and path.samefile(source):
            raise FactxError(f"{output}: this is the article itself; give the output another name")
        if source.is_dir() and path.resolve().is_relative_to(source.resolve()):
            name = path.resolve().relative_to(source.resolve()).as_posix()
            if is_wanted(name, globs) and is_taken(path):
                raise FactxError(
                    f"{output}: it is one of the articles in {source}; give the output another name"
                )


def is_taken(path: Path) -> bool:
    """Whether something is there that would be lost, an article perhaps, where a file is written anew."""
    return os.path.lexists(path) and not is_replaceable(path)


def check_error_file(errors: str, output: str | None) -> None:
    """Raises FactxError where the list of errors can't be written there, or would take something's place."""
    check_writable(errors)
    path = Path(errors)
    if output is not None and path.resolve() == Path(output).resolve():
        raise FactxError(f"{errors}: the claims go there; give the list of errors another name")
    if path.is_file() and is_taken(path):
        raise FactxError(f"{errors}: factx did not write what is in it; give the list of errors another name")


def write_pieces(pieces: Iterable[str], output: str | None) -> None:
    """Each piece as soon as it is there; a file takes its name only when all of it is written."""
    if output is None:
        for piece in pieces:
            sys.stdout.write(piece)
            sys.stdout.flush()
        return
    with complete_file(Path(output)) as file:
        for piece in pieces:
            file.write(piece)
            file.flush()


def write_binary(documents: Iterable[Document], output: str, output_format: OutputFormat) -> None:
    """Into a file that is no text; a database grows where it stands, others appear when they are complete."""
    if output_format == "sqlite":
        write_file(documents, Path(output), output_format)
        return
    with complete_path(Path(output)) as part:
        write_file(documents, part, output_format)


@contextmanager
def complete_file(path: Path) -> Iterator[TextIO]:
    """A text file to write that takes its name when the block ends well."""
    with complete_path(path) as part, part.open("w", encoding="utf-8", newline="") as file:
        yield file


@contextmanager
def complete_path(path: Path) -> Iterator[Path]:
    """Where to write what takes its name when the block ends well, and is removed when it does not."""
    is_device = path.exists() and not path.is_file()
    # Never the name of a batch's part file, which may stand there and be read meanwhile.
    part = path if is_device else path.with_name(f".{path.name}.new")
    try:
        yield part
        if not is_device:
            part.replace(path)
    except OSError as error:
        raise unreadable(path, error) from None
    finally:
        if not is_device:
            part.unlink(missing_ok=True)
