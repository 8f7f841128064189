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
    from musprep.services.papers.briefing import Extent, Format
    from musprep.services.session.session import Session

_FOLDER = pathlib.Path(__file__).parent / "golden"
_NOW = dt.datetime(2026, 11, 23, 10, 0).astimezone()
_PAPERS: dict[str, tuple[SayLevel, Extent, Format]] = {
    "page.md": (SayLevel.IF_ASKED, "page", "md"),
    "page.html": (SayLevel.IF_ASKED, "page", "html"),
    "page.txt": (SayLevel.IF_ASKED, "page", "txt"),
    "full.md": (SayLevel.IF_ASKED, "full", "md"),
    "handout.md": (SayLevel.IN_WRITING, "page", "md"),
    "points.txt": (SayLevel.SAY_IT, "points", "txt"),
}


@pytest.fixture(scope="module", params=["da", "en"])
def session(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Session:
    """Return the made-up year in one language, always seen from the same day."""
    return build(str(tmp_path_factory.mktemp("golden") / "vault"), request.param, _NOW)


@pytest.mark.parametrize("paper", _PAPERS)
def test_the_briefing_of_the_made_up_year(session: Session, paper: str) -> None:
    """Wording, order and layout are as in tests/briefing/golden; a change there is to be read by a human first."""
    level, extent, form = _PAPERS[paper]
    path = _FOLDER / f"{session.language}-{paper}"
    made = compose(session, level, extent=extent, form=form)
    if os.environ.get("MUSPREP_GOLDEN") == "write":
        path.write_text(made, encoding="utf-8")
    assert made == path.read_text(encoding="utf-8")


def test_the_golden_files_are_those_compared() -> None:
    """No file lies in the folder that no test looks at."""
    assert {path.name for path in _FOLDER.iterdir()} == {f"{one}-{paper}" for one in ("da", "en") for paper in _PAPERS}
