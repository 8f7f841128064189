"""Which file system holds a path, by the kernel's table of mounts (proc_mounts(5))."""

from __future__ import annotations

import re
from typing import NamedTuple

_ESCAPE = re.compile(r"\\([0-7]{3})")


TABLE = "/proc/self/mounts"


def read_table() -> str:
    """Return the kernel's table of mounts; "" where there is none."""
    try:
        with open(TABLE, "rb") as file:
            return file.read().decode("utf-8", "surrogateescape")
    except OSError:
        return ""


NETWORK = {
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "afpfs", "ceph", "glusterfs", "lustre", "beegfs", "davfs",
    "webdav", "ftp", "9p", "fuse.sshfs",
    "fuse.rclone", "fuse.davfs2", "fuse.s3fs", "fuse.gvfsd-fuse", "fuse.glusterfs", "fuse.google-drive-ocamlfuse",
}  # fmt: skip
"""File systems of another machine."""

OPEN = {"vfat", "msdos", "exfat", "fuseblk", "ntfs", "ntfs3", "fuse.exfat", "udf", "iso9660"}
"""File systems without owners of files: whoever has the drive can read everything on it."""

NO_OWNERS = "noowners"
"""The option by which macOS takes everybody for the owner of what is on a drive."""


KERNEL = {
    "proc", "sysfs", "devtmpfs", "devpts", "mqueue", "debugfs", "tracefs", "securityfs", "configfs", "bpf", "pstore",
    "efivarfs", "cgroup", "cgroup2", "binfmt_misc", "fusectl", "selinuxfs", "nsfs",
}  # fmt: skip
"""File systems whose files the kernel makes up: none holds what somebody has written."""


class Mount(NamedTuple):
    """A file system: its device, where it is mounted, its type and its options; all "" where that is unknown."""

    device: str = ""
    point: str = ""
    kind: str = ""
    options: str = ""


def find_mount(path: str, table: str) -> Mount:
    """Return the mount in `table` that holds the absolute `path`: the deepest one, of equally deep ones the last."""
    best = Mount()
    for line in table.splitlines():
        parts = line.split(" ")
        if len(parts) < len(Mount._fields):
            continue
        one = Mount(parts[0], _unescape(parts[1]), parts[2], parts[3])
        holds = path == one.point or path.startswith(one.point.rstrip("/") + "/")
        if holds and len(one.point) >= len(best.point):
            best = one
    return best


def _unescape(written: str) -> str:
    """Return a path of the table as it is: blanks and backslashes stand there as octal numbers."""
    return _ESCAPE.sub(lambda found: chr(int(found[1], 8)), written)
