"""Where a name begins and ends."""

import pytest

from factx.naming.trim import trim_name
from factx.people.value import without_titles


@pytest.mark.parametrize(
    ("found", "name"),
    [
        ("• Ann Lee", "Ann Lee"),
        ("Ann Lee's", "Ann Lee"),
        ("Ann Lee’s", "Ann Lee"),
        ("the Netherlands’", "Netherlands"),
        ("The Hague", "The Hague"),
        ("“Ann Lee”", "Ann Lee"),
        ("Ann Lee\nBo Diaz", "Ann Lee"),
        ("the Gulf of\nMexico", "Gulf of"),
        ("—", ""),
        ("123", ""),
        ("", ""),
    ],
)
def test_trim_name(found: str, name: str) -> None:
    start, end = trim_name(found, 0, len(found))
    assert found[start:end] == name


@pytest.mark.parametrize(
    ("found", "name"),
    [
        ("Mr. Ann Lee", "Ann Lee"),
        ("President Lee", "Lee"),
        ("Lt. Gen. Bo Diaz", "Bo Diaz"),
        ("Major", "Major"),
    ],
)
def test_titles(found: str, name: str) -> None:
    assert without_titles(found) == name
