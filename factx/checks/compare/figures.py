"""A number claim with what tells which thing it is a figure of."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from factx.checks.compare.moments import Moment, moment_of, reported_day
from factx.checks.compare.wording import content_words, families_of, name_keys_of, names_in, stem, words_in
from factx.checks.compare.words import ANYBODY, LIGHT_VERBS, NO_CONTENT, PLANNED_WORDS, SAME_NOUNS
from factx.compared import AsOf
from factx.model import Claim, Document, NumberValue, PersonValue, PlaceValue

# Labels, ranks and results of games are no figures of a thing.
COMPARED_KINDS = ("age", "count", "measure", "money", "percent", "ratio")

# How many words around a number are taken for its own.
NEAR_WORDS = 8

# What ends the words that belong to a number: "killed 14; 27 were hurt", "(27 of them hurt)".
BREAK_RE = re.compile(r"[;:()\[\]—–]|,\s|\s(?:and|but|while|whereas)\s")
FORMER_RE = re.compile(r"(?:ex|former)(?:[-\s]|$)", re.IGNORECASE)

# "a further 300 people", "two more victims"
ADDED_BEFORE_RE = re.compile(r"\b(?:additional|another|extra|further|other)\s+\Z", re.IGNORECASE)
ADDED_AFTER_RE = re.compile(r"\s+(?:additional|extra|further|more|new|others?)\b", re.IGNORECASE)

# Nouns that a stem does not bring together.
PLURALS = {"child": "children", "man": "men", "person": "people", "woman": "women"}

# "Andrew Lopez, 20," and "36-year-old Russian citizen Andrei Padniabienny"
AGE_AFTER_RE = re.compile(r",\s|\s\(")
AGE_BEFORE_RE = re.compile(r"\s(?:[^\s.,;:]+\s){0,3}")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number claim and its matter.

    `noun` is what is counted and `modifiers` its other words; `families` is what happens to it or is
    measured, `verb` the stem of a verb that stands in no family. `near` are the stems beside the number,
    `words` those of its whole sentence, `names` the sentence's other names. `place` is the claim's own place,
    `countries` are those of the sentence's places. `planned` tells of what is to come, `added` of what comes
    on top of another figure. `source` are the stems of who says it, `people` the entities in the sentence,
    `owner` the one whose age it is.
    """

    article: int
    claim: Claim
    value: NumberValue
    measure: str
    noun: str | None
    modifiers: frozenset[str]
    families: frozenset[str]
    verb: str | None
    near: frozenset[str]
    words: frozenset[str]
    names: frozenset[str]
    place: PlaceValue | None
    countries: frozenset[str]
    moment: Moment
    planned: bool
    added: bool
    source: frozenset[str]
    people: frozenset[str]
    owner: str | None


@dataclass(frozen=True, slots=True)
class Setting:
    """The article that a figure stands in: its day, names, and claims by id and by their sentence's start."""

    article: int
    reported: AsOf | None
    names: frozenset[str]
    by_id: Mapping[str, Claim]
    by_sentence: Mapping[int, Sequence[Claim]]


def figures_of(document: Document, article: int, names: frozenset[str]) -> tuple[Figure, ...]:
    """The figures of a document in text order: its amounts that the text does not deny.

    `names` are the article's: they tell whether the first word of a sentence is one.
    """
    by_sentence: dict[int, list[Claim]] = defaultdict(list)
    for claim in document.claims:
        by_sentence[claim.sentence.start].append(claim)
    by_id = {claim.id: claim for claim in document.claims}
    setting = Setting(article, reported_day(document), names, by_id, by_sentence)
    return tuple(
        figure
        for claim in document.claims
        if isinstance(claim.value, NumberValue) and claim.value.kind in COMPARED_KINDS and not claim.negated
        if (figure := _figure(claim, claim.value, setting)) is not None
    )


def _figure(claim: Claim, value: NumberValue, setting: Setting) -> Figure | None:
    """The claim with its matter; None for an age that is nobody's."""
    beside = setting.by_sentence[claim.sentence.start]
    owner = _owner(claim, beside) if value.kind == "age" else None
    if value.kind == "age" and owner is None:
        return None
    clause = _own_words(claim, beside)
    before, after = map(_content, clause)
    families, verb = _happening(value, before, after)
    where = setting.by_id[value.where].value if value.where and value.where in setting.by_id else None
    text = claim.sentence.text
    return Figure(
        article=setting.article,
        claim=claim,
        value=value,
        measure=_measure(value),
        noun=noun_of(value),
        modifiers=_modifiers(value),
        families=families,
        verb=verb,
        near=frozenset(map(stem, (*before, *after))),
        words=content_words(text),
        names=(names_in(text) | _first_name(text, setting.names)) - set(name_keys_of(value.of or "")),
        place=where if isinstance(where, PlaceValue) else None,
        countries=frozenset(
            other.value.country
            for other in beside
            if isinstance(other.value, PlaceValue) and other.value.country
        ),
        moment=moment_of(
            value, by_id=setting.by_id, reported=setting.reported, words=[*clause[0], *clause[1]]
        ),
        planned=_is_planned(claim),
        added=_is_added(claim),
        source=content_words((claim.attribution and claim.attribution.source) or ""),
        people=frozenset(other.value.entity for other in beside if isinstance(other.value, PersonValue)),
        owner=owner,
    )


def _own_words(claim: Claim, beside: Sequence[Claim]) -> tuple[list[str], list[str]]:
    """The words before the number, nearest first, and those behind it, up to what ends its own words.

    >>> from factx.model import Sentence
    >>> text = "In all, 14 of them died, and 27 were hurt."
    >>> sentence, value = Sentence(0, 0, 42, text), NumberValue("count", 14)
    >>> _own_words(Claim("n", "number", "14", 8, 10, sentence, value, None, False, ""), [])
    ([], ['of', 'them', 'died'])
    """
    text, start = claim.sentence.text, claim.start - claim.sentence.start
    end = claim.end - claim.sentence.start
    first = max(
        (
            other.end - claim.sentence.start
            for other in beside
            if other.type == "number" and other.end <= claim.start
        ),
        default=0,
    )
    breaks = [found.end() for found in BREAK_RE.finditer(text, first, start)]
    before = words_in(text[breaks[-1] if breaks else first : start])
    stop = BREAK_RE.search(text, end)
    last = min(
        (
            other.start - claim.sentence.start
            for other in beside
            if other.type == "number" and other.start >= claim.end
        ),
        default=len(text),
    )
    after = words_in(text[end : min(stop.start() if stop else last, last)])
    return before[::-1], after


def _first_name(sentence: str, names: frozenset[str]) -> frozenset[str]:
    """The word that begins the sentence, where the article has it as a name elsewhere."""
    return frozenset(key for word in words_in(sentence)[:1] for key in name_keys_of(word)) & names


def _content(words: Iterable[str]) -> list[str]:
    return [word for word in words if len(word) > 1 and word.casefold() not in NO_CONTENT][:NEAR_WORDS]


def _is_planned(claim: Claim) -> bool:
    """Whether the words before the number, in its part of the sentence, tell of what is to come."""
    before = claim.sentence.text[: claim.start - claim.sentence.start]
    own = re.split(r"[;:]|,\s", before)[-1]
    return any(word in PLANNED_WORDS for word in words_in(own))  # "May" is a month


def _is_added(claim: Claim) -> bool:
    """Whether the number comes on top of another: "two more victims", "a further 300 people"."""
    text, offset = claim.sentence.text, claim.sentence.start
    before, after = text[: claim.start - offset], text[claim.end - offset :]
    return ADDED_BEFORE_RE.search(before) is not None or ADDED_AFTER_RE.match(after) is not None


def _happening(
    value: NumberValue, before: Sequence[str], after: Sequence[str]
) -> tuple[frozenset[str], str | None]:
    """What happens to the thing or is measured of it: its families, or the stem of a verb that has none.

    >>> _happening(NumberValue("count", 14, predicate="kill"), [], [])
    (frozenset({'dead'}), None)
    >>> _happening(NumberValue("count", 14, predicate="stand"), ["earthquake", "toll"], [])
    (frozenset({'dead'}), None)
    >>> _happening(NumberValue("count", 14, predicate="classify"), [], ["risk"])
    (frozenset(), 'classifi')
    """
    verb = value.predicate
    if verb and (
        families := families_of(verb) or families_of(f"{verb}e")
    ):  # the lemma of "fined" may be "fin"
        return families, None
    if value.of_lemma and (families := families_of(value.of_lemma)):
        return families, None
    if verb and verb not in LIGHT_VERBS:
        return frozenset(), stem(verb)
    beside = (word for pair in zip_longest(after, before) for word in pair if word)
    return next((families for word in beside if (families := families_of(word))), frozenset()), None


def _measure(value: NumberValue) -> str:
    """What only figures of one kind share; units of one dimension are told apart later.

    >>> _measure(NumberValue("money", 3, unit="USD")), _measure(NumberValue("measure", 3, unit="mile"))
    ('money USD', 'measure')
    """
    parts = (value.kind, value.unit if value.kind == "money" else None, value.per)
    return " ".join(part for part in parts if part)


def noun_of(value: NumberValue) -> str | None:
    """What is counted, in one word for what news calls by several; "anybody" leaves open who it is.

    >>> [noun_of(NumberValue("count", 9, of_lemma=lemma)) for lemma in ("detainee", "people", "dam", None)]
    ['prisoner', 'anybody', 'dam', None]
    """
    if value.of_lemma is None:
        return None
    noun = value.of_lemma.casefold()
    return "anybody" if noun in ANYBODY else SAME_NOUNS.get(noun, noun)


def _modifiers(value: NumberValue) -> frozenset[str]:
    """The other words of what is counted, as stems.

    >>> sorted(_modifiers(NumberValue("count", 9, of="former political prisoners", of_lemma="prisoner")))
    ['former', 'polit']
    """
    words = words_in(value.of or "")
    head = (
        {value.of_lemma, stem(value.of_lemma), stem(PLURALS.get(value.of_lemma, ""))}
        if value.of_lemma
        else set()
    )
    found = {stem(word) for word in words if word.casefold() not in NO_CONTENT}
    if any(FORMER_RE.match(word) for word in words):
        found.add("former")
        found = {word for word in found if not word.startswith("ex-")}
    return frozenset(found - head)


def _owner(claim: Claim, beside: Sequence[Claim]) -> str | None:
    """The person whose age it is, where the name stands right beside it."""
    text, offset = claim.sentence.text, claim.sentence.start
    for other in beside:
        if not isinstance(other.value, PersonValue):
            continue
        if other.end <= claim.start:
            between, pattern = text[other.end - offset : claim.start - offset], AGE_AFTER_RE
        else:
            between, pattern = text[claim.end - offset : other.start - offset], AGE_BEFORE_RE
        if pattern.fullmatch(between):
            return other.value.entity
    return None
