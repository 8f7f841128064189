"""The dialogs of writing answers into an employer's form: which file, what leaves, and what found no place."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on
from textual.app import App
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from musprep.language.safe import make_safe, make_safe_line
from musprep.language.say import say_count, text
from musprep.tui.dialogs.form_dialog import FormDialog
from musprep.tui.dialogs.form_fields import LineField
from musprep.tui.framework.clipboard import Clipboard
from musprep.tui.framework.commands import ScreenCommand
from musprep.tui.framework.dialog import CLOSE, FIELD, MOVE, Dialog
from musprep.tui.widgets.fields.choices import Choice, Choices
from musprep.tui.widgets.fields.line_input import LineInput
from musprep.tui.widgets.fields.path_lines import PathLines
from musprep.tui.widgets.fields.say_mark import get_mark_and_word, name_level
from musprep.tui.widgets.lists.block_list import Block, BlockList, Para

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from musprep.briefing.material import DisclosedText
    from musprep.catalogue.form.fill.answer_place import AnswerToPlace
    from musprep.model.say import SayLevel
    from musprep.services.papers.form_fill import FormFilling, FormGate


class FillFiles(NamedTuple):
    """The form, and the new file for the copy with the answers."""

    path: str = ""
    out: str = ""


class FillFilesDialog(FormDialog[FillFiles]):
    """Asks for both; the second is proposed by `propose` until something else is written there."""

    AREA, PREFIX, TITLE = "form_screens", "fill", "fill_title"
    SAVE_LABEL = "form_screens.cmd_go_on"
    FIELDS = (
        LineField("path", "fill_path", "file_hint", required="file_missing"),
        LineField("out", "fill_out", "fill_out_hint", required="fill_out_missing"),
    )
    KEYS = (ScreenCommand("form_screens.go_on", "", "enter"), CLOSE, FIELD)
    ASKS = False

    def __init__(self, language: str, draft: FillFiles, propose: Callable[[str], str], *, told: str = "") -> None:
        super().__init__(language, draft, about=text("form_screens.fill_about", language), told=told)
        self._propose = propose
        self._proposed = ""

    @on(Input.Changed, "#fill-path")
    def _propose_out(self, event: Input.Changed) -> None:
        out = self.query_one("#fill-out", LineInput)
        if out.value in ("", self._proposed):
            self._proposed = out.value = make_safe_line(self._propose(event.value))

    def action_go_on(self) -> None:
        self.action_accept()


class FillQuestion(NamedTuple):
    """What the gate asks of the tab, which asks the session. `look` may raise MusprepError.

    `warn` returns, for what leaves and may point somebody out, what in it does, in words.
    """

    look: Callable[[SayLevel], FormGate]
    warn: Callable[[FormGate], dict[DisclosedText, list[str]]]
    name: str


class FillGateDialog(Dialog["FormGate | None"]):
    """Returns what is to be written into the form, word for word as it is shown, or None."""

    KEYS: ClassVar[tuple[ScreenCommand, ...]] = (
        ScreenCommand("form_screens.gate_write", "", "enter"), CLOSE, ScreenCommand("form_screens.gate_level", "", "l"),
        MOVE, FIELD,
    )  # fmt: skip
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,ctrl+s", "write", show=False, priority=True),
        Binding("escape", "close", show=False),
        Binding("l", "level", show=False),
    ]

    def __init__(self, language: str, upto: SayLevel, ask: FillQuestion) -> None:
        super().__init__(classes="lines-dialog")
        self.language, self._upto, self._ask = language, upto, ask
        self._gate: FormGate | None = None

    def say(self, key: str, **values: object) -> str:
        """Return a text of the dialog."""
        return text(f"form_screens.{key}", self.language, **values)

    def compose(self) -> ComposeResult:
        from musprep.model.say import SayLevel

        with Vertical(classes="lines-box") as box:
            box.border_title = Content(self.say("gate_title"))
            levels = [Choice(say.value, name_level(say, self.language)) for say in SayLevel]
            yield Choices(levels, (self._upto.value,), across=True, must=True, id="fill-level")
            yield Static("", classes="lines-about")
            yield BlockList(margin=0, id="fill-list")
            yield Static("", classes="lines-state -off")

    def on_mount(self) -> None:
        self.query_one(BlockList).focus()
        self._look()

    def _look(self) -> None:
        """Ask what would be written at the level, and show it."""
        self._gate = gate = self._ask.look(self._upto)
        names = {"form": make_safe_line(gate.form), "name": make_safe_line(self._ask.name)}
        about = self.say("gate_about", **names)
        self.query_one(".lines-about", Static).update(Content(about))
        self.query_one(BlockList).fill(list(self._draw_gate(gate)))
        self._tell("" if gate.leaving else self.say("gate_nothing"))

    def _draw_gate(self, gate: FormGate) -> Iterator[Block]:
        warned = self._ask.warn(gate)
        yield Block("", (Para(f"{self.say('gate_leaving')} · {len(gate.leaving)}", "head"),), gap=0)
        if not gate.leaving:
            yield Block("", (Para(self.say("gate_none"), "dim"),))
        for number, one in enumerate(gate.leaving):
            yield self._draw_text(f"out:{number}", one, "strong", warned.get(one, []))
        if gate.held:
            yield Block("", (Para(f"{self.say('gate_held')} · {len(gate.held)}", "head"),), gap=0)
        for number, one in enumerate(gate.held):
            yield self._draw_text(f"held:{number}", one, "dim", [])

    def _draw_text(self, key: str, one: DisclosedText, look: str, found: list[str]) -> Block:
        paras = [
            Para(make_safe_line(one.title), "mark" if look == "strong" else "dim", "", 0, self._make_tail(one), "dim")
        ]
        paras.append(Para(one.text.strip(), look, "", 2))
        paras += [Para(f"! {make_safe_line(words)}", "warn", "", 2) for words in found]
        return Block(key, tuple(paras))

    def _make_tail(self, one: DisclosedText) -> str:
        return get_mark_and_word(one.say, self.language)

    def _tell(self, sentence: str) -> None:
        state = self.query_one(".lines-state", Static)
        state.update(Content(make_safe(sentence)))
        state.set_class(not sentence, "-off")
        state.add_class("-wrong")

    @on(Choices.Chosen, "#fill-level")
    def _choose_level(self, event: Choices.Chosen) -> None:
        from musprep.model.say import SayLevel

        event.stop()
        self._upto = SayLevel(event.values[0])
        self._look()

    def action_level(self) -> None:
        self._upto = self._upto.get_next()
        self.query_one(Choices).choose((self._upto.value,))
        self._look()

    def action_write(self) -> None:
        if self._gate and self._gate.leaving:
            self.dismiss(self._gate)
        else:
            self._tell(self.say("gate_nothing"))

    def action_close(self) -> None:
        self.dismiss(None)


class FillDoneDialog(Dialog[None]):
    """Shows where the copy lies, and which answers found no place, with their words."""

    _COPY = ScreenCommand("form_screens.copy_left", "", "c")
    KEYS: ClassVar[tuple[ScreenCommand, ...]] = (
        CLOSE, _COPY, ScreenCommand("form_screens.copy_path", "", "k"), MOVE,
    )  # fmt: skip
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,space", "close", show=False),
        Binding("c", "copy_left", show=False),
        Binding("k", "copy_path", show=False),
    ]

    def __init__(self, language: str, path: str, filled: FormFilling) -> None:
        super().__init__(classes="lines-dialog")
        self._language, self._path, self._filled = language, path, filled

    def _say(self, key: str) -> str:
        return text(f"form_screens.{key}", self._language)

    def list_keys_now(self) -> Iterator[ScreenCommand]:
        """Leave out the key for what found no place where everything did."""
        return (key for key in self.KEYS if self._filled.left or key not in (self._COPY, MOVE))

    def compose(self) -> ComposeResult:
        left = self._filled.left
        with Vertical(classes="lines-box" if left else "lines-box -done") as box:
            box.border_title = Content(self._say("done_title"))
            told = self._say("done_sheet" if self._filled.is_sheet else "done_path")
            yield Static(Content(told), classes="lines-told")
            yield PathLines(self._path, id="fill-path")
            yield Static(
                Content(
                    say_count("form_screens.done_left", self._language, len(left)) if left else self._say("done_all")
                ),
                classes="lines-told",
            )
            yield BlockList(margin=0, id="fill-left")
            yield Static("", classes="lines-state -off")

    def on_mount(self) -> None:
        shown = self.query_one(BlockList)
        shown.display = bool(self._filled.left)
        blocks = [
            Block(str(number), (Para(make_safe_line(one.prompts[0]), "mark"), Para(one.text.strip(), "strong", "", 2)))
            for number, one in enumerate(self._filled.left)
        ]
        shown.fill(blocks)
        shown.focus()

    def _copy(self, words: str) -> None:
        # The terminal is asked as well: over ssh it alone reaches the machine one sits at.
        App.copy_to_clipboard(self.app, words)
        self.run_worker(lambda: self.app.call_from_thread(self._tell, Clipboard().copy(words)), thread=True)

    def _tell(self, program: str) -> None:
        state = self.query_one(".lines-state", Static)
        state.update(Content(self._say("copied" if program else "copy_asked")))
        state.remove_class("-off")

    def action_copy_left(self) -> None:
        if self._filled.left:
            self._copy("\n\n".join(map(_as_text, self._filled.left)))

    def action_copy_path(self) -> None:
        self._copy(self._path)

    def action_close(self) -> None:
        self.dismiss(None)


def _as_text(answer: AnswerToPlace) -> str:
    return f"{answer.prompts[0].strip()}\n{answer.text.strip()}"
