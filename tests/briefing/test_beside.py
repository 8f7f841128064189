"""What stands beside a question."""

from __future__ import annotations

import datetime as dt

from musprep.briefing.beside import describe_promise
from musprep.model.agreement import Agreement, Party


def test_what_is_quoted_in_an_answer_tells_dates() -> None:
    """How an agreement stands is true on any day it is read: a count of days would be that of the day it was quoted."""
    late, today = Agreement(id="a", text="Vagterne", owner=Party.MANAGER, due=dt.date(2026, 2, 1)), dt.date(2026, 5, 2)
    assert describe_promise(late, today, "da").state == "fristen var 1. feb. 2026"
    quiet = late.with_(due=None)
    assert describe_promise(quiet, today, "en", dt.date(2026, 1, 3)).state == "no news since 3 Jan 2026"
