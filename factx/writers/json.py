"""Documents -> JSON: an object for one article, an array for several."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from factx.model import Document
from factx.writers.claims import document_dict


def write_json(document: Document) -> str:
    """One document as indented JSON, without a line break at its end."""
    return write_object(document_dict(document))


def write_json_array(documents: Iterable[Document]) -> Iterator[str]:
    """An array in pieces, one for each document, so that only one is in memory at a time."""
    return write_array(map(document_dict, documents))


def write_object(record: dict[str, Any]) -> str:
    """An object as indented JSON, without a line break at its end."""
    return json.dumps(record, ensure_ascii=False, indent=2, allow_nan=False)


def write_array(records: Iterable[dict[str, Any]]) -> Iterator[str]:
    """An array in pieces, one for each object."""
    before = "[\n"
    for record in records:
        yield before + write_object(record)
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"
