"""A catalogue is edited at random after it was answered: no answer is lost, and none stands under other words."""

from __future__ import annotations

import datetime as dt
import json
import re
import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import tomli_w
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from musprep.cli.output.tables import write_answers_markdown
from musprep.model.answer import AskedState
from musprep.model.say import SayLevel
from musprep.services.papers import briefing
from musprep.services.session.session import Session, open_session
from musprep.services.year import answers, rounds, years

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.briefing.material import ReceivedText

_NOW = dt.datetime(2026, 3, 2, 9, 0, tzinfo=dt.UTC)
_NO_SHRINKING = [Phase.explicit, Phase.reuse, Phase.generate]
"""A failing example is small as it is, and each try writes a vault."""
_TYPES = ("text", "short", "scale", "choice", "multi", "date")


@dataclass(frozen=True)
class _Asked:
    """A question as it stands in the file: `words` number its wordings, so that no two are ever alike."""

    id: str
    type: str = "text"
    words: int = 0
    labels: int = 0
    replaces: tuple[str, ...] = ()
    probes: tuple[tuple[str, int], ...] = ()

    @property
    def prompt(self) -> str:
        return f"Spørgsmål {self.id.removeprefix('q')}-{self.words}?"

    def write(self) -> dict[str, Any]:
        choices = [{"id": one, "text": f"Valg {self.id}-{self.labels}-{one}"} for one in ("a", "b")]
        table: dict[str, Any] = {"id": self.id, "type": self.type, "prompt": self.prompt}
        table |= {"choices": choices} if self.type in ("choice", "multi") else {}
        table |= {"replaces": list(self.replaces)} if self.replaces else {}
        table["probe"] = [{"id": name, "prompt": f"Under {name}-{words}?"} for name, words in self.probes]
        return table


@dataclass
class _Form:
    sections: dict[str, list[_Asked]] = field(default_factory=dict)
    made: int = 0
    version: int = 0

    def add(self, section: str, kind: str) -> None:
        self.made += 1
        probes = ((f"p{self.made}", 0),) if self.made % 2 else ()
        self.sections[section].append(_Asked(f"q{self.made}", kind, probes=probes))

    def change(self, draw: Callable[..., Any]) -> None:
        """Do to the form what somebody might with an editor."""
        filled = [name for name, asked in self.sections.items() if asked]
        what = draw(st.sampled_from(_EDITS if filled else ("add",)))
        if what == "add":
            self.add(draw(st.sampled_from(sorted(self.sections))), draw(st.sampled_from(_TYPES)))
            return
        here = self.sections[draw(st.sampled_from(filled))]
        at = draw(st.integers(0, len(here) - 1))
        one = here[at]
        if what == "move":
            there = self.sections[draw(st.sampled_from(sorted(self.sections)))]
            there.insert(draw(st.integers(0, len(there))), here.pop(at))
        elif what == "delete":
            del here[at]
        else:
            here[at] = self._reword(one, what, draw)

    def _reword(self, one: _Asked, what: str, draw: Callable[..., Any]) -> _Asked:
        if what == "type":
            return replace(one, type=draw(st.sampled_from(_TYPES)))
        if what == "choices":
            return replace(one, labels=one.labels + 1)
        if what == "probe":
            return replace(one, probes=tuple((name, words + 1) for name, words in one.probes))
        if what == "rename":
            self.made += 1
            return replace(one, id=f"q{self.made}", replaces=(*one.replaces, one.id))
        return replace(one, words=one.words + 1)

    def write(self, path: Path) -> None:
        self.version += 1
        table = {
            "schema": 2, "id": "eget", "version": f"1.{self.version}.0", "kind": "questions", "title": "Eget",
            "about": "Om", "source": "Mig",
            "section": [
                {"id": name, "title": f"Afsnit {name}", "question": [one.write() for one in asked]}
                for name, asked in self.sections.items()
            ],
        }  # fmt: skip
        path.write_text(tomli_w.dumps(table), encoding="utf-8")


_EDITS = ("reword", "type", "choices", "probe", "rename", "move", "delete", "add")


def _answer_all(session: Session, form: _Form) -> dict[str, tuple[str, str]]:
    """Answer every question and probe; return the words each stands under, and its text, by its name."""
    found = {}
    for section, asked in form.sections.items():
        for one in asked:
            said = {"scale": "3", "choice": "a", "multi": "a, b", "date": "2026-05-04"}.get(one.type)
            to = f"eget/{section}/{one.id}"
            written = answers.write(session, to, said or f"Svar på {one.id}.").answer
            found[written.text if said is None else to] = (one.prompt, written.text)
            for name, words in one.probes:
                answers.write(session, f"{to}/{name}", f"Svar på {name}.")
                found[f"Svar på {name}."] = (f"Under {name}-{words}?", f"Svar på {name}.")
    return found


@given(st.data())
@settings(max_examples=12, phases=_NO_SHRINKING, deadline=None, suppress_health_check=list(HealthCheck))
def test_an_edited_catalogue_loses_no_answer_and_lends_it_no_other_words(data: st.DataObject) -> None:
    """Reworded, moved, renamed, deleted or of another type: each answer is there, in the words that it was given to."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "vault", "questionnaires", "eget.toml")
        path.parent.mkdir(parents=True)
        form = _Form({"s": [], "t": []})
        for kind in data.draw(st.lists(st.sampled_from(_TYPES), min_size=1, max_size=5)):
            form.add(data.draw(st.sampled_from(["s", "t"])), kind)
        form.write(path)
        session = open_session(f"{folder}/vault", clock=lambda: _NOW)
        rounds.begin_new(session, date=dt.date(2026, 6, 1), catalogues=("eget",))
        given_then = _answer_all(session, form)
        before = answers.list_given(session, worded=True)
        for _ in range(data.draw(st.integers(1, 6))):
            form.change(data.draw)
        form.write(path)
        _look_at_all(open_session(f"{folder}/vault", clock=lambda: _NOW), before, given_then)


def _look_at_all(session: Session, before: list[ReceivedText], given_then: dict[str, tuple[str, str]]) -> None:
    now = answers.list_given(session, worded=True)
    assert {_pair(one) for one in now} == {_pair(one) for one in before}
    assert len(now) == len(before) == len(given_then)
    asked = {one.to: one for catalogue in session.shelf.list_all() for one in catalogue.list_asked()}
    assert "eget" in session.shelf.list_ids()
    assert not session.shelf.problems
    retired = {one.to for one in answers.group_by_state(session)[AskedState.RETIRED]}
    assert retired == {one.answer.to for one in now if one.answer.to not in asked}
    for one in now:
        today = asked.get(one.answer.to)
        if today is not None and today.prompt.da != _pair(one)[0]:
            assert today.prompt.da in one.now
        (column,) = years.list_columns(session, one.answer.to, worded=True)
        assert (column.wording, column.answer.text) == (one.prompt, one.answer.text)
    papers = [
        briefing.compose(session, SayLevel.ONLY_ME, form=form, extent="full") for form in ("md", "txt", "html", "json")
    ]
    stored = {one.answer.key: one.answer for one in answers.list_given(session)}
    papers.append("\n".join(write_answers_markdown(now, stored, "2026", "da")))
    unique = {one.answer.text: one for one in now if one.answer.text.startswith("Svar på")}
    for paper in map(_plain, papers):
        for words, one in unique.items():
            assert words in paper
            _stands_under_its_own(paper, words, one)


def _pair(one: ReceivedText) -> tuple[str, str]:
    """Return a question in its own words with the answer; a number or a day is told by its question alone."""
    worded = one.answer.text if one.answer.text.startswith(("Svar", "Valg")) else ""
    return one.prompt.rpartition(" › ")[2], worded


def _plain(paper: str) -> str:
    if paper.startswith("{"):
        return "\n".join(_strings(json.loads(paper)))
    return re.sub(r"\\(?=[-.?>])", "", re.sub(r"<[^>]+>", "", paper))


def _strings(value: Any) -> list[str]:
    if isinstance(value, dict):
        # What an answer is given to comes first, wherever its key stands.
        value = [
            value[key] for key in sorted(value, key=lambda key: (key not in ("wording", "prompt", "question"), key))
        ]
    if isinstance(value, list):
        return [words for one in value for words in _strings(one)]
    return [str(value)]


def _stands_under_its_own(paper: str, words: str, one: ReceivedText) -> None:
    """Hold that above each place where an answer stands there are its own words, or those of today as a mark."""
    for place in re.finditer(re.escape(words), paper):
        above = re.findall(r"(?:Spørgsmål \d+-\d+|Under p\d+-\d+)\?", paper[: place.start()])
        own = _pair(one)[0]
        since = above[-1 - above[::-1].index(own) :] if own in above else above
        assert set(since) <= {own, *re.findall(r"(?:Spørgsmål \d+-\d+|Under p\d+-\d+)\?", f"{one.now} {one.prompt}")}
