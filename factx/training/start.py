"""What a network starts from: random weights, a spaCy pipeline's NER, or an earlier network."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from factx.errors import FactxError
from factx.tagger.component import tag
from factx.tagger.labels import LABELS
from factx.tagger.network import Layer, Network
from factx.tagger.store import WIDTH, new_network, read_network
from factx.training.examples import FOLDED, PLACE, Tag
from factx.training.pieces import Marked

if TYPE_CHECKING:
    from spacy.language import Language
    from thinc.api import Model

# What the lexicon counts at first beside the features that a pipeline has learnt to use.
SMALL = 0.2


@dataclass(frozen=True, slots=True)
class Start:
    """A network to train on, a tagger for what the texts leave unmarked, and the name of both's origin."""

    network: Network
    tag: Tag | None
    origin: str
    trained: int  # how many of its blocks have learnt before


def start_from(base: Path | None, nlp: "Language", *, seed: int) -> Start:
    """Random weights for None; else those of a network's file or of a spaCy pipeline's folder."""
    from thinc.api import fix_random_seed

    fix_random_seed(seed)
    if base is None:
        return Start(new_network(), None, "random values", 0)
    return _from_file(base, nlp) if base.is_file() else _from_pipeline(base)


def _from_file(path: Path, nlp: "Language") -> Start:
    with path.open("rb") as file:
        network, about = read_network(file)

    def tagged(text: str) -> list[Marked]:
        return [(ent.start_char, ent.end_char, ent.label_) for ent in tag(nlp.make_doc(text), network).ents]

    return Start(network, tagged, str(about["name"]), len(network.blocks))


def _from_pipeline(folder: Path) -> Start:
    """The weights of the NER of a pipeline such as en_core_web_md, its static vectors folded to our width."""
    from factx.language import load_model

    nlp = load_model(str(folder), ner="model")
    if "ner" not in nlp.pipe_names:
        raise FactxError(f"{folder}: the pipeline has no NER to start from")
    ner: Any = nlp.get_pipe("ner")

    def tagged(text: str) -> list[Marked]:
        doc = ner(nlp.make_doc(text))
        found = [(ent.start_char, ent.end_char, _our_label(ent.label_)) for ent in doc.ents]
        return [(start, end, label) for start, end, label in found if label]

    network, trained = _network_of(ner.model.get_ref("tok2vec"), nlp, folder)
    return Start(network, tagged, f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}", trained)


def _our_label(label: str) -> str:
    """The tagger's label for one of a pipeline; "" where it has none, as for dates and numbers."""
    if label in LABELS:
        return label
    return FOLDED[label] if FOLDED.get(label, PLACE) != PLACE else ""


def _network_of(tok2vec: "Model[Any, Any]", nlp: "Language", folder: Path) -> tuple[Network, int]:
    """Raises FactxError where the NER is not built as that of spaCy's English pipelines with vectors."""
    parts = list(tok2vec.walk())
    static = [part for part in parts if part.name == "static_vectors"]
    tables = [part for part in parts if part.name == "hashembed"]
    layers = list(_layers(parts))
    mixes = [layer for layer in layers if layer.maxout.get_dim("nI") == 5 * WIDTH]
    blocks = [layer for layer in layers if layer.maxout.get_dim("nI") == 3 * WIDTH]
    if len(static) != 1 or len(tables) != 4 or len(mixes) != 1 or not blocks:
        raise FactxError(
            f"{folder}: its NER is not built as that of en_core_web_md, so it can't be started from"
        )
    keys, rows, vectors = _folded(nlp, static[0].get_param("W"))
    network = new_network(keys=keys, rows=rows, vectors=vectors)
    pairs = [*zip(network.tables, tables, strict=False), (network.mix.norm, mixes[0].norm)]
    for own, other in zip(network.blocks, blocks, strict=False):
        pairs += [(own.maxout, other.maxout), (own.norm, other.norm)]
    for mine, theirs in pairs:
        for name in theirs.param_names:
            mine.set_param(name, theirs.get_param(name).copy())
    _set_mix(network.mix.maxout, mixes[0].maxout)
    for layer in network.blocks[len(blocks) :]:
        # at first these blocks add nothing to what the others give
        layer.norm.set_param("G", 0 * layer.norm.get_param("G"))
    return network, len(blocks)


def _set_mix(own: "Model[Any, Any]", other: "Model[Any, Any]") -> None:
    """Sets the layer that mixes the features: as the pipeline has it, which lacks the lexicon."""
    weights: Any = SMALL * own.get_param("W")
    theirs: Any = other.get_param("W")
    shared = theirs.shape[2] - WIDTH
    weights[:, :, :shared] = theirs[:, :, :shared]
    weights[:, :, -WIDTH:] = theirs[:, :, -WIDTH:]
    own.set_param("W", weights)
    own.set_param("b", other.get_param("b").copy())


def _layers(parts: "Sequence[Model[Any, Any]]") -> Iterator[Layer]:
    seen = set()
    for part in parts:
        if part.name == "maxout>>layernorm" and part.layers[0].id not in seen:
            seen.add(part.layers[0].id)
            yield Layer(part.layers[0], part.layers[1])


def _folded(nlp: "Language", weights: Any) -> tuple[Any, Any, Any]:
    """Hashes of the words that have vectors, row of each, and the rows as the NER's first layer has them."""
    table = nlp.vocab.vectors
    pairs = sorted((key, row) for key, row in table.key2row.items() if row >= 0)
    keys = np.array([key for key, _ in pairs], "uint64")
    rows = np.array([row for _, row in pairs], "uint16")
    return keys, rows, (table.data @ weights.T).astype("float16")
