"""Train the name tagger, or score one: python -m factx.training learn|score --help"""

import json
from collections.abc import Callable
from pathlib import Path

import click

from factx.errors import FactxError
from factx.training.pieces import Marked

HALVES = ("even", "odd")
EXISTING = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Train the name tagger, or score one."""


@main.command()
@click.argument("texts", nargs=-1, required=True, type=EXISTING, metavar="TEXTS...")
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="File of the tagger.")
@click.option(
    "--base",
    type=click.Path(exists=True, path_type=Path),
    help="Weights to start from: a tagger's file or the folder of a spaCy pipeline built as "
    "en_core_web_md, which also marks what TEXTS leave out.  [default: random values]",
)
@click.option(
    "--names",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder with names by country.  [default: factx's own lists of names]",
)
@click.option("--name", default="name-tagger-0", show_default=True, help="Name and version of the tagger.")
@click.option("--epochs", default=5.0, show_default=True, help="How often to go through TEXTS.")
@click.option(
    "--silver",
    multiple=True,
    type=EXISTING,
    help="More TEXTS, marked by a machine: what it left out may be a name all the same.",
)
@click.option("--half", type=click.Choice(HALVES), help="Learn from every other text only: even or odd ones.")
@click.option("--seed", default=0, show_default=True, help="Seed of all that is random.")
@click.option(
    "--gold", multiple=True, type=EXISTING, help="Score the tagger on this file when it is trained."
)
def learn(
    texts: tuple[Path, ...],
    output: Path,
    base: Path | None,
    names: Path | None,
    name: str,
    epochs: float,
    silver: tuple[Path, ...],
    half: str | None,
    seed: int,
    gold: tuple[Path, ...],
) -> None:
    """Train a name tagger from texts with names marked.

    TEXTS are files with one JSON object a line: {"text", "ents": [[start, end, label]]}. The labels may be
    those of spaCy, of CoNLL (PER, LOC, ORG, MISC), or both.
    """
    from factx.language import load_model
    from factx.tagger.store import write_network
    from factx.training.examples import read_examples
    from factx.training.learn import train
    from factx.training.start import start_from
    from factx.training.world import read_world

    nlp, world = load_model(ner="model"), read_world(names)
    start = start_from(base, nlp, seed=seed)
    examples = read_examples(
        [*texts, *silver], start.tag, silver=silver, half=HALVES.index(half) if half else None
    )
    network = train(start, examples, nlp, world, epochs=epochs, seed=seed, report=_report)
    about = {
        "name": name,
        "base": start.origin,
        "texts": [path.stem for path in (*texts, *silver)],
        "epochs": epochs,
    }
    write_network(network, output, {**about, "seed": seed})
    _print_scores(gold, output, None)


@main.command()
@click.argument("gold", nargs=-1, required=True, type=EXISTING, metavar="GOLD...")
@click.option("--tagger", type=EXISTING, help="File of a tagger.  [default: the one that factx brings]")
@click.option("--groups", type=EXISTING, help='JSON object: beginnings of "doc_id" -> groups to score apart.')
def score(gold: tuple[Path, ...], tagger: Path | None, groups: Path | None) -> None:
    """Score a name tagger alone, without factx's rules.

    GOLD are files with one JSON object a line:
    {"doc_id", "text", "types", "gold": [{"type", "start", "end"}]}.
    """
    _print_scores(gold, tagger, groups)


def _report(done: float, loss: float) -> None:
    click.echo(f"{done:4.0%}  loss {loss:.4f}", err=True)


def _print_scores(gold: tuple[Path, ...], tagger: Path | None, groups: Path | None) -> None:
    from factx.training.score import score_file, table_of

    if gold:
        named = json.loads(groups.read_text(encoding="utf-8")) if groups else {}
        tag = _tagger(tagger)
        click.echo(table_of(score for path in gold for score in score_file(path, tag, named)))


def _tagger(path: Path | None) -> Callable[[str], list[Marked]]:
    """A function from a text to its names, by a tagger's file or by the tagger that factx brings along."""
    from factx.language import load_model
    from factx.tagger.component import shipped_network, tag
    from factx.tagger.store import read_network

    nlp = load_model(ner="model")
    if path is None:
        network, _ = shipped_network()
    else:
        with path.open("rb") as file:
            network, _ = read_network(file)

    def tagged(text: str) -> list[Marked]:
        doc = tag(nlp.make_doc(text), network)
        return [(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents]

    return tagged


if __name__ == "__main__":
    try:
        main(prog_name="python -m factx.training")
    except FactxError as error:
        raise SystemExit(f"error: {error}") from error
