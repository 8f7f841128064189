"""A form before it is saved: its own lines in order, what each became, and single keys that correct it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from rich.cells import cell_len
from textual import on
from textual.binding import Binding
from textual.color import Color
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

from musprep.catalogue.form.draft.line_kind import LineKind
from musprep.language.error import MusprepError
from musprep.language.safe import make_safe, make_safe_line
from musprep.language.say import text
from musprep.model.question_type import QuestionType
from musprep.tui.dialogs.leave_question import ask_before_leaving
from musprep.tui.framework.commands import ScreenCommand, name_key
from musprep.tui.framework.dialog import CLOSE, LEAVE, MOVE, SAVE, Dialog
from musprep.tui.widgets.fields.say_mark import get_mark
from musprep.tui.widgets.lists.block_list import Block, BlockList, Para

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.timer import Timer

    from musprep.catalogue.form.draft.draft import DraftLine, FormDraft
    from musprep.services.session.form_preview import FormOutline, LineMark

_LOOKS = {LineKind.TITLE: "title", LineKind.GROUP: "title", LineKind.HEADING: "title", LineKind.QUESTION: "strong"}
_ASKS = (LineKind.QUESTION, LineKind.SUB, LineKind.FIELD, LineKind.COLUMN)
_CORRECT = {
    "q": LineKind.QUESTION, "s": LineKind.SUB, "h": LineKind.HEADING, "c": LineKind.CHOICE, "n": LineKind.NOTE,
    "d": LineKind.DROP, "j": LineKind.JOIN,
}  # fmt: skip
_REST = 0.2
"""Seconds without a key after which it is looked again what the lines are like."""


class FormQuestion(NamedTuple):
    """What the dialog asks of the tab: how a draft would be saved, the file's name, and what the file tells."""

    outline: Callable[[FormDraft], FormOutline]
    name: str
    told: Sequence[str] = ()


class FormLinesDialog(Dialog["FormDraft | None"]):
    """Returns the draft as it was corrected, or None. Never saves it."""

    _CORRECTING: ClassVar[tuple[ScreenCommand, ...]] = (
        *(ScreenCommand(f"form_screens.{became.value}", "", key) for key, became in _CORRECT.items()),
        ScreenCommand("form_screens.split", "", "x"),
        ScreenCommand("form_screens.undo", "", "u"),
    )
    KEYS: ClassVar[tuple[ScreenCommand, ...]] = (SAVE, *_CORRECTING, LEAVE, MOVE)
    ASKS = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "accept", show=False),
        Binding("escape", "leave", show=False),
        *(Binding(key, f"correct('{became.value}')", show=False) for key, became in _CORRECT.items()),
        Binding("x", "split", show=False),
        Binding("u", "undo", show=False),
    ]

    def __init__(self, language: str, draft: FormDraft, ask: FormQuestion, *, before: FormDraft | None = None) -> None:
        """Begin with a draft. `before` is what the file was read as, where the draft was corrected already."""
        super().__init__(classes="lines-dialog")
        self.language, self.draft, self._ask = language, draft, ask
        self._before = before or draft
        self._outline: FormOutline | None = None
        self._resting: Timer | None = None

    def say(self, key: str, **values: object) -> str:
        """Return a text of the dialog."""
        return text(key if "." in key else f"form_screens.{key}", self.language, **values)

    def compose(self) -> ComposeResult:
        with Vertical(classes="lines-box") as box:
            box.border_title = Content(self.say("import_title"))
            yield Static(Content(make_safe(self._ask.name)), classes="lines-about")
            yield BlockList(margin=0, id="form-lines")
            yield Static("", classes="lines-state")
            yield Static(classes="lines-keys")

    def list_line_keys(self) -> tuple[ScreenCommand, ...]:
        """Return those that do not stand in a line of their own, which all of them fit into."""
        return SAVE, LEAVE, MOVE

    def on_resize(self) -> None:
        self.call_after_refresh(self._draw_keys)

    def _draw_keys(self) -> None:
        """Show the keys that correct, none of them broken at the end of a line."""
        keys = self.query_one(".lines-keys", Static)
        accent = Style(foreground=Color.parse(self.app.theme_variables.get("accent", "ansi_default")), bold=True)
        lines = [Content()]
        for key in self._CORRECTING:
            part = Content.styled(name_key(key.keys), accent) + Content(f" {key.say_label(self.language)}  ")
            if lines[-1].cell_length + part.cell_length > keys.content_size.width + 2:
                lines.append(Content())
            lines[-1] += part
        keys.update(Content("\n").join(line.rstrip() for line in lines))

    def on_mount(self) -> None:
        self._list.focus()
        self._draw("1")
        self._look()

    @property
    def _list(self) -> BlockList:
        return self.query_one("#form-lines", BlockList)

    @property
    def _number(self) -> int:
        """The line that the cursor is on, counted from 1."""
        return int(self._list.key or 1)

    # ---- What it shows -----------------------------------------------------------------------------------------------

    def _draw(self, key: str = "") -> None:
        names = {one: self.say(f"form_import.became_{one.value}") for one in LineKind}
        width = max(map(cell_len, names.values())) + 2
        # Among the lines, so that a low window leaves nothing of it out.
        blocks = [Block("", (Para(f"! {make_safe_line(said)}", "warn"),)) for said in self._ask.told]
        for number, line in enumerate(self.draft.lines, 1):
            blocks.append(Block(str(number), tuple(self._draw_line(number, line, names[line.became], width)), gap=0))
        self._list.fill(blocks, key)

    def _draw_line(self, number: int, line: DraftLine, name: str, width: int) -> Iterator[Para]:
        """Yield a line's words with what it became before them, and below it what else there is to know."""
        out = line.became in (LineKind.DROP, LineKind.JOIN)
        words = f"{line.number} {line.text}".strip() or ", ".join(line.options)
        known = self._outline.marks.get(line.text) if self._outline and line.became in _ASKS else None
        tail = " · ".join(part for part in (self._describe_type(number, line), self._mark_delicate(known)) if part)
        look = "dim" if out else _LOOKS.get(line.became, "")
        yield Para(make_safe_line(words), look, name, width, tail, "warn" if known and known.delicate else "dim")
        below = []
        if line.text and line.options and line.became in _ASKS:
            below.append(self.say("can_be", choices=" · ".join(line.options)))
        if line.reason:
            below.append(self.say(line.reason) if "." in line.reason else line.reason)
        if known and known.known:
            below.append(self.say("linked", known=known.known, percent=known.percent))
        for said in below:
            yield Para(make_safe_line(said), "dim", "", width)

    def _describe_type(self, number: int, line: DraftLine) -> str:
        """Return what a question takes where that is not a text."""
        if line.became not in _ASKS:
            return ""
        kind = self.draft.find_type(number)
        if kind in (QuestionType.TEXT, QuestionType.NOTE):
            return ""
        scale = line.kind.scale if line.kind else None
        steps = {"low": scale.low, "high": scale.high} if scale else {"low": 1, "high": 5}
        return self.say(f"takes_{kind.value}", **steps)

    def _mark_delicate(self, known: LineMark | None) -> str:
        from musprep.model.say import SayLevel

        return f"{get_mark(SayLevel.ONLY_ME)} {self.say('form_import.delicate')}" if known and known.delicate else ""

    class Outlined(Message):
        """It was found what the lines of `draft` are like."""

        def __init__(self, draft: FormDraft, outline: FormOutline) -> None:
            super().__init__()
            self.draft, self.outline = draft, outline

    def _look(self) -> None:
        """See what the lines are like now, and how much there is: in a thread, as a long form takes half a second."""
        draft = self.draft
        self.run_worker(
            lambda: self.post_message(self.Outlined(draft, self._ask.outline(draft))), thread=True, exclusive=True
        )

    @on(Outlined)
    def _take_outline(self, event: Outlined) -> None:
        event.stop()
        if event.draft is self.draft:
            self._show_outline(event.outline)

    def _show_outline(self, outline: FormOutline) -> None:
        self._outline = outline
        self._draw()
        if problem := outline.problem:
            asks_nothing = problem.key == "form_import.no_questions"
            self.tell(self.say("no_questions") if asks_nothing else problem.describe(self.language), wrong=True)
        else:
            left = sum(line.became is LineKind.DROP for line in self.draft.lines)
            self.tell(self.say("outline", questions=outline.questions, sections=outline.sections, left=left))

    def _look_soon(self) -> None:
        if self._resting:
            self._resting.stop()
        self._resting = self.set_timer(_REST, self._look)

    def tell(self, sentence: str, *, wrong: bool = False) -> None:
        """Show a sentence below the lines."""
        state = self.query_one(".lines-state", Static)
        state.update(Content(make_safe(sentence)))
        state.set_class(wrong, "-wrong")

    # ---- Correcting --------------------------------------------------------------------------------------------------

    def _change(self, make: Callable[[], FormDraft], *, stay: bool = False) -> None:
        """Show a corrected draft with the cursor on the next line, or say why there is none."""
        number = self._number
        try:
            self.draft = make()
        except MusprepError as error:
            self.tell(error.describe_on_screen(self.language), wrong=True)
            return
        self._draw(str(min(number if stay else number + 1, len(self.draft.lines))))
        self._look_soon()

    def action_correct(self, became: str) -> None:
        self._change(lambda: self.draft.correct(self._number, became))

    def action_undo(self) -> None:
        if self.draft.before is None:
            self.tell(self.say("nothing_to_undo"))
        else:
            self._change(self.draft.undo, stay=True)

    def action_split(self) -> None:
        number = self._number
        line = self.draft.lines[number - 1]
        if not SplitDialog.find_gaps(line.text):
            self.tell(self.say("form_import.nothing_to_split", number=number), wrong=True)
            return

        def cut(at: int | None) -> None:
            if at is not None:
                self._change(lambda: self.draft.split(number, at), stay=True)

        self.app.push_screen(SplitDialog(self.language, line.text), cut)

    # ---- Leaving -----------------------------------------------------------------------------------------------------

    def action_accept(self) -> None:
        outline = self._ask.outline(self.draft)
        if outline.problem is None:
            self.dismiss(self.draft)
        else:
            self._show_outline(outline)

    def put_away(self) -> bool:
        """Tell whether it can be closed without losing anything."""
        return self.draft.lines == self._before.lines

    def action_leave(self) -> None:
        if self.put_away():
            self.dismiss(None)
            return
        ask_before_leaving(self.app, self.say, self.action_accept, lambda: self.dismiss(None))


class SplitDialog(Dialog["int | None"]):
    """Returns before which character a line is to be cut, or None."""

    KEYS: ClassVar[tuple[ScreenCommand, ...]] = (
        ScreenCommand("form_screens.cut", "", "enter"),
        ScreenCommand("form_screens.where", "", "right,left"),
        CLOSE,
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-1)", show=False),
        Binding("right", "move(1)", show=False),
        Binding("enter", "cut", show=False, priority=True),
        Binding("escape", "close", show=False),
    ]
    _ENDS = re.compile(r"[?.:!;]\s+")

    def __init__(self, language: str, words: str) -> None:
        super().__init__(classes="lines-dialog")
        self._language, self._words = language, words
        self._gaps = self.find_gaps(words)
        first = self._ENDS.search(words)
        self._at = self._gaps.index(first.end()) if first and first.end() in self._gaps else len(self._gaps) // 2

    @staticmethod
    def find_gaps(words: str) -> list[int]:
        """Return where each word but the first begins."""
        return [found.start() for found in re.finditer(r"(?<=\s)\S", words) if words[: found.start()].strip()]

    def compose(self) -> ComposeResult:
        with Vertical(classes="lines-box -split") as box:
            box.border_title = Content(text("form_screens.split_title", self._language))
            yield BlockList(margin=2, id="split-lines")

    def on_mount(self) -> None:
        self.query_one(BlockList).focus()
        self._draw()

    def _draw(self) -> None:
        at = self._gaps[self._at]
        parts = (self._words[:at].strip(), self._words[at:].strip())
        blocks = [Block(str(n), (Para(make_safe_line(part), "strong"),), (str(n),)) for n, part in enumerate(parts, 1)]
        self.query_one(BlockList).fill(blocks)

    def action_move(self, by: int) -> None:
        self._at = max(0, min(len(self._gaps) - 1, self._at + by))
        self._draw()

    def action_cut(self) -> None:
        self.dismiss(self._gaps[self._at])

    def action_close(self) -> None:
        self.dismiss(None)
