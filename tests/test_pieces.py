"""How a page cuts an article's text, and the map that it draws: whatever claims and places there are."""

from collections.abc import Iterable
from dataclasses import replace
from importlib.resources import files
from itertools import combinations
from random import Random

import pytest

from factx.model import Document, PlaceEntity
from factx.writers.page.atlas import HEIGHT, STEPS, WIDTH, Box, Dot, coastlines, draw_map
from factx.writers.page.pieces import paragraphs_of
from tests.documents import EVIL, OVERLAPPING


def check_pieces(document: Document) -> None:
    """Every letter stands once, in order; every claim has all of its text, and can be reached or named."""
    pieces = [
        piece
        for paragraph in paragraphs_of(document)
        for stretch in paragraph.stretches
        for piece in stretch.pieces
    ]
    assert _letters(piece.text for piece in pieces) == _letters([document.text])
    for number, claim in enumerate(document.claims):
        parts = [piece for piece in pieces if number in piece.claims]
        assert _letters(piece.text for piece in parts) == _letters([claim.text])
    stops = [piece.claims[0] for piece in pieces if piece.stop]
    assert len(stops) == len(set(stops))
    assert {piece.claims[0] for piece in pieces if piece.claims} == set(stops)


def _letters(texts: Iterable[str]) -> str:
    """All but white space, which paragraphs take the place of."""
    return "".join("".join(text.split()) for text in texts)


@pytest.mark.parametrize("document", [OVERLAPPING, EVIL], ids=["overlapping", "hostile"])
def test_made_documents(document: Document) -> None:
    check_pieces(document)


@pytest.mark.parametrize("seed", range(30))
def test_any_extents_in_any_layout(seed: int) -> None:
    chance = Random(seed)
    words = ["Oslo", "45", "é", "😀", "in", "May,", "2024."]
    gaps = [" ", " ", " ", "\n", "\n\n", "\r\n", "  \n \n", "\t", "\u2028"]
    text = "".join(chance.choice(words) + chance.choice(gaps) for _ in range(60))
    extents = sorted(sorted(chance.sample(range(len(text)), 2)) for _ in range(20))
    claims = [
        replace(OVERLAPPING.claims[0], id=f"date-{number}", text=text[start:end], start=start, end=end)
        for number, (start, end) in enumerate(extents)
        if text[start:end].strip()
    ]
    check_pieces(replace(OVERLAPPING, text=text, claims=claims))


def test_lines_that_are_mere_wraps_are_one_paragraph() -> None:
    text = "Police said on Monday\nthat two men were\nheld. They were\nnot named.\n\nThe end."
    document = replace(OVERLAPPING, text=text, claims=[], sentences=[])
    assert [(paragraph.text, paragraph.gap) for paragraph in paragraphs_of(document)] == [
        ("Police said on Monday\nthat two men were\nheld. They were\nnot named.", False),
        ("The end.", True),
    ]


def place(name: str, longitude: float | None, latitude: float | None, mentions: int = 1) -> PlaceEntity:
    return PlaceEntity(f"place:{name}", "place", name, (), mentions, "city", None, None, latitude, longitude)


TOWNS = {
    "one town": [place("Oslo", 10.75, 59.91)],
    "next to each other": [place(f"Quarter {n}", 10.75 + n / 50, 59.91, n) for n in range(1, 30)],
    "two continents": [place("Paris", 2.35, 48.85), place("Lima", -77.03, -12.04)],
    "both sides of the date line": [place("Suva", 178.44, -18.14), place("Apia", -171.77, -13.83)],
    "the poles": [place("North", 0.0, 90.0), place("South", 0.0, -90.0)],
    "the far north": [place("Longyearbyen", 15.63, 78.22), place("Tromsø", 18.96, 69.65)],
}


@pytest.mark.parametrize("places", TOWNS.values(), ids=TOWNS)
def test_every_place_is_on_the_map_and_no_names_collide(places: list[PlaceEntity]) -> None:
    drawing = draw_map([*places, place("Nowhere", None, None)])
    assert drawing is not None
    assert {dot.name for dot in drawing.dots} == {town.name for town in places}
    view = drawing.view
    assert view.width / view.height == pytest.approx(WIDTH / HEIGHT, rel=0.01)
    for dot in drawing.dots:
        assert view.left <= dot.x <= view.left + view.width
        assert view.top <= dot.y <= view.top + view.height
    labels = [dot.label.box for dot in drawing.dots if dot.label]
    assert len(labels) > 0
    assert not any(_meet(one, other) for one, other in combinations(labels, 2))
    if drawing.inset:
        assert not any(_meet(drawing.inset, box) for box in (*labels, *map(_around, drawing.dots)))


def test_a_dot_stands_where_the_place_is() -> None:
    drawing = draw_map([place("Oslo", 10.75, 59.91)])
    assert drawing is not None
    (dot,) = drawing.dots
    assert (dot.x / STEPS / drawing.squeeze, -dot.y / STEPS) == pytest.approx((10.75, 59.91), abs=0.01)


def test_the_outline_is_a_small_path_of_the_whole_world() -> None:
    path = coastlines()
    assert len(path) < 60_000
    assert set(path) <= set("0123456789- Mlz")
    assert "Natural Earth" in (files("factx.data") / "README.md").read_text(encoding="utf-8")


def _around(dot: Dot) -> Box:
    return Box(dot.x - dot.radius, dot.y - dot.radius, 2 * dot.radius, 2 * dot.radius)


def _meet(one: Box, other: Box) -> bool:
    across = one.left < other.left + other.width and other.left < one.left + one.width
    return across and one.top < other.top + other.height and other.top < one.top + one.height
