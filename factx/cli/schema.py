"""factx schema: the JSON Schema of the output."""

import click


@click.command()
def schema() -> None:
    """Print the JSON Schema of the output.

    It describes one document, as extract prints it. A line of JSON Lines is one claim, "#/$defs/claim", with
    the key "document" in front.
    """
    from importlib.resources import files

    click.echo((files("factx") / "schema.json").read_text(encoding="utf-8"), nl=False)
