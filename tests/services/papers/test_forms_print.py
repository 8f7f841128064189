"""The forms on paper: printed to PDF by a real browser, every word on A4 pages."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from musprep.model.agreement import Party
from musprep.services.papers import forms
from musprep.services.session.session import open_session
from musprep.services.upkeep.demo import build
from musprep.services.year import agreements, goals, owner, rounds

if TYPE_CHECKING:
    from pathlib import Path

    from musprep.services.session.session import Session

NOW = dt.datetime(2026, 3, 2, 9, 0, tzinfo=dt.UTC)
BROWSER = shutil.which("chromium") or ""
QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-pdf-header-footer",
)


pytestmark = pytest.mark.skipif(not BROWSER or not shutil.which("pdftotext"), reason="needs chromium and pdftotext")


def printed(session: Session, form: str, folder: Path, wish: forms.FormWish = forms.AS_IT_IS) -> Path:
    """Print a form, and return the PDF."""
    page, paper = folder / f"{form}.html", folder / f"{form}.pdf"
    page.write_text(forms.render_form(session, form, "html", wish), "utf-8")
    words = [BROWSER, *QUIET, f"--user-data-dir={folder / 'browser'}", f"--print-to-pdf={paper}", page.as_uri()]
    subprocess.run(words, check=True, capture_output=True, timeout=120)
    return paper


def words_of(paper: Path) -> str:
    """Return the words of a PDF, a form feed after each page."""
    return subprocess.run(
        ["pdftotext", "-layout", paper, "-"], check=True, capture_output=True, encoding="utf-8"
    ).stdout


def test_every_form_prints_on_a4_with_all_its_words(tmp_path: Path) -> None:
    """Five goals and three agreements: every one is on the pages, with who, when and the number on each, on A4."""
    session = open_session(str(tmp_path / "vault"), clock=lambda: NOW)
    owner.change(session, name="Maja Holm", workplace="Kærsund Forsyning")
    rounds.begin_new(session, date=dt.date(2026, 3, 9), manager="Henrik Lund", catalogues=("speciallaege-mus",))
    for party in Party:
        agreements.add(session, f"Aftale for {party.value}", party)
    for number in range(1, 6):
        goals.add(session, f"Kompetence {number}", activities=["Kursus"], horizon="Et år", known="Prøve")
    for name in forms.list_form_ids(session):
        paper = printed(session, name, tmp_path)
        said = words_of(paper)
        size = subprocess.run(["pdfinfo", paper], check=True, capture_output=True, encoding="utf-8").stdout
        wanted = ["Aftale for me"] if name == "konklusionsskema" else [f"Kompetence {number}" for number in range(1, 6)]
        assert [one for one in (*wanted, "Dato og underskrift") if one not in said] == [], name
        assert "A4" in size
        pages = said.rstrip("\f").split("\f")
        for number, page in enumerate(pages, 1):
            head, foot = page.strip().splitlines()[0], page.strip().splitlines()[-1]
            assert "Maja Holm · Kærsund Forsyning" in head
            assert "9. marts 2026" in head
            assert f"Side {number} af {len(pages)}" in foot


def test_nobody_signs_a_page_of_nothing_but_signatures(tmp_path: Path) -> None:
    """Where the signatures do not fit on a page they take along what stands before them."""
    session = build(str(tmp_path / "vault"), "da", NOW)
    for form, wish, beside in (
        ("udviklings-og-aftaleskema", forms.AS_IT_IS, "Opfølgning"),
        ("konklusionsskema", forms.FormWish(blank=True), "Bemærkninger"),
    ):
        pages = words_of(printed(session, form, tmp_path, wish)).rstrip("\f").split("\f")
        assert len(pages) == 2
        assert beside in pages[-1]
        assert "Dato og underskrift" in pages[-1]
