"""What the preparation changes of the round itself: the tips and items ticked, and the catalogues in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from musprep.tui.tabs.prepare.answers import AnswerActions
from musprep.tui.tabs.prepare.dialogs import AboutDialog, CataloguesDialog
from musprep.tui.widgets.fields.choices import Choices
from musprep.tui.widgets.lists.catalogue_tree import CatalogueTree

if TYPE_CHECKING:
    from musprep.tui.tabs.prepare.material import PrepareMaterial


class RoundActions(AnswerActions):
    """The part of the tab that ticks, tells of a catalogue, and chooses them."""

    material: PrepareMaterial

    @property
    def key_now(self) -> str:
        """The row of the tree that is shown."""
        raise NotImplementedError

    @on(CatalogueTree.Tick)
    def _tick_in_tree(self, event: CatalogueTree.Tick) -> None:
        event.stop()
        leaf = self.material.leaf(event.to)
        if leaf and leaf.tip and not leaf.form:
            self._tick(event.to)

    @on(Choices.Chosen, ".question-tick")
    def _tick_in_view(self, event: Choices.Chosen) -> None:
        event.stop()
        self._tick(self.key_now)

    def _tick(self, to: str) -> None:
        from musprep.services.year.rounds import begin_if_none, tick

        repository = self.session.repository()
        done = repository is None or to not in repository.round.ticked

        def change() -> None:
            begin_if_none(self.session)
            tick(self.session, to, done=done)

        went = self.do(change)
        for shown in self.query(".question-tick").results(Choices):
            shown.choose(("done",) if went == done else ())

    def action_about(self) -> None:
        catalogue = self.material.catalogue(self.key_now)
        if catalogue:
            self.app.push_screen(AboutDialog(catalogue, self.session.language))

    def action_catalogues(self) -> None:
        from musprep.model.catalogue import CatalogueKind

        role = self.session.owner.role
        offered = [one for one in self.session.shelf.all() if one.kind is not CatalogueKind.FORM]
        offered.sort(key=lambda one: role not in one.audience)
        used = [one.id for one in self.material.catalogues]
        self.app.push_screen(CataloguesDialog(offered, used, self.session.language), self._use)

    def _use(self, names: tuple[str, ...] | None) -> None:
        from musprep.services.year.rounds import begin_if_none, change

        if names is None or names == tuple(one.id for one in self.material.catalogues):
            return

        def use() -> None:
            begin_if_none(self.session)
            change(self.session, "catalogues", " ".join(names))

        if self.do(use):
            self.show()
