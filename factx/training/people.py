"""Texts with their people given other names: those of the whole world, the same one throughout a text."""

from random import Random

from factx.naming.words import ROLE_NOUNS
from factx.training.pieces import Piece, Pieces
from factx.training.words import FAMILY_FIRST, PARTICLES, ROLES, WRITTEN_TITLES
from factx.training.world import World, pick_country, pick_family, pick_given

INITIALS = "ABCDEFGHIJKLMNOPRSTVWYZ"


def make_person(world: World, rng: Random) -> tuple[str, str]:
    """A full name of some country in one of the forms that the news has, and its family name alone."""
    country = pick_country(world, rng)
    family = _make_family(world, country, rng)
    given = pick_given(world, country, rng)
    if country in FAMILY_FIRST and rng.random() < 0.8:
        return f"{family} {_east_asian(given, pick_given(world, country, rng), rng)}", family
    form = rng.random()
    if form < 0.15:
        given += f" {pick_given(world, country, rng)}"
    elif form < 0.25:
        given += f" {rng.choice(INITIALS)}."
    elif form < 0.28:
        given = " ".join(f"{rng.choice(INITIALS)}." for _ in range(rng.choice((1, 2))))
    elif form < 0.33:
        given += f" {pick_family(world, '', rng)}"
    elif form < 0.35:
        given += f' "{pick_given(world, country, rng)}"'
    return f"{given} {family}", family


def _make_family(world: World, country: str, rng: Random) -> str:
    family = pick_family(world, country, rng)
    form = rng.random()
    if form < 0.12:
        return rng.choice(PARTICLES) + family
    return f"{family}-{pick_family(world, country, rng)}" if form < 0.18 else family


def _east_asian(first: str, second: str, rng: Random) -> str:
    """Two syllables as one word, with a hyphen and a small letter, or as two words."""
    form = rng.random()
    if form < 0.25:
        return first
    first, second = first.split("-")[0], second.split()[0].split("-")[0]
    if form < 0.65:
        return f"{first}-{second.lower()}"
    return f"{first}-{second}" if form < 0.75 else f"{first} {second}"


def rename_people(pieces: Pieces, world: World, rng: Random, *, share: float) -> Pieces:
    """Gives a share of the people new names, each family and each of its members one."""
    words = [piece.text.split() for piece in pieces if piece.label == "PERSON"]
    families = {full[-1]: make_person(world, rng) for full in words if len(full) > 1 and rng.random() < share}
    members: dict[tuple[str, str], str] = {}
    for full in words:
        if len(full) > 1 and full[-1] in families:
            members.setdefault(
                (full[0], full[-1]), _member(families[full[-1]], members, full[-1], world, rng)
            )
    unrelated = {full[-1] for full in words if len(full) > 1} | {full[0] for full in words if len(full) > 1}
    alone = {
        name: rng.choice((make_person(world, rng)[1], pick_given(world, "", rng)))
        for name in dict.fromkeys(full[0] for full in words if len(full) == 1)
        if name not in unrelated and rng.random() < share
    }
    givens = {given: name.split()[0] for (given, _), name in members.items()}

    def renamed(name: str) -> str:
        full = name.split()
        if "\n" in name:
            return name
        if len(full) > 1:
            return members.get((full[0], full[-1]), name)
        if name in families:
            return families[name][1]
        return givens.get(name) or alone.get(name, name)

    return tuple(
        Piece(renamed(piece.text), piece.label) if piece.label == "PERSON" else piece for piece in pieces
    )


def _member(
    person: tuple[str, str], members: dict[tuple[str, str], str], family: str, world: World, rng: Random
) -> str:
    """The first of a family has its name as it was made; others have another given name."""
    full, name = person
    if any(other == family for _, other in members):
        return f"{pick_given(world, '', rng)} {name}"
    return full


def shorten_people(pieces: Pieces, rng: Random, *, share: float) -> Pieces:
    """Leaves only the family name, at times the given name, of a share of full names, rarely of the first."""
    seen: set[str] = set()
    result = []
    for piece in pieces:
        full = piece.text.split()
        if piece.label == "PERSON" and len(full) > 1:
            chance = share if full[-1] in seen else share / 4
            seen.add(full[-1])
            if rng.random() < chance:
                piece = Piece(full[-1] if rng.random() < 0.85 else full[0], piece.label)
        result.append(piece)
    return tuple(result)


def add_titles(pieces: Pieces, rng: Random, *, share: float) -> Pieces:
    """Puts a title or role before a share of the people who have none; it is no part of the name."""
    result: list[Piece] = []
    for piece in pieces:
        before = result[-1].text if result else "\n"
        if piece.label == "PERSON" and rng.random() < share and _takes_title(before):
            title = rng.choice(WRITTEN_TITLES if rng.random() < 0.75 else ROLES)
            starts = before.endswith("\n")
            result.append(Piece(f"{title[0].upper()}{title[1:]} " if starts else f"{title} "))
        result.append(piece)
    return tuple(result)


def _takes_title(before: str) -> bool:
    """Whether the text before a name ends in no title, role or name."""
    if before.endswith("\n"):
        return True
    words = before.split()
    last = words[-1] if words else "."
    is_taken = last[0].isupper() or last.lower() in ROLE_NOUNS
    return before.endswith(" ") and (not is_taken or last.endswith("."))
