"""`musprep catalogues import` and `fill`: the employer's form in, and one's answers back into it."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import musprep.catalogue.form
from musprep.language.say import text

if TYPE_CHECKING:
    from command_line import CommandLine

_FORMS = Path(__file__).parents[2] / "forms"
_FORM = str(_FORMS / "01-mus-kommune.docx")
_ID = "forberedelse-til-mus"
_MOST = f"{_ID}/aaret-der-er-gaaet/hvilke-opgaver-har-fyldt"


def test_a_form_is_shown_before_it_is_saved(cli: CommandLine) -> None:
    """Without --yes its lines are listed with what they became, left out ones with the reason; nothing is saved."""
    done = cli("catalogues", "import", _FORM)
    assert done.code == 1
    assert any("spørgsmål" in line and "Hvilke opgaver har fyldt mest" in line for line in done.lines)
    assert any("udeladt" in line and "(er til underskrift)" in line for line in done.lines)
    assert f"{_ID} med --ja" in done.err
    assert not cli.vault.exists()


def test_a_saved_form_is_answered_like_any_other(cli: CommandLine) -> None:
    """With --yes it is one of the vault's catalogues, delicate questions begin at only-me, and it can be undone."""
    path = cli.good("catalogues", "import", _FORM, "--yes").lines[-1]
    assert Path(path) == cli.vault / "questionnaires" / f"{_ID}.toml"
    assert cli.good("catalogues", "check", path).out == "ok\n"
    cli.good("answer", _MOST, "Driftsjournalen")
    balance = next(line.strip() for line in cli.good("catalogues", "show", _ID).lines if line.endswith("mellem"))
    cli.good("answer", balance, "Nej")
    says = {one["to"]: one["say"] for one in cli.good("answers", "--json").data}
    assert says == {_MOST: "if-asked", balance: "only-me"}


@pytest.mark.parametrize("used", ["privat-skema,mini-mus", ""])
def test_the_command_that_takes_it_into_use_keeps_the_others(cli: CommandLine, used: str) -> None:
    """It names every catalogue of the round, or of the first one, and the form once after them, however often."""
    if used:
        cli.good("round", "new", "--catalogues", used)
    for _ in "12":
        told = cli.good("catalogues", "import", _FORM, "--yes").err
        command = f"round set kataloger {used or 'privat-skema,frie-10-raad'},{_ID}"
        assert f"musprep {command}\n" in told
        if used:
            cli.good(*command.split())


def test_lines_are_corrected_by_their_number(cli: CommandLine) -> None:
    """--set makes a line something else, named in either language; a wrong number or word saves nothing."""
    lines = cli("catalogues", "import", _FORM).lines
    number = next(line.split()[0] for line in lines if "Hvad er du særlig tilfreds" in line)
    out = str(cli.folder / "mit.toml")
    for word in ("drop", "udelad", "Udeladt"):
        cli.good("catalogues", "import", _FORM, "--out", out, "--set", f"{number}={word}")
        assert "særlig tilfreds" not in Path(out).read_text("utf-8")
        Path(out).unlink()
    for wrong, told in (("900=drop", "900"), (f"{number}=foo", "spørgsmål"), ("x", "spørgsmål")):
        done = cli("catalogues", "import", _FORM, "--yes", "--set", wrong)
        assert (done.code, done.out) == (1, "")
        assert told in done.err
    assert not cli.vault.exists()


def test_out_loads_no_records(tmp_path: Path) -> None:
    """A form's catalogue is written to a file without what only a vault needs: that takes longer than the form."""
    asked = ["catalogues", "import", _FORM, "--out", str(tmp_path / "skema.toml")]
    code = (
        "import sys; from musprep.cli.framework.run import run; "
        f"assert run({asked!r}) == 0; sys.exit('pydantic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
    assert tomllib.loads((tmp_path / "skema.toml").read_text("utf-8"))["id"] == "skema"


def test_out_needs_no_vault_and_replaces_nothing(cli: CommandLine) -> None:
    """--out writes the catalogue by the name of its file, from standard input too; a file that is there stays."""
    out = cli.folder / "mail.toml"
    mail = (_FORMS / "22-mail.txt").read_bytes()
    assert cli.good("catalogues", "import", "-", "--out", str(out), stdin=mail).out == f"{out}\n"
    assert tomllib.loads(out.read_text("utf-8"))["id"] == "mail"
    out.write_text("mit eget", "utf-8")
    assert cli("catalogues", "import", "-", "--out", str(out), stdin=mail).code == 1
    assert out.read_text("utf-8") == "mit eget"
    assert "id" in cli("catalogues", "import", _FORM, "--out", str(cli.folder / "Med Mellemrum.toml")).err
    assert not cli.vault.exists()


def test_next_years_form_keeps_the_answers(cli: CommandLine, tmp_path: Path) -> None:
    """The same form with another year and a question that is worded a little differently has its answers still."""
    cli.good("catalogues", "import", _FORM, "--yes")
    cli.good("answer", _MOST, "Driftsjournalen")
    changed = tmp_path / "2027.docx"
    with zipfile.ZipFile(_FORM) as before, zipfile.ZipFile(changed, "w") as after:
        for one in before.infolist():
            words = before.read(one)
            if one.filename == "word/document.xml":
                words = words.replace(b"MUS 2026", b"MUS 2027").replace(b"fyldt mest hos dig", b"fyldt mest for dig")
            after.writestr(one, words)
    done = cli.good("catalogues", "import", str(changed), "--yes")
    assert f"{_ID} 1.0.0" in done.err
    assert "Driftsjournalen" in cli.good("answer", _MOST).out
    assert "fyldt mest for dig" in cli.good("answer", _MOST).out
    assert cli.good("answers", "--json").data[0]["prompt"].endswith("hos dig siden sidste samtale?")


def test_answers_are_written_into_a_copy_of_the_form(cli: CommandLine) -> None:
    """What may go in writing goes along, the head is filled from what is known, and the form itself is untouched."""
    before = Path(_FORM).read_bytes()
    cli.good("owner", "set", "name", "Maja Holm")
    cli.good("round", "new", "--date", "2026-12-10", "--manager", "Karen Berg")
    cli.good("catalogues", "import", _FORM, "--yes")
    cli.good("answer", _MOST, "Driftsjournalen", "--say", "på-skrift")
    cli.good("answer", f"{_ID}/aaret-der-er-gaaet/hvad-er-du-saerlig", "Kun til mig")
    out = cli.folder / "udfyldt.docx"
    done = cli("catalogues", "fill", _FORM, "--out", str(out))
    assert done.code == 0, done.err
    words = zipfile.ZipFile(out).read("word/document.xml").decode()
    for said in ("Driftsjournalen", "Maja Holm", "Karen Berg", "10. dec. 2026"):
        assert words.count(said) == 1
    assert "Kun til mig" not in words
    assert "ikke med: Hvad er du særlig tilfreds" in done.err
    assert Path(_FORM).read_bytes() == before
    out.write_bytes(b"mit eget")
    for taken in (str(out), _FORM):
        assert cli("catalogues", "fill", _FORM, "--out", taken).code == 1
    assert (Path(_FORM).read_bytes(), out.read_bytes()) == (before, b"mit eget")
    everything = str(cli.folder / "alt.docx")
    cli.good("catalogues", "fill", _FORM, "--out", everything, "--upto", "kun-mig")
    assert "Kun til mig" in zipfile.ZipFile(everything).read("word/document.xml").decode()


def test_an_answer_to_other_words_is_marked(cli: CommandLine) -> None:
    """Where the form asks in other words now, those of then stand in what is shown before, and on a sheet."""
    form = cli.folder / "skema.md"
    asks = "# Skema\n\n## Året\n\n1. Hvad har du nået i det år, der er gået?\n\n2. Hvem har hjulpet dig?\n"
    form.write_text(asks, "utf-8")
    cli.good("catalogues", "import", str(form), "--id", "skema", "--yes")
    for number, to in enumerate(cli.good("catalogues", "show", "skema").out.split()):
        if to.startswith("skema/"):
            cli.good("answer", to, f"Svar {number}", "--say", "på-skrift")
    form.write_text(asks.replace("der er gået", "der nu er gået"), "utf-8")
    cli.good("catalogues", "import", str(form), "--id", "skema", "--yes")
    done = cli("catalogues", "fill", str(form), "--out", str(cli.folder / "svar.md"), terminal=True, width=200)
    then, now = "Hvad har du nået i det år, der er gået?", "Hvad har du nået i det år, der nu er gået?"
    assert f"{then} (skemaet spørger nu: ”{now}”)" in " ".join(done.err.split())
    cli.good("catalogues", "fill", str(form), "--out", str(cli.folder / "svar.md"))
    sheet = (cli.folder / "svar.md").read_text("utf-8")
    assert f"{now}\n(Svaret blev givet, da spørgsmålet lød: ”{then}”)\n" in sheet
    assert sheet.count("Svaret blev givet, da") == 1


def test_what_cannot_be_written_into_becomes_a_sheet(cli: CommandLine) -> None:
    """The answers to a mail stand on a sheet below its questions; what has no place is told with its words, exit 0."""
    mail = str(_FORMS / "22-mail.txt")
    cli.good("catalogues", "import", mail, "--id", "mail", "--yes")
    to = next(line.strip() for line in cli.good("catalogues", "show", "mail").lines if line.strip().startswith("mail/"))
    cli.good("answer", to, "Det hele", "--say", "på-skrift")
    out = cli.folder / "svar.md"
    assert "ark for sig" in cli.good("catalogues", "fill", mail, "--out", str(out)).err
    assert "Det hele" in out.read_text("utf-8")
    other = cli.good("catalogues", "fill", _FORM, "--form", "mail", "--out", str(cli.folder / "x.docx"))
    assert "Det hele" in other.err


def test_every_reason_has_its_words() -> None:
    """What a reader leaves out, or tells of a file, is said in a text of the program."""
    source = Path(musprep.catalogue.form.__file__).parent
    used = {
        key if "." in key else f"form_import.{key}"
        for file in source.glob("**/*.py")
        for key in re.findall(r'"(left_\w+|form_(?:import|file|fill)\.\w+)"', file.read_text("utf-8"))
    }
    assert len(used) > 20
    for key in used:
        assert text(key, "da")


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "docx"),
        ("a.docx", b"", "tom"),
        ("a.docx", b"PK\x03\x04kaput", "beskadiget"),
        ("a.pdf", b"%PDF-1.4\nintet", ""),
    ],
)
def test_a_file_that_is_no_form_is_told(cli: CommandLine, name: str, data: bytes, said: str) -> None:
    """One sentence with the file's name and what to do, exit 1, for import and fill."""
    path = cli.folder / name
    path.write_bytes(data)
    for words in (("import", str(path)), ("fill", str(path), "--out", str(cli.folder / "ny.docx"))):
        done = cli("catalogues", *words)
        assert done.code == 1
        assert name in done.err
        assert said in done.err
        assert "Traceback" not in done.err
    assert not (cli.folder / "ny.docx").exists()


def test_an_answer_to_the_same_stands_beside_the_question(cli: CommandLine) -> None:
    """`answer` shows what was answered to the question that one of the form is like, with its round and level."""
    cli.good("catalogues", "import", _FORM, "--yes")
    balance = next(line.strip() for line in cli.good("catalogues", "show", _ID).lines if line.endswith("mellem"))
    assert "Dit svar i" not in cli.good("answer", balance).out
    cli.good("answer", "frie-selvrefleksion/samarbejde-trivsel/balance", "Ja, næsten altid", "--say", "sig-det")
    shown = cli.good("answer", balance).out
    assert "Dit svar i 2" in shown
    assert "sig det\n  Ja, næsten altid" in shown
