"""How likely each token is part of a person's name, of a place's, of another, by the name tagger."""

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


def take_chances(docs: "Iterable[Doc]") -> "Table | None":
    """The tables of some Docs as one; the Docs have none afterwards. None where they had none."""
    import numpy as np

    tables = [doc.user_data.pop(KEY) for doc in docs if KEY in doc.user_data]
    return np.concatenate(tables) if tables else None


def mean_chances(doc: "Doc", start: int, end: int) -> Chances | None:
    """The means over the tokens from `start` to before `end`; None where another NER tagged them."""
    table = doc.user_data.get(KEY)
    if table is None:
        return None
    person, place, other = table[start:end].mean(axis=0).tolist()
    return person, place, other
