"""Bytes -> str: a byte-order mark, a declaration in the file, UTF-8, else a guess with a warning."""

import codecs

from factx.errors import FactxError

# Byte-order marks; the longer one first ("\xff\xfe\0\0" begins like UTF-16).
BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# UTF-16 without a mark: English text has a zero in every other byte.
SAMPLE_BYTES = 4096
MIN_ZERO_SHARE = 0.7

# What a Western European text without UTF-8 is in, the bytes that have no character there, and how many
# letters beyond ASCII English with foreign names has at the most.
WESTERN = "windows-1252"
WESTERN_GAPS = b"\x81\x8d\x8f\x90\x9d"
MAX_WESTERN_SHARE = 0.25

# Encodings that files declare, and what they mean by it: as in browsers, the Windows superset.
DECLARED_AS = {
    "ascii": WESTERN,
    "iso8859-1": WESTERN,
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}


def decode(
    raw: bytes, source: str, *, encoding: str | None = None, declared: str | None = None
) -> tuple[str, tuple[str, ...]]:
    """The text and what the user should know about how it was read.

    `encoding` is the user's word, `declared` what the file says of itself. Raises FactxError where `encoding`
    does not fit, or nothing does.

    >>> decode(b"caf\\xe9", "a.html", declared="latin-1")
    ('café', ())
    """
    if encoding:
        return _decode_as(raw, source, encoding), ()
    for bom, marked in BOMS:
        if raw.startswith(bom):
            return _decode_as(raw, source, marked), ()
    if unmarked := _utf16_without_mark(raw):
        return _decode_as(raw, source, unmarked), (f"{source}: no byte-order mark; read as {unmarked}",)
    # Many a page declares Latin-1 and is UTF-8; bytes that are no UTF-8 hardly ever look like it.
    if not raw.isascii() and (text := _decode_declared(raw, "utf-8")) is not None:
        return text, ()
    if declared and (text := _decode_declared(raw, declared)) is not None:
        return text, ()
    return (raw.decode("ascii"), ()) if raw.isascii() else _guess(raw, source)


def _decode_declared(raw: bytes, declared: str) -> str | None:
    """The text in the encoding that the file declares; None where it does not fit or there is none."""
    try:
        name = codecs.lookup(declared).name
        return raw.decode(DECLARED_AS.get(name, name))
    except (LookupError, ValueError):  # no such encoding, one that is not for text, or bytes that do not fit
        return None


def _decode_as(raw: bytes, source: str, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except LookupError:
        raise FactxError(
            f"{source}: there is no encoding {encoding!r}; try utf-8, utf-16 or windows-1252"
        ) from None
    except UnicodeError as error:
        raise FactxError(
            f"{source}: it is not {encoding} ({error}); name its own with --encoding, or leave that out"
        ) from None


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
    """Text in an encoding that only its bytes tell; the user is told which one was taken.

    English text is nearly all ASCII, so that statistics have little to go by ("Muñoz" alone looks Polish):
    it is taken to be Western European, as browsers do. Text full of other letters goes to charset-normalizer.
    """
    from charset_normalizer import from_bytes

    beyond_ascii = sum(byte > 0x7F for byte in raw)
    if beyond_ascii <= MAX_WESTERN_SHARE * len(raw) and not any(byte in raw for byte in WESTERN_GAPS):
        codec = WESTERN
    elif best := from_bytes(raw).best():
        codec = best.encoding
    else:
        raise FactxError(f"{source}: this is no text in any encoding known; name its own with --encoding")
    warning = f"{source}: not UTF-8; read as {codec}, name another with --encoding"
    return _decode_as(raw, source, codec), (warning,)
