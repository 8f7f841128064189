"""One question over all rounds, beside each other: how it was put each year, and what one answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from musprep.language.dates import show_day
from musprep.language.error import MusprepError
from musprep.language.safe import make_safe, make_safe_line
from musprep.language.say import text
from musprep.tui.framework.dialog import CLOSE, SCROLL, Dialog
from musprep.tui.widgets.lists.block_list import Block, Para, align_columns
from musprep.tui.widgets.lists.page import ReadingPage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from musprep.insight.then_and_now import Column
    from musprep.model.answer import Answer
    from musprep.services.session.session import Session
    from musprep.tui.framework.commands import ScreenCommand
    from musprep.tui.framework.tab_context import TabContext
    from musprep.tui.widgets.fields.question_view import Leaf

_LEAST = 28
"""No column is narrower; where they do not all fit, they stand below each other."""


class Year(NamedTuple):
    """A round with what was answered in it: the question itself, and each of its probes."""

    round: str
    answers: list[Column]


def list_years(session: Session, addresses: Sequence[str]) -> list[Year]:
    """Gather the answers at these addresses by round, the oldest first. Raises MusprepError."""
    from musprep.services.year.years import list_columns

    found = [column for to in addresses for column in list_columns(session, to, worded=True)]
    order = [repository.round.id for repository in session.list_repositories()]
    names = sorted({column.round for column in found}, key=order.index)
    return [Year(name, [column for column in found if column.round == name]) for name in names]


class YearPage(ReadingPage, can_focus=False):
    """One year. All of them scroll together."""


class ThenAndNowScreen(Dialog[None]):
    """Shows years, the oldest first; below each other, the latest first, where there is no room beside."""

    KEYS: ClassVar[tuple[ScreenCommand, ...]] = (CLOSE, SCROLL)

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,h,enter", "leave", show=False),
        Binding("down,j", "scroll(1)", show=False),
        Binding("up,k", "scroll(-1)", show=False),
        Binding("pagedown,space", "scroll(10)", show=False),
        Binding("pageup", "scroll(-10)", show=False),
    ]

    def __init__(self, language: str, question: str, years: Sequence[Year], now: str) -> None:
        """Take the years, and the name of the round now: it may have no answer yet."""
        super().__init__()
        self._now = now
        self._language = language
        self._question = question
        self._years = years

    def say(self, key: str, **values: object) -> str:
        """Return a text of the screen in its language."""
        return text(f"prepare.then_{key}", self._language, **values)

    def compose(self) -> ComposeResult:
        with Vertical(id="then-box") as box:
            box.border_title = Content(self.say("title"))
            yield Static(Content(self._question), id="then-question")
            with Horizontal(id="then-columns"):
                for _ in self._years:
                    yield YearPage(margin=0)
            yield YearPage(margin=0, id="then-below")

    def on_mount(self) -> None:
        below = [block for year in reversed(self._years) for block in self._draw_blocks(year)]
        self.query_one("#then-below", YearPage).fill(below, margin=0)

    def on_resize(self, event: events.Resize) -> None:
        self.set_class(event.size.width - 6 < _LEAST * len(self._years), "-below")
        self.call_after_refresh(self._fill_columns)

    def _fill_columns(self) -> None:
        """Fill the columns so that each question stands on one line through all years."""
        pages = list(self.query("#then-columns YearPage").results(YearPage))
        asked = list(dict.fromkeys(one.answer.to for year in self._years for one in year.answers))
        columns = [list(self._draw_blocks(year, asked)) for year in self._years]
        width = min(page.scrollable_content_region.width for page in pages)
        for page, blocks in zip(pages, align_columns(columns, 0, width), strict=True):
            page.fill(blocks, margin=0)

    def _draw_blocks(self, year: Year, asked: Sequence[str] = ()) -> Iterator[Block]:
        """Yield what was asked and answered; of what else is `asked` in other years as much room."""
        yield Block("", (Para(year.round, "head"),))
        given = {one.answer.to: one for one in year.answers}
        for to in asked or given:
            one = given.get(to)
            if one is None:
                yield from (Block("", (Para(""),)), Block("", (Para(self.say("not_then"), "dim"),)))
                continue
            said = one.show_question(self._language)
            paras = [Para(said, "title")] if said else []
            if one.reworded:
                paras.append(Para(self.say("reworded"), "warn"))
            if one.now and year is self._years[-1]:
                paras.append(Para(self.say("now", wording=make_safe_line(one.now)), "warn"))
            yield Block("", tuple(paras))
            at = one.answer.at
            day = self.say("answered", day=show_day(at.date(), self._language)) if at else ""
            answer = [Para(one.answer.text.strip())]
            if one.said_now and year is self._years[-1]:
                answer.append(Para(self.say("said_now", answer=make_safe_line(one.said_now)), "warn"))
            yield Block("", (*answer, Para(day, "dim")) if day else tuple(answer))
        if len(self._years) == 1:
            (only,) = self._years
            said = self.say("only_one") if only.round == self._now else self.say("only_then", round=only.round)
            yield Block("", (Para(said, "dim"),))

    def action_scroll(self, by: int) -> None:
        for page in self.query(YearPage):
            page.action_move(by)

    def action_leave(self) -> None:
        self.dismiss(None)


def show_question(tab: TabContext, leaf: Leaf | None, answer: Answer | None) -> None:
    """Show what was answered to a question over the years; without one, to that of `answer`."""
    if leaf is not None:
        question, addresses = make_safe(leaf.asked[0].prompt.show_in(tab.language)), [one.to for one in leaf.boxed]
    else:
        question, addresses = make_safe_line(answer.wording) if answer else "", [answer.to] if answer else []
    try:
        years = list_years(tab.session, addresses)
    except MusprepError as error:
        tab.fail(error)
        return
    if not years:
        tab.tell("prepare.then_nothing")
        return
    now = tab.session.find_repository()
    tab.push(ThenAndNowScreen(tab.language, question, years, now.round.id if now else ""))
