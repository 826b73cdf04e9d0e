"""What a batch is made of: inputs as they lie there, and what has become of each."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import blake2b, sha256

from factx.errors import FactxError
from factx.model import Article, Document, Options
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


# What is kept of an article to know it again: its name and its content, as numbers.
Mark = tuple[int, int]


def mark_of(article: Article | Document) -> Mark:
    """The mark of an article; its title and date count as well, since records may differ in them alone."""
    content = f"{article.sha256} {article.published} {article.title}"
    name_number, content_number = (
        int.from_bytes(blake2b(part.encode(), digest_size=8).digest()) for part in (article.source, content)
    )
    return name_number, content_number


@dataclass(frozen=True, slots=True)
class Piece:
    """One document as the output has it, its article's mark, and what it adds to the counts of a run."""

    source: str
    data: bytes
    mark: Mark
    counts: Counter[str] = field(default_factory=Counter)


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
    unchanged: int = 0

    @property
    def counts(self) -> Counter[str]:
        """What it adds to the counts of a run: "documents", "failures", "unchanged", words and claims."""
        own = Counter(failures=len(self.failures), unchanged=self.unchanged)
        return sum((piece.counts for piece in self.pieces), +own)


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
    return Outcome(failures=(Failure(source, str(reason)),))
