"""The kernel refuses the network, to the program and to what it starts."""

from __future__ import annotations

import subprocess
import sys
import textwrap

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="this system has no prctl(PR_SET_SECCOMP)")


def _run(script: str) -> str:
    start = "from musprep.process import no_network\nassert no_network.enforce()\n"
    done = subprocess.run(
        [sys.executable, "-c", start + textwrap.dedent(script)], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.mark.parametrize("family", ["AF_INET", "AF_INET6", "AF_NETLINK", "AF_PACKET"])
def test_a_socket_to_anywhere_is_refused(family: str) -> None:
    """Every family but AF_UNIX is refused by the kernel, even made past Python by ctypes."""
    script = f"""
        import ctypes, socket
        try:
            socket.socket(socket.{family}, socket.SOCK_RAW if "{family}" == "AF_PACKET" else socket.SOCK_DGRAM)
            print("opened")
        except PermissionError:
            libc = ctypes.CDLL(None, use_errno=True)
            print(libc.socket(int(socket.{family}), 2, 0), ctypes.get_errno())
    """
    assert _run(script) == "-1 1"


def test_children_inherit_the_refusal() -> None:
    """A program started afterwards has no network either."""
    script = """
        import subprocess, sys
        child = "import socket\\ntry: socket.socket()\\nexcept PermissionError: print('refused')"
        print(subprocess.run([sys.executable, "-c", child], capture_output=True, text=True).stdout.strip())
    """
    assert _run(script) == "refused"


def test_the_event_loop_still_works() -> None:
    """The pair of sockets that asyncio needs stays on the machine and is allowed."""
    script = """
        import asyncio
        async def main(): await asyncio.sleep(0); return "ran"
        print(asyncio.run(main()))
    """
    assert _run(script) == "ran"


def test_a_set_filter_is_told() -> None:
    """`is_enforced` says no before and yes after."""
    script = "print(no_network.is_enforced())"
    assert _run(script) == "True"
    done = subprocess.run(
        [sys.executable, "-c", "from musprep.process import no_network; print(no_network.is_enforced())"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "False"
