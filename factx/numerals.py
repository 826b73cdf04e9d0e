"""Written numbers -> numbers: "16", "sixteen", "1.2 million"; for the number and date rules alike. Pure."""

import re
from fractions import Fraction

SMALL = {
    "zero": 0,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}

SCALES = {
    "billion": 10**9,
    "bn": 10**9,
    "crore": 10**7,
    "dozen": 12,
    "hundred": 100,
    "k": 1000,
    "lakh": 10**5,
    "m": 10**6,
    "million": 10**6,
    "mn": 10**6,
    "thousand": 1000,
    "trillion": 10**12,
    "tn": 10**12,
}

VULGAR_FRACTIONS = {"¼": Fraction(1, 4), "½": Fraction(1, 2), "¾": Fraction(3, 4), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3)}

# Python refuses longer ones, and no article means one.
MAX_DIGITS = 30


def alternatives(words: object) -> str:
    """The words as a pattern, longest first.

    >>> alternatives({"five": 5, "fifteen": 15})
    'fifteen|five'
    """
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))  # type: ignore[call-overload]


# "1,135", "3.5", "1 135", "2025"; a source for larger patterns.
DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,30}(?:\.\d+)?"

# "twenty-one", "a hundred and five", "sixteen"; a source for larger patterns, to be compiled without case.
_SMALL = rf"(?:{alternatives(SMALL)})"
_WORD_SCALES = r"(?:hundred|thousand|million|billion|trillion|dozen|lakh|crore)"
WORDS = rf"(?:(?:an?[\s-]+(?={_WORD_SCALES}\b)|{_SMALL}\b)(?:(?:[\s-]+and[\s-]+|[\s-]+)(?:{_SMALL}|{_WORD_SCALES})\b)*|{_WORD_SCALES}\b)"


def parse_numeral(text: str) -> int | float | None:
    """The number that digits or words give, None where they give none.

    >>> [parse_numeral(text) for text in ("1,135", "twenty-one", "a hundred and five", "1.2 million", "2½")]
    [1135, 21, 105, 1200000, 2.5]
    >>> parse_numeral("two and a half"), parse_numeral("half a million"), parse_numeral("police")
    (2.5, 500000, None)
    """
    total, group, seen, half = Fraction(0), Fraction(0), False, False
    for part in re.findall(r"[\d.,]*\d|[a-z]+|[^\s\w-]", text.lower().replace("\xa0", " ")):
        if part in SCALES:
            scale = SCALES[part]
            group = (group if seen or half else Fraction(1)) * scale
            seen, half = True, False
            if scale >= 1000:
                total, group = total + group, Fraction(0)
        elif part in SMALL:
            group, seen = group + SMALL[part], True
        elif part in VULGAR_FRACTIONS:
            group, seen = group + VULGAR_FRACTIONS[part], True
        elif part == "half":
            group, half, seen = group + Fraction(1, 2), True, True
        elif part[0].isdigit() and len(part) <= MAX_DIGITS:
            group, seen = group + Fraction(part.replace(",", "")), True
        elif part not in ("a", "an", "and"):
            return None
    return _plain(total + group) if seen else None


def _plain(number: Fraction) -> int | float:
    return int(number) if number.denominator == 1 else float(number)
