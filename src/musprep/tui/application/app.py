"""The program on screen: the frame with its commands. Each opens a dialog or calls a service."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from textual.widgets import Input, TextArea

from musprep.language.error import MusprepError
from musprep.language.safe import make_safe_line
from musprep.language.say import LANGUAGES
from musprep.tui.application.answering import AnsweringApp
from musprep.tui.framework import registry
from musprep.tui.framework.textual_patches import stop_job
from musprep.tui.framework.themes import name_theme

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Unpack

    from textual import events
    from textual.screen import Screen

    from musprep.model.owner import OwnerParts
    from musprep.model.round import Round
    from musprep.services.session.session import Session
    from musprep.tui.dialogs.date_dialog import TalkDraft
    from musprep.tui.dialogs.profile import Profile
    from musprep.tui.framework.commands import ScreenCommand


class MusprepApp(AnsweringApp):
    """The whole program. Every action here belongs to a command in registry.py."""

    def _ask(self, dialog: Screen[Any], then: Callable[[Any], object]) -> None:
        """Open a dialog, unless one is open; `then` gets its result, where it was not cancelled (None)."""

        def take_answer(result: Any) -> None:  # noqa: ANN401 - each dialog returns its own kind
            if result is None:
                return
            try:
                then(result)
            except MusprepError as error:
                self.tell(error.describe_on_screen(self.language), "error")

        if len(self.screen_stack) == 1:
            self.push_screen(dialog, take_answer)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Allow nothing but quitting before the vault is open."""
        return self.is_open or action in ("quit", "help_quit")

    def _show_change(self, ref: str = "") -> None:
        self.show_tab(ref)
        self.show_frame()

    async def action_tab(self, name: str) -> None:
        await self.enter(name)

    # ---- Writing -----------------------------------------------------------------------------------------------------

    def action_note(self) -> None:
        from musprep.tui.dialogs.note_actions import ask_note

        if len(self.screen_stack) == 1:
            # A dialog that was just saved leaves no draft to be offered here.
            self._keep_unfinished()
            ask_note(self, self.session, done=lambda entry: self._show_change(entry if self._current == "log" else ""))

    def action_save(self) -> None:
        if self._save_tab():
            self.tell(self.say("tui.saved"))

    def action_undo(self) -> None:
        # What was typed a moment ago is the latest step, also where it has not saved itself yet.
        if not self._save_tab():
            return
        try:
            undone = self.session.undo()
        except MusprepError as error:
            self.tell(error.describe_on_screen(self.language), "warning")
        else:
            self._show_change()
            self.tell_anew(f"{undone.describe_back(self.language)} {self.say('tui.redo_with')}")

    def action_redo(self) -> None:
        if not self._save_tab():
            return
        try:
            redone = self.session.redo()
        except MusprepError as error:
            self.tell(error.describe_on_screen(self.language), "warning")
        else:
            self._show_change()
            self.tell_anew(self.say("tui.redone", step=make_safe_line(redone.name(self.language))))

    # ---- Finding -----------------------------------------------------------------------------------------------------

    def action_search(self) -> None:
        from musprep.tui.dialogs.search import Search

        self._ask(Search(self.session), lambda goal: self.run_worker(self.enter(goal.tab, goal.ref)))

    def action_help(self) -> None:
        from musprep.tui.dialogs.help import Help

        if self.tab is not None:
            self._ask(Help(self.language, self.say(f"tui.tab_{self._current}"), self.tab.COMMANDS), lambda _: None)

    def action_palette(self) -> None:
        from musprep.tui.dialogs.palette import Palette

        steps, said = self.session.steps, dict[str, str]()
        for name, some in (("undo", steps.done), ("redo", steps.undone)):
            if some:
                said[f"tui.{name}"] = self.say(f"tui.{name}_next", step=make_safe_line(some[-1].name(self.language)))
        self._ask(Palette(self.language, self._list_choices(), said), lambda choice: self.run_worker(self._do(*choice)))

    def _list_choices(self) -> list[tuple[str, ScreenCommand]]:
        """Return every command that can be chosen, with its tab ("" for everywhere): those of the current tab first."""
        names = [self._current, *(place.name for place in registry.TABS if place.name != self._current)]
        own = [(name, command) for name in names for command in registry.get_tab(name).tab_class.COMMANDS]
        here = [one for one in own if one[0] == self._current]
        elsewhere = [one for one in own if one[0] != self._current]
        everywhere = [("", command) for command in (*registry.TAB_COMMANDS, *registry.COMMANDS)]
        return [one for one in (*here, *everywhere, *elsewhere) if one[1].palette]

    async def _do(self, tab: str, command: ScreenCommand) -> None:
        """Run a command in the tab it belongs to."""
        if not tab:
            await self.run_action(command.action, self)
            return
        await self.enter(tab)
        # Where that tab could not be saved, it is still the current one.
        if self.tab is not None and self._current == tab:
            await self.run_action(command.action, self.tab)

    # ---- Settings ----------------------------------------------------------------------------------------------------

    def action_language(self) -> None:
        self.speak(LANGUAGES[(LANGUAGES.index(self.language) + 1) % len(LANGUAGES)])

    def speak(self, language: str) -> None:
        """Use `language` from now on, here and at the next start."""
        self.session.speak(language)
        self._keep(language=language)
        self._show_change()

    def action_look(self, name: str) -> None:
        self.theme = name_theme(name, no_color=self.no_color)
        self._keep(theme=name)

    def _keep(self, **changes: Unpack[OwnerParts]) -> None:
        from musprep.services.year import owner

        try:
            owner.change(self.session, **changes)
        except MusprepError as error:
            self.tell(error.describe_on_screen(self.language), "error")

    def action_profile(self, *, first: bool = False) -> None:
        from musprep.tui.dialogs.profile import ProfileDialog

        try:
            dialog = ProfileDialog(self.session, first=first)
        except MusprepError as error:
            self.tell(error.describe_on_screen(self.language), "error")
        else:
            self._ask(dialog, self._keep_profile)

    def welcome(self) -> None:
        """Ask somebody new whose vault it is."""
        self.action_profile(first=True)

    def _keep_profile(self, profile: Profile) -> None:
        """Save what was filled in; where everything was skipped, only that the greeting was shown."""
        from musprep.services.year.owner import save_profile

        role = self.session.owner.role
        self._set_talk(lambda: save_profile(self.session, **profile._asdict(), welcomed=True))
        if self.session.owner.role is not role:
            self._offer_catalogues()

    def _offer_catalogues(self) -> None:
        """Ask whether the open round is to use the catalogues of a role that has changed."""
        from musprep.services.year import round_catalogues
        from musprep.tui.dialogs.confirm import Confirm

        if not round_catalogues.list_suiting_catalogues(self.session):
            return
        offered = self.session.shelf.list_readable(round_catalogues.list_offered_catalogues(self.session))
        titles = ", ".join(make_safe_line(one.title.say_in(self.language)) for one in offered)
        keys = (f"tui.{name}" for name in ("suits_title", "suits_ask", "suits_yes", "suits_no"))
        self._ask(Confirm(self.language, *keys, titles=titles), lambda sure: self._use_suiting() if sure else None)

    def _use_suiting(self) -> None:
        from musprep.services.year.rounds import use_suiting_catalogues

        if self._save_tab():
            use_suiting_catalogues(self.session)
            self._show_change()

    def action_meeting_date(self) -> None:
        from musprep.services.year.rounds import find_open_round
        from musprep.tui.dialogs.date_dialog import MeetingDate, TalkDraft

        cover = find_open_round(self.session)
        draft = TalkDraft(cover.date if cover else None)
        self._ask(MeetingDate(self.language, draft, self.session.today), self._keep_date)

    def _keep_date(self, typed: TalkDraft) -> None:
        from musprep.services.year.talk_dates import set_talk

        self._set_talk(lambda: set_talk(self.session, typed.day, time=typed.time))

    def _set_talk(self, act: Callable[[], None]) -> None:
        """Do what may set the date of a talk, and say so where that began the next round."""
        from musprep.services.year.held_talks import was_held
        from musprep.services.year.rounds import find_open_round

        before = find_open_round(self.session)
        act()
        now = find_open_round(self.session)
        self._show_change()
        if before and now and now.id != before.id:
            held = was_held(self.session, self.session.get_repository(before.id))
            name = "tui.round_next" if held else "tui.round_moved_on"
            self.tell(self.say(name, id=before.id, next=now.id))
            self._offer_preparation()

    # ---- The round ---------------------------------------------------------------------------------------------------

    def action_round_next(self) -> None:
        """Ask, close the round that is open, and begin the next one."""
        from musprep.tui.dialogs.confirm import Confirm

        ask = Confirm(
            self.language, "tui.round_next_title", "tui.round_next_ask", "tui.yes_round_next", "tui.no_round_next"
        )
        self._ask(ask, lambda sure: self._begin_next() if sure and self._save_tab() else None)

    def _begin_next(self) -> None:
        from musprep.services.year.talk_dates import begin_next

        before = self.session.get_repository().round.id
        fresh = begin_next(self.session)
        self._show_change()
        if fresh.round.id == before:
            self.tell(self.say("agreements.round_now", id=before))
        else:
            self.tell(self.say("tui.round_next", id=before, next=fresh.round.id))
            self._offer_preparation()

    def _offer_preparation(self) -> None:
        """Ask whether the second round of a year takes the answers of the first along."""
        from musprep.services.year.preparation import is_second_of_year
        from musprep.tui.dialogs.confirm import Confirm

        if is_second_of_year(self.session):
            ask = Confirm(self.language, "tui.carry_title", "tui.carry_ask", "tui.yes_carry", "tui.no_carry")
            self._ask(ask, lambda sure: self._carry_over() if sure and self._save_tab() else None)

    def _carry_over(self) -> None:
        from musprep.services.year.preparation import carry_over

        taken = carry_over(self.session)
        self._show_change()
        self.tell(self.say("tui.carried", answers=taken.answers, points=taken.points))

    def action_round_end(self) -> None:
        """Ask, and close the round that is open."""
        from musprep.services.year.rounds import close
        from musprep.tui.dialogs.confirm import Confirm

        ask = Confirm(
            self.language, "tui.round_end_title", "tui.round_end_ask", "tui.yes_round_end", "tui.no_round_end"
        )
        self._ask(ask, lambda sure: self._turn_round(close, "tui.round_ended") if sure and self._save_tab() else None)

    def action_round_again(self) -> None:
        from musprep.services.year.rounds import reopen

        self._turn_round(reopen, "tui.round_opened")

    def _turn_round(self, turn: Callable[[Session], Round], told: str) -> None:
        try:
            turned = turn(self.session)
        except MusprepError as error:
            self.tell(error.describe_on_screen(self.language), "error")
        else:
            self._show_change()
            self.tell(self.say(told, id=turned.id))

    # ---- The terminal ------------------------------------------------------------------------------------------------

    def on_paste(self, event: events.Paste) -> None:
        # A paste arrives here only where no field has taken it.
        from musprep.services.session.dropped_path import find_file

        path = find_file(event.text) if self.is_open and len(self.screen_stack) == 1 else ""
        if path:
            self._ask_about_file(path)
        else:
            self.tell(self.say("tui.paste_nowhere"))

    def _ask_about_file(self, path: str) -> None:
        """Ask what a file is to be taken in as, whose path was pasted or dropped."""
        from musprep.services.session.dropped_path import may_be_notes
        from musprep.tui.dialogs.choice_dialog import Pick, PickDialog

        name = make_safe_line(os.path.basename(path))
        unclear = may_be_notes(path)
        some = ("notes", "is_form", "nothing") if unclear else ("yes", "no")
        picks = [Pick(one, self.say(f"form_screens.dropped_{one}")) for one in some]
        question = self.say(f"form_screens.dropped_{'which' if unclear else 'form'}", name=name)
        self._ask(PickDialog(question, picks), lambda answer: self.run_worker(self._take_file(answer, path)))

    async def _take_file(self, answer: str, path: str) -> None:
        """Take a file in as notes or as a form, in the tab for it."""
        tab, action = {
            "notes": ("log", "import_notes"), "is_form": ("prepare", "import_form"), "yes": ("prepare", "import_form"),
        }.get(answer, ("", ""))  # fmt: skip
        if tab:
            await self.enter(tab)
            if self.tab is not None and self._current == tab:
                getattr(self.tab, f"action_{action}")(path)

    def action_redraw(self) -> None:
        self.refresh(layout=True)

    def action_suspend(self) -> None:
        if not stop_job(self):
            self.tell(self.say("tui.suspend_not_here"))

    # ---- Leaving -----------------------------------------------------------------------------------------------------

    async def action_quit(self) -> None:
        from musprep.tui.dialogs.confirm import Confirm

        if self.save_all():
            self.leave(0)
            return
        if isinstance(self.screen, Confirm):
            return
        # What is typed stays: somebody who decides not to quit goes on with it.
        ask = Confirm(self.language, "tui.closing_unsaved", "tui.closing_ask", "tui.yes_close", "tui.no_stay")
        self.push_screen(ask, lambda sure: self.exit(return_code=0) if sure else None)

    def action_help_quit(self) -> None:
        in_field = isinstance(self.focused, (Input, TextArea))
        self.tell(self.say("tui.nothing_selected" if in_field else "tui.quit_how"))
