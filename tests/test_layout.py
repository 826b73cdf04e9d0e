"""Paragraphs, headlines, bullets and wraps."""

import pytest

from factx.layout import block_starts, find_headline, is_wrapped, lines_of


def _blocks(text: str) -> list[str]:
    starts = block_starts(text)
    return [text[start:end].strip() for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]


WRAPPED = """Flood in the valley

Two villages were cut off on Monday after the
river rose by three metres, the regional
government said. Roads to the south stayed
closed.
Helicopters brought food to the people who
had stayed behind in their houses.
"""

ONE_A_LINE = """Flood in the valley
Two villages were cut off on Monday after the river rose by three metres, the government said.
Helicopters brought food to the people who had stayed behind.
Roads stay closed
The road to the south will not open before Friday."""


def test_a_wrapped_article_has_paragraphs_of_many_lines() -> None:
    assert is_wrapped(lines_of(WRAPPED))
    assert [block.split()[0] for block in _blocks(WRAPPED)] == ["Flood", "Two", "Helicopters"]


def test_an_article_of_one_paragraph_a_line() -> None:
    assert not is_wrapped(lines_of(ONE_A_LINE))
    assert _blocks(ONE_A_LINE) == ONE_A_LINE.split("\n")


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\x85", "\u2028"])
def test_every_kind_of_line_break(newline: str) -> None:
    assert len(_blocks(ONE_A_LINE.replace("\n", newline))) == 5
    assert len(_blocks(WRAPPED.replace("\n", newline))) == 3


@pytest.mark.parametrize("bullet", ["• ", "- ", "* ", "– ", "•", "1) ", "(a) ", "2. "])
def test_a_list_entry_begins_at_its_bullet(bullet: str) -> None:
    text = f"Those held are:\n{bullet}Ann Lee\n{bullet}Bo Diaz"
    assert len(_blocks(text)) == 3


@pytest.mark.parametrize("line", ["1.5 million people fled", "-5 degrees were measured", "2.Police"])
def test_what_is_no_bullet(line: str) -> None:
    assert (
        len(_blocks(f"the river rose so fast that\n{line.lower()} in one\nnight alone, and the army\ncame."))
        == 1
    )


def test_white_space_only() -> None:
    assert block_starts(" \n\t\r\n") == []


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        (WRAPPED, "Flood in the valley"),
        (ONE_A_LINE, "Flood in the valley"),
        ("Two men were held on Monday.\n\nThey were not named.", None),
        ("Two men were held", None),
        ("• Ann Lee\n• Bo Diaz", None),
    ],
)
def test_headline(text: str, headline: str | None) -> None:
    assert find_headline(text) == headline
