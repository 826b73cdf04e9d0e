"""The gazetteer, and which place an article means: no model needed."""

import re

import pytest

from factx.model import Mention, PlaceName
from factx.naming.gazetteer import places_called
from factx.places.resolve import resolve_places


def _resolved(text: str) -> list[tuple[str, str | None, str]]:
    """Name, country and kind of each name that stands in [brackets]."""
    plain = text.replace("[", "").replace("]", "")
    mentions = []
    for count, match in enumerate(re.finditer(r"\[(.*?)\]", text)):
        start = match.start() - 2 * count
        mentions.append(Mention(start, start + len(match[1]), PlaceName(match[1]), "made"))
    return [(plain[m.start : m.end], m.value.country, m.value.kind) for m in resolve_places(mentions, plain)]


@pytest.mark.parametrize(
    ("name", "geonames_id"),
    [
        ("Belarus", 630336),
        ("Mahilyow", 625665),
        ("Shklou", 622034),
        ("MAHILYOW", 625665),
        ("Kyiv", 703448),
        ("Gdańsk", 3099434),
        ("Gdansk", 3099434),
        ("Kentucky", 6254925),
        ("Ivory Coast", 2287781),
        ("Middle East", 6269133),
    ],
)
def test_the_likeliest_place_of_a_name(name: str, geonames_id: int) -> None:
    assert max(places_called(name), key=lambda place: place.population).geonames_id == geonames_id


def test_a_name_that_no_place_has() -> None:
    assert places_called("Qwertyville") == ()
    assert places_called("") == ()


@pytest.mark.parametrize(
    ("text", "resolved"),
    [
        ("a fire in [Paris], [Texas]", [("Paris", "US", "city"), ("Texas", "US", "region")]),
        ("a fire in [Paris], the mayor said", [("Paris", "FR", "city")]),
        ("in [Lebanon], [Pa.]", [("Lebanon", "US", "city"), ("Pa.", "US", "region")]),
        ("from [Lebanon] to [Syria]", [("Lebanon", "LB", "country"), ("Syria", "SY", "country")]),
        ("[Tbilisi] and [Georgia]", [("Tbilisi", "GE", "city"), ("Georgia", "GE", "country")]),
        ("in [Atlanta], [Georgia]", [("Atlanta", "US", "city"), ("Georgia", "US", "region")]),
        ("the American [Washington] state", [("Washington", "US", "region")]),
        ("the village of [Qwertyville]", [("Qwertyville", None, "other")]),
        (
            "[Niger], [Nigeria] and [Chad]",
            [("Niger", "NE", "country"), ("Nigeria", "NG", "country"), ("Chad", "TD", "country")],
        ),
    ],
)
def test_resolution(text: str, resolved: list[tuple[str, str | None, str]]) -> None:
    assert _resolved(text) == resolved


def test_an_ambiguous_place_stays_unresolved() -> None:
    assert _resolved("a fire in [Springfield]") == [("Springfield", None, "other")]


def test_nothing() -> None:
    assert resolve_places([], "") == []
