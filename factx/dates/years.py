"""Rules for years, what they add up to and what they divide into: centuries, decades, seasons, quarters."""

import re

from factx.addresses import is_house_number
from factx.dates.around import COUNTED, COUNTED_OR_DATED, MAKERS
from factx.dates.patterns import (
    BEGIN,
    GAP,
    JOINT,
    ORDINAL_DAY,
    SEASON,
    SHORT_YEAR,
    SPELT_YEAR,
    START,
    YEAR,
    Rule,
    S,
    compiled,
    day_of,
    plain,
    text_before,
    words,
    year_of,
)
from factx.dates.value import Calendar, Expression
from factx.dates.words import DECADES, SEASONS

# "2025", "the year 2025", "the year nineteen ninety-five"
YEAR_PATTERN = rf"""{START}(?: (?P<said>(?:the{S})?year(?:{S}of)?{S})(?P<said_year>{YEAR}|{SPELT_YEAR})
      | (?P<year>{YEAR}) | (?P<spelt>{SPELT_YEAR}) )"""
# "2000 troops", "1,500 more": a year is not followed by what it would count.
COUNTED_AFTER_RE = compiled(rf"{S}(?:{words(COUNTED)}|(?P<or_dated>{words(COUNTED_OR_DATED)}))\b")
# "Windows 2000", "a 2015 Ford": the name of a product, and its model year
PRODUCT_BEFORE_RE = re.compile(r"\b(?:Windows|Office|Boeing|Peugeot|Model|Route|Highway|Flight|Orion)\s$")
# "the 2019 cases", "last autumn's 2019 votes": known ones, of that year
OF_YEAR_BEFORE_RE = re.compile(r"(?:\bthe\s|['’]s\s)$", re.IGNORECASE)
MODEL_AFTER_RE = compiled(rf"{S}(?:{words(MAKERS)})\b")

# "in two thousand and five": elsewhere it counts something.
SPELT_CUE_RE = re.compile(r"\b(?:in|of|since|by|until)\s$", re.IGNORECASE)

# "in '98"
SHORT_YEAR_PATTERN = rf"(?<=\b(?:in|of)\s)(?P<year>{SHORT_YEAR})"

# "the 1990s", "the '80s", "the 60s and 70s", "nineteen-sixties", "the nineties"
DECADE_PATTERN = rf"""{BEGIN}(?:the{S})?(?: (?P<digits>1\d\d|20\d)0['’]?s\b | (?P<short>['’]\d)0['’]?s\b
      | nineteen{JOINT}(?P<spelt>{words(DECADES)})\b
      | (?:(?<=\bthe\s)|(?:(?<=\bthe\slate\s)|(?<=\bthe\smid[\s-])|(?<=\bthe\searly\s))(?=[6-9])
        |(?<=\ds\sand\s)|(?<=\ds\s(?:or|to)\s)|(?<=\ds,\s))(?P<bare>[2-9])0s\b )
    | {BEGIN}the{S}(?P<word>{words(DECADES)})\b"""

# "highs in the 80s", "a round in the 60s", "patients in the 60s": degrees, strokes, ages
SCALE_RE = re.compile(
    r"""° | \b(?: aged | approval | clouds | cloudy | degrees | Fahrenheit | fastballs? | forecasts? | heart
      | highs? | lows | mercury | mph | patients? | percent | per\scent | poll(?:s|ing)? | pulse | rain
      | ratings? | rounds? | scores? | shot | snow | speeds? | sunny | temperatures? | tickets? | weather
      | winds? )\b""",
    re.IGNORECASE | re.VERBOSE,
)
# What "the 80s" needs before it to be years: "back in", "music of"; but a fastball "was back in the 90s".
_OF_DECADES = r"""(?:bands? | classics? | culture | era | fashions? | films? | generation | hits? | icons?
      | movies? | music | nostalgia | pop | rock | revival | songs? | sound | stars? | styles?)"""
DECADE_BEFORE_RE = re.compile(
    rf"""(?: (?<!\bare\s)(?<!\bbe\s)(?<!\bbeen\s)(?<!\bcame\s)(?<!\bis\s)(?<!\bwas\s)(?<!\bwere\s)
        \bback{S}(?:in|to)
      | \b(?:during|since|throughout|until) | \b{_OF_DECADES}{S}(?:from|in|of) ){S}(?:the{S})?$
      | \bthe{S}(?:early|late){S}$
      | (?:\bthe{S}['’]?[2-9]0s | \b1[89]\d0s | ['’]\d0s)
        (?:,{S}[2-9]0s){{0,3}}(?:,|,?{S}(?:and|or|to)){S}$""",
    re.IGNORECASE | re.VERBOSE,
)
# What it needs behind: "the 60s and 70s", "the 80s hit"
DECADE_AFTER_RE = compiled(
    rf"(?:,{S}[2-9]0s){{0,3}},?{S}(?:and|or){S}(?:the{S})?['’]?[2-9]0s\b|{S}{_OF_DECADES}\b"
)
DECADE_REACH = 34

# "the 20th century", "the third century BC", "19th-century"
CENTURY_PATTERN = rf"""{BEGIN}(?:the{S}(?=\w{{3,12}}{S}))?(?P<nth>{ORDINAL_DAY}){JOINT}centur(?:y|ies)\b
    (?:{S}(?P<era>BCE?|B\.C\.(?:E\.)?|AD|A\.D\.|CE)(?!\w))?"""

# "the 15th and 16th centuries", "a 19th- and early 20th-century house": those whose noun stands at the last
FIRST_CENTURY_PATTERN = rf"""{BEGIN}(?P<extent>(?:the{S})?(?P<nth>{ORDINAL_DAY}))
    (?=-?(?:,{S}{ORDINAL_DAY}){{0,3}}(?:,?{S}(?:and|or|through|to){S}|{GAP}[-–—]{GAP})
    (?:the{S})?(?:(?:early|late|mid){JOINT})?{ORDINAL_DAY}{JOINT}centur(?:y|ies)\b
    (?:{S}(?P<era>BCE?|B\.C\.(?:E\.)?|AD|A\.D\.|CE)(?!\w))?)"""

# "44 BC", "AD 79", "300 BCE", "1066 AD"
ERA_YEAR_PATTERN = r"""(?<![\w.,$])(?-i:
        (?P<before>\d{1,4})\s?(?P<era>BCE?|B\.C\.(?:E\.)?|AD|A\.D\.|CE)(?!\w)
      | (?:A\.D\.|AD)\s(?P<after>\d{1,4})(?!\w)
    )"""

# "summer 2024", "the winter of 1995", "spring '98"
SEASON_YEAR_PATTERN = (
    rf"{BEGIN}(?:the{S})?(?P<season>{SEASON})(?:{S}of)?,?{S}(?P<year>{YEAR}|{SHORT_YEAR}|{SPELT_YEAR})"
)
# "in winter", "the summer": with a capital it is part of a name ("the Winter Carnival").
SEASON_PATTERN = rf"""(?-i:(?<![\w-])(?P<the>[Tt]he{S})?(?P<season>spring|summer|autumn|winter)\b
    (?![-\s]?(?:break|camp|clothes|coat|crop|house|jacket|school|sport|wheat|[A-Z])))"""

_NTH_QUARTER = r"(?:first|second|third|fourth|1st|2nd|3rd|4th)"
# "the second and third quarters of 2009": the one whose noun and year stand at the other
FIRST_QUARTER_PATTERN = rf"""{BEGIN}(?:the{S})?(?P<nth>{_NTH_QUARTER})
    (?=(?:,{S}{_NTH_QUARTER})?,?{S}(?:and|or){S}{_NTH_QUARTER}{S}quarters{S}(?:of{S})?(?P<year>{YEAR}))"""
# "the third quarter", "third-quarter", "fiscal second-quarter", "Q3 2025", "3Q"
# The article of "the third-quarter loss" is the loss's.
QUARTER_PATTERN = rf"""{BEGIN}(?:the{S}(?=(?:fiscal{S})?\w{{3,6}}{S}))?(?:fiscal{JOINT})?
    (?: (?P<nth>{_NTH_QUARTER}){JOINT}(?:fiscal{JOINT})?(?:quarter|qtr|quarters(?={S}(?:of{S})?{YEAR}))\b
      | Q(?P<number>[1-4])(?!\w) | (?P<leading>[1-4])Q(?!\w) )"""
# "Q3FY25", "4QFY24", "H1FY25": Indian business pages write them as one word.
FISCAL_PART_PATTERN = rf"""{BEGIN}(?-i:(?:Q(?P<quarter>[1-4])|(?P<leading_quarter>[1-4])Q
    |H(?P<half>[12])|(?P<leading_half>[12])H){GAP}FY{GAP}(?:20)?(?P<year>\d\d))(?![\w%]|[-–/.,]\d)"""
# "the fourth quarter" of a game is no quarter of a year.
SPORT_RE = re.compile(
    r"""\b(?: 3-pointers? | baskets? | free\sthrows? | games? | goals? | innings | points? | quarterback
      | rebounds? | scored | scoring | touchdowns? | yards? )\b""",
    re.VERBOSE,
)

# "the first half" of a year, "H1 2024", "2H 2024"
HALF_PATTERN = rf"""{BEGIN}(?: (?:the{S})?(?P<nth>first|second|last|latter|1st|2nd){JOINT}half\b
    | (?-i:H(?P<number>[12])|(?P<leading>[12])H)(?!\w) )"""

# "fiscal 2025", "the fiscal year 2024", "FY2025", "FY25", but "the financial year 2025-26" is two years
FISCAL_YEAR_PATTERN = rf"""
    {BEGIN}(?:(?:(?:the{S})?(?:fiscal|financial)(?:{S}year)?{S}|FY{GAP})(?P<year>{YEAR}|{SHORT_YEAR})
    (?![-–/]\d\d(?!\d))|FY{GAP}(?P<short>\d\d)(?![\w%]|[-–/.,]\d))"""

# "in 1950 - 53,": not "in 2007 - 8 people died"
_WIDE_DASH = rf"""(?:[ ][-–—][ ](?=\d{{1,4}}(?:{GAP}(?:[.,;:)\]]|$)
    |{S}(?:about|after|and|as|because|before|but|by|due|for|from|in|of|on|or|than|to|when|while|with)\b)))"""
# "2019-20", "2024/25", "2007-8", "2009 - 10", "the financial year 2024-25", "FY2024-25"
SPLIT_YEAR_PATTERN = rf"""(?<![\w$€£¥./,-])(?:FY{GAP}|(?:the{S})?(?:fiscal|financial){S}year{S})?
    (?P<year>(?:1[6-9]|20)\d\d)(?:[-–/](?=\d\d)|[-–](?=\d)|{_WIDE_DASH})(?P<second>\d\d?)(?![\w%]|[-/.,]\d)"""
# "2014-2018", "1994-97", "1956-9", "1950 - 53": the second year of a range
SECOND_YEAR_PATTERN = rf"""(?<![\w$€£¥./,-])(?P<first>(?:1[6-9]|20)\d\d)
    (?:[-–—]|{_WIDE_DASH})(?P<extent>(?P<year>\d{{4}}|\d\d?))(?![\w%]|[-/.,]\d)"""


def _date(calendar: Calendar) -> Expression:
    return Expression("DATE", calendar=calendar)


# "an average of 1500", "a total of 2000": amounts
AMOUNT_OF_RE = re.compile(r"\b(?:average|fleet|maximum|minimum|sum|total)\sof\s$", re.IGNORECASE)


def build_year(match: re.Match[str]) -> Expression | None:
    """None where the number counts something, and for bare digits before 1400."""
    if match["said"]:
        year = year_of(match["said_year"])
        return _date(Calendar(year)) if year else None
    year = year_of(match["year"] or match["spelt"])
    if (
        match["spelt"]
        and plain(match["spelt"]).startswith("two")
        and not SPELT_CUE_RE.search(text_before(match, 8))
    ):
        return None
    if year is None or (match["year"] and year < 1400):
        return None
    if MODEL_AFTER_RE.match(match.string, match.end()):
        return None
    counted = COUNTED_AFTER_RE.match(match.string, match.end())
    if counted and not (counted["or_dated"] and OF_YEAR_BEFORE_RE.search(text_before(match, 8))):
        return None
    if PRODUCT_BEFORE_RE.search(text_before(match, 12)) or AMOUNT_OF_RE.search(text_before(match, 12)):
        return None
    if match["year"] and is_house_number(match.string, match.start(), match.end()):
        return None
    return _date(Calendar(year))


def build_plain_year(match: re.Match[str]) -> Expression | None:
    return _date(Calendar(year_of(match["year"])))


def _is_decade(match: re.Match[str]) -> bool:
    """Whether "the 80s" are years, and not degrees, ages or prices."""
    around = match.string[max(0, match.start() - 80) : match.end() + 80]
    if SCALE_RE.search(around):
        return False
    is_told_before = DECADE_BEFORE_RE.search(text_before(match, DECADE_REACH))
    return bool(is_told_before or DECADE_AFTER_RE.match(match.string, match.end()))


def build_decade(match: re.Match[str]) -> Expression | None:
    if match["digits"]:
        return _date(Calendar(digits=match["digits"]))
    if match["bare"]:
        return _date(Calendar(digits=f"19{match['bare']}")) if _is_decade(match) else None
    tens = match["short"][1] if match["short"] else str(DECADES[(match["spelt"] or match["word"]).lower()])
    return _date(Calendar(digits=("20" if tens in "01" else "19") + tens))


def build_century(match: re.Match[str]) -> Expression | None:
    nth, era = day_of(match["nth"]), (match["era"] or "").upper()
    if era.startswith("B"):
        return Expression("DATE", f"BC{nth - 1:02}XX")
    return _date(Calendar(digits=f"{nth - 1:02}")) if 0 < nth <= 30 else None


def build_era_year(match: re.Match[str]) -> Expression | None:
    if match["before"] and match["era"].startswith("B"):
        return Expression("DATE", f"BC{int(match['before']):04}")
    return _date(Calendar(int(match["before"] or match["after"])))


def build_season_year(match: re.Match[str]) -> Expression | None:
    return _date(Calendar(year_of(match["year"]), season=SEASONS[match["season"].lower()]))


# What stands before a season without an article; "to spring" is the verb.
SEASON_CUE_RE = re.compile(
    r"\b(?:after|and|before|between|by|during|early|from|in|late|mid|of|or|since|through|till|until)[\s-]+$"
)


def build_season(match: re.Match[str]) -> Expression | None:
    """None for the other senses of "spring" and for what has no cue before it."""
    if not match["the"] and not SEASON_CUE_RE.search(text_before(match, 12)):
        return None
    return _date(Calendar(season=SEASONS[match["season"]]))


def build_quarter(match: re.Match[str]) -> Expression | None:
    around = match.string[max(0, match.start() - 120) : match.end() + 120]
    if match["nth"] and SPORT_RE.search(around):
        return None
    number = match["number"] or match["leading"] or str(day_of(match["nth"]))
    return _date(Calendar(quarter=int(number), fiscal="fiscal" in match[0].lower()))


def build_fiscal_part(match: re.Match[str]) -> Expression | None:
    year = 2000 + int(match["year"])
    if quarter := match["quarter"] or match["leading_quarter"]:
        return _date(Calendar(year, quarter=int(quarter), fiscal=True))
    return _date(Calendar(year, half=int(match["half"] or match["leading_half"]), fiscal=True))


def build_first_quarter(match: re.Match[str]) -> Expression | None:
    return _date(Calendar(year_of(match["year"]), quarter=day_of(match["nth"])))


def build_half(match: re.Match[str]) -> Expression | None:
    number = match["number"] or match["leading"]
    return _date(
        Calendar(half=int(number) if number else 1 if match["nth"].lower() in ("first", "1st") else 2)
    )


def build_fiscal_year(match: re.Match[str]) -> Expression | None:
    year = 2000 + int(match["short"]) if match["short"] else year_of(match["year"])
    return _date(Calendar(year, fiscal=True))


def build_split_year(match: re.Match[str]) -> Expression | None:
    """A season or business year; its days are known, TIMEX3 has no value for it."""
    year = int(match["year"])
    return _date(Calendar(year, split=True)) if _later(year, match["second"]) == year + 1 else None


def _later(first: int, digits: str) -> int:
    """The year that goes on from the first one with these last digits.

    >>> _later(1999, "00"), _later(2007, "8"), _later(2014, "2018")
    (2000, 2008, 2018)
    """
    unit = int(10 ** len(digits))
    year = first - first % unit + int(digits)
    return year + 100 if len(digits) == 2 and year + 99 == first else year


def build_second_year(match: re.Match[str]) -> Expression | None:
    first, second = int(match["first"]), match["year"]
    year = _later(first, second)
    is_split = len(second) < 4 and year == first + 1
    return _date(Calendar(year)) if first < year <= first + 150 and not is_split else None


RULES = (
    Rule("<year>", "digit", YEAR_PATTERN, build_year),
    Rule("<spelt year>", "spelt year", YEAR_PATTERN, build_year),
    Rule("'<year>", "digit", SHORT_YEAR_PATTERN, build_plain_year),
    Rule("<decade>", "digit", DECADE_PATTERN, build_decade),
    Rule("<spelt decade>", "decade", DECADE_PATTERN, build_decade),
    Rule("<nth> century", "century", CENTURY_PATTERN, build_century),
    Rule("<nth> and <nth> century", "century", FIRST_CENTURY_PATTERN, build_century),
    Rule("<year> <era>", "digit", ERA_YEAR_PATTERN, build_era_year),
    Rule("<season> <year>", "season", SEASON_YEAR_PATTERN, build_season_year),
    Rule("<season>", "season", SEASON_PATTERN, build_season),
    Rule("<nth> quarter", "quarter", QUARTER_PATTERN, build_quarter),
    Rule("<nth> and <nth> quarter", "quarter", FIRST_QUARTER_PATTERN, build_first_quarter),
    Rule("<quarter>FY<year>", "digit", FISCAL_PART_PATTERN, build_fiscal_part),
    Rule("<nth> half", "half", HALF_PATTERN, build_half, alone=False),
    Rule("fiscal <year>", "digit", FISCAL_YEAR_PATTERN, build_fiscal_year),
    Rule("<year>-<next year>", "digit", SPLIT_YEAR_PATTERN, build_split_year),
    Rule("<year>-<year>", "digit", SECOND_YEAR_PATTERN, build_second_year),
)
