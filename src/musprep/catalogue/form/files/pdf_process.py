"""Has a PDF parsed in a process of its own, with limits of time and memory: a crafted file ends only that."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any, Final, TypedDict

from musprep.language.error import MusprepError

if TYPE_CHECKING:
    from collections.abc import Sequence

_SECONDS: Final = 30
_MOST_MEMORY: Final = 640 * 2**20
_SOURCE: Final = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", "..", "..", ".."))
_CODE: Final = (
    "import sys; sys.path[:0] = sys.argv[2:]; from musprep.catalogue.form.files.pdf_process import serve; "
    "serve(sys.argv[1])"
)
_STOPPED: Final = {-4, -5, -6, -9, -24}
"""How the process ends where a limit stops it: pdfium gives up where it gets no memory."""
_ANSWERED: Final = {"password", "broken", "too_heavy"}


class FieldEntry(TypedDict):
    """What goes into a field: the number of its page and of the field on it, from 0, and the words.

    `option` is the number of a line of a list; a box to tick has neither words nor option.
    """

    page: int
    index: int
    text: str
    option: int


def extract_pages(data: bytes) -> dict[str, Any]:
    """Return what `pdf_extract.extract` finds in a PDF.

    Raises MusprepError for one that needs a password, is broken or takes too long, and where pypdfium2 is missing.
    """
    done = _serve("extract", data)
    return dict(_read_answer(done.stdout, done.returncode))


def write_fields(data: bytes, entries: Sequence[FieldEntry]) -> tuple[bytes, list[int]]:
    """Return a PDF with fields filled in, and the numbers of the `entries` that a field did not take.

    Raises MusprepError as `extract_pages` does.
    """
    asked = json.dumps(entries).encode()
    done = _serve("write", len(asked).to_bytes(4, "big") + asked + data)
    head, _, filled = done.stdout.partition(b"\n")
    answer = _read_answer(head, done.returncode)
    return filled, [int(one) for one in answer["refused"]]


def _serve(task: str, data: bytes) -> subprocess.CompletedProcess[bytes]:
    """Have a process of its own do a task with `data`. Raises MusprepError where it cannot, or takes too long."""
    found = importlib.util.find_spec("pypdfium2")
    if found is None or not found.origin:
        raise MusprepError("form_file.missing_extra", kind="PDF")
    library = os.path.dirname(os.path.dirname(found.origin))
    try:
        return subprocess.run(  # noqa: S603 - this very interpreter
            [sys.executable, "-I", "-c", _CODE, task, _SOURCE, library],
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=False,
            timeout=_SECONDS,
        )
    except subprocess.TimeoutExpired as error:
        raise MusprepError("form_file.too_heavy") from error


def _read_answer(words: bytes, code: int) -> dict[str, Any]:
    try:
        answer = json.loads(words)
    except ValueError as error:
        raise MusprepError("form_file.too_heavy" if code in _STOPPED else "form_file.broken") from error
    if (wrong := answer.get("error")) in _ANSWERED:
        raise MusprepError(f"form_file.{wrong}")
    return dict(answer)


def serve(task: str) -> None:
    """Read a PDF from standard input, and write what was asked for to standard output.

    `extract`: what is in it, as JSON. `write`: the input begins with the length of the entries, in four bytes, and the
    entries as JSON; the output is a line of JSON, and the filled PDF.
    """
    _limit()
    from musprep.catalogue.form.files import pdf_extract, pdf_fields

    data, filled = sys.stdin.buffer.read(), b""
    try:
        if task == "write":
            end = 4 + int.from_bytes(data[:4], "big")
            filled, refused = pdf_fields.write(data[end:], json.loads(data[4:end]))
            answer: dict[str, Any] = {"refused": refused}
        else:
            answer = pdf_extract.extract(data)
    except pdf_extract.PdfError as refusal:
        answer = {"error": refusal.name}
    except MemoryError:
        answer = {"error": "too_heavy"}
    sys.stdout.buffer.write(json.dumps(answer).encode())
    if task == "write":
        sys.stdout.buffer.write(b"\n" + filled)


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
