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
_BEGINS, _ENDS = "<!-- windows -->", "<!-- /windows -->"


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


def main(path: str, document: str = "", versions: str = "") -> int:
    """Print the outcomes in the file at `path` by folder, then what failed and why tests were skipped.

    With `document` they are written there between its marks, below what they were made with.
    """
    try:
        with open(path, encoding="utf-8") as file:
            outcomes = [json.loads(line) for line in file]
    except FileNotFoundError:
        outcomes = []
    report = describe(outcomes)
    print(report)
    if document and outcomes:
        write(document, f"{versions}\n\n{report}")
    return any(outcome == "failed" for _, outcome, _ in outcomes) or not outcomes


def describe(outcomes: list[tuple[str, str, str]]) -> str:
    """Return a table of outcomes (name, outcome, reason) by folder, what failed, and why tests were skipped."""
    folders: dict[str, Counter[str]] = defaultdict(Counter)
    for name, outcome, _ in outcomes:
        folders["/".join(name.split("::")[0].split("/")[:2])][outcome] += 1
    reasons = Counter(reason for _, outcome, reason in outcomes if outcome == "skipped")
    rows = [
        f"| {folder} | {counts['passed']} | {counts['failed']} | {counts['skipped']} |"
        for folder, counts in sorted(folders.items())
    ]
    lines = ["| folder | passed | failed | skipped |", "|---|---|---|---|", *rows, ""]
    lines += [f"- failed: `{name}` {reason}".rstrip() for name, outcome, reason in outcomes if outcome == "failed"]
    lines += [f"- skipped {count}: {reason}" for reason, count in reasons.most_common(_REASONS_SHOWN)]
    return "\n".join(lines)


def write(document: str, report: str) -> None:
    """Put a report between the marks of a document."""
    with open(document, encoding="utf-8") as file:
        before, _, rest = file.read().partition(_BEGINS)
    _, _, after = rest.partition(_ENDS)
    with open(document, "w", encoding="utf-8", newline="\n") as file:
        file.write(f"{before}{_BEGINS}\n{report}\n{_ENDS}{after}")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
