"""Sentence -> number mentions; every rule has a name that its mentions carry."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from factx.model import Mention, NumberValue
from factx.numbers.ages import as_age, as_next_age
from factx.numbers.amount import Amount
from factx.numbers.amounts import read_amounts
from factx.numbers.changes import change_of, follows_change
from factx.numbers.counted import counted_by
from factx.numbers.declined import (
    is_duration,
    is_no_amount,
    is_part,
    may_hold_number,
    opaque_extents,
    shares_time,
    touches,
)
from factx.numbers.joins import join_amounts
from factx.numbers.labels import as_next_label, find_labels, find_ordinals
from factx.numbers.left_out import (
    MAX_LEFT_OUT,
    is_apart,
    is_aside,
    is_compared,
    is_no_victim,
    is_of_another,
    is_of_them,
    is_pair,
    is_parallel,
    leaves_out_noun,
    shares_victims,
    stands_for_noun,
)
from factx.numbers.modifiers import comparator_of, per_of, per_of_noun, restates
from factx.numbers.standing import is_model, is_name_part, is_ordinal, is_pronoun, is_rank, is_word_part
from factx.numbers.value import value_of
from factx.numbers.words import NOUNED_ADJECTIVES, PEOPLE
from factx.spans import span_over

if TYPE_CHECKING:
    from spacy.tokens import Span


# "two brothers, 17 and 22": no part of two is larger.
APPOSED_COUNT_RE = re.compile(r"[ ][\w-]+(?:[ ][\w-]+)?,[ ]")
BASE_BEFORE_RE = re.compile(r"(?:\bper[ -]|/)\Z", re.IGNORECASE)
# "within 5 miles of the border", which measures no border.
WITHIN_RE = re.compile(r"\bwithin[ ](?:[a-z]{1,12}[ ]){0,2}\Z", re.IGNORECASE)
# "four in 10 voters — 39 percent", "a third of them, or 34%".
APPOSED_RE = re.compile(r"[\w -]{1,60}(?:[ ][—–-]|—|,[ ]or|[ ]\()[ ]?")


def find_numbers(sent: "Span", text: str) -> Iterator[Mention[NumberValue]]:
    """The sentence's numbers in text order; offsets point into `text`, the whole article."""
    if not may_hold_number(text, sent.start_char, sent.end_char):
        return
    described: list[tuple[Amount, NumberValue]] = []
    previous: int | None = None
    told: int | None = None  # the last that says more than where and what worth
    for amount in _amounts_of(sent, text):
        if described and _is_base(text, amount, described[-1][1]):
            continue
        value = _describe(sent, text, amount)
        if previous is not None:
            donor, given = described[previous]
            if (
                told is not None
                and amount.kind == "count"
                and (
                    donor.kind != "count"
                    or is_apart(text, amount, donor, start=sent.start_char, end=sent.end_char)
                )
            ):
                donor, given = described[told]
            value = _taken_over(sent, text, donor, amount, value=value, earlier=given)
            first, earlier = described[previous]
            earlier = _without_unit(text, first, amount, value=earlier)
            described[previous] = first, _handed_back(sent, text, first, amount, value=earlier, later=value)
        described.append((amount, value))
        if amount.kind not in ("ordinal", "identifier", "age") and not _is_adjective(text, amount):
            previous = len(described) - 1
            told = told if told is not None and is_aside(text, amount) else previous
    for amount, value in described:
        yield Mention(amount.start, amount.end, value, amount.rule)


def _is_base(text: str, amount: Amount, earlier: NumberValue) -> bool:
    """Whether the number before is per this one: "45 per 100,000 people" counts no people."""
    if earlier.per is None or not text.startswith(earlier.per, amount.start):
        return False
    return BASE_BEFORE_RE.search(text, max(0, amount.start - 5), amount.start) is not None


def _is_adjective(text: str, amount: Amount) -> bool:
    """Whether it is part of an adjective, whose noun no other number counts: "a nine-storey block"."""
    return amount.kind == "count" and text.startswith("-", amount.end)


def _amounts_of(sent: "Span", text: str) -> list[Amount]:
    """All that the sentence counts, measures or labels, without times, names and pronouns."""
    start, end = sent.start_char, sent.end_char
    opaque = opaque_extents(text, start, end)
    labels = [label for label in find_labels(text, start, end) if not touches(label, opaque)]
    taken = sorted(opaque + _extents(labels))
    single = [
        amount
        for amount in read_amounts(text, start, end)
        if not touches(amount, taken) and not is_no_amount(text, amount, start=start, end=end)
    ]
    joined = _with_lists(
        text,
        [
            as_age(text, amount, start=start, end=end) or amount
            for amount in join_amounts(text, single, start=start, end=end)
        ],
        labels=labels,
        end=end,
    )
    counts = [amount for amount in _without_times(text, joined, end=end) if _is_claim(sent, text, amount)]
    taken = sorted(taken + _extents(counts))
    ordinals = [
        ordinal
        for ordinal in find_ordinals(text, start, end)
        if not touches(ordinal, taken) and is_ordinal(span_over(sent.doc, ordinal.start, ordinal.end), sent)
    ]
    return sorted([*labels, *counts, *ordinals], key=lambda amount: amount.start)


def _with_lists(text: str, amounts: Sequence[Amount], *, labels: Sequence[Amount], end: int) -> list[Amount]:
    """The amounts; those that go on with an age or label are one: "aged 4, 6 and 10", "Articles 5 and 7"."""
    read: list[Amount] = []
    by_end = {label.end: label for label in labels}
    waiting = sorted([*amounts, *labels], key=lambda amount: amount.start)
    before: Amount | None = None
    for amount in waiting:
        if before is not None and amount.end not in by_end:
            amount = (
                as_next_age(text, amount, before, end=end)
                or as_next_label(text, amount, before, end=end)
                or amount
            )
        before = amount
        if amount.end not in by_end:
            read.append(amount)
    return read


def _extents(amounts: Sequence[Amount]) -> list[tuple[int, int]]:
    return [(amount.start, amount.end) for amount in amounts]


def _without_times(text: str, amounts: Sequence[Amount], *, end: int) -> list[Amount]:
    """The amounts that are no durations, nor numbers that share the unit of one: "three or four years"."""
    kept: list[Amount] = []
    behind: Amount | None = None
    for amount in reversed(amounts):
        amount = _with_years(text, amount, behind)
        is_time = amount.kind != "age" and (
            is_duration(text, amount, end=end) or (behind is not None and shares_time(text, amount, behind))
        )
        behind = amount if is_time or amount.kind == "age" else None
        if not is_time:
            kept.append(amount)
    return kept[::-1]


def _with_years(text: str, amount: Amount, behind: Amount | None) -> Amount:
    """The amount as an age where it shares the years of the one behind it: "5 and 12 years old"."""
    is_age = behind is not None and behind.kind == "age" and amount.is_bare
    if behind is None or not is_age or text[amount.end : behind.start] != " and ":
        return amount
    return replace(amount, kind="age", unit=behind.unit, rule=behind.rule)


def _is_claim(sent: "Span", text: str, amount: Amount) -> bool:
    """Whether the number is an amount to a reader: no pronoun, no part of a name, no "half-time"."""
    if amount.rule == "<fraction>" and amount.kind == "ratio":
        return is_part(text, amount, start=sent.start_char, end=sent.end_char)
    span = span_over(sent.doc, amount.numeral_start, amount.numeral_end)
    if amount.kind == "measure" and amount.rule == "<number words>":
        return not is_name_part(span, sent)
    if amount.unit is not None or amount.kind != "count" or amount.high is not None or amount.scale != 1:
        return True
    return not (
        is_pronoun(span)
        or is_model(span, sent)
        or is_word_part(span)
        or is_rank(span)
        or is_name_part(span, sent)
    )


def _describe(sent: "Span", text: str, amount: Amount) -> NumberValue:
    """The amount's value with what the words around it and the parse say."""
    start, end = sent.start_char, sent.end_char
    value = value_of(amount)
    if amount.kind in ("identifier", "ordinal", "score"):
        return value
    comparator = comparator_of(text, amount, start=start, end=end)
    if amount.kind == "age":
        return replace(value, comparator=comparator)
    is_plain = amount.kind == "count" or amount.rule == "<number> in <number>"
    counted = (
        None
        if not is_plain and WITHIN_RE.search(text, max(start, amount.start - 24), amount.start)
        else counted_by(span_over(sent.doc, amount.numeral_start, amount.end), sent, text, is_plain=is_plain)
    )
    return replace(
        value,
        comparator=comparator,
        per=per_of(text, amount, end=end)
        or (per_of_noun(text, amount, counted.text, end=end) if counted else None),
        of=counted.text if counted else None,
        of_lemma=counted.lemma if counted else None,
        change=change_of(text, amount, start=start, end=end),
    )


def _taken_over(
    sent: "Span", text: str, first: Amount, second: Amount, *, value: NumberValue, earlier: NumberValue
) -> NumberValue:
    """The second's value with what it leaves to the first: "968 men, 20 of them ...", "100 km (60 miles)"."""
    if restates(text, first, second) and value.comparator == "=":
        value = replace(value, comparator=earlier.comparator)
    is_rate = value.per is not None and earlier.per is None  # "up 3.6%, or 0.75 per woman"
    if value.change is None and earlier.change and not is_rate and follows_change(text, first, second):
        value = replace(value, change=earlier.change)
    if (
        value.of is None
        and earlier.of
        and earlier.of_lemma not in NOUNED_ADJECTIVES
        and _leaves_noun_to(sent, text, first, second, earlier=earlier)
    ):
        value = replace(value, of=earlier.of, of_lemma=earlier.of_lemma)
    if first.kind == "money" and value.kind == "count" and is_compared(text, first, second):
        value = replace(value, kind="money", unit=first.unit, of=None, of_lemma=None)
    if earlier.of and first.kind == "count" and is_parallel(text, first, second, earlier.of):
        value = replace(value, of=earlier.of, of_lemma=earlier.of_lemma)
    return value


def _handed_back(
    sent: "Span", text: str, first: Amount, second: Amount, *, value: NumberValue, later: NumberValue
) -> NumberValue:
    """The first's value with the noun that it leaves to the second: "killed two and wounded 31 soldiers"."""
    if value.of is not None or later.of is None or first.kind != "count" or second.kind != "count":
        return value
    noun_end = text.find(later.of, second.end, sent.end_char) + len(later.of)
    if noun_end < second.end or not shares_victims(
        text, first, second, noun_end, start=sent.start_char, end=sent.end_char
    ):
        return value
    return replace(value, of=later.of, of_lemma=later.of_lemma)


def _without_unit(text: str, first: Amount, second: Amount, *, value: NumberValue) -> NumberValue:
    """The first's value without a noun that is the second's unit: "arrested 12 and 20 kilos were seized"."""
    if value.of is None or second.unit is None or first.kind != "count":
        return value
    if text.find(value.of, first.end, second.end) < second.start:
        return value
    return replace(value, of=None, of_lemma=None)


def _leaves_noun_to(sent: "Span", text: str, first: Amount, second: Amount, *, earlier: NumberValue) -> bool:
    """Whether the second counts what the first does: "968 men, 20 of them", "one in 10 — 9 percent"."""
    if first.kind == "ratio" and second.kind == "percent":
        return APPOSED_RE.fullmatch(text, first.end, second.start) is not None
    are_counts = first.kind == "count" and second.kind == "count" and second.value.denominator == 1
    if not are_counts or first.value.denominator != 1 or second.start - first.end > MAX_LEFT_OUT:
        return False
    start, end = max(sent.start_char, second.start - 32), sent.end_char
    if second.value > first.value and APPOSED_COUNT_RE.fullmatch(text, first.end, second.start):
        return False
    are_people = bool(earlier.of) and (earlier.of or "").split()[-1].lower() in PEOPLE
    if is_no_victim(text, first, second, start=sent.start_char, are_people=are_people):
        return False
    span = span_over(sent.doc, second.start, second.end)
    if is_of_another(span) or is_pair(text, first, second):
        return False
    if ";" in text[first.end : second.start] and not is_of_them(text, second):
        return False
    if leaves_out_noun(text, second.start, second.end, sent_start=start, sent_end=end):
        return True
    return stands_for_noun(text, span, sent_end=end)
