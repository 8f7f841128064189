"""Makes a catalogue of a form's draft, and the text of its file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import tomli_w

from musprep.catalogue.form.draft import words
from musprep.catalogue.form.draft.line_kind import LineKind
from musprep.language.fresh_id import make_fresh_id
from musprep.language.say import LANGUAGES
from musprep.language.say import text as say
from musprep.model.question_type import QuestionType

if TYPE_CHECKING:
    from musprep.catalogue.form.draft.draft import DraftLine, FormDraft
    from musprep.model.catalogue import Catalogue

SCHEMA: Final = 2
"""The number of the file format."""
_VERSION: Final = "1.0.0"
_USUAL: Final = {"type": "text", "scale": [1, 5]}
"""What a question is where its file says nothing."""


def build_catalogue(draft: FormDraft, name: str) -> Catalogue:
    """Return the catalogue that a draft comes to, with `name` as its id.

    Raises pydantic.ValidationError where `name` is no id.
    """
    # Loaded here: a catalogue is also written without its record.
    from musprep.model.catalogue import Catalogue

    return Catalogue.model_validate(make_table(draft, name))


def make_table(draft: FormDraft, name: str) -> dict[str, Any]:
    """Return the fields of a draft's catalogue, with `name` as its id."""
    return _Maker(draft, name).make()


def format_catalogue(made: Catalogue) -> str:
    """Return the text of a catalogue's file."""
    whole = made.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
    return format_table(whole)


def format_table(table: dict[str, Any]) -> str:
    """Return the text of a catalogue's file with these fields; what is usual is not written."""
    return tomli_w.dumps({"schema": SCHEMA, **_shorten(table)})


def _shorten(value: Any) -> Any:  # noqa: ANN401 - any part of a file
    """Return a part of a file with texts that are the same in both languages as one string."""
    if isinstance(value, list):
        return [_shorten(one) for one in value]
    if not isinstance(value, dict):
        return value
    if value.keys() == {"da", "en"}:
        return value["da"] if value["da"] == value["en"] else value
    return {key: _shorten(one) for key, one in value.items() if _USUAL.get(key) != one}


class _Names:
    """Makes ids of first words, each once; a form may begin thousands of lines with the same words."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._last: dict[str, int] = {}

    def make(self, text: str) -> str:
        """Return an id for `text` that was not made before."""
        plain = name = make_fresh_id(text, ())
        while name in self._taken:
            self._last[plain] = self._last.get(plain, 1) + 1
            name = f"{plain}-{self._last[plain]}"
        self._taken.add(name)
        return name


class _Maker:
    def __init__(self, draft: FormDraft, name: str) -> None:
        self._draft = draft
        self._name = name
        self._sections: list[dict[str, Any]] = []
        self._group: Any = None
        self._intro: list[str] = []
        self._names = _Names()
        self._pending: list[str] = []
        """Notes under a heading above sections."""

    def make(self) -> dict[str, Any]:
        """Return the catalogue's fields."""
        title: Any = self._draft.title or _say_both("form_import.untitled")
        for number, line in enumerate(self._draft.lines, 1):
            if line.became is LineKind.TITLE:
                title = _make_text(line)
            else:
                self._add(number, line)
        sections = [self._finish(one) for one in self._sections if one["question"] or one["notes"]]
        about = "\n".join(self._intro)
        return {
            "id": self._name,
            "version": _VERSION,
            "kind": "questions",
            "title": title,
            "about": about or _say_both("form_import.about"),
            "source": _say_both("form_import.source"),
            "section": [one for one in sections if one["question"]],
        }

    def _add(self, number: int, line: DraftLine) -> None:
        if line.became is LineKind.GROUP:
            self._group = _make_text(line)
        elif line.became is LineKind.HEADING:
            self._open(_make_text(line))
        elif line.became in (LineKind.QUESTION, LineKind.FIELD, LineKind.COLUMN):
            self._ask(number, line)
        elif line.became is LineKind.SUB:
            self._add_probe(number, line)
        elif line.became is LineKind.INTRO or (line.became is LineKind.NOTE and not self._sections):
            (self._intro if not self._group else self._pending).append(_join_languages(line))
        elif line.became is LineKind.NOTE:
            self._add_note(line)

    def _open(self, title: Any, *, repeat: bool = False) -> dict[str, Any]:  # noqa: ANN401 - a text
        section: dict[str, Any] = {
            "id": self._names.make(_flatten(title)),
            "names": _Names(),
            "title": title,
            "probe_names": {},
            "notes": self._pending,
            "question": [],
        }
        self._pending = []
        if self._group:
            section["group"] = self._group
        if repeat:
            section["repeat"] = True
        self._sections.append(section)
        return section

    def _find_section(self, line: DraftLine) -> dict[str, Any]:
        """Return the section a question goes to: a plan's columns stand in one of their own, which repeats."""
        last = self._sections[-1] if self._sections else None
        if last is None:
            return self._open(
                _say_both("form_import.head" if line.became is LineKind.FIELD else "form_import.questions")
            )
        asked = any(one["type"] != "note" for one in last["question"])
        if line.became is LineKind.COLUMN and not last.get("repeat"):
            if not asked:
                last["repeat"] = True
                return last
            return self._open(last["title"], repeat=True)
        if line.became is LineKind.QUESTION and last.get("repeat"):
            return self._open(last["title"])
        if line.became is LineKind.QUESTION and len(self._sections) == 1 and last.get("head") and not self._group:
            return self._open(_say_both("form_import.questions"))
        return last

    def _ask(self, number: int, line: DraftLine) -> None:
        section = self._find_section(line)
        if (
            line.became is LineKind.FIELD
            and not section["question"]
            and len(self._sections) == 1
            and section["title"] == _say_both("form_import.head")
        ):
            section["head"] = True
        kind = self._draft.find_type(number)
        question: dict[str, Any] = {
            "id": section["names"].make(line.text),
            "type": kind.value,
            "prompt": _make_text(line, label=line.became is not LineKind.QUESTION),
        }
        tips = [line.tip] if line.tip else []
        if kind in (QuestionType.CHOICE, QuestionType.MULTI):
            question["choices"] = _make_choices(self._draft.list_choices(number))
        elif kind is QuestionType.SCALE and line.kind and line.kind.scale:
            scale = line.kind.scale
            question["scale"] = [scale.low, scale.high]
            if not tips and scale.low_word and scale.high_word and scale.low_word != scale.high_word:
                tips.append(f"{scale.low} = {scale.low_word}, {scale.high} = {scale.high_word}")
        if tips:
            question["hint"] = "\n".join(tips)
        if line.delicate:
            question["say"] = "only-me"
        section["question"].append(question)

    def _add_probe(self, number: int, line: DraftLine) -> None:
        questions = reversed(self._sections[-1]["question"]) if self._sections else iter(())
        asked = next((one for one in questions if one["type"] != "note"), None)
        if asked is None:
            self._ask(number, line)
            return
        names = self._sections[-1]["probe_names"].setdefault(asked["id"], _Names())
        asked.setdefault("probe", []).append({"id": names.make(line.text), "prompt": _make_text(line)})
        if line.delicate:
            asked["say"] = "only-me"

    def _add_note(self, line: DraftLine) -> None:
        section = self._sections[-1]
        questions = section["question"]
        if not questions:
            section["notes"].append(_join_languages(line))
        elif line.beside and questions[-1]["type"] != "note":
            before = questions[-1].get("hint")
            questions[-1]["hint"] = f"{before}\n{_join_languages(line)}" if before else _join_languages(line)
        else:
            questions.append({"id": section["names"].make(line.text), "type": "note", "prompt": _make_text(line)})

    def _finish(self, section: dict[str, Any]) -> dict[str, Any]:
        """Return a section's fields: notes above its questions are what it is about, without any they are its own."""
        notes, names = section.pop("notes"), section.pop("names")
        for own in ("head", "probe_names"):
            section.pop(own, None)
        if notes and section["question"]:
            section["about"] = "\n".join(notes)
        elif notes:
            section["question"] = [{"id": names.make(one), "type": "note", "prompt": one} for one in notes]
        return section


def _make_choices(labels: tuple[str, ...]) -> list[dict[str, Any]]:
    names = _Names()
    return [{"id": names.make(one), "text": one} for one in labels]


def _say_both(key: str) -> dict[str, str]:
    return {language: say(key, language) for language in LANGUAGES}


def _flatten(title: Any) -> str:  # noqa: ANN401 - a text
    return str(title["da"]) if isinstance(title, dict) else str(title)


def _join_languages(line: DraftLine) -> str:
    return f"{line.text}\n{line.also}" if line.also else line.text


def _make_text(line: DraftLine, *, label: bool = False) -> Any:  # noqa: ANN401 - a text
    """Return a line's words as a text: in both languages where the form has them."""
    text = line.text.rstrip(": ") if label else line.text
    if not line.also:
        return text or line.text
    first, second = words.detect_language(line.text), words.detect_language(line.also)
    english_first = first == "en" or second == "da"
    return {"da": line.also, "en": text} if english_first else {"da": text, "en": line.also}
