"""One note in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from musprep.language.dates import find_week_number, show_long, show_time
from musprep.language.safe import make_safe, make_safe_line
from musprep.language.say import text
from musprep.tui.widgets.fields.say_mark import get_mark_and_word

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from musprep.model.entry import Entry


class EntryView(VerticalScroll):
    """Shows an entry: what it is of and when, the text, what it led to, its proofs, tags and say level."""

    def compose(self) -> ComposeResult:
        yield Static("", id="entry-body")

    _shown: tuple[Entry | None, str] | None = None

    def show(self, entry: Entry | None, language: str) -> None:
        """Show `entry`, or nothing. What is shown already stays where it was scrolled to."""
        if self._shown == (entry, language):
            return
        self._shown = (entry, language)
        self.query_one("#entry-body", Static).update(_draw_entry(entry, language) if entry else Content(""))
        self.scroll_home(animate=False)


def _draw_entry(entry: Entry, language: str) -> Content:
    number = text("dates.week", language, number=find_week_number(entry.day))
    clock = f" · {text('meeting.at', language, time=show_time(entry.at.time(), language))}" if entry.has_hour else ""
    parts = [
        Content.styled(text(f"words.kind_{entry.kind.value}", language), "bold $accent"),
        Content.styled(f"\n{show_long(entry.day, language)}\n{number}{clock}\n\n", "$text-muted"),
        Content(make_safe(entry.text.strip("\n"))),
    ]
    if entry.effect:
        parts += [_draw_label("effect", language), Content(make_safe(entry.effect))]
    if entry.proof:
        parts += [_draw_label("proof", language), Content("\n".join(f"– {make_safe_line(one)}" for one in entry.proof))]
    if entry.tags:
        parts += [_draw_label("tags", language), Content("  ".join(f"#{make_safe_line(tag)}" for tag in entry.tags))]
    parts += [_draw_label("say", language), Content(get_mark_and_word(entry.say, language))]
    return Content.assemble(*parts)


def _draw_label(name: str, language: str) -> Content:
    return Content.styled(f"\n\n{text(f'log_tab.{name}', language)}\n", "$text-muted")
