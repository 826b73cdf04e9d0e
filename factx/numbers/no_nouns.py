"""What looks like the noun that a number counts, and is none; by the parse."""

from typing import TYPE_CHECKING

from factx.numbers.shared_nouns import COLLECTIVES
from factx.numbers.times import DAYS, TIME_UNITS
from factx.wordlists import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

THEM = word_set("them us whom which")
# Verbs that the model takes for nouns: "12 million face acute hunger".
NEEDS = word_set("face flee lack live need risk")
# Participles that it takes for nouns: "21 won, 95 leading", "of 1.4 million cast", "put 50 past them".
DONE = word_set("cast counted fled past polled voted won")


def is_of_them(span: "Span", sent: "Span") -> bool:
    """Whether it is a part of those told before: "five of them medical students"."""
    behind = sent.doc[span.end : min(span.end + 2, sent.end)]
    return len(behind) == 2 and behind[0].lower_ == "of" and behind[1].lower_ in THEM


def is_time(span: "Span", head: "Token") -> bool:
    """Whether the noun says when: "killed 45 yesterday", "480,000 five years ago", but "one evening"."""
    if head.lower_ in TIME_UNITS and span.doc[span.end].like_num and span.doc[span.end + 1].text != "-":
        return True
    is_unit = head.lower_ in DAYS or (head.lower_ in TIME_UNITS and head.tag_ not in ("NNS", "NNPS"))
    return is_unit and span.text.lower() != "one" and span.doc[span.end].text != "-"


def is_doing(span: "Span", head: "Token") -> bool:
    """Whether the "noun" says what those counted do: "with only 36 operating", "12 million face hunger"."""
    if head.i == span.end and head.lower_ in DONE:
        return True
    is_single = head.tag_ == "NN" and span.text.lower() not in ("1", "one")
    if is_single and span.doc[span.end].lower_ in NEEDS and head.i > span.end:
        return True
    return is_single and head.i == span.end and head.lower_.endswith("ing") and head.lower_ not in COLLECTIVES


def begins_badly(doc: "Doc", first: int) -> bool:
    """Whether no noun phrase begins so: "50 off 67 balls", "27 and Ali 25"; but "off-school programmes"."""
    is_hyphened = first + 1 < len(doc) and doc[first + 1].text == "-"
    is_preposition = doc[first].pos_ == "ADP" or doc[first].lower_ in ("and", "or", "over", "to")
    return (is_preposition and not is_hyphened) or doc[first].text.startswith(("+", "-"))
