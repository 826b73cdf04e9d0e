"""Documents -> the figures, people and places that several of them give, and how the figures agree."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from hashlib import sha256

from factx.checks.compare.figures import Figure
from factx.checks.compare.numbers import group_figures
from factx.checks.compare.people import group_people
from factx.checks.compare.places import group_places
from factx.checks.compare.reading import Named, Reading, read_document
from factx.checks.compare.verdicts import as_of, verdict_of
from factx.compared import VERDICTS, ComparedArticle, Comparison, Group, GroupType, Shared, Statement
from factx.model import Document

PersonOf = Mapping[tuple[int, str], int]


def compare(documents: Iterable[Document], *, against: Iterable[Document] = ()) -> Comparison:
    """What several of the documents speak of: figures first, those that differ before all others.

    With `against`, what the documents and those known before both speak of, and nothing else.
    """
    readings = _read(documents, against)
    has_stored = any(reading.stored for reading in readings)

    def is_told_twice(articles: Iterable[int]) -> bool:
        told = set(articles)
        return len({readings[article].stored for article in told} if has_stored else told) > 1

    people = group_people(readings)
    person_of = {
        (named.article, named.entity): number for number, person in enumerate(people) for named in person
    }
    groups = list(_number_groups(readings, people, person_of, is_told_twice))
    groups += _named_groups("person", people, readings, is_told_twice)
    groups += _named_groups("place", group_places(readings), readings, is_told_twice)
    articles = [ComparedArticle(r.source, r.title, r.published, r.stored) for r in readings]
    return Comparison(articles, groups)


def _read(documents: Iterable[Document], against: Iterable[Document]) -> list[Reading]:
    """What is kept of each article, once: an article stored before is not compared with itself."""
    readings: list[Reading] = []
    seen: set[tuple[str, str]] = set()
    for is_stored, several in ((False, documents), (True, against)):
        for document in several:
            if (document.source, document.sha256) not in seen:
                seen.add((document.source, document.sha256))
                readings.append(read_document(document, len(readings), stored=is_stored))
    return readings


def _number_groups(
    readings: Sequence[Reading],
    people: Sequence[Sequence[Named]],
    person_of: PersonOf,
    is_told_twice: Callable[[Iterable[int]], bool],
) -> list[Group]:
    groups = [
        Group(
            id=_group_id("number", readings[figures[0].article].source, figures[0].claim.id),
            type="number",
            name=_figure_name(figures, people, person_of),
            verdict=verdict_of(figures),
            statements=[
                Statement(readings[f.article].source, readings[f.article].published, as_of(f), f.claim)
                for f in figures
            ],
            shared=list(_shared(figures, readings, people, person_of)),
        )
        for figures in group_figures(readings, person_of)
        if is_told_twice(figure.article for figure in figures)
    ]
    return sorted(groups, key=lambda group: VERDICTS.index(group.verdict or "agree"))


def _named_groups(
    kind: GroupType,
    groups: Iterable[Sequence[Named]],
    readings: Sequence[Reading],
    is_told_twice: Callable[[Iterable[int]], bool],
) -> Iterator[Group]:
    for members in groups:
        if is_told_twice(member.article for member in members):
            yield Group(
                id=_group_id(kind, readings[members[0].article].source, members[0].claim.id),
                type=kind,
                name=_usual_name(members),
                verdict=None,
                statements=[
                    Statement(
                        readings[member.article].source,
                        readings[member.article].published,
                        None,
                        member.claim,
                        spellings=member.spellings,
                        mentions=member.mentions,
                    )
                    for member in members
                ],
            )


def _shared(
    figures: Sequence[Figure],
    readings: Sequence[Reading],
    people: Sequence[Sequence[Named]],
    person_of: PersonOf,
) -> Iterator[Shared]:
    """The people whom the sentences of several articles name, in the order of the first of them."""
    named_in: dict[int, dict[str, None]] = defaultdict(dict)
    for figure in figures:
        for entity in figure.people - {figure.owner}:
            if (person := person_of.get((figure.article, entity))) is not None:
                named_in[person][readings[figure.article].source] = None
    for person, sources in sorted(named_in.items()):
        if len(sources) > 1:
            first = people[person][0]
            group = _group_id("person", readings[first.article].source, first.claim.id)
            yield Shared(group, _usual_name(people[person]), tuple(sources))


def _usual_name(members: Sequence[Named]) -> str:
    """The name of several words that most articles use, then the longest of them, then the first."""
    long = [member.spellings[0] for member in members if len(member.words) > 1]
    used = Counter(long or [member.spellings[0] for member in members])
    return max(used, key=lambda name: (used[name], not name.isupper(), len(name)))


def _figure_name(figures: Sequence[Figure], people: Sequence[Sequence[Named]], person_of: PersonOf) -> str:
    """What the figures are of, in the words that most articles use.

    "age of Ales Bialiatski", "political prisoners: held", "money in USD"
    """
    first = figures[0]
    if first.owner is not None:
        return f"age of {_usual_name(people[person_of[first.article, first.owner]])}"
    counted = Counter(figure.value.of for figure in figures if figure.value.of)
    happening = Counter(
        word
        for figure in figures
        for word in sorted(figure.families) or [figure.value.predicate or ""]
        if word not in ("", "be")
    )
    unit = f"money in {first.value.unit}" if first.value.kind == "money" else first.value.kind
    what = counted.most_common(1)[0][0] if counted else unit
    return f"{what}: {happening.most_common(1)[0][0]}" if happening else what


def _group_id(kind: GroupType, source: str, claim: str) -> str:
    """The same for the same articles; different groups have different first claims.

    >>> _group_id("number", "a.txt", "number-9f6de87dd54a")
    'number-group-a79a617ef1ce'
    """
    return f"{kind}-group-{sha256(f'{source}:{claim}'.encode()).hexdigest()[:12]}"
