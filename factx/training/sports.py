"""Paragraphs as sports pages have them, where towns and states are clubs."""

from random import Random

from factx.training.layout import make_dateline
from factx.training.lists import fill, make_club, make_name, make_title
from factx.training.pieces import Piece, Pieces
from factx.training.words import DAYS, DIVISIONS, FIXTURES, LEAGUES, MATCH_REPORTS, TOURNAMENTS
from factx.training.world import World

# How often a club in a table or line-up is "Town United".
LONG_NAMES = 0.2

# How often what is added begins as an article does: where it was written is no club.
WITH_DATELINE = 0.3


def add_sports(pieces: Pieces, world: World, rng: Random) -> Pieces:
    """The text with a headline or a few lines of a sports page at its end."""
    make = rng.choices(
        (make_title, _table, _results, _fixtures, _report, _tournament, _scorers, _scorecard, _golf, _lineup),
        (20, 10, 7, 7, 16, 4, 10, 9, 9, 8),
    )
    before: Pieces = (Piece("\n\n"),)
    if rng.random() < WITH_DATELINE:
        before = (*before, *make_title(world, rng), Piece("\n"), *make_dateline(world, rng))
    return (*pieces, *before, *make[0](world, rng))


def _headed(lines: Pieces, titles: tuple[str, ...], rng: Random) -> Pieces:
    """The lines, at times under a title with a day in its slot."""
    title = rng.choice(titles).replace("{D}", rng.choice(DAYS))
    return (Piece(f"{title}\n"), *lines) if rng.random() < 0.5 else lines


def _in_capitals(lines: Pieces) -> Pieces:
    return tuple(Piece(piece.text.upper(), piece.label) for piece in lines)


def _table(world: World, rng: Random) -> Pieces:
    """Club 10 5 2 3 17, or Club 71 61 .538 12 1/2"""
    found: Pieces = ()
    is_american, columns = rng.random() < 0.5, rng.randint(3, 7)
    for _ in range(rng.randint(3, 8)):
        figures = " ".join(str(rng.randint(0, 30)) for _ in range(columns))
        if is_american:
            behind = rng.choice(("-", str(rng.randint(1, 30)), f"{rng.randint(1, 20)} 1/2"))
            figures = f"{rng.randint(30, 90)} {rng.randint(30, 90)} .{rng.randint(300, 699)} {behind}"
        found += (make_club(world, rng, words=LONG_NAMES), Piece(f" {figures}\n"))
    found = _headed(found, DIVISIONS, rng)
    return _in_capitals(found) if is_american and rng.random() < 0.5 else found


def _results(world: World, rng: Random) -> Pieces:
    """Club 3 Club 1, or CLUB 3 Club 1 (in 12) where capitals tell who was at home"""
    found: Pieces = ()
    with_capitals = rng.random() < 0.4
    for _ in range(rng.randint(2, 6)):
        pair = [make_club(world, rng, words=LONG_NAMES) for _ in range(2)]
        if with_capitals:
            at_home = rng.randrange(2)
            pair[at_home] = Piece(pair[at_home].text.upper(), "ORG")
        more = rng.choice(("", "", "", " (in 12)", " (2nd game)", " aet", " (halftime 1-0)"))
        first, second = rng.randint(0, 12), rng.randint(0, 12)
        between = rng.choice((f" {first} ", f" {first}, "))
        found += (pair[0], Piece(between), pair[1], Piece(f" {second}{more}\n"))
    return _headed(found, LEAGUES, rng)


def _fixtures(world: World, rng: Random) -> Pieces:
    """CLUB AT CLUB, or Club v Club, or Club vs. Club, 7:05 p.m."""
    found: Pieces = ()
    between = rng.choice((" v ", " vs. ", " vs ", " at ", " - ", " at "))
    with_times = rng.random() < 0.3
    for _ in range(rng.randint(2, 7)):
        end = f", {rng.randint(1, 9)}:{rng.choice(('05', '10', '30'))} p.m.\n" if with_times else "\n"
        home, away = make_club(world, rng, words=LONG_NAMES / 2), make_club(world, rng)
        found += (home, Piece(between), away, Piece(end))
    found = _headed(found, FIXTURES, rng)
    return _in_capitals(found) if rng.random() < 0.4 else found


def _report(world: World, rng: Random) -> Pieces:
    """Sentences of a match report, some of them about the same clubs."""
    return fill(" ".join(rng.sample(MATCH_REPORTS, rng.randint(1, 3))), world, rng)


def _tournament(world: World, rng: Random) -> Pieces:
    """Results of a tournament that is named after its place."""
    return fill(rng.choice(TOURNAMENTS), world, rng)


def _scorers(world: World, rng: Random) -> Pieces:
    """Club - Name (41st minute), Name (75th)"""
    found: list[Piece] = [Piece("Scorers:\n")] if rng.random() < 0.5 else []
    for _ in range(2):
        found += [make_club(world, rng), Piece(rng.choice((" - ", ": ", " scorers: ")))]
        count = rng.randint(1, 3)
        for i in range(count):
            minute = rng.choice(("th)", "th minute)", ")", "th min, pen)"))
            end = f" ({rng.randint(1, 90)}{minute}" + (", " if i < count - 1 else "\n")
            found += [make_name(world, rng, surnames=0.3), Piece(end)]
    return tuple(found)


def _scorecard(world: World, rng: Random) -> Pieces:
    """Name c Name b Name 46"""
    found: list[Piece] = []
    for _ in range(rng.randint(2, 4)):
        ways = rng.choice(((" c ", " b "), (" lbw b ",), (" st ", " b "), (" b ",), ()))
        found.append(make_name(world, rng, surnames=0.3))
        for how in ways:
            found += [Piece(how), make_name(world, rng, surnames=0.5)]
        found.append(Piece(f"{'' if ways else ' not out'} {rng.randint(0, 140)}\n"))
    return tuple(found)


def _golf(world: World, rng: Random) -> Pieces:
    """285 Name (Country) 71 73 72 69"""
    found: list[Piece] = []
    for _ in range(rng.randint(2, 4)):
        found += [Piece(f"{rng.randint(260, 290)} "), make_name(world, rng)]
        if rng.random() < 0.6:
            found += [Piece(" ("), Piece(rng.choice(world.countries), "GPE"), Piece(")")]
        rounds = " ".join(str(rng.randint(64, 78)) for _ in range(rng.randint(2, 4)))
        found.append(Piece(f" {rounds}\n"))
    return tuple(found)


def _lineup(world: World, rng: Random) -> Pieces:
    """Club: Name, Name, Name; or 1 - Name, 2 - Name"""
    colon = Piece(rng.choice((": ", " - ", " (from): ")))
    found = [make_club(world, rng, words=LONG_NAMES), colon]
    is_numbered, count = rng.random() < 0.4, rng.randint(4, 9)
    for i in range(count):
        if is_numbered:
            found.append(Piece(f"{rng.randint(1, 23)} - "))
        end = "\n" if i == count - 1 else rng.choice((", ", ", ", "; ", " (captain), "))
        found += [make_name(world, rng, surnames=0.2 if is_numbered else 0.7), Piece(end)]
    return tuple(found)
