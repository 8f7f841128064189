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

    from musprep.services.session.session import Session

TODAY = dt.date(2026, 11, 23)
LONG = "Det er en lang sætning, som slet ikke kan stå på en enkelt linje i et lavt vindue, men må brydes flere gange. "


def kinds() -> list[type[Screen[Any]]]:
    """Return every dialog that is no base of others."""
    for module in pkgutil.walk_packages(tui.__path__, f"{tui.__name__}."):
        # It has no dialogs, and needs a terminal of Linux or macOS.
        if not module.name.endswith(".terminal_driver"):
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
    return kind.__name__ in ("Picker", "FormDialog", "PaperDialog")


def _note(session: Session) -> Screen[Any]:
    from musprep.tui.dialogs.note_dialog import NoteDialog

    return NoteDialog(session)


def _agreement(session: Session) -> Screen[Any]:
    from musprep.tui.tabs.agreements.dialogs import AgreementDialog, AgreementDraft

    return AgreementDialog(
        session.language, AgreementDraft(), TODAY, [("a", LONG), ("b", "Kort")], new=True, former=LONG, now="Bo"
    )


def _happened(session: Session) -> Screen[Any]:
    from musprep.tui.tabs.agreements.dialogs import DayQuestion, HappenedDialog, WordsQuestion

    words, day = WordsQuestion("field_text"), DayQuestion("field_due", "field_due_hint")
    return HappenedDialog(session.language, "new", LONG, TODAY, words=words, day=day)


def _path(session: Session) -> Screen[Any]:
    from musprep.tui.tabs.agreements.dialogs import CalendarDialog, CalendarDraft

    return CalendarDialog(session.language, CalendarDraft("~/mus.ics", "fredag 14.45"), about=LONG)


def _agreed(session: Session) -> Screen[Any]:
    from musprep.tui.tabs.agreements.dialogs import AgreementDraft
    from musprep.tui.tabs.meeting.agreed_dialog import AgreedDialog

    return AgreedDialog(session.language, AgreementDraft(), TODAY)


def _goal(session: Session) -> Screen[Any]:
    from musprep.tui.tabs.agreements.goal_dialog import GoalDialog, GoalDraft

    return GoalDialog(session.language, GoalDraft(), TODAY, [LONG], new=True)


def _count(session: Session) -> Screen[Any]:
    from musprep.tui.tabs.agreements.goal_dialog import CountDialog, CountDraft

    return CountDialog(session.language, CountDraft(12), about=LONG)


def _examples(session: Session) -> Screen[Any]:
    from musprep.tui.tabs.agreements.goal_dialog import ExamplePicker

    return ExamplePicker(session.language, [f"{number} {LONG}" for number in range(30)])


def _palette(session: Session) -> Screen[Any]:
    from musprep.tui.dialogs.palette import Palette

    return Palette(session.language, [("", one) for one in registry.COMMANDS])


def _search(session: Session) -> Screen[Any]:
    from musprep.tui.dialogs.search import Search

    return Search(session)


def _about(session: Session) -> Screen[Any]:
    from musprep.tui.tabs.prepare.dialogs import AboutDialog

    return AboutDialog(_catalogues_of(session)[0], session.language)


def _catalogues_of(session: Session) -> list[Any]:
    repository = session.get_repository()
    return list(session.shelf.list_readable(repository.round.catalogues))


def _catalogues(session: Session) -> Screen[Any]:
    from musprep.tui.tabs.prepare.dialogs import CataloguesDialog

    offered = _catalogues_of(session)
    return CataloguesDialog(offered * 4, [offered[0].id], session.language)


def _cards(session: Session) -> Screen[Any]:
    from musprep.tui.tabs.meeting.cue_cards import CueCards

    return CueCards(session)


def _conclusion(session: Session) -> Screen[Any]:
    from musprep.tui.tabs.agreements.conclusion_dialog import ConclusionScreen

    return ConclusionScreen(session)


def _confirm(session: Session) -> Screen[Any]:
    from musprep.tui.dialogs.confirm import Confirm

    return Confirm(
        session.language, "tui.round_next_title", "tui.round_next_ask", "tui.yes_round_next", "tui.no_round_next"
    )


def _pick(_: Session) -> Screen[Any]:
    from musprep.tui.dialogs.choice_dialog import Pick, PickDialog

    return PickDialog(LONG, [Pick(str(number), f"{number} valg", LONG) for number in range(6)])


def _facts(session: Session) -> Screen[Any]:
    from musprep.tui.tabs.meeting.facts_dialog import Facts, FactsDialog

    return FactsDialog(session.language, Facts(), TODAY)


def _paper(nameless: bool, _kind: str = "") -> Any:
    from musprep.tui.dialogs.paper_dialog import Paper

    return Paper(f"# Overskrift\n\n{LONG * 12}", [] if nameless else ["Mads"])


def _form(session: Session) -> Screen[Any]:
    from musprep.tui.tabs.agreements.forms import FormPreview

    return FormPreview(session.language, "Skema", _paper)


def _message(session: Session) -> Screen[Any]:
    from musprep.tui.tabs.meeting.message_dialog import MessageDialog, MessageTargets

    return MessageDialog(session.language, _paper, 1, MessageTargets(lambda _: "", lambda *_: ""))


def _written(session: Session) -> Screen[Any]:
    from musprep.tui.dialogs.file_written import FileNotes, FileWrittenDialog

    notes = FileNotes("Mappen synkroniseres af Syncthing. " * 3, ("md", "txt", "folder"), lambda: "")
    return FileWrittenDialog(session.language, "/et/sted/langt/borte/" * 8, outside=True, notes=notes)


def _file_written(session: Session) -> Screen[Any]:
    from musprep.tui.tabs.agreements.forms import FileWritten

    return FileWritten(session.language, "/et/sted", "written")


def _copies(session: Session) -> Screen[Any]:
    from musprep.tui.dialogs.copies_dialog import CopiesDialog, CopiesDraft

    return CopiesDialog(session.language, CopiesDraft())


def _gate(session: Session) -> Screen[Any]:
    from musprep.model.say import SayLevel
    from musprep.services.papers.briefing import make_gate
    from musprep.tui.tabs.meeting.gate import GateDialog, GateQuestion

    ask = GateQuestion(
        lambda upto, choice: make_gate(session, upto, choice=choice), lambda *_: None, lambda _: "", lambda _: {}
    )
    return GateDialog(session.language, SayLevel.IF_ASKED, ask)


def _help(session: Session) -> Screen[Any]:
    from musprep.tui.dialogs.help import Help

    return Help(session.language, "Her", registry.COMMANDS)


def _approval_date(session: Session) -> Screen[Any]:
    from musprep.tui.dialogs.date_dialog import ApprovalDate, DateDraft

    return ApprovalDate(session.language, DateDraft(TODAY), TODAY)


def _meeting_date(session: Session) -> Screen[Any]:
    from musprep.tui.dialogs.date_dialog import MeetingDate, TalkDraft

    return MeetingDate(session.language, TalkDraft(TODAY), TODAY)


def _need(session: Session) -> Screen[Any]:
    from musprep.tui.tabs.interests.dialogs import NeedDialog, NeedDraft

    return NeedDialog(session.language, NeedDraft(), new=True)


def _reply(session: Session) -> Screen[Any]:
    from musprep.tui.tabs.interests.dialogs import ReplyDialog, ReplyDraft

    return ReplyDialog(session.language, ReplyDraft(), about=LONG)


def _point(session: Session) -> Screen[Any]:
    from musprep.tui.dialogs.point_dialog import PointDialog, PointDraft

    return PointDialog(session.language, PointDraft(), session.list_entries, new=True)


def _profile(session: Session) -> Screen[Any]:
    from musprep.tui.dialogs.profile import ProfileDialog

    return ProfileDialog(session)


def _pulse(session: Session) -> Screen[Any]:
    from musprep.services.year import pulses
    from musprep.tui.tabs.overview.pulse_dialog import PulseDialog, PulseDraft

    return PulseDialog(session.language, PulseDraft(), pulses.list_months(session))


def _then(session: Session) -> Screen[Any]:
    from musprep.tui.tabs.prepare.then_and_now import ThenAndNowScreen, list_years

    addresses = [to for repository in session.list_repositories() for to in repository.answers]
    return ThenAndNowScreen(session.language, LONG, list_years(session, addresses[:2]), "2026")


def _unlock(session: Session) -> Screen[Any]:
    from musprep.tui.dialogs.unlock import Unlock

    return Unlock(session.language, session.place)


def _wish(session: Session) -> Screen[Any]:
    from musprep.model.need import Need
    from musprep.tui.dialogs.wish_dialog import WishDialog, WishDraft

    return WishDialog(session.language, WishDraft(), [Need(id="need", text=LONG)], new=True)


def _follow_up(session: Session) -> Screen[Any]:
    from musprep.tui.tabs.meeting.follow_up_dialog import FollowUpDialog, FollowUpDraft

    return FollowUpDialog(session.language, FollowUpDraft(minutes="15"), TODAY, about=LONG)


def _file(session: Session) -> Screen[Any]:
    from musprep.tui.dialogs.file_dialog import FileDialog, FileDraft

    return FileDialog(session.language, FileDraft(), about=LONG)


def _reading(session: Session) -> Screen[Any]:
    from musprep.tui.dialogs.file_dialog import ReadingDialog

    return ReadingDialog(session.language, LONG, lambda: LONG)


def _draft() -> Any:
    from musprep.catalogue.form.draft.draft import DraftLine, FormDraft
    from musprep.catalogue.form.draft.line_kind import LineKind

    lines = [DraftLine(LONG, LineKind.QUESTION if number % 3 else LineKind.HEADING) for number in range(30)]
    return FormDraft(tuple(lines), "Skema", "docx")


def _form_lines(session: Session) -> Screen[Any]:
    from musprep.services.session.form_preview import FormOutline
    from musprep.tui.tabs.prepare.form_lines import FormLinesDialog, FormQuestion

    return FormLinesDialog(session.language, _draft(), FormQuestion(lambda _: FormOutline({}, 2, 1), "fil", [LONG]))


def _split(session: Session) -> Screen[Any]:
    from musprep.tui.tabs.prepare.form_lines import SplitDialog

    return SplitDialog(session.language, LONG)


def _catalogue_id(session: Session) -> Screen[Any]:
    from musprep.tui.tabs.prepare.form_imports import CatalogueDraft, CatalogueIdDialog

    return CatalogueIdDialog(session.language, CatalogueDraft("skema"), about=LONG)


def _fill_files(session: Session) -> Screen[Any]:
    from musprep.tui.dialogs.fill_dialogs import FillFiles, FillFilesDialog

    return FillFilesDialog(session.language, FillFiles(), lambda path: f"{path}-udfyldt")


def _fill_gate(session: Session) -> Screen[Any]:
    from musprep.briefing.material import DisclosedText
    from musprep.model.say import SayLevel
    from musprep.services.papers.form_fill import FormGate
    from musprep.tui.dialogs.fill_dialogs import FillGateDialog, FillQuestion

    lines = [DisclosedText("answer", str(number), LONG, LONG, SayLevel.SAY_IT) for number in range(6)]
    ask = FillQuestion(lambda upto: FormGate("skema", upto, lines, lines, []), lambda _: {lines[0]: [LONG]}, "ny.docx")
    return FillGateDialog(session.language, SayLevel.IN_WRITING, ask)


def _fill_done(session: Session) -> Screen[Any]:
    from musprep.catalogue.form.fill.answer_place import AnswerToPlace
    from musprep.services.papers.form_fill import FormFilling
    from musprep.tui.dialogs.fill_dialogs import FillDoneDialog

    return FillDoneDialog(session.language, "/et/sted.docx", FormFilling(b"", [AnswerToPlace((LONG,), LONG)] * 9))


def _found_notes(session: Session) -> Screen[Any]:
    from musprep.services.year.note_import.found_note import FoundNote
    from musprep.tui.dialogs.found_notes import FoundNotesDialog

    return FoundNotesDialog(session.language, [FoundNote(f"{number} {LONG}") for number in range(12)], TODAY, LONG)


def _found_note(session: Session) -> Screen[Any]:
    from musprep.tui.dialogs.found_notes import FoundNoteDialog, FoundNoteDraft

    return FoundNoteDialog(session.language, FoundNoteDraft(LONG), TODAY)


def _blank(session: Session) -> Screen[Any]:
    from musprep.tui.tabs.meeting.blank import Blank

    return Blank(session.language)


MAKERS: dict[str, Callable[[Session], Screen[Any]]] = {
    "AboutDialog": _about,
    "AgreedDialog": _agreed,
    "AgreementDialog": _agreement,
    "Blank": _blank,
    "CataloguesDialog": _catalogues,
    "ApprovalDate": _approval_date,
    "ConclusionScreen": _conclusion,
    "CopiesDialog": _copies,
    "Confirm": _confirm,
    "CountDialog": _count,
    "CueCards": _cards,
    "ExamplePicker": _examples,
    "FactsDialog": _facts,
    "FileWritten": _file_written,
    "CatalogueIdDialog": _catalogue_id,
    "FileDialog": _file,
    "FillDoneDialog": _fill_done,
    "FillFilesDialog": _fill_files,
    "FillGateDialog": _fill_gate,
    "FollowUpDialog": _follow_up,
    "FormLinesDialog": _form_lines,
    "FoundNoteDialog": _found_note,
    "FoundNotesDialog": _found_notes,
    "SplitDialog": _split,
    "FormPreview": _form,
    "GateDialog": _gate,
    "GoalDialog": _goal,
    "HappenedDialog": _happened,
    "Help": _help,
    "MeetingDate": _meeting_date,
    "MessageDialog": _message,
    "NeedDialog": _need,
    "NoteDialog": _note,
    "Palette": _palette,
    "CalendarDialog": _path,
    "PickDialog": _pick,
    "PointDialog": _point,
    "ProfileDialog": _profile,
    "PulseDialog": _pulse,
    "ReadingDialog": _reading,
    "ReplyDialog": _reply,
    "Search": _search,
    "ThenAndNowScreen": _then,
    "Unlock": _unlock,
    "WishDialog": _wish,
    "FileWrittenDialog": _written,
}
