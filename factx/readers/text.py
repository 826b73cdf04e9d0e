"""Plain text bytes -> Article, whatever their encoding."""

import re
from datetime import date
from hashlib import sha256

from factx.errors import FactxError
from factx.model import Article
from factx.readers.encodings import decode
from factx.readers.languages import ENGLISH, find_language

# Control characters other than white space; a text has hardly any, a binary file is full of them.
CONTROL_RE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
MAX_CONTROL_SHARE = 0.01

LONE_SURROGATE_RE = re.compile(r"[\ud800-\udfff]")
REPLACEMENT = "�"


def read_text(raw: bytes, source: str, *, encoding: str | None = None) -> Article:
    """The bytes as an article: their decoded text, character for character, less a byte-order mark.

    Raises FactxError where there is no text, where they are no text, or where `encoding` does not fit.
    """
    text, warnings = decode(raw, source, encoding=encoding)
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
    """An article of the text; what no encoding has is replaced one by one, so that offsets stay true.

    Raises FactxError where there is no visible character, or too many control characters for a text.
    """
    if not text.strip():
        raise FactxError(f"{source}: there is no text in it" if text else f"{source}: it is empty")
    controls = len(CONTROL_RE.findall(text))
    if controls > MAX_CONTROL_SHARE * len(text):
        raise FactxError(f"{source}: this is a binary file, not text; give factx plain text")
    if controls:
        warnings += (f"{source}: {controls} control characters in it; the file may be damaged",)
    surrogates = len(LONE_SURROGATE_RE.findall(text))
    if surrogates:
        warnings += (
            f"{source}: {surrogates} lone surrogates are no characters; each is read as {REPLACEMENT}",
        )
    language = find_language(text)
    if language not in (None, ENGLISH):
        warnings += (f"{source}: its language seems to be {language!r}; factx reads English only",)
    text = _printable(text)
    return Article(
        text=text,
        source=_printable(source),
        sha256=digest or sha256(text.encode()).hexdigest(),
        title=title and _printable(title),
        published=published,
        language=language,
        warnings=tuple(_printable(warning) for warning in warnings),
    )


def _printable(text: str) -> str:
    """The text with one replacement character for each lone surrogate (a file name may have some too)."""
    return LONE_SURROGATE_RE.sub(REPLACEMENT, text)
