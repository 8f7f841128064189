"""Where the program begins: `musprep log` by a short path, everything else by the full one."""

from __future__ import annotations

import os
import sys

from musprep.language import option_names
from musprep.process import standard_error


def main() -> int:
    """Run the command line and return the exit code."""
    # Only the user can read what is made from here on, including folders that the platform makes.
    umask = os.umask(0o077)
    write_utf8(sys.platform)
    standard_error.ignore_failures()
    argv = option_names.read_options(sys.argv[1:])
    try:
        globals_, rest = _split_options(argv)
        # With an editor the full path is taken, so that the editor gets no network either.
        if rest[:1] == ["log"] and "--edit" not in rest:
            from musprep.cli.commands import log

            code = log.run(globals_ + rest[1:])
            if code is not None:
                return code
        from musprep.cli.framework.run import run
        from musprep.process import file_opener, no_dump, no_network
        from musprep.process.terminals import is_terminal

        if rest[:1] in ([], ["demo"]) and is_terminal(sys.stdin):
            # The browser that shows a paper is the one program that must not inherit what is set below.
            file_opener.begin(umask)
        # Private text is read from here on: no network and no crash dump for this program and those it starts.
        no_dump.enforce()
        no_network.enforce()
        return run(argv)
    except KeyboardInterrupt:
        return 130
    except (OSError, ImportError) as error:
        return _report_unreadable(error)


def write_utf8(platform: str) -> None:
    """Let files and pipes get UTF-8: on Windows Python would give them the code page. A console is left as it is."""
    # What is behind a colon there is how errors are handled.
    if platform == "win32" and not os.environ.get("PYTHONIOENCODING", "").partition(":")[0]:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None and not stream.isatty():
                stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]


def _report_unreadable(error: Exception) -> int:
    """Say that the program's own files cannot be read, in both languages: its texts may be among them."""
    reason = str(error)
    if sys.stderr is not None:
        print(
            f"musprep kan ikke læse sine egne filer ({reason}). Der er ikke gemt noget. Installér det igen.\n"
            f"musprep cannot read its own files ({reason}). Nothing was saved. Install it again.",
            file=sys.stderr,
        )
    return 1


def _split_options(argv: list[str]) -> tuple[list[str], list[str]]:
    """Split off the global options before the command."""
    at = 0
    while at < len(argv):
        if argv[at] in ("--vault", "--lang", "--passphrase-file"):
            at += 2
        elif argv[at].startswith(("--vault=", "--lang=", "--passphrase-file=")):
            at += 1
        else:
            break
    return argv[:at], argv[at:]


if __name__ == "__main__":
    sys.exit(main())
