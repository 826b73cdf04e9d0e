"""Announced deaths against the people of whom the article says that they died: "two deaths", two named."""

import re
from collections.abc import Iterator, Sequence

from factx.checks.article.part_patterns import DEATHS
from factx.checks.article.sheet import Amount, Line, Sheet, finding
from factx.checks.article.shown import shown
from factx.findings import Finding, Verdict
from factx.model import Claim, PersonValue

# "two deaths", "three people died".
DEATH_NOUNS = frozenset({"death", "fatality"})
# "Ann Lee, who was serving a sentence in the north, | died": nobody else stands between.
DIED_RE = re.compile(
    r"""[^.;:]{0,120}?\b (?: died | passed[ ]away
      | was[ ](?:found[ ]dead|killed|murdered|shot[ ]dead|stabbed[ ]to[ ]death) )\b""",
    re.VERBOSE,
)
# How many sentences behind the announcement may name the dead, and how many deaths an article names.
MAX_BEHIND = 15
MAX_DEATHS = 10


def check_deaths(sheet: Sheet) -> Iterator[Finding]:
    """A finding for the first count of deaths of which the article names at least as many."""
    for at, line in enumerate(sheet.lines):
        for count in line.amounts:
            if not _counts_deaths(count):
                continue
            dead = _named(sheet.lines[at : at + MAX_BEHIND], sheet.text)
            if len(dead) >= (count.value.number or 0):
                verdict: Verdict = "consistent" if len(dead) <= count.bounds.high else "unclear"
                claims = [("announced", count.claim), *(("listed", name) for name in dead)]
                explanation = f"{shown(count)} announced, {len(dead)} named"
                yield finding("list", verdict, explanation, claims, rule="<deaths>. <name> died")
                return


def _counts_deaths(count: Amount) -> bool:
    value = count.value
    if value.kind != "count" or value.number is None or not 2 <= value.number <= MAX_DEATHS:
        return False
    return count.head in DEATH_NOUNS or value.predicate in DEATHS


def _named(lines: Sequence[Line], text: str) -> list[Claim]:
    """The first mention of each person who, as the sentence says, died."""
    dead: dict[str, Claim] = {}
    for line in lines:
        people = [name for name in line.names if isinstance(name.value, PersonValue)]
        ends = [*(name.start for name in people[1:]), line.sentence.end]
        for name, end in zip(people, ends, strict=False):
            if isinstance(name.value, PersonValue) and DIED_RE.match(text, name.end, end):
                dead.setdefault(name.value.entity, name)
    return list(dead.values())
