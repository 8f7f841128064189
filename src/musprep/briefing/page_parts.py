"""What the page is made of, once it is laid out: parts in their places, with items and what stands below these."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


class Detail(NamedTuple):
    """What is told in small letters below an item; `lead` goes before it and stands out: a day, a label."""

    text: str
    lead: str = ""


class PageItem(NamedTuple):
    """An item of the page. `state` is kept, dropped, late, open or ""; `share` (0 to 1) is how far a goal has come.

    `mark` tells that it is only said if asked, or only for oneself; `head` is what stands before the text in the
    background: a question.
    """

    text: str
    details: tuple[Detail, ...] = ()
    state: str = ""
    share: float | None = None
    mark: str = ""
    head: str = ""


class PagePart(NamedTuple):
    """A part of the page with its heading. `name` is top, wants, goals, more, notes, agreed, ask, answers or needs."""

    name: str
    title: str
    items: tuple[PageItem, ...]


class Page(NamedTuple):
    """The page: its head, the top points, two columns, notes, the agenda's steps, the tips in one line, its foot.

    `answers` are those that go across both columns; it is empty where they stand in one of them.
    `minutes` is how long it takes to say the points, the wishes and the questions, 0 where there are none; `said` is
    that in words, on the owner's own page. `legend` tells what the mark of an item or a part means, where one has it.
    """

    title: str
    owner: str
    who: str
    top: PagePart
    left: tuple[PagePart, ...]
    right: tuple[PagePart, ...]
    answers: PagePart
    notes: PagePart
    agenda: PagePart
    tips: tuple[str, ...]
    private: str
    minutes: int
    said: str
    legend: str
    left_out: str

    @property
    def foot(self) -> list[str]:
        """The texts at the foot of the page."""
        return [said for said in (self.private, self.said, self.legend, self.left_out) if said]

    @property
    def parts(self) -> Iterator[PagePart]:
        """The parts that have items, as one reads them: top, what one wants and was agreed, and so on, then steps."""
        order = ("top", "wants", "agreed", "goals", "ask", "more", "needs", "notes", "answers", "agenda")
        every = {part.name: part for part in (self.top, *self.left, *self.right, self.notes, self.agenda)}
        if self.answers.items:
            every["answers"] = self.answers
        return (every[name] for name in order if name in every and every[name].items)
