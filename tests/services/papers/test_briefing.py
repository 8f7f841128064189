"""The briefing and its gate, and who else may see a folder."""

from __future__ import annotations

import datetime as dt
import json
import os
import re
from itertools import product
from typing import TYPE_CHECKING, get_args

import pytest

from musprep.briefing.this_paper import BY_LEVEL, PaperChoice, say_length
from musprep.language.error import MusprepError
from musprep.model.agreement import Party
from musprep.model.entry import Kind
from musprep.model.say import SayLevel
from musprep.services.papers import briefing, forms
from musprep.services.papers.change_level import read_choice
from musprep.services.year import agreements, answers, notes, points, rounds, wishes
from musprep.services.year.cue_cards import list_cards
from musprep.vault.files import mounts
from musprep.vault.files.surroundings import list_exposures
from platforms import needs_modes, needs_mounts

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from musprep.services.papers.briefing import Extent, Format
    from musprep.services.session.session import Session


@pytest.fixture
def full(session: Session) -> Session:
    """Give a round with an entry, an answer, a point and a wish at each level."""
    rounds.begin_new(session, date=dt.date(2026, 11, 3), manager="Karen")
    for place, say in enumerate(SayLevel):
        name = say.value
        notes.add(session, f"Notat {name}", on=dt.date(2026, 9, 1 + place), say=say)
        point = points.add(session, f"Punkt {name}")
        points.edit(session, point.id, say=say)
        wishes.add(session, f"Ønske {name}", say=say)
        answers.write(
            session,
            f"privat-skema/jobbet/{('styrker', 'svagheder', 'problemer', 'information')[place]}",
            f"Svar {name}",
            say=say,
        )
    return session


@pytest.mark.parametrize("extent", ["page", "full"])
def test_the_gate_says_the_same_minutes_as_the_page(full: Session, extent: Extent) -> None:
    """How long it takes to say is one number: the gate's, also before the whole preparation, is the page's."""
    for place in range(5):
        points.add(full, f"Et punkt nummer {place} som det tager tid at sige")
    gate, page = briefing.make_gate(full, extent=extent), briefing.compose(full)
    said = re.search(r"cirka (\d+) minut", page)
    assert said
    assert int(said[1]) == gate.minutes > 1


@pytest.mark.parametrize("form", get_args(briefing.Format))
def test_the_talking_points_alone_are_so_in_every_format(full: Session, form: Format) -> None:
    """They take the same minutes in each, nothing else stands beside them, and they replace no other file."""
    for place in range(5):
        points.add(full, f"Et punkt nummer {place} som det tager tid at sige")
        notes.add(full, "Et langt notat om noget ganske andet end punkterne " * 20, say=SayLevel.SAY_IT)
    gates = [briefing.make_gate(full, extent="points", form=one) for one in (form, "md")]
    assert gates[0].minutes == gates[1].minutes
    assert {line.where for line in gates[0].leaving} == {"point"}
    words = briefing.compose(full, extent="points", form=form)
    assert "Et punkt nummer 4" in words
    assert "Ønske" not in words
    assert "langt notat" not in words
    assert briefing.write(full, extent="points", form=form).endswith(f"-points.{form}")


def test_no_two_papers_have_one_name(full: Session) -> None:
    """Each level, part and recipient has a file of its own, so a paper to hand over never replaces one's own page."""
    points.add(full, "Et punkt")
    kinds = list(product(SayLevel, briefing.EXTENTS, (False, True)))
    names = {briefing.write(full, upto, extent=extent, nameless=nameless) for upto, extent, nameless in kinds}
    assert len(names) == len(kinds)
    agreements.add(full, "Kurset", Party.MANAGER)
    wishes = [
        forms.FormWish(nameless=one, blank=two, now=three) for one, two, three in product((False, True), repeat=3)
    ]
    filled = {forms.write(full, "konklusionsskema", wish=one) for one in wishes if not (one.blank and one.now)}
    assert len(filled) == 6
    assert len({forms.write_new_manager(full, nameless=nameless) for nameless in (False, True)}) == 2


def test_a_paper_to_hand_over_says_no_minutes(full: Session) -> None:
    """How long it takes to say is for the owner alone."""
    assert "minut" not in briefing.compose(full, SayLevel.IN_WRITING).split("\n", 4)[-1]


@pytest.mark.parametrize("upto", list(SayLevel))
def test_nothing_below_the_level_is_in_the_paper(full: Session, upto: SayLevel) -> None:
    """At each level the text, the JSON and the gate hold exactly what may go so far; the rest is held back."""
    papers = (briefing.compose(full, upto), briefing.compose(full, upto, form="json"))
    gate = briefing.make_gate(full, upto)
    leaving, held = {one.text for one in gate.leaving}, {one.text for one in gate.held}
    for say in SayLevel:
        for word in ("Notat", "Punkt", "Ønske", "Svar"):
            words = f"{word} {say.value}"
            assert all((words in paper) == say.reaches(upto) for paper in papers), words
            assert (words in leaving) == say.reaches(upto), words
            assert (words in held) != say.reaches(upto), words


def test_a_proof_goes_no_further_than_its_own_level(full: Session) -> None:
    """A point that may be said does not take along an entry that may not."""
    secret = notes.add(full, "Hemmeligt bevis", say=SayLevel.ONLY_ME)
    points.add(full, "Åbent punkt", proof=[secret.id])
    assert "Åbent punkt" in briefing.compose(full, SayLevel.SAY_IT)
    assert "Hemmeligt bevis" not in briefing.compose(full, SayLevel.SAY_IT)
    assert "Hemmeligt bevis" in briefing.compose(full, SayLevel.ONLY_ME)


def test_what_was_agreed_is_on_the_paper_as_it_stands(session: Session) -> None:
    """Open agreements, the manager's first and late ones marked, then those kept since the last talk; none dropped."""
    now = [dt.datetime(2025, 12, 4, 12, tzinfo=dt.UTC)]
    session.clock = lambda: now[0]
    rounds.begin_new(session, date=dt.date(2025, 12, 4))
    mine = agreements.add(session, "Vejledningen", Party.ME)
    agreements.add(session, "Mødet", Party.ME)
    agreements.add(session, "Vagterne", Party.MANAGER, due=dt.date(2026, 2, 1))
    dropped = agreements.add(session, "Kontoret", Party.BOTH)
    old = agreements.add(session, "Holdt på dagen", Party.ME)
    agreements.keep(session, old.id)
    now[0] = dt.datetime(2026, 5, 2, 12, tzinfo=dt.UTC)
    agreements.keep(session, mine.id)
    agreements.drop(session, dropped.id, "De flytter")
    rounds.begin_new(session, date=dt.date(2026, 12, 3))

    def told() -> list[str]:
        return [line.text for line in briefing.make_gate(session).leaving if line.where == "agreement"]

    assert told() == ["Vagterne", "Mødet", "Vejledningen", "Kontoret\nDe flytter"]
    paper = briefing.compose(session)
    assert "fristen var 1. feb." in paper
    assert "frist 1. feb. (over fristen)" in briefing.compose(session, extent="full")
    assert "holdt 2. maj" in paper
    assert "× Kontoret  \n  vi begge · droppet 2. maj · De flytter" in paper
    assert "droppet 2. maj*\n  - Hvorfor: De flytter" in briefing.compose(session, extent="full")
    now[0] = dt.datetime(2026, 12, 4, 15, tzinfo=dt.UTC)
    rounds.begin_new(session, date=dt.date(2027, 12, 2))
    assert told() == ["Vagterne", "Mødet"]
    assert "Vejledningen" in briefing.compose(session, name="2026")


def test_the_heading_of_what_was_agreed_tells_when(session: Session, sit: Callable[..., Session]) -> None:
    """What earlier rounds agreed is of last time, what this talk agreed of this time; of both it is said just that."""
    rounds.begin_new(session, date=dt.date(2026, 11, 20))
    agreements.add(session, "En ny skærm", Party.MANAGER)
    assert "## Det har vi aftalt\n" in briefing.compose(session)
    assert {one.subject.heading for one in list_cards(session)} == {"Det har vi aftalt"}
    talk = sit(days=18)
    agreements.drop(talk, "en-ny")
    agreements.add(talk, "Et kursus", Party.MANAGER)
    assert "## Det aftalte vi denne gang\n\n- Et kursus" in briefing.compose(talk)
    rounds.begin_new(talk, date=dt.date(2027, 11, 20))
    assert "## Det aftalte vi sidst\n" in briefing.compose(talk)
    agreements.add(talk, "En plan", Party.MANAGER)
    assert "## Det har vi aftalt\n" in briefing.compose(talk)


def test_an_older_paper_tells_what_stood_then(session: Session, sit: Callable[..., Session]) -> None:
    """What was kept after the talk is on it with its day; what was kept before, and opened again since, is kept too."""
    rounds.begin_new(session, date=dt.date(2026, 11, 3))
    later = agreements.add(session, "Holdt efter samtalen", Party.MANAGER)
    before = agreements.add(session, "Holdt før samtalen", Party.MANAGER)
    agreements.keep(session, before.id)
    after = sit(days=90)
    agreements.keep(after, later.id)
    agreements.reopen(after, before.id)
    paper = briefing.compose(after, name="2026")
    told = json.loads(briefing.compose(after, form="json", name="2026"))["agreements"]
    assert sorted((one["text"], one["state"]) for one in told) == [
        ("Holdt efter samtalen", "kept"),
        ("Holdt før samtalen", "kept"),
    ]
    assert paper.index("Holdt før samtalen") < paper.index("Holdt efter samtalen")
    assert paper.count("holdt ") == 2


def test_an_agreement_kept_after_an_undated_round_stands_once(session: Session, sit: Callable[..., Session]) -> None:
    """The day the round was closed was its talk: what was kept since is on its paper, and not told twice."""
    rounds.begin_new(session)
    agreement = agreements.add(session, "Et kursus", Party.MANAGER)
    rounds.close(session)
    after = sit(days=5)
    agreements.keep(after, agreement.id)
    assert briefing.compose(after, name=rounds_of(after)).count("Et kursus") == 1


def rounds_of(session: Session) -> str:
    """Return the only round's name."""
    (repository,) = session.list_repositories()
    return repository.round.id


def test_the_same_material_gives_the_same_paper(full: Session, sit: Callable[..., Session]) -> None:
    """Two sessions on one vault write the same text, byte for byte."""
    assert briefing.compose(full, SayLevel.ONLY_ME) == briefing.compose(sit(), SayLevel.ONLY_ME)


def test_written_again_the_old_one_is_in_the_history(full: Session) -> None:
    """A briefing of the same day is replaced, and what stood there is kept."""
    path = briefing.write(full)
    assert os.path.basename(path) == "2026-11-03.md"
    points.add(full, "Et nyt punkt")
    assert briefing.write(full) == path
    with open(path, encoding="utf-8") as file:
        assert "Et nyt punkt" in file.read()
    assert os.path.isdir(os.path.join(full.place, "history", "briefings"))


def test_outside_the_vault_it_asks_first(full: Session, tmp_path: Path) -> None:
    """In a git checkout it is refused unless one is sure; an existing file is never replaced."""
    (tmp_path / ".git").mkdir()
    out = tmp_path / "papir.md"
    with pytest.raises(MusprepError, match="seen_by_others"):
        briefing.write(full, out=str(out))
    assert briefing.write(full, out=str(out), sure=True) == str(out)
    with pytest.raises(MusprepError, match="file_exists"):
        briefing.write(full, SayLevel.ONLY_ME, out=str(out), sure=True)


def test_a_missing_folder_is_told(full: Session, tmp_path: Path) -> None:
    """Writing into a folder that is not there is told, and the folder is not made."""
    with pytest.raises(MusprepError, match="no_such_folder") as told:
        briefing.write(full, out=str(tmp_path / "nej" / "papir.md"), sure=True)
    assert f"Mappen {tmp_path / 'nej'} findes ikke." in told.value.describe("da")
    assert not (tmp_path / "nej").exists()


@pytest.fixture
def quiet(tmp_path: Path) -> Path:
    """Give a folder nobody else sees."""
    folder = tmp_path / "mine"
    folder.mkdir(mode=0o700)
    return folder


def test_a_private_folder_gives_no_worries(quiet: Path) -> None:
    """A folder for the owner alone, without sync or git, is fine."""
    assert list_exposures(str(quiet)) == []


@pytest.mark.parametrize(
    ("parts", "what", "name"),
    [
        ((".git",), "git", ""),
        (("OneDrive - Firma", "papirer"), "synced", "OneDrive"),
        (("Dropbox", "a", "b"), "synced", "Dropbox"),
        ((".stfolder",), "synced", "Syncthing"),
        (("Mobile Documents",), "synced", "iCloud"),
    ],
)
def test_sync_and_git_are_noticed(quiet: Path, parts: tuple[str, ...], what: str, name: str) -> None:
    """A checkout or a sync program above the folder, by its name or its mark, is told."""
    folder = quiet
    for part in parts:
        (folder / part).mkdir(mode=0o700)
        folder = folder / part if not part.startswith(".") else folder
    assert [(one.what, one.name) for one in list_exposures(str(folder))] == [(what, name)]


@needs_modes
def test_a_folder_that_others_can_list_is_no_worry(full: Session, tmp_path: Path) -> None:
    """The file is for its owner alone wherever it lies, such as on a desktop folder with the usual rights."""
    folder = tmp_path / "Desktop"
    folder.mkdir()
    folder.chmod(0o755)
    assert list_exposures(str(folder)) == []
    path = briefing.write(full, out=str(folder / "papir.md"))
    assert os.stat(path).st_mode & 0o077 == 0


@needs_mounts
@pytest.mark.parametrize(
    ("kind", "point", "what"),
    [
        ("vfat", "{}", ["removable"]),
        ("exfat", "{}", ["removable"]),
        ("fuseblk", "{}", ["removable"]),
        ("cifs", "{}", ["network"]),
        ("nfs4", "{}", ["network"]),
        ("ext4", "{}", []),
        ("btrfs", "/", []),
    ],
)
def test_a_drive_without_owners_or_of_another_machine_is_told(
    quiet: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, point: str, what: list[str]
) -> None:
    """There the file's own rights do not hold, whatever they say."""
    table = tmp_path / "mounts"
    table.write_text(f"/dev/a / ext4 rw 0 0\n/dev/b {point.format(quiet)} {kind} rw 0 0\n", "utf-8")
    monkeypatch.setattr(mounts, "TABLE", str(table))
    assert [one.what for one in list_exposures(str(quiet / "not" / "yet"))] == what


@pytest.mark.parametrize("form", ["md", "json"])
def test_one_paper_holds_what_is_chosen_for_it(full: Session, form: Format) -> None:
    """What is taken along is on the paper and at its gate, what is held back is not; no level changes by it."""
    stood = _levels(full)
    by_level = briefing.make_gate(full, form=form)
    for line in (*by_level.held, *by_level.leaving):
        taken = line in by_level.held
        choice = BY_LEVEL.with_taken([line.name]) if taken else BY_LEVEL.with_held([line.name])
        gate = briefing.make_gate(full, form=form, choice=choice)
        paper = briefing.compose(full, form=form, choice=choice)
        assert (line.text in paper) == taken
        assert (line.name in [one.name for one in gate.leaving]) == taken
        assert (line.name in [one.name for one in gate.held]) != taken
    assert _levels(full) == stood


def _levels(session: Session) -> list[SayLevel]:
    repository = session.get_repository()
    return [*(one.say for one in repository.wishes), *(one.say for one in repository.points)]


def test_what_was_agreed_can_be_chosen_too(session: Session) -> None:
    """An agreement is held back from one paper, and taken along on one to hand over, which by level has none."""
    agreed = agreements.add(session, "Fast hjemmedag", Party.MANAGER)
    name = f"agreement:{agreed.id}"
    assert "hjemmedag" not in briefing.compose(session, choice=BY_LEVEL.with_held([name]))
    assert "hjemmedag" not in briefing.compose(session, SayLevel.IN_WRITING)
    assert "hjemmedag" in briefing.compose(session, SayLevel.IN_WRITING, choice=BY_LEVEL.with_taken([name]))


def test_what_is_taken_along_comes_first(session: Session) -> None:
    """The page has room for a note that is taken along, however many are stronger; what is not on it is told."""
    weak = notes.add(session, "Lille svag note", say=SayLevel.ONLY_ME)
    for number in range(40):
        notes.add(session, f"Resultat {number} " + "ord " * 20, kind=Kind.RESULT, effect="Det førte til noget. " * 5)
    rounds.begin_new(session, date=dt.date(2026, 11, 3))
    choice = BY_LEVEL.with_taken([f"entry:{weak.id}"])
    gate = briefing.make_gate(session, choice=choice)
    assert "Lille svag note" in briefing.compose(session, choice=choice)
    assert len(gate.left_out) > 20
    assert not {line.name for line in gate.left_out} & {line.name for line in gate.leaving}
    assert (gate.pages, gate.held) == (1, [])
    assert say_length(gate, "en") == "1 page"


def test_ids_are_read_as_they_are_typed(session: Session) -> None:
    """The whole id or its unique end names a text; one that two records have needs its kind before it."""
    points.add(session, "Løn", say=SayLevel.ONLY_ME)
    wishes.add(session, "Løn", say=SayLevel.ONLY_ME)
    answers.write(session, "privat-skema/jobbet/styrker", "Svar")
    gate = briefing.make_gate(session)
    assert read_choice(gate, ["wish:loen"], ["styrker"]) == PaperChoice(
        frozenset({"wish:loen"}), frozenset({"answer:privat-skema/jobbet/styrker"})
    )
    for wrong, key in (
        ("loen", "error.ambiguous_record"),
        ("andet", "error.no_such_record"),
        ("", "error.no_such_record"),
    ):
        with pytest.raises(MusprepError) as caught:
            read_choice(gate, [wrong], [])
        assert caught.value.key == key


def test_what_was_answered_for_another_talk_is_taken_along_only_by_hand(full: Session) -> None:
    """Pay is on no paper of a MUS at any level, in any format and length; the gate lists it, and one can take it."""
    to = "loensamtale/grundlag/vaerdi"
    answers.write(full, to, "Jeg har sparet dem for en stilling", say=SayLevel.IN_WRITING)
    for upto in SayLevel:
        for form in get_args(briefing.Format):
            for extent in briefing.EXTENTS:
                assert "en stilling" not in briefing.compose(full, upto, form=form, extent=extent)
        held = [line for line in briefing.make_gate(full, upto).held if line.ref == to]
        assert [line.text for line in held] == ["Jeg har sparet dem for en stilling"]
        taken = BY_LEVEL.with_taken([held[0].name])
        assert "en stilling" in briefing.compose(full, upto, extent="full", choice=taken)
