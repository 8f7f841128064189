"""The pulse in ten seconds: two digits and Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on
from textual.binding import Binding
from textual.widgets import Input

from musprep.language.say import text
from musprep.tui.dialogs.form_dialog import FormDialog
from musprep.tui.framework.commands import ScreenCommand
from musprep.tui.framework.dialog import ENTER_SAVES, FIELD, LEAVE
from musprep.tui.widgets.charts.pulse_strip import STEPS, PulseStrip
from musprep.tui.widgets.fields.choices import Choice, Choices
from musprep.tui.widgets.fields.line_input import LineInput

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from musprep.insight.pulse import PulseMonth

_DIGITS = ("1", "2", "3", "4", "5")


class PulseDraft(NamedTuple):
    """A pulse as it was typed: digits, "" where none is chosen."""

    mood: str = ""
    energy: str = ""
    note: str = ""


class PulseScale(Choices):
    """One to five; a digit chooses and goes on to the next field."""

    def on_key(self, event: events.Key) -> None:
        # The choosing itself is done by the same handler of Choices, which is called after this one.
        if event.character in _DIGITS:
            self.screen.focus_next()


class PulseDialog(FormDialog[PulseDraft]):
    """Asks for mood, energy and a few words; the year so far stands below."""

    KEYS: ClassVar[tuple[ScreenCommand, ...]] = (
        ENTER_SAVES,
        LEAVE,
        ScreenCommand("pulse.step", "", "1,2,3,4,5"),
        FIELD,
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "accept", show=False)]

    def __init__(
        self,
        language: str,
        draft: PulseDraft,
        year: Sequence[PulseMonth],
        *,
        told: str = "",
        keep: Callable[[PulseDraft], None] | None = None,
    ) -> None:
        super().__init__(language, text("pulse.title", language), told=told, keep=keep)
        self._draft, self._year = draft, year

    def words(self, key: str) -> str:
        return text(f"pulse.{key}", self.language)

    def fields(self) -> ComposeResult:
        for name, chosen in (("mood", self._draft.mood), ("energy", self._draft.energy)):
            choices = [Choice(step, f"{step} {text(STEPS[name].format(step), self.language)}") for step in _DIGITS]
            yield from self.row(self.words(name), PulseScale(choices, (chosen,), across=True, id=f"pulse-{name}"))
        note = LineInput(self._draft.note, placeholder=self.words("note_hint"), id="pulse-words")
        yield from self.row(self.words("note"), note)
        yield PulseStrip(id="pulse-year")

    def on_mount(self) -> None:
        super().on_mount()
        self.query_one(PulseStrip).update(self._year, self.language)
        self.query_one("#pulse-mood", PulseScale).focus()

    def typed(self) -> PulseDraft:
        mood, energy = ("".join(self.query_one(f"#pulse-{name}", PulseScale).values) for name in ("mood", "energy"))
        return PulseDraft(mood, energy, self.query_one("#pulse-words", LineInput).value)

    def missing(self, typed: PulseDraft) -> str:
        if typed.mood:
            return ""
        self.query_one("#pulse-mood", PulseScale).focus()
        return self.words("no_mood")

    @on(Input.Submitted)
    def _done(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_accept()
