"""What the tests of batch share: small articles, and runs of them with the model that is loaded already."""

import zlib
from collections.abc import Generator, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from factx.batch.items import Failure, Item, Outcome, Piece
from factx.batch.run import run_batch
from factx.batch.sinks import Run, open_file
from factx.batch.work import Work, build_work, frame_of
from factx.model import Options

if TYPE_CHECKING:
    from spacy.language import Language

HEADER = {"factx": "test"}


def small_items(count: int) -> list[Item]:
    """Articles that differ; some have no claim."""
    texts = ("Police in Oslo held {} people in 2024.", "Ole Hansen left {} ships.", "Nothing happened there.")
    return [Item(f"a{n}.txt", texts[n % 3].format(n).encode()) for n in range(count)]


def copy_of(item: Item) -> Piece:
    """The item's bytes as a line."""
    return Piece(item.source, item.raw + b"\n", (zlib.crc32(item.source.encode()), zlib.crc32(item.raw)))


def echo_work() -> Work:
    """Work that needs no model: each item's bytes as a line."""

    def work(items: Sequence[Item]) -> list[Outcome]:
        return [Outcome((copy_of(item),)) for item in items]

    return work


def run_file(
    output: Path,
    items: Iterable[Item | Failure],
    nlp: "Language | None" = None,
    *,
    resume: bool = False,
    workers: int = 2,
    header: dict[str, str] = HEADER,
) -> Generator[Outcome, None, None]:
    """A run into a file, outcome by outcome; without a model the items are only copied."""
    make_work = partial(build_work, nlp, Options(), "jsonl") if nlp else echo_work
    frame = frame_of("jsonl" if output.suffix == ".jsonl" else "json")
    with open_file(output, frame, Run(header, resume)) as sink:
        yield from run_batch(items, sink, make_work, workers=workers, timeout=60)
