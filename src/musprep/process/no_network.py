"""Takes the network away from this program and from every program it starts.

On Linux a seccomp filter in the kernel refuses every socket except those that stay on the machine (AF_UNIX: the event
loop's own pair, and the clipboard's helper). It cannot be removed again, and child processes inherit it. Elsewhere
there is no such filter; there, as here, the program contains no network code.
"""

from __future__ import annotations

import ctypes
import os
import struct
import sys

_MACHINES = {
    # audit architecture, socket, io_uring_setup, the bit of a second call table (x32), or 0
    "x86_64": (0xC000003E, 41, 425, 0x40000000),
    "aarch64": (0xC00000B7, 198, 425, 0),
    "riscv64": (0xC00000F3, 198, 425, 0),
}
_NO_NEW_PRIVS, _SET_SECCOMP, _MODE_FILTER, _GET_SECCOMP = 38, 22, 2, 21
_LOAD, _JUMP_EQUAL, _JUMP_AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000
_NUMBER_AT, _ARCH_AT, _FIRST_ARGUMENT_AT = 0, 4, 16
_AF_UNIX = 1
_EPERM = 1


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_void_p))


def _make_filter(arch: int, socket: int, io_uring: int, second_table: int) -> bytes:
    """Return the filter: refuse other call tables, io_uring (which opens sockets too), and sockets but AF_UNIX."""
    refuse = _REFUSE | _EPERM
    table = second_table or 0xFFFFFFFF
    lines = (
        (_LOAD, 0, 0, _ARCH_AT),
        (_JUMP_EQUAL, 0, 7, arch),
        (_LOAD, 0, 0, _NUMBER_AT),
        (_JUMP_AT_LEAST, 5, 0, table),
        (_JUMP_EQUAL, 4, 0, io_uring),
        (_JUMP_EQUAL, 0, 2, socket),
        (_LOAD, 0, 0, _FIRST_ARGUMENT_AT),
        (_JUMP_EQUAL, 0, 1, _AF_UNIX),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, refuse),
    )
    return b"".join(struct.pack("=HBBI", *line) for line in lines)


def enforce() -> bool:
    """Set the filter; return whether the kernel accepted it. Never raises: the program has no network code anyway."""
    machine = os.uname().machine if sys.platform == "linux" else ""
    if machine not in _MACHINES or ctypes.sizeof(ctypes.c_void_p) != 8:  # noqa: PLR2004 - 64-bit programs only
        return False
    code = _make_filter(*_MACHINES[machine])
    held = ctypes.create_string_buffer(code, len(code))
    program = _Program(len(code) // 8, ctypes.addressof(held))
    prctl = ctypes.CDLL(None).prctl
    prctl.argtypes = (ctypes.c_int, ctypes.c_ulong, ctypes.c_void_p, ctypes.c_ulong, ctypes.c_ulong)
    if prctl(_NO_NEW_PRIVS, 1, None, 0, 0):
        return False
    return bool(prctl(_SET_SECCOMP, _MODE_FILTER, ctypes.addressof(program), 0, 0) == 0)


def is_enforced() -> bool:
    """Tell whether a filter is set."""
    if sys.platform != "linux":
        return False
    return bool(ctypes.CDLL(None).prctl(_GET_SECCOMP, 0, 0, 0, 0) == _MODE_FILTER)
