"""From texts with names marked to a tagger: what is learnt from, and that learning works and repeats."""

import json
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from click.testing import CliRunner

from factx.errors import FactxError
from factx.training.__main__ import main
from factx.training.augment import augmented
from factx.training.examples import read_examples
from factx.training.layout import make_headline
from factx.training.lists import fill
from factx.training.people import add_titles, rename_people, shorten_people
from factx.training.pieces import UNKNOWN, Piece, to_pieces, to_text
from factx.training.score import score_file
from factx.training.sports import add_sports
from factx.training.world import World

WORLD = World(
    given={"": ["Anna", "Bo"], "KR": ["Ji-woo", "Min"]},
    family={"": ["Lee", "Diaz"], "KR": ["Kim"]},
    towns={"LV": ["Riga"], "NO": ["Oslo"]},
    countries=["Latvia", "Norway"],
    cities=["Oslo"],
    states=["Ohio"],
)

TEXT = (
    "President George Bush met Angela Merkel in the Netherlands. "
    "Merkel said Bush was late. Dutch papers agreed."
)
NAMES = [
    [0, 21, "PER"],
    [26, 39, "PER"],
    [43, 58, "LOC"],
    [60, 66, "PER"],
    [72, 76, "PERSON"],
    [87, 92, "LOC"],
]


def write_lines(path: Path, *rows: object) -> Path:
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return path


def names_of(pieces: tuple[Piece, ...]) -> list[tuple[str, str]]:
    return [(piece.text, piece.label) for piece in pieces if piece.label]


def test_sources_come_to_one_convention(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "a.jsonl", {"text": TEXT, "ents": NAMES})
    (pieces,) = read_examples([path], None)
    assert to_text(pieces)[0] == TEXT
    assert names_of(pieces) == [
        ("George Bush", "PERSON"),
        ("Angela Merkel", "PERSON"),
        ("Netherlands", "GPE"),
        ("Merkel", "PERSON"),
        ("Bush", "PERSON"),
        ("Dutch", "NORP"),
    ]


def test_another_tagger_fills_in_what_a_source_leaves_out(tmp_path: Path) -> None:
    text = "Ann saw the Alps and Oslo at the Games in Rome."
    path = write_lines(tmp_path / "a.jsonl", {"text": text, "ents": [[0, 3, "PER"], [12, 16, "LOC"]]})
    seen = [(0, 3, "GPE"), (12, 16, "LOC"), (33, 38, "EVENT"), (42, 46, "GPE")]
    known = [("Ann", "PERSON"), ("Alps", "LOC"), ("Games", "EVENT")]
    assert [names_of(pieces) for pieces in read_examples([path], lambda _: seen)] == [known]
    (pieces,) = read_examples([path], lambda _: seen, silver=[path])
    assert names_of(pieces) == [*known, ("Rome", UNKNOWN)]


def test_the_halves_make_up_the_whole(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "a.jsonl", *({"text": f"Line {i}.", "ents": []} for i in range(23)))
    whole, even, odd = (read_examples([path], None, half=half) for half in (None, 0, 1))
    assert (len(even), len(odd)) == (3, 2)
    assert sorted([*even, *odd], key=whole.index) == whole


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("{", "not an object"),
        ('{"text": "Ann"}', "not an object"),
        ('{"text": "Ann", "ents": [[0, 3]]}', "not an object"),
        ('{"text": "Ann", "ents": [[0, 3, "CHEMICAL"]]}', "label 'CHEMICAL'"),
        ('{"text": "Ann", "ents": [[0, 4, "PER"]]}', "0:4 lies outside"),
    ],
)
def test_a_bad_line_is_named(line: str, problem: str, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "Bo", "ents": []}\n' + line + "\n", encoding="utf-8")
    with pytest.raises(FactxError, match=f"a.jsonl, line 2: .*{problem}"):
        read_examples([path], None)


def test_people_keep_one_new_name_throughout_a_text() -> None:
    pieces = to_pieces("Ann Ray met Tom Ray. Ray and Ann left.", [])
    pieces = to_pieces(
        "Ann Ray met Tom Fox. Ray and Tom left. Ann Ray stayed.",
        [(0, 7, "PERSON"), (12, 19, "PERSON"), (21, 24, "PERSON"), (29, 32, "PERSON"), (39, 46, "PERSON")],
    )
    for seed in range(20):
        first, second, family, given, again = names_of(rename_people(pieces, WORLD, Random(seed), share=1))
        assert first == again
        assert first[0].endswith(family[0]) or first[0].startswith(family[0])
        assert second[0].split()[0] == given[0]


def test_titles_stand_outside_of_names() -> None:
    pieces = to_pieces("Yesterday Ann Ray met Tom.", [(10, 17, "PERSON"), (22, 25, "PERSON")])
    for seed in range(20):
        changed = add_titles(pieces, Random(seed), share=1)
        assert names_of(changed) == [("Ann Ray", "PERSON"), ("Tom", "PERSON")]
        assert len(to_text(changed)[0]) > len(to_text(pieces)[0])


def test_a_headline_keeps_its_names() -> None:
    pieces = to_pieces("Court frees Ann Ray in Riga today. She left.", [(12, 19, "PERSON"), (23, 27, "GPE")])
    text, names = to_text(make_headline(pieces, Random(0), capitals=True))
    assert text == "COURT FREES ANN RAY IN RIGA TODAY\n\nShe left."
    assert [text[start:end] for start, end, _ in names] == ["ANN RAY", "RIGA"]
    assert to_text(make_headline(pieces, Random(0), capitals=False))[0].startswith(
        "Court Frees Ann Ray in Riga Today"
    )


def test_changes_never_leave_a_name_with_space_around_it() -> None:
    pieces = to_pieces(
        "Ann Ray's aide met Tom in Riga. Ray left.", [(0, 7, "PERSON"), (19, 22, "PERSON"), (26, 30, "GPE")]
    )
    seen = set()
    for seed in range(300):
        changed = augmented(pieces, WORLD, Random(seed))
        text, names = to_text(changed)
        seen.add(text)
        assert all(text[start:end].strip() == text[start:end] != "" for start, end, _ in names)
    assert len(seen) > 200


def test_clubs_of_a_sports_page_are_no_places() -> None:
    labels: dict[str, set[str]] = {"(": set(), "\n": set()}
    for seed in range(200):
        pieces = add_sports((), WORLD, Random(seed))
        for before, piece in pairwise(pieces):
            if piece.text in ("Riga", "Oslo", "Ohio"):
                labels.setdefault(before.text[-1:], set()).add(piece.label)
    assert labels["("] == {"GPE"}  # whose country a player is from
    assert "ORG" in labels["\n"]


def test_a_template_gives_a_numbered_slot_one_name() -> None:
    for seed in range(20):
        names = names_of(fill("{C1} beat {C2}, and {C1} won in {G}.", WORLD, Random(seed)))
        assert names[0] == names[2]
        assert [label for _, label in names] == ["ORG", "ORG", "ORG", "GPE"]


def test_names_that_come_again_are_shortened() -> None:
    pieces = (Piece("Ann Ray", "PERSON"), Piece(" and "), Piece("Ann Ray", "PERSON"))
    short = [shorten_people(pieces, Random(seed), share=1)[2].text for seed in range(20)]
    assert set(short) == {"Ray", "Ann"}


def test_scores(tmp_path: Path) -> None:
    gold = [{"type": "person", "start": 0, "end": 3}, {"type": "place", "start": 7, "end": 11}]
    row = {"doc_id": "news-1", "text": "Ann in Riga, Oslo", "types": ["person", "place"], "gold": gold}
    path = write_lines(tmp_path / "news.dev.jsonl", row)
    scores = score_file(
        path, lambda _: [(0, 3, "PERSON"), (7, 11, "LOC"), (13, 17, "GPE")], {"news": "North"}
    )
    assert {(s.group, s.type): (s.precision, s.recall) for s in scores} == {
        ("news", "person"): (1, 1),
        ("North", "person"): (1, 1),
        ("news", "place"): (0.5, 1),
        ("North", "place"): (0.5, 1),
    }


def test_a_short_training_learns_and_repeats(tmp_path: Path) -> None:
    """From random values and 30 lines: the names in them are found again, with the same scores each time."""
    people, places = ("Ann Ray", "Tom Fox", "Ali Khan"), ("Riga", "Oslo", "Lima", "Cairo")
    rows, gold = [], []
    for person in people:
        for place in places:
            text = f"Yesterday {person} went to {place}."
            start = text.index(place)
            spans = [(10, 10 + len(person), "PER", "person"), (start, start + len(place), "LOC", "place")]
            rows.append({"text": text, "ents": [span[:3] for span in spans]})
            gold += [
                {
                    "doc_id": text,
                    "text": text,
                    "types": ["person", "place"],
                    "gold": [{"type": kind, "start": start, "end": end} for start, end, _, kind in spans],
                }
            ]
    texts = write_lines(tmp_path / "texts.jsonl", *rows)
    arguments = [
        "learn",
        str(texts),
        "--epochs",
        "250",
        "--gold",
        str(write_lines(tmp_path / "gold.jsonl", *gold)),
    ]
    outputs = []
    for name in ("a.npz", "b.npz"):
        path = tmp_path / name
        outcome = CliRunner().invoke(main, [*arguments, "-o", str(path)], catch_exceptions=False)
        assert outcome.exit_code == 0
        outputs.append((outcome.stdout, path.read_bytes()))
    assert outputs[0] == outputs[1]
    person, place = outputs[0][0].splitlines()[2:]
    assert float(person.split("|")[-2]) > 0.8
    assert float(place.split("|")[-2]) > 0.8
