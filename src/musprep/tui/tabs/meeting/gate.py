"""The gate: what is held back and what would go on the paper, each text in a line, before anything is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Label, Static

from musprep.briefing.this_paper import BY_LEVEL, PaperChoice, say_length
from musprep.language.error import MusprepError
from musprep.language.safe import make_safe, make_safe_line, shorten
from musprep.language.say import say_count, text
from musprep.tui.dialogs.choice_dialog import Pick, PickDialog
from musprep.tui.dialogs.paper_dialog import NAMELESS
from musprep.tui.framework.commands import ScreenCommand
from musprep.tui.framework.dialog import CLOSE, FIELD, Dialog
from musprep.tui.widgets.fields.choices import Choice, Choices
from musprep.tui.widgets.fields.line_input import LineInput
from musprep.tui.widgets.fields.say_mark import get_mark_and_word, name_level
from musprep.tui.widgets.lists.block_list import Block, BlockList, Para

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from musprep.briefing.material import DisclosedText, Gate
    from musprep.model.say import SayLevel

_ORDER = (
    "point", "ask", "proof", "proof_words", "wish", "agreement", "goal", "need", "answer", "entry", "agenda", "tips",
)  # fmt: skip
_CATALOGUE = ("agenda", "tips")
"""What goes along as it is."""
_ALL = "all"
"""The key of the line above what is held back, which stands for all of it."""

_TAKE, _HOLD = ScreenCommand("meeting.gate_take", "", "t"), ScreenCommand("meeting.gate_hold", "", "h")
_WHOLE, _GOOD = ScreenCommand("meeting.gate_whole", "", "v"), ScreenCommand("meeting.gate_good", "", "g")
_SHOWN, _ASKED, _ASKED_PART = 40, 28, 4
"""So many letters of a text are enough to know it by, and so many of a question before its answer, but no more than
this part of the window."""


class GateAnswer(NamedTuple):
    """Write the paper at level `upto` to the file `out`; "" is the vault's own place. `nameless`: without names."""

    upto: SayLevel
    out: str
    nameless: bool = False
    choice: PaperChoice = BY_LEVEL


class GateQuestion(NamedTuple):
    """What the gate asks of the tab, which asks the session. Both `change` and `look` may raise MusprepError.

    `warn` returns, for the lines of a gate that may point somebody out, what in them does, in words. `change` gives a
    text another level, for good.
    """

    look: Callable[[SayLevel, PaperChoice], Gate]
    change: Callable[[DisclosedText, SayLevel], None]
    seen_by: Callable[[str], str]
    warn: Callable[[Gate], dict[DisclosedText, list[str]]]


class GateDialog(Dialog["GateAnswer | None"]):
    """Returns what to write, or None. What is taken along or held back is so for this paper, unless one says more."""

    KEYS: ClassVar[tuple[ScreenCommand, ...]] = (
        ScreenCommand("meeting.gate_write", "", "enter"), CLOSE, _TAKE, _HOLD, _WHOLE, NAMELESS, _GOOD,
        ScreenCommand("meeting.gate_level", "", "l"), FIELD,
    )  # fmt: skip
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,ctrl+s", "write", show=False, priority=True),
        Binding("escape", "leave", show=False),
        Binding("t", "take", show=False),
        Binding("h", "hold", show=False),
        Binding("v", "unfold", show=False),
        Binding("g", "change_for_good", show=False),
        Binding("l", "level", show=False),
        Binding("a", "write_nameless", show=False),
    ]

    def __init__(  # noqa: PLR0913 - what the gate needs to know
        self,
        language: str,
        upto: SayLevel,
        ask: GateQuestion,
        *,
        out: str = "",
        told: str = "",
        choice: PaperChoice = BY_LEVEL,
    ) -> None:
        super().__init__()
        self.language = language
        self._upto = upto
        self._ask = ask
        self._out = out
        self._told = told
        self._choice = choice
        self._gate: Gate | None = None
        self._lines: dict[str, DisclosedText] = {}
        self._warned: dict[DisclosedText, list[str]] = {}
        self._seen: set[str] = set()
        """What the guard found and Enter has gone to."""
        self._open: set[str] = set()
        """What is shown with all its words."""

    def say(self, key: str, **values: object) -> str:
        """Return a text of the gate in the dialog's language."""
        return text(f"meeting.{key}", self.language, **values)

    def compose(self) -> ComposeResult:
        from musprep.model.say import SayLevel

        with Vertical(id="gate-box") as box:
            box.border_title = Content(self.say("gate"))
            levels = [Choice(say.value, name_level(say, self.language)) for say in SayLevel]
            yield Choices(levels, (self._upto.value,), across=True, must=True, id="gate-level")
            yield Static("", id="gate-about", markup=False)
            yield BlockList(margin=0, id="gate-list")
            yield Static("", id="gate-told", classes="-off", markup=False)
            with Horizontal(classes="gate-row"):
                yield Label(Content(self.say("gate_out")), classes="gate-label")
                yield LineInput(self._out, placeholder=self.say("gate_out_hint"), id="gate-out")

    def on_mount(self) -> None:
        self._list.focus()
        self._look()
        self.tell(self._told or (self._ask.seen_by(self._out) if self._out else ""))

    @property
    def _list(self) -> BlockList:
        return self.query_one("#gate-list", BlockList)

    def _fit(self) -> None:
        # Questions are cut shorter in a narrow window.
        self._show(self._list.key)
        super()._fit()

    # ---- What it shows -----------------------------------------------------------------------------------------------

    def _look(self, key: str = "") -> None:
        """Show the gate as it is now."""
        try:
            gate = self._gate = self._ask.look(self._upto, self._choice)
            self._warned = self._ask.warn(gate)
        except MusprepError as error:
            self.tell(error.describe_on_screen(self.language))
            return
        self._show(key)

    def _show(self, key: str = "") -> None:
        gate = self._gate
        if gate is None:
            return
        self._lines = {}
        blocks: list[Block] = []
        if gate.held:
            words = say_count("meeting.gate_held", self.language, len(gate.held))
            blocks.append(Block(_ALL, (Para(words, "title", tail=self.say("gate_take_all"), tail_look="dim"),), gap=0))
            blocks += self._draw_groups(gate.held, "held", "dim")
        words = say_count("meeting.gate_leaving", self.language, len(gate.leaving))
        blocks.append(Block("", (Para(words, "title"),), gap=0))
        if self._warned:
            warned = say_count("meeting.gate_warned", self.language, len(self._warned))
            blocks.append(Block("", (Para(warned, "warn"),), gap=0))
        blocks += self._draw_groups(gate.leaving, "out", "")
        if not gate.leaving:
            blocks[-1] = Block("", (Para(self.say("gate_nothing"), "dim"),))
        if gate.left_out:
            words = say_count("meeting.gate_left_out", self.language, len(gate.left_out))
            blocks.append(Block("", (Para(words, "title"),), gap=0))
            blocks += self._draw_groups(gate.left_out, "left", "dim")
        self._list.fill(blocks, key)
        about = [say_length(gate, self.language)] if gate.leaving else []
        if gate.head:
            about.append(
                f"{self.say('gate_head')}: {', '.join(make_safe_line(line) for line in gate.head.splitlines())}"
            )
        self.query_one("#gate-about", Static).update(Content(" · ".join(about)))
        self.show_keys()

    def _draw_groups(self, lines: Sequence[DisclosedText], side: str, look: str) -> Iterator[Block]:
        """Yield the lines by where they stand, each group under its heading, and a blank line behind all."""
        blocks: list[Block] = []
        for where in _ORDER:
            of_kind = [line for line in lines if line.where == where]
            if of_kind:
                blocks.append(Block("", (Para(f"{self.say(f'where_{where}')} · {len(of_kind)}", "head"),), gap=0))
            for number, line in enumerate(of_kind):
                key = f"{side}:{where}:{line.ref}" + (f":{number}" if where == "proof_words" else "")
                self._lines[key] = line
                blocks.append(self._draw_text(key, line, look))
        yield from blocks[:-1]
        yield from (block._replace(gap=1) for block in blocks[-1:])

    def _draw_text(self, key: str, line: DisclosedText, look: str) -> Block:
        """Return a text cut to a line, or with all its words; what the guard found in it stands below."""
        tail = get_mark_and_word(line.say, self.language)
        if line.name in self._choice.take | self._choice.hold:
            tail = self.say("gate_taken" if line.name in self._choice.take else "gate_held_now")
        found = self._warned.get(line, []) if key.startswith("out:") else []
        if key in self._open:
            paras = [Para(line.title, "mark", tail=tail, tail_look="dim")] if line.title else []
            paras.append(Para(line.text, look, tail="" if line.title else tail, tail_look="dim"))
        else:
            longest = min(_ASKED, self.app.size.width // _ASKED_PART)
            asked = f"{shorten(make_safe_line(line.title), longest)} · " if line.title else ""
            said = " · ".join(make_safe_line(part) for part in line.text.splitlines() if part.strip())
            paras = [Para(f"{asked}{said}", look, tail=tail, tail_look="dim", rows=1)]
        paras += [Para(f"! {make_safe_line(words)}", "warn") for words in found]
        return Block(key, tuple(paras), gap=0)

    def tell(self, sentence: str) -> None:
        """Show what is wrong, or to be thought of, above the file's name."""
        told = self.query_one("#gate-told", Static)
        told.update(Content(make_safe(sentence)))
        told.set_class(not sentence, "-off")

    # ---- What goes along on this paper -------------------------------------------------------------------------------

    def action_take(self) -> None:
        """Take along the text that the cursor is on, or all that is held back."""
        key, gate = self._list.key, self._gate
        if gate is None:
            return
        if key == _ALL:
            self._take_all(gate)
        elif key.startswith(("held:", "left:")):
            name = self._lines[key].name
            self._choose(self._choice.with_taken([name]))
            if self._gate and any(line.name == name for line in self._gate.left_out):
                self.tell(self.say("gate_no_room"))
        elif key in self._lines:
            self.tell(self.say("gate_goes_along"))

    def _take_all(self, gate: Gate) -> None:
        taken = self._choice.with_taken(line.name for line in gate.held)
        if self._upto.rank < 3:  # noqa: PLR2004 - all but the paper to hand over, which others read
            self._choose(taken)
            return
        self._confirm(
            say_count("meeting.gate_ask_all", self.language, len(gate.held)),
            "gate_yes_all",
            lambda: self._choose(taken),
        )

    def action_hold(self) -> None:
        """Hold back the text that the cursor is on from this paper."""
        key = self._list.key
        line = self._lines.get(key)
        if line is None:
            return
        if key.startswith("held:"):
            self.tell(self.say("gate_stays"))
        elif line.where in _CATALOGUE:
            self.tell(text("error.catalogue_goes_along", self.language))
        else:
            self._choose(self._choice.with_held([line.name]))
            self.tell(self.say("gate_held_told", about=shorten(make_safe_line(line.title or line.text), _SHOWN)))

    def _choose(self, choice: PaperChoice) -> None:
        self._choice = choice
        self.tell("")
        self._look()

    def action_change_for_good(self) -> None:
        """Ask, and give the text a level that does for good what was chosen for this paper."""
        from musprep.model.say import SayLevel

        line = self._lines.get(self._list.key)
        if line is None or line.name not in self._choice.take | self._choice.hold:
            self.tell(self.say("gate_good_first"))
            return
        say = self._upto if line.name in self._choice.take else SayLevel.ONLY_ME

        def change() -> None:
            try:
                self._ask.change(line, say)
            except MusprepError as error:
                self.tell(error.describe_on_screen(self.language))
                return
            self.tell("")
            self._look()

        about = shorten(make_safe_line(line.text), _SHOWN)
        self._confirm(
            self.say("gate_ask_good", about=about, level=name_level(say, self.language)), "gate_yes_good", change
        )

    def _confirm(self, question: str, yes: str, act: Callable[[], None]) -> None:
        picks = [Pick("no", self.say("gate_no")), Pick("yes", self.say(yes))]
        self.app.push_screen(PickDialog(question, picks), lambda picked: act() if picked == "yes" else None)

    def action_unfold(self) -> None:
        """Show all the words of the text that the cursor is on, or only its first line again."""
        key = self._list.key
        if key in self._lines:
            self._open ^= {key}
            self._show(key)

    @on(BlockList.Chosen, "#gate-list")
    def _unfold_clicked(self) -> None:
        self.action_unfold()

    @on(Choices.Chosen, "#gate-level")
    def _take_level(self, event: Choices.Chosen) -> None:
        from musprep.model.say import SayLevel

        self._upto = SayLevel(event.values[0])
        self.tell("")
        self._look()

    def action_level(self) -> None:
        self._upto = self._upto.get_next()
        self.query_one("#gate-level", Choices).choose((self._upto.value,))
        self._look()

    # ---- Writing -----------------------------------------------------------------------------------------------------

    @on(Input.Changed, "#gate-out")
    def _tell_worries(self) -> None:
        """Tell who else may see the file there."""
        out = self.query_one("#gate-out", LineInput).value.strip()
        if out != self._out:
            # What is told about the path that was given at first stands until it is changed.
            self._out = out
            self.tell(self._ask.seen_by(out) if out else "")

    def action_write(self) -> None:
        """Write the paper; first go to each text that may point somebody out."""
        found = [key for key, line in self._lines.items() if key.startswith("out:") and line in self._warned]
        unseen = [key for key in found if key not in self._seen]
        if unseen:
            self._seen.add(unseen[0])
            self._list.focus()
            self._list.go_to(unseen[0])
            self.tell(self.say("gate_look" if unseen[1:] else "gate_look_last"))
            return
        self._write(nameless=False)

    def action_write_nameless(self) -> None:
        """Write it with `kollega A` for what points somebody out."""
        self._write(nameless=True)

    def _write(self, *, nameless: bool) -> None:
        if self._gate is None or not self._gate.leaving:
            self.tell(self.say("gate_nothing"))
            return
        out = self.query_one("#gate-out", LineInput).value.strip()
        self.dismiss(GateAnswer(self._upto, out, nameless, self._choice))

    def action_leave(self) -> None:
        self.dismiss(None)
