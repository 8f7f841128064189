"""`musprep log`, started as a user starts it."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import unicodedata
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from musprep.cli.commands import log
from musprep.cli.framework import vocabulary
from musprep.language import dates
from musprep.model.entry import Entry, Kind
from musprep.model.say import SayLevel
from musprep.vault.vault import Vault
from platforms import needs, needs_bytes, needs_full

if TYPE_CHECKING:
    from pathlib import Path

LINE = re.compile(r"^\d{8}t\d{6}-[0-9a-z]{6}  \S")


class Shell:
    """Starts `python -m musprep` on a vault of its own, and looks at what was saved."""

    def __init__(self, place: Path) -> None:
        self.place = place
        unwanted = ("MUSPREP_LANG", "VISUAL", "EDITOR", "XDG_RUNTIME_DIR", "COLUMNS", "PYTHONUNBUFFERED")
        self.env = {name: value for name, value in os.environ.items() if name not in unwanted}
        self.env.update(MUSPREP_VAULT=str(place), PYTHONUTF8="1", PYTHONWARNINGS="error")

    def words(self, *words: str | bytes) -> list[str | bytes]:
        return [sys.executable, "-m", "musprep", *words]

    def __call__(self, *words: str | bytes, stdin: bytes = b"", env: dict[str, str] | None = None) -> Any:
        done = subprocess.run(
            self.words(*words), input=stdin, capture_output=True, check=False, env={**self.env, **(env or {})}
        )
        self.code = done.returncode
        # Windows ends a line by two characters.
        self.out, self.err = (one.decode().replace(os.linesep, "\n") for one in (done.stdout, done.stderr))
        assert "Traceback" not in self.err
        return self

    @property
    def entries(self) -> list[Entry]:
        log = Vault(str(self.place)).log
        return [entry for year in log.list_years() for entry in log.read_year(year).entries]

    @property
    def entry(self) -> Entry:
        (entry,) = self.entries
        return entry

    def saved(self) -> Entry:
        """Return the only entry, after checking that it was saved and told as it should be."""
        assert (self.code, self.err) == (0, "")
        assert LINE.match(self.out)
        assert self.out.count("\n") == 1
        assert self.out.startswith(self.entry.id)
        return self.entry

    def refused(self, code: int, *parts: str) -> None:
        """Check that nothing was saved, and that one sentence tells why."""
        assert (self.code, self.out) == (code, "")
        assert all(part in self.err for part in parts), self.err
        assert not self.place.exists() or not self.entries


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    """Return a way to start musprep on a vault that is not there yet."""
    return Shell(tmp_path / "vault")


def test_words_become_one_note_and_one_line(shell: Shell) -> None:
    """The words are joined; the line tells id, kind, day, say level and text."""
    entry = shell("log", "Lukkede", "14", "sager").saved()
    assert (entry.text, entry.kind, entry.say) == ("Lukkede 14 sager", Kind.RESULT, SayLevel.IF_ASKED)
    assert entry.at.utcoffset() is not None
    day = dates.show_day(entry.day, "da")
    assert shell.out == f"{entry.id}  resultat · {day} · hvis spurgt  ”Lukkede 14 sager”\n"


def test_every_flag_is_understood_and_echoed(shell: Shell) -> None:
    """Kind, tags, effect, proof, level and date go into the entry and, in Danish, onto the line."""
    entry = shell(
        "log", "-k", "ros", "Godt", "--tag=#drift", "-t", "to ord", "-t", "drift", "--effect", "Ro i afdelingen",
        "--proof=mail 3/4", "--proof", "side 2", "--say", "på skrift", "gjort", "--on", "i går",
    ).saved()  # fmt: skip
    assert (entry.text, entry.kind, entry.say) == ("Godt gjort", Kind.PRAISE, SayLevel.IN_WRITING)
    assert entry.tags == ("drift", "to-ord")
    assert (entry.effect, entry.proof) == ("Ro i afdelingen", ("mail 3/4", "side 2"))
    assert entry.day in {date.today() - timedelta(days=back) for back in (0, 1, 2)}  # noqa: DTZ011 - the user's own day
    led_to = "med beskrivelse af, hvad det førte til · med dokumentation"
    told = f"ros · {dates.show_long(entry.day, 'da')} · på skrift · #drift #to-ord · {led_to}  ”Godt"
    assert told in shell.out


@pytest.mark.parametrize(("place", "told"), [("before", "challenge · "), ("after", "challenge · ")])
def test_english_and_another_vault_may_be_asked_for_before_and_after(
    shell: Shell, tmp_path: Path, place: str, told: str
) -> None:
    """--lang and --vault work on both sides of the command."""
    flags = ["--lang", "en", f"--vault={tmp_path / 'other'}"]
    shell.place = tmp_path / "other"
    shell(*flags, "log", "x", "-k=chal") if place == "before" else shell("log", "x", *flags, "-k=chal")
    entry = shell.saved()
    assert f"{entry.id}  {told}{dates.show_day(entry.day, 'en')} · only me  “x”" in shell.out


def test_the_language_is_what_was_asked_then_the_variable_then_the_vaults(shell: Shell) -> None:
    """--lang wins over MUSPREP_LANG, that over the vault's own language, and Danish is the rest."""
    vault = Vault(str(shell.place))
    assert "resultat" in shell("log", "x").out
    vault.save_owner(vault.read_owner().with_(language="en"))
    assert "result ·" in shell("log", "x").out
    assert "resultat" in shell("log", "x", env={"MUSPREP_LANG": "da"}).out
    assert "result ·" in shell("log", "--lang", "en", "x", env={"MUSPREP_LANG": "da"}).out
    assert "result ·" in shell("log", "x", env={"MUSPREP_LANG": "klingon"}).out


@pytest.mark.parametrize("kind", list(Kind))
def test_a_kind_has_the_first_say_level_of_the_model(kind: Kind) -> None:
    """The light table says the same as Kind.first_say, and names every kind and level."""
    assert ("only-me" if kind.value in log.KEPT_BACK else "if-asked") == kind.first_say.value
    assert [english for english, _ in vocabulary.KINDS] == [one.value for one in Kind]
    assert [english for english, _ in vocabulary.SAYS] == [one.value for one in SayLevel]


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("resultat", "result"), ("RES", "result"), ("projekt", "project"), ("proj", "project"), ("mål", "goal"),
        ("m\u0061\u030al", "goal"), ("maal", "goal"), ("ros", "praise"), ("pra", "praise"), ("udfordring", "challenge"),
        ("u", "challenge"), ("ønske", "wish"), ("oen", "wish"), ("læring", "learning"), ("l", "learning"),
    ],
)  # fmt: skip
def test_kinds_are_known_in_both_languages_and_by_their_beginning(given: str, code: str) -> None:
    """A kind may be written in Danish or English, cut short, in capitals, and without Danish letters."""
    assert vocabulary.read_choice(given, vocabulary.KINDS, "kind", "da") == code


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("kun-mig", "only-me"), ("kun mig", "only-me"), ("hvis_spurgt", "if-asked"), ("sig", "say-it"),
        ("på", "in-writing"), ("paa-skrift", "in-writing"), ("only", "only-me"),
    ],
)  # fmt: skip
def test_levels_are_known_in_both_languages(given: str, code: str) -> None:
    """A say level may be written in Danish or English, with blanks or hyphens, and cut short."""
    assert vocabulary.read_choice(given, vocabulary.SAYS, "say", "da") == code


@pytest.mark.parametrize(
    ("words", "code", "parts"),
    [
        (["--kind", "reslutat", "x"], 1, ["reslutat", "Mente du resultat?", "udfordring"]),
        (["--kind", "pr", "x"], 1, ["kan være projekt, ros"]),
        (["--kind", "", "x"], 1, ["udfordring"]),
        (["--say", "skrift", "x"], 1, ["Mente du på-skrift?", "kun-mig"]),
        (["--on", "blåmandag", "x"], 1, ["blåmandag"]),
        (["--on", "31/2", "x"], 1, ["findes ikke. Tjek"]),
        (["--on", "", "x"], 1, ["blev ikke forstået"]),
        (["x", "--kind"], 2, ["--type"]),
        (["x", "--tag", "#"], 2, ["--mærke"]),
        ([""], 1, ["ingen tekst"]),
        (["  ", "\n"], 1, ["ingen tekst"]),
        pytest.param([b"a\xffb"], 1, ["Unicode"], marks=needs_bytes),
        pytest.param(["x", "--effect", b"\xff"], 1, ["Unicode"], marks=needs_bytes),
        pytest.param(["x", "--tag", b"\xff"], 1, ["Unicode"], marks=needs_bytes),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_saved(
    shell: Shell, words: list[str | bytes], code: int, parts: list[str]
) -> None:
    """One clear sentence on stderr, nothing on stdout, no file; 1 for the request, 2 for the usage."""
    shell("log", *words).refused(code, *parts)
    assert shell.err.count("\n") == 1


def test_letters_are_composed_and_nothing_else_changes(shell: Shell) -> None:
    """Text is kept as NFC; other characters, lines and quotes stay."""
    text = "a\u030a og ø\tog \"citat\"\n'to' \\ linjer 🌱 \u202e\x1b[31m"
    assert shell("log", text).saved().text == unicodedata.normalize("NFC", text)
    assert "\x1b" not in shell.out
    assert "\u202e" not in shell.out


def test_a_hyphen_or_a_pipe_reads_standard_input(shell: Shell) -> None:
    """`log -` and `... | musprep log` save what comes in, without a byte order mark and Windows line ends."""
    for number, (words, data) in enumerate(
        ((["-"], b"fra \xc3\xa5\r\nr\xc3\xb8r\n"), ([], b"\xef\xbb\xbffra \xc3\xa5\nr\xc3\xb8r"))
    ):
        shell.place = shell.place.with_name(str(number))
        assert shell("log", *words, stdin=data, env={"MUSPREP_VAULT": str(shell.place)}).saved().text == "fra å\nrør"


@pytest.mark.parametrize(
    ("data", "part"),
    [
        (b"", "ingen tekst"),
        (b"\xff\xfe\x00", "UTF-8"),
        (b"x" * 2_000_000, "mere end 900 KB"),
        (b"\x01" * 200_000, "mere end 900 KB"),
    ],
)
def test_input_that_cannot_be_kept_is_refused(shell: Shell, data: bytes, part: str) -> None:
    """Nothing, another encoding, and more than there is room for: each has its sentence."""
    shell("log", "-", stdin=data).refused(1, part)


def test_after_two_hyphens_all_is_text(shell: Shell) -> None:
    """What looks like a flag, or is a lone hyphen, is text after --; a dash in a sentence is text anywhere."""
    assert shell("log", "--", "--kind", "-").saved().text == "--kind -"
    shell("log", "- et punkt", "a", "-", "b")
    shell("log", "--", "-", stdin=b"ikke dette")
    assert {entry.text for entry in shell.entries} == {"-", "--kind -", "- et punkt a - b"}


@pytest.mark.parametrize(
    "words", [["log", "--help"], ["log", "x", "-h"], ["log", "--nyt", "x"], ["log", "--lang=de", "x"]]
)
def test_what_log_does_not_know_goes_to_the_full_command_line(words: list[str]) -> None:
    """Help, unknown flags and unknown languages are answered there, and nothing is saved here."""
    assert log.run(words[1:]) is None


def test_a_newer_vault_is_refused_and_untouched(shell: Shell) -> None:
    """A vault of schema 2 gets no note and no other change."""
    shell.place.mkdir()
    (shell.place / "vault.toml").write_text('schema = 3\nlanguage = "en"\n', "utf-8")
    shell("log", "x").refused(1, "newer version of musprep")
    assert [path.name for path in shell.place.iterdir()] == ["vault.toml"]


def test_a_place_that_cannot_be_written_is_told(shell: Shell, tmp_path: Path) -> None:
    """Where the vault's path leads through a file, one sentence says so."""
    (tmp_path / "file").write_text("", "utf-8")
    shell("log", "x", "--vault", str(tmp_path / "file" / "vault")).refused(1, "file")
    shell(
        "log", "x", env={"MUSPREP_VAULT": "", "HOME": "", "XDG_DATA_HOME": "", "LOCALAPPDATA": "", "USERPROFILE": ""}
    ).refused(1, "--arkiv")


@needs_full
def test_a_reader_that_is_gone_costs_no_note(shell: Shell) -> None:
    """With stdout closed, broken or full the note is saved, without a traceback and with exit code 0."""
    shell.entries_before = 0  # type: ignore[attr-defined]
    read_end, write_end = os.pipe()
    os.close(read_end)
    with open("/dev/full", "wb") as full:
        for out in (write_end, full.fileno()):
            done = subprocess.run(
                shell.words("log", "x"), stdout=out, stderr=subprocess.PIPE, check=False, env=shell.env
            )
            assert (done.returncode, done.stderr) == (0, b"")
    os.close(write_end)
    closed = ["sh", "-c", '"$@" >&- 2>&- <&-', "sh", *map(os.fsdecode, shell.words("log", "x"))]
    assert subprocess.run(closed, check=False, env=shell.env).returncode == 0
    assert len(shell.entries) == 3


def test_an_old_terminals_encoding_costs_no_note(shell: Shell) -> None:
    """Where stdout knows ASCII only, what it cannot show is written as its number."""
    shell("log", "æble", env={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert (shell.code, shell.err, shell.entry.text) == (0, "", "æble")
    assert "\\xe6ble" in shell.out


def test_a_long_text_is_cut_on_the_line_only(shell: Shell) -> None:
    """The line keeps to its width, and the note keeps its text."""
    text = "ord " * 500 + "slut"
    assert shell("log", text).saved().text == text
    assert len(shell.out) <= 101
    assert shell.out.endswith("…”\n")


@needs("pty.openpty")
def test_at_a_terminal_it_asks_so_that_no_history_keeps_the_text(shell: Shell) -> None:
    """`musprep log` alone asks on stderr; what is typed or pasted is the note, and stdout holds the answer only."""
    import pty
    import termios

    main, side = pty.openpty()
    settings = termios.tcgetattr(side)
    settings[3] &= ~termios.ECHO
    termios.tcsetattr(side, termios.TCSANOW, settings)
    with subprocess.Popen(
        shell.words("log", "-k", "ros"), stdin=side, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=shell.env
    ) as process:
        assert process.stderr is not None
        assert process.stderr.read(4) == b"Hvad"
        os.write(main, "Tak fra åen\nog Karen\n".encode())
        out, _ = process.communicate()
    os.close(side)
    os.close(main)
    assert (process.returncode, out.count(b"\n")) == (0, 1)
    assert (shell.entry.text, shell.entry.kind) == ("Tak fra åen\nog Karen", Kind.PRAISE)


@needs("pty.openpty")
def test_ctrl_c_ends_quietly(shell: Shell) -> None:
    """Interrupted while it asks: exit code 130, no traceback, no note."""
    import pty

    main, side = pty.openpty()
    with subprocess.Popen(
        shell.words("log"), stdin=side, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=shell.env
    ) as process:
        assert process.stderr is not None
        process.stderr.read(4)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate()
    os.close(side)
    os.close(main)
    assert (process.returncode, out) == (130, b"")
    assert b"Traceback" not in err
    assert not shell.place.exists()
