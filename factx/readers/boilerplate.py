"""What web pages put between the paragraphs of an article: links to others, buttons, pleas to subscribe."""

import re

from factx.calendar import MONTHS, WEEKDAYS

# A block is boilerplate where it is one of these and nothing else ...
WHOLE = frozenset(
    (
        "accept all",
        "accept cookies",
        "ad",
        "advert",
        "advertisement",
        "advertising",
        "comments",
        "continue reading",
        "copy link",
        "email",
        "facebook",
        "follow",
        "getty images",
        "home",
        "latest",
        "latest news",
        "live",
        "more from this author",
        "more on this",
        "more on this story",
        "most popular",
        "most read",
        "news",
        "print",
        "read also",
        "read more",
        "recommended",
        "recommended for you",
        "related",
        "related articles",
        "related content",
        "related news",
        "related stories",
        "related topics",
        "save",
        "scroll to continue",
        "see also",
        "share",
        "sign in",
        "sign up",
        "sport",
        "subscribe",
        "top stories",
        "topics",
        "trending",
        "trending now",
        "twitter",
        "whatsapp",
    )
)
# ... and where it begins with one of these and is no longer than a line or two.
BEGINNINGS = (
    "all rights reserved",
    "also read:",
    "click here",
    "click to",
    "copyright ©",
    "don't miss:",
    "don’t miss:",
    "download our app",
    "download the app",
    "follow us",
    "follow our",
    "get our",
    "join our",
    "listen:",
    "more:",
    "read also:",
    "read more about",
    "read more at",
    "read more:",
    "read next:",
    "related:",
    "see also:",
    "share on",
    "share this",
    "share via",
    "sign up for our",
    "sign up for the",
    "sign up here",
    "sign up to",
    "skip past",
    "skip to",
    "subscribe now",
    "subscribe to our",
    "support our journalism",
    "this site uses cookies",
    "watch:",
    "we and our partners",
    "we use cookies",
    "© ",
)
MAX_CHARACTERS = 200

# "Updated 3 hours ago", "Published: Tue, 23 December 2025 at 08:30 GMT": a stamp, and no more than that.
STAMP_VERBS = ("last updated", "first published", "modified", "posted", "published", "updated")
STAMP_WORDS = frozenset(
    [
        "ago",
        "am",
        "at",
        "bst",
        "cet",
        "day",
        "days",
        "edt",
        "est",
        "gmt",
        "hour",
        "hours",
        "min",
        "mins",
        "minute",
        "minutes",
        "on",
        "pm",
        "today",
        "utc",
        "week",
        "weeks",
        "yesterday",
    ]
)
STAMP_WORD_RE = re.compile(r"[a-z]+")

MARKS = " \n\t.,:;!?‹›«»<>←→↑↓|·•…-–—"


def is_boilerplate(block: str) -> bool:
    """Whether a block of a page is no part of its article.

    >>> [is_boilerplate(block) for block in ("Read more: Five dead in Bergen", "SHARE", "Share prices fell.")]
    [True, True, False]
    """
    words = block.lower().strip(MARKS)
    if words in WHOLE or _is_stamp(words):
        return True
    return len(block) <= MAX_CHARACTERS and words.startswith(BEGINNINGS)


def _is_stamp(words: str) -> bool:
    """Whether it says when the page was published or changed, and nothing else.

    >>> _is_stamp("updated 3 hours ago"), _is_stamp("updated figures for 2024")
    (True, False)
    """
    verb = next((verb for verb in STAMP_VERBS if words.startswith(verb)), None)
    if verb is None:
        return False
    others = STAMP_WORD_RE.findall(words.removeprefix(verb))
    return all(word in STAMP_WORDS or word in MONTHS or word in WEEKDAYS for word in others)
