"""What factx compare promises for any articles, and what the command prints."""

import csv
import io
import json
import re
from collections import Counter
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from factx.checks.compare.amounts import relation
from factx.checks.compare.compare import compare
from factx.checks.compare.spellings import may_be_one_name
from factx.compared import Comparison
from factx.model import Claim, Document, NumberValue, Sentence
from factx.naming.trim import fold
from factx.writers.comparison import write_comparison
from tests.conftest import Extract, Run
from tests.made import made_documents
from tests.promises import schema_validator
from tests.shell import assert_refused, write

FIRST = "Rescuers said on Monday 12 people died in the fire in Tartu. Ivan Petrov, 41, was hurt."
SECOND = (
    "In Tartu 15 people died in the fire, rescuers said on Monday. Igor Petrov was not hurt, Ivan Petrov was."
)
ELSEWHERE = "The council of Perth sold 45 <b>buses</b> to Suva for $3 million."


def _claim(**value: Any) -> Claim:
    number = NumberValue(**value)
    return Claim("", "number", "", 0, 0, Sentence(0, 0, 0, ""), number, None, negated=False, rule="made")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"number": 1135}, {"number": 1135}, "equal"),
        ({"number": 1135}, {"number": 1136}, "odds"),
        ({"number": 20}, {"number": 22}, "odds"),
        ({"number": 1200}, {"number": 1187}, "compatible"),
        ({"number": 1200}, {"number": 1100}, "odds"),
        ({"number": 1100, "comparator": ">"}, {"number": 1135}, "compatible"),
        ({"number": 1100, "comparator": ">"}, {"number": 900}, "odds"),
        ({"number": 50, "comparator": "~"}, {"number": 46}, "compatible"),
        ({"number": 50, "comparator": "~"}, {"number": 70}, "odds"),
        ({"number": 200, "comparator": "<"}, {"number": 450}, "odds"),
        ({"number": 5000, "comparator": "<"}, {"number": 5000, "comparator": ">"}, "odds"),
        ({"low": 20, "high": 30}, {"number": 25}, "compatible"),
        ({"low": 20, "high": 30}, {"number": 31}, "odds"),
        ({"low": 24}, {"number": 45}, "compatible"),
        ({"low": 24}, {"number": 4500}, "odds"),
    ],
)
def test_counts_against_counts(one: dict[str, object], other: dict[str, object], expected: str) -> None:
    a, b = _claim(kind="count", **one), _claim(kind="count", **other)
    assert (relation(a, b), relation(b, a)) == (expected, expected)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((10, "kilometer"), (6.2, "mile"), "compatible"),
        ((10, "kilometer"), (10, "mile"), "odds"),
        ((10, "kilometer"), (10, "kilogram"), None),
        ((20, "degree_Celsius"), (68, "degree_Fahrenheit"), None),
        ((3, "no such unit"), (3, "meter"), None),
    ],
)
def test_units(one: tuple[float, str], other: tuple[float, str], expected: str | None) -> None:
    a, b = (_claim(kind="measure", number=number, unit=unit) for number, unit in (one, other))
    assert relation(a, b) == expected


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Maryia Kalesnikava", "Maria Kolesnikova"),
        ("Alyaksandr Lukashenka", "Alexander Lukashenko"),
        ("Uladz Labkovich", "Uladzimir Labkovich"),
        ("Sviatlana Tsikhanouskaya", "Svetlana Tikhanovskaya"),
        ("Ales Bialiatski", "Ales Belyatsky"),
        ("Volodymyr Hryhoryev", "Vladimir Grigoriev"),
        ("Muammar Gaddafi", "Muammar al-Qadhafi"),
        ("Abdel Fattah al-Sisi", "Abdul Fattah el-Sisi"),
        ("Mao Tse-tung", "Mao Zedong"),
        ("Hsu Chih-wei", "Xu Zhiwei"),
        ("Bae Seung-woo", "Seung-woo Bae"),
        ("José Muñoz", "Jose Munoz"),
        ("J. Smith", "John Smith"),
        ("Joe Biden", "Joseph R. Biden Jr."),
    ],
)
def test_spellings_of_one_name(name: str, other: str) -> None:
    words, others = fold(name).split(), fold(other).split()
    assert may_be_one_name(words, others)
    assert may_be_one_name(others, words)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Ivan Petrov", "Igor Petrov"),
        ("Ivan Petrov", "Ivana Petrova"),
        ("Anna Petrov", "Anna Petrova"),
        ("Mario Rossi", "Maria Rossi"),
        ("Gabriel Silva", "Gabriela Silva"),
        ("Ann Lee", "Ann Leo"),
        ("John Smith", "John Smythe-Jones"),
        ("Mohammed Hassan", "Mohammed Hussein"),
        ("Kathryn Jenkin", "John Jenkin"),
        ("Li Wei", "Li Na"),
    ],
)
def test_names_of_two_people(name: str, other: str) -> None:
    assert not may_be_one_name(fold(name).split(), fold(other).split())


def _figures(comparison: Comparison) -> list[tuple[str | None, list[str]]]:
    return [
        (g.verdict, [s.claim.text for s in g.statements]) for g in comparison.groups if g.type == "number"
    ]


def test_the_lists_of_two_articles_share_people(extracted: Extract) -> None:
    one = "At least three prisoners are held alone in Gomel: Ihar Losik, Maksim Znak and Uladz Kniha."
    two = "At least two prisoners are held alone in Gomel: Uladzimir Kniha and Igor Losik."
    documents = [
        extracted(one, date(2025, 3, 1), source="a.txt"),
        extracted(two, date(2025, 9, 1), source="b.txt"),
    ]
    comparison = compare(documents)
    (group,) = [group for group in comparison.groups if group.type == "number"]
    assert group.verdict == "changed"
    assert {tuple(sorted(shared.name.split())[:1]) for shared in group.shared} == {("Ihar",), ("Kniha",)}
    people = {group.id for group in comparison.groups if group.type == "person"}
    assert {shared.id for shared in group.shared} <= people


def test_nobody_is_put_together_with_somebody_beside_them(extracted: Extract) -> None:
    documents = [extracted(FIRST, source="a.txt"), extracted(SECOND, source="b.txt")]
    for group in compare(documents).groups:
        if group.type == "person":
            assert max(Counter(statement.document for statement in group.statements).values()) == 1
            assert "Igor" not in "".join(spelling for s in group.statements for spelling in s.spellings)


def test_a_group_has_several_articles_and_an_id_of_its_own() -> None:
    comparison = compare(made_documents(20))
    assert all(len({s.document for s in group.statements}) > 1 for group in comparison.groups)
    assert len({group.id for group in comparison.groups}) == len(comparison.groups)
    assert comparison == compare(made_documents(20))


def test_many_articles() -> None:
    """Every story of a thousand articles keeps its own figures, and the wrong one is found in each."""
    comparison = compare(made_documents(200))
    for group in comparison.groups:
        assert len({statement.document.partition("-")[0] for statement in group.statements}) == 1
    differ = {g.statements[0].document.partition("-")[0] for g in comparison.groups if g.verdict == "differ"}
    changed = {
        g.statements[0].document.partition("-")[0] for g in comparison.groups if g.verdict == "changed"
    }
    assert len(differ | changed) >= 190


def test_an_article_is_not_compared_with_itself(extracted: Extract) -> None:
    document = extracted(FIRST, source="a.txt")
    assert compare([document, document]).groups == []
    assert compare([document], against=[document]).groups == []


def test_one_text_under_two_names_agrees(extracted: Extract) -> None:
    comparison = compare([extracted(FIRST, source="a.txt"), extracted(FIRST, source="b.txt")])
    assert ("agree", ["12", "12"]) in _figures(comparison)


def test_only_what_is_new_and_known_is_shown(extracted: Extract) -> None:
    known = [extracted(FIRST, source="a.txt"), extracted(FIRST + " ", source="b.txt")]
    assert compare([extracted(ELSEWHERE, source="c.txt")], against=known).groups == []
    comparison = compare([extracted(SECOND, source="c.txt")], against=known)
    assert all({s.document for s in group.statements} & {"c.txt"} for group in comparison.groups)
    assert ("differ", ["15", "12", "12"]) in _figures(comparison)


@pytest.mark.parametrize("text", ["-", "12", "No figures here.", "🔥" * 50, "5 5 5 5 5 5."])
def test_texts_with_little_in_them(extracted: Extract, text: str) -> None:
    documents: list[Document] = [extracted(text, source=f"{n}.txt") for n in range(3)]
    for output_format in ("json", "jsonl", "csv", "table", "html"):
        assert "".join(write_comparison(compare(documents), output_format)) is not None


def test_output_formats(run: Run, tmp_path: Path) -> None:
    folder = tmp_path
    write(folder, "in/a.txt", FIRST)
    write(folder, "in/b.txt", SECOND)
    done = run("compare", "in", "-f", "json")
    assert done.returncode == 1, done.stderr.decode()
    comparison = json.loads(done.stdout)
    schema = json.loads((files("factx") / "comparison.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(comparison)
    claims = Draft202012Validator({"$ref": "#/$defs/claim", "$defs": schema_validator().schema["$defs"]})
    statements = [statement for group in comparison["groups"] for statement in group["statements"]]
    for statement in statements:
        claims.validate(statement["claim"])
    lines = run("compare", "in", "-f", "jsonl").stdout.splitlines()
    assert [json.loads(line) for line in lines] == comparison["groups"]
    rows = list(csv.DictReader(io.StringIO(run("compare", "in", "-f", "csv").stdout.decode())))
    assert [row["claim.id"] for row in rows] == [statement["claim"]["id"] for statement in statements]
    assert {row["verdict"] for row in rows} == {group["verdict"] or "" for group in comparison["groups"]}


def test_the_page_stands_alone_and_escapes(run: Run, tmp_path: Path) -> None:
    folder = tmp_path
    write(folder, "a.txt", ELSEWHERE)
    write(folder, "b.txt", "Again: the council of Perth sold 45 <b>buses</b> to Suva for $3 million.")
    assert run("compare", "a.txt", "b.txt", "-o", "facts.html").returncode == 0
    page = (folder / "facts.html").read_text(encoding="utf-8")
    assert "&lt;b&gt;buses" in page
    assert "<b>buses" not in page
    assert re.findall(r"(?:src|href)=\"(?!data:|#)[^\"]*", page) == []
    assert page.count('<th scope="col"') == 3


def test_many_articles_have_no_columns() -> None:
    page = "".join(write_comparison(compare(made_documents(6)), "html"))
    assert "What the articles say" in page
    assert page.count('<th scope="col"') == 2


def test_exit_codes_and_types(run: Run, tmp_path: Path) -> None:
    folder = tmp_path
    write(folder, "a.txt", FIRST)
    write(folder, "b.txt", SECOND)
    assert run("compare", "a.txt", "b.txt").returncode == 1
    assert run("compare", "a.txt", "b.txt", "-t", "person").returncode == 0
    assert run("compare", "a.txt").returncode == 0
    assert_refused(run("compare", "a.txt", "-t", "date"), "numbers, people and places")
    assert run("compare", "a.txt", "missing.txt").returncode == 2


def test_against_what_factx_wrote(run: Run, tmp_path: Path) -> None:
    folder = tmp_path
    write(folder, "known/a.txt", FIRST)
    write(folder, "new.txt", SECOND)
    for name in ("known.db", "known.jsonl", "known.csv", "known.json"):
        assert run("batch", "known", "-o", name).returncode == 0
        done = run("compare", "new.txt", "--against", name, "-f", "json")
        assert done.returncode == 1, done.stderr.decode()
        comparison = json.loads(done.stdout)
        assert [article["stored"] for article in comparison["articles"]] == [False, True]
        assert comparison["groups"][0]["verdict"] == "differ"
    for name in ("known.jsonl", "known.csv", "known.json"):
        assert b"compare articles with it by --against, or" in run("compare", name).stderr
    assert_refused(run("compare", "new.txt", "--against", "missing.db"), "missing.db: no such file")
    write(folder, "other.jsonl", '{"text": "no claim"}\n')
    assert_refused(run("compare", "new.txt", "--against", "other.jsonl"), "other.jsonl")
