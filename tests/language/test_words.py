"""The words of the texts: one term for one thing, and the quotation marks of each language (docs/language.md)."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

from claims import text_of
from musprep.language import texts
from musprep.language.quote import quote
from musprep.language.say import text
from musprep.language.texts.cli_argparse import ARGPARSE

_PAIRS = {
    f"{module.name}.{name}": pair
    for module in pkgutil.iter_modules(texts.__path__)
    for name, pair in getattr(importlib.import_module(f"musprep.language.texts.{module.name}"), "TEXTS", {}).items()
    if not name.endswith(("_also", "_examples"))  # what one may search a command by, and commands as they are typed
} | {f"argparse.{name}": pair for name, pair in ARGPARSE.items()}
"""Every text by its key: Danish and English."""

_NO_SENTENCE = re.compile(r"--?[\w-]+|\.sealing|\{\w+\}")
"""Names in a sentence that are no words of it: options, files, and what is filled in."""

_DANISH = (
    # One term for one thing.
    r"løfte[rt]?", r"lovet", r"lover", r"u?forsegl\w*", r"klar tekst", r"hente[rt]? (?:\w+ )?tilbage", r"ophæve[rt]?",
    r"valgmulighed\w*", r"papir(?:et|er|erne)?", r"synkprogram\w*", r"stille i", r"puls(?:er|erne)", r"input",
    r"kryptér", r"runden _", r"som sagt",
    # As a workplace speaks, not as English does.
    r"kendes ikke", r"imens", r"ellers \w+\)", r"intet lige nu", r"kan stå tomt", r"halve filer",
    r"se efter, (?:om|at|hvad|hvem)", r"f\.eks\.", r"pege på nogen",
)  # fmt: skip
_ENGLISH = (
    # One term for one thing.
    r"leaders?(?:’s)?", r"let(?:s|ting)? go", r"promise[sd]?", r"(?:un)?seal(?:s|ed|ing)?", r"clear text",
    r"mend(?:s|ed)?", r"put (?:that |it )?right", r"say levels?", r"points? that leads?", r"leading points?",
    r"the round now", r"proof", r"cooperation", r"competences?", r"talks?(?! (?:about|to))", r"put off", r"remarks",
    r"e-mails?", r"mails?", r"half-written", r"delicate", r"h(?:old|olds|eld|olding) back", r"papers?", r"headlines?",
    # As a native engineer writes.
    r"may be (?:had|found|repeated)", r"lies", r"lay", r"lie", r"(?<!we )stands?", r"stood", r"one[’']s", r"whom",
    r"somebody out", r"kindly", r"exchanged", r"meanwhile", r"anew", r"all the same", r"is not known", r"else \w+\)",
    r"along(?!side)", r"this is too much", r"clear(?:s|ed)? away",
    r"beside", r"small letters", r"(?:do|does) not fit", r"fits?",
)  # fmt: skip
_RIGHT_HERE = {
    "error.choice_without_choices": "the choices of a question are `valgmuligheder`",
    "error.choices_without_choice": "the choices of a question are `valgmuligheder`",
    "briefing.relabelled": "the choices of a question are `valgmuligheder`",
    "cli.said_now": "the choices of a question are `valgmuligheder`",
    "prepare.answered_as": "the choices of a question are `valgmuligheder`",
    "cli.room_rehearsed": "`anew` is the name of the command",
    "help.owner_set_about": "`papirer`, `papers` is the name of the setting",
    "help.arg_owner_key": "`papirer`, `papers` is the name of the setting",
    "help.arg_import_from": "`mail` is the name of the file type",
    "tui.crashed_aside": "what not to do as long as something lasts is `imens`",
    "vault.round_missing": "the date is not known, and no word was misspelt",
}
"""Texts where a word of the lists is the right one, and why."""
_DOCUMENTS = {
    "README.md": ("paper",),  # what is handed over at the meeting
    "CHANGELOG.md": (),
    "CONTRIBUTING.md": (),
    "docs/architecture.md": ("paper", "papers", "say level"),  # words of the code, explained there
    "docs/catalogues.md": (),
    "docs/commands.md": ("papers",),  # the name of a setting
    "docs/import.md": (),
    "docs/json.md": (),
    "docs/privacy.md": (),
    "docs/reliability.md": (),
    "docs/terminals.md": (),
}
"""The English documents, each with the words of the list that are right in it."""


@pytest.mark.parametrize(("language", "words"), [(0, _DANISH), (1, _ENGLISH)], ids=["danish", "english"])
def test_no_text_uses_a_word_that_has_a_better_one(language: int, words: tuple[str, ...]) -> None:
    """A word that was replaced everywhere by another does not come back in a single text."""
    unwanted = re.compile(rf"(?<![\w’-])(?:{'|'.join(words)})(?![\w’-])", re.IGNORECASE)
    found = {
        key: word[0]
        for key, pair in _PAIRS.items()
        if key not in _RIGHT_HERE and (word := unwanted.search(_NO_SENTENCE.sub("_ ", pair[language])))
    }
    assert found == {}
    assert set(_RIGHT_HERE) <= set(_PAIRS)


@pytest.mark.parametrize("document", _DOCUMENTS)
def test_no_document_uses_a_word_that_has_a_better_one(document: str) -> None:
    """The English documents are held to the words of the English texts, apart from what is code in them."""
    unwanted = re.compile(rf"(?<![\w’'-])(?:{'|'.join(_ENGLISH)})(?![\w’'-])", re.IGNORECASE)
    prose = re.sub(r"(?ms)^```.*?^```|`[^`]*`", "_", text_of(document))
    assert {word.lower() for word in unwanted.findall(prose)} == set(_DOCUMENTS[document])


def test_quotation_marks_are_those_of_the_language() -> None:
    """Danish has ”…”, English “…”, and neither has a pair inside a pair of the same kind."""
    for key, (danish, english) in _PAIRS.items():
        assert "“" not in danish, key
        assert danish.count("”") % 2 == 0, key
        assert not re.search("“[^”]*“", english), key
        assert english.count("“") == english.count("”"), key


def test_a_danish_command_names_its_setting_in_danish() -> None:
    """What Danish suggests to type for a setting of a round or of the owner is its Danish name."""
    named = re.compile(r"musprep (?:round|owner) set (date|time|minutes|manager|place|catalogues|name|names|role)\b")
    assert [key for key, (danish, _) in _PAIRS.items() if named.search(danish)] == []


@pytest.mark.parametrize(
    ("language", "written", "inside"), [("da", "“ja”", "’ja’"), ("da", "”ja”", "’ja’"), ("en", "“ja”", "‘ja’")]
)
def test_a_quotation_inside_a_quotation_has_single_marks(language: str, written: str, inside: str) -> None:
    """What somebody wrote with quotation marks is quoted with others around it; elsewhere it stays as it is."""
    assert f"{inside}”" in text("cli.point_removed", language, text=written)
    assert text("cli.entry_now", language, entry=written).endswith(written)
    assert quote(f"Et {written}", language)[1:-1] == f"Et {inside}"
