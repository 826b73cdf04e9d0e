"""An article against itself: Document -> findings, by every rule."""

from collections.abc import Callable, Iterator

from factx.checks.article.births import check_births
from factx.checks.article.changes import check_changes
from factx.checks.article.conversions import check_conversions
from factx.checks.article.deaths import check_deaths
from factx.checks.article.lists import check_lists
from factx.checks.article.percentages import check_percentages
from factx.checks.article.periods import check_periods
from factx.checks.article.repeats import check_repeats
from factx.checks.article.shares import check_shares
from factx.checks.article.sheet import Sheet, sheet_of
from factx.checks.article.sizes import check_sizes
from factx.checks.article.tenses import check_tenses
from factx.checks.article.totals import check_totals
from factx.checks.article.weekdays import check_weekdays
from factx.findings import Checked, Finding
from factx.model import Document

RULES: tuple[Callable[[Sheet], Iterator[Finding]], ...] = (
    check_totals,
    check_percentages,
    check_shares,
    check_changes,
    check_lists,
    check_deaths,
    check_repeats,
    check_sizes,
    check_weekdays,
    check_periods,
    check_births,
    check_tenses,
    check_conversions,
)


def check(document: Document) -> Checked:
    """What the document's claims say about each other, in text order."""
    sheet = sheet_of(document)
    findings = {finding.id: finding for rule in RULES for finding in rule(sheet)}
    return Checked(
        source=document.source,
        sha256=document.sha256,
        title=document.title,
        published=document.published,
        published_from=document.published_from,
        findings=sorted(findings.values(), key=_place),
    )


def _place(finding: Finding) -> tuple[int, str, str]:
    """Where in the text a finding begins; findings about one claim keep an order of their own."""
    return min(involved.claim.start for involved in finding.claims), finding.kind, finding.id
