"""Bytes or a file in any format -> Articles; the one entry to all readers."""

import gzip
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from io import BufferedReader
from pathlib import Path

from factx.errors import FactxError
from factx.model import Article, InputFormat, Options
from factx.readers.formats import GZIP_MAGIC, SUFFIXES, format_by_content, format_of, suffix_of
from factx.readers.limits import lines_of, read_limited, unpack
from factx.readers.own import check_table
from factx.readers.records import read_json, read_records
from factx.readers.text import read_text

# Tables, whose rows are no sentences.
TABLE_SUFFIXES = (".csv", ".tsv")


def read_articles(raw: bytes, source: str, *, options: Options) -> Iterator[Article | FactxError]:
    """The article of a file's bytes, or each of a file of records; an error in place of what can't be read.

    The reader is the one that options.input_format names, else found by suffix and content.

    >>> (article,) = read_articles(b"# Held\\n\\nTwo *men*.", "a.md", options=Options())
    >>> article.text, article.title
    ('Held\\n\\nTwo men.', 'Held')
    """
    try:
        yield from _read(raw, source, options)
    except FactxError as error:
        yield error


def read_path(path: Path, *, options: Options) -> Iterator[Article | FactxError]:
    """The articles of a file, as read_stream gives them. Raises OSError where it can't be opened or read."""
    with path.open("rb") as stream:
        yield from read_stream(stream, str(path), options=options)


def read_stream(stream: BufferedReader, source: str, *, options: Options) -> Iterator[Article | FactxError]:
    """The articles of an open file, which may be standard input, as read_articles gives them.

    JSON Lines are read line by line, if by name or the user's word they are known to be such.
    """
    if (options.input_format or SUFFIXES.get(suffix_of(source))) == "jsonl":
        yield from _read_lines(stream, source, options)
        return
    try:
        raw = read_limited(stream, source, options.max_size)
    except FactxError as error:
        yield error
        return
    yield from read_articles(raw, source, options=options)


def _read_lines(stream: BufferedReader, source: str, options: Options) -> Iterator[Article | FactxError]:
    """The articles of JSON Lines, packed or not, one line in memory at a time."""
    packed = stream.peek(len(GZIP_MAGIC)).startswith(GZIP_MAGIC)
    lines = lines_of(gzip.GzipFile(fileobj=stream) if packed else stream, source, options.max_size)
    try:
        yield from read_records(lines, source, encoding=options.encoding)
    except FactxError as error:
        yield error


def _read(raw: bytes, source: str, options: Options) -> Iterator[Article | FactxError]:
    """The articles. Raises FactxError where there are none."""
    content = unpack(raw, source, options.max_size)
    if not content:
        raise FactxError(f"{source}: it is empty")
    input_format = format_of(content, source, chosen=options.input_format)
    if input_format == "jsonl":
        return read_records(content.splitlines(keepends=True), source, encoding=options.encoding)
    if input_format == "json":
        return read_json(content, source, encoding=options.encoding)
    if input_format == "text":
        article = _with_doubt(read_text(content, source, encoding=options.encoding), content, options)
    else:
        article = _read_guarded(input_format, content, source, options)
    return iter([replace(article, sha256=sha256(raw).hexdigest())])


def _with_doubt(article: Article, content: bytes, options: Options) -> Article:
    """The article, with a warning where its text looks like another format that only its name hides.

    Raises OwnOutputError where it is a table that factx wrote.
    """
    check_table(article.text, article.source)
    likely = format_by_content(content)
    if suffix_of(article.source) in TABLE_SUFFIXES and not options.input_format:
        doubt = (
            f"{article.source}: a table, read as plain text; where its rows hold articles, make records "
            '{"id", "text", "published"} of them, one a line'
        )
        return replace(article, warnings=(*article.warnings, doubt))
    if options.input_format or likely == "text":
        return article
    doubt = (
        f"{article.source}: read as plain text, but it looks like {likely}; "
        f"if it is, add --input-format {likely}"
    )
    return replace(article, warnings=(*article.warnings, doubt))


def _read_guarded(input_format: InputFormat, content: bytes, source: str, options: Options) -> Article:
    """The article of a format that needs a parser. Raises FactxError also for whatever that stumbles over.

    Parsers of files from anywhere fail in ways that they do not document; a damaged file is no bug of factx.
    """
    try:
        return _parse(input_format, content, source, options)
    except FactxError:
        raise
    except Exception as error:
        raise FactxError(
            f"{source}: this can't be read as {input_format} ({type(error).__name__}: {error}); it may be "
            "damaged, or of another kind, which --input-format names"
        ) from None


def _parse(input_format: InputFormat, content: bytes, source: str, options: Options) -> Article:
    match input_format:
        case "markdown":
            from factx.readers.markdown import read_markdown

            return read_markdown(content, source, encoding=options.encoding)
        case "html":
            from factx.readers.html import read_html

            return read_html(content, source, encoding=options.encoding)
        case "eml":
            from factx.readers.eml import read_eml

            return read_eml(content, source, encoding=options.encoding)
        case "pdf":
            from factx.readers.pdf import read_pdf

            return read_pdf(content, source, max_size=options.max_size)
        case "docx":
            from factx.readers.docx import read_docx

            return read_docx(content, source, max_size=options.max_size)
    raise ValueError(f"no reader for {input_format}")
