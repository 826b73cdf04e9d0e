"""What a number counts: the noun that the parse ties to it, with its modifiers."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factx.numbers.labels import AGE_NOUN_RE
from factx.numbers.words import AFTER_LEFT_OUT, AGED_PEOPLE, LEMMAS, VAGUE
from factx.numerals import alternatives, word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token


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
    additional all another both extra further her his its more my of other our such that the their these those
    whole your
    """
)
# Nouns that say nothing without their "of": "5,700 categories of products".
CLASSIFIERS = word_set("case category class form group kind pair piece set sort type variety")
# "people over the age of 60", "men aged 18 to 34", "children under 5"; but not "shops over 60".
AGED_RE = re.compile(
    r"[ ](?:aged?[ ]|(?:over|under|above|below|between)[ ](?:the[ ]ages?[ ]of[ ]|(?P<bare>)))"
    r"(?:about[ ]|over[ ]|under[ ]|between[ ])?\d{1,3}(?:(?:[ ]?[-–][ ]?|[ ](?:to|and)[ ])\d{1,3})?"
    r"(?P<years>[ ]years?[ ](?:of[ ]age|old))?(?:[ ](?:and|or)[ ](?:over|older|above|under|younger))?"
    r"(?!\d|[\w%.,]\w|[ ](?:percent|per|million|billion))"
)
# Plurals that stand for a noun or a number: "36 artists and others", "15,000 posts and thousands of ...".
NO_NOUNS = word_set("others") | VAGUE.keys()
# "the number of cases rose to 12": nouns that count what follows, and what stands before their number.
NUMBER_NOUNS = word_set("count number tally total")
NUMBER_PREPOSITIONS = word_set("above at below beyond by from over past to under")
# How far up the parse the number of something is looked for.
MAX_CLIMB = 4
MAX_WORDS = 9


def counted_by(span: "Span", sent: "Span", text: str, *, is_plain: bool) -> Counted | None:
    """What the number at `span` counts or measures, None where the sentence does not say.

    A plain number counts the noun that it modifies; one with a unit of its own only what follows "of".
    """
    head = (_modified_noun(span, sent) if is_plain else None) or _noun_behind_of(span, sent)
    if head is None:
        head = (_noun_before_or(span, sent) or _numbered_noun(span)) if is_plain else None
        return None if head is None else _before(head)
    head = _hyphened_end(head, sent)
    doc, first = span.doc, _first_word(span, head)
    if first > head.i or head.i - first > MAX_WORDS or _begins_badly(doc, first):
        return None
    last = head.i + 1
    if head.lemma_.lower() in CLASSIFIERS and last + 1 < sent.end and doc[last].lower_ == "of":
        last = _phrase_end(doc[last], default=last)
    elif is_plain:
        last = _pair_end(head, sent)
    end = doc[last - 1].idx + len(doc[last - 1])
    return Counted(
        text[doc[first].idx : _end_of_age(text, head, start=end, end=sent.end_char)],
        _lemma(head, may_be_name=not is_plain and head.i > first) or None,
    )


def _end_of_age(text: str, head: "Token", *, start: int, end: int) -> int:
    """Where the age behind a noun ends, as in "people over 60"; `start` where there is none."""
    aged = AGED_RE.match(text, start, end)
    if aged is None:
        return start
    is_bare = aged["bare"] is not None and aged["years"] is None
    if is_bare and (head.lower_ not in AGED_PEOPLE or AGE_NOUN_RE.match(text, aged.end(), end)):
        return start
    return aged.end()


def _lemma(head: "Token", *, may_be_name: bool) -> str:
    """The noun's lemma; the model leaves names as they are: "12 Americans", "eight World Cups".

    `may_be_name` says that a plural can belong to the name of one thing: "half of the United Nations".
    """
    if head.lower_ in LEMMAS:
        return LEMMAS[head.lower_]
    tags = ("NNS",) if may_be_name else ("NNS", "NNPS")
    is_plural = head.tag_ in tags and head.text.endswith("s") and len(head) > 2
    if head.lemma_ != head.text or not is_plural or head.nbor(-1).lower_ == "the":
        return head.lemma_
    stem = head.text[:-1]
    if stem.endswith("ie"):
        return stem[:-2] + "y"
    return stem[:-1] if stem.endswith(("che", "she", "sse", "xe")) else stem


def _hyphened_end(head: "Token", sent: "Span") -> "Token":
    """The noun that a hyphen ties to this one: "co" of "co-founders" is no noun of its own."""
    doc = head.doc
    while head.i + 2 < sent.end and doc[head.i + 1].text == "-" and doc[head.i + 2].pos_ in NOUNS:
        if head.whitespace_ or doc[head.i + 1].whitespace_:
            break
        head = doc[head.i + 2]
    return head


def _pair_end(head: "Token", sent: "Span") -> int:
    """Where the nouns end that one number counts together: "16 lawyers and attorneys"."""
    doc, end = head.doc, head.i + 1
    if head.tag_ != "NNS" or end + 1 >= sent.end or doc[end].lower_ not in ("and", "or"):
        return end
    second = end + 2 if doc[end + 1].tag_ == "NN" and end + 2 < sent.end else end + 1
    is_noun = doc[second].tag_ == "NNS" and doc[second].lower_ not in NO_NOUNS
    return second + 1 if is_noun and doc[second].head == head else end


def _first_word(span: "Span", head: "Token") -> int:
    """Where the counted thing begins: behind "of the", "other", "or so", and behind "of the 2 million"."""
    doc, first = span.doc, span.end
    is_behind_of = doc[first].lower_ == "of"
    if doc[first].lower_ == "or" and first + 2 <= head.i:
        first += 2
    while first < head.i and (
        doc[first].lower_ in SKIPPED
        or doc[first].is_punct
        or doc[first].is_space
        or doc[first].text in ("'s", "’s", "+")
    ):
        first += 1
    if is_behind_of:  # "three of the city's last 5 games", but "half of the 30-year bonds"
        for token in doc[first : head.i]:
            behind = doc[token.i + 1]
            is_number = token.pos_ == "NUM" and token.like_num
            if is_number and not behind.like_num and not behind.text.startswith(("-", "%")):
                first = token.i + 1
    return first


def _begins_badly(doc: "Doc", first: int) -> bool:
    """Whether no noun phrase begins so: "50 off 67 balls", "60 to 30 dogs"; but "off-school programmes"."""
    is_hyphened = first + 1 < len(doc) and doc[first + 1].text == "-"
    is_preposition = doc[first].pos_ == "ADP" or doc[first].lower_ == "to"
    return (is_preposition and not is_hyphened) or doc[first].text.startswith(("+", "-"))


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
    return _noun_of(doc[span.end])


def _noun_before_or(span: "Span", sent: "Span") -> "Token | None":
    """The noun of "a pick or two"."""
    doc, at = span.doc, span.start
    if at - sent.start < 3 or doc[at - 1].lower_ != "or" or doc[at - 3].lower_ not in ("a", "an", "another"):
        return None
    return doc[at - 2] if doc[at - 2].pos_ in NOUNS else None


def _numbered_noun(span: "Span") -> "Token | None":
    """The noun of "the number of prisoners rose to 12", which stands before its number."""
    at = span.root
    if at.dep_ == "pobj":
        if at.head.lower_ not in NUMBER_PREPOSITIONS:
            return None
    elif at.dep_ not in ("attr", "dobj", "npadvmod"):
        return None
    for _ in range(MAX_CLIMB):
        at = at.head
        for noun in (at, *at.lefts):
            if noun.lemma_.lower() in NUMBER_NOUNS and (noun is at or noun.dep_ in ("nsubj", "nsubjpass")):
                return next((_noun_of(child) for child in noun.rights if child.lower_ == "of"), None)
        if at.pos_ in ("AUX", "VERB") and (at.dep_ != "conj" or _has_subject(at)):
            return None
    return None


def _has_subject(verb: "Token") -> bool:
    return any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.lefts)


def _noun_of(preposition: "Token") -> "Token | None":
    return next((child for child in preposition.rights if child.dep_ == "pobj" and child.pos_ in NOUNS), None)


def _before(head: "Token") -> Counted | None:
    """The noun with the words before it that belong to it, where it stands before its number."""
    doc, first = head.doc, max(head.left_edge.i, head.i - MAX_WORDS)
    while first < head.i and (doc[first].lower_ in SKIPPED | {"a", "an", "another"} or doc[first].is_punct):
        first += 1
    return Counted(doc[first : head.i + 1].text, _lemma(head, may_be_name=head.i == 0))


def _phrase_end(preposition: "Token", *, default: int) -> int:
    for child in preposition.children:
        if child.dep_ == "pobj" and child.i - preposition.i <= 4:
            return int(child.i) + 1
    return default


LEFT_OUT_AFTER_RE = re.compile(
    r",?[ ](?:of[ ](?:them|whom|which|those|these)|(?:an?|the)[ ](?:year|month|week)[ ](?:ago|before|earlier)"
    rf"|{alternatives(AFTER_LEFT_OUT)})\b",
    re.IGNORECASE,
)
# "up from 31 a year earlier", "compared with 28 the year before".
LEFT_OUT_BEFORE_RE = re.compile(
    r"\b(?:(?:up|down)[ ]from|compared[ ](?:to|with)|(?:instead|out)[ ]of|against|rather[ ]than|versus)"
    r"[ ](?:(?:about|almost|around|just|more[ ]than|nearly|only|over|some)[ ])?\Z",
    re.IGNORECASE,
)
LEFT_OUT_END_RE = re.compile(r"[.,;)]|\Z")


def leaves_out_noun(text: str, start: int, end: int, *, sent_start: int, sent_end: int) -> bool:
    """Whether the words around a number show that its noun was left out.

    >>> texts = "968 men, 20 of them", "968 men, 20 women"
    >>> [leaves_out_noun(text, 9, 11, sent_start=0, sent_end=len(text)) for text in texts]
    [True, False]
    """
    if LEFT_OUT_AFTER_RE.match(text, end, sent_end):
        return True
    return LEFT_OUT_BEFORE_RE.search(text, sent_start, start) is not None


def stands_for_noun(text: str, span: "Span", *, sent_end: int) -> bool:
    """Whether a number before a comma or full stop is what a verb or "of" has for its noun: "hurt 291."."""
    root = span.root
    if LEFT_OUT_END_RE.match(text, span.end_char, sent_end) is None:
        return False
    if root.dep_ == "pobj":
        return root.head.lower_ in ("from", "of", "than", "to")
    return root.dep_ in ("conj", "dobj", "nsubj", "nsubjpass")
