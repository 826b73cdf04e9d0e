"""Who a source is: its noun phrase as it stands, and what may be a source at all."""

from typing import TYPE_CHECKING

from factx.context.words import AUTHOR_PRONOUNS, EMPTY_SUBJECTS, INDEFINITE_PRONOUNS, RELATIVE_PRONOUNS

if TYPE_CHECKING:
    from spacy.tokens import Token


def may_be_source(token: "Token") -> bool:
    """Whether the noun or pronoun can say something: not the author, the reader, "it", "nobody"."""
    word = token.lower_
    if word in AUTHOR_PRONOUNS or word in INDEFINITE_PRONOUNS:
        return False
    if word in RELATIVE_PRONOUNS:
        return token.head.dep_ == "relcl"
    return word not in EMPTY_SUBJECTS


def np_extent(token: "Token") -> tuple[int, int]:
    """The token positions of the noun phrase, up to a relative clause, a comma or an apposition."""
    end = token.i + 1
    for c in token.rights:
        if c.dep_ in ("appos", "case", "punct", "relcl") or c.left_edge.i != end:
            break
        end = c.right_edge.i + 1
    return token.left_edge.i, end


def antecedent(token: "Token") -> "Token":
    """The noun that a relative pronoun stands for; any other token itself."""
    if token.lower_ in RELATIVE_PRONOUNS and token.head.dep_ == "relcl":
        return token.head.head
    return token
