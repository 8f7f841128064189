"""The vault as a whole, and its files of one record."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from musprep.language.error import MusprepError
from musprep.language.say import text
from musprep.language.texts import log as log_texts
from musprep.language.texts import vault as vault_texts
from musprep.model.answer import Answer
from musprep.model.kinds import POINT, WISH
from musprep.model.owner import Owner, Role
from musprep.model.point import TalkingPoint
from musprep.model.round import Round
from musprep.model.wish import Wish
from musprep.vault.files import atomic_write, header, temporary_files, toml_slip
from musprep.vault.vault import Vault

ROUND = Round(
    id="2026",
    date=date(2026, 12, 3),
    time=time(9, 30),
    manager="Åse",
    catalogues=("privat",),
    opened=datetime(2026, 1, 2, tzinfo=UTC),
    ticked=("tips/a/b",),
)


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    """Return a vault that is not there yet."""
    return Vault(str(tmp_path / "vault"))


def test_looking_at_a_vault_makes_nothing(vault: Vault) -> None:
    """A vault that is not there has an owner by default, no rounds, nothing to sweep, and stays not there."""
    assert not vault.exists
    assert (vault.read_owner(), vault.list_rounds(), vault.sweep(), vault.log.list_years()) == (Owner(), [], 0, [])
    assert vault.open_round("2026").read() == (None, "")
    assert vault.open_answers("2026").read().records == {}
    assert not Path(vault.place).exists()


def test_the_owner_is_kept_and_the_language_is_found_without_a_reader(vault: Vault) -> None:
    """What the vault is told is there in another window, and the log path finds the language in it."""
    owner = Owner(language="da", name='Åse "Å"', role=Role.CHIROPRACTOR, theme='schema = 7\nlanguage = "en"')
    assert vault.save_owner(owner).held.record == owner
    assert vault.exists
    assert Vault(vault.place).read_owner() == owner
    assert header.read_head(vault.place) == (2, "da")
    assert 'language = "da"\n' in Path(vault.place, "vault.toml").read_text("utf-8")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"\xef\xbb\xbfschema = 1\r\nlanguage = 'en' # hej\r\n", (1, "en")),
        (b"language='da'\nschema=12", (12, "da")),
        (b'schema = 2\nlanguage = "de"\n', (2, "")),
        (b'[a]\nschema = 9\nlanguage = "en"\n', (2, "")),
        (b"\x00\xff" * 9, (2, "")),
        (b"", (2, "")),
    ],
)
def test_the_first_lines_are_scanned_with_care(tmp_path: Path, content: bytes, told: tuple[int, str]) -> None:
    """Schema and language are found however they are written, and nothing is taken from elsewhere."""
    assert header.read_head(str(tmp_path)) == (0, "")
    (tmp_path / "vault.toml").write_bytes(content)
    assert header.read_head(str(tmp_path)) == told


def test_two_windows_that_change_the_owner_both_win(vault: Vault) -> None:
    """Changes of different fields stand side by side, also where neither window saw a file; of one field mine wins."""
    other = Vault(vault.place)
    other.read_owner()
    vault.read_owner()
    other.save_owner(Owner(name="Åse"))
    assert vault.save_owner(Owner(language="en")).held.record == Owner(name="Åse", language="en")
    other.read_owner()
    vault.save_owner(Owner(name="Deres", language="en"))
    written = other.save_owner(Owner(name="Min", language="en"))
    assert written.held.record == Owner(name="Min", language="en")
    assert written.over
    assert "Deres" in (Path(vault.place) / written.history).read_text("utf-8")
    kept = [path.read_text("utf-8") for path in Path(vault.place, "history", "vault.toml").iterdir()]
    assert any("Deres" in copy for copy in kept)


def test_a_round_and_its_documents_are_kept(vault: Vault) -> None:
    """A round, its answers, points and wishes lie in a folder of its own and come back the same."""
    vault.open_round("2026").save(vault.open_round("2026").read(), ROUND)
    point, wish, answer = TalkingPoint(id="p", text="a"), Wish(id="w", text="b"), Answer(to="a/b/c", text="c")
    vault.open_collection(POINT, "2026").save(vault.open_collection(POINT, "2026").read(), {"p": point})
    vault.open_collection(WISH, "2026").save(vault.open_collection(WISH, "2026").read(), {"w": wish})
    vault.open_answers("2026").save(vault.open_answers("2026").read(), {answer.key: answer})
    other = Vault(vault.place)
    assert other.open_round("2026").read().record == ROUND
    assert other.open_collection(POINT, "2026").read().records == {"p": point}
    assert other.open_collection(WISH, "2026").read().records == {"w": wish}
    names = sorted(path.name for path in Path(vault.place, "rounds", "2026").iterdir())
    assert names == ["answers.toml", "points.toml", "round.toml", "wishes.toml"]


def test_rounds_come_by_year_and_number(vault: Vault) -> None:
    """The newest round is last: by its year, then by its number, not by the alphabet."""
    for name in ("2026-10", "2025", "2026", "2026-2", ".gemt", "Ikke en runde"):
        Path(vault.place, "rounds", name).mkdir(parents=True)
    assert vault.list_rounds() == ["2025", "2026", "2026-2", "2026-10"]


@pytest.mark.parametrize("name", ["../2026", "", "a/b", "Å", "x" * 65])
def test_a_rounds_name_is_never_a_path(vault: Vault, name: str) -> None:
    """A name that is no id is refused before any file is touched."""
    with pytest.raises(MusprepError) as told:
        vault.open_round(name)
    assert told.value.key == "vault.bad_round"


def test_a_newer_vault_is_untouched_by_every_write(vault: Vault) -> None:
    """Where vault.toml is of a newer schema, owner, rounds, answers and notes are all refused."""
    Path(vault.place).mkdir()
    (Path(vault.place) / "vault.toml").write_text("schema = 3\n", "utf-8")
    answer = Answer(to="a/b/c")
    attempts = (
        vault.read_owner,
        lambda: vault.save_owner(Owner(name="a")),
        lambda: vault.open_round("2026").save(vault.open_round("2026").read(), ROUND),
        lambda: vault.open_answers("2026").save(vault.open_answers("2026").read(), {answer.key: answer}),
    )
    for attempt in attempts:
        with pytest.raises(MusprepError) as told:
            attempt()
        assert told.value.key == "vault.newer_schema"
    assert [path.name for path in Path(vault.place).iterdir()] == ["vault.toml"]


def test_a_broken_owner_is_told_and_never_written_over(vault: Vault) -> None:
    """A vault.toml that cannot be read keeps its bytes."""
    Path(vault.place).mkdir()
    path = Path(vault.place) / "vault.toml"
    path.write_text('schema = 2\nnavn = "Åse"\n', "utf-8")
    with pytest.raises(MusprepError) as told:
        vault.save_owner(Owner(name="b"))
    assert "vault.toml:2" in told.value.describe("da")
    assert path.read_text("utf-8") == 'schema = 2\nnavn = "Åse"\n'


def test_temporaries_of_killed_programs_are_swept_everywhere(vault: Vault) -> None:
    """What a kill left in any folder goes when it is old, and nothing else does."""
    vault.open_round("2026").save(vault.open_round("2026").read(), ROUND)
    before = set(Path(vault.place).rglob("*"))
    for folder in (".", "rounds/2026"):
        (Path(vault.place) / folder / f"{temporary_files.PREFIX}{'dead' * 4}.tmp").write_bytes(b"")
    assert vault.sweep() == 0
    assert vault.sweep(older_than=0) == 2
    assert set(Path(vault.place).rglob("*")) == before


def test_every_message_is_there_in_both_languages_with_the_same_values() -> None:
    """Each key the code raises has a text, no text is left over, and both languages fill in the same values."""
    source = "".join(
        path.read_text("utf-8")
        for area in ("vault", "cli")
        for path in Path(atomic_write.__file__).parents[2].joinpath(area).rglob("*.py")
    )
    for area, texts in (("vault", vault_texts.TEXTS), ("log", log_texts.TEXTS)):
        used = set(re.findall(rf'"{area}\.([a-z_0-9]+)"', source))
        used |= {name for name in texts if f'"{name}"' in source}
        used |= {f"not_{name}" for name in re.findall(r': "([a-z_]+)",\n', source) if f"not_{name}" in texts}
        used |= {f"not_toml_{name}" for name in toml_slip.SLIPS} if area == "vault" else set()
        used |= {name for name in texts if name.removesuffix("_on_screen") in used}
        used |= {"with_effect", "with_proof"} if area == "log" else set()
        assert used - {"toml"} == set(texts)
        for name, (danish, english) in texts.items():
            fields = [set(re.findall(r"{(\w+)}", sentence)) for sentence in (danish, english)]
            assert fields[0] == fields[1], name
            values = dict.fromkeys(fields[0], "x")
            assert text(f"{area}.{name}", "da", **values) != text(f"{area}.{name}", "en", **values) or name in {
                "day",
                "saved",
            }
