"""Reading files that are broken, or built to hurt."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import random
from typing import TYPE_CHECKING, Annotated

import pytest
from pydantic import TypeAdapter, ValidationError

from musprep.language.error import MusprepError
from musprep.model.answer import Answer
from musprep.model.entry import Entry
from musprep.model.kinds import FIELDS
from musprep.model.meeting import Conclusion
from musprep.model.owner import Owner
from musprep.model.round import Round
from musprep.vault.files import read
from musprep.vault.files.problem import Damaged, Problem
from musprep.vault.files.schema import SCHEMA
from musprep.vault.files.toml_limits import LEVELS, PARTS
from platforms import needs, needs_links

if TYPE_CHECKING:
    from pathlib import Path

ENTRY = {"id": "a-1", "at": "2026-11-03T14:05:09+01:00", "text": "a"}


def refused(data: bytes) -> Damaged:
    with pytest.raises(Damaged) as told:
        read.parse("a.toml", data)
    assert told.value.describe("da").startswith("a.toml")
    assert told.value.describe("en").startswith("a.toml")
    return told.value


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_a_byte_order_mark_is_taken_off(encoding: str) -> None:
    """A file that Windows' Notepad or PowerShell saved reads like any other."""
    assert read.parse("a.toml", '\ufefftext = "å"\r\n'.encode(encoding)) == {"text": "å"}


@pytest.mark.parametrize(
    ("data", "key", "line"),
    [
        ('text = "å"'.encode("utf-16")[:-1], "vault.is_utf16", 0),
        ('text = "å"'.encode("utf-16-le"), "vault.is_utf16", 0),
        ('schema = 2\ntext = "å"'.encode("latin-1"), "vault.not_utf8", 2),
        (b'schema = 2\ntext = "a\x00b"', "vault.has_zeros", 2),
        (b'schema = 2\ntext = "a', "vault.not_toml_unclosed", 2),
        (b'schema = 2\n\ntext == "a"\n', "vault.not_toml", 3),
        (b"schema = 2\nschema = 2\n", "vault.key_twice", 2),
        (b"a = " + b"[" * 100_000, "vault.too_deep", 1),
        (b"x = 1\na = " + b"[" * 300 + b"]" * 300, "vault.too_deep", 2),
        (b"a = " + b"{a=" * 100_000, "vault.too_deep", 1),
        (b"[" + b"a." * 20_000 + b"a]", "vault.too_deep", 1),
        (b"\n" + b".".join([b"a"] * 20_000) + b" = 1", "vault.too_deep", 2),
        (b"\n" + b" . ".join([b'"a"'] * 20_000) + b" = 1", "vault.too_deep", 2),
        (b"a = " + b"9" * 5000, "vault.number_too_large", 0),
        (b"a = 0x" + b"f" * 5000, "vault.number_too_large", 0),
        (b"[a]\nb = [{c = 99999999999999999999}]", "vault.number_too_large", 0),
        (b"a = 2026-02-30", "vault.not_toml", 1),
    ],
)
def test_every_trap_is_told_with_its_line(data: bytes, key: str, line: int) -> None:
    """Wrong encodings, cut files, nesting, bombs of dots and numbers: each a reason and, where known, a line."""
    damaged = refused(data)
    assert (damaged.key, damaged.line) == (key, line)


def test_what_a_person_writes_is_no_bomb() -> None:
    """Thousands of dots and brackets inside texts and comments are fine, in every kind of string."""
    dots = "Side " + ". " * 5000 + "[" * 500 + "a.b.c." * 100 + "= x"
    for text in (f'text = "{dots}"', f"text = '''\n{dots}'''", f'text = """\\"\n{dots}"""', f'# {dots}\ntext = "a"'):
        assert read.parse("a.toml", text.encode())["text"]
    tables = "".join(f"[[point]]\nid = 'p{number}'\nproof = ['a.b']\n" for number in range(500))
    assert len(read.parse("a.toml", tables.encode())["point"]) == 500
    deep = ".".join(["a"] * PARTS) + " = " + "[" * (LEVELS - 1) + "]" * (LEVELS - 1) + "#" + "." * 300
    assert read.parse("a.toml", deep.encode())


@needs_links
@needs("os.mkfifo")
def test_what_is_no_file_is_told_at_once(tmp_path: Path) -> None:
    """A pipe, a device, links, a loop, a folder and an endless file are refused without being read."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "zero").symlink_to("/dev/zero")
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    (tmp_path / "real").write_bytes(b"a")
    (tmp_path / "folder").mkdir()
    (tmp_path / "sparse").touch()
    os.truncate(tmp_path / "sparse", 5 << 30)
    found = {}
    for name in ("pipe", "zero", "loop", "link", "folder", "sparse"):
        with pytest.raises(Damaged) as told:
            read.read_bytes(str(tmp_path / name), read.ENTRY_CAP)
        found[name] = told.value.key.removeprefix("vault.")
        assert told.value.describe("da")
    assert found == {
        "pipe": "no_regular_file",
        "zero": "file_is_link",
        "loop": "file_is_link",
        "link": "file_is_link",
        "folder": "no_regular_file",
        "sparse": "too_large_to_read",
    }
    with pytest.raises(FileNotFoundError):
        read.read_bytes(str(tmp_path / "gone"))


def test_a_file_is_read_up_to_its_cap(tmp_path: Path) -> None:
    """A file of just the cap is read whole; one byte more is refused."""
    (tmp_path / "a").write_bytes(b"a" * 100)
    assert read.read_bytes(str(tmp_path / "a"), 100) == b"a" * 100
    with pytest.raises(Damaged):
        read.read_bytes(str(tmp_path / "a"), 99)


@pytest.mark.skipif(not os.path.exists("/proc/self/maps"), reason="this system has no /proc/self/maps")
def test_a_file_whose_size_lies_is_read_up_to_its_cap() -> None:
    """A file that says it is empty and holds more than the cap is refused."""
    with pytest.raises(Damaged):
        read.read_bytes("/proc/self/maps", 99)


@needs_links
def test_folders_that_are_links_are_not_entered(tmp_path: Path) -> None:
    """A link in the place of a folder is told, whether it is listed or stands on the way to a file."""
    (tmp_path / "rounds").symlink_to("/etc")
    (tmp_path / "file").touch()
    with pytest.raises(Damaged):
        read.list_names(str(tmp_path / "rounds"))
    with pytest.raises(Damaged):
        read.locate_inside(str(tmp_path), "rounds/2026/round.toml")
    with pytest.raises(Damaged) as told:
        read.list_names(str(tmp_path / "file"))
    assert told.value.key == "vault.no_folder"
    assert read.list_names(str(tmp_path / "nowhere")) == []


@pytest.mark.parametrize(
    ("model", "table", "key", "line"),
    [
        (Entry, {**ENTRY, "txt": "a"}, "vault.unknown_key_near", 0),
        (Entry, {**ENTRY, "zzzzzz": "a"}, "vault.unknown_key", 0),
        (Entry, {"id": "a-1", "text": "a"}, "vault.missing_key", 1),
        (Entry, {**ENTRY, "kind": "reslut"}, "vault.not_one_of_near", 0),
        (Entry, {**ENTRY, "text": ""}, "vault.empty_value", 0),
        (Entry, {**ENTRY, "text": 5}, "vault.not_text_value", 0),
        (Entry, {**ENTRY, "tags": "drift"}, "vault.not_list", 0),
        (Entry, {**ENTRY, "tags": ["a", 1]}, "vault.not_text_value", 0),
        (Entry, {**ENTRY, "id": "A b"}, "vault.bad_id", 0),
        (Entry, {**ENTRY, "at": "2026-11-03T14:05:09"}, "vault.not_zoned_time", 0),
        (Entry, {**ENTRY, "at": "i går"}, "vault.not_zoned_time", 0),
        (Owner, {"language": "de"}, "vault.not_one_of", 0),
        (Owner, {"welcomed": "måske"}, "vault.not_yes_no", 0),
        (Round, {"id": "2026", "minutes": "mange"}, "vault.not_number", 0),
        (Round, {"id": "2026", "minutes": 9999}, "vault.wrong_value", 0),
        (Round, {"id": "2026", "date": "snart"}, "vault.not_date", 0),
        (Round, {"id": "2026", "time": "tidligt"}, "vault.not_clock", 0),
        (Answer, {"to": "kun-et-ord"}, "vault.wrong_value", 0),
    ],
)
def test_a_wrong_field_is_told_in_plain_words(
    model: type[Entry], table: dict[str, object], key: str, line: int
) -> None:
    """What a record lacks, has too much of or has wrong is told by its name, without a library's own English."""
    with pytest.raises(Damaged) as told:
        read.as_record("a.toml", table, model, text="schema = 2" if line else "")
    assert (told.value.key, told.value.line) == (key, line)
    for language in ("da", "en"):
        assert "pydantic" not in told.value.describe(language)
        assert "{" not in told.value.describe(language)


@pytest.mark.parametrize("number", [0, 2026, 20.5, True, "2026"])
def test_a_date_cut_off_after_its_year_is_damage(number: object) -> None:
    """In no field of any record does a number stand for a day or a time: it would be shown as one of January 1970."""
    tried = 0
    for model in FIELDS:
        for name, field in model.model_fields.items():
            with contextlib.suppress(ValidationError):
                one: object = TypeAdapter(Annotated[field.annotation, field]).validate_python(number)  # type: ignore[arg-type]
                assert not isinstance(one, (dt.date, dt.time)), f"{model.__name__}.{name}"
            tried += 1
    assert tried > len(FIELDS)
    with pytest.raises(Damaged) as told:
        read.as_record("c.toml", {"own": "a", "own_at": number}, Conclusion, text='own = "a"\nown_at = 2026')
    assert (told.value.key, told.value.line) == ("vault.not_zoned_time", 2)


def test_a_wrong_field_is_told_with_its_line_and_the_nearest_name() -> None:
    """The line is that of the key in the right record, and a slip of the finger gets a suggestion."""
    text = '[[answer]]\nto = "a/b/c"\ntext = "x"\n\n[[answer]]\nto = "a/b/d"\ntxt = "x"\n'
    with pytest.raises(Damaged) as told:
        read.as_record("a.toml", {"to": "a/b/d", "txt": "x"}, Answer, text=text, start=4)
    assert told.value.describe("da") == "a.toml:7: ”txt” er ukendt her. Mente du ”text”?"
    assert Problem("b.toml", 7, told.value).describe("en") == "b.toml:7: Unknown name “txt”. Did you mean “text”?"


@pytest.mark.parametrize(
    ("schema", "key"), [(3, "newer_schema"), (0, "bad_schema"), ("1", "bad_schema"), (True, "bad_schema")]
)
def test_only_a_schema_we_know_is_read(schema: object, key: str) -> None:
    """A newer schema is told as such; what is no schema at all is damage, told with the number of today."""
    with pytest.raises(MusprepError) as told:
        read.check_schema("a.toml", {"schema": schema})
    assert told.value.key == f"vault.{key}"
    assert (f"schema = {SCHEMA}" in told.value.describe("en")) == (key == "bad_schema")
    assert read.check_schema("a.toml", {"schema": 1, "a": 2}) == {"a": 2}


def test_no_noise_ever_gets_through_as_anything_but_damage() -> None:
    """Ten thousand files of noise are read, or told with a reason; nothing else comes out."""
    chance = random.Random(1)  # noqa: S311 - the same noise each time
    base = b'schema = 2\nid = "a-1"\nat = 2026-11-03T14:05:09+01:00\ntext = """\nen\nto"""\ntags = ["a", "b"]\n[a.b]\n'
    told: list[str] = []
    for _ in range(10_000):
        data = bytearray(base)
        for _ in range(chance.randint(1, 6)):
            at = chance.randrange(len(data))
            data[at : at + chance.randint(0, 3)] = chance.choice(
                [
                    b"",
                    b'"',
                    b"[",
                    b"]]",
                    b"=",
                    b"\n",
                    b".",
                    b"\xff",
                    b"\x00",
                    b"'''",
                    b'"""',
                    b"\\",
                    b"{",
                    b"1e999",
                    b"#",
                ]
            )
        try:
            table = read.parse("a.toml", bytes(data))
            read.as_record("a.toml", read.check_schema("a.toml", table), Entry, text=data.decode("utf-8", "replace"))
        except MusprepError as error:
            told.append(error.describe("da"))
    assert 5000 < len(told) < 10_000
    assert all(told)
