"""Rules for how long a race took: "won in 2:03:05", where a clock time would have "at"."""

import re

from factx.dates.patterns import Rule, text_before
from factx.dates.value import Expression

RACE_TIME_PATTERN = r"""(?<![\w$€£¥:./-])(?P<hours>\d{1,2}):(?P<minutes>[0-5]\d):(?P<seconds>[0-5]\d)
    (?![\w:]|[.,]\d)"""
# "a time of 2:18:56", "clocked a 2:05:11"
CUE_RE = re.compile(
    r"""\b(?:best|clock(?:ed|ing|s)|in|mark|of|posted|ran|record|recorded|run|running|time|timed|under)\s
    (?:an?\s|the\s)?$""",
    re.IGNORECASE | re.VERBOSE,
)


def build_race_time(match: re.Match[str]) -> Expression | None:
    if not CUE_RE.search(text_before(match, 20)):
        return None
    hours, minutes, seconds = (int(match[part]) for part in ("hours", "minutes", "seconds"))
    return Expression("DURATION", f"PT{hours}H{minutes}M{seconds}S")


RULES = (Rule("<hours>:<minutes>:<seconds>", "digit", RACE_TIME_PATTERN, build_race_time),)
