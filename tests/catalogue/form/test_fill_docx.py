"""Answers go where a Word form asks for them, and nothing else in it changes."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from catalogue.form import made_forms
from musprep.catalogue.form.draft.structure import draft_form
from musprep.catalogue.form.files.read import read_form
from musprep.catalogue.form.fill.answer_place import AnswerToPlace, place_answers
from musprep.catalogue.form.fill.fill_docx import fill_docx

_FORMS = Path(__file__).parents[2] / "forms"
_MADE = (
    "answer_cells", "bare", "boxes_and_changes", "long_form", "old_fields", "question_headings", "scales", "themes",
    "two_languages", "competences",
)  # fmt: skip
Given = dict[str, str]


def _load(name: str) -> tuple[bytes, dict[str, Any]]:
    if name in _MADE:
        made: tuple[bytes, dict[str, Any]] = getattr(made_forms, name)()
        return made
    return (_FORMS / f"{name}.docx").read_bytes(), json.loads((_FORMS / f"{name}.truth.json").read_text("utf-8"))


def _answer(truth: dict[str, Any]) -> tuple[list[AnswerToPlace], Given]:
    """Return an answer of its own to everything a form asks, and those that the checker knows the place of.

    It looks between a question and the next, where a column of a plan has none.
    """
    answers: list[AnswerToPlace] = []
    given: Given = {}
    for section in truth["sections"]:
        for item in section["items"]:
            if item["type"] == "note":
                continue
            number, prompts = len(answers), (item["text"], *item.get("also", ()))
            chosen: tuple[str, ...] = ()
            said = f"Svar {number} æøå & <x>\nlinje to"
            if item.get("options"):
                said = item["options"][number % len(item["options"])]
                chosen = (said,)
            elif item["type"] == "scale":
                said = str(item["scale"][0] + number % 3)
                chosen = (said,)
            answers.append(AnswerToPlace(prompts, said, chosen))
            if not (section.get("repeat") or section.get("columns") or item["type"] == "scale"):
                given[item["text"]] = said
            for probe in item.get("probes", ()):
                answers.append(AnswerToPlace((probe,), f"Undersvar {len(answers)}"))
                given[probe] = answers[-1].text
    return answers, given


@pytest.mark.parametrize(
    "name", ["01-mus-kommune", "02-udviklingssamtale-virksomhed", "07-kompetenceskema-sygehus", *_MADE]
)
def test_every_answer_stands_where_the_form_asks(name: str, tmp_path: Path) -> None:
    """All are placed and none twice, the chosen box alone is ticked, and every other part stays byte for byte."""
    data, truth = _load(name)
    answers, given = _answer(truth)
    placed, without = place_answers(draft_form(read_form(data, f"{name}.docx")), answers)
    filled, left = fill_docx(data, placed)
    assert [*without, *(one.answer for one in left)] == []
    for file, content in {"form.docx": data, "filled.docx": filled}.items():
        (tmp_path / file).write_bytes(content)
    (tmp_path / "answers.json").write_text(json.dumps(given), "utf-8")
    (tmp_path / "truth.json").write_text(json.dumps(truth), "utf-8")
    files = [str(tmp_path / one) for one in ("form.docx", "filled.docx", "answers.json", "truth.json")]
    checked = subprocess.run(
        [sys.executable, str(_FORMS / "fill_check.py"), *files], capture_output=True, text=True, check=False
    )
    faults = [line for line in checked.stdout.splitlines() if line.startswith("WRONG") and "own text" not in line]
    assert faults == []
    words = zipfile.ZipFile(io.BytesIO(filled)).read("word/document.xml").decode()
    assert all(one.text.split("\n")[0].replace("&", "&amp;").replace("<", "&lt;")[:9] in words for one in answers)


def test_a_filled_form_is_not_filled_again() -> None:
    """What is written in a field already stays, and the new answer is told as without a place."""
    data, truth = _load("old_fields")
    answers, _ = _answer(truth)
    words = [one for one in answers if not one.chosen]
    filled, _ = fill_docx(data, place_answers(draft_form(read_form(data, "a.docx")), words)[0])
    again = [one._replace(text=f"Nyt {number}") for number, one in enumerate(words)]
    twice, left = fill_docx(filled, place_answers(draft_form(read_form(filled, "a.docx")), again)[0])
    assert len(left) > 0
    kept = zipfile.ZipFile(io.BytesIO(twice)).read("word/document.xml").decode()
    assert not any(one.answer.text in kept for one in left)


def test_what_xml_cannot_hold_is_shown() -> None:
    """Control characters of an answer become signs that can be seen, and the file stays sound."""
    data, truth = _load("bare")
    answers, _ = _answer(truth)
    odd = [answers[0]._replace(text="Med \x00, \x1b[2J og \ufffe")]
    filled, left = fill_docx(data, place_answers(draft_form(read_form(data, "a.docx")), odd)[0])
    assert left == []
    assert "Med ␀, ␛[2J og" in zipfile.ZipFile(io.BytesIO(filled)).read("word/document.xml").decode()
