"""The command-line options that several commands share; each is one field of factx.model.Options."""

import codecs
import math
from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar, get_args

import click

from factx.errors import FactxError
from factx.model import CLAIM_TYPES, NER_CHOICES, InputFormat, Options
from factx.readers.limits import format_size, parse_size
from factx.readers.published import parse_published

Command = TypeVar("Command", bound=Callable[..., Any])


class PublishedDate(click.ParamType[date]):
    """YYYY-MM-DD."""

    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        try:
            return value if isinstance(value, date) else parse_published(value, "--published")
        except FactxError:
            self.fail(f"{value!r} is no date; give it as YYYY-MM-DD", param, ctx)


class PathName(click.ParamType[str]):
    """The name of a file or folder; an empty one, as an unset variable gives it, would be this folder."""

    name = "path"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if not str(value).strip():
            self.fail("it is empty; name a file or folder", param, ctx)
        return str(value)


class Seconds(click.FloatRange):
    """A time that is more than none; "nan" is no time."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        seconds = super().convert(value, param, ctx)
        if math.isnan(seconds):
            self.fail(f"{value!r} is no number of seconds", param, ctx)
        return seconds


class Size(click.ParamType[int]):
    """A number of bytes, as in 200MB."""

    name = "size"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        size = value if isinstance(value, int) else parse_size(value)
        if size is None:
            self.fail(f"{value!r} is no size; give it as 200MB or 2GB", param, ctx)
        return size


class EncodingName(click.ParamType[str]):
    """An encoding that Python knows."""

    name = "encoding"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        try:
            return codecs.lookup(value).name
        except LookupError:
            self.fail(f"there is no encoding {value!r}; try utf-8, utf-16 or windows-1252", param, ctx)


INPUT_OPTIONS = (
    click.option(
        "--input-format",
        type=click.Choice(get_args(InputFormat)),
        help="Format of the input.  [default: as its name ends, else by its content]",
    ),
    click.option("--encoding", type=EncodingName(), help="Encoding of the input.  [default: found out]"),
    click.option(
        "--max-size",
        type=Size(),
        default=Options().max_size,
        metavar="SIZE",
        help=f"Refuse inputs that are larger, also unpacked.  [default: {format_size(Options().max_size)}]",
    ),
)
SHARED_OPTIONS = (
    click.option(
        "--model",
        metavar="NAME|PATH",
        envvar="FACTX_MODEL",
        help="spaCy pipeline to use; also set by FACTX_MODEL.  [default: small English]",
    ),
    click.option(
        "--ner",
        type=click.Choice(NER_CHOICES),
        help="Who tags names: factx's tagger or the pipeline's own.  [default: factx; with --model, model]",
    ),
    click.option(
        "--published",
        type=PublishedDate(),
        help="Day the article came out; 'yesterday' counts from it.  [default: from the article]",
    ),
    click.option(
        "--day-first/--month-first",
        "day_first",
        default=None,
        help="How to read 3/4/2025.  [default: as the article's dates and places tell, else not]",
    ),
    click.option(
        "-t",
        "--type",
        "types",
        type=click.Choice(CLAIM_TYPES),
        multiple=True,
        help="Only claims of this type; may be given several times.  [default: all]",
    ),
    *INPUT_OPTIONS,
    click.option(
        "-o",
        "--output",
        type=PathName(),
        metavar="PATH",
        help="Where to write.  [default: standard output]",
    ),
    click.option("--bom", is_flag=True, help="Begin CSV with the mark by which Excel knows UTF-8."),
    click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors on standard error."),
)


def shared_options(command: Command) -> Command:
    """Adds the shared options to a command, in their order."""
    for option in reversed(SHARED_OPTIONS):
        command = option(command)
    return command


def input_options(command: Command) -> Command:
    """Adds only the options that tell how articles are read."""
    for option in reversed(INPUT_OPTIONS):
        command = option(command)
    return command


def make_options(settings: dict[str, Any]) -> Options:
    """The options as they were given; no type means all types, and the output "-" is standard output."""
    output = None if settings["output"] == "-" else settings["output"]
    return Options(**{**settings, "types": settings["types"] or CLAIM_TYPES, "output": output})
