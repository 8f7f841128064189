"""Something to read: blocks without a cursor; the arrows scroll."""

from __future__ import annotations

from musprep.tui.widgets.lists.block_list import BlockList


class ReadingPage(BlockList):
    """Shows blocks in full. Nothing in it can be chosen."""

    def action_move(self, by: int) -> None:
        self.scroll_relative(y=by, animate=False)

    def action_page(self, by: int) -> None:
        self.scroll_relative(y=by * max(1, self.scrollable_content_region.height - 1), animate=False)

    def action_first(self) -> None:
        self.scroll_to(y=0, animate=False)

    def action_last(self) -> None:
        self.scroll_to(y=self.virtual_size.height, animate=False)
