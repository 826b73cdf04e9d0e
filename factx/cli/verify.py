"""factx verify: stored claims against their sources."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factx.cli.options import PathName, input_options
from factx.cli.report import FAILED, FOUND, printable, say
from factx.errors import FactxError
from factx.model import Options

if TYPE_CHECKING:
    from factx.checks.verify import Verdict
    from factx.model import Article
    from factx.readers.stored_files import Stored

FORMATS = ("text", "json")


@click.command()
@click.argument("claims", type=PathName(), metavar="CLAIMS")
@click.option(
    "--source",
    type=PathName(),
    metavar="FILE|FOLDER",
    help="The article, or the folder or file of records that holds it.  [default: where it was read from]",
)
@click.option(
    "-f", "--format", type=click.Choice(FORMATS), default="text", help="Output format.  [default: text]"
)
@input_options
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors on standard error.")
@click.pass_context
def verify(ctx: click.Context, /, claims: str, source: str | None, **settings: Any) -> None:
    """Check that stored claims still stand in their sources.

    CLAIMS is what factx wrote: .json, .jsonl, .csv, .db or .parquet, or a folder of these. Each source is
    read again, as it was the first time; the text of every claim and of its sentence has to stand where the
    claim says. The answer tells which claims no longer hold and why, and whether the source has changed.

    \b
        factx verify claims.json
        factx verify claims.db --source articles/
        factx verify claims.jsonl --source records.jsonl -f json

    factx exits with 1 where a claim does not hold.
    """
    from factx.batch.summary import counted

    output_format, quiet = settings.pop("format"), settings.pop("quiet")
    options = Options(**settings)
    counts: Counter[str] = Counter()
    verdicts = _some(_verdicts(claims, source, options, counts), claims, counts)
    if output_format == "json":
        records = [{**asdict(verdict), "broken": list(map(asdict, verdict.broken))} for verdict in verdicts]
        click.echo(json.dumps(records, ensure_ascii=False, indent=2))
    else:
        for verdict in verdicts:
            click.echo("\n  ".join(_lines(verdict)))
    if not quiet:
        found = ", ".join((counted(counts["articles"], "article"), counted(counts["failures"], "failure")))
        say(f"{found}; {counted(counts['claims'], 'claim')}, {counts['broken']:,} no longer hold")
    if counts["failures"]:
        ctx.exit(FAILED)
    if counts["broken"]:
        ctx.exit(FOUND)


def _some(verdicts: "Iterator[Verdict]", claims: str, counts: Counter[str]) -> "Iterator[Verdict]":
    """The verdicts. Raises FactxError where there is no article to give one of."""
    yield from verdicts
    if not counts["articles"] + counts["failures"]:
        raise FactxError(f"{claims}: there are no claims in it")


def _verdicts(claims: str, source: str | None, options: Options, counts: Counter[str]) -> "Iterator[Verdict]":
    """A verdict for each article; what can't be read is said, and counted as a failure."""
    from factx.batch.sources import unreadable
    from factx.checks.verify import verify as verify_claims

    base = Path(source) if source else None
    if base and not base.exists():
        raise FactxError(f"{source}: no such file or folder; check --source")
    every = _read_claims(Path(claims))
    first = list(islice(every, 2))
    articles_of = _articles_of(base, options, only=len(first) == 1)
    for stored in chain(first, every):
        try:
            articles = articles_of(stored.source)
        except (FactxError, OSError) as error:
            counts["failures"] += 1
            said = unreadable(Path(error.filename), error) if isinstance(error, OSError) else error
            say(f"error: {said}")
            continue
        verdicts = (
            verify_claims(stored.claims, article, source=stored.source, document=stored.document)
            for article in articles
        )
        verdict = min(verdicts, key=lambda verdict: len(verdict.broken))
        counts.update(articles=1, claims=verdict.claims, broken=len(verdict.broken))
        yield verdict


def _articles_of(base: Path | None, options: Options, *, only: bool) -> "Callable[[str], Sequence[Article]]":
    """What finds the articles of a source; of the only article, a file is the source, whatever its name."""
    from factx.readers.again import articles_by_source, read_every

    if only and base is not None and base.is_file():
        return lambda source: read_every(base, options)
    return articles_by_source(base, options)


def _read_claims(path: Path) -> "Iterator[Stored]":
    from factx.batch.sources import unreadable
    from factx.readers.stored_files import read_stored

    try:
        yield from read_stored(path)
    except OSError as error:
        raise unreadable(path, error) from None


def _lines(verdict: "Verdict") -> Iterator[str]:
    """The verdict in words, and below it what does not hold."""
    changed = "the source has changed; " if verdict.changed else ""
    claims = sum(broken.id is not None for broken in verdict.broken)
    held = (
        f"{claims:,} of {verdict.claims:,} claims no longer hold"
        if claims
        else f"all {verdict.claims:,} claims hold"
    )
    yield printable(f"{verdict.source}: {changed}{held}")
    for broken in verdict.broken:
        what = broken.id or "a sentence without claims"
        yield printable(f"{what} at {broken.start}, “{broken.text}”: {broken.why}")
