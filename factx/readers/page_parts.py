"""The parts of a web page beside its article: menus, comments, other stories, pleas for consent."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

OTHER_TAGS = ("aside", "footer", "nav")
CONTAINERS = ("div", "ol", "section", "ul")

# "comments", "c-related__list", "more-stories", "cookie-banner": a name, or a part of one between dashes.
OTHER_NAME_RE = re.compile(
    r"""(?:^|[\s_-])
    (?: comments? | consent | cookies? | disqus | gdpr | newsletter | promo | related
      | recommend(?:ed|ations?) | share | sharing | sidebar | social | sponsored | teasers? | ticker
      | trending
      | (?:latest|more|most|other|top)[_-](?:articles|from|news|on|popular|posts|read|stories|topics) )
    (?:$|[\s_-])""",
    re.VERBOSE | re.IGNORECASE,
)

# What holds that much of the page's text holds the article, whatever it is called.
MAX_SHARE = 0.5


def drop_other_parts(tree: "HtmlElement") -> None:
    """Takes out of the tree what is named as another part of the page and is not most of it."""
    whole = _length(tree)
    for part in tree.xpath("//body//*"):
        is_attached = part.getparent() is not None
        if is_attached and _is_other(part) and _length(part) <= MAX_SHARE * whole:
            part.drop_tree()


def _length(part: "HtmlElement") -> int:
    """How many characters a reader of it sees."""
    return sum(map(len, part.xpath(".//text()[not(parent::script or parent::style)]")))


def _is_other(part: "HtmlElement") -> bool:
    names = f"{part.get('class', '')} {part.get('id', '')}"
    return part.tag in OTHER_TAGS or (part.tag in CONTAINERS and bool(OTHER_NAME_RE.search(names)))
