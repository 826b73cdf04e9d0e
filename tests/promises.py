"""What is true of every document that factx gives, whatever the text."""

import json
from functools import cache
from importlib.resources import files
from itertools import pairwise

from jsonschema import Draft202012Validator

from factx.model import CLAIM_TYPES, Document
from factx.writers.json import write_json


@cache
def schema_validator() -> Draft202012Validator:
    schema = json.loads((files("factx") / "schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def check_promises(document: Document) -> None:
    """Asserts the format's standing promises: offsets, sentences, ids, order, references, schema."""
    text, claims = document.text, document.claims
    for sentence in document.sentences:
        assert text[sentence.start : sentence.end] == sentence.text
        assert sentence.text == sentence.text.strip()
    for sentence, following in pairwise(document.sentences):
        assert sentence.end <= following.start
        assert following.index == sentence.index + 1
    for claim in claims:
        assert text[claim.start : claim.end] == claim.text
        assert document.sentences[claim.sentence.index] == claim.sentence
        assert claim.sentence.start <= claim.start < claim.end <= claim.sentence.end
    assert [claim.start for claim in claims] == sorted(claim.start for claim in claims)
    for kind in CLAIM_TYPES:
        for claim, after in pairwise([claim for claim in claims if claim.type == kind]):
            assert claim.end <= after.start
    assert len({claim.id for claim in claims}) == len(claims)
    entities = {entity.id for entity in document.entities}
    assert len(entities) == len(document.entities)
    assert {claim.value.entity for claim in claims if hasattr(claim.value, "entity")} <= entities
    assert {claim.attribution.entity for claim in claims if claim.attribution} <= {None, *entities}
    schema_validator().validate(json.loads(write_json(document)))
