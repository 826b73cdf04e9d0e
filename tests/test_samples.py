"""The samples: what factx prints for each article is what stands beside it.

After a change that is meant: factx batch samples/ -o samples/
"""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factx.model import CLAIM_TYPES, Options
from factx.pipeline import extract
from factx.readers.text import read_text
from factx.writers.json import write_json
from tests.promises import check_promises

if TYPE_CHECKING:
    from spacy.language import Language

SAMPLES = Path(__file__).parent.parent / "samples"
NAMES = sorted(path.stem for path in SAMPLES.glob("*.txt"))


def test_there_are_enough() -> None:
    assert len(NAMES) >= 4
    assert {path.stem for path in SAMPLES.glob("*.json")} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_sample(name: str, nlp: "Language") -> None:
    article = read_text((SAMPLES / f"{name}.txt").read_bytes(), f"samples/{name}.txt")
    (document,) = extract([article], nlp, Options())
    check_promises(document)
    assert {claim.type for claim in document.claims} == set(CLAIM_TYPES)
    expected = (SAMPLES / f"{name}.json").read_text(encoding="utf-8")
    assert json.loads(write_json(document)) == json.loads(expected)
    assert write_json(document) + "\n" == expected
