"""Who a source is: the subject of a verb of saying, its noun phrase, and what may be a source at all."""

from typing import TYPE_CHECKING

from factx.context.clauses import child, subject_of
from factx.context.words import (
    AUTHOR_PRONOUNS,
    DOCUMENT_NOUNS,
    EMPTY_SUBJECTS,
    INDEFINITE_PRONOUNS,
    PERSON_ENDINGS,
    RELATIVE_PRONOUNS,
    SAYING_NOUNS,
    SAYING_VERBS,
    SPEAKER_NOUNS,
)

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

# A subject and its adjuncts that stand between a quotation and the verb of saying are shorter than this.
MAX_SUBJECT = 20

CLOSING = frozenset({",", ";", ":", "-", "--", "_", "–", "—"})

DASHES = frozenset({"-", "--", "_", "–", "—"})

# A dateline has fewer tokens than this: "Addis Ababa, Ethiopia, 3 May (AFP) -".
MAX_DATELINE = 16

PLACE_LABELS = frozenset({"GPE", "LOC"})

NOMINAL = ("NOUN", "PRON", "PROPN")


def may_be_source(token: "Token") -> bool:
    """Whether the noun or pronoun can say something: not the author, the reader, "it", "no one"."""
    word = token.lower_
    if word in AUTHOR_PRONOUNS or word in INDEFINITE_PRONOUNS:
        return False
    if word in RELATIVE_PRONOUNS:
        return token.head.dep_ == "relcl"
    return word not in EMPTY_SUBJECTS and not any(t.lower_ == "no" for t in token.lefts)


def np_extent(token: "Token") -> tuple[int, int]:
    """The token positions of the noun phrase, up to a relative clause or a comma ("the group Open Cells")."""
    end = token.i + 1
    for c in token.rights:
        if c.dep_ in ("case", "punct", "relcl") or c.left_edge.i != end:
            break
        end = c.right_edge.i + 1
    doc, first = token.doc, _first_of(token)
    end = next((i for i in range(token.i + 1, end - 1) if _begins_aside(doc[i])), end)
    while end - 1 > token.i and doc[end - 1].text in CLOSING:  # "an official in Riga, who"
        end -= 1
    is_open = sum((t.text == "(") - (t.text == ")") for t in doc[first:end]) > 0
    return first, end + 1 if is_open and end < len(doc) and doc[end].text == ")" else end


def _first_of(token: "Token") -> int:
    """Where the noun phrase begins, behind a dateline and marks: "RIGA - The army", '," Lee, who left,'."""
    first = token.left_edge.i
    if (begin := dateline_end(token.sent)) <= token.i:
        first = max(first, begin)
    while first < token.i and (token.doc[first].is_quote or token.doc[first].text in CLOSING):
        first += 1
    return first


def _begins_aside(token: "Token") -> bool:
    """Whether it is a comma before a relative clause, be it tied to another noun: "a nurse in Riga, who"."""
    return token.text == "," and token.nbor().lower_ in RELATIVE_PRONOUNS - {"that"}


def antecedent(token: "Token") -> "Token":
    """The noun that a relative pronoun stands for; any other token itself."""
    if token.lower_ in RELATIVE_PRONOUNS and token.head.dep_ == "relcl":
        return token.head.head
    return token


def informs(source: "Token") -> bool:
    """Whether the source's findings are statements: a document, an institution, an expert."""
    lemma = source.lemma_.lower()
    if source.pos_ == "PROPN":
        return source.ent_type_ in ("", "NORP", "ORG") or (source.is_upper and len(source) > 2)
    return lemma in DOCUMENT_NOUNS or lemma in SPEAKER_NOUNS or source.ent_type_ in ("ORG", "NORP")


def is_thing(source: "Token") -> bool:
    """Whether the source is no one who speaks, and no document: "the move", "the attack on the port"."""
    lemma = source.lemma_.lower()
    if source.pos_ != "NOUN" or source.ent_type_ or lemma in DOCUMENT_NOUNS | SPEAKER_NOUNS | SAYING_NOUNS:
        return False
    return not lemma.endswith(PERSON_ENDINGS)


def is_document(noun: "Token") -> bool:
    return noun.lemma_.lower() in DOCUMENT_NOUNS | SAYING_NOUNS


def speaker_of(verb: "Token") -> "Token | None":
    """The subject; of "issued a statement saying" the one who issued it."""
    source = subject_of(verb)
    if source is None:
        return _inverted_subject(verb)
    if verb.dep_ == "acl" and source.dep_ == "dobj" and is_document(source):
        return child(source.head, "nsubj") or source
    if source.i > verb.i:
        return source
    begin = dateline_end(verb.sent)
    if source.i < begin <= verb.i:  # "RIGA (AP) — Hundreds marched, calling for": "RIGA" does not call
        own = (c for c in source.head.lefts if c.dep_ in ("nsubj", "nsubjpass") and c.i >= begin)
        return next(own, None) or _nominal(verb.doc[begin : source.head.i]) or source
    if source.head != verb:
        return source
    if (unclosed := _unclosed_apposition(verb, source)) is not None:
        return unclosed
    if (mark := _closing_mark(verb, source)) is not None:
        return _nominal(verb.doc[mark + 1 : verb.i]) or _inverted_subject(verb)
    return source


def _closing_mark(verb: "Token", source: "Token") -> int | None:
    """The last quotation mark between the two: '"the poor," Lee said' has "Lee" as its subject."""
    doc = verb.doc
    near = range(verb.i - 1, max(source.i, verb.i - MAX_SUBJECT), -1)
    return next((i for i in near if doc[i].is_quote), None)


def dateline_end(sent: "Span") -> int:
    """The position of the first token behind the dateline; that of the sentence where it has none.

    "RIGA (AP) — The minister said", "Kyiv, Ukraine – Lee said", "Lucknow: Two men died".
    """
    doc, first = sent.doc, sent.start
    if not (doc[first].ent_type_ in PLACE_LABELS or doc[first].is_upper):
        return first
    marks = (t for t in doc[first + 1 : min(first + MAX_DATELINE, sent.end - 1)] if _ends_dateline(t))
    mark = next(marks, None)
    if mark is None or not doc[mark.i + 1].text[:1].isupper():
        return first
    place = doc[first : mark.i]
    # "Kyiv – Ukraine's capital – said" has a second dash; "Georgia is ready – Lee said" has a verb.
    is_aside = any(t.text in DASHES for t in doc[mark.i + 1 : min(mark.i + MAX_DATELINE, sent.end)])
    is_plain = not is_aside and not any(t.pos_ in ("AUX", "VERB") for t in place)
    return mark.i + 1 if is_plain or place[0].is_upper else first


def _ends_dateline(token: "Token") -> bool:
    """Whether the token is the dash or colon behind a dateline, and no hyphen: "Port-au-Prince"."""
    return token.text == ":" or (token.text in DASHES and bool(token.doc[token.i - 1].whitespace_))


def _unclosed_apposition(verb: "Token", source: "Token") -> "Token | None":
    """ "They held three men of Riga, the union said": an apposition that no comma ends is the subject.

    The parser gives the verb the object of the clause before it. Without that clause it may be an
    apposition: "Lee, the mayor said".
    """
    clauses = [c for c in verb.lefts if c.dep_ == "ccomp" and c.i < source.i]
    last = verb.doc[verb.i - 1]
    if not clauses or any(t.text == "," for t in verb.doc[clauses[-1].i : source.i]):
        return None
    while source.i < last.i < verb.i and last.dep_ != "appos" and not _is_next_in_list(last):
        last = last.head
    if not source.i < last.i < verb.i or last.right_edge.i != verb.i - 1:
        return None
    return last if verb.doc[last.left_edge.i - 1].text == "," else None


def _is_next_in_list(token: "Token") -> bool:
    """Whether the parser takes it for the next in a list: "20 km east of Riga, the agency said"."""
    return token.dep_ == "conj" and child(token.head, "cc") is None


def _inverted_subject(verb: "Token") -> "Token | None":
    """'"C," added another man.': the object of a verb of saying right behind a quotation or comma."""
    before = verb.doc[verb.i - 1] if verb.i > verb.sent.start else None
    if (
        before is None
        or not (before.is_quote or before.text == ",")
        or verb.lemma_.lower() not in SAYING_VERBS
    ):
        return None
    noun = next((c for c in verb.rights if c.dep_ in ("dobj", "attr", "oprd", "dative")), None)
    return noun if noun is not None and noun.pos_ in NOMINAL and noun.i - verb.i < MAX_SUBJECT else None


def _nominal(span: "Span") -> "Token | None":
    """The head of the span where it is a noun phrase."""
    root = span.root if len(span) else None
    return root if root is not None and root.pos_ in NOMINAL else None
