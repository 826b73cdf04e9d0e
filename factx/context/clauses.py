"""Where a clause and a phrase lie in the dependency parse. Token positions throughout."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

# A sentence of more tokens is no sentence but a table or noise; reading it would take time and give nothing.
MAX_SENTENCE = 1000

# How far a subject is looked for: "promised, on Monday, to try to go on to say".
MAX_CLIMB = 6

# Verbs that borrow the subject of the verb they depend on.
BORROWING = frozenset({"advcl", "aux", "conj", "dep", "xcomp"})

# Verbs whose object is the subject of their infinitive: "asked him to say".
OBJECT_CONTROL = frozenset(
    {
        "advise",
        "allow",
        "ask",
        "beg",
        "enable",
        "encourage",
        "force",
        "get",
        "invite",
        "lead",
        "order",
        "press",
    }
    | {"compel", "help", "oblige", "persuade", "prompt", "push", "require", "tell", "urge", "warn"}
)


def is_verb(token: "Token") -> bool:
    """Whether the token is a verb by its tag."""
    return token.pos_ in ("VERB", "AUX") or token.tag_.startswith("V")


def extent_of(token: "Token") -> tuple[int, int]:
    """The token positions of the phrase that the token heads."""
    return token.left_edge.i, token.right_edge.i + 1


def child(token: "Token", *deps: str) -> "Token | None":
    """The first child with one of the dependencies."""
    return next((c for c in token.children if c.dep_ in deps), None)


def is_passive(verb: "Token") -> bool:
    """Whether the verb is passive: "was told", "asked about it, he left"."""
    if child(verb, "auxpass", "nsubjpass") is not None:
        return True
    return verb.tag_ == "VBN" and verb.dep_ in ("acl", "advcl") and child(verb, "aux") is None


def _controls_by_object(verb: "Token") -> bool:
    """Whether the subject of the verb's infinitive is its object: "asked him to say"."""
    return verb.lemma_ in OBJECT_CONTROL and child(verb, "dobj") is not None


def subject_of(verb: "Token") -> "Token | None":
    """The head of the verb's subject, also where it belongs to another verb ("left, adding that").

    None for an imperative, and where the parse has none.
    """
    for _ in range(MAX_CLIMB):
        if own := child(verb, "nsubj", "nsubjpass"):
            return _named_beside(_after_conjunction(own, verb) or own)
        head = verb.head
        if verb.dep_ == "acl":
            return head if verb.tag_ == "VBG" else None
        if verb.dep_ == "pcomp" and head.dep_ == "prep":
            head = head.head
        elif verb.dep_ not in BORROWING or (verb.dep_ == "xcomp" and _controls_by_object(head)):
            return None
        if not is_verb(head) or head == verb:
            return None
        verb = head
    return None


def _after_conjunction(subject: "Token", verb: "Token") -> "Token | None":
    """The second subject behind ", but" where the parser has made the clause before it part of the first.

    "The deadline passed on Sunday, but the mediator said": the deadline says nothing.
    """
    second = next((c for c in verb.lefts if c.i > subject.i and c.dep_ == subject.dep_), None)
    if second is None or not any(is_verb(t) for t in subject.rights):
        return None
    before = second.doc[second.left_edge.i - 1]
    return second if before.dep_ == "cc" and before.nbor(-1).text == "," else None


def _named_beside(subject: "Token") -> "Token":
    """The name right behind the noun where the parser makes both subjects: "news agency Anadolu reported".

    So it does behind a comma that nothing closes: "the rights group, Amnesty International said".
    """
    after = subject
    if subject.pos_ == "NOUN" and subject.i + 2 < len(subject.doc):
        after = subject.nbor(2 if subject.nbor().text == "," else 1)
    while after.dep_ == "compound" and after.head.i > after.i and after.pos_ == "PROPN":
        after = after.head
    is_second = after.head == subject.head and after.dep_ == subject.dep_ and after.pos_ == "PROPN"
    return after if is_second else subject


def without(extent: tuple[int, int], holes: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The parts of the extent outside the holes, in order.

    >>> without((0, 10), [(3, 5), (9, 12)])
    [(0, 3), (5, 9)]
    """
    start, end = extent
    parts = []
    for hole_start, hole_end in sorted(holes):
        if start < hole_start < end:
            parts.append((start, hole_start))
        if hole_start < end:
            start = max(start, hole_end)
    return [*parts, (start, end)] if start < end else parts
