"""A kind sentence to say to the manager about an agreement; what its history says stays private."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.language.dates import show_day
from musprep.language.safe import make_safe_line
from musprep.language.say import text
from musprep.model.history import Happening

if TYPE_CHECKING:
    import datetime as dt

    from musprep.model.agreement import Agreement

_TALKED = (Happening.TOUCHED, Happening.MOVED)


def render_reminder(agreement: Agreement, today: dt.date, language: str) -> str:
    """Return what was agreed, when it was last talked about, and a friendly question that fits the due date.

    An agreement that names its manager was made with another one than reads this.
    """
    owner = agreement.owner.value
    sentences = [_describe_agreement(agreement, language)]
    talked = [event.at.date() for event in agreement.history if event.what in _TALKED]
    if talked and not agreement.manager:
        sentences.append(text("reminder.talked", language, day=show_day(talked[-1], language)))
    if agreement.due is None:
        sentences.append(text(f"reminder.ask_{owner}", language))
    else:
        late = "_late" if agreement.due < today else "_due"
        sentences.append(text(f"reminder.ask_{owner}{late}", language, day=show_day(agreement.due, language)))
    return " ".join(sentences)


def _describe_agreement(agreement: Agreement, language: str) -> str:
    owner, said = agreement.owner.value, make_safe_line(agreement.text)
    if agreement.manager:
        return text(f"reminder.agreed_{owner}_with", language, text=said, manager=make_safe_line(agreement.manager))
    if not agreement.history:
        return text(f"reminder.agreed_{owner}", language, text=said)
    day = show_day(agreement.history[0].at.date(), language)
    return text(f"reminder.agreed_{owner}_on", language, text=said, day=day)
