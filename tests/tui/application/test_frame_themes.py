"""The looks can be read: contrast by the formula of WCAG 2."""

from __future__ import annotations

import itertools

import pytest
from textual.color import Color

from musprep.tui.framework.themes import PLAIN, THEMES, name_theme


def _light(color: Color) -> float:
    parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in color.normalized]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str | None, other: str | None) -> float:
    """Return the contrast ratio, 1 to 21."""
    assert one is not None
    assert other is not None
    dark, light = sorted((_light(Color.parse(one)), _light(Color.parse(other))))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", [name for name in THEMES if name != PLAIN])
def test_every_pair_can_be_read(name: str) -> None:
    """Text stands at 7 or more, muted and coloured text and rows under the cursor at 4.5, what is drawn at 3."""
    theme = THEMES[name]
    grounds = [theme.background, theme.surface, theme.panel]
    own = theme.variables
    pairs = [(theme.foreground, ground, 7.0) for ground in grounds]
    quiet = (own["text-muted"], theme.accent, theme.warning, theme.error, own["block-cursor-blurred-foreground"])
    pairs += [(color, ground, 4.5) for color, ground in itertools.product(quiet, grounds)]
    cursor = own["block-cursor-background"]
    pairs += [(color, cursor, 4.5) for color in (own["block-cursor-foreground"], own["text-muted"], theme.accent)]
    pairs += [(own["input-cursor-foreground"], own["input-cursor-background"], 4.5)]
    pairs += [(own["faint"], theme.background, 3.0)]
    too_low = [
        (one, other, round(contrast(one, other), 2)) for one, other, least in pairs if contrast(one, other) < least
    ]
    assert not too_low


def test_an_unknown_look_is_the_default() -> None:
    """A theme the vault names and this version lacks falls back on the dark one; NO_COLOR wins over any."""
    assert name_theme("solarized", no_color=False) == "musprep-dark"
    assert name_theme("light", no_color=False) == "musprep-light"
    assert name_theme("light", no_color=True) == "musprep-plain"
