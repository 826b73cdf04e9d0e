"""Which of an article's names are names of one person."""

import re
from collections import defaultdict
from collections.abc import Sequence

from factx.model import PersonName
from factx.naming.lexicon import gender_of, is_given
from factx.naming.trim import fold
from factx.naming.words import PARTICLES, SHORT_NAMES

# Names of one person share their first or last word; no article has more people who do.
MAX_COMPARED = 50

# A shorter word with another letter is another name.
MIN_VARIANT = 5
VOWELS = frozenset("aeiouy")

# Those who have no family name in these offices: "King Salman" is neither Khalid bin Salman nor Salman Khan.
REIGNING = frozenset({"emperor", "empress", "king", "pope", "queen"})

# What people are to somebody whom the article is about.
KIN = frozenset(
    {"aunt", "brother", "brother-in-law", "cousin", "daughter", "father", "grandfather", "grandmother"}
    | {"grandson", "granddaughter", "husband", "mother", "nephew", "niece", "sister", "sister-in-law", "son"}
    | {"uncle", "widow", "widower", "wife"}
)

# "Charles III"
NUMBER_RE = re.compile(r" [ivx]+$")


def person_groups(names: Sequence[PersonName]) -> list[int]:
    """For each name the number of its person: the position of the first name that person has.

    >>> person_groups([PersonName("Shtermer"), PersonName("Valiantsin Shtermer"), PersonName("Ann Lee")])
    [0, 0, 2]
    >>> person_groups([PersonName("Ann Lee"), PersonName("Bo Lee"), PersonName("Lee")])
    [0, 1, 2]
    """
    keys = [fold(name.name) for name in names]
    person_of = _long_names(list(dict.fromkeys(key for key in keys if " " in key)))
    by_word = _people_by_word(person_of)
    named: set[str] = set()
    usual: dict[str, str] = {}
    first_seen: dict[str, int] = {}
    groups: list[int] = []
    kin = {person_of[key] for key, name in zip(keys, names, strict=True) if " " in key and _is_kin(name)}
    reigning = {person_of[key] for key, name in zip(keys, names, strict=True) if " " in key and _reigns(name)}
    for i, (key, name) in enumerate(zip(keys, names, strict=True)):
        person = person_of.get(key)
        if person:
            named.add(person)
        else:
            person = usual.get(key) or _person_called(key, name.gender, by_word, named=named, kin=kin)
            if _reigns(name) and not (person in reigning or NUMBER_RE.search(person or "")):
                person = None
            if person and name.gender is None:
                usual[key] = person
        groups.append(first_seen.setdefault(person or key, i))
    return groups


def _is_kin(name: PersonName) -> bool:
    """Whether the role is to be somebody's relative: "his nephew Bo Lee", "Bo Lee, elder brother of Al"."""
    return name.role is not None and not KIN.isdisjoint(name.role.lower().split()[:2])


def _reigns(name: PersonName) -> bool:
    return name.role is not None and name.role.split()[-1].lower() in REIGNING


def _long_names(names: Sequence[str]) -> dict[str, str]:
    """Each name of several words -> the longest name of that person."""
    person_of: dict[str, str] = {}
    sharing: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names, key=lambda name: (-len(name.split()), -len(name), name)):
        ends = {name.split()[0], name.split()[-1]}
        longer = dict.fromkeys(other for word in sorted(ends) for other in sharing[word][:MAX_COMPARED])
        same = {person_of[other] for other in longer if _are_one(name, other)}
        person_of[name] = same.pop() if len(same) == 1 else name
        for word in ends:
            sharing[word].append(name)
    return person_of


def _are_one(name: str, longer: str) -> bool:
    """Whether a name of several words may be another, as long or longer, name of the same person.

    >>> _are_one("eugene nida", "eugene a nida"), _are_one("joe biden", "joseph biden")
    (True, True)
    >>> _are_one("ann smith", "tom smith"), _are_one("maria silva", "maria silva lopez")
    (False, True)
    >>> _are_one("suu kyi", "aung san suu kyi")
    True
    """
    words, others = name.split(), longer.split()
    if words in (others[: len(words)], others[-len(words) :]):
        return True
    if words[-1] == others[-1]:
        return _may_be_given(words[0], others[0]) and _is_in_order(words[1:-1], others[1:-1])
    if len(words) == len(others) and words[:-1] == others[:-1]:
        return _is_variant(words[-1], others[-1])
    return False


def _may_be_given(word: str, other: str) -> bool:
    if (
        word == other
        or (len(word) == 1 and other.startswith(word))
        or (len(other) == 1 and word.startswith(other))
    ):
        return True
    if other in SHORT_NAMES.get(word, ()) or word in SHORT_NAMES.get(other, ()):
        return True
    if is_given(word) and is_given(other):
        return _is_slip(word, other)
    return _is_variant(word, other)


def _is_slip(word: str, other: str) -> bool:
    """Whether two given names are one, spelt in two ways: another vowel inside, no other gender.

    >>> _is_slip("kristen", "kristin"), _is_slip("maria", "marie"), _is_slip("marta", "maria")
    (True, False, False)
    """
    genders = {gender_of(word), gender_of(other)}
    if len(word) != len(other) or not _is_variant(word, other) or genders == {"f", "m"}:
        return False
    ((a, b),) = [(a, b) for a, b in zip(word, other, strict=True) if a != b]
    return word[-1] == other[-1] and a in VOWELS and b in VOWELS


def _is_in_order(words: Sequence[str], others: Sequence[str]) -> bool:
    """Whether the middle names of one are found among those of the other, an initial for a name."""
    if not words or not others:
        return True
    rest = iter(others)
    return all(any(o == w or o[0] == w or w[0] == o for o in rest) for w in words)


def _is_variant(word: str, other: str) -> bool:
    """Whether the words differ by one letter, as two spellings of one foreign name do.

    >>> _is_variant("lukashenko", "lukashenka"), _is_variant("lee", "leo")
    (True, False)
    """
    if min(len(word), len(other)) < MIN_VARIANT or word[0] != other[0] or abs(len(word) - len(other)) > 1:
        return False
    at = next(
        (i for i, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other))
    )
    return word[at + 1 :] == other[at + 1 :] or word[at:] == other[at + 1 :] or word[at + 1 :] == other[at:]


def _people_by_word(person_of: dict[str, str]) -> dict[str, dict[str, list[str]]]:
    """Part of a name ("last", "first", "inner", "tail") -> word or words -> the people who bear it."""
    found: dict[str, dict[str, list[str]]] = {
        part: defaultdict(list) for part in ("last", "first", "inner", "tail")
    }
    for name, person in person_of.items():
        words = name.split()
        suffixless = words[:-1] if words[-1] in ("jr", "sr", "ii", "iii", "iv") else words
        parts = [("last", suffixless[-1]), ("first", words[0])]
        parts += [("inner", word) for word in suffixless[1:-1]]
        parts += [("tail", " ".join(suffixless[at:])) for at in range(1, len(suffixless) - 1)]
        for part, word in parts:
            if person not in found[part][word]:
                found[part][word].append(person)
    return found


def _person_called(
    key: str,
    gender: str | None,
    by_word: dict[str, dict[str, list[str]]],
    *,
    named: set[str],
    kin: set[str],
) -> str | None:
    """The one person whose name has that word, of those named so far or else of all; None for several.

    `kin` are those whom the article brings in as somebody's relatives: the bare family name is not theirs.
    """
    for part in ("last", "tail", "first", "inner"):
        people = by_word[part].get(key, [])
        if gender is not None:
            told = [p for p in people if gender_of(p.split()[0]) == gender]
            people = told or [p for p in people if gender_of(p.split()[0]) is None]
        if people:
            known = [p for p in people if p in named] or people
            if len(known) > 1 and part == "last":
                # "Silva" is rather Ana Silva than Lula da Silva
                known = [p for p in known if p.split()[-2] not in PARTICLES] or known
                known = [p for p in known if p not in kin] or known
            return known[0] if len(known) == 1 else None
    return None
