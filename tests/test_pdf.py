"""PDF: lines, columns and divided words made whole; files that are locked, scanned, damaged or hostile."""

import sys
import zlib
from pathlib import Path

import pytest
from fpdf import FPDF
from fpdf.enums import AccessPermission

from factx.model import Options
from factx.readers import pdf
from factx.readers.hyphens import join_lines, words_of
from tests.reading import read, refusal

WIDTH, HEIGHT, LEADING = 595, 842, 12
LEFT, RIGHT = 50, 310


def _document() -> FPDF:
    made = FPDF(unit="pt", format=(WIDTH, HEIGHT))
    made.set_auto_page_break(auto=False)
    return made


def _write(made: FPDF, lines: list[str], *, x: float = LEFT, top: float = 120, size: int = 10) -> None:
    made.set_font("Times", size=size)
    for number, line in enumerate(lines):
        if line:
            made.text(x, top + number * LEADING, line)


def _bytes(made: FPDF) -> bytes:
    return bytes(made.output())


def _page(*lines: str) -> bytes:
    made = _document()
    made.add_page()
    _write(made, list(lines))
    return _bytes(made)


LEFT_COLUMN = [
    "Police in Oslo held 45 people on Mon-",
    "day after a demonstration that the go-",
    "vernment had banned. The mayor said",
    "that 36-year-old Ole Hansen was free.",
    "",
    "Two men were injured, a hospital said.",
    "A second march is planned for 24 De-",
    "cember in Bergen.",
]
RIGHT_COLUMN = [
    "The ministry said on Tuesday that 3.5",
    "million kroner had been spent on po-",
    "lice overtime. The opposition called",
    "the figure too low.",
    "",
    "Marina Zolotova, who speaks for the",
    "union, was pleased with it as a self-",
    "employed woman.",
]
COLUMNS = (
    "Police in Oslo held 45 people on Monday after a demonstration that the government had banned. The mayor "
    "said that 36-year-old Ole Hansen was free.\n\n"
    "Two men were injured, a hospital said. A second march is planned for 24 December in Bergen.\n\n"
    "The ministry said on Tuesday that 3.5 million kroner had been spent on police overtime. The opposition "
    "called the figure too low.\n\n"
    "Marina Zolotova, who speaks for the union, was pleased with it as a self-employed woman."
)


class TestLayout:
    def test_columns_one_after_the_other(self) -> None:
        made = _document()
        made.add_page()
        _write(made, LEFT_COLUMN)
        _write(made, RIGHT_COLUMN, x=RIGHT)
        assert read(_bytes(made), "a.pdf").text == COLUMNS

    def test_columns_row_by_row(self) -> None:
        made = _document()
        made.add_page()
        for number, (left, right) in enumerate(zip(LEFT_COLUMN, RIGHT_COLUMN, strict=True)):
            _write(made, [left], top=120 + number * LEADING)
            _write(made, [right], x=RIGHT, top=120 + number * LEADING)
        assert read(_bytes(made), "a.pdf").text == COLUMNS

    def test_the_rows_of_a_table_stay_rows(self) -> None:
        made = _document()
        made.add_page()
        for number, row in enumerate([("Year", "Held"), *((str(year), "45") for year in range(2015, 2025))]):
            for column, cell in enumerate(row):
                _write(made, [cell], x=LEFT + 200 * column, top=120 + number * LEADING)
        assert "Year | Held\n\n2015 | 45\n\n2016 | 45" in read(_bytes(made), "a.pdf").text

    def test_heads_feet_and_page_numbers_are_left_out(self) -> None:
        made = _document()
        for number in range(1, 5):
            made.add_page()
            _write(made, ["The Daily Record"], top=40, size=8)
            _write(made, ["12 May 2025"], x=480, top=40, size=8)
            _write(
                made, [f"On page {number} the police of Oslo held {number}5 men, and the", "mayor said so."]
            )
            _write(made, [f"Page {number} of 4"], x=280, top=HEIGHT - 30, size=8)
        text = read(_bytes(made), "a.pdf").text
        assert text.split("\n\n") == [
            f"On page {number} the police of Oslo held {number}5 men, and the mayor said so."
            for number in range(1, 5)
        ]

    def test_a_sentence_runs_on_over_the_page(self) -> None:
        made = _document()
        for number, lines in enumerate([["Police in Oslo held 45"], ["people on Monday."]], 1):
            made.add_page()
            _write(made, lines)
            _write(made, [str(number)], x=300, top=HEIGHT - 30)
        assert read(_bytes(made), "a.pdf").text == "Police in Oslo held 45 people on Monday."

    def test_headlines_and_indented_paragraphs(self) -> None:
        made = _document()
        made.set_title("Two men held")
        made.add_page()
        _write(made, ["Two men held"], top=80, size=20)
        _write(
            made,
            ["Police in Oslo held two men on Monday, the mayor of the", "city said at a meeting on Tuesday."],
        )
        _write(made, ["They were not named by the police or by him, and were"], x=LEFT + 12, top=144)
        _write(made, ["released."], top=156)
        article = read(_bytes(made), "a.pdf")
        assert article.text.split("\n\n") == [
            "Two men held",
            "Police in Oslo held two men on Monday, the mayor of the city said at a meeting on Tuesday.",
            "They were not named by the police or by him, and were released.",
        ]
        assert article.title == "Two men held"

    def test_a_title_that_a_program_wrote_is_none(self) -> None:
        made = _document()
        made.set_title("Microsoft Word - final2.doc")
        made.add_page()
        _write(made, ["Police in Oslo held 45 people on Monday."])
        assert read(_bytes(made), "a.pdf").title is None


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["the govern-", "ment"], "the government"),
        (["a well-", "known man"], "a well-known man"),
        (["a 36-", "year-old man"], "a 36-year-old man"),
        (["a 36-year-", "old man"], "a 36-year-old man"),
        (["the Anglo-", "Saxon king"], "the Anglo-Saxon king"),
        (["from 10–", "15 March"], "from 10–15 March"),
        (["he left –", "and came back"], "he left – and came back"),
        (["the govern\u00ad", "ment"], "the government"),
        (["e-mail by e-", "mail"], "e-mail by e-mail"),
        (["the oﬃce"], "the office"),
        (["line-up and line-", "up"], "line-up and line-up"),
        (["Covid-", "19 rules"], "Covid- 19 rules"),
    ],
)
def test_words_divided_at_the_end_of_a_line(lines: list[str], expected: str) -> None:
    assert join_lines(lines, words_of(lines)) == expected


class TestRefused:
    def test_with_a_password(self) -> None:
        made = _document()
        made.add_page()
        _write(made, ["Police in Oslo held 45 people."])
        made.set_encryption(owner_password="o", user_password="u")
        assert "has a password" in refusal(_bytes(made), "a.pdf")

    def test_not_where_only_printing_is_forbidden(self) -> None:
        made = _document()
        made.add_page()
        _write(made, ["Police in Oslo held 45 people."])
        made.set_encryption(owner_password="o", permissions=AccessPermission.none())
        assert read(_bytes(made), "a.pdf").text == "Police in Oslo held 45 people."

    def test_a_scan(self, tmp_path: Path) -> None:
        made = _document()
        made.add_page()
        made.image(_picture(tmp_path), x=0, y=0, w=WIDTH, h=HEIGHT)
        assert "run OCR first" in refusal(_bytes(made), "a.pdf")

    def test_a_scan_among_other_pages_is_a_warning(self, tmp_path: Path) -> None:
        made = _document()
        made.add_page()
        _write(made, ["Police in Oslo held 45 people."])
        made.add_page()
        made.image(_picture(tmp_path), x=0, y=0, w=WIDTH, h=HEIGHT)
        article = read(_bytes(made), "a.pdf")
        assert article.text == "Police in Oslo held 45 people."
        assert "(2); run OCR" in article.warnings[0]

    def test_empty_pages(self) -> None:
        made = _document()
        made.add_page()
        assert refusal(_bytes(made), "a.pdf") == "a.pdf: there is no text in this PDF"

    def test_not_a_pdf_at_all(self) -> None:
        for raw in (b"%PDF-1.7", b"%PDF-1.7\n" + bytes(range(256)) * 50, b"Two men."):
            assert "damaged PDF" in refusal(raw, "a.pdf")

    def test_cut_short(self) -> None:
        raw = _page("Police in Oslo held 45 people.")
        assert "damaged PDF" in refusal(raw[: len(raw) // 3], "a.pdf")

    def test_not_where_it_can_be_mended(self) -> None:
        raw = _page("Police in Oslo held 45 people.").replace(b"startxref", b"startxxxx")
        assert read(raw, "a.pdf").text == "Police in Oslo held 45 people."

    def test_pages_that_are_their_own_parents(self) -> None:
        raw = _raw_pdf(
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 /Parent 2 0 R >>",
        )
        assert refusal(raw, "a.pdf").startswith("a.pdf: ")

    def test_a_content_that_holds_itself(self) -> None:
        raw = _raw_pdf(
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R "
            b"/Resources << /XObject << /X 5 0 R >> >> >>",
            _stream(b"/X Do"),
            _stream(
                b"/X Do",
                b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>",
            ),
        )
        assert refusal(raw, "a.pdf").startswith("a.pdf: ")  # the library itself does not survive it

    def test_a_text_that_unpacks_to_much_more(self) -> None:
        packed = zlib.compress(b"BT /F 1 Tf " + b"(aaaaaaaa) Tj " * 50_000 + b" ET", 9)
        raw = _raw_pdf(
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R "
            b"/Resources << /Font << /F 5 0 R >> >> >>",
            _stream(packed, b"/Filter /FlateDecode"),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        )
        assert len(raw) < 20_000
        said = refusal(raw, "a.pdf", Options(max_size=100_000))
        assert "100KB" in said
        assert "--max-size" in said

    def test_one_that_takes_too_long(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(pdf, "CHILD", (sys.executable, "-c", "import time; time.sleep(60)"))
        monkeypatch.setattr(pdf, "MAX_SECONDS", 0.5)
        assert "not read after 0.5 seconds" in refusal(_page("a"), "a.pdf")

    def test_one_that_crashes_the_library(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(pdf, "CHILD", (sys.executable, "-c", "import os; os.abort()"))
        assert "is damaged" in refusal(_page("a"), "a.pdf")


def test_the_command_that_installs_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    assert "pip install 'factx[pdf]'" in refusal(_page("a"), "a.pdf")


def _picture(folder: Path) -> Path:
    """A grey picture in the simplest format there is."""
    path = folder / "scan.pgm"
    path.write_bytes(b"P5 8 8 255\n" + bytes(64))
    return path


def _stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), entries, content)


def _raw_pdf(*objects: bytes) -> bytes:
    """A PDF of the objects, the first of which is the catalog."""
    raw, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(raw))
        raw += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        raw
        + b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF"
        % (
            len(objects) + 1,
            table,
            len(objects) + 1,
            len(raw),
        )
    )
