"""factx schema: the JSON Schemas of the output."""

import click

SCHEMAS = {
    "claims": "schema.json",
    "comparison": "comparison.schema.json",
    "findings": "findings.schema.json",
}


@click.command()
@click.argument(
    "name", type=click.Choice(list(SCHEMAS)), default="claims", metavar="[claims|comparison|findings]"
)
def schema(name: str) -> None:
    """Print a JSON Schema of the output.

    "claims", the default, describes one document, as extract prints it. A line of JSON Lines is one claim,
    "#/$defs/claim", with the key "document" in front. "findings" describes what check prints for one article;
    a line of JSON Lines is "#/$defs/finding". "comparison" describes what compare prints; a line of JSON
    Lines is "#/$defs/group".
    """
    from importlib.resources import files

    click.echo((files("factx") / SCHEMAS[name]).read_text(encoding="utf-8"), nl=False)
