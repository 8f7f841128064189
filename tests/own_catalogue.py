"""A catalogue of the user's own, for tests of what becomes of answers when it is changed."""

from __future__ import annotations

import os
from pathlib import Path

HEAD = """
schema = 2
id = "egne"
version = "1.0.0"
kind = "questions"
title = { da = "Egne", en = "Own" }
about = { da = "Egne spørgsmål", en = "Own questions" }
source = { da = "Mig", en = "Me" }
audience = []

[[section]]
id = "del"
title = { da = "Del", en = "Part" }
"""
CONDITION = """
[[section.question]]
id = "mere"
type = "choice"
prompt = "Mere?"
choices = [{ id = "ja", text = "Ja" }, { id = "nej", text = "Nej" }]

[[section.question]]
id = "hvad"
prompt = "Hvad så?"
show_if = { question = "del/mere", answers = ["ja"] }

[[section.question.probe]]
id = "hvordan"
prompt = "Hvordan?"
"""
"""A question with a condition, behind the one it depends on."""


def make_question(name: str, *replaces: str, prompt: str = "Hvad nu?") -> str:
    """Return a question for the end of a catalogue."""
    return f'\n[[section.question]]\nid = "{name}"\nreplaces = {list(replaces)}\nprompt = "{prompt}"\n'


def write_own(place: str, *questions: str) -> Path:
    """Write the catalogue `egne` of the vault at `place`, with these questions."""
    path = Path(place, "questionnaires", "egne.toml")
    os.makedirs(path.parent, exist_ok=True)
    path.write_text(HEAD + "".join(questions), encoding="utf-8")
    return path
