"""What a report is: a cue, its source and the words that it reports."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factx.context.clauses import child

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Report:
    """A cue in its sentence: `source` heads its noun phrase, `content` are the token ranges it reports.

    `quotes` tells that a quotation beside it may be its content.
    """

    cue: "Token"
    words: str
    source: "Token | None"
    content: tuple[tuple[int, int], ...]
    quotes: bool = False


def cue_words(verb: "Token") -> str:
    """The cue as the text has it, with its particle: "said", "pointed out"."""
    particle = child(verb, "prt")
    return f"{verb.lower_} {particle.lower_}" if particle else verb.lower_
