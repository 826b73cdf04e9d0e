"""Texts that are made to be slow: no pattern backtracks, no stage is quadratic."""

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import factx
from factx.dates.find import RULES
from factx.dates.patterns import compiled
from factx.model import Document, Options
from factx.pipeline import extract
from factx.readers.text import make_article
from tests.promises import check_promises

if TYPE_CHECKING:
    from spacy.language import Language

SIZE = 100_000
MAX_SECONDS = 5

# 100 kB of ordinary text are 20,000 tokens; each takes spaCy its time, and a text of single letters has many.
TOKENS = 30_000

# MAX_SECONDS are twice what 100 kB of ordinary text take where the tests were written (2.5 s). A slower
# machine has as much more time as ordinary text takes there.
TIMES_ORDINARY = 2

SAMPLES = Path(__file__).parent.parent / "samples"
SOURCE = "\n".join(path.read_text(encoding="utf-8") for path in Path(factx.__path__[0]).rglob("*.py"))
PARSER: Any = importlib.import_module("re._parser")
WHITE, DIGIT, LETTER = " ", "1", "a"
CATEGORIES = {"CATEGORY_SPACE": WHITE, "CATEGORY_DIGIT": DIGIT, "CATEGORY_NOT_SPACE": LETTER}


def _patterns() -> Iterator[tuple[str, "re.Pattern[Any]"]]:
    """Every compiled pattern of factx by its name."""
    for module in pkgutil.walk_packages(factx.__path__, "factx."):
        if module.name.rpartition(".")[2].startswith(("__main__", "build_")):
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, re.Pattern):
                yield f"{module.name}.{name}", value
    yield from ((f"dates: {rule.name}", compiled(rule.pattern)) for rule in RULES)


PATTERNS = {pattern: name for name, pattern in _patterns()}


def _sample(tokens: Any, choice: int) -> str:
    """A text that a pattern's parts match, more or less: repeats thrice, of alternatives the one chosen."""
    found = ""
    for what, value in tokens:
        match str(what):
            case "LITERAL":
                found += chr(value)
            case "IN":
                found += _member(value)
            case "ANY" | "NOT_LITERAL":
                found += LETTER
            case "BRANCH":
                found += _sample(value[1][choice % len(value[1])], choice)
            case "SUBPATTERN":
                found += _sample(value[3], choice)
            case "ATOMIC_GROUP":
                found += _sample(value, choice)
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                low, high, inner = value
                found += _sample(inner, choice) * min(max(low, 3), int(high))
    return found


def _member(members: Any) -> str:
    """A character of a class, the last one named."""
    what, value = members[-1]
    match str(what):
        case "LITERAL":
            return chr(value)
        case "RANGE":
            return chr(value[1])
        case "CATEGORY":
            return CATEGORIES.get(str(value), LETTER)
    return LETTER


def _worst(pattern: "re.Pattern[Any]") -> Iterator[str]:
    """What the pattern nearly matches, again and again, and its own characters in long runs."""
    tokens = PARSER.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    for choice in range(3):
        sample = _sample(tokens, choice) or LETTER
        yield sample * (SIZE // len(sample))
        yield sample[:-1] * (SIZE // len(sample)) + "\x00"
    for character in sorted(set(_sample(tokens, 0)) | {WHITE, DIGIT, LETTER})[:6]:
        yield character * SIZE + "\x00"


def _only_matches(name: str) -> bool:
    """Whether factx tries the pattern at one place of a text only, and does not search with it."""
    uses = set(re.findall(rf"\b{name.rpartition('.')[2]}\b(?P<use>\.\w+|)", SOURCE))
    return (
        name.endswith("_RE")
        and uses <= {"", ".match", ".fullmatch"}
        and bool(uses & {".match", ".fullmatch"})
    )


def test_all_patterns_are_there() -> None:
    assert len(PATTERNS) > 250


@pytest.mark.parametrize("pattern", PATTERNS, ids=PATTERNS.values())
def test_a_pattern_against_its_own_worst_input(pattern: "re.Pattern[Any]") -> None:
    once = _only_matches(PATTERNS[pattern])
    started = time.process_time()
    for text in _worst(pattern):
        content: Any = text if isinstance(pattern.pattern, str) else text.encode("utf-8", "replace")
        for _ in [pattern.match(content)] if once else pattern.finditer(content):
            pass
        assert time.process_time() - started < MAX_SECONDS, text[:60]


@pytest.fixture(scope="module")
def max_seconds(nlp: "Language") -> float:
    """CPU seconds that 100 kB may take on this machine."""
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt")))
    ordinary = (text * (SIZE // len(text) + 1))[:SIZE]
    return max(MAX_SECONDS, TIMES_ORDINARY * min(_seconds(ordinary, nlp)[0] for _ in range(2)))


def _seconds(text: str, nlp: "Language") -> tuple[float, Document]:
    """The CPU seconds that an article of the text takes, and its document."""
    started = time.process_time()
    (document,) = extract([make_article(text, "hostile")], nlp, Options())
    return time.process_time() - started, document


@pytest.mark.parametrize(
    "text",
    [
        "(" * 10_000 + " Two men left Oslo. " + ")" * 10_000,
        "x" * 1_000_000,
        "“He said ‘she said " * 3_000,
        '"' * 20_000,
        "1," * 50_000,
        "$1-" * 33_000,
        "3 to " * 20_000,
        "said that he said that " * 4_300,
        "not " * 25_000,
        "one of the " * 9_000,
        "Oslo, " * 16_000,
        "Mr. Mr. Ann " * 8_000,
        "a\n" * 50_000,
        "• \n" * 33_000,
        "2024-01-" * 12_500,
        "first half of the last quarter of " * 3_000,
        "\u0301" * 30_000,
        "🔥" * 50_000,
        "A. " * 33_000,
        "https://a.b/" * 8_000,
    ],
    ids=lambda text: repr(text[:20]),
)
def test_hostile_texts(text: str, nlp: "Language", max_seconds: float) -> None:
    tokens = sum(1 for _ in re.finditer(r"\w+|[^\w\s]", text))
    limit = max_seconds * max(1, tokens / TOKENS)
    took, document = _seconds(text, nlp)
    check_promises(document)
    if took >= limit:  # what else the machine does only adds
        took = min(took, _seconds(text, nlp)[0])
    assert took < limit
