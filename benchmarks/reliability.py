"""Counts how many faults were tried and what came of them: python benchmarks/reliability.py [--write].

Runs the fault tests and lays their counts out as a table: operations by faults, how often a system call was made to
fail or the process killed before it (each one once), and whether anything was lost. With --write it puts the table into
docs/reliability.md.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from xml.etree import ElementTree as ET

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FILES = {
    "notes and documents": "tests/vault/files/test_faults.py",
    "encrypting": "tests/vault/maintenance/test_encryption_faults.py",
    "backup, fixing, purging": "tests/vault/maintenance/test_backup_faults.py",
    "editor files, drafts and text that had no room": "tests/services/session/test_draft_faults.py",
    "links, pipes, folders and forged files, planted": "tests/vault/files/test_planted.py",
}
FAULTS = {
    "io": "EIO",
    "full": "ENOSPC",
    "denied": "EACCES",
    "short": "short write",
    "kill": "SIGKILL",
    "planted": "planted",
}
PAGE = os.path.join(ROOT, "docs", "reliability.md")
_BETWEEN = re.compile(r"(<!-- table -->\n).*?(<!-- /table -->)", re.DOTALL)


def tried(path: str) -> dict[str, dict[str, str]]:
    """Return, by operation and fault, how many points were tried; "LOST" where the test failed."""
    with tempfile.TemporaryDirectory() as work:
        report = os.path.join(work, "report.xml")
        words = [sys.executable, "-m", "pytest", "-q", "-n", "auto", "--dist", "worksteal"]
        words += ["-o", "addopts=--import-mode=importlib"]
        words += ["-o", "junit_family=xunit1"]
        words += [
            "-k",
            "a_failing_call_costs_nothing or a_kill_anywhere or a_planted_name",
            f"--junitxml={report}",
            path,
        ]
        everything = {**os.environ, "MUSPREP_ALL_FAULTS": "1"}
        done = subprocess.run(words, cwd=ROOT, check=False, stdout=subprocess.PIPE, env=everything)
        if done.returncode not in (0, 1):
            # Neither passed nor failed: the tests never ran.
            sys.exit(done.stdout.decode(errors="replace"))
        cases = ET.parse(report).iter("testcase")  # noqa: S314 - our own report
        found: dict[str, dict[str, str]] = {}
        for case in cases:
            name = case.get("name", "").partition("[")[2].rstrip("]")
            fault = next((one for one in FAULTS if one in name.split("-")), "")
            operation = ", ".join(part for part in name.split("-") if part != fault)
            points = next(
                (one.get("value", "") for one in case.iter("property") if one.get("name") == "points"), "LOST"
            )
            found.setdefault(operation, {})[fault] = points
        return found


def table() -> str:
    """Return the table as Markdown."""
    lines = [f"| operation | {' | '.join(FAULTS.values())} | lost or duplicated |", "|---" * (len(FAULTS) + 2) + "|"]
    total, lost = 0, 0
    for group, path in FILES.items():
        lines.append(f"| **{group}** |" + " |" * (len(FAULTS) + 1))
        for operation, counts in tried(path).items():
            row = [counts.get(fault, "–") for fault in FAULTS]
            total += sum(int(one) for one in row if one.isdigit())
            bad = row.count("LOST")
            lost += bad
            lines.append(f"| {operation} | {' | '.join(row)} | {bad or 'nothing'} |")
    lines.append(f"| **all** {total} points | {' | '.join([' '] * len(FAULTS))} | **{lost or 'nothing'}** |")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Print the table, or write it into the page."""
    made = table()
    if "--write" not in sys.argv:
        print(made)
        return
    with open(PAGE, encoding="utf-8") as file:
        page = file.read()
    with open(PAGE, "w", encoding="utf-8") as file:
        file.write(_BETWEEN.sub(lambda found: f"{found[1]}{made}{found[2]}", page))


if __name__ == "__main__":
    main()
