"""Copies that sync programs leave: found by their names, merged by id, never deleted unmerged."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from musprep.language.error import LockedError
from musprep.model.agreement import Agreement, Party
from musprep.model.answer import Answer
from musprep.model.entry import Entry
from musprep.model.history import Event, Happening
from musprep.model.kinds import CONCLUSION
from musprep.model.meeting import Conclusion
from musprep.vault.doctor import conflicts
from musprep.vault.notes.log import encode_entry
from musprep.vault.records import history
from musprep.vault.records.collection_file import CollectionFile
from musprep.vault.records.toml_writer import encode_document, encode_single
from musprep.vault.vault import Vault

AT = datetime(2026, 3, 1, 10, tzinfo=UTC)
ENTRY = Entry(id="20260301t100000-aaaaaa", at=AT, text="Den første")
FIRST = Answer(to="privat/trivsel/leder", text="Et svar")
SECOND = Answer(to="privat/trivsel/kolleger", text="Et andet svar")
STYLES = [
    "{name}.sync-conflict-20261103-120000-ABC1234{end}",
    "{name} (Aases MacBook's conflicted copy 2026-11-03){end}",
    "{name} (conflicted copy 2026-11-03 120000){end}",
    "{name} (Aases modstridende kopi 2026-11-03){end}",
    "{name} (konflikt 2026-11-03){end}",
    "{name}_conflict-20261103-120000{end}",
    "{name} [Conflict]{end}",
    "{name}{end}.orig",
    "{name}-LAPTOP-7F2A{end}",
    "{name}-Aases-PC-2{end}",
    "{name} 2{end}",
    "{name} (1){end}",
    "{name} - Kopi{end}",
]


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    vault = Vault(str(tmp_path / "vault"))
    vault.log.add(ENTRY)
    vault.open_answers("2026").save(vault.open_answers("2026").read(), {FIRST.key: FIRST})
    return vault


def put(vault: Vault, relative: str, data: bytes) -> str:
    (Path(vault.place) / relative).write_bytes(data)
    return relative


def answers(*records: Answer) -> bytes:
    return encode_document("", "answer", records)


def kept(vault: Vault, relative: str) -> list[bytes]:
    """Return what the history holds of copies of a file."""
    return [
        history.read_copy(vault.place, one)
        for one in history.list_copies(vault.place, relative)
        if one.why == "conflict"
    ]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("file", ["rounds/2026/answers.toml", f"log/2026/{ENTRY.id}.toml"], ids=["document", "entry"])
def test_every_style_of_copy_is_found(vault: Vault, style: str, file: str) -> None:
    """Syncthing, Dropbox, Nextcloud, ownCloud, OneDrive, iCloud, Google Drive, people: each leads to its file."""
    folder, _, name = file.rpartition("/")
    copy = f"{folder}/{style.format(name=name.removesuffix('.toml'), end='.toml')}"
    put(vault, copy, b"schema = 2\n")
    assert conflicts.find(vault.place) == [conflicts.Copy(copy, file)]


@pytest.mark.parametrize(
    "name",
    ["rounds/2026/wishes.toml", "log/2026/20260301t100000-bbbbbb.toml", "briefings/2026-11-03.md", "notes (1).txt",
     "questionnaires/privat-skema.toml", "questionnaires/privat.toml", f"log/2026/{ENTRY.id}-2.toml"],
)  # fmt: skip
def test_other_files_are_no_copies(vault: Vault, tmp_path: Path, name: str) -> None:
    """A file of its own that only sounds like another is left alone."""
    for path in (name, "questionnaires/privat.toml"):
        (tmp_path / "vault" / path).parent.mkdir(parents=True, exist_ok=True)
        put(vault, path, b"")
    assert conflicts.find(vault.place) == []


def test_an_entry_changed_on_two_machines_stays_twice(vault: Vault) -> None:
    """The copy's version becomes an entry of its own; the copy goes to the history; once more changes nothing."""
    there = encode_entry(ENTRY.with_(text="På den anden maskine"))
    copy = put(vault, f"log/2026/{ENTRY.id}.sync-conflict-20261103-120000-ABC1234.toml", there)
    done, problems = conflicts.merge_all(vault.place)
    assert [(one.copy.path, one.beside, problems) for one in done] == [(copy, (f"{ENTRY.id}-2",), [])]
    year = Vault(vault.place).log.read_year(2026)
    assert {entry.id: entry.text for entry in year.entries} == {
        ENTRY.id: "Den første",
        f"{ENTRY.id}-2": "På den anden maskine",
    }
    assert year.problems == ()
    assert kept(vault, f"log/2026/{ENTRY.id}.toml") == [there]
    assert conflicts.merge_all(vault.place) == ([], [])


def test_an_entry_that_is_the_same_goes_to_the_history_alone(vault: Vault) -> None:
    """A copy that says the same leaves one entry."""
    put(vault, f"log/2026/{ENTRY.id} (1).toml", encode_entry(ENTRY) + b"\n")
    conflicts.merge_all(vault.place)
    assert Vault(vault.place).log.read_year(2026).entries == (ENTRY,)
    assert conflicts.find(vault.place) == []


def test_an_entry_whose_own_file_is_gone_comes_back(vault: Vault, tmp_path: Path) -> None:
    """Where only the copy is left it is the entry."""
    (tmp_path / "vault" / "log" / "2026" / f"{ENTRY.id}.toml").unlink()
    put(vault, f"log/2026/{ENTRY.id} (conflicted copy 2026-11-03 1200).toml", encode_entry(ENTRY))
    conflicts.merge_all(vault.place)
    assert Vault(vault.place).log.read_year(2026).entries == (ENTRY,)


def test_answers_are_merged_by_their_question(vault: Vault) -> None:
    """What only the copy has comes in; two versions of one answer stand side by side; the copy goes to the history."""
    other = FIRST.with_(text="Et helt andet svar")
    data = answers(other, SECOND)
    put(vault, "rounds/2026/answers (Aases konflikt).toml", data)
    [done], problems = conflicts.merge_all(vault.place)
    assert (done.beside, problems) == ((f"{FIRST.to}~1",), [])
    expected = {FIRST.key: FIRST, SECOND.key: SECOND, f"{FIRST.to}~1": other.with_(beside=1)}
    assert vault.open_answers("2026").read().records == expected
    assert kept(vault, "rounds/2026/answers.toml") == [data]


def test_merging_the_same_copy_twice_doubles_nothing(vault: Vault) -> None:
    """A copy that comes again, as after a kill, adds nothing more."""
    data = answers(FIRST.with_(text="Et helt andet svar"))
    for _ in range(2):
        put(vault, "rounds/2026/answers 2.toml", data)
        conflicts.merge_all(vault.place)
    assert len(vault.open_answers("2026").read().records) == 2


def test_the_same_answer_written_at_another_time_is_the_later_one() -> None:
    """Where only the time of writing differs there is one answer."""
    early, late = FIRST.with_(at=AT), FIRST.with_(at=AT.replace(hour=12))
    assert conflicts.merge_two_way({early.key: early}, {late.key: late}) == ({late.key: late}, [])
    assert conflicts.merge_two_way({late.key: late}, {early.key: early}) == ({late.key: late}, [])


def test_agreements_join_their_histories(vault: Vault) -> None:
    """An agreement touched on both machines is one agreement with both events; one whose words differ is kept twice."""
    made = Event(at=AT, what=Happening.MADE)
    here = Event(at=AT.replace(hour=11), what=Happening.TOUCHED, words="Nævnt")
    there = Event(at=AT.replace(hour=12), what=Happening.KEPT)
    first = Agreement(id="kursus", text="Et kursus", owner=Party.MANAGER, history=(made, here))
    second = first.with_(history=(made, there))
    document = CollectionFile(vault.place, "agreements.toml", "agreement", Agreement)
    document.save(document.read(), {first.key: first})
    put(vault, "agreements.toml.orig", encode_document("", "agreement", [second]))
    conflicts.merge_all(vault.place)
    assert document.read().records == {"kursus": first.with_(history=(made, here, there))}
    put(vault, "agreements.toml.orig", encode_document("", "agreement", [second.with_(text="To kurser")]))
    conflicts.merge_all(vault.place)
    assert [one.text for one in document.read().records.values()] == ["Et kursus", "To kurser"]


def test_a_conclusion_keeps_every_word(vault: Vault) -> None:
    """Two versions of the same text stand below one another; what only one has is taken over."""
    file = vault.open_single(CONCLUSION, "2026")
    file.save(file.read(), Conclusion(own="Mine ord"))
    put(vault, "rounds/2026/conclusion-PC.toml", encode_single("", Conclusion(own="Andre ord", official="Deres ord")))
    conflicts.merge_all(vault.place)
    assert file.read().record == Conclusion(own="Mine ord\n\nAndre ord", official="Deres ord")


def test_a_copy_whose_file_is_gone_takes_its_place(vault: Vault, tmp_path: Path) -> None:
    """Where only the copy of a document is left it is renamed back."""
    path = tmp_path / "vault" / "rounds" / "2026" / "answers.toml"
    path.rename(path.with_name("answers.sync-conflict-20261103-120000-ABC1234.toml"))
    conflicts.merge_all(vault.place)
    assert vault.open_answers("2026").read().records == {FIRST.key: FIRST}


@pytest.mark.parametrize("data", [b"[[answer", b"schema = 99\n", b"\xff\xfe"])
def test_a_copy_that_cannot_be_read_is_told_and_stays(vault: Vault, tmp_path: Path, data: bytes) -> None:
    """Broken or written by a newer version of musprep: named, neither merged nor deleted; the rest is merged."""
    copy = put(vault, "rounds/2026/answers 2.toml", data)
    put(vault, "rounds/2026/answers 3.toml", answers(SECOND))
    done, problems = conflicts.merge_all(vault.place)
    assert [one.copy.path for one in done] == ["rounds/2026/answers 3.toml"]
    assert [problem.path for problem in problems] == [copy]
    assert (tmp_path / "vault" / copy).read_bytes() == data
    assert SECOND.key in vault.open_answers("2026").read().records


def test_a_copy_of_something_else_is_only_told(vault: Vault, tmp_path: Path) -> None:
    """A briefing's or a catalogue's copy is for a person to look at."""
    for copy in ("briefings/2026 (conflicted copy).md", "questionnaires/x.sync-conflict-20261103-120000-A.toml"):
        (tmp_path / "vault" / copy).parent.mkdir()
        put(vault, copy, b"x")
    done, problems = conflicts.merge_all(vault.place)
    assert done == []
    assert len(problems) == 2
    assert len(conflicts.find(vault.place)) == 2


def test_copies_are_among_what_a_reader_is_told(vault: Vault) -> None:
    """Until it is merged a copy of a document is a problem with a name; those of entries the log tells of."""
    copy = put(vault, "rounds/2026/answers 2.toml", answers(SECOND))
    put(vault, f"log/2026/{ENTRY.id} (1).toml", encode_entry(ENTRY))
    [problem] = conflicts.find_problems(vault.place)
    assert problem.path == copy
    assert "doctor --ret" in problem.describe("da")
    assert len(Vault(vault.place).log.read_year(2026).problems) == 1


def test_an_encrypted_vault_merges_its_encrypted_copies(
    vault: Vault, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Copies of encrypted files are merged as well, and nothing of them lies plain afterwards."""
    from musprep.vault.crypto import keys, passphrase
    from musprep.vault.maintenance import encryption

    monkeypatch.setattr(passphrase, "FACTOR", 4)
    monkeypatch.setenv("HOME", str(tmp_path))
    put(vault, "rounds/2026/answers.sync-conflict-20261103-120000-ABC1234.toml", answers(FIRST.with_(text="Andet")))
    put(vault, f"log/2026/{ENTRY.id} (1).toml", encode_entry(ENTRY.with_(text="Andet")))
    encryption.encrypt(vault.place, keys.make_keys(recovery=False), "en lang sætning")
    folder = tmp_path / "vault" / "rounds" / "2026"
    named = folder / "answers.toml.sync-conflict-20261104-120000-ABC1234.age"
    (folder / "answers.sync-conflict-20261103-120000-ABC1234.toml.age").rename(named)
    done, problems = conflicts.merge_all(vault.place)
    assert (len(done), problems) == (2, [])
    assert len(Vault(vault.place).open_answers("2026").read().records) == 2
    assert len(Vault(vault.place).log.read_year(2026).entries) == 2
    for path in (tmp_path / "vault").rglob("*.toml*"):
        assert path.name == "vault.toml" or path.is_dir() or path.read_bytes().startswith(b"age-encryption.org/v1")


def test_a_locked_vault_is_not_taken_for_a_newer_one(
    vault: Vault, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Merging asks for the vault to be opened first, and touches no copy."""
    from musprep.vault.crypto import keyring, keys, passphrase
    from musprep.vault.maintenance import encryption

    monkeypatch.setattr(passphrase, "FACTOR", 4)
    monkeypatch.setenv("HOME", str(tmp_path))
    put(vault, "rounds/2026/answers.sync-conflict-20261103-120000-ABC1234.toml", answers(FIRST.with_(text="Andet")))
    encryption.encrypt(vault.place, keys.make_keys(recovery=False), "en lang sætning")
    keyring.lock(vault.place)
    before = sorted((tmp_path / "vault").rglob("*"))
    with pytest.raises(LockedError):
        conflicts.merge_all(vault.place)
    assert sorted((tmp_path / "vault").rglob("*")) == before


@pytest.mark.parametrize(
    "encrypted_name", ["answers (1).toml.age", "answers.toml (1).age", "answers.toml.age.bak", "answers kopi.txt"]
)
@pytest.mark.parametrize("folder", ["rounds/2026", "rounds/2026 - Kopi", "rounds kopi/2026"])
def test_encrypted_copies_are_merged_whatever_their_names(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encrypted_name: str, folder: str
) -> None:
    """By what they hold; the copy goes to the history, and a folder that was a copy is gone once it is empty."""
    from musprep.vault.crypto import keys, passphrase, recipient
    from musprep.vault.maintenance import encryption

    monkeypatch.setattr(passphrase, "FACTOR", 4)
    monkeypatch.setenv("HOME", str(tmp_path))
    encryption.encrypt(vault.place, keys.make_keys(recovery=False), "en lang sætning")
    (tmp_path / "vault" / folder).mkdir(parents=True, exist_ok=True)
    data = recipient.encrypt(vault.place, recipient.read_keys(vault.place), answers(SECOND))
    copy = put(vault, f"{folder}/{encrypted_name}", data)
    assert [one.path for one in conflicts.find_problems(vault.place)] == [copy]
    done, problems = conflicts.merge_all(vault.place)
    assert ([one.copy.path for one in done], problems) == ([copy], [])
    assert list(vault.open_answers("2026").read().records.values()) == [FIRST, SECOND]
    assert kept(vault, "rounds/2026/answers.toml") == [answers(SECOND)]
    assert sorted(path.name for path in (tmp_path / "vault" / "rounds").iterdir()) == ["2026"]
    assert not (tmp_path / "vault" / "rounds kopi").exists()


@pytest.mark.parametrize("content", [b"hej", b"", b"\xff", b"[[answer]]\nny = 1\n"])
def test_a_copy_that_cannot_be_read_is_never_taken_away(vault: Vault, content: bytes) -> None:
    """It is told with the reason, and stays where it is, as does what the file itself holds."""
    copy = put(vault, "rounds/2026/Kopi af answers.toml", content)
    done, [problem] = conflicts.merge_all(vault.place)
    assert (done, problem.path) == ([], copy)
    assert [one.path for one in conflicts.find_problems(vault.place)] == [copy]
    assert list(vault.open_answers("2026").read().records.values()) == [FIRST]


def test_no_copy_is_merged_into_a_file_that_is_partly_read(vault: Vault) -> None:
    """The records that cannot be read might be the ones that the copy holds too."""
    put(vault, "rounds/2026/answers (1).toml", answers(SECOND))
    put(vault, "rounds/2026/answers.toml", answers(FIRST.with_(text="x " * 80)) + b"\n[[answer]]\nny = 1\n")
    done, [problem] = conflicts.merge_all(vault.place)
    assert (done, problem.path) == ([], "rounds/2026/answers.toml")


@pytest.mark.parametrize("folder", ["2026 (Eas Mac)", "2026x", "2026 kopi", "２０２６", "Kopi af 2026"])
def test_a_note_in_a_copy_of_a_year_is_not_out_of_sight(vault: Vault, folder: str) -> None:
    """The lists tell each file in a folder that a sync program or a person made beside the year's own."""
    (Path(vault.place) / "log" / folder).mkdir()
    copy = put(vault, f"log/{folder}/20260302t100000-bbbbbb.toml", encode_entry(ENTRY))
    assert [(one.path, one.error.key) for one in conflicts.find_problems(vault.place)] == [
        (copy, "vault.conflict_copy")
    ]
