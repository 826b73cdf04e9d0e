"""One measurement each, for a process of its own: python -c "... measures.factx()" prints a number."""

import json
import os
import resource
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

from tests.benchmarks.articles import articles, text_of_length

COUNT = 500


def own_process(measurement: str) -> float:
    """What a function of this file gives in a process of its own."""
    code = f"import json; from tests.benchmarks import measures; print(json.dumps(measures.{measurement}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return float(json.loads(done.stdout))


def cpu_of(command: list[str]) -> float:
    """Seconds of CPU time that a command takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def memory_of(command: list[str]) -> float:
    """Peak memory in MB of the largest of a command's processes."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, command
    return usage.ru_maxrss / 1024


def words_of(texts: list[str]) -> int:
    return sum(len(text.split()) for text in texts)


def factx() -> float:
    """Words a second of CPU time, with all claims."""
    from factx.language import load_model
    from factx.model import Options
    from factx.pipeline import extract
    from factx.readers.text import make_article

    nlp, texts = load_model(), articles(COUNT)
    started = time.process_time()
    found = [len(d.claims) for d in extract((make_article(text, "-") for text in texts), nlp, Options())]
    assert all(found)
    return words_of(texts) / (time.process_time() - started)


def bare(model: str) -> float:
    """Words a second of CPU time of spaCy by itself: every component, its own settings."""
    import spacy  # the comparison needs what factx leaves out

    nlp, texts = spacy.load(model), articles(COUNT)
    started = time.process_time()
    assert sum(len(doc) for doc in nlp.pipe(texts))
    return words_of(texts) / (time.process_time() - started)


def workers(count: int) -> float:
    """Seconds by the clock that so many workers take."""
    from factx.batch.items import Item, Outcome
    from factx.batch.work import build_work
    from factx.batch.workers import Task, work_through
    from factx.language import load_model
    from factx.model import Options

    nlp = load_model()
    items = [Item(f"a{number}", text.encode()) for number, text in enumerate(articles(COUNT))]
    tasks = [Task(item, item.name, Outcome()) for item in items]
    started = time.perf_counter()
    done = work_through(tasks, partial(build_work, nlp, Options(), "jsonl"), workers=count, timeout=600)
    assert sum(len(outcome.pieces) for _, outcome in done) == COUNT
    return time.perf_counter() - started


def cost(characters: int) -> float:
    """Microseconds of CPU time for a word of texts of that length, a million characters in all."""
    from factx.language import load_model
    from factx.model import Options
    from factx.pipeline import extract
    from factx.readers.text import make_article

    nlp = load_model()
    whole = text_of_length(1_000_000)
    texts = [whole[at : at + characters] for at in range(0, len(whole), characters)]
    warm = [make_article(text, "-") for text in articles(20)]
    assert list(extract(warm, nlp, Options()))
    started = time.process_time()
    assert sum(len(d.claims) for d in extract((make_article(text, "-") for text in texts), nlp, Options()))
    return (time.process_time() - started) / words_of(texts) * 1e6


def write_articles(folder: Path, count: int = COUNT) -> None:
    """The articles as files."""
    folder.mkdir()
    for number, text in enumerate(articles(count)):
        (folder / f"{number:06}.txt").write_text(text, encoding="utf-8")
