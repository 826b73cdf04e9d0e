"""What a number is tied to: the verb, the date and the place of its own clause."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from factx.context.clauses import MAX_SENTENCE, child, is_verb
from factx.context.lemmas import verb_lemma
from factx.context.words import CARRYING_VERBS, LOCATING_PREPOSITIONS
from factx.layout import after_dateline
from factx.model import DateValue, Mention, NumberValue, PlaceValue
from factx.spans import span_over

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

V = TypeVar("V", DateValue, PlaceValue)

# Between a number and the noun that it counts.
COUNTING_DEPS = frozenset({"advmod", "amod", "compound", "nmod", "npadvmod", "nummod", "quantmod"})

# A number whose phrase is one of these is what its verb is about.
ARGUMENTS = frozenset({"attr", "dative", "dobj", "nsubj", "nsubjpass"})

# "spent a total of $5 million": the amount by another name.
TOTALS = frozenset({"average", "maximum", "minimum", "sum", "total"})

MAX_DEPTH = 40


@dataclass(frozen=True, slots=True)
class Tie:
    """A date or place claim by its id, with the head of its words."""

    id: str
    root: "Token"


def tie_numbers(
    numbers: Sequence[Mention[NumberValue]],
    doc: "Doc",
    *,
    text: str,
    dates: Mapping[str, Mention[DateValue]],
    places: Mapping[str, Mention[PlaceValue]],
) -> list[Mention[NumberValue]]:
    """The numbers with `predicate`, `when` and `where`; dates and places come by their claim ids.

    They come back as they are where the text is not parsed.
    """
    if not doc.has_annotation("DEP"):
        return list(numbers)
    starts = [sent.start_char for sent in doc.sents]
    bodies = [after_dateline(text, start) for start in starts]
    lengths = [len(sent) for sent in doc.sents]
    points = {id_: date for id_, date in dates.items() if date.value.timex_type in ("DATE", "TIME")}
    dates_in = _by_sentence(points, doc, starts=starts, bodies=bodies)
    places_in = _by_sentence(places, doc, starts=starts, bodies=bodies)
    tied = []
    for number in numbers:
        sent = bisect_right(starts, number.start) - 1
        if lengths[sent] > MAX_SENTENCE:
            tied.append(number)
            continue
        noun = _counted(span_over(doc, number.start, number.end).root)
        verb = _verb_of(noun)
        predicate = (verb_lemma(verb.text, verb.lemma_) or None) if verb is not None else None
        when = _nearest(noun, verb, dates_in[sent])
        where = _nearest(noun, verb, [tie for tie in places_in[sent] if _is_location(tie.root)])
        if predicate or when or where:
            value = replace(number.value, predicate=predicate, when=when, where=where)
            number = replace(number, value=value)
        tied.append(number)
    return tied


def _by_sentence(
    mentions: Mapping[str, Mention[V]], doc: "Doc", *, starts: Sequence[int], bodies: Sequence[int]
) -> dict[int, list[Tie]]:
    """Sentence -> what a number in it may be tied to; a dateline tells of the article itself."""
    found = defaultdict(list)
    for id_, mention in mentions.items():
        sent = bisect_right(starts, mention.start) - 1
        if mention.start >= bodies[sent]:
            found[sent].append(Tie(id_, span_over(doc, mention.start, mention.end).root))
    return found


def _counted(number: "Token") -> "Token":
    """The noun that the number counts, or the number itself where it stands alone."""
    token = number
    while token.dep_ in COUNTING_DEPS and not is_verb(token.head) and token.head != token:
        token = token.head
    return token


def _verb_of(noun: "Token") -> "Token | None":
    """The verb whose subject or object the noun is, or its participle ("30 people killed"), else None."""
    while noun.dep_ == "conj" and not is_verb(noun):
        noun = noun.head
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lower_ in TOTALS:
        noun = noun.head.head if noun.head.head.dep_ in ARGUMENTS else noun
    verb = noun.head
    if noun.dep_ == "pobj" and verb.dep_ == "agent":
        return verb.head
    is_argument = noun.dep_ in ARGUMENTS and is_verb(verb)
    if not is_argument or (noun.dep_ == "attr" and verb.lemma_ == "be"):
        participle = child(noun, "acl")
        if participle is not None and participle.tag_ in ("VBG", "VBN"):
            return participle
    if not is_argument:
        return None
    for _ in range(MAX_DEPTH):
        deeper = child(verb, "xcomp")
        if (
            noun.dep_ not in ("nsubj", "nsubjpass")
            or deeper is None
            or verb.lemma_.lower() not in CARRYING_VERBS
        ):
            break
        verb = deeper
    return verb


def _nearest(noun: "Token", verb: "Token | None", ties: Sequence[Tie]) -> str | None:
    """The id of the nearest one that belongs to the noun, else to its clause; None where none does.

    Of two equally near ones the later: "rose from 5 in 2019 to 10 in 2020".
    """
    if not ties:
        return None
    clause = _clause(verb if verb is not None else noun)
    own = [tie for tie in ties if _clause(tie.root) == clause]
    within = [tie for tie in own if noun.left_edge.i <= tie.root.i <= noun.right_edge.i]
    found = within or own or _shared(clause, ties)
    return min(found, key=lambda tie: (abs(tie.root.i - noun.i), -tie.root.i)).id if found else None


def _clause(token: "Token") -> int:
    """The token position of the verb whose clause the token stands in; an infinitive belongs to its verb."""
    for _ in range(MAX_DEPTH):
        if token.head == token or (
            is_verb(token) and token.dep_ not in ("amod", "aux", "auxpass", "compound", "xcomp")
        ):
            break
        token = token.head
    return token.i


def _shared(clause: int, ties: Sequence[Tie]) -> list[Tie]:
    """What stands before two joined clauses holds for both: "In 2020, five died and ten were hurt"."""
    doc = ties[0].root.doc
    if doc[clause].dep_ != "conj" or not is_verb(doc[clause].head):
        return []
    first = doc[clause].head
    subject = child(first, "nsubj", "nsubjpass")
    return [
        tie
        for tie in ties
        if _clause(tie.root) == first.i and subject is not None and tie.root.i < subject.left_edge.i
    ]


def _is_location(place: "Token") -> bool:
    """Whether something happens in the place: "in Minsk", "in the city of Minsk"; not "from Syria"."""
    for _ in range(MAX_DEPTH):
        if place.dep_ in ("appos", "conj", "npadvmod") and place.head != place:
            place = place.head
        elif place.dep_ == "pobj" and place.head.lower_ == "of":
            place = place.head.head
        else:
            break
    return place.dep_ == "pobj" and place.head.lower_ in LOCATING_PREPOSITIONS
