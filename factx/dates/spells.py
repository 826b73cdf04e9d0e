"""Rules for how long without a number: "for years", "weeks or months", "the early days", "a day or two"."""

import re

from factx.dates.around import LEADS
from factx.dates.durations import lasting
from factx.dates.patterns import BEGIN, Rule, S, compiled, text_before, words
from factx.dates.value import Expression

# "a day or two", "the next week or two"
OR_TWO_PATTERN = rf"""{BEGIN}(?:an?|another|one|the{S}(?:{words(LEADS)})){S}
    (?P<unit>second|minute|hour|day|week|month|year|decade){S}or{S}two\b"""
_PLURAL_DAYS = r"(?:days|weeks|months|years|decades|centuries)\b"
_PLURAL_UNIT = rf"(?:minutes|hours|{_PLURAL_DAYS})\b"
# "for centuries", "weeks or months", "months of talks", "the years ahead"
PLURAL_PATTERN = rf"""{BEGIN}(?P<extent>(?P<lead>the{S})?(?P<unit>{_PLURAL_UNIT})
    (?:{S}(?P<joint>and|or){S}{_PLURAL_UNIT})?(?:{S}(?:ahead\b(?!{S}of\b)|to{S}come\b))?)
    (?P<after>{S}(?:after|before)\b)?(?P<of>{S}of{S}(?!age\b)[a-z])?(?!['’-])"""
PLURAL_CUE_RE = re.compile(
    r"""\b(?: after | amid | by | during | following | for | in | just | lasted | lasting | lasts
      | (?:could|may|might|to|will|would)\slast | many | of | only
      | over | spen(?:d|ding|ds|t) | takes? | taken | taking | the | through | took | wait(?:ed|ing|s)?
      | within )\s{1,3}$""",
    re.IGNORECASE | re.VERBOSE,
)
# "those days of glory", "opening hours of 9 to 5", "minutes of the meeting": times of another kind
NOT_LASTING_RE = re.compile(
    r"""\b(?: all|bad|both|business|dark|golden|good|her|his|its|my|office|old|opening|other|our|some|the
      | their|these|this|those|visiting|what|which|working|your )\s{1,3}$""",
    re.IGNORECASE | re.VERBOSE,
)
# "asked for minutes of the meeting", but "minutes of silence"
OF_MEETING_RE = compiled(rf"{S}of{S}(?:the|that|this|an?|its|their|[A-Z]\w{{2,9}}['’]s)\b")
# "the minutes that followed": time that passed; "the minutes showed a split" is of a record.
MINUTES_THAT_RE = compiled(rf"{S}(?:following|it{S}took|leading|that{S}(?:followed|passed)|until)\b")
# "for some years": not "some days he stays at home"
SOME_PATTERN = rf"""{BEGIN}(?P<extent>some{S}(?P<unit>hours|days|weeks|months|years|decades))\b
    (?!{S}(?:are|do|have|is|of)\b)"""
SOME_CUE_RE = re.compile(r"\b(?:after|for|last(?:ed|s)|over|took|within)\s{1,3}$", re.IGNORECASE)
# Where in a longer time the days or years lie.
EDGES = ("closing", "dying", "ensuing", "final", "first", "following", "initial", "last", "opening", "waning")
EARLY = ("earliest", "early")
# "the early years of the war", "his final weeks"
EDGE_PATTERN = rf"""{BEGIN}(?:the|her|his|its|their){S}
    (?:(?:{words(EDGES)}){S}
      (?P<unit>{_PLURAL_DAYS}|(?<!opening\s)(?:minutes|hours)\b)
      |(?:{words(EARLY)}){S}(?P<early>days|weeks|months|years|decades)\b)"""


def _is_record(match: re.Match[str]) -> bool:
    """Whether "the minutes" are those that somebody took."""
    if match["unit"].lower() != "minutes" or match["joint"] or match["after"]:
        return False
    if match["lead"]:
        return not MINUTES_THAT_RE.match(match.string, match.end("extent"))
    return bool(match["of"] and OF_MEETING_RE.match(match.string, match.end("extent")))


def build_plural(match: re.Match[str]) -> Expression | None:
    if _is_record(match):
        return None
    before = text_before(match, 16)
    if match["unit"].istitle() and before[-1:] == " " and before[-2:-1].isalnum():  # "30 Years of Doonesbury"
        return None
    is_lasting = match["lead"] or match["after"] or PLURAL_CUE_RE.search(before)
    if not is_lasting:
        is_short = match["unit"].lower() in ("hours", "minutes")
        if not match["of"] or is_short or NOT_LASTING_RE.search(before):
            return None
    is_open = (match["joint"] or "").lower() == "or"
    return lasting(None, match["unit"], "APPROX" if is_open else None)


def build_or_two(match: re.Match[str]) -> Expression | None:
    return lasting(1, match["unit"], "EQUAL_OR_MORE")


def build_some(match: re.Match[str]) -> Expression | None:
    return lasting(None, match["unit"]) if SOME_CUE_RE.search(text_before(match, 10)) else None


def build_edge(match: re.Match[str]) -> Expression | None:
    return lasting(None, match["unit"] or match["early"])


RULES = (
    Rule("<units>", "unit", PLURAL_PATTERN, build_plural),
    Rule("<unit> or two", "two", OR_TWO_PATTERN, build_or_two),
    Rule("some <units>", "some", SOME_PATTERN, build_some),
    Rule("the first <units>", "edge", EDGE_PATTERN, build_edge),
)
