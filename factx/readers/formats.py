"""Which format some bytes are in, by the file's suffix or by how they begin."""

import codecs
import json
import re
from pathlib import PurePath

from factx.errors import FactxError
from factx.model import InputFormat

SUFFIXES: dict[str, InputFormat] = {
    ".docx": "docx",
    ".eml": "eml",
    ".htm": "html",
    ".html": "html",
    ".json": "json",
    ".jsonl": "jsonl",
    ".markdown": "markdown",
    ".md": "markdown",
    ".ndjson": "jsonl",
    ".pdf": "pdf",
    ".text": "text",
    ".txt": "text",
    ".xhtml": "html",
}
GZIP_SUFFIX = ".gz"

# What a folder is searched for: every suffix above, also with .gz behind it.
READABLE_SUFFIXES = frozenset([*SUFFIXES, *(suffix + GZIP_SUFFIX for suffix in SUFFIXES)])

GZIP_MAGIC = b"\x1f\x8b"
ZIP_MAGIC = b"PK\x03\x04"
PDF_MAGIC = b"%PDF-"
# Word's text is in this part; the name stands uncompressed in the archive.
DOCX_PART = b"word/document.xml"

# How files begin that factx can't read -> what they are and how to get at their text.
FOREIGN_FILES = (
    (ZIP_MAGIC, "a zip archive or an office document other than .docx; unpack it or save it as .docx first"),
    (
        b"\xd0\xcf\x11\xe0",
        "an old office document, or one with a password; save it as .docx without one first",
    ),
    (b"{\\rtf", "an RTF document; save it as .docx or plain text first"),
    (b"BZh", "a bzip2 archive; unpack it first"),
    (b"\xfd7zXZ", "an xz archive; unpack it first"),
    (b"7z\xbc\xaf", "a 7z archive; unpack it first"),
    (b"Rar!", "a rar archive; unpack it first"),
    (b"\x89PNG", "a picture, not text; run OCR on it first"),
    (b"\xff\xd8\xff", "a picture, not text; run OCR on it first"),
    (b"SQLite format 3\0", "a SQLite database, not an article"),
    (b"PAR1", "a Parquet file, not an article"),
)

HEAD_BYTES = 4096

# "<!DOCTYPE html>", "<?xml version="1.0"?><html", "<!-- saved from url -->\n<html"
HTML_RE = re.compile(
    r"""\s* (?:<\?xml[^>]{0,200}>\s*)?   # the prolog of XHTML
    (?:<!--[^>]{0,500}-->\s*){0,3}       # comments of the program that saved the page
    <(?:!doctype\s+html|html|head|body)\b""",
    re.VERBOSE | re.IGNORECASE,
)

# "From: A <a@b.org>\nDate: ...": a line of a message's head.
HEADER_RE = re.compile(
    r"(?P<name>[A-Za-z][A-Za-z0-9-]{1,40}):[ \t]?[^\r\n]*(?:\r?\n[ \t][^\r\n]*){0,50}(?:\r?\n|$)"
)
MESSAGE_HEADERS = frozenset(("date", "message-id", "mime-version", "received"))

# '{"text": ...', '[{"text": ...', "[]"
JSON_RE = re.compile(r'\s*(?:\{\s*["}]|\[\s*(?:\{\s*["}]|\]))')


def format_of(raw: bytes, source: str, *, chosen: InputFormat | None) -> InputFormat:
    """The user's choice; else the format that the bytes can't hide; else by suffix; else by content.

    Raises FactxError for a kind of file that factx can't read.

    >>> format_of(b"%PDF-1.7 ...", "a.txt", chosen=None), format_of(b"# Held", "a.md", chosen=None)
    ('pdf', 'markdown')
    >>> format_of(b"<!doctype html><p>Held", "-", chosen=None)
    'html'
    """
    if chosen:
        return chosen
    if raw.startswith(PDF_MAGIC):
        return "pdf"
    if raw.startswith(ZIP_MAGIC) and DOCX_PART in raw:
        return "docx"
    for magic, what in FOREIGN_FILES:
        if raw.startswith(magic):
            raise FactxError(f"{source}: this is {what}")
    return SUFFIXES.get(suffix_of(source)) or format_by_content(raw)


def is_readable(name: str) -> bool:
    """Whether a file's name ends as one does that factx can read.

    >>> is_readable("a.TXT"), is_readable("a.html.gz"), is_readable("a.jpg"), is_readable(".txt")
    (True, True, False, False)
    """
    return suffix_of(name) in SUFFIXES


def suffix_of(source: str) -> str:
    """The ending of a file's name in lower case, less .gz.

    >>> suffix_of("news/A.HTML"), suffix_of("a.jsonl.gz"), suffix_of("-")
    ('.html', '.jsonl', '')
    """
    return PurePath(source.lower().removesuffix(GZIP_SUFFIX)).suffix


def format_by_content(raw: bytes) -> InputFormat:
    """The format of text by how it begins; plain text where that is nothing special.

    >>> format_by_content(b'{"text": "Two men."}'), format_by_content(b"Two men.")
    ('json', 'text')
    """
    head = _head(raw)
    if HTML_RE.match(head):
        return "html"
    if JSON_RE.match(head):
        return "jsonl" if _has_records_on_lines(raw) else "json"
    return "eml" if _is_message(head) else "text"


def _head(raw: bytes) -> str:
    """The first characters; only ASCII counts here, so the encoding may be wrong."""
    encoding = "utf-16" if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "latin-1"
    return raw.removeprefix(codecs.BOM_UTF8)[:HEAD_BYTES].decode(encoding, errors="replace")


def _has_records_on_lines(raw: bytes) -> bool:
    """Whether the first line is a whole object and something follows it."""
    first, _, rest = raw.removeprefix(codecs.BOM_UTF8).strip().partition(b"\n")
    try:
        record = json.loads(first)
    except (ValueError, RecursionError):
        return False
    return isinstance(record, dict) and bool(rest)


def _is_message(head: str) -> bool:
    """Whether lines of headers stand first, From and one that only a mail program writes among them."""
    names: set[str] = set()
    position = 0
    while header := HEADER_RE.match(head, position):
        names.add(header["name"].lower())
        position = header.end()
    return "from" in names and not names.isdisjoint(MESSAGE_HEADERS)
