"""Articles on other file systems (s3://, gs://, memory://) -> items, by fsspec."""

import importlib
from collections.abc import Iterator, Sequence
from typing import Any

from factx.batch.items import Item
from factx.errors import FactxError


def find_remote(source: str, *, globs: Sequence[str]) -> Iterator[Item | FactxError]:
    """The article at an address, or all that are below it, by name; records by line."""
    from factx.batch.archives import read_lines
    from factx.batch.sources import is_records, is_wanted

    try:
        fsspec: Any = importlib.import_module("fsspec")
    except ImportError:
        yield FactxError(f"{source}: to read from there install fsspec: pip install 'factx[remote]'")
        return
    try:
        files, root = fsspec.core.url_to_fs(source)
        paths = sorted(files.find(root)) if files.isdir(root) else [root]
        for path in paths:
            if path != root and not is_wanted(path.removeprefix(root).lstrip("/"), globs):
                continue
            name = files.unstrip_protocol(path)
            if is_records(path):
                with files.open(path, "rb", compression="infer") as lines:
                    yield from read_lines(lines, name)
            else:
                yield Item(name, files.cat_file(path))
    except (OSError, ValueError, ImportError) as error:
        yield FactxError(f"{source}: it can't be read ({error}); check the address and your access to it")
