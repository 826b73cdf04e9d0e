"""Parts of names, roles, and which names are one person: no model needed."""

import pytest

from factx.model import PersonName
from factx.naming.same import person_groups
from factx.people.roles import role_after, role_before
from factx.people.value import parse_name


@pytest.mark.parametrize(
    ("name", "given", "family"),
    [
        ("Maria Silva", "Maria", "Silva"),
        ("Isabel dos Santos", "Isabel", "dos Santos"),
        ("Ursula von der Leyen", "Ursula", "von der Leyen"),
        ("Gabriel García Márquez", "Gabriel", "García Márquez"),
        ("Yoon Suk-yeol", "Suk-yeol", "Yoon"),
        ("Nguyen Phu Trong", "Phu Trong", "Nguyen"),
        ("Xi Jinping", "Jinping", "Xi"),
        ("Jackie Chan", "Jackie", "Chan"),
        ("Aung San Suu Kyi", None, None),
        ("Mohammed bin Salman", "Mohammed", None),
        ("Hamad bin Khalifa Al Thani", "Hamad", "Al Thani"),
        ("Martin Luther King Jr", "Martin Luther", "King"),
        ("Suharto", None, None),
    ],
)
def test_parts(name: str, given: str | None, family: str | None) -> None:
    assert parse_name(name) == (given, family)


@pytest.mark.parametrize(
    ("names", "groups"),
    [
        (["Ann Lee", "Lee"], [0, 0]),
        (["Lee", "Ann Lee"], [0, 0]),
        (["Ann Smith", "Tom Smith", "Smith"], [0, 1, 2]),
        (["Ann Smith", "Smith", "Tom Smith", "Smith"], [0, 0, 2, 0]),
        (["Eugene Nida", "Eugene A. Nida", "E. Nida"], [0, 0, 0]),
        (["Joe Biden", "Joseph Biden", "Joseph R. Biden Jr"], [0, 0, 2]),
        (["Alexander Lukashenko", "Alexander Lukashenka"], [0, 0]),
        (["Daniel Novak", "Daniela Novak"], [0, 1]),
        (["Gabriel García Márquez", "Márquez", "Gabriel"], [0, 0, 0]),
        (["Yoon Suk-yeol", "Yoon"], [0, 0]),
        (["ANN LEE", "Ann Lee"], [0, 0]),
        (["Ann Lee", "Leeds"], [0, 1]),
    ],
)
def test_one_person(names: list[str], groups: list[int]) -> None:
    assert person_groups([PersonName(name) for name in names]) == groups


def test_a_title_tells_two_people_of_one_surname_apart() -> None:
    names = [PersonName("Anna Novak"), PersonName("Thomas Novak"), PersonName("Novak", gender="m")]
    assert person_groups(names) == [0, 1, 1]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ann Lee, head and founder of Viasna, said so.", "head and founder of Viasna"),
        ("Ann Lee, 48, a lawyer from Minsk, left.", "lawyer from Minsk"),
        ("Ann Lee, who is the mayor of Riga, left.", "mayor of Riga"),
        ("Ann Lee, Bo Diaz and others left.", None),
        ("Ann Lee, however, left.", None),
        ("Ann Lee left.", None),
    ],
)
def test_role_after(text: str, role: str | None) -> None:
    assert role_after(text, 7) == role


@pytest.mark.parametrize(
    ("before", "title", "role"),
    [
        ("the former deputy minister ", "", "former deputy minister"),
        ("police told lawyer ", "", "lawyer"),
        ("Prime Minister ", "Prime Minister", "Prime Minister"),
        ("talks with Minister of Transport ", "", "Minister of Transport"),
        ("the deputy minister for Trade and Industry ", "", "deputy minister for Trade and Industry"),
        ("a letter to Peru ", "", None),
        ("Dr ", "Dr", None),
        ("on Monday ", "", None),
    ],
)
def test_role_before(before: str, title: str, role: str | None) -> None:
    assert role_before(f"{before}Ann Lee", len(before), title) == role
