"""Numbers that leave out their noun: "968 men, 20 of them", "killed two and wounded 31 soldiers"."""

import re
from typing import TYPE_CHECKING

from factx.numbers.amount import Amount
from factx.numbers.modifier_words import ABOUT
from factx.numbers.nouns import THE_BEFORE_RE
from factx.numbers.words import AFTER_LEFT_OUT, HARMED, HARMS
from factx.wordlists import alternatives, word_set

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from factx.spans import Extent

LEFT_OUT_AFTER_RE = re.compile(
    r",?[ ](?:of[ ](?:them|whom|which|those|these)|(?:an?|the)[ ](?:year|month|week)[ ](?:ago|before|earlier)"
    rf"|{alternatives(AFTER_LEFT_OUT)})\b",
    re.IGNORECASE,
)
_SPOKEN = {*ABOUT, "a further", "another", "at least", "just", "more than", "only", "some"}
_ABOUT = rf"(?:(?:{alternatives(_SPOKEN)})[ ])?"
_COMPARED = r"(?:up|down)[ ]from|compared[ ](?:to|with)"
_OF_WHOM = r"of[ ](?:these|those|them|which|whom),?"
# "up from 31 a year earlier", "compared with 28 the year before", "of whom 12 were freed".
LEFT_OUT_BEFORE_RE = re.compile(
    rf"\b(?:{_COMPARED}|{_OF_WHOM}|(?:instead|out)[ ]of|against|rather[ ]than|versus)[ ]{_ABOUT}\Z",
    re.IGNORECASE,
)
# "left school at 14 and worked": it counts nothing.
NO_NOUN_BEFORE_RE = re.compile(r"\bat[ ]\Z", re.IGNORECASE)
# "383 were killed in 20 countries, compared with 293 last year": the countries only say where.
ASIDE_BEFORE_RE = re.compile(rf"\b(?:across|at|costing|in|off|worth)[ ]{_ABOUT}\Z", re.IGNORECASE)
COMPARED_BEFORE_RE = re.compile(rf"\b(?:{_COMPARED})[ ]{_ABOUT}\Z", re.IGNORECASE)
OF_THEM_RE = re.compile(r",?[ ]of[ ](?:them|these|those|which|whom)\b", re.IGNORECASE)
OF_BEFORE_RE = re.compile(rf"\b{_OF_WHOM}[ ]{_ABOUT}\Z", re.IGNORECASE)
# "14 counts of fraud and three of perjury", but not "three of the men".
OF_BEHIND_RE = re.compile(
    r"[ ]of[ ](?!(?:an?|her|his|its|our|that|the|their|them|these|this|those|us|wh\w+)\b)"
)
MAX_PARALLEL = 90
# How far the noun that a number leaves out may stand.
MAX_LEFT_OUT = 160
MILLION = 10**6
LEFT_OUT_OPEN_RE = re.compile(r"[.,;)]|\s*\Z|[ ](?:an?|and|during|for|in|last|on|over|the|year)\b")
MAX_PAIR = 4
LEFT_OUT_END_RE = re.compile(r"[.,;)]|\Z")
# "bringing the toll to 45" counts what was told of before, "a catchment of 1.2 million" does not.
TALLIES = word_set(
    """
    average count figure half high low majority maximum minimum more number percentage peak record rest tally
    toll total
    """
)


_HARM = rf"(?:{alternatives(HARMS)})"
_BADLY = r"(?:(?:badly|gravely|seriously|severely)[ ])?"
_WERE = r"(?:(?:are|had[ ]been|have[ ]been|others?|were)[ ])?"
# "killed two and wounded 31 soldiers", "the death of 10 and injury of 31 civilians"
HARM_BEFORE_RE = re.compile(rf"\b{_HARM}[ ](?:of[ ])?{_ABOUT}\Z", re.IGNORECASE)
HARM_GAP_RE = re.compile(
    rf",?[ ]and[ ](?:the[ ])?{_BADLY}{_HARM}[ ](?:of[ ])?{_ABOUT}",
    re.IGNORECASE,
)
# "two were killed and 31 soldiers injured"
HARMED_GAP_RE = re.compile(rf"[ ]{_WERE}(?:{alternatives(HARMED)}),?[ ]and[ ]{_ABOUT}", re.IGNORECASE)
HARMED_AFTER_RE = re.compile(rf"[ ]{_WERE}{_BADLY}(?:{alternatives(HARMED)})\b", re.IGNORECASE)


# "including two children, and injuring 89"
INCLUDING_BEFORE_RE = re.compile(rf"\b(?:among[ ]them|including)[ ]{_ABOUT}\Z", re.IGNORECASE)
WORD_RE = re.compile(r"[^\W\d_]+")


def shares_victims(
    text: str, first: "Extent", second: "Extent", noun_end: int, *, start: int, end: int
) -> bool:
    """Whether the first leaves out the noun behind the second: "killed two and wounded 31 soldiers".

    `noun_end` is where that noun ends.

    >>> from factx.model import Mention
    >>> text = "It killed two and hurt 31 men."
    >>> shares_victims(text, Mention(10, 13, None, ""), Mention(23, 25, None, ""), 29, start=0, end=30)
    True
    """
    if HARM_GAP_RE.fullmatch(text, first.end, second.start):
        return HARM_BEFORE_RE.search(text, max(start, first.start - 32), first.start) is not None
    is_passive = HARMED_GAP_RE.fullmatch(text, first.end, second.start) is not None
    return is_passive and HARMED_AFTER_RE.match(text, noun_end, end) is not None


def is_aside(text: str, amount: "Extent") -> bool:
    """Whether the number only says where, off what or what worth: "in 20 countries", "worth $5 billion"."""
    return ASIDE_BEFORE_RE.search(text, max(0, amount.start - 32), amount.start) is not None


def is_apart(text: str, amount: Amount, place: Amount, *, start: int, end: int) -> bool:
    """Whether the noun that the number leaves out is not that of a place before: "compared with 293"."""
    if COMPARED_BEFORE_RE.search(text, max(start, amount.start - 40), amount.start):
        return True
    part = OF_BEFORE_RE.search(text, max(start, amount.start - 32), amount.start)
    if part is not None:  # "214 people in three towns, of whom 38", "12 houses in six towns, of which ten"
        return "whom" in part[0].lower() or (place.kind == "count" and place.value < amount.value)
    return LEFT_OUT_END_RE.match(text, amount.end, end) is not None


def is_no_victim(text: str, first: "Extent", second: "Extent", *, start: int, are_people: bool) -> bool:
    """Whether the second are those harmed and the first are not: "fired 35 missiles, injuring four".

    `are_people` tells of the first, whom others may have been with: "shot a hundred people, killing 49".
    """
    harm = HARM_BEFORE_RE.search(text, max(start, second.start - 32), second.start)
    if harm is None or OF_THEM_RE.match(text, second.end):  # "hit three lorries, killing two of them"
        return False
    if INCLUDING_BEFORE_RE.search(text, max(start, first.start - 24), first.start):
        return True
    if are_people:
        return False
    told = text[max(start, first.start - 40) : first.start], text[first.end : harm.start()]
    return not any(word.lower() in HARMS for part in told for word in WORD_RE.findall(part))


def is_parallel(text: str, first: "Extent", second: "Extent", of: str) -> bool:
    """Whether the second leaves out the noun before its "of": "14 counts of fraud and three of perjury"."""
    gap = text[first.end : min(second.start, first.end + MAX_PARALLEL)]
    if first.end + len(gap) < second.start or not gap.startswith(f" {of} of "):
        return False
    return gap.endswith((" and ", ", ")) and OF_BEHIND_RE.match(text, second.end) is not None


def leaves_out_noun(text: str, start: int, end: int, *, sent_start: int, sent_end: int) -> bool:
    """Whether the words around a number show that its noun was left out.

    >>> texts = "968 men, 20 of them", "968 men, 20 women"
    >>> [leaves_out_noun(text, 9, 11, sent_start=0, sent_end=len(text)) for text in texts]
    [True, False]
    """
    if LEFT_OUT_AFTER_RE.match(text, end, sent_end):
        return NO_NOUN_BEFORE_RE.search(text, sent_start, start) is None
    return LEFT_OUT_BEFORE_RE.search(text, sent_start, start) is not None


def stands_for_noun(text: str, span: "Span", *, sent_end: int) -> bool:
    """Whether a number before a comma or full stop is what a verb or "of" has for its noun: "hurt 291."."""
    root = span.root
    if LEFT_OUT_END_RE.match(text, span.end_char, sent_end) is None:
        return False
    if root.dep_ == "pobj":
        return root.head.lower_ in ("from", "of", "than", "to")
    return root.dep_ in ("conj", "dobj", "nsubj", "nsubjpass")


def is_compared(text: str, first: Amount, second: Amount) -> bool:
    """Whether the second is money like the first: "a profit of 2.1 trillion won, up from 1.4 trillion"."""
    if (
        second.unit is not None
        or second.scale < MILLION
        or not first.value / 10 < second.value < first.value * 10
    ):
        return False
    if second.start - first.end > MAX_LEFT_OUT or LEFT_OUT_OPEN_RE.match(text, second.end) is None:
        return False
    return COMPARED_BEFORE_RE.search(text, max(0, second.start - 40), second.start) is not None


def is_of_them(text: str, amount: Amount) -> bool:
    """Whether the number is a part of those told before: "968 men; 20 of them ..."."""
    return OF_THEM_RE.match(text, amount.end) is not None


def is_pair(text: str, first: Amount, second: Amount) -> bool:
    """Whether "the two" are others told of before: "won 25 seats, and talks between the two"."""
    is_small = second.rule == "<number words>" and second.value <= MAX_PAIR and first.value != second.value
    return is_small and THE_BEFORE_RE.search(text, max(0, second.start - 5), second.start) is not None


def is_of_another(span: "Span") -> bool:
    """Whether it is the number of another noun: "a catchment of 1.2 million", "took the payroll to 4,100"."""
    preposition = span.root.head
    if span.root.dep_ != "pobj" or preposition.lower_ not in ("of", "to"):
        return False
    noun: Token | None = preposition.head if preposition.head.i == preposition.i - 1 else None
    if preposition.lower_ == "to":
        noun = next((child for child in preposition.head.children if child.dep_ == "dobj"), None)
    return noun is not None and noun.pos_ == "NOUN" and noun.lower_ not in TALLIES
