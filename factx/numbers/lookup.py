"""Text behind a number -> its unit: money, percent or measure, from the word tables; pure."""

import re
from dataclasses import dataclass
from fractions import Fraction

from factx.model import NumberKind
from factx.numbers import currencies, units


@dataclass(frozen=True, slots=True)
class Unit:
    """What a number is measured in; `factor` turns the number as written into that unit (pence: 1/100)."""

    kind: NumberKind
    name: str | None
    factor: Fraction = Fraction(1)


HUNDREDTH = Fraction(1, 100)
MAX_WORDS = 4

# Up to four words, such as "square kilometres" or "U.S. dollars"; one space or hyphen between two of them.
PHRASE_RE = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+){0,3}\.?(?:[ \u00a0-][^\W\d_]+\.?){0,3}")
WORD_END_RE = re.compile(r"(?<=[^\W\d_])\.?(?=[ \u00a0-]|$)")
# "km/h", "lb-ft", "m²", "°C", "″"; nothing that belongs to a longer word may follow.
SYMBOL_RE = re.compile(
    r"""
    (?:m\.p\.h\.|(?:ft|lbs?)-(?:ft|lbs?)|m?b/d  # those that have points, hyphens or slashes inside
    |[°º](?:[ ]?(?:[CF]\b|[Cc]elsius\b|[Ff]ahrenheit\b))?|[℃℉%％٪¢]|''|[″′]            # signs
    |\$|€|£|¥|₹|₽|₪|₺|₴|₿|₭|元|円            # money behind its amount: "1,200€"
    |[^\W\d_]{1,12}\$                          # "3.14US$"
    |[^\W\d_]{1,13}(?:[²³]|[23](?!\d))?)       # "kg", "km2"
    (?![^\W_]|[$£€]\d)                         # "in the year to Aug. 31 C$2.7 million"
    """,
    re.VERBOSE,
)
# "30 F-16 fighters", which have no 30 degrees.
CODE_END_RE = re.compile(r"-\d")
RATE_SLASH_RE = re.compile(r"[ ]?/[ ]?(?P<unit>[^\W\d_]{1,12}(?:[²³]|[23](?!\d))?)(?![^\W_])")
RATE_WORD_RE = re.compile(
    r"[ \u00a0-](?:per|an?|each|every)[ -](?P<unit>[^\W\d_]{1,12})"
    r"(?![^\W_]|[ ](?:ago|before|earlier|later)\b)",
    re.IGNORECASE,
)


def _plurals(table: dict[str, str | None]) -> dict[str, str | None]:
    return {**{f"{word}s": name for word, name in table.items()}, **table}


def _prefixed_words() -> dict[str, str | None]:
    """Such as "kilometre", "megawatt hours" and the like, with the unprefixed ones."""
    table: dict[str, str | None] = {}
    for word, name in units.PREFIXABLE.items():
        table[word] = name
        for prefix in units.PREFIXES:
            table[prefix + word] = prefix + units.PREFIXED_NAMES.get(name, name)
    return table


def _areas() -> dict[str, str | None]:
    return {
        f"{power} {length}": f"{name} ** {exponent}"
        for power, exponent in units.POWERS.items()
        for length, name in units.LENGTHS.items()
    }


def _phrases() -> dict[str, Unit]:
    measures = _plurals({**_prefixed_words(), **_areas(), **units.WORDS})
    measures |= {
        w.replace("degree ", "degrees ", 1): name for w, name in measures.items() if w.startswith("degree ")
    }
    monies = _plurals(
        {
            **currencies.NAMES,
            **{
                f"{country} {name}": code
                for name, countries in currencies.COUNTRIES.items()
                for country, code in countries.items()
            },
        }
    )
    cents = {f"{country} cent": code for country, code in currencies.COUNTRIES["dollar"].items()}
    parts = _plurals({**currencies.HUNDREDTHS, **cents})
    return {
        **{word: Unit("measure", name) for word, name in measures.items()},
        **{word: Unit("money", code) for word, code in monies.items() if word != "pound"},
        **{word: Unit("money", code, HUNDREDTH) for word, code in parts.items() if len(word) > 2},
        **{word: Unit("percent", name) for word, name in units.PERCENT.items()},
        **{word: Unit("percent", "percentage_point", HUNDREDTH) for word in units.BASIS_POINTS},
        "parts per billion": Unit("measure", "ppm", Fraction(1, 1000)),
        "pound": Unit("measure", "pound"),
        "pounds": Unit("measure", "pound"),
        "pounds sterling": Unit("money", "GBP"),
    }


def _symbols() -> dict[str, Unit]:
    table: dict[str, str] = {}
    for symbol, name in units.PREFIXABLE_SYMBOLS.items():
        for word, prefix in units.PREFIXES.items():
            table[prefix + symbol] = word + name
        if symbol not in ("B", "m"):
            table[symbol] = name
    table |= {spelling.replace("µ", "μ"): name for spelling, name in table.items() if "µ" in spelling}
    for length in ("cm", "m", "km", "ft", "mm"):
        name = {"ft": "foot", "m": "meter", "mm": "millimeter"}.get(length) or units.LENGTHS[length]
        table |= {f"{length}{power}": f"{name} ** {2 if power in '2²' else 3}" for power in "23²³"}
    table |= units.SYMBOLS
    for wrong in ("mB", "pm", "am", "as", "dam", "das", "Em", "hm", "Mm", "Tm", "Gm", "Pm", "Eg", "dag"):
        table.pop(wrong, None)
    symbols = {symbol: Unit("measure", name) for symbol, name in table.items()}
    symbols |= {
        symbol: Unit("money", code)
        for symbol, code in currencies.SYMBOLS.items()
        if symbol not in ("Bs", "Dh", "Dhs", "QR", "SR", "Sh", "Shs")
    }
    symbols |= {code: Unit("money", code) for code in currencies.CODES | currencies.AMBIGUOUS_CODES}
    symbols |= {spelling: Unit("money", code) for spelling, code in currencies.CODE_ALIASES.items()}
    symbols |= {
        word: Unit("money", code, HUNDREDTH) for word, code in currencies.HUNDREDTHS.items() if len(word) < 2
    }
    symbols |= {word: Unit("percent", name) for word, name in units.PERCENT.items() if len(word) < 5}
    symbols |= {word: Unit("percent", "percentage_point", HUNDREDTH) for word in ("bp", "bps")}
    symbols |= {
        symbol: Unit("measure", name, Fraction(10) ** power)
        for symbol, (name, power) in units.SCALED_SYMBOLS.items()
    }
    return symbols


PHRASES = _phrases()
SYMBOLS = _symbols()


def read_unit(text: str, start: int, end: int) -> tuple[int, Unit] | None:
    """Where the unit that starts at `start` ends, and what it is; None where no unit starts there.

    >>> read_unit("square kilometres of forest", 0, 27)
    (17, Unit(kind='measure', name='kilometer ** 2', factor=Fraction(1, 1)))
    >>> read_unit("km/h.", 0, 5)[1].name, read_unit("miles an hour", 0, 13)[1].name, read_unit("people", 0, 6)
    ('kilometer / hour', 'mile / hour', None)
    """
    found = _read_phrase(text, start, end) or _read_symbol(text, start, end)
    if found is None or found[1].kind != "measure":
        return found
    return with_rate(text, found[0], end, unit=found[1])


def _read_phrase(text: str, start: int, end: int) -> tuple[int, Unit] | None:
    phrase = PHRASE_RE.match(text, start, end)
    if phrase is None:
        return None
    ends = [m.end() for m in WORD_END_RE.finditer(phrase[0])][:MAX_WORDS]
    for length in reversed(ends):
        words = phrase[0][:length].lower().replace("-", " ").replace("\u00a0", " ")
        unit = PHRASES.get(words) or PHRASES.get(words.removesuffix("."))
        if unit is not None:
            keeps_point = words.endswith(".") and words not in PHRASES
            stop = start + length - (1 if keeps_point and words != "deg." else 0)
            if stop == end or not text[stop].isalnum():
                return stop, unit
    return None


def _read_symbol(text: str, start: int, end: int) -> tuple[int, Unit] | None:
    symbol = SYMBOL_RE.match(text, start, end)
    if symbol is None:
        return None
    is_letter = len(symbol[0]) == 1 and symbol[0].isupper()
    if is_letter and text[start - 1 : start] == " " and CODE_END_RE.match(text, symbol.end(), end):
        return None
    unit = SYMBOLS.get(symbol[0])
    return None if unit is None else (symbol.end(), unit)


def with_rate(text: str, start: int, end: int, *, unit: Unit) -> tuple[int, Unit]:
    """The unit with what it is per, where that is a time or another unit: "metres per second"."""
    rate = RATE_SLASH_RE.match(text, start, end) or RATE_WORD_RE.match(text, start, end)
    if rate is None or "/" in (unit.name or ""):
        return start, unit
    word = rate["unit"]
    below = units.TIMES.get(word.lower()) or (
        units.TIME_SYMBOLS.get(word) if rate.re is RATE_SLASH_RE else None
    )
    if below is None:
        other = PHRASES.get(word.lower()) or SYMBOLS.get(word)
        if other is None or other.kind != "measure" or other.factor != 1:
            return start, unit
        below = other.name
    return rate.end(), Unit(unit.kind, f"{unit.name} / {below}", unit.factor)
