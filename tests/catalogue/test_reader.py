"""A catalogue that does not hold together is told with its path, its place, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from musprep.catalogue.reader import find_contradictions, read_catalogue
from musprep.catalogue.shelf import Shelf
from musprep.language.error import MusprepError
from musprep.services.session.session import read_record

if TYPE_CHECKING:
    from pathlib import Path

_HEAD = """schema = 2
id = "eget"
version = "1.0.0"
kind = "questions"
title = "Eget"
about = "Om"
source = "Mig"
"""
_SECTION = """
[[section]]
id = "a"
title = "A"
"""


def _question(name: str, more: str = "") -> str:
    return f'\n[[section.question]]\nid = "{name}"\nprompt = "{name}?"\n{more}\n'


def _wrong(folder: Path, text: str, name: str = "eget.toml") -> MusprepError:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(MusprepError) as caught:
        read_catalogue(str(path), read_record)
    assert str(path) in caught.value.describe("da")
    return caught.value


def test_a_sound_catalogue_is_read(tmp_path: Path) -> None:
    """The smallest whole catalogue has a head, a section and a question."""
    path = tmp_path / "eget.toml"
    path.write_text(_HEAD + _SECTION + _question("q"), encoding="utf-8")
    assert [one.to for one in read_catalogue(str(path), read_record).list_asked()] == ["eget/a/q"]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        (_SECTION + _SECTION, "section"),
        (_SECTION + _question("q") + _question("q"), "a/…"),
        (_SECTION + _question("q", '[[section.question.probe]]\nid = "p"\nprompt = "P"\n' * 2), "a/q/…"),
    ],
)
def test_an_id_that_stands_twice(tmp_path: Path, text: str, where: str) -> None:
    """Two sections, questions or probes of one name would share their answers."""
    error = _wrong(tmp_path, _HEAD + text)
    assert error.key == "error.id_twice"
    assert where in error.describe("da")


def test_an_unknown_key_has_the_nearest_suggested(tmp_path: Path) -> None:
    """A misspelt key is named together with the one that was probably meant."""
    error = _wrong(tmp_path, _HEAD + _SECTION + _question("q", 'promt = "x"'))
    assert "promt" in error.describe("da")
    assert "prompt" in error.describe("da")


@pytest.mark.parametrize("missing", ["title", "version", "source", "kind"])
def test_a_key_that_is_missing_is_named(tmp_path: Path, missing: str) -> None:
    """What a catalogue cannot be without is asked for by name."""
    text = "\n".join(line for line in _HEAD.splitlines() if not line.startswith(missing))
    assert missing in _wrong(tmp_path, text).describe("da")


@pytest.mark.parametrize("wrong", ['kind = "andet"', 'version = "1"', 'id = "Æble"'])
def test_a_wrong_value_is_told(tmp_path: Path, wrong: str) -> None:
    """A kind, a version or an id that cannot be is refused with the file and the line."""
    key = wrong.split(" ", maxsplit=1)[0]
    text = "\n".join(wrong if line.startswith(f"{key} ") else line for line in _HEAD.splitlines())
    error = _wrong(tmp_path, text)
    assert f"eget.toml:{text.splitlines().index(wrong) + 1}" in error.describe("da")


def test_waiting_for_a_question_that_is_not_there(tmp_path: Path) -> None:
    """`show_if` must name section/question of the same catalogue."""
    error = _wrong(tmp_path, _HEAD + _SECTION + _question("q", 'show_if = { question = "a/x" }'))
    assert (error.key, error.values["target"]) == ("error.show_if_nowhere", "a/x")


def test_waiting_for_one_that_waits_itself(tmp_path: Path) -> None:
    """Only one step is possible: not a question that waits for a question that waits."""
    waits = _question("p", 'show_if = { question = "a/o" }') + _question("q", 'show_if = { question = "a/p" }')
    error = _wrong(tmp_path, _HEAD + _SECTION + _question("o") + waits)
    assert (error.key, error.values["where"]) == ("error.show_if_deep", "a/q")


@pytest.mark.parametrize(
    ("more", "key"),
    [
        ('fill = "manager"', "error.fill_outside_form"),
        ('type = "choice"', "error.choice_without_choices"),
        ('type = "scale"\nscale = [5, 1]', "error.scale_reversed"),
    ],
)
def test_what_does_not_hold_together(tmp_path: Path, more: str, key: str) -> None:
    """A fill outside a form, a choice without choices, a scale that falls: each is told where it stands."""
    error = _wrong(tmp_path, _HEAD + _SECTION + _question("q", more))
    assert (error.key, error.values["where"]) == (key, "a/q")


def test_a_form_may_fill_in(tmp_path: Path) -> None:
    """In a form a field says what it is filled from."""
    path = tmp_path / "eget.toml"
    text = _HEAD.replace('"questions"', '"form"') + _SECTION + _question("q", 'fill = "manager"')
    path.write_text(text, encoding="utf-8")
    assert list(find_contradictions(read_catalogue(str(path), read_record), str(path))) == []


def test_a_file_with_another_name_than_its_id(tmp_path: Path) -> None:
    """The id is the file's name, so that no two files can claim one id."""
    error = _wrong(tmp_path, _HEAD, "andet.toml")
    assert error.key == "error.catalogue_name"
    assert "eget.toml" in error.describe("da")


def test_broken_toml_is_told_with_its_line(tmp_path: Path) -> None:
    """A file that is no TOML is refused with path and line, not with a traceback."""
    assert "eget.toml:8" in _wrong(tmp_path, _HEAD + "hvad er = det\n").describe("da")


def test_a_newer_schema_is_refused(tmp_path: Path) -> None:
    """A catalogue of a later version is not half understood."""
    assert _wrong(tmp_path, _HEAD.replace("schema = 2", "schema = 99")).key == "vault.newer_schema"


class TestShelf:
    """All catalogues within reach."""

    def test_ones_own_wins_over_a_shipped_one(self, tmp_path: Path) -> None:
        """An own file of a shipped id is read instead, and own ones come first."""
        (tmp_path / "lus.toml").write_text(_HEAD.replace('"eget"', '"lus"'), encoding="utf-8")
        shelf = Shelf(str(tmp_path), read_record)
        assert shelf.get("lus").title.da == "Eget"
        assert shelf.list_ids()[0] == "lus"
        assert shelf.list_ids().count("lus") == 1
        assert shelf.find_path("lus") == str(tmp_path / "lus.toml")

    def test_a_broken_one_does_not_hide_the_others(self, tmp_path: Path) -> None:
        """What cannot be read is told by its path, and all the rest is there."""
        (tmp_path / "brudt.toml").write_text("hvad = ", encoding="utf-8")
        shelf = Shelf(str(tmp_path), read_record)
        assert len(shelf.list_all()) == len(shelf.list_ids()) - 1
        assert list(shelf.problems) == [str(tmp_path / "brudt.toml")]
        with pytest.raises(MusprepError):
            shelf.get("brudt")

    def test_one_that_is_not_there_names_those_that_are(self, tmp_path: Path) -> None:
        """Asking for an unknown id lists the known ones."""
        with pytest.raises(MusprepError) as caught:
            Shelf(str(tmp_path), read_record).get("hest")
        assert "privat-skema" in caught.value.describe("da")

    def test_hidden_files_and_others_are_left_alone(self, tmp_path: Path) -> None:
        """Only .toml files that are not hidden are catalogues."""
        for name in (".skjult.toml", "noter.txt", "eget.toml.bak"):
            (tmp_path / name).write_text("x", encoding="utf-8")
        assert "eget" not in Shelf(str(tmp_path), read_record).list_ids()

    def test_a_folder_that_is_missing_is_empty(self, tmp_path: Path) -> None:
        """Without own catalogues the shipped ones are there."""
        assert "privat-skema" in Shelf(str(tmp_path / "ingen"), read_record).list_ids()
