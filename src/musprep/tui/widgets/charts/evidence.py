"""What is shown beside a question: notes and records, last time's answer, and whether the notes cover the year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from musprep.language.dates import show_day
from musprep.language.safe import make_safe, make_safe_line, shorten
from musprep.language.say import say_count, text
from musprep.tui.widgets.charts.pulse_strip import PulseStrip
from musprep.tui.widgets.charts.year_strip import YearStrip
from musprep.tui.widgets.fields.say_mark import get_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult

    from musprep.briefing.beside import RecordBeside
    from musprep.insight.pulse import PulseMonth
    from musprep.model.entry import Entry
    from musprep.services.year.answer_context import AnswerContext, EarlierAnswer

_MOST = 200
"""The most notes that are listed; more would help nobody."""

_LONGEST = 240


class NoteList(OptionList):
    """A click marks a note, a double click takes it."""

    def on_click(self, event: events.Click) -> None:
        event.prevent_default()
        place = event.style.meta.get("option")
        if isinstance(place, int) and 0 <= place < self.option_count:
            self.highlighted = place
            if event.chain > 1:
                self.action_select()


class EvidencePanel(Vertical):
    """Shows an AnswerContext."""

    class Quote(Message):
        """Asks to quote this note or record into the answer."""

        def __init__(self, about: Entry | RecordBeside) -> None:
            super().__init__()
            self.about = about

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._shown: list[Entry | RecordBeside] = []
        self._for = ""
        self._last: RecordBeside | None = None
        """The latest earlier answer to the question itself."""

    def compose(self) -> ComposeResult:
        yield Static("", id="evidence-title")
        yield NoteList(id="evidence-list")
        with VerticalScroll(id="evidence-earlier"):
            yield Static("", id="evidence-last")
        yield YearStrip(id="evidence-strip", rows=1)
        yield PulseStrip(id="evidence-pulse")

    def show(self, to: str, beside: AnswerContext | None, language: str) -> None:
        """Show what belongs beside the question at `to`; nothing where there is none."""
        fits = beside.evidence[:_MOST] if beside else []
        records = beside.records[:_MOST] if beside else []
        notes = self.query_one(NoteList)
        at = notes.highlighted if to == self._for else None
        self._shown, self._for = [*records, *(fit.entry for fit in fits)], to
        needed = sum(one.needed for one in records)
        like = sum(one.answer is not None for one in records)
        promised, fitting = len(records) - needed - like, len(beside.evidence) if beside else 0
        counts = {"like": like, "promised": promised, "needed": needed, "fits": fitting}
        said = [say_count(f"prepare.{name}", language, count) for name, count in counts.items() if count]
        title = " · ".join(said) or text("prepare.no_fits", language)
        self.query_one("#evidence-title", Static).update(Content(title if beside else ""))
        notes.clear_options()
        notes.add_options([Option(_draw_record(one)) for one in records])
        notes.add_options([Option(_draw_note(fit.entry, language)) for fit in fits])
        notes.display = bool(self._shown)
        notes.highlighted = min(at or 0, len(self._shown) - 1) if self._shown else None
        self._show_earlier(beside.earlier if beside else [], language)
        strip = self.query_one(YearStrip)
        strip.display = bool(fits)
        if beside:
            strip.update(beside.spread, language)

    def show_pulse(self, months: Sequence[PulseMonth], language: str) -> None:
        """Show how the year felt; nothing where no pulse was noted, or `months` is empty."""
        strip = self.query_one(PulseStrip)
        strip.update(months, language)
        strip.display = strip.noted

    def _show_earlier(self, earlier: list[EarlierAnswer], language: str) -> None:
        self._last = None
        if earlier:
            from musprep.briefing.beside import describe_like

            one = earlier[0]
            self._last = describe_like(one.answer, one.answer.text, one.wording, one.round, language)
        self.query_one("#evidence-earlier").display = bool(earlier)
        parts: list[Content] = []
        for one in earlier:
            parts.append(Content.styled(f"{text('prepare.earlier', language, round=one.round)}\n", "bold $accent"))
            if one.reworded:
                parts.append(
                    Content.styled(
                        f"{text('prepare.reworded', language, wording=make_safe_line(one.wording))}\n",
                        "italic $text-muted",
                    )
                )
            parts.append(Content(f"{make_safe(one.answer.text.strip())}\n\n"))
        self.query_one("#evidence-last", Static).update(Content.assemble(*parts).rstrip() if parts else Content(""))

    def focus_notes(self) -> bool:
        """Put the focus on the notes, or on the earlier answer; return whether there is either."""
        for name in ("#evidence-list", "#evidence-earlier"):
            widget = self.query_one(name)
            if widget.display:
                widget.focus()
                return True
        return False

    @property
    def chosen(self) -> Entry | RecordBeside | None:
        """The note or record under the cursor; where one is at the earlier answers, the latest of them."""
        notes, place = self.query_one(NoteList), self.query_one(NoteList).highlighted
        if self.query_one("#evidence-earlier").has_focus or not notes.display:
            return self._last
        return self._shown[place] if place is not None and place < len(self._shown) else None

    def quote(self) -> bool:
        """Ask for what is under the cursor to be quoted; return whether there is anything."""
        chosen = self.chosen
        if chosen is None:
            return False
        self.post_message(self.Quote(chosen))
        return True

    @on(OptionList.OptionSelected, "#evidence-list")
    def _select(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.quote()


def _draw_record(one: RecordBeside) -> Content:
    """Return a record as it stands in the list: what it is, its text, how it stands."""
    parts = (
        Content.styled(f"{make_safe_line(one.kind)}\n", "$text-muted"),
        Content(shorten(one.text, _LONGEST)),
        Content.styled(f"\n→ {shorten(one.state, _LONGEST)}", "$text-muted"),
    )
    return Content.assemble(*parts, Content("\n "))


def _draw_note(entry: Entry, language: str) -> Content:
    """Return a note as it stands in the list: its day, kind and say mark, the text, what it led to."""
    said = make_safe_line(entry.text)
    said = said if len(said) <= _LONGEST else f"{said[:_LONGEST]}…"
    kind = text(f"words.kind_{entry.kind.value}", language)
    parts = [
        Content.styled(f"{show_day(entry.day, language)} · {kind} {get_mark(entry.say)}\n", "$text-muted"),
        Content(said),
    ]
    if entry.effect:
        parts.append(Content.styled(f"\n→ {shorten(entry.effect, _LONGEST)}", "$text-muted"))
    return Content.assemble(*parts, Content("\n "))
