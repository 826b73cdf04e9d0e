"""Which people of different articles are one person, whatever the spelling of the name."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from factx.checks.compare.joining import join
from factx.checks.compare.reading import Named, Reading
from factx.checks.compare.spellings import may_be_one_name, name_keys
from factx.checks.compare.wording import name_keys_of
from factx.naming.lexicon import is_family, is_given

# More people than this who share a key are compared only where their given names begin alike, too.
MAX_BLOCK = 150

# So many names beside somebody tell them from others of the name.
MAX_AROUND = 300

# A minister and a footballer of one name are two people, unless their articles have so many names in common.
MANY_SHARED = 3

MIN_SINGLE = 4
MIN_RARE = 7


@dataclass(frozen=True, slots=True)
class Person:
    """One person so far: mentions of one spelling that nothing tells apart."""

    words: tuple[str, ...]
    members: list[Named] = field(default_factory=list)
    articles: set[int] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    around: set[str] = field(default_factory=set)


def group_people(readings: Sequence[Reading]) -> list[list[Named]]:
    """The people of all articles, one list a person, in the order of their first mention.

    Nobody is put together with somebody whom the same article names beside them.
    """
    people = _same_spelling(readings)
    long = [number for number, person in enumerate(people) if len(person.words) > 1]
    pairs = list(_other_spellings(people, long))

    def may_join(ones: Sequence[int], others: Sequence[int]) -> bool:
        return all(people[a].articles.isdisjoint(people[b].articles) for a in ones for b in others)

    groups = join(pairs, may_join)
    grouped = {number for group in groups for number in group}
    groups += [[number] for number in long if number not in grouped]
    groups = _with_single_words(people, groups)
    found = [sorted((m for n in group for m in people[n].members), key=_order) for group in groups]
    return sorted(found, key=lambda members: _order(members[0]))


def _order(member: Named) -> tuple[int, int]:
    return member.article, member.claim.start


def _same_spelling(readings: Sequence[Reading]) -> list[Person]:
    """Mentions with one spelling, apart where their roles and countries tell of two people."""
    by_name: dict[tuple[str, ...], list[Person]] = defaultdict(list)
    for reading in readings:
        for named in reading.people:
            people = by_name[named.words]
            around = reading.names - {key for word in named.words for key in name_keys_of(word)}
            person = next((p for p in people if _may_be_same(p, named, reading, around)), None)
            if person is None:
                person = Person(named.words)
                people.append(person)
            person.members.append(named)
            person.articles.add(reading.number)
            person.roles.update(named.roles)
            person.countries.update(reading.countries)
            if len(person.around) < MAX_AROUND:
                person.around.update(around)
    return [person for people in by_name.values() for person in people]


def _may_be_same(person: Person, named: Named, reading: Reading, around: frozenset[str]) -> bool:
    """Whether nothing tells that two mentions of a name mean two people."""
    if reading.number in person.articles:
        return False
    shared = len(person.around & around)
    if person.roles and named.roles and person.roles.isdisjoint(named.roles):
        return shared >= MANY_SHARED
    if shared or not person.countries.isdisjoint(reading.countries):
        return True
    return len(named.words) > 1 and _is_rare(named.words[-1])


def _other_spellings(people: Sequence[Person], long: Iterable[int]) -> Iterator[tuple[float, int, int]]:
    """Pairs of people who may be one by their names and articles, with how alike the names are."""
    seen: set[tuple[int, int]] = set()
    for block in _blocks(people, long):
        for at, one in enumerate(block):
            for other in block[at + 1 :]:
                pair = (min(one, other), max(one, other))
                if pair in seen or not people[one].articles.isdisjoint(people[other].articles):
                    continue
                seen.add(pair)
                a, b = people[one], people[other]
                if may_be_one_name(a.words, b.words) and (_share_something(a, b) or _is_rare_name(a, b)):
                    yield fuzz.ratio(" ".join(a.words), " ".join(b.words)), *pair


def _blocks(people: Sequence[Person], long: Iterable[int]) -> Iterator[list[int]]:
    """People with a key in common; those of a frequent key only where their given names begin alike."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for number in long:
        for key in name_keys(people[number].words):
            blocks[key].append(number)
    for block in blocks.values():
        if len(block) <= MAX_BLOCK:
            yield block
            continue
        smaller: dict[str, list[int]] = defaultdict(list)
        for number in block:
            smaller[people[number].words[0][:2]].append(number)
        yield from (part[:MAX_BLOCK] for part in smaller.values())


def _is_rare_name(a: Person, b: Person) -> bool:
    """Whether the people have one family name that few people have."""
    return a.words[-1] == b.words[-1] and _is_rare(a.words[-1])


def _is_rare(family: str) -> bool:
    """Whether a folded family name is long and no common one.

    >>> _is_rare("hrynkevich"), _is_rare("smith")
    (True, False)
    """
    return len(family) >= MIN_RARE and not is_family(family)


def _share_something(a: Person, b: Person) -> bool:
    return not (
        a.countries.isdisjoint(b.countries) and a.roles.isdisjoint(b.roles) and a.around.isdisjoint(b.around)
    )


def _with_single_words(people: Sequence[Person], groups: Sequence[Sequence[int]]) -> list[list[int]]:
    """The groups with people known by one word ("Lukashenka"), where it is the family name of one group only.

    Others are groups of their own where the word is a name at all: a tagger takes "Turnout" for a person,
    too.
    """
    found = [list(group) for group in groups]
    families: dict[str, set[int]] = defaultdict(set)
    for number, group in enumerate(found):
        for member in group:
            families[people[member].words[-1]].add(number)
    for number, person in enumerate(people):
        if len(person.words) > 1:
            continue
        bearers = families.get(person.words[0], set())
        fitting = [
            group
            for group in bearers
            if any(_share_something(person, people[member]) for member in found[group])
            and all(person.articles.isdisjoint(people[member].articles) for member in found[group])
        ]
        if len(bearers) == 1 and fitting and len(person.words[0]) >= MIN_SINGLE:
            found[fitting[0]].append(number)
        elif is_family(person.words[0]) or is_given(person.words[0]):
            found.append([number])
    return found
