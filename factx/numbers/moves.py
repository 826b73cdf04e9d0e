"""Whether something moves from one amount to another, which makes them two claims and no range; pure."""

import re

from factx.numbers.amount import Amount
from factx.numbers.modifier_words import ABOUT, CHANGE_ADVERBS, DECREASES, INCREASES
from factx.wordlists import alternatives, word_set

_SPOKEN = {*ABOUT, "as high as", "as many as", "as much as", "even", "perhaps", "the", "up to"}
MAY_BE_ABOUT = rf"(?:(?:{alternatives(_SPOKEN)})[ ]|~)?"
FROM_RE = re.compile(rf"\b(?P<word>from|of)[ ]{MAY_BE_ABOUT}\Z", re.IGNORECASE)
# "rose from its current level of 12 to 45", "from a low of 12 to 45"
FROM_LEVEL_RE = re.compile(r"\b(?P<word>from)[ ](?:[a-z]{1,16}[ ]){1,4}of[ ]\Z", re.IGNORECASE)
FROM_THE_RE = re.compile(r"\bfrom[ ]the[ ]\Z", re.IGNORECASE)
WORD_RE = re.compile(r"[^\W\d_]+")

# Verbs that move a figure from one value to another; with "from" they make two claims, never a range.
_MOVES = {"change", "changed", "edged", "extended", "moved", "narrowed", "revised", "shifted", "slow"}
MOVES = INCREASES | DECREASES | _MOVES | {"slowed", "slowing", "widened"}
# "ranged from", "anywhere from": a range, whatever moves.
RANGES = word_set(
    "anything anywhere range ranged ranges ranging somewhere spanning varied varies vary varying"
)

# The upper bound of a range is seldom more than this many times the lower one.
MAX_SPREAD = 4


def moves(text: str, first: Amount, second: Amount, *, start: int) -> bool:
    """Whether something moves from the first amount to the second: "fell from 45 to 34", "rose $2 to $15".

    >>> from factx.numbers.amounts import read_amounts
    >>> [moves(t, *read_amounts(t, 0, len(t)), start=0) for t in ("rose by 12 to 345", "rose by 5 to 10")]
    [True, False]
    """
    if FROM_THE_RE.search(text, max(start, first.start - 12), first.start):
        return False
    words = [word.lower() for word in WORD_RE.findall(text[max(start, first.start - 70) : first.start])]
    before = FROM_RE.search(text, max(start, first.start - 30), first.start)
    if level := FROM_LEVEL_RE.search(text, max(start, first.start - 60), first.start):
        words, before = words[: -len(WORD_RE.findall(level[0])) + 1], level
    near = words[-9:] if before and before["word"].lower() == "from" else words[-2:]
    if before and before["word"].lower() == "of":
        return False
    if any(word in RANGES for word in near):
        return False
    if before:
        return any(word in MOVES for word in near)
    if first.is_bare and second.unit is None:  # "rose by 12 to 345", but "rose by 5 to 10"
        near = words[-10:] if words[-1:] == ["by"] else words[-2:]
        return second.value > MAX_SPREAD * first.value and any(word in MOVES for word in near)
    has_unit = (
        first.unit is not None or first.kind == "money"
    )  # "rose by Sh2 to Sh15": whose shillings is open
    return has_unit and any(word in MOVES or word in CHANGE_ADVERBS for word in near)
