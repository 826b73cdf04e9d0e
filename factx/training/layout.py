"""Texts with what stands around an article's sentences: headlines in capitals, datelines, bylines."""

import re
from random import Random

from factx.training.lists import make_title
from factx.training.people import make_person
from factx.training.pieces import Piece, Pieces
from factx.training.words import AGENCIES, MONTHS, SMALL_WORDS, STATES
from factx.training.world import World, pick_place

DASHES = (" - ", " — ", " -- ", " – ")

# The first sentence or line of a text.
FIRST_END_RE = re.compile(r"[.!?](?=\s)|\n")
WORD_RE = re.compile(r"[^\W\d_][\w'’]*")
HEADLINE_LENGTH = range(15, 250)


def add_dateline(pieces: Pieces, world: World, rng: Random) -> Pieces:
    """A dateline in front: "LAGOS, May 3 (AP) — ", "OSLO 1996-08-30"; at times a headline or byline too."""
    before = (*make_title(world, rng), Piece("\n")) if rng.random() < 0.4 else ()
    before += _byline(world, rng) if rng.random() < 0.12 else ()
    return (*before, *make_dateline(world, rng), *pieces)


def make_dateline(world: World, rng: Random) -> Pieces:
    """Where and when a text was written, and for which agency."""
    form = rng.random()
    place = rng.choice(world.cities) if form < 0.3 else pick_place(world, rng)
    found: Pieces = (Piece(place.upper() if rng.random() < 0.75 else place, "GPE"),)
    if rng.random() < 0.2:
        state = rng.choice(STATES) if rng.random() < 0.5 else rng.choice(world.countries)
        found += (Piece(", "), Piece(state, "GPE"))
    return (*found, *_rest_of_dateline(rng))


def _byline(world: World, rng: Random) -> Pieces:
    name, _ = make_person(world, rng)
    end = Piece(rng.choice(("\n", " | ", ", ", "\n\n", " in ")))
    return (
        Piece(rng.choice(("By ", "By ", "BY "))),
        Piece(name.upper() if rng.random() < 0.4 else name, "PERSON"),
        end,
    )


def _rest_of_dateline(rng: Random) -> Pieces:
    month, day, year = rng.choice(MONTHS), rng.randint(1, 31), rng.randint(1990, 2024)
    date = f"{month} {day}" if rng.random() < 0.6 else f"{day} {month}"
    agency = Piece(rng.choice(AGENCIES), "ORG")
    end = Piece(")" + rng.choice(DASHES))
    form = rng.random()
    if form < 0.3:
        return (Piece(f", {date} ("), agency, end)
    if form < 0.55:
        return (Piece(" ("), agency, end)
    if form < 0.7:
        return (Piece(f" {year}-{rng.randint(1, 12):02d}-{min(day, 28):02d}\n"),)
    if form < 0.8:
        return (Piece(f", {date}" + rng.choice(DASHES)),)
    if form < 0.9:
        return (Piece(rng.choice((*DASHES, ": "))),)
    return (Piece(f", {date}, {year} ("), agency, Piece(") "))


def make_headline(pieces: Pieces, rng: Random, *, capitals: bool) -> Pieces:
    """The first sentence as a headline; the same text where it is none that could be one."""
    length = 0
    for i, piece in enumerate(pieces):
        end = None if piece.label else FIRST_END_RE.search(piece.text)
        if end:
            if length + end.start() not in HEADLINE_LENGTH:
                return pieces
            head = (*pieces[:i], Piece(piece.text[: end.start()]))
            rest = (Piece("\n\n" + piece.text[end.end() :].lstrip()), *pieces[i + 1 :])
            change = str.upper if capitals else _with_capitals
            return (*(Piece(change(part.text), part.label) for part in head if part.text), *rest)
        length += len(piece.text)
    return pieces


def _with_capitals(text: str) -> str:
    """Each word with a capital letter, but the small ones.

    >>> _with_capitals("court frees the owner of a shop")
    'Court Frees the Owner of a Shop'
    """
    return WORD_RE.sub(
        lambda found: found[0] if found[0] in SMALL_WORDS else found[0][0].upper() + found[0][1:], text
    )
