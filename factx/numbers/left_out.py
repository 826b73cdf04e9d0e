"""Numbers that leave out their noun: "968 men, 20 of them", "killed two and wounded 31 soldiers"."""

import re
from typing import TYPE_CHECKING

from factx.numbers.words import ABOUT, AFTER_LEFT_OUT, HARMED, HARMS
from factx.numerals import alternatives

if TYPE_CHECKING:
    from spacy.tokens import Span

    from factx.spans import Extent

LEFT_OUT_AFTER_RE = re.compile(
    r",?[ ](?:of[ ](?:them|whom|which|those|these)|(?:an?|the)[ ](?:year|month|week)[ ](?:ago|before|earlier)"
    rf"|{alternatives(AFTER_LEFT_OUT)})\b",
    re.IGNORECASE,
)
# "up from 31 a year earlier", "compared with 28 the year before", "of whom 12 were freed".
LEFT_OUT_BEFORE_RE = re.compile(
    r"\b(?:(?:up|down)[ ]from|compared[ ](?:to|with)|(?:instead|out)[ ]of|against|rather[ ]than|versus"
    r"|of[ ](?:these|those|them|which|whom),?)"
    r"[ ](?:(?:about|almost|around|just|more[ ]than|nearly|only|over|some)[ ])?\Z",
    re.IGNORECASE,
)
# "left school at 14 and worked": it counts nothing.
NO_NOUN_BEFORE_RE = re.compile(r"\bat[ ]\Z", re.IGNORECASE)
LEFT_OUT_END_RE = re.compile(r"[.,;)]|\Z")


_HARM = rf"(?:{alternatives(HARMS)})"
_ABOUT = rf"(?:(?:{alternatives({*ABOUT, 'a further', 'another', 'at least', 'more than', 'some'})})[ ])?"
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
