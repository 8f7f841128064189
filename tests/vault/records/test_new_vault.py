"""Where no vault can be begun."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from musprep.language.error import MusprepError
from musprep.vault.notes.append import append_entry

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("sign", ["vault.toml", "vault.toml.age", "identity.age"])
@pytest.mark.parametrize("below", ["sub", "log/2026", "a/b/c"])
def test_no_vault_is_begun_inside_another(tmp_path: Path, sign: str, below: str) -> None:
    """However deep in a vault's folder, plain or encrypted, nothing is written, and the vault around it is named."""
    (tmp_path / "vault").mkdir()
    (tmp_path / "vault" / sign).write_bytes(b"")
    place = tmp_path / "vault" / below
    with pytest.raises(MusprepError, match=r"vault\.inside_another"):
        append_entry(str(place), kind="result", text="x", at=time.localtime(), say="only-me")
    assert not list(place.rglob("*"))
