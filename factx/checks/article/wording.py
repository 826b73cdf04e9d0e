"""How alike two sentences are: their words, names and dates. Pure."""

import re
from dataclasses import dataclass

from factx.checks.article.sheet import Line
from factx.checks.article.words import STOP_WORDS

WORD_RE = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
ENDING_RE = re.compile(r"(?<=[a-z]{3})(?:ed|es|s)\Z")
# Words that make two figures two things.
APART_RE = re.compile(
    r"""\b(?: additional | again | ago | also | another | average | compared | each | earlier | every | extra
      | first | former | further | initially | later | last | more | next | original\w* | others? | per
      | previous\w* | prior | remaining | revised | second | separate\w* | so[ ]far | third | total | until
      | updated | whereas | while )\b""",
    re.VERBOSE | re.IGNORECASE,
)
CAPITALIZED_STOP_WORDS = frozenset(word.capitalize() for word in STOP_WORDS)


@dataclass(frozen=True, slots=True)
class Wording:
    """What a sentence is about: the words that carry its meaning, its names and dates.

    `capitals` are its words with a capital letter, in order; they may be names that no claim has.
    `sets_apart` says that a word like "another" or "earlier" tells its figures from others.
    """

    words: frozenset[str]
    capitals: tuple[str, ...]
    entities: frozenset[str]
    dates: frozenset[str]
    sets_apart: bool


def wording_of(line: Line) -> Wording:
    """What a sentence is about."""
    text = line.sentence.text
    words = WORD_RE.findall(text)
    return Wording(
        frozenset(stem(word) for word in words if word.lower() not in STOP_WORDS),
        tuple(word for word in words if word[0].isupper() and word not in CAPITALIZED_STOP_WORDS),
        frozenset(getattr(claim.value, "entity", "") for claim in line.names),
        frozenset(claim.text.lower() for claim in line.dates),
        APART_RE.search(text) is not None,
    )


def stem(word: str) -> str:
    """The word in lower case without the endings of verbs and plurals.

    >>> stem("kills"), stem("killed"), stem("Flood")
    ('kill', 'kill', 'flood')
    """
    return ENDING_RE.sub("", word.lower())


def are_told_apart(first: Wording, second: Wording) -> bool:
    """Whether other dates, names or words show that two sentences speak of different things."""
    if first.sets_apart or second.sets_apart:
        return True
    pairs = (
        (first.entities, second.entities),
        (first.dates, second.dates),
        (frozenset(first.capitals), frozenset(second.capitals)),
    )
    if any(ours and theirs and not ours & theirs for ours, theirs in pairs):
        return True
    return _shared(first.capitals, second.capitals) != _shared(second.capitals, first.capitals)


def _shared(capitals: tuple[str, ...], others: tuple[str, ...]) -> list[str]:
    """The names that both have, in the order of the first: Chile to Peru is not Peru to Chile."""
    return list(dict.fromkeys(word for word in capitals if word in others))
