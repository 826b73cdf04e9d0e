"""What rich draws -> text, for a terminal or a file."""

from io import StringIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import RenderableType

# An article must not steer the terminal: each control character becomes one that is seen, and offsets hold.
VISIBLE = dict.fromkeys((*range(32), *range(127, 160)), "�") | dict.fromkeys(map(ord, "\t\n\r\v\f"), " ")

# On a wider terminal the lines would be too long to read.
WIDEST = 140


def drawn(renderable: "RenderableType", *, width: int | None, color: bool) -> str:
    """The lines without space at their ends; `width` in columns, None for the terminal's own."""
    from rich.console import Console

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
    console.print(renderable, width=min(console.width, WIDEST))
    return "".join(line.rstrip() + "\n" for line in buffer.getvalue().split("\n")[:-1])
