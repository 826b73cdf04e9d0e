"""How the figures of one group stand to each other."""

from collections.abc import Sequence
from itertools import combinations

from factx.checks.compare.amounts import relation
from factx.checks.compare.figures import Figure
from factx.checks.compare.moments import gap_days, is_apart
from factx.checks.compare.words import RISING
from factx.compared import VERDICTS, AsOf, Verdict

DAYS_A_YEAR = 365.25

# The magnitude of a quake does not change from one day's report to the next one's.
ONE_REPORT = 14

# So many days after an event its toll may still rise.
STILL_COUNTED = 30

# A larger group is judged by its first members, the values of which repeat.
MAX_JUDGED = 200


def verdict_of(group: Sequence[Figure]) -> Verdict:
    """The worst that two figures of different articles give: differ, changed, compatible or agree."""
    different = {(f.claim.value, f.claim.sentence.text, f.article): f for f in group}
    found = {
        _verdict(a, b)
        for a, b in combinations(list(different.values())[:MAX_JUDGED], 2)
        if a.article != b.article
    }
    return next((verdict for verdict in VERDICTS if verdict in found), "agree")


def _verdict(a: Figure, b: Figure) -> Verdict:
    how = relation(a.claim, b.claim)
    if how == "equal":
        return "agree"
    if how == "compatible":
        return "changed" if _is_least_of_two_days(a, b) else "compatible"
    if a.value.kind == "age":
        return "changed" if _has_aged(a, b) else "differ"
    return "changed" if _is_of_two_days(a, b) else "differ"


def _is_least_of_two_days(a: Figure, b: Figure) -> bool:
    """Whether both are lower bounds: "at least eight" in August, "at least four" in December."""
    least = all(figure.value.comparator == ">=" for figure in (a, b))
    return least and a.value.number != b.value.number and _is_of_two_days(a, b)


def _is_of_two_days(a: Figure, b: Figure) -> bool:
    """Whether the figures hold for two days.

    Where one has no day of its own, the articles' days count, for what may change between two reports.
    """
    one, other = as_of(a), as_of(b)
    own = [day is not None and day.known_from == "claim" for day in (one, other)]
    if all(own):
        return is_apart(one, other)
    one, other = a.moment.reported or one, b.moment.reported or other
    may_change = any(f.moment.standing or not f.families.isdisjoint(RISING) for f in (a, b))
    return is_apart(one, other) and (may_change or gap_days(one, other) > ONE_REPORT)


def as_of(figure: Figure) -> AsOf | None:
    """The day that a figure holds for; a toll given for the day of the event is of the report's day.

    The dead of Monday's fire may be nine on Tuesday and eleven on Wednesday.
    """
    moment = figure.moment
    is_rising = moment.manner == "at" and not figure.families.isdisjoint(RISING)
    if is_rising and moment.reported and 0 < gap_days(moment.as_of, moment.reported) <= STILL_COUNTED:
        return moment.reported
    return moment.as_of


def _has_aged(a: Figure, b: Figure) -> bool:
    """Whether the years between two articles account for the ages."""
    years = gap_days(a.moment.as_of, b.moment.as_of) / DAYS_A_YEAR
    assert a.value.number is not None and b.value.number is not None
    return years > 0 and abs(abs(a.value.number - b.value.number) - years) <= 1
