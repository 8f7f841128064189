"""The one page on paper: printed to PDF by a real browser, a sheet each, every chosen word on it."""

from __future__ import annotations

import datetime as dt
import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from briefing.made import crowded, mere_answers
from musprep.briefing.material import clear
from musprep.briefing.page import lay_out_page
from musprep.briefing.page_choice import choose_page
from musprep.briefing.page_html import render_sheet
from musprep.model.agreement import Party
from musprep.model.say import SayLevel
from musprep.services.papers import briefing
from musprep.services.session.session import open_session
from musprep.services.upkeep.demo import build
from musprep.services.year import agreements, goals, notes, points, rounds, wishes
from services.papers.test_forms_print import BROWSER, QUIET

if TYPE_CHECKING:
    from pathlib import Path

    from musprep.briefing.material import Material
    from musprep.briefing.page_parts import Page
    from musprep.services.session.session import Session

NOW = dt.datetime(2026, 11, 23, 10, 0, tzinfo=dt.UTC)
FONTS = ("DejaVu Sans", "Liberation Sans")
"""The widest common font, and one as wide as Arial, of another family."""
FOUND = (
    subprocess.run(["fc-list", ":", "family"], check=False, capture_output=True, text=True).stdout if BROWSER else ""
)
FULL = 0.8
"""How much of the sheet is used where there is enough to say."""

pytestmark = pytest.mark.skipif(not BROWSER or not shutil.which("pdftotext"), reason="needs chromium and pdftotext")


def tidy(place: str) -> Session:
    """Return a vault of somebody who fills in what there is, once."""
    session = open_session(place, clock=lambda: NOW)
    rounds.begin_new(session, date=dt.date(2026, 12, 9), manager="Karen Holm", catalogues=("frie-selvrefleksion",))
    for number in (1, 2, 3):
        note = notes.add(session, f"Resultat {number} er i hus", effect=f"Sparer {number} timer om ugen")
        points.add(session, f"Punkt {number} om det, der lykkedes", proof=[note.id])
    points.lead(session, [one.id for one in session.get_repository().points])
    wishes.add(session, "Et kursus i forhandling", say=SayLevel.SAY_IT)
    agreements.add(session, "En dato for færre vagter", Party.MANAGER)
    goals.add(session, "Projektledelse", progress=12, target=20)
    return session


def one_note(place: str) -> Session:
    """Return a vault with a single note, and no round."""
    session = open_session(place, clock=lambda: NOW)
    notes.add(session, "Lukkede 14 sager før ferien")
    return session


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, old_vault: Path) -> dict[str, Material]:
    """Return what there is to choose from, by the name of its vault."""
    folder = tmp_path_factory.mktemp("vaults")
    sessions = {"tidy": tidy(str(folder / "tidy"))}
    sessions["forty years"] = open_session(str(old_vault), clock=lambda: NOW)
    sessions |= {f"demo-{one}": build(str(folder / one), one, NOW) for one in ("da", "en")}
    found = {name: briefing._gather_material(one, one.get_repository()) for name, one in sessions.items()}
    found["note"] = briefing._gather_material(alone := one_note(str(folder / "note")), rounds.find_or_plan(alone))
    return found | {"answers": mere_answers()} | dict(crowded())


def signs(said: str) -> str:
    """Return the letters and digits of a text, whatever stands between them."""
    return "".join(re.findall(r"\w", said.casefold()))


def chosen_texts(page: Page) -> list[str]:
    """Return every text that was chosen for a page."""
    items = [item for part in page.parts for item in part.items]
    below = [one for item in items for detail in item.details for one in detail]
    return [page.title, page.who, *page.tips, page.left_out, *(one for item in items for one in item[::5]), *below]


@pytest.mark.parametrize("font", FONTS)
def test_every_page_is_one_sheet_with_all_its_words(whole: dict[str, Material], tmp_path: Path, font: str) -> None:
    """Whatever is in a vault, each page is one A4 sheet with every chosen text, and well used where there is much."""
    if font not in FOUND:
        pytest.skip(f"needs the font {font}")
    languages = {name: "en" if name == "demo-en" else "da" for name in whole}
    made = {
        name: lay_out_page(choose_page(clear(one, SayLevel.IF_ASKED), languages[name]), languages[name])
        for name, one in whole.items()
    }
    html = [render_sheet(page, "da") for page in made.values()]
    style = re.sub(r'"Segoe UI"[^;]*;|Georgia[^;]*;', f'"{font}";', html[0].split("<style>")[1].split("</style>")[0])
    bodies = [one.split("<body>")[1].split("</body>")[0] for one in html]
    sheets = "".join(f'<div style="break-after: page">{body}</div>' for body in bodies)
    paper = printed(f'<meta charset="utf-8"><style>{style}</style>{sheets}', tmp_path)
    said = words_of(paper)
    assert len(said) == len(made), [page[:60] for page in said]
    for (name, page), words in zip(made.items(), map(signs, said), strict=True):
        assert [one for one in chosen_texts(page) if signs(one) not in words] == [], name
    if font == FONTS[0]:
        used = dict(zip(made, ends(paper), strict=True))
        assert {name: used[name] for name in ("demo-da", "demo-en", "forty years", "words") if used[name] < FULL} == {}


def test_the_page_and_what_is_behind_it(tmp_path: Path) -> None:
    """As it is written it is one A4 sheet; with --full the appendix is behind it, with name and number at the foot.

    The gate says how many sheets those are; texts of half a page leave no holes, as they go on overleaf.
    """
    session = build(str(tmp_path / "vault"), "da", NOW)
    for number in range(6):
        notes.add(session, f"Notat {number}. " + "Vi har lagt indberetningerne om, så alle leverer til tiden. " * 58)
    alone = printed(briefing.compose(session, form="html"), tmp_path)
    info = subprocess.run(["pdfinfo", alone], check=True, capture_output=True, encoding="utf-8").stdout
    assert re.search(r"Pages: +1\n", info)
    assert "A4" in info
    full = printed(briefing.compose(session, form="html", extent="full"), tmp_path)
    first, *behind = words_of(full, "-layout")
    assert "Resten står på de næste sider" in first
    # The page tells how long it is where it is the only one.
    before = words_of(alone, "-layout")[0].split("Ikke på siden")[0].replace("1 side, cirka", "Cirka")
    assert sorted(first.split("Resten står")[0].split()) == sorted(before.split())
    assert len(behind) > 1
    assert min(ends(full)[1:-1]) > FULL
    assert briefing.make_gate(session, extent="full").pages == 1 + len(behind)
    for number, page in enumerate(behind, 2):
        foot = page.strip().splitlines()[-1]
        assert "Maja Holm" in foot
        assert foot.endswith(f"Side {number} af {1 + len(behind)}")


def words_of(paper: Path, order: str = "-raw") -> list[str]:
    """Return the words of each page of a PDF, one text after the other, or with "-layout" line by line."""
    done = subprocess.run(["pdftotext", order, paper, "-"], check=True, capture_output=True, encoding="utf-8")
    return done.stdout.split("\f")[:-1]


def printed(html: str, folder: Path) -> Path:
    """Print a page, and return the PDF."""
    number = len(list(folder.glob("*.html")))
    page, paper = folder / f"{number}.html", folder / f"{number}.pdf"
    page.write_text(html, "utf-8")
    words = [BROWSER, *QUIET, f"--user-data-dir={folder / 'browser'}", f"--print-to-pdf={paper}", page.as_uri()]
    subprocess.run(words, check=True, capture_output=True, timeout=120)
    return paper


def ends(paper: Path) -> list[float]:
    """Return how far down the last word of each page stands, as a part of the sheet between its margins."""
    boxes = subprocess.run(["pdftotext", "-bbox", paper, "-"], check=True, capture_output=True, encoding="utf-8").stdout
    lowest = [max(map(float, re.findall(r'yMax="([\d.]+)"', page))) for page in boxes.split("<page ")[1:]]
    return [(low / 72 * 25.4 - 12) / (297 - 12 - 11) for low in lowest]
