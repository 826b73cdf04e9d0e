"""The command line: alone in printing and exiting, one file a command."""

import io
import os
import sys
from importlib import import_module

import click

from factx.cli.report import FAILED, INTERRUPTED, say
from factx.errors import FactxError
from factx.version import VERSION

# Each is the function of that name in the file of that name.
COMMANDS = ("extract", "batch", "check", "compare", "verify", "schema", "models")


class LazyGroup(click.Group):
    """Imports the file of a command when it is called or listed: `extract` starts without the others."""

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
