"""The tense of the verb that a date belongs to."""

from typing import TYPE_CHECKING

from factx.dates.value import Tense

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

FUTURE_AUXILIARIES = frozenset({"'ll", "shall", "will", "wo", "’ll"})
# "is expected to join", "plans to", "set to": what follows lies ahead.
AHEAD_VERBS = frozenset(
    {"aim", "expect", "hope", "intend", "plan", "prepare", "promise", "schedule", "set", "slate", "due", "likely", "want", "agree", "ready"}
)
MAX_STEPS = 12


def tense_of(span: "Span") -> Tense | None:
    """The tense of the nearest verb above the span; None where there is none or the model has no parser."""
    token = span.root
    for _ in range(MAX_STEPS):
        if token.pos_ in ("VERB", "AUX"):
            return _verb_tense(token)
        if token.head is token:
            return None
        token = token.head
    return None


def _verb_tense(verb: "Token") -> Tense | None:
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if any(child.lower_ in FUTURE_AUXILIARIES for child in auxiliaries):
        return "future"
    if any(child.tag_ == "VBD" for child in auxiliaries) or verb.tag_ == "VBD":
        return "past"
    if any(child.lower_ == "to" for child in auxiliaries) and verb.head is not verb:
        return "future" if verb.head.lemma_ in AHEAD_VERBS else None
    return None
