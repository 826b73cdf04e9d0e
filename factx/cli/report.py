"""What is said on standard error, and the exit codes."""

from collections import Counter
from collections.abc import Iterable, Iterator

import click

from factx.errors import FactxError
from factx.model import Article

FOUND = 1  # a check found something
FAILED = 2
INTERRUPTED = 130  # as a shell reports a program that SIGINT ended


def say(text: str) -> None:
    """One line on standard error."""
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
    """The articles, each after its warnings; errors are said, and counted as "failures"."""
    for article in articles:
        if isinstance(article, FactxError):
            counts["failures"] += 1
            say(f"error: {article}")
            continue
        if not quiet:
            for warning in article.warnings:
                say(f"warning: {warning}")
        yield article
