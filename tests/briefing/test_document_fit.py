"""How many sheets a document takes is told before it is printed."""

from __future__ import annotations

import pytest

from musprep.briefing.document import Heading, Line, List, ListItem, Paragraph, Run
from musprep.briefing.document_fit import count_sheets

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
