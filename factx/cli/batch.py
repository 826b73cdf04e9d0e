"""factx batch: folders and records -> one file of claims, or one JSON document an article."""

import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any

import click

from factx.cli.options import make_options, shared_options
from factx.cli.report import FAILED, INTERRUPTED, articles_only, say
from factx.errors import FactxError

if TYPE_CHECKING:
    from factx.model import Document, Options

FORMATS = ("json", "jsonl", "csv", "sqlite", "parquet", "html")


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option(
    "-f", "--format", type=click.Choice(FORMATS), help="Output format.  [default: as -o ends, else jsonl]"
)
@shared_options
@click.pass_context
def batch(ctx: click.Context, /, sources: tuple[str, ...], **settings: Any) -> None:
    """Extract the claims of many articles.

    SOURCE is a file that extract can read, or a folder: all such files in it and in folders below it, by how
    their names end. Of records {"id", "text", "published", "title"} only "text" is needed. With -o FILE all
    claims go into one file; with -o FOLDER/ each article gets a JSON document of its own, or, with -f html, a
    page beside an index.html that searches them all.

    \b
        factx batch articles/ -o claims.jsonl
        factx batch articles/ -o out/
        factx batch articles/ -f html -o pages/
        factx batch records.jsonl -o claims.csv
    """
    options = make_options(settings)
    counts: Counter[str] = Counter()
    started = time.perf_counter()
    with _interrupts() as interrupted:
        _run(sources, options, counts, interrupted)
    if not options.quiet:
        from factx.batch.summary import summary_line

        say(summary_line(counts, seconds=time.perf_counter() - started))
    if interrupted():
        say(
            f"error: interrupted; the {counts['documents']:,} documents done so far stand whole in the output"
        )
        ctx.exit(INTERRUPTED)
    if counts["failures"]:
        ctx.exit(FAILED)


def _run(
    sources: tuple[str, ...], options: "Options", counts: Counter[str], interrupted: Callable[[], bool]
) -> None:
    """Reads, extracts and writes one article at a time, and counts what is done."""
    from factx.batch.sources import count_articles, read_sources
    from factx.cli.progress import progress_bar
    from factx.language import load_model
    from factx.pipeline import extract

    write = _writer(sources, options)
    nlp = load_model(options.model)
    articles = articles_only(read_sources(sources, options=options), counts, quiet=options.quiet)
    with progress_bar(
        lambda: count_articles(sources), shown=not options.quiet and sys.stderr.isatty()
    ) as advance:
        documents = _counted(
            extract(articles, nlp, options), counts, advance=advance, interrupted=interrupted
        )
        first = next(documents, None)
        if first is not None:
            write(chain([first], documents))


def _writer(sources: tuple[str, ...], options: "Options") -> "Callable[[Iterable[Document]], None]":
    """A function that writes documents where the options say. Raises FactxError where it can't."""
    from pathlib import Path

    from factx.batch.names import output_names
    from factx.cli.output import (
        check_writable,
        is_folder,
        make_folder,
        write_binary,
        write_each,
        write_pieces,
    )
    from factx.writers import FILE_FORMATS, check_output, format_of, write_documents
    from factx.writers.page.folder import write_folder
    from factx.writers.page.index import INDEX_NAME

    output = options.output
    if output is not None and is_folder(output):
        if options.format == "html":
            check_output("html", None, bom=options.bom)
            pages = output_names(sources, suffix=".html", taken=(INDEX_NAME,))
            return partial(write_folder, folder=make_folder(output), name_of=pages)
        if options.format not in (None, "json"):
            raise FactxError(
                f"{output}: an article's own file is JSON or HTML; leave -f out, or write to one file"
            )
        check_output("json", None, bom=options.bom)
        return partial(write_each, folder=make_folder(output), name_of=output_names(sources))
    output_format = options.format or (format_of(output) if output else "jsonl")
    if output is not None:
        check_writable(output)
    check_output(output_format, Path(output) if output else None, bom=options.bom)
    if output is not None and output_format in FILE_FORMATS:
        return partial(write_binary, output=output, output_format=output_format)
    return lambda documents: write_pieces(
        write_documents(documents, output_format, several=True, bom=options.bom), output
    )


def _counted(
    documents: "Iterable[Document]",
    counts: Counter[str],
    *,
    advance: Callable[[], None],
    interrupted: Callable[[], bool],
) -> "Iterator[Document]":
    """The documents until an interrupt, each counted."""
    from factx.batch.summary import counts_of

    for document in documents:
        if interrupted():
            return
        counts.update(counts_of(document))
        advance()
        yield document


@contextmanager
def _interrupts() -> Iterator[Callable[[], bool]]:
    """Ctrl-C finishes the article at hand so that the output stays whole; a second Ctrl-C ends at once."""
    seen: list[int] = []

    def remember(number: int, frame: object) -> None:
        if seen:
            raise KeyboardInterrupt
        seen.append(number)

    before = signal.signal(signal.SIGINT, remember)
    try:
        yield lambda: bool(seen)
    finally:
        signal.signal(signal.SIGINT, before)
