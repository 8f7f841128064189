"""What holds for all six tabs."""

from __future__ import annotations

import pytest

from musprep.tui.framework.registry import TABS, TabEntry


@pytest.mark.parametrize("place", TABS, ids=lambda place: place.name)
def test_every_command_of_a_tab_can_be_done(place: TabEntry) -> None:
    """Each command of a tab names an action that is there: Textual is silent where it is not."""
    tab = place.tab_class(id=place.name)
    names = [one.action.partition("(")[0] for one in tab.COMMANDS if not one.action.startswith("app.")]
    assert [name for name in names if not callable(getattr(tab, f"action_{name}", None))] == []
