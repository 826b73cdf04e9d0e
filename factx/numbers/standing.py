"""Whether a number stands for itself, or is a pronoun or a part of a word or name; by the parse."""

from typing import TYPE_CHECKING

from factx.numbers.times import DAYS
from factx.numbers.words import AFTER_PRONOUN, HARMED, NOUNED_ADJECTIVES, ORDINALS
from factx.wordlists import word_set

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

# Plurals that do not end in -s; the model takes them for names in a headline in capitals.
PLURALS = word_set("children men people women")
# "finished in the top five", "slipped towards the bottom three".
RANK_PREPOSITIONS = word_set("from in inside into of outside toward towards within")
# Behind these an ordinal does not tell which of several; the "first lady" is a title.
NO_NTH = word_set("aid and but by class half in lady of or respectively responder responders")
# "a third party", "a second opinion": turns of phrase that count nothing.
NO_OTHER = NO_NTH | word_set("degree glance hand home look nature opinion party thought wind")
JETS = frozenset(f"7{digit}7" for digit in range(9))
# A "two-seater" is no two of anything.
NAMED_BY_NUMBER = word_set("bagger dayer footer hander liner parter pointer seater wheeler")


def is_word_part(span: "Span") -> bool:
    """Whether the number is the beginning of a longer word: "two-wheelers", "net zero"."""
    doc = span.doc
    before = doc[span.start - 1].lower_ if span.start > 0 else ""
    if span.text.lower() == "zero":
        after = doc[span.end].lower_ if span.end < len(doc) else ""
        return before in ("absolute", "ground", "near", "net", "patient") or after in ("gravity", "hour")
    if span.end + 1 >= len(doc) or doc[span.end].text != "-" or doc[span.end].whitespace_:
        return False
    behind = doc[span.end + 1]
    if span.text.lower() == "one" and behind.lower_ in ("dayer", "off", "on", "sided", "stop", "time", "way"):
        return True
    return behind.tag_ == "NNS" or behind.lower_ in NAMED_BY_NUMBER


def is_pronoun(span: "Span") -> bool:
    """Whether "one" stands for a person or thing, and counts nothing: "one of the", "from one to another"."""
    if span.text.lower() != "one" or span.doc[max(0, span.start - 1)].lower_ in ("minus", "negative"):
        return False
    root = span.root
    behind = span.doc[span.end] if span.end < len(span.doc) else None
    # "One dead, two missing after ..."
    if span[0].is_sent_start and behind is not None and behind.lower_ in HARMED | NOUNED_ADJECTIVES:
        return False
    if root.dep_ != "nummod" or root.head.i < span.end:
        return True
    if span.end + 1 < len(span.doc) and span.doc[span.end : span.end + 2].text.lower() == "and only":
        return True
    if behind is None:
        return False
    if root.head.i + 2 < len(span.doc):  # "from one role to another"
        link, other = span.doc[root.head.i + 1], span.doc[root.head.i + 2]
        if link.lower_ in ("after", "from", "into", "or", "over", "to") and other.lower_ == "another":
            return True
    if behind.lower_ == "hand" and span.start > 0 and span.doc[span.start - 1].lower_ in ("on", "the"):
        return True
    if behind.lower_ == "time" and span.start > 0 and span.doc[span.start - 1].lower_ == "at":
        return True
    return behind.lower_.strip("'’") in AFTER_PRONOUN or (behind.is_title and behind.tag_ in ("NNP", "NNPS"))


def is_name_part(span: "Span", sent: "Span") -> bool:
    """Whether the number belongs to a name: "the Five Eyes", "Seven Network", "Arsenal 2".

    A number word does where it is written like the name that follows; digits where a name stands
    directly before them and they count no noun.
    """
    doc, first, root = span.doc, span[0], span.root
    behind = doc[span.end] if span.end < sent.end else None
    before = doc[span.start - 1] if span.start > sent.start else None
    if first.is_alpha:
        if first.is_title and _ends_name(span, sent):
            return True
        if not first.is_title or behind is None or not behind.is_title or not behind.is_alpha:
            return False
        if before is not None and before.is_alpha:
            return True
        counts = root.dep_ == "nummod" and root.head.tag_ == "NNS" and root.head.is_lower
        counts = counts or _opens_plural(span, sent)
        return not counts and behind.tag_ == "NNP" and not behind.text.endswith("s")
    if (
        behind is not None
        and len(behind) > 1
        and behind.is_title
        and behind.tag_ == "NNP"
        and root.head.tag_ == "NNP"
        and behind.lower_ not in DAYS
    ):
        return span.text.isdigit() and not _is_counted_in_title(behind, before)  # "787 Dreamliner"
    if (
        before is None
        or not before.whitespace_
        or before.pos_ != "PROPN"
        or not span.text.isdigit()
        or len(span.text) > 4
    ):
        return False
    if behind is not None and behind.lower_ == "to" and doc[min(span.end + 1, len(doc) - 1)].like_num:
        return False  # "trails Lopez 458 to 359"
    counts = root.dep_ in ("nummod", "quantmod") and root.head.i >= span.end and root.head.pos_ == "NOUN"
    return not (counts and (root.head.tag_ == "NNS" or root.head.lower_ in PLURALS))


def _ends_name(span: "Span", sent: "Span") -> bool:
    """Whether a number word is the last of a name in running text: "the Final Four", "the Group of Seven"."""
    doc, before = span.doc, span.doc[span.start - 1] if span.start > sent.start + 1 else None
    if before is None or (span.end < sent.end and doc[span.end].is_title):
        return False
    if before.lower_ == "of":
        return doc[span.start - 2].text in ("Band", "Gang", "Group")
    opener = doc[span.start - 2]
    is_opened = opener.lower_ in ("a", "the", "this", "their") or opener.is_quote
    return before.is_title and before.is_alpha and (is_opened or span.text == "Zero")


def _opens_plural(span: "Span", sent: "Span") -> bool:
    """Whether a plural follows names: "Two Abkhaz servicemen"."""
    behind = span.doc[span.end : min(span.end + 3, sent.end)]
    for token in behind:
        if token.is_lower:
            return token.tag_ == "NNS" or token.lower_ in PLURALS or token.lower_.endswith("men")
        if not token.is_title:
            return False
    return False


def is_model(span: "Span", sent: "Span") -> bool:
    """Whether the number names a make of plane: "the crash of a 787", but not "the 737 passengers"."""
    doc, root = span.doc, span.root
    before = doc[span.start - 1].lower_ if span.start > sent.start else ""
    if span.text not in JETS or before not in ("a", "an", "another", "boeing", "its", "the"):
        return False
    return not (root.head.i >= span.end and root.head.tag_ in ("NNS", "NNPS") and root.dep_ == "nummod")


def is_rank(span: "Span") -> bool:
    """Whether the number names a part of a table and counts nothing: "slipped into the bottom three"."""
    doc, start = span.doc, span.start
    if start < 3 or doc[start - 1].lower_ not in ("bottom", "top"):
        return False
    behind = doc[span.end] if span.end < len(doc) else None
    counts = behind is not None and (behind.lower_ == "of" or behind.pos_ in ("ADJ", "NOUN", "NUM", "PROPN"))
    return not counts and doc[start - 3].lower_ in RANK_PREPOSITIONS


def _is_counted_in_title(behind: "Token", before: "Token | None") -> bool:
    """Whether a number counts in words that begin in capitals: "2 Dead in Crash", "Police Hold 12 Men"."""
    if behind.lower_ in HARMED or behind.lower_ in NOUNED_ADJECTIVES:
        return True
    noun = behind.head if behind.dep_ in ("amod", "compound", "nmod") else behind
    if noun.lower_ in PLURALS:
        return True
    is_plural = noun.text.endswith("s") and noun.lower_ != "news"
    return is_plural and (before is None or before.pos_ != "PROPN")


def is_ordinal(span: "Span", sent: "Span") -> bool:
    """Whether an ordinal tells which of several: "the 10th month", not "came first" or "Fifth Avenue"."""
    doc, root = span.doc, span.root
    behind = doc[span.end] if span.end < len(doc) else None
    if span.text[0].isdigit() or (span.start, span.end) == (sent.start, sent.end):
        return True
    if _is_in_list(span):  # "the first and second rounds", but not "came third and fourth"
        return doc[span.end + 2].pos_ in ("ADJ", "NOUN", "PROPN")
    if root.dep_ == "advmod" or root.tag_ in ("RB", "NN", "NNS", "VB"):
        return False
    if behind is None or behind.is_punct:
        return span.start > 0 and doc[span.start - 1].lower_ == "the" and root.tag_ in ("JJ", "")
    if span.start > sent.start and doc[span.start - 1].lower_ in ("a", "an"):
        return _is_one_more(span)
    is_name = span[0].is_title and behind.is_title and span.start > sent.start
    is_place = behind.pos_ == "ADP" and (span.start == 0 or doc[span.start - 1].lower_ != "the")
    return not is_name and not is_place and behind.lower_ not in NO_NTH


def _is_in_list(span: "Span") -> bool:
    """Whether another ordinal follows with which this one shares its noun."""
    behind = span.doc[span.end : span.end + 3]
    return len(behind) == 3 and behind[0].lower_ in ("and", "or") and behind[1].lower_ in ORDINALS


def _is_one_more(span: "Span") -> bool:
    """Whether the ordinal tells the noun behind it from others: "a third bomb", not "a third more" of it."""
    root, head = span.root, span.root.head
    if root.dep_ != "amod" or head.i < span.end or head.pos_ not in ("NOUN", "PROPN"):
        return False
    behind = span.doc[span.end]
    return behind.lower_ not in NO_OTHER and behind.tag_ not in ("JJR", "RBR")
