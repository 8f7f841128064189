"""Has a PDF parsed in a process of its own, with limits of time and memory: a crafted file ends only that."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from typing import Any, Final

from musprep.language.error import MusprepError

_SECONDS: Final = 30
_MOST_MEMORY: Final = 640 * 2**20
_SOURCE: Final = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", "..", ".."))
_CODE: Final = "import sys; sys.path[:0] = sys.argv[1:]; from musprep.catalogue.form.pdf_process import serve; serve()"
_STOPPED: Final = {-4, -5, -6, -9, -24}
"""How the process ends where a limit stops it: pdfium gives up where it gets no memory."""
_ANSWERED: Final = {"password", "broken", "too_heavy"}


def extract_pages(data: bytes) -> dict[str, Any]:
    """Return what `pdf_extract.extract` finds in a PDF.

    Raises MusprepError for one that needs a password, is broken or takes too long, and where pypdfium2 is missing.
    """
    found = importlib.util.find_spec("pypdfium2")
    if found is None or not found.origin:
        raise MusprepError("form_file.missing_extra", kind="PDF")
    library = os.path.dirname(os.path.dirname(found.origin))
    try:
        done = subprocess.run(  # noqa: S603 - this very interpreter
            [sys.executable, "-I", "-c", _CODE, _SOURCE, library],
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=False,
            timeout=_SECONDS,
        )
    except subprocess.TimeoutExpired as error:
        raise MusprepError("form_file.too_heavy") from error
    try:
        answer = json.loads(done.stdout)
    except ValueError as error:
        raise MusprepError("form_file.too_heavy" if done.returncode in _STOPPED else "form_file.broken") from error
    if (wrong := answer.get("error")) in _ANSWERED:
        raise MusprepError(f"form_file.{wrong}")
    return dict(answer)


def serve() -> None:
    """Read a PDF from standard input, and write what is in it to standard output as JSON."""
    _limit()
    from musprep.catalogue.form import pdf_extract

    try:
        answer = pdf_extract.extract(sys.stdin.buffer.read())
    except pdf_extract.PdfError as refusal:
        answer = {"error": refusal.name}
    except MemoryError:
        answer = {"error": "too_heavy"}
    sys.stdout.buffer.write(json.dumps(answer).encode())


def _limit() -> None:
    """Forbid this process to take more memory and time than a form needs, and to write files, where the system can."""
    if sys.platform == "win32":
        return
    import resource

    limits = {"RLIMIT_AS": _MOST_MEMORY, "RLIMIT_CPU": _SECONDS - 5, "RLIMIT_FSIZE": 0, "RLIMIT_CORE": 0}
    for name, most in limits.items():
        try:
            resource.setrlimit(getattr(resource, name), (most, most))
        except (OSError, ValueError):
            continue
