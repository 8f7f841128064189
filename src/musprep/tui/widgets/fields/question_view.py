"""The middle of the preparation: one question at a time, with a field for it and one for each of its probes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static, TextArea

from musprep.language.safe import make_safe
from musprep.language.say import text
from musprep.tui.widgets.fields.answer_box import AnswerBox
from musprep.tui.widgets.fields.choices import Choice, Choices

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from textual.app import ComposeResult
    from textual.widget import Widget

    from musprep.model.answer import Answer
    from musprep.model.catalogue import AskedQuestion, Catalogue

TICK = "done"


class Leaf(NamedTuple):
    """A question with its probes, in order; with `form` it is only shown."""

    catalogue: Catalogue
    asked: Sequence[AskedQuestion]
    form: bool = False

    @property
    def to(self) -> str:
        """The address of the question."""
        return self.asked[0].to

    @property
    def tip(self) -> bool:
        """Whether it is a tip."""
        return self.catalogue.kind.value == "tips"

    @property
    def boxed(self) -> Sequence[AskedQuestion]:
        """What takes an answer here. A tip that is only advice takes none."""
        return [] if self.form or not self.asked[0].question.answerable else self.asked


class QuestionView(VerticalScroll, can_focus=True):
    """Shows a question, a catalogue, or an answer whose question is gone."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.boxes: list[AnswerBox] = []
        self._shown: list[Widget] = []
        self._old: list[Widget] = []

    def compose(self) -> ComposeResult:
        yield Static("", id="question-head")

    async def open(  # noqa: PLR0913 - what a question needs
        self,
        leaf: Leaf,
        answers: Mapping[str, Answer],
        language: str,
        today: dt.date,
        *,
        ticked: bool,
        read_only: bool,
    ) -> None:
        """Show a question. The old content stays below, out of sight, until `drop_old`."""
        boxes = [AnswerBox(one, answers.get(one.to), language, today, read_only=read_only) for one in leaf.boxed]
        shown: list[Widget] = list(boxes)
        if leaf.tip and not leaf.form:
            tick = Choices(self._offer_done(language), (TICK,) if ticked else (), many=True, classes="question-tick")
            tick.read_only = read_only
            shown.insert(0, tick)
        await self._put(shown, boxes)
        self.set_class(len(boxes) == 1 and not leaf.tip, "-roomy")
        self.speak(leaf, language)

    @staticmethod
    def _offer_done(language: str) -> list[Choice]:
        return [Choice(TICK, text("prepare.done", language))]

    def speak(self, leaf: Leaf, language: str) -> None:
        """Show the question's words in this language."""
        self.query_one("#question-head", Static).update(_draw_head(leaf, language))
        for box in self.boxes:
            box.speak(language)
        for tick in self._shown:
            if isinstance(tick, Choices):
                tick.offer(self._offer_done(language), tick.values)

    async def open_words(self, words: Content) -> None:
        """Show something to read."""
        await self._put([], [])
        self.remove_class("-roomy")
        self.query_one("#question-head", Static).update(words)

    async def _put(self, shown: list[Widget], boxes: list[AnswerBox]) -> None:
        await self.drop_old()
        self._old, self._shown = self._shown, shown
        if shown:
            await self.mount_all(shown, after=0)
        self.boxes = boxes
        self.scroll_home(animate=False)

    def reveal_box(self, box: AnswerBox) -> None:
        """Scroll a box into sight, only as far as needed, so that the question stays."""
        self.call_after_refresh(self._reveal_box, box)

    def _reveal_box(self, box: AnswerBox, before: float = -1) -> None:
        if not box.is_attached:
            return
        field, high = box.field, self.scrollable_content_region.height
        last = field.size.height
        if last > high and isinstance(field, TextArea):
            last = field.cursor_screen_offset.y - field.region.y + 1
        end = box.virtual_region.y + field.virtual_region.y + last + 1
        place = max(0, min(end - high, self.max_scroll_y))
        self.scroll_to(y=place, animate=False)
        if place != before:
            # What is new may not all be laid out yet: it is there once its place is the same twice.
            self.call_after_refresh(self._reveal_box, box, place)

    async def drop_old(self) -> None:
        """Remove the old content; it must be saved by now."""
        old, self._old = self._old, []
        if old:
            await self.remove_children(old)


def _draw_head(leaf: Leaf, language: str) -> Content:
    """Return where the question stands, the question, and its hint."""
    asked = leaf.asked[0]
    where = [asked.section.title.show_in(language)]
    if asked.section.group or leaf.form:
        where.insert(
            0, asked.section.group.show_in(language) if asked.section.group else leaf.catalogue.title.show_in(language)
        )
    parts = [
        Content.styled(f"{make_safe(' › '.join(dict.fromkeys(where)))}\n\n", "$text-muted"),
        Content.styled(make_safe(asked.question.prompt.show_in(language)), "bold $accent"),
    ]
    if asked.question.hint:
        parts.append(Content.styled(f"\n{make_safe(asked.question.hint.say_in(language))}", "$text-muted"))
    helps = leaf.catalogue.list_beside(asked.section.id)
    parts += [Content.styled(f"\n\n{make_safe(fact.text.say_in(language))}", "italic $text-muted") for fact in helps]
    if asked.section.require == "any" and not leaf.form:
        parts.append(Content.styled(f"\n{text('prepare.rule_any', language)}", "italic $text-muted"))
    if leaf.form:
        parts.append(Content.styled(f"\n\n{text('prepare.form_later', language)}", "italic $text-muted"))
    elif leaf.tip and asked.question.moment == "room":
        parts.append(Content.styled(f"\n\n{text('prepare.tip_room', language)}", "italic $text-muted"))
    return Content.assemble(*parts)


def draw_about(catalogue: Catalogue, language: str) -> Content:
    """Return what a catalogue says about itself: its purpose, facts and activities, and its source."""
    parts = [
        Content.styled(f"{make_safe(catalogue.title.show_in(language))}\n\n", "bold $accent"),
        Content(f"{make_safe(catalogue.about.say_in(language))}\n"),
    ]
    parts += [Content(f"\n– {make_safe(fact.text.say_in(language))}") for fact in catalogue.fact]
    if catalogue.activity:
        parts.append(Content.styled(f"\n\n{text('prepare.activities', language)}", "bold"))
        parts += [Content(f"\n– {make_safe(one.text.say_in(language))}") for one in catalogue.activity]
    end = text("prepare.source", language, source=catalogue.source.say_in(language), version=catalogue.version)
    return Content.assemble(*parts, Content.styled(f"\n\n{make_safe(end)}", "$text-muted"))


def show_retired(answer: Answer, language: str, *, unasked: bool = False) -> Content:
    """Return an answer whose question is in no catalogue any more, or is `unasked` now."""
    about = text("prepare.unasked_about" if unasked else "prepare.retired_about", language)
    return Content.assemble(
        Content.styled(f"{about}\n\n", "$text-muted"),
        Content.styled(f"{make_safe(answer.wording or answer.to)}\n\n", "bold $accent"),
        Content(make_safe(answer.shown or answer.text)),
    )
