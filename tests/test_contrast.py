"""The pages' colours in both schemes: contrast as WCAG 2.2 AA wants it."""

import re
from importlib.resources import files

import pytest

PAGE = files("factx.writers.page")
COLOUR_RE = re.compile(r"--(?P<name>[a-z-]+): (?P<colour>#[0-9a-f]{6});")

TEXT, SHAPE = 4.5, 3.0  # the ratios that AA asks of text, and of what one must see to use a page
TYPES = ("number", "date", "person", "place")
PAIRS = [
    *(
        (ink, ground, TEXT)
        for ink in ("ink", "muted", "accent", "warning")
        for ground in ("paper", "surface", "sunken")
    ),
    *(("ink", kind, TEXT) for kind in TYPES),
    *((f"{kind}-ink", kind, TEXT) for kind in TYPES),
    *(("paper", f"{kind}-ink", TEXT) for kind in TYPES),  # a mark while its claim is open
    ("date-ink", "surface", TEXT),
    ("ink", "land", TEXT),
    ("ink", "sea", TEXT),
    *((ground, "field", SHAPE) for ground in ("paper", "surface")),
    *(("accent", ground, SHAPE) for ground in ("paper", "surface")),
    *(("place-ink", ground, SHAPE) for ground in ("land", "sea")),
]


def colours(name: str) -> dict[str, str]:
    return {m["name"]: m["colour"] for m in COLOUR_RE.finditer((PAGE / name).read_text(encoding="utf-8"))}


def luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it."""
    parts = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """From 1, none, to 21, black on white.

    >>> contrast("#000000", "#ffffff"), contrast("#777777", "#777777")
    (21.0, 1.0)
    """
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_both_schemes_have_the_same_colours() -> None:
    assert colours("dark.css").keys() == colours("base.css").keys()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("one", "other", "least"), PAIRS)
def test_contrast(scheme: str, one: str, other: str, least: float) -> None:
    known = colours("base.css" if scheme == "light" else "dark.css")
    assert contrast(known[one], known[other]) >= least
