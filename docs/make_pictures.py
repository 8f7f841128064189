"""Makes pictures of the screens from the demo: python docs/make_pictures.py [FOLDER | --shown | --pages].

Writes FOLDER/<screen>-<language>-<size>.png, of every screen (default: build/pictures, which is not kept), or with
--shown anew those that lie in docs/pictures as a page shows them. Needs `rsvg-convert` and a monospaced font (Debian:
librsvg2-bin, fonts-firacode); with `pngquant` on the path they become a third as large. With --pages it writes
the demo's page anew into docs/pages, in Markdown, HTML and as a picture; that needs `chromium` and `pdftoppm`.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import os
import re
import shutil
import subprocess
import sys
import tempfile
from typing import TYPE_CHECKING

os.environ["TEXTUAL_ANIMATIONS"] = "none"

from musprep.services.papers.briefing import compose
from musprep.services.upkeep.demo import build
from musprep.tui.application.app import MusprepApp

if TYPE_CHECKING:
    from textual.pilot import Pilot

NOW = dt.datetime(2026, 11, 23, 10, 0).astimezone()
SIZES = ((80, 24), (120, 36))
QUESTION = "privat-skema/trivsel/leder"
SCREENS = (
    ("overview", "overview", ()),
    ("pulse", "overview", ("p",)),
    ("log", "log", ()),
    ("note", "log", ("n",)),
    ("prepare", "prepare", ()),
    ("then-and-now", "prepare", ("h",)),
    ("interests", "interests", ()),
    ("agreements", "agreements", ()),
    ("meeting", "meeting", ()),
    ("gate", "meeting", ("x",)),
    ("room-mode", "meeting", ("r", "space")),
    ("conclusion", "meeting", ("c",)),
)
"""Each picture's name, its tab, and the keys that lead on from there."""
_ADDRESS = re.compile(r"@font-face \{.*?\}", re.DOTALL)


async def _settle(pilot: Pilot[None]) -> None:
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def take(place: str, language: str, size: tuple[int, int]) -> dict[str, str]:
    """Return the SVG picture of every screen at one size, by the screen's name."""
    taken = {}
    app = MusprepApp(place, language=language, clock=lambda: NOW)
    async with app.run_test(size=size) as pilot:
        await _settle(pilot)
        for name, tab, keys in SCREENS:
            await app.enter(tab, QUESTION if tab == "prepare" else "")
            await _settle(pilot)
            for key in keys:
                await pilot.press(key)
                await _settle(pilot)
            svg = _ADDRESS.sub("", app.export_screenshot(title="musprep"))
            taken[name] = svg.replace("<text ", '<text xml:space="preserve" ')
            while len(app.screen_stack) > 1:
                app.pop_screen()
            await _settle(pilot)
    return taken


def _write(svg: str, path: str) -> None:
    """Turn a picture into PNG, of few colours where that can be done."""
    subprocess.run(["rsvg-convert", "-w", "1200", "-o", path], input=svg, text=True, check=True)
    if shutil.which("pngquant"):
        subprocess.run(["pngquant", "--force", "--strip", "--output", path, "32", path], check=True)
    print(path)


def write_pages(folder: str) -> None:
    """Write the page of the demo in both languages, and print it as its owner would."""
    os.makedirs(folder, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        for language in ("da", "en"):
            session = build(os.path.join(work, language), language, NOW)
            path = os.path.join(folder, f"page-{language}")
            for form in ("md", "html"):
                with open(f"{path}.{form}", "w", encoding="utf-8") as file:
                    file.write(compose(session, form="md" if form == "md" else "html"))
            paper = os.path.join(work, "page.pdf")
            browser = (
                "chromium",
                "--headless",
                "--no-sandbox",
                "--no-pdf-header-footer",
                f"--user-data-dir={work}/browser",
            )
            subprocess.run([*browser, f"--print-to-pdf={paper}", f"file://{os.path.abspath(path)}.html"], check=True)
            subprocess.run(["pdftoppm", "-r", "80", "-png", "-singlefile", paper, path], check=True)


def main(folder: str, only: set[str]) -> None:
    """Take every picture, or `only` those of these file names, and write them."""
    os.makedirs(folder, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        for language in ("da", "en"):
            place = os.path.join(work, language)
            build(place, language, NOW)
            for size in SIZES:
                ending = f"-{language}-{size[0]}x{size[1]}.png"
                if only and not any(name.endswith(ending) for name in only):
                    continue
                for name, svg in asyncio.run(take(place, language, size)).items():
                    if not only or name + ending in only:
                        _write(svg, os.path.join(folder, name + ending))


if __name__ == "__main__":
    here = os.path.dirname(os.path.abspath(__file__))
    shown = os.path.join(here, "pictures")
    if sys.argv[1:] == ["--shown"]:
        main(shown, set(os.listdir(shown)))
    elif sys.argv[1:] == ["--pages"]:
        write_pages(os.path.join(here, "pages"))
    else:
        main(sys.argv[1] if len(sys.argv) > 1 else os.path.join(here, "..", "build", "pictures"), set())
