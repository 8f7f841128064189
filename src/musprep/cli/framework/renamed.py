"""Earlier names of actions and options."""

from __future__ import annotations

RENAMED = {"seal": "encrypt", "unseal": "decrypt", "again": "carry-over", "--leader": "--manager"}
"""By earlier name: the name of today. An earlier name is refused with the new one in the sentence."""
