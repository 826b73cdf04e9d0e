"""Plain text bytes -> Article, whatever their encoding."""

import codecs
import re
from datetime import date
from hashlib import sha256

from factx.errors import FactxError
from factx.model import Article

# Byte-order marks; the longer one first ("\xff\xfe\0\0" begins like UTF-16).
BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# How files begin that people hand over by mistake -> what they are and how to get at their text.
FOREIGN_FILES = (
    (b"%PDF-", "a PDF file; convert it first, for example with pdftotext"),
    (b"PK\x03\x04", "a zip archive or an office document; unpack it or save it as plain text first"),
    (b"\xd0\xcf\x11\xe0", "an old office document; save it as plain text first"),
    (b"\x1f\x8b", "a gzip archive; unpack it first"),
    (b"{\\rtf", "an RTF document; save it as plain text first"),
)

# Control characters other than white space; a text has hardly any, a binary file is full of them.
CONTROL_RE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
MAX_CONTROL_SHARE = 0.01

# UTF-16 without a mark: English text has a zero in every other byte.
SAMPLE_BYTES = 4096
MIN_ZERO_SHARE = 0.7

LONE_SURROGATE_RE = re.compile(r"[\ud800-\udfff]")
REPLACEMENT = "�"


def read_text(raw: bytes, source: str, *, encoding: str | None = None) -> Article:
    """The bytes as an article; its text is their decoded text, character for character, less a byte-order mark.

    Raises FactxError where there is no text, where they are no text, or where `encoding` does not fit.
    """
    for magic, what in FOREIGN_FILES:
        if raw.startswith(magic):
            raise FactxError(f"{source}: this is {what}")
    text, warnings = _decode(raw, source, encoding)
    return make_article(text, source, digest=sha256(raw).hexdigest(), warnings=warnings)


def make_article(
    text: str,
    source: str,
    *,
    digest: str | None = None,
    title: str | None = None,
    published: date | None = None,
    warnings: tuple[str, ...] = (),
) -> Article:
    """An article of the text; characters that no encoding has are replaced one by one, so that offsets stay true.

    Raises FactxError where there is no visible character, or too many control characters for a text.
    """
    if not text.strip():
        raise FactxError(f"{source}: there is no text in it" if text else f"{source}: it is empty")
    controls = len(CONTROL_RE.findall(text))
    if controls > MAX_CONTROL_SHARE * len(text):
        raise FactxError(f"{source}: this is a binary file, not text; give factx plain text")
    if controls:
        warnings += (f"{source}: {controls} control characters in the text; the file may be damaged",)
    text, surrogates = LONE_SURROGATE_RE.subn(REPLACEMENT, text)
    if surrogates:
        warnings += (f"{source}: {surrogates} lone surrogates are no characters; each is read as {REPLACEMENT}",)
    digest = digest or sha256(text.encode()).hexdigest()
    return Article(text, source, digest, title, published, warnings)


def _decode(raw: bytes, source: str, encoding: str | None) -> tuple[str, tuple[str, ...]]:
    """The text and what the user should know about how it was read."""
    if encoding:
        return _decode_as(raw, source, encoding), ()
    for bom, codec in BOMS:
        if raw.startswith(bom):
            return _decode_as(raw, source, codec), ()
    if codec := _utf16_without_mark(raw):
        return _decode_as(raw, source, codec), (f"{source}: no byte-order mark; read as {codec}",)
    try:
        return raw.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _guess(raw, source)


def _decode_as(raw: bytes, source: str, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except LookupError:
        raise FactxError(f"{source}: there is no encoding {encoding!r}; try utf-8, utf-16 or windows-1252") from None
    except UnicodeError as error:
        raise FactxError(f"{source}: it is not {encoding} ({error}); name its encoding with --encoding") from None


def _utf16_without_mark(raw: bytes) -> str | None:
    sample = raw[:SAMPLE_BYTES]
    half = len(sample) // 2
    if half == 0 or len(raw) % 2:
        return None
    if sample[1::2].count(0) > MIN_ZERO_SHARE * half and sample[0::2].count(0) < half / 10:
        return "utf-16-le"
    if sample[0::2].count(0) > MIN_ZERO_SHARE * half and sample[1::2].count(0) < half / 10:
        return "utf-16-be"
    return None


def _guess(raw: bytes, source: str) -> tuple[str, tuple[str, ...]]:
    """Text in an encoding that only its bytes tell; the user is told which one was taken."""
    from charset_normalizer import from_bytes

    best = from_bytes(raw).best()
    if best is None:
        raise FactxError(f"{source}: this is no text in any known encoding; name its encoding with --encoding")
    codec = best.encoding
    return _decode_as(raw, source, codec), (f"{source}: not UTF-8; read as {codec}, name another with --encoding",)
