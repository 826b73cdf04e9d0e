"""README against the code."""

import re
from dataclasses import fields
from pathlib import Path

import click
import pytest

from factx import compared, findings, model
from factx.cli import commands

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")


def _commands() -> dict[str, click.Command]:
    context = click.Context(commands)
    found = {name: commands.get_command(context, name) for name in commands.list_commands(context)}
    return {name: command for name, command in found.items() if command is not None}


def _options() -> list[tuple[str, click.Option]]:
    return [
        (name, option)
        for name, command in _commands().items()
        for option in command.params
        if isinstance(option, click.Option)
    ]


@pytest.mark.parametrize(("name", "command"), _commands().items())
def test_every_command_has_help_and_a_place_in_the_readme(name: str, command: click.Command) -> None:
    assert command.help
    assert f"$ factx {name} --help" in README


@pytest.mark.parametrize(("name", "option"), _options(), ids=lambda value: getattr(value, "name", value))
def test_every_option_has_help_and_a_place_in_the_readme(name: str, option: click.Option) -> None:
    assert option.help, f"{name} {option.opts}"
    assert all(spelling in README for spelling in [*option.opts, *option.secondary_opts])


@pytest.mark.parametrize(
    "record",
    [
        model.Claim,
        model.Sentence,
        model.Attribution,
        model.NumberValue,
        model.DateValue,
        model.PersonValue,
        model.PlaceValue,
        model.PlaceEntity,
        compared.AsOf,
        compared.ComparedArticle,
        compared.Comparison,
        compared.Group,
        compared.Shared,
        compared.Statement,
        findings.Finding,
    ],
)
def test_every_key_has_a_place_in_the_readme(record: type) -> None:
    missing = [field.name for field in fields(record) if f"`{field.name}`" not in README]
    assert missing == []


def test_every_file_that_the_readme_names_is_there() -> None:
    root = Path(__file__).parent.parent
    for name in re.findall(r"(?:\]\(|src=\"|srcset=\")(?!http)([\w./-]+)[)\"]", README):
        assert (root / name).exists(), name
