"""Templates, styles, scripts and data -> one HTML page that needs nothing from elsewhere."""

import json
from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from factx.version import VERSION

if TYPE_CHECKING:
    from jinja2 import Environment

# What could end the script element that the JSON stands in, or a line of script in an old browser.
UNSAFE = str.maketrans({character: f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"})


def render(
    template: str, *, styles: Sequence[str], scripts: Sequence[str], data: object, **context: Any
) -> str:
    """The page: the template with these files of this folder in it, and the data as JSON for the scripts.

    base.css and dark.css (the colours of the dark scheme) and base.js (which switches the schemes) are on
    every page. The page's security policy lets nothing run and nothing load but what is named here.
    """
    css, dark = _joined(("base.css", *styles)), _asset("dark.css")
    script = _joined(("base.js", *scripts))
    policy = "; ".join(
        (
            "default-src 'none'",
            "img-src data:",
            f"style-src {_digest(css)} {_digest(dark)}",
            f"script-src {_digest(script)}",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    page = _environment().get_template(template)
    return page.render(
        **context, policy=policy, css=css, dark=dark, script=script, data=embedded(data), version=VERSION
    )


def embedded(data: object) -> str:
    r"""JSON that can stand inside a script element, whatever the strings in it are.

    >>> embedded("</script><!--")
    '"\\u003c/script\\u003e\\u003c!--"'
    """
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False).translate(UNSAFE)


def _joined(names: Sequence[str]) -> str:
    return "\n".join(_asset(name) for name in names)


@cache
def _asset(name: str) -> str:
    return (files("factx.writers.page") / name).read_text(encoding="utf-8")


def _digest(content: str) -> str:
    """The element's content as a policy names it.

    >>> _digest("")
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    """
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"


@cache
def _environment() -> "Environment":
    """Escapes all that a template prints; a name that is missing is an error."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("factx.writers", "page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
