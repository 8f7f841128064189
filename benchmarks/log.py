"""Reports what a quick note costs beside starting Python at all. A report, never a gate.

    python benchmarks/log.py [rounds]

It is measured in a small vault, and in one of thirty years with 10,000 notes, catalogues and a history, plain and
encrypted. The ways are started in turn within one run, so that a busy machine slows them alike; what can be compared
between machines is the ratio of the processor's time to that of bare Python.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = 40
YEARS = range(1997, 2027)
NOTES = 334
EDITED = 33
"""So many notes a year, and so many of them with older versions in the history."""
DOCUMENTS = ("round", "answers", "points", "wishes", "needs", "conclusion")
ENCRYPT = """import sys
from musprep.vault.crypto import keys, recipient
from musprep.vault.files import atomic_write
made = keys.make_keys(recovery=False)
atomic_write.create(f"{sys.argv[1]}/{recipient.NAME}", "\\n".join((*made.public, "")).encode())
"""


def names() -> list[str]:
    """Return the files of a vault of thirty years."""
    found = ["vault.toml", *(f"questionnaires/q{number}.toml" for number in range(10))]
    for year in YEARS:
        ids = [f"{year}0301t{number:06d}-aaa{number:03d}" for number in range(NOTES)]
        found += [f"log/{year}/{one}.toml" for one in ids]
        found += [f"rounds/{year}/{one}.toml" for one in DOCUMENTS]
        kept = [f"log/{year}/{one}.toml" for one in ids[:EDITED]]
        kept += [f"rounds/{year}/{one}.toml" for one in DOCUMENTS for _ in range(5)]
        found += [f"history/{one}/{at:020d}.edit.toml" for at, one in enumerate(kept)]
    return found


def fill(place: str, ending: str) -> None:
    """Make the large vault; what its files hold is never read."""
    for name in names():
        path = os.path.join(place, *name.split("/"))
        os.makedirs(os.path.dirname(path), 0o700, exist_ok=True)
        with open(path + ending, "wb") as file:
            file.write(b"schema = 1\n")


def ways(home: str) -> dict[str, list[str]]:
    """Return what is measured: bare Python, the module, and the installed command where there is one."""
    note = ["log", "Lukkede 14 sager", "--vault"]
    module = [sys.executable, "-m", "musprep"]
    found = {"python -c pass": [sys.executable, "-c", "pass"]}
    for name in ("small", "large", "encrypted"):
        found[f"log, {name}"] = [*module, *note, os.path.join(home, name)]
    beside = os.path.join(os.path.dirname(sys.executable), "musprep")
    script = beside if os.path.exists(beside) else shutil.which("musprep")
    if script:
        found["log, small, as installed"] = [script, *note, os.path.join(home, "small")]
    return found


def once(words: list[str], env: dict[str, str]) -> tuple[float, float]:
    """Run a command; return the milliseconds that passed, and those of the processor."""
    begin = time.perf_counter()
    running = subprocess.Popen(words, stdout=subprocess.DEVNULL, env=env)
    _, status, used = os.wait4(running.pid, 0)
    running.returncode = os.waitstatus_to_exitcode(status)
    if running.returncode:
        raise subprocess.CalledProcessError(running.returncode, words)
    return (time.perf_counter() - begin) * 1000, (used.ru_utime + used.ru_stime) * 1000


def main() -> None:
    """Measure `musprep log`, and print the times."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    os.umask(0o077)
    with tempfile.TemporaryDirectory() as home:
        env = {**os.environ, "MUSPREP_LANG": "da", "XDG_STATE_HOME": os.path.join(home, "state")}
        # As after an installation: nothing is compiled any more.
        env.pop("PYTHONDONTWRITEBYTECODE", None)
        env["PYTHONPYCACHEPREFIX"] = os.path.join(home, "compiled")
        fill(os.path.join(home, "large"), "")
        fill(os.path.join(home, "encrypted"), ".age")
        subprocess.run([sys.executable, "-c", ENCRYPT, os.path.join(home, "encrypted")], check=True, env=env)
        measured: dict[str, list[tuple[float, float]]] = {name: [] for name in ways(home)}
        for turn in range(rounds + 1):
            for name, words in ways(home).items():
                took = once(words, env)
                if turn:
                    measured[name].append(took)
    bare = statistics.median(used for _, used in measured["python -c pass"])
    print(f"{'':26}{'median ms':>10}{'least ms':>10}{'processor ms':>14}{'to bare':>9}")
    for name, times in measured.items():
        passed, used = [one for one, _ in times], statistics.median(one for _, one in times)
        print(f"{name:26}{statistics.median(passed):10.1f}{min(passed):10.1f}{used:14.1f}{used / bare:9.2f}")


if __name__ == "__main__":
    main()
