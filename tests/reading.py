"""What the tests of readers share: bytes read as a file of some name."""

from factx.errors import FactxError
from factx.model import Article, Options
from factx.readers.read import read_articles


def read(raw: bytes, name: str, options: Options | None = None) -> Article:
    """The one article of the bytes; raises what the reader gives in place of it."""
    (given,) = read_articles(raw, name, options=options or Options())
    if isinstance(given, FactxError):
        raise given
    return given


def refusal(raw: bytes, name: str, options: Options | None = None) -> str:
    """What is said of bytes that can't be read."""
    (given,) = read_articles(raw, name, options=options or Options())
    assert isinstance(given, FactxError), given.text[:200]
    return str(given)
