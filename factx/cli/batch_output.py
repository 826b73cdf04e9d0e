"""Where a batch writes: standard output, a file, a folder of documents, of pages, or of shards."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factx.cli.report import say
from factx.errors import FactxError

if TYPE_CHECKING:
    from factx.batch.sinks import Run, Sink
    from factx.batch.work import PieceFormat
    from factx.model import Options

    Opening = tuple[Callable[[Mapping[str, Any]], AbstractContextManager[Sink]], PieceFormat]


def output_of(sources: tuple[str, ...], options: "Options") -> "Opening":
    """How to open the output that the options name, and how its documents are written.

    Raises FactxError where nothing can be written there.
    """
    from factx.batch.sinks import open_documents, open_file, open_stream
    from factx.batch.work import TEXT_FORMATS, frame_of
    from factx.cli.output import check_writable, is_folder, write_binary
    from factx.writers import FILE_FORMATS, check_output, format_of

    output = options.output
    if options.shards:
        return _sharded_output(options)
    if output is not None and is_folder(output):
        return _folder_output(output, sources, options)
    output_format = options.format or (format_of(output) if output else "jsonl")
    if output_format == "html":
        raise FactxError("a page shows one article; for several, give a folder: -f html -o pages/")
    if output is not None:
        check_writable(output)
    check_output(output_format, Path(output) if output else None, bom=options.bom)
    if output is not None and output_format in FILE_FORMATS:
        path, write = Path(output), partial(write_binary, output=output, output_format=output_format)
        return lambda header: open_documents(path, _run_of(path, header, options), write), "document"
    piece_format = TEXT_FORMATS[output_format]
    frame = frame_of(piece_format, bom=options.bom)
    if output is None:
        return lambda header: open_stream(frame), piece_format
    path = Path(output)
    return lambda header: open_file(path, frame, _run_of(path, header, options)), piece_format


def _folder_output(output: str, sources: tuple[str, ...], options: "Options") -> "Opening":
    from factx.batch.names import output_names
    from factx.batch.sinks import FOLDER_JOURNAL, open_documents, open_folder
    from factx.cli.output import is_taken, make_folder
    from factx.writers import check_output
    from factx.writers.page.folder import write_folder
    from factx.writers.page.index import INDEX_NAME, read_index

    if options.engine == "dask" and options.format != "html":
        raise FactxError(f"{output}: the engine dask writes no file an article; give a file, or --shards")
    if options.format not in (None, "html", "json"):
        raise FactxError(
            f"{output}: an article's own file is JSON or HTML; leave -f out, or write to one file"
        )
    check_output(options.format or "json", None, bom=options.bom)
    folder = make_folder(output)
    journal = folder / FOLDER_JOURNAL

    def stays(path: Path) -> bool:
        taken = is_taken(path)
        if taken and not options.quiet:
            say(f"warning: {path}: factx did not write it; it stays, and the article's file gets a number")
        return taken

    if options.format == "html":
        read_index(folder)  # else it would be seen at the very end that another program's is there
        pages = output_names(
            sources, suffix=".html", is_taken=lambda name: str(name) == INDEX_NAME or stays(folder / name)
        )
        write = partial(write_folder, folder=folder, name_of=pages)
        return lambda header: open_documents(journal, _run_of(journal, header, options), write), "document"
    names = output_names(sources, is_taken=lambda name: stays(folder / name))
    return lambda header: open_folder(folder, _run_of(journal, header, options), names), "json"


def _sharded_output(options: "Options") -> "Opening":
    """A folder of files of many articles each."""
    from factx.batch.shards import SHARD_ITEMS
    from factx.batch.sinks import FOLDER_JOURNAL, open_shards
    from factx.batch.work import TEXT_FORMATS, frame_of
    from factx.cli.output import is_folder, is_taken, make_folder

    output, output_format = options.output, options.format or "jsonl"
    if output is None or not is_folder(output) or output_format not in TEXT_FORMATS:
        raise FactxError("--shards needs a folder, as -o claims/, and the format json, jsonl or csv")
    folder, piece_format = make_folder(output), TEXT_FORMATS[output_format]
    if taken := next(filter(is_taken, sorted(folder.glob(f"claims-*.{output_format}"))), None):
        raise FactxError(
            f"{taken}: factx did not write this, and a shard may take its place; give another folder"
        )
    frame = frame_of(piece_format, bom=options.bom)
    pieces = 1 if options.engine == "dask" else SHARD_ITEMS
    journal = folder / FOLDER_JOURNAL

    def open_sink(header: "Mapping[str, Any]") -> "AbstractContextManager[Sink]":
        run = _run_of(journal, header, options)
        return open_shards(folder, f".{output_format}", frame, run, pieces=pieces)

    return open_sink, piece_format


def _run_of(output: Path, header: "Mapping[str, Any]", options: "Options") -> "Run":
    """The run of an output; says so where an earlier one is not gone on with."""
    from factx.batch.sinks import Run
    from factx.batch.store import is_begun

    begun = is_begun(output, header)
    if options.resume and begun is False:
        say(f"warning: {output}: the earlier run had other options or another version; all is done anew")
    if begun and not options.resume:
        say(
            f"warning: {output}: an earlier run did not finish; all is done anew, --resume would have gone on"
        )
    return Run(header, options.resume)
