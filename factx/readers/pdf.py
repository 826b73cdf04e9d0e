"""PDF bytes -> Article: read in a process of its own, with lines and columns healed into paragraphs."""

import json
import subprocess
import sys

from factx.errors import FactxError
from factx.model import Article
from factx.readers.extras import require
from factx.readers.text import make_article

# A page takes some milliseconds. What takes longer than this is made to take long.
MAX_SECONDS = 120
CHILD = (sys.executable, "-P", "-m", "factx.readers.pdf_pages")


def read_pdf(raw: bytes, source: str, *, max_size: int) -> Article:
    """The text of all pages in reading order, a blank line between paragraphs, without running heads.

    Raises FactxError for a file that is damaged, locked, without text, or that takes too long.
    """
    require("pypdfium2", extra="pdf", source=source)
    # A file can make the library loop, fill the memory or crash; none of that may end the run.
    try:
        done = subprocess.run([*CHILD, str(max_size)], input=raw, capture_output=True, timeout=MAX_SECONDS)
    except subprocess.TimeoutExpired:
        raise FactxError(
            f"{source}: this PDF is not read after {MAX_SECONDS} seconds, the limit; save its text first"
        ) from None
    if done.returncode:
        raise FactxError(
            f"{source}: this PDF is damaged, or needs more memory than it may have; save it again"
        )
    given = json.loads(done.stdout)
    if "error" in given:
        raise FactxError(f"{source}: {given['error']}")
    warnings = tuple(f"{source}: {warning}" for warning in given["warnings"])
    return make_article(given["text"], source, title=given["title"], warnings=warnings)
