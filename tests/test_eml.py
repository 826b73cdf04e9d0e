"""E-mails: the body, the subject and the day, whatever the mail program made of them."""

from datetime import date
from email.message import EmailMessage

import pytest

from tests.reading import read, refusal

TEXT = "José Muñoz held 45 people in Kraków — “by mistake” — for €40.\n"


def _message(**headers: str) -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Police of Oslo <press@police.example>"
    made["Date"] = "Tue, 23 Dec 2025 23:30:00 +0100"
    made["Subject"] = "Zwei Männer – two men held"
    for name, value in headers.items():
        made[name] = value
    return made


def test_subject_date_and_body() -> None:
    made = _message()
    made.set_content(TEXT)
    article = read(bytes(made), "a.eml")
    assert (article.text, article.title) == (TEXT, "Zwei Männer – two men held")
    assert article.published == date(2025, 12, 23)
    assert article.warnings == ()


@pytest.mark.parametrize("transfer", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "windows-1250"])
def test_encodings(transfer: str, charset: str) -> None:
    made = _message()
    text = TEXT.replace("ñ", "n").replace("“", '"').replace("”", '"').replace("€", "EUR ")
    made.set_content(text, charset=charset, cte=transfer)
    assert read(bytes(made), "a.eml").text == text


def test_a_charset_that_is_wrong_or_unknown() -> None:
    for charset in (b"us-ascii", b"x-unknown", b"iso-8859-1"):
        raw = (
            b"From: a@b.example\nDate: Tue, 23 Dec 2025 08:00 +0100\nContent-Type: text/plain; charset="
            + charset
        )
        assert read(raw + b"\n\n" + TEXT.encode(), "a.eml").text == TEXT


class TestBody:
    def test_plain_before_html(self) -> None:
        made = _message()
        made.set_content("Two men.\n")
        made.add_alternative("<p>Three men.</p>", subtype="html")
        assert read(bytes(made), "a.eml").text == "Two men.\n"

    def test_html_where_there_is_no_plain_text(self) -> None:
        made = _message()
        made.set_content(
            "<html><head><title>x</title><style>p {}</style></head><body>"
            "<span style='display: none'>Preview</span>"
            "<table><tr><td><p>Two men<br>were held.</p><p>In&nbsp;Oslo.</p></td></tr></table>"
            "<div hidden>Tracked</div><img src=x><script>y()</script></body></html>",
            subtype="html",
        )
        assert read(bytes(made), "a.eml").text == "Two men\nwere held.\n\nIn Oslo."

    def test_html_where_the_plain_text_is_empty(self) -> None:
        made = _message()
        made.set_content(" \n")
        made.add_alternative("<p>Three men.</p>", subtype="html")
        assert read(bytes(made), "a.eml").text == "Three men."

    def test_marks_of_mail_programs_are_left_out(self) -> None:
        made = _message()
        made.set_content("[cid:logo]\n> Police held\n>> 45 people.\n\n-- \nOle Hansen\nPhone 22 33 44 55\n")
        assert read(bytes(made), "a.eml").text.split() == ["Police", "held", "45", "people."]

    def test_flowed_lines(self) -> None:
        made = _message()
        made.set_content("Police held 45 \npeople in Oslo.\nTwo left.\n")
        made.set_param("format", "flowed")
        assert read(bytes(made), "a.eml").text == "Police held 45 people in Oslo.\nTwo left.\n"

    def test_attachments_are_named(self) -> None:
        made = _message()
        made.set_content("See attached.\n")
        made.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="résumé.pdf")
        made.add_attachment("Notes", filename="notes.txt")
        article = read(bytes(made), "a.eml")
        assert article.text == "See attached.\n"
        assert article.warnings == (
            "a.eml: attachments are not read (résumé.pdf, notes.txt); save them and give them to factx",
        )

    def test_very_many_attachments(self) -> None:
        made = _message()
        made.set_content("See attached.\n")
        for number in range(12):
            made.add_attachment("Notes", filename=f"{number}{'x' * 500}.txt")
        (warning,) = read(bytes(made), "a.eml").warnings
        assert "2 more" in warning
        assert len(warning) < 1000

    def test_nothing_but_attachments(self) -> None:
        made = _message()
        made.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="report.pdf")
        assert "only attachments (report.pdf)" in refusal(bytes(made), "a.eml")


class TestOdd:
    def test_without_a_date(self) -> None:
        for line in (b"", b"Date: soon\n", b"Date: 99 Foo 2025\n", b"Date:\n"):
            assert read(b"From: a@b.example\n" + line + b"\nTwo men.", "a.eml").published is None

    def test_without_headers(self) -> None:
        assert read(b"\nTwo men.", "a.eml").text == "Two men."

    def test_known_by_its_content(self) -> None:
        made = _message()
        made.set_content(TEXT)
        assert read(bytes(made), "-").title == "Zwei Männer – two men held"

    @pytest.mark.parametrize(
        "raw",
        [
            b"Content-Type: multipart/mixed\n\nno boundary",
            b"Content-Type: multipart/mixed; boundary=x\n\n--x\n--x--",
            b'Content-Type: text/plain; charset="utf-8\nContent-Transfer-Encoding: base64\n\n====',
            b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3000)),
            b"Content-Type: application/pdf\n\n%PDF",
        ],
        ids=["no boundary", "empty", "base64", "nested", "no text"],
    )
    def test_broken(self, raw: bytes) -> None:
        assert refusal(raw, "a.eml").startswith("a.eml: ")
