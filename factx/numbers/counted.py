"""What a number counts: the noun that the parse ties to it, with its modifiers."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factx.numbers.words import AFTER_LEFT_OUT, AFTER_PRONOUN
from factx.numerals import alternatives, word_set

if TYPE_CHECKING:
    from spacy.tokens import Span, Token


@dataclass(frozen=True, slots=True)
class Counted:
    """The counted thing as the text has it, and the lemma of its head noun."""

    text: str
    lemma: str | None


NOUNS = ("NOUN", "PROPN")
NOMINAL = ("NOUN", "PROPN", "ADJ", "NUM")
# Before the noun, but no part of what is counted: "two of the men", "five other men".
SKIPPED = word_set(
    """
    additional all another extra further her his its more my of other our such that the their these those
    whole your
    """
)
# Nouns that say nothing without their "of": "5,700 categories of products".
CLASSIFIERS = word_set("case category class form group kind pair piece set sort type variety")
# "people over the age of 60", "men aged 18 to 34".
AGED_RE = re.compile(
    r"[ ](?:aged?[ ]|(?:over|under|above|below|between)[ ](?:the[ ]ages?[ ]of[ ])?)"
    r"(?:about[ ]|over[ ]|under[ ]|between[ ])?\d{1,3}(?:(?:[ ]?[-–][ ]?|[ ](?:to|and)[ ])\d{1,3})?"
    r"(?:[ ](?:and|or)[ ](?:over|older|above|under|younger))?(?![\w%.,]\w|[ ](?:percent|per|million|billion))"
)
MAX_WORDS = 9


def counted_by(span: "Span", sent: "Span", text: str, *, is_plain: bool) -> Counted | None:
    """What the number at `span` counts or measures, None where the sentence does not say.

    A plain number counts the noun that it modifies; one with a unit of its own only what follows "of".
    """
    head = (_modified_noun(span, sent) if is_plain else None) or _noun_behind_of(span, sent)
    if head is None:
        return None
    doc, first = span.doc, _first_word(span, head)
    if first > head.i or head.i - first > MAX_WORDS:
        return None
    last = head.i + 1
    if head.lemma_.lower() in CLASSIFIERS and last + 1 < sent.end and doc[last].lower_ == "of":
        last = _phrase_end(doc[last], default=last)
    end = doc[last - 1].idx + len(doc[last - 1])
    aged = AGED_RE.match(text, end, sent.end_char)
    return Counted(text[doc[first].idx : aged.end() if aged else end], head.lemma_ or None)


def _first_word(span: "Span", head: "Token") -> int:
    """Where the counted thing begins: behind "of the", "other", "or so", and behind "of the 2 million"."""
    doc, first = span.doc, span.end
    is_behind_of = doc[first].lower_ == "of"
    if doc[first].lower_ == "or" and first + 2 <= head.i:
        first += 2
    while first < head.i and (
        doc[first].lower_ in SKIPPED
        or doc[first].is_punct
        or doc[first].text in ("'s", "’s", "+")
        or (is_behind_of and doc[first].pos_ == "NUM")
    ):
        first += 1
    return first


def _modified_noun(span: "Span", sent: "Span") -> "Token | None":
    """The noun to the right that the number modifies."""
    doc, root = span.doc, span.root
    if (
        span.end + 1 < len(doc) and doc[span.end].text == "-" and doc[span.end + 1].pos_ in NOUNS
    ):  # "a three-nation tour"
        return doc[span.end + 1]
    head = root.head
    if (
        root.dep_ in ("nummod", "quantmod", "amod", "compound", "nmod", "det", "npadvmod", "advmod", "poss")
        and head.i >= span.end
    ):
        while (
            head.pos_ not in NOUNS
            and head.head.i > head.i
            and head.dep_ in ("amod", "compound", "nummod", "nmod", "npadvmod")
        ):
            head = head.head
        if (
            head.dep_ == "poss" and head.head.pos_ in NOUNS and head.head.i - head.i <= 3
        ):  # "seven men's teams"
            head = head.head
        if head.pos_ in NOUNS and head.i - span.end <= MAX_WORDS and not _crosses(span.end, head):
            return _whole_name(head)
    return _noun_ahead(span, sent)


def _crosses(first: int, head: "Token") -> bool:
    """Whether a clause boundary lies between the number and the noun."""
    return any(token.text in (";", ":", "(", ")", "—", "–") for token in head.doc[first : head.i])


def _whole_name(head: "Token") -> "Token":
    """The last noun of the run that the noun stands in: "World | Cups"."""
    if head.dep_ in ("compound", "nmod", "amod") and head.head.i == head.i + 1 and head.head.pos_ in NOUNS:
        return head.head
    return head


def _noun_ahead(span: "Span", sent: "Span") -> "Token | None":
    """The noun directly behind the number, over adjectives and nouns only; for a parse that went astray."""
    doc, at, found = span.doc, span.end, None
    while at < min(sent.end, span.end + 6) and not doc[at].like_num:
        joins = found is None and doc[at].lower_ in ("and", "or") and at > span.end
        if doc[at].pos_ not in NOMINAL and not joins:
            break
        if doc[at].pos_ in NOUNS:
            found = doc[at]
        at += 1
    return found


def _noun_behind_of(span: "Span", sent: "Span") -> "Token | None":
    """The noun of "of ..." right behind the number: "81% of manufacturers", "thousands of tests"."""
    doc = span.doc
    if span.end >= sent.end or doc[span.end].lower_ != "of":
        return None
    preposition = doc[span.end]
    for child in preposition.children:
        if child.dep_ == "pobj" and child.pos_ in NOUNS:
            return child
    return None


def _phrase_end(preposition: "Token", *, default: int) -> int:
    for child in preposition.children:
        if child.dep_ == "pobj" and child.i - preposition.i <= 4:
            return int(child.i) + 1
    return default


LEFT_OUT_RE = re.compile(
    rf"[ ](?:of[ ](?:them|whom|which|those|these)|{alternatives(AFTER_LEFT_OUT)})\b|[.,;)]|\Z"
)


def leaves_out_noun(text: str, end: int, *, sent_end: int) -> bool:
    """Whether what follows a number shows that its noun was left out.

    >>> [leaves_out_noun(t, 11, sent_end=len(t)) for t in ("968 men, 20 of them", "968 men, 20 women")]
    [True, False]
    """
    return LEFT_OUT_RE.match(text, end, sent_end) is not None


def is_word_part(span: "Span") -> bool:
    """Whether the number is the beginning of a longer word: "two-wheelers", "net zero"."""
    doc = span.doc
    before = doc[span.start - 1].lower_ if span.start > 0 else ""
    if span.text.lower() == "zero":
        return before in ("absolute", "ground", "near", "net", "patient")
    hyphened = span.end + 1 < len(doc) and doc[span.end].text == "-" and not doc[span.end].whitespace_
    return hyphened and doc[span.end + 1].tag_ == "NNS"


def is_pronoun(span: "Span") -> bool:
    """Whether "one" stands for a person or thing, and counts nothing: "one of the", "no one", "that one"."""
    if span.text.lower() != "one" or span.doc[max(0, span.start - 1)].lower_ in ("minus", "negative"):
        return False
    root = span.root
    if root.dep_ != "nummod" or root.head.i < span.end:
        return True
    if span.end >= len(span.doc):
        return False
    behind = span.doc[span.end]
    return behind.lower_.strip("'’") in AFTER_PRONOUN or (behind.is_title and behind.tag_ == "NNP")


def is_name_part(span: "Span", sent: "Span") -> bool:
    """Whether the number belongs to a name: "the Five Eyes", "Seven Network", "Arsenal 2".

    A number word does where it is written like the name that follows; digits where a name stands
    directly before them and they count no noun.
    """
    doc, first, root = span.doc, span[0], span.root
    behind = doc[span.end] if span.end < sent.end else None
    before = doc[span.start - 1] if span.start > sent.start else None
    if first.is_alpha:
        if not first.is_title or behind is None or not behind.is_title or not behind.is_alpha:
            return False
        return (before is not None and before.is_alpha) or (
            behind.tag_ == "NNP" and not behind.text.endswith("s")
        )
    if (
        behind is not None
        and len(behind) > 1
        and behind.is_title
        and behind.tag_ == "NNP"
        and root.head.tag_ == "NNP"
    ):
        return span.text.isdigit()  # "787 Dreamliner"
    if (
        before is None
        or not before.whitespace_
        or before.pos_ != "PROPN"
        or not span.text.isdigit()
        or len(span.text) > 4
    ):
        return False
    counts = root.dep_ in ("nummod", "quantmod") and root.head.i >= span.end and root.head.pos_ == "NOUN"
    return not (counts and root.head.tag_ == "NNS")


def is_ordinal(span: "Span", sent: "Span") -> bool:
    """Whether an ordinal tells which of several: "the 10th month", not "came first" or "Fifth Avenue"."""
    doc, root = span.doc, span.root
    behind = doc[span.end] if span.end < len(doc) else None
    if span.text[0].isdigit() or (span.start, span.end) == (sent.start, sent.end):
        return True
    if root.dep_ == "advmod" or root.tag_ in ("RB", "NN", "NNS", "VB"):
        return False
    if behind is None or behind.is_punct:
        return span.start > 0 and doc[span.start - 1].lower_ == "the" and root.tag_ in ("JJ", "")
    is_name = span[0].is_title and behind.is_title and span.start > sent.start
    return not is_name and behind.lower_ not in (
        "and",
        "or",
        "but",
        "of",
        "by",
        "in",
        "half",
        "lady",
        "class",
    )
