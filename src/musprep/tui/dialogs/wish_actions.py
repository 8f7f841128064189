"""What every room with wishes does: opens their dialog, and lets the session save what it returns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.tui.dialogs.editing import EditsRecords, ignore

if TYPE_CHECKING:
    from musprep.model.wish import Wish
    from musprep.tui.dialogs.wish_dialog import WishDraft


class WishActions(EditsRecords):
    """Writes wishes, as long as the round is open."""

    def is_closed(self) -> bool:
        """Tell, and return, whether the round is closed and so read-only."""
        raise NotImplementedError

    def action_wish(self) -> None:
        from musprep.tui.dialogs.wish_dialog import WishDraft

        self.ask_wish(WishDraft())

    def ask_wish(self, draft: WishDraft, wish: Wish | None = None, told: str = "") -> None:
        from musprep.tui.dialogs.wish_dialog import WishDialog

        if self.is_closed():
            return

        def answered(typed: WishDraft | None) -> None:
            if typed is not None:
                self.saved(lambda: self._save_wish(typed, wish), lambda why: self.ask_wish(typed, wish, why))

        dialog = WishDialog(
            self.session.language,
            draft,
            new=wish is None,
            told=told,
            keep=lambda typed: ignore(self._save_wish(typed, wish)),
        )
        self.app.push_screen(dialog, answered)

    def _save_wish(self, typed: WishDraft, wish: Wish | None) -> str:
        from musprep.model.say import SayLevel
        from musprep.services.year import wishes

        parts = {"me": typed.me, "workplace": typed.workplace, "price": typed.price, "plan_b": typed.plan_b}
        if wish is None:
            return wishes.add(self.session, typed.text, **parts, say=SayLevel(typed.say)).id
        return wishes.edit(self.session, wish.id, wish, text=typed.text, **parts, say=SayLevel(typed.say)).id
