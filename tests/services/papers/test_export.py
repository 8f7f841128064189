"""The export: what may leave, in plain files, nothing else; into an empty folder, whole or not at all."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from typing import TYPE_CHECKING

import pytest

from musprep.language.error import MusprepError
from musprep.model.agreement import Party
from musprep.model.say import SayLevel
from musprep.services.papers import briefing, export, forms
from musprep.services.session.session import open_session
from musprep.services.upkeep.demo import build
from musprep.services.year import agreements, meeting_room, notes, owner, points, rounds, wishes
from musprep.services.year.cue_cards import list_cards
from platforms import has_mode

if TYPE_CHECKING:
    from pathlib import Path

    from musprep.services.session.session import Session

NOW = dt.datetime(2026, 11, 23, 10, tzinfo=dt.timezone(dt.timedelta(hours=1)))


@pytest.fixture(scope="module")
def _full_built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("full") / "vault"
    owner.change(build(str(place), "da", NOW), names=("Henrik",))
    return place


@pytest.fixture
def full(tmp_path: Path, _full_built: Path) -> Session:
    shutil.copytree(_full_built, tmp_path / "vault")
    return open_session(str(tmp_path / "vault"), clock=lambda: NOW, language="da")


def everything(folder: Path) -> str:
    return "\n".join(path.read_text("utf-8") for path in sorted(folder.rglob("*")) if path.is_file())


def test_no_id_tells_what_was_written_first(full: Session, tmp_path: Path) -> None:
    """Ids are made of first words; what was reworded and cleared leaves without those, in the briefing's JSON too."""
    written = SayLevel.IN_WRITING
    bad, worse = points.add(full, "Henrik er helt umulig"), wishes.add(full, "Henrik skal væk")
    point = points.edit(full, bad.id, text="Samarbejdet kan blive bedre", say=written)
    wish = wishes.edit(full, worse.id, text="En anden arbejdsdeling", say=written)
    assert {point.id, wish.id} == {"henrik-er-helt-umulig", "henrik-skal-vaek"}
    agreement = agreements.add(full, "Henrik holder op med at afbryde", Party.MANAGER)
    agreements.edit(full, agreement.id, text="Alle får talt ud på møderne")
    found = export.look(full, SayLevel.IN_WRITING)
    export.write(full, found, str(tmp_path / "ud"), sure=True)
    papers = everything(tmp_path / "ud")
    for upto in (SayLevel.IN_WRITING, SayLevel.SAY_IT):
        papers += briefing.compose(full, upto, form="json")
    papers += forms.render_new_manager_page(full, "json")
    assert "Samarbejdet kan blive bedre" in papers
    assert "Alle får talt ud" in papers
    for name in (point.id, wish.id, agreement.id):
        assert name not in papers
    again = open_session(str(tmp_path / "ud" / "vault"))
    assert [one.text for one in again.get_repository().points] == [
        one.text for one in full.get_repository().points if one.say is SayLevel.IN_WRITING
    ]


def test_without_names_everything_still_hangs_together(full: Session, tmp_path: Path) -> None:
    """With all of it under numbers, agreements name the goals they belong to, and the room the cards that were said."""
    goal = full.lasting.goals[0]
    belongs = agreements.add(full, "Følger målet", Party.ME, goal=goal.id)
    said = points.add(full, "Henrik blokerer mit lønløft")
    gone = points.add(full, "Noget, der er taget ud igen")
    meeting_room.start(full)
    for one in (gone, said):
        meeting_room.mark_said(full, one.id)
    points.remove(full, gone.id)
    wish = wishes.add(full, "Henrik giver mig løn", say=SayLevel.SAY_IT)
    meeting_room.mark_said(full, f"{wish.id}/wish")
    agreed = next(card for card in list_cards(full) if card.subject.part == "agreed")
    meeting_room.skip(full, agreed.id)
    export.write(full, export.look(full, SayLevel.ONLY_ME, nameless=True), str(tmp_path / "ud"), sure=True)
    again = open_session(str(tmp_path / "ud" / "vault"))
    names = {one.id: one.competence for one in again.lasting.goals}
    assert [names[one.goal] for one in again.lasting.agreements if one.text == belongs.text] == [goal.competence]
    texts = {one.id: one.text for one in again.get_repository().points}
    texts |= {f"{one.id}/wish": one.text for one in again.get_repository().wishes}
    texts |= {f"{one.id}/agreement": one.text for one in again.lasting.agreements}
    room = again.get_repository().room
    assert [texts[card] for card in room.said] == ["Min leder blokerer mit lønløft", "Min leder giver mig løn"]
    assert [texts[card] for card in room.skipped] == [agreed.subject.record.title.replace("Henrik", "min leder")]
    whole = everything(tmp_path / "ud")
    assert "blokerer-mit" not in whole
    assert gone.id not in whole


def test_the_gate_names_who_one_meets_and_where(full: Session) -> None:
    """The manager and the place stand in the files at every level, so they stand at the gate."""
    this = rounds.change(full, "place", "Mødelokale Havn")
    for upto in SayLevel:
        told = "\n".join(line.text for line in export.look(full, upto).leaving if line.where == "round")
        assert this.manager in told
        assert "Mødelokale Havn" in told


@pytest.mark.parametrize("upto", list(SayLevel))
def test_only_what_reaches_the_level_leaves(full: Session, tmp_path: Path, upto: SayLevel) -> None:
    """No text below the level is in any file; every one that reaches it is in the files, and in the gate."""
    found = export.look(full, upto)
    export.write(full, found, str(tmp_path / "ud"), sure=True)
    whole = everything(tmp_path / "ud")
    gate = "\n".join(line.text for line in found.leaving)
    for entry in full.list_entries(None):
        probe = max(entry.text.split("\n"), key=len)
        assert (probe in whole) == (probe in gate) == entry.say.reaches(upto), entry.text
    for repository in full.list_repositories():
        for answer in repository.answers.values():
            if answer.given:
                probe = max(answer.text.split("\n"), key=len)
                assert (probe in gate) == answer.say.reaches(upto)
        for point in repository.points:
            assert (point.text in whole) == point.say.reaches(upto), point.text
        for wish in repository.wishes:
            assert (wish.text in gate) == wish.say.reaches(upto), wish.text
    for agreement in full.lasting.agreements:
        assert (agreement.text in whole) == (upto is SayLevel.ONLY_ME)
    assert ("Henrik" in (tmp_path / "ud" / "vault" / "vault.toml").read_text("utf-8")) == (upto is SayLevel.ONLY_ME)


def test_the_toml_opens_as_a_vault_and_the_json_has_the_same(full: Session, tmp_path: Path) -> None:
    """`musprep --vault` opens what was exported; all of it is there with only-me, 0600 in 0700."""
    path = export.write(full, export.look(full, SayLevel.ONLY_ME), str(tmp_path / "ud"), sure=True)
    again = open_session(f"{path}/vault", clock=lambda: NOW)
    assert again.list_entries(None) == full.list_entries(None)
    assert [repository.answers for repository in again.list_repositories()] == [
        repository.answers for repository in full.list_repositories()
    ]
    assert [repository.conclusion for repository in again.list_repositories()] == [
        repository.conclusion for repository in full.list_repositories()
    ]
    assert again.lasting.goals == full.lasting.goals
    assert again.owner == full.owner
    assert again.list_problems() == []
    data = json.loads((tmp_path / "ud" / "musprep.json").read_text("utf-8"))
    assert len(data["entries"]) == len(full.list_entries(None))
    assert {one["id"] for one in data["agreements"]} == {one.id for one in full.lasting.agreements}
    assert (tmp_path / "ud" / "briefing-2026.md").read_text("utf-8").startswith("# ")
    for one in (tmp_path / "ud").rglob("*"):
        assert has_mode(one, (0o700 if one.is_dir() else 0o600))


def test_without_names_nobody_is_named(full: Session, tmp_path: Path) -> None:
    """With nameless words the listed name is in no file, and the vault itself is as it was."""
    before = full.list_entries(None)
    export.write(full, export.look(full, SayLevel.ONLY_ME, nameless=True), str(tmp_path / "ud"), sure=True)
    assert "Henrik" not in everything(tmp_path / "ud")
    assert "min leder" in everything(tmp_path / "ud")
    assert "Maja" not in everything(tmp_path / "ud")
    assert open_session(full.place).list_entries(None) == before


def test_the_place_must_be_empty_outside_and_unseen(full: Session, tmp_path: Path) -> None:
    """A folder with something in it, one in the vault, one that others see: refused, and nothing is written."""
    found = export.look(full)
    (tmp_path / "fuld").mkdir()
    (tmp_path / "fuld" / "mit").write_text("mit", "utf-8")
    (tmp_path / "repo" / ".git").mkdir(parents=True)
    for out, key in (
        (tmp_path / "fuld", "error.folder_not_empty"),
        (tmp_path / "vault" / "ud", "backup.inside"),
        (tmp_path / "repo" / "ud", "error.seen_by_others"),
    ):
        with pytest.raises(MusprepError) as told:
            export.write(full, found, str(out))
        assert told.value.key == key
    assert sorted(path.name for path in tmp_path.iterdir()) == ["fuld", "repo", "vault"]
    assert [path.name for path in (tmp_path / "fuld").iterdir()] == ["mit"]


def test_nothing_in_the_json_is_obeyed_by_a_terminal(full: Session, tmp_path: Path) -> None:
    """Control characters and bidi marks stand as numbers in the file, and are read back the same."""
    words = "\x9b31mrødt \u202etxet \x1b]52;c;aGVq\x07 [/x]"
    notes.add(full, words, say=SayLevel.SAY_IT)
    export.write(full, export.look(full, SayLevel.SAY_IT), str(tmp_path / "ud"), sure=True)
    written = (tmp_path / "ud" / "musprep.json").read_text("utf-8")
    assert not any((ord(letter) < 32 and letter != "\n") or letter in "\x9b\u202e\x7f" for letter in written)
    assert words in [entry["text"] for entry in json.loads(written)["entries"]]
