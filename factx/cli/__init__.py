"""The command line: alone in printing and exiting, one file a command."""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

import click

from factx.cli.report import FAILED, INTERRUPTED, say
from factx.errors import FactxError
from factx.version import VERSION

# Each is the function of that name in the file of that name.
COMMANDS = ("extract", "batch", "check", "compare", "verify", "schema", "models")


class PipeClosedError(Exception):
    """The reader of the output has had enough (| head). To click, a BrokenPipeError is a failure."""


@contextmanager
def _pipe() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise PipeClosedError from None


class LazyGroup(click.Group):
    """Imports the file of a command when it is called or listed: `extract` starts without the others.

    A pipe that is closed early is told apart before click makes it a failure.
    """

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        with _pipe():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        with _pipe():
            return super().invoke(ctx)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"factx.cli.{cmd_name}"), cmd_name)
        return command


@click.group(
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(VERSION, prog_name="factx")
@click.pass_context
def commands(ctx: click.Context) -> None:
    """Turn news text into checkable facts.

    factx reads articles and prints every number, date, person and place as a claim: what it means, who
    says it, and the exact sentence and offsets where the article says it.
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def main() -> None:
    """Runs the command line and exits: 0 all well, 1 when a check found something, 2 when anything failed."""
    _open_closed_streams()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", newline="\n", errors="backslashreplace")
    sys.exit(_exit_code())


def _open_closed_streams() -> None:
    """Gives the streams that a shell has closed (>&-) a place, or an output file would take theirs.

    Input is empty then, errors go nowhere, and writing data fails as on a device that takes none.
    """
    for name, flag, mode in (
        ("stdin", os.O_RDONLY, "r"),
        ("stdout", os.O_RDONLY, "w"),
        ("stderr", os.O_WRONLY, "w"),
    ):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, flag), mode, encoding="utf-8"))


def _exit_code() -> int:
    try:
        code = commands.main(prog_name="factx", standalone_mode=False) or 0
        with _pipe():
            sys.stdout.flush()
        return code
    except click.ClickException as error:
        error.show()
        return FAILED
    except FactxError as error:
        say(f"error: {error}")
        return FAILED
    except (KeyboardInterrupt, click.Abort):
        say("error: interrupted; nothing was written")
        return INTERRUPTED
    except PipeClosedError:
        _drop_output()
        return 0
    except OSError as error:
        place = error.filename or "standard output"
        say(f"error: {place}: {error.strerror or error}; it can't be written there")
        _drop_output()
        return FAILED


def _drop_output() -> None:
    """Drops what is still in the buffer: it has nowhere to go, and Python would complain at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
