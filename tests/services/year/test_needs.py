"""The workplace's needs, and the wishes that answer them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from musprep.language.error import MusprepError
from musprep.services.papers.briefing import compose
from musprep.services.year import needs, rounds, wishes

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.services.session.session import Session


def test_a_wish_that_answers_a_need_is_for_the_workplace_too(session: Session) -> None:
    """A need is named by the beginning of its id, once; with it a wish is shared, without words of its own."""
    needs.add(session, "Kortere ventetid")
    wish = wishes.add(session, "Eget ambulatorium", me="Mod", needs=["kortere", "kortere-ventetid"])
    assert wish.needs == ("kortere-ventetid",)
    assert wish.shared
    assert not wishes.edit(session, wish.id, needs=()).shared


def test_a_need_that_is_not_there_is_refused(session: Session) -> None:
    """The list of needs is named, and no round is begun."""
    with pytest.raises(MusprepError, match="no_such_record"):
        wishes.add(session, "Kursus", needs=["ventetid"])
    assert not session.vault.list_rounds()


def test_a_removed_need_frees_its_wishes(session: Session, sit: Callable[..., Session]) -> None:
    """Both go in one step, and one undo brings both back; a step that another window crossed changes nothing."""
    needs.add(session, "Kortere ventetid")
    needs.add(session, "Færre genindlæggelser")
    wish = wishes.add(session, "Kursus", needs=["kortere", "faerre"])
    needs.remove(session, "kortere")
    assert sit().get_repository().wishes[0].needs == ("faerre-genindlaeggelser",)
    session.undo()
    stood = sit().get_repository()
    assert {one.text for one in stood.needs} == {"Kortere ventetid", "Færre genindlæggelser"}
    assert stood.wishes == [wish]
    session.redo()
    assert len(sit().get_repository().needs) == 1
    wishes.edit(sit(), wish.id, needs=())
    with pytest.raises(MusprepError, match="changed_since"):
        session.undo()
    assert [one.text for one in sit().get_repository().needs] == ["Færre genindlæggelser"]


def test_a_need_that_another_window_removed_is_answered_by_no_wish(
    session: Session, sit: Callable[..., Session]
) -> None:
    """Removed here and tied to a wish there: the wish stands alone on screen and paper, and can be changed."""
    needs.add(session, "Kortere ventetid")
    wish = wishes.add(session, "Kursus", me="Mod", needs=["kortere"])
    repository = session.get_repository()
    repository.need_records.drop("kortere-ventetid")
    later = sit()
    stood = later.get_repository().wishes[0]
    assert (stood.needs, stood.shared) == ((), False)
    assert "Kursus" in compose(later)
    wishes.edit(later, wish.id, stood, text="Kursus til foråret", needs=stood.needs)
    assert [(one.text, one.needs) for one in sit().get_repository().wishes] == [("Kursus til foråret", ())]


@pytest.mark.parametrize("first", ["wish", "need"])
def test_a_wish_carried_over_keeps_its_needs(session: Session, sit: Callable[..., Session], first: str) -> None:
    """The need comes along with the wish, with its id, unless it is there already; one undo takes both back."""
    needs.edit(session, needs.add(session, "Ventetid").id, text="Kortere ventetid")
    wishes.add(session, "Kursus", needs=["ventetid"])
    rounds.close(session)
    later = sit(days=300)
    rounds.begin_new(later)
    if first == "need":
        needs.carry_over(later, "ventetid")
    taken = wishes.carry_over(later, "kursus")
    stood = sit(days=300).get_repository()
    assert taken.needs == ("ventetid",)
    assert [(one.id, one.text) for one in stood.needs] == [("ventetid", "Kortere ventetid")]
    later.undo()
    stood = sit(days=300).get_repository()
    assert (len(stood.wishes), len(stood.needs)) == (0, first == "need")
