"""factx batch: folders, archives and records -> one file of claims, or one JSON document an article."""

import json
import shutil
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factx.cli.options import PathName, Seconds, make_options, shared_options
from factx.cli.report import FAILED, INTERRUPTED, say
from factx.errors import FactxError

if TYPE_CHECKING:
    from io import FileIO

    from spacy.language import Language

    from factx.batch.items import Failure, Item, Outcome
    from factx.batch.sinks import Sink
    from factx.batch.work import PieceFormat
    from factx.batch.workers import MakeWork
    from factx.model import Options

FORMATS = ("json", "jsonl", "csv", "sqlite", "parquet", "html")

# Options that change nothing in what an article gives.
OUTWARD = (
    *("engine", "errors", "format", "from_stdin", "globs", "model", "output", "quiet", "resume", "scheduler"),
    *("shards", "timeout", "workers"),
)


@click.command()
@click.argument("sources", nargs=-1, type=PathName(), metavar="[SOURCE]...")
@click.option(
    "-f", "--format", type=click.Choice(FORMATS), help="Output format.  [default: as -o ends, else jsonl]"
)
@click.option(
    "--workers",
    type=click.IntRange(1, 512),
    default=1,
    show_default=True,
    help="Processes that work at once.",
)
@click.option(
    "--resume", is_flag=True, help="Go on with an earlier run; what has not changed is not done again."
)
@click.option("--from-stdin", is_flag=True, help="Read the sources from standard input, one a line.")
@click.option(
    "--glob",
    "globs",
    metavar="PATTERN",
    multiple=True,
    help="In folders and archives, only such files; as '*.txt'.",
)
@click.option(
    "--errors",
    type=PathName(),
    metavar="FILE",
    help="Write a JSON line for each article that fails: source, reason.",
)
@click.option(
    "--timeout",
    type=Seconds(min=0, min_open=True),
    default=600.0,
    show_default=True,
    help="Seconds that an article may take before it counts as failed.",
)
@click.option("--shards", is_flag=True, help="A file for every 1,000 articles in the folder that -o names.")
@click.option(
    "--engine",
    type=click.Choice(("local", "dask")),
    default="local",
    show_default=True,
    help="Work on this machine, or on a Dask cluster.",
)
@click.option(
    "--scheduler", metavar="ADDRESS", help="Dask's scheduler.  [default: a cluster on this machine]"
)
@shared_options
@click.pass_context
def batch(ctx: click.Context, /, sources: tuple[str, ...], **settings: Any) -> None:
    """Extract the claims of many articles.

    SOURCE is a file that extract can read, an archive of such files (.zip, .tar.gz), or a folder: all of them
    in it and in folders below it, by how their names end. Of records {"id", "text", "published", "title"}
    only "text" is needed. With -o FILE all claims go into one file; with -o FOLDER/ each article gets a JSON
    document of its own, or, with -f html, a page beside an index.html that searches them all.

    \b
        factx batch articles/ -o claims.jsonl --workers 4
        factx batch articles/ -o claims.jsonl --resume
        factx batch articles/ -f html -o pages/
        find . -name '*.txt' | factx batch --from-stdin -o claims.csv
    """
    options = make_options(settings)
    if bool(sources) == options.from_stdin:
        raise click.UsageError("give SOURCEs, or --from-stdin and the list of them on standard input", ctx)
    for option, needs in (("--resume", options.resume), ("--engine dask", options.engine == "dask")):
        if needs and options.output is None:
            raise click.UsageError(f"{option} needs a file or folder to write: give -o", ctx)
    if options.scheduler and options.engine != "dask":
        raise click.UsageError("--scheduler is Dask's: add --engine dask")
    counts: Counter[str] = Counter()
    started = time.perf_counter()
    try:
        _run(sources, options, counts)
    except KeyboardInterrupt:
        from factx.batch.summary import counted

        done = counts["documents"] + counts["unchanged"]
        said = f"{counted(done, 'document')} {'is' if done == 1 else 'are'} done and kept"
        kept = "; go on with the same command and --resume" if options.output else ""
        say(f"error: interrupted; {said}{kept}")
        ctx.exit(INTERRUPTED)
    if not options.quiet:
        from factx.batch.summary import summary_line

        say(summary_line(counts, seconds=time.perf_counter() - started))
    if not counts.keys() & {"documents", "unchanged", "failures"}:
        raise FactxError("there are no articles in the sources, or only what factx wrote itself")
    if counts["failures"]:
        ctx.exit(FAILED)


def _run(sources: tuple[str, ...], options: "Options", counts: Counter[str]) -> None:
    """Reads, extracts and writes, article by article, and counts what is done."""
    from factx.batch.sources import find_items
    from factx.cli.batch_output import output_of
    from factx.cli.progress import progress_bar
    from factx.language import load_model

    if options.engine == "dask":
        from factx.batch.cluster import import_dask

        import_dask()
    _check_places(sources, options)
    open_sink, piece_format = output_of(sources, options)
    nlp = load_model(options.model, ner=options.ner)
    found = find_items(_listed(options) if options.from_stdin else sources, options)
    is_shown = not options.quiet and sys.stderr.isatty()
    header = _header(nlp, options, piece_format)
    with (
        _error_file(options.errors) as note,
        progress_bar(lambda: _count(sources, options), shown=is_shown) as advance,
        open_sink(header) as sink,
    ):
        for outcome in _outcomes(found, sink, nlp, options, header=header):
            counts.update(outcome.counts)
            _tell(outcome, note, quiet=options.quiet)
            advance()


def _check_places(sources: tuple[str, ...], options: "Options") -> None:
    """Raises FactxError where what is to be written would take the place of a source, or of the other."""
    from factx.cli.output import check_apart, check_error_file

    if options.output is not None:
        check_apart(options.output, sources, globs=options.globs)
    if options.errors is not None:
        check_error_file(options.errors, options.output)


def _listed(options: "Options") -> "Iterator[str]":
    """The sources of the list on standard input. Raises FactxError at one that the output would replace."""
    from factx.batch.sources import listed_sources
    from factx.cli.output import check_apart

    for source in listed_sources(sys.stdin.buffer):
        if options.output is not None:
            check_apart(options.output, [source], globs=options.globs)
        yield source


def _outcomes(
    found: "Iterable[Item | Failure]", sink: "Sink", nlp: "Language", options: "Options", *, header: Any
) -> "Iterator[Outcome]":
    """What becomes of each input, by the engine that the options name."""
    from factx.batch.run import run_batch, run_on_cluster
    from factx.batch.store import part_of

    if options.engine == "local" or options.output is None:
        make_work = _make_work(nlp, options, header["format"])
        yield from run_batch(found, sink, make_work, workers=options.workers, timeout=options.timeout)
        return
    folder = part_of(Path(options.output)).with_suffix(".shards")
    if not options.resume:
        shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(exist_ok=True)
    yield from run_on_cluster(found, sink, folder.absolute(), options, header=header)
    if not options.resume:
        shutil.rmtree(folder)


def _count(sources: tuple[str, ...], options: "Options") -> int | None:
    from factx.batch.sources import count_items

    return None if options.from_stdin else count_items(sources, options)


def _make_work(nlp: "Language", options: "Options", piece_format: "PieceFormat") -> "MakeWork":
    """What a worker begins with: the model that is loaded here, or its own where that can't be shared."""
    from factx.batch.work import build_work, load_work
    from factx.batch.workers import can_fork

    if can_fork():
        return partial(build_work, nlp, options, piece_format)
    return partial(load_work, options, piece_format)


def _header(nlp: "Language", options: "Options", piece_format: str) -> dict[str, Any]:
    """What has to be the same for an article to be the same: version, model, options, format."""
    from factx.batch.store import JOURNAL_VERSION
    from factx.language import model_name
    from factx.version import VERSION

    settings = {name: value for name, value in asdict(options).items() if name not in OUTWARD}
    header = {
        "factx": VERSION,
        "journal": JOURNAL_VERSION,
        "model": model_name(nlp),
        "format": piece_format,
        "options": settings,
    }
    header_read: dict[str, Any] = json.loads(json.dumps(header, default=str))
    return header_read


@contextmanager
def _error_file(path: str | None) -> "Iterator[Callable[[Outcome], None]]":
    """A function that notes the failures of an outcome, each as a line of JSON."""
    if path is None:
        yield lambda outcome: None
        return
    from factx.batch.sources import unreadable

    with _opened(Path(path)) as file:

        def note(outcome: "Outcome") -> None:
            for failure in outcome.failures:
                reason = failure.reason.removeprefix(f"{failure.source}: ")
                line = json.dumps({"source": failure.source, "reason": reason}, ensure_ascii=False) + "\n"
                try:
                    file.write(line.encode(errors="backslashreplace"))
                except OSError as error:
                    raise unreadable(Path(path), error) from None

        yield note


def _opened(path: Path) -> "FileIO":
    from factx.batch.sources import unreadable

    try:
        return path.open("wb", buffering=0)
    except OSError as error:
        raise unreadable(path, error) from None


def _tell(outcome: "Outcome", note: "Callable[[Outcome], None]", *, quiet: bool) -> None:
    note(outcome)
    for failure in outcome.failures:
        say(f"error: {failure.reason}")
    for warning in () if quiet else outcome.warnings:
        say(f"warning: {warning}")
