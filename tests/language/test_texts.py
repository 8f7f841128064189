"""Every sentence is there in both languages, is used, and can be filled in."""

from __future__ import annotations

import ast
import functools
import importlib
import pathlib
import pkgutil
import re
import string
from typing import TYPE_CHECKING

import pytest

import musprep
from musprep.language import texts
from musprep.language.say import say_count, text

if TYPE_CHECKING:
    from collections.abc import Iterator

_SOURCE = pathlib.Path(musprep.__file__).parent
_AREAS = {
    module.name: found.TEXTS
    for module in pkgutil.iter_modules(texts.__path__)
    # One without TEXTS is a part of an area, such as `cli_agreements` of `cli`.
    if hasattr(found := importlib.import_module(f"musprep.language.texts.{module.name}"), "TEXTS")
}
_LIKE_A_KEY = re.compile(rf"^({'|'.join(_AREAS)})\.([a-z0-9_]+)$")
_FILE_ENDINGS = ("toml", "md", "json", "py", "tcss", "html", "ics", "lock", "txt")

_SAME = {
    # Words that both languages share, and patterns of names, figures and signs.
    "DEMO", "MUS", "Briefing", "Drop", "Find", "Status", "status", "Version", "person", "patient",
}  # fmt: skip


def _strings(tree: ast.AST) -> Iterator[str]:
    """Yield every string in a module; what an f-string fills in stands as `{}`."""
    inside: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            inside |= {id(part) for part in node.values}
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in inside:
            yield node.value
        elif isinstance(node, ast.Call) and _name(node.func) == "name_value":
            yield f"words.{getattr(node.args[0], 'value', '')}_{{}}"


def _name(called: ast.expr) -> str:
    return str(getattr(called, "attr", getattr(called, "id", "")))


@functools.cache
def _trees() -> dict[str, ast.Module]:
    return {
        path.relative_to(_SOURCE).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(_SOURCE.rglob("*.py"))
        if "texts" not in path.parts
    }


@functools.cache
def _modules() -> dict[str, set[str]]:
    return {name: set(_strings(tree)) for name, tree in _trees().items()}


@functools.cache
def _all_strings() -> set[str]:
    return set().union(*_modules().values())


@functools.cache
def _pattern(start: str) -> re.Pattern[str]:
    """Return what fits any key that an f-string could give which says something of its own beside `start`."""
    patterns = [
        re.escape(one).replace(r"\{\}", "[a-z0-9_]+")
        for one in _all_strings()
        if "{}" in one
        and one.startswith(start)
        and re.fullmatch(r"[a-z0-9_.{}]+", one)
        and len(one.removeprefix(start).replace("{}", "").strip("_")) >= 2
    ]
    return re.compile("|".join(patterns) or "(?!)")


def _placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


@pytest.mark.parametrize("area", sorted(_AREAS))
def test_both_languages_say_it_with_the_same_values(area: str) -> None:
    """A text is a pair of filled sentences that take the same values, and differ unless they may be alike."""
    for name, (danish, english) in _AREAS[area].items():
        assert danish.strip(), name
        assert english.strip(), name
        assert _placeholders(danish) == _placeholders(english), name
        may_be_alike = (area.startswith("help") and name.endswith("_examples")) or name.startswith("meta_")
        if danish == english and not may_be_alike:
            bare = re.sub(r"\{[^}]*\}|[^\w\s.]|\d", " ", danish).split()
            assert all(word in _SAME or len(word) <= 2 for word in bare), f"{name}: {danish!r} stands in both languages"


@pytest.mark.parametrize("area", sorted(_AREAS))
def test_what_a_screen_says_instead_of_a_command_takes_the_same_values(area: str) -> None:
    """A text for the screens takes no other values than the one it stands for, and names no command."""
    for name, said in _AREAS[area].items():
        if name.endswith("_on_screen"):
            instead = _AREAS[area][name.removesuffix("_on_screen")]
            assert _placeholders(said[0]) <= _placeholders(instead[0]), name
            assert not re.search(r"musprep [a-z]|(?<!\S)--[a-z]", " ".join(said)), name


def test_every_counted_text_has_both_numbers() -> None:
    """What is counted has a singular and a plural."""
    for name, tree in _trees().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _name(node.func) == "say_count" and node.args:
                found = _LIKE_A_KEY.match(str(getattr(node.args[0], "value", "")))
                if found:
                    known = _AREAS[found[1]]
                    assert {f"{found[2]}_one", f"{found[2]}_many"} <= set(known), f"{found[0]} in {name}"


_NEVER_ONE = {
    "cli.mark_silent", "cli.next_silent", "tui.next_silent",  # 90 days and more
    "tui.due_silent_one",  # the same
    "cli.next_note_again", "tui.next_note_again", "cli.next_notice", "tui.next_notice",  # several days, by the rule
    "cli.room_since", "room_mode.tips_cards_one", "prepare.walk_have", "prepare.walk_over",  # minutes from 5 on
    "cli.wish_again_years", "interests.age_more", "log_tab.too_many_drafts", "encryption.too_short",  # from 5 on
    "backup.several_notes", "cli.proof_fits_several", "prepare.versions", "note_screens.many",  # said of several alone
    "room_mode.compare_unlike_one",  # a verb
    "backup.made", "backup.restored", "backup.goes_files",  # vault.toml, and what it is the head of
}  # fmt: skip
"""Texts that count what is never a single one."""
_COUNTS = re.compile(
    r"\{(?:count|total|days|minutes|years|files|pages|left|shown|least)\} (?:more |open )?[a-z]+(?<!s)s\b"
    r"|\{(?:count|total)\} (?:of \w+ )?(?:still )?(?:are|were|have)\b|\b(?:are|were) \{(?:count|total)\}"
)


def test_what_is_counted_reads_well_for_one() -> None:
    """A text with a plural beside its number has a singular too, unless it never counts one."""
    wrong = {
        f"{area}.{name}"
        for area, known in _AREAS.items()
        for name, (_, english) in known.items()
        if not name.endswith("_many") and _COUNTS.search(english)
    }
    assert wrong == _NEVER_ONE


def _exists(area: str, name: str) -> bool:
    known = _AREAS[area]
    return any(one in known for one in (name, f"{name}_one", f"cmd_{name}"))


def test_every_key_in_the_source_exists() -> None:
    """No module names a text that is not there, so none can fail when it is first shown."""
    missing = []
    for module, strings in _modules().items():
        for one in strings:
            found = _LIKE_A_KEY.match(one)
            if found and found[2] not in _FILE_ENDINGS and not _exists(found[1], found[2]):
                missing.append(f"{module}: {one}")
    assert not missing


def _is_used(area: str, name: str) -> bool:
    """Tell whether a text is named in full, by a pattern that fits it, or by name where its area is put before."""
    plain = re.sub(r"_(one|many|on_screen)$", "", name)
    command = (
        re.sub(r"^cmd_|_(help|also)$", "", name)
        if name.startswith("cmd_")
        else plain.replace("carry_over", "carry-over")
    )
    wanted = {f"{area}.{one}" for one in (name, plain, command)}
    if wanted & _all_strings():
        return True
    if any(_pattern(f"{area}.").fullmatch(one) for one in wanted):
        return True
    # A module, or a base class, puts the area before: then the bare name, or a pattern of it, stands somewhere.
    bare = (name, plain, command)
    if f"{area}.{{}}" in _all_strings() and any(one in _all_strings() or _pattern("").fullmatch(one) for one in bare):
        return True
    # The parser puts a command and what it does together: `entries` and `list`.
    return area.startswith("help") and all(
        part in _all_strings() for part in command.removesuffix("_about").split("_", 1)
    )


@pytest.mark.parametrize("area", sorted(_AREAS))
def test_every_text_is_used(area: str) -> None:
    """No sentence is kept that nothing says any more."""
    assert [name for name in _AREAS[area] if not _is_used(area, name)] == []


def test_text_fills_in_and_counts() -> None:
    """Values go in as they are, even ones called key, language or count; one thing and several differ."""
    assert text("dates.week", "da", number=3) == "uge 3"
    assert say_count("dates.in_days", "en", 1) == "in 1 day"
    assert say_count("dates.in_days", "en", 2) == "in 2 days"
    assert "”hest”" in text("error.round_key", "da", key="hest", keys="date")


def test_a_quoted_sentence_ends_once() -> None:
    """Its own full stop is left out where one follows the quotation marks; other marks stay."""
    for said, shown in (("Hun kommer.", "”Hun kommer”. "), ("Hvad så ...", "”Hvad så ...”. "), ("Nå?", "”Nå?”. ")):
        assert shown in text("tui.next_agreement", "da", about=said)


def test_values_are_never_read_as_patterns() -> None:
    """A text of the user's with braces in it is shown, not filled in."""
    assert "{keys}" in text("error.round_key", "da", key="{keys}", keys="date")


def test_an_unknown_language_is_danish() -> None:
    """Danish is the default wherever no English is asked for."""
    assert text("dates.today", "xx") == "i dag"


def test_whatever_can_be_undone_has_a_name_and_a_sentence() -> None:
    """A step that is told when it is undone can be named in the palette and when it is done again."""
    told, named = (
        {key.removeprefix(start) for key in _AREAS["words"] if key.startswith(start)} for start in ("undone_", "step_")
    )
    assert told == named


def test_a_text_that_sends_to_the_palette_names_what_it_shows() -> None:
    """Before "(ctrl+p)" stands the name of a command as the palette shows it, in the same language."""
    sent = 0
    for language, place in (("da", 0), ("en", 1)):
        names = tuple(said[place] for key, said in _AREAS["tui"].items() if key.startswith("cmd_"))
        for texts_of_area in _AREAS.values():
            for said in texts_of_area.values():
                for before in str(said[place]).split(" (ctrl+p)")[:-1]:
                    sent += 1
                    assert before.endswith(names), (language, before)
    assert sent
