"""Older formats are read and brought up, newer ones are left alone; the vaults of earlier releases show it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from musprep.catalogue.shelf import find_shipped_folder
from musprep.language.error import MusprepError
from musprep.model.agreement import Agreement, Party
from musprep.model.answer import Answer
from musprep.model.entry import Entry
from musprep.model.goal import Goal
from musprep.model.history import RecordState
from musprep.model.kinds import POINT
from musprep.model.meeting import Conclusion, MeetingState
from musprep.model.need import Need
from musprep.model.owner import Owner
from musprep.model.point import TalkingPoint
from musprep.model.pulse import Pulse
from musprep.model.question import Fill
from musprep.model.round import Round
from musprep.model.wish import Wish
from musprep.services.session.session import open_session
from musprep.vault.doctor import check_files, layout
from musprep.vault.files import schema
from musprep.vault.records import history
from musprep.vault.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Callable

RELEASES = sorted((Path(__file__).parents[1] / "releases").iterdir())
"""The demo vault as each release wrote it. None is ever made anew: a later program must read it as it is."""


def a_step(path: str, table: dict[str, Any]) -> dict[str, Any]:
    """Stand for the way to a later format, in which every note and point bears a word of it."""
    if "/log/" in path.replace("\\", "/"):
        return {**table, "tags": [*table.get("tags", []), "løftet"]}
    if path.endswith("points.toml"):
        return {"point": [{**point, "keywords": "løftet"} for point in table["point"]]}
    return table


@pytest.fixture
def become_later(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Return what turns the program into one of the next format."""

    def later() -> None:
        monkeypatch.setitem(schema.STEPS, schema.SCHEMA, a_step)
        monkeypatch.setattr(schema, "SCHEMA", schema.SCHEMA + 1)

    return later


@pytest.fixture(params=RELEASES, ids=lambda path: path.name)
def released(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Return a copy of a release's demo vault."""
    place = tmp_path / "vault"
    shutil.copytree(request.param, place)
    return place


def files(place: Path) -> dict[str, bytes]:
    return {
        path.relative_to(place).as_posix(): path.read_bytes()
        for path in place.rglob("*")
        if path.is_file() and path.name != ".lock"
    }


def entries(place: Path) -> list[Entry]:
    log = Vault(str(place)).log
    return [entry for year in log.list_years() for entry in log.read_year(year).entries]


def test_this_release_reads_each_earlier_one_whole(released: Path) -> None:
    """Every note, answer, point, wish, agreement, goal and pulse of the release is there; looking writes nothing."""
    before = files(released)
    session = open_session(str(released))
    assert len(session.list_entries(None)) == len(list(released.glob("log/*/*.toml"))) >= 60
    assert session.list_problems() == []
    assert list(check_files.find_broken(str(released))) == []
    assert session.owner.name
    now, last = session.list_repositories()[-1], session.list_repositories()[0]
    assert {now.round.id, last.round.id} == {"2025", "2026"}
    for repository in (now, last):
        counted = [len(held) for held in (repository.answers, repository.points, repository.wishes)]
        texts = [before[f"rounds/{repository.round.id}/{name}.toml"] for name in ("answers", "points", "wishes")]
        assert counted == [
            text.count(f"[[{name}]]".encode()) for text, name in zip(texts, ("answer", "point", "wish"), strict=True)
        ]
    lasting = session.lasting
    for name, held in (("agreement", lasting.agreements), ("goal", lasting.goals), ("pulse", lasting.pulses)):
        assert len(held) == before[f"{name}s.toml"].count(f"[[{name}]]".encode()) > 0
    assert files(released) == before


def test_what_has_another_name_now_is_read_by_it(released: Path) -> None:
    """The first format's leader is the manager, what was let go is dropped, `again` of a wish is where it came from."""
    catalogue = released / "questionnaires" / "mit.toml"
    catalogue.parent.mkdir()
    shipped = Path(find_shipped_folder(), "konklusionsskema.toml").read_text("utf-8").replace("konklusionsskema", "mit")
    catalogue.write_text(shipped.replace("schema = 2", "schema = 1").replace("manager", "leader"), "utf-8")
    wishes = released / "rounds" / "2026" / "wishes.toml"
    wishes.write_text(f'{wishes.read_text("utf-8")}\n[[wish]]\nid = "w"\ntext = "Ro"\nagain = "w0"\n', "utf-8")
    session = open_session(str(released))
    assert session.get_repository().round.manager == "Henrik Lund"
    assert {one.owner for one in session.lasting.agreements} >= {Party.MANAGER, Party.ME}
    assert [one.state for one in session.lasting.agreements].count(RecordState.DROPPED) == 1
    assert {one.carried_from for one in session.get_repository().wishes} == {"", "w0"}
    fills = {question.fill for section in session.shelf.get("mit").section for question in section.question}
    assert {Fill.MANAGER, Fill.AGREED_MANAGER} <= fills
    assert session.list_problems() == []


def test_an_older_file_is_brought_up_when_it_is_saved_and_kept_as_it_was(
    released: Path, become_later: Callable[[], None]
) -> None:
    """Read as today's; on disk only what is saved changes, and the history has what it was, to the letter."""
    place, before = str(released), files(released)
    become_later()
    assert all("løftet" in entry.tags for entry in entries(released))
    assert files(released) == before
    first = entries(released)[0]
    relative = f"log/{first.at.year}/{first.id}.toml"
    Vault(place).log.edit(first, first.with_(text="Rettet"))
    assert (released / relative).read_bytes().startswith(b"schema = %d\n" % (schema.SCHEMA))
    assert [history.read_copy(place, kept) for kept in history.list_copies(place, relative)] == [before[relative]]
    assert entries(released)[0].tags == first.tags
    owner = Vault(place).read_owner().with_(name="En anden")
    Vault(place).save_owner(owner)
    assert before["vault.toml"] in [history.read_copy(place, one) for one in history.list_copies(place, "vault.toml")]


def test_a_document_of_many_records_is_brought_up_too(released: Path, become_later: Callable[[], None]) -> None:
    """A save keeps the older document whole, though copies of plain saves are kept ten minutes apart."""
    place = str(released)
    points = Vault(place).open_collection(POINT, "2026")
    base = points.read()
    one = next(iter(base.records.values()))
    points.save(base, {**base.records, one.key: one.with_(text="Rettet straks før")})
    old = (released / "rounds/2026/points.toml").read_bytes()
    become_later()
    base = points.read()
    assert {point.keywords for point in base.records.values()} == {"løftet"}
    points.save(base, {**base.records, one.key: one.with_(text="Rettet straks efter")})
    assert old in [history.read_copy(place, kept) for kept in history.list_copies(place, "rounds/2026/points.toml")]
    assert (released / "rounds/2026/points.toml").read_bytes().startswith(b"schema = %d\n" % (schema.SCHEMA))


def test_an_older_program_leaves_a_newer_vault_alone(released: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a newer program has saved is refused by name and stays as it lies; the rest goes on working."""
    place = str(released)
    with monkeypatch.context() as newer:
        newer.setitem(schema.STEPS, schema.SCHEMA, a_step)
        newer.setattr(schema, "SCHEMA", schema.SCHEMA + 1)
        first, second, *_ = entries(released)
        Vault(place).log.edit(first, first.with_(text="Af den nye"))
    before = files(released)
    relative = f"log/{first.at.year}/{first.id}.toml"
    log = Vault(place).log
    read = log.read_year(first.at.year)
    assert [(problem.path, problem.error.key) for problem in read.problems] == [(relative, "vault.newer_schema")]
    assert second.id in {entry.id for entry in entries(released)}
    for act in (lambda: log.remove(first.id), lambda: log.edit(first, first.with_(text="Af den gamle")), log.undo_last):
        with pytest.raises(MusprepError):
            act()
    assert files(released) == before


def test_a_number_that_no_step_leads_from_is_damage(released: Path, become_later: Callable[[], None]) -> None:
    """Only formats there were are read: a made-up older number is told with its file, and nothing is written over."""
    become_later()
    (released / "vault.toml").write_bytes(b'schema = 0\nname = "Aase"\n')
    with pytest.raises(MusprepError) as told:
        Vault(str(released)).read_owner()
    assert told.value.key == "vault.bad_schema"


def test_the_kept_release_holds_every_kind_of_file() -> None:
    """Each model that has a file of its own lies in the newest release's vault, so none can be forgotten later."""
    relative = [path.relative_to(RELEASES[-1]).as_posix() for path in RELEASES[-1].rglob("*.toml")]
    sorts = [sort for sort in map(layout.find_kind, relative) if sort]
    assert {sort.model for sort in sorts} == {
        Entry, Owner, Round, Answer, TalkingPoint, Wish, Need, Conclusion, MeetingState, Agreement, Goal, Pulse,
    }  # fmt: skip
