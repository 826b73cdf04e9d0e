"""Which articles may tell of the same matter: those that share names, rare ones above all."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from math import log, sqrt

from factx.checks.compare.reading import Reading

# A name that so many articles have says little of any; smaller collections have none.
MAX_SHARING = 400

# An article is compared with as many others at most; groups reach further through articles between.
MAX_NEIGHBOURS = 60

# Articles that share less have only a country or a leader in common.
MIN_RELATED = 0.04


def weigher(counts: Counter[str], total: int) -> Callable[[str], float]:
    """A function from a word to its weight, 1 for a word of one article and near 0 for one of all.

    >>> weigh = weigher(Counter(belarus=100, kniha=2), 100)
    >>> round(weigh("belarus"), 2), round(weigh("kniha"), 2)
    (0.15, 0.85)
    """
    scale = log(1 + total)

    def weigh(word: str) -> float:
        return log(1 + total / max(1, counts[word])) / scale

    return weigh


def related_articles(readings: Sequence[Reading]) -> Iterator[tuple[int, int, float]]:
    """Pairs of articles by number, the smaller first, with how much of their names they share, 0 to 1."""
    counts = Counter(name for reading in readings for name in reading.names)
    weigh = weigher(counts, len(readings))
    sharing: dict[str, list[int]] = defaultdict(list)
    for reading in readings:
        for name in reading.names:
            if 1 < counts[name] <= MAX_SHARING:
                sharing[name].append(reading.number)
    sizes = [sqrt(sum(weigh(name) ** 2 for name in reading.names)) for reading in readings]
    kept: dict[tuple[int, int], float] = {}
    for reading in readings:
        shares: dict[int, float] = defaultdict(float)
        for name in reading.names:
            for other in sharing.get(name, ()):
                shares[other] += weigh(name) ** 2
        shares.pop(reading.number, None)
        nearest = sorted(
            ((share / (sizes[reading.number] * sizes[other]), other) for other, share in shares.items()),
            key=lambda pair: (-pair[0], pair[1]),
        )
        for share, other in nearest[:MAX_NEIGHBOURS]:
            if share >= MIN_RELATED and not (reading.stored and readings[other].stored):
                kept[min(reading.number, other), max(reading.number, other)] = share
    return ((one, other, share) for (one, other), share in sorted(kept.items()))
