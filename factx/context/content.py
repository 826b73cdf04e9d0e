"""What a verb of saying reports: the clauses and phrases around it, as token ranges."""

from typing import TYPE_CHECKING

from factx.calendar import MONTHS, WEEKDAYS
from factx.context.clauses import child, extent_of, is_passive, is_verb, without
from factx.context.reports import cue_words
from factx.context.sources import informs, is_document, is_thing, np_extent
from factx.context.words import (
    COUNTING_VERBS,
    DEED_VERBS,
    DENIED_THINGS,
    DISPUTING_VERBS,
    FINDING_VERBS,
    INFINITIVE_VERBS,
    MEANING_VERBS,
    NAMING_VERBS,
    OBJECT_COMPLEMENTS,
    OBJECT_VERBS,
    PARTICLE_VERBS,
    PREPOSITIONS,
    SAYING_VERBS,
    TIME_NOUNS,
)

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

# What somebody else says of it stands in its first so many tokens.
MAX_OTHERS = 60

REPORTING_VERBS = SAYING_VERBS | OBJECT_VERBS

# Clauses that a comma sets off without making what stands before it theirs: ", who said".
SUBORDINATE = frozenset({"acl", "advcl", "conj", "relcl"})

# How somebody is found.
FOUND_STATES = frozenset({"alive", "dead", "injured", "unconscious", "unharmed", "unhurt", "wounded"})

# In "C, X said on Tuesday in Oslo, C", what stands between the verb and the comma is shorter than this.
MAX_ADJUNCT = 8

# Adjuncts that the parser gives to the verb of saying although what is said goes on with them:
# "said he left on Monday".
TRAILING = frozenset({"advcl", "advmod", "ccomp", "dep", "dobj", "npadvmod", "prep"})


def clause_content(verb: "Token", source: "Token") -> list[tuple[int, int]]:
    """The clauses that depend on the verb: before it ("C, X said"), after it ("X said C"), or both."""
    ranges = []
    for clause in verb.children:
        if clause.dep_ not in ("ccomp", "parataxis") or clause == source or _is_state(clause, verb):
            continue
        start, end = extent_of(clause)
        if end <= verb.i:
            if _is_sentence_of_its_own(clause, verb, source):
                continue
            if source.dep_ in ("appos", "conj"):
                # What the parser gave to the source is the end of the clause.
                end = max(end, np_extent(source)[0] - 1)
            ranges.append((min(start, verb.left_edge.i), end))
        elif start > verb.i:
            ranges.append((_start_of_clause(verb, clause), _end_of_clause(verb, clause)))
        else:
            # "which the union said would last": the clause's subject stands before the verb of saying.
            ranges.append((verb.i + 1, end))
    if verb.dep_ == "parataxis" and not ranges:
        ranges = without(extent_of(verb.head), [extent_of(verb)])
    return [part for found in ranges for part in _without_others(verb, found)]


def _without_others(verb: "Token", extent: tuple[int, int]) -> list[tuple[int, int]]:
    """The extent without what others say of it: "C, which Kyiv denies", "C; the governor confirmed this"."""
    start, end = extent
    if start <= verb.i:
        return [extent]
    holes = []
    for token in verb.doc[start : min(end, start + MAX_OTHERS)]:
        lemma = token.lemma_.lower()
        if token.dep_ == "relcl" and lemma in DISPUTING_VERBS and _is_of_which(token):
            holes.append((token.left_edge.i - 1, token.right_edge.i + 1))
        elif lemma in REPORTING_VERBS and _is_behind_semicolon(token, start - 1):
            holes.append((_subject_start(token) - 1, end))
    return without(extent, holes)


def _is_of_which(verb: "Token") -> bool:
    """ ", which Kyiv denies": the comma and the object say that all of it is meant."""
    first = verb.left_edge
    return first.lower_ == "which" and first.dep_ == "dobj" and first.i > 0 and first.nbor(-1).text == ","


def _is_behind_semicolon(verb: "Token", start: int) -> bool:
    """Whether the verb has a subject of its own, and nobody's pronoun, right behind a semicolon."""
    subject = child(verb, "nsubj")
    if subject is None or subject.i > verb.i or subject.pos_ not in ("NOUN", "PROPN"):
        return False
    before = _subject_start(verb) - 1
    return before >= start and verb.doc[before].text == ";"


def _subject_start(verb: "Token") -> int:
    subject = child(verb, "nsubj")
    assert subject is not None
    return subject.left_edge.i


def _is_state(clause: "Token", verb: "Token") -> bool:
    """ "Police found two women dead": what they saw, and nothing that they say."""
    return verb.lemma_ == "find" and clause.lower_ in FOUND_STATES


def _is_sentence_of_its_own(clause: "Token", verb: "Token", source: "Token") -> bool:
    """ "Lee went to Riga; Kim said that the talks failed": a semicolon before one who says something else.

    So "but" and "and" are: "Lee went to Riga, but Kim said that".
    """
    first = source.left_edge.i
    if first and verb.doc[first - 1].text == ";":
        return True
    between = verb.doc[clause.i + 1 : first]
    if not any(
        t.text == ";" or (t.dep_ == "cc" and t.head in (verb, clause) and t.nbor(-1).text == ",")
        for t in between
    ):
        return False
    return any(c.dep_ in ("ccomp", "parataxis") and c != source for c in verb.rights)


def _start_of_clause(verb: "Token", clause: "Token") -> int:
    """Where the reported clause begins; its subject is part of it also where it is parsed as an object."""
    start = _after_weekday(verb, clause)
    noun = next((c for c in verb.rights if c.dep_ == "dobj" and c.right_edge.i + 1 == start), None)
    if noun is None or child(clause, "nsubj", "nsubjpass", "mark") is not None:
        return start
    return start if any(c.lower_ == "to" for c in clause.lefts) else noun.left_edge.i


def _after_weekday(verb: "Token", clause: "Token") -> int:
    """Where the clause begins, behind a weekday that tells when it is said: "said Monday Kenya's army had".

    "said Monday talks had failed" is left alone, as the talks may be those of Monday.
    """
    start = clause.left_edge.i
    if start != verb.i + 1 or verb.doc[start].lower_ not in WEEKDAYS or start + 1 >= clause.i:
        return start
    after = verb.doc[start + 1]
    begins_clause = after.tag_ in ("CD", "DT", "EX", "IN", "NNP", "PRP", "PRP$")
    return start + 1 if begins_clause else start


def _end_of_clause(verb: "Token", clause: "Token") -> int:
    """Where the reported clause ends, trailing adjuncts of the verb of saying included."""
    end = clause.right_edge.i + 1
    for sister in verb.rights:
        if sister.i <= clause.i:
            continue
        if sister.dep_ not in TRAILING or sister.left_edge.i != end:
            break
        end = sister.right_edge.i + 1
    return end


def as_clause_content(verb: "Token") -> list[tuple[int, int]]:
    """ "As X noted, C": the clause that the as-clause belongs to."""
    mark = child(verb, "mark", "advmod")
    if mark is None or mark.lower_ != "as" or verb.dep_ != "advcl" or child(verb, "dobj", "xcomp"):
        return []
    return without(extent_of(verb.head), [extent_of(verb)])


def loose_content(verb: "Token", source: "Token", sent: "Span") -> list[tuple[int, int]]:
    """ "C, X said", "C1, X said, C2", "X said: C", "X said C" where the parser has no clause."""
    doc, first = sent.doc, min(np_extent(source)[0], verb.i)
    colon = next(
        (t.i for t in doc[verb.i + 1 : min(verb.i + MAX_ADJUNCT, sent.end - 1)] if t.text == ":"), None
    )
    if colon is not None:
        return [(colon + 1, sent.end)]
    if first - 1 > sent.start and doc[first - 1].text == "," and _is_aside(verb):
        last = max(verb.i, source.i)
        comma = next(
            (t.i for t in doc[last + 1 : min(last + MAX_ADJUNCT, sent.end)] if t.text == ","), sent.end
        )
        parts = [(sent.start, first - 1), (comma + 1, sent.end)]
        return [part for part in parts if _is_clause(doc[part[0] : part[1]], verb)]
    for phrase in verb.rights:
        if phrase.dep_ in ("dobj", "xcomp", "acomp", "attr", "csubj") and any(
            is_verb(t) for t in phrase.subtree
        ):
            return (
                [(phrase.left_edge.i, _end_of_clause(verb, phrase))] if verb.lemma_ in ("add", "say") else []
            )
    return []


def _is_aside(verb: "Token") -> bool:
    """Whether ", X said" can be about what stands before the comma, as ", who said" can't be."""
    if verb.dep_ == "advcl" and verb.head.i < verb.i:
        return child(verb, "mark", "advmod") is None and child(verb, "nsubj") is not None
    if verb.dep_ == "conj":  # "C, said a nurse in Riga"; in "Lee came, said nothing" it is Lee's next deed
        return any(c.dep_ == "nsubj" for c in verb.rights)
    return verb.dep_ not in SUBORDINATE and next((c for c in verb.rights if c.dep_ == "dobj"), None) is None


def _is_clause(span: "Span", verb: "Token") -> bool:
    """Whether the stretch is a clause of its own, not one that tells when or why it is said."""
    own = [t for t in span if t.head == verb]
    if own and all(t.dep_ in ("advcl", "advmod", "cc", "conj", "npadvmod", "prep", "punct") for t in own):
        return False
    return any(t.pos_ in ("VERB", "AUX") for t in span)


def phrase_content(verb: "Token", source: "Token") -> list[tuple[int, int]]:
    """The phrases that depend on the verb and are what is said: its object, "of C", "to C"."""
    lemma = verb.lemma_.lower()
    takes_object = (
        (
            lemma in OBJECT_VERBS
            and not (lemma in MEANING_VERBS and is_thing(source))
            and not (lemma in DEED_VERBS and _is_done_to_person(verb))
            and not is_withheld(verb)
        )
        or cue_words(verb).replace(verb.lower_, lemma, 1) in PARTICLE_VERBS
        or (lemma in COUNTING_VERBS and informs(source))
        or (lemma in FINDING_VERBS and is_document(source))
        or (lemma == "put" and any(c.lower_ == "at" for c in verb.rights))
        or (lemma in NAMING_VERBS and child(verb, "oprd", "attr", "ccomp") is not None)
    )
    directs = lemma in INFINITIVE_VERBS and child(verb, "xcomp", "ccomp") is not None
    ranges: list[tuple[int, int]] = []
    for phrase in verb.rights:
        if (
            (takes_object and phrase.dep_ in ("dobj", "oprd", "attr", "ccomp", "dative", "xcomp"))
            or (directs and phrase.dep_ in ("dobj", "xcomp", "ccomp") and _is_directive(phrase))
            or _is_for_clause(verb, phrase)
            or _is_content_phrase(verb, phrase, after_object=bool(ranges))
        ):
            ranges.append(extent_of(phrase))
        elif phrase.dep_ in ("prt", "advmod"):
            ranges += [
                extent_of(prep)
                for prep in phrase.rights
                if _is_content_phrase(verb, prep, after_object=False)
            ]
    return ranges


def is_withheld(verb: "Token") -> bool:
    """ "denied him bail", "was denied entry by the guards": a deed, and nothing is said."""
    noun = child(verb, "dobj")
    if verb.lemma_.lower() != "deny" or noun is None:
        return False
    return noun.lemma_.lower() in DENIED_THINGS or is_passive(verb) or child(verb, "dative") is not None


def _is_done_to_person(verb: "Token") -> bool:
    """ "dismissed Minister Ana Lima", "welcomed Ana Lima at the airport": nothing is said of her."""
    noun = child(verb, "dobj")
    return noun is not None and noun.ent_type_ in ("PER", "PERSON")


def _is_directive(phrase: "Token") -> bool:
    """Whether the phrase is an infinitive, or the one who is asked to do it."""
    return phrase.dep_ == "dobj" or child(phrase, "aux") is not None


def _is_for_clause(verb: "Token", clause: "Token") -> bool:
    """ "called for the troops to leave": the preposition marks the infinitive's subject."""
    if clause.dep_ not in ("ccomp", "advcl", "xcomp"):
        return False
    mark = child(clause, "mark")
    return mark is not None and mark.lower_ in PREPOSITIONS.get(verb.lemma_.lower(), ())


def _tells_time(noun: "Token") -> bool:
    """Whether it is a day, a month, a year or the like: "warned on Monday", "agreed in 2019"."""
    word = noun.lower_.rstrip(".")
    if word in MONTHS or word in WEEKDAYS or noun.lemma_.lower() in TIME_NOUNS:
        return True
    return len(word) == 4 and word.isdigit()


def _is_content_phrase(verb: "Token", prep: "Token", *, after_object: bool) -> bool:
    """Whether the prepositional phrase is what is said: "warned of C", "praised her for C"."""
    if prep.dep_ not in ("prep", "dative"):
        return False
    noun = child(prep, "pobj")
    if noun is not None and prep.lower_ != "for" and _tells_time(noun):  # "asked for two years" says what
        return False
    if prep.lower_ in PREPOSITIONS.get(verb.lemma_.lower(), ()):
        return True
    if prep.lower_ == "at":
        return verb.lemma_ in ("estimate", "put")
    return after_object and (prep.lower_ in OBJECT_COMPLEMENTS or child(prep, "pcomp") is not None)
