"""Doc -> candidates: the stretches of capitalised words that may name a person or a place."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factx.naming.gazetteer import places_called
from factx.naming.lexicon import is_given
from factx.naming.trim import trim_name
from factx.naming.words import (
    DEMONYMS,
    HONORIFICS,
    HYPHEN_SUFFIXES,
    NEVER_NAMES,
    NUMBERED,
    ORGANISATION_WORDS,
    PARTICLES,
    PLACE_WORDS,
    ROLE_NOUNS,
    TITLE_WORDS,
    TITLES,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

# Parts of speech that a capitalised word at the beginning of a sentence has where it is no name.
COMMON = frozenset({"ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NUM", "PART", "PRON", "SCONJ", "VERB"})
POSSESSIVES = frozenset({"'s", "’s", "‘s", "`s"})
MONTHS = frozenset({"april", "august", "jan", "june", "march", "may"})
HYPHENS = frozenset({"-", "‐", "‑", "–"})
LARGE_CITY = 50_000
BEFORE_OF = frozenset(
    {"bay", "cape", "gulf", "horn", "isle", "isthmus", "republic", "sea", "states", "strait"}
)
CUTS = POSSESSIVES | HYPHENS | {"and"}
QUOTES = frozenset({'"', "“", "”", "'", "‘", "’", "``", "''"})

# Labels of names that may hold a lower-case word: "University of Oslo", "Lord of the Rings".
LONG_LABELS = frozenset({"EVENT", "FAC", "GPE", "LAW", "LOC", "ORG", "PRODUCT", "WORK_OF_ART", "MISC"})

# Fewer words are no headline.
MIN_HEADLINE_WORDS = 5


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible name: its extent, and what stands in it and around it as plain strings."""

    start: int
    end: int
    words: tuple[str, ...]
    label: str  # the label of the named entity there, "" for none
    is_exact: bool  # whether the entity is just as long
    title: str  # the titles stripped from before it
    before: tuple[str, str]  # the last word before it and the one before that, lower case
    after: tuple[str, str]
    follows_name: str  # the last capitalised word of the candidate right before it after a comma, else ""
    shape: str  # "first" at the start of a sentence, "headline" where all words have capitals, else ""
    relation: str  # its syntactic relation and its head's lemma, "nsubj say"
    tag: str  # part of speech of its last word
    in_list: bool = False


def find_candidates(doc: "Doc", sents: "Sequence[Span]", ents: "Sequence[Span]") -> list[Candidate]:
    """The candidates in text order; they don't overlap. None where the pipeline has no NER."""
    if not doc.has_annotation("ENT_IOB"):
        return []
    labels: list[str] = [""] * len(doc)
    extents: dict[int, int] = {}
    for ent in ents:
        extents[ent.start] = ent.end
        for at in range(ent.start, ent.end):
            labels[at] = ent.label_
    text = doc.text
    found: list[Candidate] = []
    for sent in sents:
        headline = _is_headline(sent)
        stretches = _entities_only(sent, extents) if headline else _stretches(sent, labels, extents)
        for first, last in _split(doc, stretches, labels):
            found += _candidates(
                doc, sent, first, last, labels=labels, extents=extents, headline=headline, text=text
            )
    return found


def _is_headline(sent: "Span") -> bool:
    """Whether all words but the small ones have capitals, so that capitals tell nothing."""
    words = [t for t in sent if t.is_alpha and not (t.is_stop and not t.is_upper)]
    if len(words) < MIN_HEADLINE_WORDS:
        return False
    lower = sum(1 for t in words if t.text[0].islower())
    commas = sum(1 for t in sent if t.text in (",", "/", ";", "|"))
    if all(t.is_upper for t in words):
        return True
    return lower == 0 and commas * 4 < len(words) and not sent.text.endswith(".")


def _entities_only(sent: "Span", extents: dict[int, int]) -> Iterator[tuple[int, int]]:
    for start in range(sent.start, sent.end):
        if start in extents:
            yield start, min(extents[start], sent.end)


def _stretches(sent: "Span", labels: Sequence[str], extents: dict[int, int]) -> Iterator[tuple[int, int]]:
    """Token positions of each stretch of name words, widened to longer entities that begin in it."""
    doc = sent.doc
    at = sent.start
    while at < sent.end:
        if not _begins_name(doc[at], sent, labels):
            # an entity of lower-case words ("southern Siachen") is left as it is
            at += 1
            continue
        end = _stretch_end(doc, at, sent.end, labels, extents)
        yield at, end
        at = end


def _stretch_end(doc: "Doc", at: int, limit: int, labels: Sequence[str], extents: dict[int, int]) -> int:
    end = at + 1
    if extents.get(at, 0) > end and labels[at] in LONG_LABELS and not _breaks(doc, at, extents[at]):
        end = min(extents[at], limit)
    while end < limit:
        token = doc[end]
        if _is_capital(token) and (
            token.lower_ not in NEVER_NAMES or labels[end] == labels[end - 1] != "DATE"
        ):
            if not doc[end - 1].whitespace_ and not (
                doc[end - 1].text in HYPHENS or doc[end - 1].text.endswith((".", "'", "’"))
            ):
                break
            longer = extents.get(end, 0)
            end += 1
            if longer > end and labels[end - 1] in LONG_LABELS and not _breaks(doc, end - 1, longer):
                end = min(longer, limit)
            continue
        following = doc[end + 1] if end + 1 < limit else None
        if following is None:
            break
        glued = not doc[end - 1].whitespace_ and not token.whitespace_
        if token.text in HYPHENS and glued and following.lower_ in HYPHEN_SUFFIXES:
            break
        if token.text in HYPHENS and glued and following.is_alpha:
            end += 2
            continue
        if token.lower_ == "of" and doc[end - 1].lower_ in BEFORE_OF and _is_capital(following):
            end += 2
            continue
        if doc[end - 1].lower_ in NUMBERED and token.is_digit:
            return end + 1
        if token.lower_ == "and" and _is_capital(following) and _is_one_region(doc, at, end + 2):
            end += 2
            continue
        if token.lower_ in PARTICLES and labels[end] not in ("GPE",) and _leads_to_capital(doc, end, limit):
            end += 1
            continue
        if token.text in QUOTES and (nickname := _nickname_end(doc, end, limit)):
            end = nickname
            continue
        break
    return end


def _split(
    doc: "Doc", stretches: Iterable[tuple[int, int]], labels: Sequence[str]
) -> Iterator[tuple[int, int]]:
    """The stretches, cut where they hold two names: "Sudan's Blue Nile", "Ankara-Baghdad", "Oslo and Riga".

    Not so where the gazetteer has it all as one: "Hawke's Bay".
    """
    for first, last in stretches:
        start = first
        if not any(doc[at].text in CUTS for at in range(first + 1, last)) and not any(
            doc[at].is_upper and len(doc[at]) > 3 for at in range(first, last)
        ):
            yield first, last
            continue
        is_one = bool(places_called(doc[first:last].text))
        for at in range(first + 1, last):
            word = doc[at].text
            if is_one or at <= start:
                continue
            if (
                word in POSSESSIVES
                or (word == "and" and labels[at] in ("FAC", "GPE", "LOC", "PERSON"))
                or (
                    word in HYPHENS
                    and at + 1 < last
                    and _is_place(doc, start, at)
                    and _is_place(doc, at + 1, last)
                )
            ):
                yield start, at
                start = at + 1
            elif _is_dateline(doc[at - 1]) != _is_dateline(doc[at]) and word[0].isupper():
                yield start, at
                start = at
        if start < last:
            yield start, last


def _is_dateline(token: "Token") -> bool:
    """Whether it is a place in capitals, as between an agency and an author: "WASHINGTON"."""
    return token.is_upper and len(token) > 3 and _is_place(token.doc, token.i, token.i + 1)


def _is_place(doc: "Doc", start: int, end: int) -> bool:
    """Whether the gazetteer has a country, region or large city of that name, or it is a people."""
    text = doc[start:end].text
    return (
        text.lower() in DEMONYMS
        or text == "EU"
        or any(p.is_main and (p.kind != "city" or p.population > LARGE_CITY) for p in places_called(text))
    )


def _breaks(doc: "Doc", start: int, end: int) -> bool:
    """Whether the entity holds a comma or dash, and so is rather two names: "New Delhi, India"."""
    return any(
        doc[i].text in (",", "—", "–", "/", ";", ":", "(", ")", "\n") or doc[i].is_space
        for i in range(start, end)
    )


def _is_one_region(doc: "Doc", start: int, end: int) -> bool:
    """Whether the gazetteer has the words as one country or region: "Jammu and Kashmir"."""
    return any(p.kind in ("country", "region") for p in places_called(doc[start:end].text))


def _leads_to_capital(doc: "Doc", at: int, limit: int) -> bool:
    """Whether nothing but one or two more particles stand before a capitalised word."""
    for i in range(at + 1, min(at + 4, limit)):
        if _is_capital(doc[i]):
            return True
        if doc[i].lower_ not in PARTICLES and doc[i].text not in HYPHENS:
            return False
    return False


def _nickname_end(doc: "Doc", at: int, limit: int) -> int:
    """Where a nickname in quotation marks ends inside a name (“Pepe”), 0 where there is none."""
    if (
        at + 3 < limit
        and _is_capital(doc[at + 1])
        and doc[at + 2].text in QUOTES
        and _is_capital(doc[at + 3])
    ):
        return at + 3 if doc[at - 1].whitespace_ and doc[at + 2].whitespace_ else 0
    return 0


def _is_capital(token: "Token") -> bool:
    text = token.text
    return (
        text[0].isupper() and (len(text) > 1 or text != "I") and not (len(text) == 1 and token.pos_ == "DET")
    )


def _begins_name(token: "Token", sent: "Span", labels: Sequence[str]) -> bool:
    if not _is_capital(token):
        word = token.text
        return (
            token.lower_ in ("al", "el", "bin", "de", "van", "von", "dos", "ibn", "al-", "d'")
            and labels[token.i] in ("PERSON", "PER")
            and token.i + 1 < sent.end
        ) or (len(word) > 3 and word[:3] in ("al-", "el-") and word[3].isupper())
    if token.lower_ in NEVER_NAMES:
        # "June Sculthorpe"
        after = sent.doc[token.i + 1] if token.i + 1 < sent.end else None
        may_be_given = token.lower_ in MONTHS and labels[token.i] != "DATE"
        return bool(after and may_be_given and _is_capital(after) and after.lower_ not in NEVER_NAMES)
    is_first = token.i == sent.start or (sent.doc[token.i - 1].text in QUOTES and token.i - 1 == sent.start)
    opens = is_first or sent.doc[token.i - 1].text in QUOTES or sent.doc[token.i - 1].text == ":"
    if token.is_stop and not (token.is_upper and len(token.text) > 1):
        return not opens and token.pos_ == "PROPN" and bool(labels[token.i])
    return not (opens and token.pos_ in COMMON and not labels[token.i])


def _candidates(
    doc: "Doc",
    sent: "Span",
    first: int,
    last: int,
    *,
    labels: Sequence[str],
    extents: dict[int, int],
    headline: bool,
    text: str,
) -> Iterator[Candidate]:
    """The names in a stretch: its titles and nationality words stripped, and split where it holds several."""
    start, title = _after_titles(doc, first, last, labels)
    if title and (places := _leading_place(doc, first, start, labels)):
        yield from _candidates(
            doc, sent, first, places, labels=labels, extents=extents, headline=headline, text=text
        )
    first = start
    if first >= last:
        return
    begin, end = trim_name(text, doc[first].idx, doc[last - 1].idx + len(doc[last - 1]))
    if begin >= end:
        return
    if (
        text[begin:end] in ("Hague", "Gambia", "Bahamas")
        and text[max(begin - 4, 0) : begin] == "The "
        and first > sent.start
    ):
        begin -= 4
    inside = [labels[i] for i in range(first, last) if labels[i]]
    label = max(set(inside), key=lambda name: (inside.count(name), name)) if inside else ""
    exact = any(
        doc[i].idx >= begin - 4 and _end_of(doc, extents[i]) <= end + 2 and extents[i] >= last
        for i in range(first, min(first + 1, last))
        if i in extents
    )
    head = doc[last - 1]
    root = head
    while root.head.i != root.i and first <= root.head.i < last:
        root = root.head
    yield Candidate(
        start=begin,
        end=end,
        words=tuple(text[begin:end].split()),
        label=label,
        is_exact=exact,
        title=title,
        before=(_word(doc, first - 1, sent), _word(doc, first - 2, sent)),
        after=(_word(doc, last, sent), _word(doc, last + 1, sent)),
        follows_name="",
        shape="headline" if headline else "first" if first == sent.start else "",
        relation=f"{root.dep_} {root.head.lemma_}",
        tag=root.pos_,
    )


def _leading_place(doc: "Doc", first: int, last: int, labels: Sequence[str]) -> int:
    """Where the place ends that titles begin with ("New Zealand Prime Minister"), 0 where they have none."""
    for end in (first + 2, first + 1):
        if end >= last or doc[first].lower_ in TITLES or doc[first].lower_ in TITLE_WORDS - {"us"}:
            continue
        named = _is_place(doc, first, end) and doc[first].lower_ not in DEMONYMS
        if named or (
            end < last and all(labels[i] == "GPE" for i in range(first, end)) and labels[end] != "GPE"
        ):
            return end
    return 0


def _after_of(bare: Sequence[str]) -> int:
    """Where "Rector of", "Governor of the" end at the beginning of a stretch, else 0."""
    if "of" not in bare[1:4]:
        return 0
    at = bare.index("of", 1)
    if not any(word in TITLES or word in ROLE_NOUNS for word in bare[:at]):
        return 0
    after = at + 2 if at + 2 < len(bare) and bare[at + 1] == "the" else at + 1
    for end in (after + 2, after + 1):  # "Governor of New York Kathy Hochul"
        if end + 1 < len(bare) and is_given(bare[end]) and places_called(" ".join(bare[after:end])):
            return end
    return after


def _end_of(doc: "Doc", position: int) -> int:
    return doc[position - 1].idx + len(doc[position - 1])


def _word(doc: "Doc", at: int, sent: "Span") -> str:
    return doc[at].lower_ if sent.start <= at < sent.end else ""


def _after_titles(doc: "Doc", first: int, last: int, labels: Sequence[str]) -> tuple[int, str]:
    """Where the name itself begins, and the titles before it."""
    bare = [doc[i].lower_.rstrip(".") for i in range(first, last)]
    if bare[-1] in ORGANISATION_WORDS and bare[-1] not in TITLES and bare[0] not in HONORIFICS:
        return first, ""
    if bare[-1] in PLACE_WORDS and bare[0] not in HONORIFICS and len(bare) > 1:
        return first, ""
    cut = _after_of(bare)
    for i, word in enumerate(bare[:-1]):
        if i < cut:
            continue
        if (
            word in TITLES
            or (word in ROLE_NOUNS and i > 0)
            or (word in ROLE_NOUNS and (labels[first] != "PERSON" or len(bare) > 2))
        ):
            cut = i + 1
            if cut < len(bare) and doc[first + cut].text == ".":
                cut += 1
        elif not (word in TITLE_WORDS or labels[first + i] in ("NORP", "ORG", "GPE")) and i - cut > 1:
            break
    if not cut:
        known = bool(places_called(doc[first:last].text))
        while cut < len(bare) - 1 and bare[cut] in DEMONYMS and not known:
            cut += 1
        return first + cut, ""
    while cut < len(bare) and (
        bare[cut] == "" or doc[first + cut].text in HYPHENS or doc[first + cut].text in QUOTES
    ):
        cut += 1
    return first + cut, doc[first : first + cut].text.strip(" .-")
