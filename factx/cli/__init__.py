"""The command line: alone in printing and exiting, one file a command."""

import io
import os
import sys

import click

from factx.cli.batch import batch
from factx.cli.check import check
from factx.cli.compare import compare
from factx.cli.extract import extract
from factx.cli.models import models
from factx.cli.report import FAILED, INTERRUPTED, say
from factx.cli.schema import schema
from factx.cli.verify import verify
from factx.errors import FactxError
from factx.version import VERSION


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="factx")
@click.pass_context
def commands(ctx: click.Context) -> None:
    """Turn news text into checkable facts.

    factx reads articles and prints every number, date, person and place as a claim: what it means, who
    says it, and the exact sentence and offsets where the article says it.
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


for command in (extract, batch, check, compare, verify, schema, models):
    commands.add_command(command)


def main() -> None:
    """Runs the command line and exits: 0 all well, 1 when a check found something, 2 when anything failed."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", newline="\n", errors="backslashreplace")
    sys.exit(_exit_code())


def _exit_code() -> int:
    try:
        return commands.main(prog_name="factx", standalone_mode=False) or 0
    except click.ClickException as error:
        error.show()
        return FAILED
    except FactxError as error:
        say(f"error: {error}")
        return FAILED
    except (KeyboardInterrupt, click.Abort):
        say("error: interrupted; nothing was written")
        return INTERRUPTED
    except BrokenPipeError:
        # The reader has had enough (| head). What is left in the buffer has nowhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
