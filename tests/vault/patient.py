"""A vault for the doctor to look over, on a made-up system."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from musprep.model.answer import Answer
from musprep.model.entry import Entry
from musprep.model.round import Round
from musprep.vault.doctor import examine
from musprep.vault.doctor.finding import Finding, Level, Surroundings
from musprep.vault.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

ENTRY = Entry(id="20260301t100000-aaaaaa", at=datetime(2026, 3, 1, 10, tzinfo=UTC), text="Den første")
ANSWER = Answer(to="privat/trivsel/leder", text="Et svar")
LOG = f"log/2026/{ENTRY.id}.toml"
ANSWERS = "rounds/2026/answers.toml"


class Patient:
    """A vault in a home, on a made-up system: `system` writes files below its root."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "home"
        self.home.mkdir(mode=0o700)
        self.root = folder / "system"
        self.place = self.home / "vault"
        vault = Vault(str(self.place))
        vault.open_round("2026").save(vault.open_round("2026").read(), Round(id="2026"))
        vault.save_owner(vault.read_owner().with_(name="Aase"))
        vault.log.add(ENTRY)
        answers = vault.open_answers("2026")
        base = answers.save(answers.read(), {ANSWER.key: ANSWER.with_(text="Det første svar")}).snapshot
        answers.save(base, {ANSWER.key: ANSWER})
        self.env = {"HOME": str(self.home)}
        self.uid = os.getuid() if hasattr(os, "getuid") else os.stat(self.place).st_uid
        self.platform = "linux"
        self.says: dict[str, str] = {}
        self.system("/proc/mounts", "/dev/a / ext4 rw 0 0\n")
        self.system("/sys/block/a/dm/uuid", "CRYPT-LUKS2-1")
        self.system("/proc/swaps", "Filename Type Size Used Priority\n")
        self.system("/proc/sys/kernel/core_pattern", "")
        self.system("/proc/4/limits", "Max core file size        0                    unlimited            bytes\n")

    def system(self, path: str, content: str) -> None:
        real = self.root / path.lstrip("/")
        real.parent.mkdir(parents=True, exist_ok=True)
        real.write_text(content, "utf-8")

    def write(self, relative: str, content: str | bytes, mode: int = 0o600) -> Path:
        path = self.place / relative
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        path.chmod(mode)
        return path

    def ask(self, command: Sequence[str]) -> str:
        """Answer as a program of the system would: with what the first name in `says` within the command stands for."""
        return next((said for name, said in self.says.items() if name in " ".join(command)), "")

    @property
    def around(self) -> Surroundings:
        return Surroundings(self.env, str(self.root), self.uid, 4, self.platform, self.ask)

    def found(self, check: str = "") -> list[Finding]:
        """Return what is not well, of one check or of all but the encrypt."""
        findings = examine.examine(str(self.place), self.around)
        return [
            one
            for one in findings
            if one.level is not Level.OK and (one.check == check if check else one.check != "encrypted")
        ]

    def keys(self, check: str = "") -> list[tuple[str, str]]:
        return [(one.key, one.level.value) for one in self.found(check)]
