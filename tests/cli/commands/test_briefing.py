"""`musprep brief`: the paper, the gate before it, and where it may lie."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from platforms import has_mode

if TYPE_CHECKING:
    from command_line import CommandLine

MINE, ASKED, SAID, WRITTEN = "Kun til mig", "Hvis jeg bliver spurgt", "Det siger jeg", "Det står på skrift"


@pytest.fixture
def ready(cli: CommandLine) -> CommandLine:
    """Give a round with one point at each level."""
    cli.good("round", "new", "--date", "2026-11-03", "--manager", "Karen Holm")
    for text, level in ((MINE, "kun-mig"), (ASKED, "hvis-spurgt"), (SAID, "sig-det"), (WRITTEN, "på-skrift")):
        name = cli.good("points", "add", text).lines[0]
        cli.good("points", "edit", name, "--say", level)
    return cli


@pytest.mark.parametrize(
    ("level", "holds"),
    [
        ("kun-mig", [MINE, ASKED, SAID, WRITTEN]),
        (None, [ASKED, SAID, WRITTEN]),
        ("if-asked", [ASKED, SAID, WRITTEN]),
        ("sig det", [SAID, WRITTEN]),
        ("på skrift", [WRITTEN]),
    ],
)
def test_a_level_holds_what_may_go_so_far(ready: CommandLine, level: str | None, holds: list[str]) -> None:
    """--upto cuts by level, in text, gate and JSON alike; the default is if-asked."""
    flags = ["--upto", level] if level else []
    text = ready.good("brief", "--stdout", *flags).out
    gate = ready.good("brief", "--gate", *flags)
    data = ready.good("brief", "--stdout", "--format", "json", *flags).data
    for words in (MINE, ASKED, SAID, WRITTEN):
        assert (words in text) == (words in holds)
        assert (words in gate.out) == (words in holds)
        assert (words in json.dumps(data, ensure_ascii=False)) == (words in holds)
    assert f": {len(holds)}. Holdt ude: {4 - len(holds)}." in gate.err


def test_brief_writes_into_the_vault_and_prints_the_path_alone(ready: CommandLine) -> None:
    """The file lies in briefings, named by the meeting's day, for the owner alone; the path is all of stdout."""
    done = ready.good("brief")
    path = ready.vault / "briefings" / "2026-11-03.md"
    assert done.lines == [str(path)]
    assert path.read_text("utf-8") == ready.good("brief", "--stdout").out
    assert has_mode(path, 0o600)
    assert ": 3. Holdt ude: 1." in done.err
    assert ready.good("brief", "--format", "json").lines == [str(path.with_suffix(".json"))]


def test_gate_and_stdout_write_nothing(ready: CommandLine) -> None:
    """Looking leaves no file behind."""
    ready.good("brief", "--gate")
    ready.good("brief", "--stdout")
    assert not (ready.vault / "briefings").exists()


def test_the_gate_shows_word_for_word(ready: CommandLine) -> None:
    """Each text stands whole, behind what it is, its id and its level; the head is shown too."""
    assert ready.good("brief", "--gate", "--upto", "på skrift").lines == [
        "Øverst i briefingen",
        "  > Karen Holm",
        "Talepunkt det-staar-paa-skrift (på skrift)",
        f"  > {WRITTEN}",
    ]


def test_out_writes_where_one_says(ready: CommandLine) -> None:
    """--out makes a new file there; one that exists is never written over."""
    (ready.folder / "eget").mkdir(mode=0o700)
    path = ready.folder / "eget" / "papir.md"
    assert ready.good("brief", "--out", str(path)).lines == [str(path)]
    path.write_text("mit eget", "utf-8")
    done = ready("brief", "--out", str(path))
    assert done.code == 1
    assert "bliver ikke overskrevet" in done.err
    assert path.read_text("utf-8") == "mit eget"


@pytest.fixture
def shared(ready: CommandLine) -> Path:
    """Give a folder in a git checkout."""
    (ready.folder / "repo" / ".git").mkdir(parents=True)
    return ready.folder / "repo" / "papir.md"


def test_a_place_others_see_is_refused(ready: CommandLine, shared: Path) -> None:
    """Without a terminal such a place needs --yes; the sentence says why."""
    done = ready("brief", "--out", str(shared))
    assert (done.code, done.out) == (1, "")
    assert "git" in done.err
    assert not shared.exists()
    assert ready.good("brief", "--out", str(shared), "--yes").lines == [str(shared)]


@pytest.mark.parametrize(
    ("answer", "written"),
    [("j\nj\n", True), ("ja\nyes\n", True), ("j\nn\n", False), ("n\n", False), ("", False), ("\n", False)],
)
def test_on_a_terminal_it_asks(ready: CommandLine, shared: Path, answer: str, written: bool) -> None:
    """The gate's list is shown on stderr and asked about, then the place; anything but a yes writes nothing."""
    done = ready("brief", "--out", str(shared), stdin=answer.encode(), terminal=True)
    assert shared.exists() == written
    assert done.code == (0 if written else 1)
    assert f"  > {SAID}" in done.err
    assert "Gem briefingen? (j/n)" in done.err
    assert done.out == (f"{shared}\n" if written else "")


def test_yes_asks_nothing(ready: CommandLine) -> None:
    """--yes on a terminal writes at once."""
    done = ready("brief", "--yes", terminal=True)
    assert done.code == 0
    assert "(j/n)" not in done.err


def test_english_asks_in_english(ready: CommandLine) -> None:
    """In English the briefing, the gate and the question are English."""
    done = ready("brief", "--lang", "en", stdin=b"y\n", terminal=True)
    assert done.code == 0
    assert "Save the briefing? (y/n)" in done.err
    assert "Talking point" in done.err
    assert Path(done.lines[0]).read_text("utf-8").startswith("# ")


@pytest.mark.parametrize(
    ("flags", "code", "expected"),
    [
        (["--upto", "alt"], 1, "Delingsniveauet ”alt” findes ikke"),
        (["--format", "pdf"], 2, "Formatet ”pdf” findes ikke; vælg md, html, txt eller json"),
        (["--round", "1999"], 1, "Runde ”1999” findes ikke"),
    ],
)
def test_wrong_choices(ready: CommandLine, flags: list[str], code: int, expected: str) -> None:
    """An unknown level, format or round is told, and nothing is written."""
    done = ready("brief", *flags)
    assert (done.code, done.out) == (code, "")
    assert expected in done.err


def test_without_a_round_there_is_nothing_to_brief(cli: CommandLine) -> None:
    """A vault without a round: one sentence on how to begin, and no vault is made."""
    assert "musprep round new" in cli("brief").err
    assert not cli.vault.exists()


def test_an_older_round_can_be_briefed(ready: CommandLine) -> None:
    """--round takes another round than the open one."""
    ready.good("round", "close")
    ready.good("round", "new", "--date", "2027-11-03")
    assert SAID not in ready.good("brief", "--stdout").out
    assert SAID in ready.good("brief", "--stdout", "--round", "2026").out


@pytest.mark.parametrize("name", ["identity.age", ".sealing", "goals.toml", "log/2026/x.toml", "briefings/y.md"])
@pytest.mark.parametrize("command", ["brief --yes", "brief --for new-manager --yes", "calendar"])
def test_no_paper_is_written_among_the_vaults_own_files(cli: CommandLine, name: str, command: str) -> None:
    """A name inside the vault is refused for a paper and for the calendar: it could be taken for the vault's own."""
    cli.good("round", "new", "--date", "2026-12-03")
    cli.good("agreements", "add", "Færre vagter", "--owner", "leder")
    done = cli(*command.split(), "--out", str(cli.vault / name))
    assert (done.code, (cli.vault / name).exists()) == (1, False)
    assert "ligger inde i selve arkivet" in done.err


@pytest.mark.parametrize(
    ("line", "end"), [((), ".md"), (("--format", "json"), ".json"), (("--form", "konklusionsskema"), "skema.md")]
)
def test_a_paper_changed_by_hand_is_kept_under_a_name_of_its_own(
    ready: CommandLine, line: tuple[str, ...], end: str
) -> None:
    """And told, each time; one that stands as it was written is replaced without a word, and kept in the history."""
    ready.good("agreements", "add", "Et kursus", "--owner", "leder")
    path = Path(ready.good("brief", *line).out.strip())
    assert path.name.endswith(end)
    for number, name in enumerate(("-edited", "-edited-2")):
        path.write_text(f"Min egen udgave {number}", "utf-8")
        done = ready.good("brief", *line)
        aside = path.with_name(f"{path.stem}{name}{path.suffix}")
        assert f"briefings/{aside.name}" in done.err
        assert aside.read_text("utf-8") == f"Min egen udgave {number}"
    ready.good("agreements", "add", "Et nyt kontor", "--owner", "leder")
    ready.good("points", "add", "Et punkt til, der ændrer briefingen", "--say", "på-skrift")
    before = path.read_text("utf-8")
    assert ready.good("brief", *line).err.count("briefings/") == 0
    assert path.read_text("utf-8") != before
    assert len(list(path.parent.glob(f"*{path.suffix}"))) == 3
    found = {one["check"]: one["level"] for one in ready("vault", "doctor", "--json").data}
    assert (found["unknown"], found["conflicts"]) == ("ok", "ok")


def test_a_paper_that_cannot_be_read_is_replaced_and_kept(ready: CommandLine) -> None:
    """Emptied by a power cut, or nobody's text any more: what lies there goes to the history first."""
    path = Path(ready.good("brief").out.strip())
    path.write_bytes(b"\xff\x00")
    ready.good("brief")
    assert "Talepunkter" in path.read_text("utf-8") or path.stat().st_size > 99
    assert any(one.read_bytes() == b"\xff\x00" for one in ready.vault.rglob("*") if one.is_file())


def test_a_chosen_folder_gets_a_copy_of_each_paper(cli: CommandLine, tmp_path: Path) -> None:
    """`owner set papers` chooses it once: the page and the forms are copied, and the path on stdout is the copy's."""
    folder = tmp_path / "papirer"
    folder.mkdir()
    (folder / ".stfolder").mkdir()
    cli.good("round", "new")
    cli.good("points", "add", "Et punkt")
    cli.good("goals", "add", "Et mål")
    assert "Syncthing" in cli.good("owner", "set", "papers", str(folder)).err
    for words in (("brief", "--format", "html"), ("brief", "--form", "udviklings-og-efter")):
        done = cli.good(*words)
        (path,) = done.out.splitlines()
        assert path.startswith(f"{folder}{os.sep}"), done.out
        assert Path(path).exists()
        assert "Syncthing" in done.err
    assert len(list((tmp_path / "vault" / "briefings").iterdir())) == len(list(folder.glob("*.*"))) - 1
    cli.good("owner", "set", "papers", "")
    assert "briefings" in cli.good("brief").out
    assert cli("owner", "set", "papers", str(tmp_path / "nej")).code == 1


def test_what_was_held_back_is_told_and_taken_along(ready: CommandLine) -> None:
    """On a terminal its first words are shown, and everywhere one command that takes it along, on this paper alone."""
    told = ready("brief", "--yes", terminal=True).err
    assert "  kun-til-mig: Kun til mig" in told
    assert told.count("musprep brief --tag-med kun-til-mig") == 1
    assert "Kun til mig" not in ready.good("brief").err.replace("--tag-med kun-til-mig", "")
    assert MINE in ready.good("brief", "--take", "til-mig", "--stdout").out
    assert SAID not in ready.good("brief", "--hold", "det-siger-jeg", "--stdout").out
    assert MINE not in ready.good("brief", "--stdout").out
    assert ready("brief", "--take", "findes-ikke").code == 1


def test_the_next_text_is_offered_beside_what_was_chosen(ready: CommandLine) -> None:
    """The command keeps what was taken along and held back before, and how far and how long the paper is."""
    ready.good("points", "add", "Også til mig", "--say", "kun-mig")
    given = "--niveau sig-det --hele --tag-med kun-til-mig --hold-ude det-siger-jeg"
    told = ready.good("brief", *given.split(), "--yes").err
    assert f"musprep brief {given} --tag-med hvis-jeg-bliver-spurgt." in told


def test_what_used_to_begin_at_only_me_is_told_once(ready: CommandLine) -> None:
    """After the first page of a round of before, one sentence names the command that takes it along."""
    ready.good("wishes", "add", "Kursus", "--say", "kun-mig")
    cover = ready.vault / "rounds" / "2026" / "round.toml"
    cover.write_text(cover.read_text("utf-8").replace("levels_offered = true\n", ""), "utf-8")
    assert "musprep round share" in ready.good("brief").err
    assert "musprep round share" not in ready.good("brief").err
    assert "sig det" in ready.good("round", "share", "--list").out
    assert ready.good("wishes", "--json").data[0]["say"] == "only-me"
    assert ready.good("round", "share").lines == ["kursus (sig det) Kursus"]
    assert ready.good("wishes", "--json").data[0]["say"] == "say-it"


def test_a_page_is_made_of_what_there_is(cli: CommandLine) -> None:
    """With a note and no round there is a page all the same; it begins nothing, and what is missing is said."""
    cli.good("log", "Lukkede 14 sager", "--on", "2026-10-01")
    done = cli.good("brief")
    assert "Lukkede 14 sager" in Path(done.lines[-1]).read_text("utf-8")
    assert "Der mangler en dato" in done.err
    assert "Der mangler talepunkter" in done.err
    assert not (cli.vault / "rounds").exists()


def test_a_theme_that_must_be_touched_is_named_while_it_is_empty(cli: CommandLine) -> None:
    """Each theme without an answer is told on stderr, until one is given."""
    cli.good("round", "new", "--date", "2026-11-03")
    cli.good("round", "set", "catalogues", "kiropraktor-mus")
    for left, to in ((3, "status/aftaler"), (2, "arbejdssituation/opgaver"), (1, "maal/oensker")):
        assert cli.good("brief", "--stdout").err.count("I skal omkring temaet") == left
        cli.good("answer", f"kiropraktor-mus/{to}", "Det går godt")


def test_a_missing_date_is_asked_for_by_the_command_that_sets_it(cli: CommandLine) -> None:
    """A round that is there is given its date; no second one is begun. Without a round it is begun with one."""
    cli.good("log", "Lukkede 14 sager")
    assert "musprep round new --dato" in cli("brief", "--stdout").err
    cli.good("round", "new")
    said = cli("brief", "--stdout").err
    assert "musprep round set dato" in said
    assert "round new" not in said
