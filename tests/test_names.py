"""Where a name begins and ends, and how spellings compare."""

import pytest

from factx.naming.trim import fold, trim_name


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
    ("name", "folded"),
    [
        ("SÃO TOMÉ", "sao tome"),
        ("N’Djamena", "ndjamena"),
        ("Port-au-Prince", "port au prince"),
        ("Łódź", "lodz"),
        ("İstanbul", "istanbul"),
        ("Tromsø", "tromso"),
        ("St.  Louis", "st louis"),
        ("—", ""),
    ],
)
def test_fold(name: str, folded: str) -> None:
    assert fold(name) == folded
