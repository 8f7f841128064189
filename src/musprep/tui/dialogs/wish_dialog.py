"""The dialog where a wish is written: what it is, what it gives and costs, and what one does without it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual import on
from textual.content import Content
from textual.widgets import Static, TextArea

from musprep.tui.dialogs.form_dialog import FormDialog
from musprep.tui.widgets.fields.choices import Choice, Choices
from musprep.tui.widgets.fields.editor import Editor
from musprep.tui.widgets.fields.say_mark import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

    from musprep.model.wish import Wish


class WishDraft(NamedTuple):
    """A wish as it is to be saved; `say` is a level's value. Each other field is written in an editor of its name."""

    text: str = ""
    me: str = ""
    workplace: str = ""
    price: str = ""
    plan_b: str = ""
    say: str = "only-me"

    @classmethod
    def of(cls, wish: Wish) -> WishDraft:
        """Return a wish as it is to be changed."""
        return cls(wish.text, wish.me, wish.workplace, wish.price, wish.plan_b, wish.say.value)


class WishDialog(FormDialog[WishDraft]):
    """Asks for the wish and its two lines; says when it has become an argument."""

    def __init__(
        self,
        language: str,
        draft: WishDraft,
        *,
        new: bool,
        told: str = "",
        keep: Callable[[WishDraft], None] | None = None,
    ) -> None:
        self._draft = draft
        super().__init__(language, "", told=told, keep=keep)
        self._title = self.say("wish_new" if new else "wish_edit")

    def fields(self) -> ComposeResult:
        from musprep.model.say import SayLevel

        draft = self._draft
        yield Editor(draft.text, placeholder=self.say("wish_text"), id="wish-text")
        yield from self._lines("me", "workplace", classes="-roomy")
        yield Static("", id="wish-argument", markup=False)
        yield from self._lines("price", "plan_b")
        says = [Choice(say.value, word(say, self.language)) for say in SayLevel]
        yield from self.row(self.say("point_say"), Choices(says, (draft.say,), across=True, must=True, id="wish-say"))

    def _lines(self, *names: str, classes: str = "") -> ComposeResult:
        for name in names:
            said, hint = getattr(self._draft, name), self.say(f"wish_gives_{name}_hint")
            field = Editor(said, placeholder=hint, id=f"wish-{name}")
            yield from self.row(self.say(f"wish_gives_{name}"), field, classes=classes)

    def on_mount(self) -> None:
        super().on_mount()
        editor = self.query_one("#wish-text", Editor)
        editor.action_document_end()
        editor.focus()
        self._weigh()

    def typed(self) -> WishDraft:
        written = {name: self.query_one(f"#wish-{name}", Editor).written for name in WishDraft._fields[:-1]}
        return WishDraft(**written, say="".join(self.query_one("#wish-say", Choices).values))

    def missing(self, typed: WishDraft) -> str:
        if typed.text.strip():
            return ""
        self.query_one("#wish-text", Editor).focus()
        return self.say("wish_empty")

    @on(TextArea.Changed)
    def _weigh(self) -> None:
        """Tell whether both lines are there."""
        typed = self.typed()
        both = bool(typed.me.strip() and typed.workplace.strip())
        words = f"◆ {self.say('wish_both')}" if both else f"◇ {self.say('wish_half')}"
        line = self.query_one("#wish-argument", Static)
        line.update(Content(words))
        line.set_class(both, "-both")
