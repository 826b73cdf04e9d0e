"""What a run has done, counted and in one line."""

from collections import Counter

from factx.model import CLAIM_TYPES, Document


def counts_of(document: Document) -> Counter[str]:
    """What one document adds to the counts of a run: "documents", "words", and claims by type."""
    return Counter([claim.type for claim in document.claims]) + Counter(
        documents=1, words=len(document.text.split())
    )


def counted(number: int, noun: str) -> str:
    """The number and the noun in the form that goes with it.

    >>> counted(1, "document"), counted(1_200, "failure")
    ('1 document', '1,200 failures')
    """
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def summary_line(counts: Counter[str], *, seconds: float) -> str:
    """Documents, failures, claims by type and words a second.

    >>> summary_line(Counter(documents=2, failures=1, words=600, number=12, person=3), seconds=0.5)
    '2 documents, 1 failure; 15 claims (12 number, 0 date, 3 person, 0 place); 600 words, 1,200 a second'
    """
    claims = ", ".join(f"{counts[kind]:,} {kind}" for kind in CLAIM_TYPES)
    total = sum(counts[kind] for kind in CLAIM_TYPES)
    unchanged = f" ({counts['unchanged']:,} more unchanged)" if counts["unchanged"] else ""
    return (
        f"{counted(counts['documents'], 'document')}{unchanged}, {counted(counts['failures'], 'failure')}; "
        f"{counted(total, 'claim')} ({claims}); "
        f"{counted(counts['words'], 'word')}, {counts['words'] / max(seconds, 1e-9):,.0f} a second"
    )
