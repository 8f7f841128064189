"""The commands there are: what one can type after `musprep`, and which module does it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.cli.framework.call import Call
    from musprep.cli.framework.parser import Parser


class Action(NamedTuple):
    """One thing a command does: `declare` tells the parser its arguments, `do` does it and returns the exit code."""

    declare: Callable[[Parser], None]
    do: Callable[[Call], int]


def in_round(declare: Callable[[Parser], None]) -> Callable[[Parser], None]:
    """Return what declares the same and `--round`, the round that an action is about instead of the one now."""

    def declared(parser: Parser) -> None:
        declare(parser)
        parser.option("round", meta="round")

    return declared


class Command(NamedTuple):
    """`module` in cli/commands holds ACTIONS by name; the first of `actions` is done when none is named.

    With `free`, a first word that names no action is the first action's own.
    """

    module: str
    actions: tuple[str, ...] = ()
    free: bool = False


COMMANDS = {
    "log": Command("log_arguments"),
    "entries": Command("entries", ("list", "edit", "remove", "undo", "redo")),
    "pulse": Command("pulse", ("note", "list", "year"), free=True),
    "round": Command("round", ("show", "new", "set", "close", "reopen", "remove", "list")),
    "catalogues": Command("catalogues", ("list", "show", "check", "schema", "accept")),
    "prepare": Command("prepare"),
    "answer": Command("answer"),
    "answers": Command("answers"),
    "then": Command("then"),
    "points": Command("points", ("list", "add", "edit", "remove", "lead")),
    "wishes": Command("wishes", ("list", "add", "edit", "remove", "again", "shared")),
    "needs": Command("needs", ("list", "add", "edit", "remove", "again")),
    "tips": Command("tips", ("list", "tick", "untick")),
    "brief": Command("briefing"),
    "message": Command("message"),
    "room": Command("room", ("cards", "start", "said", "skip", "unsay", "left", "anew")),
    "conclusion": Command("conclusion", ("show", "own", "official", "compare", "set")),
    "agreements": Command(
        "agreements", ("list", "add", "touch", "move", "keep", "drop", "reopen", "edit", "remove", "show", "remind")
    ),
    "goals": Command(
        "goals", ("list", "show", "add", "edit", "reach", "drop", "reopen", "remove", "took", "used", "examples")
    ),
    "calendar": Command("calendar"),
    "search": Command("search"),
    "owner": Command("owner", ("show", "set")),
    "vault": Command(
        "vault",
        ("where", "doctor", "seal", "unseal", "passphrase", "trust", "backup", "restore", "export", "purge"),
    ),
    "demo": Command("demo"),
}
"""In the order of the help: through the year, then what lies around it."""


def action(command: str, name: str) -> Action:
    """Return one action of a command ("" where it has but one); only its module is imported."""
    module = __import__(f"musprep.cli.commands.{COMMANDS[command].module}", fromlist=["ACTIONS"])
    found: Action = module.ACTIONS[name]
    return found
