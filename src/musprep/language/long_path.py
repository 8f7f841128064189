"""Paths of Windows that begin with the sign of a long one, shown as people write them."""

from __future__ import annotations


def show_path(path: str) -> str:
    r"""Return a path without the sign by which Windows takes a long one (`\\?\`); other text as it is."""
    if path.startswith("\\\\?\\UNC\\"):
        return "\\" + path.removeprefix("\\\\?\\UNC")
    return path.removeprefix("\\\\?\\")
