"""Word documents: paragraphs and tables in order; archives and XML that are made to do harm."""

import io
import sys
import zipfile
from typing import Any

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from factx.model import Options
from tests.reading import read, refusal


def _bytes(document: Any) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _document(*paragraphs: str) -> bytes:
    made = Document()
    for paragraph in paragraphs:
        made.add_paragraph(paragraph)
    return _bytes(made)


def _with_paragraph(xml: str) -> bytes:
    """A document with one paragraph of that XML."""
    made = Document()
    body = made.element.body
    body.insert(0, parse_xml(f"<w:p {nsdecls('w')}>{xml}</w:p>"))
    return _bytes(made)


def _with_part(name: str, content: bytes) -> bytes:
    """A document with one part of its archive replaced or added."""
    old, stream = zipfile.ZipFile(io.BytesIO(_document("Two men."))), io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return stream.getvalue()


def test_paragraphs_and_tables_in_their_order() -> None:
    made = Document()
    made.core_properties.title = "Two men held"
    made.add_heading("Two men held", 0)
    made.add_paragraph("Police in Oslo held ").add_run("45 people").bold = True
    made.add_paragraph("")
    table = made.add_table(2, 2)
    for cell, text in zip(table._cells, ("Year", "Held", "2024", "31"), strict=True):
        cell.text = text
    made.add_paragraph("Nine cars", style="List Bullet")
    made.add_paragraph("A line\nand\tanother")
    made.sections[0].header.paragraphs[0].text = "The Daily Record"
    article = read(_bytes(made), "a.docx")
    assert article.text == (
        "Two men held\n\nPolice in Oslo held 45 people\n\nYear | Held\n2024 | 31\n\n"
        "Nine cars\n\nA line\nand\tanother"
    )
    assert (article.title, article.published) == ("Two men held", None)


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        (
            "<w:r><w:t>Held </w:t></w:r><w:del w:id='1'><w:r><w:delText>12</w:delText></w:r></w:del>"
            "<w:ins w:id='2'><w:r><w:t>45</w:t></w:r></w:ins>",
            "Held 45",
        ),
        ("<w:hyperlink><w:r><w:t>Police</w:t></w:r></w:hyperlink><w:r><w:t> said</w:t></w:r>", "Police said"),
        ("<w:sdt><w:sdtContent><w:r><w:t>In a form</w:t></w:r></w:sdtContent></w:sdt>", "In a form"),
        (
            "<w:pPr><w:tabs><w:tab w:val='left' w:pos='9'/></w:tabs></w:pPr><w:r><w:t>Tab stops</w:t></w:r>",
            "Tab stops",
        ),
        ("<w:r><w:t>36</w:t><w:noBreakHyphen/><w:t>year</w:t></w:r>", "36-year"),
    ],
    ids=["tracked changes", "link", "form field", "tab stops", "hyphen"],
)
def test_the_text_of_a_paragraph(xml: str, expected: str) -> None:
    assert read(_with_paragraph(xml), "a.docx").text == expected


def test_known_by_its_content() -> None:
    assert read(_document("Two men."), "-").text == "Two men."


class TestRefused:
    def test_a_document_without_text(self) -> None:
        assert "a.docx: it is empty" in refusal(_document(), "a.docx")

    def test_another_archive(self) -> None:
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as archive:
            archive.writestr("a.txt", "Two men.")
        assert "a zip archive" in refusal(stream.getvalue(), "a.zip")
        assert "can't be read as docx" in refusal(stream.getvalue(), "a", Options(input_format="docx"))

    def test_damaged(self) -> None:
        raw = _document("Two men.")
        assert "damaged" in refusal(raw[: len(raw) // 2], "a.docx")
        assert "damaged" in refusal(raw[:2000] + b"XXXX" + raw[2004:], "a.docx")

    def test_with_a_password(self) -> None:
        assert "password" in refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5000), "a.docx")

    def test_one_that_unpacks_to_much_more(self) -> None:
        raw = _with_part("word/media/image1.png", bytes(60_000_000))
        assert len(raw) < 200_000
        said = refusal(raw, "a.docx")
        assert "unpacks to more than the limit of 50MB" in said
        assert "--max-size 100MB" in said

    def test_one_that_says_less_than_it_unpacks_to(self) -> None:
        raw = _with_part("word/media/image1.png", bytes(60_000_000))
        size = (60_000_000).to_bytes(4, "little")
        assert raw.count(size) == 2  # in the part's own head and in the archive's list
        assert refusal(raw.replace(size, (60).to_bytes(4, "little")), "a.docx").startswith("a.docx: ")

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
    def test_entities(self, encoding: str) -> None:
        levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
        xml = (
            f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE x [<!ENTITY e0 "held">{levels}]>'
            f"<w:document {nsdecls('w')}><w:body><w:p><w:r><w:t>&e9;</w:t></w:r></w:p></w:body></w:document>"
        )
        assert "declares XML entities" in refusal(
            _with_part("word/document.xml", xml.encode(encoding)), "a.docx"
        )

    def test_a_file_of_the_machine_is_not_read(self) -> None:
        xml = (
            '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
            f"<w:document {nsdecls('w')}><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>"
        )
        assert "declares XML entities" in refusal(_with_part("word/document.xml", xml.encode()), "a.docx")

    def test_tables_in_tables_in_tables(self) -> None:
        depth = 2_000
        xml = (
            f"<w:document {nsdecls('w')}><w:body>{'<w:tbl><w:tr><w:tc>' * depth}"
            f"<w:p><w:r><w:t>a</w:t></w:r></w:p>"
            f"{'</w:tc></w:tr></w:tbl>' * depth}</w:body></w:document>"
        )
        assert refusal(_with_part("word/document.xml", xml.encode()), "a.docx").startswith("a.docx: ")


def test_the_command_that_installs_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    assert "pip install 'factx[docx]'" in refusal(_document("a"), "a.docx")
