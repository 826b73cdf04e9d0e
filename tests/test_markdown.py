"""Markdown: the text without its marks."""

from datetime import date

import pytest

from tests.reading import read, refusal


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("Police *held* **45** people.", "Police held 45 people."),
        ("Police held\n45 people\n\nin Oslo.", "Police held 45 people\n\nin Oslo."),
        ('[Ole Hansen](https://x.example/123 "t") left ![a photo of 9 men](x.jpg).', "Ole Hansen left ."),
        ("Head\n====\n\nText.\n\nSub\n---\n\nMore.", "Head\n\nText.\n\nSub\n\nMore."),
        ("- one car\n- two\n  cars\n\n1. third\n2. fourth", "one car\n\ntwo cars\n\nthird\n\nfourth"),
        ('> He said:\n> "No."', 'He said: "No."'),
        ("| Year | Held |\n|------|-----:|\n| 2024 | 31 |", "Year | Held\n\n2024 | 31"),
        ("Before\n\n```python\nx = 45\n```\n\nAfter `45`", "Before\n\nAfter 45"),
        ("    Indented by its writer.", "Indented by its writer."),
        ("A &amp; B, 5 \\* 6, caf&eacute;", "A & B, 5 * 6, café"),
        (
            "<div class=x>A <b>man</b></div>\n\n<script>alert(45)</script>\n\nleft<br>now",
            "A man\n\nleft\nnow",
        ),
        ("Held.[^1]\n\n***\n\nMore.", "Held.\n\nMore."),
        ("a ~~b~~ c  \nd", "a b c\nd"),
    ],
)
def test_text(raw: str, expected: str) -> None:
    assert read(raw.encode(), "a.md").text == expected


@pytest.mark.parametrize(
    ("raw", "title", "published"),
    [
        ("# Two *men* held\n\nText.", "Two men held", None),
        (
            '---\ntitle: "Two men: held"\ndate: 2025-12-23T08:00:00\n---\nText.',
            "Two men: held",
            date(2025, 12, 23),
        ),
        (
            "---\r\ntitle: 'Held'\r\npublished: 2025-12-23\r\ntags: [a]\r\n---\r\n# Other\r\n",
            "Held",
            date(2025, 12, 23),
        ),
        ("---\ndate: 2025-12-23 08:00:00 +0100\n---\nText.", None, date(2025, 12, 23)),
        ('+++\ntitle = "Held"\ndate = 2025-12-23T08:00:00Z\n+++\nText.', "Held", date(2025, 12, 23)),
        ("Text.\n\n# Later\n", None, None),
        ("---\n\nA rule above.", None, None),
    ],
)
def test_title_and_date(raw: str, title: str | None, published: date | None) -> None:
    article = read(raw.encode(), "a.markdown")
    assert (article.title, article.published) == (title, published)
    assert "title" not in article.text


def test_a_date_that_can_not_be_read_is_said() -> None:
    article = read(b"---\ndate: soon\n---\nText.", "a.md")
    assert article.published is None
    assert article.warnings == ("a.md: published 'soon' is no date; give it as YYYY-MM-DD",)


@pytest.mark.parametrize("raw", ["[" * 20_000 + "Two men", "*a " * 20_000, "a `" * 20_000, "<a " * 20_000])
def test_hostile(raw: str) -> None:
    assert read(raw.encode(), "a.md").text


@pytest.mark.parametrize("raw", ["> " * 5_000 + "Two men", "- " * 5_000 + "a"])
def test_what_is_nested_too_deeply_is_refused_and_not_left_out(raw: str) -> None:
    assert "nested 100 deep" in refusal(raw.encode(), "a.md")
