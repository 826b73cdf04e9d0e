"""The ids of claims."""

from hashlib import sha256

from factx.model import ClaimType


def claim_id(digest: str, kind: ClaimType, start: int, end: int) -> str:
    """The same for the same input and extent, on any machine and in any run; different for any other.

    >>> claim_id("ab12", "number", 10, 15)
    'number-360e3511d5db'
    """
    return f"{kind}-{sha256(f'{digest}:{kind}:{start}:{end}'.encode()).hexdigest()[:12]}"
