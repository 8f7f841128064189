"""Makes one of every dialog there is; a new one that is missing here is told by test_dialogs.py."""

from __future__ import annotations

import datetime as dt
import importlib
import pkgutil
from typing import TYPE_CHECKING, Any

from textual.screen import ModalScreen

from musprep import tui
from musprep.tui.framework import registry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from textual.screen import Screen

    from musprep.services.session.session import Desk

TODAY = dt.date(2026, 11, 23)
LONG = "Det er en lang sætning, som slet ikke kan stå på en enkelt linje i et lavt vindue, men må brydes flere gange. "


def kinds() -> list[type[Screen[Any]]]:
    """Return every dialog that is no base of others."""
    for module in pkgutil.walk_packages(tui.__path__, f"{tui.__name__}."):
        importlib.import_module(module.name)
    found = [one for one in _below(ModalScreen) if one.__module__.startswith("musprep.")]
    return sorted(
        {one for one in found if "compose" in _all_names(one) and not _is_base(one)}, key=lambda one: one.__name__
    )


def _below(kind: type[Any]) -> Iterator[type[Any]]:
    for one in kind.__subclasses__():
        yield one
        yield from _below(one)


def _all_names(kind: type[Any]) -> set[str]:
    return {name for one in kind.__mro__ if one.__module__.startswith("musprep.") for name in vars(one)}


def _is_base(kind: type[Any]) -> bool:
    """Tell whether a dialog leaves something for others to say, which raises NotImplementedError here."""
    return kind.__name__ in ("Dialog", "Picker", "WriteDialog", "PaperDialog")


def _note(desk: Desk) -> Screen[Any]:
    from musprep.tui.dialogs.note_dialog import NoteDialog

    return NoteDialog(desk)


def _agreement(desk: Desk) -> Screen[Any]:
    from musprep.tui.tabs.agreements.dialogs import AgreementDialog, AgreementDraft

    return AgreementDialog(desk.language, AgreementDraft(), TODAY, [("a", LONG), ("b", "Kort")], new=True)


def _happened(desk: Desk) -> Screen[Any]:
    from musprep.tui.tabs.agreements.dialogs import AskDay, AskWords, HappenedDialog

    words, day = AskWords("field_text"), AskDay("field_due", "field_due_hint")
    return HappenedDialog(desk.language, "new", LONG, TODAY, words=words, day=day)


def _path(desk: Desk) -> Screen[Any]:
    from musprep.tui.tabs.agreements.dialogs import PathDialog

    return PathDialog(desk.language, "calendar_title", LONG, "~/mus.ics")


def _agreed(desk: Desk) -> Screen[Any]:
    from musprep.tui.tabs.agreements.dialogs import AgreementDraft
    from musprep.tui.tabs.meeting.agreed_dialog import AgreedDialog

    return AgreedDialog(desk.language, AgreementDraft(), TODAY)


def _goal(desk: Desk) -> Screen[Any]:
    from musprep.tui.tabs.agreements.goal_dialog import GoalDialog, GoalDraft

    return GoalDialog(desk.language, GoalDraft(), TODAY, [LONG], new=True)


def _examples(desk: Desk) -> Screen[Any]:
    from musprep.tui.tabs.agreements.goal_dialog import ExamplePicker

    return ExamplePicker(desk.language, [f"{number} {LONG}" for number in range(30)])


def _palette(desk: Desk) -> Screen[Any]:
    from musprep.tui.dialogs.palette import Palette

    return Palette(desk.language, [("", one) for one in registry.COMMANDS])


def _search(desk: Desk) -> Screen[Any]:
    from musprep.tui.dialogs.search import Search

    return Search(desk)


def _about(desk: Desk) -> Screen[Any]:
    from musprep.tui.tabs.prepare.dialogs import AboutDialog

    return AboutDialog(_catalogues_of(desk)[0], desk.language)


def _catalogues_of(desk: Desk) -> list[Any]:
    book = desk.this_book()
    return list(desk.shelf.readable(book.round.catalogues))


def _catalogues(desk: Desk) -> Screen[Any]:
    from musprep.tui.tabs.prepare.dialogs import CataloguesDialog

    offered = _catalogues_of(desk)
    return CataloguesDialog(offered * 4, [offered[0].id], desk.language)


def _cards(desk: Desk) -> Screen[Any]:
    from musprep.tui.tabs.meeting.cue_cards import CueCards

    return CueCards(desk)


def _conclusion(desk: Desk) -> Screen[Any]:
    from musprep.tui.tabs.agreements.conclusion_dialog import ConclusionScreen

    return ConclusionScreen(desk)


def _confirm(desk: Desk) -> Screen[Any]:
    from musprep.tui.dialogs.confirm import Confirm

    return Confirm(
        desk.language, "tui.round_next_title", "tui.round_next_ask", "tui.yes_round_next", "tui.no_round_next"
    )


def _pick(_: Desk) -> Screen[Any]:
    from musprep.tui.dialogs.choice_dialog import Pick, PickDialog

    return PickDialog(LONG, [Pick(str(number), f"{number} valg", LONG) for number in range(6)])


def _facts(desk: Desk) -> Screen[Any]:
    from musprep.tui.tabs.meeting.facts_dialog import Facts, FactsDialog

    return FactsDialog(desk.language, Facts(), TODAY)


def _paper(nameless: bool) -> Any:
    from musprep.tui.dialogs.paper_dialog import Paper

    return Paper(f"# Overskrift\n\n{LONG * 12}", [] if nameless else ["Mads"])


def _form(desk: Desk) -> Screen[Any]:
    from musprep.tui.tabs.agreements.forms import FormDialog

    return FormDialog(desk.language, "Skema", _paper)


def _message(desk: Desk) -> Screen[Any]:
    from musprep.tui.tabs.meeting.message_dialog import MessageDialog, Ways

    return MessageDialog(desk.language, _paper, 1, Ways(lambda _: "", lambda *_: ""))


def _written(desk: Desk) -> Screen[Any]:
    from musprep.tui.tabs.meeting.gate import WrittenDialog

    return WrittenDialog(desk.language, "/et/sted/langt/borte/" * 8, outside=True)


def _file_written(desk: Desk) -> Screen[Any]:
    from musprep.tui.tabs.agreements.forms import FileWritten

    return FileWritten(desk.language, "/et/sted", "written")


def _gate(desk: Desk) -> Screen[Any]:
    from musprep.model.say import Say
    from musprep.services.papers.briefing import gate
    from musprep.tui.tabs.meeting.gate import Ask, GateDialog

    ask = Ask(lambda upto: gate(desk, upto), lambda *_: None, lambda _: "", lambda _: {})
    return GateDialog(desk.language, Say.IF_ASKED, ask)


def _help(desk: Desk) -> Screen[Any]:
    from musprep.tui.dialogs.help import Help

    return Help(desk.language, "Her", registry.COMMANDS)


def _meeting_date(desk: Desk) -> Screen[Any]:
    from musprep.tui.dialogs.date_dialog import MeetingDate

    return MeetingDate(desk)


def _need(desk: Desk) -> Screen[Any]:
    from musprep.tui.tabs.interests.dialogs import NeedDialog, NeedDraft

    return NeedDialog(desk.language, NeedDraft(), new=True)


def _reply(desk: Desk) -> Screen[Any]:
    from musprep.tui.tabs.interests.dialogs import ReplyDialog

    return ReplyDialog(desk.language, LONG, "")


def _point(desk: Desk) -> Screen[Any]:
    from musprep.tui.dialogs.point_dialog import PointDialog, PointDraft

    return PointDialog(desk.language, PointDraft(), desk.entries(), new=True)


def _profile(desk: Desk) -> Screen[Any]:
    from musprep.tui.dialogs.profile import ProfileDialog

    return ProfileDialog(desk)


def _pulse(desk: Desk) -> Screen[Any]:
    from musprep.services.year import pulses
    from musprep.tui.tabs.overview.pulse_dialog import PulseDialog, PulseDraft

    return PulseDialog(desk.language, PulseDraft(), pulses.year(desk))


def _then(desk: Desk) -> Screen[Any]:
    from musprep.tui.tabs.prepare.then_and_now import ThenAndNow, years_of

    addresses = [to for book in desk.books() for to in book.answers]
    return ThenAndNow(desk.language, LONG, years_of(desk, addresses[:2]), "2026")


def _unlock(desk: Desk) -> Screen[Any]:
    from musprep.tui.dialogs.unlock import Unlock

    return Unlock(desk.language, desk.place)


def _wish(desk: Desk) -> Screen[Any]:
    from musprep.tui.dialogs.wish_dialog import WishDialog, WishDraft

    return WishDialog(desk.language, WishDraft(), new=True)


def _blank(desk: Desk) -> Screen[Any]:
    from musprep.tui.tabs.meeting.blank import Blank

    return Blank(desk.language)


MAKERS: dict[str, Callable[[Desk], Screen[Any]]] = {
    "AboutDialog": _about,
    "AgreedDialog": _agreed,
    "AgreementDialog": _agreement,
    "Blank": _blank,
    "CataloguesDialog": _catalogues,
    "ConclusionScreen": _conclusion,
    "Confirm": _confirm,
    "CueCards": _cards,
    "ExamplePicker": _examples,
    "FactsDialog": _facts,
    "FileWritten": _file_written,
    "FormDialog": _form,
    "GateDialog": _gate,
    "GoalDialog": _goal,
    "HappenedDialog": _happened,
    "Help": _help,
    "MeetingDate": _meeting_date,
    "MessageDialog": _message,
    "NeedDialog": _need,
    "NoteDialog": _note,
    "Palette": _palette,
    "PathDialog": _path,
    "PickDialog": _pick,
    "PointDialog": _point,
    "ProfileDialog": _profile,
    "PulseDialog": _pulse,
    "ReplyDialog": _reply,
    "Search": _search,
    "ThenAndNow": _then,
    "Unlock": _unlock,
    "WishDialog": _wish,
    "WrittenDialog": _written,
}
