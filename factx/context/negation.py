"""Is it denied: whether a mention's own clause is negated."""

from typing import TYPE_CHECKING

from factx.context.clauses import MAX_SENTENCE, child, is_verb
from factx.context.words import (
    DENYING_NOUNS,
    DENYING_VERBS,
    DENYING_WORDS,
    EMPTY_WORDS,
    FAILING_WORDS,
    HARMLESS_AFTER_NO,
    HARMLESS_AFTER_NOT,
    NEGATIVE_WORDS,
    RAISING_WORDS,
)

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

# Clauses that are stated for themselves: what denies the clause around them denies them only by its meaning.
OWN_CLAUSES = frozenset({"acl", "advcl", "ccomp", "conj", "csubj", "parataxis", "pcomp", "relcl"})

# What every denial has: one of these words, or a word of one of these lemmas.
WORDS = NEGATIVE_WORDS | EMPTY_WORDS | DENYING_WORDS | {"longer", "no", "short", "without", "yet"}
LEMMAS = DENYING_NOUNS | DENYING_VERBS | FAILING_WORDS | {"dismiss", "reject", "rule"}

# "Did not need to leave the house until 2021": "until" follows the negation within so many tokens.
UNTIL_WITHIN = 12

# How far up the parse the clause is looked for.
MAX_DEPTH = 60


def may_deny(sent: "Span") -> bool:
    """Whether the sentence has any of the words by which is_negated goes."""
    return any(token.lower_ in WORDS or token.lemma_.lower() in LEMMAS for token in sent)


def is_negated(mention: "Span") -> bool:
    """Whether the mention's own clause denies it ("was not released in 2025"); two denials cancel each other.

    False where the text is not parsed.
    """
    token = mention.root
    denials = 0
    for _ in range(MAX_DEPTH):
        if token.head.right_edge.i - token.head.left_edge.i > MAX_SENTENCE:
            return False
        denials += _denials_beside(token, mention)
        if token.head == token:
            break
        if is_verb(token) and token.dep_ in OWN_CLAUSES:
            denials += _denials_above(token)
            break
        denials += _denials_below(token)
        token = token.head
    return denials % 2 == 1


def _denials_beside(token: "Token", mention: "Span") -> int:
    """How many of the token's own words deny it: "not released", "no one left", "not a single one of"."""
    inside = range(mention.start, mention.end)
    denials = sum(_is_denial(c) for c in token.children)
    if is_verb(token):
        parts = (
            c
            for c in token.children
            if c.dep_ in ("attr", "dobj", "nsubj", "nsubjpass") and c.i not in inside
        )
        denials += sum(_is_empty(part) for part in parts if not _spans(part, mention))
    elif token.i not in inside or token.dep_ in ("nsubj", "nsubjpass", "dobj", "attr"):
        denials += token.lower_ in EMPTY_WORDS
    return denials


def _spans(part: "Token", mention: "Span") -> bool:
    """Whether the mention stands inside the phrase, whose words then count on the way up."""
    return part.left_edge.i <= mention.start and mention.end <= part.right_edge.i + 1


def _is_denial(word: "Token") -> bool:
    """Whether the word denies what it belongs to."""
    if word.lower_ in NEGATIVE_WORDS:
        # "Neither Oslo nor Bergen" has one denial, "Nor did he reply" has its own.
        return not _is_harmless(word) and (word.lower_ != "nor" or word.i < word.head.i)
    if word.lower_ == "longer":
        return any(c.lower_ == "no" for c in word.children)
    return word.lower_ == "no" and word.dep_ in ("det", "neg") and not _is_harmless(word)


def _is_harmless(word: "Token") -> bool:
    """Whether it denies nothing: "not only", "no more than 5", "not until 2025"."""
    doc, at = word.doc, word.i
    following = doc[at + 1].lower_ if at + 1 < len(doc) else ""
    if following in (HARMLESS_AFTER_NO if word.lower_ == "no" else HARMLESS_AFTER_NOT):
        return True
    if word.is_title and at > word.sent.start and doc[at - 1].is_alpha:
        # "the No Child Left Behind Act".
        return True
    return any(t.lower_ == "until" for t in doc[at : min(at + UNTIL_WITHIN, word.sent.end)])


def _is_empty(noun: "Token") -> bool:
    """Whether a subject or object is nobody or nothing: "no one", "none of the 12", "neither side"."""
    if noun.lower_ in EMPTY_WORDS:
        return True
    return any(_is_denial(c) for c in noun.lefts)


def _denials_below(token: "Token") -> int:
    """Denials by what the token depends on, within its clause: "without", "failed to", "but not Oslo"."""
    head = token.head
    if head.lower_ == "without" or (head.lower_ == "of" and _falls_short(head.head)):
        return 1
    lemma = head.lemma_.lower()
    if token.dep_ == "dobj":
        # "Denied the theft", but not "denied them access".
        return int(lemma in DENYING_VERBS and child(head, "dative") is None)
    if token.dep_ == "xcomp":
        return int(lemma in FAILING_WORDS | DENYING_VERBS or _is_yet_to(token))
    if token.dep_ == "conj" and not is_verb(token):
        before = token.doc[token.left_edge.i - 1] if token.left_edge.i else None
        # The head's "not" is counted on the way up: "Oslo but not Bergen" has its "not" at Oslo.
        return int(before is not None and before.lower_ == "not" and before.head != head)
    return 0


def _falls_short(word: "Token") -> bool:
    """Whether it is "short" of what did not come; "32 short of the 272 needed" only tells the distance.

    So does "gusts of 131 km/h, just short of the record".
    """
    before = word.nbor(-1) if word.i else word
    if before.lower_ in ("just", "little", "shade"):
        return False
    return word.lower_ == "short" and before.pos_ not in ("NOUN", "NUM") and not before.like_num


def _is_yet_to(infinitive: "Token") -> bool:
    """ "has yet to visit"."""
    return infinitive.head.lemma_ in ("be", "have") and any(
        c.lower_ == "yet" for c in infinitive.head.children
    )


def _denials_above(verb: "Token") -> int:
    """Denials by the clause around: "denied that", "no evidence that", "did not eat or drink"."""
    head = verb.head
    lemma = head.lemma_.lower()
    if verb.dep_ == "conj":
        return _shared_denials(verb)
    if verb.dep_ == "pcomp":
        short = head.lower_ == "of" and head.head.lower_ == "short"
        return int(
            head.lower_ == "without" or short or (head.lower_ == "from" and head.head.lemma_ in FAILING_WORDS)
        )
    if verb.dep_ not in ("acl", "ccomp"):
        return 0
    if lemma in DENYING_VERBS | DENYING_NOUNS or _rules_out(head) or _is_denied_claim(verb):
        return 1 + sum(_is_denial(c) for c in head.children)
    if lemma in RAISING_WORDS:
        return sum(_is_denial(c) for c in head.children)
    return _truth_denials(head)


def _rules_out(head: "Token") -> bool:
    return head.lemma_ == "rule" and any(c.lower_ == "out" for c in head.children)


def _is_denied_claim(clause: "Token") -> bool:
    """ "rejected the claim that"."""
    noun = clause.head
    return (
        clause.dep_ == "acl"
        and noun.dep_ == "dobj"
        and noun.head.lemma_.lower() in DENYING_VERBS | {"reject", "dismiss"}
    )


def _truth_denials(head: "Token") -> int:
    """ "It is not true that", "it is unlikely that"."""
    adjective = head if head.pos_ == "ADJ" else child(head, "acomp", "attr")
    if adjective is None:
        return 0
    word, copula = adjective.lower_, adjective.head
    if word in DENYING_WORDS or word in ("case", "correct", "likely", "possible", "true"):
        return int(word in DENYING_WORDS) + sum(_is_denial(c) for c in copula.children)
    return 0


def _shared_denials(verb: "Token") -> int:
    """What a verb shares with the one before it: "did not eat or drink", "was neither held nor charged"."""
    first = verb.head
    if child(verb, "nsubj", "nsubjpass", "aux", "auxpass", "neg") is not None:
        return 0
    joined = {c.lower_ for c in first.children if c.dep_ in ("cc", "preconj")}
    if "but" in joined or not (joined & {"or", "nor"} or verb.tag_ == "VB"):
        return 0
    return sum(_is_denial(c) for c in first.children if c.i < first.i)
