"""Every case in cases/*.json: a sentence or short text and the claims that must, or must not, come out.

A case is {"label", "text", "published"?, "claims" or "absent", "from", "comment"?}. A claim is found by its
type and text ("nth": 2 for the second such claim), and only the keys that it has are checked. Cases in
known-failures.json have a right answer that is not reached yet; one that passes fails the run until it moves.
"""

import dataclasses
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from factx.model import Document
from factx.writers.claims import document_dict
from tests.conftest import Extract
from tests.promises import check_promises

CASES = Path(__file__).with_name("cases")
KNOWN_FAILURES = "known-failures.json"
# Cases of another shape, with a runner of their own.
OF_CHECKS = ("check.json", "compare.json")


def _cases() -> list[Any]:
    collected = []
    for path in sorted(CASES.glob("*.json")):
        if path.name in OF_CHECKS:
            continue
        marks = (
            [pytest.mark.xfail(reason="right answer known, not reached yet")]
            if path.name == KNOWN_FAILURES
            else []
        )
        for case in json.loads(path.read_text(encoding="utf-8")):
            collected.append(pytest.param(case, id=f"{path.stem}: {case['label']}", marks=marks))
    return collected


@pytest.mark.parametrize("case", _cases())
def test_case(case: dict[str, Any], extracted: Extract) -> None:
    published = case.get("published")
    document = extracted(case["text"], published and date.fromisoformat(published))
    check_promises(document)
    claims = document_dict(document)["claims"]
    assert case.get("claims") or case.get("absent"), "a case must check something"
    for expected in case.get("claims", []):
        _assert_agrees(expected, _found(claims, expected), document)
    for absent in case.get("absent", []):
        assert not any(_is_called(claim, absent) for claim in claims), absent


def _is_called(claim: dict[str, Any], wanted: dict[str, Any]) -> bool:
    return (claim["type"], claim["text"]) == (wanted["type"], wanted["text"])


def _found(claims: list[dict[str, Any]], expected: dict[str, Any]) -> Any:
    called = [claim for claim in claims if _is_called(claim, expected)]
    nth: int = expected.get("nth", 1)
    assert len(called) >= nth, f"{expected['text']!r} is not among {[(c['type'], c['text']) for c in claims]}"
    return called[nth - 1]


def _assert_agrees(expected: Any, found: Any, document: Document) -> None:
    """Every key of `expected` has its value in `found`, at any depth; for a claim's id its text will do."""
    if not isinstance(expected, dict):
        texts = {claim.id: claim.text for claim in document.claims}
        assert expected == found or (found in texts and expected == texts[found]), (
            f"{expected!r} != {found!r}"
        )
        return
    assert isinstance(found, dict), f"{expected!r} != {found!r}"
    for key, value in expected.items():
        if key != "nth":
            _assert_agrees(value, found[key], document)


def test_labels_are_unique() -> None:
    labels = [case.id for case in _cases()]
    assert len(labels) == len(set(labels))


def test_a_document_is_made_of_dataclasses(extracted: Extract) -> None:
    assert dataclasses.is_dataclass(extracted("Two men were held in Riga."))
