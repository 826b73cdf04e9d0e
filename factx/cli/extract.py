"""factx extract: articles -> claims on standard output."""

import os
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from io import BufferedReader
from typing import Any, cast, get_args

import click

from factx.cli.options import PathName, make_options, shared_options
from factx.cli.report import FAILED, articles_only
from factx.errors import FactxError
from factx.model import Article, Options, OutputFormat

STDIN = "-"


@click.command()
@click.argument("articles", nargs=-1, type=PathName(), metavar="[ARTICLE]...")
@click.option(
    "-f",
    "--format",
    type=click.Choice(get_args(OutputFormat)),
    help="Output format.  [default: as -o ends, else json]",
)
@shared_options
@click.pass_context
def extract(ctx: click.Context, /, articles: tuple[str, ...], **settings: Any) -> None:
    """Print what articles claim: every number, date, person and place.

    ARTICLE is a file of plain text, Markdown, HTML, PDF, Word (.docx), e-mail (.eml), or JSON or JSON Lines
    records {"id", "text", "published", "title"}; each may be packed (.gz). - is standard input, which is also
    read where no ARTICLE is given. One article gives one JSON document, several give an array.

    \b
        factx extract article.txt
        cat article.txt | factx extract | jq .claims
        factx extract a.txt b.txt -f csv -o claims.csv
        factx extract article.txt -o article.html
    """
    if not articles and sys.stdin.isatty():
        click.echo(ctx.get_help())
        return
    if _run(articles or (STDIN,), make_options(settings))["failures"]:
        ctx.exit(FAILED)


def _run(sources: tuple[str, ...], options: Options) -> Counter[str]:
    """Reads, extracts and writes; what comes back counts the failures."""
    from pathlib import Path

    from factx.cli.output import check_apart, check_writable, write_binary, write_pieces
    from factx.writers import FILE_FORMATS, check_output, format_of, write_documents

    output_format = options.format or (format_of(options.output) if options.output else "json")
    if options.output:
        check_writable(options.output)
        check_apart(options.output, sources)
    check_output(output_format, Path(options.output) if options.output else None, bom=options.bom)
    counts: Counter[str] = Counter()
    articles = list(articles_only(read_articles(sources, options), counts, quiet=options.quiet))
    if articles:
        from factx.language import load_model
        from factx.pipeline import extract as extract_articles

        documents = extract_articles(articles, load_model(options.model, ner=options.ner), options)
        if options.output and output_format in FILE_FORMATS:
            write_binary(documents, options.output, output_format)
            return counts
        on_terminal = options.output is None and sys.stdout.isatty()
        pieces = write_documents(
            documents,
            output_format,
            several=len(sources) > 1 or len(articles) > 1,
            width=None if on_terminal else shutil.get_terminal_size((120, 50)).columns,
            color=on_terminal and "NO_COLOR" not in os.environ,
            bom=options.bom,
        )
        write_pieces(pieces, options.output)
    return counts


def read_articles(sources: tuple[str, ...], options: Options) -> Iterator[Article | FactxError]:
    """The article of each source, or why there is none; "-" is standard input."""
    from pathlib import Path

    from factx.batch.sources import read_file
    from factx.readers.read import read_stream

    for source in sources:
        if source == STDIN:
            yield from read_stream(cast(BufferedReader, sys.stdin.buffer), STDIN, options=options)
        else:
            yield from read_file(Path(source), options=options)
