"""A network as one file: what can be read back at once, with nothing computed and nothing downloaded."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import numpy as np

from factx.tagger.labels import CLASSES
from factx.tagger.network import PIECES, TABLES, Layer, Network, models_of

if TYPE_CHECKING:
    pass

# Blocks of a new network; the one that looks through the document stands before the last two.
BLOCKS = 7
POOLED = 4
WIDTH = 96


def new_network(
    *,
    keys: "np.ndarray[Any, np.dtype[np.uint64]] | None" = None,
    rows: "np.ndarray[Any, np.dtype[np.uint16]] | None" = None,
    vectors: "np.ndarray[Any, np.dtype[np.float16]] | None" = None,
) -> Network:
    """A network with random weights from numpy's global state; without static vectors if none are given."""
    from thinc.api import HashEmbed, LayerNorm, Linear, Maxout

    def layer(inputs: int) -> Layer:
        return Layer(Maxout(WIDTH, inputs * WIDTH, nP=PIECES).initialize(), LayerNorm(WIDTH).initialize())

    return Network(
        tables=tuple(HashEmbed(WIDTH, n, seed=seed).initialize() for n, seed in TABLES.values()),
        keys=np.zeros(0, "uint64") if keys is None else keys,
        rows=np.zeros(0, "uint16") if rows is None else rows,
        vectors=np.zeros((0, WIDTH), "float16") if vectors is None else vectors,
        mix=layer(len(TABLES) + 1),
        blocks=tuple(layer(2 if i == POOLED else 3) for i in range(BLOCKS)),
        pooled=POOLED,
        output=Linear(len(CLASSES), WIDTH).initialize(),
    )


def write_network(network: Network, path: Path, about: Mapping[str, Any]) -> None:
    """Writes the weights with 16 bits each; `about` says where they come from."""
    arrays: dict[str, Any] = {"keys": network.keys, "rows": network.rows, "vectors": network.vectors}
    for name, model in models_of(network):
        for part in model.param_names:
            arrays[f"{name} {part}"] = model.get_param(part).astype("float16")
    with path.open("wb") as file:
        save: Any = np.savez
        save(file, about=np.array(json.dumps(about, sort_keys=True)), **arrays)


def read_network(file: IO[bytes]) -> tuple[Network, dict[str, Any]]:
    """The network of a file that write_network wrote, and what the file says about it."""
    arrays = np.load(file, allow_pickle=False)
    network = new_network(keys=arrays["keys"], rows=arrays["rows"], vectors=arrays["vectors"])
    for name, model in models_of(network):
        for part in model.param_names:
            model.set_param(part, arrays[f"{name} {part}"].astype("float32"))
    about: dict[str, Any] = json.loads(str(arrays["about"]))
    return network, about
