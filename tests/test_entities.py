"""Which mentions are one person or place."""

import pytest

from factx.entities import link_people, link_places
from factx.model import Mention, PersonName, PlaceName


def _people(*names: str) -> list[Mention[PersonName]]:
    return [Mention(index, index + 1, PersonName(name), "made") for index, name in enumerate(names)]


@pytest.mark.parametrize(
    ("names", "full_names"),
    [
        (["Ann Lee", "Lee"], ["Ann Lee", "Ann Lee"]),
        (["Lee", "Ann Lee"], ["Ann Lee", "Ann Lee"]),
        (["Ann Lee", "Ann"], ["Ann Lee", "Ann Lee"]),
        (["Ann Lee", "LEE"], ["Ann Lee", "Ann Lee"]),
        (["Ann Smith", "Tom Smith", "Smith"], ["Ann Smith", "Tom Smith", "Smith"]),
        (["Ann Lee", "Leeds"], ["Ann Lee", "Leeds"]),
    ],
)
def test_people(names: list[str], full_names: list[str]) -> None:
    mentions, entities = link_people(_people(*names))
    assert [mention.value.name for mention in mentions] == full_names
    assert sum(entity.mentions for entity in entities) == len(names)
    assert {entity.id for entity in entities} == {mention.value.entity for mention in mentions}


def test_aliases_and_ids() -> None:
    _, (entity,) = link_people(_people("José Muñoz", "Muñoz", "Muñoz"))
    assert (entity.id, entity.name, entity.aliases, entity.mentions) == (
        "person:jose-munoz",
        "José Muñoz",
        ("Muñoz",),
        3,
    )


def test_one_id_in_the_gazetteer_is_one_place() -> None:
    names = [PlaceName("UK", "country", "GB", 1), PlaceName("Britain", "country", "GB", 1), PlaceName("Riga")]
    mentions, entities = link_places([Mention(i, i + 1, name, "made") for i, name in enumerate(names)])
    assert [mention.value.entity for mention in mentions] == ["place:uk", "place:uk", "place:riga"]
    assert [(entity.name, entity.aliases) for entity in entities] == [("UK", ("Britain",)), ("Riga", ())]


def test_nothing() -> None:
    assert link_people([]) == ([], [])
    assert link_places([]) == ([], [])
