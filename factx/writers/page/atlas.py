"""Places -> a map of dots and names over the outline of the land; no tiles, no server."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from factx.model import PlaceEntity

# The path of coastlines.txt counts so many steps a degree; all lengths here are in these steps.
STEPS = 20

# The drawing on the screen, in pixels; a map is never closer than so many degrees from top to bottom.
WIDTH, HEIGHT = 440, 280
CLOSEST = 9.0
MARGIN = 1.45

# A map that shows more than this much of the globe's width is the whole world, as wide as it looks best.
WIDEST = 200.0
WORLD_LATITUDE = 35.0

FONT = 14.0
LETTER = 0.61  # the mean width of a letter, as a share of the font's size
AREAS = ("country", "region", "natural")


@dataclass(frozen=True, slots=True)
class Box:
    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Label:
    """A name: the room that it needs, and where its text is anchored, in SVG's words for it."""

    box: Box
    x: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A place: where it is drawn, whether that is the middle of an area, and where its name stands."""

    entity: str
    name: str
    x: float
    y: float
    radius: float
    area: bool
    label: Label | None


@dataclass(frozen=True, slots=True)
class Drawing:
    """`squeeze` makes degrees of longitude as wide as they are at this latitude; `pixel` is one, in steps.

    `inset` is where a small map of the world shows what part is seen, None where there is no room or need.
    """

    view: Box
    squeeze: float
    pixel: float
    font: float
    dots: tuple[Dot, ...]
    inset: Box | None


@cache
def coastlines() -> str:
    """The land as an SVG path."""
    return (files("factx.data") / "coastlines.txt").read_text(encoding="ascii").strip()


def draw_map(places: Sequence[PlaceEntity]) -> Drawing | None:
    """The map that shows the places that have coordinates; None where none has.

    >>> draw_map([])
    """
    points = [
        (place, place.longitude, place.latitude)
        for place in places
        if place.longitude is not None and place.latitude is not None
    ]
    if not points:
        return None
    view, squeeze = _view([(longitude, latitude) for _, longitude, latitude in points])
    pixel = view.width / WIDTH
    often_first = sorted(points, key=lambda point: -point[0].mentions)
    bare = [
        Dot(
            entity=place.id,
            name=place.name,
            x=round(longitude * STEPS * squeeze, 1),
            y=round(-latitude * STEPS, 1),
            radius=round((3.5 + min(5.0, 1.6 * math.sqrt(place.mentions - 1))) * pixel, 2),
            area=place.kind in AREAS,
            label=None,
        )
        for place, longitude, latitude in often_first
    ]
    dots = _named(bare, view, pixel)
    taken = [_around(dot) for dot in dots] + [dot.label.box for dot in dots if dot.label]
    inset = None if view.width > 110 * STEPS else _free_corner(view, pixel, taken)
    return Drawing(view, round(squeeze, 4), pixel, round(FONT * pixel, 2), dots, inset)


def _view(points: Sequence[tuple[float, float]]) -> tuple[Box, float]:
    """What part of the world to show, and how much narrower a degree of longitude is there."""
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    middle = (south + north) / 2
    squeeze = math.cos(math.radians(min(abs(middle), 70)))
    height = max(CLOSEST, (north - south) * MARGIN, (east - west) * squeeze * MARGIN * HEIGHT / WIDTH)
    width = height * WIDTH / HEIGHT
    if width / squeeze > WIDEST:
        squeeze = math.cos(math.radians(WORLD_LATITUDE))
        width, west, east, middle = 360 * squeeze, -180, 180, 3
        height = width * HEIGHT / WIDTH
    left = (west + east) / 2 * squeeze - width / 2
    top = -middle - height / 2
    return Box(*(round(length * STEPS, 1) for length in (left, top, width, height))), squeeze


def _named(dots: Sequence[Dot], view: Box, pixel: float) -> tuple[Dot, ...]:
    """The dots with the names that have room; those mentioned most come first."""
    taken = [_around(dot) for dot in dots]
    named = []
    for dot in dots:
        own = _around(dot)
        label = next(
            (
                label
                for label in _labels(dot, pixel)
                if _within(label.box, view)
                and not any(_meet(label.box, other) for other in taken if other != own)
            ),
            None,
        )
        if label:
            taken.append(label.box)
        named.append(replace(dot, label=label))
    return tuple(named)


def _labels(dot: Dot, pixel: float) -> Iterator[Label]:
    """Where a name may stand: right of its dot, left, above, below."""
    width, height = len(dot.name) * FONT * LETTER * pixel, FONT * 1.2 * pixel
    away = dot.radius + 4 * pixel
    yield Label(Box(dot.x + away, dot.y - height / 2, width, height), dot.x + away, "start")
    yield Label(Box(dot.x - away - width, dot.y - height / 2, width, height), dot.x - away, "end")
    yield Label(Box(dot.x - width / 2, dot.y - away - height, width, height), dot.x, "middle")
    yield Label(Box(dot.x - width / 2, dot.y + away, width, height), dot.x, "middle")


def _free_corner(view: Box, pixel: float, taken: Sequence[Box]) -> Box | None:
    """Room for a small map of the world, in the first corner that nothing stands in."""
    width, height, edge = 96 * pixel, 52 * pixel, 8 * pixel
    right, bottom = view.left + view.width - width - edge, view.top + view.height - height - edge
    left, top = view.left + edge, view.top + edge
    corners = (
        Box(x, y, width, height) for x, y in ((left, bottom), (right, bottom), (right, top), (left, top))
    )
    return next((box for box in corners if not any(_meet(box, other) for other in taken)), None)


def _around(dot: Dot) -> Box:
    return Box(dot.x - dot.radius, dot.y - dot.radius, 2 * dot.radius, 2 * dot.radius)


def _within(box: Box, view: Box) -> bool:
    return (
        view.left <= box.left
        and view.top <= box.top
        and box.left + box.width <= view.left + view.width
        and box.top + box.height <= view.top + view.height
    )


def _meet(one: Box, other: Box) -> bool:
    """Whether two boxes overlap.

    >>> _meet(Box(0, 0, 2, 2), Box(1, 1, 2, 2)), _meet(Box(0, 0, 2, 2), Box(2, 0, 2, 2))
    (True, False)
    """
    return (
        one.left < other.left + other.width
        and other.left < one.left + one.width
        and one.top < other.top + other.height
        and other.top < one.top + one.height
    )
