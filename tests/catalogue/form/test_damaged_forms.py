"""Whatever is done to a file, reading it gives a form or a sentence, in bounded time."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalogue.form.read_text import FORMS, outline
from musprep.catalogue.form.files import pdf_extract
from musprep.catalogue.form.files.read import read_form
from musprep.language.error import MusprepError

_KINDS = {
    name.rpartition(".")[2]: (FORMS / name).read_bytes()
    for name in (
        "made/office.odt",
        "made/sheet.xlsx",
        "made/slides.pptx",
        "made/office.rtf",
        "19-intranet.html",
        "22-mail.txt",
    )
}
_QUICK = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def _read(data: bytes, name: str = "") -> None:
    try:
        form = read_form(data, name)
    except MusprepError as error:
        refused = error
    else:
        assert outline(form.blocks)
        return
    assert refused.describe("da")


@st.composite
def _damaged(draw: st.DrawFn, data: bytes) -> bytes:
    """Return data cut, with bytes flipped, taken out or put in."""
    made = bytearray(data[: draw(st.integers(0, len(data)))] if draw(st.booleans()) else data)
    for _ in range(draw(st.integers(0, 12))):
        at = draw(st.integers(0, max(0, len(made) - 1)))
        made[at : at + draw(st.integers(0, 40))] = draw(st.binary(max_size=8))
    return bytes(made)


@pytest.mark.parametrize("kind", _KINDS)
@_QUICK
@given(data=st.data())
def test_a_damaged_file_is_read_or_refused(kind: str, data: st.DataObject) -> None:
    """Nothing but a form or an error with a sentence comes of it."""
    _read(data.draw(_damaged(_KINDS[kind])), f"form.{kind}")


@pytest.mark.parametrize("kind", ["odt", "xlsx", "pptx"])
@_QUICK
@given(data=st.data())
def test_damage_inside_a_packed_file_is_read_or_refused(kind: str, data: st.DataObject) -> None:
    """The XML itself is damaged, the packing around it whole."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(_KINDS[kind])) as whole, zipfile.ZipFile(made, "w") as other:
        names = [name for name in whole.namelist() if name.endswith((".xml", ".rels"))]
        hurt = data.draw(st.sampled_from(names))
        for name in whole.namelist():
            content = whole.read(name)
            other.writestr(name, data.draw(_damaged(content)) if name == hurt else content)
    _read(made.getvalue(), f"form.{kind}")


@_QUICK
@given(
    st.one_of(st.binary(max_size=400), st.text(max_size=400).map(str.encode)),
    st.sampled_from(["", "a.md", "a.txt", "a.html"]),
)
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    """Text of any kind and bytes of none."""
    _read(data, name)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(
        st.sampled_from(
            ["{", "}", "\\b", "\\par ", "\\cell", "\\row", "\\u26085?", "\\'e6", "{\\*\\x ", "{\\footnote ", "tekst"]
        )
    )
)
def test_any_rich_text_is_read_or_refused(parts: list[str]) -> None:
    """Groups that never end, cells without rows, signs without text."""
    _read(("{\\rtf1 " + "".join(parts)).encode())


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(
        st.sampled_from(
            [
                "<table>",
                "<tr>",
                "<td colspan=9999999>",
                "</td>",
                "<li>",
                "<ul>",
                "<p>",
                "<select>",
                "<option>",
                "<input type=radio name=a>",
                "<![if x",
                "<![e]>",
                "tekst",
                "</table>",
                "<h2>",
                "</div>",
            ]
        )
    )
)
def test_any_page_is_read_or_refused(parts: list[str]) -> None:
    """Tags in any order, closed or not."""
    _read(("<html><p>x" + "".join(parts)).encode())


@pytest.mark.parametrize(
    "text",
    [
        "<div>" * 50_000 + "x",
        "<table><tr><td>" * 5000 + "x",
        "> " * 50_000 + "x",
        "- " * 20_000 + "x",
        "{\\rtf1 " + "{" * 50_000,
        "[" * 50_000,
    ],
)
def test_deep_nesting_ends_in_a_form_or_a_sentence(text: str) -> None:
    """No depth makes the program fail."""
    _read(text.encode(), "a.md" if text[0] in "-[>" else "")


@pytest.mark.parametrize("cut", [0, 400, 4000, 20_000])
@pytest.mark.parametrize("flip", [11, 97, 1009])
def test_a_damaged_pdf_gives_pages_or_an_error_of_its_own(cut: int, flip: int) -> None:
    """Where pdfium finds something, it is plain lists; else the refusal has a name."""
    data = bytearray((FORMS / "made/fields.pdf").read_bytes())
    for at in range(cut or 900, len(data), flip * 13):
        data[at] ^= 0x55
    try:
        found = pdf_extract.extract(bytes(data[: len(data) - cut]))
    except pdf_extract.PdfError as error:
        found = {"pages": [], "error": error.name}
    assert found["pages"] or found.get("error", "broken") in {"broken", "password", "too_heavy"}
