"""factx batch: folders, archives and records -> one file of claims, or one JSON document an article."""

import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factx.cli.options import make_options, shared_options
from factx.cli.report import FAILED, INTERRUPTED, say
from factx.errors import FactxError

if TYPE_CHECKING:
    from spacy.language import Language

    from factx.batch.items import Outcome
    from factx.batch.sinks import Run, Sink
    from factx.batch.work import PieceFormat
    from factx.batch.workers import MakeWork
    from factx.model import Options

FORMATS = ("json", "jsonl", "csv")

# Options that change nothing in what an article gives.
OUTWARD = (
    "errors",
    "format",
    "from_stdin",
    "globs",
    "model",
    "output",
    "quiet",
    "resume",
    "timeout",
    "workers",
)


@click.command()
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
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
    "--errors", metavar="FILE", help="Write a JSON line for each article that fails: source, reason."
)
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    default=600.0,
    show_default=True,
    help="Seconds that an article may take before it counts as failed.",
)
@shared_options
@click.pass_context
def batch(ctx: click.Context, /, sources: tuple[str, ...], **settings: Any) -> None:
    """Extract the claims of many articles.

    SOURCE is a folder (its articles, also in folders below it), an article, an archive of articles (.zip,
    .tar.gz), or a file of JSON Lines records {"id", "text", "published", "title"}, of which only "text" is
    needed (.jsonl, .jsonl.gz). With -o FILE all claims go into one file; with -o FOLDER/ each article gets a
    JSON document of its own.

    \b
        factx batch articles/ -o claims.jsonl --workers 4
        factx batch articles/ -o claims.jsonl --resume
        factx batch articles/ -o out/
        find . -name '*.txt' | factx batch --from-stdin -o claims.csv
    """
    options = make_options(settings)
    if bool(sources) == options.from_stdin:
        raise click.UsageError("give SOURCEs, or --from-stdin and the list of them on standard input", ctx)
    if options.resume and options.output is None:
        raise click.UsageError("--resume goes on with a file or folder: give -o", ctx)
    counts: Counter[str] = Counter()
    started = time.perf_counter()
    try:
        _run(sources, options, counts)
    except KeyboardInterrupt:
        done = f"{counts['documents'] + counts['unchanged']:,} documents"
        kept = "; go on with the same command and --resume" if options.output else ""
        say(f"error: interrupted; {done} are done and kept{kept}")
        ctx.exit(INTERRUPTED)
    if not options.quiet:
        from factx.batch.summary import summary_line

        say(summary_line(counts, seconds=time.perf_counter() - started))
    if counts["failures"]:
        ctx.exit(FAILED)


def _run(sources: tuple[str, ...], options: "Options", counts: Counter[str]) -> None:
    """Reads, extracts and writes, article by article, and counts what is done."""
    from factx.batch.run import run_batch
    from factx.batch.sources import count_items, find_items, listed_sources
    from factx.cli.progress import progress_bar
    from factx.language import load_model

    open_sink, piece_format = _output(sources, options)
    nlp = load_model(options.model)
    found = find_items(
        listed_sources(sys.stdin.buffer) if options.from_stdin else sources, globs=options.globs
    )
    is_shown = not options.quiet and sys.stderr.isatty()
    with (
        _error_file(options.errors) as note,
        progress_bar(
            lambda: None if options.from_stdin else count_items(sources, globs=options.globs), shown=is_shown
        ) as advance,
        open_sink(_header(nlp, options, piece_format)) as sink,
    ):
        make_work = _make_work(nlp, options, piece_format)
        for outcome in run_batch(found, sink, make_work, workers=options.workers, timeout=options.timeout):
            counts.update(outcome.counts)
            _tell(outcome, note, quiet=options.quiet)
            advance()


def _make_work(nlp: "Language", options: "Options", piece_format: "PieceFormat") -> "MakeWork":
    """What a worker begins with: the model that is loaded here, or its own where that can't be shared."""
    from factx.batch.work import build_work, load_work
    from factx.batch.workers import can_fork

    if can_fork():
        return partial(build_work, nlp, options, piece_format)
    return partial(load_work, options, piece_format)


def _output(
    sources: tuple[str, ...], options: "Options"
) -> "tuple[Callable[[Mapping[str, Any]], AbstractContextManager[Sink]], PieceFormat]":
    """How to open the output that the options name, and how its documents are written.

    Raises FactxError where nothing can be written there.
    """
    from factx.batch.names import output_names
    from factx.batch.sinks import FOLDER_JOURNAL, open_file, open_folder, open_stream
    from factx.batch.work import TEXT_FORMATS, frame_of
    from factx.cli.output import check_writable, is_folder, make_folder
    from factx.writers import format_of

    output = options.output
    if output is not None and is_folder(output):
        if options.format not in (None, "json"):
            raise FactxError(f"{output}: an article's own file is JSON; leave -f out, or write to one file")
        folder, name_of = make_folder(output), output_names(sources)
        begun = partial(_run_of, folder / FOLDER_JOURNAL, resume=options.resume)
        return lambda header: open_folder(folder, begun(header), name_of), "json"
    piece_format = TEXT_FORMATS[options.format or (format_of(output) if output else "jsonl")]
    frame = frame_of(piece_format)
    if output is None:
        return lambda header: open_stream(frame), piece_format
    check_writable(output)
    path = Path(output)
    return lambda header: open_file(path, frame, _run_of(path, header, resume=options.resume)), piece_format


def _run_of(output: Path, header: "Mapping[str, Any]", *, resume: bool) -> "Run":
    """The run of an output; says so where an earlier one is not gone on with."""
    from factx.batch.sinks import Run
    from factx.batch.store import is_begun

    begun = is_begun(output, header)
    if resume and begun is False:
        say(f"warning: {output}: the earlier run had other options or another version; all is done anew")
    if begun and not resume:
        say(
            f"warning: {output}: an earlier run did not finish; all is done anew, --resume would have gone on"
        )
    return Run(header, resume)


def _header(nlp: "Language", options: "Options", piece_format: str) -> dict[str, Any]:
    """What has to be the same for an article to be the same: version, model, options, format."""
    from factx.language import model_name
    from factx.version import VERSION

    settings = {name: value for name, value in asdict(options).items() if name not in OUTWARD}
    header = {"factx": VERSION, "model": model_name(nlp), "format": piece_format, "options": settings}
    header_read: dict[str, Any] = json.loads(json.dumps(header, default=str))
    return header_read


@contextmanager
def _error_file(path: str | None) -> "Iterator[Callable[[Outcome], None]]":
    """A function that notes the failures of an outcome, each as a line of JSON."""
    if path is None:
        yield lambda outcome: None
        return
    from factx.batch.sources import unreadable

    try:
        with Path(path).open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:

            def note(outcome: "Outcome") -> None:
                for failure in outcome.failures:
                    reason = failure.reason.removeprefix(f"{failure.source}: ")
                    record = {"source": failure.source, "reason": reason}
                    file.write(json.dumps(record, ensure_ascii=False) + "\n")
                    file.flush()

            yield note
    except OSError as error:
        raise unreadable(Path(path), error) from None


def _tell(outcome: "Outcome", note: "Callable[[Outcome], None]", *, quiet: bool) -> None:
    note(outcome)
    for failure in outcome.failures:
        say(f"error: {failure.reason}")
    for warning in () if quiet else outcome.warnings:
        say(f"warning: {warning}")
