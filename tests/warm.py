"""Programs that start at once: each is a copy of one process that has imported all of musprep, and has its own id.

A copy gets its own streams, environment, folder and terminal, and ends as any Python does; it is a child of the tests.
Where the system has no such copies (see `POSSIBLE`) a program is started as always. Run as a program this file is the
process that is copied.
"""

from __future__ import annotations

import array
import atexit
import contextlib
import ctypes
import functools
import json
import os
import socket
import subprocess
import sys
from typing import Any

SOURCE = os.path.join(os.path.dirname(__file__), "..", "src")
POSSIBLE = sys.platform == "linux"
_SUBREAPER = 36
_LONGEST = 1 << 17


class Warm(subprocess.Popen[Any]):
    """A program, as subprocess.Popen starts it; a copy for `python -c CODE WORDS` and `python -m musprep WORDS`.

    With `terminal` its standard input is the terminal of its session as well. With `cold` it is no copy.
    """

    def __init__(self, args: list[str], *, terminal: bool = False, cold: bool = False, **how: Any) -> None:
        self._terminal = terminal
        self._cold = cold or not POSSIBLE or args[0] != sys.executable or args[1] not in ("-c", "-m")
        if self._cold and terminal:
            how["preexec_fn"] = take_terminal
        super().__init__(args, **how)

    def _execute_child(self, args: list[str], *rest: Any) -> None:
        if self._cold:
            super()._execute_child(args, *rest)  # type: ignore[misc]
            return
        cwd, env, pipes = rest[4], rest[5], rest[9:15]
        streams = [given if given >= 0 else at for at, given in enumerate((pipes[0], pipes[3], pipes[5]))]
        told = {
            "words": args[1:],
            "cwd": os.fspath(cwd) if cwd else os.getcwd(),
            "env": dict(env or os.environ),
            "session": rest[-2],
            "terminal": self._terminal,
        }
        try:
            self.pid = _begin(told, streams)
        finally:
            self._close_pipe_fds(*pipes)  # type: ignore[attr-defined]
        self._child_created = True


def run(args: list[str], **how: Any) -> subprocess.CompletedProcess[Any]:
    """Run a Python program to its end, as subprocess.run does, with all that it says."""
    with Warm(args, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **how) as process:
        out, err = process.communicate()
    return subprocess.CompletedProcess(args, process.returncode, out, err)


def take_terminal() -> None:
    """Make of standard input the terminal of this process."""
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


@functools.cache
def _original() -> socket.socket:
    """Start the process that is copied; whatever a copy leaves behind becomes a child of this process, not of it."""
    ctypes.CDLL(None).prctl(_SUBREAPER, 1, 0, 0, 0)
    here, there = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    env = {"PATH": os.environ["PATH"], "PYTHONPATH": SOURCE, "TEXTUAL_ANIMATIONS": "none"}
    process = subprocess.Popen([sys.executable, __file__, str(there.fileno())], env=env, pass_fds=[there.fileno()])
    there.close()

    @atexit.register
    def end() -> None:
        here.close()
        process.wait()

    return here


def _begin(told: dict[str, Any], streams: list[int]) -> int:
    original = _original()
    socket.send_fds(original, [json.dumps(told).encode("utf-8", "surrogateescape")], streams)
    answer = array.array("i")
    answer.frombytes(original.recv(answer.itemsize))
    return answer[0]


def _serve(line: socket.socket) -> None:
    """Begin a copy for each message, until the tests end."""
    import gc

    _import_all()
    gc.collect()
    gc.freeze()
    while True:
        message, streams, *_ = socket.recv_fds(line, _LONGEST, 3)
        if not message:
            return
        read, write = os.pipe()
        between = os.fork()
        if not between:
            # Its parent ends at once, so that it becomes a child of the tests.
            copy = os.fork()
            if copy:
                os.write(write, array.array("i", [copy]).tobytes())
                os._exit(0)
            for one in (read, write):
                os.close(one)
            line.close()
            _become(json.loads(message), streams)
        for one in (write, *streams):
            os.close(one)
        # It is told of only when it is their child: one that asks after it before would be told that it has ended.
        os.waitpid(between, 0)
        line.send(os.read(read, array.array("i").itemsize))
        os.close(read)


def _import_all() -> None:
    import importlib
    import pkgutil

    import musprep

    for module in pkgutil.walk_packages(musprep.__path__, "musprep."):
        if not module.name.endswith("__main__"):
            with contextlib.suppress(ImportError):
                importlib.import_module(module.name)


def _become(told: dict[str, Any], streams: list[int]) -> None:
    """Turn this copy into the program that was asked for; does not return."""
    import time

    for number, one in enumerate(streams):
        os.dup2(one, number)
    for one in streams:
        os.close(one)
    if told["session"]:
        os.setsid()
    if told["terminal"]:
        take_terminal()
    os.environ.clear()
    os.environ.update(told["env"])
    os.chdir(told["cwd"])
    time.tzset()
    for number, (name, mode, errors) in enumerate(
        (("stdin", "r", "surrogateescape"), ("stdout", "w", "surrogateescape"), ("stderr", "w", "backslashreplace"))
    ):
        stream = open(  # noqa: SIM115 - it is closed when the copy ends
            number, mode, encoding="utf-8", errors=errors, buffering=1 if os.isatty(number) else -1
        )
        setattr(sys, name, stream)
        setattr(sys, f"__{name}__", stream)
    flag, what, *more = told["words"]
    sys.argv = [flag if flag == "-c" else what, *more]
    if flag == "-c":
        exec(compile(what, "<string>", "exec"), {"__name__": "__main__"})  # noqa: S102 - as `python -c` does
        sys.exit()
    from musprep.__main__ import main

    sys.exit(main())


if __name__ == "__main__":
    _serve(socket.socket(fileno=int(sys.argv[1])))
