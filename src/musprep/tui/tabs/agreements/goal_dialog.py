"""The dialog where a development goal is written, with all that a plan asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Button

from musprep.language.safe import make_safe_line
from musprep.language.say import text
from musprep.tui.dialogs.form_dialog import FormDialog
from musprep.tui.dialogs.form_fields import (
    ChoiceField,
    DateField,
    LineField,
    LinesField,
    NumberField,
    TextField,
    WidgetField,
    list_parties,
)
from musprep.tui.dialogs.search_list import Picker
from musprep.tui.framework.commands import ScreenCommand
from musprep.tui.framework.dialog import CLOSE, ENTER_SAVES
from musprep.tui.widgets.fields.editor import Editor
from musprep.tui.widgets.lists.row_list import Row

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from textual.binding import BindingType

    from musprep.tui.dialogs.form_fields import Form


class GoalDraft(NamedTuple):
    """A goal as it is to be saved. `activities` are lines; `responsible` is a party's value."""

    competence: str = ""
    aim: str = ""
    why_shared: str = ""
    why_own: str = ""
    activities: tuple[str, ...] = ()
    horizon: str = ""
    responsible: str = "me"
    known: str = ""
    progress: int | None = None
    target: int | None = None
    followup_how: str = ""
    followup_when: dt.date | None = None
    followup_who: str = ""


def _pick_button(form: Form) -> Button:
    return Button(Content(form.say("goal_pick")), compact=True)


class GoalDialog(FormDialog[GoalDraft]):
    """Asks for the goal. `examples` are activities to choose from; free ones are written as lines."""

    AREA, PREFIX, TITLE, EDIT_TITLE = "agreements", "goal", "goal_new", "goal_edit"
    FIELDS = (
        TextField("competence", hint="goal_competence", required="goal_competence_empty"),
        *(TextField(name, f"goal_{name}", f"goal_{name}_hint") for name in ("aim", "why_shared", "why_own")),
        LinesField("activities", "goal_activities", "goal_activities_hint"),
        WidgetField("pick", make=_pick_button),
        LineField("horizon", "goal_horizon", "goal_horizon_hint"),
        ChoiceField("responsible", "goal_responsible", choices=list_parties),
        TextField("known", "goal_known", "goal_known_hint"),
        NumberField("progress", "goal_progress", "goal_progress_hint"),
        NumberField("target", "goal_target", "goal_target_hint", least=1),
        LineField("followup_how", "goal_followup_how", "goal_followup_how_hint"),
        DateField("followup_when", "goal_followup_when", "move_due_hint"),
        LineField("followup_who", "goal_followup_who", "goal_followup_who_hint"),
    )
    KEYS: ClassVar[tuple[ScreenCommand, ...]] = (*FormDialog.KEYS, ScreenCommand("agreements.goal_pick", "", "ctrl+t"))
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+t", "pick", show=False, priority=True)]

    def __init__(  # noqa: PLR0913 - what a goal has
        self,
        language: str,
        draft: GoalDraft,
        today: dt.date,
        examples: Sequence[str],
        *,
        new: bool,
        told: str = "",
        keep: Callable[[GoalDraft], object] | None = None,
    ) -> None:
        super().__init__(language, draft, today, new=new, told=told, keep=keep)
        self._examples = examples
        self.fields = [field for field in self.FIELDS if examples or field.name != "pick"]

    @on(Button.Pressed, "#goal-pick")
    def action_pick(self) -> None:
        if self._examples and self.app.screen is self:
            self.app.push_screen(ExamplePicker(self.language, self._examples), self._put_example)

    def _put_example(self, example: str | None) -> None:
        """Put an example on a line of its own."""
        if example is None:
            return
        editor = self.query_one("#goal-activities", Editor)
        editor.action_document_end()
        editor.put(example)
        editor.focus()


class CountDraft(NamedTuple):
    """How far a goal has come, None where nothing is counted."""

    progress: int | None = None


class CountDialog(FormDialog[CountDraft]):
    """Asks how far a goal has come. A number alone is not asked about when the dialog is left."""

    AREA, PREFIX, TITLE = "agreements", "count", "count_title"
    FIELDS = (NumberField("progress", "goal_progress"),)
    KEYS = (ENTER_SAVES, CLOSE)
    ASKS = False


class ExamplePicker(Picker):
    """Returns one of the catalogues' examples of what one can do."""

    def __init__(self, language: str, examples: Sequence[str]) -> None:
        super().__init__(language, "agreements.goal_pick_hint")
        self._examples = examples

    def look_for(self, words: str) -> None:
        from musprep.language.fold import holds

        fits = [one for one in enumerate(self._examples) if holds(one[1], words)]
        rows = [Row(str(place), make_safe_line(said), lead=" ") for place, said in fits]
        self.fill(rows, "" if rows else text("agreements.goal_pick_none", self.language))

    def get_choice(self, key: str) -> str:
        return self._examples[int(key)]
