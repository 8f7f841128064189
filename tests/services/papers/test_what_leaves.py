"""What the table of kinds lets on no paper stands on none, whoever prints; what it lets on one stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from marked_records import NOW, fill, own_words
from musprep.language.say import text
from musprep.model.field_use import Printed
from musprep.model.say import SayLevel
from musprep.services.papers import briefing, export, forms
from musprep.services.papers.understanding import compose_understanding
from musprep.services.session.session import open_session

if TYPE_CHECKING:
    from pathlib import Path

    from musprep.services.session.session import Session


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return fill(open_session(str(tmp_path / "vault"), clock=lambda: NOW))


def test_a_paper_holds_what_the_table_lets_on_it(session: Session) -> None:
    """Words for no paper are on none, those for the owner's page on no other, those for any paper on all briefings."""
    own = "\n".join(briefing.compose(session, SayLevel.ONLY_ME, extent=extent) for extent in ("page", "full"))
    own += briefing.compose(session, SayLevel.ONLY_ME, form="json")
    papers = [
        briefing.compose(session, SayLevel.IN_WRITING, form=form, extent=extent)
        for form in get_args(briefing.Format)
        for extent in ("page", "full", "points")
    ]
    papers += [forms.render_new_manager_page(session, form) for form in ("md", "json")] + [
        forms.render_message_text(session)
    ]
    other = "\n".join(papers)
    wishes = [forms.FormWish(now=now) for now in (True, False)]
    filled = "\n".join(
        forms.render_form(session, form, wish=wish) for form in forms.list_form_ids(session) for wish in wishes
    )
    filled += compose_understanding(session)
    for word, use in own_words():
        assert (word in other) == (use.printed is Printed.ANY), word
        assert (word in own) >= (use.printed in (Printed.ANY, Printed.OWN)), word
        assert (word in own) <= (use.printed is not Printed.NO), word
        assert (word in filled) >= (use.printed is Printed.FORM), word
        assert (word in filled) <= (use.printed in (Printed.FORM, Printed.ANY)), word


@pytest.mark.parametrize("upto", [SayLevel.ONLY_ME, SayLevel.IN_WRITING])
def test_an_export_holds_what_the_table_lets_leave(session: Session, upto: SayLevel) -> None:
    """Of records that may go in writing only those words leave that the table lets go so far; with only-me all do.

    Each has a name at the gate.
    """
    found = export.look(session, upto)
    assert all(text(f"briefing.where_{line.where}", "da") for line in found.leaving)
    whole = b"".join(export.make_files(session, found).values()).decode()
    for word, use in own_words():
        assert (word in whole) == use.exported.reaches(upto), word
