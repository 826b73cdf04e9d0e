"""The day that a web page says it was published; pure lxml trees, nothing is fetched."""

import json
import re
from collections.abc import Sequence
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, Any

from factx.errors import FactxError
from factx.readers.published import parse_published

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Far enough that no page is outside; the library's own limit is today, which would make runs differ.
MIN_DATE, MAX_DATE = "1900-01-01", "2100-01-01"

# "article:modified_time", "dateModified", "og:updated_time": an article is often changed years later.
CHANGED_RE = re.compile(r"modif|updat|revis|chang|expir|copyright", re.IGNORECASE)

# What a page says of itself in JSON-LD, the more telling type first. What these hold inside (comments, other
# articles) has days of its own.
PAGE_TYPES = (re.compile(r"Article|BlogPosting|Report"), re.compile(r"WebPage"))

TEXT_TAGS = ("p", "li", "td", "th", "blockquote", "h1", "h2", "h3", "h4", "figcaption")
LAST_BLOCKS = 3
MATCHED_CHARACTERS = 60


def find_page_date(tree: "HtmlElement", blocks: Sequence[str]) -> date | None:
    """The day of publication by the page's metadata, or by what stands at the article that the blocks are of.

    None where the page does not say: the day of a change, of a comment or of another article is no answer.
    The tree, which has to be without other parts already, is taken to pieces on the way.
    """
    from htmldate import find_date

    linked = tree.xpath("//script[@type='application/ld+json']")
    if published := _linked_date([script.text or "" for script in linked]):
        return published
    stated = tree.xpath("//*[@property or @name or @itemprop or @http-equiv]")
    for part in [*linked, *filter(_is_change, stated)]:
        if part.getparent() is not None:
            part.getparent().remove(part)
    _cut_behind(tree, blocks)
    found = find_date(tree, extensive_search=False, original_date=True, min_date=MIN_DATE, max_date=MAX_DATE)
    return date.fromisoformat(found) if found else None


def _linked_date(scripts: Sequence[str]) -> date | None:
    """The day of publication by JSON-LD; None where there is none, or several that differ.

    >>> _linked_date(['{"@graph": [{"@type": "NewsArticle", "datePublished": "2025-12-23T08:00:00Z"}]}'])
    datetime.date(2025, 12, 23)
    """
    things = [thing for script in scripts for thing in _things(script)]
    for types in PAGE_TYPES:
        days = {day for thing in things if types.search(str(thing.get("@type"))) and (day := _day_of(thing))}
        if days:
            return days.pop() if len(days) == 1 else None
    return None


def _things(script: str) -> list[dict[str, Any]]:
    """The outermost objects of JSON-LD; none where it is no JSON."""
    try:
        content = json.loads(script)
    except (ValueError, RecursionError):
        return []
    outer = content if isinstance(content, list) else [content]
    graphs = [thing.get("@graph") for thing in outer if isinstance(thing, dict)]
    inner = [thing for graph in graphs if isinstance(graph, list) for thing in graph]
    return [thing for thing in [*outer, *inner] if isinstance(thing, dict)]


def _day_of(thing: dict[str, Any]) -> date | None:
    try:
        return parse_published(thing.get("datePublished"), "")
    except FactxError:
        return None


def _is_change(part: "HtmlElement") -> bool:
    """Whether it tells when the page was changed."""
    return any(CHANGED_RE.search(part.get(key, "")) for key in ("property", "name", "itemprop", "http-equiv"))


def _cut_behind(tree: "HtmlElement", blocks: Sequence[str]) -> None:
    """Removes what stands behind the article; where its end can't be found, all that stands in the body."""
    last = _last_element(tree, blocks)
    if last is None:
        for body in tree.xpath("//body"):
            body.clear()
        return
    for element in chain([last], last.iterancestors()):
        parent = element.getparent()
        if parent is not None:  # comments behind the whole page have none
            for sibling in list(element.itersiblings()):
                parent.remove(sibling)


def _last_element(tree: "HtmlElement", blocks: Sequence[str]) -> "HtmlElement | None":
    """The element of the last block that can be found, the later ones first."""
    for block in reversed(blocks[-LAST_BLOCKS:]):
        start = " ".join(block.split())[:MATCHED_CHARACTERS]
        matching = [part for part in tree.iter(*TEXT_TAGS) if start in " ".join(part.text_content().split())]
        if matching:
            return matching[-1]
    return None
