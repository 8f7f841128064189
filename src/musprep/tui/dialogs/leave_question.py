"""The question before a dialog with something unsaved is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.tui.dialogs.choice_dialog import Pick, PickDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from textual.app import App


def ask_before_leaving(
    app: App[Any], say: Callable[[str], str], save: Callable[[], object], leave: Callable[[], object]
) -> None:
    """Ask whether to save, go on or drop what is unsaved, in the words `leave` and `leave_...` of the dialog."""

    def act(answer: str | None) -> None:
        if answer == "save":
            save()
        elif answer == "drop":
            leave()

    picks = [Pick(name, say(f"leave_{name}")) for name in ("save", "go_on", "drop")]
    app.push_screen(PickDialog(say("leave"), picks), act)
