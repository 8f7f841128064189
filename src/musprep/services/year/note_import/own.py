"""What this program wrote itself: the files of a vault or an export, and its lists of answers."""

from __future__ import annotations

import datetime as dt
import os
import re
import tomllib
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from musprep.language.error import MusprepError
from musprep.language.say import LANGUAGES, text
from musprep.model.answer import Answer
from musprep.model.entry import Kind
from musprep.model.kinds import ANSWER, ROUND
from musprep.model.round import Round
from musprep.model.say import SayLevel
from musprep.services.year.note_import.found_note import FoundAnswer, FoundNote, read_kind, read_moment, read_say
from musprep.vault.files import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from musprep.services.year.note_import.found_note import Source

_PLACE = re.compile(
    r"(?:Adresse|Address): (?P<to>[a-z0-9_/-]+)(?:~(?P<beside>\d+))?(?: = (?P<text>.+?))?"
    r" · (?:runde|round) (?P<round>[a-z0-9_-]+) · (?:deling|sharing): (?P<say>.+)"
)
"""The line below an answer in Markdown: where it belongs, and what was chosen where words for it stand above."""
_ADDRESS = re.compile(r"[a-z0-9_-]+(?:/[a-z0-9_-]+){2,3}")
_NEEDED = ("to", "text", "say", "wording", "under", "shown")
"""What of an answer is taken where a spreadsheet has written the rest in its own way."""
_NOW = re.compile("|".join(rf"\*{text('tables.reworded', one, now='.+')}\*" for one in LANGUAGES))


def read_file(words: str, path: str, source: Source) -> Iterator[FoundNote]:
    """Yield what a file of a vault or an export holds: a note, or the answers of a round.

    Raises MusprepError where it is none.
    """
    try:
        table = tomllib.loads(words)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise MusprepError("note_import.no_own", path=path) from error
    if isinstance(answers := table.get(ANSWER.table), list):
        # Files leave out what is as narrow as it can be.
        items = [{"say": SayLevel.ONLY_ME.value, **one} for one in answers if isinstance(one, dict)]
        yield from read_answers(items, source, _read_cover(source.folder))
        return
    when = table.get("at")
    moment = read_moment(when.isoformat()) if isinstance(when, dt.date) else None
    if not isinstance(table.get("text"), str) or moment is None:
        return
    yield FoundNote(
        table["text"],
        *moment,
        read_kind(str(table.get("kind", ""))) or Kind.RESULT,
        tags=tuple(map(str, table.get("tags", ()))),
        effect=str(table.get("effect", "")),
        proof=tuple(map(str, table.get("proof", ()))),
        say=read_say(str(table.get("say", ""))) or SayLevel.ONLY_ME,
    )


def _read_cover(folder: str) -> Round | None:
    """Return the round whose folder this is, with only its name where its file cannot be read; None for no round's."""
    path = os.path.join(folder, f"{ROUND.file}.toml")
    parent, name = os.path.split(folder)
    try:
        return _make_round(name, read.parse(path, read.read_bytes(path)))
    except (FileNotFoundError, MusprepError):
        return _make_round(name) if os.path.basename(parent) == ROUND.home.value else None


def _make_round(name: object, parts: Mapping[str, Any] | None = None) -> Round | None:
    """Return a round of an export, with only its name where its other parts do not fit, None without a name."""
    known = {part: value for part, value in (parts or {}).items() if part in Round.model_fields}
    for fields in (known, {}):
        try:
            return Round.model_validate({**fields, "id": name})
        except ValidationError:
            continue
    return None


def read_rounds(rounds: object, source: Source) -> Iterator[FoundNote]:
    """Yield the answers of the rounds in an export's JSON."""
    for one in rounds if isinstance(rounds, list) else ():
        cover = one.get("round") if isinstance(one, dict) else None
        if isinstance(cover, dict) and isinstance(one.get("answers"), list):
            yield from read_answers(one["answers"], source, _make_round(cover.get("id"), cover))


def is_answer(item: Mapping[str, Any]) -> bool:
    """Tell whether an item of a list or a row of a table is an answer of `musprep answers`."""
    return "text" in item and "kind" not in item and bool(_ADDRESS.fullmatch(str(item.get("to"))))


def read_answers(
    items: list[Any], source: Source, this: Round | None = None, *, number: int = 1
) -> Iterator[FoundNote]:
    """Yield answers by the names that they have in files and lists.

    `this` is the round of those that name none, `number` that of the first. One that cannot be read is among the
    source's problems.
    """
    for place, item in enumerate(items, number):
        if not isinstance(item, dict):
            continue
        fields = {name: item[name] for name in Answer.model_fields if item.get(name) not in (None, "")}
        level = str(item.get("say") or "")
        # What is no level of ours was meant to limit it too.
        fields["say"] = say = read_say(level) or SayLevel.ONLY_ME
        if not fields.get("wording") and isinstance(item.get("prompt"), str):
            fields["wording"] = item["prompt"]
        record = _make_answer(fields) or _make_answer({part: fields[part] for part in _NEEDED if part in fields})
        if record is None:
            source.problems.append(MusprepError("note_import.no_answer", name=source.name or "-", number=place))
            continue
        if record.given:
            within = _make_round(item["round"]) if item.get("round") else this
            yield FoundNote(record.text, say=say if level else None, answer=FoundAnswer(record, within))


def _make_answer(fields: Mapping[str, Any]) -> Answer | None:
    try:
        record = Answer.model_validate(fields)
    except ValidationError:
        return None
    return record if record.beside >= 0 else None


def take_answers(source: Source) -> tuple[list[FoundNote], str]:
    """Return the answers in Markdown of `musprep answers`, and the text without them.

    Each is below its question as a heading, and above the line that says where it belongs.
    """
    items, left = list[dict[str, Any]](), list[str]()
    for block in re.split(r"^(?=## )", source.words, flags=re.MULTILINE):
        head, *lines = block.rstrip().split("\n")
        found = _PLACE.fullmatch(lines.pop().rstrip()) if lines else None
        if found and head.startswith("## "):
            items.append(_read_block(head, lines, found.groupdict()))
        else:
            left.append(block)
    return list(read_answers(items, source)), "".join(left)


def _read_block(head: str, lines: list[str], place: dict[str, str | None]) -> dict[str, Any]:
    """Return the parts of an answer in Markdown, by their names in lists."""
    said = [line.rstrip() for line in lines if not _NOW.fullmatch(line.rstrip())]
    words = unescape("\n".join(said).strip())
    prompt = unescape(head[3:].rstrip())
    for language in LANGUAGES:
        for state in ("unasked", "retired"):
            prompt = prompt.removesuffix(f" ({text(f'words.{state}', language)})")
    chosen = unescape(place["text"] or "")
    return {
        "to": place["to"],
        "beside": int(place["beside"] or 0),
        "text": chosen or words,
        "shown": words if chosen else "",
        "wording": prompt,
        "say": place["say"],
        "round": place["round"],
    }


def unescape(words: str) -> str:
    """Return what Markdown shows: a backslash before a sign only says that it is no mark."""
    return re.sub(r"\\([!-/:-@[-`{-~])", r"\1", words)
