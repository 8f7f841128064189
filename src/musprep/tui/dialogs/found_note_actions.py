"""Lets notes that were found elsewhere be looked at one by one, and saves those that are kept as one step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from musprep.language.error import MusprepError
from musprep.language.safe import make_safe_line
from musprep.language.say import say_count, text
from musprep.tui.dialogs.found_notes import FoundNotesDialog
from musprep.tui.framework.tab import RecordsChanged, ShowNotice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from textual.app import App

    from musprep.services.session.session import Session
    from musprep.services.year.note_import.found_note import FoundNote


def ask_found(  # noqa: PLR0913 - what is asked, and what comes after
    app: App[Any],
    session: Session,
    found: Iterable[FoundNote],
    told: str = "",
    *,
    saved: Callable[[str], object],
    left: Callable[[], object] | None = None,
) -> None:
    """Ask about each note that the log does not hold. `saved` gets the id of the last one, `left` is for none saved.

    With `left` the words stand nowhere else.
    """
    from musprep.services.year.note_import.add import add_found, list_new

    language, every = session.language, list(found)
    new, known, remarks = list_new(session, every)
    why = [make_safe_line(one.describe(language)) for one in remarks]
    if not new:
        app.post_message(ShowNotice(" ".join([text("note_import.none", language), *why]), "warning"))
        if left:
            left()
        return
    parts = [told, *why, say_count("note_import.known", language, known) if known else ""]
    if any(one.day is None and not one.answer for one in new):
        parts.append(text("note_import.undated", language))

    def save(kept: tuple[FoundNote, ...] | None) -> None:
        if kept is None:
            if left:
                left()
            return
        try:
            added = add_found(session, kept)
        except MusprepError as error:
            app.post_message(ShowNotice(error.describe_on_screen(language), "error"))
            app.post_message(RecordsChanged())
            ask_found(app, session, kept, told, saved=saved, left=left)
            return
        entries, answers = added
        counts = [say_count("note_import.saved", language, len(entries)) if entries else ""]
        counts.append(say_count("note_import.saved_answers", language, len(answers)) if answers else "")
        app.post_message(ShowNotice(" ".join(filter(None, counts))))
        app.post_message(RecordsChanged())
        saved(entries[-1].id if entries else "")

    said = " ".join(filter(None, parts))
    app.push_screen(FoundNotesDialog(language, new, session.today, said, only_here=left is not None), save)
