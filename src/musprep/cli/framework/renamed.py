"""What was called otherwise in an earlier version."""

from __future__ import annotations

RENAMED = {"seal": "encrypt", "unseal": "decrypt", "again": "carry-over", "--leader": "--manager"}
"""Actions and options by the names they had before, with those of now: an old one is refused with the new."""
