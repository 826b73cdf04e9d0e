"""Paragraphs of little but names: lists, headlines, and the sports pages, where towns are clubs."""

import re
from random import Random

from factx.training.people import INITIALS, make_person
from factx.training.pieces import Piece, Pieces
from factx.training.words import (
    CLUB_WORDS,
    HEADLINES,
    ORGANISATIONS,
    PEOPLE_LISTS,
    PLACE_LISTS,
    SPORTS,
    STANDINGS,
    STATES,
    WRITTEN_TITLES,
)
from factx.training.world import World, pick_place, pick_town

SLOT_RE = re.compile(r"(\{[A-Z]\})")


def add_list(pieces: Pieces, world: World, rng: Random) -> Pieces:
    """The text with a paragraph of names at its end."""
    make = rng.choice((_ranking, _match, _people, _places, _legislators))
    return (*pieces, Piece("\n\n"), *make(world, rng))


def add_sports(pieces: Pieces, world: World, rng: Random) -> Pieces:
    """The text with a headline or a few lines of a sports page at its end."""
    make = rng.choices(
        (make_title, _standings, _report, _scorers, _scorecard, _golf, _lineup), (25, 15, 10, 15, 12, 13, 10)
    )
    return (*pieces, Piece("\n\n"), *make[0](world, rng))


def _person(world: World, rng: Random, *, surnames: float = 0.1) -> Piece:
    """A person by the full name, by initial and family name, or by the family name alone."""
    full, family = make_person(world, rng)
    if rng.random() < surnames:
        return Piece(family, "PERSON")
    return Piece(f"{rng.choice(INITIALS)}. {family}" if rng.random() < 0.15 else full, "PERSON")


def _country(world: World, rng: Random) -> Piece:
    return Piece(rng.choice(world.countries) if rng.random() < 0.8 else pick_town(world, rng), "GPE")


def _club(world: World, rng: Random, *, words: float = 0.25) -> Piece:
    more = f" {rng.choice(CLUB_WORDS)}" if rng.random() < words else ""
    return Piece(pick_town(world, rng) + more, "ORG")


def _ranking(world: World, rng: Random) -> Pieces:
    """1. Name (Country) 2:10.53"""
    found: Pieces = ()
    for rank in range(1, rng.randint(3, 6)):
        time = f") {rng.randint(1, 59)}:{rng.randint(0, 59):02d}.{rng.randint(0, 99)}"
        end = Piece(time + rng.choice("\n "))
        found += (Piece(f"{rank}. "), _person(world, rng), Piece(" ("), _country(world, rng), end)
    return found


def _match(world: World, rng: Random) -> Pieces:
    """Name (Country) beat Name (Country) 6-4 6-2"""
    score = f") {rng.randint(6, 7)}-{rng.randint(0, 6)} 6-{rng.randint(0, 4)}"
    first = (_person(world, rng), Piece(" ("), _country(world, rng), Piece(") beat "))
    return (*first, _person(world, rng), Piece(" ("), _country(world, rng), Piece(score))


def _people(world: World, rng: Random) -> Pieces:
    """The victims were Name, 23, Dr Name and Name."""
    found: list[Piece] = [Piece(rng.choice(PEOPLE_LISTS))]
    count = rng.randint(2, 5)
    for i in range(count):
        if rng.random() < 0.2:
            found.append(Piece(f"{rng.choice(WRITTEN_TITLES)} "))
        found.append(_person(world, rng))
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


def _legislators(world: World, rng: Random) -> Pieces:
    """Sen. Name, D-Town, and Rep. Name, R-State"""
    found: list[Piece] = []
    for after in (", and ", rng.choice((", said.", ", voted against it.", "."))):
        home = rng.choice(STATES) if rng.random() < 0.4 else pick_town(world, rng)
        title = Piece(rng.choice(("Sen. ", "Rep. ", "state Sen. ", "U.S. Rep. ", "")))
        seat = (Piece(rng.choice((", D-", ", R-"))), Piece(home, "GPE"), Piece(after))
        found += [title, _person(world, rng), *seat]
    return tuple(piece for piece in found if piece.text)


def _between(i: int, count: int) -> str:
    """What follows the name at a place in a list."""
    return "." if i == count - 1 else " and " if i == count - 2 else ", "


def make_title(world: World, rng: Random) -> Pieces:
    """A headline: "TENNIS - NAME BEATS NAME IN TOWN"."""
    template = rng.choice(HEADLINES)
    change = str.upper if template.isupper() else str
    found = [Piece(f"{rng.choice(SPORTS)} - ")] if rng.random() < 0.4 else []
    for part in SLOT_RE.split(template):
        if part == "{P}":
            filled = _person(world, rng, surnames=0.6)
        elif part == "{G}":
            filled = Piece(
                rng.choice(world.countries) if rng.random() < 0.4 else pick_town(world, rng), "GPE"
            )
        elif part == "{O}":
            filled = Piece(f"{pick_town(world, rng)} {rng.choice(ORGANISATIONS)}", "ORG")
        else:
            filled = Piece(str(rng.randint(2, 90)) if part == "{N}" else part)
        found.append(Piece(change(filled.text), filled.label))
    return (*(piece for piece in found if piece.text), Piece(rng.choice((".", "\n"))))


def _standings(world: World, rng: Random) -> Pieces:
    """Club 3 Club 1, or Club 10 5 2 3 17"""
    found: Pieces = (Piece(f"{rng.choice(STANDINGS)}\n"),) if rng.random() < 0.5 else ()
    if rng.random() < 0.5:
        for _ in range(rng.randint(3, 8)):
            figures = " ".join(str(rng.randint(0, 30)) for _ in range(rng.randint(3, 7)))
            found += (_club(world, rng), Piece(f" {figures}\n"))
        return found
    for _ in range(rng.randint(2, 4)):
        between, end = rng.choice(((f" {rng.randint(0, 5)} ", f" {rng.randint(0, 5)}\n"), (" v ", "\n")))
        found += (_club(world, rng), Piece(between), _club(world, rng), Piece(end))
    return found


def _report(world: World, rng: Random) -> Pieces:
    """Club beat Club 2-0 on Saturday. Club striker Name was sent off."""
    first, second = _club(world, rng, words=0), _club(world, rng, words=0)
    verb = rng.choice(
        (" beat ", " drew with ", " lost to ", " thrashed ", " defeated ", " host ", " travel to ")
    )
    score = rng.choice((f" {rng.randint(0, 5)}-{rng.randint(0, 4)}", " in the league", " in the second half"))
    role = rng.choice((" striker ", " coach ", " captain ", " goalkeeper ", " skipper "))
    again = rng.choice((first, second))
    sentence = (first, Piece(verb), second, Piece(f"{score} on Saturday. "))
    return (*sentence, again, Piece(role), _person(world, rng), Piece(" was sent off."))


def _scorers(world: World, rng: Random) -> Pieces:
    """Club - Name (41st minute), Name (75th)"""
    found: list[Piece] = [Piece("Scorers:\n")] if rng.random() < 0.5 else []
    for _ in range(2):
        found += [_club(world, rng, words=0), Piece(rng.choice((" - ", ": ", " scorers: ")))]
        count = rng.randint(1, 3)
        for i in range(count):
            minute = rng.choice(("th)", "th minute)", ")", "th min, pen)"))
            end = f" ({rng.randint(1, 90)}{minute}" + (", " if i < count - 1 else "\n")
            found += [_person(world, rng, surnames=0.3), Piece(end)]
    return tuple(found)


def _scorecard(world: World, rng: Random) -> Pieces:
    """Name c Name b Name 46"""
    found: list[Piece] = []
    for _ in range(rng.randint(2, 4)):
        ways = rng.choice(((" c ", " b "), (" lbw b ",), (" st ", " b "), (" b ",), ()))
        found.append(_person(world, rng, surnames=0.3))
        for how in ways:
            found += [Piece(how), _person(world, rng, surnames=0.5)]
        found.append(Piece(f"{'' if ways else ' not out'} {rng.randint(0, 140)}\n"))
    return tuple(found)


def _golf(world: World, rng: Random) -> Pieces:
    """285 Name (Country) 71 73 72 69"""
    found: list[Piece] = []
    for _ in range(rng.randint(2, 4)):
        found += [Piece(f"{rng.randint(260, 290)} "), _person(world, rng)]
        if rng.random() < 0.6:
            found += [Piece(" ("), Piece(rng.choice(world.countries), "GPE"), Piece(")")]
        rounds = " ".join(str(rng.randint(64, 78)) for _ in range(rng.randint(2, 4)))
        found.append(Piece(f" {rounds}\n"))
    return tuple(found)


def _lineup(world: World, rng: Random) -> Pieces:
    """Club: Name, Name, Name; or 1 - Name, 2 - Name"""
    found: list[Piece] = [_club(world, rng), Piece(rng.choice((": ", " - ", " (from): ")))]
    is_numbered, count = rng.random() < 0.4, rng.randint(4, 9)
    for i in range(count):
        if is_numbered:
            found.append(Piece(f"{rng.randint(1, 23)} - "))
        end = "\n" if i == count - 1 else rng.choice((", ", ", ", "; ", " (captain), "))
        found += [_person(world, rng, surnames=0.2 if is_numbered else 0.7), Piece(end)]
    return tuple(found)
