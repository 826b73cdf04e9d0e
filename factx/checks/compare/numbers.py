"""Figures of one thing in several articles, put together."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from factx.checks.compare.alike import NEEDED, Weigh, likeness
from factx.checks.compare.amounts import relation
from factx.checks.compare.figures import Figure
from factx.checks.compare.joining import join
from factx.checks.compare.moments import is_apart
from factx.checks.compare.neighbours import related_articles, weigher
from factx.checks.compare.reading import Reading

# Of a figure's candidates in another article only the best count, and those that are as good.
AS_GOOD = 0.25


def group_figures(
    readings: Sequence[Reading], person_of: Mapping[tuple[int, str], int]
) -> list[list[Figure]]:
    """The figures that several articles give of one thing, in text order of their first.

    `person_of` is a person's number by article and entity; the ages of one person are one thing.
    """
    figures = [figure for reading in readings for figure in reading.figures]
    numbers = {figure.claim.id: number for number, figure in enumerate(figures)}
    counts = Counter(word for reading in readings for word in {w for f in reading.figures for w in f.words})
    weigh = weigher(counts, len(readings))
    pairs = []
    for one, other, related in related_articles(readings):
        for a, b, points in _pairs(
            readings[one].figures, readings[other].figures, weigh=weigh, related=related
        ):
            pairs.append((points, numbers[a.claim.id], numbers[b.claim.id]))

    def may_join(members: Sequence[int], others: Sequence[int]) -> bool:
        return all(_may_stand_together(figures[a], figures[b]) for a in members for b in others)

    groups = join(pairs, may_join)
    groups += _ages(figures, person_of)
    found = [[figures[number] for number in sorted(group)] for group in groups]
    return sorted(found, key=lambda group: numbers[group[0].claim.id])


def _pairs(
    figures: Sequence[Figure], others: Sequence[Figure], *, weigh: Weigh, related: float
) -> Iterator[tuple[Figure, Figure, float]]:
    """The pairs of two articles' figures that are of one thing, each the best for both of its figures."""
    found = []
    for i, figure in enumerate(figures):
        for j, other in enumerate(others):
            like = likeness(figure, other, weigh=weigh, related=related)
            if like is not None and like[0] >= NEEDED[like[1]]:
                found.append((like[0] - NEEDED[like[1]], i, j))
    for points, i, j in found:
        if not any(
            better > points + AS_GOOD
            and (
                (i == k and _is_at_odds(others[j], others[m]))
                or (j == m and _is_at_odds(figures[i], figures[k]))
            )
            for better, k, m in found
        ):
            yield figures[i], others[j], points


def _is_at_odds(a: Figure, b: Figure) -> bool:
    """Whether these are two figures, so that only one of them can be the other article's."""
    return a is not b and relation(a.claim, b.claim) != "equal"


def _may_stand_together(a: Figure, b: Figure) -> bool:
    """Whether two figures may be in one group: an article that gives two at odds speaks of two things."""
    if a.families and b.families and a.families.isdisjoint(b.families):
        return False
    if a.article != b.article or a.claim.id == b.claim.id:
        return True
    if relation(a.claim, b.claim) != "odds":
        return True
    others = bool(a.source and b.source and a.source.isdisjoint(b.source))
    return others or is_apart(a.moment.as_of, b.moment.as_of)


def _ages(figures: Sequence[Figure], person_of: Mapping[tuple[int, str], int]) -> Iterator[list[int]]:
    """The ages of each person whose age several articles give."""
    ages: dict[int, list[int]] = defaultdict(list)
    for number, figure in enumerate(figures):
        if figure.owner is not None and (figure.article, figure.owner) in person_of:
            ages[person_of[figure.article, figure.owner]].append(number)
    return (group for group in ages.values() if len({figures[number].article for number in group}) > 1)
