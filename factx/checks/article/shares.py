"""Shares of one whole against 100%: "60% voted for, 30% against and 15% abstained"."""

import re
from collections.abc import Iterator, Sequence

from factx.checks.article.bounds import are_equal, exactly, is_at_most, total_of
from factx.checks.article.groups import are_by_sex_or_age, outcome_of
from factx.checks.article.part_patterns import OPEN_RE
from factx.checks.article.sheet import Amount, Line, Sheet, finding
from factx.checks.article.shown import added, plain
from factx.findings import Finding

# "60% | voted for, | 30%", "25% | and wind gives the remaining | 15%": what joins the shares of one whole.
BETWEEN_RE = re.compile(r"[^.;:\d]{0,60}?(?:,|[ ](?:and|but|while)[ ])[^.;:\d]{0,60}?")
# "is made up of | 60% cotton": shares that must fill the whole.
MADE_OF_RE = re.compile(
    r"""\b (?: made[ ]up[ ]of | compos(?:ed|ition)[^.;\d]{0,40} | consist(?:s|ed|ing)[ ]of
      | compris(?:es|ed|ing) | split ) [^.;\d]{0,20}\Z""",
    re.VERBOSE,
)
OWN_RE = re.compile(r"\b(?:controls?|controlled|holds?|held|owns?|owned)\b[^,;.\d]{0,12}\Z")
SUBJECT_RE = re.compile(
    r"\b(?P<noun>boys|female|girls|male|men|women)\b(?:[ ][a-z]+){0,3}[ ]\Z", re.IGNORECASE
)
REST_RE = re.compile(r"\b(?:the[ ]remaining|the[ ]other|the[ ]rest,|remaining)[ ]\Z")
VOTE_RE = re.compile(r"\b(?:ballots?|elections?|run-?off|votes?|voting)\b", re.IGNORECASE)
WON_RE = re.compile(
    r"\b(?:got|had|obtained|polled|received|secured|took|win(?:ning|s)?|won)\b[^,;.\d]{0,12}\Z"
)
BASE_RE = re.compile(r"[ ]of[ ]")


def check_shares(sheet: Sheet) -> Iterator[Finding]:
    """A finding for each list of percentages that share out one whole."""
    has_shares = False
    for line in sheet.lines:
        for shares in _lists(line, sheet.text):
            found = _judge(line, shares, sheet.text, goes_on=has_shares)
            if found is not None:
                yield found
        has_shares = any(amount.value.unit == "percent" for amount in line.amounts)


def _lists(line: Line, text: str) -> Iterator[list[Amount]]:
    shares: list[Amount] = []
    for amount in line.amounts:
        joined = shares and BETWEEN_RE.fullmatch(text, shares[-1].end, amount.start)
        if (
            amount.value.unit != "percent"
            or amount.value.kind != "percent"
            or amount.value.change
            or not joined
        ):
            if len(shares) > 1:
                yield shares
            shares = []
        if amount.value.unit == "percent" and not amount.value.change:
            shares.append(amount)
    if len(shares) > 1:
        yield shares


def _judge(line: Line, shares: Sequence[Amount], text: str, *, goes_on: bool) -> Finding | None:
    """The finding about one list; None where nothing tells that its shares exclude each other.

    `goes_on` says that the sentence before has shares too, which "the remaining 11%" may count on.
    """
    if _have_different_bases(shares, text):
        return None
    is_made_of = MADE_OF_RE.search(text, line.sentence.start, shares[0].start) is not None
    has_rest = any(REST_RE.search(text, share.start - 16, share.start) for share in shares[1:])
    outcomes = [outcome_of(share, text) for share in shares]
    of_outcomes = None not in outcomes and len(set(outcomes)) == len(shares)
    is_one_axis = len({outcome[0] for outcome in outcomes if outcome}) == 1
    nouns = [_noun_behind(share, text) for share in shares]
    of_sexes = len(shares) == 2 and are_by_sex_or_age(*nouns)
    if not (
        is_made_of
        or has_rest
        or of_sexes
        or (of_outcomes and is_one_axis)
        or _are_votes(line, shares, text)
        or _are_owned(line, shares, text)
    ):
        return None
    end = min(line.sentence.end, shares[-1].phrase_end + 60)
    is_open = OPEN_RE.search(text, shares[0].end, end) is not None
    is_whole = not is_open and (
        (has_rest and not goes_on) or is_made_of or (of_sexes and {"man", "woman"} == set(nouns))
    )
    total = total_of([share.bounds for share in shares])
    verdict = are_equal(total, exactly(100)) if is_whole else is_at_most(total, exactly(100))
    number = sum(share.value.number or 0 for share in shares)
    explanation = added((share.claim.text for share in shares), f"{plain(number)}%")
    if verdict == "inconsistent":
        explanation += ", not 100%" if is_whole else ", more than 100%"
    return finding(
        "percentage", verdict, explanation, [("share", s.claim) for s in shares], rule="<percent> + <percent>"
    )


def _have_different_bases(shares: Sequence[Amount], text: str) -> bool:
    """Whether the shares are of different things: "60% of women and 55% of men"."""
    own = [bool(BASE_RE.match(text, share.end)) for share in shares]
    heads = {share.head for share, is_own in zip(shares, own, strict=True) if is_own}
    return len(heads) > 1 or (any(own[1:]) and not all(own))


def _noun_behind(share: Amount, text: str) -> str:
    """The person behind a share, in the singular: "woman" for "60% | are women"."""
    before = SUBJECT_RE.search(text, max(share.claim.sentence.start, share.start - 60), share.start)
    if before:
        return PLURALS[before["noun"].lower()]
    behind = re.match(
        r"[ ](?:(?:are|were|of[ ](?:them|whom)(?:[ ](?:are|were))?)[ ])?(?P<noun>[a-z]+)",
        text[share.end :][:40],
    )
    return PLURALS.get(behind["noun"], "") if behind else ""


PLURALS = {"boys": "boy", "female": "female", "girls": "girl", "male": "male", "men": "man", "women": "woman"}


def _are_owned(line: Line, shares: Sequence[Amount], text: str) -> bool:
    """Whether several own a share each: "Laine owns 55%, Ortiz owns 30%"."""
    starts = [line.sentence.start, *(share.end for share in shares)]
    return all(OWN_RE.search(text, start, share.start) for start, share in zip(starts, shares, strict=False))


def _are_votes(line: Line, shares: Sequence[Amount], text: str) -> bool:
    """Whether the shares are of the votes that each of several names got."""
    if not VOTE_RE.search(text, line.sentence.start, line.sentence.end):
        return False
    if not WON_RE.search(text, line.sentence.start, shares[0].start):
        return False
    starts = [line.sentence.start, *(share.end for share in shares)]
    gaps = zip(starts, (share.start for share in shares), strict=False)
    return all(any(start <= name.start < end for name in line.names) for start, end in gaps)
