"""Dates after the day of publication that the article tells as past: "collapsed on 3 February 2027"."""

import re
from collections.abc import Iterator

from factx.checks.article.sheet import Line, Moment, Sheet, finding, gives_year, moment_of
from factx.checks.article.words import EVENTS
from factx.findings import Finding
from factx.wordlists import alternatives

# "was held in Paris on", "collapsed on": a past event and its date.
PAST_RE = re.compile(
    rf"""\b(?<!to[ ]be[ ])(?<!will[ ]be[ ])(?<!be[ ]) (?P<verb>{alternatives(EVENTS)})
    (?:[ ][^.;:,\d]{{1,60}}?)? ,?[ ](?:in|on)[ ](?:early[ ]|late[ ]|the[ ])?\Z""",
    re.VERBOSE | re.IGNORECASE,
)
# What makes a date in the future no error: plans, wishes, conditions, reported dates.
OPEN_RE = re.compile(
    r"""\b(?: agreed | ahead | aim(?:s|ed)? | announced | before | by | could | due | effective
      | expect(?:s|ed)? | expir\w+ | forecast\w* | if | intend\w* | maturing | may | might | next
      | plan(?:s|ned|ning)? | postponed | project(?:s|ed)? | proposed | scheduled | set | should | slated | to
      | until | upcoming | will | would )\b""",
    re.VERBOSE | re.IGNORECASE,
)
MAX_CLAUSE = 140


def check_tenses(sheet: Sheet) -> Iterator[Finding]:
    """A finding for each date that is past in the article and was still to come when it came out."""
    if sheet.published is None:
        return
    for line in sheet.lines:
        for claim in line.dates:
            moment = moment_of(claim)
            if moment is None or moment.value.timex_type != "DATE" or not gives_year(claim):
                continue
            if moment.earliest > sheet.published and _is_told_as_past(moment, line, sheet.text):
                explanation = f"{claim.text} is after the article's own date, {sheet.published.isoformat()}"
                yield finding("date", "inconsistent", explanation, [("date", claim)], rule="<past> on <date>")


def _is_told_as_past(moment: Moment, line: Line, text: str) -> bool:
    start = max(line.sentence.start, moment.claim.start - MAX_CLAUSE)
    past = PAST_RE.search(text, start, moment.claim.start)
    return past is not None and OPEN_RE.search(line.sentence.text) is None
