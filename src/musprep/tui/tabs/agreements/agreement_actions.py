"""What one can do with agreements: write them, and tell what happened to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.tui.tabs.agreements.dialogs import DayQuestion, WordsQuestion
from musprep.tui.tabs.agreements.happened import ask_happened

if TYPE_CHECKING:
    from musprep.model.agreement import Agreement, AgreementParts
    from musprep.tui.framework.tab_context import TabContext
    from musprep.tui.tabs.agreements.dialogs import AgreementDraft
    from musprep.tui.tabs.agreements.selection import Selection


class AgreementActions:
    """Opens the dialogs of agreements, and lets the session save what they return."""

    def __init__(self, tab: TabContext, chosen: Selection) -> None:
        self._tab, self._chosen = tab, chosen

    def add(self) -> None:
        """Ask for a new agreement, for the goal that is chosen if it is open."""
        from musprep.tui.tabs.agreements.dialogs import AgreementDraft

        goal = self._chosen.goal
        self._ask(AgreementDraft(goal=goal.id if goal and goal.is_open else ""))

    def edit(self, agreement: Agreement) -> None:
        """Ask for an agreement in other words."""
        from musprep.tui.tabs.agreements.dialogs import AgreementDraft

        draft = AgreementDraft(
            agreement.text, agreement.owner.value, agreement.due, agreement.next_touch, agreement.goal
        )
        self._ask(draft, agreement)

    def _ask(self, draft: AgreementDraft, agreement: Agreement | None = None) -> None:
        from musprep.insight.agreements import judge
        from musprep.services.year.agreements import name_former
        from musprep.tui.tabs.agreements.dialogs import AgreementDialog

        session, former, now = self._tab.session, "", ""
        if agreement is not None:
            (standing,) = name_former(session, [judge(agreement, session.today)])
            repository = session.find_repository()
            former, now = standing.former, repository.round.manager.strip() if repository else ""
        goals = [
            (one.id, one.competence) for one in session.lasting.goals_or_empty if one.is_open or one.id == draft.goal
        ]

        self._tab.ask(
            lambda typed, told: AgreementDialog(
                session.language,
                typed,
                session.today,
                goals,
                new=agreement is None,
                told=told,
                # A new one has an owner that nobody may have chosen yet: left unfinished, it is kept as a draft.
                keep=None if agreement is None else lambda typed: self._save(typed, agreement),
                former=former,
                now=now,
            ),
            draft,
            lambda typed: self._save(typed, agreement),
        )

    def _save(self, typed: AgreementDraft, agreement: Agreement | None) -> str:
        from musprep.model.agreement import Party
        from musprep.services.year import agreements

        session, owner = self._tab.session, Party(typed.owner)
        parts: AgreementParts = {
            "text": typed.text,
            "owner": owner,
            "next_touch": typed.next_touch,
            "goal": typed.goal,
        }
        if agreement is None:
            parts["due"] = typed.due
            return agreements.add(session, typed.text, owner, made=typed.made, **parts).id
        if typed.manager:
            parts["manager"] = typed.manager
        return agreements.edit(session, agreement.id, agreement, **parts).id

    def touch(self, agreement: Agreement) -> None:
        """Ask what was said, and when to talk about it next."""
        from musprep.services.year import agreements

        ask_happened(
            self._tab,
            "touch_title",
            agreement.text,
            lambda typed: agreements.touch(self._tab.session, agreement.id, typed.words, next_touch=typed.day).id,
            words=WordsQuestion("touch_words"),
            day=DayQuestion("touch_next", "touch_next_hint"),
        )

    def move(self) -> None:
        """Ask for another date of the one that is chosen."""
        from musprep.services.year import agreements

        agreement = self._chosen.agreement
        if agreement is None:
            self._tab.tell(f"agreements.{'only_agreement' if self._chosen.goal else 'none_chosen'}", "warning")
        elif not agreement.is_open:
            self._tab.tell("agreements.is_closed", "warning")
        else:
            session, ref = self._tab.session, agreement.id
            ask_happened(
                self._tab,
                "move_title",
                agreement.text,
                lambda typed: agreements.move(session, ref, typed.day, typed.words).id if typed.day else ref,
                words=WordsQuestion("move_words"),
                day=DayQuestion("move_due", "move_due_hint", agreement.due, must="move_empty"),
            )
