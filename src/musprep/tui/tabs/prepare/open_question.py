"""What the actions of the preparation know of its view."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.content import Content

    from musprep.tui.tabs.prepare.material import PrepareMaterial
    from musprep.tui.widgets.fields.answer_box import AnswerBox


class OpenQuestion(Protocol):
    """The question that is open, and the way to another. `box` is the answer last written in."""

    box: AnswerBox | None
    material: PrepareMaterial

    @property
    def key_now(self) -> str:
        """The row of the tree that is open."""

    @property
    def boxes(self) -> Sequence[AnswerBox]:
        """The answers to the question."""

    def show(self, ref: str = "") -> None:
        """Fill the whole tab again."""

    def show_ticked(self, *, done: bool) -> None:
        """Show whether the question is ticked as done."""

    def show_walk(self, words: Content | None) -> None:
        """Show how far one is in a walk, None where there is none."""

    async def turn_to(self, key: str) -> None:
        """Open another row of the tree."""

    def write_soon(self, key: str) -> None:
        """Open a question and go to its answer, when the dialog above is gone."""
