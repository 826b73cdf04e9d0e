"""Who says it, negation and ties: what the cases in cases/context.json do not show sentence by sentence."""

import time

import pytest

from factx.context.attribution import Statement, attribution_of
from factx.context.quotations import find_quotations
from factx.layout import block_starts
from factx.model import Attribution, Mention
from tests.conftest import Extract


def quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in find_quotations(text, block_starts(text))]


@pytest.mark.parametrize(
    "text",
    [
        'He said: "We left."',
        "He said: “We left.”",
        "He said: «We left.»",
        "He said: »We left.«",
        "He said: „We left.“",
        "He said: ``We left.''",
        "He said: ''We left.''",
        "He said: ‘We left.’",
        "He said: 'We left.'",
        'He said:\u00a0"We left."',
        'He said:\t"We left."',
    ],
)
def test_one_quotation_in_many_marks(text: str) -> None:
    assert [words.strip("\"“”«»„`'‘’") for words in quoted(text)] == ["We left."]


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ('"No," he said. "Never."', ['"No,"', '"Never."']),
        ('"She said «no» and “never” to me."', ['"She said «no» and “never” to me."']),
        ("'The workers' pay is low,' he said.", ["'The workers' pay is low,'"]),
        ("The workers' pay isn't low in the '90s.", []),
        ('A 5" pipe and a 6" pipe.', []),
        ("It's rock 'n' roll.", []),
        ("He said “no.", []),
        ("“One.\n\n“Two.\n\n“Three,” he said.", ["“One.", "“Two.", "“Three,”"]),
        ("“One.\n\nTwo.", ["“One."]),
        ('"One, he said. "Two."', ['"Two."']),
        ("", []),
        ('"', []),
    ],
)
def test_where_a_quotation_begins_and_ends(text: str, quotations: list[str]) -> None:
    assert quoted(text) == quotations


def test_a_paragraph_that_opens_with_a_mark_follows_on() -> None:
    text = "He said: “One.\n\n“Two.”\n\n“Three.”"
    assert [q.follows_on for q in find_quotations(text, block_starts(text))] == [False, True, False]


@pytest.mark.parametrize(
    "junk", ['"', '"a ', "“", "„", "«“", "'a ", "'a' ", "''a", "'as 's ", "``", "“\n\n", "\" 'a "]
)
def test_marks_without_end_take_no_time(junk: str) -> None:
    text = junk * (100_000 // len(junk))
    blocks = block_starts(text)
    start = time.process_time()
    find_quotations(text, blocks)
    assert time.process_time() - start < 1


def test_a_mention_over_the_edge_of_a_statement_is_not_attributed() -> None:
    said = Attribution("Ann Lee", "said", 0, 7)
    statements = [Statement(10, 20, said)]
    assert attribution_of(Mention(10, 20, None, "made"), statements) == said
    assert attribution_of(Mention(15, 21, None, "made"), statements) is None
    assert attribution_of(Mention(0, 7, None, "made"), []) is None


def test_source_stands_where_the_offsets_say(extracted: Extract) -> None:
    document = extracted(
        "Daniel Novak opened the fair in Graz. He said that Anna Fischer had come from Vienna."
    )
    vienna = next(claim for claim in document.claims if claim.text == "Vienna")
    assert vienna.attribution is not None
    assert vienna.attribution.start is not None
    assert document.text[vienna.attribution.start : vienna.attribution.end] == "He"
    assert vienna.attribution.source == "Daniel Novak"
    assert vienna.attribution.entity == "person:daniel-novak"


@pytest.mark.parametrize(
    "text",
    ['"', "said", ": ", "according to", "“”", "He said", "said said said " * 50, ":" * 500],
)
def test_odd_texts_are_read(extracted: Extract, text: str) -> None:
    assert extracted(text).text == text
