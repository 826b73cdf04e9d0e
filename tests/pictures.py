"""Makes README's pictures from a sample: the page in both schemes, and the table on the terminal.

apt-get install chromium chromium-driver fonts-noto-core fonts-sil-charis
python -m tests.pictures
"""

import os
import re
import tempfile
from base64 import b64decode
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.segment import Segment, Segments
from rich.terminal_theme import TerminalTheme

from factx.language import load_model
from factx.model import Document, Options
from factx.pipeline import extract
from factx.readers.text import read_text
from factx.writers.page.article import write_page
from factx.writers.table import table_of
from tests.browser import chromium, command, open_page, run

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "samples" / "cyclone.txt"
PICTURES = ROOT / ".github"

# The page asks a Mac for Charter; Charis is its free likeness.
FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include>/etc/fonts/fonts.conf</include>
  <match><test name="family"><string>Charter</string></test>
    <edit name="family" mode="prepend" binding="strong"><string>Charis SIL</string></edit></match>
</fontconfig>
"""

# So many lines of the table are enough.
LINES = 27

# The eight colours of a terminal, dark enough to read on white.
PAPER = TerminalTheme(
    (255, 255, 255),
    (36, 41, 47),
    [
        (36, 41, 47),  # black, red, green, yellow
        (163, 21, 21),
        (17, 99, 41),
        (125, 78, 0),
        (9, 80, 150),  # blue, magenta, cyan, white
        (130, 40, 110),
        (0, 98, 117),
        (90, 96, 104),
    ],
)

# rich names a font on another server; the picture takes one that the reader has.
FONT_FACE_RE = re.compile(r"@font-face \{[^}]*\}\s*")


def main() -> None:
    """Writes the pictures into .github/."""
    article = read_text(SAMPLE.read_bytes(), "samples/cyclone.txt")
    (document,) = extract([article], load_model(), Options())
    PICTURES.mkdir(exist_ok=True)
    draw_table(document, PICTURES / "table.svg")
    with tempfile.TemporaryDirectory() as folder:
        fonts = Path(folder, "fonts.conf")
        fonts.write_text(FONTS, encoding="utf-8")
        os.environ["FONTCONFIG_FILE"] = str(fonts)
        page = Path(folder, "cyclone.html")
        page.write_text(write_page(document), encoding="utf-8")
        for dark in (False, True):
            draw_page(page, PICTURES / ("page-dark.webp" if dark else "page.webp"), dark=dark)


def draw_page(page: Path, picture: Path, *, dark: bool) -> None:
    """The page as it stands on a screen, with a claim open and the places on the map."""
    with chromium(dark=dark, size=(1240, 890), scale=1.5) as chrome:
        open_page(chrome, page)
        run(chrome, "document.getElementById('tab-places').click()")
        run(chrome, "[...document.querySelectorAll('a.c')].find((a) => a.textContent === '57').click()")
        run(chrome, "document.activeElement.blur(); scrollTo(0, 0)")
        shot = command(chrome, "Page.captureScreenshot", format="webp", quality=88)
        picture.write_bytes(b64decode(shot["data"]))


def draw_table(document: Document, picture: Path) -> None:
    """The beginning of the table as a terminal shows it."""
    console = Console(record=True, width=104, file=StringIO(), force_terminal=True, highlight=False)
    lines = console.render_lines(table_of(document))[:LINES]
    console.print(Segments(segment for line in lines for segment in (*line, Segment.line())), end="")
    svg = console.export_svg(title="factx extract cyclone.txt -f table", theme=PAPER, unique_id="factx")
    picture.write_text(FONT_FACE_RE.sub("", svg), encoding="utf-8")


if __name__ == "__main__":
    main()
