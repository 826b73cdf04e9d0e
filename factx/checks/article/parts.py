"""Sentence -> groups: a total and the parts that the sentence, or the one after it, gives of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from factx.checks.article.groups import (
    are_complements,
    are_people,
    is_demonym,
    is_of_people,
    may_be_part,
)
from factx.checks.article.part_patterns import (
    BACK_RE,
    CLOSING_RE,
    DEAD_RE,
    DEATHS,
    HURT_RE,
    IN_ALL_RE,
    INJURIES,
    INTRO_RE,
    JOINT_RE,
    MODIFIERS,
    OF_THEM_RE,
    OF_TOTAL_RE,
    OPEN_RE,
    PART_OF_RE,
    PLACE_RE,
    RESPECTIVELY_RE,
    REST_RE,
    SINGLE_RE,
    THE_DEAD_RE,
    THE_HURT_RE,
    TOTAL_OF_RE,
    VERBAL_JOINT_RE,
)
from factx.checks.article.sheet import Amount, Line, Sheet
from factx.checks.article.words import GENERIC, SEX_AND_AGE

# How far behind its last part a list may go on: "and a child".
BEHIND_LIST = 60
# How far behind its parts "46 people in total" may stand.
MAX_TO_SUM = 80
SMALLEST = 2
# "20 matches, | with 10 wins".
MAX_TO_WITH = 24


@dataclass(frozen=True, slots=True)
class Group:
    """A total and its parts.

    `is_whole` says that the parts leave nothing out, `is_exclusive` that they count nothing twice. `singles`
    are parts that no claim counts: "27 women, 17 men and a child". `rivals` are other amounts of the sentence
    that may be the total.
    """

    total: Amount
    parts: tuple[Amount, ...]
    is_whole: bool
    rule: str
    is_exclusive: bool = False
    singles: tuple[str, ...] = ()
    rivals: tuple[Amount, ...] = ()


def find_groups(sheet: Sheet) -> Iterator[Group]:
    """The totals of the article that have parts, in text order."""
    before: tuple[Line, list[Group]] | None = None
    for line in sheet.lines:
        groups = list(_groups_in(line, sheet.text))
        backward = _group_from_before(line, *before, sheet.text) if before else None
        if backward is not None:
            groups.append(backward)
        yield from groups
        before = line, groups


def _groups_in(line: Line, text: str) -> Iterator[Group]:
    taken: set[str] = set()
    if RESPECTIVELY_RE.search(line.sentence.text):
        return
    for at, total in enumerate(line.amounts):
        if total.claim.id in taken or not _can_be_total(total, text):
            continue
        group = _of_total(line, at, text) or _introduced(line, at, text)
        if group is not None:
            taken.update(part.claim.id for part in group.parts)
            yield group
    for at in range(1, len(line.amounts)):
        rest = _with_rest(line, at, text)
        if rest is not None and rest.total.claim.id not in taken:
            yield rest
    for at in range(2, len(line.amounts)):
        summed = _summed(line, at, text)
        if summed is not None and summed.total.claim.id not in taken:
            yield summed


def _can_be_total(amount: Amount, text: str) -> bool:
    """Whether the amount can have parts: no share, nothing below two, no "six-game"."""
    return (
        amount.value.kind not in ("percent", "ratio")
        and amount.bounds.high >= SMALLEST
        and text[amount.end : amount.end + 1] != "-"
    )


def _introduced(line: Line, at: int, text: str) -> Group | None:
    """A total and what follows it: "45 people, including 27 women and 18 men"."""
    total = line.amounts[at]
    if at + 1 >= len(line.amounts):
        return None
    first = line.amounts[at + 1]
    intro = INTRO_RE.fullmatch(text, min(total.phrase_end, first.start), first.start)
    if intro is None:
        return None
    is_of_them = OF_THEM_RE.match(text, first.end) is not None and first.unit == total.unit
    rivals = [a for a in line.amounts[:at] if may_be_part(first, a) and may_be_part(total, a)]
    if not may_be_part(first, total) and not is_of_them:
        able = [a for a in line.amounts[:at] if may_be_part(first, a) and _can_be_total(a, text)]
        if not able:
            return None
        *rivals, total = able
    has_verbs = bool(intro["of"] or intro["comma"])
    parts = _chain(line, at + 1, total, text, has_verbs=has_verbs)
    if intro["mark"] == " (" or intro["mark"] == "(":
        close = text.find(")", first.start)
        parts = tuple(part for part in parts if part.start < close)
    group = Group(total, parts, is_whole=False, rule="<total> including <parts>", rivals=tuple(rivals))
    return _completed(group, text, kind=_kind_of(intro), is_of_them=is_of_them)


def _kind_of(intro: re.Match[str]) -> str:
    return next(name for name, words in intro.groupdict().items() if words is not None)


def _completed(group: Group, text: str, *, kind: str, is_of_them: bool) -> Group | None:
    """The group with what its first words say about it; None where they are no words of a total."""
    parts, total = group.parts, group.total
    has_rest = any(REST_RE.search(text, part.start - 12, part.start) for part in parts[1:])
    complements = are_complements(parts, text)
    if kind == "comma" and not is_of_them:
        by_country = len(parts) > 1 and all(part.head and is_demonym(part.head) for part in parts)
        if not ((complements or by_country) and are_people(total) and total.head not in SEX_AND_AGE):
            return None
        return replace(_with_singles(group, text, is_whole=True), rule="<total>, <parts>")
    if kind == "with" and not (
        total.head in GENERIC and len(parts) > 1 and parts[0].start < total.end + MAX_TO_WITH
    ):
        return None
    if kind in ("mark", "with") and len(parts) < 2 and not is_of_them:
        return None
    is_whole = len(parts) > 1 and (
        kind in ("whole", "mark") or has_rest or ((kind == "of" or is_of_them) and complements)
    )
    is_exclusive = has_rest or (kind == "mark" and _are_by_place(parts, text))
    return _with_singles(replace(group, is_exclusive=is_exclusive), text, is_whole=is_whole)


def _are_by_place(parts: Sequence[Amount], text: str) -> bool:
    """Whether each part is of another place: "19 in Kathmandu, 21 in Lalitpur"."""
    places = [PLACE_RE.match(text, part.phrase_end) for part in parts]
    return None not in places and len({place["place"] for place in places if place}) == len(parts)


def _chain(line: Line, at: int, total: Amount, text: str, *, has_verbs: bool) -> tuple[Amount, ...]:
    """The parts from the amount at `at` on, as far as they are joined as a list."""
    joint_re = VERBAL_JOINT_RE if has_verbs else JOINT_RE
    parts = [line.amounts[at]]
    for amount in line.amounts[at + 1 :]:
        if _is_in_parentheses(text, parts[-1].phrase_end, amount.start):
            continue
        if not joint_re.fullmatch(text, parts[-1].phrase_end, amount.start):
            break
        if amount.unit != parts[0].unit or not may_be_part(amount, total) or amount.value.change:
            break
        if (
            len(parts) == 1
            and CLOSING_RE.match(text, parts[0].phrase_end)
            and not amount.bounds.high < total.bounds.low
        ):
            break  # "200,000 men, including 50,000 officers, and 300,000 reservists"
        if _is_of_others(amount, total, text):
            break
        if OF_THEM_RE.match(text, amount.end) and not OF_THEM_RE.match(text, parts[0].end) and not has_verbs:
            break
        parts.append(amount)
    return tuple(parts)


def _is_of_others(part: Amount, total: Amount, text: str) -> bool:
    """Whether the part counts the injured where the total counts the dead, or the other way round."""
    if total.value.predicate in DEATHS:
        return HURT_RE.match(text, part.phrase_end) is not None
    return total.value.predicate in INJURIES and DEAD_RE.match(text, part.phrase_end) is not None


def _is_in_parentheses(text: str, start: int, end: int) -> bool:
    between = text[start:end]
    return between.count("(") > between.count(")")


def _with_singles(group: Group, text: str, *, is_whole: bool) -> Group:
    """The group with the parts that no claim counts; what goes on with "and others" leaves something out."""
    first, last = group.parts[0], group.parts[-1]
    end = min(last.claim.sentence.end, last.phrase_end + BEHIND_LIST)
    stop = re.search(r"[.;:)]", text[last.phrase_end : end])
    end = last.phrase_end + stop.start() if stop else end
    singles = tuple(
        single["single"]
        for single in SINGLE_RE.finditer(text, first.end, end)
        if is_of_people(single["noun"].lower()) or group.total.head in GENERIC
    )
    is_open = OPEN_RE.search(text, first.end, end) is not None
    return replace(group, is_whole=is_whole and not is_open, singles=singles if is_whole else ())


def _of_total(line: Line, at: int, text: str) -> Group | None:
    """A total that opens its clause: "Of the 120 passengers, 70 were rescued and 60 died"."""
    total = line.amounts[at]
    if not OF_TOTAL_RE.search(text[line.sentence.start : total.start]) or at + 1 >= len(line.amounts):
        return None
    first = line.amounts[at + 1]
    if not may_be_part(first, total) or not re.fullmatch(
        rf"[^;.]{{0,60}}?,[ ]{MODIFIERS}", text[total.phrase_end : first.start], re.VERBOSE | re.IGNORECASE
    ):
        return None
    parts = _chain(line, at + 1, total, text, has_verbs=True)
    has_rest = any(REST_RE.search(text, part.start - 12, part.start) for part in parts[1:])
    is_whole = len(parts) > 1 and (has_rest or are_complements(parts, text))
    group = Group(total, parts, is_whole=is_whole, is_exclusive=has_rest, rule="of <total>, <parts>")
    return _with_singles(group, text, is_whole=is_whole)


def _summed(line: Line, at: int, text: str) -> Group | None:
    """Parts and then their total: "27 women and 18 men were killed, 46 people in total"."""
    total = line.amounts[at]
    is_total = IN_ALL_RE.match(text, total.phrase_end) or TOTAL_OF_RE.search(
        text, line.sentence.start, total.start
    )
    if not is_total or total.start - line.amounts[at - 1].phrase_end > MAX_TO_SUM:
        return None
    parts: list[Amount] = []
    for amount, behind in pairwise([*line.amounts[:at], total]):
        if not may_be_part(amount, total):
            parts = []
        elif parts and not JOINT_RE.fullmatch(text, parts[-1].phrase_end, amount.start):
            parts = [amount]
        else:
            parts.append(amount)
        if behind is total and len(parts) > 1:
            group = Group(
                total, tuple(parts), is_whole=True, is_exclusive=True, rule="<parts>, <total> in total"
            )
            singles = _with_singles(group, text[: total.start], is_whole=True)
            return singles if singles.is_whole else None
    return None


def _with_rest(line: Line, at: int, text: str) -> Group | None:
    """A part, its total and the rest: "won 45 of the 80 seats and the opposition the remaining 35"."""
    part, total = line.amounts[at - 1], line.amounts[at]
    if at + 1 >= len(line.amounts) or not PART_OF_RE.fullmatch(text, part.end, total.start):
        return None
    rest = line.amounts[at + 1]
    is_rest = REST_RE.search(text, line.sentence.start, rest.start) and part.unit == total.unit == rest.unit
    if not is_rest or (rest.head and total.head and rest.head != total.head):
        return None
    return Group(
        total, (part, rest), is_whole=True, is_exclusive=True, rule="<part> of <total>, the remaining <part>"
    )


def _group_from_before(line: Line, before: Line, groups: Sequence[Group], text: str) -> Group | None:
    """The parts of a total in the sentence before: "Of them, 30 were women and 20 men"."""
    if not line.amounts:
        return None
    back = BACK_RE.fullmatch(text, line.sentence.start, line.amounts[0].start)
    total = _meant(back[0], before, groups) if back else None
    if total is None or not may_be_part(line.amounts[0], total):
        return None
    parts = _chain(line, 0, total, text, has_verbs=True)
    is_whole = text.startswith(("Of ", "Out of "), line.sentence.start) and are_complements(parts, text)
    group = Group(total, parts, is_whole=is_whole, rule="<total>. of them <parts>")
    return _with_singles(group, text, is_whole=is_whole)


def _meant(back: str, before: Line, groups: Sequence[Group]) -> Amount | None:
    """The count of the sentence before that "them" or "the dead" means; None where several may be meant."""
    counts = [amount for amount in before.amounts if amount.value.kind == "count"]
    if THE_DEAD_RE.search(back) or THE_HURT_RE.search(back):
        verbs = DEATHS if THE_DEAD_RE.search(back) else INJURIES
        counts = [amount for amount in counts if amount.value.predicate in verbs]
    else:
        parts = {part.claim.id for group in groups for part in group.parts}
        counts = [amount for amount in counts if amount.claim.id not in parts]
    return counts[0] if len(counts) == 1 else None
