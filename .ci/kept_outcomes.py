"""Keeps what each test file came to on Windows, for as long as nothing changes that it was made with.

`kept_outcomes.py copy FOLDER FILE...` prints the outcomes that are still true, a line each; `left FOLDER FILE...`
prints the other files, those first that took the least time when they ran last; `keep FOLDER OUTCOMES` keeps the
outcomes of the files that ran to their end.
"""

from __future__ import annotations

import functools
import hashlib
import json
import os
import sys
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).resolve().parent.parent
_UNKNOWN = 60.0
"""How many seconds a file may take that never ran."""
# What a process that a test starts may read.
_WHOLE = ("src", "questionnaires")


def copy(folder: str, files: list[str]) -> list[str]:
    """Return the outcomes of those test files whose outcomes still hold, as they were written, a line each."""
    kept = [_read_kept(folder, file) for file in files]
    return [json.dumps(outcome) for one in kept if _is_true(one, folder) for outcome in one["outcomes"]]


def left(folder: str, files: list[str]) -> list[str]:
    """Return the test files without outcomes that hold, the fastest first."""
    kept = {file: _read_kept(folder, file) for file in files}
    wanted = [file for file in files if not _is_true(kept[file], folder)]
    return sorted(wanted, key=lambda file: kept[file].get("seconds", _UNKNOWN))


def keep(folder: str, outcomes: str) -> None:
    """Keep the outcomes of the test files that ran to their end, but not where something changed since they began."""
    lines = _read_lines(Path(outcomes))
    for run in _read_lines(Path(f"{outcomes}.files")):
        made_with = _expand({run["file"], *run["touched"]})
        if any((_ROOT / path).stat().st_mtime > run["started"] - 1 for path in made_with if (_ROOT / path).is_file()):
            continue
        kept = {
            "seconds": round(run["seconds"], 1),
            "outcomes": [line for line in lines if line[0].split("::")[0] == run["file"]],
            "python": _hash_python(folder),
            "made_with": {path: _hash(path) for path in sorted(made_with)},
        }
        place = _place(folder, run["file"])
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(json.dumps(kept, indent=1), "utf-8")


def _read_lines(path: Path) -> list[Any]:
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def _place(folder: str, file: str) -> Path:
    return Path(folder) / "outcomes" / f"{file}.json"


def _read_kept(folder: str, file: str) -> dict[str, Any]:
    place = _place(folder, file)
    return json.loads(place.read_text("utf-8")) if place.exists() else {}


def _is_true(kept: dict[str, Any], folder: str) -> bool:
    made_with = kept.get("made_with", {})
    return bool(made_with) and kept["python"] == _hash_python(folder) and all(map(_is_same, made_with.items()))


def _is_same(one: tuple[str, str]) -> bool:
    return _hash(one[0]) == one[1]


def _expand(touched: set[str]) -> set[str]:
    """Return the paths below the root that a test file touched; `*` stands for what a started process may read."""
    paths = {path for path in touched if path != "*" and "__pycache__" not in path}
    if "*" in touched:
        for top in _WHOLE:
            paths |= {str(path.relative_to(_ROOT)) for path in (_ROOT / top).rglob("*") if path.is_file()}
        paths = {path for path in paths if "__pycache__" not in path}
    return {path for path in paths if os.path.exists(_ROOT / path)}


@functools.cache
def _hash(path: str) -> str:
    """Return a hash of a file, or of the names in a folder."""
    place = _ROOT / path
    if place.is_dir():
        content = "\n".join(sorted(name for name in os.listdir(place) if name != "__pycache__")).encode()
    else:
        content = place.read_bytes() if place.exists() else b""
    return hashlib.sha256(content).hexdigest()[:16]


@functools.cache
def _hash_python(folder: str) -> str:
    """Return a hash of which packages the Windows Python has."""
    packages = Path(folder) / "py311" / "Lib" / "site-packages"
    names = sorted(path.name for path in packages.glob("*.dist-info"))
    return hashlib.sha256("\n".join(names).encode()).hexdigest()[:16]


if __name__ == "__main__":
    action, folder, *rest = sys.argv[1:]
    if action == "keep":
        keep(folder, *rest)
    else:
        lines = {"copy": copy, "left": left}[action](folder, rest)
        sys.stdout.write("".join(f"{line}\n" for line in lines))
