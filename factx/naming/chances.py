"""How likely each token is part of a person's name, of a place's, of another, by the name tagger."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from spacy.tokens import Doc

    # A row for each token, a column for each of the three.
    Table: TypeAlias = NDArray[np.float32]

KEY = "factx.name_chances"


@dataclass(frozen=True, slots=True)
class Chances:
    """How likely the words of a name are part of a person's name, of a place's, and of any other."""

    person: float
    place: float
    other: float


def set_chances(doc: "Doc", table: "Table") -> None:
    """Keeps the table with the Doc."""
    doc.user_data[KEY] = table


def take_chances(docs: "Iterable[Doc]") -> "Table | None":
    """The tables of some Docs as one, None where they had none.

    They are taken from the Docs: spaCy can't join what it does not know, and would warn of it.
    """
    import numpy as np

    tables = [doc.user_data.pop(KEY) for doc in docs if KEY in doc.user_data]
    return np.concatenate(tables) if tables else None


def mean_chances(doc: "Doc", start: int, end: int) -> Chances | None:
    """The means over the tokens from `start` to before `end`; None where another NER tagged them."""
    table = doc.user_data.get(KEY)
    if table is None:
        return None
    return Chances(*table[start:end].mean(axis=0).tolist())
