"""One text -> another one to learn from: other names, titles, headlines, datelines, lists."""

from random import Random

from factx.training.layout import add_dateline, make_headline
from factx.training.lists import add_list
from factx.training.people import add_titles, rename_people, shorten_people
from factx.training.pieces import Piece, Pieces
from factx.training.sports import add_sports
from factx.training.world import World, pick_place

# How often each change is made to a text; more of them, and of other places above all, does harm.
PEOPLE, SHORT, PLACES, TITLES = 0.6, 0.4, 0.2, 0.3
CAPITALS, HEADLINE, DATELINE, LIST, SPORTS = 0.1, 0.06, 0.2, 0.12, 0.15
CURLY = 0.25


def augmented(pieces: Pieces, world: World, rng: Random) -> Pieces:
    """The text with some of the changes, each made by chance."""
    if rng.random() < PEOPLE:
        pieces = rename_people(pieces, world, rng, share=rng.choice((0.4, 1.0)))
    if rng.random() < SHORT:
        pieces = shorten_people(pieces, rng, share=0.5)
    if rng.random() < PLACES:
        pieces = rename_places(pieces, world, rng, share=rng.choice((0.15, 0.5)))
    if rng.random() < TITLES:
        pieces = add_titles(pieces, rng, share=0.25)
    headline = rng.random()
    if headline < CAPITALS + HEADLINE:
        pieces = make_headline(pieces, rng, capitals=headline < CAPITALS)
    if rng.random() < DATELINE:
        pieces = add_dateline(pieces, world, rng)
    if rng.random() < LIST:
        pieces = add_list(pieces, world, rng)
    if rng.random() < SPORTS:
        pieces = add_sports(pieces, world, rng)
    if rng.random() < CURLY:
        pieces = tuple(Piece(piece.text.replace("'", "’"), piece.label) for piece in pieces)
    return pieces


def rename_places(pieces: Pieces, world: World, rng: Random, *, share: float) -> Pieces:
    """Gives a share of the towns and countries other names, the same one throughout the text."""
    names = dict.fromkeys(
        piece.text
        for piece in pieces
        if piece.label == "GPE" and "." not in piece.text and "\n" not in piece.text
    )
    others = {name: pick_place(world, rng) for name in names if rng.random() < share}
    return tuple(
        Piece(others.get(piece.text, piece.text), piece.label) if piece.label == "GPE" else piece
        for piece in pieces
    )
