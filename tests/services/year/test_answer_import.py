"""Answers that come back from a list or an export: to the same question of the same round, and over none unseen."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import tomli_w
from hypothesis import given, settings
from hypothesis import strategies as st

from musprep.briefing.material import ReceivedText
from musprep.cli.output.tables import as_csv, write_answers_markdown
from musprep.language.error import MusprepError
from musprep.language.say import LANGUAGES
from musprep.model.answer import Answer, AskedState
from musprep.model.question import BriefingPart
from musprep.model.say import SayLevel
from musprep.services.papers import export
from musprep.services.session.session import open_session
from musprep.services.year import answers, rounds
from musprep.services.year.note_import.add import NewNotes, add_found, list_new
from musprep.services.year.note_import.find import ReadingOptions, find_notes_in, find_notes_of
from musprep.vault.records import history

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.services.session.session import Session
    from musprep.services.year.note_import.found_note import FoundNote

TO = "egne/del/fri"
SAID = {
    TO: "Et godt år.\n\nSærligt *foråret* = fint",
    f"{TO}/mere": "=SUM(A1)",
    "egne/del/valg": "ja",
    "egne/del/flere": "a, b",
    "egne/del/skala": "4",
    "egne/del/dag": "2027-03-05",
}
_CHOICES = [{"id": "ja", "text": "Ja, gerne"}, {"id": "nej", "text": "Nej"}]
_SEVERAL = [{"id": "a", "text": "Aaa, med komma"}, {"id": "b", "text": "Bbb"}]
_QUESTIONS = [
    {"id": "fri", "type": "text", "prompt": "Hvordan gik det?", "probe": [{"id": "mere", "prompt": "Og så?"}]},
    {"id": "valg", "type": "choice", "prompt": "Vil du?", "choices": _CHOICES},
    {"id": "flere", "type": "multi", "prompt": "Hvilke?", "choices": _SEVERAL},
    {"id": "skala", "type": "scale", "prompt": "Hvor meget?"},
    {"id": "dag", "type": "date", "prompt": "Hvornår?"},
]


@pytest.fixture
def make(session: Session, tmp_path: Path) -> Callable[[str], Session]:
    """Open a vault of its own that has the catalogue; in that called `vault` every question is answered."""

    def opened(name: str = "vault") -> Session:
        place = tmp_path / name
        (place / "questionnaires").mkdir(parents=True, exist_ok=True)
        head = {"schema": 2, "id": "egne", "version": "1.0.0", "kind": "questions", "title": "E", "about": "O",
                "source": "M", "section": [{"id": "del", "title": "Del", "question": _QUESTIONS}]}  # fmt: skip
        (place / "questionnaires" / "egne.toml").write_text(tomli_w.dumps(head), "utf-8")
        (place / "vault.toml").write_text("schema = 1\n", "utf-8")
        there = open_session(str(place), clock=session.clock)
        if name == "vault":
            rounds.begin_new(there, catalogues=("egne",))
            for to, said in SAID.items():
                answers.write(there, to, said, say=SayLevel.SAY_IT if to == TO else SayLevel.ONLY_ME)
        return there

    return opened


def write_lists(there: Session, language: str = "da") -> dict[str, str]:
    """Return the answers as `musprep answers` prints them."""
    stored, given_ = answers.list_given(there), answers.list_given(there, worded=True)
    rows = [{**one.answer.model_dump(mode="json"), "prompt": one.prompt, "round": "2026"} for one in stored]
    by_key = {one.answer.key: one.answer for one in stored}
    return {
        "x.json": json.dumps(rows),
        "x.csv": as_csv(rows, [*Answer.model_fields, "prompt", "round"]),
        "x.md": "\n".join(write_answers_markdown(given_, by_key, "2026", language)),
    }


def read(there: Session, words: str, name: str = "x.md") -> NewNotes:
    """Return what of a list is new in a vault."""
    return list_new(there, find_notes_of(words.encode(), ReadingOptions(there.today), name).notes)


@pytest.mark.parametrize("source", ["x.json", "x.csv", "windows.csv", "x.md", "ud", "ud/vault", "ud/musprep.json"])
def test_answers_come_back_to_their_questions(make: Callable[[str], Session], tmp_path: Path, source: str) -> None:
    """Every list and the export give each its question, round, level and words; where they stand nothing is new."""
    there = make("vault")
    for name, words in write_lists(there).items():
        (tmp_path / name).write_text(words, "utf-8")
    (tmp_path / "windows.csv").write_text((tmp_path / "x.csv").read_text("utf-8"), "utf-8", newline="\r\n")
    export.write(there, export.look(there, SayLevel.ONLY_ME), str(tmp_path / "ud"), sure=True)
    found = find_notes_in(str(tmp_path / source), ReadingOptions(there.today))
    assert found.problems == found.remarks == []
    assert list_new(there, found.notes) == ([], len(SAID), [])
    empty = make("andet")
    new = list_new(empty, found.notes)
    assert (len(new.notes), new.known, new.remarks) == (len(SAID), 0, [])
    saved = add_found(empty, new.notes)
    assert saved.entries == []
    assert empty.get_repository("2026").answers == {
        key: one if source != "x.md" else one.with_(at=empty.clock().replace(microsecond=0))
        for key, one in there.get_repository().answers.items()
    }
    assert list_new(make("andet"), found.notes).notes == []
    empty.steps.undo()
    assert empty.get_repository("2026").answers == {}
    empty.steps.redo()
    assert len(empty.get_repository("2026").answers) == len(SAID)


def test_a_list_that_went_through_a_spreadsheet_is_read(make: Callable[[str], Session]) -> None:
    """With other dividers, without some of its columns, and with days as the spreadsheet shows them."""
    there, empty = make("vault"), make("andet")
    rows = [{**one.answer.model_dump(mode="json"), "at": "30-11-2026 10:00"} for one in answers.list_given(there)]
    words = as_csv(rows, ["to", "text", "at"]).replace(",", ";")
    new = read(empty, words, "x.csv")
    assert (len(new.notes), new.remarks) == (len(SAID), [])
    add_found(empty, new.notes)
    saved = empty.get_repository().answers
    assert saved["egne/del/valg"].shown == "Ja, gerne"
    # What no level is told for begins as its question does.
    assert {one.say for one in saved.values()} == {SayLevel.IF_ASKED}


def test_another_answer_is_only_replaced_where_it_is_chosen(make: Callable[[str], Session]) -> None:
    """Both texts are told; the level that stood stays, what stood is in the history, and undo brings it back."""
    there = make("vault")
    words = write_lists(there)["x.md"].replace("godt år", "dårligt år").replace("sig det", "på skrift")
    (one,) = read(there, words).notes
    assert one.differs
    assert one.describe("da").splitlines()[0] == "Hvordan gik det?"
    assert "Her står nu: Et godt år." in one.describe_other("da")
    (saved,) = add_found(there, [one]).answers
    assert (saved.text.partition(".")[0], saved.say) == ("Et dårligt år", SayLevel.SAY_IT)
    kept = list(history.list_copies(there.place, "rounds/2026/answers.toml"))[-1]
    assert "Et godt år" in history.read_copy(there.place, kept).decode()
    there.steps.undo()
    assert there.get_repository().answers[TO].text == SAID[TO]
    answers.write(there, TO, "Skrevet imens")
    with pytest.raises(MusprepError, match="changed_since"):
        add_found(there, [one])
    assert there.get_repository().answers[TO].text == "Skrevet imens"


def test_an_answer_stands_in_a_file_only_once(make: Callable[[str], Session], tmp_path: Path) -> None:
    """The same words again are known, others for the same question differ; a file of no round is of the current one."""
    there = make("andet")
    item = {"to": TO, "text": "Et", "say": "only-me"}
    items = [
        item,
        {**item, "beside": 1},
        {**item, "text": "To"},
        {**item, "text": "Tre", "beside": 1},
        {**item, "beside": -1},
    ]
    new = read(there, json.dumps(items), "x.json")
    assert [(one.text, one.differs) for one in new.notes] == [("Et", False), ("To", True), ("Tre", False)]
    assert new.known == 1
    (tmp_path / "answers.toml").write_text(tomli_w.dumps({"schema": 1, "answer": [item]}), "utf-8")
    (found,) = find_notes_in(str(tmp_path / "answers.toml"), ReadingOptions(there.today)).notes
    assert found.answer
    assert found.answer.round is None


def test_an_answer_moves_with_its_question(make: Callable[[str], Session]) -> None:
    """A list of before names the question by its earlier id; what stood under that gives way, and undo puts it back."""
    there = make("vault")
    words = write_lists(there)
    path = Path(there.place, "questionnaires", "egne.toml")
    path.write_text(path.read_text("utf-8").replace('id = "fri"', 'id = "ny"\nreplaces = ["fri"]'), "utf-8")
    there = open_session(there.place, clock=there.clock)
    assert read(there, words["x.csv"], "x.csv") == ([], len(SAID), [])
    (one,) = read(there, words["x.csv"].replace("godt år", "dårligt år"), "x.csv").notes
    assert one.differs
    add_found(there, [one])
    stored = there.get_repository().answer_records.records
    assert TO not in stored
    assert stored["egne/del/ny"].text.startswith("Et dårligt år")
    there.steps.undo()
    assert there.get_repository().answers["egne/del/ny"].text == SAID[TO]


def test_an_edited_answer_is_read_as_one_that_is_typed(make: Callable[[str], Session]) -> None:
    """A choice may be named by its label; what the question does not take is refused before anything is saved."""
    there = make("andet")
    new = read(there, write_lists(make("vault"))["x.csv"], "x.csv").notes
    at = next(place for place, one in enumerate(new) if one.answer and one.answer.record.to == "egne/del/valg")

    def edit(text: str) -> list[FoundNote]:
        return [*new[:at], new[at].change(text=text), *new[at + 1 :]]

    with pytest.raises(MusprepError, match="no_choice"):
        add_found(there, edit("måske"))
    assert there.find_repository() is None
    add_found(there, edit("nej"))
    answer = there.get_repository("2026").answers["egne/del/valg"]
    assert (answer.text, answer.shown) == ("nej", "Nej")


def test_an_answer_that_nobody_asks_for_is_offered_as_a_note(make: Callable[[str], Session]) -> None:
    """It has the question's words above it and the level it had; a sentence says so, once."""
    there = make("vault")
    words = write_lists(there)["x.json"].replace('"egne/del/valg"', '"andre/del/valg"')
    new = read(there, words, "x.json")
    assert [one.key for one in new.remarks] == ["note_import.no_question"]
    assert "musprep catalogues import SKEMA" in new.remarks[0].describe("da")
    assert "andre/del/valg" in new.remarks[0].describe("da")
    (entry,) = add_found(there, new.notes).entries
    assert (entry.text, entry.say) == ("Vil du?\nJa, gerne", SayLevel.ONLY_ME)
    assert read(there, words, "x.json") == ([], len(SAID), [])


def test_a_closed_round_takes_no_answer(make: Callable[[str], Session]) -> None:
    """A sentence says how it is opened; what stands there already is known all the same."""
    there = make("vault")
    rounds.close(there)
    new = read(there, write_lists(there)["x.md"].replace("godt år", "dårligt år"))
    assert (new.notes, new.known) == ([], len(SAID) - 1)
    assert "musprep round reopen 2026" in new.remarks[0].describe("da")


_SIGNS = st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Cf", "Co", "Cn"]) | st.just("\n")
_WORDS = st.text(_SIGNS, min_size=1).filter(lambda one: bool(one.strip()))


@settings(deadline=None)
@given(
    _WORDS,
    _WORDS,
    st.sampled_from(SayLevel),
    st.sampled_from(LANGUAGES),
    st.sampled_from(AskedState),
)
def test_whatever_was_answered_is_read_back(
    said: str, asked: str, say: SayLevel, language: str, state: AskedState
) -> None:
    """Question, answer and level come back from each list, whatever their words are."""
    answer = Answer(to=TO, text=said, wording=asked, say=say, beside=1)
    row = {**answer.model_dump(mode="json"), "prompt": asked, "round": "2026"}
    shown = ReceivedText(answer, asked, BriefingPart.OTHER, now="Nu", state=state)
    written = {
        "x.json": json.dumps([row]),
        "x.csv": as_csv([row], [*Answer.model_fields, "prompt", "round"]),
        "x.md": "\n".join(write_answers_markdown([shown], {answer.key: answer}, "2026", language)),
    }
    for name, words in written.items():
        (found,) = find_notes_of(words.encode(), ReadingOptions(dt.date(2026, 11, 29)), name).notes
        assert found.answer
        assert found.answer.round
        read_back = found.answer.record
        assert (read_back.key, found.answer.round.id, found.say) == (answer.key, "2026", say), name
        assert (read_back.text.split(), read_back.wording.split()) == (said.split(), asked.split()), name
