"""Makes one of every dialog there is; a new one that is missing here is told by test_dialogs.py."""

from __future__ import annotations

import datetime as dt
import importlib
import pkgutil
from typing import TYPE_CHECKING, Any

from textual.screen import ModalScreen

from musprep.tui import frame, screens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from textual.screen import Screen

    from musprep.desk.open import Desk

TODAY = dt.date(2026, 11, 23)
LONG = "Det er en lang sætning, som slet ikke kan stå på en enkelt linje i et lavt vindue, men må brydes flere gange. "


def kinds() -> list[type[Screen[Any]]]:
    """Return every dialog that is no base of others."""
    for module in pkgutil.iter_modules(screens.__path__):
        importlib.import_module(f"{screens.__name__}.{module.name}")
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
    from musprep.tui.screens.note import NoteDialog

    return NoteDialog(desk)


def _agreement(desk: Desk) -> Screen[Any]:
    from musprep.tui.screens.agreement_dialogs import AgreementDialog, AgreementDraft

    return AgreementDialog(desk.language, AgreementDraft(), TODAY, [("a", LONG), ("b", "Kort")], new=True)


def _happened(desk: Desk) -> Screen[Any]:
    from musprep.tui.screens.agreement_dialogs import AskDay, AskWords, HappenedDialog

    words, day = AskWords("field_text"), AskDay("field_due", "field_due_hint")
    return HappenedDialog(desk.language, "new", LONG, TODAY, words=words, day=day)


def _path(desk: Desk) -> Screen[Any]:
    from musprep.tui.screens.agreement_dialogs import PathDialog

    return PathDialog(desk.language, "calendar_title", LONG, "~/mus.ics")


def _agreed(desk: Desk) -> Screen[Any]:
    from musprep.tui.screens.agreed import AgreedDialog
    from musprep.tui.screens.agreement_dialogs import AgreementDraft

    return AgreedDialog(desk.language, AgreementDraft(), TODAY)


def _goal(desk: Desk) -> Screen[Any]:
    from musprep.tui.screens.goal_dialog import GoalDialog, GoalDraft

    return GoalDialog(desk.language, GoalDraft(), TODAY, [LONG], new=True)


def _examples(desk: Desk) -> Screen[Any]:
    from musprep.tui.screens.goal_dialog import ExamplePicker

    return ExamplePicker(desk.language, [f"{number} {LONG}" for number in range(30)])


def _palette(desk: Desk) -> Screen[Any]:
    from musprep.tui.screens.palette import Palette

    return Palette(desk.language, [("", one) for one in frame.COMMANDS])


def _search(desk: Desk) -> Screen[Any]:
    from musprep.tui.screens.search import Search

    return Search(desk)


def _about(desk: Desk) -> Screen[Any]:
    from musprep.tui.screens.prepare_dialogs import AboutDialog

    return AboutDialog(_catalogues_of(desk)[0], desk.language)


def _catalogues_of(desk: Desk) -> list[Any]:
    book = desk.this_book()
    return list(desk.shelf.readable(book.round.catalogues))


def _catalogues(desk: Desk) -> Screen[Any]:
    from musprep.tui.screens.prepare_dialogs import CataloguesDialog

    offered = _catalogues_of(desk)
    return CataloguesDialog(offered * 4, [offered[0].id], desk.language)


def _cards(desk: Desk) -> Screen[Any]:
    from musprep.tui.screens.cue_cards import CueCards

    return CueCards(desk)


def _conclusion(desk: Desk) -> Screen[Any]:
    from musprep.tui.screens.conclusion import ConclusionScreen

    return ConclusionScreen(desk)


def _confirm(desk: Desk) -> Screen[Any]:
    from musprep.tui.screens.confirm import Confirm

    return Confirm(
        desk.language, "tui.round_next_title", "tui.round_next_ask", "tui.yes_round_next", "tui.no_round_next"
    )


def _pick(_: Desk) -> Screen[Any]:
    from musprep.tui.screens.pick import Pick, PickDialog

    return PickDialog(LONG, [Pick(str(number), f"{number} valg", LONG) for number in range(6)])


def _facts(desk: Desk) -> Screen[Any]:
    from musprep.tui.screens.facts import Facts, FactsDialog

    return FactsDialog(desk.language, Facts(), TODAY)


def _paper(nameless: bool) -> Any:
    from musprep.tui.screens.paper_dialog import Paper

    return Paper(f"# Overskrift\n\n{LONG * 12}", [] if nameless else ["Mads"])


def _form(desk: Desk) -> Screen[Any]:
    from musprep.tui.screens.forms import FormDialog

    return FormDialog(desk.language, "Skema", _paper)


def _message(desk: Desk) -> Screen[Any]:
    from musprep.tui.screens.message import MessageDialog, Ways

    return MessageDialog(desk.language, _paper, 1, Ways(lambda _: "", lambda *_: ""))


def _written(desk: Desk) -> Screen[Any]:
    from musprep.tui.screens.gate import WrittenDialog

    return WrittenDialog(desk.language, "/et/sted/langt/borte/" * 8, outside=True)


def _file_written(desk: Desk) -> Screen[Any]:
    from musprep.tui.screens.forms import FileWritten

    return FileWritten(desk.language, "/et/sted", "written")


def _gate(desk: Desk) -> Screen[Any]:
    from musprep.desk.brief import gate
    from musprep.model.say import Say
    from musprep.tui.screens.gate import Ask, GateDialog

    ask = Ask(lambda upto: gate(desk, upto), lambda *_: None, lambda _: "", lambda _: {})
    return GateDialog(desk.language, Say.IF_ASKED, ask)


def _help(desk: Desk) -> Screen[Any]:
    from musprep.tui.screens.help import Help

    return Help(desk.language, "Her", frame.COMMANDS)


def _meeting_date(desk: Desk) -> Screen[Any]:
    from musprep.tui.screens.meeting_date import MeetingDate

    return MeetingDate(desk)


def _need(desk: Desk) -> Screen[Any]:
    from musprep.tui.screens.interest_dialogs import NeedDialog, NeedDraft

    return NeedDialog(desk.language, NeedDraft(), new=True)


def _reply(desk: Desk) -> Screen[Any]:
    from musprep.tui.screens.interest_dialogs import ReplyDialog

    return ReplyDialog(desk.language, LONG, "")


def _point(desk: Desk) -> Screen[Any]:
    from musprep.tui.screens.point import PointDialog, PointDraft

    return PointDialog(desk.language, PointDraft(), desk.entries(), new=True)


def _profile(desk: Desk) -> Screen[Any]:
    from musprep.tui.screens.profile import ProfileDialog

    return ProfileDialog(desk)


def _pulse(desk: Desk) -> Screen[Any]:
    from musprep.desk import pulses
    from musprep.tui.screens.pulse import PulseDialog, PulseDraft

    return PulseDialog(desk.language, PulseDraft(), pulses.year(desk))


def _then(desk: Desk) -> Screen[Any]:
    from musprep.tui.screens.then_and_now import ThenAndNow, years_of

    addresses = [to for book in desk.books() for to in book.answers]
    return ThenAndNow(desk.language, LONG, years_of(desk, addresses[:2]), "2026")


def _unlock(desk: Desk) -> Screen[Any]:
    from musprep.tui.screens.unlock import Unlock

    return Unlock(desk.language, desk.place)


def _wish(desk: Desk) -> Screen[Any]:
    from musprep.tui.screens.wish import WishDialog, WishDraft

    return WishDialog(desk.language, WishDraft(), new=True)


def _blank(desk: Desk) -> Screen[Any]:
    from musprep.tui.screens.blank import Blank

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
