"""Any text at all: output that the schema allows, with true offsets, the same in any company."""

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from factx.errors import FactxError
from factx.model import Article, Options
from factx.pipeline import extract
from factx.readers.text import make_article
from tests.promises import check_promises

if TYPE_CHECKING:
    from spacy.language import Language

# What rules go by, in any order, between anything that Unicode has.
WORDS = """
    Oslo in Mr Ann Lee O'Neill’s said that not no one of people km/h 36-year-old half “ ” " ' ( ) [ — - – ...
    ? ! : ; , . • $ € % 3 12 1,135 3.5 ½ million twenty-four least between and to Monday May 2024 3/4/2025
    last next year weeks ago 10 p.m. the 1990s P.S. RIGA, (AP) U.S. http://a.b/3
"""
PIECES = st.sampled_from([*WORDS.split(), "\n", "\n\n", "\r\n", "\t", "\u00a0", "No. 17", "two weeks ago"])
TEXTS = st.one_of(
    st.text(max_size=400),
    st.lists(st.one_of(PIECES, st.text(max_size=5)), max_size=60).map(" ".join),
    st.lists(PIECES, max_size=80).map("".join),
)


def _article(text: str) -> Article | None:
    try:
        return make_article(text, "any")
    except FactxError:
        return None


@settings(max_examples=200, deadline=None, derandomize=True)
@given(text=TEXTS)
def test_any_text_keeps_the_promises(text: str, nlp: "Language") -> None:
    article = _article(text)
    if article is not None:
        (document,) = extract([article], nlp, Options())
        assert len(document.text) == len(text)
        check_promises(document)
        alone = document
        beside = make_article("Police in Riga held 45 people on Monday.", "beside")
        assert list(extract([beside, article, beside], nlp, Options()))[1] == alone
