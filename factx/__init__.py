"""factx: news text into checkable facts."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from factx.model import Document

__version__ = "0.1.0"

__all__ = ["__version__", "extract"]


def extract(text: str, *, published: "date | str | None" = None, model: str | None = None) -> "Document":
    """Everything that factx has to say about an article.

    `published` is a date or "YYYY-MM-DD"; `model` a spaCy pipeline, by name or folder. Offsets in what comes
    back are half-open code points of `text`. Raises factx.errors.FactxError for a text without content, a
    date that is none, or a model that is not installed.

    >>> [claim.text for claim in extract("Two men were held in Riga in 2024.").claims]
    ['Two', 'Riga', '2024']
    """
    from factx.language import load_model
    from factx.model import Options
    from factx.pipeline import extract as extract_articles
    from factx.readers.record import read_text

    raise NotImplementedError
