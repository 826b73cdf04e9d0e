"""factx extract: articles -> claims on standard output."""

import os
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any

import click

from factx.cli.options import make_options, shared_options
from factx.cli.report import FAILED, articles_only
from factx.errors import FactxError
from factx.model import Article, Options

STDIN = "-"
FORMATS = ("json", "jsonl", "csv", "table")


@click.command()
@click.argument("articles", nargs=-1, metavar="[ARTICLE]...")
@click.option(
    "-f", "--format", type=click.Choice(FORMATS), help="Output format.  [default: as -o ends, else json]"
)
@shared_options
@click.pass_context
def extract(ctx: click.Context, /, articles: tuple[str, ...], **settings: Any) -> None:
    """Print what articles claim: every number, date, person and place.

    ARTICLE is a plain-text file, or - for standard input, which is also read where no ARTICLE is given. One
    article gives one JSON document, several give an array.

    \b
        factx extract article.txt
        cat article.txt | factx extract | jq .claims
        factx extract a.txt b.txt -f csv -o claims.csv
    """
    if not articles and sys.stdin.isatty():
        click.echo(ctx.get_help())
        return
    if _run(articles or (STDIN,), make_options(settings))["failures"]:
        ctx.exit(FAILED)


def _run(sources: tuple[str, ...], options: Options) -> Counter[str]:
    """Reads, extracts and writes; what comes back counts the failures."""
    from factx.cli.output import check_writable, write_pieces
    from factx.writers import format_of, write_documents

    output_format = options.format or (format_of(options.output) if options.output else "json")
    if options.output:
        check_writable(options.output)
    counts: Counter[str] = Counter()
    articles = list(articles_only(read_articles(sources, options), counts, quiet=options.quiet))
    if articles:
        from factx.language import load_model
        from factx.pipeline import extract as extract_articles

        documents = extract_articles(articles, load_model(options.model), options)
        on_terminal = options.output is None and sys.stdout.isatty()
        pieces = write_documents(
            documents,
            output_format,
            several=len(sources) > 1,
            width=None if on_terminal else shutil.get_terminal_size((120, 50)).columns,
            color=on_terminal and "NO_COLOR" not in os.environ,
        )
        write_pieces(pieces, options.output)
    return counts


def read_articles(sources: tuple[str, ...], options: Options) -> Iterator[Article | FactxError]:
    """The article of each source, or why there is none; "-" is standard input."""
    from pathlib import Path

    from factx.batch.sources import read_file
    from factx.readers.text import read_text

    for source in sources:
        if source != STDIN:
            yield read_file(Path(source), encoding=options.encoding)
            continue
        try:
            yield read_text(sys.stdin.buffer.read(), "-", encoding=options.encoding)
        except FactxError as error:
            yield error
