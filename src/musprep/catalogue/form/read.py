"""Reads a form, whatever kind of file it is: by what is in it, not by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from musprep.catalogue.form.docx import read_docx

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.catalogue.form.block import FormFile

READERS: Final[dict[str, Callable[[bytes], FormFile]]] = {"docx": read_docx}
"""The reader of each kind of file."""


def read_form(data: bytes, name: str) -> FormFile:
    """Return what the form in `data` holds; `name` is the file's, for kinds that only a name tells apart.

    Raises MusprepError with what to do for a file that cannot be read as a form.
    """
    return READERS["docx"](data)
