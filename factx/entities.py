"""Person and place mentions -> entities: which mentions are one, what it is called, and its id."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence

from factx.model import Entity, Mention, PersonName, PersonValue, PlaceEntity, PlaceName, PlaceValue


def link_people(mentions: Sequence[Mention[PersonName]]) -> tuple[list[Mention[PersonValue]], list[Entity]]:
    """The mentions with their entities, and the entities in the order of their first mention.

    A single word is the person of a longer name that ends in it ("Shtermer" is "Valiantsin Shtermer"), or
    else begins with it, where the article has only one such name; else it is a person of its own.
    """
    full_names = _full_names({m.value.name for m in mentions})
    groups: dict[str, list[str]] = defaultdict(list)
    for m in mentions:
        groups[full_names[m.value.name]].append(m.value.name)
    ids = dict(zip(groups, _entity_ids("person", groups), strict=True))
    linked = []
    for m in mentions:
        full = full_names[m.value.name]
        value = PersonValue(ids[full], full, m.value.given, m.value.family, m.value.role)
        linked.append(Mention(m.start, m.end, value, m.rule))
    entities = [
        Entity(ids[full], "person", full, _aliases(full, names), len(names)) for full, names in groups.items()
    ]
    return linked, entities


def link_places(mentions: Sequence[Mention[PlaceName]]) -> tuple[list[Mention[PlaceValue]], list[PlaceEntity]]:
    """The mentions with their entities, and the entities in the order of their first mention.

    Mentions are one place where the gazetteer gives them one id, or else where they are spelled alike.
    """
    groups: dict[int | str, list[PlaceName]] = defaultdict(list)
    for m in mentions:
        groups[_place_key(m.value)].append(m.value)
    ids = dict(zip(groups, _entity_ids("place", (places[0].name for places in groups.values())), strict=True))
    linked = []
    for m in mentions:
        key = _place_key(m.value)
        place = groups[key][0]
        value = PlaceValue(
            ids[key], place.name, place.kind, place.country, place.geonames_id, place.latitude, place.longitude
        )
        linked.append(Mention(m.start, m.end, value, m.rule))
    entities = [
        PlaceEntity(
            ids[key],
            "place",
            place.name,
            _aliases(place.name, (p.name for p in places)),
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


def _place_key(place: PlaceName) -> int | str:
    """What all mentions of one place share."""
    return place.geonames_id or place.name.casefold()


def _full_names(names: set[str]) -> dict[str, str]:
    """Each name -> the fullest name of that person.

    >>> _full_names({"Shtermer", "Valiantsin Shtermer", "Ann Lee", "Bo Lee", "Lee"})["Shtermer"]
    'Valiantsin Shtermer'
    >>> _full_names({"Ann Lee", "Bo Lee", "Lee"})["Lee"]
    'Lee'
    """
    by_last: dict[str, list[str]] = defaultdict(list)
    by_first: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names):
        first, *others = name.casefold().split()
        if others:
            by_last[others[-1]].append(name)
            by_first[first].append(name)
    full: dict[str, str] = {}
    for name in names:
        key = name.casefold()
        longer = by_last.get(key) or by_first.get(key) or []
        full[name] = longer[0] if len(longer) == 1 else name
    return full


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
