"""What is found once for all programs of a test run is what a program finds alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.css.stylesheet import Stylesheet

from tui import styles_once
from tui.every_dialog import MAKERS
from tui.quick_keys import opened, press, settle

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    from musprep.tui.application.app import MusprepApp


async def test_styles_found_once_are_those_of_a_program_alone(
    make_app: Callable[..., MusprepApp], demo_vault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In tabs and a dialog, at two sizes and with the focus elsewhere, finding them anew changes no style."""
    for _ in range(2):
        app = make_app(demo_vault)
        async with app.run_test(size=(100, 30)) as pilot:
            await opened(pilot)
            await press(pilot, "5", "6")
            await app.push_screen(MAKERS["WishDialog"](app.session))
            await pilot.resize_terminal(60, 16)
            await press(pilot, "tab", "tab")
            nodes = [node for screen in app.screen_stack for node in screen.walk_children(with_self=True)]
            before = [node.styles.base.get_rules() for node in nodes]
            monkeypatch.setattr(Stylesheet, "apply", styles_once._apply)
            for screen in app.screen_stack:
                app.stylesheet.update(screen)
            assert [node.styles.base.get_rules() for node in nodes] == before
            styles_once.keep(monkeypatch)
            await settle(pilot)
