"""Reads a form, whatever kind of file it is: by what is in it, not by its name."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

from musprep.catalogue.form.block import BLANK, FormTable
from musprep.catalogue.form.files.kind import fits_name, recognize_kind
from musprep.catalogue.form.files.plain_text import find_guess
from musprep.language.error import MusprepError

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.catalogue.form.block import Block, FormFile

_MODULES: Final = {"md": "markdown", "txt": "plain_text"}
"""The module of a kind that is not named like it; each has a function `read_` and the module's name."""
_OF_TEXT: Final = ("txt", "md", "html", "mail")
"""The kinds that may say nothing of their encoding."""
_MOST_PARTS: Final = 20_000
"""No form has as many paragraphs and cells; to understand more of them would take minutes."""


def read_form(data: bytes, name: str = "") -> FormFile:
    """Return what the form in `data` holds; `name` is the file's, "" where it came without one.

    Only the reader that is needed is loaded. Raises MusprepError, with what to do, for a file that cannot or must not
    be read as a form.
    """
    kind = recognize_kind(data, name)
    module = _MODULES.get(kind, kind)
    read = cast(
        "Callable[[bytes], FormFile]",
        getattr(import_module(f"musprep.catalogue.form.files.{module}"), f"read_{module}"),
    )
    try:
        form = read(data)
        says, parts = any(map(_says_something, form.blocks)), sum(map(_count_parts, form.blocks))
    except RecursionError:
        # Elements in elements without end.
        raise MusprepError("form_file.too_heavy") from None
    if parts > _MOST_PARTS:
        raise MusprepError("form_file.too_heavy")
    if not says:
        raise MusprepError("form_file.no_text")
    told: tuple[str, ...] = () if fits_name(kind, name) else (f"form_file.read_as_{kind}",)
    if kind in _OF_TEXT and (guessed := find_guess(data)):
        told += (f"form_file.guessed_{guessed}",)
    return replace(form, told=(*told, *form.told)) if told else form


def _count_parts(block: Block) -> int:
    """Return how many paragraphs and cells are in a block."""
    if isinstance(block, FormTable):
        return sum(1 + sum(map(_count_parts, cell.blocks)) for row in block.rows for cell in row)
    return 1


def _says_something(block: Block) -> bool:
    """Tell whether there are words in a block, beside places to fill in."""
    if isinstance(block, FormTable):
        return any(_says_something(inner) for row in block.rows for cell in row for inner in cell.blocks)
    return bool(block.text.replace(BLANK, "").strip())
