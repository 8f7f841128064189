"""Exports what may leave the vault: TOML as in the vault, the briefings as Markdown, and everything as JSON.

What has a say level is exported by it. What has none (agreements, goals, pulses, needs, what was written after a
meeting, the list of names) is only exported at `only-me`: then the export contains everything.
"""

from __future__ import annotations

import json
import os
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from musprep import __version__
from musprep.briefing.data import escape_json
from musprep.briefing.material import DisclosedText
from musprep.language.error import MusprepError
from musprep.language.say import LANGUAGES
from musprep.model.entry import ENTRY_ID
from musprep.model.kinds import (
    AGREEMENT,
    ANSWER,
    APPROVAL,
    CONCLUSION,
    ENTRY,
    GOAL,
    IN_ROUND,
    LASTING,
    MEETING,
    OWNER,
    POINT,
    ROUND,
    WISH,
)
from musprep.model.meeting import name_card
from musprep.model.owner import Owner
from musprep.model.record_parts import export
from musprep.model.round import Round
from musprep.model.say import DEFAULT_LEVEL, SayLevel
from musprep.model.texts import list_texts
from musprep.services.papers import briefing
from musprep.services.papers.anonymise import make_anonymiser
from musprep.services.year.answers import in_order
from musprep.vault.files import atomic_folder
from musprep.vault.files.location import make_absolute, refuse_inside
from musprep.vault.notes.log import encode_entry
from musprep.vault.records.toml_writer import encode_document, encode_single

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from musprep.model.answer import Answer
    from musprep.model.base import Record
    from musprep.model.entry import Entry
    from musprep.model.kinds import RecordKind
    from musprep.services.session.repositories import RoundRepository
    from musprep.services.session.session import Session

_FROM_CATALOGUES = ("catalogues", "agenda", "ticked")
_VERSION = re.compile(r"[\d.]+")
_CARDS = ("said", "skipped")
_MANY = tuple(kind for kind in IN_ROUND if kind.table)
_ALONE: tuple[RecordKind[Any], ...] = (MEETING, CONCLUSION, APPROVAL)
_NUMBERED = tuple(kind for kind in _MANY if kind is not ANSWER)
"""The records of a round that have an id made of words."""
_ON_CARDS: tuple[RecordKind[Any], ...] = (WISH, AGREEMENT, GOAL)
"""The records that have a cue card beside the points."""


class ExportText(NamedTuple):
    """A round with what of it may leave, by file name; `alone` are files of one record."""

    round: Round
    records: dict[str, list[Record]]
    alone: dict[str, Record]


class Export(NamedTuple):
    """What would leave at a level: the records, and every text of them word for word."""

    upto: SayLevel
    owner: Owner
    entries: list[Entry]
    rounds: list[ExportText]
    lasting: dict[str, list[Record]]
    leaving: list[DisclosedText]
    nameless: bool = False


def look(session: Session, upto: SayLevel = DEFAULT_LEVEL, *, nameless: bool = False) -> Export:
    """Return what would be exported, before anything is written.

    `nameless` replaces what identifies people by words such as `kollega A`. Raises MusprepError where there is no
    vault.
    """
    if not session.vault.exists:
        raise MusprepError("backup.no_vault", path=session.place)
    every = upto is SayLevel.ONLY_ME
    entries = [entry for entry in reversed(session.list_entries(None)) if entry.say.reaches(upto)]
    out = {entry.id for entry in entries}
    rounds = [_clear(repository, upto, out) for repository in session.list_repositories() if repository.is_whole]
    lasting = (
        {kind.file: _select_leaving(getattr(session.lasting, kind.file), upto) for kind in LASTING} if every else {}
    )
    owner = export(session.owner, upto) or Owner()
    found = Export(upto, owner, entries, rounds, lasting, [], nameless=nameless)
    if nameless or not every:
        found = _number_ids(found)
    if nameless:
        found = _without_names(session, found)
    lines = list(_list_texts(session, found))
    found.leaving.extend(line for line in lines if line.text or line.title)
    return found


def write(session: Session, found: Export, out: str, *, sure: bool = False) -> str:
    """Write the export to the folder `out`, which is missing or empty; return its path.

    Raises MusprepError where `out` is not empty or cannot be written, "error.seen_by_others" where others may see it,
    unless `sure`.
    """
    path = make_absolute(out, os.environ)
    if not atomic_folder.is_free(path):
        raise MusprepError("error.folder_not_empty", path=path)
    refuse_inside(session.place, path)
    seen = "" if sure else briefing.describe_readers(session, path)
    if seen:
        raise MusprepError("error.seen_by_others", path=path, worries=seen)
    atomic_folder.create_folder(path, make_files(session, found))
    return path


def make_files(session: Session, found: Export) -> dict[str, bytes]:
    """Return the export's files by their relative names."""
    whole = {"musprep.json": _make_json(found)}
    for one in found.rounds:
        # Records without a level are only exported at only-me, so the papers beside them contain no more.
        agreed = found.upto is SayLevel.ONLY_ME
        words = briefing.compose(session, found.upto, name=one.round.id, nameless=found.nameless, agreed=agreed)
        whole[f"briefing-{one.round.id}.md"] = words.encode()
    return whole | {f"vault/{name}": data for name, data in _list_toml_files(found)}


def _clear(repository: RoundRepository, upto: SayLevel, out: set[str]) -> ExportText:
    records = {kind.file: _select_leaving(repository.list_records(kind), upto) for kind in _MANY}
    if upto is not SayLevel.ONLY_ME:
        records[ANSWER.file] = [one for one in records[ANSWER.file] if one.given]
    records[POINT.file] = [
        point.with_(proof=tuple(one for one in point.proof if one in out or not ENTRY_ID.match(one)))
        for point in records[POINT.file]
    ]
    alone = {
        kind.file: one
        for kind in _ALONE
        for one in _select_leaving(repository.list_records(kind), upto)
        if one != kind.model()
    }
    return ExportText(export(repository.round, upto) or Round(id=repository.round.id), records, alone)


def _select_leaving(records: Iterable[Record], upto: SayLevel) -> list[Any]:
    return [found for one in records if (found := export(one, upto)) is not None]


def _without_names(session: Session, found: Export) -> Export:
    guard = make_anonymiser(session)
    bare = guard.anonymise_record
    rounds = [
        ExportText(
            bare(one.round),
            {name: [*map(bare, records)] for name, records in one.records.items()},
            {name: bare(record) for name, record in one.alone.items()},
        )
        for one in found.rounds
    ]
    lasting = {name: [*map(bare, records)] for name, records in found.lasting.items()}
    owner = guard.anonymise_owner(found.owner)
    return found._replace(owner=owner, entries=[*map(bare, found.entries)], rounds=rounds, lasting=lasting)


def _number_ids(found: Export) -> Export:
    """Return the export with numbers as ids.

    The vault's ids are made of the first words of a text, which may be private.
    """
    numbers = {kind.file: _number_records(found.lasting.get(kind.file, ()), kind) for kind in LASTING}
    lasting = {
        kind.file: _rename(found.lasting[kind.file], numbers[kind.file], numbers[GOAL.file])
        for kind in LASTING
        if kind.file in found.lasting
    }
    rounds = []
    for one in found.rounds:
        ids = {kind.file: _number_records(one.records[kind.file], kind) for kind in _NUMBERED}
        records = {**one.records, **{name: _rename(one.records[name], known) for name, known in ids.items()}}
        room: Any = one.alone.get(MEETING.file)
        if room:
            known = ids[POINT.file] | {
                name_card(kind.name, old): name_card(kind.name, new)
                for kind in _ON_CARDS
                for old, new in (ids | numbers).get(kind.file, {}).items()
            }
            cards = {part: tuple(known[card] for card in getattr(room, part) if card in known) for part in _CARDS}
            room = room.with_(**cards, card=known.get(room.card, ""))
        rounds.append(ExportText(one.round, records, {**one.alone, MEETING.file: room} if room else one.alone))
    return found._replace(rounds=rounds, lasting=lasting)


def _number_records(records: Iterable[Any], kind: RecordKind[Any]) -> dict[str, str]:
    return {one.id: f"{kind.name}-{number}" for number, one in enumerate(records, 1)}


def _rename(records: Iterable[Any], ids: Mapping[str, str], goals: Mapping[str, str] | None = None) -> list[Record]:
    """Return records under their new ids.

    An agreement also refers to its goal by the new id, and a wish no longer to the one it was carried over from.
    """
    found = []
    for one in records:
        named = {"goal": (goals or {}).get(one.goal, "")} if hasattr(one, "goal") else {}
        named |= {"carried_from": ""} if hasattr(one, "carried_from") else {}
        found.append(one.with_(id=ids[one.id], **named))
    return found


def _list_toml_files(found: Export) -> Iterator[tuple[str, bytes]]:
    """Yield the files as they are in a vault: `musprep --vault` opens them too."""
    yield _make_file(OWNER, [found.owner])
    for entry in found.entries:
        yield f"log/{entry.at.year:04d}/{entry.id}.toml", encode_entry(entry)
    for one in found.rounds:
        yield _make_file(ROUND, [one.round], one.round.id)
        for kind in _MANY:
            if one.records[kind.file]:
                yield _make_file(kind, one.records[kind.file], one.round.id)
        for kind in _ALONE:
            if kind.file in one.alone:
                yield _make_file(kind, [one.alone[kind.file]], one.round.id)
    for kind in LASTING:
        if found.lasting.get(kind.file):
            yield _make_file(kind, found.lasting[kind.file])


def _make_file(kind: RecordKind[Any], records: Sequence[Any], round_id: str = "") -> tuple[str, bytes]:
    path = kind.locate(round_id)
    return path, encode_document(path, kind.table, records) if kind.table else encode_single(path, records[0])


def _make_json(found: Export) -> bytes:
    whole: dict[str, Any] = {
        "musprep": __version__,
        "upto": found.upto.value,
        "owner": _dump_record(found.owner),
        "entries": _dump_records(found.entries),
        "rounds": [
            {
                "round": _dump_record(one.round),
                **{name: _dump_records(records) for name, records in one.records.items()},
                **{name: _dump_record(record) for name, record in one.alone.items()},
            }
            for one in found.rounds
        ],
        **{name: _dump_records(records) for name, records in found.lasting.items()},
    }
    return (escape_json(json.dumps(whole, ensure_ascii=False, indent=2)) + "\n").encode()


def _dump_record(record: Record) -> dict[str, Any]:
    return record.model_dump(mode="json")


def _dump_records(records: Sequence[Record]) -> list[dict[str, Any]]:
    return [_dump_record(record) for record in records]


def _list_texts(session: Session, found: Export) -> Iterator[DisclosedText]:
    """Yield every text of the user's that is written, with what it is; those without a level count as only-me."""
    shipped = session.shelf.list_shipped()
    yield _disclose(OWNER.name, found.owner, shipped, SayLevel.IN_WRITING)
    for one in found.rounds:
        yield _disclose(ROUND.name, one.round, shipped, SayLevel.IN_WRITING)
        yield from _list_answers(session, one, shipped)
        for kind in _NUMBERED:
            yield from (_disclose(kind.name, record, shipped) for record in one.records[kind.file])
        yield from (_disclose(name, record, shipped) for name, record in one.alone.items())
        on_paper = briefing.make_gate(session, found.upto, name=one.round.id, nameless=found.nameless).leaving
        yield from (line for line in on_paper if line.where in ("agenda", "tips"))
    yield from (_disclose(ENTRY.name, entry, shipped) for entry in found.entries)
    for kind in LASTING:
        yield from (_disclose(kind.name, record, shipped) for record in found.lasting.get(kind.file, []))


def _list_answers(session: Session, one: ExportText, shipped: Collection[str]) -> Iterator[DisclosedText]:
    """Yield the answers as lines: `ref` is the address, `title` the question that was answered."""
    answers: dict[str, Answer] = {answer.key: answer for answer in one.records[ANSWER.file]}  # type: ignore[attr-defined,misc]
    titles = {given.answer.key: given.prompt for given in in_order(answers, session.shelf.list_all(), session.language)}
    for key in (*titles, *(key for key in answers if key not in titles)):
        answer = answers[key]
        # Texts of a shipped catalogue are not the user's.
        words = ("under", "shown") if answer.catalogue in shipped else ()
        said = _gather_words(answer, shipped, but=("to", "wording", *words))
        yield DisclosedText(ANSWER.name, key, titles.get(key, answer.wording), said, answer.say)


def _disclose(where: str, record: Record, shipped: Collection[str], say: SayLevel = SayLevel.ONLY_ME) -> DisclosedText:
    """Return a record as a line of the gate: all its texts."""
    say = getattr(record, "say", say)
    return DisclosedText(where, str(getattr(record, "id", "")), "", _gather_words(record, shipped, but=("id",)), say)


def _gather_words(record: Record, shipped: Collection[str], but: Collection[str]) -> str:
    """Return every text of a record except the program's: ids of notes, versions, texts of shipped catalogues."""
    return "\n".join(
        said
        for field, said in list_texts(record)
        if field not in but
        and not ENTRY_ID.match(said)
        and not (field == "version" and _VERSION.fullmatch(said))
        and not (field == "language" and said in LANGUAGES)
        and not (field in _FROM_CATALOGUES and said.split("/", 1)[0] in shipped)
    )
