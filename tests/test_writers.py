"""Documents -> text in each format."""

import csv
import json
from dataclasses import fields
from importlib.resources import files
from io import StringIO

import pytest

from factx import model
from factx.errors import FactxError
from factx.model import Document, PlaceValue
from factx.writers import format_of, write_documents
from factx.writers.csv import COLUMNS
from tests.conftest import TODAY, Extract
from tests.documents import made

TEXT = 'The “Prime Minister” said 45 people, or 3.5%, left Oslo in 2024.\n\nOle "O" Hansen; was, released'

SCHEMA = json.loads((files("factx") / "schema.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def document(extracted: Extract) -> Document:
    return extracted(TEXT, TODAY, "A title, with “quotes”")


@pytest.mark.parametrize(
    ("definition", "record"),
    [
        ("document", None),
        ("sentence", model.Sentence),
        ("entity", model.PlaceEntity),
        ("claim", model.Claim),
        ("attribution", model.Attribution),
        ("number_value", model.NumberValue),
        ("date_value", model.DateValue),
        ("person_value", model.PersonValue),
        ("place_value", model.PlaceValue),
    ],
)
def test_the_schema_has_every_key(definition: str, record: type | None, document: Document) -> None:
    printed = json.loads("".join(write_documents([document], "json", several=False)))
    keys = [field.name for field in fields(record)] if record else list(printed["document"])
    assert list(SCHEMA["$defs"][definition]["properties"]) == keys


def test_one_json_document_and_an_array(document: Document) -> None:
    one = json.loads("".join(write_documents([document], "json", several=False)))
    many = json.loads("".join(write_documents([document, document], "json", several=True)))
    assert many == [one, one]
    assert json.loads("".join(write_documents([], "json", several=True))) == []


def test_all_formats_hold_the_same_claims(document: Document) -> None:
    claims = json.loads("".join(write_documents([document], "json", several=False)))["claims"]
    lines = "".join(write_documents([document], "jsonl", several=False)).splitlines()
    assert [json.loads(line) for line in lines] == [{"document": "test", **claim} for claim in claims]
    rows = list(csv.DictReader(StringIO("".join(write_documents([document], "csv", several=False)))))
    assert list(rows[0]) == COLUMNS
    assert [(row["id"], row["text"], int(row["start"])) for row in rows] == [
        (claim["id"], claim["text"], claim["start"]) for claim in claims
    ]
    number = next(row for row in rows if row["text"] == "45")
    assert (number["value.number"], number["value.timex"], number["negated"]) == ("45", "", "false")


def test_the_table_shows_every_claim(document: Document) -> None:
    table = "".join(write_documents([document], "table", several=False, width=200))
    assert all(claim.text in table for claim in document.claims)
    assert "\x1b" not in table
    assert "\x1b" in "".join(write_documents([document], "table", several=False, width=200, color=True))


def test_no_control_character_reaches_the_terminal() -> None:
    text = "A\x1b[2Jb\nTwo\x1b[2J\x1b]0;gone\x07 men\x9b31m in Oslo\rand \x1bcParis."
    place = PlaceValue("place:paris", "\x1bcParis\x7f")
    hostile = made(text, [("place", "\x1bcParis", place)], said_by="men\x9b31m")
    table = "".join(write_documents([hostile], "table", several=False, width=200))
    assert {character for character in table if not character.isprintable()} == {"\n"}
    assert "Paris" in table


def test_a_format_that_is_no_text(document: Document) -> None:
    for output_format in ("sqlite", "parquet"):
        with pytest.raises(FactxError, match="needs a file"):
            write_documents([document], output_format, several=False)


def test_a_document_without_claims(extracted: Extract) -> None:
    empty = extracted("Nothing happened.")
    assert "".join(write_documents([empty], "jsonl", several=False)) == ""
    assert "".join(write_documents([empty], "csv", several=False)).count("\n") == 1
    assert (
        "Nothing happened"
        in json.loads("".join(write_documents([empty], "json", several=False)))["document"]["text"]
    )


@pytest.mark.parametrize(
    ("path", "expected"), [("a.json", "json"), ("b/c.JSONL", "jsonl"), ("x.y.csv", "csv")]
)
def test_format_of(path: str, expected: str) -> None:
    assert format_of(path) == expected


def test_a_name_without_a_format() -> None:
    with pytest.raises(FactxError, match="-f"):
        format_of("claims")
