"""Documents -> JSON: an object for one article, an array for several."""

import json
from collections.abc import Iterable, Iterator

from factx.model import Document
from factx.writers.claims import document_dict


def write_json(document: Document) -> str:
    """One document as indented JSON, without a line break at its end."""
    return json.dumps(document_dict(document), ensure_ascii=False, indent=2, allow_nan=False)


def write_json_array(documents: Iterable[Document]) -> Iterator[str]:
    """An array in pieces, one for each document, so that only one is in memory at a time."""
    before = "[\n"
    for document in documents:
        yield before + write_json(document)
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"
