"""The part of the shared interests' tab that writes wishes, needs and answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from musprep.language.safe import beginning
from musprep.tui.dialogs.editing import SHOWN, ignore
from musprep.tui.dialogs.wish_actions import WishActions
from musprep.tui.widgets.lists.wishes import OLD_NEED, OLD_WISH

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.model.need import Need
    from musprep.model.wish import Wish
    from musprep.tui.tabs.interests.dialogs import NeedDraft


class NeedActions(WishActions):
    """What one can do with wishes and needs, as long as the round is open."""

    AREA: ClassVar[str] = "interests"

    def chosen(self) -> Wish | None:
        """Return the wish under the cursor."""
        raise NotImplementedError

    def need(self) -> Need | None:
        """Return the need under the cursor."""
        raise NotImplementedError

    def is_closed(self) -> bool:
        """Tell, and return, whether the round is closed and so read-only."""
        repository = self.session.repository()
        if repository is None or repository.round.is_open:
            return False
        self.inform("closed", "warning", id=repository.round.id)
        return True

    def _a_wish(self) -> Wish | None:
        """Return the wish that is chosen; tell where there is none."""
        wish = self.chosen()
        if wish is None:
            self.inform("only_wish" if self.need() else "none_chosen")
        return wish

    # ---- Wishes ------------------------------------------------------------------------------------------------------

    def action_say_level(self) -> None:
        from musprep.services.year import wishes

        wish = self._a_wish()
        if wish is not None:
            self.act(lambda: wishes.edit(self.session, wish.id, say=wish.say.next()), wish.id)

    def action_reply(self) -> None:
        wish = self._a_wish()
        if wish is not None and not self.is_closed():
            self._ask_reply(wish, wish.reply)

    def _ask_reply(self, wish: Wish, reply: str, told: str = "") -> None:
        from musprep.services.year import wishes
        from musprep.tui.tabs.interests.dialogs import ReplyDialog

        def save(typed: str) -> str:
            return wishes.edit(self.session, wish.id, wish, reply=typed).id

        def answered(typed: str | None) -> None:
            if typed is not None:
                self.saved(lambda: save(typed), lambda why: self._ask_reply(wish, typed, why))

        dialog = ReplyDialog(self.session.language, wish.text, reply, told=told, keep=lambda typed: ignore(save(typed)))
        self.app.push_screen(dialog, answered)

    # ---- Needs -------------------------------------------------------------------------------------------------------

    def action_need(self) -> None:
        from musprep.tui.tabs.interests.dialogs import NeedDraft

        self._ask_need(NeedDraft())

    def _ask_need(self, draft: NeedDraft, need: Need | None = None, told: str = "") -> None:
        from musprep.tui.tabs.interests.dialogs import NeedDialog

        if self.is_closed():
            return

        def answered(typed: NeedDraft | None) -> None:
            if typed is not None:
                self.saved(lambda: self._save_need(typed, need), lambda why: self._ask_need(typed, need, why))

        dialog = NeedDialog(
            self.session.language,
            draft,
            new=need is None,
            told=told,
            keep=lambda typed: ignore(self._save_need(typed, need)),
        )
        self.app.push_screen(dialog, answered)

    def _save_need(self, typed: NeedDraft, need: Need | None) -> str:
        from musprep.model.need import NeedSource
        from musprep.services.year import needs

        if need is None:
            return needs.add(self.session, typed.text, NeedSource(typed.source)).id
        return needs.edit(self.session, need.id, need, text=typed.text, source=NeedSource(typed.source)).id

    # ---- From the round before ---------------------------------------------------------------------------------------

    def carry_over(self, key: str) -> None:
        """Write a wish or a need of the round before, by the key of its block, in this round too."""
        from musprep.services.year import needs, wishes

        take: Callable[..., Need | Wish] = needs.carry_over if key.startswith(OLD_NEED) else wishes.carry_over
        ref = key.removeprefix(OLD_NEED).removeprefix(OLD_WISH)
        taken: list[Need | Wish] = []
        if self.act(lambda: taken.append(take(self.session, ref))):
            self.inform("taken_up", about=beginning(taken[0].text, SHOWN))

    # ---- Whichever is chosen -----------------------------------------------------------------------------------------

    def action_edit(self) -> None:
        from musprep.tui.dialogs.wish_dialog import WishDraft
        from musprep.tui.tabs.interests.dialogs import NeedDraft

        need, wish = self.need(), self.chosen()
        if need is not None:
            self._ask_need(NeedDraft(need.text, need.source.value), need)
        elif wish is not None:
            self.ask_wish(WishDraft.of(wish), wish)
        else:
            self.inform("none_chosen")

    def action_remove(self) -> None:
        from musprep.services.year import needs, wishes

        need = self.need()
        one = need or self.chosen()
        if one is None:
            self.inform("none_chosen")
            return
        remove: Callable[..., object] = needs.remove if need else wishes.remove
        if self.act(lambda: remove(self.session, one.id)):
            self.inform("removed", about=beginning(one.text, SHOWN))
