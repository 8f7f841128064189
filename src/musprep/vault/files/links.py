"""Links, and files opened to be read without following one: in a vault a link could lead anywhere."""

from __future__ import annotations

import errno
import os
import stat

from musprep.vault.files import retry

_READ_ONLY = os.O_RDONLY | sum(getattr(os, flag, 0) for flag in ("O_NOFOLLOW", "O_NONBLOCK", "O_NOCTTY", "O_BINARY"))
"""How a file is opened to be read: no link is followed, no pipe waited for, no terminal taken."""

_NAME_SURROGATE = 0x20000000
"""Set in the tag of a Windows reparse point that stands for another file, and not for a file kept in a cloud."""


def is_link(known: os.stat_result) -> bool:
    """Tell whether an lstat is that of a link, or of its counterpart on Windows: a junction or a mounted folder."""
    return stat.S_ISLNK(known.st_mode) or bool(getattr(known, "st_reparse_tag", 0) & _NAME_SURROGATE)


def open_to_read(path: str) -> int:
    """Return a handle on a file to read; raises OSError, also where it is a link: a system may follow it unasked."""
    if not hasattr(os, "O_NOFOLLOW") and is_link_or_junction(path):
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), path)
    return retry.open_to_read(path, _READ_ONLY)


def is_link_or_junction(path: str) -> bool:
    """Tell whether `path` is a link, or its counterpart on Windows."""
    try:
        return is_link(os.lstat(path))
    except (OSError, ValueError):
        return False


def is_same(one: str, other: str) -> bool:
    """Tell whether two paths lead to one thing that exists, however each is written."""
    try:
        return os.path.samefile(one, other)
    except OSError:
        return False
