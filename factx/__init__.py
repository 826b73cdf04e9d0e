"""factx: news text into checkable facts."""

from typing import TYPE_CHECKING

from factx import version

if TYPE_CHECKING:
    from datetime import date

    from spacy.language import Language

    from factx.model import Document


__version__ = version.VERSION

__all__ = ["__version__", "extract", "load_model"]


def extract(
    text: str, *, published: "date | str | None" = None, nlp: "Language | None" = None, source: str = "-"
) -> "Document":
    """Everything that factx has to say about one article, as dataclasses (factx.model).

    `published` is a date or "YYYY-MM-DD"; `nlp` is what load_model gives (load it once for many texts; else
    the default model is loaded for this one). Offsets in what comes back are half-open code points of `text`.
    Raises factx.errors.FactxError for a text without content, a date that is none, or a missing model.

    >>> document = extract("Police in Oslo held 45 people in 2024.")
    >>> [(claim.type, claim.text) for claim in document.claims]
    [('place', 'Oslo'), ('number', '45'), ('date', '2024')]
    """
    from factx.model import Options
    from factx.pipeline import extract as extract_articles
    from factx.readers.published import parse_published
    from factx.readers.text import make_article

    options = Options(published=None if published is None else parse_published(published, source))
    articles = [make_article(text, source)]
    return next(extract_articles(articles, nlp or load_model(), options))


def load_model(name: str | None = None) -> "Language":
    """The spaCy pipeline of that name or folder, the default one for None; give it to extract as `nlp`.

    Raises factx.errors.FactxError where it is not installed or is no English pipeline.
    """
    from factx.language import load_model as load

    return load(name)
