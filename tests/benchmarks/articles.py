"""Made-up articles for measurements: varied, and the same for the same seed."""

import re
from random import Random


def _names(table: str) -> list[str]:
    return [name.strip() for name in table.replace("\n", "|").split("|")]


# What fills the gaps of the sentences.
FILLINGS = {
    "body": _names("""the health ministry|the central bank|the rights group|police|the court|Brandt Motors
        the port authority|the United Nations|the opposition party|the weather service|Reuters"""),
    "day": _names("""Monday|Tuesday|last Friday|Wednesday evening|the weekend|3 March 2024|Dec. 23, 2025
        early 2023|last year|the end of June"""),
    "person": _names("""Marina Zolotova|Daniel Novak|Amina Bello|John Carver|Lucía Fernández|Wei Zhang
        Omar Haddad|Ingrid Solberg|Peter Horvath|Fatou Diallo|Rajesh Menon|Olena Kovalenko|Thomas Brandt
        Yuki Tanaka|Grace Mwangi|Paulo Santos"""),
    "place": _names("""Riga|Oslo|Minsk|Nairobi|Lagos|Jakarta|Lima|Manila|Warsaw|Bogotá|Aleppo|Karachi|Dakar
        Tbilisi|Texas|Ukraine|Kenya|Poland|Peru|Indonesia|Nigeria|Belarus|Norway|Syria|the Philippines"""),
    "role": _names("""mayor|lawyer|chief executive|spokeswoman|economist|doctor|teacher|former minister
        driver|farmer"""),
    "thing": _names("""people|protesters|homes|schools|ships|trucks|workers|children|farmers|soldiers|cases
        tonnes of grain"""),
    "verb": _names("said|told reporters|wrote in a statement|confirmed|denied|estimated|warned"),
    "word": _names("""recent|heavy|northern|steady|unusual|public|local|fragile|costly|quiet|broad|foreign
        tense|harvest|budget|storm|strike|election|border|market|hospital|bridge|river|factory|drought"""),
}

# The bounds of the numbers that fill others.
NUMBERS = {
    "age": (19, 88),
    "few": (2, 40),
    "number": (3, 90_000),
    "percent": (1, 99),
    "year": (1990, 2024),
    "later": (2025, 2026),
}

SENTENCES = _names("""{body} {verb} on {day} that {number} {thing} were counted in {place}, up from {number}.
    {person}, a {role} in {place}, {verb} that at least {number} {thing} were still waiting for help.
    “We have seen {number} {thing} leave since {day},” {person} said, “and nobody in {place} knows why.”
    The {word} {word} cost ${percent}.{few} million, or {percent}% of what {place} spends on it in a year.
    According to {body}, prices rose by {percent} percent in {place} between {year} and {later}.
    It was not clear how many of the {number} {thing} had reached {place} before {day}.
    {person} was sentenced to {few} years in prison, while {person} and {few} others were released.
    In {year}, {place} had fewer than {number} {thing}, a {word} figure that {body} has not explained.
    The {word} {word} near {place} stretched for {few} km and took more than {few} hours to cross.
    Many expected the {word} {word} to end, but {person}, {age}, {verb} that it would last {few} months.
    None of the {few} {thing} that came from {place} were hurt, {body} {verb}.
    About {number} {thing} lost their {word} {word} when the {word} {word} closed two weeks ago.
    A {word} {word} followed, and with it a {word} debate about the {word} {word} of {place}.
    “This is a {word} time for {place}, and a {word} one for us,” said {person}, who leads {body}.""")

GAP_RE = re.compile(r"\{(?P<gap>[a-z]{1,10})\}")


def articles(count: int, *, seed: int = 1) -> list[str]:
    """So many articles of some 150 to 900 words, with headline, dateline and paragraphs."""
    chance = Random(seed)
    return [article(chance, sentences=chance.randint(8, 45)) for _ in range(count)]


def article(chance: Random, *, sentences: int) -> str:
    """One article of so many sentences."""
    text = _filled("The {word} {word} in {place}, and {thing} wait", chance)
    text += "\n\n" + chance.choice(FILLINGS["place"]).upper() + f", {chance.choice(FILLINGS['day'])} (FX) — "
    for number in range(sentences):
        text += _filled(chance.choice(SENTENCES), chance) + ("\n\n" if number % 4 == 3 else " ")
    return text.rstrip() + "\n"


def text_of_length(characters: int, *, seed: int = 1) -> str:
    """Running text of just so many characters."""
    chance = Random(seed)
    text = ""
    while len(text) < characters:
        text += article(chance, sentences=30) + "\n"
    return text[:characters]


def _filled(sentence: str, chance: Random) -> str:
    """The sentence, each gap filled anew."""

    def fill(match: re.Match[str]) -> str:
        if match["gap"] in NUMBERS:
            number = chance.randint(*NUMBERS[match["gap"]])
            return f"{number:,}" if match["gap"] == "number" else str(number)
        return chance.choice(FILLINGS[match["gap"]])

    filled = GAP_RE.sub(fill, sentence)
    return filled[0].upper() + filled[1:]
