"""factx as a Python package."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

import factx
from factx.errors import FactxError
from factx.model import CLAIM_TYPES, Document, NumberValue, Options
from factx.pipeline import extract
from factx.readers.text import make_article
from tests.conftest import TODAY, Extract

if TYPE_CHECKING:
    from spacy.language import Language

TEXT = "Police in Oslo held 45 people in 2024."


def test_extract_gives_the_document_of_the_command(extracted: Extract) -> None:
    document = factx.extract(TEXT, published="2025-12-23", source="test")
    assert isinstance(document, Document)
    assert document == extracted(TEXT, TODAY)
    assert (document.published, document.published_from) == (date(2025, 12, 23), "option")


def test_a_model_loaded_once() -> None:
    nlp = factx.load_model()
    assert [factx.extract(TEXT, nlp=nlp).claims for _ in range(2)] == [factx.extract(TEXT).claims] * 2


@pytest.mark.parametrize(
    ("text", "published", "says"),
    [
        ("", None, "empty"),
        (" \n", None, "no text"),
        (TEXT, "soon", "YYYY-MM-DD"),
        ("\0" * 99 + "a", None, "binary"),
    ],
)
def test_what_can_not_be_read_is_an_error(text: str, published: str | None, says: str) -> None:
    with pytest.raises(FactxError, match=says):
        factx.extract(text, published=published)


def test_public_names() -> None:
    assert all(hasattr(factx, name) for name in factx.__all__)


def test_claims_that_are_left_out_are_not_pointed_to(nlp: "Language") -> None:
    article = make_article("On Monday 45 people were held in Minsk, Ann Lee said.", "test")
    whole, numbers = (
        next(extract([article], nlp, Options(types=types))) for types in (CLAIM_TYPES, ("number",))
    )
    (tied,) = (claim.value for claim in whole.claims if isinstance(claim.value, NumberValue))
    assert tied.when
    assert tied.where
    assert [claim.value for claim in numbers.claims] == [replace(tied, when=None, where=None)]
