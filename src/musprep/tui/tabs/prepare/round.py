"""What the preparation changes of the round itself: the tips and items ticked, and the catalogues in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.tui.tabs.prepare.dialogs import IMPORT, AboutDialog, CataloguesDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.tui.framework.tab_context import TabContext
    from musprep.tui.tabs.prepare.open_question import OpenQuestion


class RoundActions:
    """Ticks, tells of a catalogue, and lets one choose them."""

    def __init__(self, tab: TabContext, view: OpenQuestion, import_form: Callable[[], None]) -> None:
        self._tab, self._view, self._import_form = tab, view, import_form

    def tick(self, to: str) -> None:
        """Tick what stands at an address as done, or take the tick away."""
        from musprep.services.year.rounds import begin_if_none, tick

        session = self._tab.session
        repository = session.find_repository()
        done = repository is None or to not in repository.round.ticked

        def change() -> None:
            begin_if_none(session)
            tick(session, to, done=done)

        self._view.show_ticked(done=self._tab.act(change) == done)

    def tell_about(self) -> None:
        """Show who made the catalogue one is in, and what for."""
        catalogue = self._view.material.find_catalogue(self._view.key_now)
        if catalogue:
            self._tab.push(AboutDialog(catalogue, self._tab.language))

    def choose_catalogues(self) -> None:
        """Let the round's catalogues be chosen."""
        from musprep.model.catalogue import CatalogueKind

        session = self._tab.session
        offered = [one for one in session.shelf.list_all() if one.kind is not CatalogueKind.FORM]
        offered.sort(key=lambda one: session.owner.role not in one.audience)
        used = [one.id for one in self._view.material.catalogues]
        self._tab.push(CataloguesDialog(offered, used, session.language), self._use)

    def _use(self, names: tuple[str, ...] | str | None) -> None:
        if names == IMPORT:
            self._import_form()
        elif isinstance(names, tuple):
            self._use_these(names)

    def _use_these(self, names: tuple[str, ...]) -> None:
        from musprep.services.year.rounds import begin_if_none, change

        if names == tuple(one.id for one in self._view.material.catalogues):
            return

        def use() -> None:
            begin_if_none(self._tab.session)
            change(self._tab.session, "catalogues", " ".join(names))

        if self._tab.act(use):
            self._view.show()
