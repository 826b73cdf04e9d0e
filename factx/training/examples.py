"""Files of texts with names marked -> examples in the tagger's labels, some neighbours to a text.

A line is a JSON object {"text", "ents": [[start, end, label]]}. Sources differ in what they mark and how
far a name reaches; here all come to one convention: no titles, no leading "the", no possessive 's.
"""

import json
import re
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from pathlib import Path

from factx.errors import FactxError
from factx.naming.gazetteer import places_called
from factx.naming.trim import trim_name
from factx.naming.words import DEMONYMS, HONORIFICS, PLURAL_DEMONYMS, TITLE_WORDS, TITLES
from factx.training.pieces import UNKNOWN, Marked, Pieces, to_pieces

# A source's label -> ours; a place's sort is settled later, a people's word tells itself.
PLACE = "PLACE"
FOLDED = {
    "ANIM": "MISC",
    "EVENT": "EVENT",
    "FAC": "FAC",
    "GPE": "GPE",
    "GPE_OR_NORP": PLACE,
    "LANGUAGE": "MISC",
    "LAW": "MISC",
    "LOC": PLACE,
    "MISC": "MISC",
    "NORP": "NORP",
    "ORG": "ORG",
    "PER": "PERSON",
    "PERSON": "PERSON",
    "PLACE": PLACE,
    "PRODUCT": "MISC",
    "WORK_OF_ART": "MISC",
}

PLACES = ("GPE", "LOC", "FAC")
OTHERS = ("EVENT", "MISC")

# Lines that make up one text, so that a name may occur again in it.
LINES_A_TEXT = 5

FIRST_WORD_RE = re.compile(r"(?P<word>\S+)\s+(?=\S)")

Tag = Callable[[str], Sequence[Marked]]


def read_examples(
    paths: Iterable[Path], tag: Tag | None, *, silver: Container[Path] = (), half: int | None = None
) -> list[Pieces]:
    """The texts of the files, LINES_A_TEXT lines each; of every two texts only one where `half` is 0 or 1.

    `tag` is another tagger: it marks the labels that a source does not have. A name that it sees where one of
    the `silver` files, marked by a machine, has none is left open. Raises FactxError where a line is not as
    described, with its number.
    """
    examples = []
    for path in paths:
        rows = list(_rows(path))
        has_others = any(label in OTHERS for _, names in rows for _, _, label in names)
        texts = [_joined(rows[at : at + LINES_A_TEXT]) for at in range(0, len(rows), LINES_A_TEXT)]
        for text, names in texts if half is None else texts[half::2]:
            tagged = tag(text) if tag else ()
            marked = _completed(text, names, tagged, has_others=has_others, is_silver=path in silver)
            examples.append(to_pieces(text, marked))
    return examples


def _rows(path: Path) -> Iterator[tuple[str, list[Marked]]]:
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise FactxError(f"{path}: can't be read as UTF-8 text: {error}") from error
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _row(line, f"{path}, line {number}")


def _row(line: str, where: str) -> tuple[str, list[Marked]]:
    """The text of a line and its names in our labels and our convention."""
    try:
        row = json.loads(line)
        text, ents = row["text"], [(int(start), int(end), str(label)) for start, end, label in row["ents"]]
    except (ValueError, KeyError, TypeError) as error:
        raise FactxError(
            f'{where}: not an object {{"text", "ents": [[start, end, label]]}}: {error}'
        ) from error
    names = []
    for start, end, label in ents:
        if label not in FOLDED:
            raise FactxError(f"{where}: label {label!r} is none of {', '.join(FOLDED)}")
        if not 0 <= start < end <= len(text):
            raise FactxError(f"{where}: {start}:{end} lies outside of the text")
        folded = "NORP" if _is_people(text[start:end]) else FOLDED[label]
        names.append((*trimmed(text, start, end, is_person=folded == "PERSON"), folded))
    return text, [(start, end, label) for start, end, label in names if start < end]


def _is_people(name: str) -> bool:
    return name.lower() in DEMONYMS or name.lower() in PLURAL_DEMONYMS


def trimmed(text: str, start: int, end: int, *, is_person: bool) -> tuple[int, int]:
    """The extent of the name itself.

    >>> text = "said President Bush's aide"
    >>> start, end = trimmed(text, 5, 21, is_person=True)
    >>> text[start:end]
    'Bush'
    """
    start, end = trim_name(text, start, end)
    while is_person and (first := FIRST_WORD_RE.match(text, start, end)) and _is_title(text, first, end):
        start = first.end()
    return start, end


def _is_title(text: str, first: re.Match[str], end: int) -> bool:
    word = first["word"].lower().rstrip(".,")
    further = {other.lower().rstrip(".") for other in text[first.end() : end].split()[:-1]}
    return word in TITLES or word in HONORIFICS or (word in TITLE_WORDS and bool(further & TITLES))


def _joined(rows: Iterable[tuple[str, list[Marked]]]) -> tuple[str, list[Marked]]:
    """Neighbouring lines as the paragraphs of one text."""
    text, names = "", []
    for own, marked in rows:
        text += "\n\n" if text else ""
        names += [(start + len(text), end + len(text), label) for start, end, label in marked]
        text += own
    return text, names


def _completed(
    text: str, names: Sequence[Marked], tagged: Sequence[Marked], *, has_others: bool, is_silver: bool
) -> list[Marked]:
    """The names that the source has, without overlaps, and what another tagger sees beside them."""
    found: list[Marked] = []
    for start, end, label in sorted(names):
        if not _touching(found, start, end):
            seen = [other for _, _, other in _touching(tagged, start, end)]
            found.append((start, end, _settled(label, seen, text[start:end])))
    known = list(found)
    for start, end, label in tagged:
        if _touching(known, start, end):
            continue
        if label == "NORP" or (label in OTHERS and not has_others):
            found.append((start, end, label))
        elif is_silver and label not in OTHERS:
            found.append((start, end, UNKNOWN))
    return found


def _touching(names: Iterable[Marked], start: int, end: int) -> list[Marked]:
    return [name for name in names if name[0] < end and start < name[1]]


def _settled(label: str, seen: Sequence[str], name: str) -> str:
    """The label of a name, a place's sort being as another tagger sees it, or as the gazetteer has it."""
    if label == PLACE:
        places = places_called(name)
        return next(
            (other for other in seen if other in PLACES),
            "LOC" if places and places[0].kind == "natural" else "GPE",
        )
    return next((other for other in seen if other in ("EVENT", "NORP")), label) if label == "MISC" else label
