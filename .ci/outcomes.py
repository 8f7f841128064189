"""A plugin of pytest that appends each outcome to $OUTCOMES at once; run as a program it prints them as a table."""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

_ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_LISTED = ("src", "questionnaires")
_touched: set[str] = set()
_STARTED = time.time()
"""What is changed later may not be what was loaded."""

_REASONS_SHOWN = 40
_BEGINS, _ENDS = "<!-- windows -->", "<!-- /windows -->"


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Append an outcome: a line that a killed run leaves behind as well."""
    if report.when == "call" or report.outcome != "passed":
        reason = report.longrepr[2] if report.skipped and isinstance(report.longrepr, tuple) else ""
        _append("", [report.nodeid, report.outcome, reason.removeprefix("Skipped: ")])
        if report.failed:
            print(f"\n{report.nodeid}\n{report.longreprtext}\n", file=sys.stderr, flush=True)


def pytest_collectreport(report: pytest.CollectReport) -> None:
    """Append a file that could not be collected as one failure, and one that skips itself as one that is skipped."""
    if report.failed:
        _append("", [report.nodeid, "failed", "could not be collected"])
    elif report.skipped and isinstance(report.longrepr, tuple):
        _FileRun.begin(report.nodeid)
        _append("", [report.nodeid, "skipped", report.longrepr[2].removeprefix("Skipped: ")])
        _FileRun.begin("")


def pytest_configure() -> None:
    """Watch from here on what is read below the root, and whether a process is started."""
    sys.addaudithook(_watch)


def pytest_runtest_logstart(nodeid: str) -> None:
    """Begin a file with its first test, which ends the file before it."""
    _FileRun.begin(nodeid.partition("::")[0])


def pytest_sessionfinish(exitstatus: int) -> None:
    """End the last file, unless the run was interrupted in it."""
    if exitstatus in (0, 1):
        _FileRun.begin("")


class _FileRun:
    """A test file that is being run; where it takes too long the process is ended, and what it came to is told."""

    now: _FileRun | None = None

    def __init__(self, file: str) -> None:
        self.file, self._began = file, time.time()
        self._limit = float(os.environ.get("FILE_LIMIT", "420"))
        self._watchdog = threading.Timer(self._limit, self._stop)
        self._watchdog.daemon = True
        self._watchdog.start()

    @classmethod
    def begin(cls, file: str) -> None:
        """End the file that is being run where it is another one, and begin `file`; "" is none."""
        if cls.now and cls.now.file != file:
            cls.now.end()
            cls.now = None
        if file and not cls.now:
            cls.now = cls(file)

    def end(self) -> None:
        """Stop the watch over its time, and note that it ran to its end and what it touched."""
        self._watchdog.cancel()
        for module in list(sys.modules.values()):
            _touch(getattr(module, "__file__", None))
        # What a file before it has read may be remembered and used again, so the paths of all of them count.
        _append(
            ".files",
            {"file": self.file, "started": _STARTED, "seconds": time.time() - self._began, "touched": sorted(_touched)},
        )

    def _stop(self) -> None:
        _append("", [self.file, "stopped", f"stopped after {self._limit:.0f} seconds"])
        os._exit(124)


def _append(ending: str, line: object) -> None:
    with open(os.environ["OUTCOMES"] + ending, "a", encoding="utf-8", newline="\n") as file:
        file.write(json.dumps(line) + "\n")


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open":
        _touch(arguments[0])
    elif event in {"os.listdir", "os.scandir"}:
        _touch(arguments[0], _LISTED)
    elif event in {"_winapi.CreateProcess", "subprocess.Popen"}:
        _touched.add("*")


def _touch(path: object, within: tuple[str, ...] = ("",)) -> None:
    """Note a path, relative to the root, if it lies within one of these folders of it."""
    if isinstance(path, str) and path.startswith(_ROOT):
        relative = path[len(_ROOT) + 1 :].replace("\\", "/")
        if relative and not relative.startswith(".") and relative.startswith(within):
            _touched.add(relative)


def main(path: str, document: str = "", versions: str = "") -> int:
    """Print the outcomes in the file at `path` by folder, then what failed and why tests were skipped.

    With `document` they are written there between its marks, below what they were made with.
    """
    outcomes = [json.loads(line) for line in _read_lines(path)]
    report = describe(outcomes, _read_lines(f"{path}.wanted"))
    print(report)
    if document and outcomes:
        write(document, f"{versions}\n\n{report}")
    return any(outcome in {"failed", "stopped"} for _, outcome, _ in outcomes) or not outcomes


def _read_lines(path: str) -> list[str]:
    try:
        with open(path, encoding="utf-8") as file:
            return file.read().splitlines()
    except FileNotFoundError:
        return []


def describe(outcomes: list[tuple[str, str, str]], wanted: list[str]) -> str:
    """Return a table of outcomes (name, outcome, reason) by folder, what failed, and why tests were skipped.

    For each folder it says how many of the `wanted` test files ran to their end.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for name, outcome, _ in outcomes:
        counts[_folder_of(name)][outcome] += 1
    stopped = {name for name, outcome, _ in outcomes if outcome == "stopped"}
    whole = {name.split("::")[0] for name, _, _ in outcomes} - stopped
    rows = []
    for folder in sorted({*counts, *map(_folder_of, wanted)}):
        of_all = {name.split("::")[0] for name in (*wanted, *whole) if _folder_of(name) == folder}
        many = f"{len(of_all & whole)} of {len(of_all)}"
        numbers = " | ".join(str(counts[folder][outcome]) for outcome in ("passed", "failed", "skipped"))
        rows.append(f"| {folder} | {many} | {numbers} |")
    lines = ["| folder | files | passed | failed | skipped |", "|---|---|---|---|---|", *rows, ""]
    lines += [f"- failed: `{name}` {reason}".rstrip() for name, outcome, reason in outcomes if outcome == "failed"]
    lines += [f"- {reason}: `{name}`" for name, outcome, reason in outcomes if outcome == "stopped"]
    reasons = Counter(reason for _, outcome, reason in outcomes if outcome == "skipped")
    lines += [f"- skipped {count}: {reason}" for reason, count in reasons.most_common(_REASONS_SHOWN)]
    return "\n".join(lines)


def _folder_of(name: str) -> str:
    """Return the folder of a test file two levels up at most: `tests/vault`, and `tests` for what lies in it itself."""
    return "/".join(name.partition("::")[0].split("/")[:-1][:2])


def write(document: str, report: str) -> None:
    """Put a report between the marks of a document."""
    with open(document, encoding="utf-8") as file:
        before, _, rest = file.read().partition(_BEGINS)
    _, _, after = rest.partition(_ENDS)
    with open(document, "w", encoding="utf-8", newline="\n") as file:
        file.write(f"{before}{_BEGINS}\n{report}\n{_ENDS}{after}")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
