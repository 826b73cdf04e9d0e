"""How likely the name tagger holds it that a token is part of a person's name, of a place's, or of another."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from spacy.tokens import Doc

    # A row for each token, a column for each of the three.
    Table: TypeAlias = NDArray[np.float32]

KEY = "factx.name_chances"

Chances = tuple[float, float, float]


def set_chances(doc: "Doc", table: "Table") -> None:
    """Keeps the table with the Doc."""
    doc.user_data[KEY] = table


def join_chances(doc: "Doc", parts: "Iterable[Doc]") -> None:
    """Gives a Doc the tables of the Docs that it was put together from, if they have any."""
    import numpy as np

    tables = [part.user_data[KEY] for part in parts if KEY in part.user_data]
    if tables:
        set_chances(doc, np.concatenate(tables))


def mean_chances(doc: "Doc", start: int, end: int) -> Chances | None:
    """The means over the tokens from `start` to before `end`; None where a spaCy pipeline's NER tagged names."""
    table = doc.user_data.get(KEY)
    if table is None:
        return None
    person, place, other = table[start:end].mean(axis=0).tolist()
    return person, place, other
