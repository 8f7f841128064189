"""Which file system holds a path: the deepest mount, the last one laid over it, names with blanks."""

from __future__ import annotations

import pytest

from musprep.vault.files.mounts import Mount, find_mount

TABLE = """\
/dev/sda1 / ext4 rw 0 0
tmpfs /dev/shm tmpfs rw 0 0
/dev/sdb1 /media/min\\040disk vfat rw 0 0
server:/home /home nfs4 rw 0 0
/dev/mapper/hjem /home ext4 rw 0 0
broken line
"""


@pytest.mark.parametrize(
    ("path", "mount"),
    [
        ("/usr/lib", Mount("/dev/sda1", "/", "ext4", "rw")),
        ("/dev/shm", Mount("tmpfs", "/dev/shm", "tmpfs", "rw")),  # noqa: S108 - only looked for
        ("/dev/shm/x/y", Mount("tmpfs", "/dev/shm", "tmpfs", "rw")),  # noqa: S108 - only looked for
        ("/homex", Mount("/dev/sda1", "/", "ext4", "rw")),
        ("/media/min disk/mus", Mount("/dev/sdb1", "/media/min disk", "vfat", "rw")),
        ("/home/åse", Mount("/dev/mapper/hjem", "/home", "ext4", "rw")),
    ],
)
def test_the_deepest_and_last_mount_holds_it(path: str, mount: Mount) -> None:
    """A neighbour whose name begins alike is another place; what was mounted over another counts."""
    assert find_mount(path, TABLE) == mount


def test_without_a_table_nothing_is_known() -> None:
    """Where the kernel keeps no such table all is empty."""
    assert find_mount("/home", "") == Mount("", "", "")
