"""What a comparison says, in words for people."""

from datetime import date

from factx.compared import AsOf, Comparison, Statement, Verdict
from factx.model import NumberValue
from factx.writers.days import days_in_words
from factx.writers.meaning import meaning

# What each verdict means; the sign tells it without colours.
SIGNS: dict[Verdict, str] = {"differ": "≠", "changed": "→", "compatible": "≈", "agree": "="}
EXPLANATIONS: dict[Verdict, str] = {
    "differ": "the figures exclude each other",
    "changed": "other figures for other days",
    "compatible": "the figures allow each other",
    "agree": "the same figure",
}


def figure_in_words(statement: Statement) -> str:
    """The amount without what it counts, which the group's name says: "at least 164"."""
    value = statement.claim.value
    if not isinstance(value, NumberValue):
        return statement.spellings[0] if statement.spellings else statement.claim.text
    said = meaning(statement.claim)
    return said.removesuffix(f" {value.of}") if value.of else said


def as_of_in_words(as_of: AsOf | None) -> str | None:
    """The day or time that a figure holds for.

    >>> as_of_in_words(AsOf("2025-08-01", "2025-08-01", "2025-08-01", "claim"))
    '1 August 2025'
    >>> as_of_in_words(AsOf("XXXX-12-23", None, None, "claim"))
    'XXXX-12-23'
    """
    if as_of is None:
        return None
    if as_of.earliest and as_of.latest:
        return days_in_words(date.fromisoformat(as_of.earliest), date.fromisoformat(as_of.latest))
    return as_of.timex


def source_of(statement: Statement) -> str | None:
    """Who the article has it from, in its own words; None where it says so itself."""
    attribution = statement.claim.attribution
    return (attribution.source or attribution.cue) if attribution else None


def compared_in_words(comparison: Comparison) -> str:
    """How many articles were compared, and against how many.

    >>> from factx.compared import ComparedArticle
    >>> compared_in_words(Comparison([ComparedArticle("a.txt", None, None)], []))
    '1 article'
    """
    stored = sum(article.stored for article in comparison.articles)
    new = len(comparison.articles) - stored
    articles = f"{new:,} {'article' if new == 1 else 'articles'}"
    return f"{articles} against {stored:,} known ones" if stored else articles
