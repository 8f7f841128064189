"""The dialog where a wish is written: what it is, what it gives and costs, and what one does without it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual import on
from textual.content import Content
from textual.widgets import Static, TextArea

from musprep.tui.dialogs.form_dialog import FormDialog
from musprep.tui.dialogs.form_fields import ChoiceField, TextField, TicksField, WidgetField, list_levels
from musprep.tui.widgets.fields.choices import Choice, Choices

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from musprep.model.need import Need
    from musprep.model.wish import Wish
    from musprep.tui.dialogs.form_fields import Form


class WishDraft(NamedTuple):
    """A wish as it is to be saved; `say` is a level's value, `needs` are ids."""

    text: str = ""
    me: str = ""
    workplace: str = ""
    needs: tuple[str, ...] = ()
    price: str = ""
    length: str = ""
    plan_b: str = ""
    say: str = "say-it"

    @classmethod
    def from_wish(cls, wish: Wish) -> WishDraft:
        """Return a wish as it is to be changed."""
        lines = {name: getattr(wish, name) for name in cls._fields if name != "say"}
        return cls(**lines, say=wish.say.value)


def _choose_needs(form: Form) -> list[Choice]:
    return [Choice(need.id, need.text) for need in form.needs] if isinstance(form, WishDialog) else []


class WishDialog(FormDialog[WishDraft]):
    """Asks for the wish, its two lines and which of the workplace's `needs` it answers.

    Says when it has become an argument.
    """

    AREA, PREFIX, TITLE, EDIT_TITLE = "meeting", "wish", "wish_new", "wish_edit"
    FIELDS = (
        TextField("text", hint="wish_text", required="wish_empty"),
        TextField("me", "wish_gives_me", "wish_gives_me_hint", lines=2),
        TextField("workplace", "wish_gives_workplace", "wish_gives_workplace_hint", lines=2),
        TicksField("needs", "wish_answers", choices=_choose_needs),
        WidgetField("argument", make=lambda _: Static("", markup=False)),
        TextField("price", "wish_gives_price", "wish_gives_price_hint"),
        TextField("length", "wish_takes", "wish_takes_hint"),
        TextField("plan_b", "wish_gives_plan_b", "wish_gives_plan_b_hint"),
        ChoiceField("say", "point_say", choices=list_levels),
    )

    def __init__(  # noqa: PLR0913 - what a form begins with
        self,
        language: str,
        draft: WishDraft,
        needs: Sequence[Need] = (),
        *,
        new: bool,
        told: str = "",
        keep: Callable[[WishDraft], object] | None = None,
    ) -> None:
        super().__init__(language, draft, new=new, told=told, keep=keep)
        self.needs = needs
        self.fields = [field for field in self.FIELDS if needs or field.name != "needs"]

    def on_mount(self) -> None:
        super().on_mount()
        self._weigh()

    @on(TextArea.Changed)
    @on(Choices.Chosen, "#wish-needs")
    def _weigh(self) -> None:
        """Tell whether both lines are there."""
        typed = self.read_draft()
        both = bool(typed.me.strip() and (typed.workplace.strip() or typed.needs))
        words = f"◆ {self.words('wish_both')}" if both else f"◇ {self.words('wish_half')}"
        line = self.query_one("#wish-argument", Static)
        line.update(Content(words))
        line.set_class(both, "-both")
