"""Overlapping mentions: which one stays."""

from dataclasses import replace

from factx.model import Mention, NumberValue
from factx.settle import settle, without_periods


def _at(start: int, end: int) -> Mention[str]:
    return Mention(start, end, "value", "made")


def test_the_longer_mention_stays() -> None:
    dates, numbers, people, _ = settle(
        dates=[_at(3, 7)], numbers=[_at(0, 11)], people=[_at(0, 2)], places=[_at(9, 10)]
    )
    assert (dates, numbers, people) == ([], [_at(0, 11)], [])


def test_of_equal_mentions_the_date_stays() -> None:
    dates, numbers, _, places = settle(dates=[_at(0, 4)], numbers=[_at(0, 4)], people=[], places=[_at(0, 4)])
    assert dates == [_at(0, 4)]
    assert numbers == places == []


def test_a_loser_frees_what_only_it_overlapped() -> None:
    _, numbers, people, places = settle(
        dates=[], numbers=[_at(0, 9)], people=[_at(8, 12)], places=[_at(11, 14)]
    )
    assert (numbers, people, places) == ([_at(0, 9)], [], [_at(11, 14)])


def test_mentions_that_touch_both_stay() -> None:
    dates, numbers, _, _ = settle(dates=[_at(4, 8)], numbers=[_at(0, 4), _at(8, 9)], people=[], places=[])
    assert len(dates) + len(numbers) == 3


def test_one_mention_for_one_extent() -> None:
    _, numbers, _, _ = settle(dates=[], numbers=[_at(0, 4), _at(0, 4)], people=[], places=[])
    assert numbers == [_at(0, 4)]


def test_the_period_of_a_rate_is_no_date_of_its_own() -> None:
    text = "paid 1,900 cedis a month, or 1,900 cedis a day or two, or 30 trips a month"
    money = NumberValue(kind="money", number=1900, unit="GHS", per="month")
    numbers = [
        Mention(5, 16, money, "made"),
        Mention(29, 40, replace(money, per="day"), "made"),
        Mention(58, 60, replace(money, kind="count", unit=None), "made"),
    ]
    dates = [_at(17, 24), _at(41, 53), _at(67, 74)]
    assert [text[date.start : date.end] for date in dates] == ["a month", "a day or two", "a month"]
    assert without_periods(dates, numbers, text) == dates[1:]
