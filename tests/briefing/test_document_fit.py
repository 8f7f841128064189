"""How many sheets a document takes is told before it is printed."""

from __future__ import annotations

import pytest

from musprep.briefing.document import Heading, Line, List, ListItem, Paragraph, Run
from musprep.briefing.document_fit import count_sheets
from musprep.briefing.html import stays_whole

_LINE: Line = (Run("Færre vagter i weekenden"),)


def test_a_document_takes_at_least_one_sheet() -> None:
    """Whatever little stands in it, or nothing."""
    assert count_sheets([]) == 1
    assert count_sheets([Heading("Punkter"), Paragraph(_LINE)]) == 1


@pytest.mark.parametrize("below", [0, 3])
def test_twice_the_items_take_about_twice_the_sheets(below: int) -> None:
    """Items count with what stands below them, and long words with the lines that they take."""
    item = ListItem((_LINE,), below=(ListItem((_LINE,)),) * below)
    few, many = (count_sheets([List((item,) * number)]) for number in (200, 400))
    assert abs(many - 2 * few) <= 1
    longer = ListItem(((Run("Færre vagter i weekenden " * 20),),))
    assert count_sheets([List((longer,) * 100)]) > count_sheets([List((item._replace(below=()),) * 100)])


def test_a_short_text_stays_whole_and_a_long_one_goes_on_overleaf() -> None:
    """Texts of three quarters of a sheet take no sheet each; a few lines, and a list of a few, are not divided."""
    long = ListItem(((Run("Færre vagter i weekenden " * 150),),))
    assert count_sheets([List((long,) * 8)]) < 8
    assert not stays_whole(long)
    short = ListItem((_LINE,), below=(ListItem((_LINE,)),) * 3)
    assert stays_whole(short)
    assert stays_whole(List((short,) * 2))
    assert not stays_whole(List((short,) * 9))
