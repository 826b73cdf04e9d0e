"""Speed and memory of factx beside a plain spaCy script: python -m tests.benchmarks [ROUNDS]

The script is spacy.load and nlp.pipe(texts) with their defaults; the text is that of 500 made-up articles.
Prints a Markdown table. Each figure is the best of ROUNDS (3), each from a process of its own; one process is
measured by its CPU time, which other programs disturb least, several workers by the clock.
"""

import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from factx.language import default_model
from tests.benchmarks.articles import text_of_length
from tests.benchmarks.measures import COUNT, cpu_of, memory_of, own_process, write_articles

LENGTHS = (1_000, 10_000, 100_000, 1_000_000)
PLAIN = """
import spacy, sys
for doc in spacy.load(sys.argv[1]).pipe([open(sys.argv[2]).read()]):
    print(len(doc.ents))
"""


def main() -> None:
    """Prints the table."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    print("| | factx | plain script | ratio | aim |\n| --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as folder:
        write_articles(Path(folder, "articles"))
        for number, measure in enumerate((_start, _speed, _workers, _memory, _long_memory, _costs)):
            print(f"| {' | '.join(measure(Path(folder), rounds if number < 3 else 1))} |", flush=True)


def _best(measure: Callable[[], float], rounds: int) -> float:
    return min(measure() for _ in range(rounds))


def _start(folder: Path, rounds: int) -> tuple[str, ...]:
    article = folder / "short.txt"
    article.write_text(text_of_length(1_500), encoding="utf-8")
    ours = [sys.executable, "-m", "factx", "extract", str(article), "-f", "jsonl"]
    theirs = [sys.executable, "-c", PLAIN, default_model(), str(article)]
    took, plain = (_best(partial(cpu_of, command), 2 * rounds) for command in (ours, theirs))
    what = "cold start to the claims of one short article, s"
    return what, f"{took:.2f}", f"{plain:.2f}", f"{took / plain:.2f}", "at most 1.1"


def _speed(folder: Path, rounds: int) -> tuple[str, ...]:
    pairs = [(own_process("factx()"), own_process(f"bare({default_model()!r})")) for _ in range(rounds)]
    speed, plain = (max(speeds) for speeds in zip(*pairs, strict=True))
    what = "words a second in one process, all claims"
    return what, f"{speed:,.0f}", f"{plain:,.0f}", f"{speed / plain:.2f}", "at least 1.0"


def _workers(folder: Path, rounds: int) -> tuple[str, ...]:
    pairs = [(own_process("workers(1)"), own_process("workers(2)")) for _ in range(rounds)]
    one, two = (min(times) for times in zip(*pairs, strict=True))
    return "seconds with 1 and 2 workers", f"{one:.1f}, {two:.1f}", "", f"{one / two:.2f}", "at least 1.8"


def _memory(folder: Path, rounds: int) -> tuple[str, ...]:
    batch = ["batch", str(folder / "articles"), "-o", str(folder / "claims.jsonl"), "-q"]
    memory = memory_of([sys.executable, "-m", "factx", *batch])
    return f"memory of a process, {COUNT} articles, MB", f"{memory:.0f}", "", "", "at most 500"


def _long_memory(folder: Path, rounds: int) -> tuple[str, ...]:
    article = folder / "long.txt"
    article.write_text(text_of_length(1_000_000), encoding="utf-8")
    memory = memory_of([sys.executable, "-m", "factx", "extract", str(article), "-f", "jsonl", "-q"])
    return "memory for one text of a million characters, MB", f"{memory:.0f}", "", "", "at most 700"


def _costs(folder: Path, rounds: int) -> tuple[str, ...]:
    costs = [_best(partial(own_process, f"cost({length})"), rounds) for length in LENGTHS]
    what = "µs a word in texts of 1,000, 10,000, 100,000, 1,000,000 characters"
    return (
        what,
        ", ".join(f"{cost:.0f}" for cost in costs),
        "",
        f"{max(costs) / min(costs):.2f}",
        "at most 1.15",
    )


if __name__ == "__main__":
    main()
