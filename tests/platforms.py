"""Skips tests of what the system here does not have, and names the call that is missing."""

from __future__ import annotations

import importlib
import os

import pytest


def needs(*calls: str) -> pytest.MarkDecorator:
    """Skip a test where one of the calls, each written as `module.name`, is not on this system."""
    missing = [call for call in calls if not _is_there(call)]
    return pytest.mark.skipif(bool(missing), reason=f"this system has no {' and no '.join(missing)}")


def _is_there(call: str) -> bool:
    module, name = call.rsplit(".", 1)
    try:
        return hasattr(importlib.import_module(module), name)
    except ImportError:
        return False


needs_modes = needs("os.getuid")
"""For tests of owners and modes: where nobody has a number, a file has no mode but read-only."""

not_root = pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read everything")
