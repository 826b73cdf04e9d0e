"""What a number counts: the noun that the parse ties to it, with its modifiers."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factx.numbers.ages import end_of_age
from factx.numbers.lemmas import lemma_of
from factx.numbers.no_nouns import begins_badly, is_doing, is_of_them, is_time
from factx.numbers.numbered import NOUNS, noun_before, noun_of
from factx.numbers.shared_nouns import (
    MAX_WORDS,
    NOMINAL,
    nation,
    noun_of_pair,
    other_number,
    plural_behind,
    shared_noun,
)
from factx.numbers.words import NOUNED_ADJECTIVES, VAGUE
from factx.wordlists import word_set

if TYPE_CHECKING:
    from spacy.tokens import Span, Token


@dataclass(frozen=True, slots=True)
class Counted:
    """The counted thing as the text has it, and the lemma of its head noun."""

    text: str
    lemma: str | None


# Before the noun, but no part of what is counted: "two of the men", "five other men".
SKIPPED = word_set(
    """
    additional all another both extra fewer further her his its more my of other our such that the their
    these those whole worth your
    """
)
# "the city's 2.1m people", where the model parts the scale from its number
GLUED_SCALES = word_set("b bn k m mn tn")
# Nouns that say nothing without their "of": "5,700 categories of products".
CLASSIFIERS = word_set("case category class form group kind pair piece set sort type unit variety")
# "the two nations' relations" are those of two nations, "seven men's teams" are seven teams.
TEAM_OWNERS = word_set("boys children girls ladies men women")
# "600 government run shops": participles that make one word with the noun before them, hyphen or not.
NOUN_PARTICIPLES = word_set("backed based controlled funded led operated owned related run sponsored")
# Plurals that stand for a noun or a number: "36 artists and others", "15,000 posts and thousands of ...".
NO_NOUNS = word_set("others") | VAGUE.keys()
# What follows where "dead" is the noun: "two dead in a crash".
AFTER_CASUALTIES = word_set("after amid and as at following from in near on when")


def counted_by(span: "Span", sent: "Span", text: str, *, is_plain: bool) -> Counted | None:
    """What the number at `span` counts or measures, None where the sentence does not say.

    A plain number counts the noun that it modifies; one with a unit of its own only what follows "of".
    """
    if is_plain and text.startswith(("-strong ", "-fold", " fold"), span.end_char):
        return None  # "a 300-strong crowd" is one crowd, "a 12-fold increase" one increase
    if is_of_them(span, sent):
        return None
    if is_plain and span.end < sent.end and span.doc[span.end].lower_ == "times":  # "10 times its capacity"
        return Counted("times", "time")
    if is_plain and _is_casualty(span, sent):
        dead = span.doc[span.end]
        return Counted(dead.text, dead.lower_)
    head = (_modified_noun(span, sent) if is_plain else None) or _noun_behind_of(span, sent)
    if head is None or is_time(span, head):
        head = noun_before(span, sent) if is_plain else None
        if head is not None:
            return _before(head)
        return _nouned_adjective(span, sent) if is_plain else None
    head = nation(span, head) or shared_noun(
        span, _hyphened_end(_behind_acronym(span, head, sent), sent), sent
    )
    if is_plain and is_doing(span, head):
        return None
    doc, first = span.doc, _first_word(span, head)
    if first > head.i or head.i - first > MAX_WORDS or begins_badly(doc, first) or not head.text[0].isalpha():
        return None
    last = head.i + 1
    if head.lemma_.lower() in CLASSIFIERS and last + 1 < sent.end and doc[last].lower_ == "of":
        last = _phrase_end(doc[last], default=last)
    elif is_plain:
        last = _pair_end(head, sent)
    end = doc[last - 1].idx + len(doc[last - 1])
    return Counted(
        text[doc[first].idx : end_of_age(text, head.lower_, start=end, end=sent.end_char)],
        lemma_of(head, may_be_name=not is_plain and head.i > first) or None,
    )


def _is_casualty(span: "Span", sent: "Span") -> bool:
    """Whether the "dead" behind the number has no noun: "Two dead, nine hurt as ...", "two dead in ..."."""
    behind = sent.doc[span.end : sent.end]
    if len(behind) < 2 or behind[0].lower_ not in NOUNED_ADJECTIVES:
        return False
    if behind[1].text == ",":  # "two injured, elderly men"
        return len(behind) > 2 and behind[2].tag_[:2] not in ("JJ", "NN")
    if behind[1].lower_ == "and" and len(behind) > 2 and behind[2].lower_ in NOUNED_ADJECTIVES:
        return False
    return behind[1].text in (".", ";") or behind[1].lower_ in AFTER_CASUALTIES


def _nouned_adjective(span: "Span", sent: "Span") -> Counted | None:
    """The "dead" of "12 dead", people by what became of them."""
    behind = span.doc[span.end] if span.end < sent.end else None
    is_noun = behind is not None and behind.lower_ in NOUNED_ADJECTIVES and behind.tag_[:2] in ("JJ", "NN")
    if behind is None or not is_noun:
        return None
    return Counted(behind.text, behind.lower_)


def _hyphened_end(head: "Token", sent: "Span") -> "Token":
    """The noun that a hyphen ties to this one: "co" of "co-founders" is no noun of its own."""
    doc = head.doc
    while head.i + 2 < sent.end and doc[head.i + 1].text == "-" and doc[head.i + 2].pos_ in NOUNS:
        if head.whitespace_ or doc[head.i + 1].whitespace_:
            break
        head = doc[head.i + 2]
    return head


def _pair_end(head: "Token", sent: "Span") -> int:
    """Where the nouns end that one number counts together: "16 lawyers and attorneys"."""
    doc, end = head.doc, head.i + 1
    if head.tag_ != "NNS" or end + 1 >= sent.end or doc[end].lower_ not in ("and", "or"):
        return end
    second = end + 2 if doc[end + 1].tag_ == "NN" and end + 2 < sent.end else end + 1
    is_noun = doc[second].tag_ == "NNS" and doc[second].lower_ not in NO_NOUNS
    return second + 1 if is_noun and doc[second].head == head else end


def _first_word(span: "Span", head: "Token") -> int:
    """Where the counted thing begins: behind "of the", "other", "or so", and behind "of the 2 million"."""
    doc, first = span.doc, span.end
    is_behind_of = doc[first].lower_ == "of"
    if doc[first].text == "-" and doc[first + 1].lower_ == "odd":  # "6,000-odd shelters"
        first += 2
    if doc[first].lower_ == "or" and first + 2 <= head.i:
        first += 2
    while first < head.i and (
        doc[first].lower_ in SKIPPED
        or doc[first].is_punct
        or doc[first].is_space
        or doc[first].text in ("'s", "’s", "+")
    ):
        first += 1
    if doc[span.end].text == "[":  # "three [county] roads"
        first = next((token.i + 1 for token in doc[first : head.i] if token.text == "]"), first)
    if other_number(span, head) is not None:  # "45 domestic and 12 foreign flights" are 45 flights
        first = head.i
    if is_behind_of:  # "three of the city's last 5 games", but "half of the 30-year bonds"
        for token in doc[first : head.i]:
            behind = doc[token.i + 1]
            is_number = token.pos_ == "NUM" and token.like_num
            if is_number and not behind.like_num and not behind.text.startswith(("-", "%")):
                first = token.i + (1 if token.whitespace_ or behind.lower_ not in GLUED_SCALES else 2)
    return first


def _modified_noun(span: "Span", sent: "Span") -> "Token | None":
    """The noun to the right that the number modifies."""
    doc, root = span.doc, span.root
    if (
        span.end + 1 < len(doc) and doc[span.end].text == "-" and doc[span.end + 1].pos_ in NOUNS
    ):  # "a three-nation tour"
        return doc[span.end + 1]
    head = root.head
    if (
        root.dep_ in ("nummod", "quantmod", "amod", "compound", "nmod", "det", "npadvmod", "advmod", "poss")
        and head.i >= span.end
    ):
        while (
            head.pos_ not in NOUNS
            and head.head.i > head.i
            and head.dep_ in ("amod", "compound", "nummod", "nmod", "npadvmod")
        ):
            head = head.head
        # "two master’s degrees"
        is_owner = head.dep_ == "poss" or (head.dep_ == "nmod" and head.nbor().tag_ == "POS")
        if is_owner and head.head.pos_ in NOUNS and head.head.i - head.i <= 3:
            is_counted = head.tag_ == "NNS" and head.lower_ not in TEAM_OWNERS
            head = head if is_counted else head.head
        if head.pos_ in NOUNS and head.i - span.end <= MAX_WORDS and not _crosses(span.end, head):
            return _behind_participle(_whole_name(head), sent)
    return _noun_ahead(span, sent)


def _crosses(first: int, head: "Token") -> bool:
    """Whether a clause boundary lies between the number and the noun."""
    return any(token.text in (";", ":", "(", ")", "—", "–") for token in head.doc[first : head.i])


def _whole_name(head: "Token") -> "Token":
    """The last noun of the run that the noun stands in: "World | Cups", "police | precinct chiefs"."""
    last = head.head
    if (
        head.dep_ not in ("compound", "nmod", "amod")
        or last.pos_ not in NOUNS
        or not 0 < last.i - head.i <= 3
    ):
        return head
    return last if all(token.pos_ in ("ADJ", *NOUNS) for token in head.doc[head.i : last.i]) else head


def _behind_participle(head: "Token", sent: "Span") -> "Token":
    """The noun behind "government run" and the like, which the parse takes for a verb; else this one."""
    doc, at = head.doc, head.i + 1
    if head.tag_ != "NN" or at >= sent.end or doc[at].lower_ not in NOUN_PARTICIPLES:
        return head
    return plural_behind(doc, at + 1, min(at + 4, sent.end)) or head


def _behind_acronym(span: "Span", head: "Token", sent: "Span") -> "Token":
    """The plural that the acronym stands before: "three WHO | regions"; else this one."""
    behind = head.doc[head.i + 1] if head.i + 1 < sent.end else None
    is_acronym = len(head) > 1 and head.is_upper and head.is_alpha
    if not is_acronym or behind is None or "." in span.text:  # "a 2.0 GPA guarantees"
        return head
    is_owner = head.dep_ == "compound" and head.head == behind and behind.lower_.endswith("s")
    return behind if is_owner or behind.tag_ == "NNS" else head


def _noun_ahead(span: "Span", sent: "Span") -> "Token | None":
    """The noun directly behind the number, over adjectives and nouns only; for a parse that went astray."""
    doc, at, found = span.doc, span.end, None
    while at < min(sent.end, span.end + 6) and not doc[at].like_num:
        joins = found is None and doc[at].lower_ in ("and", "or") and at > span.end
        if doc[at].pos_ not in NOMINAL and not joins:
            break
        if doc[at].pos_ in NOUNS:
            found = doc[at]
        at += 1
    return found or noun_of_pair(span, sent)


def _noun_behind_of(span: "Span", sent: "Span") -> "Token | None":
    """The noun of "of ..." right behind the number: "81% of voters", "thousands of men", "half the town"."""
    if span.end >= sent.end:
        return None
    behind = span.doc[span.end]
    if behind.lower_ == "worth" and span.end + 1 < sent.end:  # "$5 million worth of drugs"
        behind = behind.nbor()
    if behind.lower_ == "of":
        return _owned(noun_of(behind))
    if span.text.lower() != "half" or behind.dep_ not in ("det", "poss"):
        return None
    noun = behind.head.head if behind.head.dep_ == "poss" else behind.head
    return noun if noun.i > behind.i and noun.pos_ in NOUNS else None


def _owned(noun: "Token | None") -> "Token | None":
    """The noun that belongs to this one where it is a possessor: the "members" of "Honduras' members"."""
    if noun is None or noun.i + 2 >= len(noun.doc) or noun.nbor().text not in ("'", "’", "'s", "’s"):
        return noun
    owned = noun
    for token in noun.doc[noun.i + 2 : noun.i + 6]:
        if token.pos_ not in NOMINAL:
            break
        owned = token if token.pos_ in NOUNS else owned
    return owned


def _before(head: "Token") -> Counted | None:
    """The noun with the words before it that belong to it, where it stands before its number."""
    doc, first = head.doc, max(head.left_edge.i, head.i - MAX_WORDS)
    while first < head.i and (doc[first].lower_ in SKIPPED | {"a", "an", "another"} or doc[first].is_punct):
        first += 1
    return Counted(doc[first : head.i + 1].text, lemma_of(head, may_be_name=head.i == 0))


def _phrase_end(preposition: "Token", *, default: int) -> int:
    for child in preposition.children:
        if child.dep_ == "pobj" and child.i - preposition.i <= 4:
            return int(child.i) + 1
    return default
