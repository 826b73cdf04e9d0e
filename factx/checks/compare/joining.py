"""Pairs that belong together -> groups, best pair first, never against what keeps two apart."""

from collections.abc import Callable, Iterable, Sequence

# A group this large is checked at its first members only.
MAX_CHECKED = 50


def join(
    pairs: Iterable[tuple[float, int, int]], may_join: Callable[[Sequence[int], Sequence[int]], bool]
) -> list[list[int]]:
    """The groups of two and more that the pairs give; `may_join` says whether two groups may become one.

    >>> join([(2.0, 1, 2), (1.0, 2, 3), (3.0, 5, 6)], lambda group, other: {*group, *other} != {1, 2, 3})
    [[5, 6], [1, 2]]
    """
    group_of: dict[int, list[int]] = {}
    for _, one, other in sorted(pairs, key=lambda pair: (-pair[0], pair[1:])):
        group, second = group_of.get(one, [one]), group_of.get(other, [other])
        if group is second or not may_join(group[:MAX_CHECKED], second[:MAX_CHECKED]):
            continue
        joined = [*group, *second]
        for member in joined:
            group_of[member] = joined
    return list({id(group): group for group in group_of.values()}.values())
