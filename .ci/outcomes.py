"""A plugin of pytest that appends each outcome to $OUTCOMES at once; run as a program it prints them as a table."""

from __future__ import annotations

import json
import os
import sys
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

_REASONS_SHOWN = 40


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Append an outcome: a line that a killed run leaves behind as well."""
    if report.when == "call" or report.outcome != "passed":
        reason = report.longrepr[2] if report.skipped and isinstance(report.longrepr, tuple) else ""
        with open(os.environ["OUTCOMES"], "a", encoding="utf-8") as file:
            file.write(json.dumps([report.nodeid, report.outcome, reason.removeprefix("Skipped: ")]) + "\n")
        if report.failed:
            print(f"\n{report.nodeid}\n{report.longreprtext}\n", file=sys.stderr, flush=True)


def pytest_collectreport(report: pytest.CollectReport) -> None:
    """Append a file that could not be collected as one failure."""
    if report.failed:
        with open(os.environ["OUTCOMES"], "a", encoding="utf-8") as file:
            file.write(json.dumps([report.nodeid, "failed", ""]) + "\n")


def main(path: str) -> int:
    """Print the outcomes in the file at `path` by folder, then what failed and why tests were skipped."""
    with open(path, encoding="utf-8") as file:
        outcomes = [json.loads(line) for line in file]
    folders: dict[str, Counter[str]] = defaultdict(Counter)
    reasons: Counter[str] = Counter()
    failed = []
    for name, outcome, reason in outcomes:
        folders["/".join(name.split("::")[0].split("/")[:2])][outcome] += 1
        if outcome == "skipped":
            reasons[reason] += 1
        elif outcome == "failed":
            failed.append(name)
    print("| folder | passed | failed | skipped |\n|---|---|---|---|")
    for folder, counts in sorted(folders.items()):
        print(f"| {folder} | {counts['passed']} | {counts['failed']} | {counts['skipped']} |")
    print(*(f"failed: {name}" for name in failed), sep="\n")
    print(*(f"skipped {count}: {reason}" for reason, count in reasons.most_common(_REASONS_SHOWN)), sep="\n")
    return bool(failed) or not outcomes


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
