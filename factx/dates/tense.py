"""The tense of the verb that a date belongs to."""

from typing import TYPE_CHECKING

from factx.calendar import MONTHS
from factx.dates.value import Tense
from factx.dates.windows import ends_window, is_forecast, is_held_then
from factx.dates.words import TELLING

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

FUTURE_AUXILIARIES = frozenset(
    {"'ll", "can", "may", "might", "must", "shall", "should", "will", "wo", "would", "’ll"}
)
CERTAIN_AUXILIARIES = frozenset({"'ll", "shall", "will", "wo", "’ll"})
PERFECT_AUXILIARIES = frozenset({"'ve", "had", "has", "have", "’ve"})
# "is expected to join", "planned a rally on Saturday": what they speak of lies ahead.
AHEAD_VERBS = frozenset(
    {
        "aim",
        "due",
        "expect",
        "hope",
        "intend",
        "likely",
        "plan",
        "prepare",
        "ready",
        "schedule",
        "set",
        "slate",
    }
)
# "was due to begin in May": it may have begun.
PLANNING = frozenset({"due", "expect", "schedule", "set", "slate"})
PAST_COPULAS = frozenset({"was", "were"})
AHEAD_ADJECTIVES = frozenset({"due", "scheduled", "slated"})
# "was postponed until Monday", "a date was set for May 3": with these words only.
MOVING_VERBS = frozenset({"adjourn", "delay", "extend", "give", "postpone", "set"})
MOVED_TO = frozenset({"for", "till", "to", "until"})
# "called elections for March", "gave them until mid-November": what happened lies back, the date need not.
OPEN_AFTER_PAST = frozenset({"for", "till", "until"})
# "remains closed until Monday", "have until Friday to pay"
UNTIL = frozenset({"till", "until"})
# "The trial opens Friday": the present tense of timetables speaks of what is to come.
TIMETABLE_VERBS = frozenset(
    {
        "begin",
        "close",
        "debut",
        "end",
        "expire",
        "kick",
        "meet",
        "open",
        "premiere",
        "reopen",
        "resume",
        "start",
        "testify",
        "vote",
    }
)
# "The envoys are leaving on Monday": the present tense of what is arranged.
ARRANGED_VERBS = TIMETABLE_VERBS | frozenset(
    {
        "arrive",
        "come",
        "depart",
        "fly",
        "go",
        "head",
        "hold",
        "host",
        "launch",
        "leave",
        "marry",
        "move",
        "play",
        "retire",
        "return",
        "speak",
        "travel",
        "visit",
    }
)
# "said Friday they will go"
TOLD = TELLING | {"told", "warned"}
# "began selling it in May", "will begin to sell it Monday": the tense is that of the beginning.
PHASES = frozenset({"begin", "cease", "continue", "finish", "keep", "resume", "start", "stop"})
# "have to pay by Friday", "wants to leave on Monday"
NEEDS = frozenset({"have", "need", "want", "wish"})
PRESENT = frozenset({"VBP", "VBZ"})
# "if he wins in November", "once it opens in May"
CONDITIONS = frozenset({"before", "if", "once", "unless", "until", "when"})
# "have fallen in January"
WHEN = frozenset({"during", "in", "on"})
# "down from 45 in January", "compared with $30 in May"
COMPARED = frozenset(
    {("from", "down"), ("from", "up"), ("to", "compared"), ("with", "compared"), ("against", ",")}
)
MAX_COMPARED = 8
MAX_STEPS = 12
# "the June jobs report", "March's figures": what it tells of lies back.
# Polls may be elections.
RECORDS = frozenset({"data", "figure", "report", "survey"})
MAX_COMPOUND = 3


def tense_of(span: "Span") -> Tense | None:
    """The tense of the verb above the span; None where there is none, and where the model has no parser.

    The past reaches only what hangs on the verb itself: a dividend was declared "payable Dec. 15", which lies
    ahead.
    """
    before = span.doc[span.start - 1].lower_ if span.start else ""
    if before in ("ended", "since") or _is_back_in(span) or _is_compared(span) or _is_day_said(span):
        return "past"
    tense = _tense_above(span, before=before)
    # "The June figures will come out" are of a month that is over; "the Friday report will" comes that day.
    if (tense != "future" or _is_month(span)) and _is_of_record(span):
        return "past"
    if tense is None and before == "as" and span.start > 1:  # "as early as Tuesday"
        return "future" if span.doc[span.start - 2].lower_ in ("early", "soon") else None
    if tense is None and ends_window(span) and not is_forecast(span):
        return "past"
    return tense


def _is_back_in(span: "Span") -> bool:
    """Whether it is told as long over: "back in October"."""
    return span[0].is_title and span.doc[max(0, span.start - 2) : span.start].text.lower() == "back in"


def _is_day_said(span: "Span") -> bool:
    """Whether it is the day that somebody said so: "said Friday they will go", not "said Friday will"."""
    doc, at = span.doc, span.start - 1
    while at > 0 and doc[at].lower_ in ("early", "late", "on"):
        at -= 1
    if at > 1 and doc[at].pos_ in ("NOUN", "PROPN") and doc[at - 1].lower_ == "told":
        at -= 1
    if at < 1 or doc[at].tag_ != "VBD" or doc[at].lower_ not in TOLD:
        return False
    behind = doc[span.end] if span.end < len(doc) else None
    return behind is None or not (behind.pos_ in ("AUX", "VERB") or behind.tag_ == "POS")


def _is_compared(span: "Span") -> bool:
    """Whether what holds now is measured against it: "down from 45 in January", "less than in May"."""
    doc, at = span.doc, span.start - 2
    if at < 1 or doc[at + 1].lower_ not in WHEN:
        return False
    if doc[at].lower_ == "than":
        return True
    first = max(1, span.start - MAX_COMPARED)
    while at > first and doc[at].pos_ in ("ADJ", "ADV", "NOUN", "NUM", "SYM"):
        at -= 1
    is_told = (doc[at].lower_, doc[at - 1].lower_) in COMPARED
    return is_told and any(token.like_num for token in doc[at : span.start])


def _is_of_record(span: "Span") -> bool:
    """Whether it says which record: "the June jobs report", but not "on Friday, reports suggest"."""
    for token in span.doc[span.end : span.end + MAX_COMPOUND]:
        if token.is_sent_start:
            return False
        if token.pos_ == "NOUN" and token.lemma_ in RECORDS:
            return span.root.i < span.root.head.i <= token.i
        if token.pos_ not in ("ADJ", "NOUN", "PROPN") and token.tag_ != "POS":
            return False
    return False


def _is_month(span: "Span") -> bool:
    return len(span) == 1 and span.text.lower() in MONTHS


def _tense_above(span: "Span", *, before: str) -> Tense | None:
    """The tense of the next verb up the tree; `before` is the word before the span."""
    token, is_direct, is_window = span.root, True, ends_window(span)
    for _ in range(MAX_STEPS):
        if token.dep_ != "prep" and token.pos_ in ("VERB", "AUX") and not _is_participle(token):
            token = _phase_of(token)
            is_after = is_direct or token.i < span.start  # not "figures for January extended a surge"
            tense = _verb_tense(token, before=before if is_after else "")
            if tense == "past" and not is_window and (not is_direct or before in OPEN_AFTER_PAST):
                return None
            is_timetable = token.tag_ in PRESENT and (token.lemma_ in TIMETABLE_VERBS or _is_set(token, span))
            is_timetable = is_timetable or _is_arranged(token)
            return "future" if is_timetable and is_direct and token.i < span.start else tense
        if token.lower_ in AHEAD_ADJECTIVES:
            return "planned" if token.head.lower_ in PAST_COPULAS else "future"
        if token.head is token:
            return None
        token = token.head
        # "opened as early as December"
        is_link = token.pos_ in ("ADP", "SCONJ", "VERB", "AUX") or token.lower_ in ("early", "late")
        is_direct = is_direct and (is_link or is_held_then(token, span))
    return None


def _phase_of(verb: "Token") -> "Token":
    """The verb that tells when this one begins or ends, the "began" of "began to sell"; else this one."""
    is_open = verb.tag_ in ("VB", "VBG") and verb.dep_ in ("ccomp", "xcomp")
    return verb.head if is_open and verb.head.lemma_ in PHASES else verb


def _is_set(verb: "Token", span: "Span") -> bool:
    """Whether it is the verb of "the meeting is Tuesday"; but not of "he is a fan in late September"."""
    if verb.lemma_ != "be" or verb.dep_ in ("aux", "auxpass"):
        return False
    return not any(child.dep_ in ("acomp", "attr") and child not in span for child in verb.children)


def _is_arranged(verb: "Token") -> bool:
    """Whether it is the verb of "they are leaving on Monday"; not "are looking into a crash on Monday"."""
    if verb.lemma_ not in ARRANGED_VERBS:
        return False
    said = {child.tag_: child.dep_ for child in verb.children if child.lemma_ == "be"}
    return verb.tag_ == "VBG" and said.get("VBP", said.get("VBZ")) == "aux"


def _is_participle(verb: "Token") -> bool:
    """Whether it has no tense of its own: "has fluctuated, rising from $29 in March"."""
    return (
        verb.tag_ == "VBG"
        and verb.dep_ == "advcl"
        and not any(child.dep_ == "aux" for child in verb.children)
    )


def _verb_tense(verb: "Token", *, before: str) -> Tense | None:
    """The tense of the verb and its auxiliaries; `before` is the word before the date."""
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    said = {child.lower_ for child in auxiliaries}
    is_perfect = not said.isdisjoint(PERFECT_AUXILIARIES)
    if "had" in said:
        return "past"
    if not said.isdisjoint(FUTURE_AUXILIARIES):
        if not is_perfect:
            return "future"
        # "may have died" lies back, "will have died" may lie on either side
        return "past" if said.isdisjoint(CERTAIN_AUXILIARIES) else None
    is_moved = verb.lemma_ in MOVING_VERBS and before in MOVED_TO
    if is_moved or verb.lemma_ in AHEAD_VERBS - MOVING_VERBS:
        is_back_then = verb.lemma_ in PLANNING and not said.isdisjoint(PAST_COPULAS)
        return "planned" if is_back_then and not is_moved else "future"
    is_present = any(token.tag_ in PRESENT for token in (verb, *auxiliaries))
    if is_present and not is_perfect and any(child.lower_ in CONDITIONS for child in verb.children):
        return "future"
    if before in UNTIL and is_present:
        return "future"
    if is_perfect and before in WHEN:  # "has set Nov. 10 as the deadline" tells nothing
        return "past"
    if any(child.tag_ == "VBD" for child in auxiliaries) or verb.tag_ == "VBD":
        return "past"
    is_ahead = verb.lemma_ in AHEAD_VERBS | MOVING_VERBS
    if verb.tag_ == "VBN" and verb.dep_ == "acl" and not (auxiliaries or is_ahead):  # "a law passed in May"
        return "past"
    return _infinitive_tense(verb) if "to" in said and verb.head is not verb else None


def _infinitive_tense(verb: "Token") -> Tense | None:
    """The tense of "to meet": ahead in "they are to meet", "they plan to meet"; open in "had planned to"."""
    if verb.head.tag_ in PRESENT and verb.head.lemma_ in {"be", *NEEDS}:
        return "future"
    if verb.head.lower_ == "going" and any(child.tag_ in PRESENT for child in verb.head.children):
        return "future"
    if verb.head.lemma_ not in AHEAD_VERBS:
        return None
    auxiliaries = (
        child for above in (verb.head, verb.head.head) for child in above.children if child.dep_ != "conj"
    )
    above = {token.lower_ for token in (verb.head.head, *auxiliaries)}
    if "had" in above:
        return None
    is_back_then = verb.head.lemma_ in PLANNING and not above.isdisjoint(PAST_COPULAS)
    return "planned" if is_back_then else "future"
