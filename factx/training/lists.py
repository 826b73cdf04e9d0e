"""Paragraphs of little but names: lists and headlines."""

import re
from random import Random

from factx.training.people import INITIALS, make_person
from factx.training.pieces import Piece, Pieces
from factx.training.words import (
    CLUB_WORDS,
    EVENT_WORDS,
    HEADLINES,
    ORGANISATIONS,
    PEOPLE_LISTS,
    PLACE_LISTS,
    RANKINGS,
    SPORTS,
    STATES,
    WRITTEN_TITLES,
)
from factx.training.world import World, pick_place, pick_town

# A slot of a template; those with one number have one name.
SLOT_RE = re.compile(r"(\{[A-Z]\d?\})")
SAME_RE = re.compile(r"\{[A-Z]\d\}")


def add_list(pieces: Pieces, world: World, rng: Random) -> Pieces:
    """The text with a paragraph of names at its end."""
    make = rng.choice((_ranking, _match, _people, _places, _ranked_places, _legislators))
    return (*pieces, Piece("\n\n"), *make(world, rng))


def make_name(world: World, rng: Random, *, surnames: float = 0.1) -> Piece:
    """A person by the full name, by initial and family name, or by the family name alone."""
    full, family = make_person(world, rng)
    if rng.random() < surnames:
        return Piece(family, "PERSON")
    return Piece(f"{rng.choice(INITIALS)}. {family}" if rng.random() < 0.15 else full, "PERSON")


def _country(world: World, rng: Random) -> Piece:
    return Piece(rng.choice(world.countries) if rng.random() < 0.8 else pick_town(world, rng), "GPE")


def _ranking(world: World, rng: Random) -> Pieces:
    """1. Name (Country) 2:10.53"""
    found: Pieces = ()
    for rank in range(1, rng.randint(3, 6)):
        time = f") {rng.randint(1, 59)}:{rng.randint(0, 59):02d}.{rng.randint(0, 99)}"
        end = Piece(time + rng.choice("\n "))
        found += (Piece(f"{rank}. "), make_name(world, rng), Piece(" ("), _country(world, rng), end)
    return found


def _match(world: World, rng: Random) -> Pieces:
    """Name (Country) beat Name (Country) 6-4 6-2"""
    score = f") {rng.randint(6, 7)}-{rng.randint(0, 6)} 6-{rng.randint(0, 4)}"
    first = (make_name(world, rng), Piece(" ("), _country(world, rng), Piece(") beat "))
    return (*first, make_name(world, rng), Piece(" ("), _country(world, rng), Piece(score))


def _people(world: World, rng: Random) -> Pieces:
    """The victims were Name, 23, Dr Name and Name."""
    found: list[Piece] = [Piece(rng.choice(PEOPLE_LISTS))]
    count = rng.randint(2, 5)
    for i in range(count):
        if rng.random() < 0.2:
            found.append(Piece(f"{rng.choice(WRITTEN_TITLES)} "))
        found.append(make_name(world, rng))
        age = f", {rng.randint(5, 89)}" if rng.random() < 0.3 else ""
        found.append(Piece(age + _between(i, count)))
    return tuple(found)


def _places(world: World, rng: Random) -> Pieces:
    """Flooding was reported in Town, Town and Town."""
    found: list[Piece] = [Piece(rng.choice(PLACE_LISTS))]
    count = rng.randint(2, 5)
    for i in range(count):
        found += [Piece(pick_place(world, rng), "GPE"), Piece(_between(i, count))]
    return tuple(found)


def _ranked_places(world: World, rng: Random) -> Pieces:
    """Places as first, last, or ahead of others."""
    return fill(rng.choice(RANKINGS), world, rng)


def _legislators(world: World, rng: Random) -> Pieces:
    """Sen. Name, D-Town, and Rep. Name, R-State"""
    found: list[Piece] = []
    for after in (", and ", rng.choice((", said.", ", voted against it.", "."))):
        home = rng.choice(STATES) if rng.random() < 0.4 else pick_town(world, rng)
        title = Piece(rng.choice(("Sen. ", "Rep. ", "state Sen. ", "U.S. Rep. ", "")))
        seat = (Piece(rng.choice((", D-", ", R-"))), Piece(home, "GPE"), Piece(after))
        found += [title, make_name(world, rng), *seat]
    return tuple(piece for piece in found if piece.text)


def _between(i: int, count: int) -> str:
    """What follows the name at a place in a list."""
    return "." if i == count - 1 else " and " if i == count - 2 else ", "


def make_title(world: World, rng: Random) -> Pieces:
    """A headline: "TENNIS - NAME BEATS NAME IN TOWN"."""
    template = rng.choice(HEADLINES)
    change = str.upper if template.isupper() else str
    sport = (Piece(f"{rng.choice(SPORTS)} - "),) if rng.random() < 0.4 else ()
    found = (Piece(change(piece.text), piece.label) for piece in fill(template, world, rng))
    return (*sport, *found, Piece(rng.choice((".", "\n"))))


def fill(template: str, world: World, rng: Random) -> Pieces:
    """A template of training.words with names and figures in its slots."""
    filled: dict[str, Piece] = {}
    found = []
    for part in SLOT_RE.split(template):
        piece = filled.get(part) or _filled(part, world, rng)
        if SAME_RE.fullmatch(part):
            filled[part] = piece
        found.append(piece)
    return tuple(piece for piece in found if piece.text)


def _filled(part: str, world: World, rng: Random) -> Piece:
    match part[:2]:
        case "{P":
            return make_name(world, rng, surnames=0.6)
        case "{G":
            is_country = rng.random() < 0.4
            return Piece(rng.choice(world.countries) if is_country else pick_town(world, rng), "GPE")
        case "{C":
            return make_club(world, rng)
        case "{E":
            return Piece(f"{pick_place(world, rng)} {rng.choice(EVENT_WORDS)}", "EVENT")
        case "{O":
            return Piece(f"{pick_town(world, rng)} {rng.choice(ORGANISATIONS)}", "ORG")
        case "{N":
            return Piece(str(rng.randint(2, 90)))
        case _:
            return Piece(part)


def make_club(world: World, rng: Random, *, words: float = 0.0) -> Piece:
    """A club by the name of its town or state; as often as `words` says it has more to its name."""
    if rng.random() < words:
        return Piece(f"{pick_town(world, rng)} {rng.choice(CLUB_WORDS)}", "ORG")
    known = rng.choices(((), world.cities, world.states), (60, 30, 10))[0]
    return Piece(rng.choice(known) if known else pick_town(world, rng), "ORG")
