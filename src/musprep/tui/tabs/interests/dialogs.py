"""The dialogs about needs, and about what was answered to a wish."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content
from textual.widgets import Static

from musprep.language.safe import safe
from musprep.language.say import text
from musprep.tui.dialogs.write_dialog import WriteDialog
from musprep.tui.widgets.fields.choices import Choice, Choices
from musprep.tui.widgets.fields.editor import Editor

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult


class NeedDraft(NamedTuple):
    """A need as it is to be saved; `source` is a source's value."""

    text: str = ""
    source: str = "other"


class NeedDialog(WriteDialog[NeedDraft]):
    """Asks what the workplace needs, and where that is written."""

    def __init__(
        self,
        language: str,
        draft: NeedDraft,
        *,
        new: bool,
        told: str = "",
        keep: Callable[[NeedDraft], None] | None = None,
    ) -> None:
        super().__init__(language, text(f"interests.need_{'new' if new else 'edit'}", language), told=told, keep=keep)
        self._draft = draft

    def fields(self) -> ComposeResult:
        from musprep.model.need import NeedSource

        hint = text("interests.need_text", self.language)
        yield Editor(self._draft.text, placeholder=hint, id="need-text", classes="write-main")
        sources = [Choice(one.value, text(f"interests.source_{one.value}", self.language)) for one in NeedSource]
        choices = Choices(sources, (self._draft.source,), across=True, must=True, id="need-source")
        yield from self.row(text("interests.need_source", self.language), choices)

    def on_mount(self) -> None:
        super().on_mount()
        editor = self.query_one("#need-text", Editor)
        editor.action_document_end()
        editor.focus()

    def typed(self) -> NeedDraft:
        return NeedDraft(
            self.query_one("#need-text", Editor).written, "".join(self.query_one("#need-source", Choices).values)
        )

    def missing(self, typed: NeedDraft) -> str:
        if typed.text.strip():
            return ""
        self.query_one("#need-text", Editor).focus()
        return text("interests.need_empty", self.language)


class ReplyDialog(WriteDialog[str]):
    """Asks what was answered to a wish; an empty answer takes it away."""

    def __init__(
        self, language: str, wish: str, reply: str, *, told: str = "", keep: Callable[[str], None] | None = None
    ) -> None:
        super().__init__(language, text("interests.reply_title", language), told=told, keep=keep)
        self._wish, self._reply = wish, reply

    def fields(self) -> ComposeResult:
        yield Static(Content(safe(self._wish)), classes="write-about")
        hint = text("interests.reply_words", self.language)
        yield Editor(self._reply, placeholder=hint, id="reply-words", classes="write-main")

    def on_mount(self) -> None:
        super().on_mount()
        self.query_one("#reply-words", Editor).focus()

    def typed(self) -> str:
        return self.query_one("#reply-words", Editor).written

    def missing(self, typed: str) -> str:
        return ""
