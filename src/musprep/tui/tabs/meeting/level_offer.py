"""Asks once whether what was only for oneself, because all began so, should go along from now on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.language.safe import make_safe_line, shorten
from musprep.language.say import say_count
from musprep.tui.dialogs.choice_dialog import Pick, PickDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from musprep.services.year.first_levels import PrivateText
    from musprep.tui.framework.tab_context import TabContext

_LISTED, _SHOWN = 8, 60
"""So many texts are listed, and so many letters of each."""


class LevelOffer:
    """Offers it before the first paper after the update. `then` is what was to be done."""

    def __init__(self, tab: TabContext) -> None:
        self._tab = tab

    def ask(self, then: Callable[[], None]) -> None:
        """Ask where there is something to offer; do `then` in any case, behind the answer."""
        from musprep.services.year.first_levels import list_to_offer

        found = list_to_offer(self._tab.session)
        if not found:
            then()
            return

        def take_answer(picked: str | None) -> None:
            from musprep.services.year.first_levels import begin_anew, mark_offered

            if not self._tab.act(lambda: mark_offered(self._tab.session)):
                return
            if picked == "all":
                self._tab.act(lambda: begin_anew(self._tab.session))
            if picked == "each":
                self._ask_each(found, then)
            else:
                then()

        listed = [f"· {shorten(make_safe_line(one.text), _SHOWN)}" for one in found[:_LISTED]]
        if len(found) > _LISTED:
            listed.append(f"· … {len(found) - _LISTED}")
        question = "\n".join((say_count("meeting.offer", self._tab.language, len(found)), *listed))
        picks = [Pick(name, self._tab.say(f"meeting.offer_{name}")) for name in ("all", "each", "leave")]
        self._tab.push(PickDialog(question, picks), take_answer)

    def _ask_each(self, left: Sequence[PrivateText], then: Callable[[], None]) -> None:
        """Ask about one after the other; Esc leaves the rest as they are."""
        if not left:
            then()
            return
        one, rest = left[0], left[1:]

        def take_answer(picked: str | None) -> None:
            from musprep.services.year.first_levels import begin_anew

            if picked == "take":
                self._tab.act(lambda: begin_anew(self._tab.session, [one.id]))
            self._ask_each(rest if picked else [], then)

        picks = [Pick(name, self._tab.say(f"meeting.offer_{name}")) for name in ("take", "keep")]
        question = self._tab.say("meeting.offer_single", text=make_safe_line(one.text), left=len(left))
        self._tab.push(PickDialog(question, picks), take_answer)
