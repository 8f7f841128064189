"""Recognises what kind of file a form came as: by what is in it first, by its name where that tells no more."""

from __future__ import annotations

import re
from typing import Final

from musprep.catalogue.form.files.archive import Archive
from musprep.language.error import MusprepError

MOST_BYTES: Final = 50 * 2**20
"""The largest file that is looked at."""
_HEAD: Final = 65_536
_PICTURES: Final = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_KINDS: Final = {
    "EncryptedPackage": "password",
    "WordDocument": "old_doc",
    "PowerPoint Document": "old_ppt",
    "Workbook": "old_xls",
    "Book": "old_xls",
    "__substg1.0": "old_msg",
}
_CONTENT_TYPES: Final = {
    b"wordprocessingml.document.main": "docx",
    b"wordprocessingml.template.main": "docx",
    b"ms-word.document.macroEnabled.main": "docx",
    b"ms-word.template.macroEnabledTemplate.main": "docx",
    b"spreadsheetml.sheet.main": "xlsx",
    b"spreadsheetml.template.main": "xlsx",
    b"ms-excel.sheet.macroEnabled.main": "xlsx",
    b"presentationml.presentation.main": "pptx",
    b"presentationml.slideshow.main": "pptx",
    b"presentationml.template.main": "pptx",
    b"ms-powerpoint.presentation.macroEnabled.main": "pptx",
}
_ENDINGS: Final = {
    "docx": ("docx", "docm", "dotx", "dotm"),
    "xlsx": ("xlsx", "xlsm", "xltx"),
    "pptx": ("pptx", "pptm", "ppsx", "potx"),
    "odt": ("odt", "ott", "fodt"),
    "html": ("html", "htm", "xhtml", "mht", "mhtml", "eml"),
    "mail": ("eml", "txt", "text", "mht", "mhtml", "mbox", "md"),
    "md": ("md", "markdown", "txt", "text"),
    "txt": ("txt", "text", "md", "markdown", "eml", "log"),
}
"""The endings that a kind's name may have; another ending says something else than what the file is."""
_FEW_TAGS: Final = 3
_MOST_QUOTED: Final = 2
_TAGS: Final = re.compile(
    rb"<!doctype\s+html|<html[\s>]|<(?:head|body|form|fieldset|table|div|h[1-3]|p)[\s>]", re.IGNORECASE
)
_MARKDOWN: Final = re.compile(
    r"^(?:#{1,4} \S|[-*] \[[ xX]\] |\|?\s*:?-{3,}:?\s*\|[\s|:-]*$|\*\*[^*\n]+\*\*\s*$|\S[^\n]*\n(?:={3,}|-{3,})\s*$)",
    re.MULTILINE,
)


def fits_name(kind: str, name: str) -> bool:
    """Tell whether a file's name says the kind that the file is, or nothing else."""
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    return not ending or ending in _ENDINGS.get(kind, (kind,))


def recognize_kind(data: bytes, name: str = "") -> str:
    """Return the kind of a file as `FormFile.kind` has it, by its content, and by its name where that tells no more.

    Raises MusprepError for a file that is empty, too large, locked, packed or of a kind that is not read.
    """
    if not data.strip(b"\0 \t\r\n"):
        raise MusprepError("form_file.empty")
    if len(data) > MOST_BYTES:
        raise MusprepError("form_file.too_large")
    if data.startswith(b"PK"):
        return _recognize_zip(Archive(data))
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.lstrip().startswith(rb"{\rt"):
        return "rtf"
    if data.startswith(_OLE):
        raise MusprepError(f"form_file.{_recognize_ole(data)}")
    if data.startswith(_PICTURES) or data[4:12] in {b"ftypheic", b"ftypmif1"} or data[8:12] == b"WEBP":
        raise MusprepError("form_file.scan")
    return _recognize_text(data, name.rpartition(".")[2].lower())


def _recognize_zip(archive: Archive) -> str:
    types = archive.read("[Content_Types].xml")
    for part, kind in _CONTENT_TYPES.items():
        if part in types:
            return kind
    mimetype = archive.read("mimetype")[:100]
    if mimetype.startswith(b"application/vnd.oasis.opendocument.text"):
        if b"encryption-data" in archive.read("META-INF/manifest.xml"):
            raise MusprepError("form_file.password")
        return "odt"
    for member, kind in (("word/document.xml", "docx"), ("xl/workbook.xml", "xlsx"), ("ppt/presentation.xml", "pptx")):
        if member in archive.names:
            return kind
    known = types or mimetype or any(one.endswith(".iwa") for one in archive.names)
    raise MusprepError("form_file.unknown" if known else "form_file.packed_files")


def _recognize_ole(data: bytes) -> str:
    """Return the name of the sentence for an Office file from before 2007, or a newer one that is encrypted."""
    for stream, kind in _OLE_KINDS.items():
        if stream.encode("utf-16-le") in data:
            return kind
    return "unknown"


def _recognize_text(data: bytes, ending: str) -> str:
    from musprep.catalogue.form.files.mail import HEADER, WROTE
    from musprep.catalogue.form.files.plain_text import decode_text

    text = decode_text(data[:_HEAD])
    head = text[:4096].encode()
    if b"<office:document" in head:
        return "odt"
    if _is_mail(text, HEADER, WROTE, quotes=ending not in {"md", "markdown"}):
        return "mail"
    if re.search(rb"<!doctype\s+html|<html[\s>]", head, re.IGNORECASE):
        return "html"
    if ending not in {"md", "markdown"} and len(_TAGS.findall(text.encode())) >= _FEW_TAGS:
        return "html"
    if head.lstrip().startswith(b"<?xml"):
        raise MusprepError("form_file.unknown")
    if ending in {"md", "markdown"} or (ending != "txt" and _MARKDOWN.search(text)):
        return "md"
    return "md" if len(re.findall(r"^#{1,4} \S", text, re.MULTILINE)) > 1 else "txt"


def _is_mail(text: str, header: re.Pattern[str], wrote: re.Pattern[str], *, quotes: bool) -> bool:
    lines = text.split("\n")
    first = [line for line in lines if line.strip()][:8]
    named = {found["name"].lower() for line in first if (found := header.fullmatch(line))}
    quoted = sum(line.startswith(">") for line in lines)
    strong = len(named & {"fra", "from", "sendt", "sent", "emne", "subject", "til", "to", "received", "message-id"}) > 1
    wrote_it = any(wrote.fullmatch(line) for line in lines if line.strip())
    return strong or wrote_it or (quotes and quoted > _MOST_QUOTED)
