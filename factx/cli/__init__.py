"""The command line: alone in printing and exiting, one file a command."""

import click

import factx


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(factx.__version__, prog_name="factx")
def main() -> None:
    """Turn news text into checkable facts."""


@main.command()
@click.argument("source")
@click.option("-o", "--output")
def batch(source: str, output: str) -> None:
    from pathlib import Path

    from factx.language import load_model
    from factx.model import Article, Options
    from factx.pipeline import extract
    from factx.readers.records import read_records
    from factx.writers.jsonl import write_jsonl

    nlp = load_model()
    with Path(source).open("rb") as lines, Path(output).open("w", encoding="utf-8") as out:
        articles = (a for a in read_records(lines, source) if isinstance(a, Article))
        for document in extract(articles, nlp, Options()):
            out.write(write_jsonl(document))
