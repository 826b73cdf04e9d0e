"""The cases of cases/check.json: short passages and what the check says of them.

A case is {"label", "text", "published"?, "findings", "comment"?}; a finding is {"kind", "verdict", "claims"}
with the texts of its claims. A passage without findings must raise no alarm. What is inconsistent is found
where an alarm of its kind names all its claims; every other alarm is a false one.
"""

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from factx.checks.article.check import check
from factx.findings import Finding
from factx.model import Options
from factx.pipeline import extract
from factx.readers.text import make_article

if TYPE_CHECKING:
    from spacy.language import Language

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).with_name("cases") / "check.json").read_text(encoding="utf-8")
)
MIN_PRECISION = 0.95
MIN_RECALL = 0.85


@pytest.fixture(scope="module")
def findings(nlp: "Language") -> list[list[Finding]]:
    """What is found in each case, in their order."""
    articles = [
        make_article(
            case["text"],
            case["label"],
            published=date.fromisoformat(case["published"]) if case.get("published") else None,
        )
        for case in CASES
    ]
    return [list(check(document).findings) for document in extract(articles, nlp, Options())]


def _meets(expected: dict[str, Any], finding: Finding) -> bool:
    """Whether a finding has the kind, the verdict and all the claims of the expected one."""
    texts = [involved.claim.text for involved in finding.claims]
    return (expected["kind"], expected["verdict"]) == (finding.kind, finding.verdict) and all(
        text in texts for text in expected["claims"]
    )


@pytest.mark.parametrize(
    ("verdict", "min_recall"), [("inconsistent", MIN_RECALL), ("consistent", MIN_RECALL)]
)
def test_what_is_expected_is_found(findings: list[list[Finding]], verdict: str, min_recall: float) -> None:
    expected = [
        (case["label"], any(_meets(wanted, finding) for finding in found))
        for case, found in zip(CASES, findings, strict=True)
        for wanted in case["findings"]
        if wanted["verdict"] == verdict
    ]
    missed = [label for label, is_found in expected if not is_found]
    assert 1 - len(missed) / len(expected) >= min_recall, missed


def test_alarms_are_true(findings: list[list[Finding]]) -> None:
    alarms = [
        (case["label"], finding.explanation, any(_meets(wanted, finding) for wanted in case["findings"]))
        for case, found in zip(CASES, findings, strict=True)
        for finding in found
        if finding.verdict == "inconsistent"
    ]
    false = [(label, explanation) for label, explanation, is_true in alarms if not is_true]
    assert 1 - len(false) / len(alarms) >= MIN_PRECISION, false


def test_there_are_enough_and_half_of_them_raise_no_alarm() -> None:
    alarming = [
        case for case in CASES if any(wanted["verdict"] == "inconsistent" for wanted in case["findings"])
    ]
    assert len(CASES) >= 100
    assert len(alarming) <= len(CASES) / 2
