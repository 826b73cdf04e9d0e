"""A progress bar on standard error."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

# Seconds between two drawings.
INTERVAL = 0.1


@contextmanager
def progress_bar(count: Callable[[], int | None], *, shown: bool) -> Iterator[Callable[[], None]]:
    """A function to call after each article; `count` is only asked for the total where the bar is shown."""
    if not shown:
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("articles"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    # No thread that draws it: a lock that it holds while workers are forked would never open in them.
    with Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False) as progress:
        bar = progress.add_task("articles", total=count())
        drawn = 0.0

        def advance() -> None:
            nonlocal drawn
            progress.advance(bar)
            if time.monotonic() - drawn > INTERVAL:
                drawn = time.monotonic()
                progress.refresh()

        yield advance
