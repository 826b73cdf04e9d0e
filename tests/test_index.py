"""The page that lists and searches many articles, in a real browser; and what a folder of pages keeps."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import pytest

from factx.errors import FactxError
from factx.model import Document
from factx.writers.page.article import write_page
from factx.writers.page.index import entry_of, read_index, write_index
from tests.browser import check_quiet, chromium, find, find_all, open_page, run
from tests.conftest import TODAY, Extract
from tests.documents import EVIL, OVERLAPPING

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

TEXT = 'Trials in Karvelia\n\n"We counted 53 trials behind closed doors in January," Milena Toric said.\n'


@pytest.fixture(scope="module")
def chrome() -> "Iterator[Chrome]":
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="module")
def document(extracted: Extract) -> Document:
    return extracted(TEXT, TODAY)


@pytest.fixture
def folder(document: Document, tmp_path: Path) -> Path:
    """Three pages and their index."""
    accord = replace(OVERLAPPING, published=None)
    pages = {PurePath("a b#?.html"): document, PurePath("sub/evil.html"): EVIL, PurePath("c.html"): accord}
    (tmp_path / "sub").mkdir()
    for name, each in pages.items():
        (tmp_path / name).write_text(write_page(each, index="index.html"), encoding="utf-8")
    index = write_index(entry_of(each, name) for name, each in pages.items())
    (tmp_path / "index.html").write_text(index, encoding="utf-8")
    return tmp_path


@pytest.fixture
def index(chrome: "Chrome", folder: Path) -> Path:
    open_page(chrome, folder / "index.html")
    return folder / "index.html"


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("karvelia", 1),
        ("trials DOORS", 1),
        ('"hansen of oslo"', 1),
        ("toric accord", 0),
        ("", 3),
    ],
)
def test_search_over_titles_names_and_sentences(
    chrome: "Chrome", index: Path, query: str, count: int
) -> None:
    find(chrome, "#words").send_keys(query + " ")
    assert len(find_all(chrome, "#results > li")) == count
    assert find(chrome, "#none").is_displayed() == (count == 0)
    check_quiet(chrome, index)


def test_a_sentence_that_is_found_leads_to_its_claim(chrome: "Chrome", index: Path) -> None:
    find(chrome, "#words").send_keys("behind closed doors")
    find(chrome, ".hits a").click()
    assert find(chrome, "#claim .who b").text == "Milena Toric"
    find(chrome, ".mark a").click()
    assert chrome.current_url == index.as_uri()


def test_markup_stays_text(chrome: "Chrome", index: Path) -> None:
    find(chrome, "#words").send_keys("alert")
    assert len(find_all(chrome, "#results > li")) == 1
    assert find_all(chrome, "#results img, #results script, #results svg") == []
    check_quiet(chrome, index)


def test_the_newest_first_or_by_title(chrome: "Chrome", index: Path) -> None:
    def titles() -> list[str]:
        return [title.text[:5] for title in find_all(chrome, "#results h2")]

    assert titles()[-1] == "The 2"
    run(
        chrome,
        "const order = document.getElementById('order'); order.value = 'title';"
        "order.dispatchEvent(new Event('change'))",
    )
    assert titles() == ["The 2", "Title", "Trial"]


def test_an_earlier_run_s_pages_stay_listed_while_they_are_there(folder: Path) -> None:
    assert list(read_index(folder)) == ["a%20b%23%3F.html", "c.html", "sub/evil.html"]
    (folder / "c.html").unlink()
    assert list(read_index(folder)) == ["a%20b%23%3F.html", "sub/evil.html"]
    (folder / "index.html").write_text("<html>mine</html>")
    with pytest.raises(FactxError, match="another folder"):
        read_index(folder)


def test_more_text_than_a_page_should_hold(document: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factx.writers.page.index.MAX_TEXT", 100)
    entries = [entry_of(document, PurePath(f"{number}.html")) for number in range(3)]
    assert "The text of 2 articles is too much" in write_index(entries)
    assert "is too much" not in write_index(entries[:1])
