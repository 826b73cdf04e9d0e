"""What a batch is made of: inputs as they lie there, and what has become of each."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256

from factx.errors import FactxError
from factx.model import Article, Options
from factx.readers.records import read_record
from factx.readers.text import read_text


@dataclass(frozen=True, slots=True)
class Item:
    """One input: the bytes of a file, of a member of an archive, or of a line of a file of records."""

    source: str
    raw: bytes
    is_record: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """One document as the output has it."""

    source: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Failure:
    """An article that gave no document, and why."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What has become of an item: most have one piece, a damaged one has a failure in its place."""

    pieces: tuple[Piece, ...] = ()
    failures: tuple[Failure, ...] = ()
    warnings: tuple[str, ...] = ()
    counts: Counter[str] = field(default_factory=Counter)


def key_of(item: Item) -> str:
    """What tells whether an item is the same as in an earlier run: its name and its bytes.

    >>> key_of(Item("a.txt", b"One.")) == key_of(Item("b.txt", b"One."))
    False
    """
    name = f"{item.source}\0{item.is_record}\0".encode(errors="surrogatepass")
    return sha256(name + sha256(item.raw).digest()).hexdigest()[:32]


def articles_of(item: Item, options: Options) -> Iterator[Article | FactxError]:
    """The articles of an item, each or else why it can't be read; the one place that calls the readers."""
    try:
        if item.is_record:
            yield read_record(item.raw, item.source)
        else:
            yield read_text(item.raw, item.source, encoding=options.encoding)
    except FactxError as error:
        yield error


def failed(source: str, reason: object) -> Outcome:
    """The outcome of an item that could not be read or worked on."""
    return Outcome(failures=(Failure(source, str(reason)),), counts=Counter(failures=1))
