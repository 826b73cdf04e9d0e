"""Findings -> JSON, JSON Lines or a table for people to read."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Literal

from factx.findings import Checked, Finding, Involved, Verdict
from factx.version import VERSION
from factx.writers.claims import SCHEMA_VERSION, claim_dict
from factx.writers.json import write_array, write_object
from factx.writers.suffixes import format_by_suffix
from factx.writers.terminal import VISIBLE, one_line, printed

if TYPE_CHECKING:
    from rich.console import Group, RenderableType
    from rich.text import Text

FindingsFormat = Literal["json", "jsonl", "table"]
FINDINGS_FORMATS: tuple[FindingsFormat, ...] = ("json", "jsonl", "table")
SUFFIXES: dict[str, FindingsFormat] = {
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".txt": "table",
}

# Which keys of a claim a finding repeats.
CLAIM_KEYS = ("id", "type", "text", "start", "end", "sentence")
MARKS: dict[Verdict, str] = {"inconsistent": "✗", "unclear": "?", "consistent": "✓"}
COLORS: dict[Verdict, str] = {"consistent": "green", "inconsistent": "red", "unclear": "yellow"}


def findings_format_of(path: str) -> FindingsFormat:
    """The format that a file name's ending asks for; raises FactxError where it names none.

    >>> findings_format_of("out/findings.jsonl")
    'jsonl'
    """
    return format_by_suffix(path, SUFFIXES)


def write_findings(
    articles: Iterable[Checked],
    output_format: FindingsFormat,
    *,
    several: bool,
    width: int | None = None,
    color: bool = False,
) -> Iterator[str]:
    """The findings in pieces of text; JSON is an array where there may be several articles.

    `width` (columns, None for the terminal's own) and `color` are for the table.
    """
    match output_format:
        case "json" if several:
            yield from write_array(map(checked_dict, articles))
        case "json":
            yield from (write_object(checked_dict(article)) + "\n" for article in articles)
        case "jsonl":
            yield from (line for article in articles for line in _lines(article))
        case "table":
            yield from printed(map(_drawing, articles), width=width, color=color)


def checked_dict(article: Checked) -> dict[str, Any]:
    """One article's findings as they are printed."""
    return {
        "schema_version": SCHEMA_VERSION,
        "factx_version": VERSION,
        "document": {
            "source": article.source,
            "sha256": article.sha256,
            "title": article.title,
            "published": article.published.isoformat() if article.published else None,
            "published_from": article.published_from,
        },
        "findings": [finding_dict(finding) for finding in article.findings],
    }


def finding_dict(finding: Finding) -> dict[str, Any]:
    """One finding as it is printed, each of its claims with its offsets and its sentence."""
    return {
        "id": finding.id,
        "kind": finding.kind,
        "verdict": finding.verdict,
        "explanation": finding.explanation,
        "claims": [_involved(involved) for involved in finding.claims],
        "rule": finding.rule,
    }


def _involved(involved: Involved) -> dict[str, Any]:
    claim = claim_dict(involved.claim)
    return {"role": involved.role, **{key: claim[key] for key in CLAIM_KEYS}}


def _lines(article: Checked) -> Iterator[str]:
    for finding in article.findings:
        line = {"document": article.source, **finding_dict(finding)}
        yield json.dumps(line, ensure_ascii=False) + "\n"


def _drawing(article: Checked) -> "Group":
    """The article's title and counts, then each finding over the sentences that it is about."""
    from rich.console import Group
    from rich.padding import Padding
    from rich.text import Text

    counts = Counter(finding.verdict for finding in article.findings)
    told = ", ".join(f"{counts[verdict]} {verdict}" for verdict in MARKS if counts[verdict])
    published = f"published {article.published}; " if article.published else ""
    parts: list[RenderableType] = [
        Text(one_line(article.title or article.source), style="bold"),
        Text(f"{published}{told or 'nothing found'}\n", style="dim"),
    ]
    for finding in article.findings:
        style = COLORS[finding.verdict]
        parts.append(Text(f"{MARKS[finding.verdict]} {one_line(finding.explanation)}", style=f"bold {style}"))
        parts.append(Padding(Group(*_sentences(finding)), (0, 0, 1, 2)))
    return Group(*parts)


def _sentences(finding: Finding) -> "Iterator[Text]":
    """The sentences of a finding in text order, the claims in them underlined."""
    from rich.text import Text

    sentences = {involved.claim.sentence.start: involved.claim.sentence for involved in finding.claims}
    for start, sentence in sorted(sentences.items()):
        text = Text(sentence.text.translate(VISIBLE))
        for involved in finding.claims:
            claim = involved.claim
            if claim.sentence.start == start:
                text.stylize("bold underline", claim.start - start, claim.end - start)
        yield text
