"""The words around a date that modify it: "early", "the end of", "more than", "or so"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from factx.dates.around import NO_NOUNS
from factx.dates.join import Piece
from factx.dates.patterns import S, plain, words
from factx.dates.value import Expression
from factx.dates.words import AMOUNT_MODIFIERS, PART_MODIFIERS

PART_BEFORE_RE = re.compile(
    rf"""(?<![\w-])(?:
      (?:the{S})?(?:very{S})?(?P<word>earlier|early|later|late|mid)(?:{S}(?:in|on|of){S}(?:the{S})?|{S}|-)
    | (?:the{S})?(?P<between>mid|early)(?:-|{S})to(?:-|{S})(?:late|mid)(?:-|{S})
    | (?P<edge>end|post|pre)-
    | (?:the{S}|its{S})?(?:very{S})?(?P<part>end|beginning|start|middle|close){S}of{S}
    )$""",
    re.VERBOSE | re.IGNORECASE,
)
AMOUNT_BEFORE_RE = re.compile(rf"(?<![\w-])(?P<words>{words(AMOUNT_MODIFIERS)}){S}$", re.IGNORECASE)
AMOUNT_AFTER_RE = re.compile(
    rf"{S}or{S}(?P<word>so|more|longer|less|later)\b|{S}and{S}(?P<beyond>beyond)\b", re.IGNORECASE
)
AFTER_MODIFIERS = {
    "beyond": "ON_OR_AFTER",
    "later": "ON_OR_AFTER",
    "less": "EQUAL_OR_LESS",
    "longer": "EQUAL_OR_MORE",
    "more": "EQUAL_OR_MORE",
    "so": "APPROX",
}
# "lasted over two years", "for over two years": the amount; in "paid over two years" it is a preposition.
OVER_CUE_RE = re.compile(
    r"""(?: \( | ['’]s | \b(?: after | be | been | being | by | for | from | had | has | have | having | in
      | is | just | last(?:ed|ing|s)? | little | lost | of | serv(?:e|ed|es|ing) | spen(?:d|ding|ds|t)
      | take[ns]? | taking | than | to | took | wait(?:ed|ing|s)? | was | well | were
      | with | within ) ) \s{1,3}$""",
    re.IGNORECASE | re.VERBOSE,
)
# "they spoke about 2016": the topic
TOPIC_BEFORE_RE = re.compile(
    r"""\b(?: asked | book | books | film | how | know | learn | learned | questions? | said | say | speak
      | spoke | stor(?:ies|y) | talk(?:ed|ing|s)? | tell | think | thought | told | what | worried
      | writ(?:es?|ing) | wrote )\s{1,3}$""",
    re.IGNORECASE | re.VERBOSE,
)
# "over the past year": the preposition, not the amount.
BEFORE_ARTICLE = frozenset({"at least", "nearly", "almost", "about"})
# "around May 5" and "about 10 p.m."; "over Friday" is no modifier of Friday.
BEFORE_DATES = frozenset({"about", "approximately", "around", "roughly", "almost", "nearly"})
# "$2 billion more than a month earlier", "5% less than a year ago": what is more is the money.
COMPARING = frozenset({"fewer than", "less than", "more than"})
COMPARED_BEFORE_RE = re.compile(
    r"(?:\d|[bm]illion|trillion|cent|crore|lakh|percent|points?|%|people|times|[bm]n)\s$", re.IGNORECASE
)
MAX_MODIFIER = 24


def with_modifiers(pieces: Sequence[Piece], text: str, *, first: int) -> Iterator[Piece]:
    """The pieces that can stand alone, with the modifiers around them; their sentence begins at `first`."""
    end_before = first
    for piece in pieces:
        before = text[max(end_before, piece.start - MAX_MODIFIER) : piece.start]
        piece = _with_part(piece, before) or _with_amount(piece, before, text) or piece
        if after := AMOUNT_AFTER_RE.match(text, piece.end):
            word = (after["word"] or after["beyond"]).lower()
            if word not in ("beyond", "later") or piece.value.timex_type == "DATE":
                piece = replace(piece, end=after.end(), value=replace(piece.value, mod=AFTER_MODIFIERS[word]))
        end_before = piece.end
        piece = _with_article(piece, text)
        if piece.alone:
            yield piece


def _with_article(piece: Piece, text: str) -> Piece:
    """The article of "the 1988 third quarter" belongs to the quarter."""
    calendar = piece.value.calendar
    has_article = text[max(0, piece.start - 4) : piece.start].lower() == "the "
    if (
        has_article
        and calendar
        and calendar.quarter
        and calendar.year
        and text[piece.end - 7 : piece.end] == "quarter"
    ):
        return replace(piece, start=piece.start - len("the "))
    return piece


def _with_part(piece: Piece, before: str) -> Piece | None:
    value = piece.value
    if value.timex_type not in ("DATE", "TIME") or (value.timex and value.timex.endswith("_REF")):
        return None
    found = PART_BEFORE_RE.search(before)
    if not found:
        return None
    is_day = piece.rule == "the <unit> of <part>" and value.frame and value.frame.unit == "day"
    if is_day and (found["word"] or "").lower() == "mid":  # "mid-day naps"
        return None
    word = (found["word"] or found["part"] or found["edge"] or f"{found['between']} to").lower()
    return replace(
        piece, start=piece.start - len(found[0]), value=replace(value, mod=PART_MODIFIERS[word]), alone=True
    )


def _with_amount(piece: Piece, before: str, text: str) -> Piece | None:
    found = AMOUNT_BEFORE_RE.search(before)
    if not found or piece.value.timex_type == "SET":
        return None
    word = plain(found["words"])
    if piece.value.timex and ("X" in piece.value.timex or piece.value.timex.endswith("_REF")):
        return None
    is_amount = piece.value.timex_type == "DURATION" or piece.rule == "<number> <unit> ago"
    if (
        is_amount
        and text[piece.start : piece.start + 4].lower() in ("the ", "past", "last", "next")
        and word not in BEFORE_ARTICLE
    ):
        return None
    if (
        word in COMPARING
        and piece.rule == "<number> <unit> ago"
        and COMPARED_BEFORE_RE.search(before[: found.start()])
    ):
        return None
    is_length = is_amount and piece.rule != "<number> <unit> ago"
    if word == "over" and is_length and not _is_more_than(before[: found.start()], text[piece.end :][:4]):
        return None
    if not is_amount and (word not in BEFORE_DATES or not _is_approximable(piece.value, word)):
        return None
    if (
        not is_amount
        and word == "about"
        and _is_topic(before[: found.start()], text[piece.end : piece.end + 24])
    ):
        return None
    return replace(
        piece, start=piece.start - len(found[0]), value=replace(piece.value, mod=AMOUNT_MODIFIERS[word])
    )


# "doubts about 2016 forecasts": not when, but of which year
NOUN_AFTER_RE = re.compile(rf"\s(?!(?:{words(NO_NOUNS)})\b)[a-z]", re.IGNORECASE)


def _is_topic(before: str, after: str) -> bool:
    """Whether "about" between the two says what something is about: "spoke about 2016"."""
    return bool(TOPIC_BEFORE_RE.search(before)) or bool(before and NOUN_AFTER_RE.match(after))


def _is_more_than(before: str, after: str) -> bool:
    """Whether "over" between the two modifies the amount: "lasted over two years", "over two years of work".

    >>> _is_more_than("it lasted ", " and"), _is_more_than("is paid ", " and")
    (True, False)
    """
    return bool(OVER_CUE_RE.search(before)) or after.startswith(" of ") or (not before and after[:1] in ".?!")


def _is_approximable(value: Expression, word: str) -> bool:
    return bool(value.clock and not value.clock[1:].isalpha()) or bool(
        value.calendar and (value.calendar.year or value.calendar.day) and word not in ("almost", "nearly")
    )
