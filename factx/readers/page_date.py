"""The day that a web page says it was published; pure lxml trees, nothing is fetched."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Far enough that no page is outside; the library's own limit is today, which would make runs differ.
MIN_DATE, MAX_DATE = "1900-01-01", "2100-01-01"

# "article:modified_time", "dateModified", "og:updated_time": an article is often changed years later.
CHANGED_RE = re.compile(r"modif|updat|revis|chang|expir|copyright", re.IGNORECASE)
JSON_CHANGED_RE = re.compile(r'"(?:dateModified|uploadDate|dateCreated|expires)"\s*:\s*"[^"]{0,40}"\s*,?')

TEXT_TAGS = ("p", "li", "td", "th", "blockquote", "h1", "h2", "h3", "h4", "figcaption")
LAST_BLOCKS = 3
MATCHED_CHARACTERS = 60


def find_page_date(tree: "HtmlElement", blocks: Sequence[str]) -> date | None:
    """The day of publication by the page's metadata, or by what stands at the article that the blocks are of.

    None where the page does not say: the day of a change, of a comment or of another article is no answer.
    The tree, which has to be without other parts already, is taken to pieces on the way.
    """
    from htmldate import find_date

    _drop_changes(tree)
    linked_data = tree.xpath("//script[@type='application/ld+json']")
    _cut_behind(tree, blocks)
    tree.extend(linked_data)
    found = find_date(tree, extensive_search=False, original_date=True, min_date=MIN_DATE, max_date=MAX_DATE)
    return date.fromisoformat(found) if found else None


def _drop_changes(tree: "HtmlElement") -> None:
    for meta in tree.xpath("//meta"):
        if any(
            CHANGED_RE.search(meta.get(key, "")) for key in ("property", "name", "itemprop", "http-equiv")
        ):
            meta.getparent().remove(meta)
    for part in tree.xpath("//*[@itemprop]"):
        if CHANGED_RE.search(part.get("itemprop")) and part.getparent() is not None:
            part.getparent().remove(part)
    for script in tree.xpath("//script[@type='application/ld+json']"):
        script.text = JSON_CHANGED_RE.sub("", script.text or "")


def _cut_behind(tree: "HtmlElement", blocks: Sequence[str]) -> None:
    """Removes what stands behind the article; where its end can't be found, all that stands in the body."""
    last = _last_element(tree, blocks)
    if last is None:
        for body in tree.xpath("//body"):
            body.clear()
        return
    for element in chain([last], last.iterancestors()):
        for sibling in list(element.itersiblings()):
            sibling.getparent().remove(sibling)


def _last_element(tree: "HtmlElement", blocks: Sequence[str]) -> "HtmlElement | None":
    """The element of the last block that can be found, the later ones first."""
    for block in reversed(blocks[-LAST_BLOCKS:]):
        start = " ".join(block.split())[:MATCHED_CHARACTERS]
        matching = [part for part in tree.iter(*TEXT_TAGS) if start in " ".join(part.text_content().split())]
        if matching:
            return matching[-1]
    return None
