"""Formats whose library comes by an extra, so that the core install stays small."""

from importlib import import_module

from factx.errors import FactxError


def require(*modules: str, extra: str, source: str) -> None:
    """Nothing where the modules can be imported; else raises FactxError with the command that installs them.

    >>> require("no_such_module", extra="pdf", source="a.pdf")
    Traceback (most recent call last):
        ...
    factx.errors.FactxError: a.pdf: no_such_module is missing; install it with: pip install 'factx[pdf]'
    """
    for module in modules:
        try:
            import_module(module)
        except ImportError as error:
            missing = error.name or module
            raise FactxError(
                f"{source}: {missing} is missing; install it with: pip install 'factx[{extra}]'"
            ) from None
