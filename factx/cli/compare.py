"""factx compare: articles against each other, or against claims known before."""

import os
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Any

import click

from factx.cli.options import PathName, make_options, shared_options
from factx.cli.report import FAILED, FOUND, articles_only
from factx.compared import GROUP_TYPES
from factx.errors import FactxError
from factx.model import CLAIM_TYPES, Options

if TYPE_CHECKING:
    from factx.compared import Comparison
    from factx.model import Article, Document
    from factx.writers.comparison import ComparisonFormat

DATABASES = (".db", ".sqlite")
FORMATS = ("json", "jsonl", "csv", "table", "html")


@click.command()
@click.argument("sources", nargs=-1, required=True, type=PathName(), metavar="SOURCE...")
@click.option(
    "-f", "--format", type=click.Choice(FORMATS), help="Output format.  [default: as -o ends, else table]"
)
@click.option(
    "--against",
    type=PathName(),
    metavar="CLAIMS",
    help="Compare with the claims that factx wrote there before, and not among each other.",
)
@shared_options
@click.pass_context
def compare(ctx: click.Context, /, sources: tuple[str, ...], against: str | None, **settings: Any) -> None:
    """Find the figures, people and places that several articles give, and where the figures differ.

    SOURCE is a folder, an article, or a file of records, as for factx batch, or a database that factx batch
    wrote. Figures of one thing stand together, with the article, sentence, source and day of each, and one
    verdict: they agree; they are compatible ("more than 1,100" and 1,135); they changed from one day to
    another; or they differ.

    \b
        factx compare articles/
        factx compare monday.txt tuesday.txt -o facts.html
        factx compare claims.db
        factx compare new.txt --against claims.db

    factx exits with 1 where figures differ.
    """
    from factx.cli.output import check_apart

    kinds, chosen = _kinds(settings["types"]), settings["format"]
    options = make_options({**settings, "types": CLAIM_TYPES, "format": None})
    output_format = _output_format(chosen, options)
    if options.output:
        check_apart(options.output, [*sources, *([against] if against else [])])
    counts: Counter[str] = Counter()
    comparison = _compare(sources, against, options, counts)
    groups = [group for group in comparison.groups if group.type in kinds]
    _write(replace(comparison, groups=groups), output_format, options)
    if counts["failures"]:
        ctx.exit(FAILED)
    if any(group.verdict == "differ" for group in groups):
        ctx.exit(FOUND)


def _kinds(types: tuple[str, ...]) -> tuple[str, ...]:
    """The types of groups that --type asks for."""
    kinds = tuple(kind for kind in GROUP_TYPES if not types or kind in types)
    if not kinds:
        raise click.UsageError(
            "compare puts numbers, people and places together; dates stand with the numbers"
        )
    return kinds


def _output_format(chosen: "ComparisonFormat | None", options: Options) -> "ComparisonFormat":
    """The format to write. Raises FactxError, before any work, where nothing can be written."""
    from factx.cli.output import check_writable
    from factx.writers.comparison import comparison_format_of

    if options.output:
        check_writable(options.output)
    output_format = chosen or (comparison_format_of(options.output) if options.output else "table")
    if options.bom and output_format != "csv":
        raise FactxError("--bom is for CSV; leave it out, or give -f csv")
    return output_format


def _compare(
    sources: tuple[str, ...], against: str | None, options: Options, counts: Counter[str]
) -> "Comparison":
    """Reads, extracts and compares; `counts` gets the failures."""
    from factx.batch.sources import count_items
    from factx.checks.compare.compare import compare as compare_documents
    from factx.cli.progress import progress_bar

    stored = _read_stored(against) if against else ()
    articles = tuple(source for source in sources if not _is_database(source))
    shown = not options.quiet and sys.stderr.isatty()
    with progress_bar(lambda: count_items(articles, options), shown=shown) as advance:
        documents = chain(
            _extracted(articles, options, counts, advance) if articles else (),
            *(_read_stored(source) for source in sources if _is_database(source)),
        )
        return compare_documents(documents, against=stored)


def _is_database(source: str) -> bool:
    """Whether the source is a database, which only factx can have written: its claims are known already."""
    return source.lower().endswith(DATABASES)


def _extracted(
    sources: tuple[str, ...], options: Options, counts: Counter[str], advance: Callable[[], None]
) -> "Iterator[Document]":
    from factx.batch.items import Failure, articles_of
    from factx.batch.sources import find_items
    from factx.language import load_model
    from factx.pipeline import extract

    def read() -> "Iterator[Article | FactxError]":
        for item in find_items(sources, options):
            if isinstance(item, Failure):
                yield FactxError(item.reason)
            else:
                yield from map(_advised, articles_of(item, options))

    nlp = load_model(options.model, ner=options.ner)
    for document in extract(articles_only(read(), counts, quiet=options.quiet), nlp, options):
        advance()
        yield document


def _advised(article: "Article | FactxError") -> "Article | FactxError":
    """The article; where it is claims that factx wrote, an error that says how they are compared."""
    from factx.readers.own import OwnOutputError

    if not isinstance(article, OwnOutputError):
        return article
    return FactxError(
        f"{article.where}: factx wrote this; compare articles with it by --against, "
        "or write the claims to a database, as claims.db, and give that"
    )


def _write(comparison: "Comparison", output_format: "ComparisonFormat", options: Options) -> None:
    from factx.cli.output import write_pieces
    from factx.writers.comparison import write_comparison

    on_terminal = options.output is None and sys.stdout.isatty()
    pieces = write_comparison(
        comparison,
        output_format,
        width=None if on_terminal else shutil.get_terminal_size((120, 50)).columns,
        color=on_terminal and "NO_COLOR" not in os.environ,
        bom=options.bom,
    )
    write_pieces(pieces, options.output)


def _read_stored(path: str) -> "Iterator[Document]":
    """The documents that stand in a file of claims; what has only claims makes a document without a text."""
    from pathlib import Path

    from factx.batch.sources import unreadable
    from factx.model import Document
    from factx.readers.stored_files import read_stored

    try:
        for stored in read_stored(Path(path)):
            yield stored.document or Document(
                source=stored.source,
                sha256="",
                title=None,
                published=None,
                published_from=None,
                language="en",
                model="",
                text="",
                sentences=[],
                entities=[],
                claims=stored.claims,
            )
    except OSError as error:
        raise unreadable(Path(path), error) from None
