"""The whole briefing of the made-up year, as it was last looked at and found good.

`MUSPREP_GOLDEN=write python -m pytest tests/briefing/test_golden.py` writes the files anew; read them before you keep
them.
"""

from __future__ import annotations

import datetime as dt
import os
import pathlib
from typing import TYPE_CHECKING

import pytest

from musprep.model.say import SayLevel
from musprep.services.papers.briefing import compose
from musprep.services.upkeep.demo import build

if TYPE_CHECKING:
    from musprep.services.session.session import Session

_FOLDER = pathlib.Path(__file__).parent.parent / "golden"
_NOW = dt.datetime(2026, 11, 23, 10, 0).astimezone()
_LEVELS = (SayLevel.IF_ASKED, SayLevel.SAY_IT, SayLevel.IN_WRITING)


@pytest.fixture(scope="module", params=["da", "en"])
def session(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Session:
    """Return the made-up year in one language, always seen from the same day."""
    return build(str(tmp_path_factory.mktemp("golden") / "vault"), request.param, _NOW)


@pytest.mark.parametrize("level", _LEVELS, ids=lambda level: level.value)
def test_the_briefing_of_the_made_up_year(session: Session, level: SayLevel) -> None:
    """Wording, order and layout are as in tests/golden; a change there is to be read by a human first."""
    path = _FOLDER / f"briefing-{session.language}-{level.value}.md"
    paper = compose(session, level)
    if os.environ.get("MUSPREP_GOLDEN") == "write":
        path.write_text(paper, encoding="utf-8")
    assert paper == path.read_text(encoding="utf-8")


def test_the_golden_files_are_those_compared() -> None:
    """No file lies in tests/golden that no test looks at."""
    wanted = {f"briefing-{language}-{level.value}.md" for language in ("da", "en") for level in _LEVELS}
    assert {path.name for path in _FOLDER.glob("briefing-*")} == wanted
