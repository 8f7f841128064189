"""Writes the table of forms in docs/import.md: python docs/make_import_table.py.

Each form is taken in as `musprep catalogues import` does, and measured by tests/forms/score.py against what is to be
found in it. The open forms lie in tests/forms; the others are made by the tests, in layouts that workplaces use.
"""

from __future__ import annotations

import json
import math
import pathlib
import re
import sys
from typing import TYPE_CHECKING, Any, NamedTuple

ROOT = pathlib.Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests")]

from catalogue.form import made_forms, made_more, made_rare  # noqa: E402 - found by the line above
from catalogue.form.scorer import FORMS, score  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = ROOT / "docs" / "import.md"
TABLES = ("open", "made")
_HEAD = "| form | what is special | found | false | sections | types | order | in all |\n" + 8 * "|---" + "|"


class MeasuredForm(NamedTuple):
    """A form to measure: its name in the table, its file's name and bytes, what it shows, what is to be found in it."""

    name: str
    file: str
    data: bytes
    about: str
    truth: dict[str, Any]


def list_open() -> Iterator[MeasuredForm]:
    """Yield the forms in tests/forms, and those that LibreOffice wrote."""
    for path in sorted(FORMS.glob("*.truth.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        form = path.parent / truth["file"]
        yield MeasuredForm(form.name, form.name, form.read_bytes(), str(truth.get("title", "")), truth)


def list_made() -> Iterator[MeasuredForm]:
    """Yield the forms that the tests make, each with its layout, and those of them that LibreOffice saved anew."""
    made = {one.__name__: one for one in (*made_forms.MADE, *made_more.MADE, *made_rare.MADE)}
    for name, make in made.items():
        data, truth = make()
        about = " ".join((make.__doc__ or "").split()).rstrip(".")
        yield MeasuredForm(name, "form.docx", data, about, truth)
    for path in sorted((FORMS / "libreoffice").glob("*.docx")):
        _, truth = made[path.stem]()
        name, about = f"{path.stem} (LibreOffice)", "as LibreOffice saves it"
        yield MeasuredForm(name, path.name, path.read_bytes(), about, truth)


def make_row(form: MeasuredForm) -> str:
    """Return a form's line of the table."""
    figures = score(form.data, form.file, form.truth)
    # Rounded to the worse side: a form that lacks one of three hundred questions is not whole.
    shown = [
        f"{math.ceil(100 * share) if name == 'false' else math.floor(100 * share + 1e-9)} %"
        for name in ("recall", "false", "sections", "type", "order", "score")
        for share in (figures[name],)
    ]
    return " | ".join((f"| `{form.name}`", form.about.replace("|", "/"), *shown)) + " |"


def main() -> None:
    """Measure every form, and put both tables into the page."""
    page = PAGE.read_text(encoding="utf-8")
    for name, forms in zip(TABLES, (list_open(), list_made()), strict=True):
        table = "\n".join((_HEAD, *map(make_row, forms)))
        marks = f"<!-- {name} -->\n", f"\n<!-- /{name} -->"
        page = re.sub(f"{marks[0]}.*?{marks[1]}", lambda _, t=table, m=marks: t.join(m), page, flags=re.DOTALL)
    PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
