"""The shipped catalogues say what their sources ask in words of their own, one open question at a time."""

from __future__ import annotations

import hashlib
import pathlib
import re
import tomllib
from typing import TYPE_CHECKING

import pytest

from musprep.catalogue.shelf import ORDER, find_shipped_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

_SOURCES = set((pathlib.Path(__file__).parent / "runs_of_five_words.txt").read_text("utf-8").split())
"""The first 12 hex digits of SHA-256 of each five words in a row of the sources; six in a row hold five."""
_FIXED_PHRASES: set[str] = set()
"""Five words in a row that cannot be said otherwise, each with its reason; none so far."""
_BANNED = r"\b(leaders?|competenc\w*|cooperat\w*|further education|specialist doctors?|leading doctors?)\b"
_TWO = r"(,|–)? og hv|(,| –)? and (how|what|which|who|where|when) "
_AS_IN_SOURCE = {"speciallaege-mus/opfoelgning/hvornaar-hvordan"}
"""Two words for one thing: when and how to follow up is one agreement."""


def _read(name: str) -> dict[str, object]:
    return tomllib.loads(pathlib.Path(find_shipped_folder(), f"{name}.toml").read_text("utf-8"))


def _texts(table: object, language: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(table, str) and language in ("da", "en"):
        yield language, table
    elif isinstance(table, dict):
        for key, value in table.items():
            if key != "evidence":
                yield from _texts(value, key)
    elif isinstance(table, list):
        for value in table:
            yield from _texts(value)


def _shared(text: str) -> set[str]:
    words = re.findall(r"\w+", text.lower())
    runs = (" ".join(words[start : start + 5]) for start in range(len(words) - 4))
    return {run for run in runs if hashlib.sha256(run.encode()).hexdigest()[:12] in _SOURCES} - _FIXED_PHRASES


@pytest.mark.parametrize("name", ORDER)
def test_no_text_is_taken_from_a_source(name: str) -> None:
    """No text has five words in a row, and so no six, that a source has in the same order."""
    assert {run for _, text in _texts(_read(name)) for run in _shared(text)} == set()


def test_a_text_of_a_source_is_found() -> None:
    """What a source asks word for word is noticed."""
    assert _shared("Og hvordan har du det i dag?")


@pytest.mark.parametrize("name", ORDER)
def test_english_says_what_a_workplace_says(name: str) -> None:
    """English says manager, skills and collaboration."""
    english = [text for language, text in _texts(_read(name)) if language == "en"]
    assert [text for text in english if re.search(_BANNED, text, re.IGNORECASE)] == []


@pytest.mark.parametrize("name", ORDER)
def test_a_question_is_open_and_asks_one_thing(name: str) -> None:
    """No question can be answered by yes or no, and none asks two things; forms and tips are no questions."""
    catalogue = _read(name)
    if catalogue["kind"] in ("form", "tips"):
        return
    for section in catalogue["section"]:  # type: ignore[attr-defined]
        for question in section["question"]:
            for one in (question, *question.get("probe", ())):
                if question["type"] == "note" or f"{name}/{section['id']}/{question['id']}" in _AS_IN_SOURCE:
                    continue
                asked = one["prompt"]
                assert re.search(r"\b[Hh]v(ad|em|or|ordan|ornår|ilke[nt]?)\b", asked["da"]), asked["da"]
                assert re.search(r"\b(wh(at|o|ere|en|ich)|how)\b", asked["en"], re.IGNORECASE), asked["en"]
                assert not re.search(_TWO, asked["da"]), asked["da"]
                assert not re.search(_TWO, asked["en"]), asked["en"]
