"""Asks what happened to an agreement, a goal or an activity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.tui.tabs.agreements.dialogs import DayQuestion, Happened, HappenedDialog, WordsQuestion

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.tui.framework.tab_context import TabContext


def ask_happened(  # noqa: PLR0913 - what is asked
    tab: TabContext,
    title: str,
    about: str,
    save: Callable[[Happened], str],
    *,
    words: WordsQuestion | None = None,
    day: DayQuestion | None = None,
    draft: Happened | None = None,
    done: str = "",
) -> None:
    """Ask what happened to `about` and let `save` write it; the text `done` is told then."""

    def tell(_: Happened) -> None:
        if done:
            tab.tell(done, about=about)

    tab.ask(
        lambda typed, told: HappenedDialog(
            tab.language, title, about, tab.session.today, words=words, day=day, draft=typed, told=told
        ),
        draft or Happened(day=day.before if day else None),
        save,
        done=tell,
    )
