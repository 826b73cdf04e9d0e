"""Rich renderables -> text for a terminal."""

from collections.abc import Iterable, Iterator
from io import StringIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import RenderableType

# An article must not steer the terminal: each control character becomes one that is seen, and offsets hold.
VISIBLE = dict.fromkeys((*range(32), *range(127, 160)), "�") | dict.fromkeys(map(ord, "\t\n\r\v\f"), " ")

# On a wider terminal the columns would stand too far apart to read across.
WIDEST = 140


def printed(parts: "Iterable[RenderableType]", *, width: int | None, color: bool) -> Iterator[str]:
    """Each part as text; `width` in columns, None for the terminal's own."""
    from rich.console import Console

    for part in parts:
        buffer = StringIO()
        console = Console(
            file=buffer,
            width=width,
            force_terminal=color,
            no_color=not color,
            highlight=False,
            emoji=False,
            markup=False,
        )
        console.print(part, width=min(console.width, WIDEST))
        yield "".join(line.rstrip() + "\n" for line in buffer.getvalue().split("\n")[:-1])


def one_line(text: str) -> str:
    """The text as it can stand in a table, on one line.

    >>> one_line("a\\n b")
    'a b'
    """
    return " ".join(text.translate(VISIBLE).split())
