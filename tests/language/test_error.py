"""The one error that reaches the user."""

from __future__ import annotations

from musprep.language.error import LockedError, MusprepError, UsageError


def test_an_error_speaks_both_languages() -> None:
    """The sentence is made where it is shown, in the language used there."""
    error = MusprepError("error.no_such_round", id="2019", ids="2025, 2026")
    assert "2019" in error.describe("da")
    assert error.describe("da") != error.describe("en")


def test_a_screen_names_keys_where_the_command_line_names_commands() -> None:
    """The screens name a key instead of the command; where there is no key for it, both say the same."""
    early = MusprepError("error.approved_early", talk="i morgen", day="2026-12-09", round="")
    for language in ("da", "en"):
        assert "musprep round set" in early.describe(language)
        assert " m." in early.describe_on_screen(language)
    other = MusprepError("error.no_such_round", id="2019", ids="2025")
    assert other.describe_on_screen("da") == other.describe("da")


def test_any_name_of_a_value_will_do() -> None:
    """Values may be called key or name without getting in the way of the error's own key."""
    error = MusprepError("error.round_key", key="dato", keys="date")
    assert error.key == "error.round_key"
    assert "dato" in error.describe("en")


def test_exit_codes() -> None:
    """1 for data, 2 for words on the command line, 3 for a vault held by another."""
    assert [kind.exit_code for kind in (MusprepError, UsageError, LockedError)] == [1, 2, 3]


def test_a_long_path_of_windows_is_told_without_its_sign() -> None:
    r"""Paths that begin with `\\?\` are named as people write them, a share by its two backslashes."""
    for path, shown in (("\\\\?\\C:\\arkiv", "C:\\arkiv"), ("\\\\?\\UNC\\s\\arkiv", "\\\\s\\arkiv")):
        told = MusprepError("error.no_file", path=path).describe("da")
        assert shown in told
        assert "?" not in told
