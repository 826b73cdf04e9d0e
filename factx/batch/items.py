"""What a batch is made of: inputs as they lie there, and what has become of each."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256

from factx.errors import FactxError
from factx.model import Article, Options
from factx.readers.own import OwnOutputError
from factx.readers.read import read_articles
from factx.readers.records import read_records


@dataclass(frozen=True, slots=True)
class Item:
    """One input: the bytes of a file, of a member of an archive, or of a line of a file of records.

    One that is `found` in a folder or archive was not asked for by name: factx's own output is passed over.
    """

    source: str
    raw: bytes
    line: int | None = None
    found: bool = False

    @property
    def name(self) -> str:
        """What it is called: its source, with the number of its line where it is a record."""
        return self.source if self.line is None else f"{self.source}:{self.line}"


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
    name = f"{item.source}\0{item.line}\0".encode(errors="surrogatepass")
    return sha256(name + sha256(item.raw).digest()).hexdigest()[:32]


def articles_of(item: Item, options: Options) -> Iterator[Article | FactxError]:
    """The articles of an item, each or else why it can't be read; the one place that calls the readers."""
    if item.line is None:
        articles = read_articles(item.raw, item.source, options=options)
    else:
        articles = read_records([item.raw], item.source, encoding=options.encoding, first=item.line)
    return (a for a in articles if not (item.found and isinstance(a, OwnOutputError)))


def failed(source: str, reason: object) -> Outcome:
    """The outcome of an item that could not be read or worked on."""
    return Outcome(failures=(Failure(source, str(reason)),), counts=Counter(failures=1))
