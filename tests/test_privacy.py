"""docs/privacy.md and the tests: every promise it makes is held by tests that are there, in both of its languages."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

_ROOT = Path(__file__).parent.parent
_DANISH, _ENGLISH = (_ROOT / "docs" / "privacy.md").read_text("utf-8").split("\n# Privacy:", 1)

HELD_BY = {
    "Everything lies as ordinary text files": (
        "vault/test_document.py::test_records_come_back_the_same_in_file_order",
        "vault/test_seal.py::test_the_files_are_for_the_user_alone",
    ),
    "Nothing is sent anywhere": (
        "test_no_network.py::test_no_command_and_no_room_opens_a_socket",
        "test_no_network.py::test_the_kernel_sees_no_call_of_a_network",
        "test_no_network.py::test_all_goes_well_without_any_network",
        "process/test_no_network.py::test_children_inherit_the_refusal",
    ),
    "A lost or stolen machine": (
        "vault/test_seal_nothing_plain.py::test_the_marker_is_nowhere",
        "vault/test_seal_age.py::test_age_alone_opens_every_file",
        "vault/test_seal.py::test_a_locked_vault_tells_nothing_and_changes_nothing",
    ),
    "Your text on the disk": (
        "vault/test_seal_nothing_plain.py::test_the_marker_is_nowhere",
        "vault/test_seal_nothing_plain.py::test_only_a_folder_in_memory_counts",
        "vault/test_refuge.py::test_they_are_sealed_as_the_vault_is",
        "cli/test_seal.py::test_an_editor_only_in_memory",
    ),
    "A colleague at your open screen": (
        "tui/test_seal_lock.py::test_one_key_locks_and_empties",
        "tui/test_seal_lock.py::test_it_locks_itself_when_nobody_is_there",
        "tui/test_seal_lock.py::test_the_first_key_after_a_long_sleep_opens_nothing",
        "tui/test_seal_lock.py::test_an_answer_half_written_is_saved",
        "cli/test_seal.py::test_the_idle_minutes_are_a_setting",
    ),
    "Guessing": (
        "vault/test_passphrase.py::test_a_forged_factor_is_refused_before_any_work",
        "vault/test_seal_keys.py::test_the_factor_is_the_one_that_other_programs_take",
        "vault/test_seal_keys.py::test_a_forged_identity_costs_nothing",
    ),
    "Somebody who exchanges the key": (
        "vault/test_seal_keys.py::test_an_exchanged_recipient_is_told_loudly",
        "vault/test_seal_keys.py::test_a_recipient_that_is_gone_is_no_unsealed_vault",
        "cli/test_seal.py::test_an_exchanged_recipient_is_put_back",
        "tui/test_seal_lock.py::test_an_exchanged_recipient_is_told_in_the_dialog",
    ),
    "A crash in the middle of it": (
        "vault/test_seal_faults.py::test_a_kill_anywhere_leaves_a_whole_vault",
        "vault/test_seal_faults.py::test_no_power_cut_loses_or_tears_anything",
    ),
    "Noting needs no passphrase.": (
        "vault/test_seal.py::test_a_note_needs_no_key",
        "vault/test_seal_keys.py::test_without_the_library_nothing_is_sealed_and_nothing_is_plain",
        "cli/test_seal.py::test_what_was_typed_is_handed_back",
    ),
    "The files' names, number": ("vault/test_seal.py::test_only_schema_and_language_are_shown_openly",),
    "Memory.": (
        "process/test_no_dump.py::test_no_core_file_and_no_looking_in",
        "tui/test_seal_lock.py::test_a_dialog_that_cannot_be_put_away_waits_below",
    ),
    "When sealing you can have a sheet": (
        "vault/test_seal_keys.py::test_the_recovery_key_opens_everything",
        "cli/test_seal.py::test_the_sheet_goes_into_a_new_file",
        "cli/test_seal.py::test_no_sheet_where_none_is_wanted",
    ),
    "Passphrase forgotten?": ("vault/test_seal_keys.py::test_without_a_sheet_there_is_no_second_key",),
    "`musprep vault passphrase` changes": (
        "vault/test_seal_keys.py::test_the_passphrase_changes_and_nothing_else_does",
    ),
}
"""How each promise begins in English, and the tests that fail where it is broken."""


@pytest.mark.parametrize("promise", HELD_BY)
def test_every_promise_has_its_tests(promise: str) -> None:
    """The page says it, and each of its tests is there with a sentence of what it shows."""
    assert promise in _ENGLISH
    for name in HELD_BY[promise]:
        path, _, wanted = name.partition("::")
        found = [
            node
            for node in ast.walk(ast.parse((_ROOT / "tests" / path).read_text("utf-8")))
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.name == wanted
        ]
        assert found, name
        assert ast.get_docstring(found[0]), name


def test_no_row_of_protection_is_without_a_test() -> None:
    """Whatever the table of protections says is among the promises."""
    rows = re.findall(r"^\| ([^|]+) \| [^|]+ \|$", _ENGLISH, re.MULTILINE)
    promises = [row for row in rows if row != "Protected"]
    assert len(promises) >= 6
    assert not [row for row in promises if not any(row.startswith(promise) for promise in HELD_BY)]


def test_both_languages_promise_the_same() -> None:
    """Danish and English have as many headings, rows, points and commands."""
    for pattern in (r"^#+ ", r"^\|", r"^- ", r"^\*\*", r"musprep vault \w+", r"`[^`]+`"):
        assert len(re.findall(pattern, _DANISH, re.MULTILINE)) == len(
            re.findall(pattern, "# Privacy:" + _ENGLISH, re.MULTILINE)
        ), pattern
