"""Sentence -> changes: what rose or fell, by how much, from what and to what."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from factx.checks.article.bounds import exactly
from factx.checks.article.sheet import Amount, Line, Sheet
from factx.checks.article.words import FACTORS, FALLS, RISES
from factx.wordlists import alternatives

MODIFIERS = r"""
    (?: (?: about | almost | an[ ]estimated | around | as[ ](?:few|many|much)[ ]as | at[ ]least | just
      | less[ ]than | more[ ]than | nearly | only | over | roughly | some | under ) [ ])*
"""
MOVES = alternatives([*RISES, *FALLS, *FACTORS])
# "rose", "an increase", "up", "more than doubled"; but not "up to 45 people".
MOVE_RE = re.compile(
    rf"\b(?:(?P<extent>almost|more[ ]than|nearly)[ ])?(?P<move>{MOVES})\b(?!-)(?<!\bup(?=[ ]to[ ]))",
    re.IGNORECASE | re.VERBOSE,
)
# The words right before an amount that tell what it is: "from | 34", "to a record | 45", "by | 12".
ROLE_RE = re.compile(
    rf"""\b(?P<role>by|from|to)[ ]
    (?:(?:a|an|its|the)[ ](?:(?!by\b|from\b|to\b|total\b)[a-z-]+[ ]){{0,2}}(?:of[ ])?)?
    {MODIFIERS}\Z""",
    re.IGNORECASE | re.VERBOSE,
)
# What may stand between a move and its first amount: "rose | sharply by | 12", "rise | in exports of | 12".
LEAD_RE = re.compile(
    rf"""(?:[ ](?!(?:after|and|as|because|but|by|from|that|to|when|while)\b)[a-z’'A-Z-]+){{0,6}}? ,?[ ]
    (?:(?:by|from|of|to)[ ][a-z -]{{0,24}}?)? {MODIFIERS}""",
    re.VERBOSE,
)
# Between the amounts of one change nothing else begins.
BREAK_RE = re.compile(
    r"[;:]|\.[ ]|\b(?:although|and|before|but|compared|than|versus|which|while|whereas|who)\b", re.IGNORECASE
)
# "12% from a year earlier": the change has another base than the amount behind a second "from".
OTHER_BASE_RE = re.compile(
    r"""\b(?:from|over|on|than|since)[ ](?:an?|last|the|one|two)[ ](?:\w+[ ]){0,2}
      (?:year|month|quarter|week|period)\b
    | \byear[ -](?:on|over)[ -]year\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "$60 | , or | 4%": the change once more.
OR_RE = re.compile(rf"(?:,[ ]or[ ]|[ ]\((?:or[ ])?|[ ]or[ ]){MODIFIERS}", re.VERBOSE)
# "53 trials behind closed doors, | up from": what the change leads to, before its word.
APPOSED_RE = re.compile(
    r"""(?:[ ][^.;:,()\d]{1,40}(?:[12]\d{3})?)? (?: , | [ ][—–] | [ ]\( ) [ ]?
    (?:(?:a|an|its|the)[ ](?:[a-z]+[ ])?)?""",
    re.IGNORECASE | re.VERBOSE,
)
# "from 34 to 45, | an | increase of": the move says again what the change before it was.
AGAIN_RE = re.compile(
    r"(?:,|[ ]?[—–]|[ ]?\()[ ]?(?:or[ ])?(?:(?:a|an|the)[ ](?:[a-z]+[ ])?)?(?:which[ ]is[ ]an?[ ])?",
    re.IGNORECASE,
)
# "an increase | of | 32%".
OF_RE = re.compile(rf"[ ](?:(?:of|by)[ ])?{MODIFIERS}", re.VERBOSE)
ASIDE_GAP_RE = re.compile(r",?[ ](?:or[ ]|\()")
ASIDE_RE = re.compile(r"(?:\bor|\()[ ]\Z")
FROM_RE = re.compile(rf",?[ ]from[ ]{MODIFIERS}(?=[\d$€£¥]|[a-z]+\b)", re.VERBOSE)
# Places in a ranking, where up is a lower number.
RANK_RE = re.compile(
    r"\b(?:charts?|league|place|position|rank(?:ed|ing|ings|s)?|seed|standings|table)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Change:
    """What changed from what to what, and by how much; what the sentence does not give is None.

    `extent` is "nearly", "almost" or "more than" before the word of change, or "".
    """

    move: str
    extent: str
    start: int
    word_end: int
    end: int
    before: Amount | None = None
    after: Amount | None = None
    by: tuple[Amount, ...] = ()

    @property
    def factor(self) -> float | None:
        """What "doubled" and the like multiply by."""
        return FACTORS.get(self.move)

    @property
    def is_rise(self) -> bool:
        return self.move in RISES or FACTORS.get(self.move, 0) > 1


def find_changes(sheet: Sheet) -> Iterator[Change]:
    """The changes of the article that give amounts, in text order; an amount belongs to one change only."""
    for line in sheet.lines:
        if len(line.amounts) > 1 and not RANK_RE.search(line.sentence.text):
            yield from _changes_in(line, sheet.text)


def _changes_in(line: Line, text: str) -> Iterator[Change]:
    moves = list(MOVE_RE.finditer(text, line.sentence.start, line.sentence.end))
    ends = [*(move.start() for move in moves[1:]), line.sentence.end]
    pending: Change | None = None
    for move, end in zip(moves, ends, strict=False):
        bare = Change(
            move["move"].lower(), (move["extent"] or "").lower(), move.start(), move.end(), move.end()
        )
        change = _backward(_forward(bare, line, text, end=end), line, text)
        if pending is not None and _says_again(change, pending, text):
            pending = replace(pending, by=(*pending.by, *change.by), end=change.end)
            continue
        if pending is not None:
            yield pending
        pending = change
    if pending is not None:
        yield pending


def _forward(change: Change, line: Line, text: str, *, end: int) -> Change:
    """The change with the amounts that follow its word."""
    last, name = change.end, ""
    for amount in line.amounts:
        if not change.end <= amount.start < end:
            continue
        if amount.value.per and _is_aside(amount, text):  # "$3 million, or 30 cents a share, from ..."
            last = amount.phrase_end
            continue
        is_first = change.before is None and change.after is None and not change.by
        role = ROLE_RE.search(text, last, amount.start)
        if is_first:
            lead = LEAD_RE.fullmatch(text, last, amount.start)
            if lead is None:
                break
            name = role["role"].lower() if role else "by"
        elif (name == "by" or amount.value.unit == "percent") and OR_RE.fullmatch(text, last, amount.start):
            name = "by"
        elif role is None or BREAK_RE.search(text, last, amount.start):
            break
        else:
            name = role["role"].lower()
        if name == "from" and change.by and OTHER_BASE_RE.search(text, change.word_end, amount.start):
            change = replace(change, by=())
        if not _can_take(change, name):
            break
        if name == "by" and amount.value.high is not None and FROM_RE.match(text, amount.phrase_end):
            by, amount = _ends(amount)  # "by 12 to 60 from 48" reads as a range
            change, name = _with(change, "by", by), "to"
        change = _with(change, name, amount)
        last = amount.phrase_end
    return replace(change, end=max(last, change.end))


def _is_aside(amount: Amount, text: str) -> bool:
    """Whether the amount is only another form of the one before it: ", or 30 cents a share"."""
    return ASIDE_RE.search(text, max(0, amount.start - 8), amount.start) is not None


def _ends(amount: Amount) -> tuple[Amount, Amount]:
    """Both ends of a range, as amounts of their own."""
    low, high = amount.value.low or 0, amount.value.high or 0
    return (
        replace(amount, value=replace(amount.value, number=low, low=None, high=None), bounds=exactly(low)),
        replace(amount, value=replace(amount.value, number=high, low=None, high=None), bounds=exactly(high)),
    )


def _can_take(change: Change, role: str) -> bool:
    if role == "from":
        return change.before is None
    return change.after is None if role == "to" else len(change.by) < 2


def _with(change: Change, role: str, amount: Amount) -> Change:
    if role == "from":
        return replace(change, before=amount)
    if role == "to":
        return replace(change, after=amount)
    return replace(change, by=(*change.by, amount))


def _backward(change: Change, line: Line, text: str) -> Change:
    """The change with the amount before its word: "a 32% | rise", "53 trials, | up from 31"."""
    behind = change.start
    for amount in reversed(line.amounts):
        if amount.end > change.start:
            continue
        if text[amount.end : change.start] in (" ", "-") and not change.by:
            return replace(change, by=(amount,))
        if change.after is not None or change.before is None or amount.phrase_end > behind:
            return change
        if amount.value.per and not change.before.value.per and _is_aside(amount, text):
            behind = amount.start
            continue
        gap = text[amount.phrase_end : behind]
        is_apposed = APPOSED_RE.fullmatch(gap) if behind == change.start else ASIDE_GAP_RE.fullmatch(gap)
        return replace(change, after=amount) if is_apposed else change
    return change


def _says_again(change: Change, pending: Change, text: str) -> bool:
    """Whether the change only gives the size of the one before it: "from 34 to 45, an increase of 32%"."""
    if not change.by or change.before is not None or change.after is not None:
        return False
    start = min([change.start, *(amount.start for amount in change.by)])
    first = change.by[0]
    if first.start > change.start and not OF_RE.fullmatch(text, change.word_end, first.start):
        return False
    is_whole = pending.before is not None and pending.after is not None
    return is_whole and start >= pending.end and AGAIN_RE.fullmatch(text, pending.end, start) is not None
