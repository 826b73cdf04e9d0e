"""Dates without a model: one value, many spellings; the date published; arithmetic; hostile text."""

import time
from collections.abc import Collection
from datetime import date

import pytest

from factx.dates.dateline import find_published
from factx.dates.find import find_pieces
from factx.dates.holidays import holiday
from factx.dates.resolve import resolve_dates
from factx.model import DateValue, Mention

TODAY = date(2025, 12, 23)


def values_in(
    text: str,
    *,
    published: date | None = TODAY,
    day_first: bool | None = None,
    countries: Collection[str] = (),
) -> list[tuple[str, DateValue]]:
    mentions = [
        Mention(piece.start, piece.end, piece.value, piece.rule) for piece in find_pieces(text, 0, len(text))
    ]
    resolved = resolve_dates(
        mentions, published=published, text=text, day_first=day_first, countries=countries
    )
    return [(text[mention.start : mention.end], mention.value) for mention in resolved]


@pytest.mark.parametrize(
    ("timex", "spellings"),
    [
        (
            "2025-12-23",
            "December 23, 2025; Dec. 23, 2025; December 23rd, 2025; 23 December 2025; 23rd of December 2025; "
            "the 23rd of December, 2025; 23-Dec-2025; Dec-23-2025; 2025-12-23; 2025/12/23; 23.12.2025; "
            "23/12/2025; 12/23/2025; Tuesday, December 23, 2025; Tue, 23 Dec 2025; today; 2025-Dec-23; "
            "2025 December 23; 23Dec2025; the 23rd day of December 2025",
        ),
        (
            "2025-11",
            "November 2025; Nov. 2025; November, 2025; November of 2025; last month; 11/2025; 2025-11",
        ),
        ("2024", "2024; the year 2024; last year; twenty twenty-four; fiscal 2024; FY2024"),
        ("199X", "the 1990s; the 1990's; the '90s; the nineties; nineteen-nineties"),
        ("19XX", "the 20th century; the twentieth century; 20th-century"),
        (
            "2024-Q3",
            "the third quarter of 2024; third-quarter 2024; Q3 2024; 3Q 2024; last year's third quarter",
        ),
        (
            "P2Y6M",
            "two and a half years; 2 1/2 years; 2½ years; 2.5 years; two years and six months; "
            "two-and-a-half-year",
        ),
        ("PT30M", "half an hour; 30 minutes; thirty minutes; a half-hour; 30-minute; 30min; 30 min"),
        ("P1W", "every week; each week; weekly; once a week; twice a week"),
        (
            "2025-12-23T19:00",
            "7 p.m.; 7pm; 7 PM; 7:00 p.m.; 7.00pm; 19:00 GMT; 7 in the evening; 1900 GMT",
        ),
    ],
)
def test_one_value_many_spellings(timex: str, spellings: str) -> None:
    for spelling in spellings.split("; "):
        assert [(spelling, timex)] == [(found, value.timex) for found, value in values_in(spelling)]


def test_order_of_day_and_month_can_be_told() -> None:
    text = "It opened on 3/4/2025."
    assert [value.timex for _, value in values_in(text)] == [None]
    assert [value.timex for _, value in values_in(text, day_first=True)] == ["2025-04-03"]
    assert [value.timex for _, value in values_in(text, day_first=False)] == ["2025-03-04"]


@pytest.mark.parametrize(
    ("countries", "expected"),
    [
        ({"US"}, "2025-03-04"),
        ({"BY", "LT"}, "2025-04-03"),
        ({"US", "BY"}, None),
        ({"CA"}, None),
        (set(), None),
    ],
)
def test_countries_tell_the_order_of_day_and_month(countries: set[str], expected: str | None) -> None:
    text = "It opened on 3/4/2025."
    assert [value.timex for _, value in values_in(text, countries=countries)] == [expected]


def test_nothing_is_resolved_without_a_date_published() -> None:
    text = "On Friday, in May, last year and three weeks ago."
    assert [value.earliest for _, value in values_in(text, published=None)] == [None] * 4


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("MINSK, Dec. 23, 2025 (Reuters) — A court freed two men.", date(2025, 12, 23)),
        ("KYIV, Ukraine (AP), 3 May 2024 - A court freed two men.", date(2024, 5, 3)),
        ("Two men freed\n\nDecember 23, 2025\n\nA court freed two men.", date(2025, 12, 23)),
        ("Two men freed\nTuesday, 23 December 2025, 14:30 GMT\nA court freed two men.", date(2025, 12, 23)),
        ("Two men freed\nBy Ann Lee, 23 December 2025\nA court freed two men.", date(2025, 12, 23)),
        ("Two men freed\nAnn Lee | 2025-12-23 | 14:30\nA court freed two men.", date(2025, 12, 23)),
        ("Two men freed\nPublished: 23 December 2025\nUpdated: 24 December 2025\n", date(2025, 12, 23)),
        ("Two men freed\nUpdated: 24 December 2025\nPublished on 23 December 2025\n", date(2025, 12, 23)),
        ("Two men freed\nUpdated 24 December 2025 at 7 p.m.\n", date(2025, 12, 24)),
        ("Two men freed\n23.12.2025\nA court freed two men.", date(2025, 12, 23)),
        ("Two men freed\n3/4/2025\nA court freed two men.", None),
        ("MINSK, Dec. 23 (Reuters) — A court freed two men.", None),
        ("On December 23, 2025, a court freed two men.", None),
        ("The law of 23 December 2025 — a first — was hailed.", None),
        ("Two men freed\nDecember 2025\nA court freed two men.", None),
        ("Two men freed\n30 February 2025\nA court freed two men.", None),
        ("", None),
    ],
)
def test_date_published_in_the_first_lines(head: str, expected: date | None) -> None:
    assert find_published(head) == expected


@pytest.mark.parametrize(
    ("name", "year", "expected"),
    [
        ("easter", 2000, date(2000, 4, 23)),
        ("easter", 2038, date(2038, 4, 25)),
        ("thanksgiving", 2024, date(2024, 11, 28)),
        ("memorial day", 2024, date(2024, 5, 27)),
        ("cyber monday", 2024, date(2024, 12, 2)),
        ("labour day", 2024, None),
        ("easter", 1066, None),
    ],
)
def test_holidays(name: str, year: int, expected: date | None) -> None:
    assert holiday(name, year) == expected


HOSTILE = {
    "digits": "1" * 100_000,
    "commas": "1," * 50_000,
    "hyphens": "2020-" * 20_000,
    "slashes": "1/1/2020-" * 11_000,
    "articles": "a " * 50_000,
    "numbers in words": "twenty " * 14_000,
    "white space": "the" + " " * 100_000 + "year",
    "no-break spaces": "\xa0" * 100_000 + "2020",
    "years": "2020 " * 20_000,
    "months": "May " * 25_000,
    "clock": "12:12:" * 16_000,
    "brackets": "(2020 " * 16_000,
    "null characters": "\0 1 year " * 11_000,
    "labels": "Published at at at at\n" * 5_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_takes_linear_time(text: str) -> None:
    started = time.process_time()
    values_in(text)
    find_published(text)
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    "text",
    [
        "in 99999 years",
        "999999 centuries ago",
        "9999 years from now",
        "0/0/2020",
        "00:00",
        "1 1/0 years",
        "0 BC",
    ],
)
def test_odd_numbers_do_no_harm(text: str) -> None:
    for published in (TODAY, date.max, date.min):
        _assert_calendar(values_in(text, published=published))


@pytest.mark.parametrize(
    "text",
    [
        "Friday",
        "in May",
        "on Dec. 23",
        "last week",
        "next year",
        "at Easter",
        "the weekend",
        "Feb. 29",
        "the 1990s",
        "a decade ago",
    ],
)
@pytest.mark.parametrize("published", [date.min, date.max, date(1582, 10, 15)])
def test_the_ends_of_the_calendar(text: str, published: date) -> None:
    values = values_in(text, published=published)
    assert values
    _assert_calendar(values)


def _assert_calendar(values: list[tuple[str, DateValue]]) -> None:
    """Each value covers days in order, in the year that its timex tells."""
    for found, value in values:
        assert value.earliest is None or value.latest is None or value.earliest <= value.latest, found
        year = value.timex[:4] if value.timex else ""
        if year.isdigit() and value.earliest:
            assert value.earliest[:4] == year, found
