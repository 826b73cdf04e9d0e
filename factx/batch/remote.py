"""Articles on other file systems (s3://, gs://, memory://) -> items, by fsspec."""

import importlib
from collections.abc import Iterator
from io import BufferedReader
from typing import Any

from factx.batch.items import Failure, Item
from factx.errors import FactxError
from factx.model import Options
from factx.readers.limits import read_limited


def find_remote(source: str, options: Options) -> Iterator[Item | Failure]:
    """The article at an address, or all that are below it, by name; records by line."""
    from factx.batch.sources import is_records, is_wanted, read_lines

    try:
        fsspec: Any = importlib.import_module("fsspec")
    except ImportError:
        yield Failure(source, f"{source}: to read from there install fsspec: pip install 'factx[remote]'")
        return
    try:
        files, root = fsspec.core.url_to_fs(source)
        is_folder = files.isdir(root)
        for path in sorted(files.find(root)) if is_folder else [root]:
            if is_folder and not is_wanted(path.removeprefix(root).lstrip("/"), options.globs):
                continue
            name = files.unstrip_protocol(path)
            with files.open(path, "rb") as stream:
                if is_records(path, options):
                    yield from read_lines(BufferedReader(stream), name, options.max_size, found=is_folder)
                else:
                    yield Item(name, read_limited(stream, name, options.max_size), found=is_folder)
    except (FactxError, OSError, ValueError, ImportError) as error:
        reason = f"{source}: it can't be read ({error}); check the address and your access to it"
        yield Failure(source, reason)
