"""Figures of one thing in several articles, put together."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

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
    first = list(accumulate((len(reading.figures) for reading in readings), initial=0))
    counts = Counter(word for reading in readings for word in {w for f in reading.figures for w in f.words})
    weigh = weigher(counts, len(readings))
    pairs = [
        (points, first[one] + i, first[other] + j)
        for one, other, related in related_articles(readings)
        for points, i, j in _pairs(
            readings[one].figures, readings[other].figures, weigh=weigh, related=related
        )
    ]

    def may_join(members: Sequence[int], others: Sequence[int]) -> bool:
        return all(_may_stand_together(figures[a], figures[b]) for a in members for b in others)

    groups = join(pairs, may_join)
    groups += _ages(figures, person_of)
    return [[figures[number] for number in group] for group in sorted(map(sorted, groups))]


def _pairs(
    figures: Sequence[Figure], others: Sequence[Figure], *, weigh: Weigh, related: float
) -> Iterator[tuple[float, int, int]]:
    """The pairs of two articles' figures that are of one thing, by position: each the best for both."""
    of_one: dict[int, list[tuple[float, int]]] = defaultdict(list)
    of_other: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for i, figure in enumerate(figures):
        for j, other in enumerate(others):
            like = likeness(figure, other, weigh=weigh, related=related)
            if like is not None and like[0] >= NEEDED[like[1]]:
                of_one[i].append((like[0] - NEEDED[like[1]], j))
                of_other[j].append((like[0] - NEEDED[like[1]], i))
    for i, candidates in of_one.items():
        for points, j in candidates:
            if _is_best(points, others[j], [(better, others[k]) for better, k in candidates]) and _is_best(
                points, figures[i], [(better, figures[k]) for better, k in of_other[j]]
            ):
                yield points, i, j


def _is_best(points: float, figure: Figure, candidates: Sequence[tuple[float, Figure]]) -> bool:
    """Whether no other figure of the article does better, but for those of the same amount."""
    return not any(better > points + AS_GOOD and _is_at_odds(figure, other) for better, other in candidates)


def _is_at_odds(a: Figure, b: Figure) -> bool:
    """Whether two figures of one article can't be the same figure of another article."""
    return a is not b and relation(a.claim, b.claim) != "equal"


def _may_stand_together(a: Figure, b: Figure) -> bool:
    """Whether two figures may be in one group: an article that gives two at odds speaks of two things."""
    if a.families and b.families and a.families.isdisjoint(b.families):
        return False
    if a.article != b.article:
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
