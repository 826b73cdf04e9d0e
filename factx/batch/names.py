"""A name for each article's own output file."""

import re
from collections.abc import Callable, Collection, Sequence
from pathlib import PurePath

# Characters that a file name can't have on one system or another.
FORBIDDEN_RE = re.compile(r'[<>:"\\|?*\x00-\x1f]')
MAX_NAME = 150


def output_names(
    sources: Sequence[str], *, suffix: str = ".json", taken: Collection[str] = ()
) -> Callable[[str], PurePath]:
    """A function from an article's source to the path of its own file, relative to the output folder.

    Below a source folder the paths are kept; ids become file names that stay inside the output folder, and
    a second article of one name, or one whose name is taken, gets a number.

    >>> name = output_names(["articles"])
    >>> str(name("articles/may/fire.txt")), str(name("../../fire")), str(name("fire"))
    ('may/fire.json', 'fire.json', 'fire-2.json')
    """
    roots = [PurePath(source).parts for source in sources]
    used = set(taken)

    def name_of(source: str) -> PurePath:
        parts = PurePath(source).parts
        inside = next(
            (parts[len(root) :] for root in roots if parts[: len(root)] == root and len(parts) > len(root)),
            parts,
        )
        safe = [FORBIDDEN_RE.sub("_", part)[:MAX_NAME] for part in inside if part not in ("/", "..", ".")]
        base = PurePath(*safe) if safe else PurePath("article")
        base = base.with_name(base.name.removesuffix(".txt"))
        path, number = base.with_name(base.name + suffix), 1
        while str(path).lower() in used:
            number += 1
            path = base.with_name(f"{base.name}-{number}{suffix}")
        used.add(str(path).lower())
        return path

    return name_of
