"""Where the titles before a name end, and the name itself begins."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factx.naming.gazetteer import places_called
from factx.naming.lexicon import is_family, is_given
from factx.naming.split import is_place
from factx.naming.stretches import HYPHENS, QUOTES
from factx.naming.words import (
    DEMONYMS,
    HONORIFICS,
    ORGANISATION_WORDS,
    PARTICLES,
    PLACE_WORDS,
    RANK_LETTERS,
    REGION_WORDS,
    ROLE_NOUNS,
    TITLE_WORDS,
    TITLES,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc

# What the tagger may call the words of an office: "Indian Finance Ministry spokesman".
OFFICE_LABELS = frozenset({"GPE", "NORP", "ORG"})

# A place's name before an office has no more tokens, "County" or "Province" among them.
MAX_PLACE = 5

# What a hyphen ties to the title of somebody who does not hold the office yet: "President-elect".
ELECTED = frozenset({"designate", "elect"})

# What hyphens tie to a title: "Commander-in-Chief".
TIED = frozenset({"charge", "chief", "in", "waiting"})

# Titles before a given name only: "Illinois Republican Henry Hyde", "PC Anna Reed", but "PC Ghose".
TITLES_BEFORE_GIVEN = frozenset({"dc", "democrat", "ds", "pc", "republican", "tory"})

# Offices that the name of a place may stand before: "Medellin de Bravo Mayor".
OFFICES = frozenset({"commissioner", "governor", "mayor", "premier", "prosecutor", "senator", "sheriff"})

# Nationality words that are more often given names before a name: "Christian Lindner", "Roman Abramovich".
GIVEN_DEMONYMS = frozenset({"christian", "roman"})


def after_titles(doc: "Doc", first: int, last: int, labels: Sequence[str]) -> tuple[int, str]:
    """Where the name itself begins, and the titles before it; nationality words are left out as well."""
    bare = [doc[i].lower_.rstrip(".") for i in range(first, last)]
    if bare[0] not in HONORIFICS and _is_no_person(bare):
        return first, ""
    if last - first == 2 and _is_titled_place(doc, first, labels):
        return first, ""
    cut = _after_of(bare) or _after_office(bare)
    is_person = labels[first] == "PERSON"
    for i in range(cut, len(bare) - 1):
        word = bare[i]
        is_role = word in ROLE_NOUNS and (i > 0 or not is_person or len(bare) > 2)
        if word in TITLES or is_role or (word in TITLES_BEFORE_GIVEN and is_given(bare[i + 1])):
            cut = i + 1
        elif i - cut < 2 or word in TITLE_WORDS or labels[first + i] in OFFICE_LABELS:
            continue
        elif first + i - _long_place(doc, first, last) > 1:
            break
    if not cut:
        return first + _demonyms(bare, doc[first:last].text, labels[first:last]), ""
    while cut < len(bare) - 1 and (bare[cut] in ELECTED or _is_mark(bare[cut]) or _is_tied(bare, cut)):
        cut += 1
    return first + cut, doc[first : first + cut].text.strip(" .-")


def before_letters(doc: "Doc", first: int, last: int) -> int:
    """Where a name ends before the letters that stand for a rank: "Ana Lima KC", "Bo Lee OBE"."""
    end = last
    while end - first > 2 and doc[end - 1].text in RANK_LETTERS:
        end -= 1
    return end


def is_rank(title: str, word: str) -> bool:
    """Whether the last word is part of the title and nobody's name.

    >>> is_rank("Lord", "Mayor"), is_rank("Mr", "Bishop")
    (True, False)
    """
    return title.split()[-1].lower() in ("lady", "lord") and word.lower() in TITLES


def _is_no_person(bare: Sequence[str]) -> bool:
    """Whether the stretch ends as an organisation or a place does: "Queen Elizabeth Hospital"."""
    last = bare[-1]
    return (last in ORGANISATION_WORDS and last not in TITLES) or (last in PLACE_WORDS and len(bare) > 1)


def _is_titled_place(doc: "Doc", first: int, labels: Sequence[str]) -> bool:
    """Whether two words are the name of a place that begins like a title: "Sri Lanka", "Prince George"."""
    return labels[first] != "PERSON" and doc[first].lower_ not in DEMONYMS and is_place(doc, first, first + 2)


def _is_mark(word: str) -> bool:
    return not word.strip("".join(HYPHENS | QUOTES))


def _is_tied(bare: Sequence[str], at: int) -> bool:
    return bare[at] in TIED and bare[at - 1] in HYPHENS


def _demonyms(bare: Sequence[str], text: str, labels: Sequence[str]) -> int:
    """How many nationality words stand first: one in "Turkish Erdogan", none in "Latin America"."""
    count = 0
    while count < len(bare) - 1 and bare[count] in DEMONYMS and not _is_given_name(bare, labels, count):
        count += 1
    return 0 if count and places_called(text) else count


def _is_given_name(bare: Sequence[str], labels: Sequence[str], at: int) -> bool:
    """Whether a nationality word is a given name before a family name: "Christian Lindner", "German Khan"."""
    word, following = bare[at], bare[at + 1]
    if not is_given(word) or following in DEMONYMS or following in TITLES or following in ROLE_NOUNS:
        return False
    if labels[at] == "PERSON" == labels[at + 1]:
        return word in GIVEN_DEMONYMS or (is_family(following) and not is_given(following))
    return word in GIVEN_DEMONYMS and labels[at] == labels[at + 1] == "GPE"


def _after_of(bare: Sequence[str]) -> int:
    """Where "Rector of", "Governor of the" end at the beginning of a stretch, else 0."""
    if "of" not in bare[1:4]:
        return 0
    at = bare.index("of", 1)
    if not any(word in TITLES or word in ROLE_NOUNS for word in bare[:at]):
        return 0
    after = at + 2 if at + 2 < len(bare) and bare[at + 1] == "the" else at + 1
    for end in (after + 2, after + 1):  # "Governor of New York Kathy Hochul"
        if end + 1 < len(bare) and is_given(bare[end]) and places_called(" ".join(bare[after:end])):
            return end
    return after


def _long_place(doc: "Doc", first: int, last: int) -> int:
    """Where a region or a place of three words or more ends that an office begins with, else 0.

    "Taita Taveta County | Fire Marshal", "New South Wales | Premier".
    """
    for end in range(min(first + MAX_PLACE, last - 1), first + 1, -1):
        is_long = end - first > 2 or doc[end - 1].lower_ in REGION_WORDS
        if is_long and is_place(doc, first, end):
            return end
    return 0


def _after_office(bare: Sequence[str]) -> int:
    """Where "Medellin de Bravo Mayor" ends before a given name, else 0; "Federico Mayor Lima" is one name."""
    if is_given(bare[0]):
        return 0
    near = range(1, min(MAX_PLACE + 1, len(bare) - 2))
    return next((at + 1 for at in near if bare[at] in OFFICES and is_given(bare[at + 1])), 0)


def leading_place(doc: "Doc", first: int, last: int, labels: Sequence[str]) -> int:
    """Where the place ends that titles begin with ("New Zealand Prime Minister"), 0 where they have none."""
    if end := _long_place(doc, first, last):
        return end
    for end in (first + 2, first + 1):
        if end >= last or doc[end].lower_ in PARTICLES:  # "Medellin de Bravo Mayor" is not of Medellin
            continue
        is_titled = end == first + 2 and _is_titled_place(doc, first, labels)
        if not is_titled and (doc[first].lower_ in TITLES or doc[first].lower_ in TITLE_WORDS - {"us"}):
            continue
        is_known = is_place(doc, first, end) and doc[first].lower_ not in DEMONYMS
        if is_known or (all(labels[i] == "GPE" for i in range(first, end)) and labels[end] != "GPE"):
            return end
    return 0
