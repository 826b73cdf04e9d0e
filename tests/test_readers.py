"""Bytes -> Article."""

import codecs
import json
from datetime import date
from hashlib import sha256

import pytest

from factx.errors import FactxError
from factx.model import Article
from factx.readers.published import parse_published
from factx.readers.records import read_records
from factx.readers.text import read_text

TEXT = "José Muñoz was held in Kraków — “by mistake” — for €40.\r\n"


@pytest.mark.parametrize(
    "raw",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-32"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
    ],
)
def test_unicode_is_read_character_for_character(raw: bytes) -> None:
    article = read_text(raw, "a.txt")
    assert article.text == TEXT
    assert article.sha256 == sha256(raw).hexdigest()


def test_western_bytes_are_read_with_a_warning() -> None:
    article = read_text(TEXT.encode("windows-1252"), "a.txt")
    assert article.text == TEXT
    assert article.warnings == ("a.txt: not UTF-8; read as windows-1252, name another with --encoding",)


def test_bytes_of_another_alphabet_are_guessed_with_a_warning() -> None:
    text = "Полиция задержала сорок пять человек в центре города, сообщили в министерстве. " * 5
    article = read_text(text.encode("windows-1251"), "a.txt")
    assert article.text == text
    assert article.language == "ru"
    assert [warning.split(",")[0] for warning in article.warnings] == [
        "a.txt: not UTF-8; read as cp1251",
        "a.txt: its language seems to be 'ru'; factx reads English only",
    ]


def test_the_named_encoding_is_taken() -> None:
    assert read_text("Łódź".encode("iso8859-2"), "a.txt", encoding="iso8859-2").text == "Łódź"


def test_a_file_name_that_is_no_utf8() -> None:
    article = read_text(b"Two men.", "a\udcff.txt")
    assert article.source == "a\ufffd.txt"


@pytest.mark.parametrize("raw", [b"", b" \n\t", b"\x00" * 100, bytes(range(256)) * 9])
def test_what_is_no_text_is_refused(raw: bytes) -> None:
    with pytest.raises(FactxError, match=r"^a\.txt: "):
        read_text(raw, "a.txt")


def test_records_in_order_and_errors_in_their_place() -> None:
    good = {
        "id": "x",
        "text": "Two men.",
        "published": "2025-12-23T08:00:00+01:00",
        "title": "Held",
        "more": 1,
    }
    lines = [json.dumps(good).encode(), b"", b"{", "\ufeff".encode() + b'{"text": "One."}']
    first, error, last = read_records(lines, "r.jsonl")
    assert isinstance(first, Article)
    assert (first.source, first.published, first.title) == ("x", date(2025, 12, 23), "Held")
    assert isinstance(error, FactxError)
    assert str(error).startswith("r.jsonl:3: not a line of JSON")
    assert isinstance(last, Article)
    assert last.source == "r.jsonl:4"


@pytest.mark.parametrize("given", ["2025-12-23", " 2025-12-23 ", "2025-12-23T23:59", "20251223"])
def test_published(given: str) -> None:
    assert parse_published(given, "a") == date(2025, 12, 23)


@pytest.mark.parametrize("given", ["", "23.12.2025", "2025-13-01", 5, True, "2025"])
def test_what_is_no_date(given: object) -> None:
    with pytest.raises(FactxError, match="YYYY-MM-DD"):
        parse_published(given, "a")
