"""What a form holds as plain lines, for tests that compare."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING

from musprep.catalogue.form.block import BLANK, Block, FormFile, FormTable
from musprep.catalogue.form.files.read import read_form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FORMS = Path(__file__).resolve().parents[2] / "forms"


@functools.cache
def read_file(name: str) -> FormFile:
    """Return the form in a file below tests/forms."""
    path = FORMS / name
    return read_form(path.read_bytes(), path.name)


def outline(blocks: Iterable[Block]) -> list[str]:
    """Return a line a paragraph: `#` before headings, `!` before notes, `_` for a blank, `|` between cells."""
    return [line for line in _lines(blocks) if line]


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, FormTable):
            for row in block.rows:
                yield " | ".join(" / ".join(_lines(cell.blocks)) for cell in row)
        else:
            mark = "#" * block.heading + " " if block.heading else "! " if block.note else ""
            number = f"{block.number} " if block.number else ""
            options = iter(block.blanks)
            text = "".join(
                f"_{'/'.join(next(options).options)}" if one == BLANK else one for one in block.text.replace("\t", " ")
            )
            yield f"{mark}{number}{text}"


def omitted(form: FormFile) -> dict[str, str]:
    """Return what was left out, with why."""
    return {one.text: one.reason for one in form.omitted}
