"""A file is taken for what is in it, and one that cannot be a form is refused with what to do."""

from __future__ import annotations

import importlib.util
import io
import struct
import zipfile
import zlib

import pytest

from catalogue.form.read_text import FORMS, outline
from musprep.catalogue.form.files.archive import Archive, parse_xml
from musprep.catalogue.form.files.kind import MOST_BYTES, recognize_kind
from musprep.catalogue.form.files.read import read_form
from musprep.language.error import MusprepError

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def _zip(members: dict[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return data.getvalue()


def _made(name: str) -> bytes:
    return (FORMS / name).read_bytes()


def _ole(stream: str) -> bytes:
    return _OLE + stream.encode("utf-16-le") + b"\0" * 600


def _locked_zip() -> bytes:
    data = bytearray(_zip({"word/document.xml": "<a/>"}))
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.index(sign)
        data[at + place] |= 1
    return bytes(data)


def _odt(content: str, manifest: str = "") -> bytes:
    return _zip(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": content,
            "META-INF/manifest.xml": manifest,
        }
    )


_XLSX_TYPE = '<Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
_LAUGHS = '<!DOCTYPE a [<!ENTITY x "hahaha"><!ENTITY y SYSTEM "file:///etc/passwd">]><a>&x;&y;</a>'


@pytest.mark.parametrize(
    ("data", "key"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b" \r\n\t\n", "empty", id="white-space"),
        pytest.param(b"\xff\xfe", "no_text", id="only-a-mark"),
        pytest.param(_made("made/office.doc"), "old_doc", id="doc"),
        pytest.param(_ole("Workbook"), "old_xls", id="xls"),
        pytest.param(_ole("PowerPoint Document"), "old_ppt", id="ppt"),
        pytest.param(_ole("__substg1.0_0037001F"), "old_msg", id="msg"),
        pytest.param(_ole("EncryptedPackage"), "password", id="locked-office-file"),
        pytest.param(_locked_zip(), "password", id="locked-zip"),
        pytest.param(_odt("<a/>", "<manifest:encryption-data/>"), "password", id="locked-odt"),
        pytest.param(_made("made/locked.pdf"), "password", id="locked-pdf"),
        pytest.param(_made("made/scan.pdf"), "scan", id="scan"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + b"\0" * 60, "scan", id="picture"),
        pytest.param(b"%PDF-1.7\nnothing else", "broken", id="broken-pdf"),
        pytest.param(b"PK\x03\x04 and no more", "broken", id="broken-zip"),
        pytest.param(_made("25-kompetenceprofil.xlsx")[:4000], "broken", id="cut-xlsx"),
        pytest.param(_odt("<a><b></a>"), "broken", id="broken-xml"),
        pytest.param(_zip({"a.txt": "x", "b.txt": "y"}), "packed_files", id="zip-of-files"),
        pytest.param(_zip({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "unknown", id="ods"),
        pytest.param(bytes(range(256)) * 40, "unknown", id="bytes"),
        pytest.param(b"<?xml version='1.0'?><a/>", "unknown", id="xml"),
        pytest.param(_odt(_LAUGHS), "doctype", id="doctype"),
        pytest.param(b"<html><p> </p></html>", "no_text", id="page-without-words"),
    ],
)
def test_a_file_that_is_no_form_is_refused_with_what_to_do(data: bytes, key: str) -> None:
    """Each has its sentence; none is unpacked, fetched or guessed at."""
    _is_refused(data, key)


def test_what_would_unpack_to_far_more_is_refused() -> None:
    """Neither a member of 20 MB of blanks nor ten thousand members are read."""
    _is_refused(_zip({"word/document.xml": "<a>" + " " * 20_000_000 + "</a>"}), "bomb")
    _is_refused(_zip({f"{one}.xml": b"" for one in range(10_500)}, zipfile.ZIP_STORED), "bomb")


def _is_refused(data: bytes, key: str) -> None:
    with pytest.raises(MusprepError) as refused:
        read_form(data)
    assert refused.value.key == f"form_file.{key}"
    assert all(refused.value.describe(language).endswith(".") for language in ("da", "en"))


def test_a_file_of_more_than_fifty_megabytes_is_refused_unread() -> None:
    """The size is looked at before anything else."""
    with pytest.raises(MusprepError, match=r"form_file\.too_large"):
        recognize_kind(b"%PDF-" + b"x" * MOST_BYTES)


def test_a_member_never_unpacks_to_more_than_its_list_says() -> None:
    """A bomb whose list of members lies is cut at the size that the list gave."""
    data = bytearray(_zip({"a": b"\0" * 3_000_000}))
    for sign, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<I", data, data.index(sign) + place, 100)
    struct.pack_into("<I", data, data.index(b"PK\x01\x02") + 16, zlib.crc32(b"\0" * 100))
    assert Archive(bytes(data)).read("a") == b"\0" * 100


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_no_document_type_is_read_in_any_encoding(encoding: str) -> None:
    """It is found by the parser, so it cannot hide behind an encoding."""
    text = f'<?xml version="1.0" encoding="{encoding}"?>{_LAUGHS}'
    with pytest.raises(MusprepError, match=r"form_file\.doctype"):
        parse_xml(text.encode(encoding))


@pytest.mark.parametrize(
    ("name", "as_name", "told"),
    [
        ("made/restricted.pdf", "skema.docx", "form_file.read_as_pdf"),
        ("made/office.rtf", "skema.doc", "form_file.read_as_rtf"),
        ("made/office.html", "skema.doc", "form_file.read_as_html"),
        ("made/office.odt", "skema.pdf", "form_file.read_as_odt"),
        ("22-mail.txt", "skema.docx", "form_file.read_as_mail"),
        ("22-mail.txt", "mail.txt", ""),
        ("22-mail.txt", "", ""),
        ("made/sheet.xlsx", "skema.XLSX", ""),
    ],
)
def test_a_file_that_is_not_what_its_name_says_is_told_of_and_read(name: str, as_name: str, told: str) -> None:
    """What is in it counts; a name that says the same, or none, is passed over in silence."""
    form = read_form(_made(name), as_name)
    assert form.told == ((told,) if told else ())
    assert outline(form.blocks)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Hvad gik godt?\nHvad gik skidt?", "", "txt"),
        ("Hvad gik godt?", "skema.md", "md"),
        ("# Skema\n\n1. Hvad gik godt?", "", "md"),
        ("- [ ] Ja\n- [ ] Nej", "", "md"),
        ("# Skema\n\n# Del 2\n", "skema.txt", "md"),
        ("Fra: Leder\nTil: Mig\nEmne: MUS\n\nHvad gik godt?", "", "mail"),
        ("> Hvad gik godt?\n> Og skidt?\n> Og?", "", "mail"),
        ("Den 3. marts 2026 skrev Leder <l@x.dk>:\nHvad gik godt?", "noter.txt", "mail"),
        ("<form><p>Hvad gik godt?</p><p>x</p></form>", "", "html"),
        ("Skriv <p> her", "", "txt"),
    ],
)
def test_text_is_told_apart_by_its_signs(text: str, name: str, kind: str) -> None:
    """Headings and task boxes are Markdown, headers and quoting a mail, tags a page; a name settles what is left."""
    assert recognize_kind(text.encode(), name) == kind


def test_without_the_library_a_pdf_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentence says how to install it, as the README does."""
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    with pytest.raises(MusprepError) as refused:
        read_form(_made("made/restricted.pdf"))
    assert refused.value.key == "form_file.missing_extra"
    assert 'uv tool install ".[import]"' in refused.value.describe("da")
