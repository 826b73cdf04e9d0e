"""Article text -> the date it was published, where its first lines write it out."""

import re
from datetime import date

from factx.dates.calendar import day_or_none
from factx.dates.days import (
    DAY_MONTH_PATTERN,
    ISO_DATE_PATTERN,
    MONTH_DAY_PATTERN,
    NUMERIC_DATE_PATTERN,
    build_day,
    build_iso,
    build_numeric,
)
from factx.dates.patterns import compiled
from factx.layout import lines_of

# How far the head of an article reaches.
MAX_LINES = 12
MAX_LINE = 200

DATES = (
    (MONTH_DAY_PATTERN, build_day),
    (DAY_MONTH_PATTERN, build_day),
    (ISO_DATE_PATTERN, build_iso),
    (NUMERIC_DATE_PATTERN, build_numeric),
)

# "Published:", "First published on", "Updated", "Date:"
LABEL_RE = re.compile(
    r"""\s{0,20}(?:first\s{1,5}|last\s{1,5})?(?P<label>date|issued|modified|posted|published|released|updated)\b
    [^.!?]{0,20}$""",
    re.IGNORECASE | re.VERBOSE,
)

# "MINSK, Dec. 23, 2025 (Reuters) —", "PARIS (AFP), 3 May 2024 -": the place has capitals.
DATELINE_BEFORE_RE = re.compile(
    r"""\s*[A-Z][\w.’'-]* (?:[ ,/]+(?:[A-Z][\w.’'-]*|de|la|el|al|\([A-Z][\w\ ./-]{1,20}\)))*
    [,:]?\s*(?:[–—-]+\s*)?$""",
    re.VERBOSE,
)
DATELINE_AFTER_RE = re.compile(
    r"\s{0,9},?\s{0,9}(?:[(/][A-Z][\w ./-]{1,30}[)/])?\s{0,9}(?:[–—:]|--?)(?:\s|$)"
)

# What else stands on the line of a date: the time, a weekday, a zone, the section.
AROUND_DATE_RE = re.compile(
    r"""(?:\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?
      | \b\d{1,2}[:.]\d\d(?::\d\d)?\b (?:\s*[ap]\.?m\b\.?)? | \b\d{1,2}\s?[ap]\.?m\b\.?
      | \b(?:GMT|UTC|[A-Z]{1,4}T|local\s+time)\b | \b(?:at|on|hrs|hours|T|Z)\b | [\s,|•·/()\[\]–—-]+
    )""",
    re.VERBOSE | re.IGNORECASE,
)

# "By Ann Lee", "Ann Lee | Riga": the line of a writer
BYLINE_RE = re.compile(r"\s*(?:By|BY|by)\s+[A-Z][^.!?]{2,80}$|\s*[A-Z][^.!?|•·]{2,60}[|•·]\s*$")


def find_published(text: str) -> date | None:
    """The date in a dateline, after a label or byline, or on a line of its own, among the first lines.

    None where none is complete, and where the day could as well be the month.

    >>> find_published("MINSK, Dec. 23, 2025 (Reuters) — A court freed two men on Monday.")
    datetime.date(2025, 12, 23)
    >>> find_published("Two men freed\\n\\nPublished: 23 December 2025\\n\\nA court freed two men.")
    datetime.date(2025, 12, 23)
    >>> find_published("On Dec. 23, 2025, a court freed two men.") is None
    True
    """
    updated = None
    for line in lines_of(text[: MAX_LINES * 400])[:MAX_LINES]:
        day, label = _published_on(line.text[:MAX_LINE])
        if day and label not in ("updated", "modified"):
            return day
        updated = updated or day
    return updated


def _published_on(line: str) -> tuple[date | None, str]:
    """The date that the line gives as its own, and its label in lower case."""
    for pattern, build in DATES:
        for match in compiled(pattern).finditer(line):
            value = build(match)
            calendar = value.calendar if value else None
            if not calendar or not calendar.year or not calendar.month or not calendar.day:
                continue
            day = day_or_none(calendar.year, calendar.month, calendar.day)
            before, after = line[: match.start()], line[match.end() :]
            if day and (label := _label(before, after)) is not None:
                return day, label
    return None, ""


def _label(before: str, after: str) -> str | None:
    """The label of a line's date, "" where it needs none; None where the date belongs to a sentence.

    >>> _label("Updated on ", ""), _label("", " 14:30 GMT"), _label("On ", ", a court freed")
    ('updated', '', None)
    """
    ends_line = not AROUND_DATE_RE.sub("", after)
    if labelled := LABEL_RE.match(before):
        return labelled["label"].lower() if ends_line or len(after) < MAX_LINE // 4 else None
    if ends_line and (not AROUND_DATE_RE.sub("", before) or BYLINE_RE.match(before)):
        return ""
    is_dateline = (
        DATELINE_AFTER_RE.match(after) and DATELINE_BEFORE_RE.match(before) and re.search(r"[A-Z]{2}", before)
    )
    return "" if is_dateline else None
