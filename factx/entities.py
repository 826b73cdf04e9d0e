"""Person and place mentions -> entities: which mentions are one, what it is called, and its id."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence

from factx.model import Entity, Mention, PersonName, PersonValue, PlaceEntity, PlaceName, PlaceValue
from factx.naming.same import person_groups


def link_people(mentions: Sequence[Mention[PersonName]]) -> tuple[list[Mention[PersonValue]], list[Entity]]:
    """The mentions with their entities, and the entities in the order of their first mention.

    `person_groups` says which names are one person; the fullest gives all mentions their name and its parts.
    """
    groups = person_groups([m.value for m in mentions])
    members: dict[int, list[PersonName]] = defaultdict(list)
    for group, m in zip(groups, mentions, strict=True):
        members[group].append(m.value)
    fullest = {group: max(names, key=_fullness) for group, names in members.items()}
    ids = dict(zip(members, _entity_ids("person", (fullest[group].name for group in members)), strict=True))
    roles = {group: next((n.role for n in names if n.role), None) for group, names in members.items()}
    linked = []
    for group, m in zip(groups, mentions, strict=True):
        full = fullest[group]
        role = m.value.role or roles[group]
        value = PersonValue(ids[group], full.name, full.given, full.family, role)
        linked.append(Mention(m.start, m.end, value, m.rule))
    entities = [
        Entity(
            ids[group],
            "person",
            fullest[group].name,
            _aliases(fullest[group].name, (name.name for name in names)),
            len(names),
        )
        for group, names in members.items()
    ]
    return linked, entities


def _fullness(name: PersonName) -> tuple[int, bool, int]:
    """Sorts the fullest name last: the most words, not in capitals, the most letters."""
    return len(name.name.split()), not name.name.isupper(), len(name.name)


def link_places(
    mentions: Sequence[Mention[PlaceName]],
) -> tuple[list[Mention[PlaceValue]], list[PlaceEntity]]:
    """The mentions with their entities, and the entities in the order of their first mention.

    Mentions are one place where the gazetteer gives them one id, or else where they are spelled alike.
    """
    groups: dict[int | str, list[PlaceName]] = defaultdict(list)
    for m in mentions:
        groups[_place_key(m.value)].append(m.value)
    names = {key: _spelling([place.name for place in places]) for key, places in groups.items()}
    ids = dict(zip(names, _entity_ids("place", names.values()), strict=True))
    linked = []
    for m in mentions:
        key = _place_key(m.value)
        place = groups[key][0]
        value = PlaceValue(
            ids[key],
            names[key],
            place.kind,
            place.country,
            place.geonames_id,
            place.latitude,
            place.longitude,
        )
        linked.append(Mention(m.start, m.end, value, m.rule))
    entities = [
        PlaceEntity(
            ids[key],
            "place",
            names[key],
            _aliases(names[key], (p.name for p in places)),
            len(places),
            place.kind,
            place.country,
            place.geonames_id,
            place.latitude,
            place.longitude,
        )
        for key, places in groups.items()
        for place in places[:1]
    ]
    return linked, entities


def _spelling(names: Sequence[str]) -> str:
    """The first name, in small letters where the text has it so: a dateline has "QUITO".

    >>> _spelling(["QUITO", "the capital", "Quito"]), _spelling(["U.S.", "United States"])
    ('Quito', 'U.S.')
    """
    first = names[0]
    same = (name for name in names if name.casefold() == first.casefold() and not name.isupper())
    return next(same, first)


def _place_key(place: PlaceName) -> int | str:
    """What all mentions of one place share."""
    return place.geonames_id or place.name.casefold()


def _aliases(name: str, mentioned: Iterable[str]) -> tuple[str, ...]:
    """The other spellings, in the order in which the text has them.

    >>> _aliases("Ann Lee", ["Ann Lee", "Lee", "Lee"])
    ('Lee',)
    """
    return tuple(dict.fromkeys(other for other in mentioned if other != name))


def _entity_ids(kind: str, names: Iterable[str]) -> list[str]:
    """A readable id for each name; where two would be the same, the later ones are numbered.

    >>> _entity_ids("person", ["José Muñoz", "Jose Munoz", "王毅"])
    ['person:jose-munoz', 'person:jose-munoz-2', 'person:王毅']
    """
    ids: list[str] = []
    taken: set[str] = set()
    for name in names:
        base = unique = f"{kind}:{_slug(name)}"
        number = 1
        while unique in taken:
            number += 1
            unique = f"{base}-{number}"
        taken.add(unique)
        ids.append(unique)
    return ids


def _slug(name: str) -> str:
    """Lower-case words joined by hyphens, without accents; scripts other than Latin stay as they are."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(character for character in decomposed if not unicodedata.combining(character))
    return re.sub(r"\W+", "-", bare).strip("-")
