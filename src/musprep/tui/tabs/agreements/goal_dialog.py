"""The dialog where a development goal is written, with all that a plan asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Button

from musprep.language.safe import safe_line
from musprep.language.say import text
from musprep.tui.dialogs.search_list import Picker
from musprep.tui.framework.commands import ScreenCommand
from musprep.tui.tabs.agreements.dialogs import DayDialog
from musprep.tui.widgets.fields.choices import Choice, Choices
from musprep.tui.widgets.fields.day_field import DayField
from musprep.tui.widgets.fields.editor import Editor
from musprep.tui.widgets.fields.line_input import LineInput
from musprep.tui.widgets.lists.row_list import Row

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

_LONG = ("aim", "why_shared", "why_own", "activities", "known")
_SHORT = ("horizon", "followup_how", "followup_who")


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
    followup_how: str = ""
    followup_when: dt.date | None = None
    followup_who: str = ""


class GoalDialog(DayDialog[GoalDraft]):
    """Asks for the goal. `examples` are activities to choose from; free ones are written as lines."""

    KEYS: ClassVar[tuple[ScreenCommand, ...]] = (*DayDialog.KEYS, ScreenCommand("agreements.goal_pick", "", "ctrl+t"))
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
        keep: Callable[[GoalDraft], None] | None = None,
    ) -> None:
        super().__init__(language, "", told=told, keep=keep)
        self._draft, self._today, self._examples = draft, today, examples
        self._title = self.words("goal_new" if new else "goal_edit")

    def fields(self) -> ComposeResult:
        draft = self._draft
        hint = self.words("goal_competence")
        yield Editor(draft.competence, placeholder=hint, id="goal-competence", classes="write-main")
        for name in ("aim", "why_shared", "why_own"):
            yield from self._long(name, getattr(draft, name))
        yield from self._long("activities", "\n".join(draft.activities))
        if self._examples:
            yield from self.row("", Button(Content(self.words("goal_pick")), id="goal-pick", compact=True))
        yield from self._short("horizon", draft.horizon)
        from musprep.model.agreement import Party

        parties = [Choice(party.value, self.words(f"party_{party.value}")) for party in Party]
        responsible = Choices(parties, (draft.responsible,), across=True, must=True, id="goal-responsible")
        yield from self.row(self.words("goal_responsible"), responsible)
        yield from self._long("known", draft.known)
        yield from self._short("followup_how", draft.followup_how)
        hint = self.words("move_due_hint")
        when = DayField(draft.followup_when, self._today, self.language, hint=hint, id="goal-when")
        yield from self.row(self.words("goal_followup_when"), when)
        yield from self._short("followup_who", draft.followup_who)

    def _long(self, name: str, said: str) -> ComposeResult:
        field = Editor(said, placeholder=self.words(f"goal_{name}_hint"), id=f"goal-{name}")
        yield from self.row(self.words(f"goal_{name}"), field)

    def _short(self, name: str, said: str) -> ComposeResult:
        field = LineInput(said, placeholder=self.words(f"goal_{name}_hint"), id=f"goal-{name}")
        yield from self.row(self.words(f"goal_{name}"), field)

    def on_mount(self) -> None:
        super().on_mount()
        editor = self.query_one("#goal-competence", Editor)
        editor.action_document_end()
        editor.focus()

    def typed(self) -> GoalDraft:
        long = {name: self.query_one(f"#goal-{name}", Editor).written for name in _LONG}
        lines = long.pop("activities")
        short = {name: self.line_in(f"goal-{name}", getattr(self._draft, name)) for name in _SHORT}
        kept = lines == "\n".join(self._draft.activities)
        return GoalDraft(
            competence=self.query_one("#goal-competence", Editor).written,
            activities=self._draft.activities if kept else tuple(one for one in lines.split("\n") if one.strip()),
            responsible="".join(self.query_one("#goal-responsible", Choices).values),
            followup_when=self.day_in("goal-when"),
            **long,
            **short,
        )

    def required(self, typed: GoalDraft) -> str:
        if typed.competence.strip():
            return ""
        self.query_one("#goal-competence", Editor).focus()
        return self.words("goal_competence_empty")

    @on(Button.Pressed, "#goal-pick")
    def action_pick(self) -> None:
        if self._examples and self.app.screen is self:
            self.app.push_screen(ExamplePicker(self.language, self._examples), self._picked)

    def _picked(self, example: str | None) -> None:
        """Put an example on a line of its own."""
        if example is None:
            return
        editor = self.query_one("#goal-activities", Editor)
        editor.action_document_end()
        editor.put(example)
        editor.focus()


class ExamplePicker(Picker):
    """Returns one of the catalogues' examples of what one can do."""

    def __init__(self, language: str, examples: Sequence[str]) -> None:
        super().__init__(language, "agreements.goal_pick_hint")
        self._examples = examples

    def look_for(self, words: str) -> None:
        from musprep.language.fold import holds

        fits = [one for one in enumerate(self._examples) if holds(one[1], words)]
        rows = [Row(str(place), safe_line(said), lead=" ") for place, said in fits]
        self.fill(rows, "" if rows else text("agreements.goal_pick_none", self.language))

    def chosen(self, key: str) -> str:
        return self._examples[int(key)]
