"""Nouns that two numbers share, or seem to: "45 domestic and 12 foreign flights"; by the parse."""

from typing import TYPE_CHECKING

from factx.wordlists import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

NOMINAL = ("NOUN", "PROPN", "ADJ", "NUM")
# Nouns without a plural of their own.
COLLECTIVES = word_set(
    """
    aircraft cattle cavalry clergy cod crew deer faculty fish folk infantry livestock militia
    military offspring personnel police poultry salmon sheep spacecraft staff trout youth
    """
)
MAX_WORDS = 9


def nation(span: "Span", head: "Token") -> "Token | None":
    """The people that a nation's adjective stands for beside another: "1,500 Chinese and 12 Koreans"."""
    doc = span.doc
    first = doc[span.end]
    is_pair = (
        first.i < head.i and first.is_title and head.is_title and doc[first.i + 1].lower_ in ("and", "or")
    )
    return first if is_pair and other_number(span, head) is not None else None


def shared_noun(span: "Span", head: "Token", sent: "Span") -> "Token":
    """The noun that two numbers share, each with a word of its own: "12 male and 14 female students".

    Only a plural can be counted so, or a noun without one: "nine crew and 12 foreign passengers".
    """
    doc, at = head.doc, head.i + 1
    if head.tag_ != "NN" or head.i != span.end or head.lower_ in COLLECTIVES or at + 3 >= sent.end:
        return head
    if doc[at].lower_ not in ("and", "or") or not doc[at + 1].like_num or doc[at + 2].pos_ not in NOMINAL:
        return head
    return plural_behind(doc, at + 3, min(at + 5, sent.end)) or head


def other_number(span: "Span", head: "Token") -> int | None:
    """Where another number stands before the noun: "45 domestic and nearly 12 foreign flights"."""
    doc, link = span.doc, None
    for token in doc[max(span.end, head.i - MAX_WORDS) : head.i]:
        if token.lower_ in ("and", "or"):
            link = token.i
        elif link is not None and token.like_num and token.i - link <= 3:
            return token.i
    return None


def noun_of_pair(span: "Span", sent: "Span") -> "Token | None":
    """The plural that two numbers share: "two primary and two senior secondary schools"."""
    doc = span.doc
    numbers = [token.i for token in doc[span.end + 1 : min(span.end + 5, sent.end)] if token.like_num]
    if not numbers or not any(token.lower_ in ("and", "or") for token in doc[span.end + 1 : numbers[0]]):
        return None
    if any(token.pos_ not in ("ADJ", "ADV", "CCONJ") for token in doc[span.end : numbers[0]]):
        return None
    return plural_behind(doc, numbers[0] + 1, min(numbers[0] + 5, sent.end))


def plural_behind(doc: "Doc", start: int, end: int) -> "Token | None":
    """The first plural from `start` to `end`, over adjectives, nouns and numbers only; else None."""
    for token in doc[start:end]:
        if token.pos_ not in NOMINAL:
            return None
        if token.tag_ == "NNS":
            return token
    return None
