"""The gate: every text that would go on the paper, word for word, before anything is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Input, Label, Static

from musprep.language.error import MusprepError
from musprep.language.safe import safe, safe_line, shorten
from musprep.language.say import say_count, text
from musprep.tui.framework.commands import ScreenCommand
from musprep.tui.framework.dialog import CLOSE, FIELD, Dialog
from musprep.tui.widgets.fields.choices import Choice, Choices
from musprep.tui.widgets.fields.line_input import LineInput
from musprep.tui.widgets.fields.say_mark import mark_and_word, word
from musprep.tui.widgets.lists.block_list import Block, BlockList, Para

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from musprep.briefing.material import DisclosedText, Gate
    from musprep.model.say import SayLevel

_ORDER = ("point", "ask", "proof", "proof_words", "wish", "agreement", "goal", "answer", "entry", "agenda", "tips")
_BOTH_KNOW = ("agreement", "goal", "agenda", "tips")
"""What has no level that could be changed; the session says so."""


_NAMELESS = ScreenCommand("meeting.nameless", "", "a")
_SHOWN = 40
"""So many letters of a text are enough to know it by."""


class GateAnswer(NamedTuple):
    """Write the paper at level `upto` to the file `out`; "" is the vault's own place. `nameless`: without names."""

    upto: SayLevel
    out: str
    nameless: bool = False


class GateQuestion(NamedTuple):
    """What the gate asks of the tab, which asks the session. Both `hold` and `look` may raise MusprepError.

    `warn` returns, for the lines of a gate that may point somebody out, what in them does, in words.
    """

    look: Callable[[SayLevel], Gate]
    hold: Callable[[DisclosedText, SayLevel], None]
    seen_by: Callable[[str], str]
    warn: Callable[[Gate], dict[DisclosedText, list[str]]]


class GateDialog(Dialog["GateAnswer | None"]):
    """Returns what to write, or None. `locked` tells that the round is closed, so that nothing can be held back."""

    KEYS: ClassVar[tuple[ScreenCommand, ...]] = (
        ScreenCommand("meeting.gate_write", "", "ctrl+s"),
        CLOSE,
        ScreenCommand("meeting.gate_hold", "", "space"),
        ScreenCommand("meeting.gate_level", "", "l"),
        _NAMELESS,
        FIELD,
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "write", show=False),
        Binding("escape", "leave", show=False),
        Binding("space", "hold", show=False),
        Binding("l", "level", show=False),
        Binding("a", "write_nameless", show=False),
    ]

    def __init__(  # noqa: PLR0913 - what the gate needs to know
        self, language: str, upto: SayLevel, ask: GateQuestion, *, out: str = "", told: str = "", locked: bool = False
    ) -> None:
        super().__init__()
        self.language = language
        self._upto = upto
        self._ask = ask
        self._out = out
        self._told = told
        self._locked = locked
        self._gate: Gate | None = None
        self._lines: dict[str, DisclosedText] = {}
        self._warned: dict[DisclosedText, list[str]] = {}
        self._was: dict[tuple[str, str], SayLevel] = {}
        """The levels of what was held back here, so that it can be taken along again."""

    def say(self, key: str, **values: object) -> str:
        """Return a text of the gate in the dialog's language."""
        return text(f"meeting.{key}", self.language, **values)

    def compose(self) -> ComposeResult:
        from musprep.model.say import SayLevel

        with Vertical(id="gate-box") as box:
            box.border_title = Content(self.say("gate"))
            levels = [Choice(say.value, word(say, self.language)) for say in SayLevel]
            yield Choices(levels, (self._upto.value,), across=True, must=True, id="gate-level")
            yield Static("", id="gate-about", markup=False)
            yield BlockList(id="gate-list")
            yield Static("", id="gate-told", classes="-off", markup=False)
            with Horizontal(classes="gate-row"):
                yield Label(Content(self.say("gate_out")), classes="gate-label")
                yield LineInput(self._out, placeholder=self.say("gate_out_hint"), id="gate-out")
            with Horizontal(id="gate-foot"):
                yield Button(Content(self.say("gate_write")), id="gate-write", compact=True)
                yield Button(Content(self.say("gate_nameless")), id="gate-nameless", classes="-off", compact=True)
                yield Button(Content(self.say("gate_hold")), id="gate-hold", compact=True, disabled=self._locked)
                yield Button(Content(self.say("gate_back")), id="gate-leave", compact=True)

    def on_mount(self) -> None:
        self.query_one("#gate-list", BlockList).focus()
        self._look()
        self.tell(self._told or (self._ask.seen_by(self._out) if self._out else ""))

    # ---- What it shows -----------------------------------------------------------------------------------------------

    def _look(self, key: str = "") -> None:
        """Show the gate as it is now."""
        try:
            gate = self._gate = self._ask.look(self._upto)
            self._warned = self._ask.warn(gate)
        except MusprepError as error:
            self.tell(error.sentence(self.language))
            return
        self._lines = {}
        blocks = [Block("", (Para(say_count("meeting.gate_leaving", self.language, len(gate.leaving)), "title"),))]
        if self._warned:
            warned = say_count("meeting.gate_warned", self.language, len(self._warned))
            blocks.append(Block("", (Para(warned, "warn"),), gap=0))
        blocks += self._groups(gate.leaving, "out", "")
        if not gate.leaving:
            blocks.append(Block("", (Para(self.say("gate_nothing"), "dim"),)))
        if gate.held:
            blocks.append(Block("", (Para(say_count("meeting.gate_held", self.language, len(gate.held)), "title"),)))
            blocks += self._groups(gate.held, "held", "dim")
        self.query_one("#gate-list", BlockList).fill(blocks, key)
        self.query_one("#gate-nameless", Button).set_class(not self._warned, "-off")
        head = f"{self.say('gate_head')}: {', '.join(safe_line(line) for line in gate.head.splitlines())}"
        self.query_one("#gate-about", Static).update(Content(head if gate.head else ""))
        self.show_keys()

    def _groups(self, lines: Sequence[DisclosedText], side: str, look: str) -> Iterator[Block]:
        """Yield the lines by where they stand, each group under its heading."""
        for where in _ORDER:
            of_kind = [line for line in lines if line.where == where]
            if of_kind:
                yield Block("", (Para(f"{self.say(f'where_{where}')} · {len(of_kind)}", "head"),), gap=0)
            for number, line in enumerate(of_kind):
                key = f"{side}:{where}:{line.ref}" + (f":{number}" if where == "proof_words" else "")
                self._lines[key] = line
                yield self._block(key, line, look)

    def _block(self, key: str, line: DisclosedText, look: str) -> Block:
        tail = mark_and_word(line.say, self.language)
        paras = [Para(line.title, "mark", tail=tail, tail_look="dim")] if line.title else []
        paras.append(Para(line.text, look, tail="" if line.title else tail, tail_look="dim"))
        if key.startswith("out:"):
            paras += [Para(f"! {safe_line(words)}", "warn") for words in self._warned.get(line, ())]
        if key.startswith("held:") and _same(line) in self._was:
            paras.append(Para(self.say("gate_let"), "warn"))
        return Block(key, tuple(paras))

    def keys_now(self) -> Iterator[ScreenCommand]:
        for key in self.KEYS:
            if (key is not _NAMELESS or self._warned) and not (self._locked and key.keys == "space"):
                yield key

    def tell(self, sentence: str) -> None:
        """Show what is wrong, or to be thought of, above the file's name."""
        told = self.query_one("#gate-told", Static)
        told.update(Content(safe(sentence)))
        told.set_class(not sentence, "-off")

    # ---- What one does -----------------------------------------------------------------------------------------------

    @on(BlockList.Chosen, "#gate-list")
    @on(Button.Pressed, "#gate-hold")
    def _hold(self) -> None:
        self._toggle(self.query_one("#gate-list", BlockList).key)

    def action_hold(self) -> None:
        if self.query_one("#gate-list", BlockList).has_focus:
            self._hold()

    def _toggle(self, key: str) -> None:
        """Hold a text back, or take along again what was held back here."""
        line = self._lines.get(key)
        if line is None or self._locked:
            return
        leaves = key.startswith("out:")
        before = line.say if leaves or line.where in _BOTH_KNOW else self._was.get(_same(line))
        if before is None or (leaves and line.say.rank == 0):
            self.tell(self.say("gate_not_now"))
            return
        from musprep.model.say import SayLevel

        try:
            self._ask.hold(line, SayLevel.ONLY_ME if leaves else before)
        except MusprepError as error:
            self.tell(error.sentence(self.language))
            return
        if leaves:
            self._was[_same(line)] = line.say
            self.tell(self.say("gate_now_only_me", about=shorten(line.title or line.text, _SHOWN)))
        else:
            del self._was[_same(line)]
            self.tell("")
        self._look()

    @on(Choices.Chosen, "#gate-level")
    def _level(self, event: Choices.Chosen) -> None:
        from musprep.model.say import SayLevel

        self._upto = SayLevel(event.values[0])
        self.tell("")
        self._look()

    def action_level(self) -> None:
        self._upto = self._upto.next()
        self.query_one("#gate-level", Choices).choose((self._upto.value,))
        self._look()

    @on(Input.Changed, "#gate-out")
    def _worry(self) -> None:
        """Tell who else may see the file there."""
        out = self.query_one("#gate-out", LineInput).value.strip()
        if out != self._out:
            # What is told about the path that was given at first stands until it is changed.
            self._out = out
            self.tell(self._ask.seen_by(out) if out else "")

    @on(Input.Submitted, "#gate-out")
    @on(Button.Pressed, "#gate-write")
    def action_write(self) -> None:
        self._write(nameless=False)

    @on(Button.Pressed, "#gate-nameless")
    def action_write_nameless(self) -> None:
        """Write it with `kollega A` for what points somebody out."""
        self._write(nameless=True)

    def _write(self, *, nameless: bool) -> None:
        if self._gate is None or not self._gate.leaving:
            self.tell(self.say("gate_nothing"))
            return
        out = self.query_one("#gate-out", LineInput).value.strip()
        self.dismiss(GateAnswer(self._upto, out, nameless))

    @on(Button.Pressed, "#gate-leave")
    def action_leave(self) -> None:
        self.dismiss(None)


def _same(line: DisclosedText) -> tuple[str, str]:
    """Return what tells one record from another, wherever it stands."""
    kind = {"proof": "entry", "proof_words": "point", "ask": "point"}.get(line.where, line.where)
    return (kind, line.ref)
