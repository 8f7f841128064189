"""What both approved of a conclusion: asks on which day, and keeps it as it stands then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.language.dates import show_long
from musprep.language.error import MusprepError
from musprep.language.say import text
from musprep.tui.framework.tab import RecordsChanged, ShowNotice

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from textual.app import App

    from musprep.services.session.session import Session
    from musprep.tui.dialogs.date_dialog import DateDraft


def ask_approval(app: App[Any], session: Session, name: str, then: Callable[[], None]) -> None:
    """Ask on which day both approved the conclusion of the round `name`; `then` is called once that is kept."""
    from musprep.services.papers.form_gaps import describe_approved
    from musprep.services.year.approval import approve, refuse_before_talk
    from musprep.tui.dialogs.date_dialog import ApprovalDate, DateDraft

    language = session.language

    def keep(draft: DateDraft | None) -> None:
        if draft is None:
            return
        try:
            found = approve(session, draft.day, name=name)
        except MusprepError as error:
            app.post_message(ShowNotice(error.describe_on_screen(language), "error"))
            return
        then()
        day = show_long(found.day, language) if found.day else ""
        told = text("room_mode.approved", language, day=day), describe_approved(session, found, name, on_screen=True)
        app.post_message(ShowNotice(" ".join(filter(None, told))))
        app.post_message(RecordsChanged())

    try:
        refuse_before_talk(session, session.today, name=name)
    except MusprepError as error:
        app.post_message(ShowNotice(error.describe_on_screen(language), "error"))
        return
    before = session.get_repository(name).approval.day
    key = "approve_again" if before else "approve_about"
    about = text(f"room_mode.{key}", language, day=show_long(before, language) if before else "")
    app.push_screen(ApprovalDate(language, DateDraft(session.today), session.today, about=about), keep)
