"""Dates that stand for what was measured up to them or happened then, and share its verb; by the parse."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

# "in the three months to June", "the week to 11 August": what is measured there
WINDOWS = frozenset(
    {"days", "fortnight", "half", "months", "quarter", "quarters", "week", "weeks", "year", "years"}
)
WINDOW_LINKS = frozenset({"through", "to"})
FORECAST_VERBS = frozenset(
    {"anticipate", "budget", "estimate", "expect", "forecast", "guide", "predict", "project", "see", "target"}
)
HELD_IN = frozenset({"during", "in"})


def ends_window(span: "Span") -> bool:
    """Whether it is the end of a time that something is measured over: "fell in the three months to June"."""
    at = span.start - 1
    return at > 0 and span.doc[at].lower_ in WINDOW_LINKS and span.doc[at - 1].lower_ in WINDOWS


def is_forecast(span: "Span") -> bool:
    """Whether a verb above says that what is measured lies ahead: "sees a loss for the year to March"."""
    return any(token.lemma_ in FORECAST_VERBS for token in span.root.ancestors)


def is_held_then(event: "Token", span: "Span") -> bool:
    """Whether the noun is what happened then, and the verb part of it: "died in the January unrest"."""
    is_named = event.i >= span.end and event.pos_ == "NOUN" and event == span.root.head
    return is_named and event.dep_ == "pobj" and event.head.lower_ in HELD_IN
