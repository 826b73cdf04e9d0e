"""Items -> their documents as the output has them; what a worker does."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from factx.batch.items import Failure, Item, Outcome, Piece, articles_of, failed, mark_of
from factx.batch.store import Frame
from factx.batch.summary import counts_of
from factx.errors import FactxError
from factx.model import Article, Document, Options, OutputFormat

if TYPE_CHECKING:
    from spacy.language import Language

# How a document is written: a format that text can be, or the whole of it for a format made at the end.
PieceFormat = Literal["csv", "json", "jsonl", "document"]

TEXT_FORMATS: Mapping[OutputFormat, PieceFormat] = {"csv": "csv", "json": "json", "jsonl": "jsonl"}

Work = Callable[[Sequence[Item]], list[Outcome]]


def build_work(nlp: "Language", options: Options, piece_format: PieceFormat) -> Work:
    """A function from items to what becomes of each; whatever one does, the others have their outcome."""

    def work(items: Sequence[Item]) -> list[Outcome]:
        try:
            return _outcomes(items, nlp, options, piece_format)
        except Exception as error:  # whatever it is, it is one article's, and the others go on
            if len(items) > 1:
                return [outcome for item in items for outcome in work([item])]
            reason = f"{items[0].name}: unexpected {type(error).__name__}: {error}; please report it"
            return [failed(items[0].name, reason)]

    return work


def load_work(options: Options, piece_format: PieceFormat) -> Work:
    """The same with a model of its own, for a process that can't share one."""
    from factx.language import load_model

    return build_work(load_model(options.model, ner=options.ner), options, piece_format)


def frame_of(piece_format: PieceFormat, *, bom: bool = False) -> Frame:
    """What stands around the documents in a file of that format."""
    from factx.writers.csv import write_csv

    if piece_format == "csv":
        return Frame(prefix="".join(write_csv([], bom=bom)).encode())
    return Frame(b"[\n", b",\n", b"\n]\n") if piece_format == "json" else Frame()


def write_piece(document: Document, piece_format: PieceFormat) -> bytes:
    """The document without what stands around it in its file, such as the header of CSV."""
    from factx.writers.csv import write_csv
    from factx.writers.json import write_json
    from factx.writers.jsonl import write_jsonl

    match piece_format:
        case "csv":
            _, rows = write_csv([document])
            return rows.encode()
        case "json":
            return write_json(document).encode()
        case "jsonl":
            return write_jsonl(document).encode()
    import json

    from factx.writers.claims import document_dict

    return json.dumps(document_dict(document), ensure_ascii=False).encode() + b"\n"


def _outcomes(
    items: Sequence[Item], nlp: "Language", options: Options, piece_format: PieceFormat
) -> list[Outcome]:
    from factx.pipeline import extract

    found = [list(articles_of(item, options)) for item in items]
    articles = [article for own in found for article in own if isinstance(article, Article)]
    documents = extract(articles, nlp, options)
    return [
        _outcome(own, item, [next(documents) for a in own if isinstance(a, Article)], piece_format)
        for own, item in zip(found, items, strict=True)
    ]


def _outcome(
    articles: Sequence[Article | FactxError],
    item: Item,
    documents: Sequence[Document],
    piece_format: PieceFormat,
) -> Outcome:
    failures = tuple(Failure(item.name, str(error)) for error in articles if isinstance(error, FactxError))
    pieces = tuple(
        Piece(document.source, write_piece(document, piece_format), mark_of(document), counts_of(document))
        for document in documents
    )
    warnings = tuple(warning for a in articles if isinstance(a, Article) for warning in a.warnings)
    return Outcome(pieces, failures, warnings)
