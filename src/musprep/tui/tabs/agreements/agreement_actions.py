"""The part of the agreements' room that writes promises and tells what happened to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from musprep.language.safe import beginning
from musprep.tui.dialogs.editing import SHOWN, EditsRecords, void
from musprep.tui.tabs.agreements.dialogs import DayQuestion, Happened, HappenedDialog, WordsQuestion

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.model.agreement import Agreement
    from musprep.model.goal import Goal
    from musprep.tui.tabs.agreements.dialogs import AgreementDraft


class HappenedActions(EditsRecords):
    """Asks what happened to what is chosen."""

    AREA: ClassVar[str] = "agreements"

    def promise(self) -> Agreement | None:
        raise NotImplementedError

    def chosen_goal(self) -> Goal | None:
        raise NotImplementedError

    def ask(  # noqa: PLR0913 - what is asked
        self,
        title: str,
        about: str,
        save: Callable[[Happened], str],
        *,
        words: WordsQuestion | None = None,
        day: DayQuestion | None = None,
        draft: Happened | None = None,
        told: str = "",
        done: str = "",
    ) -> None:
        """Ask what happened to `about` and let `save` write it; `done` names what is told then."""

        def answered(typed: Happened | None) -> None:
            if typed is None:
                return
            well = self.saved(
                lambda: save(typed),
                lambda why: self.ask(title, about, save, words=words, day=day, draft=typed, told=why, done=done),
            )
            if well and done:
                self.inform(done, about=beginning(about, SHOWN))

        dialog = HappenedDialog(
            self.session.language,
            title,
            about,
            self.session.today,
            words=words,
            day=day,
            draft=draft,
            told=told,
        )
        self.app.push_screen(dialog, answered)


class AgreementActions(HappenedActions):
    """What one can do with a promise."""

    # ---- New, and other words ----------------------------------------------------------------------------------------

    def action_add(self) -> None:
        from musprep.tui.tabs.agreements.dialogs import AgreementDraft

        goal = self.chosen_goal()
        self._ask_promise(AgreementDraft(goal=goal.id if goal and goal.is_open else ""))

    def _ask_promise(self, draft: AgreementDraft, promise: Agreement | None = None, told: str = "") -> None:
        from musprep.tui.tabs.agreements.dialogs import AgreementDialog

        def answered(typed: AgreementDraft | None) -> None:
            if typed is not None:
                self.saved(
                    lambda: self._save_promise(typed, promise), lambda why: self._ask_promise(typed, promise, why)
                )

        goals = [
            (one.id, one.competence)
            for one in self.session.lasting.goals_or_empty
            if one.is_open or one.id == draft.goal
        ]
        dialog = AgreementDialog(
            self.session.language,
            draft,
            self.session.today,
            goals,
            new=promise is None,
            told=told,
            # A new one has an owner that nobody may have chosen yet: left unfinished, it is kept as a draft.
            keep=None if promise is None else lambda typed: void(self._save_promise(typed, promise)),
        )
        self.app.push_screen(dialog, answered)

    def _save_promise(self, typed: AgreementDraft, promise: Agreement | None) -> str:
        from musprep.model.agreement import Party
        from musprep.services.year import agreements

        parts = {"next_touch": typed.next_touch, "goal": typed.goal}
        if promise is None:
            made = agreements.add(
                self.session,
                typed.text,
                Party(typed.owner),
                due=typed.due,
                next_touch=typed.next_touch,
                goal=typed.goal,
            )
            return made.id
        return agreements.edit(self.session, promise.id, promise, text=typed.text, owner=Party(typed.owner), **parts).id

    def edit_promise(self, promise: Agreement) -> None:
        """Open the dialog for a promise."""
        from musprep.tui.tabs.agreements.dialogs import AgreementDraft

        draft = AgreementDraft(promise.text, promise.owner.value, promise.due, promise.next_touch, promise.goal)
        self._ask_promise(draft, promise)

    # ---- What happened to it -----------------------------------------------------------------------------------------

    def touch_promise(self, promise: Agreement) -> None:
        """Ask what was said, and when to talk about it next."""
        from musprep.services.year import agreements

        self.ask(
            "touch_title",
            promise.text,
            lambda typed: agreements.touch(self.session, promise.id, typed.words, next_touch=typed.day).id,
            words=WordsQuestion("touch_words"),
            day=DayQuestion("touch_next", "touch_next_hint"),
        )

    def action_move(self) -> None:
        from musprep.services.year import agreements

        promise = self.promise()
        if promise is None:
            self.inform("only_promise" if self.chosen_goal() else "none_chosen", "warning")
        elif not promise.is_open:
            self.inform("is_closed", "warning")
        else:
            ref = promise.id
            self.ask(
                "move_title",
                promise.text,
                lambda typed: agreements.move(self.session, ref, typed.day, typed.words).id if typed.day else ref,
                words=WordsQuestion("move_words"),
                day=DayQuestion("move_due", "move_due_hint", promise.due, must="move_empty"),
            )

    def end_promise(self, promise: Agreement, *, kept: bool) -> None:
        """Ask what came of it, or why it is let go."""
        from musprep.services.year import agreements

        end = agreements.keep if kept else agreements.let_go
        name = "kept" if kept else "let_go"
        self.ask(
            f"{name}_title",
            promise.text,
            lambda typed: end(self.session, promise.id, typed.words).id,
            words=WordsQuestion(f"{name}_words"),
            done=f"done_{name}",
        )

    def reopen_promise(self, promise: Agreement) -> None:
        from musprep.services.year import agreements

        if self.act(lambda: agreements.reopen(self.session, promise.id), promise.id):
            self.inform("done_reopened", about=beginning(promise.text, SHOWN))
