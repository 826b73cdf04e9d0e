"""Documents -> JSON Lines: one claim a line, the document's source first."""

import json

from factx.model import Document
from factx.writers.claims import claim_dict


def write_jsonl(document: Document) -> str:
    """The claims of one document, each line closed; empty where it has none."""
    lines = ({"document": document.source, **claim_dict(claim)} for claim in document.claims)
    return "".join(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n" for line in lines)
