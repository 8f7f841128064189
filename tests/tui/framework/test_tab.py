"""What holds for all six tabs."""

from __future__ import annotations

import pytest

from musprep.tui.framework.registry import TAB_COMMANDS, TABS, TabEntry


@pytest.mark.parametrize("place", TABS, ids=lambda place: place.name)
def test_every_command_of_a_tab_can_be_done(place: TabEntry) -> None:
    """Each command of a tab names an action that is there: Textual is silent where it is not."""
    tab = place.tab_class(id=place.name)
    names = [one.action.partition("(")[0] for one in tab.COMMANDS if not one.action.startswith("app.")]
    assert [name for name in names if not callable(getattr(tab, f"action_{name}", None))] == []


@pytest.mark.parametrize("place", TABS, ids=lambda place: place.name)
def test_no_key_means_two_things(place: TabEntry) -> None:
    """In a tab each key has one command, and none takes one of those that work everywhere."""
    keys = [key for one in (*place.tab_class.COMMANDS, *TAB_COMMANDS) for key in one.keys.split(",") if key]
    assert sorted(key for key in set(keys) if keys.count(key) > 1) == []
