"""HTML bytes -> Article: the article of a web page without the page around it."""

import re
from copy import deepcopy

from factx.errors import FactxError
from factx.model import Article
from factx.readers.boilerplate import is_boilerplate
from factx.readers.encodings import decode
from factx.readers.extras import require
from factx.readers.markup import visible_text
from factx.readers.own import check_page
from factx.readers.page_date import find_page_date
from factx.readers.page_parts import drop_other_parts
from factx.readers.text import make_article

# '<meta charset="utf-8">', '<?xml ... encoding="utf-8"?>': what the page declares, in its first bytes.
DECLARED_RE = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*(?P<meta>[\w.:-]{1,40})
    | <\?xml[^>]{0,100}?encoding\s*=\s*["'](?P<prolog>[\w.:-]{1,40})""",
    re.VERBOSE | re.IGNORECASE,
)
DECLARED_WITHIN = 4096

# Long live blogs have some 50,000 tags. Far more than that takes the library minutes, and is no article.
MAX_TAGS = 200_000


def read_html(raw: bytes, source: str, *, encoding: str | None = None) -> Article:
    """The article of the page: its headlines, paragraphs, lists and tables, a blank line between them.

    Title and date of publication come from the page's own metadata; nothing is fetched. Raises FactxError
    where the page has no article.
    """
    require("trafilatura", extra="html", source=source)
    from trafilatura import extract, extract_metadata, load_html

    html, warnings = decode(raw, source, encoding=encoding, declared=_declared(raw))
    check_page(html, source)
    if html.count("<") > MAX_TAGS:
        raise FactxError(
            f"{source}: this page has more than {MAX_TAGS:,} tags; save the article without the rest"
        )
    tree = load_html(html)
    if tree is None:  # to the library, a single paragraph is no page
        html = f"<html><body>{html}</body></html>"
        tree = load_html(html)
    if tree is None:
        raise FactxError(f"{source}: this is no web page; name its format with --input-format")
    about = extract_metadata(html, extensive=False)
    drop_other_parts(tree)
    content = extract(deepcopy(tree), output_format="html", favor_precision=True, include_comments=False)
    blocks = [block for block in visible_text(content or "").split("\n\n") if not is_boilerplate(block)]
    if not any(blocks):
        raise FactxError(f"{source}: there is no article in this page; save its text as plain text")
    title = " ".join((about.title or "").split())
    return make_article(
        "\n\n".join(blocks),
        source,
        title=title or None,
        published=find_page_date(tree, blocks),
        warnings=warnings,
    )


def _declared(raw: bytes) -> str | None:
    declared = DECLARED_RE.search(raw[:DECLARED_WITHIN])
    return (declared["meta"] or declared["prolog"]).decode("ascii") if declared else None
