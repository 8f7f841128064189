"""The catalogues of a round as a tree: sections and questions, with how far each is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.binding import Binding
from textual.message import Message

from musprep.language.say import text
from musprep.tui.widgets.lists.row_list import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from textual.binding import BindingType

    from musprep.model.answer import Answer
    from musprep.model.catalogue import Catalogue, Section
    from musprep.model.question import Question

NONE, SOME, ALL = "○", "◐", "●"
OFF, ON = "[ ]", "[x]"
INFORMATION = "·"
CATALOGUE, RETIRED = "catalogue:", "retired:"
"""How the keys of rows that are no questions begin; a question's row has its address as key."""


class TreeContent(NamedTuple):
    """What the tree is drawn from. `forms` are shown as they are, without marks.

    `unasked` are answers to questions that are not asked now; they are listed with the retired ones.
    """

    catalogues: Sequence[Catalogue]
    forms: Sequence[Catalogue]
    retired: Sequence[Answer]
    answers: Mapping[str, Answer]
    ticked: Collection[str]
    unasked: Sequence[Answer] = ()


class CatalogueTree(RowList):
    """Shows the catalogues and their questions. Left and right fold a catalogue, space ticks a tip."""

    TELLS_APART = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "fold(True)", show=False),
        Binding("right", "fold(False)", show=False),
        Binding("space", "tick", show=False),
    ]

    class Tick(Message):
        """Asks to tick or untick a tip."""

        def __init__(self, to: str) -> None:
            super().__init__()
            self.to = to

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._content = TreeContent((), (), (), {}, ())
        self._folded: set[str] | None = None
        self._language = "da"

    def show(self, content: TreeContent, language: str, key: str = "") -> None:
        """Draw the tree, with the cursor on `key`; its catalogue is unfolded."""
        self._content, self._language = content, language
        if self._folded is None:
            self._folded = {one.id for one in content.forms}
        if key and not key.startswith((CATALOGUE, RETIRED)):
            self._folded.discard(key.split("/", 1)[0])
        self.fill(list(self._list_rows()), key)

    def list_addresses(self) -> list[str]:
        """Return the addresses of all questions in order, those in folded catalogues too, forms not."""
        from musprep.insight.progress import is_shown

        return [
            f"{catalogue.id}/{section.id}/{question.id}"
            for catalogue in self._content.catalogues
            for section in catalogue.section
            for question in section.question
            if is_shown(catalogue.id, question, self._content.answers)
        ]

    def action_fold(self, fold: bool) -> None:  # noqa: FBT001 - written in the binding
        name = self.key.removeprefix(CATALOGUE) if self.key.startswith(CATALOGUE) else self.key.split("/", 1)[0]
        if self._folded is None or self.key.startswith(RETIRED) or not name:
            return
        if fold == (name in self._folded):
            return
        self._folded ^= {name}
        self.fill(list(self._list_rows()), f"{CATALOGUE}{name}" if fold else "")

    def action_tick(self) -> None:
        if "/" in self.key and not self.key.startswith(RETIRED):
            self.post_message(self.Tick(self.key))
        else:
            self.action_choose()

    def action_choose(self) -> None:
        if self.key.startswith(CATALOGUE):
            self.action_fold(self.key.removeprefix(CATALOGUE) not in (self._folded or set()))
        else:
            super().action_choose()

    # ---- Rows --------------------------------------------------------------------------------------------------------

    def _list_rows(self) -> Iterator[Row]:
        for catalogue in self._content.catalogues:
            yield from self._list_catalogue_rows(catalogue, form=False)
        if self._content.forms:
            yield Row("", "")
            yield Row("", text("prepare.forms", self._language), look="head")
        for catalogue in self._content.forms:
            yield from self._list_catalogue_rows(catalogue, form=True)
        if self._content.retired or self._content.unasked:
            yield Row("", "")
            yield Row("", text("prepare.retired", self._language), look="head")
        for answer in self._content.retired:
            yield Row(f"{RETIRED}{answer.key}", answer.wording or answer.to, f"   {ALL} ")
        for answer in self._content.unasked:
            words = f"{answer.wording or answer.to} ({text('words.unasked', self._language)})"
            yield Row(f"{RETIRED}{answer.key}", words, f"   {ALL} ")

    def _list_catalogue_rows(self, catalogue: Catalogue, *, form: bool) -> Iterator[Row]:
        from musprep.insight.progress import count_progress

        counts = count_progress(catalogue, self._content.answers)
        folded = catalogue.id in (self._folded or set())
        tips = catalogue.kind.value == "tips"
        tail = "" if form else f"{counts.answered}/{counts.total}"
        if tips:
            advice = [one.to for one in catalogue.list_asked() if one.probe is None]
            tail = f"{sum(1 for one in advice if one in self._content.ticked)}/{len(advice)}"
        yield Row(
            f"{CATALOGUE}{catalogue.id}",
            catalogue.title.show_in(self._language),
            "▸ " if folded else "▾ ",
            tail,
            "title",
        )
        if folded:
            return
        group = ""
        for part in counts.sections:
            named = part.section.group.show_in(self._language) if part.section.group else ""
            if named and named != group:
                yield Row("", named, "  ", look="group")
            group = named
            if len(catalogue.section) > 1:
                mark = (
                    ""
                    if form
                    else f"{ALL if part.ready else SOME if part.answered else NONE} {part.answered}/{part.total}"
                )
                yield Row("", part.section.title.show_in(self._language), "  ", mark if part.total else "", "head")
            for question in part.section.question:
                yield from self._list_question_rows(catalogue, part.section, question, form=form)

    def _list_question_rows(
        self, catalogue: Catalogue, section: Section, question: Question, *, form: bool
    ) -> Iterator[Row]:
        from musprep.insight.progress import is_shown

        if not is_shown(catalogue.id, question, self._content.answers):
            return
        to = f"{catalogue.id}/{section.id}/{question.id}"
        sign, tail = self._choose_sign(to, question), ""
        if form:
            sign = INFORMATION
        elif catalogue.kind.value == "tips":
            tail = sign if sign in (SOME, ALL) else ""
            sign = ON if to in self._content.ticked else OFF
        yield Row(to, question.prompt.show_in(self._language), f"   {sign} ", tail)

    def _choose_sign(self, to: str, question: Question) -> str:
        """Tell how far a question is answered: itself or all its probes is all of it."""
        if not question.answerable:
            return INFORMATION
        if self._is_given(to):
            return ALL
        given = [self._is_given(f"{to}/{probe.id}") for probe in question.probe]
        return ALL if given and all(given) else SOME if any(given) else NONE

    def _is_given(self, to: str) -> bool:
        return to in self._content.answers and self._content.answers[to].given
