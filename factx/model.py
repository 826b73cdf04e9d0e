"""The claim format as frozen dataclasses: what the stages hand to each other and what the caller gets.

Offsets are half-open counts of Unicode code points into the document's text. None means that the
text does not say. No logic lives here; `factx/schema.json` describes the same shapes as JSON.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, Literal, TypeVar

ClaimType = Literal["number", "date", "person", "place"]
CLAIM_TYPES: tuple[ClaimType, ...] = ("number", "date", "person", "place")

OutputFormat = Literal["json", "jsonl", "csv", "sqlite", "parquet", "html", "table"]
InputFormat = Literal["text", "markdown", "html", "pdf", "docx", "eml", "json", "jsonl"]

# Who tags names: the tagger that comes with factx, or the spaCy pipeline's own component.
NerChoice = Literal["factx", "model"]
NER_CHOICES: tuple[NerChoice, ...] = ("factx", "model")

PublishedFrom = Literal["option", "metadata", "dateline"]

NumberKind = Literal["count", "percent", "money", "measure", "ordinal", "age", "ratio", "score", "identifier"]
Comparator = Literal["=", ">=", ">", "<=", "<", "~"]
Change = Literal["increase", "decrease"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
DateAnchor = Literal["explicit", "published", "context"]
PlaceKind = Literal["country", "region", "city", "natural", "facility", "other"]


@dataclass(frozen=True, slots=True)
class Options:
    """The settings of a run; each command-line option is one field."""

    model: str | None = None
    ner: NerChoice | None = None
    published: date | None = None
    day_first: bool | None = None
    types: tuple[ClaimType, ...] = CLAIM_TYPES
    encoding: str | None = None
    input_format: InputFormat | None = None
    max_size: int = 50_000_000
    output: str | None = None
    format: OutputFormat | None = None
    bom: bool = False
    quiet: bool = False
    workers: int = 1
    resume: bool = False
    from_stdin: bool = False
    globs: tuple[str, ...] = ()
    errors: str | None = None
    timeout: float = 600.0
    shards: bool = False
    engine: Literal["local", "dask"] = "local"
    scheduler: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """What a reader gives: the text that all offsets point into, and what is known about it.

    `language` is an ISO 639 code where the text is long enough to tell, else None.
    """

    text: str
    source: str
    sha256: str
    title: str | None = None
    published: date | None = None
    language: str | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    index: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class NumberValue:
    kind: NumberKind
    number: float | int | None = None
    low: float | int | None = None
    high: float | int | None = None
    comparator: Comparator = "="
    unit: str | None = None
    per: str | None = None
    of: str | None = None
    of_lemma: str | None = None
    change: Change | None = None
    predicate: str | None = None
    when: str | None = None
    where: str | None = None


@dataclass(frozen=True, slots=True)
class DateValue:
    timex_type: TimexType
    timex: str | None = None
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    earliest: str | None = None
    latest: str | None = None
    anchor: DateAnchor | None = None


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name as one mention gives it, before the article's mentions are linked."""

    name: str
    given: str | None = None
    family: str | None = None
    role: str | None = None
    gender: Literal["f", "m"] | None = None


@dataclass(frozen=True, slots=True)
class PersonValue:
    entity: str
    name: str
    given: str | None = None
    family: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place's name as one mention gives it, and where the gazetteer has it, before linking."""

    name: str
    kind: PlaceKind = "other"
    country: str | None = None
    geonames_id: int | None = None
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class PlaceValue:
    entity: str
    name: str
    kind: PlaceKind = "other"
    country: str | None = None
    geonames_id: int | None = None
    latitude: float | None = None
    longitude: float | None = None


Value = NumberValue | DateValue | PersonValue | PlaceValue
V_co = TypeVar("V_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Mention(Generic[V_co]):
    """A place in the text where a rule found something; `value` is whatever its stage knows so far."""

    start: int
    end: int
    value: V_co
    rule: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who the article says it from; `start` and `end` are where the text names that source."""

    source: str | None
    cue: str
    start: int | None
    end: int | None
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """A person or place that one or more claims of a document speak of."""

    id: str
    type: ClaimType
    name: str
    aliases: tuple[str, ...]
    mentions: int


@dataclass(frozen=True, slots=True)
class PlaceEntity(Entity):
    kind: PlaceKind = "other"
    country: str | None = None
    geonames_id: int | None = None
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    id: str
    type: ClaimType
    text: str
    start: int
    end: int
    sentence: Sentence
    value: Value
    attribution: Attribution | None
    negated: bool
    rule: str


@dataclass(frozen=True, slots=True)
class Document:
    """Everything that factx has to say about one article."""

    source: str
    sha256: str
    title: str | None
    published: date | None
    published_from: PublishedFrom | None
    language: str
    model: str
    text: str
    sentences: Sequence[Sentence]
    entities: Sequence[Entity]
    claims: Sequence[Claim]
