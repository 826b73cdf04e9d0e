"""The lemma of a counted noun, where the model's own falls short; by the parse."""

from typing import TYPE_CHECKING

from factx.numbers.words import LEMMAS, NOUNED_ADJECTIVES

if TYPE_CHECKING:
    from spacy.tokens import Token

# "GDP", "NATO"; what is longer is a word of a headline in capitals.
MAX_ABBREVIATION = 4


def lemma_of(head: "Token", *, may_be_name: bool) -> str:
    """The noun's lemma; the model leaves names as they are: "12 Americans", "eight World Cups".

    `may_be_name` says that a plural can belong to the name of one thing: "half of the United Nations".
    """
    if head.text[:-1].isupper() and head.text.endswith("s") and len(head) > 2:  # "five CEOs"
        return head.text[:-1]
    if head.lower_ in LEMMAS or head.lower_ in NOUNED_ADJECTIVES:
        return LEMMAS.get(head.lower_, head.lower_)
    if head.is_title and head.tag_ == "JJ":  # "300 British and 250 Italians"
        return head.text
    if head.text.isupper() and len(head) <= MAX_ABBREVIATION and not head.text.endswith("S"):  # "3% of GDP"
        return head.text
    tags = ("NNS",) if may_be_name else ("NNS", "NNPS")
    is_plural = head.tag_ in tags and head.text.endswith("s") and len(head) > 2
    if head.lemma_ != head.text or not is_plural or head.nbor(-1).lower_ == "the":
        return head.lemma_
    stem = head.text[:-1]
    if stem.endswith("ie"):
        return stem[:-2] + "y"
    return stem[:-1] if stem.endswith(("che", "she", "sse", "xe")) else stem
