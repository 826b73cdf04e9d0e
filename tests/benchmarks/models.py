"""What spaCy models cost with factx: python -m tests.benchmarks.models [MODEL]...

Prints a Markdown table: size on disk, time to load, words a second with factx and of the bare pipeline, and
peak memory. Each figure comes from a process of its own; the text is that of the samples, repeated.
"""

import json
import resource
import subprocess
import sys
import time
from pathlib import Path

from factx.language import default_model

SAMPLES = Path(__file__).parents[2] / "samples"
REPEATS = 40


def articles() -> list[str]:
    """The samples' texts, REPEATS times."""
    return [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))] * REPEATS


def measure_factx(model: str) -> dict[str, float]:
    """Seconds to load, words a second, peak memory in MB and size in MB, with factx."""
    from factx.language import load_model
    from factx.model import Options
    from factx.pipeline import extract
    from factx.readers.text import make_article

    started = time.perf_counter()
    # as it is used: without --model the default pipeline has the tagger of factx
    nlp = load_model(None if model == default_model() else model)
    loaded = time.perf_counter()
    texts = articles()
    claims = sum(len(d.claims) for d in extract((make_article(text, "-") for text in texts), nlp, Options()))
    assert claims, "no claims at all"
    seconds = time.perf_counter() - loaded
    size = sum(path.stat().st_size for path in Path(nlp.path).rglob("*") if path.is_file())
    return {"load": loaded - started, "speed": _words(texts) / seconds, "memory": _peak(), "size": size / 1e6}


def measure_bare(model: str) -> dict[str, float]:
    """Words a second of the pipeline by itself: every component, spaCy's own settings."""
    import spacy  # the comparison needs what factx leaves out

    texts = articles()
    nlp = spacy.load(model)
    started = time.perf_counter()
    tokens = sum(len(doc) for doc in nlp.pipe(texts))
    assert tokens, "no tokens at all"
    return {"speed": _words(texts) / (time.perf_counter() - started), "memory": _peak()}


def _words(texts: list[str]) -> int:
    return sum(len(text.split()) for text in texts)


def _peak() -> float:
    """Peak memory of this process in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _in_own_process(what: str, model: str) -> dict[str, float]:
    code = f"import json; from tests.benchmarks.models import {what}; print(json.dumps({what}({model!r})))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    measured: dict[str, float] = json.loads(done.stdout)
    return measured


def main() -> None:
    """Prints the table for the models named on the command line, or the default one."""
    print(
        "| model | size, MB | load, s | words/s with factx | words/s bare | ratio | peak memory, MB (bare) |"
    )
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for model in sys.argv[1:] or [default_model()]:
        factx, bare = _in_own_process("measure_factx", model), _in_own_process("measure_bare", model)
        cells = (
            Path(model).name,
            f"{factx['size']:.0f}",
            f"{factx['load']:.2f}",
            f"{factx['speed']:,.0f}",
            f"{bare['speed']:,.0f}",
            f"{factx['speed'] / bare['speed']:.2f}",
            f"{factx['memory']:.0f} ({bare['memory']:.0f})",
        )
        print(f"| {' | '.join(cells)} |")


if __name__ == "__main__":
    main()
