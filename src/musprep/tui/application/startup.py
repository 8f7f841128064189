"""Opening a vault beside the first frame: the heavy imports, the first reading, and the style sheets that can wait."""

from __future__ import annotations

import os
from pathlib import PurePath
from typing import TYPE_CHECKING

from textual.message import Message

from musprep.language.error import MusprepError
from musprep.tui.framework import registry

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from musprep.services.session.session import Session

_TUI = os.path.dirname(os.path.dirname(__file__))
_FIRST = os.path.join("overview", "tab.tcss")


def list_styles(*, first: bool) -> list[PurePath]:
    """Return the style sheets of the first tab, or those of all other screens and widgets."""
    found = [
        os.path.join(folder, name)
        for below in ("widgets", "dialogs", "tabs")
        for folder, _, names in os.walk(os.path.join(_TUI, below))
        for name in names
        if name.endswith(".tcss")
    ]
    return [PurePath(path) for path in sorted(found) if path.endswith(_FIRST) is first]


def _refuse_newer(session: Session) -> None:
    """Raise MusprepError where a newer musprep wrote the vault; a damaged file is reported later."""
    try:
        session.owner  # noqa: B018 - reading it is the test
    except MusprepError as error:
        if error.key == "vault.newer_schema":
            raise


class VaultOpened(Message):
    """The vault is open."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session


class VaultNotOpened(Message):
    """The vault cannot be opened, and why."""

    def __init__(self, error: MusprepError) -> None:
        super().__init__()
        self.error = error


def open_vault(place: str, clock: Callable[[], dt.datetime] | None, language: str) -> VaultOpened | VaultNotOpened:
    """Open the vault and read what the first tab shows."""
    try:
        from musprep.services.session.session import open_session, read_local_time
        from musprep.services.year.overview import gather_overview

        registry.TABS[0].tab_class  # noqa: B018 - imported here, beside the first frame
        session = open_session(place, clock=clock or read_local_time, language=language)
        _refuse_newer(session)
        gather_overview(session)
    except MusprepError as error:
        return VaultNotOpened(error)
    return VaultOpened(session)
