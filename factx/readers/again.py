"""The source that a stored document names -> its articles, read again."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path, PurePath

from factx.errors import FactxError
from factx.model import Article, Options
from factx.readers.archives import is_archive, read_archive
from factx.readers.read import read_articles, read_path

# "records.jsonl:8": the eighth record of a file, where the records have no ids.
NUMBERED_RE = re.compile(r"(?P<path>.+):(?P<number>\d+)")

STDIN = "-"


def articles_by_source(base: Path | None, options: Options) -> Callable[[str], Sequence[Article]]:
    """A function from a source's name to its articles; there may be several where records share an id.

    `base` is the file that the articles come from, or the folder that the names are below; None for the names
    as they are. The function raises FactxError where there is no such article, or it can't be read.
    """
    if base is not None and base.is_file():
        return _of_file(base, options)
    # Records of one file, and what is in one archive, come one after the other.
    read = lru_cache(maxsize=1)(lambda path: read_every(path, options))
    inside = lru_cache(maxsize=1)(lambda path: _by_source(read_every(path, options)))

    def articles_of(source: str) -> Sequence[Article]:
        if path := _find(source, base):
            return read(path)
        for outer, rest in _outer_files(source):
            if (path := _find(outer, base)) and (found := inside(path).get(f"{path}{rest}")):
                return found
        raise _missing(source)

    return articles_of


def read_every(path: Path, options: Options) -> Sequence[Article]:
    """All articles of a file or archive; what can't be read of it is passed over, as it was the first time.

    Raises FactxError where there is none.
    """
    given = list(_read_archive(path, options) if is_archive(path.name) else read_path(path, options=options))
    articles = [article for article in given if isinstance(article, Article)]
    for error in given:
        if isinstance(error, FactxError) and not articles:
            raise error
    return articles


def _read_archive(path: Path, options: Options) -> Iterator[Article | FactxError]:
    members = read_archive(path, is_wanted=lambda name: True, max_size=options.max_size)
    for source, content in members:
        if isinstance(content, FactxError):
            yield content
        else:
            yield from read_articles(content, source, options=options)


def _outer_files(source: str) -> Iterator[tuple[str, str]]:
    """The files that may hold the source, each with the rest of its name: a file of records, archives."""
    if numbered := NUMBERED_RE.fullmatch(source):
        yield numbered["path"], source.removeprefix(numbered["path"])
    for outer in PurePath(source).parents:
        if is_archive(outer.name):
            yield str(outer), source.removeprefix(str(outer))


def _by_source(articles: Iterable[Article]) -> Mapping[str, Sequence[Article]]:
    by_source: defaultdict[str, list[Article]] = defaultdict(list)
    for article in articles:
        by_source[article.source].append(article)
    return by_source


def _of_file(path: Path, options: Options) -> Callable[[str], Sequence[Article]]:
    articles: defaultdict[str, list[Article]] = defaultdict(list)
    for article in read_every(path, options):
        for name in {article.source, PurePath(article.source).name}:
            articles[name].append(article)

    def articles_of(source: str) -> Sequence[Article]:
        found = articles.get(source) or articles.get(PurePath(source).name)
        if not found:
            raise _missing(source)
        return found

    return articles_of


def _find(source: str, base: Path | None) -> Path | None:
    """The file of that name: as it stands, or below the folder with as much of its path as is there.

    None where there is no such file.
    """
    if base is None:
        path = Path(source)
        return path if source != STDIN and path.is_file() else None
    parts = [part for part in PurePath(source).parts if part not in ("/", "..")]
    below = (base.joinpath(*parts[start:]) for start in range(len(parts)))
    return next((path for path in below if path.is_file()), None)


def _missing(source: str) -> FactxError:
    where = "standard input" if source == STDIN else source
    return FactxError(f"{where}: there is no such source; say where its text is with --source FILE or FOLDER")
