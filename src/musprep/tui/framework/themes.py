"""The themes: dark, light, high contrast, and plain for terminals without colour.

Every pair of text and background is measured by tests/tui/application/test_frame_themes.py: a contrast of at least 7
for text, 4.5 for muted text and rows under the cursor.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import Any, cast

from rich.console import Console
from textual import constants
from textual.theme import BUILTIN_THEMES, Theme

DEFAULT = "dark"
PLAIN = "plain"
"""Used where NO_COLOR asks for it, and where the terminal has few colours."""


def _make_theme(name: str, *, dark: bool, **c: str) -> Theme:
    """Build a theme from eleven colours; everything Textual would derive by blending is set outright."""
    return Theme(
        name=f"musprep-{name}",
        dark=dark,
        primary=c["accent"],
        secondary=c["muted"],
        accent=c["accent"],
        warning=c["warning"],
        error=c["error"],
        success=c["accent"],
        foreground=c["text"],
        background=c["ground"],
        surface=c["surface"],
        panel=c["panel"],
        variables={
            "text": c["text"],
            "text-muted": c["muted"],
            "text-disabled": c["muted"],
            "text-accent": c["accent"],
            "text-primary": c["accent"],
            "text-success": c["accent"],
            "text-warning": c["warning"],
            "text-error": c["error"],
            "foreground-muted": c["muted"],
            "foreground-disabled": c["muted"],
            "line": c["line"],
            "faint": c["faint"],
            "border": c["accent"],
            "border-blurred": c["line"],
            "block-cursor-foreground": c["cursor_text"],
            "block-cursor-background": c["cursor"],
            "block-cursor-text-style": "bold",
            "block-cursor-blurred-foreground": c["text"],
            "block-cursor-blurred-background": c["panel"],
            "block-cursor-blurred-text-style": "none",
            "block-hover-background": c["panel"],
            "surface-active": c["surface"],
            "input-cursor-background": c["accent"],
            "input-cursor-foreground": c["ground"],
            "input-selection-background": c["cursor"],
            "input-selection-foreground": c["cursor_text"],
            "screen-selection-background": c["cursor"],
            "screen-selection-foreground": c["cursor_text"],
            "scrollbar": c["line"],
            "scrollbar-hover": c["muted"],
            "scrollbar-active": c["accent"],
            "scrollbar-background": c["ground"],
            "scrollbar-background-hover": c["ground"],
            "scrollbar-background-active": c["ground"],
            "scrollbar-corner-color": c["ground"],
            "link-color": c["accent"],
            "link-color-hover": c["cursor_text"],
            "link-background-hover": c["cursor"],
            "button-foreground": c["text"],
            "button-color-foreground": c["ground"],
            "button-focus-text-style": "bold",
            "footer-background": c["ground"],
            "footer-key-foreground": c["accent"],
            "footer-description-foreground": c["muted"],
            "markdown-h1-color": c["accent"],
            "markdown-h2-color": c["accent"],
            "markdown-h3-color": c["text"],
        },
    )


_OF_THE_TERMINAL = (
    "line",
    "faint",
    "block-cursor-foreground",
    "block-cursor-background",
    "block-cursor-blurred-foreground",
    "block-cursor-blurred-background",
    "input-cursor-foreground",
    "input-cursor-background",
    "input-selection-foreground",
    "input-selection-background",
    "block-hover-background",
)
"""What looks as the terminal itself where it has few colours, or none."""

THEMES = {
    "dark": _make_theme(
        "dark",
        dark=True,
        ground="#14171c",
        surface="#1a1e25",
        panel="#262c36",
        text="#e8e6e1",
        muted="#9aa3b0",
        faint="#667080",
        line="#39414d",
        accent="#7fcdb8",
        cursor="#183d38",
        cursor_text="#ffffff",
        warning="#e6b673",
        error="#f2948d",
    ),
    "light": _make_theme(
        "light",
        dark=False,
        ground="#faf8f3",
        surface="#ffffff",
        panel="#ebe7dd",
        text="#23272e",
        muted="#5a6270",
        faint="#828a96",
        line="#cfcabd",
        accent="#00665a",
        cursor="#cfe8e1",
        cursor_text="#0c2b27",
        warning="#7d5200",
        error="#a3262a",
    ),
    "contrast": _make_theme(
        "contrast",
        dark=True,
        ground="#000000",
        surface="#000000",
        panel="#262626",
        text="#ffffff",
        muted="#dcdcdc",
        faint="#b4b4b4",
        line="#b4b4b4",
        accent="#ffe14d",
        cursor="#003a9e",
        cursor_text="#ffffff",
        warning="#ffc861",
        error="#ff9d9d",
    ),
    PLAIN: replace(
        BUILTIN_THEMES["ansi-dark"],
        name="musprep-plain",
        variables={
            **BUILTIN_THEMES["ansi-dark"].variables,
            # A cursor is reversed: a ground of its own would be lost on a terminal that has the same one.
            **dict.fromkeys(_OF_THE_TERMINAL, "ansi_default"),
            "block-cursor-text-style": "bold reverse",
            "input-cursor-text-style": "reverse",
        },
    ),
}
"""By the name stored in the vault; Textual knows them as `musprep-<name>`."""


def has_few_colors() -> bool:
    """Tell whether the terminal has 16 colours or fewer; False without a terminal."""
    terminal = sys.__stderr__
    if terminal is None or not terminal.isatty():
        return False
    wanted = cast("Any", constants.COLOR_SYSTEM)
    return (Console(color_system=wanted, force_terminal=True).color_system or "") in ("standard", "windows")


def name_theme(wanted: str, *, no_color: bool) -> str:
    """Return Textual's name of the theme stored in the vault as `wanted`."""
    name = PLAIN if no_color else wanted if wanted in THEMES else DEFAULT
    return f"musprep-{name}"
