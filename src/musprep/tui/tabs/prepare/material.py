"""What there is to prepare: the catalogues of the round, their questions, and what a row of the tree stands for."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from textual.content import Content

from musprep.language.error import MusprepError
from musprep.language.say import text
from musprep.tui.widgets.fields.question_view import Leaf, draw_about, show_retired
from musprep.tui.widgets.lists.catalogue_tree import CATALOGUE, RETIRED, TreeContent

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from musprep.model.answer import Answer
    from musprep.model.catalogue import Catalogue
    from musprep.services.session.session import Session


class PrepareMaterial:
    """The catalogues of the round, or those that suit where there is none yet, and the forms that go with them."""

    def __init__(self, session: Session) -> None:
        from musprep.model.catalogue import CatalogueKind
        from musprep.services.year.round_catalogues import list_catalogues_at_hand

        self._session = session
        used = list_catalogues_at_hand(session)
        self.catalogues = [one for one in used if one.kind is not CatalogueKind.FORM]
        names = [name for one in used for name in one.forms] + [
            one.id for one in used if one.kind is CatalogueKind.FORM
        ]
        self.forms = self._list_readable(dict.fromkeys(names))

    def _list_readable(self, names: Iterable[str]) -> list[Catalogue]:
        """Return those of these catalogues that can be read; the session tells of the others."""
        found = []
        for name in names:
            with contextlib.suppress(MusprepError):
                found.append(self._session.shelf.get(name))
        return found

    @property
    def answers(self) -> Mapping[str, Answer]:
        """Return the round's answers by their address."""
        repository = self._session.find_repository()
        return repository.answers if repository else {}

    @property
    def ticked(self) -> tuple[str, ...]:
        """Return the ids of what is ticked."""
        repository = self._session.find_repository()
        return repository.round.ticked if repository else ()

    @property
    def read_only(self) -> bool:
        """Whether the round is closed."""
        repository = self._session.find_repository()
        return repository is not None and not repository.round.is_open

    def describe_state(self, language: str) -> str:
        """Return what is to be said of the round before any question: there is none, it is closed; "" for nothing."""
        repository = self._session.find_repository()
        if repository is None:
            return text("prepare.no_round", language)
        if not repository.round.is_open:
            return text("prepare.closed", language, round=repository.round.id)
        return "" if self.catalogues else text("prepare.no_catalogues", language)

    def make_tree_content(self) -> TreeContent:
        """Return what the tree is drawn from."""
        from musprep.model.answer import AskedState
        from musprep.services.year.answers import group_by_state

        found = group_by_state(self._session)
        retired, unasked = found[AskedState.RETIRED], found[AskedState.UNASKED]
        return TreeContent(self.catalogues, self.forms, retired, self.answers, self.ticked, unasked)

    def find_catalogue(self, key: str) -> Catalogue | None:
        """Return the catalogue that a row of the tree belongs to."""
        name = key.removeprefix(CATALOGUE).split("/", 1)[0]
        return next((one for one in (*self.catalogues, *self.forms) if one.id == name), None)

    def find_leaf(self, key: str) -> Leaf | None:
        """Return the question that a row of the tree stands for."""
        catalogue = self.find_catalogue(key)
        if catalogue is None or key.startswith((CATALOGUE, RETIRED)):
            return None
        asked = [
            one for one in catalogue.list_asked() if one.to == key or (one.probe and one.to.rpartition("/")[0] == key)
        ]
        return Leaf(catalogue, asked, catalogue in self.forms) if asked else None

    def has_row(self, key: str) -> bool:
        """Tell whether there is such a row."""
        if key.startswith(RETIRED):
            content = self.make_tree_content()
            return any(one.key == key.removeprefix(RETIRED) for one in (*content.retired, *content.unasked))
        return self.find_leaf(key) is not None or (key.startswith(CATALOGUE) and self.find_catalogue(key) is not None)

    def needs_answer(self, to: str) -> bool:
        """Tell whether a question waits for an answer. Advice does not."""
        from musprep.insight.progress import is_answered

        leaf = self.find_leaf(to)
        if leaf is None or not leaf.boxed or leaf.tip:
            return False
        asked = leaf.asked[0]
        return not is_answered(asked.catalogue, asked.section.id, asked.question, self.answers)

    def draw_words(self, key: str, language: str) -> Content:
        """Return what there is to read at a row that is no question."""
        if key.startswith(RETIRED):
            answer = self.answers.get(key.removeprefix(RETIRED))
            unasked = answer is not None and answer in self.make_tree_content().unasked
            return show_retired(answer, language, unasked=unasked) if answer else Content("")
        catalogue = self.find_catalogue(key)
        return draw_about(catalogue, language) if catalogue else Content("")
