"""One's answers in the fields of a PDF: text, boxes, buttons and lists; what was filled stays."""

from __future__ import annotations

import shutil
import subprocess
from functools import partial
from typing import TYPE_CHECKING

import pytest

from musprep.catalogue.form.fill.answer_place import AnswerToPlace
from musprep.services.papers import form_fill

pypdfium2 = pytest.importorskip("pypdfium2")

if TYPE_CHECKING:
    from pathlib import Path

_BEST = "Hvad er du mest tilfreds med i det seneste år?"
_TIME = "Vil du gerne have mere tid til opgaverne?"
_HOW = "Hvor meget trives du på din arbejdsplads?"
_LEARN = "Hvordan lærer du bedst noget nyt?"
_LONG = "Vi lukkede 14 sager – “før ferien”.\nOg så æbler, øl og å'er."

_PAGE = f"""<!DOCTYPE html><html lang="da"><head><meta charset="utf-8"><title>MUS-skema</title></head><body>
<h1>MUS-skema</h1><form action="x"><p>Navn: <input type="text" name="navn" size="40"></p>
<h2>Året der gik</h2>
<p>1. {_BEST}</p><p><textarea name="a" rows="5" cols="60"></textarea></p>
<p>2. {_TIME}</p><p><input type="checkbox" name="k1"> Ja &nbsp; <input type="checkbox" name="k2"> Nej</p>
<p>3. {_HOW}</p><p><select name="s" size="1"><option>Slet ikke</option><option>Noget</option><option>Meget</option>
</select></p>
<p>4. {_LEARN}</p>
<p><input type="radio" name="r" value="k"> Kursus</p><p><input type="radio" name="r" value="m"> Mentor</p>
</form></body></html>"""


def _write_object(number: int, body: str) -> bytes:
    return f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")


def make_pdf(lines: list[tuple[int, str]], fields: list[str]) -> bytes:
    """Return a PDF of one page with lines of text, each at its height, and form fields as PDF dictionaries."""
    words = "".join(f"BT /F 11 Tf 60 {y} Td ({line}) Tj ET\n" for y, line in lines)
    kids = " ".join(f"{number} 0 R" for number in range(6, 6 + len(fields)))
    font = "<< /Font << /F 5 0 R >> >>"
    body = [
        f"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [{kids}] /DA (/F 10 Tf 0 g) /DR {font} >> >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [{kids}] /Resources {font} >>",
        f"<< /Length {len(words.encode('latin-1'))} >>\nstream\n{words}endstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        *(f"<< /Type /Annot /Subtype /Widget /F 4 /P 3 0 R {field} >>" for field in fields),
    ]
    out, places = b"%PDF-1.5\n", []
    for number, one in enumerate(body, 1):
        places.append(len(out))
        out += _write_object(number, one)
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = f"xref\n0 {len(body) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(body) + 1} /Root 1 0 R >>\n"
    return out + f"{end}startxref\n{len(out)}\n%%EOF\n".encode()


def _text_field(name: str, box: str, more: str = "") -> str:
    return f"/FT /Tx /T ({name}) /Rect [{box}] /DA (/F 10 Tf 0 g) {more}"


def read_fields(path: Path) -> dict[str, str]:
    """Return by name what the fields of a PDF hold: words, or "on" for what is ticked."""
    import pypdfium2.raw as pdfium

    from musprep.catalogue.form.files.pdf_extract import call_for_text, open_document

    document = open_document(path.read_bytes())
    page, form, found = document[0], document.formenv, {}
    for index in range(pdfium.FPDFPage_GetAnnotCount(page.raw)):
        widget = pdfium.FPDFPage_GetAnnot(page.raw, index)
        name = call_for_text(partial(pdfium.FPDFAnnot_GetFormFieldName, form, widget))
        if pdfium.FPDFAnnot_GetFormFieldType(form, widget) in (2, 3):
            if pdfium.FPDFAnnot_IsChecked(form, widget):
                export = call_for_text(partial(pdfium.FPDFAnnot_GetFormFieldExportValue, form, widget))
                found[name] = export or "on"
        else:
            found[name] = call_for_text(partial(pdfium.FPDFAnnot_GetFormFieldValue, form, widget)).replace("\r\n", "\n")
        pdfium.FPDFPage_CloseAnnot(widget)
    return found


def _fill(path: Path, *answers: AnswerToPlace) -> tuple[dict[str, str], list[str], Path]:
    done = form_fill.fill(str(path), answers, "da")
    assert not done.is_sheet
    out = path.with_name("filled.pdf")
    out.write_bytes(done.data)
    return read_fields(out), [one.text for one in done.left], out


@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")
def test_a_form_of_libreoffice_is_filled(tmp_path: Path) -> None:
    """Words, a box, a list and a radio button go where the form asks; pdftotext finds the words on the page."""
    (tmp_path / "form.html").write_text(_PAGE, encoding="utf-8")
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(tmp_path / 'lo').as_uri()}", "--headless",
         "--infilter=HTML (StarWriter)", "--convert-to", "pdf:writer_pdf_Export", "--outdir", str(tmp_path),
         str(tmp_path / "form.html")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    found, left, out = _fill(
        tmp_path / "form.pdf",
        AnswerToPlace(("Navn",), "Karen Holm"),
        AnswerToPlace((_BEST,), _LONG),
        AnswerToPlace((_TIME,), "Nej", ("Nej",)),
        AnswerToPlace((_HOW,), "Noget", ("Noget",)),
        AnswerToPlace((_LEARN,), "Mentor", ("Mentor",)),
    )
    assert found == {"navn": "Karen Holm", "a": _LONG, "k2": "on", "s": "Noget", "r": "m"}
    assert left == []
    if shutil.which("pdftotext"):
        shown = subprocess.run(["pdftotext", "-layout", str(out), "-"], capture_output=True, check=True).stdout.decode()
        assert all(line in shown for line in ("Karen Holm", *_LONG.split("\n")))


def test_what_is_filled_stays_and_what_does_not_fit_is_told(tmp_path: Path) -> None:
    """Filled and locked fields stay, an answer longer than its field is left whole, and one without a field is told."""
    path = tmp_path / "form.pdf"
    path.write_bytes(
        make_pdf(
            [(760, "Skema til samtalen"), (700, "1. Hvad gik godt i \345r?"), (600, "2. Hvad vil du l\346re mere om?"),
             (500, "3. Hvem kan hj\346lpe dig med det?"), (400, "4. Hvad skal vi aftale nu?")],
            [
                _text_field("godt", "60 640 500 690", "/V (Allerede skrevet)"),
                _text_field("laere", "60 540 500 590", "/MaxLen 5"),
                _text_field("hjaelp", "60 440 500 490", "/Ff 1"),
                _text_field("aftale", "60 340 500 390", "/Ff 4096"),
            ],
        )
    )  # fmt: skip
    texts = ["Nyt", "For langt til feltet", "Min leder", "Et kursus\nog en mentor"]
    prompts = [
        "Hvad gik godt i år?",
        "Hvad vil du lære mere om?",
        "Hvem kan hjælpe dig med det?",
        "Hvad skal vi aftale nu?",
    ]
    answers = [AnswerToPlace((prompt,), text) for prompt, text in zip(prompts, texts, strict=True)]
    before = path.read_bytes()
    found, left, _ = _fill(path, *answers, AnswerToPlace(("Noget helt andet?",), "Ingen plads"))
    assert found == {"godt": "Allerede skrevet", "laere": "", "hjaelp": "", "aftale": texts[3]}
    assert sorted(left) == sorted([*texts[:3], "Ingen plads"])
    assert path.read_bytes() == before


def test_a_pdf_without_fields_becomes_a_sheet(tmp_path: Path) -> None:
    """Where nothing can be filled in, the answers come as a sheet with the form's questions."""
    path = tmp_path / "form.pdf"
    path.write_bytes(make_pdf([(760, "Skema"), (700, "1. Hvad gik godt i \345r?"), (600, "2. Hvad nu?")], []))
    done = form_fill.fill(str(path), [AnswerToPlace(("Hvad gik godt i år?",), "Køen er væk")], "da")
    assert done.is_sheet
    assert "Køen er væk" in done.data.decode()
