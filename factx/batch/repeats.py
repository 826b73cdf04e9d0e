"""Articles that share a name, as records of one id do: a database would keep only the last of them."""

from dataclasses import replace

from factx.batch.items import Failure, Mark, Outcome, Piece
from factx.errors import FactxError

# The names of the articles so far, each with its content.
Seen = dict[int, int]


def is_repeat(source: str, mark: Mark, seen: Seen) -> bool:
    """Whether the article was given before; one that is new is noted.

    Raises FactxError where another article had its name.

    >>> seen: Seen = {}
    >>> is_repeat("a.txt", (1, 7), seen), is_repeat("a.txt", (1, 7), seen)
    (False, True)
    """
    name, content = mark
    if name not in seen:
        seen[name] = content
        return False
    if seen[name] != content:
        raise FactxError(f"{source}: an article before it has the same name or id; give each one of its own")
    return True


def said_of_repeat(source: str) -> str:
    """What the user is told of an article that is given again."""
    return f"{source}: it is given more than once; it is taken once"


def without_repeats(outcome: Outcome, seen: Seen) -> Outcome:
    """The outcome with each article once; what is given again is left out, and what shares a name fails."""
    pieces: list[Piece] = []
    failures, warnings = list(outcome.failures), list(outcome.warnings)
    for piece in outcome.pieces:
        try:
            is_new = not is_repeat(piece.source, piece.mark, seen)
        except FactxError as error:
            failures.append(Failure(piece.source, str(error)))
            continue
        if is_new:
            pieces.append(piece)
        else:
            warnings.append(said_of_repeat(piece.source))
    return replace(outcome, pieces=tuple(pieces), failures=tuple(failures), warnings=tuple(warnings))
