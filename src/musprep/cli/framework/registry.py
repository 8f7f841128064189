"""The commands: what can be typed after `musprep`, and which module does it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser


class Action(NamedTuple):
    """One action of a command: `declare` adds its arguments to the parser, `do` runs it and returns the exit code."""

    declare: Callable[[Parser], None]
    do: Callable[[CommandCall], int]


def with_round(declare: Callable[[Parser], None]) -> Callable[[Parser], None]:
    """Return a `declare` with `--round` added: the round that the action is about instead of the current one."""

    def declare_with(parser: Parser) -> None:
        declare(parser)
        parser.add_option("round", meta="round")

    return declare_with


class CommandEntry(NamedTuple):
    """A command. `module` in cli/commands has a dict ACTIONS; without a name the first of `actions` is run.

    With `free`, a first word that names no action belongs to the first action.
    """

    module: str
    actions: tuple[str, ...] = ()
    free: bool = False


COMMANDS = {
    "log": CommandEntry("log_arguments"),
    "entries": CommandEntry("entries", ("list", "edit", "remove", "undo", "redo")),
    "import": CommandEntry("note_import"),
    "pulse": CommandEntry("pulse", ("note", "list", "year"), free=True),
    "round": CommandEntry("round", ("show", "new", "set", "close", "reopen", "remove", "share", "list")),
    "catalogues": CommandEntry("catalogues", ("list", "show", "new", "import", "fill", "check", "schema", "accept")),
    "prepare": CommandEntry("prepare"),
    "answer": CommandEntry("answer"),
    "answers": CommandEntry("answers"),
    "then": CommandEntry("then"),
    "points": CommandEntry("points", ("list", "add", "edit", "remove", "lead", "carry-over")),
    "wishes": CommandEntry("wishes", ("list", "add", "edit", "remove", "carry-over", "shared")),
    "needs": CommandEntry("needs", ("list", "add", "edit", "remove", "carry-over")),
    "tips": CommandEntry("tips", ("list", "tick", "untick")),
    "brief": CommandEntry("briefing"),
    "message": CommandEntry("message"),
    "room": CommandEntry("room", ("cards", "start", "said", "skip", "unsay", "left", "anew")),
    "conclusion": CommandEntry(
        "conclusion", ("show", "own", "official", "compare", "agree", "message", "set", "approve")
    ),
    "followup": CommandEntry("follow_ups", ("show", "plan", "note", "done")),
    "agreements": CommandEntry(
        "agreements", ("list", "add", "touch", "move", "keep", "drop", "reopen", "edit", "remove", "show", "remind")
    ),
    "goals": CommandEntry(
        "goals", ("list", "show", "add", "edit", "reach", "drop", "reopen", "remove", "took", "used", "examples")
    ),
    "calendar": CommandEntry("calendar"),
    "search": CommandEntry("search"),
    "owner": CommandEntry("owner", ("show", "set")),
    "vault": CommandEntry(
        "vault",
        ("where", "doctor", "encrypt", "decrypt", "passphrase", "trust", "backup", "restore", "export", "purge"),
    ),
    "demo": CommandEntry("demo"),
}
"""In the order of the help: first what is used through the year, then the rest."""


def load_action(command: str, name: str) -> Action:
    """Return one action of a command ("" for its only one), importing only its module. Raises KeyError for others."""
    module = __import__(f"musprep.cli.commands.{COMMANDS[command].module}", fromlist=["ACTIONS"])
    found: Action = module.ACTIONS[name]
    return found
