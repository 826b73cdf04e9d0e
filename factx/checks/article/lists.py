"""Announced counts against lists of names: "at least four prisoners: A, B, C and D"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from factx.checks.article.bounds import exactly, is_at_most
from factx.checks.article.groups import are_people
from factx.checks.article.sheet import Amount, Line, Sheet, finding, is_person
from factx.checks.article.shown import shown
from factx.checks.article.words import PLACES
from factx.findings import Finding, Verdict
from factx.model import Claim

# No list in an article is longer.
MAX_ANNOUNCED = 40

# Where a list of names begins behind the count that announces it. "open" may leave names out; all the
# text behind "colon", "named" and "bracket" must be the list.
OPEN = r"among[ ](?:them|whom)|includ(?:ing|e|es|ed)|like|such[ ]as|notably|for[ ]example"
STARTS = {
    "open": re.compile(rf"[^.;:\n]{{0,100}}?(?:,?[ ]|[ ][—–-]{{1,2}}[ ]|[ ]?[(:][ ]?)(?:{OPEN}):?[ ]"),
    "named": re.compile(r"[^.;:\n]{0,80}?\b(?:identified|named)(?:[ ]by[ ][^.;:,]{1,40})?[ ]as:?[ ]"),
    "colon": re.compile(r"[^.;:\n]{0,140}?:[ ]+"),
    "dash": re.compile(r"[ ](?:[—–]|--?)[ ]"),
    "bracket": re.compile(r"[ ]\("),
    "comma": re.compile(r",[ ]"),
    "are": re.compile(r"[ ](?:are|were)[ ]"),
}
CLOSED = frozenset({"bracket", "colon", "named"})
LIST_END_RE = re.compile(r"[.;]\s|[.;]\Z|\)|[ ](?:[—–]|--?)[ ]|\n|:")
# Between the names of a list; the sign that the last one follows.
SEPARATOR_RE = re.compile(r",?[ ](?P<last>and|&|as[ ]well[ ]as)[ ]|,[ ]|;[ ]", re.IGNORECASE)
AGE_RE = re.compile(r"(?:aged?[ ])?\d{1,3}|(?:aged?[ ])\w+")
# "Ann Lee", "activist Ann Lee", "Ann Lee (34)", "Ann Lee of Oslo": an entry that is one name.
BEFORE_NAME_RE = re.compile(r"(?:(?:[Tt]he[ ])?(?:[\w.’'-]+[ ]){1,5})?")
BEHIND_NAME_RE = re.compile(r"(?:[ ]\([^()]{1,40}\))?(?:[ ](?:from|in|of)[ ][A-Z][^,;]{1,40})?")
CAPITALS_RE = re.compile(r"(?:[A-Z][\w.’'-]*[ ]){1,3}[A-Z][\w’'-]+|[A-Z][\w’'-]+")
# "Andrea Fischer, later Renate Künast": one after the other.
SUCCEEDED_RE = re.compile(r"(?:formerly|later|previously|replaced|succeeded|then)\b")
GOES_ON_RE = re.compile(r"[ ][a-z]")
OTHERS_RE = re.compile(r"\b(?:others?|more|another|several|unnamed|unidentified)\b", re.IGNORECASE)
BULLET_RE = re.compile(r"[-•*–·][ ]|\d{1,2}[.)][ ]")


@dataclass(frozen=True, slots=True)
class NameList:
    """The names behind a count; `is_sure` says that nothing but names stands there."""

    names: tuple[Claim, ...]
    size: int
    end: int
    is_open: bool
    is_sure: bool


def check_lists(sheet: Sheet) -> Iterator[Finding]:
    """A finding for each count that the article follows with a list of names."""
    for at, line in enumerate(sheet.lines):
        for count in line.amounts:
            if not _can_announce(count, sheet.text):
                continue
            listed = _listed(count, line, sheet.text) or _bullets(count, sheet.lines[at:], sheet.text)
            if listed is not None:
                yield _judge(count, listed)


def _can_announce(count: Amount, text: str) -> bool:
    """Whether names may follow the count: "three suspects", but no "three-man line-up"."""
    value = count.value
    if "-" in text[count.end : count.end + 2]:
        return False
    if (
        value.kind != "count"
        or value.number is None
        or not 2 <= value.number <= MAX_ANNOUNCED
        or value.change
    ):
        return False
    return count.head in PLACES or are_people(count)


def _listed(count: Amount, line: Line, text: str) -> NameList | None:
    """The list behind the count in its own sentence, None where there is none."""
    for kind, start_re in STARTS.items():
        start = start_re.match(text, count.phrase_end, line.sentence.end)
        if start is None or any(count.start < amount.start < start.end() for amount in line.amounts):
            continue
        stop = LIST_END_RE.search(text, start.end(), line.sentence.end)
        end = stop.start() if stop else line.sentence.end
        listed = _read_list(text, start.end(), end, line.names, count=count, is_closed=kind in CLOSED)
        if listed is not None:
            more = (
                any(name.start > listed.end and is_person(name) for name in line.names) and kind not in CLOSED
            )
            return replace(
                listed, is_open=listed.is_open or kind == "open", is_sure=listed.is_sure and not more
            )
    return None


def _read_list(
    text: str, start: int, end: int, names: Sequence[Claim], *, count: Amount, is_closed: bool
) -> NameList | None:
    """The names in text[start:end], None where they are no list; with `is_closed` all of it must be names."""
    found: list[Claim] = []
    size, at, has_last, is_sure = 0, start, False, True
    while at < end:
        separator = SEPARATOR_RE.search(text, at, end)
        stop = separator.start() if separator else end
        kind, name = _entry(text, at, stop, names, count)
        if kind == "sentence" and has_last and not is_closed:
            found += [name] if name else []
            size, at = size + 1, end
            break
        if kind in ("other", "sentence"):
            if is_closed or not has_last:
                return None
            break
        if kind == "others":
            return NameList(tuple(found), size, at, is_open=True, is_sure=is_sure) if found else None
        is_sure = is_sure and not SUCCEEDED_RE.match(text, at, stop)
        if kind == "name":
            size += 1
            found += [name] if name else []
        elif kind == "description":
            is_sure = False
        if has_last and kind == "name":
            at = end if separator is None else separator.end()
            break
        has_last = separator is not None and separator["last"] is not None
        at = end if separator is None else separator.end()
    is_list = size > 1 and len(found) > size / 2
    rest = text[at:end].strip()
    if not is_list or (is_closed and rest and not AGE_RE.fullmatch(rest)):
        return None
    return NameList(tuple(found), size, at, is_open=False, is_sure=is_sure)


def _entry(
    text: str, start: int, end: int, names: Sequence[Claim], count: Amount
) -> tuple[str, Claim | None]:
    """What a stretch of a list is: "name" (with its claim where there is one), "age", "description", ...

    A "sentence" is a name that the sentence goes on behind: "and Ann Lee | staged a protest".
    """
    words = text[start:end].strip()
    if AGE_RE.fullmatch(words):
        return "age", None
    if OTHERS_RE.search(words):
        return "others", None
    inside = [name for name in names if start <= name.start and name.end <= end]
    of_kind = [name for name in inside if is_person(name) == (count.head not in PLACES)]
    if of_kind:
        name = of_kind[0]
        before, behind = text[start : name.start].lstrip(), text[name.end : end].rstrip()
        is_name = BEFORE_NAME_RE.fullmatch(before) and BEHIND_NAME_RE.fullmatch(behind)
        if is_name and len(of_kind) == 1:
            return "name", name
        return ("sentence", name) if not before and GOES_ON_RE.match(behind) else ("other", None)
    if CAPITALS_RE.fullmatch(words) and (" " in words or count.head in PLACES):
        return "name", None
    return ("description" if words[:1].islower() and len(words.split()) <= 8 else "other"), None


def _bullets(count: Amount, lines: Sequence[Line], text: str) -> NameList | None:
    """The names that follow the count's sentence one a line, None where there are none."""
    first = lines[0].sentence
    if not first.text.endswith(":") or any(amount.start > count.start for amount in lines[0].amounts):
        return None
    found: list[Claim] = []
    for line in lines[1:]:
        bullet = BULLET_RE.match(text, line.sentence.start, line.sentence.end)
        start = bullet.end() if bullet else line.sentence.start
        stop = re.search(r"[,;.(]|[ ][—–-][ ]|\Z", text[start : line.sentence.end])
        end = start + (stop.start() if stop else 0)
        kind, name = _entry(text, start, end, line.names, count)
        if kind != "name" or name is None:
            break
        found.append(name)
    if len(found) < 2:
        return None
    return NameList(tuple(found), len(found), found[-1].end, is_open=False, is_sure=True)


def _judge(count: Amount, listed: NameList) -> Finding:
    bounds, size = count.bounds, listed.size
    verdict: Verdict = "consistent"
    if listed.is_open:
        verdict = is_at_most(exactly(size), bounds)
    elif not bounds.low <= size <= bounds.high:
        verdict = "inconsistent"
    if verdict == "inconsistent" and (not listed.is_sure or count.value.comparator in ("~", "<")):
        verdict = "unclear"
    claims = [("announced", count.claim), *(("listed", name) for name in listed.names)]
    explanation = f"{shown(count)} announced, {size} named"
    return finding("list", verdict, explanation, claims, rule="<count>: <names>")
