"""Many Documents -> the page that lists their pages and searches them all."""

import json
import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import quote, unquote

from factx.errors import FactxError
from factx.model import CLAIM_TYPES, ClaimType, Document
from factx.writers.days import days_in_words
from factx.writers.page.render import render

INDEX_NAME = "index.html"

# One article in the index, as its page's script reads it: address, title, what is in it.
Entry = dict[str, Any]

# So many names of each article are listed, and so many characters of text in all can be searched: some ten
# thousand articles. A browser still opens that at once.
NAMES = 8
MAX_TEXT = 25_000_000

DATA_RE = re.compile(
    r"""<script\ type="application/json"\ id="data">  # as base.html begins the data
    (?P<data>[^<]*)                                   # in which "<" never stands
    </script>""",
    re.VERBOSE,
)


def entry_of(document: Document, page: PurePath) -> Entry:
    """What the index says of one article whose page stands at this path below the index."""
    stated: dict[int, str] = {}
    for claim in document.claims:
        stated.setdefault(claim.sentence.index, claim.id)
    counts = Counter(claim.type for claim in document.claims)
    return {
        "page": quote(page.as_posix()),
        "title": document.title or document.source,
        "source": document.source,
        "published": document.published.isoformat() if document.published else None,
        "day": days_in_words(document.published, document.published) if document.published else None,
        "counts": [counts[kind] for kind in CLAIM_TYPES],
        "people": _names(document, "person"),
        "places": _names(document, "place"),
        "sentences": [[claim, document.sentences[index].text] for index, claim in stated.items()],
    }


def _names(document: Document, kind: ClaimType) -> list[str]:
    """The names of the article that it mentions most."""
    named = [entity for entity in document.entities if entity.type == kind and entity.mentions]
    return [entity.name for entity in sorted(named, key=lambda entity: -entity.mentions)[:NAMES]]


def read_index(folder: Path) -> dict[str, Entry]:
    """The entries of the index that an earlier run left in the folder, by page; none where there is no index.

    Pages that are gone are left out. Raises FactxError where another program wrote the index.
    """
    path = folder / INDEX_NAME
    if not path.exists():
        return {}
    found = DATA_RE.search(path.read_text(encoding="utf-8", errors="replace"))
    entries = json.loads(found["data"]).get("articles") if found else None
    if entries is None:
        raise FactxError(f"{path}: not written by factx; choose another folder for the pages")
    return {entry["page"]: entry for entry in entries if (folder / unquote(entry["page"])).exists()}


def write_index(entries: Iterable[Entry]) -> str:
    """The whole page, the articles in the order of their addresses.

    Where the text is more than a page should hold, later articles are found by title and names only; the page
    says so.
    """
    articles = sorted(entries, key=lambda entry: entry["page"])
    room, unsearched = MAX_TEXT, 0
    for number, entry in enumerate(articles):
        room -= sum(len(text) for _, text in entry["sentences"])
        if room < 0:
            articles[number] = entry | {"sentences": []}
            unsearched += 1
    days = sorted(entry["published"] for entry in articles if entry["published"])
    return render(
        "index.html",
        styles=("index.css",),
        scripts=("index.js",),
        data={"articles": articles, "types": CLAIM_TYPES},
        title=f"{len(articles):,} articles",
        claims=sum(sum(entry["counts"]) for entry in articles),
        days=days_in_words(date.fromisoformat(days[0]), date.fromisoformat(days[-1])) if days else None,
        articles=len(articles),
        unsearched=unsearched,
    )
