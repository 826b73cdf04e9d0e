"""What factx wrote, read back."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from factx.errors import FactxError
from factx.readers.stored import document_of
from factx.writers.claims import document_dict
from tests.conftest import TODAY, Extract

SAMPLES = sorted((Path(__file__).parent.parent / "samples").glob("*.json"))


def _sample() -> dict[str, Any]:
    record: dict[str, Any] = json.loads(SAMPLES[0].read_text(encoding="utf-8"))
    return record


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_read_back_is_the_same_document(path: Path) -> None:
    record = json.loads(path.read_text(encoding="utf-8"))
    assert document_dict(document_of(record)) == record


def test_a_document_read_back_is_the_same(extracted: Extract) -> None:
    document = extracted(
        "Police in Oslo held 45 to 50 people in 2024, Ole Hansen said. It cost $3.5 million.", TODAY, "Held"
    )
    assert document_of(json.loads(json.dumps(document_dict(document)))) == document


def test_keys_of_a_later_version_are_left_out() -> None:
    record = _sample()
    grown = deepcopy(record)
    for part in (grown, grown["document"], grown["claims"][0], grown["claims"][0]["value"]):
        part["new_key"] = [1]
    assert document_of(grown) == document_of(record)


@pytest.mark.parametrize(
    ("path", "value", "says"),
    [
        (["schema_version"], 2, "schema_version"),
        (["schema_version"], None, "no JSON document of factx"),
        (["document"], None, "source"),
        (["document", "text"], 5, "text"),
        (["document", "published"], "soon", "published"),
        (["claims"], {}, "claims"),
        (["claims", 0], "x", "claims"),
        (["claims", 0, "type"], "fact", "type"),
        (["claims", 0, "value"], [], "value"),
        (["claims", 0, "start"], "x", "start"),
        (["claims", 0, "sentence"], None, "sentence"),
        (["claims", 0, "attribution"], {"source": "she"}, "attribution"),
        (["entities", 0, "aliases"], None, "aliases"),
        (["sentences", 0, "index"], None, "index"),
    ],
)
def test_what_factx_did_not_write_is_refused(path: list[str | int], value: object, says: str) -> None:
    record: Any = _sample()
    inner = record
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    with pytest.raises(FactxError, match=rf"^a\.json: .*{says}"):
        document_of(record, where="a.json")
