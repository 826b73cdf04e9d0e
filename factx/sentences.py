"""Where sentences begin: layout says where they must, punctuation where they can't, the parser the rest."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from factx.calendar import WEEKDAYS
from factx.spans import span_over, without_space
from factx.wordlists import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

# A sentence begins only after one of these; a dateline's dash ("RIGA —") or an unfinished line is none.
FINAL = frozenset(".!?…:;\"'”’»)]")
OPENING = frozenset(
    {"“", "‘", "«", "(", "[", "•", "·", "‣", "◦", "▪", "■", "●", "►", "▶", "→", "✓", "✔", "*", "–", "—", "-"}
)
CLOSING = frozenset({"”", "’", "»", ")", "]", ",", ".", "!", "?", ";", ":", "…", "%", "'s", "’s"})

# No sentence of an article is as long; a list or a table without full stops is, and would be slow.
MAX_TOKENS = 400

# Abbreviated before an amount: "paid Ksh. 4 billion".
CURRENCIES = word_set("KSh KShs Ksh Re Rs Sh Shs TSh Tk Tsh USh Ush")
HALF_DAYS = frozenset({"a.m.", "p.m."})
# Words that no name begins with: behind "4 p.m." their capital begins a sentence.
STARTERS = word_set(
    """
    After Although An And As At Before But By During For From He Her His However If In It Its Many Most No On
    One Our She Since So Some That The Their There These They This Those Two We When While You
    """
)
# The network whose name looks like an initial: "wrote on X. The mayor", "said via X. It".
BEFORE_NETWORK = frozenset({"on", "via"})
NETWORK = "X."

# Marks that open or close: what is glued to what tells.
STRAIGHT_QUOTES = frozenset({'"', "''", "'", "``"})


def mark_starts(doc: "Doc", starts: Iterable[int]) -> None:
    """Tells the parser, which has not seen `doc` yet, where a sentence must begin.

    `starts` are the characters at which a paragraph, headline or list entry begins.
    """
    # One array for all tokens: spaCy looks through the whole text when a single token is set.
    marks: Any = doc.to_array("SENT_START").view("int64")
    for start in starts:
        marks[span_over(doc, start, start + 1).start] = 1
    doc.from_array(["SENT_START"], marks.view("uint64"))


def rule_out_starts(doc: "Doc") -> None:
    """Tells the parser, which has not seen `doc` yet, where no sentence can begin.

    A text that leaves no other place for MAX_TOKENS tokens is broken there all the same.
    """
    marks: Any = doc.to_array("SENT_START").view("int64")
    before: int | None = None
    since_start = 0
    words = [token.text for token in doc]
    for at, (word, mark) in enumerate(zip(words, marks.tolist(), strict=True)):
        since_start += 1
        if mark <= 0 and before is not None and _must_start(doc, words, at, before):
            marks[at] = 1
            since_start = 0
        elif mark > 0 or before is None or _can_start(doc, words, at, before):
            since_start = 0
        else:
            marks[at] = 1 if since_start >= MAX_TOKENS else -1
            since_start %= MAX_TOKENS
        if not word.isspace():
            before = at
    doc.from_array(["SENT_START"], marks.view("uint64"))


def _must_start(doc: "Doc", words: Sequence[str], at: int, before: int) -> bool:
    """Whether what looks like an abbreviation ends a sentence: "paid £5m. The club", "at 4 p.m. It was"."""
    if before == 0 or not words[at][0].isupper():
        return False
    if words[before] == NETWORK and words[before - 1].lower() in BEFORE_NETWORK:
        return True
    if words[before] in HALF_DAYS:
        return words[at] in STARTERS
    if not words[at].istitle():
        return False
    is_glued = not doc[before - 1].whitespace_ and not doc[before].is_sent_start
    if words[before] == "m." and is_glued and words[before - 1][-1:].isdigit():
        return True
    return words[before] in ("d.", "m.", "q.", "y.") and is_glued and words[before - 1] == "/"


def _can_start(doc: "Doc", words: Sequence[str], at: int, before: int) -> bool:
    """Whether a sentence may begin at a token, judged by it and the word or mark before it."""
    text, previous = words[at], words[before]
    if previous[-1] not in FINAL or text in CLOSING or text.islower():
        return False
    if previous == "." and text[0].isdigit() and before and words[before - 1] in CURRENCIES:
        return False
    if previous in HALF_DAYS:
        behind = words[at + 1] if at + 1 < len(words) else ""
        if text.lower() in WEEKDAYS or behind.lower() == "time":  # "1:30 a.m. Thursday", "a.m. Moscow time"
            return False
    if text in STRAIGHT_QUOTES:
        return _opens(doc[at])
    return not (previous in OPENING or (previous in STRAIGHT_QUOTES and _opens(doc[before])))


def _opens(quote: "Token") -> bool:
    """Whether a straight quotation mark stands before its words, not after them."""
    after = quote.i + 1
    return not quote.whitespace_ and after < len(quote.doc) and not quote.doc[after].is_space


def sentences_of(doc: "Doc") -> "list[Span]":
    """The sentences that have text, without the white space around them."""
    trimmed = (without_space(sent) for sent in doc.sents)
    return [sent for sent in trimmed if len(sent)]


def entities_of(doc: "Doc", sents: "Sequence[Span]") -> "list[Span]":
    """The named entities in text order, each cut short where its sentence ends.

    `sent.ents` would look through all entities of the document for each sentence.
    """
    from spacy.tokens import Span

    starts = [sent.start for sent in sents]
    entities = []
    for ent in doc.ents:
        at = bisect_right(starts, ent.start) - 1
        inside = without_space(doc[ent.start : min(ent.end, sents[at].end)]) if at >= 0 else ent[:0]
        if len(inside):
            entities.append(Span(doc, inside.start, inside.end, label=ent.label))
    return entities
