"""Web pages: the article without the page, its title and its date."""

import sys
from datetime import date
from pathlib import Path

import pytest

from factx.model import Options
from factx.writers import write_documents
from tests.conftest import Extract
from tests.reading import read, refusal

PAGES = Path(__file__).parent / "pages"
PARAGRAPH = (
    "<p>Police in Oslo held 45 people on 3 January 1999 after a march, the mayor said in the evening.</p>"
)


def _page(head: str = "", body: str = PARAGRAPH) -> bytes:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode()


class TestArticle:
    def test_a_news_page(self) -> None:
        article = read((PAGES / "news.html").read_bytes(), "news.html")
        assert article.title == "Two men held in Oslo after march"
        assert article.published == date(2025, 12, 23)
        assert article.text.split("\n\n") == [
            "Two men held in Oslo after march",
            "Police in Oslo held 45 people on Monday after a demonstration that the government had banned, "
            "the city's mayor said at a news conference.",
            "Two men were injured, one of them seriously, the hospital said on Tuesday. Ole Hansen, 36, was "
            "released after 16 hours.",
            "Ministry defends ban",
            "The ministry said that 3.5 million kroner had been spent on police overtime this year, up from "
            "2.1 million in 2024.",
            '"We could not let 2,000 people march," said the minister, Kari Nordmann.',
            "Year | Held",
            "2023 | 12",
            "2024 | 31",
            "Three police officers were hurt.",
            "Nine cars were damaged in the city centre.",
        ]
        assert article.warnings == ()

    @pytest.mark.parametrize("tag", ["p", "div", "article"])
    def test_a_single_block(self, tag: str) -> None:
        sentence = "Police held 45 people on Monday."
        for raw in (f"<{tag}>{sentence}", f"<{tag}>{sentence}</{tag}>"):
            assert read(raw.encode(), "a.html").text == sentence
        assert "no article in this page" in refusal(f"<{tag}></{tag}>".encode(), "a.html")

    def test_a_page_of_an_agency(self) -> None:
        article = read((PAGES / "agency.html").read_bytes(), "agency.html")
        assert article.title == "Ferry sinks off Lomar, 12 missing"
        assert article.published == date(2025, 12, 23)
        assert article.text == (
            "Ferry sinks off Lomar, 12 missing\n\n"
            "LOMAR (NNA) — A ferry with 140 people on board sank off the island of Lomar on Monday night, "
            "and 12 people are missing, the coast guard said.\n\n"
            "Rescuers pulled 128 passengers out of the water, said its head, Marta Oslak. Nineteen of them "
            "are in hospital.\n\n"
            "Too many on board?\n\n"
            "The ship was built in 1987 and was allowed to carry 110 people — 30 fewer than were on it — "
            "according to its owner.\n\n"
            "The ministry promised to publish a report within 60 days."
        )

    def test_a_live_blog_keeps_every_entry(self) -> None:
        article = read((PAGES / "live-blog.html").read_bytes(), "live.html")
        assert article.published == date(2025, 11, 2)
        for words in ("All 14 ferries", "Four people have been hurt in Tromsø", "Winds of 140 km/h"):
            assert words in article.text
        assert "Tweet" not in article.text

    def test_a_page_laid_out_with_tables(self) -> None:
        article = read((PAGES / "table-layout.html").read_bytes(), "old.html")
        assert article.text.startswith("Fire in port of Riga\n\nRIGA, May 3 1998 - A fire broke out")
        assert article.text.endswith("The police held three people.")

    def test_stamps_are_left_out(self) -> None:
        stamps = (
            "Updated 3 hours ago",
            "Published: Tue, 23 December 2025 at 08:30 GMT",
            "Last updated 1.2.2026",
        )
        for stamp in stamps:
            article = read(_page(body=f"<article><p>{stamp}</p>{PARAGRAPH}</article>"), "a.html")
            assert article.text.startswith("Police in Oslo")

    def test_a_page_that_factx_made_is_no_article(self, extracted: Extract) -> None:
        (page,) = write_documents([extracted("Police in Oslo held 45 people.")], "html", several=False)
        assert "factx wrote this" in refusal(page.encode(), "a.html")

    def test_a_page_without_an_article(self) -> None:
        empty = _page("<title>App</title><script src=app.js></script>", '<div id="root"></div>')
        assert "no article in this page" in refusal(empty, "a.html")


class TestDate:
    @pytest.mark.parametrize(
        "head",
        [
            '<meta property="article:published_time" content="2025-12-23T23:30:00+01:00">'
            '<meta property="article:modified_time" content="2025-12-27">',
            '<script type="application/ld+json">{"@type": "NewsArticle", "dateModified": "2025-12-27", '
            '"datePublished": "2025-12-23"}</script>',
            '<script type="application/ld+json">[{"@type": "NewsArticle", "comment": [{"@type": "Comment", '
            '"datePublished": "2026-01-09"}], "datePublished": "2025-12-23T06:10:00.000Z"}]</script>',
            '<script type="application/ld+json">{"@graph": [{"@type": "WebPage", '
            '"datePublished": "2020-01-01"}, {"@type": ["Article", "Report"], '
            '"datePublished": "2025-12-23"}]}</script>',
            '<script type="application/ld+json">{broken</script><meta name="date" content="2025-12-23">',
            '<meta name="DC.date.issued" content="2025-12-23">',
            '<link rel="canonical" href="https://news.example/2025/12/23/held">',
        ],
        ids=["meta", "JSON-LD", "comments", "graph", "broken", "Dublin Core", "address"],
    )
    def test_of_the_metadata(self, head: str) -> None:
        assert read(_page(head), "a.html").published == date(2025, 12, 23)

    @pytest.mark.parametrize(
        "line", ['<time datetime="2025-12-23T08:00">Tuesday</time>', '<p class="date">23 December 2025</p>']
    )
    def test_above_the_article(self, line: str) -> None:
        assert read(_page(body=f"<h1>Held</h1>{line}{PARAGRAPH}"), "a.html").published == date(2025, 12, 23)

    def test_long_ago_and_after_today(self) -> None:
        for day in (date(1951, 5, 2), date(2061, 5, 2)):
            head = f'<meta property="article:published_time" content="{day}">'
            assert read(_page(head), "a.html").published == day

    @pytest.mark.parametrize(
        ("head", "after"),
        [
            ("", ""),
            ("", "<footer>© 2024 The Record</footer>"),
            ('<meta property="article:modified_time" content="2025-12-27">', ""),
            ('<script type="application/ld+json">{"dateModified": "2025-12-27"}</script>', ""),
            (
                '<script type="application/ld+json">[{"@type": "ItemList", '
                '"itemListElement": [{"@type": "Article", "datePublished": "2025-12-27"}]}]</script>',
                "",
            ),
            ("", '<aside><time datetime="2026-01-05">5 Jan</time> Another story</aside>'),
            ("", '<div class="x"><time datetime="2026-01-05">5 Jan</time> Another story</div>'),
            ("", '<div class="comments"><time datetime="2026-01-05">5 Jan</time><p>It was 300!</p></div>'),
        ],
        ids=["none", "copyright", "changed", "changed JSON-LD", "list", "aside", "another story", "comment"],
    )
    def test_of_something_else_is_not_taken(self, head: str, after: str) -> None:
        assert read(_page(head, f"<main>{PARAGRAPH}</main>{after}"), "a.html").published is None


class TestEncoding:
    TEXT = "<p>José Muñoz was held in Spain — “by mistake” — and paid €40, the police said on Monday.</p>"

    @pytest.mark.parametrize(
        ("encoding", "head"),
        [
            ("utf-8", ""),
            ("utf-8", '<meta charset="utf-8">'),
            ("utf-8", '<meta charset="iso-8859-1">'),
            ("utf-16", ""),
            ("windows-1252", '<meta charset="windows-1252">'),
            ("windows-1252", '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">'),
        ],
    )
    def test_declared_or_seen(self, encoding: str, head: str) -> None:
        page = f"<html><head>{head}</head><body>{self.TEXT}</body></html>"
        article = read(page.encode(encoding), "a.html")
        assert article.text == self.TEXT.removeprefix("<p>").removesuffix("</p>")
        assert article.warnings == ()

    def test_of_the_prolog(self) -> None:
        text = "<p>Łódź: policja, said Wałęsa, held 45 people in the city on Monday evening.</p>"
        page = f'<?xml version="1.0" encoding="iso-8859-2"?><html><body>{text}</body></html>'
        assert "Łódź" in read(page.encode("iso8859-2"), "a.xhtml").text

    @pytest.mark.parametrize("name", ["no-such", "rot13", "hex", "undefined"])
    def test_declared_and_useless(self, name: str) -> None:
        page = f'<meta charset="{name}">{self.TEXT}'.encode("windows-1252")
        article = read(page, "a.html")
        assert "Muñoz" in article.text
        assert "read as windows-1252" in article.warnings[0]


class TestHostile:
    def test_comments_around_the_page(self) -> None:
        page = b"<!-- saved -->" + _page() + b"<!-- made in 0.3 seconds --><!-- cached -->\n"
        assert read(page, "a.html").text.startswith("Police in Oslo")

    def test_deep_nesting(self) -> None:
        for page in (_page(body="<div>" * 50_000 + PARAGRAPH), _page(body="<b><table><tr><td>" * 5_000)):
            assert "no article" in refusal(page, "a.html")

    def test_more_tags_than_any_article_has(self) -> None:
        assert "more than 200,000 tags" in refusal(_page(body="<p>a" * 300_000), "a.html")

    def test_entities_stay_what_they_are(self) -> None:
        page = b'<!DOCTYPE html [<!ENTITY a "' + b"x" * 1000 + b'">]><html><body>' + PARAGRAPH.encode()
        assert "Oslo" in read(page + b"<p>&a;&a;&a;", "a.html").text

    def test_markup_in_the_text_stays_text(self) -> None:
        page = _page(
            body="<p>They wrote &lt;script&gt;alert(1)&lt;/script&gt; on 45 walls in Oslo on Monday.</p>"
        )
        assert (
            read(page, "a.html").text == "They wrote <script>alert(1)</script> on 45 walls in Oslo on Monday."
        )


def test_the_command_that_installs_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    assert refusal(_page(), "a.html") == (
        "a.html: trafilatura is missing; install it with: pip install 'factx[html]'"
    )


def test_the_user_names_the_format() -> None:
    assert read(_page(), "a.txt", Options(input_format="html")).text.startswith("Police in Oslo")
    assert read(b"<p>45 people in Oslo", "-", Options(input_format="text")).text == "<p>45 people in Oslo"
