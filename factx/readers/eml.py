"""E-mail bytes (.eml) -> Article: the body's text, the subject as title, the Date as day of publication."""

import re
from collections.abc import Iterator
from datetime import date
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from factx.errors import FactxError
from factx.model import Article
from factx.readers.encodings import decode
from factx.readers.markup import visible_text
from factx.readers.text import make_article

# "> > He said": the marks of what the mail quotes, which would otherwise stand inside its sentences.
QUOTE_MARK_RE = re.compile(r"^(?:>[ \t]?){1,20}", re.MULTILINE)
# A line that ends in a space goes on in the next one (RFC 3676, format=flowed).
FLOWED_RE = re.compile(r"(?<!\n--)[ ]\n(?=\S)")
# "[image: logo.png]", "[cid:1@2]": where an HTML body has a picture.
PICTURE_RE = re.compile(r"\[(?:image|cid):[^\[\]\n]{0,200}\]")

# What follows this line is the sender's card (RFC 3676), no part of what the mail says. Cards are short.
SIGNATURE = "\n-- \n"
MAX_SIGNATURE_LINES = 15

BODIES = ("plain", "html")

# Of the attachments, so many are named in a warning, with so much of their names.
MAX_NAMES = 10
MAX_NAME = 80


def read_eml(raw: bytes, source: str, *, encoding: str | None = None) -> Article:
    """The text of the message's plain body, or of its HTML body where that is empty or missing.

    Attachments are not read; a warning names them. Raises FactxError for a message without text.

    >>> article = read_eml(b"Subject: Held\\nDate: Tue, 23 Dec 2025 08:00 +0100\\n\\nTwo men.", "a.eml")
    >>> article.text, article.title, str(article.published)
    ('Two men.', 'Held', '2025-12-23')
    """
    message = message_from_bytes(raw, policy=default)
    names = _attachments(message)
    body, warnings = next(_bodies(message, source, encoding), ("", ()))
    if not body:
        attached = (
            f", only attachments ({', '.join(names)}); save them and give them to factx" if names else ""
        )
        raise FactxError(f"{source}: there is no text in this e-mail{attached}")
    if names:
        warnings += (
            f"{source}: attachments are not read ({', '.join(names)}); save them and give them to factx",
        )
    subject = message["subject"]
    return make_article(
        body,
        source,
        title=" ".join(subject.split()) if subject else None,
        published=_sent(message),
        warnings=warnings,
    )


def _bodies(
    message: EmailMessage, source: str, encoding: str | None
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The text of each body that has any, the plain one first, and the warnings of its decoding."""
    for kind in BODIES:
        part = message.get_body(preferencelist=(kind,))
        content = part.get_payload(decode=True) if part is not None else None
        if part is None or not isinstance(content, bytes):
            continue
        text, warnings = decode(content, source, encoding=encoding, declared=part.get_content_charset())
        text = text.replace("\r\n", "\n")
        text = (
            visible_text(text)
            if kind == "html"
            else _plain(text, flowed=part.get_param("format") == "flowed")
        )
        if text.strip():
            yield text, warnings


def _plain(text: str, *, flowed: bool) -> str:
    """What a plain body says, without marks of quotation, pictures and the sender's card."""
    before, signature, card = text.rpartition(SIGNATURE)
    if signature and card.count("\n") <= MAX_SIGNATURE_LINES:
        text = before + "\n"
    unmarked = QUOTE_MARK_RE.sub("", text)
    return PICTURE_RE.sub("", FLOWED_RE.sub(" ", unmarked) if flowed else unmarked)


def _attachments(message: EmailMessage) -> list[str]:
    """The names of the attached files, in their order, or how many more there are; of a message its type."""
    attached = [part for part in message.walk() if part.get_content_disposition() == "attachment"]
    names = [(part.get_filename() or part.get_content_type())[:MAX_NAME] for part in attached[:MAX_NAMES]]
    return [*names, f"{len(attached) - MAX_NAMES} more"] if len(attached) > MAX_NAMES else names


def _sent(message: EmailMessage) -> date | None:
    """The day of the Date header in the sender's own zone; None where there is none that can be read."""
    header = message["date"]
    return header.datetime.date() if header and header.datetime else None
