"""House numbers by the text around them: no amounts, and no years where they look like one."""

import re

from factx.wordlists import alternatives, word_set

STREETS = word_set(
    """
    ave avenue blvd boulevard court crescent dr drive gate hill lane parkway place rd rd. road row square st
    st. street terrace way
    """
)
# " Downing Street", "-14 N 3rd Avenue", " Rue Monge"
STREET_RE = re.compile(
    r"(?:-\d{1,4})?(?:[ ][NSEW]\.?)?(?:[ ](?:[A-Z]|\d{1,3}(?:st|nd|rd|th)\b)[\w’'-]{0,20}){0,3}[ ]"
    rf"(?:{alternatives(word.capitalize() for word in STREETS)})(?![\w])"
    r"|[ ](?:Avenue|Ave|Rue|Via|Calle)[ ][A-Z]"
)
# "in the 3200 block of North Street"
BLOCK_RE = re.compile(r"[ -]block(?:[ ](?:of|on)\b|[.,;:)]|\Z)", re.IGNORECASE)

# "the fire at 1912 Main Street", "the shop (1912 Main Street)", against "the 2011 Wall Street protests".
AT_HOUSE_RE = re.compile(r"\b(?:address|at|near|outside)[ ]\Z", re.IGNORECASE)
ASIDE_RE = re.compile(r"[(,][ ]?\Z")
STREET_END_RE = re.compile(r"[.,;)]|\Z")


def is_before_street(text: str, at: int, end: int) -> bool:
    """Whether a street is named where a number ends, before `end`.

    >>> is_before_street("10 Downing Street", 2, 17), is_before_street("10 Streets", 2, 10)
    (True, False)
    """
    return STREET_RE.match(text, at, end) is not None


def is_before_block(text: str, at: int, end: int) -> bool:
    """Whether the number that ends there, before `end`, says which block of a street.

    >>> is_before_block("the 3200 block of Hill Road", 8, 27), is_before_block("3200 blocks", 4, 11)
    (True, False)
    """
    return BLOCK_RE.match(text, at, end) is not None


def is_house_number(text: str, start: int, end: int) -> bool:
    """Whether the digits at the extent, which may be a year elsewhere, are part of an address.

    >>> [is_house_number(text, text.find("19"), text.find("19") + 4) for text in (
    ...     "in the 1900 block of Elm St.", "a fire at 1912 Main Street", "the 1929 Wall Street crash")]
    [True, True, False]
    """
    if is_before_block(text, end, len(text)):
        return True
    street = STREET_RE.match(text, end)
    if street is None:
        return False
    if AT_HOUSE_RE.search(text, max(0, start - 9), start):
        return True
    is_aside = ASIDE_RE.search(text, max(0, start - 2), start) is not None
    return is_aside and STREET_END_RE.match(text, street.end()) is not None
