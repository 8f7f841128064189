"""Stretches of text in one look: put together and trimmed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from musprep.catalogue.form.block import FormRun


def trim_runs(runs: Iterable[FormRun]) -> tuple[FormRun, ...]:
    """Return runs without white space around the whole, those that look the same as one; () where nothing is left."""
    made: list[FormRun] = []
    for run in runs:
        if not run.text or (not made and not run.text.strip()):
            continue
        if made and (not run.text.strip() or replace(run, text="") == replace(made[-1], text="")):
            made[-1] = replace(made[-1], text=made[-1].text + run.text)
        else:
            made.append(run)
    if not made:
        return ()
    made[0] = replace(made[0], text=made[0].text.lstrip())
    made[-1] = replace(made[-1], text=made[-1].text.rstrip())
    return tuple(made)
