"""What is said on standard error, and the exit codes."""

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress

import click

from factx.batch.items import mark_of
from factx.batch.repeats import Seen, is_repeat, said_of_repeat
from factx.errors import FactxError
from factx.model import Article

FOUND = 1  # a check found something
FAILED = 2
INTERRUPTED = 130  # as a shell reports a program that SIGINT ended


def say(text: str) -> None:
    """One line on standard error; where that is closed, nobody listens, and the work goes on."""
    with suppress(OSError):
        click.echo(f"factx: {printable(text)}", err=True)


def printable(text: str) -> str:
    """The text in one line; names and articles from anywhere must not steer the terminal.

    >>> printable("report\\x1b[2J.pdf\\nerror")
    'report?[2J.pdf error'
    """
    return "".join(character if character.isprintable() else "?" for character in " ".join(text.split()))


def articles_only(
    articles: Iterable[Article | FactxError], counts: Counter[str], *, quiet: bool
) -> Iterator[Article]:
    """The articles, each once and after its warnings; errors are said, and counted as "failures"."""
    seen: Seen = {}
    for article in articles:
        try:
            if isinstance(article, FactxError):
                raise article
            again = is_repeat(article.source, mark_of(article), seen)
        except FactxError as error:
            counts["failures"] += 1
            say(f"error: {error}")
            continue
        if not quiet:
            for warning in (said_of_repeat(article.source),) if again else article.warnings:
                say(f"warning: {warning}")
        if not again:
            yield article
