"""Class probabilities -> the named entities: the best sequence in which each begun name ends."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from factx.tagger.labels import GROUP_CLASSES, GROUPS, LABELS, OUTSIDE, POSITIONS

if TYPE_CHECKING:
    from numpy.typing import NDArray

# The tokens around are settled without those that are surely outside of names.
SURE = 0.9
TINY = 1e-9

# Position of the first label of each group; the labels stand in the order of their groups.
FIRST_LABELS = [LABELS.index(group[0]) for group in GROUPS]
NEVER = -1e4


def decode(probabilities: "NDArray[np.float32]", is_space: "NDArray[np.bool_]") -> list[tuple[int, int, str]]:
    """First token, token after the last, and label of each name; none holds white space."""
    grouped = _grouped(probabilities)
    grouped[is_space] = 0
    grouped[is_space, OUTSIDE] = 1
    logs = np.log(grouped + TINY)
    best = logs.argmax(axis=1)
    _mend(best, logs, grouped[:, OUTSIDE])
    return [
        (start, end, _label(probabilities[start:end], group)) for start, end, group in _names(best.tolist())
    ]


def chances_of_names(probabilities: "NDArray[np.float32]") -> "NDArray[np.float32]":
    """For each token how likely it is part of a person's name, of a place's, and of any other."""
    groups = _by_group(probabilities).sum(axis=2)
    return np.column_stack([groups[:, 0], groups[:, 1], groups[:, 2:].sum(axis=1)])


def _grouped(probabilities: "NDArray[np.float32]") -> "NDArray[np.float32]":
    """Probabilities of classes -> those of the classes of their groups."""
    groups = _by_group(probabilities)
    return np.hstack([probabilities[:, :1], groups.reshape(len(groups), -1)])


def _by_group(probabilities: "NDArray[np.float32]") -> "NDArray[np.float32]":
    """Token, group, position -> probability.

    A matrix product would do, but has numpy start threads, which get in the way of everything else.
    """
    by_label = probabilities[:, 1:].reshape(-1, len(LABELS), len(POSITIONS))
    return np.add.reduceat(by_label, FIRST_LABELS, axis=1)


@cache
def _steps() -> "tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]":
    """0 where a class may follow another, may be the first, may be the last; else NEVER."""
    opens = np.array([name[0] in "OBU" for name in GROUP_CLASSES])
    closes = np.array([name[0] in "OLU" for name in GROUP_CLASSES])
    same = np.array([[a[2:] == b[2:] for b in GROUP_CLASSES] for a in GROUP_CLASSES])
    follows = np.where(closes[:, None], opens[None, :], ~opens[None, :] & same)
    return _cost(follows), _cost(opens), _cost(closes)


def _cost(allowed: "NDArray[np.bool_]") -> "NDArray[np.float32]":
    return np.where(allowed, 0, NEVER).astype("float32")


def _mend(best: "NDArray[np.intp]", logs: "NDArray[np.float32]", outside: "NDArray[np.float32]") -> None:
    """Sets the classes to the best possible sequence wherever the best of each token make none."""
    follows, first, last = _steps()
    if not len(best):
        return
    wrong = np.flatnonzero(follows[best[:-1], best[1:]]).tolist()
    wrong += [0] * bool(first[best[0]]) + [len(best) - 1] * bool(last[best[-1]])
    cuts = np.flatnonzero(outside > SURE)
    for start, end in {
        (
            int(cuts[i - 1]) + 1 if (i := int(np.searchsorted(cuts, at))) else 0,
            int(cuts[j]) if (j := int(np.searchsorted(cuts, at, "right"))) < len(cuts) else len(best),
        )
        for at in wrong
    }:
        best[start:end] = _best_sequence(logs[start:end])


def _best_sequence(logs: "NDArray[np.float32]") -> list[int]:
    """The most probable possible sequence of classes (Viterbi)."""
    follows, first, last = _steps()
    score, back = logs[0] + first, []
    for row in logs[1:]:
        ways = score[:, None] + follows
        back.append(ways.argmax(axis=0))
        score = ways.max(axis=0) + row
    path = [int((score + last).argmax())]
    for choice in reversed(back):
        path.append(int(choice[path[-1]]))
    return path[::-1]


def _names(classes: list[int]) -> Iterator[tuple[int, int, int]]:
    """Start, end and group of each name in a possible sequence."""
    bounds = [i for i, number in enumerate(classes) if GROUP_CLASSES[number][0] in "OBU"] + [len(classes)]
    for start, end in pairwise(bounds):
        if classes[start] != OUTSIDE:
            yield start, end, (classes[start] - 1) // len(POSITIONS)


def _label(probabilities: "NDArray[np.float32]", group: int) -> str:
    """The likeliest label of a group for the tokens of a name."""
    size = len(POSITIONS)
    firsts = [1 + LABELS.index(label) * size for label in GROUPS[group]]
    sums = [float(probabilities[:, first : first + size].sum()) for first in firsts]
    return GROUPS[group][sums.index(max(sums))]
