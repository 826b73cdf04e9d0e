"""HTML -> the text that a reader of it sees, block by block; for e-mails and for HTML inside Markdown."""

import re
from html.parser import HTMLParser

# Each begins and ends a block of text.
BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)
CELLS = frozenset(("td", "th"))
UNSEEN = frozenset(("head", "noscript", "script", "style", "template", "textarea", "title"))

SPACES_RE = re.compile(r"[ \t\r\n\f\xa0]+")
# '<span style="display:none">': the preview line of newsletters, and tricks.
HIDDEN_RE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# Elements without a closing tag; they have no content to hide.
VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)


def visible_text(html: str) -> str:
    """The text of a piece of HTML; blocks are apart by a blank line, cells of a row by a bar.

    >>> visible_text("<p>Two men<br>were <b>held</b>.</p><script>x()</script><p>In&nbsp;Oslo.")
    'Two men\\nwere held.\\n\\nIn Oslo.'
    """
    parser = _Text()
    parser.feed(html)
    parser.close()
    parser.end_block()
    return "\n\n".join(parser.blocks)


class _Text(HTMLParser):
    """Collects the blocks. (The standard library's parser is used by deriving from it.)"""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[str] = []
        self._pieces: list[str] = []
        self._hidden: list[str] = []  # the open elements from the outermost hidden one on

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in BLOCKS:
            self.end_block()
        if tag == "br":
            self._pieces.append("\n")
        if tag in CELLS and any(piece.strip() for piece in self._pieces):
            self._pieces.append(" | ")
        if tag in VOID:
            return
        given = dict(attrs)
        if self._hidden or tag in UNSEEN or "hidden" in given or HIDDEN_RE.search(given.get("style") or ""):
            self._hidden.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._hidden:
            while self._hidden.pop() != tag:  # what it held and was never closed is closed with it
                pass
        if tag in BLOCKS:
            self.end_block()

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._pieces.append(SPACES_RE.sub(" ", data))

    def end_block(self) -> None:
        """Closes the block at hand; one without visible text is none."""
        lines = (SPACES_RE.sub(" ", line).strip().rstrip(" |") for line in "".join(self._pieces).split("\n"))
        block = "\n".join(line for line in lines if line)
        if block:
            self.blocks.append(block)
        self._pieces.clear()
