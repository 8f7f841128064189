"""The preparation: the questions as a tree, one of them with its answer, and the notes that belong beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, OptionList, Static

from musprep.tui.dialogs.form_filling import FormFillActions
from musprep.tui.framework.commands import ScreenCommand, list_bindings
from musprep.tui.framework.tab import Tab
from musprep.tui.framework.tab_context import TabContext
from musprep.tui.tabs.prepare.answers import AnswerActions
from musprep.tui.tabs.prepare.form_imports import FormImportActions
from musprep.tui.tabs.prepare.material import PrepareMaterial
from musprep.tui.tabs.prepare.round import RoundActions
from musprep.tui.tabs.prepare.row_finder import RowFinder
from musprep.tui.tabs.prepare.then_and_now import show_question
from musprep.tui.tabs.prepare.time_budget import TIME_SHOWN_EVERY, TimeBudgetActions
from musprep.tui.tabs.prepare.visible_parts import VisibleParts
from musprep.tui.widgets.charts.evidence import EvidencePanel
from musprep.tui.widgets.fields.answer_box import AnswerBox
from musprep.tui.widgets.fields.choices import Choices
from musprep.tui.widgets.fields.editor import Editor
from musprep.tui.widgets.fields.line_button import LineButton
from musprep.tui.widgets.fields.question_view import QuestionView
from musprep.tui.widgets.lists.catalogue_tree import RETIRED, CatalogueTree
from musprep.tui.widgets.lists.row_list import RowList

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.timer import Timer


_OPEN_AFTER = 0.06
"""Seconds that the cursor of the tree must rest before its question is opened."""


class PrepareTab(Tab):
    """Shows one question at a time; `show(ref)` opens the one at an address."""

    COMMANDS = (
        ScreenCommand("prepare.quote", "quote", "c", footer=True),
        ScreenCommand("prepare.beside", "beside", "b", footer=True, anywhere="f3"),
        ScreenCommand("prepare.tree", "tree", "", footer=True, anywhere="escape,f2"),
        ScreenCommand("prepare.confirm", "confirm", "g", footer=True, anywhere="ctrl+r"),
        ScreenCommand("prepare.say", "say", "s", footer=True, anywhere="ctrl+t"),
        ScreenCommand("prepare.open", "open_one", "o", footer=True, anywhere="f4"),
        ScreenCommand("prepare.time", "time", "t", footer=True, anywhere="f5"),
        ScreenCommand("prepare.then", "then", "h", footer=True, anywhere="f12"),
        ScreenCommand("prepare.catalogues", "catalogues", "k", footer=True),
        ScreenCommand("prepare.about", "about", "i", footer=True),
        ScreenCommand("prepare.next", "go(1)", "", footer=True, anywhere="ctrl+down,f9"),
        ScreenCommand("prepare.previous", "go(-1)", "", anywhere="ctrl+up,f8"),
        ScreenCommand("prepare.outside", "outside", "e", anywhere="f6"),
        ScreenCommand("prepare.versions", "versions", "v"),
        ScreenCommand("form_screens.import", "import_form", also=True),
        ScreenCommand("form_screens.fill", "fill_form", "f", also=True),
    )
    BINDINGS = list_bindings(COMMANDS)
    FIRST_FOCUS: ClassVar[str] = "#prepare-tree"

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._key = self._coming = ""
        self._opened_read_only = False
        self._sight = VisibleParts(self)
        self._opening: Timer | None = None
        self.box: AnswerBox | None = None
        self.context = tab = TabContext(self, self._draw_answers)
        self.answers, self.walk = AnswerActions(tab, self), TimeBudgetActions(tab, self)
        self.forms, filling = FormImportActions(tab, self), FormFillActions(tab)
        rounds = RoundActions(tab, self, self.forms.ask)
        self.action_confirm, self.action_versions = self.answers.confirm, self.answers.choose_version
        self.action_say, self.action_time = self.answers.change_say, self.walk.choose
        self.action_about, self.action_catalogues = rounds.tell_about, rounds.choose_catalogues
        self.action_import_form, self.action_fill_form = self.forms.ask, filling.ask
        self._tick = rounds.tick

    def compose(self) -> ComposeResult:
        with Horizontal(id="prepare-all"):
            with Vertical(id="prepare-left"):
                yield CatalogueTree(id="prepare-tree")
            yield EvidencePanel(id="prepare-evidence")
            with Vertical(id="prepare-middle"):
                banner = LineButton(id="prepare-walk")
                # It is pressed by the mouse alone: the keys go on by themselves.
                banner.can_focus = False
                yield banner
                yield Static("", id="prepare-told")
                yield QuestionView(id="prepare-question")

    def on_mount(self) -> None:
        self.set_interval(TIME_SHOWN_EVERY, self.walk.draw)

    # ---- Showing -----------------------------------------------------------------------------------------------------

    @property
    def questions(self) -> CatalogueTree:
        """Return the tree of the questions."""
        return self.query_one(CatalogueTree)

    def show(self, ref: str = "") -> None:
        self.material = PrepareMaterial(self.session)
        self._draw_told()
        self.walk.draw()
        way = RowFinder(self.material, self._list_addresses)
        wanted = way.find(ref) or (self._key if self.material.has_row(self._key) else way.find_first())
        self.questions.show(self.material.make_tree_content(), self.session.language, wanted)
        if wanted == self._key and self._key:
            self._show_again()
        else:
            self._open_soon(wanted)
        if ref.count("/") > 2:  # noqa: PLR2004 - catalogue/section/question/probe
            self.call_later(self._focus_box, ref)

    def _draw_told(self) -> None:
        words = self.material.describe_state(self.session.language)
        told = self.query_one("#prepare-told", Static)
        told.display = bool(words)
        told.set_class(self.material.read_only, "-locked")
        told.update(Content(words))

    def _draw_answers(self, _: str = "") -> None:
        self._draw_told()
        self.questions.show(self.material.make_tree_content(), self.session.language)
        self._draw_feet()
        self.walk.draw()

    def _show_again(self) -> None:
        """Bring what is on the screen up to date, without disturbing what is being written."""
        from musprep.services.year.answers import find_answer

        leaf, view = self.material.find_leaf(self._key), self.query_one(QuestionView)
        if leaf is None or self.material.read_only != self._opened_read_only:
            if not any(box.unsaved for box in view.boxes):
                self._open_soon(self._key)
            return
        view.speak(leaf, self.session.language)
        for box in view.boxes:
            box.fill(find_answer(self.session, box.to, box.beside))
        self._draw_feet()
        self._draw_evidence()

    def _open_soon(self, key: str) -> None:
        if key != self._coming:
            self._coming = key
            self.call_later(self._open, key)

    async def _open(self, key: str) -> None:
        """Show what a row of the tree stands for. Where the answer before it cannot be saved, stay there."""
        self._coming = ""
        if key != self._key and not self.answers.save_or_tell():
            self.questions.go_to(self._key)
            return
        view, language, material = self.query_one(QuestionView), self.session.language, self.material
        old, leaf, row = view.boxes, material.find_leaf(key), self.questions.key
        self._key, self.box = key, None
        self._opened_read_only = material.read_only
        with self.app.batch_update():
            if leaf:
                ticked = leaf.to in material.ticked
                today = self.session.today
                await view.open(leaf, material.answers, language, today, ticked=ticked, read_only=material.read_only)
                self.box = next(iter(view.boxes), None)
            else:
                await view.open_words(material.draw_words(key, language))
            if self._sight.part == "question":
                # At once, so that keys pressed now go to the new answer; those before went to the old one.
                self._focus_box()
            self.answers.save_or_tell(old)
            await view.drop_old()
        if self.questions.key == row:
            # Else the cursor has gone on meanwhile, and what it is on now is opened next.
            self.questions.go_to(key)
        self._draw_feet()
        self._draw_evidence()
        self.walk.draw()

    def _draw_evidence(self) -> None:
        """Show what stands beside the answer that is being written."""
        from musprep.insight.wellbeing import is_about_wellbeing
        from musprep.services.year.answer_context import gather_context
        from musprep.services.year.pulses import list_months

        leaf = self.material.find_leaf(self._key)
        to = (
            self.box.to if self.box else leaf.to if leaf and not leaf.form and leaf.asked[0].question.answerable else ""
        )
        self.query_one(EvidencePanel).show(to, gather_context(self.session, to) if to else None, self.session.language)
        felt = leaf is not None and not leaf.form and is_about_wellbeing(leaf.asked[0])
        self.query_one(EvidencePanel).show_pulse(list_months(self.session) if felt else [], self.session.language)

    def _draw_feet(self) -> None:
        """Tell below each answer how many versions it has, and in which round one answered before."""
        from musprep.services.year.answers import list_versions
        from musprep.services.year.years import find_round_before

        boxes = self.query_one(QuestionView).boxes
        before = [find_round_before(self.session, box.to) for box in boxes]
        for place, box in enumerate(boxes):
            box.versions = len(list_versions(self.session, box.to))
            # The key shows all of the question: the first box tells of them all.
            box.before = before[place] or ("" if place else max(before))
            box.draw_foot()
        self.refresh_bindings()

    # ---- Finding the way ---------------------------------------------------------------------------------------------

    def _list_addresses(self) -> list[str]:
        self.questions.show(self.material.make_tree_content(), self.session.language)
        return self.questions.list_addresses()

    @on(RowList.Moved)
    def _follow_cursor(self, event: RowList.Moved) -> None:
        if self._opening:
            self._opening.stop()
        # In the tab's own turn: Enter, pressed meanwhile, waits until the question is there.
        self._opening = self.set_timer(_OPEN_AFTER, lambda: self.call_later(self._open_unless_open, event.key))

    @on(RowList.Chosen)
    async def _open_row(self, event: RowList.Chosen) -> None:
        await self._open_now(event.key)
        self._focus_box()

    async def _open_now(self, key: str) -> None:
        if self._opening:
            self._opening.stop()
        await self._open_unless_open(key)

    async def _open_unless_open(self, key: str) -> None:
        if key != self._key:
            await self._open(key)

    def _focus_box(self, to: str = "") -> None:
        """Go to where one writes: the answer at `to`, else the first, else the question itself."""
        self._sight.see("question")
        view = self.query_one(QuestionView)
        box = next((one for one in view.boxes if one.to == to), next(iter(view.boxes), None))
        if box:
            self.box = box
            box.field.focus(scroll_visible=False)
            if box.editor:
                box.editor.action_document_end()
            view.reveal_box(box)
        else:
            ticks = list(view.query(".question-tick"))
            (ticks[0] if ticks else view).focus()

    def action_go(self, by: int) -> None:
        # Not in the editor's own turn: the keys that wait behind this one must reach it.
        self.call_later(self._go, by)

    async def _go(self, by: int) -> None:
        if await self.walk.go(by):
            return
        finder, writing = RowFinder(self.material, self.questions.list_addresses), self._sight.part == "question"
        key = finder.find_step(self._key, by, writing=writing and bool(self.boxes))
        if key:
            await self.turn_to(key)

    def action_open_one(self) -> None:
        self.call_later(self._go_to_open)

    async def _go_to_open(self) -> None:
        found = RowFinder(self.material, self.questions.list_addresses).find_open(self._key)
        if found:
            await self.turn_to(found)
        else:
            self.context.tell("prepare.all_answered")

    @property
    def key_now(self) -> str:
        """Return the key of what is open."""
        return self._key

    @property
    def boxes(self) -> list[AnswerBox]:
        """Return the fields in which answers are written."""
        return [box for view in self.query(QuestionView) for box in view.boxes]

    def write_soon(self, key: str) -> None:
        """Open a question and go into its answer, once the messages that wait are handled."""
        self.call_later(self._write_at, key)

    async def _write_at(self, key: str) -> None:
        await self.turn_to(key)
        if self._key == key:
            self._focus_box()

    async def turn_to(self, key: str) -> None:
        """Open a question and stay in the part one is in."""
        if self._sight.part == "evidence":
            self._sight.see("question")
        self.questions.show(self.material.make_tree_content(), self.session.language, key)
        await self._open_now(key)

    # ---- What is in sight --------------------------------------------------------------------------------------------

    def on_resize(self, event: events.Resize) -> None:
        self._sight.fit(event.size.width)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        self._sight.see_around(event.widget)
        box = next((node for node in event.widget.ancestors if isinstance(node, AnswerBox)), None)
        if box and box is not self.box:
            self.box = box
            self._draw_evidence()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what makes sense in the part one is in."""
        if action == "tree":
            return self._sight.part != "tree"
        return action != "quote" or self._sight.part == "evidence"

    def offers(self, action: str) -> bool:
        if action == "quote":
            chosen = self.query_one(EvidencePanel).chosen
            return chosen is not None and self.answers.can_quote(chosen)
        return super().offers(action) and (action != "confirm" or self.answers.to_confirm is not None)

    @on(OptionList.OptionHighlighted, "#evidence-list")
    def _follow_evidence(self) -> None:
        self.refresh_bindings()

    def action_tree(self) -> None:
        """One step back: from the notes to where one came from, from the answer to the list of questions."""
        if self._sight.part == "evidence" and self.box and self._sight.came_from == "question":
            self._sight.see("question")
            self.box.field.focus()
            return
        self.answers.save_or_tell()
        self._sight.see("tree")
        self.questions.focus()

    def action_beside(self) -> None:
        if self._sight.part == "evidence":
            self.action_tree()
            return
        before = self._sight.came_from = self._sight.part
        self._sight.see("evidence")
        if not self.query_one(EvidencePanel).focus_notes():
            self._sight.see(before)
            self.context.tell("prepare.nothing_beside")

    # ---- Doing -------------------------------------------------------------------------------------------------------

    def save(self) -> None:
        self.answers.save()

    @on(AnswerBox.Edited)
    def _take_edit(self, event: AnswerBox.Edited) -> None:
        event.stop()
        self.answers.save_or_tell()

    @on(AnswerBox.SayClicked)
    def _say_clicked(self, event: AnswerBox.SayClicked) -> None:
        event.stop()
        self.box = event.box
        self.answers.change_say()

    @on(Editor.Failed)
    def _tell_failure(self, event: Editor.Failed) -> None:
        event.stop()
        self.context.fail(event.error)

    @on(CatalogueTree.Tick)
    def _tick_in_tree(self, event: CatalogueTree.Tick) -> None:
        event.stop()
        leaf = self.material.find_leaf(event.to)
        if leaf and leaf.tip and not leaf.form:
            self._tick(event.to)

    @on(Choices.Chosen, ".question-tick")
    def _tick_in_view(self, event: Choices.Chosen) -> None:
        event.stop()
        self._tick(self._key)

    def show_ticked(self, *, done: bool) -> None:
        """Show the tick of what is open as `done` or not."""
        for shown in self.query(".question-tick").results(Choices):
            shown.choose(("done",) if done else ())

    @on(Button.Pressed, "#prepare-walk")
    async def _walk_on(self, event: Button.Pressed) -> None:
        event.stop()
        await self.walk.go(1)

    def show_walk(self, words: Content | None) -> None:
        """Show how far the walk has come, and nothing where there is none."""
        for banner in self.query("#prepare-walk").results(LineButton):
            banner.display = words is not None
            if words is not None:
                banner.put(words)

    @on(EvidencePanel.Quote)
    def _quote(self, event: EvidencePanel.Quote) -> None:
        event.stop()
        self.answers.quote(event.about)

    def action_quote(self) -> None:
        if not self.query_one(EvidencePanel).quote():
            self.context.tell("prepare.nothing_to_quote")

    def action_then(self) -> None:
        """Show the question that is open over the years."""
        if not self.answers.save_or_tell():
            return
        answer = self.material.answers.get(self._key.removeprefix(RETIRED))
        show_question(self.context, self.material.find_leaf(self._key), answer)

    def action_outside(self) -> None:
        if self.box and self.box.editor:
            self._sight.see("question")
            self.box.editor.focus()
            self.box.editor.action_open_in_editor()
