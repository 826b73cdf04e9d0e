"""PDF bytes on standard input -> its text as JSON on standard output: the process that pdf.py starts."""

import json
import re
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from factx.readers.limits import format_size
from factx.readers.pdf_layout import Glyph, Page, page_of, text_of_pages

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage, PdfTextPage

MAX_MEMORY = 4_000_000_000
MAX_PAGES = 5_000
MAX_SHOWN_PAGES = 10

# Fonts that do not say which letters their shapes are give characters without a meaning.
MAX_UNKNOWN_SHARE = 0.05
UNKNOWN_CATEGORIES = frozenset(("Co", "Cn", "Cc"))

# What PDFium says of a locked file.
LOCKED_RE = re.compile(r"password|security", re.IGNORECASE)


class RefusedError(Exception):
    """Why there is no text; the words that the user reads."""


def main() -> None:
    """Reads, and prints {"text", "title", "warnings"} or {"error"}."""
    _limit_memory()
    try:
        given = _read(sys.stdin.buffer.read(), max_size=int(sys.argv[1]))
    except RefusedError as refusal:
        given = {"error": str(refusal)}
    sys.stdout.write(json.dumps(given))


def _limit_memory() -> None:
    """Keeps this process from taking all memory, where the system can."""
    # Windows has no such limit, and an administrator may have set a lower one.
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))


def _read(raw: bytes, *, max_size: int) -> dict[str, object]:
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(raw)
    except PdfiumError as error:
        if LOCKED_RE.search(str(error)):
            raise RefusedError("this PDF has a password; save it without one first") from None
        raise RefusedError("this is a damaged PDF; fetch or save it again") from None
    if len(document) > MAX_PAGES:
        raise RefusedError(
            f"this PDF has {len(document):,} pages; the limit is {MAX_PAGES:,}; split it first"
        )
    pages, pictures = _pages_of(document, max_size)
    text = text_of_pages(pages).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    _check_text(text, pictures)
    title = " ".join(document.get_metadata_dict().get("Title", "").split())
    # Programs write anything there ("Microsoft Word - doc1"): it is the title if the text begins with it.
    starts = bool(title) and " ".join(text.split()).lower().startswith(title.lower())
    return {"text": text, "title": title if starts else None, "warnings": _warnings(pictures)}


def _pages_of(document: "PdfDocument", max_size: int) -> tuple[list[Page], list[int]]:
    """The pages, and the numbers of those that have pictures and no text."""
    pages: list[Page] = []
    pictures: list[int] = []
    room = max_size
    for number in range(1, len(document) + 1):
        page = document[number - 1]
        text = page.get_textpage()
        room -= text.count_chars()
        if room < 0:
            raise RefusedError(
                f"its text is longer than the limit of {format_size(max_size)}; if it is meant to be, raise "
                "the limit with --max-size"
            )
        made = page_of(_glyphs(text), number=number, height=page.get_height())
        if not made.lines and _has_picture(page):
            pictures.append(number)
        pages.append(made)
        text.close()
        page.close()
    return pages, pictures


def _glyphs(text: "PdfTextPage") -> Iterator[Glyph]:
    from pypdfium2.raw import FPDFText_GetUnicode, FPDFText_IsHyphen

    for index in range(text.count_chars()):
        left, bottom, right, top = text.get_charbox(index, loose=True)
        # PDFium marks the hyphen of a divided word and leaves out the line break behind it.
        if FPDFText_IsHyphen(text, index) == 1:
            yield Glyph("-", left, bottom, right, top, ends_line=True)
        elif character := FPDFText_GetUnicode(text, index):
            yield Glyph(chr(character), left, bottom, right, top)


def _has_picture(page: "PdfPage") -> bool:
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

    return next(iter(page.get_objects([FPDF_PAGEOBJ_IMAGE])), None) is not None


def _check_text(text: str, pictures: list[int]) -> None:
    """Raises RefusedError where there is no text, or none that means anything."""
    letters = [character for character in text if not character.isspace()]
    if not letters and pictures:
        raise RefusedError(
            "there is no text in this PDF, only pictures of it; run OCR first, for example with ocrmypdf"
        )
    if not letters:
        raise RefusedError("there is no text in this PDF")
    unknown = sum(unicodedata.category(character) in UNKNOWN_CATEGORIES for character in letters)
    if unknown > MAX_UNKNOWN_SHARE * len(letters):
        raise RefusedError(
            "this PDF does not say which letters its shapes are; run OCR first, for example with ocrmypdf"
        )


def _warnings(pictures: list[int]) -> list[str]:
    if not pictures:
        return []
    shown = ", ".join(map(str, pictures[:MAX_SHOWN_PAGES])) + (
        ", ..." if len(pictures) > MAX_SHOWN_PAGES else ""
    )
    return [f"pages without text, only pictures, are left out ({shown}); run OCR first to have them"]


if __name__ == "__main__":
    main()
