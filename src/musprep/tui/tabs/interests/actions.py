"""What one can do in the tab of the shared interests: write wishes, needs and answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.tui.dialogs.wish_actions import WishActions
from musprep.tui.widgets.lists.wishes import OLD_NEED, OLD_WISH

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.model.need import Need
    from musprep.model.wish import Wish
    from musprep.tui.framework.tab_context import TabContext
    from musprep.tui.tabs.interests.dialogs import NeedDraft

_CLOSED = "interests.closed"


class InterestActions:
    """Works on wishes and needs, as long as the round is open. `chosen` returns the one under the cursor."""

    def __init__(self, tab: TabContext, chosen: Callable[[], Wish | Need | None]) -> None:
        self._tab, self._chosen = tab, chosen
        self.wishes = WishActions(tab, _CLOSED)

    def _find_chosen(self) -> Wish | None:
        """Return the wish that is chosen; tell where there is none."""
        from musprep.model.wish import Wish

        one = self._chosen()
        if isinstance(one, Wish):
            return one
        self._tab.tell(f"interests.{'only_wish' if one else 'none_chosen'}")
        return None

    # ---- Wishes ------------------------------------------------------------------------------------------------------

    def change_say(self) -> None:
        """Give the chosen wish its next level."""
        from musprep.services.year import wishes

        wish = self._find_chosen()
        if wish is not None:
            self._tab.act(lambda: wishes.edit(self._tab.session, wish.id, say=wish.say.get_next()), wish.id)

    def ask_reply(self) -> None:
        """Ask what the manager answered to the chosen wish."""
        from musprep.services.year import wishes
        from musprep.tui.tabs.interests.dialogs import ReplyDialog, ReplyDraft

        wish = self._find_chosen()
        if wish is None or self._tab.is_closed(_CLOSED):
            return

        def save(typed: ReplyDraft) -> str:
            return wishes.edit(self._tab.session, wish.id, wish, reply=typed.words.strip()).id

        new, about = not wish.reply.strip(), wish.text
        self._tab.ask(
            lambda typed, told: ReplyDialog(self._tab.language, typed, new=new, about=about, told=told, keep=save),
            # What is added begins on a line of its own.
            ReplyDraft("" if new else f"{wish.reply.rstrip()}\n"),
            save,
        )

    def answer_need(self) -> None:
        """Ask for a wish that answers the chosen need."""
        from musprep.model.need import Need

        one = self._chosen()
        if isinstance(one, Need):
            self.wishes.add(one.id)
        else:
            self._tab.tell(f"interests.{'only_need' if one else 'none_chosen'}")

    # ---- Needs -------------------------------------------------------------------------------------------------------

    def add_need(self) -> None:
        """Ask for a new need."""
        from musprep.tui.tabs.interests.dialogs import NeedDraft

        self._ask_need(NeedDraft())

    def _ask_need(self, draft: NeedDraft, need: Need | None = None) -> None:
        from musprep.tui.tabs.interests.dialogs import NeedDialog

        if self._tab.is_closed(_CLOSED):
            return
        self._tab.ask(
            lambda typed, told: NeedDialog(
                self._tab.language,
                typed,
                new=need is None,
                told=told,
                keep=lambda typed: self._save_need(typed, need),
            ),
            draft,
            lambda typed: self._save_need(typed, need),
        )

    def _save_need(self, typed: NeedDraft, need: Need | None) -> str:
        from musprep.model.need import NeedSource
        from musprep.services.year import needs

        session, source = self._tab.session, NeedSource(typed.source)
        if need is None:
            return needs.add(session, typed.text, source).id
        return needs.edit(session, need.id, need, text=typed.text, source=source).id

    # ---- From the round before ---------------------------------------------------------------------------------------

    def carry_over(self, key: str) -> None:
        """Write a wish or a need of the round before, by the key of its block, in this round too."""
        from musprep.services.year import needs, wishes

        take: Callable[..., Need | Wish] = needs.carry_over if key.startswith(OLD_NEED) else wishes.carry_over
        ref = key.removeprefix(OLD_NEED).removeprefix(OLD_WISH)
        taken: list[Need | Wish] = []
        if self._tab.act(lambda: taken.append(take(self._tab.session, ref))):
            self._tab.tell("interests.taken_up", about=taken[0].text)

    # ---- Whichever is chosen -----------------------------------------------------------------------------------------

    def edit(self) -> None:
        """Ask for what is chosen, a wish or a need, in other words."""
        from musprep.model.wish import Wish
        from musprep.tui.tabs.interests.dialogs import NeedDraft

        one = self._chosen()
        if one is None:
            self._tab.tell("interests.none_chosen")
        elif isinstance(one, Wish):
            self.wishes.edit(one)
        else:
            self._ask_need(NeedDraft(one.text, one.source.value), one)

    def remove(self) -> None:
        """Remove what is chosen, a wish or a need, and say so."""
        from musprep.model.wish import Wish
        from musprep.services.year import needs, wishes

        one = self._chosen()
        if one is None:
            self._tab.tell("interests.none_chosen")
            return
        remove: Callable[..., object] = wishes.remove if isinstance(one, Wish) else needs.remove
        if self._tab.act(lambda: remove(self._tab.session, one.id)):
            self._tab.tell("interests.removed", about=one.text)
