"""Reports what a form of 140 questions costs beside reading it: python benchmarks/form_import.py [ROUNDS].

Reading is the program started, and the file parsed to paragraphs and tables by the reader of its kind: what every way
to take a form in must do. Importing is the whole command, `musprep catalogues import FORM --out FILE`: it reads the
form too, understands it and writes the catalogue. Both are processes of their own, started in turn within one run, so
that a busy machine slows them alike; the ratio is that of the processor's time, with the PDF's own process counted.
The start alone is told as well. The form is made by the tests and, where LibreOffice is installed, saved by it as the
other kinds.
"""

from __future__ import annotations

import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests")]

from catalogue.form.made_forms import long_form  # noqa: E402 - found by the line above

ROUNDS = 15
KINDS = ("pdf", "html", "odt", "rtf")
START = "import sys; from musprep.__main__ import main; sys.argv[1:] = ['--version']; main()"
READ = f"""{START}
from musprep.catalogue.form.files.read import read_form
with open({{path!r}}, "rb") as file:
    read_form(file.read(), {{path!r}})
"""


def make_forms(folder: str) -> list[str]:
    """Write the form as each kind of file, and return their paths."""
    data, truth = long_form()
    word = os.path.join(folder, "form.docx")
    pathlib.Path(word).write_bytes(data)
    office = shutil.which("soffice")
    if not office:
        return [word]
    rows = ["Nr;Spørgsmål;Svar"]
    for section in truth["sections"]:
        rows += [f";{section['title']};", *(f"{at};{one['text']};" for at, one in enumerate(section["items"], 1))]
    table = os.path.join(folder, "form.csv")
    pathlib.Path(table).write_text("\n".join(rows), encoding="utf-8")
    own = f"-env:UserInstallation=file://{folder}/office"
    for kind in KINDS:
        save(office, own, kind, word)
    save(office, own, "xlsx", "--infilter=Text - txt - csv (StarCalc):59,34,76", table)
    return [word, *(os.path.join(folder, f"form.{kind}") for kind in (*KINDS, "xlsx"))]


def save(office: str, own: str, kind: str, *words: str) -> None:
    """Have LibreOffice save a file as another kind, beside it."""
    command = [office, own, "--headless", "--convert-to", kind, "--outdir", os.path.dirname(words[-1]), *words]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def once(words: list[str], env: dict[str, str]) -> float:
    """Run a command, and return the milliseconds of the processor that it and what it started took."""
    running = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=env)
    _, status, used = os.wait4(running.pid, 0)
    running.returncode = os.waitstatus_to_exitcode(status)
    if running.returncode:
        raise subprocess.CalledProcessError(running.returncode, words)
    return (used.ru_utime + used.ru_stime) * 1000


def main() -> None:
    """Measure, and print a table."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    with tempfile.TemporaryDirectory() as home:
        env = {**os.environ, "PYTHONPYCACHEPREFIX": os.path.join(home, "compiled")}
        # As after an installation: nothing is compiled any more.
        env.pop("PYTHONDONTWRITEBYTECODE", None)
        out = os.path.join(home, "form.toml")
        print(f"{'':8}{'start ms':>10}{'reading ms':>12}{'import ms':>11}{'to reading':>12}")
        for path in make_forms(home):
            command = [sys.executable, "-m", "musprep", "catalogues", "import", path, "--out", out]
            ways = [[sys.executable, "-c", START], [sys.executable, "-c", READ.format(path=path)], command]
            times: list[list[float]] = [[], [], []]
            for turn in range(rounds + 1):
                for way, took in zip(ways, times, strict=True):
                    used = once(way, env)
                    if turn:
                        took.append(used)
                os.remove(out)
            start, read, whole = map(statistics.median, times)
            kind = os.path.splitext(path)[1].lstrip(".")
            print(f"{kind:8}{start:10.0f}{read:12.0f}{whole:11.0f}{whole / read:12.2f}")


if __name__ == "__main__":
    main()
