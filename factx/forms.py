"""Parts of speech and morphology: what spaCy's attribute ruler finds, worked out once for each kind of token.

The ruler tries all of its patterns at every token, an eighth of the time that a pipeline takes; but which of
them hold depends on the token's word, tag and relation only, and those repeat.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# What the patterns may ask for; a ruler that asks for more is left to spaCy.
KEYS = frozenset({"DEP", "IS_SPACE", "LOWER", "TAG"})
OPERATORS = frozenset({"IN", "NOT_IN", "REGEX"})

# So many words are remembered; a folder of articles has no end of them.
MAX_REMEMBERED = 100_000

Spec = Mapping[str, Any]
Values = Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A condition for each token of one of the ruler's patterns; `number` says what it sets, and its rank."""

    number: int
    specs: Sequence[Spec]


@dataclass(frozen=True, slots=True)
class Found:
    """The patterns of one token that hold at a kind of token, and the longer ones that may begin there."""

    numbers: tuple[int, ...]
    longer: tuple[Pattern, ...]


def build_forms(ruler: Any) -> "Callable[[Doc], Doc]":
    """A function that sets in a Doc what spaCy's AttributeRuler would set, only faster.

    It is the ruler itself where its patterns ask for more than a token's word, tag and relation.
    """
    patterns = [
        Pattern(number, specs) for number, row in enumerate(ruler.patterns) for specs in row["patterns"]
    ]
    if not all(_is_simple(spec) for pattern in patterns for spec in pattern.specs):
        return lambda doc: cast("Doc", ruler(doc))
    likely = _likely(patterns)
    attributes = [attrs.keys() for attrs in ruler.attrs]
    is_asked_for = _asked_for(pattern.specs[0].get("LOWER", {}) for pattern in patterns)
    words: dict[int, int] = {}
    remembered: dict[tuple[int, int, int], Found] = {}

    def set_forms(doc: "Doc") -> "Doc":
        if len(words) > MAX_REMEMBERED:
            words.clear()
        matches: list[tuple[int, int, int, int]] = []
        for at, token in enumerate(doc):
            word = words.get(token.lower)
            if word is None:
                tells = token.is_space or is_asked_for(token.lower_)
                word = words[token.lower] = token.lower if tells else 0
            kind = word, token.tag, token.dep
            found = remembered.get(kind)
            if found is None:
                found = remembered[kind] = _find(token, likely, attributes)
            matches += [(number, 0, at, at + 1) for number in found.numbers]
            matches += [
                (pattern.number, 0, at, at + len(pattern.specs))
                for pattern in found.longer
                if _goes_on(doc, at, pattern.specs)
            ]
        ruler.set_annotations(doc, sorted(matches))  # of two patterns the later one has precedence
        return doc

    return set_forms


def _likely(patterns: Iterable[Pattern]) -> Mapping[str | None, Sequence[Pattern]]:
    """The patterns by the tag or else the word that they begin with; under None those that name neither."""
    likely: dict[str | None, list[Pattern]] = defaultdict(list)
    for pattern in patterns:
        names = (pattern.specs[0].get("TAG"), pattern.specs[0].get("LOWER"))
        likely[next((name for name in names if isinstance(name, str)), None)].append(pattern)
    return likely


def _asked_for(wanted: Iterable[Any]) -> Callable[[str], bool]:
    """Whether any of the conditions on words names a word; to all others each of them says the same."""
    names: set[str] = set()
    expressions: list[str] = []
    for value in wanted:
        if isinstance(value, str):
            names.add(value)
            continue
        names.update(value.get("IN", ()), value.get("NOT_IN", ()))
        expressions += [value["REGEX"]] if "REGEX" in value else []
    return lambda word: word in names or any(re.search(expression, word) for expression in expressions)


def _find(
    token: "Token",
    likely: Mapping[str | None, Sequence[Pattern]],
    attributes: Sequence[Collection[int]],
) -> Found:
    values = _values(token)
    holding = [
        pattern
        for key in {token.tag_, token.lower_, None}
        for pattern in likely.get(key, ())
        if _holds(values, pattern.specs[0])
    ]
    kept: list[int] = []
    covered: set[int] = set()
    for number in sorted({p.number for p in holding if len(p.specs) == 1}, reverse=True):
        if not covered.issuperset(attributes[number]):  # else later patterns set all of it anew
            kept.append(number)
            covered.update(attributes[number])
    return Found(tuple(kept), tuple(pattern for pattern in holding if len(pattern.specs) > 1))


def _goes_on(doc: "Doc", start: int, specs: Sequence[Spec]) -> bool:
    """Whether the tokens behind the first one are as the pattern wants them."""
    rest = doc[start + 1 : start + len(specs)]
    return len(rest) == len(specs) - 1 and all(map(_holds, map(_values, rest), specs[1:]))


def _is_simple(spec: Spec) -> bool:
    """Whether a condition asks for nothing but what a kind of token is known by.

    >>> _is_simple({"TAG": "MD", "LOWER": {"IN": ["can", "could"]}}), _is_simple({"LOWER": "a", "OP": "?"})
    (True, False)
    """
    values = [value for value in spec.values() if isinstance(value, Mapping)]
    return bool(spec) and spec.keys() <= KEYS and all(value.keys() <= OPERATORS for value in values)


def _values(token: "Token") -> Values:
    return {"DEP": token.dep_, "IS_SPACE": token.is_space, "LOWER": token.lower_, "TAG": token.tag_}


def _holds(values: Values, spec: Spec) -> bool:
    return all(_fits(values[key], wanted) for key, wanted in spec.items())


def _fits(value: str | int, wanted: Any) -> bool:
    """Whether a token's attribute is what a condition wants: a value, or operators on it, all of which hold.

    >>> _fits("is", "is"), _fits("is", {"IN": ["am", "are"]}), _fits("n't", {"REGEX": "^n'?t$"})
    (True, False, True)
    """
    if not isinstance(wanted, Mapping):
        return bool(value == wanted)
    return all(
        re.search(operand, str(value)) is not None
        if operator == "REGEX"
        else (value in operand) == (operator == "IN")
        for operator, operand in wanted.items()
    )
