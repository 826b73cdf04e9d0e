"""Documents -> a folder with a page for each, and the index of them all."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path, PurePath

from factx.errors import FactxError
from factx.model import Document
from factx.writers.page.article import write_page
from factx.writers.page.index import INDEX_NAME, entry_of, read_index, write_index


def write_folder(documents: Iterable[Document], folder: Path, name_of: Callable[[str], PurePath]) -> None:
    """Writes the pages below the folder, each as its document comes, and in the end the index.

    `name_of` gives the path of a source's page, never the index's. Pages of earlier runs stay in the index.
    Raises FactxError where the index there is another program's, or a page can't be written.
    """
    entries = read_index(folder)
    for document in documents:
        name = name_of(document.source)
        _write(folder / name, write_page(document, index="../" * (len(name.parts) - 1) + INDEX_NAME))
        entry = entry_of(document, name)
        entries[entry["page"]] = entry
    _write(folder / INDEX_NAME, write_index(entries.values()))


def _write(path: Path, page: str) -> None:
    """The page, which appears when it is whole."""
    part = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(page, encoding="utf-8", newline="")
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise FactxError(f"{path}: {error.strerror}") from None
