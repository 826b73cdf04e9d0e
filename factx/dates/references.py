"""Rules for what is no date of the calendar: "now", "recently", "the coming weeks"."""

import re

from factx.dates.patterns import (
    BEGIN,
    Rule,
    S,
    compiled,
    plain,
    text_before,
    words,
)
from factx.dates.value import Expression
from factx.dates.words import (
    REFERENCES,
)

# "now", "recently", "the near future"
# "soon after", "as soon as" and "as recently as" are about something else.
REFERENCE_PATTERN = (
    rf"(?<![\w$-])(?<!\bas\s)(?P<words>{words(REFERENCES)})\b(?![-]|{S}(?:after|as|last|next|of)\b)"
)
# "recent years", "recent weeks and months", "the coming months", "future quarters"
VAGUE_TIME_PATTERN = (
    rf"""{BEGIN}(?:the{S})?(?P<word>recent|past|future|coming){S}
    (?P<unit>hours|days|weeks|months|quarters|years|decades)"""
    rf"(?:{S}and{S}(?:months|years|decades))?\b"
)


# "the past" and "the present" of another phrase: "the past three months", "the present crisis"
GOES_ON_RE = re.compile(r"\s+(?!(?:and|as|but|he|it|or|she|that|they|to|we|when)\b)\w")


# "the group Malta First Now"
NAME_BEFORE_RE = re.compile(r"\b[A-Z][\w’'-]{0,20}\s$")


def build_reference(match: re.Match[str]) -> Expression | None:
    """None for "the past" and "the present" before a noun, and for the last word of a name."""
    said = plain(match["words"])
    if match["words"] == "Now" and NAME_BEFORE_RE.search(text_before(match, 24)):
        return None
    if said in ("the past", "the present") and GOES_ON_RE.match(match.string, match.end()):
        return None
    return Expression("DATE", REFERENCES[said])


def build_vague_time(match: re.Match[str]) -> Expression | None:
    return Expression("DATE", "FUTURE_REF" if match["word"].lower() in ("future", "coming") else "PAST_REF")


# "may soon seek", "soon will begin", "will one day lead": in "was soon released" it lies in the past.
SOON_PATTERN = rf"\b(?:soon|one{S}day)\b"
AHEAD_BEFORE_RE = re.compile(r"\b(?:can|could|may|might|must|should|to|will|would)\s$", re.IGNORECASE)
AHEAD_AFTER_RE = compiled(rf"{S}(?:be{S}going{S}to|to|will)\b")


def build_soon(match: re.Match[str]) -> Expression | None:
    """None unless the words around it say that it lies ahead."""
    before = text_before(match, 8)
    is_followed = (
        match[0].lower() == "soon"
        and AHEAD_AFTER_RE.match(match.string, match.end())
        and not before.lower().endswith(("as ", "-"))
    )
    return Expression("DATE", "FUTURE_REF") if is_followed or AHEAD_BEFORE_RE.search(before) else None


RULES = (
    Rule("soon", "reference", SOON_PATTERN, build_soon),
    Rule("one day", "unit", SOON_PATTERN, build_soon),
    Rule("<reference>", "reference", REFERENCE_PATTERN, build_reference),
    Rule("recent <units>", "unit", VAGUE_TIME_PATTERN, build_vague_time),
)
