"""The dialog where a wish is written: what it is, what it gives and costs, and what one does without it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual import on
from textual.content import Content
from textual.widgets import Static, TextArea

from musprep.tui.dialogs.form_dialog import FormDialog
from musprep.tui.dialogs.form_fields import ChoiceField, TextField, WidgetField, levels

if TYPE_CHECKING:
    from musprep.model.wish import Wish


class WishDraft(NamedTuple):
    """A wish as it is to be saved; `say` is a level's value. Each other field is written in an editor of its name."""

    text: str = ""
    me: str = ""
    workplace: str = ""
    price: str = ""
    plan_b: str = ""
    say: str = "say-it"

    @classmethod
    def of(cls, wish: Wish) -> WishDraft:
        """Return a wish as it is to be changed."""
        return cls(wish.text, wish.me, wish.workplace, wish.price, wish.plan_b, wish.say.value)


class WishDialog(FormDialog[WishDraft]):
    """Asks for the wish and its two lines; says when it has become an argument."""

    AREA, PREFIX, TITLE, EDIT_TITLE = "meeting", "wish", "wish_new", "wish_edit"
    FIELDS = (
        TextField("text", hint="wish_text", required="wish_empty"),
        TextField("me", "wish_gives_me", "wish_gives_me_hint", lines=2),
        TextField("workplace", "wish_gives_workplace", "wish_gives_workplace_hint", lines=2),
        WidgetField("argument", make=lambda _: Static("", markup=False)),
        TextField("price", "wish_gives_price", "wish_gives_price_hint"),
        TextField("plan_b", "wish_gives_plan_b", "wish_gives_plan_b_hint"),
        ChoiceField("say", "point_say", choices=levels),
    )

    def on_mount(self) -> None:
        super().on_mount()
        self._weigh()

    @on(TextArea.Changed)
    def _weigh(self) -> None:
        """Tell whether both lines are there."""
        typed = self.read_draft()
        both = bool(typed.me.strip() and typed.workplace.strip())
        words = f"◆ {self.words('wish_both')}" if both else f"◇ {self.words('wish_half')}"
        line = self.query_one("#wish-argument", Static)
        line.update(Content(words))
        line.set_class(both, "-both")
