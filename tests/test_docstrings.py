"""Every public class, function and method says what it does."""

from __future__ import annotations

import importlib
import os
import pkgutil
import re
from functools import cached_property
from types import FunctionType
from typing import TYPE_CHECKING

import pytest

import musprep

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_HOOK = re.compile(r"(?:_|(?:on|action|watch|validate|check|compute)_|(?:compose|render|render_line)$)")
"""Private names, and the hooks that Textual calls: what these do follows from their names."""
# The driver of a terminal is for the systems that have termios.
_ELSEWHERE = ("musprep.tui.framework.terminal_driver",) if os.name == "nt" else ()
_MODULES = [
    one.name
    for one in pkgutil.walk_packages(musprep.__path__, "musprep.")
    if not one.ispkg and not one.name.startswith(("musprep.language.texts", "musprep.__main__", *_ELSEWHERE))
]


def _unexplained(members: Mapping[str, object], module: str, bases: tuple[type, ...] = ()) -> Iterator[str]:
    """Yield the public classes, functions and properties that have no docstring, here or in one of `bases`."""
    for name, one in members.items():
        plain = getattr(one, "__func__", one)
        if _HOOK.match(name) or not isinstance(plain, (FunctionType, type, property, cached_property)):
            continue
        if getattr(plain, "__module__", module) != module or getattr(plain, "__name__", "") == "<lambda>":
            continue
        if not plain.__doc__ and not any(getattr(vars(base).get(name), "__doc__", "") for base in bases):
            yield name
        if isinstance(plain, type):
            yield from (f"{name}.{inner}" for inner in _unexplained(dict(vars(plain)), module, plain.__mro__))


@pytest.mark.parametrize("package", sorted({name.split(".")[1] for name in _MODULES}))
def test_public_parts_have_docstrings(package: str) -> None:
    """Every public class, function and method has a docstring, its own or that of what it overrides, hooks aside."""
    names = [name for name in _MODULES if name.split(".")[1] == package]
    found = {name: list(_unexplained(vars(importlib.import_module(name)), name)) for name in names}
    assert {name: some for name, some in found.items() if some} == {}
