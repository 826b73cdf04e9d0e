"""The one error that a user of factx meets."""


class FactxError(Exception):
    """Something the user can mend; its text says what was wrong, where, and what to do.

    >>> str(FactxError("a.txt: no such file; check the path"))
    'a.txt: no such file; check the path'
    """
