"""The pulse in ten seconds: two digits and Enter."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from musprep.tui.dialogs.form_dialog import FormDialog
from musprep.tui.dialogs.form_fields import ChoiceField, LineField, WidgetField
from musprep.tui.framework.commands import ScreenCommand
from musprep.tui.framework.dialog import ENTER_SAVES, FIELD, LEAVE
from musprep.tui.widgets.charts.pulse_strip import STEPS, PulseStrip
from musprep.tui.widgets.fields.choices import Choice, Choices

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual import events

    from musprep.insight.pulse import PulseMonth
    from musprep.tui.dialogs.form_fields import Form

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


class StepField(ChoiceField):
    """A step from one to five, or none."""

    def make_widget(self, form: Form, before: str) -> PulseScale:
        return PulseScale(self.choices(form), (before,), across=True)


def _list_steps(name: str, form: Form) -> list[Choice]:
    return [Choice(step, f"{step} {form.say(STEPS[name].format(step))}") for step in _DIGITS]


class PulseDialog(FormDialog[PulseDraft]):
    """Asks for mood, energy and a few words; the year so far stands below."""

    AREA, PREFIX, TITLE = "pulse", "pulse", "title"
    FIELDS = (
        StepField("mood", "mood", required="no_mood", choices=partial(_list_steps, "mood")),
        StepField("energy", "energy", choices=partial(_list_steps, "energy")),
        LineField("note", "note", "note_hint"),
        WidgetField("year", make=lambda _: PulseStrip()),
    )
    KEYS: ClassVar[tuple[ScreenCommand, ...]] = (
        ENTER_SAVES,
        LEAVE,
        ScreenCommand("pulse.step", "", "1,2,3,4,5"),
        FIELD,
    )

    def __init__(
        self,
        language: str,
        draft: PulseDraft,
        year: Sequence[PulseMonth],
        *,
        told: str = "",
        keep: Callable[[PulseDraft], object] | None = None,
    ) -> None:
        super().__init__(language, draft, told=told, keep=keep)
        self._year = year

    def on_mount(self) -> None:
        super().on_mount()
        self.query_one(PulseStrip).update(self._year, self.language)
