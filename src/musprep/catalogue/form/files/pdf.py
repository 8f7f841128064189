"""A form as a PDF: its text in reading order, its tables and boxes, and its fields."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from musprep.catalogue.form.block import Block, FormFile, FormTable, Omission
from musprep.catalogue.form.files.pdf_layout import PageLayout
from musprep.catalogue.form.files.pdf_page import PDF_ZONE, PdfPage
from musprep.catalogue.form.files.pdf_process import extract_pages
from musprep.language.error import MusprepError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from musprep.catalogue.form.files.pdf_words import PdfWord

_PAGE_NUMBER: Final = re.compile(
    r"(?:.{0,80}\s)?(?:side|page|s\.|p\.)\s*\d+(?:\s*(?:af|of|/)\s*\d+)?|[-–\s]*\d{1,3}[-–\s]*|\d{1,3}\s*(?:/|af|of)\s*\d{1,3}",
    re.IGNORECASE,
)
_BROWSER: Final = re.compile(
    r"(?:file|https?)://\S+(?:\s+\d+/\d+)?|\d{1,2}[./-]\d{1,2}[./-]\d{2,4},?\s+\d{1,2}[.:]\d{2}\b.*"
)
_FILE_NAME: Final = re.compile(
    r"(?:Microsoft (?:Word|PowerPoint|Excel)|.*\.(?:docx?|pdf|html?|odt|indd|xlsx?|pptx?|rtf))\b.*"
    r"|\(?(?:untitled|anonymous|unspecified|uden navn)\b.*",
    re.IGNORECASE,
)


def read_pdf(data: bytes) -> FormFile:
    """Return what a PDF holds; what its pages repeat above and below was left out.

    Raises MusprepError for a scan, one that needs a password, is broken or takes too long, and without pypdfium2.
    """
    found = extract_pages(data)
    pages = [PdfPage(number, page, found["styles"]) for number, page in enumerate(found["pages"], 1)]
    if not any(page.words for page in pages):
        pictures = any(page["pictures"] for page in found["pages"])
        raise MusprepError("form_file.scan" if pictures or not pages else "form_file.no_text")
    omitted = _leave_repeats(pages)
    gaps = _find_usual_gap(pages)
    blocks: list[Block] = []
    for page in pages:
        layout = PageLayout(page.number, found["elements"], page.fills, gaps)
        omitted += [Omission(words, "left_button") for words in page.buttons]
        omitted += [Omission(words, "left_deleted") for words in page.struck]
        _add_page(blocks, layout.read(page.words, page.grids, page.right))
    title = " ".join(str(found["title"]).split())
    return FormFile("pdf", tuple(blocks), "" if _FILE_NAME.fullmatch(title) else title, tuple(omitted))


def _add_page(blocks: list[Block], page: list[Block]) -> None:
    """Add the blocks of a page; a table that goes on from the page before is one, without its head again."""
    above, below = (blocks[-1] if blocks else None), (page[0] if page else None)
    if (
        isinstance(above, FormTable)
        and isinstance(below, FormTable)
        and _count_columns(above) == _count_columns(below) > 1
    ):
        head = above.rows[0]
        again = [cell.text for cell in head] == [cell.text for cell in below.rows[0]] and any(
            cell.text for cell in head
        )
        blocks[-1] = replace(above, rows=above.rows + below.rows[1 if again else 0 :])
        page = page[1:]
    blocks += page


def _count_columns(table: FormTable) -> int:
    return max(sum(cell.across for cell in row) for row in table.rows)


def _find_usual_gap(pages: Sequence[PdfPage]) -> float:
    """Return how far apart the lines of a paragraph are, in sizes of the text: the least that is common."""
    counts: Counter[float] = Counter()
    for page in pages:
        below = sorted((round(word.box.left), word.base, word.size) for word in page.words if word.blank is None)
        for (left, base, size), (other, after, too) in pairwise(below):
            if left == other and abs(size - too) < 0.5 and 0.9 < (after - base) / size < 2.2:
                counts[round((after - base) / size, 1)] += 1
    total = sum(counts.values())
    return next((gap for gap in sorted(counts) if counts[gap] >= max(1, total * 0.08)), 1.5)


def _leave_repeats(pages: list[PdfPage]) -> list[Omission]:
    """Take off the pages what stands above and below on every one of them, and their numbers."""
    seen: Counter[tuple[str, str]] = Counter()
    rows: list[list[tuple[str, str, list[PdfWord]]]] = []
    for page in pages:
        found: list[tuple[str, str, list[PdfWord]]] = []
        lines: dict[float, list[PdfWord]] = {}
        for word in sorted(page.words, key=lambda one: (one.base, one.box.left)):
            key = next((one for one in lines if abs(one - word.base) < 3), word.base)
            lines.setdefault(key, []).append(word)
        for base, words in lines.items():
            zone = (
                "left_header"
                if base < page.height * PDF_ZONE
                else "left_footer"
                if base > page.height * (1 - PDF_ZONE)
                else ""
            )
            if zone and not any(word.blank for word in words):
                words.sort(key=lambda one: one.box.left)
                found.append((zone, " ".join(word.text for word in words), words))
        for zone, text in {(zone, re.sub(r"\d+", "0", text)) for zone, text, _ in found}:
            seen[zone, text] += 1
        rows.append(found)
    omitted: list[Omission] = []
    for page, found in zip(pages, rows, strict=True):
        gone: set[int] = set()
        for zone, text, words in found:
            repeated = seen[zone, re.sub(r"\d+", "0", text)] > max(1, len(pages) // 2)
            number = _PAGE_NUMBER.fullmatch(text) is not None
            if repeated or number or _BROWSER.fullmatch(text):
                omitted.append(Omission(text, "left_page_number" if number and not repeated else zone))
                gone |= {id(word) for word in words}
        page.words = [word for word in page.words if id(word) not in gone]
    return list(dict.fromkeys(omitted))
