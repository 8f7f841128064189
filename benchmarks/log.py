"""Reports what a quick note costs beside starting Python at all. A report, never a gate.

    python benchmarks/log.py [rounds]

The ways are started in turn within one run, so that a busy machine slows them alike; the ratio of the medians is what
can be compared between machines.
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


def ways() -> dict[str, list[str]]:
    """Return what is measured: bare Python, the module, and the installed command where there is one."""
    found = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "python -m musprep log": [sys.executable, "-m", "musprep", "log", "Lukkede 14 sager"],
    }
    beside = os.path.join(os.path.dirname(sys.executable), "musprep")
    script = beside if os.path.exists(beside) else shutil.which("musprep")
    if script:
        found["musprep log"] = [script, "log", "Lukkede 14 sager"]
    return found


def once(words: list[str], env: dict[str, str]) -> float:
    begin = time.perf_counter()
    subprocess.run(words, stdout=subprocess.DEVNULL, check=True, env=env)
    return (time.perf_counter() - begin) * 1000


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    measured: dict[str, list[float]] = {name: [] for name in ways()}
    with tempfile.TemporaryDirectory() as place:
        env = {**os.environ, "MUSPREP_VAULT": os.path.join(place, "vault"), "MUSPREP_LANG": "da"}
        for words in ways().values():
            once(words, env)
        for _ in range(rounds):
            for name, words in ways().items():
                measured[name].append(once(words, env))
    bare = statistics.median(measured["python -c pass"])
    print(f"{'':24}{'median ms':>10}{'least ms':>10}{'to bare':>9}{'more ms':>9}")
    for name, times in measured.items():
        median = statistics.median(times)
        print(f"{name:24}{median:10.1f}{min(times):10.1f}{median / bare:9.2f}{median - bare:9.1f}")


if __name__ == "__main__":
    main()
