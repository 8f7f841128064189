"""Forms in plain text, Markdown and mails: lines joined, headings found, what belongs to the mail left out."""

from __future__ import annotations

import pytest

from catalogue.form.read_text import omitted, outline
from musprep.catalogue.form.block import FormParagraph
from musprep.catalogue.form.files.mail import read_mail
from musprep.catalogue.form.files.markdown import read_markdown
from musprep.catalogue.form.files.plain_text import find_guess, read_plain_text
from musprep.catalogue.form.files.read import read_form

_LONG = (
    "Hvad er du mest stolt af at have nået i det forløbne år, og hvad\nvar det ved det, der gjorde forskellen for dig?"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "cp850"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_danish_letters_survive_every_encoding(encoding: str, end: str) -> None:
    """UTF-8 with and without a mark, UTF-16 and code pages, with the line ends of every system; a guess is told."""
    data = f"Æblegrød på øen?{end}{end}Hvad så?".encode(encoding)
    assert outline(read_plain_text(data).blocks) == ["Æblegrød på øen?", "Hvad så?"]
    told = (f"form_file.guessed_{encoding}",) if encoding.startswith("cp") else ()
    assert read_form(data, "skema.txt").told == told
    assert not find_guess(b"<meta charset=windows-1252>" + data)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (_LONG, [_LONG.replace("\n", " ")]),
        (f"1) {_LONG}\n2) Hvad så?", [f"1) {_LONG}".replace("\n", " "), "2) Hvad så?"]),
        ("Hvad?\nHvorfor?", ["Hvad?", "Hvorfor?"]),
        ("Navn: ____  Dato: ____\nLeder: ____", ["Navn: ____  Dato: ____", "Leder: ____"]),
        ("Hvad?\n.........\n.........", ["Hvad?", ".........", "........."]),
        ("SKEMA\n=====\n\nTrivsel\n-------\nHvad?", ["# SKEMA", "## Trivsel", "Hvad?"]),
        ("TRIVSEL\nHvad?", ["## TRIVSEL", "Hvad?"]),
        ("Tema 1: Trivsel\nHvad?", ["## Tema 1: Trivsel", "Hvad?"]),
        ("1. Trivsel\n1.1 Hvad?\n2. Job\n2.1 Hvorfor?", ["## 1. Trivsel", "1.1 Hvad?", "## 2. Job", "2.1 Hvorfor?"]),
        ("1. Beskriv dit job\n2. Hvad?\n3. Hvem?", ["1. Beskriv dit job", "2. Hvad?", "3. Hvem?"]),
        (
            "Mit skema\n\nJob\n\nHvad?\nHvem?\n\nLivet\n\nHvor?",
            ["# Mit skema", "## Job", "Hvad?", "Hvem?", "## Livet", "Hvor?"],
        ),
        ("[ ] Ja\n[ ] Nej", ["[ ] Ja", "[ ] Nej"]),
        ("Hvad?\n\n-----\n\nHvem?", ["Hvad?", "Hvem?"]),
    ],
)
def test_plain_text_is_read_line_by_line(text: str, lines: list[str]) -> None:
    """Lines wrapped by hand are one; a short line, an answer line or a mark begins anew."""
    assert outline(read_plain_text(text.encode()).blocks) == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("# Skema\n\nLæs\ndet.\n\nJob\n===\n", ["# Skema", "Læs det.", "# Job"]),
        (_LONG, [_LONG.replace("\n", " ")]),
        ("3. Et?\n   - Hvorfor?\n4. To?", ["3. Et?", "• Hvorfor?", "4. To?"]),
        ("- [ ] Ja\n- [x] Nej", ["• ☐ Ja", "• ☐ Nej"]),
        ("| Mål | Hvem |\n|---|---|\n| a | |", ["Mål | Hvem", "a | "]),
        ("Hvad?\n\n____\n\n---\n\nHvem?", ["Hvad?", "____", "Hvem?"]),
        ("<!-- Hvad? -->\nHvem?", ["Hvem?"]),
        ("---\ntitle: MUS\n---\nHvem?", ["Hvem?"]),
        ("<p>Hvad?</p>\n\nHvem?", ["Hvad?", "Hvem?"]),
    ],
)
def test_markdown_is_read_as_it_is_shown(text: str, lines: list[str]) -> None:
    """Headings of both kinds, lists and their levels, task boxes, tables; comments and rules are nothing."""
    assert outline(read_markdown(text.encode()).blocks) == lines


def test_markdown_keeps_bold_and_levels() -> None:
    """A line in bold alone is told from one with a bold word."""
    blocks = read_markdown(b"**Job**\n\n- a\n  - b").blocks
    bold, deep = blocks[0], blocks[-1]
    assert isinstance(bold, FormParagraph)
    assert isinstance(deep, FormParagraph)
    assert [run.bold for run in bold.runs] == [True]
    assert deep.level == 1


_MAIL = """Fra: Leder <l@example.dk>
Sendt: 24. november 2026
Til: Team
Emne: SV: VS: Vores MUS

Hej alle

Tænk over det her.

- Hvad går godt?
- Hvad går skidt?

Venlig hilsen
Leder
Tlf. 12 34 56 78

Denne mail er fortrolig og kun for den tilsigtede modtager."""
_ASKED = ["Tænk over det her.", "- Hvad går godt?", "- Hvad går skidt?"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(_MAIL, id="pasted"),
        pytest.param("\n".join(f"> {line}" for line in _MAIL.split("\n")), id="quoted"),
        pytest.param("\n".join(f">> {line}" for line in _MAIL.split("\n")), id="quoted-twice"),
        pytest.param(f"Tak!\n\nDen 24. nov. 2026 kl. 9 skrev Leder\n<l@example.dk>:\n{_MAIL}", id="answered"),
        pytest.param(f"On Tue, Nov 24, 2026 at 9:14 AM Leder <l@x.dk> wrote:\n\n{_MAIL}", id="english"),
        pytest.param(_MAIL.replace("Venlig hilsen", "Mvh"), id="short-greeting"),
        pytest.param(_MAIL.replace("Venlig hilsen", "-- "), id="signature"),
        pytest.param(f"{_MAIL}\n\nSendt fra min iPhone", id="phone"),
    ],
)
def test_a_mail_is_what_it_asks(text: str) -> None:
    """Headers, quoting, greetings, signature and disclaimer are left out with their reasons, however it was pasted."""
    form = read_mail(text.encode())
    lines = [line for line in outline(form.blocks) if line != "Tak!"]
    assert lines == _ASKED
    assert form.title == "Vores MUS"
    assert {"left_mail_header", "left_greeting", "left_disclaimer"} <= set(omitted(form).values())


@pytest.mark.parametrize("kind", ["plain", "html"])
def test_a_saved_mail_is_read_in_its_own_encoding(kind: str) -> None:
    """The text part counts, the page where there is no other; the subject is the title."""
    body = (
        "Trivsel\n\n- Hvad gør dig glad p=E5 job?\n"
        if kind == "plain"
        else "<h2>Trivsel</h2><p>Hvad gør dig glad p=E5 job?</p>"
    )
    data = (
        "From: a@example.dk\nSubject: =?utf-8?q?MUS_i_=C3=A5r?=\nMIME-Version: 1.0\n"
        f'Content-Type: text/{kind}; charset="iso-8859-1"\nContent-Transfer-Encoding: quoted-printable\n\n{body}'
    )
    form = read_mail(data.replace("gør", "g=F8r").encode())
    assert form.kind == "mail"
    assert form.title == "MUS i år"
    assert any("Hvad gør dig glad på job?" in line for line in outline(form.blocks))


def test_a_mail_that_is_a_page_keeps_only_what_it_asks() -> None:
    """Greeting, signature and the answered mail's headers go, also where they are lines of one paragraph."""
    body = (
        "<p>Kære alle</p><p><b>Fra:</b> Leder<br><b>Sendt:</b> i dag<br><b>Emne:</b> MUS</p><h2>Trivsel</h2>"
        "<ul><li>Hvad gør dig glad?</li></ul><table><tr><td>Hvad ellers?</td><td></td></tr></table><p>Mvh<br>Leder</p>"
    )
    data = f"From: a@example.dk\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n{body}"
    form = read_mail(data.encode())
    assert outline(form.blocks) == ["## Trivsel", "• Hvad gør dig glad?", "Hvad ellers? | "]
    assert form.title == "MUS"
