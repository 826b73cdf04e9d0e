"""factx compare: the cases in cases/compare.json, and what holds for any articles.

A case is {"label", "articles": [{"source", "text", "published"?}], "groups": [{"type", "members",
"verdict"}], "apart": [[member, member], ...], "comment"?}; a member is [source, text of a claim, its
position among such claims of the article, from 1]. Figures and people that no group of the case has must
stand in no group; places may.
"""

import json
from collections import Counter
from collections.abc import Iterable
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from factx.checks.compare.compare import compare
from factx.compared import Comparison, Group
from factx.model import Document
from tests.conftest import Extract

CASES = json.loads((Path(__file__).parent / "cases" / "compare.json").read_text(encoding="utf-8"))

# A claim by its article and its id, or by its entity where it has one.
Member: TypeAlias = tuple[str, str]
Pair: TypeAlias = frozenset[Member]

MIN_PRECISION = 0.95
MIN_RECALL = 0.85


@pytest.fixture(scope="module")
def compared(extracted: Extract) -> list[tuple[dict[str, Any], list[Document], Comparison]]:
    """Each case with its documents and their comparison."""
    found = []
    for case in CASES:
        documents = [
            extracted(
                a["text"], a.get("published") and date.fromisoformat(a["published"]), source=a["source"]
            )
            for a in case["articles"]
        ]
        found.append((case, documents, compare(documents)))
    return found


def _named(documents: Iterable[Document], kind: str, member: list[Any]) -> Member | None:
    """The claim that a case's member stands for; None where factx finds no such claim."""
    source, text, *nth = member
    document = next(document for document in documents if document.source == source)
    called = [claim for claim in document.claims if (claim.type, claim.text) == (kind, text)]
    position: int = nth[0] if nth else 1
    if len(called) < position:
        return None
    claim = called[position - 1]
    return source, getattr(claim.value, "entity", claim.id)


def _stated(group: Group) -> list[Member]:
    return [(s.document, getattr(s.claim.value, "entity", s.claim.id)) for s in group.statements]


def _pairs(groups: Iterable[list[Member]]) -> set[Pair]:
    """Pairs of different articles that stand in one group."""
    return {
        frozenset(pair) for group in groups for pair in combinations(group, 2) if pair[0][0] != pair[1][0]
    }


def _expected(case: dict[str, Any], documents: list[Document], kind: str) -> list[list[Member]]:
    """The groups of the case, as far as factx finds their claims; what it misses is another test's matter."""
    return [_members(documents, kind, group) for group in case["groups"] if group["type"] == kind]


def _members(documents: list[Document], kind: str, group: dict[str, Any]) -> list[Member]:
    named = (_named(documents, kind, member) for member in group["members"])
    return [member for member in named if member is not None]


def _score(found: set[Pair], expected: set[Pair]) -> Counter[str]:
    return Counter(right=len(found & expected), wrong=len(found - expected), missed=len(expected - found))


@pytest.mark.parametrize("kind", ["number", "person", "place"])
def test_what_belongs_together_stands_together(
    compared: list[tuple[dict[str, Any], list[Document], Comparison]], kind: str
) -> None:
    score: Counter[str] = Counter()
    for case, documents, comparison in compared:
        expected = _pairs(_expected(case, documents, kind))
        found = _pairs(_stated(group) for group in comparison.groups if group.type == kind)
        if kind == "place":  # the cases do not list every place
            listed = {member for pair in expected for member in pair}
            found = {pair for pair in found if pair <= listed}
        score += _score(found, expected)
    assert score["right"] / (score["right"] + score["wrong"]) >= MIN_PRECISION, score
    assert score["right"] / (score["right"] + score["missed"]) >= MIN_RECALL, score


def test_what_differs_is_said_to_differ(
    compared: list[tuple[dict[str, Any], list[Document], Comparison]],
) -> None:
    score: Counter[str] = Counter()
    for case, documents, comparison in compared:
        expected = {
            frozenset(_members(documents, "number", group))
            for group in case["groups"]
            if group["verdict"] == "differ"
        }
        found = {frozenset(_stated(group)) for group in comparison.groups if group.verdict == "differ"}
        score += _score(found, expected)
    assert score["right"] / (score["right"] + score["wrong"]) >= MIN_PRECISION, score
    assert score["right"] / (score["right"] + score["missed"]) >= MIN_RECALL, score


def test_verdicts(compared: list[tuple[dict[str, Any], list[Document], Comparison]]) -> None:
    right = wrong = 0
    for case, documents, comparison in compared:
        verdicts = {frozenset(_stated(group)): group.verdict for group in comparison.groups}
        for group in case["groups"]:
            if group["verdict"] is not None:
                members = frozenset(_members(documents, "number", group))
                is_right = verdicts.get(members) == group["verdict"]
                right, wrong = right + is_right, wrong + (not is_right)
    assert right / (right + wrong) >= MIN_PRECISION, (right, wrong)


def test_what_must_stand_apart_does(
    compared: list[tuple[dict[str, Any], list[Document], Comparison]],
) -> None:
    for case, documents, comparison in compared:
        together = _pairs(map(_stated, comparison.groups))
        for one, other in case["apart"]:
            for kind in ("number", "person", "place"):
                a, b = _named(documents, kind, one), _named(documents, kind, other)
                assert a is None or b is None or frozenset((a, b)) not in together, (case["label"], a, b)
