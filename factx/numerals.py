"""Written numbers -> numbers: "16", "sixteen", "1.2 million"; for the number and date rules alike. Pure."""

import re
from fractions import Fraction

from factx.wordlists import SEP, alternatives, spaced

ONES = {
    "eight": 8,
    "five": 5,
    "four": 4,
    "nine": 9,
    "one": 1,
    "seven": 7,
    "six": 6,
    "three": 3,
    "two": 2,
}

TEENS = {
    "eighteen": 18,
    "eleven": 11,
    "fifteen": 15,
    "fourteen": 14,
    "nineteen": 19,
    "seventeen": 17,
    "sixteen": 16,
    "ten": 10,
    "thirteen": 13,
    "twelve": 12,
}

TENS = {
    "eighty": 80,
    "fifty": 50,
    "forty": 40,
    "ninety": 90,
    "seventy": 70,
    "sixty": 60,
    "thirty": 30,
    "twenty": 20,
}

ZEROS = {
    "nought": 0,
    "zero": 0,
}

SMALL = {**ZEROS, **ONES, **TEENS, **TENS}

WORD_SCALES = {
    "billion": 10**9,
    "crore": 10**7,
    "crores": 10**7,
    "dozen": 12,
    "hundred": 100,
    "lakh": 10**5,
    "lakhs": 10**5,
    "million": 10**6,
    "thousand": 1000,
    "trillion": 10**12,
}

# Only behind digits: "3bn", "25k".
SHORT_SCALES = {
    "bln": 10**9,
    "bn": 10**9,
    "k": 1000,
    "m": 10**6,
    "mil": 10**6,
    "mln": 10**6,
    "mm": 10**6,
    "mn": 10**6,
    "tn": 10**12,
    "trln": 10**12,
    "trn": 10**12,
}

SCALES = {**WORD_SCALES, **SHORT_SCALES}

VULGAR_FRACTIONS = {
    "¼": Fraction(1, 4),
    "½": Fraction(1, 2),
    "¾": Fraction(3, 4),
    "⅐": Fraction(1, 7),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
    "⅕": Fraction(1, 5),
    "⅖": Fraction(2, 5),
    "⅗": Fraction(3, 5),
    "⅘": Fraction(4, 5),
    "⅙": Fraction(1, 6),
    "⅛": Fraction(1, 8),
    "⅜": Fraction(3, 8),
    "⅝": Fraction(5, 8),
    "⅞": Fraction(7, 8),
}

# "two thirds", "a fifth"; the plural is made by -s.
DENOMINATORS = {
    "eighth": 8,
    "eleventh": 11,
    "fifth": 5,
    "fourth": 4,
    "half": 2,
    "halve": 2,
    "hundredth": 100,
    "ninth": 9,
    "quarter": 4,
    "seventh": 7,
    "sixth": 6,
    "tenth": 10,
    "third": 3,
    "thirtieth": 30,
    "thousandth": 1000,
    "twelfth": 12,
    "twentieth": 20,
}

# "half a million", "a quarter of a billion"; before a scale word only.
HEADS = {
    "a": Fraction(1),
    "a half": Fraction(1, 2),
    "a quarter": Fraction(1, 4),
    "a third": Fraction(1, 3),
    "an": Fraction(1),
    "half": Fraction(1, 2),
    "quarter": Fraction(1, 4),
    "three quarters": Fraction(3, 4),
    "two thirds": Fraction(2, 3),
}

# Python refuses longer ones, and no article means one.
MAX_DIGITS = 30

# "1,135", "12,34,567", "3.5", "1 135", "1.135,50", ".001", "2025"; a source for larger patterns.
# The point of "Rs.72" belongs to the letters before it.
_GROUP_SPACE = "[\u00a0\u2009\u202f]"
DIGITS = (
    r"\d{1,3}(?:,\d{3}){1,9}(?:\.\d{1,15})?(?!,?\d)"
    r"|\d{1,2}(?:,\d{2}){1,5},\d{3}(?:\.\d{1,15})?(?!,?\d)"
    r"|\d{1,3}(?:\.\d{3}){1,9},\d{1,2}(?!,?\d)|\d{1,3}(?:\.\d{3}){2,9}(?![\d.,])"
    rf"|\d{{1,3}}(?:{_GROUP_SPACE}\d{{3}}){{1,9}}(?:[.,]\d{{1,2}})?(?!\d)"
    r"|\d{1,3}(?:[ ]\d{3}){2,9}(?!\d)|\d{1,3}[ ]\d00(?!\d)"
    # "more than 5 321 cases", "R1 250 million", but not "June 12 321 people", "on line 1 250 trains"
    r"|(?=\d{1,3}[ ]\d{3}(?![ ]?\d|[.,:]\d))"
    r"(?:(?<=some\s)|(?<=than\s)|(?<=bout\s)|(?<=least\s)|(?<=population\s)|(?<=total\s)|(?<=total\sof\s)|(?<=nearly\s)"
    r"|(?<=\bover\s)|(?<=almost\s)|(?<=\bR))\d{1,3}[ ]\d{3}"
    r"|\d{1,3},00(?![\d,])|\d{1,3},\d{1,2}(?=[^\S\r\n]?(?:%|per\s?cent|million|billion|bn\b|€|euros?\b))"
    r"|\d{1,30}(?:\.\d{1,15})?|\.(?<![^\W\d_]\.)\d{1,15}"
)

# "7 3/4", "2½", "1/2".
VULGAR = "[" + "".join(VULGAR_FRACTIONS) + "]"
DIGIT_FRACTION = (
    rf"(?:\d{{1,4}}[ -\u00a0\u2009\u202f]?)?{VULGAR}".replace("[ -", "[- ")
    + r"|(?:\d{1,4}[ -])?\d{1,3}/\d{1,3}(?![\d/])"
)

_SUB_HUNDRED = (
    rf"(?:(?:{alternatives(TENS)})(?:{SEP}(?:{alternatives(ONES)})\b)?"
    rf"|{alternatives(TEENS)}|{alternatives(ONES)}|{alternatives(ZEROS)})\b"
)
_AND = "(?:and|&)"
_HUNDRED = rf"{SEP}hundred\b"
_BELOW = rf"(?:{_SUB_HUNDRED}|\ban?(?={_HUNDRED}))"
_DIGIT_WORD = rf"(?:{alternatives({**ONES, **ZEROS})})\b"
_BIG = r"(?:thousand|million|billion|trillion|lakhs?|crores?|dozen)\b"
_ANY_SCALE = r"(?:hundred|thousand|million|billion|trillion|lakhs?|crores?|dozen)\b"
_DENOMINATOR = rf"(?:{alternatives(DENOMINATORS)})s?\b"
_GROUP = (
    rf"(?:{_BELOW}(?:{_HUNDRED}(?:{SEP}(?:{_AND}{SEP})?{_SUB_HUNDRED})?)?"
    rf"(?:{SEP}point(?:{SEP}{_DIGIT_WORD}){{1,4}})?)"
)
# "two and a half million", "twenty and three fifths".
TAIL = rf"{SEP}and{SEP}(?:an?|{_SUB_HUNDRED}){SEP}{_DENOMINATOR}"
_HEAD = rf"\b(?:{spaced(HEADS)})\b(?:{SEP}(?:of{SEP})?an?\b)?(?={SEP}{_ANY_SCALE})"
_NEXT = rf"(?:{_GROUP}{SEP}{_BIG})"

# "twenty-one", "a hundred and five", "two and a half million", "half a million"; to be compiled without case.
WORDS = (
    rf"(?:(?:{_HEAD}(?={SEP}{_BIG})|{_GROUP}(?:{TAIL})?)(?:{SEP}{_BIG}(?:{SEP}{_BIG})?"
    rf"(?:,?{SEP}(?:{_AND}{SEP})?{_NEXT}){{0,4}}"
    rf"(?:(?:,{SEP}(?={_BELOW}{_HUNDRED})|{SEP}(?:{_AND}{SEP})?){_GROUP})?)?)"
)

_TOKEN_RE = re.compile(
    rf"""
    (?P<head>{_HEAD})              # "half a" before "million"
    |(?P<tail>{TAIL})              # "and a half"
    |(?P<fraction>\d{{1,3}}/\d{{1,3}})
    |(?P<power>[x×]\s?10\^?[-−+]?\d{{1,2}}|e[-+]?\d{{1,2}})(?![a-z\d])
    |(?P<digits>\d{{1,3}}(?:,\d{{1,2}}|[ ]\d{{3}})\Z|{DIGITS})
    |(?P<vulgar>{VULGAR})
    |(?P<word>[a-z]+)
    |(?P<between>[\s-]+|,\s+|&\s+)
    """,
    re.VERBOSE | re.IGNORECASE,
)


def parse_numeral(text: str) -> int | float | None:
    """The number that digits or words give, None where they give none.

    >>> [parse_numeral(text) for text in ("1,135", "twenty-one", "a hundred and five", "1.2 million", "2½")]
    [1135, 21, 105, 1200000, 2.5]
    >>> parse_numeral("two and a half million"), parse_numeral("half a million"), parse_numeral("police")
    (2500000, 500000, None)
    >>> parse_numeral("nineteen eighty-four"), parse_numeral("7 3/4"), parse_numeral("6.23x10^-4")
    (None, 7.75, 0.000623)
    """
    number = parse_fraction(text)
    return None if number is None else plain(number)


def parse_fraction(text: str) -> Fraction | None:
    """The exact number, None where the text gives none; `parse_numeral` says what is understood.

    >>> parse_fraction("two thirds"), parse_fraction("1/3")
    (None, Fraction(1, 3))
    """
    total, group, point = Fraction(0), None, 0
    at, text = 0, text.strip()
    while at < len(text):
        token = _TOKEN_RE.match(text, at)
        if token is None:
            return None
        at, word = token.end(), token[0].lower()
        if token["between"] or (token["word"] and word in ("and", "of")):
            continue
        if token["word"] == "point" or (point and word in SMALL):
            if group is None or (point and SMALL[word] > 9):
                return None
            group += Fraction(SMALL.get(word, 0), 10**point) if point else 0
            point += 1
        elif token["word"] in SCALES or word in SCALES:
            total, group = _scaled(total, group, SCALES[word])
        else:
            amount = _amount(token)
            if amount is None or not _may_follow(amount, group, token):
                return None
            group = amount * (group or 0) if token["power"] else amount + (group or 0)
    return total + group if group is not None else total or None


def plain(number: Fraction) -> int | float:
    """The number as a caller wants to see it: an integer where it is whole.

    >>> plain(Fraction(4, 2)), plain(Fraction(1, 2))
    (2, 0.5)
    """
    return int(number) if number.denominator == 1 else float(number)


def number_of_digits(digits: str) -> Fraction | None:
    """The number of grouped digits; None for more of them than any article means.

    >>> number_of_digits("1.135,50"), number_of_digits("1,135"), number_of_digits("1.135")
    (Fraction(2271, 2), Fraction(1135, 1), Fraction(227, 200))
    """
    text = re.sub(r"\s", "", digits)
    if len(text) > 2 * MAX_DIGITS:
        return None
    comma, dot = text.rfind(","), text.rfind(".")
    if comma > dot >= 0 or text.count(".") > 1:
        text = text.replace(".", "").replace(",", ".")
    elif comma >= 0 and dot < 0 and len(text) - comma != 4:
        text = text.replace(",", ".")
    return Fraction(text.replace(",", ""))


def _scaled(total: Fraction, group: Fraction | None, scale: int) -> tuple[Fraction, Fraction | None]:
    """Total and group behind a scale word: "four | hundred", "3 million | ", "three thousand | million"."""
    if scale == 100:
        return (total, (group or Fraction(1)) * 100)
    if group is None and total:
        return (total * scale, None)
    return (total + (1 if group is None else group) * scale, None)


def _amount(token: re.Match[str]) -> Fraction | None:
    """What one token adds, or multiplies by where it is a power of ten."""
    word = re.sub(r"[\s-]+", " ", token[0].lower()).strip()
    if token["head"]:
        return HEADS[re.sub(r" (?:of )?an?$", "", word)]
    if token["tail"]:
        return _part(word.removeprefix("and "))
    if token["power"]:
        sign = -1 if re.search(r"[-−]", token[0]) else 1
        return Fraction(10) ** (sign * int(re.findall(r"\d+", token[0])[-1]))
    if token["fraction"]:
        above, below = token[0].split("/")
        return Fraction(int(above), int(below)) if int(below) else None
    if token["digits"]:
        return number_of_digits(token[0])
    return VULGAR_FRACTIONS[word] if token["vulgar"] else _fraction_or_none(SMALL.get(word))


def _part(words: str) -> Fraction | None:
    """Such as "a half", "three fifths"; the last word is the denominator."""
    above, _, below = words.rpartition(" ")
    parts = DENOMINATORS.get(below) or DENOMINATORS[below.removesuffix("s")]
    number = Fraction(1) if above in ("a", "an") else parse_fraction(above)
    return None if number is None else number / parts


def _fraction_or_none(number: int | None) -> Fraction | None:
    return None if number is None else Fraction(number)


def _may_follow(amount: Fraction, group: Fraction | None, token: re.Match[str]) -> bool:
    """Whether the amount can stand behind what was read: "one" behind "twenty", not behind "three"."""
    if group is None:
        return not token["power"]
    if token["power"] or amount < 1 or token["tail"]:
        return True
    if not token["word"]:
        return False
    return group % 100 == 0 or (amount < 10 and group % 10 == 0 and group % 100 >= 20)
