"""What every tab with wishes does: opens their dialog, and lets the session save what it returns."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from musprep.model.wish import Wish, WishParts
    from musprep.tui.dialogs.wish_dialog import WishDraft
    from musprep.tui.framework.tab_context import TabContext


class WishActions:
    """Writes wishes, as long as the round is open; where it is not, the text `closed` tells so."""

    def __init__(self, tab: TabContext, closed: str) -> None:
        self._tab, self._closed = tab, closed

    def add(self, *needs: str) -> None:
        """Ask for a new wish, one that answers these needs."""
        from musprep.tui.dialogs.wish_dialog import WishDraft

        self._ask(WishDraft(needs=needs))

    def edit(self, wish: Wish) -> None:
        """Ask for a wish in other words."""
        from musprep.tui.dialogs.wish_dialog import WishDraft

        self._ask(WishDraft.from_wish(wish), wish)

    def _ask(self, draft: WishDraft, wish: Wish | None = None) -> None:
        from musprep.tui.dialogs.wish_dialog import WishDialog

        if self._tab.is_closed(self._closed):
            return
        repository = self._tab.session.find_repository()
        needs = repository.needs if repository else ()
        self._tab.ask(
            lambda typed, told: WishDialog(
                self._tab.language,
                typed,
                needs,
                new=wish is None,
                told=told,
                keep=lambda typed: self._save(typed, wish),
            ),
            draft,
            lambda typed: self._save(typed, wish),
        )

    def _save(self, typed: WishDraft, wish: Wish | None) -> str:
        from musprep.model.say import SayLevel
        from musprep.services.year import wishes

        parts: WishParts = {
            "text": typed.text,
            "me": typed.me,
            "workplace": typed.workplace,
            "needs": typed.needs,
            "price": typed.price,
            "length": typed.length,
            "plan_b": typed.plan_b,
            "say": SayLevel(typed.say),
        }
        if wish is None:
            return wishes.add(self._tab.session, typed.text, **parts).id
        return wishes.edit(self._tab.session, wish.id, wish, **parts).id
