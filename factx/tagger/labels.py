"""The labels that the tagger gives, and the classes that it tells each token's place in a name by."""

# Called as spaCy's pipelines call them; "MISC" is any other name (a work, a product, a law).
LABELS = ("PERSON", "GPE", "LOC", "FAC", "ORG", "NORP", "EVENT", "MISC")

# Labels that compete as one: whether a stretch names a place is settled before what sort of place.
GROUPS = (("PERSON",), ("GPE", "LOC", "FAC"), ("ORG",), ("NORP",), ("EVENT", "MISC"))

# A token begins a name, stands inside, is its last, or all of it; "O" is outside of names.
POSITIONS = "BILU"
OUTSIDE = 0

CLASSES = ("O", *(f"{position}-{label}" for label in LABELS for position in POSITIONS))
GROUP_CLASSES = ("O", *(f"{position}-{group[0]}" for group in GROUPS for position in POSITIONS))


def class_of(position: str, label: str) -> int:
    """The number of a class.

    >>> CLASSES[class_of("B", "GPE")]
    'B-GPE'
    """
    return 1 + LABELS.index(label) * len(POSITIONS) + POSITIONS.index(position)


def classes_of(length: int, label: str) -> list[int]:
    """The classes of the tokens of a name.

    >>> [CLASSES[number] for number in classes_of(3, "ORG")], [CLASSES[n] for n in classes_of(1, "GPE")]
    (['B-ORG', 'I-ORG', 'L-ORG'], ['U-GPE'])
    """
    positions = "U" if length == 1 else "B" + "I" * (length - 2) + "L"
    return [class_of(position, label) for position in positions]
