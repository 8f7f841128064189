"""The way through the questions: which row an address leads to, and which question comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.tui.widgets.lists.catalogue_tree import RETIRED

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from musprep.tui.tabs.prepare.material import PrepareMaterial


class RowFinder:
    """Finds rows of the tree; `list_addresses` returns those of its questions, in order."""

    def __init__(self, material: PrepareMaterial, list_addresses: Callable[[], Sequence[str]]) -> None:
        self._material, self._list = material, list_addresses

    def find(self, ref: str) -> str:
        """Return the row that an address (of a catalogue, section, question or probe) leads to, or ""."""
        parts = ref.split("/")
        if ref and len(parts) <= 2:  # noqa: PLR2004 - catalogue/section
            return next((to for to in self._list() if to.startswith(f"{ref}/")), "")
        # The answer to a question that is not asked now has its row there too, and the question has none.
        rows = (f"{RETIRED}{ref}", "/".join(parts[:3]))
        return next((row for row in rows if self._material.has_row(row)), "")

    def find_first(self) -> str:
        """Return the first question without an answer, else the first of all, "" where there is none."""
        questions = self._list()
        return next((to for to in questions if self._material.needs_answer(to)), questions[0] if questions else "")

    def find_open(self, key: str) -> str:
        """Return the next question after `key` that waits for an answer, from the first on after the last, or ""."""
        questions = self._list()
        at = questions.index(key) + 1 if key in questions else 0
        ahead = (*questions[at:], *questions[:at])
        return next((to for to in ahead if self._material.needs_answer(to)), "")

    def find_step(self, key: str, by: int, *, writing: bool = False) -> str:
        """Return the question so many steps from `key`, the first where that is no question; "" beyond both ends.

        `writing` passes what has no field to write in: the letters typed next would be commands there.
        """
        questions = [one for one in self._list() if not writing or one == key or self._takes_text(one)]
        place = questions.index(key) + by if key in questions else 0
        return questions[place] if 0 <= place < len(questions) else ""

    def _takes_text(self, key: str) -> bool:
        leaf = self._material.find_leaf(key)
        return leaf is not None and bool(leaf.boxed)
