"""Two windows at one vault: what one takes back or throws away never costs the other a word."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from musprep.desk import draft, goals, needs, note, points, promises, purge, rounds, wishes
from musprep.desk.open import Desk, open_desk
from musprep.language.error import MusprepError
from musprep.model.agreement import Party
from musprep.vault import history

if TYPE_CHECKING:
    from collections.abc import Callable

NOW = dt.datetime(2026, 3, 2, 9, 0, tzinfo=dt.UTC)
WORDS = "Ord fra det andet vindue"


@pytest.fixture
def two(tmp_path: Path) -> tuple[Desk, Desk]:
    place = str(tmp_path / "vault")
    rounds.new(open_desk(place, clock=lambda: NOW), date=dt.date(2026, 6, 1))
    return open_desk(place, clock=lambda: NOW), open_desk(place, clock=lambda: NOW)


def everything(desk: Desk) -> str:
    return "\n".join(path.read_text("utf-8") for path in Path(desk.place).rglob("*.toml") if path.is_file())


def _agreement(desk: Desk) -> str:
    return promises.add(desk, "Færre vagter", Party.LEADER).id


def _goal(desk: Desk) -> str:
    return goals.add(desk, "Projektledelse").id


def _edited_goal(desk: Desk) -> str:
    goal = goals.add(desk, "Projektledelse")
    return goals.edit(desk, goal.id, aim="Et hold").id


def _wish(desk: Desk) -> str:
    return wishes.add(desk, "Ro").id


def _moved_wish(desk: Desk) -> str:
    wishes.add(desk, "Ro")
    last = wishes.add(desk, "Tid").id
    wishes.move(desk, last, -1)
    return last


def _led_point(desk: Desk) -> str:
    point = points.add(desk, "Køen er væk").id
    points.lead(desk, [point])
    return point


def _need(desk: Desk) -> str:
    return needs.add(desk, "Flere projektledere").id


def _edited_need(desk: Desk) -> str:
    return needs.edit(desk, needs.add(desk, "Flere hænder").id, text="Flere projektledere").id


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (_agreement, lambda desk, key: promises.touch(desk, key, WORDS)),
        (_goal, lambda desk, key: goals.edit(desk, key, known=WORDS)),
        (_edited_goal, lambda desk, key: goals.edit(desk, key, known=WORDS)),
        (_wish, lambda desk, key: wishes.edit(desk, key, me=WORDS)),
        (_moved_wish, lambda desk, key: wishes.edit(desk, key, me=WORDS)),
        (_led_point, lambda desk, key: points.edit(desk, key, keywords=WORDS)),
        (_need, lambda desk, key: needs.edit(desk, key, text=WORDS)),
        (_edited_need, lambda desk, key: needs.edit(desk, key, text=WORDS)),
    ],
)
def test_undo_leaves_what_another_window_wrote(
    two: tuple[Desk, Desk], mine: Callable[[Desk], str], theirs: Callable[[Desk, str], object]
) -> None:
    """What was changed elsewhere since is not taken back: a sentence says so, and both windows' words stand."""
    here, there = two
    key = mine(here)
    there.refresh()
    theirs(there, key)
    here.refresh()
    before = everything(here)
    with pytest.raises(MusprepError) as told:
        here.undo()
    assert told.value.key == "error.changed_since"
    assert everything(here) == before
    assert WORDS in before


def test_undo_goes_on_where_nobody_else_wrote(two: tuple[Desk, Desk]) -> None:
    """Without a change from elsewhere, a moved wish, a need and a promise are taken back as before."""
    here, _ = two
    wishes.add(here, "Ro")
    last = wishes.add(here, "Tid").id
    order = [wish.id for wish in here.this_book().wishes]
    wishes.move(here, last, -1)
    here.undo()
    assert [wish.id for wish in here.this_book().wishes] == order
    needs.add(here, "Flere hænder")
    here.undo()
    assert here.this_book().needs == []
    promise = promises.add(here, "Færre vagter", Party.ME)
    promises.touch(here, promise.id, "Talt om")
    here.undo()
    assert here.lasting.agreements == [promise]


def test_a_removed_note_comes_back_as_it_stood(two: tuple[Desk, Desk]) -> None:
    """A note that another window changed just before is removed, and put back, with that change."""
    here, there = two
    entry = note.add(here, "Først")
    there.refresh()
    note.edit(there, entry.id, text=WORDS)
    note.remove(here, entry.id)
    here.undo()
    assert note.find(there, entry.id).text == WORDS


def test_each_window_has_a_draft_of_its_own(two: tuple[Desk, Desk], monkeypatch: pytest.MonkeyPatch) -> None:
    """Two windows write at once and neither sees the other's draft; when one is gone its draft is offered."""
    here, there = two
    monkeypatch.setattr(draft, "_this_window", lambda: "maskine:1")
    draft.keep_draft(there, {"text": WORDS})
    monkeypatch.setattr(draft, "_this_window", lambda: "maskine:999999999")
    assert draft.draft(here) == {}
    draft.keep_draft(here, {"text": "Mit eget"})
    draft.drop_draft(here)
    assert WORDS in everything(here)
    draft.keep_draft(here, {"text": "Mit eget igen"})
    monkeypatch.setattr(draft, "_this_window", lambda: "maskine:1")
    third = open_desk(here.place)
    assert draft.draft(third)["text"] == WORDS
    draft.drop_draft(third)
    assert draft.draft(third)["text"] == "Mit eget igen"
    draft.drop_draft(third)
    assert draft.draft(third) == {}


def test_a_draft_from_another_machine_is_offered(two: tuple[Desk, Desk], monkeypatch: pytest.MonkeyPatch) -> None:
    """In a synced folder nobody can tell whether the other machine still writes: its text is not hidden."""
    here, there = two
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(draft, "_this_window", lambda: "anden:1")
        draft.keep_draft(there, {"text": WORDS})
    assert draft.draft(here)["text"] == WORDS


def test_a_purge_stops_where_something_new_was_written(two: tuple[Desk, Desk]) -> None:
    """An answer, a goal or a note changed while one was asked is not deleted unseen; a new note is kept anyway."""
    here, there = two
    entry = note.add(here, "Lukkede 14 sager")
    planned = purge.plan(here, purge.Keep.GROWTH)
    goals.add(there, WORDS)
    with pytest.raises(MusprepError) as told:
        purge.do(here, planned)
    assert told.value.key == "backup.purge_changed"
    assert WORDS in everything(here)
    here.refresh()
    planned = purge.plan(open_desk(here.place, clock=lambda: NOW), purge.Keep.GROWTH)
    note.add(there, "Lige nu")
    purge.do(here, planned)
    left = open_desk(here.place).entries(None)
    assert {one.text for one in left} == {entry.text, "Lige nu"}


def test_what_somebody_wrote_by_hand_goes_to_the_history(two: tuple[Desk, Desk]) -> None:
    """A comment in a file is lost by the next save, so the file as it was is kept, however soon that is."""
    here, there = two
    promises.add(here, "En", Party.ME)
    promises.add(here, "To", Party.ME)
    path = Path(here.place, "agreements.toml")
    by_hand = f"# {WORDS}\n{path.read_text('utf-8')}"
    path.write_text(by_hand, "utf-8")
    promises.add(there, "Tre", Party.ME)
    assert by_hand.encode() in [history.content(here.place, kept) for kept in history.of(here.place, path.name)]
    cover = Path(here.place, "rounds/2026/round.toml")
    by_hand = f"# {WORDS}\n{cover.read_text('utf-8')}"
    cover.write_text(by_hand, "utf-8")
    there.refresh()
    rounds.change(there, "leader", "Karen")
    kept = history.of(here.place, "rounds/2026/round.toml")
    assert by_hand.encode() in [history.content(here.place, one) for one in kept]


def test_what_a_merge_passed_over_is_in_the_history(two: tuple[Desk, Desk]) -> None:
    """Two windows change one promise's words: one of them stands, and the other's are kept, however soon after."""
    here, there = two
    key = promises.add(here, "Færre vagter", Party.LEADER).id
    there.refresh()
    promises.edit(there, key, text=WORDS)
    promises.edit(here, key, text="Mine egne ord")
    assert WORDS in everything(here)
    assert "Mine egne ord" in everything(here)


def test_a_removed_point_is_in_the_history(two: tuple[Desk, Desk]) -> None:
    """A point that was removed, right after others were saved, can be found again in the file as it was."""
    here, _ = two
    for words in ("Første", "Andet", WORDS):
        last = points.add(here, words).id
    points.remove(here, last)
    assert WORDS in everything(here)


def test_an_undo_that_fails_now_can_be_done_later(two: tuple[Desk, Desk], monkeypatch: pytest.MonkeyPatch) -> None:
    """While another program holds the vault nothing is taken back, and the next try takes back that same step."""
    here, _ = two
    points.add(here, "Første")
    last = points.add(here, "Andet")
    points.remove(here, last.id)
    with monkeypatch.context() as busy:
        busy.setattr(history, "keep", lambda *_, **__: (_ for _ in ()).throw(MusprepError("vault.disk_full", path="x")))
        with pytest.raises(MusprepError):
            here.undo()
    here.undo()
    assert last in here.this_book().points
