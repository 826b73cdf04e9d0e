"""Which amounts can be parts of one group, and which of them exclude each other. Pure."""

import re
from collections.abc import Sequence
from itertools import combinations

from factx.checks.article.sheet import Amount
from factx.checks.article.words import (
    CROSSING,
    GENERIC,
    GROWN_UP,
    MORE_PEOPLE,
    NO_PEOPLE,
    OUTCOMES,
    PEOPLE,
    PEOPLE_ENDINGS,
    SEX_AND_AGE,
)
from factx.naming.words import DEMONYMS

# How many words behind a part may tell what became of it: "27 | were later killed".
MAX_OUTCOME_WORDS = 5
WORD_RE = re.compile(r"[a-z]+")
VOTING = frozenset({"are", "vote", "voted", "voting", "were"})
# "12 Americans", "five gold medals": the words that tell parts with one noun apart.
METALS = frozenset({"bronze", "gold", "silver"})


def are_people(amount: Amount) -> bool:
    """Whether people are counted, as far as the noun tells."""
    return amount.value.kind == "count" and amount.head is not None and is_of_people(amount.head)


def is_of_people(head: str) -> bool:
    """Whether a noun, in the singular and lower case, is one of people, as far as it tells.

    >>> is_of_people("finalist"), is_of_people("tower"), is_of_people("prisoner")
    (True, False, True)
    """
    if head in NO_PEOPLE:
        return False
    known = head in PEOPLE or head in SEX_AND_AGE or head in MORE_PEOPLE or is_demonym(head)
    return known or head.endswith(PEOPLE_ENDINGS)


def is_demonym(word: str) -> bool:
    """Whether the word names people by their country.

    >>> is_demonym("canadian"), is_demonym("canadians"), is_demonym("canary")
    (True, True, False)
    """
    return word in DEMONYMS or word.removesuffix("s") in DEMONYMS


def may_be_part(part: Amount, total: Amount) -> bool:
    """Whether one amount can count some of what the other does: people of people, cars of vehicles."""
    if part.unit != total.unit:
        return False
    if part.value.kind != "count" or part.head is None:
        return True
    if are_people(total):
        return are_people(part) or (total.head in ("people", "person") and part.head not in GENERIC)
    if part.head == total.head:
        return part.noun != total.noun or part.claim.start > total.claim.start
    return total.head in GENERIC and not are_people(part)


def exclude_each_other(parts: Sequence[Amount], text: str) -> bool:
    """Whether nothing can be counted in two of the parts, as far as their nouns or the words behind tell."""
    if len(parts) < 2:
        return True
    return all(_exclude(first, second, text) for first, second in combinations(parts, 2))


def _exclude(first: Amount, second: Amount, text: str) -> bool:
    if first.value.kind == "money":
        return True
    outcomes = outcome_of(first, text), outcome_of(second, text)
    if outcomes[0] and outcomes[1]:
        return outcomes[0][0] == outcomes[1][0] and outcomes[0][1] != outcomes[1][1]
    heads = first.head, second.head
    if heads[0] is None or heads[1] is None:
        return False
    if heads[0] in SEX_AND_AGE or heads[1] in SEX_AND_AGE:
        return are_by_sex_or_age(heads[0], heads[1])
    if heads[0] == heads[1]:
        return _told_apart(first.noun or "", second.noun or "")
    is_bare = all(len((part.noun or "").split()) == 1 for part in (first, second))
    if is_demonym(heads[0]) or is_demonym(heads[1]):
        return is_demonym(heads[0]) and is_demonym(heads[1]) and is_bare
    return is_bare and heads[0] not in CROSSING and heads[1] not in CROSSING


def are_by_sex_or_age(first: str, second: str) -> bool:
    """Whether nobody is both: men and women, women and children; but not children and girls.

    >>> are_by_sex_or_age("man", "woman"), are_by_sex_or_age("child", "girl")
    (True, False)
    >>> are_by_sex_or_age("woman", "child"), are_by_sex_or_age("woman", "nurse")
    (True, False)
    """
    axes = SEX_AND_AGE.get(first), SEX_AND_AGE.get(second)
    if axes[0] is None or axes[1] is None:
        return False
    if axes[0][0] == axes[1][0]:
        return axes[0][1] != axes[1][1]
    ages = {("adult" if word in GROWN_UP else "child") for word in (first, second)}
    return len(ages) == 2 and not {first, second} & {"female", "male"}


def are_complements(parts: Sequence[Amount], text: str) -> bool:
    """Whether the parts leave nobody out: men and women, dead and alive, the rest."""
    if len(parts) != 2:
        return False
    first, second = parts
    if {first.head, second.head} in COMPLEMENTS:
        return True
    outcomes = outcome_of(first, text), outcome_of(second, text)
    return None not in outcomes and {outcomes[0], outcomes[1]} in FINAL_OUTCOMES


COMPLEMENTS = (
    {"adult", "child"},
    {"boy", "girl"},
    {"female", "male"},
    {"man", "woman"},
)
FINAL_OUTCOMES: tuple[set[tuple[str, str] | None], ...] = (
    {("exam", "failed"), ("exam", "passed")},
    {("life", "alive"), ("life", "dead")},
)


def outcome_of(part: Amount, text: str) -> tuple[str, str] | None:
    """What the words right behind a part say became of it: ("life", "dead") for "27 were killed"."""
    end = min(part.claim.sentence.end, part.phrase_end + 60)
    behind = re.split(r"[,;.:]|\band\b|\bwhile\b|\bbut\b|\d", text[part.phrase_end : end], maxsplit=1)[0]
    words = WORD_RE.findall(behind)[:MAX_OUTCOME_WORDS]
    for at, word in enumerate(words):
        # "12 for and 5 against", "were for it"; but not "$20 million for roads"
        is_vote = at == len(words) - 1 or (at > 0 and words[at - 1] in VOTING)
        if word in OUTCOMES and (word != "for" or is_vote):
            return OUTCOMES[word]
    return OUTCOMES.get(part.head) if part.head else None


def _told_apart(first: str, second: str) -> bool:
    """Whether one noun has words before it that tell apart: "gold medals", "French citizens"."""
    pair = [set(of.lower().split()) for of in (first, second)]
    if pair[0] & METALS and pair[1] & METALS:
        return not pair[0] & pair[1] & METALS
    demonyms = [{word for word in words if is_demonym(word)} for words in pair]
    return bool(demonyms[0] and demonyms[1]) and not demonyms[0] & demonyms[1]
