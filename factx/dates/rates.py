"""The amount before "a year" in a rate: "$5 million a year", "four flights a week"."""

import re

from factx.dates.patterns import S, compiled, words
from factx.dates.words import UNITS
from factx.numerals import SMALL

_SCALES = "hundred|thousand|million|billion|trillion"

# How far back the amount may begin.
RATE_REACH = 64

# "two million a year", "40 hours a week", "10 percent annually": a rate, which the number says.
AMOUNT_RE = re.compile(
    rf"(?:\d|%|\b(?:{words(UNITS)}|{_SCALES}|once|percent|times|twice)|\d[a-z]{{0,2}}\))\s{{1,3}}$",
    re.IGNORECASE,
)
# "hundreds of interviews a day", "four flights a week", "300 units of free power a month",
# "2 billion cubic metres (bcm) a year": not "lasts a week"
COUNTED_BEFORE_RE = re.compile(
    rf"""(?: \d | \b(?:dozens|few|hundreds|many|millions|several|thousands|dozen|{_SCALES}|{words(SMALL)}) )
    (?:\s[a-z-]{{2,20}}){{0,3}}\s(?:[a-z-]{{2,19}}s|[A-Z]{{1,5}}s|children|men|people|women)
    (?:\sof\s[a-z-]{{2,20}}(?:\s[a-z-]{{2,20}})?|\s\([A-Za-z/]{{1,8}}\))?\s{{1,3}}$""",
    re.IGNORECASE | re.VERBOSE,
)
# "met three leaders a day after", "held five men a year or more": how far, how long
NO_RATE_AFTER_RE = compiled(rf"{S}(?:after|apart|before|from|in{S}advance|into|or{S}(?:less|more|so))\b")
