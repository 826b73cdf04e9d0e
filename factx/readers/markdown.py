"""Markdown bytes -> Article: the text without its marks."""

import re
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from factx.errors import FactxError
from factx.model import Article
from factx.readers.encodings import decode
from factx.readers.markup import visible_text
from factx.readers.published import parse_published
from factx.readers.text import make_article

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

# "---\ntitle: Held\ndate: 2025-12-23\n---\n", or between "+++": what site generators keep above a text.
FRONT_MATTER_RE = re.compile(
    r"\A(?P<mark>---|\+\+\+)[ \t]*\r?\n(?P<lines>(?:[^\n]{0,500}\n){0,100}?)(?P=mark)[ \t]*(?:\r?\n|\Z)"
)
# 'title: "Two men held"', 'date = 2025-12-23 08:00:00 +0100'
ENTRY_RE = re.compile(r"^(?P<key>title|date|published)[ \t]*[:=][ \t]*(?P<value>\S[^\r\n]*)", re.MULTILINE)
DAY_RE = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})\b")
# "held[^1]": the mark of a footnote.
FOOTNOTE_MARK_RE = re.compile(r"\[\^[\w-]{1,30}\](?!:)")

MAX_NESTING = 100


def read_markdown(raw: bytes, source: str, *, encoding: str | None = None) -> Article:
    """The text as a reader of the rendered page sees it, without pictures and code; links keep their words.

    Title and date come from the front matter; without it, the heading that the text begins with is the title.
    """
    text, warnings = decode(raw, source, encoding=encoding)
    about, body = _front_matter(text)
    parser = _parser()
    tokens = parser.parse(FOOTNOTE_MARK_RE.sub("", body))
    # The parser leaves out, and says nothing of, what lists and quotations hold below that.
    if any(token.level >= MAX_NESTING - 1 for token in tokens):
        raise FactxError(f"{source}: lists or quotations are nested {MAX_NESTING} deep; this is no article")
    published, doubts = _published(about.get("date") or about.get("published"), source)
    return make_article(
        visible_text(parser.renderer.render(tokens, parser.options, {})),
        source,
        title=about.get("title") or _first_heading(tokens),
        published=published,
        warnings=warnings + doubts,
    )


def _parser() -> "MarkdownIt":
    """A parser to HTML that leaves out code and pictures."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING}).enable(["table", "strikethrough"])
    parser.disable("code")  # indented paragraphs are more common in articles than code is
    for left_out in ("fence", "image"):
        parser.add_render_rule(left_out, _nothing)
    return parser


def _nothing(*rendered: object) -> str:
    return ""


def _first_heading(tokens: Sequence["Token"]) -> str | None:
    """The text of the heading that the article begins with; None where it begins otherwise."""
    if not tokens or tokens[0].tag != "h1":
        return None
    words = [part.content for part in tokens[1].children or () if part.type in ("text", "code_inline")]
    return "".join(words).strip() or None


def _published(given: str | None, source: str) -> tuple[date | None, tuple[str, ...]]:
    """The day that the front matter gives, and a warning where it gives one that can't be read."""
    if not given:
        return None, ()
    day = DAY_RE.match(given)
    try:
        return parse_published(day["day"] if day else given, source), ()
    except FactxError as error:
        return None, (str(error),)


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    """What the front matter says, and the text below it."""
    front = FRONT_MATTER_RE.match(text)
    if not front:
        return {}, text
    entries = {entry["key"]: entry["value"].strip("\"' \t") for entry in ENTRY_RE.finditer(front["lines"])}
    return entries, text[front.end() :]
