"""Dataclasses -> the plain dicts of the claim format, in its key order."""

from dataclasses import fields
from datetime import date
from typing import Any

import factx
from factx.model import Attribution, Claim, Document, Entity, Sentence, Value

SCHEMA_VERSION = 1


def document_dict(document: Document) -> dict[str, Any]:
    """The whole document as it is printed."""
    return {
        "schema_version": SCHEMA_VERSION,
        "factx_version": factx.__version__,
        "document": {
            key: _plain(getattr(document, key))
            for key in ("source", "sha256", "title", "published", "published_from", "language", "model", "text")
        },
        "sentences": [_dict(sentence) for sentence in document.sentences],
        "entities": [_dict(entity) for entity in document.entities],
        "claims": [claim_dict(claim) for claim in document.claims],
    }


def claim_dict(claim: Claim) -> dict[str, Any]:
    """One claim as it is printed."""
    return _dict(claim)


def _dict(record: Claim | Sentence | Entity | Value | Attribution) -> dict[str, Any]:
    return {field.name: _plain(getattr(record, field.name)) for field in fields(record)}


def _plain(value: Any) -> Any:
    """The value in the types that JSON has."""
    if isinstance(value, Claim | Sentence | Entity | Value | Attribution):
        return _dict(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return list(value)
    return value
