"""factx check: articles against themselves."""

import os
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from factx.cli.extract import STDIN, read_articles
from factx.cli.options import PathName, make_options, shared_options
from factx.cli.report import FAILED, FOUND, articles_only
from factx.model import CLAIM_TYPES, Article, Options
from factx.writers.findings import FINDINGS_FORMATS, findings_format_of, write_findings

if TYPE_CHECKING:
    from factx.findings import Checked
    from factx.writers.findings import FindingsFormat


@click.command()
@click.argument("articles", nargs=-1, type=PathName(), metavar="[ARTICLE]...")
@click.option(
    "-f",
    "--format",
    type=click.Choice(FINDINGS_FORMATS),
    help="Output format.  [default: as -o ends, else table]",
)
@click.option("--all", "everything", is_flag=True, help="Show what holds and what is unclear, too.")
@shared_options
@click.pass_context
def check(ctx: click.Context, /, articles: tuple[str, ...], *, everything: bool, **settings: Any) -> None:
    """Find where an article contradicts itself.

    Do parts add up to their total, percentages fit their counts, changes fit their ends? Are as many people
    listed as announced, and do weekdays, periods and ages fit their dates? Each finding names its claims and
    shows the sum. Only contradictions are shown, unless --all is given.

    ARTICLE is as for factx extract.

    \b
        factx check article.txt
        factx check article.txt --all
        factx check a.txt b.txt -f jsonl | jq .explanation

    With --type, only findings about such claims are shown. factx exits with 1 where it shows a contradiction.
    """
    if not articles and sys.stdin.isatty():
        click.echo(ctx.get_help())
        return
    if settings["bom"]:
        raise click.UsageError("--bom is for CSV, which check does not write")
    types = settings["types"] or CLAIM_TYPES
    options = make_options({**settings, "types": CLAIM_TYPES, "format": None})
    output_format = settings["format"] or (findings_format_of(options.output) if options.output else "table")
    counts: Counter[str] = Counter()
    keep = partial(_kept, types=types, everything=everything)
    _run(articles or (STDIN,), output_format, options, counts, keep=keep)
    if counts["failures"]:
        ctx.exit(FAILED)
    if counts["inconsistent"]:
        ctx.exit(FOUND)


def _run(
    sources: tuple[str, ...],
    output_format: "FindingsFormat",
    options: Options,
    counts: Counter[str],
    *,
    keep: "Callable[[Checked], Checked]",
) -> None:
    """Reads, extracts, checks and writes; `counts` gets the failures and the contradictions."""
    from factx.cli.output import check_apart, check_writable, write_pieces

    if options.output:
        check_writable(options.output)
        check_apart(options.output, sources)
    articles = list(articles_only(read_articles(sources, options), counts, quiet=options.quiet))
    if articles:
        on_terminal = options.output is None and sys.stdout.isatty()
        pieces = write_findings(
            _checked(articles, options, counts, keep=keep),
            output_format,
            several=len(sources) > 1 or len(articles) > 1,
            width=None if on_terminal else shutil.get_terminal_size((120, 50)).columns,
            color=on_terminal and "NO_COLOR" not in os.environ,
        )
        write_pieces(pieces, options.output)


def _checked(
    articles: "Iterable[Article]",
    options: Options,
    counts: Counter[str],
    *,
    keep: "Callable[[Checked], Checked]",
) -> "Iterator[Checked]":
    """Each article with the findings to show; `counts` gets the contradictions."""
    from factx.checks.article.check import check as check_document
    from factx.language import load_model
    from factx.pipeline import extract

    for document in extract(articles, load_model(options.model, ner=options.ner), options):
        checked = keep(check_document(document))
        counts["inconsistent"] += sum(finding.verdict == "inconsistent" for finding in checked.findings)
        yield checked


def _kept(checked: "Checked", *, types: tuple[str, ...], everything: bool) -> "Checked":
    """The article with the findings that were asked for."""
    kept = [
        finding
        for finding in checked.findings
        if (everything or finding.verdict == "inconsistent")
        and any(involved.claim.type in types for involved in finding.claims)
    ]
    return replace(checked, findings=kept)
