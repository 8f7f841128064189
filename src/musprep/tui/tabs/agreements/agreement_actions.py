"""The part of the agreements' tab that writes agreements and tells what happened to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from musprep.language.safe import beginning
from musprep.tui.dialogs.editing import SHOWN, EditsRecords, ignore
from musprep.tui.tabs.agreements.dialogs import DayQuestion, Happened, HappenedDialog, WordsQuestion

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.model.agreement import Agreement, AgreementParts
    from musprep.model.goal import Goal
    from musprep.tui.tabs.agreements.dialogs import AgreementDraft


class HappenedActions(EditsRecords):
    """Asks what happened to what is chosen."""

    AREA: ClassVar[str] = "agreements"

    def agreement(self) -> Agreement | None:
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
    """What one can do with an agreement."""

    # ---- New, and other words ----------------------------------------------------------------------------------------

    def action_add(self) -> None:
        from musprep.tui.tabs.agreements.dialogs import AgreementDraft

        goal = self.chosen_goal()
        self._ask_agreement(AgreementDraft(goal=goal.id if goal and goal.is_open else ""))

    def _ask_agreement(self, draft: AgreementDraft, agreement: Agreement | None = None, told: str = "") -> None:
        from musprep.tui.tabs.agreements.dialogs import AgreementDialog

        def answered(typed: AgreementDraft | None) -> None:
            if typed is not None:
                self.saved(
                    lambda: self._save_agreement(typed, agreement),
                    lambda why: self._ask_agreement(typed, agreement, why),
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
            new=agreement is None,
            told=told,
            # A new one has an owner that nobody may have chosen yet: left unfinished, it is kept as a draft.
            keep=None if agreement is None else lambda typed: ignore(self._save_agreement(typed, agreement)),
        )
        self.app.push_screen(dialog, answered)

    def _save_agreement(self, typed: AgreementDraft, agreement: Agreement | None) -> str:
        from musprep.model.agreement import Party
        from musprep.services.year import agreements

        owner = Party(typed.owner)
        parts: AgreementParts = {
            "text": typed.text,
            "owner": owner,
            "next_touch": typed.next_touch,
            "goal": typed.goal,
        }
        if agreement is None:
            parts["due"] = typed.due
            return agreements.add(self.session, typed.text, owner, **parts).id
        return agreements.edit(self.session, agreement.id, agreement, **parts).id

    def edit_agreement(self, agreement: Agreement) -> None:
        """Open the dialog for an agreement."""
        from musprep.tui.tabs.agreements.dialogs import AgreementDraft

        draft = AgreementDraft(
            agreement.text, agreement.owner.value, agreement.due, agreement.next_touch, agreement.goal
        )
        self._ask_agreement(draft, agreement)

    # ---- What happened to it -----------------------------------------------------------------------------------------

    def touch_agreement(self, agreement: Agreement) -> None:
        """Ask what was said, and when to talk about it next."""
        from musprep.services.year import agreements

        self.ask(
            "touch_title",
            agreement.text,
            lambda typed: agreements.touch(self.session, agreement.id, typed.words, next_touch=typed.day).id,
            words=WordsQuestion("touch_words"),
            day=DayQuestion("touch_next", "touch_next_hint"),
        )

    def action_move(self) -> None:
        from musprep.services.year import agreements

        agreement = self.agreement()
        if agreement is None:
            self.inform("only_agreement" if self.chosen_goal() else "none_chosen", "warning")
        elif not agreement.is_open:
            self.inform("is_closed", "warning")
        else:
            ref = agreement.id
            self.ask(
                "move_title",
                agreement.text,
                lambda typed: agreements.move(self.session, ref, typed.day, typed.words).id if typed.day else ref,
                words=WordsQuestion("move_words"),
                day=DayQuestion("move_due", "move_due_hint", agreement.due, must="move_empty"),
            )

    def end_agreement(self, agreement: Agreement, *, kept: bool) -> None:
        """Ask what came of it, or why it is dropped."""
        from musprep.services.year import agreements

        end = agreements.keep if kept else agreements.drop
        name = "kept" if kept else "dropped"
        self.ask(
            f"{name}_title",
            agreement.text,
            lambda typed: end(self.session, agreement.id, typed.words).id,
            words=WordsQuestion(f"{name}_words"),
            done=f"done_{name}",
        )

    def reopen_agreement(self, agreement: Agreement) -> None:
        from musprep.services.year import agreements

        if self.act(lambda: agreements.reopen(self.session, agreement.id), agreement.id):
            self.inform("done_reopened", about=beginning(agreement.text, SHOWN))
