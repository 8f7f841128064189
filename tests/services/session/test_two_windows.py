"""Two windows at one vault: what one takes back or throws away never costs the other a word."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from musprep.language.error import MusprepError
from musprep.model.agreement import Party
from musprep.model.say import SayLevel
from musprep.services.session import draft
from musprep.services.session.session import Session, open_session
from musprep.services.upkeep import purge
from musprep.services.year import agreements, answers, goals, meeting_room, needs, notes, owner, points, rounds, wishes
from musprep.vault.files import read
from musprep.vault.records import history

if TYPE_CHECKING:
    from collections.abc import Callable

NOW = dt.datetime(2026, 3, 2, 9, 0, tzinfo=dt.UTC)
TO = "privat-skema/trivsel/leder"
WORDS = "Ord fra det andet vindue"


@pytest.fixture
def two(tmp_path: Path) -> tuple[Session, Session]:
    place = str(tmp_path / "vault")
    rounds.begin_new(open_session(place, clock=lambda: NOW), date=dt.date(2026, 6, 1))
    return open_session(place, clock=lambda: NOW), open_session(place, clock=lambda: NOW)


def everything(session: Session) -> str:
    return "\n".join(path.read_text("utf-8") for path in Path(session.place).rglob("*.toml") if path.is_file())


def _agreement(session: Session) -> str:
    return agreements.add(session, "Færre vagter", Party.MANAGER).id


def _goal(session: Session) -> str:
    return goals.add(session, "Projektledelse").id


def _edited_goal(session: Session) -> str:
    goal = goals.add(session, "Projektledelse")
    return goals.edit(session, goal.id, aim="Et hold").id


def _wish(session: Session) -> str:
    return wishes.add(session, "Ro").id


def _moved_wish(session: Session) -> str:
    wishes.add(session, "Ro")
    last = wishes.add(session, "Tid").id
    wishes.move(session, last, -1)
    return last


def _led_point(session: Session) -> str:
    point = points.add(session, "Køen er væk").id
    points.lead(session, [point])
    return point


def _need(session: Session) -> str:
    return needs.add(session, "Flere projektledere").id


def _edited_need(session: Session) -> str:
    return needs.edit(session, needs.add(session, "Flere hænder").id, text="Flere projektledere").id


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (_agreement, lambda session, key: agreements.touch(session, key, WORDS)),
        (_goal, lambda session, key: goals.edit(session, key, known=WORDS)),
        (_edited_goal, lambda session, key: goals.edit(session, key, known=WORDS)),
        (_wish, lambda session, key: wishes.edit(session, key, me=WORDS)),
        (_moved_wish, lambda session, key: wishes.edit(session, key, me=WORDS)),
        (_led_point, lambda session, key: points.edit(session, key, keywords=WORDS)),
        (_need, lambda session, key: needs.edit(session, key, text=WORDS)),
        (_edited_need, lambda session, key: needs.edit(session, key, text=WORDS)),
    ],
)
def test_undo_leaves_what_another_window_wrote(
    two: tuple[Session, Session], mine: Callable[[Session], str], theirs: Callable[[Session, str], object]
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


def test_undo_leaves_what_came_in_with_the_save(two: tuple[Session, Session]) -> None:
    """Another window's change that was there before one saved stays when one's own is taken back."""
    here, there = two
    agreement = agreements.add(here, "Færre vagter", Party.MANAGER)
    goal = goals.add(here, "Ledelse")
    there.refresh()
    agreements.keep(there, agreement.id, WORDS)
    goals.edit(there, goal.id, known=WORDS, activities=["Deres kursus"])
    agreements.edit(here, agreement.id, text="Mine ord")
    goals.edit(here, goal.id, aim="Mit sigte")
    here.undo()
    here.undo()
    now = open_session(here.place).lasting
    (kept,), (aimed,) = now.agreements, now.goals
    assert (kept.text, kept.is_open, kept.history[-1].words) == ("Færre vagter", False, WORDS)
    assert (aimed.aim, aimed.known, [one.text for one in aimed.activities]) == ("", WORDS, ["Deres kursus"])


def test_undo_goes_on_where_nobody_else_wrote(two: tuple[Session, Session]) -> None:
    """Without a change from elsewhere, a moved wish, a need and an agreement are taken back as before."""
    here, _ = two
    wishes.add(here, "Ro")
    last = wishes.add(here, "Tid").id
    order = [wish.id for wish in here.get_repository().wishes]
    wishes.move(here, last, -1)
    here.undo()
    assert [wish.id for wish in here.get_repository().wishes] == order
    needs.add(here, "Flere hænder")
    here.undo()
    assert here.get_repository().needs == []
    agreement = agreements.add(here, "Færre vagter", Party.ME)
    agreements.touch(here, agreement.id, "Talt om")
    here.undo()
    assert here.lasting.agreements == [agreement]


def test_a_removed_note_comes_back_as_it_stood(two: tuple[Session, Session]) -> None:
    """A note that another window changed just before is removed, and put back, with that change."""
    here, there = two
    entry = notes.add(here, "Først")
    there.refresh()
    notes.edit(there, entry.id, text=WORDS)
    notes.remove(here, entry.id)
    here.undo()
    assert notes.find(there, entry.id).text == WORDS


def test_each_window_has_a_draft_of_its_own(two: tuple[Session, Session]) -> None:
    """Two windows write at once and neither sees the other's draft; when one is left its draft is offered."""
    here, there = two
    draft.keep_draft(there, {"text": WORDS})
    assert draft.take_draft(here) == {}
    draft.keep_draft(here, {"text": "Mit eget"})
    draft.drop_draft(here)
    assert WORDS in everything(here)
    draft.keep_draft(here, {"text": "Mit eget igen"})
    draft.leave_draft(there)
    third = open_session(here.place)
    assert draft.take_draft(third)["text"] == WORDS
    draft.drop_draft(third)
    assert draft.take_draft(third) == {}
    draft.leave_draft(here)
    assert draft.take_draft(third)["text"] == "Mit eget igen"
    draft.drop_draft(third)
    assert draft.take_draft(third) == {}
    assert not [name for name in os.listdir(here.place) if "draft" in name]


_WRITES = """
import sys, time
from musprep.services.session.draft import keep_draft
from musprep.services.session.session import open_session
session = open_session(sys.argv[1])
keep_draft(session, {"text": "Ord fra det andet vindue"})
print("der", flush=True)
time.sleep(60)
"""


def test_a_draft_is_hidden_as_long_as_its_window_lives(two: tuple[Session, Session]) -> None:
    """Whatever number the process has: while it lives its draft is not offered, and once it is killed it is."""
    here, _ = two
    with subprocess.Popen([sys.executable, "-c", _WRITES, here.place], stdout=subprocess.PIPE) as window:
        assert window.stdout
        window.stdout.readline()
        assert draft.take_draft(here) == {}
        window.kill()
        window.wait()
    assert draft.take_draft(here)["text"] == WORDS


def test_a_draft_from_another_machine_is_offered(two: tuple[Session, Session]) -> None:
    """In a synced folder nobody can tell whether the other machine still writes: its text is not hidden."""
    here, there = two
    draft.keep_draft(there, {"text": WORDS})
    draft.leave_draft(there)
    # The lock's file may come along in the folder; the lock itself does not.
    Path(here.place, ".draft.toml.lock").touch()
    assert draft.take_draft(here)["text"] == WORDS


def test_more_windows_than_drafts_are_told(two: tuple[Session, Session]) -> None:
    """One window too many gets a sentence, and no draft of another is written over."""
    here, _ = two
    windows = [open_session(here.place) for _ in range(32)]
    for number, session in enumerate(windows):
        draft.keep_draft(session, {"text": f"nummer {number}"})
    with pytest.raises(MusprepError) as told:
        draft.keep_draft(here, {"text": "en for meget"})
    assert told.value.key == "log_tab.too_many_drafts"
    assert all(f"nummer {number}" in everything(here) for number in range(32))
    for session in windows:
        draft.leave_draft(session)


def test_a_purge_stops_where_something_new_was_written(two: tuple[Session, Session]) -> None:
    """An answer, a goal or a note changed while one was asked is not deleted unseen; a new note is kept anyway."""
    here, there = two
    entry = notes.add(here, "Lukkede 14 sager")
    planned = purge.plan(here, purge.KeepChoice.GROWTH)
    goals.add(there, WORDS)
    with pytest.raises(MusprepError) as told:
        purge.do(here, planned)
    assert told.value.key == "backup.purge_changed"
    assert WORDS in everything(here)
    here.refresh()
    planned = purge.plan(open_session(here.place, clock=lambda: NOW), purge.KeepChoice.GROWTH)
    notes.add(there, "Lige nu")
    purge.do(here, planned)
    left = open_session(here.place).list_entries(None)
    assert {one.text for one in left} == {entry.text, "Lige nu"}


def test_what_somebody_wrote_by_hand_goes_to_the_history(two: tuple[Session, Session]) -> None:
    """A comment stays in the file; an order of one's own does not, so the file as it was is kept, however soon."""
    here, there = two
    agreements.add(here, "En", Party.ME)
    agreements.add(here, "To", Party.ME)
    path = Path(here.place, "agreements.toml")
    lines = [f"# {WORDS}", "schema=1", *path.read_text("utf-8").split("\n")[1:]]
    by_hand = "\n".join(lines)
    path.write_bytes(by_hand.encode())
    agreements.add(there, "Tre", Party.ME)
    assert path.read_text("utf-8").startswith(f"# {WORDS}\nschema = 2\n")
    assert by_hand.encode() in [
        history.read_copy(here.place, kept) for kept in history.list_copies(here.place, path.name)
    ]
    cover = Path(here.place, "rounds/2026/round.toml")
    by_hand = f"# {WORDS}\n{cover.read_text('utf-8')}"
    cover.write_bytes(by_hand.encode())
    there.refresh()
    rounds.change(there, "manager", "Karen")
    kept = history.list_copies(here.place, "rounds/2026/round.toml")
    assert by_hand.encode() in [history.read_copy(here.place, one) for one in kept]


def test_what_a_merge_passed_over_is_in_the_history(two: tuple[Session, Session]) -> None:
    """Two windows change one agreement's words: one of them stands, and the other's are kept, however soon after."""
    here, there = two
    key = agreements.add(here, "Færre vagter", Party.MANAGER).id
    there.refresh()
    agreements.edit(there, key, text=WORDS)
    agreements.edit(here, key, text="Mine egne ord")
    assert WORDS in everything(here)
    assert "Mine egne ord" in everything(here)


def test_a_removed_point_is_in_the_history(two: tuple[Session, Session]) -> None:
    """A point that was removed, right after others were saved, can be found again in the file as it was."""
    here, _ = two
    for words in ("Første", "Andet", WORDS):
        last = points.add(here, words).id
    points.remove(here, last)
    assert WORDS in everything(here)


def test_an_undo_that_fails_now_can_be_done_later(
    two: tuple[Session, Session], monkeypatch: pytest.MonkeyPatch
) -> None:
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
    assert last in here.get_repository().points


def test_a_look_at_what_is_unchanged_reads_no_toml(
    two: tuple[Session, Session], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Looking around every few seconds parses only what another program changed since."""
    here, there = two
    for add in (_agreement, _wish, _need, lambda session: notes.add(session, "x").id):
        add(there)
    here.refresh()
    here.lasting.agreements, here.lasting.goals, here.owner  # noqa: B018 - read once
    parsed: list[str] = []
    parse = read.parse

    def counted(path: str, data: bytes) -> dict[str, object]:
        parsed.append(Path(path).name)
        return parse(path, data)

    monkeypatch.setattr(read, "parse", counted)
    assert not here.refresh()
    assert parsed == []
    there.refresh()
    parsed.clear()
    goals.add(there, "Nyt mål")
    assert here.refresh()
    assert set(parsed) == {"goals.toml"}


# ---- What both windows changed is told, and neither loses a word -----------------------------------------------------


@pytest.fixture
def told(two: tuple[Session, Session]) -> list[str]:
    """Return the sentences that the first window hears."""
    heard: list[str] = []
    two[0].clashed = lambda clash: heard.append(clash.describe("da"))
    return heard


def in_history(session: Session, sentence: str) -> str:
    """Return what the file holds that the sentence names."""
    return (Path(session.place) / sentence.rsplit(maxsplit=1)[-1].rstrip(".")).read_text("utf-8")


def test_one_agreement_changed_in_two_windows(two: tuple[Session, Session], told: list[str]) -> None:
    """My words stand, the others' are in the file that the sentence names, and the history holds both changes."""
    here, there = two
    key = _agreement(here)
    there.refresh()
    agreements.edit(there, key, text=WORDS)
    kept = agreements.edit(here, key, text="Mine ord")
    assert [sentence.split("; ")[0] for sentence in told] == [
        "Et andet vindue har også ændret ”Mine ord”. Din ændring gælder"
    ]
    assert kept.text == "Mine ord"
    assert [event.words for event in kept.history] == ["", "Færre vagter", WORDS]
    assert WORDS in in_history(here, told[0])


def test_two_parts_of_one_goal_are_both_kept_without_a_word(two: tuple[Session, Session], told: list[str]) -> None:
    """Changes of different parts, and activities that each window added, stand together; there is nothing to tell."""
    here, there = two
    key = _goal(here)
    there.refresh()
    goals.edit(there, key, known=WORDS, activities=["Et kursus"])
    goals.edit(here, key, aim="Et hold", activities=["En mentor"])
    found = here.lasting.goals[0]
    assert (found.known, found.aim) == (WORDS, "Et hold")
    assert {one.text for one in found.activities} == {"Et kursus", "En mentor"}
    assert told == []


def test_one_part_of_a_goal_changed_in_two_windows(two: tuple[Session, Session], told: list[str]) -> None:
    """A goal tells it like an agreement."""
    here, there = two
    key = _goal(here)
    there.refresh()
    goals.edit(there, key, known=WORDS)
    goals.edit(here, key, known="Mit eget")
    assert len(told) == 1
    assert "”Projektledelse”" in told[0]
    assert WORDS in in_history(here, told[0])


def test_the_same_agreement_made_in_two_windows_is_one(two: tuple[Session, Session], told: list[str]) -> None:
    """Made twice at once it is one agreement; a due date that only one gave stays."""
    here, there = two
    here.lasting.agreements, there.lasting.agreements  # noqa: B018 - both have read what is there
    agreements.add(there, "Færre vagter", Party.MANAGER, due=dt.date(2026, 5, 1))
    agreements.add(here, "Færre vagter", Party.MANAGER)
    assert [one.due for one in here.lasting.agreements] == [dt.date(2026, 5, 1)]
    assert told == []


def test_two_new_agreements_that_only_begin_alike_are_two(two: tuple[Session, Session], told: list[str]) -> None:
    """Made at the same time in two windows they would get the same id: both stand, and undoing one leaves the other."""
    here, there = two
    here.lasting.agreements, there.lasting.agreements  # noqa: B018 - both have read what is there
    agreements.add(there, "Kurset i november betales af afdelingen", Party.MANAGER, due=dt.date(2026, 5, 1))
    agreements.add(here, "Kurset i november afholdes i Odense", Party.ME)
    found = {one.text: (one.owner, one.due) for one in here.lasting.agreements}
    assert found == {
        "Kurset i november betales af afdelingen": (Party.MANAGER, dt.date(2026, 5, 1)),
        "Kurset i november afholdes i Odense": (Party.ME, None),
    }
    assert len(told) == 1
    here.undo()
    assert [one.owner for one in here.lasting.agreements] == [Party.MANAGER]


def test_two_conclusions_stand_below_one_another(two: tuple[Session, Session], told: list[str]) -> None:
    """What both windows wrote in one field of the conclusion is all there, and told."""
    here, there = two
    here.get_repository(), there.get_repository()
    meeting_room.conclude(there, own=WORDS, official="Deres")
    now = meeting_room.conclude(here, own="Mine ord", notes="Kun her")
    assert (now.own, now.official, now.notes) == (f"{WORDS}\n\nMine ord", "Deres", "Kun her")
    assert told == ["Et andet vindue har også skrevet i konklusionen. Begge tekster er der nu, under hinanden."]
    meeting_room.conclude(here, own="Mine ord alene")
    assert len(told) == 1


def test_the_round_and_the_profile_tell_it_too(two: tuple[Session, Session], told: list[str]) -> None:
    """The manager of a round and one's own name, changed in both windows: mine stands, theirs is in the history."""
    here, there = two
    here.get_repository(), there.get_repository(), here.owner, there.owner
    rounds.change(there, "manager", WORDS)
    rounds.change(here, "manager", "Mette")
    owner.change(there, name="Deres navn", names=("Deres",))
    owner.change(here, name="Mit navn", names=("Mit",))
    assert [sentence.split(".")[0].removeprefix("Et andet vindue har også ændret ") for sentence in told] == [
        "samtalens oplysninger",
        "dine oplysninger",
    ]
    assert WORDS in in_history(here, told[0])
    assert "Deres navn" in in_history(here, told[1])
    assert (here.owner.name, set(here.owner.names)) == ("Mit navn", {"Mit", "Deres"})


def test_a_wish_and_a_note_stand_beside_each_other(two: tuple[Session, Session], told: list[str]) -> None:
    """Of a wish and of a note both versions stay in the list."""
    here, there = two
    wish, entry = _wish(here), notes.add(here, "Først")
    here.list_entries()
    there.refresh()
    wishes.edit(there, wish, text=WORDS)
    notes.edit(there, entry.id, text=WORDS)
    wishes.edit(here, wish, text="Mit ønske")
    notes.edit(here, entry.id, text="Min note")
    assert [sentence.split(".")[0] for sentence in told] == [
        "Et andet vindue har også ændret ”Mit ønske”",
        "Et andet vindue har også ændret ”Min note”",
    ]
    assert {one.text for one in here.get_repository().wishes} == {WORDS, "Mit ønske"}
    there.refresh()
    assert {WORDS, "Min note"} == {one.text for one in there.list_entries()}


def test_a_note_removed_elsewhere_comes_back_as_it_is_written(two: tuple[Session, Session], told: list[str]) -> None:
    """A change of a note that another window removed meanwhile is saved, and told."""
    here, there = two
    gone = notes.add(here, "Væk")
    here.list_entries()
    notes.remove(there, gone.id)
    notes.edit(here, gone.id, text="Igen")
    assert told == ["Et andet vindue har slettet ”Igen”. Det er gendannet med det, du lige skrev."]
    there.refresh()
    assert [one.text for one in there.list_entries()] == ["Igen"]


def test_a_round_closed_elsewhere_takes_nothing_more(two: tuple[Session, Session]) -> None:
    """A window that has not looked around since is told that the round is closed, and changes nothing in it."""
    here, there = two
    wish = _wish(here)
    there.refresh()
    there.get_repository()
    rounds.close(here)
    before = everything(here)
    for write in (
        lambda: wishes.edit(there, wish, text=WORDS),
        lambda: points.add(there, WORDS),
        lambda: meeting_room.conclude(there, own=WORDS),
        lambda: rounds.change(there, "manager", WORDS),
    ):
        with pytest.raises(MusprepError) as told:
            write()
        assert told.value.key == "error.round_closed"
    assert everything(here) == before


def test_a_round_that_cannot_be_read_now_keeps_nobody_from_saving(two: tuple[Session, Session]) -> None:
    """While another program leaves round.toml damaged, what one writes in the other files is saved."""
    here, _ = two
    here.get_repository()
    cover = Path(here.place, "rounds/2026/round.toml")
    whole = cover.read_bytes()
    cover.write_bytes(whole[:-3] + b'= "')
    points.add(here, WORDS)
    cover.write_bytes(whole)
    assert WORDS in everything(here)


def test_a_file_that_is_gone_for_a_moment_takes_nothing_along(two: tuple[Session, Session]) -> None:
    """Where round.toml is not there as one looks around, what was known of the round stays, and is saved again."""
    here, _ = two
    rounds.change(here, "manager", WORDS)
    Path(here.place, "rounds/2026/round.toml").unlink()
    assert not here.refresh()
    assert here.get_repository().round.manager == WORDS
    rounds.change(here, "place", "Kontoret")
    again = open_session(here.place).get_repository().round
    assert (again.manager, again.place, again.date) == (WORDS, "Kontoret", dt.date(2026, 6, 1))


@pytest.mark.parametrize(
    ("begin", "level", "words", "stands"),
    [
        (
            lambda d: notes.add(d, "Først", say=SayLevel.ONLY_ME),
            lambda d, one, say: notes.edit(d, one.id, say=say),
            lambda d, one: notes.edit(d, one.id, text=WORDS),
            lambda d: d.list_entries(),
        ),
        (
            lambda d: notes.add(d, "Først", say=SayLevel.ONLY_ME),
            lambda d, one, say: notes.edit(d, one.id, say=say),
            # As a dialog does that stood open while this window looked around.
            lambda d, one: d.refresh() and notes.edit(d, one.id, one, text=WORDS, say=one.say),
            lambda d: d.list_entries(),
        ),
        (
            lambda d: points.add(d, "Først", say=SayLevel.ONLY_ME),
            lambda d, one, say: points.edit(d, one.id, say=say),
            lambda d, one: points.edit(d, one.id, text=WORDS),
            lambda d: d.get_repository().points,
        ),
        (
            lambda d: wishes.add(d, "Først", say=SayLevel.ONLY_ME),
            lambda d, one, say: wishes.edit(d, one.id, say=say),
            lambda d, one: d.refresh() and wishes.edit(d, one.id, one, me=WORDS, text=one.text),
            lambda d: d.get_repository().wishes,
        ),
        (
            lambda d: answers.write(d, TO, "Først").answer,
            lambda d, one, say: answers.write(d, one.to, say=say),
            lambda d, one: answers.write(d, one.to, WORDS),
            lambda d: list(d.get_repository().answers.values()),
        ),
    ],
    ids=["note", "note in a dialog", "point", "wish in a dialog", "answer"],
)
def test_words_stay_at_the_level_they_were_written_at(
    two: tuple[Session, Session],
    told: list[str],
    begin: Callable[[Session], Any],
    level: Callable[[Session, Any, SayLevel], object],
    words: Callable[[Session, Any], object],
    stands: Callable[[Session], list[Any]],
) -> None:
    """One window lifts the level while the other writes on: the more private level stands for all, and that is told."""
    here, there = two
    made = begin(here)
    there.refresh(), there.list_repositories(), here.list_entries()
    level(there, made, SayLevel.IN_WRITING)
    words(here, made)
    assert {one.say for one in stands(open_session(here.place))} == {SayLevel.ONLY_ME}
    assert WORDS in everything(here)
    assert any("Det mest private delingsniveau" in sentence for sentence in told)


def test_words_and_a_removal_or_a_clearing_are_told(two: tuple[Session, Session], told: list[str]) -> None:
    """An answer cleared here and rewritten there stands; a point removed there and edited here comes back."""
    here, there = two
    answers.write(here, TO, "Først")
    point = points.add(here, "Et punkt")
    there.refresh(), there.list_repositories()
    answers.write(there, TO, WORDS)
    points.remove(there, point.id)
    answers.write(here, TO, "")
    points.edit(here, point.id, text="Rettet punkt")
    now = open_session(here.place).get_repository()
    assert [one.text for one in now.answers.values()] == [WORDS]
    assert [one.text for one in now.points] == ["Rettet punkt"]
    assert [sentence.split(".")[0].split("”")[0] for sentence in told] == [
        "Et andet vindue har skrevet i ",
        "Et andet vindue har slettet ",
    ]
