"""Word bytes (.docx) -> Article: paragraphs and tables in their order."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from factx.errors import FactxError
from factx.model import Article
from factx.readers.extras import require
from factx.readers.limits import too_large
from factx.readers.text import make_article

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

# A Word file has some dozens of parts, one more for each picture.
MAX_PARTS = 10_000
# Word writes no document type; entities, and with them bombs, need one.
DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# What stands for a character inside a paragraph.
SIGNS = {f"{WORD}tab": "\t", f"{WORD}br": "\n", f"{WORD}cr": "\n", f"{WORD}noBreakHyphen": "-"}
# Text that a tracked change took away, the second form of what stands there already, and settings.
UNREAD = frozenset((*(WORD + name for name in ("del", "moveFrom", "pPr", "rPr", "sectPr")), FALLBACK))


def read_docx(raw: bytes, source: str, *, max_size: int) -> Article:
    """The text of the body, a blank line between blocks, as it reads with all tracked changes accepted.

    Headers, footers, footnotes and comments are no part of it. Raises FactxError for a file that is no Word
    document, and for one that unpacks to more than `max_size`.
    """
    require("docx", extra="docx", source=source)
    from docx import Document

    document = Document(_unpacked(raw, source, max_size))
    title = document.core_properties.title.strip()
    blocks = list(_blocks(document.element.body))
    return make_article("\n\n".join(blocks), source, title=title or None)


def _unpacked(raw: bytes, source: str, max_size: int) -> BytesIO:
    """The same archive without compression, so that nothing in it can grow any more."""
    try:
        archive = zipfile.ZipFile(BytesIO(raw))
    except (zipfile.BadZipFile, ValueError) as error:
        raise FactxError(f"{source}: this is a damaged Word document ({error}); save it again") from None
    parts = {part.filename: part for part in archive.infolist()}
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts.values()) > max_size:
        raise too_large(source, max_size, unpacked=True)
    unpacked = BytesIO()
    with zipfile.ZipFile(unpacked, "w") as copy:
        for name, part in parts.items():
            # No more than the part says of its size, whatever it really unpacks to.
            content = archive.open(part).read(part.file_size)
            if any(doctype in content for doctype in DOCTYPES):
                raise FactxError(
                    f"{source}: {name} in it declares XML entities, which Word never does; it is not read"
                )
            copy.writestr(name, content)
    return unpacked


def _blocks(parent: "BaseOxmlElement") -> Iterator[str]:
    """The paragraphs and tables that have text, in order, also those inside content controls."""
    for element in parent.iterchildren():
        if element.tag == f"{WORD}p":
            text = _text_of(element).strip()
            if text:
                yield text
        elif element.tag == f"{WORD}tbl":
            table = "\n".join(_rows(element))
            if table:
                yield table
        elif element.tag not in UNREAD:
            yield from _blocks(element)


def _rows(table: "BaseOxmlElement") -> Iterator[str]:
    """The rows of a table that have text, cells apart by a bar."""
    for row in table.iterchildren(f"{WORD}tr"):
        cells = (" ".join(" ".join(_blocks(cell)).split()) for cell in row.iterchildren(f"{WORD}tc"))
        line = " | ".join(cells)
        if line.strip(" |"):
            yield line


def _text_of(element: "BaseOxmlElement") -> str:
    """The text of a paragraph, in order, with what tracked changes added and without what they took away."""
    if element.tag in UNREAD:
        return ""
    if element.tag == f"{WORD}t":
        return element.text or ""
    if element.tag in SIGNS:
        return SIGNS[element.tag]
    text = "".join(_text_of(child) for child in element.iterchildren())
    # A paragraph inside a paragraph stands in a text box.
    return f"\n{text}\n" if element.tag == f"{WORD}p" else text
