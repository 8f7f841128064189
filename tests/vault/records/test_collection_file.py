"""Documents of many records, and what two windows do to one."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from musprep.language.error import MusprepError
from musprep.model.answer import Answer
from musprep.model.meeting import MeetingState
from musprep.model.point import TalkingPoint
from musprep.model.say import SayLevel
from musprep.vault.files import comments, read, salvage
from musprep.vault.files.problem import Damaged
from musprep.vault.records.collection_file import CollectionFile
from musprep.vault.records.merge import merge_fields, merge_records
from musprep.vault.records.toml_writer import encode_document

MANAGER = Answer(
    to="privat/trivsel/leder", text="Godt\nnok", say=SayLevel.SAY_IT, at=datetime(2026, 1, 2, 3, tzinfo=UTC)
)
TASKS = Answer(to="privat/trivsel/opgaver", text="For mange")
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


def keyed(*answers: Answer) -> dict[str, Answer]:
    return {answer.key: answer for answer in answers}


@pytest.fixture
def document(tmp_path: Path) -> CollectionFile[Answer]:
    """Return a document that holds two answers."""
    document = CollectionFile(str(tmp_path / "vault"), "rounds/2026/answers.toml", "answer", Answer)
    document.save(document.read(), keyed(MANAGER, TASKS))
    return document


def path_of(document: CollectionFile[Answer]) -> Path:
    return Path(document.place, document.relative)


def test_records_come_back_the_same_in_file_order(document: CollectionFile[Answer]) -> None:
    """What is saved is read back identical, and the file is plain TOML with blocks for lines."""
    assert list(document.read().records.items()) == list(keyed(MANAGER, TASKS).items())
    text = path_of(document).read_text("utf-8")
    assert text.startswith("schema = 2\n")
    assert 'text = """\nGodt\nnok"""' in text
    assert "beside" not in text
    assert len(tomllib.loads(text)["answer"]) == 2


def test_reading_makes_nothing(tmp_path: Path) -> None:
    """A document that is not there is empty, and stays not there."""
    document = CollectionFile(str(tmp_path / "vault"), "rounds/2026/answers.toml", "answer", Answer)
    assert document.read()[:2] == ({}, "")
    assert list(tmp_path.iterdir()) == []


@settings(deadline=None)
@given(texts=st.lists(TEXT | st.text('\r\n"\\\t ') | st.text('"\n'), max_size=4))
def test_any_text_reads_back_the_same(texts: list[str]) -> None:
    """Line ends, quotes, backslashes and control characters survive the file, for both readers."""
    answers = [Answer(to=f"a/b/c{number}", text=text) for number, text in enumerate(texts)]
    data = encode_document("a", "answer", answers)
    for table in (read.parse("a", data), tomllib.loads(data.decode())):
        assert [Answer.model_validate(one) for one in table["answer"]] == answers


def test_every_unicode_scalar_reads_back_the_same() -> None:
    """Each character that exists survives a document."""
    whole = "".join(chr(code) for code in range(0x110000) if not 0xD800 <= code <= 0xDFFF)
    # With a return in it a text is written on one line, without it as a block.
    for text in (whole, whole.replace("\r", "")):
        data = encode_document("a", "answer", [Answer(to="a/b/c", text=text)])
        assert read.parse("a", data)["answer"][0]["text"] == text
    assert tomllib.loads(data.decode())["answer"][0]["text"] == text


def test_half_characters_and_endless_texts_are_refused(
    document: CollectionFile[Answer], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What cannot be written or read again is refused, and the file stays."""
    monkeypatch.setattr(read, "DOCUMENT_CAP", 1 << 12)
    before = path_of(document).read_bytes()
    for text, key in (("\udcff", "vault.not_text"), ("x" * (1 << 12), "vault.document_too_long")):
        broken = Answer.model_construct(**{**dict(MANAGER), "text": text})
        with pytest.raises(MusprepError) as told:
            document.save(document.read(), keyed(broken))
        assert told.value.key == key
    assert path_of(document).read_bytes() == before


def test_two_windows_that_change_different_answers_both_win(document: CollectionFile[Answer]) -> None:
    """A change, an addition and a removal by another window stand beside mine."""
    mine = document.read()
    new = Answer(to="privat/trivsel/ro", text="Ja")
    document.save(document.read(), keyed(MANAGER.with_(text="Deres"), new))
    saved = document.save(mine, keyed(MANAGER, TASKS, Answer(to="privat/a/b", text="Min")))
    assert saved.merged
    assert saved.moved == {}
    assert {answer.text for answer in saved.snapshot.records.values()} == {"Deres", "Ja", "Min"}
    assert document.read() == saved.snapshot


def test_two_windows_that_change_one_answer_keep_both_and_are_told(document: CollectionFile[Answer]) -> None:
    """What was saved first stays where it is; the later version stands beside it, and again for a third."""
    second, third = document.read(), document.read()
    document.save(document.read(), keyed(MANAGER.with_(text="en"), TASKS))
    saved = document.save(second, keyed(MANAGER.with_(text="to"), TASKS))
    assert saved.moved == {MANAGER.key: f"{MANAGER.key}~1"}
    last = document.save(third, keyed(MANAGER.with_(text="tre"), TASKS))
    assert last.moved == {MANAGER.key: f"{MANAGER.key}~2"}
    found = document.read().records
    assert [found[key].text for key in (MANAGER.key, f"{MANAGER.key}~1", f"{MANAGER.key}~2")] == ["en", "to", "tre"]


def test_after_a_merge_the_window_goes_on_without_more_copies(document: CollectionFile[Answer]) -> None:
    """Saving again from the snapshot a save returned changes the moved version in place."""
    mine = document.read()
    document.save(document.read(), keyed(MANAGER.with_(text="en"), TASKS))
    saved = document.save(mine, keyed(MANAGER.with_(text="to"), TASKS))
    key = saved.moved[MANAGER.key]
    records = {**saved.snapshot.records, key: saved.snapshot.records[key].with_(text="to og lidt til")}
    again = document.save(saved.snapshot, records)
    assert again.moved == {}
    assert len(document.read().records) == 3
    assert document.read().records[key].text == "to og lidt til"


def test_the_same_change_twice_is_one(document: CollectionFile[Answer]) -> None:
    """A retry, or two windows that wrote the same, makes no copy and no write."""
    mine = document.read()
    document.save(mine, keyed(MANAGER.with_(text="ens"), TASKS))
    before = path_of(document).stat().st_mtime_ns
    saved = document.save(mine, keyed(MANAGER.with_(text="ens"), TASKS))
    assert saved.moved == {}
    assert path_of(document).stat().st_mtime_ns == before


def test_a_change_wins_over_a_removal() -> None:
    """What one window removed and another changed stays, whoever was first."""
    base, changed = keyed(MANAGER), keyed(MANAGER.with_(text="ny"))
    assert merge_records(base, changed, {}) == (changed, {})
    assert merge_records(base, {}, changed) == (changed, {})
    assert merge_records(base, {}, {}) == ({}, {})


def test_my_order_is_kept_where_nobody_else_wrote(tmp_path: Path) -> None:
    """Records stand in the file in the order they were saved."""
    document = CollectionFile(str(tmp_path), "rounds/2026/points.toml", "point", TalkingPoint)
    points = [TalkingPoint(id=name, text=name) for name in "abc"]
    saved = document.save(document.read(), {point.id: point for point in points})
    document.save(saved.snapshot, {point.id: point for point in reversed(points)})
    assert list(document.read().records) == ["c", "b", "a"]


def test_the_same_key_twice_in_a_file_keeps_both(document: CollectionFile[Answer]) -> None:
    """Two answers under one address, as a merge tool may leave them, are both shown and both saved."""
    path = path_of(document)
    path.write_text(path.read_text("utf-8") + f'\n[[answer]]\nto = "{MANAGER.to}"\ntext = "en anden"\n', "utf-8")
    found = document.read()
    assert found.records[f"{MANAGER.key}~1"].text == "en anden"
    document.save(found, {**found.records, "x": Answer(to="x/y/z")})
    assert len(document.read().records) == 4


OTHER = Answer(to="privat/trivsel/sted", text="Et andet svar, langt nok til at stå for sig selv. " * 3)
BAD = [
    ('[[answer]]\nto = "a/b/c"\ntxt = "x"\n', "vault.unknown_key_near", 3),
    ("[[anser]]\nx = 1\n", "vault.unknown_table", 1),
    ('[[answer]]\ntext = "x"\n', "vault.missing_key", 1),
    ('[[answer]]\nto = "a/b/c"\nsay = "råb"\n', "vault.not_one_of", 3),
    ('[[answer]]\nto = "a/b/c\n', "vault.not_toml_unclosed", 2),
    ('[[answer]]\nto = "a/b/c"\ntext = """\naldrig lukket\n', "vault.not_toml", 4),
    ('[[answer]]\nto = "a/b/c"\ntext = "bl\udce5"\n', "vault.not_utf8", 3),
    ('[[answer]]\nto = "a/b/c"\ntext = "\x00\x00"\n', "vault.has_zeros", 3),
    ('<<<<<<< HEAD\n[[answer]]\nto = "a/b/c"\n=======\n>>>>>>> den anden\n', "vault.merge_marks", 1),
]


@pytest.mark.parametrize("behind", [True, False])
@pytest.mark.parametrize(("bad", "key", "line"), BAD)
def test_one_bad_record_hides_no_other_and_is_never_lost(
    document: CollectionFile[Answer], bad: str, key: str, line: int, behind: bool
) -> None:
    """The others are there and it is told with its line; a save leaves it as it stands, or is refused."""
    base = document.read()
    document.save(base, keyed(MANAGER, OTHER))
    path = path_of(document)
    head, *records = path.read_text("utf-8").split("\n[[answer]]")
    good = "".join(f"\n[[answer]]{one}" for one in records)
    first = f"{head}{good}\n" if behind else f"{head}\n"
    path.write_bytes(f"{first}{bad}{'' if behind else good}".encode("utf-8", "surrogateescape"))
    before = path.read_bytes()
    found = document.read()
    assert {MANAGER.key, OTHER.key} <= set(found.records)
    [told, *others] = found.problems
    if "lukket" not in bad:
        assert (told.key, told.line, others) == (key, first.count("\n") + line, [])
    changed = {**found.records, OTHER.key: OTHER.with_(text="Nyt")}
    if found.broken:
        with pytest.raises(Damaged):
            document.save(found, changed)
        assert path.read_bytes() == before
    else:
        document.save(found, changed)
        again = document.read()
        assert again.records == changed
        assert [one.key for one in again.problems] == [key]
        wanted, table = read.parse("a", bad.encode()), read.parse("a", path.read_bytes())
        assert all(one in table[name] for name, items in wanted.items() for one in items)


@pytest.mark.parametrize(
    "bad", ["schema = 2\n[[anser]]\n", "[[answer]]\ntxt = 1\n", "x", "", " \n", "\0" * 90, "# x\n", "schema = 2\n"]
)
def test_a_document_of_which_nothing_can_be_read_is_never_written_over(
    document: CollectionFile[Answer], bad: str
) -> None:
    """Reading it and a save from another window raise, and it stays byte for byte.

    One that is emptied, or ends after its first line, is damage too; where every record was removed, that stands there.
    """
    base = document.read()
    path = path_of(document)
    path.write_text(bad, "utf-8")
    for attempt in (document.read, lambda: document.save(base, keyed(MANAGER.with_(text="ny")))):
        with pytest.raises(Damaged):
            attempt()
    assert path.read_text("utf-8") == bad
    path.write_bytes(encode_document("", "answer", ()))
    assert not document.read().records


COMMENT = st.text(st.characters(min_codepoint=32, max_codepoint=0x2FF, exclude_characters="\x7f"), max_size=8)


@settings(deadline=None, max_examples=60)
@given(data=st.data(), changes=st.dictionaries(st.sampled_from("abcd"), TEXT | st.just('"# x"\n# y'), max_size=4))
def test_comments_written_by_hand_stay(data: st.DataObject, changes: dict[str, str]) -> None:
    """Wherever they stand, and whatever is changed: each is there afterwards, and the records are what was saved."""
    old = [Answer(to=f"a/b/{name}", text=f"Svar {name} # {name}\n" * 9) for name in "abc"]
    new = [*old[1:], old[0], *(Answer(to=f"a/b/{name}", text=text) for name, text in changes.items())]
    lines = encode_document("", "answer", old).decode().split("\n")
    outside = [at for at in range(len(lines)) if at not in salvage.find_string_lines("\n".join(lines))]
    wanted = data.draw(st.dictionaries(st.sampled_from(outside), COMMENT, min_size=1, max_size=4))
    by_hand = "\n".join(f"#{wanted[at]}\n{line}" if at in wanted else line for at, line in enumerate(lines))
    carried = comments.carry_comments(by_hand.encode(), encode_document("", "answer", new))
    assert read.parse("a", carried) == read.parse("a", encode_document("", "answer", new))
    found = [comment for _, comment in salvage.find_comments(carried.decode())]
    assert sorted(found) == sorted(f"#{one}".rstrip() for one in wanted.values())
    assert comments.carry_comments(carried, encode_document("", "answer", new)) == carried


def test_a_newer_document_is_untouched(document: CollectionFile[Answer]) -> None:
    """A schema we do not know is refused for reading and for saving."""
    base = document.read()
    path = path_of(document)
    path.write_bytes(path.read_bytes().replace(b"schema = 2", b"schema = 3"))
    before = path.read_bytes()
    for attempt in (document.read, lambda: document.save(base, {})):
        with pytest.raises(MusprepError) as told:
            attempt()
        assert told.value.key == "vault.newer_schema"
    assert path.read_bytes() == before


LIST = st.lists(st.sampled_from("abcdef"), max_size=5, unique=True).map(tuple)


@given(before=LIST, theirs=LIST, mine=LIST)
def test_of_a_list_both_changes_stand(before: tuple[str, ...], theirs: tuple[str, ...], mine: tuple[str, ...]) -> None:
    """What either window added is there, what either took out is not, and mine keeps its order."""
    base, there, here = (MeetingState(said=said) for said in (before, theirs, mine))
    fields, both = merge_fields(base, there, here)
    gone = (set(before) - set(theirs)) | (set(before) - set(mine))
    assert set(fields["said"]) == (set(before) | set(theirs) | set(mine)) - gone
    assert both == []
    if theirs == before:
        assert fields["said"] == mine
