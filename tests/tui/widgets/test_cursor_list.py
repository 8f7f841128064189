"""Where the cursor of a list goes when its rows change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from musprep.tui.widgets.lists.block_list import Block, BlockList
from musprep.tui.widgets.lists.row_list import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Callable


class Unseen(RowList):
    """Rows of no window, so that nothing is to be scrolled."""

    def call_after_refresh(self, *_: object, **__: object) -> bool:
        return True


def rows(names: str) -> list[Row]:
    """Return a row for each letter; a dash is a heading."""
    return [Row("" if name == "-" else name, name) for name in names]


@pytest.mark.parametrize(
    ("before", "at", "after", "there"),
    [
        ("-abc", "b", "-ac", "c"),
        ("-abc", "c", "-ab", "b"),
        ("-ab-c", "b", "-a-cb", "b"),
        ("-x-abc", "a", "-yx-bc", "b"),
        ("-x-abc", "b", "-yzx-ac", "c"),
        ("-ab", "a", "-cd", "c"),
        ("-a", "a", "-", ""),
    ],
)
def test_where_a_row_is_gone_the_cursor_is_on_its_neighbour(before: str, at: str, after: str, there: str) -> None:
    """On the one below, else the one above, wherever other rows came; a row that moved is followed."""
    shown = Unseen()
    shown.take(rows(before), at)
    shown.take(rows(after))
    assert shown.key == there


@pytest.mark.parametrize(("fits", "found"), [(str.islower, "c"), (str.isupper, "A"), (str.isdigit, "")])
def test_the_nearest_that_fits_is_found(fits: Callable[[str], bool], found: str) -> None:
    """Below first, then above, never the one under the cursor."""
    shown = Unseen()
    shown.take(rows("A-bcd"), "b")
    assert shown.find_beside(fits) == found


@pytest.mark.parametrize(("at", "found"), [("", "point:a"), ("new:point", "point:a"), ("point:b", ""), ("old:c", "")])
def test_from_an_empty_place_the_cursor_goes_to_the_first_record(at: str, found: str) -> None:
    """A list begins on something rather than on how it is begun; where the cursor is on something it stays."""

    class Unseen(BlockList):
        def call_after_refresh(self, *_: object, **__: object) -> bool:
            return True

    shown = Unseen()
    blocks = [Block(key, ()) for key in ("new:point", "old:c", "point:a", "point:b")]
    shown.take(blocks if at else [], at)
    assert shown.find_first(blocks, ("point:",)) == found
