"""A file's name -> the format that it asks for."""

from collections.abc import Mapping
from typing import TypeVar

from factx.errors import FactxError

F = TypeVar("F", bound=str)


def format_by_suffix(path: str, formats: Mapping[str, F]) -> F:
    """The format of the ending that a file name has; raises FactxError where it has none of them.

    >>> format_by_suffix("out/Claims.CSV", {".csv": "csv", ".json": "json"})
    'csv'
    """
    for suffix, name in formats.items():
        if path.lower().endswith(suffix):
            return name
    raise FactxError(
        f"{path}: can't tell the format from its name; end it in {', '.join(formats)} or give -f"
    )
