"""The tagger as a component of a spaCy pipeline: it sets a Doc's entities."""

from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from factx.naming.chances import set_chances
from factx.tagger.store import read_network

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from factx.tagger.network import Network

FILE = "name_tagger.npz"
FACTORY = "factx_ner"


@cache
def shipped_network() -> "tuple[Network, dict[str, Any]]":
    """The network that comes with factx, and what its file says about it; read once."""
    with (files("factx.data") / FILE).open("rb") as file:
        return read_network(file)


def tag(doc: "Doc", network: "Network") -> "Doc":
    """The same Doc, with the names that the network finds as its entities."""
    import numpy as np
    from spacy.tokens import Span

    from factx.tagger.decode import chances_of_names, decode
    from factx.tagger.network import run_network
    from factx.tagger.words import words_of

    if not len(doc):
        return doc
    scores, _ = run_network(network, words_of([doc]))
    chances = np.exp(scores - scores.max(axis=1, keepdims=True))
    chances /= chances.sum(axis=1, keepdims=True)
    set_chances(doc, chances_of_names(chances))
    is_space = doc.to_array("IS_SPACE") == 1
    doc.set_ents(
        [Span(doc, start, end, label) for start, end, label in decode(chances, is_space)], default="outside"
    )
    return doc


def register() -> None:
    """Makes the tagger known to spaCy under its name, once, so that pipelines may hold it."""
    from spacy.language import Language

    def make(nlp: Language, name: str) -> "Callable[[Doc], Doc]":
        network, _ = shipped_network()
        return lambda doc: tag(doc, network)

    if not Language.has_factory(FACTORY):
        Language.factory(FACTORY, assigns=["doc.ents"], func=make)
